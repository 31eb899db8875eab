#include "reports/grades.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "answers/reading/tables/table_row.hpp"
#include "reports/escape.hpp"

namespace gradewright::reports {

namespace {

constexpr std::size_t most_grades = 50;

GradeBoundary read_boundary(std::string_view text) {
  const std::size_t sign = text.rfind('=');
  if (sign == std::string_view::npos) {
    throw GradesError(
        fmt::format("'{}' is no grade with its least total, as in 1.3=90%", escape::terminal(text)));
  }
  GradeBoundary boundary;
  boundary.grade = reading::without_blanks(text.substr(0, sign));
  std::string least = reading::without_blanks(text.substr(sign + 1));
  boundary.is_percent = least.ends_with('%');
  if (boundary.is_percent) {
    least = reading::without_blanks(std::string_view(least).substr(0, least.size() - 1));
  }
  const std::optional<Decimal> number = Decimal::parse(least);
  if (boundary.grade.empty() || !number || number->is_negative() || *number > Decimal(1'000'000)) {
    throw GradesError(
        fmt::format("'{}' is no grade with its least total, as in 1.3=90%", escape::terminal(text)));
  }
  boundary.least = *number;
  return boundary;
}

/// A total of 0 is the same in points and in percent.
void settle_units(std::vector<GradeBoundary>& grades) {
  const bool percent = std::ranges::any_of(grades, &GradeBoundary::is_percent);
  for (GradeBoundary& boundary : grades) {
    if (percent && !boundary.is_percent && !boundary.least.is_zero()) {
      throw GradesError("grades are all in points, or all in percent");
    }
    boundary.is_percent = percent;
  }
}

void check_order(const std::vector<GradeBoundary>& grades) {
  for (std::size_t at = 1; at < grades.size(); ++at) {
    if (grades[at].least >= grades[at - 1].least) {
      throw GradesError(fmt::format("grades go down from the best: {} needs less than {}",
                                    escape::terminal(grades[at].grade),
                                    escape::terminal(grades[at - 1].grade)));
    }
    const auto earlier = grades.begin() + static_cast<std::ptrdiff_t>(at);
    if (std::find_if(grades.begin(), earlier,
                     [&](const GradeBoundary& each) { return each.grade == grades[at].grade; }) != earlier) {
      throw GradesError(fmt::format("the grade {} is there twice", escape::terminal(grades[at].grade)));
    }
  }
}

}  // namespace

std::vector<GradeBoundary> read_grades(std::string_view text) {
  std::vector<GradeBoundary> grades;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(',', at), text.size());
    grades.push_back(read_boundary(text.substr(at, end - at)));
    at = end + 1;
    if (grades.size() > most_grades) {
      throw GradesError(fmt::format("more than {} grades", most_grades));
    }
  }
  settle_units(grades);
  check_order(grades);
  return grades;
}

std::string least_in_words(const GradeBoundary& boundary) {
  return boundary.least.normalised().to_string() + (boundary.is_percent ? " %" : "");
}

std::optional<std::size_t> grade_of(const std::vector<GradeBoundary>& grades, const Decimal& total,
                                    const Decimal& max) {
  const auto reached = std::ranges::find_if(grades, [&](const GradeBoundary& boundary) {
    return boundary.is_percent ? !max.is_zero() && total * Decimal(100) >= boundary.least * max
                               : total >= boundary.least;
  });
  if (reached == grades.end()) {
    return std::nullopt;
  }
  return static_cast<std::size_t>(reached - grades.begin());
}

}  // namespace gradewright::reports
