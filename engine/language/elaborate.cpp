#include <fmt/core.h>

#include <array>
#include <cassert>
#include <cmath>
#include <string>

#include "engine/graph/evaluate.hpp"
#include "engine/graph/shape_words.hpp"
#include "engine/graph/work_limit.hpp"
#include "engine/language/call_arguments.hpp"
#include "engine/language/constants.hpp"
#include "engine/language/elaborator.hpp"
#include "engine/language/functions.hpp"
#include "engine/language/literal_list.hpp"
#include "engine/language/module_names.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/layout.hpp"
#include "engine/ops/linear_algebra.hpp"
#include "engine/text/span.hpp"
#include "engine/text/suggest.hpp"

namespace gradewright::engine::notation {

namespace {

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
    case InfixOperator::plus_minus:
    case InfixOperator::unite:
    case InfixOperator::intersect:
    case InfixOperator::without:
      break;  // no text of the step language has them
  }
  assert(false);
  return nullptr;
}

/// np.log2 is not known, np.log is: "; did you mean 'np.log'?".
std::string did_you_mean_of(const QualifiedName& name, std::span<const std::string> members) {
  if (name.module.empty()) {
    return did_you_mean(name.member, members);
  }
  // Near as they are: beside a long module every name of three letters would be.
  std::vector<std::string> near;
  for (const std::string& member : members) {
    if (!did_you_mean(name.member, {&member, 1}).empty()) {
      near.push_back(fmt::format("{}.{}", name.module, member));
    }
  }
  return did_you_mean(fmt::format("{}.{}", name.module, name.member), near);
}

constexpr Index largest_exact = Index{1} << 53;

Tensor<double> known_now(const Expr& expr, const Span& where) {
  if (const auto reason = too_much_work({&expr, 1})) {
    throw SourceError(*reason, where);
  }
  return evaluate(expr);
}

Index whole(double value, const Span& where) {
  if (std::floor(value) != value) {
    throw SourceError("expected a whole number", where);
  }
  if (std::abs(value) > static_cast<double>(largest_exact)) {
    throw SourceError(fmt::format("expected a whole number of at most {}", largest_exact), where);
  }
  return static_cast<Index>(value);
}

/// A defined name as a piece of a tree, at a place where it is a part of a dotted name.
Syntax value_called(std::string_view defined, const Span& span) {
  Syntax result = name(defined);
  result.span = span;
  return result;
}

void require_module(const QualifiedName& name, const Span& span) {
  if (!is_module(name.module)) {
    throw SourceError(
        fmt::format("'{}' is not known; functions are written without a module, or with one such "
                    "as np, torch, math or torch.nn.functional",
                    name.module),
        span);
  }
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

void Elaborator::refuse(const Span& span) {
  throw SourceError("this is not written in the step language", span);
}

Expr Elaborator::form(const Numeral& number, const Span& /*span*/) {
  return literal(number.value);
}

Expr Elaborator::form(const Name& name, const Span& span) {
  if (Expr defined = scope_.find(name.text)) {
    return defined;
  }
  const QualifiedName parts(name.text);
  if (!parts.module.empty()) {
    return member(parts, span);
  }
  if (Expr constant = constant_called(name.text)) {
    return constant;
  }
  if (name.text == "True" || name.text == "False") {
    return literal(Decimal(name.text == "True" ? 1 : 0));
  }
  refuse_name(name.text, scope_, span);
}

/// np.pi; or F.shape, where F is not the module but a matrix.
Expr Elaborator::member(const QualifiedName& name, const Span& span) {
  if (scope_.find(name.first) != nullptr && name.module == name.first) {
    if (name.member != "shape" && name.member != "size") {
      throw SourceError(fmt::format("'.{}' is not known; '.T' transposes", name.member), span);
    }
    return (*this)(Syntax{Call{std::string(name.member), {value_called(name.first, span)}, {}}, span});
  }
  require_module(name, span);
  if (Expr constant = constant_called(name.member)) {
    return constant;
  }
  const std::string whole = fmt::format("{}.{}", name.module, name.member);
  if (find_function(name.member) != nullptr) {
    throw SourceError(fmt::format("'{}' is a function; give it its arguments in parentheses", whole), span);
  }
  static const std::array<std::string, 4> constants{"pi", "e", "inf", "nan"};
  throw SourceError(fmt::format("'{}' is not known{}", whole, did_you_mean_of(name, constants)), span);
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

/// foo.exp(1) where nothing is called foo: what stands before the point is not defined, and no module either.
void Elaborator::refuse_unknown_module(const Call& call, const Span& where) const {
  const Name* first = call.arguments.empty() ? nullptr : std::get_if<Name>(&call.arguments.front().form);
  const bool is_method = first != nullptr && call.arguments.front().span.offset < where.offset;
  if (is_method && scope_.find(first->text) == nullptr && constant_called(first->text) == nullptr) {
    refuse_name(first->text, scope_, call.arguments.front().span);
  }
}

Expr Elaborator::form(const Call& call, const Span& span) {
  const Span where = call.function_span.length > 0 ? call.function_span : span;
  const QualifiedName name(call.function);
  if (!name.module.empty() && scope_.find(name.first) != nullptr && name.module == name.first) {
    Call method = call;  // F.sum(axis=0), where F is not the module but a matrix
    method.function = name.member;
    method.arguments.insert(method.arguments.begin(), value_called(name.first, where));
    return form(method, span);
  }
  if (!name.module.empty()) {
    require_module(name, where);
  }
  const Function* function = find_function(name.member);
  if (function == nullptr) {
    if (scope_.find(call.function) != nullptr) {
      throw SourceError(
          fmt::format("'{}' is a value, not a function; write * or @ for a product", call.function), where);
    }
    throw SourceError(
        fmt::format("no function is called '{}'{}", call.function, did_you_mean_of(name, function_names())),
        where);
  }
  refuse_unknown_module(call, where);
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
    throw SourceError(fmt::format("expected one number, found {}", in_words(expr->shape)), syntax.span);
  }
  return known_now(expr, syntax.span)[0];
}

Index Elaborator::integer(const Syntax& syntax) {
  const Numeral* typed = std::get_if<Numeral>(&syntax.form);
  if (typed == nullptr) {
    return whole(one_number(syntax), syntax.span);
  }
  // In decimals, so that 0.99999999999999999999 is not taken for 1.
  if (!typed->value.is_integer()) {
    throw SourceError("expected a whole number", syntax.span);
  }
  if (typed->value.abs() > Decimal(largest_exact)) {
    throw SourceError(fmt::format("expected a whole number of at most {}", largest_exact), syntax.span);
  }
  return static_cast<Index>(typed->value.to_double());
}

std::vector<Index> Elaborator::integers(const Syntax& syntax) {
  std::vector<Index> result;
  if (const List* list = std::get_if<List>(&syntax.form)) {
    for (const Syntax& item : list->items) {
      result.push_back(integer(item));
    }
  } else if (std::holds_alternative<Numeral>(syntax.form)) {
    result.push_back(integer(syntax));
  } else {
    const Expr expr = (*this)(syntax);
    if (expr->shape.rank() > 1) {
      throw SourceError(
          fmt::format("expected a whole number or a list of them, found {}", in_words(expr->shape)),
          syntax.span);
    }
    const Tensor<double> values = known_now(expr, syntax.span);
    for (const double value : values.cells()) {
      result.push_back(whole(value, syntax.span));
    }
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
