#include <fmt/format.h>

#include <set>

#include "engine/settle.hpp"
#include "problems/question_reading.hpp"
#include "problems/read_fields.hpp"
#include "problems/workload.hpp"

namespace gradewright {

namespace {

constexpr std::size_t most_options = 100;

struct ItemReading {
  const QuestionReading& reading;
  Item item;
  std::optional<ItemType> type;
  const YamlNode* name = nullptr;
  const YamlNode* type_node = nullptr;
  const YamlNode* rule = nullptr;
  const YamlNode* cells = nullptr;
  const YamlNode* accept = nullptr;
  const YamlNode* where = nullptr;
  const YamlNode* answer = nullptr;
};

constexpr std::array<std::pair<std::string_view, ItemType>, 7> type_words{{
    {"number", ItemType::number},
    {"vector", ItemType::vector},
    {"matrix", ItemType::matrix},
    {"tensor", ItemType::tensor},
    {"choice", ItemType::choice},
    {"true_false", ItemType::true_false},
    {"formula", ItemType::formula},
}};
constexpr std::array<std::pair<std::string_view, Credit>, 3> credit_words{
    {{"per_cell", Credit::per_cell},
     {"per_row", Credit::per_row},
     {"all_or_nothing", Credit::all_or_nothing}}};
constexpr std::array<std::pair<std::string_view, UpTo>, 3> up_to_words{
    {{"scale", UpTo::scale}, {"sign", UpTo::sign}, {"permutation", UpTo::permutation}}};
constexpr std::array<std::pair<std::string_view, bool>, 1> trivial_words{{{"allowed", true}}};

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

constexpr std::array<Field<ItemReading>, 15> item_fields{{
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
     [](const YamlNode& node, ItemReading& into) { into.item.points = read_amount(node, "points"); }},
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
    {"range", false, [](const YamlNode& node, ItemReading& into) { into.item.range = read_range(node); }},
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
       into.item.trivial_allowed = read_word(node, "the word", trivial_words);
     }},
    {"options", false,
     [](const YamlNode& node, ItemReading& into) {
       read_list(node, "options");
       into.item.options = read_texts(node, "an option");
     }},
    {"answer", false, [](const YamlNode& node, ItemReading& into) { into.answer = &node; }},
}};

void refuse(const YamlNode* node, std::string_view field, std::string_view type) {
  if (node) {
    fail(*node, fmt::format("'{}' makes no sense for a {} item", field, type));
  }
}

std::string true_or_false(const YamlNode& node) {
  constexpr std::array<std::pair<std::string_view, bool>, 6> words{
      {{"true", true}, {"false", false}, {"True", true}, {"False", false}, {"T", true}, {"F", false}}};
  return read_word(node, "the answer", words) ? "true" : "false";
}

void finish_choice(ItemReading& into, const YamlNode& node) {
  Item& item = into.item;
  const bool choice = *into.type == ItemType::choice;
  const std::string_view word = choice ? "choice" : "true_false";
  refuse(into.rule, "rule", word);
  refuse(into.cells, "cells", word);
  refuse(into.accept, "accept", word);
  refuse(into.where, "where", word);
  refuse(node.find("range"), "range", word);
  refuse(node.find("up_to"), "up_to", word);
  refuse(choice ? nullptr : node.find("options"), "options", word);
  if (!into.answer) {
    fail(node, fmt::format("a {} item needs its 'answer'", word));
  }
  item.type = *into.type;
  if (!choice) {
    item.answer = true_or_false(*into.answer);
    return;
  }
  if (item.options.size() < 2 || item.options.size() > most_options) {
    fail(node, fmt::format("a choice item needs from 2 to {} options", most_options));
  }
  const std::set<std::string_view> different(item.options.begin(), item.options.end());
  if (different.size() != item.options.size()) {
    fail(*node.find("options"), "an option is here twice");
  }
  item.answer = read_text(*into.answer, "the answer");
  if (!different.contains(item.answer)) {
    const std::vector<std::string> known(item.options.begin(), item.options.end());
    fail(*into.answer, fmt::format("the answer '{}' is none of the options{}", item.answer,
                                   notation::did_you_mean(item.answer, known)));
  }
}

Expr find_step(const ItemReading& into) {
  const notation::Scope& scope = into.reading.question.scope;
  const Expr found = scope.find(into.item.name);
  if (!found) {
    fail(*into.name, fmt::format("no step is named '{}'{}", into.item.name,
                                 notation::did_you_mean(into.item.name, defined_names(scope))));
  }
  if (found->leaf()) {
    fail(*into.name, fmt::format("'{}' is a given; an item asks for a step", into.item.name));
  }
  return found;
}

ItemType type_of(const Shape& shape) {
  switch (shape.rank()) {
    case 0:
      return ItemType::number;
    case 1:
      return ItemType::vector;
    case 2:
      return ItemType::matrix;
    default:
      return ItemType::tensor;
  }
}

std::string_view word_of(ItemType type) {
  return std::find_if(type_words.begin(), type_words.end(),
                      [&](const auto& word) { return word.second == type; })
      ->first;
}

