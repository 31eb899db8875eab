#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "answers/reading/documents/question_label.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Follows the enumerations of a LaTeX document from line to line, and knows what LaTeX prints before each
/// `\item` that has no label of its own: 1. on the first level, (a) on the second, i. on the third; or what
/// enumitem's `label=(\alph*)` and the like ask for. `start=3` and `resume` are known, too.
class LatexEnumeration {
 public:
  struct Item {
    std::size_t offset = 0;  ///< of `\item` in the line
    QuestionLabel label;     ///< weak: a list inside an answer looks the same
  };

  /// The items of the next line of the document.
  std::vector<Item> next(std::string_view line);

 private:
  enum class Style { none, number, letter, roman };
  struct Level {
    Style style = Style::none;  ///< none: itemize
    std::size_t count = 0;      ///< of the items so far
  };

  void begin(std::string_view environment, std::string_view options);
  void end();
  void set_counter(std::string_view command);
  Style default_style() const;

  std::vector<Level> levels_;
  std::size_t last_count_ = 0;  ///< of the enumeration that ended last, for `resume`
};

}  // namespace gradewright::reading
