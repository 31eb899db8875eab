#include "answers/judging/formula/formula_key.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <utility>

#include "answers/reading/values/plain_tree.hpp"
#include "engine/graph/evaluate.hpp"
#include "engine/graph/expr.hpp"
#include "engine/language/seeded_sequence.hpp"
#include "engine/numbers/leaf_value.hpp"
#include "problems/exam.hpp"

namespace gradewright::judging {
namespace {

constexpr std::uint64_t first_seed = 11;
constexpr std::size_t fewest_points = 12;
/// More cells than this in one given are no formula's.
constexpr Index most_cells = 256;

/// From where the numbers of a point come.
struct Region {
  double scale = 1;
  enum class Sort { real, positive, share } sort = Sort::real;
};
constexpr std::array<Region, 7> regions{{{1.0, Region::Sort::real},
                                         {0.01, Region::Sort::real},
                                         {30.0, Region::Sort::real},
                                         {1.0, Region::Sort::positive},
                                         {0.01, Region::Sort::positive},
                                         {30.0, Region::Sort::positive},
                                         {1.0, Region::Sort::share}}};
constexpr std::size_t points_of_region = 6;

class Sampler {
 public:
  explicit Sampler(std::uint64_t seed) : sequence_(seed) {}

  double number(const Region& region) {
    switch (region.sort) {
      case Region::Sort::positive:
        return region.scale * (0.05 + 2 * share());
      case Region::Sort::share:
        return 0.05 + 0.9 * share();
      case Region::Sort::real:
        break;
    }
    const double size = region.scale * (0.05 + 2 * share());
    return sequence_.integer(0, 1) == 0 ? size : -size;
  }
  std::size_t place(std::size_t count) {
    return static_cast<std::size_t>(sequence_.integer(0, static_cast<std::int64_t>(count) - 1));
  }
  double whole() { return static_cast<double>(sequence_.integer(2, 12)); }

 private:
  double share() {
    constexpr std::int64_t parts = 1 << 30;
    return static_cast<double>(sequence_.integer(0, parts)) / static_cast<double>(parts);
  }

  SeededSequence sequence_;
};

enum class Domain { free, fixed, one_hot, mask, shares, count };

bool is_whole(double value) {
  return std::floor(value) == value;
}

Domain domain_of(const Tensor<double>& value, const std::vector<Shape>& shapes) {
  const std::vector<double>& cells = value.cells();
  const bool bits = std::ranges::all_of(cells, [](double cell) { return cell == 0 || cell == 1; });
  if (cells.size() == 1) {
    const bool extent = std::ranges::any_of(shapes, [&](const Shape& shape) {
      return std::ranges::any_of(shape, [&](Index one) { return static_cast<double>(one) == cells[0]; });
    });
    const bool counts = is_whole(cells[0]) && cells[0] > 1;
    return counts ? (extent ? Domain::fixed : Domain::count) : Domain::free;
  }
  if (bits) {
    return std::ranges::count(cells, 1.0) == 1 ? Domain::one_hot : Domain::mask;
  }
  double sum = 0;
  for (const double cell : cells) {
    sum += cell;
  }
  constexpr double part = 1e-9;
  const bool shares =
      std::abs(sum - 1) < part && std::ranges::none_of(cells, [](double cell) { return cell < 0; });
  return shares ? Domain::shares : Domain::free;
}

Tensor<double> sampled(const Tensor<double>& value, Domain domain, const Region& region, Sampler& sampler) {
  std::vector<double> cells = value.cells();
  switch (domain) {
    case Domain::fixed:
      break;
    case Domain::count:
      cells[0] = sampler.whole();
      break;
    case Domain::one_hot:
      std::ranges::fill(cells, 0.0);
      cells[sampler.place(cells.size())] = 1;
      break;
    case Domain::mask:
      for (double& cell : cells) {
        cell = static_cast<double>(sampler.place(2));
      }
      break;
    case Domain::free:
      for (double& cell : cells) {
        cell = sampler.number(region);
      }
      break;
    case Domain::shares: {
      double sum = 0;
      for (double& cell : cells) {
        sum += cell = sampler.number({1, Region::Sort::positive});
      }
      for (double& cell : cells) {
        cell /= sum;
      }
      break;
    }
  }
  return {value.shape(), std::move(cells)};
}

/// A key at the points that `point` makes in each region.
template <class MakePoint>
std::optional<FormulaKey> at_points(std::vector<std::string> names, const MakePoint& point) {
  FormulaKey key{{}, std::move(names), first_seed};
  Sampler sampler(first_seed);
  for (const Region& region : regions) {
    for (std::size_t i = 0; i < points_of_region; ++i) {
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

}  // namespace

std::optional<FormulaKey> formula_key(const problems::Question& question, const Expr& key) {
  std::vector<Expr> outputs{key};
  std::vector<std::string> names;
  for (const Expr& definition : question.scope.definitions()) {
    if (definition == key) {
      break;
    }
    if (definition->shape.rank() > 2 || definition->shape.size() > most_cells) {
      return std::nullopt;
    }
    outputs.push_back(definition);
    names.emplace_back(name_of(definition));
  }
  if (key->shape.rank() > 2 || key->shape.size() > most_cells) {
    return std::nullopt;
  }
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
  return at_points(names, [&](const Region& region, Sampler& sampler) -> std::optional<FormulaPoint> {
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
    return point;
  });
}

std::optional<FormulaKey> formula_key(const notation::Syntax& key, const std::vector<std::string>& names) {
  return at_points(names, [&](const Region& region, Sampler& sampler) -> std::optional<FormulaPoint> {
    FormulaPoint point;
    for (const std::string& name : names) {
      point.values.emplace(spelt(name), number(sampler.number(region)));
    }
    auto value = meaning(key, {}, point.values);
    if (!std::holds_alternative<Matrix>(value)) {
      return std::nullopt;
    }
    point.key = std::get<Matrix>(std::move(value));
    return point;
  });
}

}  // namespace gradewright::judging
