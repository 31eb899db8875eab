#include "reports/statistics.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

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

ItemStatistics item_statistics(const Gradebook& book, std::size_t item) {
  ItemStatistics out;
  out.item = item;
  Decimal sum;
  for (const GradebookStudent& student : book.students) {
    const std::optional<GradebookMark>& mark = student.marks[item];
    if (mark && mark->points) {
      sum = sum + *mark->points;
      ++out.decided;
      out.missing += mark->outcome == Outcome::missing ? 1 : 0;
    } else if (mark) {
      ++out.review;
    }
  }
  if (out.decided > 0) {
    out.facility = share(sum, book.items[item].max * Decimal(out.decided));
  }
  return out;
}

double median_of(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

}  // namespace

ClassStatistics statistics(const Gradebook& book) {
  ClassStatistics out;
  for (std::size_t item = 0; item < book.items.size(); ++item) {
    out.items.push_back(item_statistics(book, item));
  }
  std::vector<double> shares;
  for (const GradebookStudent& student : book.students) {
    ++out.histogram[bin_of(student)];
    shares.push_back(share(student.total, student.max));
    out.mean += shares.back();
  }
  if (!shares.empty()) {
    out.mean /= static_cast<double>(shares.size());
    out.median = median_of(std::move(shares));
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
