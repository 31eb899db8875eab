#include <fmt/core.h>

#include <array>
#include <cassert>
#include <string>

#include "engine/language/call_arguments.hpp"
#include "engine/language/constants.hpp"
#include "engine/language/elaborator.hpp"
#include "engine/language/functions.hpp"
#include "engine/language/library.hpp"
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

/// A defined name as a piece of a tree, at a place where it is a part of a dotted name.
Syntax value_called(std::string_view defined, const Span& span) {
  Syntax result = name(defined);
  result.span = span;
  return result;
}

/// A value and all that is in it: lists grow by naming lists, so that this bounds what they hold.
int parts_of(const Value& value) {
  int parts = 1;
  if (const std::vector<Value>* list = value.list()) {
    for (const Value& item : *list) {
      parts += parts_of(item);
    }
  }
  return parts;
}

bool is_word(std::string_view name) {
  return name == "None" || name == "True" || name == "False";
}

/// X.t, at the name after the point.
[[noreturn]] void refuse_member(const QualifiedName& name, const Span& span) {
  throw SourceError(fmt::format("'.{}' is not known; '.T' transposes", name.member),
                    {span.end() - name.member.size(), name.member.size()});
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

/// What stands before an operation while it is read, and after it no longer.
class Inside {
 public:
  Inside(SourceWork& work, const Span& where) : work_(work) { work.enter(where); }
  Inside(const Inside&) = delete;
  Inside& operator=(const Inside&) = delete;
  ~Inside() { work_.leave(); }

 private:
  SourceWork& work_;
};

}  // namespace

Expr at_place(const Span& where, const std::function<Expr()>& build) {
  try {
    return build();
  } catch (const ShapeError& error) {
    throw SourceError(error.what(), where);
  }
}

Elaborator::Elaborator(const Scope& scope)
    : own_work_(std::make_unique<SourceWork>()), work_(own_work_.get()), names_(scope) {
  work_->gradients = scope.gradients();
}

Elaborator::Elaborator(const Elaborator& caller, const Scope& scope, std::string path)
    : work_(caller.work_), names_(Names::of_body(scope)), path_(std::move(path)) {}

Expr Elaborator::operator()(const Syntax& syntax) {
  const Inside inside(*work_, syntax.span);
  return std::visit([&](const auto& content) { return form(content, syntax.span); }, syntax.form);
}

Value Elaborator::value(const Syntax& syntax) {
  if (std::holds_alternative<Text>(syntax.form)) {
    return {Word{syntax}};
  }
  if (const Name* name = std::get_if<Name>(&syntax.form)) {
    if (std::optional<Value> found = names_.find(name->text)) {
      work_->claim_pieces(parts_of(*found), syntax.span);
      return std::move(*found);
    }
    return is_word(name->text) ? Value{Word{syntax}} : Value{(*this)(syntax)};
  }
  const Inside inside(*work_, syntax.span);
  if (const List* list = std::get_if<List>(&syntax.form); list != nullptr && !is_literal(syntax)) {
    std::vector<Value> items;
    for (const Syntax& item : list->items) {
      items.push_back(value(item));
    }
    return {std::move(items)};
  }
  if (const Subscripted* places = std::get_if<Subscripted>(&syntax.form)) {
    return subscripted(*places, syntax.span);
  }
  if (const Call* call = std::get_if<Call>(&syntax.form)) {
    if (const DefinedFunction* function = defined(*call)) {
      return nested_call(*function, *call,
                         call->function_span.length > 0 ? call->function_span : syntax.span);
    }
  }
  return {(*this)(syntax)};
}

Expr Elaborator::named(const Syntax& syntax) {
  const Name* name = std::get_if<Name>(&syntax.form);
  const Subscripted* places = std::get_if<Subscripted>(&syntax.form);
  const Name* base = places == nullptr ? nullptr : std::get_if<Name>(&places->base.front().form);
  const bool has_number = base != nullptr && !names_.has(base->text) && names_.has_numbered(base->text);
  if (!has_number && (name == nullptr || !names_.has(name->text))) {
    return nullptr;
  }
  const Value known = value(syntax);
  return known.expr() == nullptr || name_of(*known.expr()).empty() ? nullptr : *known.expr();
}

Expr Elaborator::tensor(const Value& value, const Span& where) {
  if (const Expr* expr = value.expr()) {
    return *expr;
  }
  if (const Word* word = value.word()) {
    const Name* name = std::get_if<Name>(&word->syntax.form);
    if (name == nullptr) {
      throw SourceError("a quoted text can only be an option's value", where);
    }
    if (name->text == "None") {
      throw SourceError("None can only be an option's value", where);
    }
    return literal(Decimal(name->text == "True" ? 1 : 0));
  }
  std::vector<Expr> parts;
  for (const Value& part : *value.list()) {
    parts.push_back(tensor(part, where));
  }
  return at_place(where, [&] { return ops::stack(parts); });
}

