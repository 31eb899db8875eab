#include "engine/syntax/as_column.hpp"

#include <algorithm>
#include <utility>

namespace gradewright::engine::notation {

namespace {

Syntax column_of(const List& vector) {
  std::vector<Syntax> rows;
  rows.reserve(vector.items.size());
  for (const Syntax& item : vector.items) {
    rows.push_back(list({item}));
  }
  return list(std::move(rows));
}

bool holds_lists(const List& vector) {
  return std::ranges::any_of(vector.items,
                             [](const Syntax& item) { return std::holds_alternative<List>(item.form); });
}

/// The same tree with its parts as columns, where each of them has the axis of the whole: both sides of what
/// goes cell by cell, the right side of a matrix product, the one argument of a function.
void turn_parts(Syntax& syntax) {
  if (Prefix* prefix = std::get_if<Prefix>(&syntax.form)) {
    prefix->operand.front() = as_column(prefix->operand.front());
  } else if (Infix* infix = std::get_if<Infix>(&syntax.form)) {
    if (infix->op != InfixOperator::matrix_multiply) {
      infix->operands[0] = as_column(infix->operands[0]);
    }
    infix->operands[1] = as_column(infix->operands[1]);
  } else if (Call* call = std::get_if<Call>(&syntax.form)) {
    if (call->arguments.size() == 1) {
      call->arguments.front() = as_column(call->arguments.front());
    }
  }
}

}  // namespace

Syntax as_column(const Syntax& vector) {
  if (const List* list = std::get_if<List>(&vector.form)) {
    return holds_lists(*list) ? vector : column_of(*list);
  }
  Syntax result = vector;
  turn_parts(result);
  return result;
}

}  // namespace gradewright::engine::notation
