#include "reports/statistics.hpp"

#include <fmt/core.h>

#include <cmath>
#include <map>

namespace gradewright::reports {

namespace {

double share(const Decimal& part, const Decimal& whole) {
  return whole.is_zero() ? 0 : part.to_double() / whole.to_double();
}

/// Decided exactly: 0.7 of 1 is in the bin that starts at 70 %.
std::size_t bin_of(const GradebookStudent& student) {
  std::size_t bin = 0;
  while (!student.max.is_zero() && bin + 1 < ClassStatistics::bins &&
         student.total * Decimal(10) >= student.max * Decimal(static_cast<std::int64_t>(bin) + 1)) {
    ++bin;
  }
  return bin;
}

/// How many have which share: as many entries as there are different ones, however many students there are.
using Shares = std::map<double, std::size_t>;

/// The share at a place, counted from 0, when all are in order.
double share_at(const Shares& shares, std::size_t place) {
  for (const auto& [share, count] : shares) {
    if (place < count) {
      return share;
    }
    place -= count;
  }
  return 0;
}

}  // namespace

ClassStatistics statistics(const Gradebook& book) {
  ClassStatistics out;
  Shares shares;
  std::size_t students = 0;
  for (const GradebookStudent& student : book.students) {
    ++students;
    ++out.histogram[bin_of(student)];
    out.provisional += student.provisional ? 1 : 0;
    const double total = share(student.total, student.max);
    ++shares[total];
    out.mean += total;
  }
  if (students > 0) {
    out.mean /= static_cast<double>(students);
    out.median = (share_at(shares, (students - 1) / 2) + share_at(shares, students / 2)) / 2;
  }
  return out;
}

std::string percent(double value) {
  return fmt::format("{:.0f} %", std::round(100 * value));
}

std::string bin_label(std::size_t bin) {
  return fmt::format("{} to {} %", 10 * bin, 10 * (bin + 1));
}

}  // namespace gradewright::reports
