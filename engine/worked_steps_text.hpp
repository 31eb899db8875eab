#pragma once

#include <span>
#include <string>

#include "engine/worked_steps.hpp"

namespace gradewright {

/// A solution sheet as plain text in the step language: each step as NAME = formula, below it the numbers put
/// in and the result, matrices with a row a line. A line that says the same as the one before it is left out.
std::string to_text(std::span<const WorkedStep> steps, DisplayDigits digits = {});

/// The same as Markdown: one displayed equation a step, aligned at the equals signs, in LaTeX.
std::string to_markdown(std::span<const WorkedStep> steps, DisplayDigits digits = {});

/// The same as a JSON array of objects {"name", "formula", "numbers", "result", "latex": {"name", "formula",
/// "numbers", "result"}, "shape", "value"}: texts in the step language, the result as displayed, and the
/// value as nested lists of decimal texts to 12 significant digits ("nan", "inf" and "-inf" where it is not
/// finite).
std::string to_json(std::span<const WorkedStep> steps, DisplayDigits digits = {});

/// A value as text: a number, a vector on one line, a matrix with its columns aligned and a row a line; lines
/// after the first are indented by `indent` blanks. With the 12 digits of the settled value, or as
/// `displayed`.
std::string value_text(const SettledTensor& value, std::size_t indent = 0);
std::string value_text(const notation::Syntax& displayed, std::size_t indent = 0);

}  // namespace gradewright
