#pragma once

#include <cstddef>
#include <string_view>

#include "answers/reading/layer.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

/// Walks the beginning of a line over the decorations of Markdown, HTML and LaTeX, and knows which it met.
class LabelCursor {
 public:
  explicit LabelCursor(std::string_view line) : line_(line) {}

  std::string_view line() const { return line_; }
  std::size_t at() const { return at_; }
  void move_to(std::size_t at) { at_ = at; }
  void advance(std::size_t n) { at_ += n; }
  bool at_end() const { return at_ >= line_.size(); }
  char peek(std::size_t ahead = 0) const { return at_ + ahead < line_.size() ? line_[at_ + ahead] : '\0'; }
  std::string_view rest() const { return line_.substr(at_); }
  bool looking_at(std::string_view text) const { return rest().starts_with(text); }
  /// How many letters of ASCII stand here.
  std::size_t letters(std::size_t ahead = 0) const {
    std::size_t n = ahead;
    while (is_letter(peek(n))) {
      ++n;
    }
    return n - ahead;
  }

  void skip_decoration() {
    while (!at_end() && skip_one_decoration()) {
    }
  }
  /// One piece of decoration, a blank too; false when none stands here.
  bool skip_one_decoration();
  /// What may follow a label: the ends of its decorations, and the colon, point or parenthesis behind it.
  void skip_closing();

  bool heading = false;      ///< # or a sectioning command
  bool bold = false;         ///< bold, underlined or marked
  bool commanded = false;    ///< a command of LaTeX, whose braces belong to it
  bool item = false;         ///< \item
  bool bulleted = false;     ///< behind a bullet
  bool in_cell = false;      ///< in the first cell of a table's row
  bool in_dollars = false;   ///< dollars are open around it
  bool in_square = false;    ///< the label ends in a square bracket
  int stars = 0;             ///< pairs of ** and __ so far; odd: one is open
  bool starred = false;      ///< behind a single star
  bool ticked = false;       ///< behind a backtick
  bool before_label = true;  ///< no piece of the label has been read

 private:
  bool skip(std::size_t n) {
    at_ += n;
    return true;
  }
  bool skip_tag();
  bool skip_command();
  /// \, \; \quad and the like, between the pieces of a label in mathematics.
  bool skip_space();
  /// $1a)$: dollars around nothing but a label.
  bool skip_dollar();

  std::string_view line_;
  std::size_t at_ = 0;
};

}  // namespace gradewright::reading
