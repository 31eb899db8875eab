#include "answers/judging/formula/compare_formula.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "answers/judging/formula/defined_names.hpp"
#include "answers/judging/formula/usual_notation.hpp"
#include "answers/judging/formula/written_names.hpp"
#include "answers/reading/notation/read_notation.hpp"
#include "answers/reading/values/plain_tree.hpp"
#include "answers/reading/values/tree_parts.hpp"
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

/// A point, the indices that are bound there, and what the key then is.
struct CellPoint {
  const FormulaPoint* at = nullptr;
  Matrix key;
  Indices indices;
};

constexpr const char* doubtful_parts = "a sum that could end elsewhere, or a letter that could be a sign";

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

ComparedFormula unclear_formula(std::string why) {
  return {Result::not_meant, unclear(std::move(why)), 1, 0};
}

/// Whether a formula has an exponential in it, which large numbers make infinite: e^z / (1 + e^z).
bool has_exponential(const Syntax& tree) {
  return reading::any_part(tree, [](const Syntax& part) {
    const auto* call = std::get_if<notation::Call>(&part.form);
    const auto* power = std::get_if<notation::Infix>(&part.form);
    const auto* base = power != nullptr && power->op == notation::InfixOperator::power
                           ? std::get_if<notation::Name>(&power->operands[0].form)
                           : nullptr;
    return (call != nullptr && call->function == "exp") || (base != nullptr && base->text == "e");
  });
}

