#pragma once

#include <string>

namespace gradewright {

/// Held while a program grades into a store, so that two do not do the same work at once: an advisory lock on
/// the file STORE-lock beside it. The system releases it when the process ends, also when it is killed; the
/// file stays. Throws StoreError when another process holds it.
class StoreLock {
 public:
  explicit StoreLock(const std::string& store_file);
  ~StoreLock();
  StoreLock(const StoreLock&) = delete;
  StoreLock& operator=(const StoreLock&) = delete;

 private:
  int descriptor_;
};

}  // namespace gradewright
