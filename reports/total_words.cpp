#include "reports/total_words.hpp"

#include <fmt/core.h>

#include "engine/text/joined.hpp"
#include "reports/feedback.hpp"

namespace gradewright::reports {
namespace {

std::string number(const Decimal& points) {
  return points.normalised().to_string();
}

std::string attempts_in_words(Attempts attempts, const GradebookStudent& student) {
  std::vector<std::string> totals;
  for (const GradebookAttempt& attempt : student.attempts) {
    totals.push_back(fmt::format("{}: {}", without_folder(attempt.source), number(attempt.total.points)));
  }
  const std::string all = joined(totals, ", ");
  if (attempts == Attempts::mean) {
    return fmt::format("The total is the mean of {} submissions ({}). The last one is shown.", totals.size(),
                       all);
  }
  return fmt::format("Of {} submissions ({}) the {} one counts.", totals.size(), all, to_string(attempts));
}

}  // namespace

std::vector<std::string> total_in_words(const Gradebook& book, const GradebookStudent& student) {
  std::vector<std::string> sentences;
  if (!student.attempts.empty()) {
    sentences.push_back(attempts_in_words(book.attempts.value_or(Attempts::last), student));
  }
  Decimal sum;
  bool left_out = false;
  for (const std::optional<GradebookMark>& mark : student.marks) {
    left_out = left_out || (mark && !mark->counts);
    if (mark && mark->counts && mark->points) {
      sum = sum + *mark->points;
    }
  }
  if (left_out) {
    sentences.emplace_back("Of the questions to choose from, those marked 'does not count' are left out.");
  }
  const Decimal before = student.late ? student.total + student.late->points : student.total;
  const bool by_mean = !student.attempts.empty() && book.attempts == Attempts::mean;
  if (!by_mean && sum != before) {
    sentences.push_back(fmt::format("The marks come to {}; by the limits of the exam, {} of it {}.",
                                    number(sum), number(before), before == Decimal(1) ? "counts" : "count"));
  }
  return sentences;
}

}  // namespace gradewright::reports
