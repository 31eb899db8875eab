#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <utility>

#include "engine/language/source_error.hpp"
#include "engine/language/written_changes.hpp"
#include "engine/text/characters.hpp"
#include "problems/kind.hpp"
#include "problems/read_fields.hpp"

namespace gradewright::problems {

namespace {

constexpr std::array<std::pair<std::string_view, bool>, 2> yes_no{{{"yes", true}, {"no", false}}};

/// A text without the line end that YAML's block forms leave behind it.
std::string read_line(const YamlNode& node, std::string_view what) {
  std::string text = read_text(node, what);
  text.erase(text.find_last_not_of(" \n") + 1);
  return text;
}

const std::vector<YamlField>& read_map(const YamlNode& node, std::string_view what) {
  if (node.kind != YamlNode::Kind::map || node.fields.empty()) {
    fail(node, fmt::format("expected {} as a map, found {}", what, describe(node)));
  }
  return node.fields;
}

bool is_step_name(std::string_view text) {
  const auto inner = [](char c) { return is_letter(c) || is_digit(c) || c == '_'; };
  return !text.empty() && (is_letter(text.front()) || text.front() == '_') &&
         std::ranges::all_of(text, inner);
}

constexpr std::array<Field<KindParameter>, 7> parameter_fields{{
    {"meaning",
     true,
     {},
     [](const YamlNode& node, KindParameter& into) { into.meaning = read_line(node, "what it means"); }},
    {"shape",
     false,
     {},
     [](const YamlNode& node, KindParameter& into) {
       const std::optional<DeclaredShape> shape = DeclaredShape::parse(read_text(node, "a shape"));
       if (!shape) {
         fail(node, fmt::format("expected a shape such as (n, d), (n) or number, found {}", describe(node)));
       }
       into.shape = *shape;
     }},
    {"words",
     false,
     {},
     [](const YamlNode& node, KindParameter& into) { into.words = read_texts(node, "a word"); }},
    {"whole",
     false,
     {},
     [](const YamlNode& node, KindParameter& into) { into.whole = read_word(node, "the word", yes_no); }},
    {"count",
     false,
     {},
     [](const YamlNode& node, KindParameter& into) {
       into.count = read_text(node, "a name for how many there are");
       if (!is_step_name(into.count)) {
         fail(node, fmt::format("'{}' cannot be a name", into.count));
       }
     }},
    {"default", false, {}, [](const YamlNode& node, KindParameter& into) { into.default_value = node; }},
    {"optional",
     false,
     {},
     [](const YamlNode& node, KindParameter& into) { into.optional = read_word(node, "the word", yes_no); }},
}};

/// A value has a shape, an option words; what has a default is not left out as well.
void check_parameter(const KindParameter& parameter, const YamlNode& node) {
  if (parameter.is_option() != parameter.shape.text().empty()) {
    fail(node, fmt::format("'{}' has a 'shape', as a value, or 'words' (or 'whole: yes'), as an option",
                           parameter.name));
  }
  if (parameter.optional && (parameter.default_value || parameter.is_option() || !parameter.count.empty())) {
    fail(*node.find("optional"), "only one value without a default can be optional");
  }
  if (parameter.is_option() && (!parameter.default_value || !parameter.count.empty())) {
    fail(node, fmt::format("the option '{}' needs a 'default', and no 'count'", parameter.name));
  }
}

void read_parameters(const YamlNode& node, Kind& into) {
  for (const auto& [key, value] : read_map(node, "the parameters")) {
    KindParameter parameter;
    parameter.name = key.text;
    if (!is_step_name(key.text) || key.text == "seed") {
      fail(key, fmt::format("'{}' cannot be the name of a parameter", key.text));
    }
    read_fields<KindParameter>(value, "a parameter", parameter_fields, parameter);
    check_parameter(parameter, value);
    into.parameters.push_back(std::move(parameter));
  }
}

constexpr std::array<Field<KindItem>, 3> item_fields{{
    {"name",
     true,
     {},
     [](const YamlNode& node, KindItem& into) { into.name = read_text(node, "the name of a step"); }},
    {"meaning",
     true,
     {},
     [](const YamlNode& node, KindItem& into) { into.meaning = read_line(node, "what it is"); }},
    {"aliases",
     false,
     {},
     [](const YamlNode& node, KindItem& into) { into.aliases = read_texts(node, "another name"); }},
}};

void read_items(const YamlNode& node, Kind& into) {
  for (const YamlNode& item : read_list(node, "items")) {
    read_fields<KindItem>(item, "an item of a kind", item_fields, into.items.emplace_back());
  }
}

/// A mistake as an exam would write it: without its condition, and with the credit that it is worth here.
YamlNode written_in_exam(const YamlNode& node) {
  YamlNode written = node;
  std::erase_if(written.fields, [](const YamlField& field) { return field.key.text == "when"; });
  if (node.find("credit") == nullptr) {
    YamlNode key = node;
    key.kind = YamlNode::Kind::scalar;
    key.fields.clear();
    YamlNode half = key;
    key.text = "credit";
    half.text = "50%";
    written.fields.push_back({std::move(key), std::move(half)});
  }
  return written;
}

void read_mistakes(const YamlNode& node, Kind& into) {
  static const std::vector<std::string> fields{"name", "when", "change", "credit", "feedback"};
  for (const YamlNode& mistake : read_list(node, "mistakes")) {
    check_fields(mistake, "a mistake of a kind", fields);
    const auto field = [&](std::string_view name) -> const YamlNode& {
      const YamlNode* found = mistake.find(name);
      if (found == nullptr) {
        fail(mistake, fmt::format("a mistake of a kind has no field '{}'", name));
      }
      return *found;
    };
    KindMistake& read = into.mistakes.emplace_back();
    read.name = read_text(field("name"), "the mistake's name");
    read.feedback = read_line(field("feedback"), "feedback");
    read_text(field("change"), "the changed steps");
    if (const YamlNode* when = mistake.find("when")) {
      read_text(*when, "a condition");
      read.when = *when;
    }
    read.written = written_in_exam(mistake);
  }
}

void check_name(const YamlNode& key, const Kind& kind) {
  if (kind.parameter(key.text) == nullptr) {
    std::vector<std::string> names;
    for (const KindParameter& parameter : kind.parameters) {
      names.push_back(parameter.name);
    }
    fail(key,
         fmt::format("the kind has no parameter '{}'{}", key.text, notation::did_you_mean(key.text, names)));
  }
}

void read_seeded(const YamlNode& node, Kind& into) {
  into.seeded = read_map(node, "the seeded givens");
  for (const YamlField& field : into.seeded) {
    check_name(field.key, into);
  }
}

constexpr std::array<Field<KindTest>, 5> test_fields{{
    {"by", true, {}, [](const YamlNode& node, KindTest&) { read_text(node, "how the values were found"); }},
    {"seed", false, {}, [](const YamlNode& node, KindTest& into) { into.seed = node; }},
    {"given", false, {}, [](const YamlNode& node, KindTest& into) { into.given = node; }},
    {"steps",
     true,
     {},
     [](const YamlNode& node, KindTest& into) { into.steps = read_map(node, "the values of steps"); }},
    {"mistakes",
     false,
     {},
     [](const YamlNode& node, KindTest& into) {
       into.mistakes = read_map(node, "what comes of mistakes");
       for (const YamlField& mistake : into.mistakes) {
         read_map(mistake.value, "the values of steps");
       }
     }},
}};

void read_tests(const YamlNode& node, Kind& into) {
  for (const YamlNode& test : read_list(node, "tests")) {
    KindTest& read = into.tests.emplace_back();
    read.node = test;
    read_fields<KindTest>(test, "a test", test_fields, read);
  }
}

void read_name(const YamlNode& node, Kind& into) {
  const std::string written = read_text(node, "the kind's name");
  if (written != into.name) {
    fail(node, fmt::format("the kind is called '{}' and its file '{}.yaml'; both need one name", written,
                           into.name));
  }
}

/// `parameters` stand before what is of them.
constexpr std::array<Field<Kind>, 10> kind_fields{{
    {"kind", true, {}, read_name},
    {"summary",
     true,
     {},
     [](const YamlNode& node, Kind& into) { into.summary = read_line(node, "the summary"); }},
    {"source",
     false,
     {},
     [](const YamlNode& node, Kind& into) { into.source = read_line(node, "where it is from"); }},
    {"parameters", true, {}, read_parameters},
    {"seeded", false, {}, read_seeded},
    {"steps",
     true,
     {},
     [](const YamlNode& node, Kind& into) {
       read_text(node, "steps");
       into.steps = node;
     }},
    {"items", true, {}, read_items},
    {"mistakes", false, {}, read_mistakes},
    {"example",
     false,
     {},
     [](const YamlNode& node, Kind& into) {
       read_text(node, "an exam, as a text");
       into.example = node;
     }},
    {"tests", false, {}, read_tests},
}};

/// "t" of h[t].
std::string_view place_of(std::string_view name) {
  const std::size_t open = name.find('[');
  return open == std::string_view::npos || !name.ends_with(']')
             ? std::string_view{}
             : name.substr(open + 1, name.size() - open - 2);
}

bool is_number(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

}  // namespace

bool KindParameter::is_called(std::string_view given) const {
  if (count.empty()) {
    return given == name;
  }
  return given.size() > name.size() + 1 && given.starts_with(name) && given[name.size()] == '_' &&
         is_number(given.substr(name.size() + 1)) && given[name.size() + 1] != '0';
}

std::optional<std::vector<std::string>> KindItem::aliases_of(std::string_view step) const {
  const std::string_view place = place_of(name);
  if (place.empty()) {
    return step == name ? std::optional(aliases) : std::nullopt;
  }
  const std::string start = name.substr(0, name.find('[')) + "_";
  if (!step.starts_with(start) || !is_number(step.substr(start.size()))) {
    return std::nullopt;
  }
  const std::string mark = fmt::format("[{}]", place);
  std::vector<std::string> result = aliases;
  for (std::string& alias : result) {
    if (const std::size_t at = alias.find(mark); at != std::string::npos) {
      alias.replace(at, mark.size(), step.substr(start.size()));
    }
  }
  return result;
}

const KindParameter* Kind::parameter(std::string_view given) const {
  const auto found = std::ranges::find_if(
      parameters, [&](const KindParameter& parameter) { return parameter.is_called(given); });
  return found == parameters.end() ? nullptr : &*found;
}

Kind read_kind(std::string_view name, std::string file, std::string_view text) {
  Kind kind;
  kind.name = name;
  const auto whole = std::make_shared<const std::string>(text);
  kind.text = {*whole, std::move(file), whole};
  read_fields<Kind>(parse_yaml(*whole), "a kind", kind_fields, kind);
  return kind;
}

}  // namespace gradewright::problems
