#include "answers/judging/json_line/choice_word.hpp"

#include <string_view>

#include "engine/text/characters.hpp"

namespace gradewright::judging {

namespace {

/// "( ) B": a box that is not ticked.
bool has_open_box(std::string_view text) {
  for (std::size_t at = text.find('('); at != std::string_view::npos; at = text.find('(', at + 1)) {
    const std::size_t next = text.find_first_not_of(" \t", at + 1);
    if (next != std::string_view::npos && text[next] == ')') {
      return true;
    }
  }
  return false;
}

}  // namespace

bool is_word(const JsonSide& side) {
  return side.form == JsonSide::Form::text || side.form == JsonSide::Form::boolean;
}

std::string choice_word(const JsonSide& side, bool true_false) {
  constexpr std::string_view around = " \t\r\n().:";
  if (!is_word(side)) {
    return {};
  }
  const std::string_view text = side.form == JsonSide::Form::text ? std::string_view(side.text) : side.raw;
  const std::size_t first = text.find_first_not_of(around);
  if (first == std::string_view::npos) {
    return {};
  }
  if (has_open_box(text)) {
    return lower(text);
  }
  std::string word = lower(text.substr(first, text.find_last_not_of(around) + 1 - first));
  if (true_false && (word == "t" || word == "f")) {
    return word == "t" ? "true" : "false";
  }
  return word;
}

}  // namespace gradewright::judging
