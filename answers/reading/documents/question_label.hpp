#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// What the start of a line says about the question that follows: "2 (a)", "# 7", "#### 7.a", "## Answer 5",
/// "**Q3**", "Aufgabe 3", "3.2.1", "\section*{Question 5 (a)}", "<mark>(8)</mark>", "(b) (i)", "Solution:
/// (a)".
struct QuestionLabel {
  enum class Strength : std::uint8_t {
    strong,  ///< certainly a label
    weak,    ///< "1." or "a." or "Answer 5:" could be a list or an answer
    bare,    ///< "2" or "b" alone, "2 B", "[2]": could be a value
  };
  Strength strength = Strength::strong;
  std::string number;              ///< "5"; empty when the line continues under the last question
  std::vector<std::string> parts;  ///< "a", "ii"; "a+b" answers two parts at once
  bool solution = false;  ///< a word like Solution or Answer stands in it: what came before was the question
  /// The word before the number where text recognition has left a part of it: "stion 5"; in lower case.
  std::string damaged_word = {};
  std::size_t length = 0;  ///< bytes of the line, decorations included
  /// What stands directly behind it: . ) : ] | - > a tab, a blank, or the end of the line as '\n'.
  char closing = '\n';
  bool decorated = false;    ///< a heading, or bold, underlined or marked
  bool in_numbers = false;   ///< a number before others, as in a column of labels: "9      0.9, 0.75"
  bool bold_number = false;  ///< "**7**", and nothing else on its line: may be a value
  /// A label only where the exam has exactly this path: "1.2", and "2x pooling", where nothing marks its end.
  bool needs_path = false;
};

/// Whether the letters behind the number of a label belong to it: (b) in "2 (b)".
enum class LabelParts : bool { none, read };

/// The label that `line` starts with, if it starts with one.
std::optional<QuestionLabel> read_question_label(std::string_view line, LabelParts parts = LabelParts::read);

/// The path of a label or id that is nothing but a label: "5a", "5 (a)", "3.2.1", "Question 2 (b) (i)"; empty
/// otherwise.
std::vector<std::string> question_path(std::string_view text);

/// i to xii: the numerals that parts are labelled with.
inline constexpr std::array<std::string_view, 12> roman_numerals = {"i",   "ii",   "iii", "iv", "v",  "vi",
                                                                    "vii", "viii", "ix",  "x",  "xi", "xii"};

/// Whether `part` is a Roman numeral from i to xii.
bool is_roman(std::string_view part);

}  // namespace gradewright::reading
