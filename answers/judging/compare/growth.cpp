#include "answers/judging/compare/growth.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <set>
#include <string_view>
#include <utility>

#include "answers/judging/compare/linear_system.hpp"
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

/// What a growth is, in unknowns: with a size n = exp(X), log n is X, and of a product it is a sum. So of
/// each size there are three unknowns: n itself, X and log X, each much larger than the next.
class Unknowns {
 public:
  void add(const GrowthTerm& term) {
    for (const auto* powers : {&term.powers, &term.log_powers, &term.bases}) {
      for (const auto& [name, power] : *powers) {
        names_.insert(name);
      }
    }
  }
  void add(const Growth& growth) {
    for (const GrowthTerm& term : growth.terms) {
      add(term);
    }
  }

  std::size_t count() const { return names_.size() * 3; }

  /// The logarithm of a term.
  std::vector<Rational> logarithm(const GrowthTerm& term) const {
    std::vector<Rational> sum(count());
    for (const auto& [name, base] : term.bases) {
      sum[place(name)] = Rational(std::log(base.to_double()));
    }
    for (const auto& [name, power] : term.powers) {
      sum[place(name) + 1] = power;
    }
    for (const auto& [name, power] : term.log_powers) {
      sum[place(name) + 2] = power;
    }
    return sum;
  }

  /// What holds of all sizes: each unknown is positive and much larger than the next, and the relations hold.
  std::vector<LinearInequality> conditions(const std::vector<GrowthRelation>& relations) const {
    std::vector<LinearInequality> all = between(relations);
    for (std::size_t at = 0; at < count(); ++at) {
      all.push_back(at % 3 == 2 ? row({{at, 1}}) : much_larger(at));
    }
    return all;
  }

  /// The conditions of paths that sizes may take for certain, one set a path: of each size it is chosen
  /// whether it grows like a power of another, like a power of another's logarithm, or not at all.
  std::vector<std::vector<LinearInequality>> paths(const std::vector<GrowthRelation>& relations) const {
    constexpr std::size_t most_names = 4;
    std::vector<std::vector<LinearInequality>> all;
    std::size_t ways = names_.size() > most_names ? 0 : 1;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      ways *= 3;
    }
    for (std::size_t way = 0; way < ways; ++way) {
      std::vector<LinearInequality> path = between(relations);
      std::optional<std::size_t> large;
      std::size_t rest = way;
      for (std::size_t at = 0; at < count(); at += 3, rest /= 3) {
        if (rest % 3 == 0) {
          large = large.value_or(at);
          path.insert(path.end(), {row({{at + 2, 1}}), much_larger(at), much_larger(at + 1)});
          add_equality(path, row({{at + 2, 1}, {*large + 2, -1}}));
        }
      }
      rest = way;
      for (std::size_t at = 0; large && at < count(); at += 3, rest /= 3) {
        if (rest % 3 != 0) {
          add_equality(path, row({{at, 1}}));
          add_equality(path, row({{at + 2, 1}}));
          const Rational most_powers = rest % 3 == 1 ? 64 : 0;
          path.insert(path.end(), {row({{at + 1, 1}}), row({{*large + 2, most_powers}, {at + 1, -1}})});
        }
      }
      if (large) {
        all.push_back(std::move(path));
      }
    }
    return all;
  }

  static std::vector<Rational> difference(std::vector<Rational> a, const std::vector<Rational>& b) {
    for (std::size_t i = 0; i < a.size(); ++i) {
      a[i] = a[i] - b[i];
    }
    return a;
  }

 private:
  /// "at least 0" of a sum of unknowns, each a number of times.
  LinearInequality row(const std::vector<std::pair<std::size_t, Rational>>& sum) const {
    LinearInequality one{std::vector<Rational>(count()), false};
    for (const auto& [at, times] : sum) {
      one.coefficients[at] = one.coefficients[at] + times;
    }
    return one;
  }
  LinearInequality much_larger(std::size_t at) const {
    return row({{at, Rational(1) / Rational(1'000'000)}, {at + 1, -1}});
  }
  static void add_equality(std::vector<LinearInequality>& to, const LinearInequality& one) {
    LinearInequality other = one;
    for (Rational& value : other.coefficients) {
      value = -value;
    }
    to.push_back(one);
    to.push_back(std::move(other));
  }

  /// What the relations say. Where one size bounds another, it does so at each level.
  std::vector<LinearInequality> between(const std::vector<GrowthRelation>& relations) const {
    std::vector<LinearInequality> all;
    for (const GrowthRelation& relation : relations) {
      all.push_back({difference(logarithm(relation.larger), logarithm(relation.smaller)), false});
      const auto smaller = only_size(relation.smaller);
      const auto larger = only_size(relation.larger);
      for (const std::size_t level : {std::size_t{0}, std::size_t{2}}) {
        if (smaller && larger) {
          all.push_back(row({{place(*larger) + level, 1}, {place(*smaller) + level, -1}}));
        }
      }
    }
    return all;
  }

  static std::optional<std::string> only_size(const GrowthTerm& term) {
    const bool plain = term.powers.size() == 1 && term.log_powers.empty() && term.bases.empty() &&
                       term.powers.begin()->second == Rational(1);
    return plain ? std::optional(term.powers.begin()->first) : std::nullopt;
  }

  std::size_t place(const std::string& name) const {
    return static_cast<std::size_t>(std::distance(names_.begin(), names_.find(name))) * 3;
  }

  std::set<std::string> names_;
};

/// Whether a term is larger than every term of a growth somewhere under conditions.
std::optional<bool> exceeds(const GrowthTerm& term, const Growth& growth, const Unknowns& unknowns,
                            std::vector<LinearInequality> conditions) {
  for (const GrowthTerm& other : growth.terms) {
    conditions.push_back({Unknowns::difference(unknowns.logarithm(term), unknowns.logarithm(other)), true});
  }
  return has_solution(std::move(conditions));
}

/// Whether a growth is bounded by another: no term of it is larger than every term of the other, wherever.
/// The conditions of all sizes allow too much, those of certain paths too little; between them it is not
/// told.
std::optional<bool> is_bounded(const Growth& one, const Growth& by, const Unknowns& unknowns,
                               const std::vector<GrowthRelation>& relations) {
  const std::vector<LinearInequality> conditions = unknowns.conditions(relations);
  for (const GrowthTerm& term : one.terms) {
    if (exceeds(term, by, unknowns, conditions) == false) {
      continue;
    }
    const auto paths = unknowns.paths(relations);
    const bool certain = std::ranges::any_of(paths, [&](const std::vector<LinearInequality>& path) {
      return exceeds(term, by, unknowns, path) == true;
    });
    return certain ? std::optional(false) : std::nullopt;
  }
  return true;
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

std::optional<GrowthOrder> compare_growth(const Growth& one, const Growth& other,
                                          const std::vector<GrowthRelation>& relations) {
  Unknowns unknowns;
  unknowns.add(one);
  unknowns.add(other);
  for (const GrowthRelation& relation : relations) {
    unknowns.add(relation.smaller);
    unknowns.add(relation.larger);
  }
  const auto below = is_bounded(one, other, unknowns, relations);
  const auto above = below ? is_bounded(other, one, unknowns, relations) : std::nullopt;
  if (!above) {
    return std::nullopt;
  }
  return *below ? (*above ? GrowthOrder::equal : GrowthOrder::slower)
                : (*above ? GrowthOrder::faster : GrowthOrder::incomparable);
}

}  // namespace gradewright::judging
