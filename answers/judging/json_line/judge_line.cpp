#include "answers/judging/json_line/judge_line.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "answers/judging/rule_json.hpp"
#include "engine/syntax/answer_type.hpp"
#include "engine/text/joined.hpp"
#include "engine/text/suggest.hpp"
#include "problems/rule_words.hpp"

namespace gradewright::judging {
namespace {

std::string unknown_member(std::string_view name) {
  const std::array<std::string, 15> known{"id",    "key",     "response", "rule", "type",
                                          "names", "options", "credit",   "unit", "bytes",
                                          "bare",  "square",  "spelling", "form", "decimal"};
  const std::string in_rule = did_you_mean_in_rule(name, RuleNotation::json);
  return fmt::format("unknown member '{}'{}", name,
                     in_rule.empty() ? notation::did_you_mean(name, known) : in_rule);
}

}  // namespace

void JudgeLine::refuse(std::string problem) {
  if (problem_.empty()) {
    problem_ = std::move(problem);
  }
}

void JudgeLine::read(std::string_view line) {
  problem_.clear();
  id_ = {};
  key_.form = JsonSide::Form::absent;
  response_.form = JsonSide::Form::absent;
  type_ = {};
  has_rule_ = false;
  names_.clear();
  options_.clear();
  if (!type_options_seen_.empty()) {
    type_options_seen_.clear();
    asks_ = {};
    credit_.reset();
    form_ = NumberForm::any;
    decimal_comma_ = false;
  }
  if (line.size() > max_bytes) {
    return refuse(fmt::format("the line has more than {} bytes", max_bytes));
  }
  JsonText json(line);
  json.expect('{');
  if (!json.take('}')) {
    do {
      const std::string_view name = json.string(name_buffer_);
      json.expect(':');
      if (json.ok()) {
        read_member(json, name);
      }
    } while (json.ok() && problem_.empty() && json.take(','));
    if (problem_.empty()) {
      json.expect('}');
    }
  }
  if (problem_.empty() && (!json.ok() || !json.at_end())) {
    refuse("not JSON: " + json.problem());
  }
  require_members();
}

void JudgeLine::require_members() {
  if (id_.empty()) {
    refuse("no member 'id'");
  } else if (key_.form == JsonSide::Form::absent) {
    refuse("no member 'key'");
  } else if (response_.form == JsonSide::Form::absent) {
    refuse("no member 'response'");
  }
}

void JudgeLine::read_member(JsonText& json, std::string_view name) {
  const auto once = [&](bool seen) {
    if (seen) {
      refuse(fmt::format("member '{}' stands twice", name));
    }
  };
  if (name == "id") {
    once(!id_.empty());
    const std::string_view id = json.value();
    if (json.ok() && (id.front() == '{' || id.front() == '[' || id == "null")) {
      return refuse("'id' must be a string or a number");
    }
    id_ = id;
  } else if (name == "key") {
    once(key_.form != JsonSide::Form::absent);
    read_side(json, key_);
  } else if (name == "response") {
    once(response_.form != JsonSide::Form::absent);
    read_side(json, response_);
  } else if (name == "rule") {
    once(has_rule_);
    read_rule(json);
  } else if (name == "type") {
    once(!type_.empty());
    read_type(json);
  } else if (name == "names") {
    once(!names_.empty());
    read_names(json, "names", names_);
  } else if (!read_type_option(json, name)) {
    refuse(unknown_member(name));
  }
}

void JudgeLine::read_type(JsonText& json) {
  type_ = json.peek() == '"' ? json.string(type_buffer_) : json.value();
  if (!answer_type_from(type_)) {
    std::vector<std::string> words;
    for (const auto& [word, type] : answer_type_words) {
      words.emplace_back(word);
    }
    refuse(
        fmt::format("'type' must be one of {}{}", joined(words, ", "), notation::did_you_mean(type_, words)));
  }
}

std::string_view JudgeLine::read_word(JsonText& json, std::string_view member,
                                      std::initializer_list<std::string_view> words) {
  const std::string_view word = json.peek() == '"' ? json.string(word_buffer_) : json.value();
  const auto* const found = std::find(words.begin(), words.end(), word);
  if (found == words.end()) {
    refuse(fmt::format("'{}' must be {}", member, joined(std::span(words.begin(), words.size()), " or ")));
    return {};
  }
  return *found;
}

/// A member that only some types have; false when there is none of that name.
bool JudgeLine::read_type_option(JsonText& json, std::string_view name) {
  constexpr std::array<std::pair<std::string_view, Credit>, 5> credits{
      {{"all_or_nothing", Credit::all_or_nothing},
       {"per_member", Credit::per_member},
       {"per_field", Credit::per_field},
       {"per_option", Credit::per_option},
       {"net_correct", Credit::net_correct}}};
  constexpr std::array<std::string_view, 9> known{"options", "credit", "unit",     "decimal", "bytes",
                                                  "bare",    "square", "spelling", "form"};
  const auto* const option = std::find(known.begin(), known.end(), name);
  if (option == known.end()) {
    return false;
  }
  if (std::ranges::find(type_options_seen_, *option) != type_options_seen_.end()) {
    refuse(fmt::format("member '{}' stands twice", *option));
  }
  type_options_seen_.push_back(*option);
  if (*option == "options") {
    read_names(json, "options", options_);
  } else if (*option == "credit") {
    const std::string_view word =
        read_word(json, "credit", {"all_or_nothing", "per_member", "per_field", "per_option", "net_correct"});
    const auto* const found = std::ranges::find(credits, word, &std::pair<std::string_view, Credit>::first);
    credit_ = found == credits.end() ? std::nullopt : std::optional(found->second);
  } else if (*option == "form") {
    const std::string_view word =
        read_word(json, "form", {"any", "decimal", "fraction", "expression", "worked_out"});
    const auto* const found =
        std::ranges::find(number_form_words, word, &std::pair<std::string_view, NumberForm>::first);
    form_ = found == number_form_words.end() ? NumberForm::any : found->second;
  } else if (*option == "unit") {
    if (json.peek() == '"') {
      asks_.unit = json.string(word_buffer_);
    } else {
      json.value();
      refuse("'unit' must be a string");
    }
  } else if (*option == "decimal") {
    decimal_comma_ = read_word(json, "decimal", {"point", "comma"}) == "comma";
  } else if (*option == "bytes") {
    asks_.bytes_in_kilobyte = read_word(json, "bytes", {"1000", "1024"}) == "1024" ? 1024 : 1000;
  } else if (*option == "bare") {
    asks_.unit_may_be_left_out = !read_word(json, "bare", {"allowed"}).empty();
  } else if (*option == "square") {
    asks_.square_as_number = !read_word(json, "square", {"allowed"}).empty();
  } else {
    asks_.exact_spelling = !read_word(json, "spelling", {"exact"}).empty();
  }
  return true;
}

void JudgeLine::read_side(JsonText& json, JsonSide& side) {
  switch (json.peek()) {
    case '"': {
      const std::string_view rest = json.value();
      side.form = JsonSide::Form::text;
      if (json.ok()) {
        JsonText inside(rest);
        std::string buffer;
        side.text = inside.string(buffer);
      }
      break;
    }
    case '{':
      side.form = JsonSide::Form::object;
      side.raw = json.value();
      break;
    case 't':
    case 'f':
      side.form = JsonSide::Form::boolean;
      side.raw = json.value();
      break;
    case 'n':
      side.form = JsonSide::Form::null;
      side.raw = json.value();
      break;
    default: {
      side.form = JsonSide::Form::tensor;
      const std::string_view rest = json.rest();
      side.tensor.read(json);
      side.raw = rest.substr(0, rest.size() - json.rest().size());
    }
  }
}

void JudgeLine::read_rule(JsonText& json) {
  has_rule_ = true;
  if (json.take_object(rule_text_)) {
    return;
  }
  const std::string_view text = json.value();
  if (!json.ok() || text == rule_text_) {
    return;
  }
  auto rule = rule_from_json(text);
  if (const auto* failure = std::get_if<NotARule>(&rule)) {
    return refuse("rule: " + failure->reason);
  }
  stated_rule_ = std::get<Rule>(rule);
  stated_words_ = in_words(stated_rule_);
  rule_text_ = text;
}

void JudgeLine::read_names(JsonText& json, std::string_view member, std::vector<std::string>& into) {
  json.expect('[');
  do {
    std::string buffer;
    const std::string_view name = json.string(buffer);
    if (std::ranges::find(into, name) != into.end()) {
      refuse(fmt::format("{}: '{}' stands twice", member, name));
    }
    into.emplace_back(name);
  } while (json.ok() && json.take(','));
  json.expect(']');
}

bool JudgeLine::asks_for_choice() const {
  return type_ == "choice" || type_ == "true_false" ||
         (type_.empty() && key_.form == JsonSide::Form::boolean);
}

}  // namespace gradewright::judging
