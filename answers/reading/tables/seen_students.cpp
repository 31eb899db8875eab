#include "answers/reading/tables/seen_students.hpp"

#include <algorithm>
#include <functional>

namespace gradewright::reading {
namespace {

constexpr std::size_t students_in_filter = std::size_t{1} << 20;
constexpr std::uint64_t bits_in_filter = 32 * students_in_filter;
/// A full filter has 1 - exp(-16 / 32) = 0.39 of its bits set, and knows a stranger in 0.39^16 = 3e-7 of the
/// cases.
constexpr std::uint64_t bits_of_student = 16;

/// The bits of a student, by two hashes in place of sixteen (Kirsch and Mitzenmacher 2006).
class Bits {
 public:
  explicit Bits(std::string_view student)
      : first_(std::hash<std::string_view>()(student)), step_((first_ >> 32) | 1) {}

  bool all_in(const std::vector<std::uint64_t>& filter) const {
    for (std::uint64_t i = 0; i < bits_of_student; ++i) {
      if ((filter[word(i)] & mask(i)) == 0) {
        return false;
      }
    }
    return true;
  }

  void put_into(std::vector<std::uint64_t>& filter) const {
    for (std::uint64_t i = 0; i < bits_of_student; ++i) {
      filter[word(i)] |= mask(i);
    }
  }

 private:
  std::uint64_t bit(std::uint64_t i) const { return (first_ + i * step_) % bits_in_filter; }
  std::size_t word(std::uint64_t i) const { return bit(i) / 64; }
  std::uint64_t mask(std::uint64_t i) const { return std::uint64_t{1} << bit(i) % 64; }

  std::uint64_t first_;
  std::uint64_t step_;
};

}  // namespace

void SeenStudents::begin_filter() {
  filters_.emplace_back(bits_in_filter / 64);
  in_last_ = 0;
}

bool SeenStudents::add(std::string_view student) {
  const Bits bits(student);
  if (std::ranges::any_of(filters_, [&](const Filter& filter) { return bits.all_in(filter); })) {
    return true;
  }
  if (in_last_ == students_in_filter) {
    begin_filter();
  }
  bits.put_into(filters_.back());
  ++in_last_;
  return false;
}

}  // namespace gradewright::reading
