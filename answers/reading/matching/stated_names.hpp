#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// Which items of a question a text states: where a name of theirs leads to a number, or to a sign or word
/// that an answer may be made of. The text and the question have to outlive it.
class StatedNames {
 public:
  StatedNames(std::string_view text, const PreparedQuestion& question);

  /// Whether a name of an item leads to something outside a piece of the text.
  bool states(std::size_t item, Span but) const;

 private:
  struct Mention {
    std::size_t first;
    std::size_t last;  ///< the end of the name
    std::size_t next;  ///< where the next name stands, or the line ends
    bool chain;        ///< only a sign of equality parts it from the next name
  };
  /// A name at the end of a line.
  struct Heading {
    std::size_t end;   ///< of its line
    std::size_t next;  ///< what stands below
    std::vector<std::size_t> items;
  };

  void look_at_line(std::size_t first, std::size_t last);
  bool leads_to_value(const Mention& mention, std::size_t end, std::size_t item) const;
  bool leads_to_lines(std::size_t item, Span but) const;

  std::string_view text_;
  const PreparedQuestion& question_;
  std::vector<std::vector<Mention>> mentions_;      ///< of each item, those that lead to something
  std::vector<std::vector<std::size_t>> headings_;  ///< of each item, the places of names above a number
  std::vector<Heading> line_ends_;                  ///< in order
};

}  // namespace gradewright::reading
