#include "answers/judging/credit/typed_mark.hpp"

#include <algorithm>

#include "answers/judging/credit/share.hpp"

namespace gradewright::judging {
namespace {

bool any(const TypedComparison& comparison, Outcome outcome) {
  return std::ranges::any_of(comparison.parts,
                             [=](const ComparedPart& part) { return part.outcome == outcome; });
}

bool all(const TypedComparison& comparison, Outcome outcome) {
  return std::ranges::all_of(comparison.parts,
                             [=](const ComparedPart& part) { return part.outcome == outcome; });
}

Index count(const TypedComparison& comparison, bool (*counts)(const ComparedPart&)) {
  return static_cast<Index>(std::ranges::count_if(comparison.parts, counts));
}

Mark shared(const Standard& standard, Index earned, Index whole) {
  const Decimal points = share_of(standard.max_points, Decimal(earned), whole, standard.round);
  return {earned > 0 ? Outcome::partial : Outcome::wrong, points};
}

Mark mark_of_choices(const TypedComparison& comparison, const Standard& standard) {
  if (standard.credit == Credit::per_option) {
    return shared(standard, static_cast<Index>(comparison.agreeing), static_cast<Index>(comparison.options));
  }
  if (standard.credit == Credit::net_correct) {
    const Index right =
        count(comparison, [](const ComparedPart& part) { return part.outcome == Outcome::correct; });
    const Index wrong =
        count(comparison, [](const ComparedPart& part) { return part.outcome == Outcome::wrong; });
    const Index whole = count(comparison, [](const ComparedPart& part) { return !part.expected.empty(); });
    if (right > wrong) {
      return shared(standard, right - wrong, whole);
    }
    const Decimal cost = whole == 0
                             ? Decimal(0)
                             : share_of(standard.max_points, Decimal(wrong - right), whole, standard.round);
    return {Outcome::wrong, std::max(-cost, points_of_wrong_choice(standard))};
  }
  return {Outcome::wrong, points_of_wrong_choice(standard)};
}

}  // namespace

Mark mark_of(const TypedComparison& comparison, AnswerType type, const Standard& standard) {
  if (comparison.is_open || any(comparison, Outcome::needs_review)) {
    return {Outcome::needs_review, std::nullopt};
  }
  if (all(comparison, Outcome::correct)) {
    return {Outcome::correct, standard.max_points};
  }
  if (type == AnswerType::record && all(comparison, Outcome::missing)) {
    return {Outcome::missing, Decimal(0)};
  }
  if (type == AnswerType::choices) {
    return mark_of_choices(comparison, standard);
  }
  const bool in_order = type == AnswerType::size || type == AnswerType::tuple;
  if (in_order &&
      (comparison.remark == Remark::other_count || comparison.remark == Remark::number_for_size)) {
    return {Outcome::wrong_shape, Decimal(0)};
  }
  std::vector<ComparedCell> cells(comparison.parts.size());
  std::ranges::transform(comparison.parts, cells.begin(), [](const ComparedPart& part) {
    ComparedCell cell;
    // What is written and lacks a member is wrong, not missing.
    cell.outcome = part.outcome == Outcome::missing ? Outcome::wrong : part.outcome;
    return cell;
  });
  return mark_of_cells(cells, marked_together(standard, cells.size()), standard);
}

std::size_t marked_together(const Standard& standard, std::size_t parts) {
  return standard.credit == Credit::all_or_nothing ? std::max<std::size_t>(parts, 1) : 1;
}

}  // namespace gradewright::judging
