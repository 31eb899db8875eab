#include <fmt/core.h>

#include <algorithm>
#include <iterator>

#include "engine/language/step_language.hpp"
#include "engine/syntax/answer_type.hpp"
#include "problems/exam_forms.hpp"
#include "problems/printed_number.hpp"
#include "problems/question_reading.hpp"
#include "problems/read_fields.hpp"
#include "problems/workload.hpp"

namespace gradewright::problems {

namespace {

/// The shape of nested lists of numbers as printed; none when the lists of one level differ in shape, or
/// there are too many levels.
std::optional<Shape> printed_shape(const YamlNode& node) {
  if (node.kind != YamlNode::Kind::list) {
    const std::string text = read_text(node, "a published number");
    if (!printed_number(text)) {
      fail(node,
           fmt::format("expected a published number such as -0.25, 3/8 or 55:294, found {}", describe(node)));
    }
    return Shape{};
  }
  std::vector<std::optional<Shape>> parts;
  std::ranges::transform(node.items, std::back_inserter(parts), printed_shape);
  if (parts.empty()) {
    return Shape{0};
  }
  const bool alike = std::ranges::all_of(parts, [&](const auto& part) { return part == parts.front(); });
  if (!alike || !parts.front() || parts.front()->rank() == Shape::max_rank) {
    return std::nullopt;
  }
  std::vector<Index> extents{static_cast<Index>(parts.size())};
  extents.insert(extents.end(), parts.front()->begin(), parts.front()->end());
  return Shape(extents);
}

/// Nested lists against the shape that is asked for at `index` of the step: what fits becomes cells, what
/// does not is kept as misshapen.
void read_printed_cells(const YamlNode& node, const Shape& asked, std::vector<Index>& index,
                        const ExamText& text, PublishedValue& into) {
  const std::optional<Shape> shape = printed_shape(node);
  if (shape == Shape{} && asked.is_scalar()) {
    into.cells.push_back(node.text);
    return;
  }
  const bool rows_can_fit =
      shape ? *shape == asked : !asked.is_scalar() && static_cast<Index>(node.items.size()) == asked[0];
  if (!rows_can_fit) {
    into.cells.resize(into.cells.size() + static_cast<std::size_t>(asked.size()));
    into.misshapen.push_back({index, shape, asked, text.place(node)});
    return;
  }
  const Shape row(asked.extents().subspan(1));
  index.push_back(0);
  for (const YamlNode& item : node.items) {
    read_printed_cells(item, row, index, text, into);
    ++index.back();
  }
  index.pop_back();
}

/// A map of named cells; what it does not name was not published.
void read_named_cells(const YamlNode& node, const Item& item, const ExamText& text, PublishedValue& into) {
  into.cells.resize(static_cast<std::size_t>(item.key->shape.size()));
  for (const auto& [name, value] : node.fields) {
    const auto cell =
        std::find_if(item.cells.begin(), item.cells.end(),
                     [&wanted = name.text](const auto& named) { return named.first == wanted; });
    if (cell == item.cells.end()) {
      std::vector<std::string> names;
      std::ranges::transform(item.cells, std::back_inserter(names),
                             [](const auto& named) { return named.first; });
      fail(name, fmt::format("'{}' has no cell named '{}'{}", item.name, name.text,
                             notation::did_you_mean(name.text, names)));
    }
    const Index offset = item.key->shape.offset_of(cell->second);
    PublishedValue printed;
    std::vector<Index> index = cell->second;
    read_printed_cells(value, {}, index, text, printed);
    into.cells[static_cast<std::size_t>(offset)] = printed.cells.front();
    into.misshapen.insert(into.misshapen.end(), printed.misshapen.begin(), printed.misshapen.end());
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
    read_named_cells(node, *item, reading.text, value);
  } else {
    std::vector<Index> index;
    read_printed_cells(node, value.shape, index, reading.text, value);
  }
  return value;
}

/// A key that prints the same name twice is a list of these.
void printed_form(JsonWriter& schema) {
  form::map_of<form::reference<answer_definition>>(schema);
}

}  // namespace

void published_form(JsonWriter& schema) {
  form::any_of<printed_form, form::any_list_of<printed_form>>(schema);
}

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
