#pragma once

#include <string>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// Lays out marks in the section of a question that say nothing of its answers: blanks for the language of a
/// fence of code ("```python") and for the emphasis of a number by itself ("**32** wide"), commas for the
/// bars between the numbers behind the name of a vector ("a: 0.4 | 0.2 | 0.4").
void lay_out_answer_marks(std::string& text, Span section, const PreparedQuestion& question);

}  // namespace gradewright::reading