/// Compares what stands for one matrix at each of `points`. Where only large numbers leave an exponential
/// without a value, at no more than a third of the points, the others decide.
ComparedFormula compare_tree(const Syntax& tree, std::string_view text, const FormulaKey& key,
                             const std::vector<CellPoint>& points) {
  bool agrees = true;
  bool nearly = true;
  bool transposes = true;
  std::optional<double> factor;
  bool scales = true;
  bool is_constant = true;
  std::size_t without_value = 0;
  std::size_t overflowing = 0;  ///< of these
  constexpr double large = 8;
  std::optional<Matrix> first;
  bool is_doubtful = false;
  for (const CellPoint& point : points) {
    const Meant meant = meaning(tree, text, point.at->values, point.indices);
    if (const auto* why = std::get_if<NotMeant>(&meant.value)) {
      return {Result::not_meant, *why, 1, key.points.size()};
    }
    const Matrix& own = std::get<Matrix>(meant.value);
    const double size = size_of(*point.at);
    is_doubtful = is_doubtful || meant.is_doubtful;
    if (!own.has_shape_of(point.key) && !transposed(own).has_shape_of(point.key)) {
      return is_doubtful ? unclear_formula(doubtful_parts)
                         : ComparedFormula{Result::other_shape,
                                           {NotMeant::Kind::shapes,
                                            shape_of(own) + ", and the key is " + shape_of(point.key)},
                                           1,
                                           key.points.size()};
    }
    first = first ? first : own;
    is_constant = is_constant && own.cells == first->cells;
    if (!is_finite(own)) {
      ++without_value;
      overflowing += size >= large ? 1 : 0;
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
      points, [&](const CellPoint& point) { return point.key.cells == points.front().key.cells; });
  if (is_constant && !key_is_constant) {
    return unclear_formula("a number where a formula is asked for");
  }
  const bool overflows =
      overflowing == without_value && 3 * overflowing <= points.size() && has_exponential(tree);
  if (without_value > 0 && !overflows && (agrees || transposes || scales)) {
    return unclear_formula("it has no value for some numbers for which the key has one");
  }
  if (nearly && !agrees) {
    return unclear_formula("it agrees with the key in eight digits and no more");
  }
  if (is_doubtful && !agrees) {
    return unclear_formula(doubtful_parts);
  }
  const Result result = agrees       ? Result::agrees
                        : transposes ? Result::transposed
                        : scales     ? Result::scaled
                                     : Result::differs;
  const std::size_t compared = key.points.size() - std::min(without_value, key.points.size());
  return {result, {}, factor.value_or(1), compared, agrees && transposes};
}

/// The points of a key as they are.
std::vector<CellPoint> whole_points(const FormulaKey& key) {
  std::vector<CellPoint> points;
  for (const FormulaPoint& point : key.points) {
    points.push_back({&point, point.key, {}});
  }
  return points;
}

/// Some cells of the key at each point, with their indices: others at the next point.
std::vector<CellPoint> cell_points(const FormulaKey& key, const std::vector<std::string>& indices) {
  constexpr std::size_t cells_of_point = 3;
  constexpr std::size_t stride = 7;  // prime, so that it meets each row and column
  std::vector<CellPoint> points;
  std::size_t next = 0;
  for (const FormulaPoint& point : key.points) {
    const std::size_t columns = indices.size() == 1 ? point.key.cells.size() : point.key.columns;
    for (std::size_t i = 0; i < cells_of_point; ++i, next += stride) {
      const std::size_t cell = next % point.key.cells.size();
      CellPoint one{&point, number(point.key.cells[cell]), {}};
      const std::size_t places[] = {cell / columns, cell % columns};
      for (std::size_t k = 0; k < indices.size(); ++k) {
        one.indices.emplace_back(indices[k], static_cast<long>(places[indices.size() == 1 ? 1 : k]) + 1);
      }
      points.push_back(std::move(one));
    }
  }
  return points;
}

/// The letters behind the bar of a name: i of p_i, i and j of G_{ij}. None where something else stands there.
std::vector<std::string> letters_below(std::string_view name) {
  const std::size_t bar = name.rfind('_');
  std::vector<std::string> letters;
  for (const char c : bar == std::string_view::npos ? std::string_view() : name.substr(bar + 1)) {
    if (is_letter(c)) {
      letters.emplace_back(1, c);
    } else if (c != '{' && c != '}' && c != ',' && c != ' ') {
      return {};
    }
  }
  return letters;
}

/// The letters below the last name of a left side that has some: i of dL/dz_i.
std::vector<std::string> letters_below_last(const Syntax& left) {
  std::vector<std::string> letters;
  reading::any_part(left, [&](const Syntax& part) {
    const auto* name = std::get_if<notation::Name>(&part.form);
    std::vector<std::string> found = name != nullptr ? letters_below(name->text) : std::vector<std::string>();
    if (!found.empty()) {
      letters = std::move(found);
    }
    return false;
  });
  return letters;
}

/// What a formula is about where the exam does not say it: the cell with the letters of its left side, or
/// with that of the name that is no other.
std::vector<std::string> indices_told(const Syntax* left, const std::string& unknown, const FormulaKey& key) {
  const std::size_t axes = key.points.front().key.is_vector() ? 1 : 2;
  std::vector<std::string> letters = left != nullptr ? letters_below_last(*left) : letters_below(unknown);
  const bool told = left != nullptr || axes == 1;
  return told && letters.size() == axes ? std::move(letters) : std::vector<std::string>();
}

/// Compares a tree with the whole key, and, where it is about its cell at the indices, with cells. Where the
/// exam does not say what the indices are, only agreement counts.
ComparedFormula compare_tree(const Syntax& tree, const Syntax* left, std::string_view text,
                             const FormulaKey& key) {
  ComparedFormula whole = compare_tree(tree, text, key, whole_points(key));
  if (whole.result != Result::not_meant || whole.why.kind != NotMeant::Kind::unknown_name) {
    return whole;
  }
  if (!key.indices.empty()) {
    return compare_tree(tree, text, key, cell_points(key, key.indices));
  }
  const std::vector<std::string> indices = indices_told(left, whole.why.what, key);
  if (indices.empty()) {
    return whole;
  }
  ComparedFormula cell = compare_tree(tree, text, key, cell_points(key, indices));
  return cell.result == Result::agrees ? cell : whole;
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

/// The last member of a chain of equalities; null where a comma parts it from others.
const Syntax* last_member(const Syntax& tree) {
  const auto* chain = std::get_if<notation::Relations>(&tree.form);
  if (chain == nullptr) {
    return &tree;
  }
  const bool equal = std::ranges::all_of(
      chain->signs, [](notation::Relation sign) { return sign == notation::Relation::equal; });
  const bool parted = std::ranges::any_of(chain->members, [](const Syntax& member) {
    return std::holds_alternative<notation::Collection>(member.form);
  });
  return equal && !parted ? &chain->members.back() : nullptr;
}

/// The first member of a chain of equalities; null where there is none.
const Syntax* left_of(const Syntax& tree) {
  const auto* chain = std::get_if<notation::Relations>(&tree.form);
  return chain != nullptr ? &chain->members.front() : nullptr;
}

std::string_view without_stop(std::string_view text) {
  text = trimmed(text);
  while (text.ends_with('.') || text.ends_with(',') || text.ends_with(';')) {
    text = trimmed(text.substr(0, text.size() - 1));
  }
  return text;
}

}  // namespace

ComparedFormula compare_formula(std::string_view written, const FormulaKey& key) {
  const auto plain = [&](std::string_view part) {
    return in_usual_notation(with_plain_names(without_stop(part), key.written));
  };
  FormulaText parts = with_definitions(written);
  if (!parts.defined.empty()) {
    FormulaKey extended = key;
    for (DefinedName& one : parts.defined) {
      one.formula = plain(one.formula);
      extended.names.push_back(one.name);
    }
    const auto definitions = ReadDefinitions::read(parts.defined, extended.names);
    if (!definitions) {
      return unclear_formula("a name that is defined in a way that is not clear");
    }
    for (FormulaPoint& point : extended.points) {
      if (!definitions->add_to(point.values)) {
        return unclear_formula("a name that is defined as something else than what it is");
      }
    }
    return compare_formula(parts.formula, extended);
  }
  const std::string usual = plain(written);
  const std::string_view text = usual;
  reading::NotationContext context;
  context.names = key.names;
  std::optional<ComparedFormula> whole;
  for (const NotationReading& reading : read_notation(text, context)) {
    const Syntax* tree = only_tree(reading);
    const Syntax* member = tree != nullptr ? last_member(*tree) : nullptr;
    const ComparedFormula compared = member != nullptr ? compare_tree(*member, left_of(*tree), text, key)
                                                       : unclear_formula("more than a formula");
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
  return whole.value_or(unclear_formula("what cannot be read"));
}

std::optional<bool> is_right(const ComparedFormula& compared, const FormulaKey& key) {
  using problems::Layout;
  switch (compared.result) {
    case Result::agrees:
      return key.layout != Layout::numerator || compared.is_symmetric;
    case Result::transposed:
      return key.layout == Layout::as_computed ? std::nullopt
                                               : std::optional(key.layout != Layout::denominator);
    case Result::scaled:
    case Result::differs:
    case Result::other_shape:
      return false;
    case Result::not_meant:
      break;
  }
  return std::nullopt;
}

std::string level_of_proof(const ComparedFormula& compared, const FormulaKey& key) {
  return fmt::format("agrees with the key at {} points (seed {})", compared.points, key.seed);
}

}  // namespace gradewright::judging
