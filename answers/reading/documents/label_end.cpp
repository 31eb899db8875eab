#include "answers/reading/documents/label_end.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "answers/reading/notation/words.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// The length of a tag like </u> that stands `n` bytes on.
std::size_t closing_tag(const LabelDraft& draft, std::size_t n) {
  if (draft.peek(n) != '<' || draft.peek(n + 1) != '/') {
    return 0;
  }
  const std::size_t close = draft.cursor.rest().find('>', n);
  return close == npos || close > n + 10 ? 0 : close + 1 - n;
}

/// "**7** so": the emphasis is that of the number alone.
bool closes_bold(const LabelDraft& draft) {
  return (draft.cursor.starred && draft.cursor.looking_at("*")) || draft.cursor.looking_at("**") ||
         draft.cursor.looking_at("__") || draft.cursor.looking_at("</") || draft.cursor.looking_at("}");
}

/// "\underline{3}: so", "**3**. so".
bool closes_bold_with_mark(const LabelDraft& draft) {
  const std::size_t mark = draft.cursor.rest().find_first_not_of("*_}");
  return mark != npos && mark > 0 && std::string_view(".):").find(draft.peek(mark)) != npos &&
         (draft.peek(mark + 1) == ' ' || draft.peek(mark + 1) == '\0');
}

/// Whether nothing but marks and the ends of decorations stand behind the label.
bool nothing_follows(const LabelDraft& draft) {
  std::size_t n = 0;
  while (draft.peek(n) != '\0') {
    const std::size_t tag = closing_tag(draft, n);
    if (tag == 0 && std::string_view(" \t\r*_.:)}]$#`").find(draft.peek(n)) == npos) {
      return false;
    }
    n += std::max<std::size_t>(tag, 1);
  }
  return true;
}

/// "40 ms", "3 s": nothing but a unit stands behind the number.
bool is_followed_by_unit(std::string_view rest) {
  const std::size_t first = rest.find_first_not_of(" ~");
  if (first == npos || first == 0) {
    return false;
  }
  std::size_t end = first;
  while (end < rest.size() && (is_letter(rest[end]) || rest[end] == '/' || rest[end] == '%')) {
    ++end;
  }
  return end > first && is_unit(rest.substr(first, end - first)) &&
         rest.find_first_not_of(" \t\r*_.}$", end) == npos;
}

/// Whether nothing but a rule follows: the second of "=== 1a ===".
bool is_rule(std::string_view rest) {
  constexpr std::string_view signs = "-=*~#_";
  const std::size_t first = rest.find_first_not_of(" \t");
  if (first == npos || signs.find(rest[first]) == npos) {
    return false;
  }
  const std::size_t last = rest.find_last_not_of(" \t\r");
  return last > first && rest.find_first_not_of(rest[first], first) > last;
}

/// "\quad", "~" and the like between a label and what it heads.
bool is_space_of_latex(std::string_view text) {
  return text.starts_with("\\quad") || text.starts_with("\\qquad") || text.starts_with("\\hspace") ||
         text.starts_with("\\hfill") || text.starts_with("\\enspace") || text.starts_with("~");
}

bool is_arrow(std::string_view text) {
  return text.starts_with("->") || text.starts_with("=>");
}

/// "2x = 4", "2 + 2", "7, 8": what follows goes on with the number.
bool calculates(const LabelDraft& draft) {
  const std::size_t after = draft.cursor.rest().find_first_not_of(" \t*_");
  return after != npos && !is_rule(draft.cursor.rest()) && !is_arrow(draft.cursor.rest().substr(after)) &&
         std::string_view("=+^/,;%!<&").find(draft.cursor.rest()[after]) != npos &&
         !draft.cursor.rest().substr(after).starts_with("</");
}

/// "#1, #3, #5", "#1 and #3": numbers of things, not a heading.
bool numbers_things(const LabelDraft& draft) {
  const std::string_view line = draft.cursor.line();
  const std::size_t digits = line.find_first_of("0123456789");
  if (!draft.cursor.heading || digits == 0 || digits == npos || line[digits - 1] != '#') {
    return false;
  }
  const std::string_view rest = draft.cursor.rest();
  const std::size_t next = rest.find('#');
  if (next == npos || next + 1 == rest.size() || !is_digit(rest[next + 1])) {
    return false;
  }
  const std::string_view between = trimmed(rest.substr(0, next));
  constexpr std::string_view joints[] = {",", ";", "and", "&", "", "und", "et", "y", ", and", "/", "+"};
  return among(joints, between);
}

/// A number by itself is a label only where it does not look like the value of something.
bool can_be_bare(LabelDraft& draft) {
  const bool blanks = draft.label.closing == ' ' || draft.label.closing == '\t';
  draft.label.in_numbers = blanks && std::ranges::none_of(draft.cursor.rest(), is_letter);
  if (draft.label.in_numbers && draft.label.closing == ' ') {
    return false;  // a row of numbers
  }
  if (draft.cursor.bulleted || (draft.cursor.in_dollars && !draft.cursor.bold) || draft.led) {
    return false;
  }
  return draft.parenthesised || std::string_view("\n|->\t ]").find(draft.label.closing) != npos;
}

}  // namespace

