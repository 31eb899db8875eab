#include <fmt/core.h>

#include <algorithm>

#include "engine/language/step_language.hpp"
#include "engine/syntax/answer_type.hpp"
#include "problems/printed_number.hpp"
#include "problems/question_reading.hpp"
#include "problems/read_fields.hpp"
#include "problems/workload.hpp"

namespace gradewright::problems {

namespace {

/// Nested lists of numbers as printed, compared with the shape that they must have.
void read_printed_cells(const YamlNode& node, const Shape& shape, int axis, PublishedValue& into) {
  if (axis == shape.rank()) {
    const std::string text = read_text(node, "a published number");
    if (!printed_number(text)) {
      fail(node,
           fmt::format("expected a published number such as -0.25, 3/8 or 55:294, found {}", describe(node)));
    }
    into.cells.push_back(text);
    return;
  }
  const auto found = static_cast<Index>(node.items.size());
  if (node.kind != YamlNode::Kind::list || found != shape[axis]) {
    fail(node,
         fmt::format("'{}' has shape {}: expected a list of {} here, found {}", into.item, to_string(shape),
                     shape[axis],
                     node.kind == YamlNode::Kind::list ? fmt::format("one of {}", found) : describe(node)));
  }
  for (const YamlNode& item : node.items) {
    read_printed_cells(item, shape, axis + 1, into);
  }
}

/// A map of named cells; what it does not name was not published.
void read_named_cells(const YamlNode& node, const Item& item, PublishedValue& into) {
  into.cells.resize(static_cast<std::size_t>(item.key->shape.size()));
  for (const auto& [name, value] : node.fields) {
    const auto cell =
        std::find_if(item.cells.begin(), item.cells.end(),
                     [&wanted = name.text](const auto& named) { return named.first == wanted; });
    if (cell == item.cells.end()) {
      fail(name, fmt::format("'{}' has no cell named '{}'", item.name, name.text));
    }
    const Index offset = item.key->shape.offset_of(cell->second);
    PublishedValue printed{into.item, {}, {}, {}};
    read_printed_cells(value, {}, 0, printed);
    into.cells[static_cast<std::size_t>(offset)] = printed.cells.front();
  }
}

PublishedValue read_one(const YamlNode& key, const YamlNode& node, const QuestionReading& reading) {
  PublishedValue value{key.text, {}, {}, reading.text.place(node)};
  const Question& question = reading.question;
  const auto item = std::find_if(question.items.begin(), question.items.end(),
                                 [&](const Item& candidate) { return candidate.name == key.text; });
  const bool is_item = item != question.items.end();
  if (is_item && !item->key) {
    value.cells = {read_text(node, "the published answer")};
    return value;
  }
  if (is_item && item->type == AnswerType::formula) {
    value.cells = {read_text(node, "a published formula")};
    const Expr formula = read_inside(node, reading.text, [&] {
      return notation::elaborate(notation::parse_expression(node.text), question.scope);
    });
    refuse_heavy(formula, node);
    return value;
  }
  const Expr step = question.scope.find(key.text);
  if (!step) {
    std::vector<std::string> names = defined_names(question.scope);
    for (const Item& known : question.items) {
      names.emplace_back(known.name);
    }
    fail(key,
         fmt::format("no step or item is named '{}'{}", key.text, notation::did_you_mean(key.text, names)));
  }
  refuse_heavy(step, key);
  value.shape = step->shape;
  if (node.kind == YamlNode::Kind::map && is_item && !item->cells.empty()) {
    read_named_cells(node, *item, value);
  } else {
    read_printed_cells(node, value.shape, 0, value);
  }
  return value;
}

}  // namespace

std::vector<PublishedValue> read_published(const YamlNode& node, const QuestionReading& reading) {
  std::vector<PublishedValue> published;
  const auto read_map = [&](const YamlNode& map) {
    if (map.kind != YamlNode::Kind::map) {
      fail(map,
           fmt::format("expected published values as a map of names and values, found {}", describe(map)));
    }
    for (const auto& [key, value] : map.fields) {
      published.push_back(read_one(key, value, reading));
    }
  };
  if (node.kind == YamlNode::Kind::list) {
    std::for_each(node.items.begin(), node.items.end(), read_map);
  } else {
    read_map(node);
  }
  return published;
}

}  // namespace gradewright::problems
