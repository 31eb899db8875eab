#include "answers/reading/values/tensor_working.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "answers/reading/values/constant.hpp"
#include "answers/reading/values/tree_parts.hpp"

namespace gradewright::reading {
namespace {

using notation::InfixOperator;
using notation::Syntax;

/// A number and how far it may be off.
struct Cell {
  double value = 0;
  double error = 0;
};

/// A number (no axis), a vector or a matrix, row-major.
struct Array {
  std::vector<std::size_t> extents;
  std::vector<Cell> cells;

  std::size_t rank() const { return extents.size(); }
};

/// The ways in which working can be meant; none where it cannot be worked out.
using Ways = std::vector<Array>;

constexpr std::size_t most_cells = 64;
constexpr std::size_t most_ways = 16;

Cell sum(const Cell& a, const Cell& b) {
  return {a.value + b.value, a.error + b.error};
}

Cell product(const Cell& a, const Cell& b) {
  return {a.value * b.value, std::abs(a.value) * b.error + std::abs(b.value) * a.error + a.error * b.error};
}

Cell negative(const Cell& a) {
  return {-a.value, a.error};
}

/// A constant; half a unit of the last digit of a decimal is open, a whole number or a fraction is exact.
std::optional<Cell> number_of(const Syntax& tree) {
  std::vector<Note> unused;
  const auto constant = constant_value(tree, unused);
  const auto* number = std::get_if<WrittenNumber>(&constant);
  if (number == nullptr || !number->is_finite()) {
    return std::nullopt;
  }
  const double value = number->numerator().to_double() / number->denominator().to_double();
  const bool exact = number->is_fraction() || number->numerator().is_integer();
  return Cell{value, exact ? 0 : Decimal(5, -number->numerator().decimals() - 1).to_double()};
}

const std::vector<Syntax>* items_of_list(const Syntax& tree) {
  if (const auto* list = std::get_if<notation::List>(&tree.form)) {
    return &list->items;
  }
  const auto* members = std::get_if<notation::Collection>(&tree.form);
  return members != nullptr && members->kind != notation::Collection::Kind::set ? &members->items : nullptr;
}

/// A written number, vector or matrix.
std::optional<Array> written(const Syntax& tree) {
  const std::vector<Syntax>* const items = items_of_list(tree);
  if (items == nullptr) {
    const auto number = number_of(tree);
    return number ? std::optional(Array{{}, {*number}}) : std::nullopt;
  }
  Array whole;
  for (const Syntax& item : *items) {
    const auto part = written(item);
    const bool fits = part && part->rank() < 2 && whole.cells.size() + part->cells.size() <= most_cells &&
                      (whole.cells.empty() || std::equal(part->extents.begin(), part->extents.end(),
                                                         whole.extents.begin(), whole.extents.end()));
    if (!fits) {
      return std::nullopt;
    }
    whole.extents = part->extents;
    whole.cells.insert(whole.cells.end(), part->cells.begin(), part->cells.end());
  }
  if (whole.cells.empty()) {
    return std::nullopt;
  }
  whole.extents.insert(whole.extents.begin(), items->size());
  return whole;
}

Array transposed(const Array& array) {
  if (array.rank() == 0) {
    return array;
  }
  const std::size_t rows = array.extents.front();
  const std::size_t columns = array.rank() == 2 ? array.extents.back() : 1;
  Array turned{array.rank() == 2 ? std::vector{columns, rows} : std::vector{rows, columns}, {}};
  if (array.rank() == 1) {  // a list that is turned is meant as a column, the way it stands in a product
    turned.cells = array.cells;
    return turned;
  }
  for (std::size_t column = 0; column < columns; ++column) {
    for (std::size_t row = 0; row < rows; ++row) {
      turned.cells.push_back(array.cells[row * columns + column]);
    }
  }
  return turned;
}

Array scaled(const Array& array, const Cell& factor) {
  Array result = array;
  for (Cell& cell : result.cells) {
    cell = product(cell, factor);
  }
  return result;
}

Array matrix_product(const Array& a, const Array& b, std::size_t rows, std::size_t inner,
                     std::size_t columns) {
  Array result{{rows, columns}, std::vector<Cell>(rows * columns)};
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t column = 0; column < columns; ++column) {
      Cell& cell = result.cells[row * columns + column];
      for (std::size_t k = 0; k < inner; ++k) {
        cell = sum(cell, product(a.cells[row * inner + k], b.cells[k * columns + column]));
      }
    }
  }
  return result;
}

