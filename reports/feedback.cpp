#include "reports/feedback.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gradewright {

std::string item_anchor(std::size_t student, std::size_t item) {
  return fmt::format("student-{}-item-{}", student + 1, item + 1);
}

std::string without_folder(const std::string& place) {
  return place.substr(place.rfind('/') + 1);
}

std::string mark_text(const GradebookMark& mark, const Decimal& max) {
  return fmt::format("{} / {}", mark.points ? mark.points->normalised().to_string() : "?",
                     max.normalised().to_string());
}

const WorkedStep* step_of(const ReportMaterial& material, const Verdict& verdict) {
  for (const SolvedQuestion& solved : material.solutions) {
    if (solved.question->id == verdict.question) {
      const auto step = std::ranges::find(solved.steps, verdict.item, &WorkedStep::name);
      return step == solved.steps.end() ? nullptr : &*step;
    }
  }
  return nullptr;
}

std::size_t item_of(const Gradebook& book, const Verdict& verdict) {
  const auto item = std::ranges::find_if(book.items, [&verdict](const GradebookItem& each) {
    return each.question == verdict.question && each.name == verdict.item;
  });
  return static_cast<std::size_t>(item - book.items.begin());
}

}  // namespace gradewright
