#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "engine/syntax/answer_type.hpp"
#include "problems/exam_forms.hpp"
#include "problems/item_reading.hpp"
#include "problems/read_fields.hpp"
#include "problems/workload.hpp"

namespace gradewright::problems {
namespace {

/// What a type takes besides an item's name, points and aliases.
struct TypeTakes {
  AnswerType type;
  bool rule = false;  ///< numbers in it are compared by one
  bool unit = false;
  std::optional<Credit> credit = {};  ///< other than all or nothing
  std::optional<Credit> also = {};
};

constexpr std::array<TypeTakes, 14> takes{{
    {AnswerType::complex, true, false, {}, {}},
    {AnswerType::quantity, true, true, {}, {}},
    {AnswerType::size, false, false, Credit::per_member, {}},
    {AnswerType::record, true, false, Credit::per_field, {}},
    {AnswerType::tuple, true, false, Credit::per_member, {}},
    {AnswerType::set, true, false, Credit::per_member, {}},
    {AnswerType::list, true, false, Credit::per_member, {}},
    {AnswerType::interval, true, false, Credit::per_member, {}},
    {AnswerType::inequality, false, false, {}, {}},
    {AnswerType::equation, false, false, {}, {}},
    {AnswerType::complexity, false, false, {}, {}},
    {AnswerType::formula, false, false, {}, {}},
    {AnswerType::text, false, false, {}, {}},
    {AnswerType::choices, false, false, Credit::per_option, Credit::net_correct},
}};

const TypeTakes* find_takes(AnswerType type) {
  const auto* const found = std::ranges::find(takes, type, &TypeTakes::type);
  return found == takes.end() ? nullptr : found;
}

StatedAnswer stated(const YamlNode& node) {
  switch (node.kind) {
    case YamlNode::Kind::list: {
      std::vector<StatedAnswer> items;
      for (const YamlNode& item : node.items) {
        items.push_back(stated(item));
      }
      return {std::move(items), node.span};
    }
    case YamlNode::Kind::map: {
      StatedAnswer::Fields fields;
      for (const auto& [name, value] : node.fields) {
        fields.push_back({name.text, stated(value)});
      }
      return {std::move(fields), node.span};
    }
    default:
      return {read_text(node, "the answer"), node.span};
  }
}

/// An item's answer must be written in the form that its type has: names for a record, no list for one value.
void check_form(AnswerType type, const YamlNode& answer) {
  const bool record = type == AnswerType::record;
  if (record != (answer.kind == YamlNode::Kind::map)) {
    fail(answer,
         record ? "the answer of a record is a map of names, as in {a: 70, b: 25}"
                : fmt::format("the answer of {} item is no map of names", with_article(to_string(type))));
  }
  if (record && answer.fields.empty()) {
    fail(answer, "the answer of a record has no names");
  }
  const bool listed = type == AnswerType::size || type == AnswerType::tuple || type == AnswerType::set ||
                      type == AnswerType::list || type == AnswerType::interval || type == AnswerType::text;
  if (!record && !listed && answer.kind == YamlNode::Kind::list) {
    fail(answer, fmt::format("the answer of {} item is one text, in quotes", with_article(to_string(type))));
  }
  if (type == AnswerType::text && answer.kind == YamlNode::Kind::list && answer.items.empty()) {
    fail(answer, "no spelling is accepted: nobody who writes something could earn the points");
  }
}

/// The steps that a record is made of, each under its own name.
void read_fields_of_record(ItemReading& into) {
  const notation::Scope& scope = into.reading.question.scope;
  for (const YamlNode& node : read_list(*into.fields, "names of steps")) {
    const std::string name = read_text(node, "the name of a step");
    const Expr step = scope.find(name);
    if (!step) {
      fail(node,
           fmt::format("no step is named '{}'{}", name, notation::did_you_mean(name, defined_names(scope))));
    }
    if (step->leaf()) {
      fail(node, fmt::format("'{}' is a given; an item asks for a step", name));
    }
    if (std::ranges::find(into.item.fields, name, [](const auto& field) { return field.first; }) !=
        into.item.fields.end()) {
      fail(node, fmt::format("'{}' is here twice", name));
    }
    refuse_heavy(step, node);
    into.item.fields.emplace_back(name, step);
  }
}

}  // namespace

void answer_form(JsonWriter& schema) {
  form::any_of<form::text, form::any_list_of<form::reference<answer_definition>>,
               form::map_of<form::reference<answer_definition>>>(schema);
}

bool is_always_stated(AnswerType type) {
  switch (type) {
    case AnswerType::complex:
    case AnswerType::record:
    case AnswerType::interval:
    case AnswerType::inequality:
    case AnswerType::equation:
    case AnswerType::complexity:
    case AnswerType::text:
      return true;
    default:
      return false;
  }
}

bool may_be_stated(AnswerType type) {
  return find_takes(type) != nullptr;
}

void check_type_options(const ItemReading& into, const YamlNode& node) {
  const Item& item = into.item;
  const std::string_view word = to_string(item.type);
  const TypeTakes* type = find_takes(item.type);
  const bool tensor = type == nullptr;
  if (type == nullptr || !type->unit) {
    refuse_field(node.find("unit"), "unit", word);
    refuse_field(node.find("bytes"), "bytes", word);
    refuse_field(node.find("bare"), "bare", word);
  } else if (item.asks.unit.empty()) {
    fail(node, "a quantity item needs the 'unit' that it is asked in, as in unit: MB");
  }
  if (item.type != AnswerType::inequality && item.type != AnswerType::equation &&
      item.type != AnswerType::complexity && item.type != AnswerType::formula) {
    refuse_field(node.find("names"), "names", word);
  }
  if (item.type != AnswerType::complexity) {
    refuse_field(node.find("relations"), "relations", word);
  }
  if (item.type != AnswerType::formula || item.key == nullptr) {
    const std::string_view sort = item.type == AnswerType::formula ? "stated formula" : word;
    for (const std::string_view field : {"in", "indices"}) {
      refuse_field(node.find(field), field, sort);
    }
    if (item.type != AnswerType::matrix) {
      refuse_field(node.find("layout"), "layout", sort);
    } else if (item.asks.layout == Layout::numerator) {
      fail(*node.find("layout"),
           fmt::format("numbers are asked for in the layout of their step; for the other one "
                       "ask for a step of its own, such as G = {}.T",
                       item.name));
    }
  }
  if (item.type != AnswerType::size) {
    refuse_field(node.find("square"), "square", word);
  }
  if (item.type != AnswerType::text) {
    refuse_field(node.find("spelling"), "spelling", word);
    refuse_field(into.rubric, "rubric", word);
  }
  if (!tensor && item.type != AnswerType::formula) {
    refuse_field(node.find("form"), "form", word);
    refuse_field(node.find("other_form"), "other_form", word);
  }
  if (item.type != AnswerType::record) {
    refuse_field(into.fields, "fields", word);
  }
  if (!item.credit || *item.credit == Credit::all_or_nothing) {
    return;
  }
  const bool of_tensors = *item.credit == Credit::per_cell || *item.credit == Credit::per_row;
  const bool fits = tensor ? of_tensors : (item.credit == type->credit || item.credit == type->also);
  if (!fits) {
    fail(*node.find("credit"),
         fmt::format("'{}' is no way to credit {} item{}", node.find("credit")->text, with_article(word),
                     tensor || !type->credit ? ""
                     : type->also            ? "; it may be all_or_nothing, per_option or net_correct"
                     : *type->credit == Credit::per_field ? "; it may be all_or_nothing or per_field"
                                                          : "; it may be all_or_nothing or per_member"));
  }
}

void finish_stated(ItemReading& into, const YamlNode& node) {
  Item& item = into.item;
  item.type = into.type.value_or(AnswerType::record);
  const std::string_view word = to_string(item.type);
  refuse_field(into.cells, "cells", word);
  refuse_field(into.accept, "accept", word);
  refuse_field(into.where, "where", word);
  refuse_field(node.find("range"), "range", word);
  refuse_field(node.find("up_to"), "up_to", word);
  refuse_field(node.find("infinite"), "infinite", word);
  refuse_field(node.find("options"), "options", word);
  refuse_field(into.statements, "statements", word);
  const TypeTakes* type = find_takes(item.type);
  if (type == nullptr || !type->rule) {
    refuse_field(into.rule, "rule", word);
  } else if (!item.rule) {
    item.rule = into.reading.rule;
  }
  check_type_options(into, node);
  if (into.fields) {
    if (into.answer) {
      fail(*into.answer, "a record has either an 'answer' or 'fields'");
    }
    return read_fields_of_record(into);
  }
  if (into.rubric) {
    if (into.answer) {
      fail(*into.answer, "a text has either an 'answer' or a 'rubric', by which a person marks it");
    }
    item.rubric = read_rubric(*into.rubric, item.points);
    return;
  }
  if (!into.answer) {
    fail(node, item.type == AnswerType::record
                   ? std::string("a record item needs its 'answer', or 'fields' that are steps")
                   : fmt::format("{} item needs its 'answer'", with_article(word)));
  }
  check_form(item.type, *into.answer);
  item.stated = stated(*into.answer);
}

}  // namespace gradewright::problems
