#include <fmt/core.h>

#include <algorithm>

#include "reports/gradebook_formats.hpp"
#include "reports/statistics.hpp"

namespace gradewright::reports {

std::string class_text(const Gradebook& book) {
  constexpr int widest = 40;
  const ClassStatistics numbers = statistics(book);
  const int most = std::max(1, *std::ranges::max_element(numbers.histogram));
  std::string out =
      fmt::format("{} students: mean {}, median {} of the points{}\n\n", book.students.size(),
                  percent(numbers.mean), percent(numbers.median),
                  numbers.provisional > 0 ? fmt::format("; {} provisional", numbers.provisional) : "");
  for (std::size_t bin = 0; bin < ClassStatistics::bins; ++bin) {
    const int count = numbers.histogram[bin];
    // Any student shows, however many there are in another bin.
    const int bar = (count * widest + most - 1) / most;
    out += fmt::format("{:>12}  {:>5}{}\n", bin_label(bin), count,
                       bar > 0 ? "  " + std::string(static_cast<std::size_t>(bar), '#') : "");
  }
  return out;
}

}  // namespace gradewright::reports
