#include "answers/judging/formula/compare_formula.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "answers/reading/notation/read_notation.hpp"
#include "answers/reading/values/plain_tree.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::judging {
namespace {

using notation::Syntax;
using reading::NotationReading;
using reading::Part;
using Result = ComparedFormula::Result;

/// The size of the numbers at a point, below whose rounding nothing is told apart.
double size_of(const FormulaPoint& point) {
  double size = 1e-3;
  for (const auto& [name, value] : point.values) {
    for (const double cell : value.cells) {
      size = std::isfinite(cell) ? std::max(size, std::abs(cell)) : size;
    }
  }
  return size;
}

/// So far two right formulas may differ by rounding, and so far a person has to look.
constexpr double rounded_part = 1e-11;
constexpr double doubtful_part = 1e-8;

bool same(const Matrix& a, const Matrix& b, double size, double factor = 1, double part = rounded_part) {
  constexpr double rounding = 1e-14;
  return a.has_shape_of(b) && std::ranges::equal(a.cells, b.cells, [&](double x, double y) {
           const double difference = std::abs(x - factor * y);
           return difference <= part * std::max(std::abs(x), std::abs(factor * y)) ||
                  difference <= rounding * size;
         });
}

/// What one number is times the other matrix, by its largest cell.
double quotient(const Matrix& a, const Matrix& b) {
  const auto most = std::ranges::max_element(b.cells, {}, [](double cell) { return std::abs(cell); });
  const auto at = static_cast<std::size_t>(most - b.cells.begin());
  return *most == 0 ? 1 : a.cells[at] / *most;
}

std::string shape_of(const Matrix& matrix) {
  return matrix.is_number() ? std::string("a number") : fmt::format("{} x {}", matrix.rows, matrix.columns);
}

ComparedFormula compare_tree(const Syntax& tree, std::string_view text, const FormulaKey& key) {
  bool agrees = true;
  bool nearly = true;
  bool transposes = true;
  std::optional<double> factor;
  bool scales = true;
  bool is_constant = true;
  std::size_t without_value = 0;
  std::optional<Matrix> first;
  for (const FormulaPoint& point : key.points) {
    const auto value = meaning(tree, text, point.values);
    if (const auto* why = std::get_if<NotMeant>(&value)) {
      return {Result::not_meant, *why, 1, key.points.size()};
    }
    const Matrix& own = std::get<Matrix>(value);
    const double size = size_of(point);
    if (!own.has_shape_of(point.key) && !transposed(own).has_shape_of(point.key)) {
      return {Result::other_shape,
              {NotMeant::Kind::shapes, shape_of(own) + ", and the key is " + shape_of(point.key)},
              1,
              key.points.size()};
    }
    first = first ? first : own;
    is_constant = is_constant && own.cells == first->cells;
    if (!is_finite(own)) {
      ++without_value;
      continue;
    }
    agrees = agrees && same(own, point.key, size);
    nearly = nearly && same(own, point.key, size, 1, doubtful_part);
    transposes = transposes && same(transposed(own), point.key, size);
    if (scales && own.has_shape_of(point.key)) {
      factor = factor ? factor : quotient(own, point.key);
      scales = std::isfinite(*factor) && *factor != 0 && same(own, point.key, size, *factor);
    } else {
      scales = false;
    }
  }
  const bool key_is_constant = std::ranges::all_of(
      key.points, [&](const FormulaPoint& point) { return point.key.cells == key.points.front().key.cells; });
  if (is_constant && !key_is_constant) {
    return {Result::not_meant, {NotMeant::Kind::unclear, "a number where a formula is asked for"}, 1, 0};
  }
  if (without_value > 0 && (agrees || transposes || scales)) {
    return {Result::not_meant,
            {NotMeant::Kind::unclear, "it has no value for some numbers for which the key has one"},
            1,
            0};
  }
  if (nearly && !agrees) {
    return {Result::not_meant,
            {NotMeant::Kind::unclear, "it agrees with the key in eight digits and no more"},
            1,
            0};
  }
  const Result result = agrees       ? Result::agrees
                        : transposes ? Result::transposed
                        : scales     ? Result::scaled
                                     : Result::differs;
  return {result, {}, factor.value_or(1), key.points.size()};
}

/// The only mathematics of a reading, without a stop behind it; nothing where words or other parts stand
/// there.
const Syntax* only_tree(const NotationReading& reading) {
  const Syntax* tree = nullptr;
  for (const Part& part : reading.parts) {
    if (part.sort != Part::Sort::mathematics || tree != nullptr) {
      return nullptr;
    }
    tree = &part.tree;
  }
  return tree;
}

/// The last member of a chain of equalities.
const Syntax* last_member(const Syntax& tree) {
  const auto* chain = std::get_if<notation::Relations>(&tree.form);
  if (chain == nullptr) {
    return &tree;
  }
  const bool equal = std::ranges::all_of(
      chain->signs, [](notation::Relation sign) { return sign == notation::Relation::equal; });
  return equal ? &chain->members.back() : nullptr;
}

std::string_view without_stop(std::string_view text) {
  text = trimmed(text);
  while (text.ends_with('.') || text.ends_with(',') || text.ends_with(';')) {
    text = trimmed(text.substr(0, text.size() - 1));
  }
  return text;
}

}  // namespace

ComparedFormula compare_formula(std::string_view text, const FormulaKey& key) {
  text = without_stop(text);
  reading::NotationContext context;
  context.names = key.names;
  std::optional<ComparedFormula> whole;
  for (const NotationReading& reading : read_notation(text, context)) {
    const Syntax* tree = only_tree(reading);
    const Syntax* member = tree != nullptr ? last_member(*tree) : nullptr;
    const ComparedFormula compared =
        member != nullptr
            ? compare_tree(*member, text, key)
            : ComparedFormula{Result::not_meant, {NotMeant::Kind::unclear, "more than a formula"}, 1, 0};
    if (compared.result == Result::agrees) {
      return compared;
    }
    const bool first = !whole;
    const bool less_told = whole && whole->result != Result::not_meant && whole->result != compared.result;
    if (first || compared.result == Result::not_meant) {
      whole = compared;
    } else if (less_told) {
      whole->result = Result::differs;
    }
  }
  return whole.value_or(
      ComparedFormula{Result::not_meant, {NotMeant::Kind::unclear, "what cannot be read"}, 1, 0});
}

std::string level_of_proof(const ComparedFormula& compared, const FormulaKey& key) {
  return fmt::format("agrees with the key at {} points (seed {})", compared.points, key.seed);
}

}  // namespace gradewright::judging
