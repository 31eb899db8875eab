#include "answers/judging/explain/guard.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include "answers/judging/compare/compare.hpp"
#include "answers/judging/explain/own_range.hpp"
#include "answers/judging/explain/trivial_answer.hpp"
#include "engine/graph/evaluate.hpp"
#include "engine/graph/operation.hpp"
#include "engine/graph/settle.hpp"
#include "engine/graph/value_range.hpp"
#include "engine/numbers/interval.hpp"

namespace gradewright::judging {
namespace {

const KnownStep* known(const PreparedItem& prepared, const std::string& name) {
  const auto found = std::ranges::find(prepared.behind, name, &KnownStep::name);
  return found == prepared.behind.end() ? nullptr : &*found;
}

/// Whether zeros come of cutting off, and not of a factor that vanishes.
bool made_by_cutting_off(const Expr& step) {
  const Expr open = without_cutoffs(step);
  if (open == step) {
    return false;
  }
  const SettledTensor value = settle(open);
  return std::ranges::any_of(
      value.cells(), [](const SettledCell& cell) { return !cell.is_finite() || !cell.decimal().is_zero(); });
}

/// Whether a value may change without the step's: it is compared, cut off or rounded to whole numbers on the
/// way.
bool has_plateaus(const Expr& step) {
  return std::ranges::any_of(topological_order({&step, 1}), [](const Expr& node) {
    const Apply* applied = node->apply();
    return applied != nullptr &&
           (applied->operation->traits().cutoff != Cutoff::none || applied->operation->traits().whole);
  });
}

/// Factors of 1.25 to 2, each cell its own, so that no ratio of carried values stays as it is: the multiples
/// of the golden section are spread evenly (Knuth, The Art of Computer Programming 3, 6.4).
double factor_of(std::size_t cell) {
  constexpr double golden_section = 0.6180339887498949;
  double whole = 0;
  return 1.25 + 0.75 * std::modf(static_cast<double>(cell + 1) * golden_section, &whole);
}

/// The step's value with other carried values: larger ones, or smaller ones.
Tensor<double> with_other_values(const FollowedValue& followed, const PreparedItem& prepared, bool larger) {
  const Expr& step = followed.carried.step;
  Evaluation<double> evaluation({&step, 1});
  std::size_t cells = 0;
  for (const OwnValue& own : followed.own) {
    std::vector<double> other;
    for (const ReadCell& cell : own.values.front()->cells) {
      const double factor = factor_of(cells++);
      other.push_back(cell.number.numerator().to_double() * (larger ? factor : 1 / factor));
    }
    evaluation.bind(own_leaf(own.name), {known(prepared, own.name)->value.shape(), other.data()});
  }
  evaluation.run();
  const TensorView<double> value = evaluation.value(0);
  return Tensor<double>(value.shape, {value.span().begin(), value.span().end()});
}

/// Whether quite other carried values would give the same answer: then the student's own played no part in
/// it.
bool is_unused(const FollowedValue& followed, const TrivialAnswer& answer, const PreparedItem& prepared) {
  return std::ranges::all_of(std::array{false, true}, [&](bool larger) {
    const Tensor<double> other = with_other_values(followed, prepared, larger);
    return std::ranges::all_of(other.cells(), [](double cell) { return std::isfinite(cell); }) &&
           answer.is_about(asked_cells(other, prepared.standard.cell_indices));
  });
}

bool has_negative(const SettledTensor& value) {
  return std::ranges::any_of(value.cells(), [](const SettledCell& cell) {
    return cell.is_finite() && cell.decimal().is_negative();
  });
}

/// The count on the way that comes out below 0, as that of a layer that there cannot be; empty when none
/// does.
std::string impossible_count(const FollowedValue& followed, const PreparedItem& prepared) {
  for (const Expr& node : topological_order({&followed.carried.step, 1})) {
    const Step* named = node->step();
    const KnownStep* step = named == nullptr ? nullptr : known(prepared, named->name);
    if (step != nullptr && step->counts && has_negative(settle(named->body))) {
      return step->name;
    }
  }
  return prepared.key_counts && has_negative(followed.carried.value) ? std::string(name_of(prepared.key))
                                                                     : "";
}

}  // namespace

std::optional<Guard> guard_against(const FollowedValue& followed, const PreparedItem& prepared) {
  bool plausible = true;
  for (const OwnValue& own : followed.own) {
    const KnownStep* step = known(prepared, own.name);
    if (step == nullptr) {
      continue;
    }
    if (outside_own_range(*own.values.front(), *step)) {
      return Guard{Guard::Kind::out_of_range, own.name};
    }
    plausible = plausible && is_plausible(own, *step);
  }
  if (std::string name = impossible_count(followed, prepared); !name.empty()) {
    return Guard{Guard::Kind::impossible, std::move(name)};
  }
  const TrivialAnswer answer(followed.value, prepared);
  if (answer.is_zero()) {
    const bool honest = plausible && made_by_cutting_off(followed.carried.step);
    return honest ? std::nullopt : std::optional(Guard{Guard::Kind::zeros, {}});
  }
  // A mask, or what a ReLU lets through, of a value of the student's own.
  if (plausible && cuts_off(followed.carried.step)) {
    return std::nullopt;
  }
  if (answer.is_constant() || (!plausible && answer.is_one())) {
    return Guard{Guard::Kind::constant, {}};
  }
  for (const OwnValue& own : followed.all) {
    const KnownStep* step = known(prepared, own.name);
    if (step != nullptr && answer.repeats(*own.values.front(), *step)) {
      return Guard{Guard::Kind::carried_value, own.name};
    }
  }
  for (const KnownGiven& given : prepared.givens) {
    if (answer.repeats(given)) {
      return Guard{Guard::Kind::given, given.name};
    }
  }
  if (answer.is_at_the_ends()) {
    return Guard{Guard::Kind::saturated, {}};
  }
  const bool may_stay = plausible && has_plateaus(followed.carried.step);
  return !may_stay && is_unused(followed, answer, prepared) ? std::optional(Guard{Guard::Kind::unused, {}})
                                                            : std::nullopt;
}

}  // namespace gradewright::judging
