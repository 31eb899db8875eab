#include "answers/reading/documents/question_label.hpp"

#include <algorithm>

#include "answers/reading/documents/label_draft.hpp"
#include "answers/reading/documents/label_end.hpp"
#include "answers/reading/documents/label_number.hpp"
#include "answers/reading/documents/label_opening.hpp"
#include "answers/reading/documents/label_parts.hpp"
#include "answers/reading/documents/label_words.hpp"
#include "answers/reading/documents/plain_line.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// "=== 4 ===", but no fence of Markdown.
bool stands_between_rules(std::string_view line) {
  const std::size_t first = std::min(line.find_first_not_of(" \t"), line.size());
  const std::size_t end = line.find_last_not_of(" \t\r") + 1;
  constexpr std::string_view signs = "-=*#_";
  if (first + 5 > end || signs.find(line[first]) == std::string_view::npos ||
      line[first + 1] != line[first]) {
    return false;
  }
  const std::size_t opened = line.find_first_not_of(line[first], first);
  const std::size_t closing = line.find_last_not_of(line[first], end - 1) + 1;
  return opened < closing && is_blank(line[opened]) && is_blank(line[closing - 1]) && end - closing > 1;
}

/// "[Question 1 (a)]": a word like Question and little more, but no link.
bool is_in_square_brackets(std::string_view text) {
  constexpr std::size_t longest = 40;
  const std::size_t close =
      text.starts_with('[') ? text.substr(0, longest).find(']') : std::string_view::npos;
  if (close == std::string_view::npos || text.substr(close + 1).starts_with('(')) {
    return false;
  }
  const LabelWordMatch match = label_word(text.substr(1));
  const std::string_view number = text.substr(1 + match.length, close - 1 - match.length);
  constexpr std::size_t longest_number = 12;
  return match.length > 0 && match.word == LabelWord::question && number.size() <= longest_number &&
         std::ranges::any_of(number, is_digit);
}

std::optional<QuestionLabel> read(std::string_view line, LabelParts parts) {
  LabelDraft draft(line);
  draft.cursor.heading = stands_between_rules(line);
  draft.cursor.skip_decoration();
  if (is_in_square_brackets(draft.cursor.rest())) {
    draft.cursor.advance(1);
    draft.cursor.in_square = true;
  }
  const bool opened = read_label_opening(draft);
  const LabelCursor behind_word = draft.cursor;
  if (opened) {
    draft.cursor.skip_decoration();
  }
  read_label_number(draft);
  draft.cursor.before_label = draft.label.number.empty();
  if (parts == LabelParts::read) {
    read_label_parts(draft);
  }
  if (!draft.has_piece() && !draft.label.solution) {
    return std::nullopt;
  }
  if (!draft.has_piece()) {
    draft.cursor = behind_word;  // "Answer: $9$": the formula is the answer's
  }
  draft.cursor.advance(label_remark(draft.cursor.rest()));
  read_label_closing(draft);
  if (!decide_label_strength(draft)) {
    return std::nullopt;
  }
  draft.label.decorated = draft.cursor.heading || draft.cursor.bold;
  draft.cursor.skip_closing();
  if (draft.peek() == '(') {
    draft.cursor.advance(label_remark(draft.cursor.rest()));  // 1. (2 points)
    draft.cursor.skip_closing();
  }
  skip_label_separator(draft);
  draft.label.length = draft.cursor.at();
  return draft.label;
}

}  // namespace

std::optional<QuestionLabel> read_question_label(std::string_view line, LabelParts parts) {
  const PlainLine plain(line);
  auto label = read(plain.text(), parts);
  if (label) {
    label->length = plain.source_length(label->length);
  }
  return label;
}

std::vector<std::string> question_path(std::string_view text) {
  const auto label = read_question_label(text);
  if (!label || label->number.empty()) {
    const bool bare = !text.empty() && text.size() <= 3 && std::all_of(text.begin(), text.end(), is_digit);
    return bare ? std::vector<std::string>{without_leading_zeros(text)} : std::vector<std::string>{};
  }
  if (label->length != text.size()) {
    return {};
  }
  std::vector<std::string> path{label->number};
  path.insert(path.end(), label->parts.begin(), label->parts.end());
  return path;
}

bool is_roman(std::string_view part) {
  return std::ranges::find(roman_numerals, part) != roman_numerals.end();
}

}  // namespace gradewright::reading
