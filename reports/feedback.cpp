#include "reports/feedback.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "engine/syntax/answer_type.hpp"
#include "problems/exam.hpp"

namespace gradewright::reports {

std::string item_anchor(std::size_t student, std::size_t item) {
  return fmt::format("student-{}-item-{}", student + 1, item + 1);
}

std::string without_folder(const std::string& place) {
  return place.substr(place.rfind('/') + 1);
}

const SolvedQuestion* solution_of(const ReportMaterial& material, const Verdict& verdict) {
  const auto solved = std::ranges::find_if(material.solutions, [&verdict](const SolvedQuestion& each) {
    return each.question->id == verdict.question;
  });
  return solved == material.solutions.end() ? nullptr : &*solved;
}

const WorkedStep* step_of(const ReportMaterial& material, const Verdict& verdict) {
  const SolvedQuestion* solved = solution_of(material, verdict);
  if (solved == nullptr) {
    return nullptr;
  }
  const auto step = std::ranges::find(solved->steps, verdict.item, &WorkedStep::name);
  return step == solved->steps.end() ? nullptr : &*step;
}

bool tells_key(const ReportMaterial& material, const GradebookMark& mark) {
  return material.keys == KeysTold::all || (material.keys == KeysTold::of_decided && mark.points);
}

bool may_tell_key(const Verdict& verdict) {
  const bool by_places =
      verdict.cells.size() > 1 &&
      std::ranges::all_of(verdict.cells, [](const CellVerdict& cell) { return !cell.index.empty(); });
  return !by_places && std::ranges::any_of(verdict.cells, [&](const CellVerdict& cell) {
    return (!cell.expected.empty() && verdict.reason.find(cell.expected) != std::string::npos) ||
           (!cell.exact.empty() && verdict.reason.find(cell.exact) != std::string::npos);
  });
}

bool may_say_why(const GradebookMark& mark, const Verdict& verdict) {
  return mark.outcome == Outcome::needs_review && !may_tell_key(verdict);
}

std::string key_of(const ReportMaterial& material, const Verdict& verdict) {
  constexpr std::size_t most_cells = 64;
  const SolvedQuestion* solved = solution_of(material, verdict);
  if (solved == nullptr) {
    return {};
  }
  const auto item = std::ranges::find_if(
      solved->items, [&verdict](const SolvedItem& each) { return each.item->name == verdict.item; });
  const bool shown = item != solved->items.end() && item->cells.size() <= most_cells &&
                     item->item->type != AnswerType::formula;
  return shown ? answer_text(*item) : std::string();
}

std::size_t item_of(const Gradebook& book, const Verdict& verdict) {
  const auto item = std::ranges::find_if(book.items, [&verdict](const GradebookItem& each) {
    return each.question == verdict.question && each.name == verdict.item;
  });
  return static_cast<std::size_t>(item - book.items.begin());
}

}  // namespace gradewright::reports
