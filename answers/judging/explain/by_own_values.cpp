#include <algorithm>
#include <iterator>

#include "answers/judging/credit/share.hpp"
#include "answers/judging/explain/as_expression.hpp"
#include "answers/judging/explain/carried_values.hpp"
#include "answers/judging/explain/explanations.hpp"

namespace gradewright::judging {
namespace {

bool is_finite(const SettledTensor& key) {
  return std::ranges::all_of(key.cells(), [](const SettledCell& cell) { return cell.is_finite(); });
}

bool is_constant(const SettledTensor& key) {
  return std::ranges::all_of(key.cells(),
                             [&](const SettledCell& cell) { return cell.decimal() == key[0].decimal(); });
}

bool is_zero(const SettledTensor& key) {
  return std::ranges::all_of(key.cells(), [](const SettledCell& cell) { return cell.decimal().is_zero(); });
}

/// Whether putting in the student's values left nothing to compute: every cell zero or the same where the
/// true key's are not, or not finite.
bool is_trivial(const SettledTensor& carried, const SettledTensor& true_key) {
  if (!is_finite(carried)) {
    return true;
  }
  return (is_zero(carried) && !is_zero(true_key)) ||
         (carried.size() > 1 && is_constant(carried) && !is_constant(true_key));
}

/// The student's values of the steps that the key is computed from.
std::vector<Replacement> values_behind(const Expr& key, std::span<const OwnValue> own) {
  std::vector<Replacement> values;
  const std::vector<const Step*> steps = steps_behind(key);
  for (const OwnValue& candidate : own) {
    const auto named = std::ranges::find(steps, candidate.name, &Step::name);
    if (named == steps.end()) {
      continue;
    }
    if (Expr by = as_expression(*candidate.value, (*named)->body->shape)) {
      values.push_back({candidate.name, std::move(by)});
    }
  }
  return values;
}

bool is_wrong(const std::string& name, std::span<const OwnValue> own) {
  return std::ranges::any_of(own,
                             [&name](const OwnValue& value) { return value.name == name && !value.right; });
}

}  // namespace

std::optional<Explanation> explain_by_own_values(const ReadValue& value, const PreparedItem& prepared,
                                                 std::span<const OwnValue> own, const Mark& by_key) {
  if (prepared.follow_through.is_zero() || prepared.key == nullptr || own.empty()) {
    return std::nullopt;
  }
  const auto carried = carry(prepared.key, values_behind(prepared.key, own));
  if (!carried || carried->from.empty() || is_trivial(carried->value, prepared.whole_key)) {
    return std::nullopt;
  }
  ByOwnValues evidence{carried->from, false};
  evidence.some_wrong =
      std::ranges::any_of(evidence.names, [own](const std::string& name) { return is_wrong(name, own); });
  const Standard& standard = prepared.standard;
  const Decimal share = share_of(standard.max_points, prepared.follow_through);
  Explanation explanation{std::move(evidence),
                          &standard,
                          asked_cells(carried->value, standard.cell_indices),
                          {},
                          {Outcome::follow_through, std::max(share, by_key.earned())}};
  if (!meets(Expected(standard, explanation.key()), value)) {
    return std::nullopt;
  }
  hold_against(Expected(standard, explanation.key()), value, explanation.compared);
  return explanation;
}

}  // namespace gradewright::judging
