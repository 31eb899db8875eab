#include "reports/mark_words.hpp"

#include <fmt/core.h>

#include "reports/shown_text.hpp"

namespace gradewright::reports {

std::string mark_text(const GradebookItem& item, const GradebookMark& mark) {
  if (item.max.is_zero()) {
    return "not counted";
  }
  return fmt::format("{} / {}{}{}", mark.points ? mark.points->normalised().to_string() : "?",
                     item.max.normalised().to_string(), item.bonus ? ", bonus" : "",
                     mark.counts ? "" : ", does not count");
}

bool gives_all(const GradebookItem& item, const GradebookMark& mark) {
  return mark.points && *mark.points >= item.max;
}

OutcomeWords words_for(const GradebookItem& item, const GradebookMark& mark) {
  if (!mark.is_overridden() || !mark.points) {
    return words_for(mark.outcome);
  }
  const bool nothing = mark.points->is_zero() || mark.points->is_negative();
  return {"✎", "decided by a person", gives_all(item, mark) ? "good" : nothing ? "bad" : "part"};
}

std::string decision_in_words(const GradebookItem& item, const GradebookMark& mark) {
  return fmt::format("{} gave {}: {}", mark.override_author.empty() ? "A person" : mark.override_author,
                     mark_text(item, mark), shown_sentence(mark.override_reason));
}

std::string before_in_words(const Verdict& verdict) {
  const std::string_view words = words_for(verdict.outcome).words;
  return verdict.points ? fmt::format("Before: {} / {}, {}.", verdict.points->normalised().to_string(),
                                      verdict.max_points.normalised().to_string(), words)
                        : fmt::format("Before: {}.", words);
}

}  // namespace gradewright::reports
