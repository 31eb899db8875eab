#include <fmt/core.h>

#include "engine/graph/shape_words.hpp"
#include "engine/syntax/answer_type.hpp"
#include "problems/item_reading.hpp"
#include "problems/read_fields.hpp"

namespace gradewright::problems {

namespace {

constexpr std::array<std::pair<std::string_view, AnswerType>, 7> type_words{{
    {"number", AnswerType::number},
    {"vector", AnswerType::vector},
    {"matrix", AnswerType::matrix},
    {"tensor", AnswerType::tensor},
    {"choice", AnswerType::choice},
    {"true_false", AnswerType::true_false},
    {"formula", AnswerType::formula},
}};
constexpr std::array<std::pair<std::string_view, Credit>, 3> credit_words{
    {{"per_cell", Credit::per_cell},
     {"per_row", Credit::per_row},
     {"all_or_nothing", Credit::all_or_nothing}}};
constexpr std::array<std::pair<std::string_view, UpTo>, 3> up_to_words{
    {{"scale", UpTo::scale}, {"sign", UpTo::sign}, {"permutation", UpTo::permutation}}};
constexpr std::array<std::pair<std::string_view, bool>, 1> allowed_words{{{"allowed", true}}};

AcceptedRange read_range(const YamlNode& node) {
  const std::vector<YamlNode>& ends = read_list(node, "two numbers, the range's ends");
  if (ends.size() != 2) {
    fail(node, "a range is a list of two numbers, as in [0.2, 0.3]");
  }
  AcceptedRange range{read_number(ends[0], "the lower end"), read_number(ends[1], "the upper end")};
  if (range.low > range.high) {
    fail(node, "the range is empty: its lower end is above its upper end");
  }
  return range;
}

constexpr std::array<Field<ItemReading>, 16> item_fields{{
    {"name", true,
     [](const YamlNode& node, ItemReading& into) {
       into.item.name = read_text(node, "the item's name");
       into.name = &node;
     }},
    {"type", false,
     [](const YamlNode& node, ItemReading& into) {
       into.type = read_word(node, "a type", type_words);
       into.type_node = &node;
     }},
    {"points", true,
     [](const YamlNode& node, ItemReading& into) { into.item.points = read_points(node, "points"); }},
    {"aliases", false,
     [](const YamlNode& node, ItemReading& into) { into.item.aliases = read_texts(node, "another name"); }},
    {"cells", false, [](const YamlNode& node, ItemReading& into) { into.cells = &node; }},
    {"rule", false,
     [](const YamlNode& node, ItemReading& into) {
       into.item.rule = read_rule(node);
       into.rule = &node;
     }},
    {"too_few_digits", false,
     [](const YamlNode& node, ItemReading& into) {
       into.item.too_few_digits_credit = read_share(node, "the credit for too few digits");
     }},
    {"credit", false,
     [](const YamlNode& node, ItemReading& into) {
       into.item.credit = read_word(node, "a credit mode", credit_words);
     }},
    {"accept", false, [](const YamlNode& node, ItemReading& into) { into.accept = &node; }},
    {"range", false,
     [](const YamlNode& node, ItemReading& into) {
       into.item.range = read_range(node);
       into.range = &node;
     }},
    {"up_to", false,
     [](const YamlNode& node, ItemReading& into) {
       into.item.up_to = read_word(node, "up_to", up_to_words);
     }},
    {"where", false,
     [](const YamlNode& node, ItemReading& into) {
       into.item.where = read_text(node, "a property in the step language");
       into.where = &node;
     }},
    {"trivial", false,
     [](const YamlNode& node, ItemReading& into) {
       into.item.trivial_allowed = read_word(node, "the word", allowed_words);
     }},
    {"infinite", false,
     [](const YamlNode& node, ItemReading& into) {
       into.item.infinite_allowed = read_word(node, "the word", allowed_words);
     }},
    {"options", false,
     [](const YamlNode& node, ItemReading& into) {
       read_list(node, "options");
       into.item.options = read_texts(node, "an option");
     }},
    {"answer", false, [](const YamlNode& node, ItemReading& into) { into.answer = &node; }},
}};

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

std::string_view word_of(AnswerType type) {
  return std::find_if(type_words.begin(), type_words.end(),
                      [&](const auto& word) { return word.second == type; })
      ->first;
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
  item.key = find_step(into);
  item.type = type_of(item.key->shape);
  if (into.type && *into.type != AnswerType::formula && *into.type != item.type) {
    fail(*into.type_node,
         fmt::format("'{}' is {}, and not a {}", item.name, in_words(item.key->shape), word_of(*into.type)));
  }
  if (into.type) {
    item.type = *into.type;
  }
  if (!item.rule) {
    item.rule = into.reading.rule;
  }
  if (into.cells) {
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

}  // namespace

Item read_item(const YamlNode& node, const QuestionReading& reading) {
  ItemReading into{reading, {}, {}};
  into.item.place = reading.text.place(node);
  read_fields<ItemReading>(node, "an item", item_fields, into);
  const bool choice = into.type == AnswerType::choice || into.type == AnswerType::true_false;
  if (choice) {
    finish_choice(into, node);
  } else {
    finish_computed(into, node);
  }
  return std::move(into.item);
}

}  // namespace gradewright::problems
