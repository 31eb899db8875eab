#include <fmt/core.h>

#include <algorithm>
#include <set>
#include <vector>

#include "engine/language/step_language.hpp"
#include "engine/syntax/answer_type.hpp"
#include "problems/exam_forms.hpp"
#include "problems/network_reading.hpp"
#include "problems/question_reading.hpp"
#include "problems/read_fields.hpp"

namespace gradewright::problems {

namespace {

constexpr std::size_t most_items = 500;

/// The parts that need others to be read first.
struct QuestionParts {
  QuestionReading& reading;
  const YamlNode* id = nullptr;
  const YamlNode* kind = nullptr;
  const YamlNode* seed = nullptr;
  const YamlNode* type = nullptr;
  const YamlNode* given = nullptr;
  NetworkNodes network = {};
  const NetworkNodes* exam_network = nullptr;
  const YamlNode* steps = nullptr;
  std::vector<const YamlNode*> of_item = {};  ///< what a question with a type says of its one item
  const YamlNode* items = nullptr;
  const YamlNode* mistakes = nullptr;
  const YamlNode* published = nullptr;
  bool bonus = false;  ///< all of it
};

template <const YamlNode* QuestionParts::*part>
void keep(const YamlNode& node, QuestionParts& into) {
  into.*part = &node;
}

template <const YamlNode* NetworkNodes::*part>
void keep_of_network(const YamlNode& node, QuestionParts& into) {
  into.network.*part = &node;
}

/// A text for people, without the line end that YAML's block forms leave behind it.
std::string read_prose(const YamlNode& node, std::string_view what) {
  std::string text = read_text(node, what);
  text.erase(text.find_last_not_of(" \n") + 1);
  return text;
}

/// Where the functions are that the steps in `scalar` define.
notation::TextOrigin origin_of(const YamlNode& scalar, const ExamText& text) {
  return {text.file, text.whole, [scalar, whole = text.whole](const Span& inside) {
            return place_in_document(scalar, *whole, inside);
          }};
}

constexpr std::array<std::pair<std::string_view, AnswerType>, 8> question_types{
    {{"choice", AnswerType::choice},
     {"choices", AnswerType::choices},
     {"true_false", AnswerType::true_false},
     {"text", AnswerType::text},
     {"set", AnswerType::set},
     {"list", AnswerType::list},
     {"interval", AnswerType::interval},
     {"complex", AnswerType::complex}}};

/// A field that the one item of a question with a type has; what it is, the list of an item's fields says.
constexpr Field<QuestionParts> of_item(std::string_view name) {
  return {name, false, {}, [](const YamlNode& node, QuestionParts& into) { into.of_item.push_back(&node); }};
}

constexpr std::array<Field<QuestionParts>, 33> question_fields{{
    {"id",
     true,
     {form::text, "Such as 5a; the headings 5a, 5 (a) and 5.a follow from it."},
     [](const YamlNode& node, QuestionParts& into) {
       into.reading.question.id = read_text(node, "the question's id");
       into.id = &node;
     }},
    {"labels",
     false,
     {form::texts, "More ways to head the question."},
     [](const YamlNode& node, QuestionParts& into) {
       into.reading.question.labels = read_texts(node, "a label");
     }},
    {"text",
     false,
     {form::text, "The wording of the question."},
     [](const YamlNode& node, QuestionParts& into) {
       into.reading.question.text = read_prose(node, "the text");
     }},
    {"note",
     false,
     {form::text, "Where the question comes from."},
     [](const YamlNode& node, QuestionParts& into) {
       into.reading.question.note = read_prose(node, "the note");
     }},
    {"kind",
     false,
     {form::reference<kind_definition>,
      "A kind of the catalogue instead of steps written by hand; see gradewright kinds."},
     keep<&QuestionParts::kind>},
    {"seed",
     false,
     {form::whole<0, largest_seed>,
      "A whole number from which the givens of a kind are made where given does not give them."},
     keep<&QuestionParts::seed>},
    {"type",
     false,
     {form::word<question_types>,
      "The question is one item called answer, with the fields of an item beside its own."},
     keep<&QuestionParts::type>},
    {"rule",
     false,
     {form::reference<rule_definition>,
      "When a number is right, in the items of the question that have no rule of their own."},
     [](const YamlNode& node, QuestionParts& into) { into.reading.rule = read_rule(node); }},
    {"follow_through",
     false,
     {follow_policy_form, "As the exam's, for this question."},
     [](const YamlNode& node, QuestionParts& into) {
       FollowPolicy& policy = into.reading.question.follow_through;
       policy = read_follow_policy(node, policy, FollowScope::question);
     }},
    {"free_cells",
     false,
     {form::word<switch_words>, "As the exam's, for this question."},
     [](const YamlNode& node, QuestionParts& into) {
       into.reading.question.free_cells = read_switch(node, "whether cells are free");
     }},
    {"intermediate",
     false,
     {hand_rounding_form,
      "Steps on the way may have been rounded like this by hand: {decimals: 2} or {sigfigs: 3}."},
     [](const YamlNode& node, QuestionParts& into) {
       into.reading.question.intermediate = read_hand_rounding(node);
     }},
    {"given",
     false,
     {givens_form, "Names and their values: numbers, lists of numbers, or expressions over earlier ones."},
     keep<&QuestionParts::given>},
    {"input", false, input_note, keep_of_network<&NetworkNodes::input>},
    {"layers",
     false,
     {form::reference<layers_definition>,
      "A network, layer by layer; or exam, for the one that the exam has."},
     keep_of_network<&NetworkNodes::layers>},
    {"blocks", false, blocks_note, keep_of_network<&NetworkNodes::blocks>},
    {"counting", false, counting_note, keep_of_network<&NetworkNodes::counting>},
    {"steps",
     false,
     {form::text, "Lines NAME = EXPRESSION in the step language, from which the keys are computed."},
     keep<&QuestionParts::steps>},
    of_item("options"),
    of_item("statements"),
    of_item("answer"),
    of_item("accept"),
    of_item("rubric"),
    of_item("spelling"),
    of_item("credit"),
    of_item("aliases"),
    of_item("points"),
    of_item("penalty"),
    {"bonus",
     false,
     {form::word<flag_words>,
      "true: the points of the question come on top of the total and are in no maximum."},
     [](const YamlNode& node, QuestionParts& into) { into.bonus = read_bonus(node); }},
    {"at_least",
     false,
     {form::limit, "What the points of its items are at least, together."},
     [](const YamlNode& node, QuestionParts& into) {
       into.reading.question.range.at_least = read_limit(node, "the least points of a question");
     }},
    {"at_most",
     false,
     {form::limit, "What the points of its items are at most, together."},
     [](const YamlNode& node, QuestionParts& into) {
       into.reading.question.range.at_most = read_limit(node, "the most points of a question");
     }},
    {"items",
     false,
     {form::list_of<form::reference<item_definition>>, "What is marked."},
     keep<&QuestionParts::items>},
    {"mistakes",
     false,
     {form::list_of<mistake_form>, "Known wrong ways, each with its credit."},
     keep<&QuestionParts::mistakes>},
    {"published",
     false,
     {published_form,
      "Somebody's key, exactly as printed: gradewright check compares it with the computed one."},
     keep<&QuestionParts::published>},
}};

/// A question with `type: choice` or `true_false` is one item called "answer": its own fields say the rest.
Item read_only_item(const YamlNode& node, const QuestionParts& parts) {
  read_word(*parts.type, "the type of a question", question_types);
  YamlNode item = node;
  item.fields.clear();
  YamlNode name = node;
  name.kind = YamlNode::Kind::scalar;
  name.text = "answer";
  YamlNode key = name;
  key.text = "name";
  item.fields.push_back({std::move(key), std::move(name)});
  for (const auto& [field, value] : node.fields) {
    if (&value == parts.type || std::ranges::find(parts.of_item, &value) != parts.of_item.end()) {
      item.fields.push_back({field, value});
    }
  }
  return read_item(item, parts.reading);
}

void refuse_repeated_names(const Question& question, const YamlNode& items) {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < question.items.size(); ++i) {
    const Item& item = question.items[i];
    std::set<std::string_view> own(item.aliases.begin(), item.aliases.end());
    own.insert(item.name);
    for (const std::string_view name : own) {
      if (!names.insert(name).second) {
        fail(items.items[i], fmt::format("two items of this question are named '{}'", name));
      }
    }
  }
}

void add_items(const YamlNode& node, const QuestionParts& parts) {
  Question& question = parts.reading.question;
  if (parts.type) {
    if (parts.items) {
      fail(*parts.items, "a question with a type is one item; it has no 'items'");
    }
    question.items.push_back(read_only_item(node, parts));
    return;
  }
  if (!parts.of_item.empty()) {
    const auto field = std::ranges::find_if(
        node.fields, [&](const YamlField& one) { return &one.value == parts.of_item.front(); });
    fail(*parts.of_item.front(), fmt::format("'{}' belongs to an item, or to a question with a type, such as "
                                             "'type: choice'",
                                             field->key.text));
  }
  if (!parts.items) {
    fail(node, fmt::format("question '{}' has no items, so nothing of it would be marked", question.id));
  }
  if (read_list(*parts.items, "items").size() > most_items) {
    fail(*parts.items, fmt::format("more than {} items in one question", most_items));
  }
  for (const YamlNode& item : parts.items->items) {
    question.items.push_back(read_item(item, parts.reading));
  }
  refuse_repeated_names(question, *parts.items);
}

void refuse_beside(const NetworkNodes& nodes, std::string_view reason) {
  for (const YamlNode* node : {nodes.input, nodes.blocks, nodes.counting}) {
    if (node != nullptr) {
      fail(*node, std::string(reason));
    }
  }
}

void read_network(const QuestionParts& parts) {
  const NetworkNodes& nodes = parts.network;
  if (nodes.layers == nullptr) {
    refuse_beside(nodes, "this is for 'layers', and the question has none");
    return;
  }
  if (nodes.layers->kind != YamlNode::Kind::scalar || nodes.layers->text != "exam") {
    add_network(nodes, parts.reading);
    return;
  }
  refuse_beside(nodes, "the layers of the exam have this beside them");
  if (parts.exam_network == nullptr || parts.exam_network->layers == nullptr) {
    fail(*nodes.layers, "the exam has no field 'layers'");
  }
  add_network(*parts.exam_network, parts.reading);
}

void add_mistakes(const QuestionParts& parts) {
  std::vector<Mistake>& mistakes = parts.reading.question.mistakes;
  for (const YamlNode& node : read_list(*parts.mistakes, "mistakes")) {
    Mistake mistake = read_mistake(node, parts.reading);
    const auto same = std::find_if(mistakes.begin(), mistakes.end(),
                                   [&](const Mistake& known) { return known.name == mistake.name; });
    if (same == mistakes.end()) {
      mistakes.push_back(std::move(mistake));
    } else if (same->of_kind) {
      *same = std::move(mistake);  // the exam's own words for a mistake that the kind knows
    } else {
      fail(node, fmt::format("two mistakes are named '{}'", mistake.name));
    }
  }
}

}  // namespace

