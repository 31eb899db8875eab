#include <fmt/core.h>

#include <cassert>
#include <cmath>
#include <string>

#include "engine/graph/evaluate.hpp"
#include "engine/graph/work_limit.hpp"
#include "engine/language/call_arguments.hpp"
#include "engine/language/elaborator.hpp"
#include "engine/language/functions.hpp"
#include "engine/language/literal_list.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/layout.hpp"
#include "engine/ops/linear_algebra.hpp"
#include "engine/text/span.hpp"
#include "engine/text/suggest.hpp"

namespace gradewright::engine::notation {

namespace {

/// To 36 digits, as many as a decimal holds.
constexpr std::string_view pi_digits = "3.14159265358979323846264338327950288";

Expr join(InfixOperator op, const Expr& a, const Expr& b) {
  switch (op) {
    case InfixOperator::add:
      return ops::add(a, b);
    case InfixOperator::subtract:
      return ops::subtract(a, b);
    case InfixOperator::multiply:
      return ops::multiply(a, b);
    case InfixOperator::divide:
      return ops::divide(a, b);
    case InfixOperator::floor_divide:
      return ops::floor_divide(a, b);
    case InfixOperator::matrix_multiply:
      return ops::matmul(a, b);
    case InfixOperator::power:
      return ops::power(a, b);
    case InfixOperator::less:
      return ops::compare(ops::Comparator::less, a, b);
    case InfixOperator::less_equal:
      return ops::compare(ops::Comparator::less_equal, a, b);
    case InfixOperator::greater:
      return ops::compare(ops::Comparator::greater, a, b);
    case InfixOperator::greater_equal:
      return ops::compare(ops::Comparator::greater_equal, a, b);
    case InfixOperator::equal:
      return ops::compare(ops::Comparator::equal, a, b);
    case InfixOperator::not_equal:
      return ops::compare(ops::Comparator::not_equal, a, b);
  }
  assert(false);
  return nullptr;
}

[[noreturn]] void refuse_name(const std::string& name, const Scope& scope, const Span& span) {
  if (name == "None") {
    throw SourceError("None can only be an option's value", span);
  }
  if (find_function(name) != nullptr) {
    throw SourceError(fmt::format("'{}' is a function; give it its arguments in parentheses", name), span);
  }
  std::vector<std::string> known;
  for (const Expr& definition : scope.definitions()) {
    known.emplace_back(name_of(definition));
  }
  known.emplace_back("pi");
  throw SourceError(fmt::format("'{}' is not defined{}", name, did_you_mean(name, known)), span);
}

}  // namespace

Expr at_place(const Span& where, const std::function<Expr()>& build) {
  try {
    return build();
  } catch (const ShapeError& error) {
    throw SourceError(error.what(), where);
  }
}

Expr Elaborator::operator()(const Syntax& syntax) {
  return std::visit([&](const auto& content) { return form(content, syntax.span); }, syntax.form);
}

Expr Elaborator::form(const Numeral& number, const Span& /*span*/) {
  return literal(number.value);
}

Expr Elaborator::form(const Name& name, const Span& span) {
  if (Expr defined = scope_.find(name.text)) {
    return defined;
  }
  if (name.text == "pi") {
    return given("pi", Tensor<Number>::scalar(*Decimal::parse(pi_digits)));
  }
  if (name.text == "True" || name.text == "False") {
    return literal(Decimal(name.text == "True" ? 1 : 0));
  }
  refuse_name(name.text, scope_, span);
}

Expr Elaborator::form(const Text& /*text*/, const Span& span) {
  throw SourceError("a quoted text can only be an option's value", span);
}

Expr Elaborator::form(const List& list, const Span& span) {
  const Syntax whole{list, span};
  if (is_literal(whole)) {
    return literal(literal_tensor(whole));
  }
  std::vector<Expr> parts;
  parts.reserve(list.items.size());
  for (const Syntax& item : list.items) {
    parts.push_back((*this)(item));
  }
  return at_place(span, [&] { return ops::stack(parts); });
}

Expr Elaborator::form(const Prefix& prefix, const Span& span) {
  const Expr operand = (*this)(prefix.operand.front());
  return prefix.op == PrefixOperator::plus ? operand : at_place(span, [&] { return ops::negate(operand); });
}

Expr Elaborator::form(const Infix& infix, const Span& span) {
  const Expr left = (*this)(infix.operands[0]);
  const Expr right = (*this)(infix.operands[1]);
  const Span where = infix.operator_span.length > 0 ? infix.operator_span : span;
  return at_place(where, [&] { return join(infix.op, left, right); });
}

Expr Elaborator::form(const Call& call, const Span& span) {
  const Span where = call.function_span.length > 0 ? call.function_span : span;
  const Function* function = find_function(call.function);
  if (function == nullptr) {
    if (scope_.find(call.function) != nullptr) {
      throw SourceError(
          fmt::format("'{}' is a value, not a function; write * or @ for a product", call.function), where);
    }
    throw SourceError(fmt::format("no function is called '{}'{}", call.function,
                                  did_you_mean(call.function, function_names())),
                      where);
  }
  const CallArguments arguments(*function, call, where, *this);
  return at_place(where, [&] { return function->row->build(arguments); });
}

Expr Elaborator::form(const Subscripted& subscripted, const Span& span) {
  const Expr base = (*this)(subscripted.base.front());
  const auto part = [&](const std::vector<Syntax>& syntax) {
    return syntax.empty() ? std::nullopt : std::optional<Index>(integer(syntax.front()));
  };
  std::vector<ops::AxisSelection> selections;
  for (const Subscript& subscript : subscripted.subscripts) {
    ops::AxisSelection selection;
    if (subscript.is_slice) {
      selection.start = part(subscript.start);
      selection.stop = part(subscript.stop);
      selection.step = part(subscript.step).value_or(1);
    } else {
      selection.is_index = true;
      selection.index = integer(subscript.index.front());
    }
    selections.push_back(selection);
  }
  return at_place(span, [&] { return ops::select(base, selections); });
}

Expr Elaborator::form(const Transposed& transposed, const Span& span) {
  const Expr base = (*this)(transposed.base.front());
  return at_place(span, [&] { return ops::transpose(base); });
}

double Elaborator::one_number(const Syntax& syntax) {
  const Expr expr = (*this)(syntax);
  if (expr->shape.size() != 1) {
    throw SourceError(fmt::format("expected one number, found a value of shape {}", to_string(expr->shape)),
                      syntax.span);
  }
  if (const auto reason = too_much_work({&expr, 1})) {
    throw SourceError(*reason, syntax.span);
  }
  return evaluate(expr)[0];
}

Index Elaborator::integer(const Syntax& syntax) {
  constexpr Index exact_integers = Index{1} << 53;
  const Numeral* typed = std::get_if<Numeral>(&syntax.form);
  const double value = typed != nullptr ? typed->value.to_double() : one_number(syntax);
  const bool typed_whole = typed == nullptr || typed->value.is_integer();
  if (!typed_whole || std::floor(value) != value) {
    throw SourceError("expected a whole number", syntax.span);
  }
  if (typed != nullptr ? typed->value.abs() > Decimal(exact_integers) : std::abs(value) > exact_integers) {
    throw SourceError(fmt::format("expected a whole number of at most {}", exact_integers), syntax.span);
  }
  return static_cast<Index>(value);
}

std::vector<Index> Elaborator::integers(const Syntax& syntax) {
  std::vector<Index> result;
  if (const List* list = std::get_if<List>(&syntax.form)) {
    for (const Syntax& item : list->items) {
      result.push_back(integer(item));
    }
  } else {
    result.push_back(integer(syntax));
  }
  return result;
}

Decimal Elaborator::decimal(const Syntax& syntax) {
  if (const Numeral* typed = std::get_if<Numeral>(&syntax.form)) {
    return typed->value;
  }
  const double value = one_number(syntax);
  if (!std::isfinite(value)) {
    throw SourceError("expected a finite number", syntax.span);
  }
  return Decimal::from_double(value, 15);
}

void Elaborator::claim_cells(Index cells, const Span& where) {
  if (cells > max_literal_cells - literal_cells_) {
    throw SourceError(fmt::format("more than {} generated cells", max_literal_cells), where);
  }
  literal_cells_ += cells;
}

void Elaborator::claim_differentiation(Index nodes, const Span& where) {
  if (nodes > max_differentiated_nodes - differentiated_nodes_) {
    throw SourceError(fmt::format("more than {} nodes to differentiate", max_differentiated_nodes), where);
  }
  differentiated_nodes_ += nodes;
}

void Elaborator::claim_checks(Index nodes, const Span& where) {
  if (nodes > max_checked_nodes - checked_nodes_) {
    throw SourceError(fmt::format("more than {} nodes to check", max_checked_nodes), where);
  }
  checked_nodes_ += nodes;
}

Expr elaborate(const Syntax& syntax, const Scope& scope) {
  return Elaborator(scope)(syntax);
}

}  // namespace gradewright::engine::notation
