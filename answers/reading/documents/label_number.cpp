#include "answers/reading/documents/label_number.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "answers/reading/documents/label_words.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// .2.1 directly after the number: a label where the exam has that path, otherwise a value.
void read_dotted_parts(LabelDraft& draft) {
  std::vector<std::string> parts;
  std::size_t n = 0;
  while (draft.peek(n) == '.' && is_digit(draft.peek(n + 1))) {
    std::size_t digits = 1;
    while (is_digit(draft.peek(n + 1 + digits))) {
      ++digits;
    }
    parts.emplace_back(draft.cursor.rest().substr(n + 1, digits));
    n += 1 + digits;
  }
  const bool labels = parts.size() <= 3 && std::ranges::all_of(parts, [](const std::string& part) {
                        return part.size() <= 2 && part.front() != '0';
                      });
  if (!labels) {
    draft.label.number.clear();  // 0.99850, 3.05
  } else if (!parts.empty()) {
    draft.label.parts = std::move(parts);
    draft.label.needs_path = true;
    draft.cursor.advance(n);
  }
}

/// Letters directly after the number: 5a, 2bii.
void read_compact_parts(LabelDraft& draft) {
  const std::size_t n = draft.cursor.letters();
  if (n == 0 || n > 5 || draft.label.number.empty() || is_digit(draft.peek(n))) {
    return;
  }
  const std::string letters = lower(draft.cursor.rest().substr(0, n));
  if (n == 1 || is_roman(letters)) {
    draft.label.parts.push_back(letters);
  } else if (is_roman(std::string_view(letters).substr(1))) {
    draft.label.parts.push_back(letters.substr(0, 1));
    draft.label.parts.push_back(letters.substr(1));
  } else {
    return;
  }
  draft.compact = true;
  draft.cursor.advance(n);
}

/// "-b" of "1-b", "_b" of "1_b", "/b" of "1/b": a part where the exam has it. "2-D" is none unless something
/// marks its end.
void read_joined_part(LabelDraft& draft) {
  if (draft.label.number.empty() || !draft.label.parts.empty() ||
      std::string_view("-_/").find(draft.peek()) == std::string_view::npos || !is_letter(draft.peek(1))) {
    return;
  }
  const char behind = draft.peek(2);
  const bool marked = behind == '\0' || std::string_view(".:)|*\r\t").find(behind) != std::string_view::npos;
  if (marked || (behind == ' ' && !is_capital(draft.peek(1)))) {
    draft.label.parts.emplace_back(1, lower(draft.peek(1)));
    draft.label.needs_path = true;
    draft.cursor.advance(2);
  }
}

}  // namespace

std::string without_leading_zeros(std::string_view digits) {
  while (digits.size() > 1 && digits.front() == '0') {
    digits.remove_prefix(1);
  }
  return std::string(digits);
}

void read_label_number(LabelDraft& draft) {
  if (draft.answer_colon) {
    return;
  }
  const bool opened =
      (draft.peek() == '(' || (draft.peek() == '[' && !draft.cursor.item)) && is_digit(draft.peek(1));
  std::size_t n = opened ? 1 : 0;
  const std::size_t first = n;
  while (is_digit(draft.peek(n))) {
    ++n;
  }
  const std::size_t count = n - first;
  if (count == 0 || count > 3 || (draft.peek(n) == ',' && is_digit(draft.peek(n + 1)))) {
    return;
  }
  const std::size_t start = draft.cursor.at();
  const char open = draft.peek();
  draft.label.number = without_leading_zeros(draft.cursor.rest().substr(first, count));
  draft.cursor.advance(n);
  draft.cursor.advance(number_suffix(draft.cursor.rest()));
  read_dotted_parts(draft);
  read_compact_parts(draft);
  read_joined_part(draft);
  const char close = open == '(' ? ')' : ']';
  if (!opened) {
    return;
  }
  if (draft.peek() != close) {  // (2 x 5)
    draft.label.number.clear();
    draft.label.parts.clear();
    draft.label.needs_path = false;
    return draft.cursor.move_to(start);
  }
  draft.cursor.advance(1);
  draft.bracketed = open == '[';
  draft.parenthesised = !draft.bracketed;
}

}  // namespace gradewright::reading