void question_form(JsonWriter& schema) {
  const std::vector<FieldRow> of_items = item_rows();
  std::vector<FieldRow> rows = rows_of(question_fields);
  std::vector<std::string> only_with_type;
  for (FieldRow& row : rows) {
    if (!row.form) {
      row = *std::ranges::find(of_items, row.name, &FieldRow::name);
      row.required = false;
      only_with_type.push_back(row.name);
    }
  }
  form::fields(schema, rows);
  const auto needed = [&](std::string_view field) {
    form::strings(schema, "required", std::array{std::string(field)});
  };
  const auto refused = [&](std::string_view field) { schema.member(field, false); };
  form::object(schema, "if", [&] { needed("type"); });
  form::object(schema, "then", [&] {
    needed("points");
    form::object(schema, "properties", [&] { refused("items"); });
  });
  form::object(schema, "else", [&] {
    needed("items");
    form::object(schema, "properties", [&] { std::ranges::for_each(only_with_type, refused); });
  });
}

void add_steps(const YamlNode& node, QuestionReading& reading) {
  Question& question = reading.question;
  const std::size_t first = question.scope.definitions().size();
  const std::string text = read_text(node, "steps");
  read_inside(node, reading.text, [&] {
    return notation::add_steps(
        text, question.scope, [&] { return origin_of(node, reading.text); }, reading.options);
  });
  keep_steps(question, first);
}

