#include "answers/judging/formula/formula_key.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

#include "answers/judging/formula/sampled_givens.hpp"
#include "answers/reading/values/plain_tree.hpp"
#include "engine/graph/evaluate.hpp"
#include "engine/graph/expr.hpp"
#include "engine/numbers/leaf_value.hpp"
#include "problems/exam.hpp"
#include "problems/formula_name.hpp"

namespace gradewright::judging {
namespace {

constexpr std::uint64_t first_seed = 11;
constexpr std::size_t points_of_region = 6;
constexpr std::size_t points_of_large = 2;
constexpr std::size_t fewest_points = 12;
/// More cells than this in one given are no formula's; with more than a few fewer points are made.
constexpr Index most_cells = 4096;
constexpr Index few_cells = 256;

/// A key at the points that `point` makes in each region.
template <class MakePoint>
std::optional<FormulaKey> at_points(std::vector<std::string> names, std::size_t count,
                                    const MakePoint& point) {
  FormulaKey key{.points = {}, .names = std::move(names), .seed = first_seed};
  Sampler sampler(first_seed);
  for (const Region& region : regions) {
    for (std::size_t i = 0; i < count; ++i) {
      std::optional<FormulaPoint> made = point(region, sampler);
      if (!made) {
        return std::nullopt;
      }
      if (is_finite(made->key)) {
        key.points.push_back(std::move(*made));
      }
    }
  }
  return key.points.size() < fewest_points ? std::nullopt : std::optional(std::move(key));
}

std::string spelt(std::string_view name) {
  return reading::name_without_marks(name);
}

/// The givens and steps that a formula of an item may use.
std::vector<Expr> usable(const problems::Question& question, const problems::Item& item) {
  std::vector<Expr> result;
  for (const Expr& definition : question.scope.definitions()) {
    if (item.asks.in.empty() && definition == item.key) {
      break;
    }
    const std::string_view name = name_of(definition);
    const auto stands_for = [&](const problems::FormulaName& one) {
      return problems::definition_behind(one.name, question.scope) == name;
    };
    if (item.asks.in.empty() || std::ranges::any_of(item.asks.in, stands_for)) {
      result.push_back(definition);
    }
  }
  return result;
}

/// Letters that programs shorten, "lambda" because the word is Python's: in a formula they are written out.
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> whole_letters{
    {{"lam", "lambda"}, {"eps", "epsilon"}}};

}  // namespace

std::optional<FormulaKey> formula_key(const problems::Question& question, const problems::Item& item) {
  const Expr& key = item.key;
  std::vector<Expr> outputs{key};
  for (const Expr& definition : usable(question, item)) {
    outputs.push_back(definition);
  }
  Index largest = 0;
  std::vector<std::string> names;
  for (const Expr& output : outputs) {
    if (output->shape.rank() > 2 || output->shape.size() > most_cells) {
      return std::nullopt;
    }
    largest = std::max(largest, output->shape.size());
    names.emplace_back(name_of(output));
  }
  names.erase(names.begin());
  std::vector<const Leaf*> leaves;
  std::vector<Shape> shapes;
  for (const Expr& node : topological_order(outputs)) {
    const bool given = node->leaf() != nullptr && question.scope.find(node->leaf()->name) != nullptr;
    if (given) {  // and no constant, such as pi
      leaves.push_back(node->leaf());
      shapes.push_back(node->shape);
    }
  }
  Evaluation<double> evaluation(outputs);
  std::vector<Tensor<double>> given;
  std::vector<Domain> domains;
  for (const Leaf* leaf : leaves) {
    std::vector<double> cells;
    std::ranges::transform(leaf->value.cells(), std::back_inserter(cells),
                           [](const Number& value) { return leaf_value<double>(value); });
    given.emplace_back(leaf->value.shape(), std::move(cells));
    domains.push_back(domain_of(given.back(), shapes));
  }
  const std::size_t count = largest > few_cells ? points_of_large : points_of_region;
  auto made =
      at_points(names, count, [&](const Region& region, Sampler& sampler) -> std::optional<FormulaPoint> {
        std::vector<Tensor<double>> values;
        for (std::size_t i = 0; i < leaves.size(); ++i) {
          values.push_back(sampled(given[i], domains[i], region, sampler));
          evaluation.bind(leaves[i]->name, values.back().view());
        }
        evaluation.run();
        FormulaPoint point;
        point.key = *matrix_of(evaluation.value(0));
        for (std::size_t i = 0; i < names.size(); ++i) {
          point.values.emplace(spelt(names[i]), *matrix_of(evaluation.value(i + 1)));
        }
        for (const auto& [name, letter] : whole_letters) {
          if (const auto known = point.values.find(spelt(std::string(name))); known != point.values.end()) {
            point.values.emplace(spelt(std::string(letter)), Matrix(known->second));
          }
        }
        return point;
      });
  if (made) {
    made->written = item.asks.in;
    made->indices = item.asks.indices;
    made->layout = item.asks.layout;
  }
  return made;
}

std::optional<FormulaKey> formula_key(const notation::Syntax& key, const std::vector<std::string>& names) {
  const auto at = [&](const Region& region, Sampler& sampler) -> std::optional<FormulaPoint> {
    FormulaPoint point;
    for (const std::string& name : names) {
      point.values.emplace(spelt(name), number(sampler.number(region)));
    }
    auto meant = meaning(key, {}, point.values);
    if (!std::holds_alternative<Matrix>(meant.value)) {
      return std::nullopt;
    }
    point.key = std::get<Matrix>(std::move(meant.value));
    return point;
  };
  return at_points(names, points_of_region, at);
}

}  // namespace gradewright::judging
