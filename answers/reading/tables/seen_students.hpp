#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Which students came already, in the same 4 MiB for any class of up to a million, however long their ids
/// are, and as much again for each million more: filters of B. Bloom, "Space/time trade-offs in hash coding
/// with allowable errors" (1970). A student may be taken for one who came, about once in fifty classes of a
/// million: what was seen has to be looked up where it stands.
class SeenStudents {
 public:
  SeenStudents() { begin_filter(); }

  /// Whether the student, or one who cannot be told from them, was added before; adds them.
  bool add(std::string_view student);

 private:
  using Filter = std::vector<std::uint64_t>;

  void begin_filter();

  std::vector<Filter> filters_;  ///< all but the last are full
  std::size_t in_last_ = 0;
};

}  // namespace gradewright::reading
