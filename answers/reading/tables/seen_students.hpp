#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Which students came already, in some 16 bytes for each, however long their ids are. Two of very many may
/// be taken for one: what was seen has to be looked up where it stands.
class SeenStudents {
 public:
  SeenStudents() : table_(1 << 10) {}

  /// Whether the student, or one who cannot be told from them, was added before; adds them.
  bool add(std::string_view student);

 private:
  void grow();
  bool insert(std::uint64_t mark);

  std::vector<std::uint64_t> table_;  ///< open addressing; 0 is free
  std::size_t count_ = 0;
};

}  // namespace gradewright::reading
