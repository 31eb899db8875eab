#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// A piece of a text that may answer one item.
struct Turn {
  std::size_t offset = 0;  ///< in the text
  std::string_view text;   ///< without blanks and bullets around it
  std::string_view lead;   ///< of a frame, what stands before it
};

/// What parts turns: line ends; also ends of sentences and semicolons; also commas before a blank and "and";
/// or line ends and slashes, bars and dashes between blanks.
enum class Parting { lines, sentences, commas, slashes };

/// Whether a text begins with = or a sign like it, as the next member of a chain does.
bool begins_with_relation(std::string_view text);

/// The turns of a text outside brackets and formulas, without blank ones. What begins with a relation is part
/// of the turn before it.
std::vector<Turn> turns_of(std::string_view text, Parting parting);

/// What stands in the frames of a text, `\boxed{...}`, in order.
std::vector<Turn> framed_turns(std::string_view text);

/// Where in a turn its value may begin, in the order to be tried: at its beginning, behind what leads to it.
std::vector<std::size_t> value_begins(std::string_view turn);

}  // namespace gradewright::reading
