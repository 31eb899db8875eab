#include "answers/reading/values/term.hpp"

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <numeric>
#include <utility>
#include <vector>

#include "answers/reading/values/elementary.hpp"
#include "answers/reading/values/exact.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/elementwise_unary.hpp"

namespace gradewright::reading {
namespace {

using Exact = std::optional<WrittenNumber> (*)(const WrittenNumber&, const WrittenNumber&);
using Graph = Expr (*)(const Expr&, const Expr&);

Term whole(int value) {
  return {WrittenNumber(Decimal(value)), nullptr};
}

Expr graph_of(const Term& term) {
  if (!term.exact) {
    return term.graph;
  }
  const WrittenNumber& number = *term.exact;
  if (!number.is_fraction()) {
    return literal(number.as_number());
  }
  return ops::divide(literal(number.numerator()), literal(number.denominator()));
}

Term exactly(const std::optional<WrittenNumber>& number, const char* what) {
  if (!number) {
    throw NoValue{std::string(what) + " past 36 digits"};
  }
  return {*number, nullptr};
}

std::optional<WrittenNumber> subtract(const WrittenNumber& a, const WrittenNumber& b) {
  return add(a, negate(b));
}

Term combined(const Term& a, const Term& b, Exact exact, Graph graph, const char* what) {
  if (a.exact && b.exact) {
    return exactly(exact(*a.exact, *b.exact), what);
  }
  return {std::nullopt, graph(graph_of(a), graph_of(b))};
}

bool is_finite(const Term& term) {
  return term.exact && term.exact->is_finite();
}

/// The sign of an exact number that is finite.
int sign_of(const Term& term) {
  const Decimal& above = term.exact->numerator();
  return above.is_zero() ? 0 : above.is_negative() ? -1 : 1;
}

bool is_zero(const Term& term) {
  return is_finite(term) && sign_of(term) == 0;
}

bool is_integer(const Term& term) {
  return is_finite(term) && !term.exact->is_fraction() && term.exact->numerator().is_integer();
}

/// A whole number of at most `most` in size; empty for any other.
std::optional<int> small_integer(const Term& term, int most) {
  if (!is_integer(term) || term.exact->numerator().abs() > Decimal(most)) {
    return std::nullopt;
  }
  return static_cast<int>(term.exact->numerator().to_double());
}

/// An exact number that is finite, to the digits of a double.
double in_double(const Term& term) {
  return term.exact->numerator().to_double() / term.exact->denominator().to_double();
}

/// The root of a square of whole numbers; empty for what is not one.
std::optional<WrittenNumber> exact_root(const WrittenNumber& number) {
  const auto root = [](const Decimal& square) -> std::optional<Decimal> {
    if (square.is_negative()) {
      return std::nullopt;
    }
    const Decimal shifted =
        square.exponent() % 2 == 0 ? square : Decimal(square.coefficient() * 10, square.exponent() - 1);
    Int128 low = 0;
    Int128 high = 1;
    while (high <= shifted.coefficient() / high) {
      high *= 2;
    }
    while (low + 1 < high) {
      const Int128 middle = low + (high - low) / 2;
      (middle <= shifted.coefficient() / middle ? low : high) = middle;
    }
    const bool exact = low * low == shifted.coefficient();
    return exact ? std::optional<Decimal>(Decimal(low, shifted.exponent() / 2)) : std::nullopt;
  };
  if (!number.is_finite() || number.numerator().digits() > Decimal::max_digits - 2 ||
      number.denominator().digits() > Decimal::max_digits - 2) {
    return std::nullopt;
  }
  const auto above = root(number.numerator());
  const auto below = root(number.denominator());
  return above && below ? divide(*above, *below) : std::nullopt;
}

/// What a function of an exact number comes to exactly; empty where it is left to the engine.
std::optional<Term> exact_function(std::string_view name, const Term& argument) {
  if (name == "abs") {
    return sign_of(argument) < 0 ? negate_term(argument) : argument;
  }
  if (name == "relu") {
    return sign_of(argument) < 0 ? whole(0) : argument;
  }
  if (name.starts_with("log") && sign_of(argument) <= 0) {
    throw NoValue{"a logarithm of what is not positive"};
  }
  const bool odd = name == "arcsin" || name == "arctan" || name == "sin" || name == "tan";
  if ((odd && is_zero(argument)) || (name == "arccos" && is_zero(subtract_terms(argument, whole(1))))) {
    return whole(0);
  }
  return std::nullopt;
}

/// The greater of two, or the less.
Term chosen(const Term& a, const Term& b, bool greater) {
  if (is_finite(a) && is_finite(b)) {
    const int sign = sign_of(subtract_terms(a, b));
    return (sign > 0) == greater ? a : b;
  }
  if (a.exact && b.exact) {
    throw NoValue{"the greatest or least of what is not finite"};
  }
  return {std::nullopt, greater ? ops::maximum(graph_of(a), graph_of(b), ops::Ties::share)
                                : ops::minimum(graph_of(a), graph_of(b), ops::Ties::share)};
}

Term extreme(std::span<const Term> terms, bool greater) {
  if (terms.size() < 2) {
    throw NoValue{"the greatest or least of one value"};
  }
  Term best = terms.front();
  for (const Term& term : terms.subspan(1)) {
    best = chosen(best, term, greater);
  }
  return best;
}

/// Whole numbers of which divisors and multiples are taken.
std::vector<int> whole_numbers(std::span<const Term> terms) {
  constexpr int most = 1'000'000'000;
  std::vector<int> numbers;
  for (const Term& term : terms) {
    const auto number = small_integer(term, most);
    if (!number) {
      throw NoValue{"a divisor or multiple of what are no whole numbers"};
    }
    numbers.push_back(*number);
  }
  if (numbers.size() < 2) {
    throw NoValue{"a divisor or multiple of one number"};
  }
  return numbers;
}

}  // namespace

Term add_terms(const Term& a, const Term& b) {
  return combined(a, b, add, ops::add, "a sum");
}

Term subtract_terms(const Term& a, const Term& b) {
  return combined(a, b, subtract, ops::subtract, "a difference");
}

Term multiply_terms(const Term& a, const Term& b) {
  return combined(a, b, multiply, ops::multiply, "a product");
}

Term divide_terms(const Term& a, const Term& b) {
  if (is_zero(b)) {
    throw NoValue{"a division by zero"};
  }
  return combined(a, b, divide, ops::divide, "a fraction");
}

Term negate_term(const Term& a) {
  return a.exact ? Term{negate(*a.exact), nullptr} : Term{std::nullopt, ops::negate(a.graph)};
}

Term power_of(const Term& base, const Term& exponent) {
  const auto small = small_integer(exponent, Decimal::max_exponent);
  if (base.exact && small) {
    if (is_zero(base) && *small < 0) {
      throw NoValue{"a division by zero"};
    }
    return exactly(power(*base.exact, *small), "a power");
  }
  if (base.exact && is_integer(exponent)) {  // 9^9^9: its 12 digits would pass for its neighbours
    throw NoValue{"a power past 36 digits"};
  }
  return {std::nullopt, ops::power(graph_of(base), graph_of(exponent))};
}

Term root_of(const Term& term) {
  if (term.exact) {
    if (const auto root = exact_root(*term.exact)) {
      return {*root, nullptr};
    }
  }
  return {std::nullopt, ops::sqrt(graph_of(term))};
}

Term root_of_degree(const Term& term, const Term& degree) {
  constexpr int most = 100;
  const auto n = small_integer(degree, most);
  if (n && *n > 0 && is_finite(term)) {
    // \sqrt[3]{8}: whole where a power says so
    const bool negative = sign_of(term) < 0;
    if (negative && *n % 2 == 0) {
      throw NoValue{"an even root of what is negative"};
    }
    const Term size = negative ? negate_term(term) : term;
    const double near = std::round(std::pow(in_double(size), 1.0 / *n));
    constexpr double largest = 1e9;
    if (near < largest) {
      const Term whole_root = whole(static_cast<int>(near));
      const auto again = power(*whole_root.exact, *n);
      if (again && same_value(*again, *size.exact)) {
        return negative ? negate_term(whole_root) : whole_root;
      }
    }
    if (negative) {
      return negate_term(root_of_degree(size, degree));
    }
  }
  return power_of(term, divide_terms(whole(1), degree));
}

Term factorial_of(const Term& term) {
  constexpr int most = 60;
  const auto n = small_integer(term, most);
  if (!n || *n < 0) {
    throw NoValue{"a factorial of what is no whole number up to " + std::to_string(most)};
  }
  std::optional<WrittenNumber> result = WrittenNumber(Decimal(1));
  for (int i = *n; i > 1 && result; --i) {
    result = multiply(*result, Decimal(i));
  }
  return exactly(result, "a factorial");
}

Term binomial(const Term& above, const Term& below) {
  constexpr int most = 120;
  const auto n = small_integer(above, most);
  const auto k = small_integer(below, most);
  if (!n || !k || *k < 0 || *n < *k) {
    throw NoValue{"a binomial coefficient of what are no whole numbers"};
  }
  std::optional<WrittenNumber> result = WrittenNumber(Decimal(1));
  for (int i = 1; i <= *k && result; ++i) {  // a product of k quotients
    result = multiply(*result, Decimal(*n - *k + i));
    result = result ? divide(*result, Decimal(i)) : result;
  }
  return exactly(result, "a binomial coefficient");
}

Term logarithm_to(const Term& base, const Term& term) {
  if (base.exact && (!is_finite(base) || sign_of(base) <= 0 || is_zero(subtract_terms(base, whole(1))))) {
    throw NoValue{"a logarithm to a base that is not positive or is 1"};
  }
  return divide_terms(function_of_one("log", term), function_of_one("log", base));
}

Term greatest_of(std::span<const Term> terms) {
  return extreme(terms, true);
}

Term least_of(std::span<const Term> terms) {
  return extreme(terms, false);
}

Term greatest_divisor(std::span<const Term> terms) {
  int divisor = 0;
  for (const int number : whole_numbers(terms)) {
    divisor = std::gcd(divisor, number);
  }
  if (divisor == 0) {
    throw NoValue{"a divisor of zeros"};
  }
  return whole(divisor);
}

Term least_multiple(std::span<const Term> terms) {
  Term multiple = whole(1);
  for (const int number : whole_numbers(terms)) {
    constexpr int most = 1'000'000'000;
    const auto so_far = small_integer(multiple, most);
    if (number == 0 || !so_far) {
      throw NoValue{"a common multiple of 0, or past ten digits"};
    }
    multiple = multiply_terms(multiple, whole(std::abs(number) / std::gcd(*so_far, number)));
  }
  return multiple;
}

Term function_of_one(std::string_view name, const Term& argument) {
  const ElementaryFunction function = elementary_function(name);
  if (function == nullptr) {
    throw NoValue{"\"" + std::string(name) + "\" is not worked out"};
  }
  if (argument.exact && !argument.exact->is_finite()) {
    throw NoValue{"\"" + std::string(name) + "\" of what is not finite"};
  }
  if (argument.exact) {
    if (auto exact = exact_function(name, argument)) {
      return std::move(*exact);
    }
  }
  return {std::nullopt, function(graph_of(argument))};
}

Term function_of_degrees(std::string_view name, const Term& degrees) {
  // sines of 0, 30, 60 ... in halves, where they are rational
  constexpr int full = 360;
  constexpr int most = 1'000'000;
  const auto whole_degrees = small_integer(degrees, most);
  const int angle = whole_degrees ? ((*whole_degrees % full) + full) % full : 0;
  const auto halves = [](int of) -> std::optional<int> {
    switch (of % full) {
      case 0:
      case 180:
        return 0;
      case 30:
      case 150:
        return 1;
      case 90:
        return 2;
      case 210:
      case 330:
        return -1;
      case 270:
        return -2;
      default:
        return std::nullopt;
    }
  };
  constexpr int right = 90;
  constexpr int half_right = 45;
  if (whole_degrees && name == "tan" && angle % right == half_right) {
    return whole(angle % (2 * right) == half_right ? 1 : -1);
  }
  if (whole_degrees && name == "tan" && angle % right == 0) {
    if (angle % (2 * right) != 0) {
      throw NoValue{"a tangent of a right angle"};
    }
    return whole(0);
  }
  if (whole_degrees && (name == "sin" || name == "cos")) {
    if (const auto sine = halves(name == "sin" ? angle : angle + right)) {
      return divide_terms(whole(*sine), whole(2));
    }
  }
  constexpr int half_turn = 180;
  return function_of_one(name, {std::nullopt, ops::divide(ops::multiply(graph_of(degrees), circle_constant()),
                                                          literal(Decimal(half_turn)))});
}

bool is_whole(const Term& term) {
  constexpr double most = 1e15;
  if (is_integer(term) || !is_finite(term) || std::abs(in_double(term)) > most) {
    return is_integer(term);
  }
  const auto nearest = static_cast<std::int64_t>(std::llround(in_double(term)));
  return same_value(*term.exact, WrittenNumber(Decimal(nearest)));  // 14/2
}

bool is_part_of_one(const Term& term) {
  return is_finite(term) && sign_of(term) >= 0 &&
         term.exact->numerator().to_double() < term.exact->denominator().to_double();
}

}  // namespace gradewright::reading