/// All that a product of two arrays can be: a vector stands for a row or a column.
Ways products(const Array& a, const Array& b, InfixOperator op) {
  if (a.rank() == 0) {
    return {scaled(b, a.cells.front())};
  }
  if (b.rank() == 0) {
    return {scaled(a, b.cells.front())};
  }
  const auto forms = [](const Array& array) {
    using Form = std::pair<std::size_t, std::size_t>;
    const Form own{array.extents.front(), array.rank() == 2 ? array.extents.back() : 1};
    const bool is_line = own.first == 1 || own.second == 1;
    return is_line ? std::vector<Form>{own, {own.second, own.first}} : std::vector<Form>{own};
  };
  Ways ways;
  for (const auto& [rows, inner] : forms(a)) {
    for (const auto& [other, columns] : forms(b)) {
      if (inner == other && rows * columns <= most_cells) {
        ways.push_back(matrix_product(a, b, rows, inner, columns));
      }
    }
  }
  if (op == InfixOperator::multiply && a.extents == b.extents) {
    Array of_cells = a;
    for (std::size_t i = 0; i < a.cells.size(); ++i) {
      of_cells.cells[i] = product(a.cells[i], b.cells[i]);
    }
    ways.push_back(std::move(of_cells));
  }
  return ways;
}

/// The extents but those of one.
std::vector<std::size_t> wide_extents(const Array& array) {
  std::vector<std::size_t> extents = array.extents;
  std::erase(extents, std::size_t{1});
  return extents;
}

Ways sums(const Array& a, const Array& b, bool negate) {
  if (wide_extents(a) != wide_extents(b)) {
    return {};
  }
  Array result = a;
  for (std::size_t i = 0; i < a.cells.size(); ++i) {
    result.cells[i] = sum(a.cells[i], negate ? negative(b.cells[i]) : b.cells[i]);
  }
  return {std::move(result)};
}

Ways quotients(const Array& a, const Array& b) {
  if (b.rank() > 0 || b.cells.front().value == 0) {
    return {};
  }
  const Cell& below = b.cells.front();
  const double least = std::abs(below.value) - below.error;
  if (least <= 0) {
    return {};
  }
  const double inverse = 1 / below.value;
  return {scaled(a, {inverse, std::abs(1 / least - std::abs(inverse))})};
}

Ways worked_out(const Syntax& tree);

Ways of_infix(const notation::Infix& infix) {
  Ways ways;
  const Ways left = worked_out(infix.operands[0]);
  const Ways right = left.empty() ? Ways{} : worked_out(infix.operands[1]);
  for (const Array& a : left) {
    for (const Array& b : right) {
      Ways more;
      switch (infix.op) {
        case InfixOperator::add:
        case InfixOperator::subtract:
          more = sums(a, b, infix.op == InfixOperator::subtract);
          break;
        case InfixOperator::multiply:
        case InfixOperator::matrix_multiply:
          more = products(a, b, infix.op);
          break;
        case InfixOperator::divide:
          more = quotients(a, b);
          break;
        default:
          return {};
      }
      std::move(more.begin(), more.end(), std::back_inserter(ways));
    }
  }
  return ways.size() <= most_ways ? ways : Ways{};
}

Ways worked_out(const Syntax& tree) {
  if (auto array = written(tree)) {
    return {std::move(*array)};
  }
  Ways ways;
  if (const auto* turned = std::get_if<notation::Transposed>(&tree.form)) {
    ways = worked_out(turned->base.front());
    std::transform(ways.begin(), ways.end(), ways.begin(), transposed);
  } else if (const auto* prefix = std::get_if<notation::Prefix>(&tree.form)) {
    ways = worked_out(prefix->operand.front());
    if (prefix->op == notation::PrefixOperator::minus) {
      for (Array& way : ways) {
        std::transform(way.cells.begin(), way.cells.end(), way.cells.begin(), negative);
      }
    } else if (prefix->op == notation::PrefixOperator::plus_minus) {
      return {};
    }
  } else if (const auto* infix = std::get_if<notation::Infix>(&tree.form)) {
    ways = of_infix(*infix);
  }
  return ways;
}

bool holds_list(const Syntax& tree) {
  return any_part(tree, [](const Syntax& part) { return items_of_list(part) != nullptr; });
}

/// Whether every cell is what is said, as far as both may be off; figures may have been rounded on the way.
bool come_to(const Array& array, const Array& said) {
  constexpr double arithmetic = 1e-9;
  constexpr double working = 0.02;
  return wide_extents(array) == wide_extents(said) &&
         std::equal(array.cells.begin(), array.cells.end(), said.cells.begin(),
                    [](const Cell& cell, const Cell& other) {
                      const bool rounded = cell.error > 0 && other.error > 0;
                      const double open =
                          cell.error + other.error + (rounded ? working * std::abs(other.value) : 0);
                      return std::abs(cell.value - other.value) <=
                             open + arithmetic * std::max(1.0, std::abs(cell.value));
                    });
}

}  // namespace

Agreement agreement(const notation::Syntax& working, const notation::Syntax& said) {
  const bool works = std::holds_alternative<notation::Infix>(working.form) ||
                     std::holds_alternative<notation::Prefix>(working.form);
  const auto value = works && holds_list(working) ? worked_out(said) : Ways{};
  if (value.size() != 1) {
    return Agreement::unknown;
  }
  const Ways ways = worked_out(working);
  if (ways.empty()) {
    return Agreement::unknown;
  }
  return std::any_of(ways.begin(), ways.end(), [&](const Array& way) { return come_to(way, value.front()); })
             ? Agreement::agrees
             : Agreement::differs;
}

}  // namespace gradewright::reading
