#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "answers/judging/compare/growth.hpp"
#include "answers/judging/compare/linear_system.hpp"

namespace gradewright::judging {
namespace {

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
