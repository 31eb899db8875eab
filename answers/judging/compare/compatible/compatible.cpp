#include "answers/judging/compare/compatible/compatible.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "answers/judging/compare/compatible/graders.hpp"
#include "answers/judging/compare/distance.hpp"
#include "answers/judging/compare/own_digits.hpp"

namespace gradewright::judging {
namespace {

using Family = CompatibleRule::Family;
using Result = Comparison::Result;
using graders::Decided;

double double_of(const WrittenNumber& number) {
  const double numerator = number.numerator().to_double();
  return number.is_fraction() ? numerator / number.denominator().to_double() : numerator;
}

double double_of(const SettledCell& cell) {
  return cell.exact || cell.unrounded.is_open() ? cell.decimal().to_double() : cell.unrounded.to_double();
}

/// A family's parameters as its function takes them.
struct Given {
  const CompatibleRule& rule;

  double amount(std::size_t i) const { return rule.parameters[i].to_double(); }
  int count(std::size_t i) const { return static_cast<int>(rule.parameters[i].to_double()); }
  bool flag(std::size_t i) const { return !rule.parameters[i].is_zero(); }
  Rational exact(std::size_t i) const { return Rational(rule.parameters[i]); }
};

/// A double as a limit to show; none where it is not finite.
std::optional<Decimal> shown(double limit) {
  return std::isfinite(limit) ? std::optional(Decimal::from_double(limit)) : std::nullopt;
}

/// The families of graders that compute in doubles; none where a double cannot hold a number.
std::optional<Decided> in_doubles(const WrittenNumber& student, const SettledCell& cell, const Given& given) {
  const double answer = double_of(student);
  const double key = double_of(cell);
  if (!std::isfinite(answer) || !std::isfinite(key)) {
    return std::nullopt;
  }
  switch (given.rule.family) {
    case Family::numpy_allclose:
    case Family::pytorch_assert_close:
    case Family::prairielearn_relabs:
      return graders::within_sum(answer, key, given.amount(0), given.amount(1));
    case Family::prairielearn_sigfig:
      return graders::prairielearn_sigfig(answer, key, given.count(0), cell.decimal().magnitude());
    case Family::prairielearn_decdig:
      return graders::prairielearn_decdig(answer, key, given.count(0));
    case Family::moodle_nominal:
      return graders::moodle_nominal(answer, key, given.amount(0));
    case Family::moodle_relative:
      return graders::moodle_relative(answer, key, given.amount(0));
    case Family::moodle_geometric:
      return graders::moodle_geometric(answer, key, given.amount(0));
    case Family::webwork_relative:
      return graders::webwork_relative(answer, key, given.amount(0), given.amount(1), given.amount(2));
    case Family::webwork_absolute:
      return graders::webwork_absolute(answer, key, given.amount(0));
    case Family::webwork_digits:
      return graders::webwork_digits(answer, key, given.count(0), given.flag(1), given.count(2),
                                     given.amount(3));
    case Family::stack_num_relative:
      return graders::stack_num_relative(answer, key, given.amount(0));
    case Family::stack_num_absolute:
      return graders::stack_num_absolute(answer, key, given.amount(0));
    case Family::stack_num_dec_places:
      return graders::stack_num_dec_places(answer, key, given.count(0));
    case Family::cs231n_relative_error:
      return graders::cs231n_relative_error(answer, key, given.amount(0));
    default:
      return std::nullopt;
  }
}

/// Half a unit of the `figures`-th significant digit.
double half_a_unit(const Rational& key, int figures) {
  return Decimal(Int128{5}, graders::magnitude(key) - figures).to_double();
}

/// How many digits Numbas holds the ends to: those written, at least those asked for.
int digits_held(const WrittenNumber& student, int asked, bool figures) {
  if (student.is_fraction()) {
    return asked;
  }
  const Decimal& written = student.numerator();
  return std::max(asked, figures ? graders::significant_digits(written).least : written.decimals());
}

/// The families of graders that compute in decimals.
Decided in_decimals(const WrittenNumber& student, const SettledCell& cell, const Given& given) {
  const Rational answer = exactly(student);
  const Rational key = exactly(cell);
  const auto reach = [&](const Rational& below, const Rational& above, bool low, bool high) {
    return Decided{graders::between(answer, key - below, key + above, low, high),
                   std::max(std::abs(below.to_double()), std::abs(above.to_double()))};
  };
  switch (given.rule.family) {
    case Family::canvas_exact: {
      const Rational margin = given.flag(1) ? abs(key) * given.exact(1) / Rational(100) : given.exact(0);
      return reach(margin, margin, true, true);
    }
    case Family::canvas_range: {
      const Rational start = given.exact(0);
      const Rational end = given.exact(1);
      const bool in_order = start <= end;
      const Rational& low = in_order ? start : end;
      const Rational& high = in_order ? end : start;
      return {graders::between(answer, low, high, true, true), (high - low).to_double()};
    }
    case Family::canvas_precise:
      return {graders::canvas_precise(answer, key, given.count(0)), 2 * half_a_unit(key, given.count(0))};
    case Family::stack_num_sig_figs:
      return {graders::stack_num_sig_figs(answer, key, given.count(0), given.count(1)),
              half_a_unit(key, given.count(1) > 0 ? given.count(1) : given.count(0))};
    case Family::numbas_none:
      return {graders::numbas_in_range(answer, key, given.exact(0)), given.amount(0)};
    case Family::numbas_dp: {
      const int held = digits_held(student, given.count(0), false);
      return {graders::numbas_decimals(answer, key, given.exact(2), held),
              given.amount(2) + Decimal(Int128{5}, -held - 1).to_double()};
    }
    case Family::numbas_sigfig: {
      const int held = digits_held(student, given.count(0), true);
      return {graders::numbas_figures(answer, key, given.exact(2), held),
              given.amount(2) + half_a_unit(key, held)};
    }
    case Family::qti_absolute:
      return reach(given.exact(0), given.exact(1), given.flag(2), given.flag(3));
    case Family::qti_relative: {
      // x (1 - t0 / 100) to x (1 + t1 / 100), of a negative x an empty range.
      const Rational percent = key / Rational(100);
      return reach(percent * given.exact(0), percent * given.exact(1), given.flag(2), given.flag(3));
    }
    default:
      return {answer == key, 0};  // qti_exact, and what no double holds
  }
}

}  // namespace

Result held_to_digits(const WrittenNumber& student, const CompatibleRule& rule) {
  const Given given{rule};
  if (student.is_fraction()) {
    return problems::asks_for_digits(rule) ? Result::other_digits : Result::right;
  }
  const Decimal& written = student.numerator();
  const graders::SignificantDigits figures = graders::significant_digits(written);
  const int asked = given.count(0);
  const auto counted = [asked](int least, int most, bool strict) {
    if (most < asked) {
      return strict ? Result::too_few_digits : Result::right;
    }
    return least > asked ? Result::other_digits : Result::right;
  };
  switch (rule.family) {
    case Family::stack_num_sig_figs:
      return given.count(1) < 0 ? counted(0, figures.most, true) : counted(figures.least, figures.most, true);
    case Family::stack_num_dec_places:
      return counted(written.decimals(), written.decimals(), true);
    case Family::numbas_dp:
      return counted(written.decimals(), written.decimals(), given.flag(1));
    case Family::numbas_sigfig:
      return counted(figures.least, figures.most, given.flag(1));
    default:
      return Result::right;
  }
}

Comparison compare_compatible(const WrittenNumber& student, const SettledCell& key,
                              const CompatibleRule& rule) {
  const Given given{rule};
  const std::optional<Decided> doubles = in_doubles(student, key, given);
  const Decided decided = doubles ? *doubles : in_decimals(student, key, given);
  return {decided.right ? held_to_digits(student, rule) : Result::wrong, Distance(student, key).rounded(),
          shown(decided.limit)};
}

}  // namespace gradewright::judging