Question read_question(const YamlNode& node, const ExamText& text, const ExamDefaults& defaults,
                       const Kinds& kinds, const NetworkNodes* exam_network) {
  QuestionReading reading{text, {}, defaults.rule, &kinds};
  reading.question.follow_through = defaults.follow_through;
  reading.question.free_cells = defaults.free_cells;
  reading.question.place = text.place(node);
  QuestionParts parts{reading};
  parts.exam_network = exam_network;
  read_fields<QuestionParts>(node, "a question", question_fields, parts);
  if (parts.kind) {
    add_kind({*parts.kind, parts.given, parts.seed}, reading);
  } else if (parts.seed) {
    fail(*parts.seed, "a seed is for the givens of a kind; this question has none");
  } else if (parts.given) {
    read_givens(*parts.given, reading);
  }
  read_network(parts);
  if (parts.steps) {
    add_steps(*parts.steps, reading);
  }
  add_items(node, parts);
  check_range(node, reading.question.range);
  for (Item& item : reading.question.items) {
    item.bonus = item.bonus || parts.bonus;
  }
  if (reading.kind) {
    add_aliases_of_kind(reading);
  }
  if (parts.network.layers) {
    add_aliases_of_network(reading);
  }
  if (parts.mistakes) {
    add_mistakes(parts);
  }
  if (parts.published) {
    reading.question.published = read_published(*parts.published, reading);
  }
  return std::move(reading.question);
}

}  // namespace gradewright::problems
