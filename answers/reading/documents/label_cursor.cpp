#include "answers/reading/documents/label_cursor.hpp"

#include <algorithm>
#include <iterator>
#include <string>

namespace gradewright::reading {
namespace {

constexpr std::string_view heading_commands[] = {
    "section",  "subsection", "subsubsection", "paragraph", "chapter",   "textbf",
    "mathbf",   "underline",  "noindent",      "item",      "text",      "large",
    "Large",    "bf",         "boldsymbol",    "mathrm",    "bfseries",  "itshape",
    "Huge",     "huge",       "LARGE",         "centering", "textit",    "emph",
    "question", "textsc",     "medskip",       "bigskip",   "smallskip", "par"};

/// Whether what stands between dollars is more than a label: x = 2, (1, 2). A thin space is none.
bool holds_relation(std::string_view text) {
  for (std::size_t at = text.find_first_of("=<>+*^_,"); at != std::string_view::npos;
       at = text.find_first_of("=<>+*^_,", at + 1)) {
    if (at == 0 || text[at] != ',' || text[at - 1] != '\\') {
      return true;
    }
  }
  return false;
}

/// The length of a picture of paper, pins or books, which says nothing: U+1F4C4 to U+1F4DD; 0 for any other
/// character.
std::size_t picture_length(std::string_view text) {
  constexpr std::string_view leading = "\xF0\x9F\x93";
  const bool known = text.size() > leading.size() && text.starts_with(leading) &&
                     static_cast<unsigned char>(text[leading.size()]) >= 0x84 &&
                     static_cast<unsigned char>(text[leading.size()]) <= 0x9D;
  return known ? leading.size() + 1 : 0;
}

constexpr std::string_view bullet = "\u2022";

}  // namespace

bool LabelCursor::skip_one_decoration() {
  const char c = peek();
  if (c == ' ' || c == '\t' || c == '>' || c == '`' || c == '\r') {
    ticked = ticked || c == '`';
    return skip(1);
  }
  if (c == '#') {
    heading = true;
    return skip(1);
  }
  if (before_label && (c == '=' || c == '-') && peek(1) == c) {
    bulleted = true;
    return skip(peek(2) == c ? 3 : 2);
  }
  if (before_label && c == '{' && peek(1) == '\\') {
    commanded = true;
    return skip(1);
  }
  if (looking_at("**") || looking_at("__")) {
    bold = true;
    ++stars;
    return skip(2);
  }
  if ((c == '-' || c == '+' || c == '*') && (peek(1) == ' ' || peek(1) == '\t')) {
    bulleted = bulleted || before_label;
    return skip(1);
  }
  if (c == '*' && (before_label || starred)) {  // behind a number otherwise a product: 2*x
    starred = true;
    return skip(1);
  }
  if (looking_at(bullet)) {
    bulleted = true;
    return skip(bullet.size());
  }
  if (const std::size_t picture = before_label ? picture_length(rest()) : 0; picture > 0) {
    return skip(picture);
  }
  if (c == '|' && line_.find_first_not_of(" \t>") == at_) {
    in_cell = true;
    return skip(1);
  }
  if (c == '<') {
    return skip_tag();
  }
  if (c == '\\') {
    return in_dollars && skip_space() ? true : skip_command();
  }
  if (c == '~' && in_dollars) {
    return skip(1);
  }
  if ((c == '{' || c == '}') && commanded) {
    return skip(1);
  }
  if ((c == '[' || c == ']') && item) {
    return skip(1);
  }
  return c == '$' && skip_dollar();
}

bool LabelCursor::skip_tag() {
  const std::size_t close = line_.substr(0, std::min(line_.size(), at_ + 60)).find('>', at_);
  if (close == std::string_view::npos || !(is_letter(peek(1)) || peek(1) == '/')) {
    return false;
  }
  const std::string tag = lower(line_.substr(at_ + 1, close - at_ - 1));
  if (tag == "mark" || tag == "b" || tag == "strong" || tag == "u" || (tag.size() == 2 && tag[0] == 'h')) {
    bold = true;
  }
  at_ = close + 1;
  return true;
}

bool LabelCursor::skip_command() {
  std::size_t n = 1 + letters(1);
  const std::string_view name = line_.substr(at_ + 1, n - 1);
  if (std::ranges::find(heading_commands, name) == std::end(heading_commands)) {
    return false;
  }
  commanded = true;
  if (name == "item") {
    item = true;
  } else if (name.ends_with("section") || name == "paragraph" || name == "chapter") {
    heading = true;
  } else if (name == "textbf" || name == "underline" || name == "mathbf" || name == "boldsymbol" ||
             name == "bf") {
    bold = true;
  }
  if (peek(n) == '*') {
    ++n;
  }
  const std::size_t close = rest().find(']', n);
  if (name == "question" && peek(n) == '[' && close != std::string_view::npos) {
    n = close + 1;  // its points
  }
  return skip(n);
}

bool LabelCursor::skip_space() {
  for (const std::string_view space : {"\\ ", "\\,", "\\;", "\\:", "\\!", "\\quad", "\\qquad", "\\enspace"}) {
    if (looking_at(space) && !(is_letter(space.back()) && is_letter(peek(space.size())))) {
      return skip(space.size());
    }
  }
  return false;
}

bool LabelCursor::skip_dollar() {
  constexpr std::size_t longest_label = 40;
  const std::string_view behind = rest().substr(1, longest_label);
  const std::size_t close = behind.find('$');
  const bool relation = holds_relation(behind.substr(0, close));
  if (!in_dollars && !before_label) {
    return false;
  }
  if (!in_dollars && !heading && (close == std::string_view::npos || relation)) {
    return false;
  }
  in_dollars = !in_dollars;
  return skip(1);
}

void LabelCursor::skip_closing() {
  while (!at_end()) {
    const char c = peek();
    if (looking_at("**") || looking_at("__")) {
      if (stars % 2 == 0) {
        return;  // of what follows: 4. **C**
      }
      ++stars;
      at_ += 2;
    } else if ((c == '*' && starred) || (c == '`' && ticked)) {
      starred = starred && c != '*';
      ticked = ticked && c != '`';
      ++at_;
    } else if (c == ':' || c == ')' || c == '.' || c == ' ' || ((c == '}' || c == '{') && commanded) ||
               (c == ']' && (item || in_square)) || (c == '$' && in_dollars)) {
      if (c == '.' && is_digit(peek(1))) {
        return;
      }
      in_dollars = in_dollars && c != '$';
      in_square = in_square && c != ']';
      ++at_;
    } else if (!(looking_at("</") && skip_tag())) {
      return;
    }
  }
}

}  // namespace gradewright::reading
