#include "answers/reading/tables/seen_students.hpp"

#include <functional>
#include <utility>

namespace gradewright::reading {

bool SeenStudents::add(std::string_view student) {
  if (2 * (count_ + 1) > table_.size()) {
    grow();
  }
  const std::uint64_t mark = std::hash<std::string_view>()(student);
  return !insert(mark == 0 ? 1 : mark);
}

bool SeenStudents::insert(std::uint64_t mark) {
  std::size_t at = mark % table_.size();
  while (table_[at] != 0 && table_[at] != mark) {
    at = at + 1 == table_.size() ? 0 : at + 1;
  }
  const bool fresh = table_[at] == 0;
  table_[at] = mark;
  count_ += fresh ? 1 : 0;
  return fresh;
}

void SeenStudents::grow() {
  std::vector<std::uint64_t> old(2 * table_.size());
  old.swap(table_);
  count_ = 0;
  for (const std::uint64_t mark : old) {
    if (mark != 0) {
      insert(mark);
    }
  }
}

}  // namespace gradewright::reading
