#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/documents/enumeration_style.hpp"
#include "answers/reading/documents/question_label.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Follows the enumerations of a LaTeX document from line to line, and knows what LaTeX prints before each
/// `\item` that has no label of its own: 1. on the first level, (a) on the second, i. on the third; or what
/// is asked for by enumitem (`label=(\alph*)`, `start=3`, `resume`, `\setlist`), by the package enumerate
/// (`[(a)]`), by `\renewcommand{\labelenumi}` and by counters that are set. The `\question`, `\part` and
/// `\subpart` of the class exam are followed likewise.
class LatexEnumeration {
 public:
  struct Item {
    std::size_t offset = 0;  ///< of `\item` in the line
    QuestionLabel label;     ///< weak: a list inside an answer looks the same
  };

  /// Takes the styles of lists from what stands before \begin{document}.
  void read_preamble(std::string_view preamble);

  /// The items of the next line of the document.
  std::vector<Item> next(std::string_view line);

 private:
  struct Level {
    EnumerationStyle style;
    std::string_view item;  ///< its command
    std::size_t count = 0;  ///< of the items so far
    bool lost = false;      ///< nobody knows how many there were
    bool counts() const { return *style.items != ItemStyle::none; }
  };
  static constexpr std::size_t deepest = 4;

  void read_command(std::string_view rest);
  void begin(std::string_view environment, std::string_view options);
  void end(std::string_view environment);
  void set_counter(std::string_view command);
  void set_style(std::string_view command);
  void set_list(std::string_view command);
  QuestionLabel label_of(Level& level) const;
  /// How many of the lists that are open count.
  std::size_t depth() const;

  std::vector<Level> levels_;
  std::size_t beyond_ = 0;                        ///< lists deeper than are followed
  std::array<EnumerationStyle, deepest> styles_;  ///< that are asked for on each depth
  std::array<Level, deepest> ended_;              ///< the enumeration that ended last on each depth
  std::map<std::string, Level, std::less<>> series_;
};

}  // namespace gradewright::reading
