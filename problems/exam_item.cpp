#include <fmt/core.h>

#include "engine/graph/settle.hpp"
#include "engine/graph/shape_words.hpp"
#include "engine/syntax/answer_type.hpp"
#include "problems/item_reading.hpp"
#include "problems/read_fields.hpp"
#include "problems/workload.hpp"

namespace gradewright::problems {

namespace {

Expr find_step(const ItemReading& into) {
  const notation::Scope& scope = into.reading.question.scope;
  Expr found = scope.find(into.item.name);
  if (!found) {
    fail(*into.name, fmt::format("no step is named '{}'{}", into.item.name,
                                 notation::did_you_mean(into.item.name, defined_names(scope))));
  }
  if (found->leaf()) {
    fail(*into.name, fmt::format("'{}' is a given; an item asks for a step", into.item.name));
  }
  return found;
}

AnswerType type_of(const Shape& shape) {
  switch (shape.rank()) {
    case 0:
      return AnswerType::number;
    case 1:
      return AnswerType::vector;
    case 2:
      return AnswerType::matrix;
    default:
      return AnswerType::tensor;
  }
}

/// Sorts of number, and types that hold one.
bool is_of_rank_0(AnswerType type) {
  return type == AnswerType::number || type == AnswerType::integer || type == AnswerType::rational ||
         type == AnswerType::quantity;
}

/// Types whose members a vector of the step language holds.
bool is_of_rank_1(AnswerType type) {
  return type == AnswerType::vector || type == AnswerType::tuple || type == AnswerType::set ||
         type == AnswerType::list || type == AnswerType::size;
}

bool fits(AnswerType type, const Shape& shape) {
  return type == AnswerType::formula || type == type_of(shape) || (is_of_rank_0(type) && shape.rank() == 0) ||
         (is_of_rank_1(type) && shape.rank() == 1);
}

/// The type that the exam states must be one that the step has, and its key one of that type.
void check_type(const ItemReading& into) {
  const Shape& shape = into.item.key->shape;
  if (!fits(*into.type, shape)) {
    fail(*into.type_node, fmt::format("'{}' is {}, and not {}", into.item.name, in_words(shape),
                                      with_article(to_string(*into.type))));
  }
  const bool exact = *into.type == AnswerType::integer || *into.type == AnswerType::rational;
  if (exact && into.rule && !std::holds_alternative<ExactRule>(*into.item.rule)) {
    fail(*into.rule, fmt::format("{} item is compared exactly; leave the rule out, or the type",
                                 with_article(to_string(*into.type))));
  }
  if (*into.type != AnswerType::integer && *into.type != AnswerType::size) {
    return;
  }
  refuse_heavy(into.item.key, *into.name);
  const SettledTensor key = settle(into.item.key);
  for (const SettledCell& cell : key.cells()) {
    if (!cell.is_finite() || !cell.exact || !cell.decimal().is_integer()) {
      fail(*into.type_node,
           fmt::format("the key of '{}' is {}, which is not whole", into.item.name, to_string(cell)));
    }
  }
}

/// Whether the rule can be held against a multiple of the key: another grader's, one that cuts off and one
/// that counts the digits written say nothing of it.
bool has_common_factor(const Rule& rule) {
  return !std::holds_alternative<CompatibleRule>(rule) && !std::holds_alternative<TruncatedRule>(rule) &&
         written_digits(rule) == WrittenDigits::any;
}

/// What is meant up to a scale or an order must leave something to be right.
void check_up_to(const ItemReading& into, const YamlNode& node) {
  const Item& item = into.item;
  const Index cells = item.cells.empty() ? item.key->shape.size() : static_cast<Index>(item.cells.size());
  if (item.up_to == UpTo::scale && cells < 2) {
    fail(*node.find("up_to"), "a single number has no scale: every answer but 0 would be right");
  }
  const HandRounding& rounding = into.reading.question.intermediate;
  if (item.up_to != UpTo::nothing && (rounding.decimals || rounding.significant)) {
    fail(*node.find("up_to"),
         "up_to does not go with the question's 'intermediate': what rounding can give is known of the key "
         "itself, and not of what is as right as it");
  }
  if (item.up_to == UpTo::scale && item.rule && !has_common_factor(*item.rule)) {
    fail(*node.find("up_to"),
         fmt::format(
             "'{}' does not say how near a multiple of the key is right; up_to: scale goes with exact, "
             "decimals, sigfigs, displayed and with abs and rel",
             to_string(*item.rule)));
  }
  constexpr Index most_permuted = 1000;
  if (item.up_to == UpTo::permutation && cells > most_permuted) {
    fail(*node.find("up_to"),
         fmt::format("up_to: permutation is for at most {} cells, not {}", most_permuted, cells));
  }
}

void finish_computed(ItemReading& into, const YamlNode& node) {
  Item& item = into.item;
  refuse_field(node.find("options"), "options", "computed");
  refuse_field(into.answer, "answer", "computed");
  refuse_field(into.statements, "statements", "computed");
  item.key = find_step(into);
  item.type = type_of(item.key->shape);
  if (into.type) {
    check_type(into);
    item.type = *into.type;
  }
  check_type_options(into, node);
  check_formula_options(into, node);
  if (item.type == AnswerType::integer || item.type == AnswerType::rational) {
    item.rule = ExactRule{};
  }
  if (!item.rule) {
    item.rule = into.reading.rule;
  }
  const bool any_form = item.form ? *item.form == NumberForm::any : item.rule && !asks_for_digits(*item.rule);
  if (const YamlNode* other_form = node.find("other_form"); any_form && other_form != nullptr) {
    fail(*other_form, "'other_form' needs the 'form' that is asked for, as in form: fraction");
  }
  if (into.cells) {
    refuse_field(node.find("layout"), "layout", "named cells");
    if (into.type && *into.type != AnswerType::formula && *into.type != type_of(item.key->shape)) {
      refuse_field(into.cells, "cells", to_string(*into.type));
    }
    read_cells(into);
    item.type = AnswerType::vector;
  }
  check_up_to(into, node);
  if (into.accept) {
    read_accepted(into);
  }
  if (into.where) {
    check_where(into);
  }
  check_key(into);
}

/// Another grader gives nothing for a right value in other digits: so does its rule, unless the exam says
/// otherwise.
void take_credit_of_grader(Item& item, const YamlNode& node) {
  if (!item.rule || !std::holds_alternative<CompatibleRule>(*item.rule)) {
    return;
  }
  if (node.find("too_few_digits") == nullptr) {
    item.too_few_digits_credit = 0;
  }
  if (node.find("other_form") == nullptr) {
    item.other_form_credit = 0;
  }
}

/// A wrong choice may be a guess: what is computed or written out is none.
void check_penalty(const ItemReading& into) {
  const Item& item = into.item;
  if (into.penalty == nullptr || item.type == AnswerType::choice || item.type == AnswerType::true_false) {
    return;
  }
  if (item.type != AnswerType::choices) {
    fail(*into.penalty, fmt::format("a penalty is for choice, choices and true_false, not for {}",
                                    with_article(to_string(item.type))));
  }
  if (into.statements != nullptr || item.credit == Credit::per_option) {
    fail(*into.penalty,
         "where every option has its share, a penalty cannot be told from credit for what was "
         "left; make each an item of its own");
  }
}

}  // namespace

Item read_item(const YamlNode& node, const QuestionReading& reading) {
  ItemReading into{reading, {}, {}};
  into.item.follow_through = {reading.question.follow_through.credit};
  into.item.free_cells = reading.question.free_cells;
  into.item.place = reading.text.place(node);
  into.item.span = node.span;
  read_item_fields(node, into);
  const bool choice = into.type == AnswerType::choice || into.type == AnswerType::choices ||
                      into.type == AnswerType::true_false;
  if (choice) {
    finish_choice(into, node);
    check_type_options(into, node);
  } else if (into.fields ||
             (into.type && (is_always_stated(*into.type) || (into.answer && may_be_stated(*into.type))))) {
    finish_stated(into, node);
  } else {
    finish_computed(into, node);
  }
  take_credit_of_grader(into.item, node);
  check_penalty(into);
  return std::move(into.item);
}

}  // namespace gradewright::problems
