#include "engine/language/conditions.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <unordered_set>

#include "engine/graph/shape_words.hpp"
#include "engine/language/constants.hpp"
#include "engine/language/source_error.hpp"

namespace gradewright::engine::notation {

namespace {

bool is_given(const Expr& node) {
  return node->leaf() != nullptr && !node->leaf()->name.empty() &&
         constant_called(node->leaf()->name) == nullptr;
}

/// The first step that is computed from givens; empty when there is none.
std::string computed_step(std::span<const Expr> order) {
  std::unordered_set<const Node*> of_givens;  // looked up, never iterated
  for (const Expr& node : order) {
    const auto is_of_givens = [&](const Expr& part) { return of_givens.contains(part.get()); };
    if (const Step* step = node->step(); step != nullptr && is_of_givens(step->body)) {
      return step->name;
    }
    if (is_given(node) ||
        (node->apply() != nullptr && std::ranges::any_of(node->apply()->operands, is_of_givens))) {
      of_givens.insert(node.get());
    }
  }
  return {};
}

double number_known_now(const Expr& expr, const Span& where, Elaborator& elaborator) {
  if (expr->shape.size() != 1) {
    throw SourceError(fmt::format("a condition is about one number, not {}", in_words(expr->shape)), where);
  }
  const std::vector<Expr> order = topological_order({&expr, 1});
  if (const std::string name = computed_step(order); !name.empty()) {
    throw SourceError(fmt::format("an 'if' is decided when the steps are read, and '{0}' is computed from "
                                  "givens, so that an answer may have another value for it; write "
                                  "where({0} > 0, a, b) to choose by a value",
                                  name),
                      where);
  }
  return elaborator.known_now(expr, where)[0];
}

double number_of(const Value& value, const Span& where, Elaborator& elaborator) {
  return number_known_now(Elaborator::tensor(value, where), where, elaborator);
}

/// The numbers of a vector that is typed, or of a shape; null for every other value.
const Tensor<Number>* typed_list(const Value& value) {
  const Leaf* leaf = value.expr() == nullptr ? nullptr : (*value.expr())->leaf();
  return leaf != nullptr && leaf->name.empty() && leaf->value.shape().rank() == 1 ? &leaf->value : nullptr;
}

/// Two words that are the same, or numbers that are, or lists such as shapes; a word is no number.
bool equal(const Value& a, const Value& b, const Span& where, Elaborator& elaborator) {
  if (typed_list(a) != nullptr && typed_list(b) != nullptr) {
    return *typed_list(a) == *typed_list(b);
  }
  if (a.word() != nullptr && b.word() != nullptr) {
    return a.word()->syntax == b.word()->syntax;
  }
  if (a.word() != nullptr || b.word() != nullptr) {
    return false;
  }
  return number_of(a, where, elaborator) == number_of(b, where, elaborator);
}

bool value_holds(const Syntax& syntax, Elaborator& elaborator) {
  const Infix* infix = std::get_if<Infix>(&syntax.form);
  if (infix != nullptr && (infix->op == InfixOperator::equal || infix->op == InfixOperator::not_equal)) {
    const Value left = elaborator.value(infix->operands[0]);
    const Value right = elaborator.value(infix->operands[1]);
    return equal(left, right, syntax.span, elaborator) == (infix->op == InfixOperator::equal);
  }
  const Value value = elaborator.value(syntax);
  if (value.word() != nullptr) {
    const Name* name = std::get_if<Name>(&value.word()->syntax.form);
    if (name == nullptr) {
      throw SourceError("a quoted text is no condition; compare it, as in norm == 'pre'", syntax.span);
    }
    return name->text == "True";
  }
  return number_of(value, syntax.span, elaborator) != 0;
}

bool is_member(const Condition& condition, Elaborator& elaborator) {
  const Value value = elaborator.value(condition.values[0]);
  const Syntax& written = condition.values[1];
  std::vector<Value> members;
  if (const List* list = std::get_if<List>(&written.form)) {
    for (const Syntax& item : list->items) {
      members.push_back(elaborator.value(item));
    }
  } else if (const Value known = elaborator.value(written); known.list() != nullptr) {
    members = *known.list();
  } else {
    throw SourceError("expected a list after 'in', such as ('pre', 'post')", written.span);
  }
  return std::ranges::any_of(
      members, [&](const Value& member) { return equal(value, member, condition.span, elaborator); });
}

}  // namespace

bool holds(const Condition& condition, Elaborator& elaborator) {
  const auto part_holds = [&](const Condition& part) { return holds(part, elaborator); };
  switch (condition.kind) {
    case Condition::Kind::value:
      return value_holds(condition.values.front(), elaborator);
    case Condition::Kind::is_none: {
      const Value value = elaborator.value(condition.values.front());
      return value.word() != nullptr && value.word()->syntax == name("None");
    }
    case Condition::Kind::is_member:
      return is_member(condition, elaborator);
    case Condition::Kind::negated:
      return !part_holds(condition.parts.front());
    case Condition::Kind::all:
      return std::ranges::all_of(condition.parts, part_holds);
    case Condition::Kind::any:
      break;
  }
  return std::ranges::any_of(condition.parts, part_holds);
}

}  // namespace gradewright::engine::notation
