#include "answers/judging/json_line/read_response.hpp"

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "answers/judging/json_line/choice_word.hpp"
#include "answers/judging/json_line/named_cells.hpp"
#include "answers/judging/words/response_words.hpp"
#include "answers/reading/matching/locate_typed.hpp"
#include "answers/reading/matching/read_choice.hpp"
#include "answers/reading/values/read_value.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::judging {
namespace {

void leave_unread(Response& response, std::string reason) {
  response.state = Response::State::unreadable;
  response.alternatives.clear();
  response.reason = std::move(reason);
}

void put_missing(Response& response) {
  response.state = Response::State::missing;
  response.alternatives.clear();
  response.reason = nothing_written;
}

void put_readings(Response& response, std::variant<std::vector<ReadValue>, NotAValue> readings) {
  if (const auto* failure = std::get_if<NotAValue>(&readings)) {
    return leave_unread(response, cannot_be_read(failure->reason));
  }
  response.alternatives = std::move(std::get<std::vector<ReadValue>>(readings));
  if (response.alternatives.size() > 1) {
    response.state = Response::State::ambiguous;
    response.reason = several_ways(response.alternatives);
  }
}

void read_tensor(JsonValue& tensor, const Standard& standard, Response& response) {
  if (!tensor.problem().empty()) {
    return leave_unread(response, cannot_be_read(tensor.problem()));
  }
  if (tensor.value().cells.empty() && standard.key.size() > 0) {
    return put_missing(response);
  }
  response.alternatives.resize(1);
  ReadValue& reading = response.alternatives.front();
  reading.shape = tensor.value().shape;
  reading.cells.swap(tensor.value().cells);
  reading.notes.clear();
}

void read_text(const std::string& text, const Standard& standard, bool decimal_comma, Response& response) {
  if (is_blank(text)) {
    return put_missing(response);
  }
  if (!standard.cell_names.empty() && names_a_cell(text, standard)) {
    return put_readings(response, read_named_text(text, standard, decimal_comma));
  }
  NotationContext context;
  if (decimal_comma) {
    context.declare_decimal_comma();
  }
  put_readings(response, read_value(text, standard.key.shape(), context));
}

void read_choice(const JsonSide& side, const PreparedItem& item, Response& response) {
  if (side.form == JsonSide::Form::null) {
    return put_missing(response);
  }
  const bool true_false = item.type == AnswerType::true_false;
  const std::string chosen = choice_word(side, true_false);
  if (!is_word(side)) {
    return leave_unread(response, std::string(true_false ? neither_true_nor_false : not_a_string));
  }
  const bool letter_asked = item.answer.size() == 1;
  if (side.form == JsonSide::Form::text && is_blank(side.text)) {
    return put_missing(response);
  }
  const bool one_letter = chosen.size() == 1 && (is_letter(chosen.front()) || is_digit(chosen.front()));
  // of options that are words a letter or a number may be the place
  const bool letter_settles = one_letter && (letter_asked || item.declaration.options.empty());
  const bool settled =
      true_false ? chosen == "true" || chosen == "false" : letter_settles || chosen == item.answer;
  if (settled || side.form != JsonSide::Form::text) {
    response.choice = chosen;
    return;
  }
  const std::vector<std::string>& options = item.declaration.options;
  if (!true_false && !letter_asked && options.empty()) {
    const auto has_blank = [](std::string_view text) { return text.find(' ') != std::string_view::npos; };
    if (has_blank(chosen) && !has_blank(item.answer)) {
      return leave_unread(response, std::string(more_than_the_choice));
    }
    response.choice = chosen;
    return;
  }
  const ReadChoice read = reading::read_choice(side.text, true_false ? std::vector<std::string>() : options);
  if (read.state != ReadChoice::State::chosen) {
    return leave_unread(response, cannot_be_read(read.reason.empty() ? "no choice is named" : read.reason));
  }
  response.choice = lower(read.choice);
}

/// A response of a type that is no tensor of numbers: a string as students write it, other JSON as its text.
void read_typed_side(const JsonSide& side, const PreparedItem& item, Response& response) {
  if (side.form == JsonSide::Form::null) {
    return put_missing(response);
  }
  const std::string_view text = side.form == JsonSide::Form::text ? std::string_view(side.text) : side.raw;
  if (is_blank(text)) {
    return put_missing(response);
  }
  read_typed_response(text, item.declaration, response);
  response.source.clear();
  if (response.state == Response::State::unreadable) {
    response.reason = cannot_be_read(response.reason);
  } else if (response.state == Response::State::ambiguous) {
    response.reason = several_ways(response.typed);
  }
}

void read_formula(const JsonSide& side, Response& response) {
  const std::string_view text = side.form == JsonSide::Form::text ? std::string_view(side.text) : side.raw;
  if (side.form == JsonSide::Form::null || is_blank(text)) {
    return put_missing(response);
  }
  response.formula = text;
}

}  // namespace

void read_response(JudgeLine& line, const PreparedItem& item, Response& into) {
  into.state = Response::State::found;
  into.choice.clear();
  into.typed.clear();
  into.reason.clear();
  JsonSide& side = line.response();
  if (line.asks_for_choice()) {
    return read_choice(side, item, into);
  }
  if (is_read_as_typed(item.type)) {
    return read_typed_side(side, item, into);
  }
  if (item.type == AnswerType::formula) {
    return read_formula(side, into);
  }
  switch (side.form) {
    case JsonSide::Form::tensor:
      return read_tensor(side.tensor, item.standard, into);
    case JsonSide::Form::text:
      return read_text(side.text, item.standard, line.decimal_comma(), into);
    case JsonSide::Form::object:
      return put_readings(into, read_named_object(side.raw, item.standard));
    case JsonSide::Form::null:
      return put_missing(into);
    default:
      return leave_unread(into, cannot_be_read("true and false are no numbers"));
  }
}

}  // namespace gradewright::judging
