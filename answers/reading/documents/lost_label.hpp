#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/documents/reading.hpp"
#include "answers/reading/layer.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// That a line could head a question, although it is no label.
struct LabelLikeness {
  std::vector<std::string> numbers;  ///< the question's, in each way to read it; none: of any question
  std::size_t length = 0;            ///< bytes of the line, up to the end of the number
  /// Where the word like Question stands, behind marks and words like "my answer to" alone; 0: nowhere.
  std::size_t word = 0;
};

/// Whether a line begins with a word like Question and has no number behind it: "Question ?", "## Aufgabe".
bool is_unnumbered_label(std::string_view line);

/// A number by itself among any marks ("5 ;", "[10]", "lO"), or behind a word like Question, misspelt or
/// after others ("Quesiton 10", "my answer to question 10", "Question 1 0"); nothing for any other line.
std::optional<LabelLikeness> like_label(std::string_view line);
/// Likewise, where a word for it stands before its number, and marks or words before that.
std::optional<LabelLikeness> led_label(std::string_view line);

/// The lines of a document that could head a question, and are no labels.
class LostLabels {
 public:
  /// Must outlive it.
  explicit LostLabels(const Reading& reading);

  /// Where a line could head the question and what stands behind it, to the end of its section, answer the
  /// item.
  std::optional<Span> of(std::size_t question, const ItemDeclaration& item) const;

 private:
  struct Line {
    Span span;
    LabelLikeness likeness;
  };
  /// Where a section ends, with what stands behind "Answer:" below it.
  std::size_t end_with_solution(std::size_t s) const;

  const Reading& reading_;
  std::vector<Line> lines_;
};

}  // namespace gradewright::reading
