#include "answers/reading/documents/label_parts.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "answers/reading/documents/label_words.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// "part" between a number and its part: Question 1, part (a).
std::size_t part_word_between(const LabelDraft& draft) {
  return draft.has_piece() && draft.worded ? part_word(draft.cursor.rest()) : 0;
}

/// Blanks, dots, dashes and decorations between the pieces of a label; true when there was a blank.
bool skip_between(LabelDraft& draft) {
  bool blank = false;
  for (;;) {
    const char c = draft.peek();
    if (c == ' ' || c == '\t') {
      blank = true;
      draft.cursor.advance(1);
    } else if ((c == '.' || c == ')' || c == ':' || c == ',') && draft.has_piece()) {
      draft.cursor.advance(1);
    } else if (const std::size_t part = part_word_between(draft); part > 0) {
      draft.cursor.advance(part);
    } else if (!draft.cursor.skip_one_decoration()) {
      return blank;
    }
  }
}

/// Whether what follows `n` bytes on is a relation or a subscript: "Question 4: h = 5", "2x = 4".
bool names_value(const LabelDraft& draft, std::size_t n) {
  const std::size_t after = draft.cursor.rest().find_first_not_of(' ', n);
  return after != npos && (draft.cursor.rest()[after] == '=' || draft.cursor.rest()[after] == '_');
}

bool ends_part(const LabelDraft& draft, std::size_t n) {
  return draft.cursor.at() + n == draft.cursor.line().size() ||
         std::string_view(" .:*}\r($|\t").find(draft.peek(n)) != npos;
}

/// Whether nothing but marks follows `n` bytes on.
bool alone(const LabelDraft& draft, std::size_t n) {
  const std::size_t after = draft.cursor.rest().find_first_not_of(' ', n);
  return after == npos || std::string_view(".:)\r*").find(draft.cursor.rest()[after]) != npos;
}

/// A second part is a Roman numeral under a letter.
bool fits_below(const LabelDraft& draft, std::string_view part) {
  return draft.label.parts.empty() ||
         (is_roman(part) && (!is_roman(draft.label.parts.back()) || draft.label.parts.back().size() == 1));
}

/// (a), (ii), (a + b), ( c ).
bool read_part_in_parentheses(LabelDraft& draft) {
  const std::string_view inside = draft.cursor.rest().substr(1, 15);
  const std::size_t close = inside.find(')');
  if (close == npos) {
    return false;
  }
  std::string part;
  bool joined = false;
  for (const char c : inside.substr(0, close)) {
    if (c == ' ' || c == '*') {
      continue;
    }
    if (c == '+' || c == '&' || c == ',') {
      part += '+';
      joined = true;
    } else if (is_letter(c)) {
      part += draft.has_piece() ? lower(c) : c;
    } else {
      return false;
    }
  }
  const bool upper_case = std::any_of(part.begin(), part.end(), is_capital);
  if (upper_case || part.empty()) {
    return false;
  }
  if (!joined && part.size() > 1 && !is_roman(part)) {
    return false;
  }
  if (joined && (part.size() > 5 || part.front() == '+' || part.back() == '+')) {
    return false;
  }
  const std::size_t behind = draft.cursor.rest().find_first_not_of(' ', close + 2);
  const bool named = behind != npos && draft.cursor.rest()[behind] == '=';  // (m) = 0.2
  if (!fits_below(draft, part) || named) {
    return false;
  }
  draft.label.parts.push_back(part);
  draft.cursor.advance(close + 2);
  return true;
}

bool read_part(LabelDraft& draft, bool after_blank) {
  if (draft.peek() == '(') {
    return read_part_in_parentheses(draft);
  }
  const std::size_t n = draft.cursor.letters();
  const std::string_view written = draft.cursor.rest().substr(0, n);
  const std::string part = lower(written);
  const bool spelled = (n == 1 || is_roman(part)) && n <= 4;
  if (!spelled || is_digit(draft.peek(n)) || !fits_below(draft, part) || names_value(draft, n)) {
    return false;
  }
  const bool closed = draft.peek(n) == ')';
  const bool lower_case = part == written;
  const bool dotted = after_blank && !draft.label.number.empty() && draft.label.parts.empty() && lower_case &&
                      n == 1 && draft.peek(n) == '.' && draft.peek(n + 1) == ' ';
  if (dotted) {
    draft.label.needs_path = true;  // "2. a. so" where the exam has 2a
  }
  const bool led_on = after_blank && !closed && draft.has_piece() && draft.peek(n) == ':';
  draft.label.needs_path = draft.label.needs_path || led_on;  // "Question 4 s: 0.2" where no part is called s
  if (!closed && !dotted &&
      !(draft.has_piece() && ends_part(draft, n) &&
        (!after_blank || ((draft.worded || draft.cursor.heading) && alone(draft, n))))) {
    const bool marked = draft.peek(n) == '.' || draft.peek(n) == ':';
    const std::string_view behind = draft.cursor.rest().substr(std::min(n + 1, draft.cursor.rest().size()));
    const bool closed_bold = draft.cursor.bold && (behind.starts_with("** ") || behind.starts_with("__ "));
    const bool list_like =
        !draft.has_piece() && lower_case && marked && (draft.peek(n + 1) == ' ' || closed_bold);
    const bool bare = !draft.has_piece() && lower_case && !draft.cursor.item &&
                      draft.cursor.rest().find_first_not_of(" \t\r*_", n) == npos;
    if (!list_like && !bare) {
      return false;
    }
    draft.listed = list_like;
    draft.bare = bare;
  }
  if (!draft.has_piece() && !lower_case) {
    return false;
  }
  draft.cursor.advance(n + (closed ? 1 : 0));
  draft.label.parts.push_back(part);
  return true;
}

}  // namespace

void read_label_parts(LabelDraft& draft) {
  while (draft.label.parts.size() < 2) {
    const LabelCursor start = draft.cursor;
    const bool blank = skip_between(draft);
    if (!read_part(draft, blank)) {
      draft.cursor = start;
      return;
    }
    draft.compact = false;
  }
}

}  // namespace gradewright::reading
