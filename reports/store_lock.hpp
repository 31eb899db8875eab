#pragma once

#include <memory>
#include <string>

#include "reports/layer.hpp"

namespace gradewright::reports {

/// An advisory lock on the store's own file, at a byte that SQLite never uses. Who grades holds it alone, so
/// that two do not do the same work at once; who reads a store without SQLite's own locks (see
/// `open_store_to_read`) shares it with other readers. The system releases it when the process ends, also
/// when it is killed. Nothing is written, and no file is left behind.
class StoreLock {
 public:
  /// Makes the file when it is not there, and waits for readers: they are quick. Throws StoreError when the
  /// file cannot be written, or when another process grades.
  static std::unique_ptr<const StoreLock> to_grade(const std::string& store_file);
  /// Null while a process grades. Throws StoreError when the file cannot be read.
  static std::unique_ptr<const StoreLock> to_read(const std::string& store_file);

  /// Whether the locked file still stands under the name.
  bool is_on(const std::string& store_file) const;

  explicit StoreLock(int descriptor) : descriptor_(descriptor) {}
  ~StoreLock();
  StoreLock(const StoreLock&) = delete;
  StoreLock& operator=(const StoreLock&) = delete;

 private:
  int descriptor_;
};

}  // namespace gradewright::reports