void read_label_closing(LabelDraft& draft) {
  std::size_t n = 0;
  while (draft.peek(n) == '*' || draft.peek(n) == '_' || draft.peek(n) == '}' || draft.peek(n) == '$' ||
         (draft.peek(n) == '`' && draft.cursor.ticked) || closing_tag(draft, n) > 0) {
    n += std::max<std::size_t>(1, closing_tag(draft, n));
  }
  const std::string_view behind = draft.cursor.rest().substr(std::min(n, draft.cursor.rest().size()));
  const std::size_t first = behind.find_first_not_of(" \t\r");
  if (first == npos) {
    draft.label.closing = '\n';
  } else if (is_space_of_latex(behind)) {
    draft.label.closing = '\t';
  } else if (is_arrow(behind.substr(first))) {
    draft.label.closing = '>';
  } else if (std::string_view("|-").find(behind[first]) != npos) {
    draft.label.closing = behind[first];
  } else if (first > 0) {
    draft.label.closing = behind.find('\t') < first || first > 1 ? '\t' : ' ';
  } else {
    draft.label.closing = behind.front();
  }
  if (draft.parenthesised || draft.bracketed) {
    draft.label.closing = draft.parenthesised ? ')' : ']';
  }
}

bool decide_label_strength(LabelDraft& draft) {
  using Strength = QuestionLabel::Strength;
  const char next = draft.peek();
  if (draft.label.number.empty()) {
    if (draft.listed || draft.bare) {
      draft.label.strength = draft.bare ? Strength::bare : Strength::weak;
    }
    return true;
  }
  if (is_letter(next) || is_digit(next) || next == '%') {
    return false;
  }
  if (numbers_things(draft)) {
    return false;
  }
  const std::string_view rest = draft.cursor.rest();
  const bool last = nothing_follows(draft);
  if (draft.label.parts.empty() && !draft.worded && is_followed_by_unit(rest)) {
    return false;  // "**40 ms**", "### 40 ms"
  }
  if (draft.worded || (!draft.label.parts.empty() && !draft.label.needs_path)) {
    const bool unmarked = std::string_view("\n.):]|>-\t").find(draft.label.closing) == npos;
    draft.label.needs_path = draft.label.needs_path || (draft.compact && !draft.worded && unmarked);
    if (draft.cursor.in_cell) {
      draft.label.strength = Strength::weak;  // rows of a table may be called so: | q1 | 0.7 |
    }
    return !(draft.listed && draft.label.parts.empty()) && (draft.worded || !calculates(draft));
  }
  if (draft.cursor.heading || (draft.cursor.bold && (last || rest.starts_with(".**") ||
                                                     rest.starts_with(")**") || rest.starts_with(":**")))) {
    constexpr std::string_view marks = ".:)]";
    draft.label.bold_number = !draft.cursor.heading && std::ranges::none_of(rest, [&](char c) {
      return marks.find(c) != std::string_view::npos;
    });
    return true;  // "**1.** true" as well as "**Q1**"
  }
  if (draft.label.solution) {
    draft.label.strength = Strength::weak;
    return last || next == ':' || next == ')' || (next == '.' && is_blank(draft.peek(1)));
  }
  const bool closed = next != '\0' && std::string_view(".):]").find(next) != npos;
  const bool in_item = draft.cursor.item && draft.peek(1) == ']';  // \item[3.]
  const bool listed = closed && (last || in_item || std::string_view(" \t*_$}").find(draft.peek(1)) != npos);
  const bool spaced =
      draft.label.closing == ' ' || draft.label.closing == '\t' || closes_bold_with_mark(draft);
  const bool bold_number = draft.cursor.bold && spaced && closes_bold(draft);
  const bool marked = (listed && !draft.bracketed && !draft.parenthesised) ||
                      (draft.cursor.item && next == ']') || bold_number;
  draft.cursor.in_square = next == ']';
  draft.label.strength = marked ? Strength::weak : Strength::bare;
  return marked || (can_be_bare(draft) && !calculates(draft));
}

void skip_label_separator(LabelDraft& draft) {
  const std::string_view rest = draft.cursor.rest();
  if (!draft.label.number.empty() && !rest.empty() &&
      (is_rule(rest) || ((rest[0] == '-' || rest[0] == '*') && is_blank(rest.substr(1))))) {
    return draft.cursor.advance(rest.size());  // --- Question 1 ---
  }
  if (draft.label.closing == '|' && draft.peek() == '|') {
    draft.cursor.advance(1);
  } else if (draft.label.closing == '>' && is_arrow(draft.cursor.rest())) {
    draft.cursor.advance(2);
  } else if (draft.label.closing == '-' && draft.peek() == '-' && draft.peek(1) == ' ') {
    draft.cursor.advance(2);
  }
}

}  // namespace gradewright::reading
