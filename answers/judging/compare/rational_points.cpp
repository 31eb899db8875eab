#include "answers/judging/compare/rational_points.hpp"

#include "engine/graph/evaluate.hpp"
#include "engine/graph/shape.hpp"
#include "engine/language/seeded_sequence.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"
#include "problems/workload.hpp"

namespace gradewright::judging {
namespace {

using notation::Syntax;

bool is_constant(const std::string& name) {
  return name == "pi" || name == "e";
}

/// Gathers the names of a tree that is made of numbers, names, signs and calls; false for anything else.
struct GatherNames {
  std::set<std::string>& names;

  bool all(const std::vector<Syntax>& trees) const {
    for (const Syntax& tree : trees) {
      if (!std::visit(*this, tree.form)) {
        return false;
      }
    }
    return true;
  }
  bool operator()(const notation::Numeral&) const { return true; }
  bool operator()(const notation::Name& name) const {
    names.insert(name.text);
    return true;
  }
  bool operator()(const notation::Prefix& prefix) const {
    return prefix.op != notation::PrefixOperator::plus_minus && all(prefix.operand);
  }
  bool operator()(const notation::Infix& infix) const {
    switch (infix.op) {
      case notation::InfixOperator::add:
      case notation::InfixOperator::subtract:
      case notation::InfixOperator::multiply:
      case notation::InfixOperator::divide:
      case notation::InfixOperator::power:
        return all(infix.operands);
      default:
        return false;
    }
  }
  bool operator()(const notation::Call& call) const { return call.options.empty() && all(call.arguments); }
  template <class Form>
  bool operator()(const Form&) const {
    return false;
  }
};

Rational rational(std::int64_t numerator, std::int64_t denominator) {
  return Rational(numerator) / Rational(denominator);
}

}  // namespace

std::optional<RationalFunction> RationalFunction::of(const Syntax& tree) {
  RationalFunction function;
  std::set<std::string> names;
  if (!std::visit(GatherNames{names}, tree.form)) {
    return std::nullopt;
  }
  notation::Scope scope;
  for (const std::string& name : names) {
    scope.define(given(name, Tensor<Number>::scalar(Number(1))));
  }
  try {
    function.value_ = notation::elaborate(tree, scope);
  } catch (const notation::SourceError&) {
    return std::nullopt;
  } catch (const ShapeError&) {
    return std::nullopt;
  }
  if (!function.value_->shape.is_scalar() || !too_heavy(function.value_).empty()) {
    return std::nullopt;
  }
  for (const Expr& node : topological_order({&function.value_, 1})) {
    const Leaf* leaf = node->leaf();
    if (leaf != nullptr && !leaf->name.empty()) {
      function.names_.insert(leaf->name);
    }
  }
  return function;
}

Rational RationalFunction::at(const RationalPoint& point) const {
  Evaluation<Rational> evaluation({&value_, 1});
  for (const std::string& name : names_) {
    const auto found = point.find(name);
    if (found == point.end()) {
      return Rational::open();
    }
    evaluation.bind(name, {Shape{}, &found->second});
  }
  evaluation.run();
  const Rational value = evaluation.value(0)[0];
  return value.is_finite() ? value : Rational::open();
}

std::vector<RationalPoint> seeded_points(const std::set<std::string>& names, std::size_t count,
                                         std::uint64_t seed) {
  constexpr std::int64_t reach = 9999;
  SeededSequence sequence(seed);
  // Transcendental numbers have no rational value: what holds for every number in their place holds for them,
  // and signs are those near them.
  const Rational near_pi = rational(314159, 100000) + rational(sequence.integer(1, reach), 100'000'000'000);
  const Rational near_e = rational(271828, 100000) + rational(sequence.integer(1, reach), 100'000'000'000);
  std::vector<RationalPoint> points(count);
  for (RationalPoint& point : points) {
    for (const std::string& name : names) {
      point[name] = name == "pi"  ? near_pi
                    : name == "e" ? near_e
                                  : rational(sequence.integer(-reach, reach), sequence.integer(1, 97));
    }
  }
  return points;
}

std::vector<RationalPoint> zeros_near(const RationalFunction& function,
                                      const std::vector<RationalPoint>& points) {
  std::vector<RationalPoint> zeros;
  for (const RationalPoint& start : points) {
    for (const std::string& name : function.names()) {
      if (is_constant(name)) {
        continue;
      }
      RationalPoint point = start;
      const auto value_at = [&](const Rational& value) {
        point[name] = value;
        return function.at(point);
      };
      const Rational at_0 = value_at(0);
      const Rational slope = value_at(1) - at_0;
      const Rational next = value_at(2) - value_at(1);
      if (slope.is_open() || next.is_open() || slope != next || slope == Rational(0)) {
        continue;
      }
      const Rational zero = -at_0 / slope;
      if (!zero.is_open() && value_at(zero) == Rational(0)) {
        zeros.push_back(point);
      }
    }
  }
  return zeros;
}

}  // namespace gradewright::judging
