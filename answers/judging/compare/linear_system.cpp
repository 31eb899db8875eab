#include "answers/judging/compare/linear_system.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace gradewright::judging {
namespace {

constexpr std::size_t max_inequalities = 2'000;

bool operator==(const LinearInequality& a, const LinearInequality& b) {
  return a.strict == b.strict && a.coefficients == b.coefficients;
}

/// The sum of two inequalities, each so often that the unknown at `place` goes: `above` has it with a
/// positive coefficient, `below` with a negative one.
LinearInequality without(const LinearInequality& above, const LinearInequality& below, std::size_t place) {
  LinearInequality sum{{}, above.strict || below.strict};
  const Rational up = above.coefficients[place];
  const Rational down = -below.coefficients[place];
  for (std::size_t i = 0; i < above.coefficients.size(); ++i) {
    sum.coefficients.push_back(above.coefficients[i] * down + below.coefficients[i] * up);
  }
  return sum;
}

bool is_zero(const LinearInequality& one) {
  return std::ranges::all_of(one.coefficients, [](const Rational& value) { return value.sign() == 0; });
}

/// An inequality times a positive number, so that equal ones are the same: its first coefficient is 1 or -1.
LinearInequality scaled(LinearInequality one) {
  const auto first =
      std::ranges::find_if(one.coefficients, [](const Rational& value) { return value.sign() != 0; });
  if (first == one.coefficients.end()) {
    return one;
  }
  const Rational size = first->sign() < 0 ? -*first : *first;
  for (Rational& value : one.coefficients) {
    value = value / size;
  }
  return one;
}

}  // namespace

std::optional<bool> has_solution(std::vector<LinearInequality> inequalities) {
  const std::size_t unknowns = inequalities.empty() ? 0 : inequalities.front().coefficients.size();
  for (std::size_t place = 0; place < unknowns; ++place) {
    std::vector<LinearInequality> rest;
    const auto keep = [&](LinearInequality one) {
      one = scaled(std::move(one));
      const bool known =
          std::ranges::any_of(rest, [&](const LinearInequality& other) { return other == one; });
      if (!known && (one.strict || !is_zero(one))) {
        rest.push_back(std::move(one));
      }
    };
    for (const LinearInequality& one : inequalities) {
      const int sign = one.coefficients[place].sign();
      if (sign == 0) {
        keep(one);
      }
      for (const LinearInequality& other : inequalities) {
        if (sign > 0 && other.coefficients[place].sign() < 0) {
          keep(without(one, other, place));
        }
        if (rest.size() > max_inequalities) {
          return std::nullopt;
        }
      }
    }
    inequalities = std::move(rest);
  }
  return std::ranges::none_of(inequalities, [](const LinearInequality& one) { return one.strict; });
}

}  // namespace gradewright::judging
