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

/// Whether zeros that follow come of cutting off, and not of a factor that vanishes.
bool made_by_cutting_off(const FollowedValue& followed, const PreparedItem& prepared) {
  const Expr open = without_cutoffs(followed.carried.step);
  if (open == followed.carried.step) {
    return false;
  }
  const SettledTensor value = asked_cells(settle(open), prepared.standard.cell_indices);
  return std::ranges::any_of(followed.only, [&](std::size_t at) {
    const SettledCell& cell = value.cells()[at];
    return !cell.is_finite() || !cell.decimal().is_zero();
  });
}

/// Whether every cell of the answer is one number, of which only some follow: that one of them is met says
/// nothing.
bool is_one_number_in_part(const FollowedValue& followed, const PreparedItem& prepared) {
  const ReadValue& value = followed.value;
  return followed.cells.size() < value.cells.size() && all_numbers(value) &&
         TrivialAnswer(value, prepared).is_constant();
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

/// The step's value from other carried values: of each written number what `other` makes of it.
template <class Other>
Tensor<double> with_other_values(const FollowedValue& followed, const PreparedItem& prepared, Other other) {
  const Expr& step = followed.carried.step;
  Evaluation<double> evaluation({&step, 1});
  std::size_t cells = 0;
  for (const OwnValue& own : followed.own) {
    std::vector<double> values;
    for (const ReadCell& cell : own.values.front()->cells) {
      values.push_back(other(cell.number.numerator().to_double(), cells++));
    }
    evaluation.bind(own_leaf(own.name), {known(prepared, own.name)->value.shape(), values.data()});
  }
  evaluation.run();
  const TensorView<double> value = evaluation.value(0);
  return asked_cells(Tensor<double>(value.shape, {value.span().begin(), value.span().end()}),
                     prepared.standard.cell_indices);
}

bool is_finite(const Tensor<double>& value) {
  return std::ranges::all_of(value.cells(), [](double cell) { return std::isfinite(cell); });
}

/// Whether quite other carried values would give the same answer: then the student's own played no part in
/// it.
bool is_unused(const FollowedValue& followed, const TrivialAnswer& answer, const PreparedItem& prepared) {
  return std::ranges::all_of(std::array{false, true}, [&](bool larger) {
    const Tensor<double> other =
        with_other_values(followed, prepared, [larger](double written, std::size_t cell) {
          return written * (larger ? factor_of(cell) : 1 / factor_of(cell));
        });
    return is_finite(other) && answer.is_about(other);
  });
}

/// The nearest number that leaves nothing to compute in a sum or a product.
double neutral(double value) {
  return std::clamp(std::round(value), -1.0, 1.0);
}

WrittenNumber rounded_like(double value, const WrittenNumber& written) {
  const int decimals = written.is_fraction() ? settled_digits : written.numerator().decimals();
  return Decimal::from_double(value).rounded_to_decimals(decimals);
}

/// Whether the answer repeats the given by chance only: from the numbers next to the carried ones that leave
/// nothing to compute, what follows does not.
bool meets_by_chance(const FollowedValue& followed, const PreparedItem& prepared, const KnownGiven& given) {
  const Tensor<double> other =
      with_other_values(followed, prepared, [](double written, std::size_t) { return neutral(written); });
  if (!is_finite(other)) {
    return false;
  }
  ReadValue value = followed.value;
  for (std::size_t at = 0; at < value.cells.size(); ++at) {
    value.cells[at].number = rounded_like(other.cells()[at], followed.value.cells[at].number);
  }
  return !TrivialAnswer(value, prepared, followed.cells, {}).repeats(given);
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

/// The student's own value that the answer only repeats. Of one that follows itself a ReLU or a mask between
/// the two may honestly leave all.
std::optional<Guard> repeats_own(const FollowedValue& followed, const TrivialAnswer& answer,
                                 const PreparedItem& prepared) {
  const bool may_leave_all = without_cutoffs(followed.carried.step) != followed.carried.step;
  for (const OwnValue& own : followed.all) {
    const KnownStep* step = known(prepared, own.name);
    if (step != nullptr && !(may_leave_all && own.follows && !own.right) &&
        (answer.repeats(*own.values.front(), *step) || answer.repeats_rows(*own.values.front(), *step))) {
      return Guard{Guard::Kind::carried_value, own.name};
    }
  }
  return std::nullopt;
}

/// The given that the answer only repeats.
std::optional<Guard> repeats_given(const FollowedValue& followed, const TrivialAnswer& answer,
                                   const PreparedItem& prepared, bool plausible) {
  for (const KnownGiven& given : prepared.givens) {
    if (answer.repeats(given) && !(plausible && meets_by_chance(followed, prepared, given))) {
      return Guard{Guard::Kind::given, given.name};
    }
  }
  return std::nullopt;
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
  const TrivialAnswer answer(followed.value, prepared, followed.cells, {});
  if (answer.is_zero()) {
    const bool honest = plausible && made_by_cutting_off(followed, prepared);
    return honest ? std::nullopt : std::optional(Guard{Guard::Kind::zeros, {}});
  }
  if (is_one_number_in_part(followed, prepared)) {
    return Guard{Guard::Kind::constant, {}};
  }
  // A mask, or what a ReLU lets through, of a value of the student's own.
  if (plausible && cuts_off(followed.carried.step)) {
    return std::nullopt;
  }
  if (answer.is_constant() || (!plausible && answer.is_one())) {
    return Guard{Guard::Kind::constant, {}};
  }
  if (auto guard = repeats_own(followed, answer, prepared)) {
    return guard;
  }
  if (auto guard = repeats_given(followed, answer, prepared, plausible)) {
    return guard;
  }
  if (!followed.reachable.empty()) {
    const TrivialAnswer open(followed.value, prepared, followed.cells, followed.reachable);
    if (open.is_zero()) {
      return Guard{Guard::Kind::zeros, {}};
    }
    if (auto guard = repeats_own(followed, open, prepared)) {
      return guard;
    }
    if (auto guard = repeats_given(followed, open, prepared, plausible)) {
      return guard;
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