void read_cells(ItemReading& into) {
  const Shape& shape = into.item.key->shape;
  if (into.cells->kind != YamlNode::Kind::map || into.cells->fields.empty()) {
    fail(*into.cells,
         fmt::format("expected cells as a map, as in {{a: [0, 0]}}, found {}", describe(*into.cells)));
  }
  for (const auto& [name, place] : into.cells->fields) {
    std::vector<Index> index;
    if (place.kind == YamlNode::Kind::list) {
      for (const YamlNode& at : place.items) {
        index.push_back(read_count(at, "an index", 0, Shape::max_cells));
      }
    } else {
      index.push_back(read_count(place, "an index", 0, Shape::max_cells));
    }
    bool fits = static_cast<int>(index.size()) == shape.rank();
    for (int axis = 0; fits && axis < shape.rank(); ++axis) {
      fits = index[static_cast<std::size_t>(axis)] < shape[axis];
    }
    if (!fits) {
      fail(place, fmt::format("cell '{}' is outside '{}', whose shape is {}", name.text, into.item.name,
                              to_string(shape)));
    }
    into.item.cells.emplace_back(name.text, std::move(index));
  }
}

struct AcceptReading {
  const ItemReading& item;
  AcceptedKey key;
};

constexpr std::array<Field<AcceptReading>, 3> accept_fields{{
    {"key", true,
     [](const YamlNode& node, AcceptReading& into) {
       into.key.value = read_value_or_expression(node, into.item.reading);
       refuse_heavy(into.key.value, node);
       const Shape& shape = into.item.item.key->shape;
       if (into.key.value->shape != shape) {
         fail(node, fmt::format("this has shape {}, but '{}' has {}", to_string(into.key.value->shape),
                                into.item.item.name, to_string(shape)));
       }
     }},
    {"credit", false,
     [](const YamlNode& node, AcceptReading& into) { into.key.credit = read_share(node, "credit"); }},
    {"feedback", false,
     [](const YamlNode& node, AcceptReading& into) { into.key.feedback = read_text(node, "feedback"); }},
}};

void read_accepted(ItemReading& into) {
  for (const YamlNode& node : read_list(*into.accept, "accepted keys")) {
    AcceptReading accepted{into, {}};
    read_fields<AcceptReading>(node, "an accepted key", accept_fields, accepted);
    into.item.accept.push_back(std::move(accepted.key));
  }
}

void check_where(const ItemReading& into) {
  read_inside(*into.where, into.reading.text, [&] {
    const Expr property =
        notation::elaborate(notation::parse_expression(into.item.where), into.reading.question.scope);
    if (const std::string reason = too_heavy(property); !reason.empty()) {
      throw notation::SourceError(reason, {0, into.item.where.size()});
    }
    if (!property->shape.is_scalar()) {
      throw notation::SourceError(
          fmt::format("the property must be one number, this has shape {}", to_string(property->shape)),
          {0, into.item.where.size()});
    }
    return 0;
  });
}

/// The key must be a value that some response can equal, and the rule must have a chance at every cell.
void check_key(const ItemReading& into) {
  refuse_heavy(into.item.key, *into.name);
  const SettledTensor key = settle(into.item.key);
  const bool nan = std::any_of(key.cells().begin(), key.cells().end(),
                               [](const SettledCell& cell) { return cell.kind == SettledCell::Kind::nan; });
  if (nan) {
    fail(*into.name,
         fmt::format("the key of '{}' is not a number, so no answer can be right", into.item.name));
  }
  const Rule* rule = into.item.rule ? &*into.item.rule : nullptr;
  const ToleranceRule* tolerance = rule ? std::get_if<ToleranceRule>(rule) : nullptr;
  if (tolerance && tolerance->absolute.is_zero()) {
    const bool zero = std::any_of(key.cells().begin(), key.cells().end(), [](const SettledCell& cell) {
      return cell.kind == SettledCell::Kind::finite && cell.decimal.is_zero();
    });
    if (zero) {
      fail(into.rule ? *into.rule : *into.name,
           fmt::format(
               "a purely relative rule cannot judge '{}', whose key has a cell that is 0; add abs, as in "
               "{{abs: 0.001, rel: {}}}",
               into.item.name, tolerance->relative.to_string()));
    }
  }
}

void finish_computed(ItemReading& into, const YamlNode& node) {
  Item& item = into.item;
  refuse(node.find("options"), "options", "computed");
  refuse(into.answer, "answer", "computed");
  item.key = find_step(into);
  item.type = type_of(item.key->shape);
  if (into.type && *into.type != ItemType::formula && *into.type != item.type) {
    fail(*into.type_node, fmt::format("'{}' has shape {}, which is a {} and not a {}", item.name,
                                      to_string(item.key->shape), word_of(item.type), word_of(*into.type)));
  }
  if (into.type) {
    item.type = *into.type;
  }
  if (!item.rule) {
    item.rule = into.reading.rule;
  }
  if (into.cells) {
    read_cells(into);
    item.type = ItemType::vector;
  }
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
  const bool choice = into.type == ItemType::choice || into.type == ItemType::true_false;
  if (choice) {
    finish_choice(into, node);
  } else {
    finish_computed(into, node);
  }
  return std::move(into.item);
}

}  // namespace gradewright