void Elaborator::refuse(const Span& span) {
  throw SourceError("this is not written in the step language", span);
}

Expr Elaborator::form(const Numeral& number, const Span& /*span*/) {
  return literal(number.value);
}

Expr Elaborator::form(const Name& name, const Span& span) {
  if (const std::optional<Value> known = names_.find(name.text)) {
    work_->claim_pieces(parts_of(*known) - 1, span);  // itself was counted
    return tensor(*known, span);
  }
  const QualifiedName parts(name.text);
  if (!parts.module.empty()) {
    return member(parts, span);
  }
  if (Expr constant = constant_called(name.text)) {
    return constant;
  }
  if (is_word(name.text)) {
    return tensor({Word{Syntax{name, span}}}, span);
  }
  refuse_name(name.text, span);
}

bool Elaborator::is_function(std::string_view name) const {
  return names_.scope().function(name) != nullptr || find_function(name) != nullptr ||
         library().scope.function(name) != nullptr;
}

void Elaborator::refuse_name(const std::string& name, const Span& span) const {
  if (is_function(name)) {
    throw SourceError(fmt::format("'{}' is a function; give it its arguments in parentheses", name), span);
  }
  if (names_.is_outside(name)) {
    throw SourceError(
        fmt::format("a definition sees only its parameters; '{}' is defined outside of it: add a parameter "
                    "for it",
                    name),
        span);
  }
  std::vector<std::string> known = names_.known();
  known.emplace_back("pi");
  throw SourceError(fmt::format("'{}' is not defined{}", name, did_you_mean(name, known)), span);
}

/// np.pi; or F.shape, where F is not the module but a matrix. A step inside of a call, Z.S, was found by its
/// name.
Expr Elaborator::member(const QualifiedName& name, const Span& span) {
  if (names_.has(name.module)) {
    if (name.member != "shape" && name.member != "size") {
      refuse_member(name, span);
    }
    return (*this)(Syntax{Call{std::string(name.member), {value_called(name.module, span)}, {}}, span});
  }
  if (!begins_module(name.first)) {
    if (!names_.has(name.first) && constant_called(name.first) == nullptr) {
      refuse_name(std::string(name.first), {span.offset, name.first.size()});
    }
    refuse_member(name, span);
  }
  require_module(name, span);
  if (Expr constant = constant_called(name.member)) {
    return constant;
  }
  const std::string whole = fmt::format("{}.{}", name.module, name.member);
  if (is_function(name.member)) {
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
  if (is_method && !names_.has(first->text) && constant_called(first->text) == nullptr) {
    refuse_name(first->text, call.arguments.front().span);
  }
}

Expr Elaborator::form(const Call& call, const Span& span) {
  const Span where = call.function_span.length > 0 ? call.function_span : span;
  const QualifiedName name(call.function);
  if (const DefinedFunction* function = defined(call)) {
    return tensor(nested_call(*function, call, where), span);
  }
  if (!name.module.empty() && names_.has(name.first) && name.module == name.first) {
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
    refuse_function(call, name, where);
  }
  refuse_unknown_module(call, where);
  const CallArguments arguments(*function, call, where, *this);
  return at_place(where, [&] { return function->row->build(arguments); });
}

void Elaborator::refuse_function(const Call& call, const QualifiedName& name, const Span& where) const {
  if (names_.has(call.function)) {
    throw SourceError(
        fmt::format("'{}' is a value, not a function; write * or @ for a product", call.function), where);
  }
  const std::span<const std::string> built_in = function_names();
  std::vector<std::string> known(built_in.begin(), built_in.end());
  const std::vector<std::string> own = names_.scope().functions();
  known.insert(known.end(), own.begin(), own.end());
  known.insert(known.end(), library().names.begin(), library().names.end());
  throw SourceError(fmt::format("no function is called '{}'{}", call.function, did_you_mean_of(name, known)),
                    where);
}

Expr Elaborator::form(const Transposed& transposed, const Span& span) {
  const Expr base = (*this)(transposed.base.front());
  return at_place(span, [&] { return ops::transpose(base); });
}

Expr elaborate(const Syntax& syntax, const Scope& scope) {
  return Elaborator(scope)(syntax);
}

StepBody elaborate_step(std::string_view name, const Syntax& syntax, const Scope& scope) {
  Elaborator elaborator(scope);
  const StepValue read = elaborator.value_of_step(std::string(name), syntax);
  return {Elaborator::tensor(read.value, syntax.span), std::move(elaborator.work().inner_steps)};
}

}  // namespace gradewright::engine::notation
