#include "answers/judging/follow/followed_answer.hpp"

#include <algorithm>
#include <utility>

#include "answers/judging/explain/explanations.hpp"

namespace gradewright::judging {

namespace {

bool all_finite(const SettledTensor& key) {
  return std::ranges::all_of(key.cells(), &SettledCell::is_finite);
}

}  // namespace

std::optional<Followed> follow(const ReadValue& value, const PreparedItem& prepared,
                               const std::vector<ComparedCell>& by_key, FollowPlan& plan, const Way& way) {
  Standard standard = prepared.standard;
  Followed followed;
  followed.reachable = asked_cells(plan.enclose(way, prepared.rounding), standard.cell_indices).cells();
  if (prepared.up_to == UpTo::nothing && !may_follow(value, by_key, followed.reachable, standard)) {
    return std::nullopt;
  }
  followed.whole = plan.settle(way);
  standard.key = asked_cells(followed.whole, standard.cell_indices);
  standard.max_points = 1;
  standard.reachable.reset();
  standard.form = NumberForm::any;
  followed.by_key = by_key;
  UpTo up_to = prepared.up_to;
  if (up_to == UpTo::permutation && all_finite(standard.key)) {
    followed.order = order_that_follows(value, prepared, standard.key, followed.reachable);
    followed.in_order = in_order_of_key(value, followed.order);
    ComparedValue with_key;
    hold_against(Expected(prepared.standard, prepared.standard.key), followed.in_order, with_key);
    followed.by_key = std::move(with_key.cells);
    up_to = UpTo::nothing;
  }
  const ReadValue& answer = followed.answer(value);
  Explanation explanation;
  explain_by_standard(answer, standard, up_to, explanation);
  const auto narrow = [&](std::size_t asked, Interval within, double slack) {
    const auto& indices = standard.cell_indices;
    const auto cell =
        indices.empty() ? static_cast<Index>(asked) : followed.whole.shape().offset_of(indices[asked]);
    return plan.narrow(static_cast<std::size_t>(cell), way, prepared.rounding, within, slack);
  };
  followed.cells = followed_cells(answer, followed.by_key, explanation.compared.cells, standard.key,
                                  standard.rule, followed.reachable, narrow);
  followed.key = explanation.other_key ? std::move(*explanation.other_key) : std::move(standard.key);
  followed.compared = std::move(explanation.compared);
  return followed;
}

std::vector<ComparedCell> all_wrong(std::size_t cells) {
  ComparedCell wrong;
  wrong.outcome = Outcome::wrong;
  return std::vector<ComparedCell>(cells, wrong);
}

}  // namespace gradewright::judging
