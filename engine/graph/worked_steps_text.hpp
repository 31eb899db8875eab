#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/graph/worked_steps.hpp"

namespace gradewright::engine {

/// What stands after the equals signs of a step, to be set in any format: its formula, the numbers put in,
/// and the result, without one that says the same as the one before it. A result of more than 1,024 cells is
/// only described.
std::vector<notation::Syntax> members(const WorkedStep& step, DisplayDigits digits = {});

/// A solution sheet as plain text in the step language: each step as NAME = formula, below it the numbers put
/// in and the result (a fraction first as itself), matrices with a row a line.
std::string steps_to_plain(std::span<const WorkedStep> steps, DisplayDigits digits = {});

/// The same as Markdown: one displayed equation a step, `latex_of` it between $$.
std::string steps_to_markdown(std::span<const WorkedStep> steps, DisplayDigits digits = {});

/// A step as LaTeX, an `aligned` environment with a line a member; it stands in mathematics and needs
/// amsmath.
std::string latex_of(const WorkedStep& step, DisplayDigits digits = {});

/// The same as a JSON array of objects {"name", "formula", "numbers", "result", "latex", "shape", "value"}:
/// formulas in the step language, the result as displayed, all of them once more under "latex", and the value
/// in nested arrays of numbers with 12 significant digits (see write_value in engine/language/eval_json.hpp),
/// with "exact" beside it where that is known and more.
std::string steps_to_json(std::span<const WorkedStep> steps, DisplayDigits digits = {});

/// A value as text: a number, a vector on one line, a matrix with its columns aligned and a row a line; lines
/// after the first are indented by `indent` blanks. With the 12 digits of the settled value, or as
/// `displayed`.
std::string value_text(const SettledTensor& value, std::size_t indent = 0);
/// With exact values whole, fractions as fractions, and ≈ before the digits of what is not known exactly.
std::string exact_value_text(const SettledTensor& value, std::size_t indent = 0);
std::string value_text(const notation::Syntax& displayed, std::size_t indent = 0);

}  // namespace gradewright::engine
