#include "answers/judging/explain/follow_through.hpp"

#include <algorithm>
#include <iterator>

#include "engine/graph/substitute.hpp"
#include "engine/ops/elementwise.hpp"

namespace gradewright::judging {

namespace {

bool is_finite(const SettledTensor& key) {
  return std::ranges::all_of(key.cells(),
                             [](const SettledCell& cell) { return cell.kind == SettledCell::Kind::finite; });
}

bool is_constant(const SettledTensor& key) {
  return std::ranges::all_of(key.cells(),
                             [&](const SettledCell& cell) { return cell.decimal == key[0].decimal; });
}

bool is_zero(const SettledTensor& key) {
  return std::ranges::all_of(key.cells(), [](const SettledCell& cell) { return cell.decimal.is_zero(); });
}

/// Whether putting in the student's values left nothing to compute.
bool is_trivial(const SettledTensor& followed, const SettledTensor& true_key) {
  if (!is_finite(followed)) {
    return true;
  }
  return (is_zero(followed) && !is_zero(true_key)) ||
         (followed.size() > 1 && is_constant(followed) && !is_constant(true_key));
}

const Step* step_called(std::string_view name, std::span<const Expr> order) {
  for (const Expr& node : order) {
    const Step* named = node->step();
    if (named != nullptr && named->name == name) {
      return named;
    }
  }
  return nullptr;
}

/// The extents other than 1: a column, a row and a list of the same cells agree in them.
std::vector<Index> long_axes(const Shape& shape) {
  std::vector<Index> extents;
  std::ranges::copy_if(shape, std::back_inserter(extents), [](Index extent) { return extent != 1; });
  return extents;
}

}  // namespace

Expr as_expression(const ReadValue& value, const Shape& shape) {
  if (long_axes(value.shape) != long_axes(shape)) {
    return nullptr;
  }
  std::vector<Decimal> numerators;
  std::vector<Decimal> denominators;
  bool has_fraction = false;
  for (const ReadCell& cell : value.cells) {
    if (cell.state != ReadCell::State::number || cell.number.kind != ReadNumber::Kind::finite) {
      return nullptr;
    }
    numerators.push_back(cell.number.numerator);
    denominators.push_back(cell.number.denominator);
    has_fraction = has_fraction || cell.number.is_fraction();
  }
  const Expr numerator = literal(Tensor<Decimal>(shape, std::move(numerators)));
  return has_fraction ? ops::divide(numerator, literal(Tensor<Decimal>(shape, std::move(denominators))))
                      : numerator;
}

std::optional<FollowedKey> follow(const Expr& key, const SettledTensor& true_key,
                                  std::span<const OwnValue> own) {
  // The step itself must not be replaced, only what it is computed from.
  const Expr body = key->step() != nullptr ? key->step()->body : key;
  const std::vector<Expr> order = topological_order({&body, 1});
  std::vector<Replacement> replacements;
  for (const OwnValue& candidate : own) {
    const Step* named = step_called(candidate.name, order);
    if (named == nullptr) {
      continue;
    }
    if (Expr by = as_expression(*candidate.value, named->body->shape)) {
      replacements.push_back({candidate.name, std::move(by)});
    }
  }
  const Expr followed = substitute({&body, 1}, replacements).front();
  if (followed == body) {
    return std::nullopt;
  }
  FollowedKey result{settle(followed), {}, false};
  if (is_trivial(result.key, true_key)) {
    return std::nullopt;
  }
  const std::vector<Expr> used = topological_order({&followed, 1});
  for (const OwnValue& candidate : own) {
    const bool replaced =
        std::ranges::find(replacements, candidate.name, &Replacement::name) != replacements.end();
    if (replaced && step_called(candidate.name, used) != nullptr) {
      result.from.push_back(candidate.name);
      result.from_wrong = result.from_wrong || !candidate.right;
    }
  }
  return result;
}

}  // namespace gradewright::judging
