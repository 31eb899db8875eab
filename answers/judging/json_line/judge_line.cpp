#include "answers/judging/json_line/judge_line.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <utility>

#include "answers/judging/rule_json.hpp"
#include "engine/text/suggest.hpp"
#include "problems/rule_words.hpp"

namespace gradewright::judging {
namespace {

std::string unknown_member(std::string_view name) {
  const std::array<std::string, 6> known{"id", "key", "response", "rule", "type", "names"};
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
    read_names(json);
  } else {
    refuse(unknown_member(name));
  }
}

void JudgeLine::read_type(JsonText& json) {
  type_ = json.peek() == '"' ? json.string(type_buffer_) : json.value();
  constexpr std::array<std::string_view, 6> types = {"number", "vector", "matrix",
                                                     "tensor", "choice", "true_false"};
  if (std::find(types.begin(), types.end(), type_) == types.end()) {
    refuse("'type' must be one of number, vector, matrix, tensor, choice, true_false");
  }
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
    default:
      side.form = JsonSide::Form::tensor;
      side.tensor.read(json);
  }
}

void JudgeLine::read_rule(JsonText& json) {
  const std::string_view text = json.value();
  has_rule_ = true;
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

void JudgeLine::read_names(JsonText& json) {
  json.expect('[');
  do {
    std::string buffer;
    const std::string_view name = json.string(buffer);
    if (std::ranges::find(names_, name) != names_.end()) {
      refuse(fmt::format("names: '{}' stands twice", name));
    }
    names_.emplace_back(name);
  } while (json.ok() && json.take(','));
  json.expect(']');
}

bool JudgeLine::asks_for_choice() const {
  return type_ == "choice" || type_ == "true_false" ||
         (type_.empty() && key_.form == JsonSide::Form::boolean);
}

}  // namespace gradewright::judging
