#include "answers/judging/compare/growth.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <utility>

#include "engine/text/among.hpp"

namespace gradewright::judging {
namespace {

using notation::Infix;
using notation::InfixOperator;
using notation::Syntax;

constexpr std::size_t max_terms = 64;

using Powers = std::map<std::string, Rational>;

/// Multiplies the powers of one into those of another, each `times` over.
void add_powers(Powers& into, const Powers& other, const Rational& times) {
  for (const auto& [name, power] : other) {
    const Rational sum = into[name] + power * times;
    if (sum.sign() == 0) {
      into.erase(name);
    } else {
      into[name] = sum;
    }
  }
}

/// Whether an exponent is small enough to be worked with.
bool is_small(const Rational& exponent) {
  return abs(exponent) <= Rational(64);
}

/// `into` times `other` to a power; whether that can be told.
bool multiply(GrowthTerm& into, const GrowthTerm& other, const Rational& power) {
  add_powers(into.powers, other.powers, power);
  add_powers(into.log_powers, other.log_powers, power);
  for (const auto& [name, base] : other.bases) {
    if (!power.is_integer() || !is_small(power)) {
      return false;
    }
    const Rational old = into.bases.contains(name) ? into.bases[name] : Rational(1);
    const Rational product = old * pow(base, power);
    if (product.is_open()) {
      return false;
    }
    if (product == Rational(1)) {
      into.bases.erase(name);
    } else {
      into.bases[name] = product;
    }
  }
  return true;
}

/// The number that an expression without names is, where it is rational.
std::optional<Rational> number_of(const Syntax& tree) {
  if (const auto* numeral = std::get_if<notation::Numeral>(&tree.form)) {
    return numeral->all_digits.empty() ? std::optional(Rational(numeral->value)) : std::nullopt;
  }
  if (const auto* prefix = std::get_if<notation::Prefix>(&tree.form)) {
    const auto value = number_of(prefix->operand.front());
    const bool minus = prefix->op == notation::PrefixOperator::minus;
    return value && prefix->op != notation::PrefixOperator::plus_minus
               ? std::optional(minus ? -*value : *value)
               : std::nullopt;
  }
  const auto* infix = std::get_if<Infix>(&tree.form);
  const auto left = infix != nullptr ? number_of(infix->operands[0]) : std::nullopt;
  const auto right = left ? number_of(infix->operands[1]) : std::nullopt;
  if (!right) {
    return std::nullopt;
  }
  switch (infix->op) {
    case InfixOperator::add:
      return *left + *right;
    case InfixOperator::subtract:
      return *left - *right;
    case InfixOperator::multiply:
      return *left * *right;
    case InfixOperator::divide:
      return right->sign() == 0 ? std::nullopt : std::optional(*left / *right);
    default:
      return std::nullopt;
  }
}

/// k of k times a name: 1 of n, 2 of 2n.
struct Multiple {
  std::string name;
  Rational times = 1;
};
std::optional<Multiple> multiple_of(const Syntax& tree) {
  if (const auto* name = std::get_if<notation::Name>(&tree.form)) {
    return Multiple{name->text};
  }
  const auto* infix = std::get_if<Infix>(&tree.form);
  if (infix == nullptr || infix->op != InfixOperator::multiply) {
    return std::nullopt;
  }
  for (const std::size_t at : {0U, 1U}) {
    const auto number = number_of(infix->operands[at]);
    auto multiple = number ? multiple_of(infix->operands[1 - at]) : std::nullopt;
    if (multiple) {
      multiple->times = multiple->times * *number;
      return multiple;
    }
  }
  return std::nullopt;
}

Growth constant() {
  return {{GrowthTerm{}}};
}

std::optional<Growth> product_of(const Growth& a, const Growth& b, const Rational& power) {
  if (a.terms.size() * b.terms.size() > max_terms || (power.sign() < 0 && b.terms.size() != 1)) {
    return std::nullopt;
  }
  Growth product;
  for (const GrowthTerm& one : a.terms) {
    for (const GrowthTerm& other : b.terms) {
      GrowthTerm term = one;
      if (!multiply(term, other, power)) {
        return std::nullopt;
      }
      product.terms.push_back(std::move(term));
    }
  }
  return product;
}

std::optional<Growth> sum_of(Growth a, Growth b) {
  if (a.terms.size() + b.terms.size() > max_terms) {
    return std::nullopt;
  }
  std::ranges::move(b.terms, std::back_inserter(a.terms));
  return a;
}

/// The larger of two parts, where the other is of lower order.
std::optional<Growth> difference_of(Growth a, const Growth& b) {
  const auto order = compare_growth(a, b, {});
  return order == GrowthOrder::faster ? std::optional(std::move(a)) : std::nullopt;
}

/// (n + d)^2 is as n^2 + d^2.
std::optional<Growth> power_of(const Growth& base, const Rational& exponent) {
  if (exponent.sign() < 0 && base.terms.size() != 1) {
    return std::nullopt;
  }
  Growth power;
  for (const GrowthTerm& term : base.terms) {
    GrowthTerm raised;
    if (!multiply(raised, term, exponent)) {
      return std::nullopt;
    }
    power.terms.push_back(std::move(raised));
  }
  return power;
}

/// log of a product of powers is as the sum of its logarithms, and so is log of a sum; log 2^n is as n.
std::optional<Growth> logarithm_of(const Growth& inside) {
  Growth result;
  for (const GrowthTerm& term : inside.terms) {
    const bool falls =
        std::ranges::any_of(term.powers, [](const auto& one) { return one.second.sign() < 0; });
    if (falls || !term.log_powers.empty()) {
      return std::nullopt;  // log(n/d), log log n
    }
    for (const auto& [name, base] : term.bases) {
      if (!(Rational(1) < base)) {
        return std::nullopt;
      }
      result.terms.push_back({{{name, 1}}, {}, {}});
    }
    for (const auto& [name, power] : term.powers) {
      result.terms.push_back({{}, {{name, 1}}, {}});
    }
  }
  return result.terms.empty() ? constant() : result;
}

std::optional<Growth> growth_of_power(const Infix& infix) {
  if (const auto exponent = number_of(infix.operands[1])) {
    const auto base = growth_of(infix.operands[0]);
    return base && is_small(*exponent) ? power_of(*base, *exponent) : std::nullopt;
  }
  const auto base = number_of(infix.operands[0]);
  const auto exponent = multiple_of(infix.operands[1]);
  const bool told =
      base && exponent && Rational(0) < *base && exponent->times.is_integer() && is_small(exponent->times);
  if (!told) {
    return std::nullopt;
  }
  const Rational whole = pow(*base, exponent->times);
  return whole == Rational(1) ? constant() : Growth{{{{}, {}, {{exponent->name, whole}}}}};
}

std::optional<Growth> growth_of_infix(const Infix& infix) {
  if (infix.op == InfixOperator::power) {
    return growth_of_power(infix);
  }
  auto left = growth_of(infix.operands[0]);
  auto right = left ? growth_of(infix.operands[1]) : std::nullopt;
  if (!right) {
    return std::nullopt;
  }
  switch (infix.op) {
    case InfixOperator::add:
      return sum_of(std::move(*left), std::move(*right));
    case InfixOperator::subtract:
      return difference_of(std::move(*left), *right);
    case InfixOperator::multiply:
      return product_of(*left, *right, 1);
    case InfixOperator::divide:
      return product_of(*left, *right, -1);
    default:
      return std::nullopt;
  }
}

std::optional<Growth> growth_of_call(const notation::Call& call) {
  constexpr std::array<std::string_view, 5> logarithms{"log", "ln", "log2", "log10", "lg"};
  constexpr std::array<std::string_view, 2> roundings{"ceil", "floor"};
  if (call.arguments.empty() || !call.options.empty()) {
    return std::nullopt;
  }
  const auto inside = growth_of(call.arguments.front());
  if (!inside) {
    return std::nullopt;
  }
  const bool one = call.arguments.size() == 1;
  if (among(logarithms, call.function) &&
      (one || (call.arguments.size() == 2 && number_of(call.arguments[1])))) {
    return logarithm_of(*inside);
  }
  if (call.function == "sqrt" && one) {
    return power_of(*inside, Rational(1) / Rational(2));
  }
  if (among(roundings, call.function) && one) {
    return inside;
  }
  if (call.function != "max" && call.function != "maximum") {
    return std::nullopt;
  }
  std::optional<Growth> sum = inside;
  for (std::size_t i = 1; sum && i < call.arguments.size(); ++i) {
    auto next = growth_of(call.arguments[i]);
    sum = next ? sum_of(std::move(*sum), std::move(*next)) : std::nullopt;
  }
  return sum;
}

}  // namespace

std::optional<Growth> growth_of(const Syntax& tree) {
  if (const auto number = number_of(tree)) {
    return Rational(0) < *number ? std::optional(constant()) : std::nullopt;
  }
  if (const auto* name = std::get_if<notation::Name>(&tree.form)) {
    return Growth{{{{{name->text, 1}}, {}, {}}}};
  }
  if (const auto* prefix = std::get_if<notation::Prefix>(&tree.form)) {
    return prefix->op == notation::PrefixOperator::plus ? growth_of(prefix->operand.front()) : std::nullopt;
  }
  if (const auto* infix = std::get_if<Infix>(&tree.form)) {
    return growth_of_infix(*infix);
  }
  const auto* call = std::get_if<notation::Call>(&tree.form);
  return call != nullptr ? growth_of_call(*call) : std::nullopt;
}

std::optional<std::vector<GrowthRelation>> growth_relations(const Syntax& tree) {
  using notation::Relation;
  const auto* chain = std::get_if<notation::Relations>(&tree.form);
  if (chain == nullptr) {
    return std::nullopt;
  }
  std::vector<GrowthRelation> relations;
  for (std::size_t at = 0; at < chain->signs.size(); ++at) {
    const auto left = growth_of(chain->members[at]);
    const auto right = growth_of(chain->members[at + 1]);
    if (!left || !right || left->terms.size() != 1 || right->terms.size() != 1) {
      return std::nullopt;
    }
    const Relation sign = chain->signs[at];
    const bool less = sign == Relation::less || sign == Relation::less_equal;
    const bool greater = sign == Relation::greater || sign == Relation::greater_equal;
    if (!less && !greater && sign != Relation::equal) {
      return std::nullopt;
    }
    if (!greater) {
      relations.push_back({left->terms.front(), right->terms.front()});
    }
    if (!less) {
      relations.push_back({right->terms.front(), left->terms.front()});
    }
  }
  return relations;
}

}  // namespace gradewright::judging
