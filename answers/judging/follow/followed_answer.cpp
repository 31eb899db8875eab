#include "answers/judging/follow/followed_answer.hpp"

#include <utility>

#include "answers/judging/explain/explanations.hpp"

namespace gradewright::judging {

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
  Explanation explanation;
  explain_by_standard(value, standard, prepared.up_to, explanation);
  const auto narrow = [&](std::size_t asked, Interval within, double slack) {
    const auto& indices = standard.cell_indices;
    const auto cell =
        indices.empty() ? static_cast<Index>(asked) : followed.whole.shape().offset_of(indices[asked]);
    return plan.narrow(static_cast<std::size_t>(cell), way, prepared.rounding, within, slack);
  };
  followed.cells = followed_cells(value, by_key, explanation.compared.cells, standard.key, standard.rule,
                                  followed.reachable, narrow);
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
