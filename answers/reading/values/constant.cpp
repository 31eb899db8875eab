#include "answers/reading/values/constant.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "answers/reading/values/exact.hpp"
#include "engine/graph/expr.hpp"
#include "engine/graph/settle.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/elementwise_unary.hpp"

namespace gradewright::reading {
namespace {

using notation::Syntax;

/// A value on the way: exact, or a graph of the engine once a function has been met that leaves the
/// rationals.
struct Term {
  std::optional<WrittenNumber> exact;
  Expr graph;
};

/// What has no value; thrown inside this file only.
struct NoValue {
  std::string reason;
};

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

using Exact = std::optional<WrittenNumber> (*)(const WrittenNumber&, const WrittenNumber&);
using Graph = Expr (*)(const Expr&, const Expr&);

std::optional<WrittenNumber> subtract(const WrittenNumber& a, const WrittenNumber& b) {
  return add(a, negate(b));
}

Term combined(const Term& a, const Term& b, Exact exact, Graph graph, const char* what) {
  if (a.exact && b.exact) {
    return exactly(exact(*a.exact, *b.exact), what);
  }
  return {std::nullopt, graph(graph_of(a), graph_of(b))};
}

bool is_zero(const Term& term) {
  return term.exact && term.exact->is_finite() && term.exact->numerator().is_zero();
}

/// Whether a number is between 0 and 1, as the fraction of a mixed number is.
bool is_part_of_one(const Term& term) {
  return term.exact && term.exact->is_finite() && !term.exact->numerator().is_negative() &&
         term.exact->numerator().to_double() < term.exact->denominator().to_double();
}

/// A whole number of at most `most` in size; empty for any other.
std::optional<int> small_integer(const Term& term, int most) {
  if (!term.exact || !term.exact->is_finite() || term.exact->is_fraction() ||
      !term.exact->numerator().is_integer() || term.exact->numerator().abs() > Decimal(most)) {
    return std::nullopt;
  }
  return static_cast<int>(term.exact->numerator().to_double());
}

Term power_of(const Term& base, const Term& exponent) {
  const auto whole = small_integer(exponent, Decimal::max_exponent);
  if (base.exact && whole) {
    if (is_zero(base) && *whole < 0) {
      throw NoValue{"a division by zero"};
    }
    return exactly(power(*base.exact, *whole), "a power");
  }
  const bool whole_exponent = exponent.exact && exponent.exact->is_finite() &&
                              !exponent.exact->is_fraction() && exponent.exact->numerator().is_integer();
  if (base.exact && whole_exponent) {  // 9^9^9: its 12 digits would pass for its neighbours
    throw NoValue{"a power past 36 digits"};
  }
  return {std::nullopt, ops::power(graph_of(base), graph_of(exponent))};
}

Term factorial_of(const Term& term) {
  constexpr int most = 60;
  const auto n = small_integer(term, most);
  if (!n || *n < 0) {
    throw NoValue{"a factorial of what is no whole number up to " + std::to_string(most)};
  }
  WrittenNumber result(Decimal(1));
  for (int i = *n; i > 1; --i) {
    const auto next = multiply(result, Decimal(i));
    if (!next) {
      throw NoValue{"a factorial past 36 digits"};
    }
    result = *next;
  }
  return {result, nullptr};
}

/// n over k, as a product of k quotients.
Term binomial(const Term& above, const Term& below) {
  constexpr int most = 120;
  const auto n = small_integer(above, most);
  const auto k = small_integer(below, most);
  if (!n || !k || *k < 0 || *n < *k) {
    throw NoValue{"a binomial coefficient of what are no whole numbers"};
  }
  std::optional<WrittenNumber> result = WrittenNumber(Decimal(1));
  for (int i = 1; i <= *k && result; ++i) {
    result = multiply(*result, Decimal(*n - *k + i));
    result = result ? divide(*result, Decimal(i)) : result;
  }
  return exactly(result, "a binomial coefficient");
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

Term root_of(const Term& term) {
  if (term.exact) {
    if (const auto root = exact_root(*term.exact)) {
      return {*root, nullptr};
    }
  }
  return {std::nullopt, ops::sqrt(graph_of(term))};
}

struct UnaryFunction {
  std::string_view name;
  Expr (*graph)(const Expr&);
};
Expr tangent(const Expr& x) {
  return ops::divide(ops::sin(x), ops::cos(x));
}
Expr hyperbolic_sine(const Expr& x) {
  return ops::divide(ops::subtract(ops::exp(x), ops::exp(ops::negate(x))), literal(Decimal(2)));
}
Expr hyperbolic_cosine(const Expr& x) {
  return ops::divide(ops::add(ops::exp(x), ops::exp(ops::negate(x))), literal(Decimal(2)));
}
Expr ceiling(const Expr& x) {
  return ops::negate(ops::floor(ops::negate(x)));
}
Expr cube_root(const Expr& x) {
  return ops::power(x, ops::divide(literal(Decimal(1)), literal(Decimal(3))));
}
Expr binary_logarithm(const Expr& x) {
  return ops::divide(ops::log(x), ops::log(literal(Decimal(2))));
}
Expr decimal_logarithm(const Expr& x) {
  return ops::divide(ops::log(x), ops::log(literal(Decimal(10))));
}
constexpr UnaryFunction unary_functions[] = {
    {"exp", ops::exp},         {"log", ops::log},          {"sin", ops::sin},
    {"cos", ops::cos},         {"tan", tangent},           {"tanh", ops::tanh},
    {"sigmoid", ops::sigmoid}, {"sinh", hyperbolic_sine},  {"cosh", hyperbolic_cosine},
    {"cbrt", cube_root},       {"log2", binary_logarithm}, {"log10", decimal_logarithm},
    {"abs", ops::abs},         {"floor", ops::floor},      {"ceil", ceiling},
    {"relu", ops::relu}};

class Calculator {
 public:
  explicit Calculator(std::vector<Note>& notes) : notes_(notes) {}

  Term value(const Syntax& tree) {
    return std::visit([this](const auto& form) { return of(form); }, tree.form);
  }

 private:
  void note(Note::Decision decision) {
    if (std::ranges::find(notes_, decision, &Note::decision) == notes_.end()) {
      notes_.push_back({decision});
    }
  }

  template <class Form>
  Term of(const Form& /*form*/) {
    throw NoValue{"not a number"};
  }
  Term of(const notation::Numeral& form) { return {WrittenNumber(form.value), nullptr}; }
  Term of(const notation::Text& form) {
    throw NoValue{form.text.empty() ? "something is missing" : "cannot read \"" + form.text + "\""};
  }
  Term of(const notation::List&) { throw NoValue{"a list stands where a number belongs"}; }
  Term of(const notation::Name& form) {
    if (form.text == "pi") {
      // to 36 digits, as the step language has it
      return {std::nullopt, literal(*Decimal::parse("3.14159265358979323846264338327950288"))};
    }
    if (form.text == "e") {
      return {std::nullopt, ops::exp(literal(Decimal(1)))};
    }
    const bool infinity = form.text == "infinity" || form.text == "Infinity" || form.text == "infty";
    const std::string_view spelled = infinity ? "inf" : std::string_view(form.text);
    if (const auto special = Number::parse(spelled)) {
      return {WrittenNumber(*special), nullptr};
    }
    throw NoValue{"\"" + form.text + "\" has no value"};
  }
  Term of(const notation::Prefix& form) {
    const Term inner = value(form.operand[0]);
    if (form.op == notation::PrefixOperator::plus_minus) {
      throw NoValue{"two values by \u00B1"};
    }
    if (form.op == notation::PrefixOperator::plus) {
      return inner;
    }
    return inner.exact ? Term{negate(*inner.exact), nullptr} : Term{std::nullopt, ops::negate(inner.graph)};
  }
  Term of(const notation::Infix& form) {
    using notation::InfixOperator;
    if (form.op == InfixOperator::plus_minus) {
      throw NoValue{"two values by \u00B1"};
    }
    const Term left = value(form.operands[0]);
    const Term right = value(form.operands[1]);
    switch (form.op) {
      case InfixOperator::add:
        return combined(left, right, add, ops::add, "a sum");
      case InfixOperator::subtract:
        return combined(left, right, subtract, ops::subtract, "a difference");
      case InfixOperator::multiply:
        return combined(left, right, multiply, ops::multiply, "a product");
      case InfixOperator::divide:
        return quotient(left, right);
      case InfixOperator::floor_divide:
        return function("floor", quotient(left, right));
      case InfixOperator::power:
        return power_of(left, right);
      default:
        throw NoValue{"not arithmetic of numbers"};
    }
  }
  Term of(const notation::Call& form) {
    const auto argument = [&](std::size_t i) { return value(form.arguments.at(i)); };
    const std::size_t count = form.arguments.size();
    if (count == 1) {
      if (form.function == "percent" || form.function == "per_mille") {
        note(Note::Decision::percent);
        return combined(argument(0),
                        {WrittenNumber(Decimal(1, form.function == "percent" ? -2 : -3)), nullptr}, multiply,
                        ops::multiply, "a percentage");
      }
      if (form.function == "fraction") {  // Fraction('3/7')
        return argument(0);
      }
      if (form.function == "factorial") {
        return factorial_of(argument(0));
      }
      if (form.function == "double_factorial") {
        throw NoValue{"!! is a double factorial or an exclamation"};
      }
      if (form.function == "sqrt") {
        return root_of(argument(0));
      }
      return function(form.function, argument(0));
    }
    if (count != 2) {
      throw NoValue{"\"" + form.function + "\" is not worked out"};
    }
    if (form.function == "fraction" || form.function == "ratio") {
      if (form.function == "ratio") {
        note(Note::Decision::ratio);
      }
      return quotient(argument(0), argument(1));
    }
    if (form.function == "mixed") {
      if (!is_part_of_one(argument(1))) {
        throw NoValue{"a mixed number whose fraction is one or more"};
      }
      return combined(argument(0), argument(1), add, ops::add, "a mixed number");
    }
    if (form.function == "scaled") {
      return combined(argument(0), power_of({WrittenNumber(Decimal(10)), nullptr}, argument(1)), multiply,
                      ops::multiply, "a number");
    }
    if (form.function == "root") {
      return power_of(argument(0), quotient({WrittenNumber(Decimal(1)), nullptr}, argument(1)));
    }
    if (form.function == "log_base") {
      return {std::nullopt, ops::divide(ops::log(graph_of(argument(0))), ops::log(graph_of(argument(1))))};
    }
    if (form.function == "binomial") {
      return binomial(argument(0), argument(1));
    }
    if (form.function == "pow") {
      return power_of(argument(0), argument(1));
    }
    throw NoValue{"\"" + form.function + "\" is not worked out"};
  }

  static Term quotient(const Term& left, const Term& right) {
    if (is_zero(right)) {
      throw NoValue{"a division by zero"};
    }
    return combined(left, right, divide, ops::divide, "a fraction");
  }

  static Term function(const std::string& name, const Term& argument) {
    const auto* const found = std::ranges::find(unary_functions, name, &UnaryFunction::name);
    if (found == std::end(unary_functions)) {
      throw NoValue{"\"" + name + "\" is not worked out"};
    }
    if (argument.exact && !argument.exact->is_finite()) {
      throw NoValue{"\"" + name + "\" of what is not finite"};
    }
    if (argument.exact && (name == "abs" || name == "relu")) {
      const bool negative = argument.exact->numerator().is_negative();
      if (!negative) {
        return argument;
      }
      return name == "abs" ? Term{negate(*argument.exact), nullptr}
                           : Term{WrittenNumber(Decimal(0)), nullptr};
    }
    return {std::nullopt, found->graph(graph_of(argument))};
  }

  std::vector<Note>& notes_;
};

}  // namespace

std::variant<WrittenNumber, NotAValue> constant_value(const Syntax& tree, std::vector<Note>& notes) {
  try {
    const Term term = Calculator(notes).value(tree);
    if (term.exact) {
      return *term.exact;
    }
    const SettledTensor settled = settle(term.graph);
    const Number& number = settled[0].value;
    if (!number.is_finite()) {
      return NotAValue{"an expression without a finite value"};
    }
    return WrittenNumber(number);
  } catch (const NoValue& none) {
    return NotAValue{none.reason};
  }
}

}  // namespace gradewright::reading
