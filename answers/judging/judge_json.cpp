#include "answers/judging/judge_json.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <utility>

#include "answers/judging/rule_json.hpp"
#include "engine/text/json_writer.hpp"
#include "engine/text/suggest.hpp"

namespace gradewright::judging {
namespace {

std::string unknown_member(std::string_view name) {
  const std::array<std::string, 6> known{"id", "key", "response", "rule", "type", "names"};
  return fmt::format("unknown member '{}'{}", name, notation::did_you_mean(name, known));
}

}  // namespace

void JsonJudge::refuse(std::string problem) {
  if (problem_.empty()) {
    problem_ = std::move(problem);
  }
}

void JsonJudge::judge_line(std::string_view line, std::string& out) {
  problem_.clear();
  id_ = {};
  read_line(line);
  if (problem_.empty() && asks_for_choice()) {
    const Verdict verdict = judge_words();
    if (problem_.empty()) {
      write(verdict, out);
    }
  } else if (problem_.empty()) {
    read_key();
    if (problem_.empty() && is_plain()) {
      judge_numbers(out);
    } else if (problem_.empty()) {
      write(judge_response(), out);
    }
  }
  if (!problem_.empty()) {
    needs_attention_ = true;
    JsonWriter json(out);
    json.begin_object();
    json.key("id");
    json.raw(id_.empty() ? "null" : id_);
    json.member("error", std::string_view(problem_));
    json.end_object();
  }
  out += '\n';
}

void JsonJudge::read_line(std::string_view line) {
  key_.form = Side::Form::absent;
  response_.form = Side::Form::absent;
  type_ = {};
  has_rule_ = false;
  standard_.cell_names.clear();
  if (line.size() > max_line_bytes) {
    return refuse(fmt::format("the line has more than {} bytes", max_line_bytes));
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
  for (const auto& [name, absent] : {std::pair{"id", id_.empty()},
                                     {"key", key_.form == Side::Form::absent},
                                     {"response", response_.form == Side::Form::absent}}) {
    if (absent) {
      refuse(fmt::format("no member '{}'", name));
    }
  }
}

void JsonJudge::read_member(JsonText& json, std::string_view name) {
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
    once(key_.form != Side::Form::absent);
    read_side(json, key_);
  } else if (name == "response") {
    once(response_.form != Side::Form::absent);
    read_side(json, response_);
  } else if (name == "rule") {
    once(has_rule_);
    read_rule(json);
  } else if (name == "type") {
    once(!type_.empty());
    type_ = json.peek() == '"' ? json.string(type_buffer_) : json.value();
    constexpr std::array<std::string_view, 6> types = {"number", "vector", "matrix",
                                                       "tensor", "choice", "true_false"};
    if (std::find(types.begin(), types.end(), type_) == types.end()) {
      refuse("'type' must be one of number, vector, matrix, tensor, choice, true_false");
    }
  } else if (name == "names") {
    once(!standard_.cell_names.empty());
    read_names(json);
  } else {
    refuse(unknown_member(name));
  }
}

void JsonJudge::read_side(JsonText& json, Side& side) {
  switch (json.peek()) {
    case '"': {
      const std::string_view rest = json.value();
      side.form = Side::Form::text;
      if (json.ok()) {
        JsonText inside(rest);
        std::string buffer;
        side.text = inside.string(buffer);
      }
      break;
    }
    case '{':
      side.form = Side::Form::object;
      side.raw = json.value();
      break;
    case 't':
    case 'f':
      side.form = Side::Form::boolean;
      side.raw = json.value();
      break;
    case 'n':
      side.form = Side::Form::null;
      side.raw = json.value();
      break;
    default:
      side.form = Side::Form::tensor;
      side.tensor.read(json);
  }
}

void JsonJudge::read_rule(JsonText& json) {
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

void JsonJudge::read_names(JsonText& json) {
  json.expect('[');
  do {
    std::string buffer;
    const std::string_view name = json.string(buffer);
    const auto& names = standard_.cell_names;
    if (std::find(names.begin(), names.end(), name) != names.end()) {
      refuse(fmt::format("names: '{}' stands twice", name));
    }
    standard_.cell_names.emplace_back(name);
  } while (json.ok() && json.take(','));
  json.expect(']');
}

bool JsonJudge::asks_for_choice() const {
  return type_ == "choice" || type_ == "true_false" || (type_.empty() && key_.form == Side::Form::boolean);
}

bool JsonJudge::is_plain() const {
  return key_.form == Side::Form::tensor && response_.form == Side::Form::tensor &&
         response_.tensor.problem().empty() && response_.tensor.all_numbers() &&
         standard_.cell_names.empty() && response_.tensor.shape() == standard_.key.shape();
}

}  // namespace gradewright::judging
