#pragma once

#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// Lines of a text that begin with a bar, one behind the other, and what stands above them.
struct BarredLines {
  Span span;
  std::string_view head;     ///< the first line, where a rule or no digit tells that it heads the columns
  std::string_view caption;  ///< the line above that ends in a colon
};

/// The barred lines of a text, in order.
std::vector<BarredLines> barred_lines(std::string_view text);

/// The line above `at` that ends in a colon and heads what stands there: the first such line going up, over
/// lines that follow each other and at most one blank line below it. Empty: none.
std::string_view caption_of(std::string_view text, std::size_t at);

/// What stands behind `at` on its line, where that is a row between bars; empty elsewhere.
std::string_view behind_in_row(std::string_view text, std::size_t at);

/// A cell without the dollars around it.
std::string_view without_dollars(std::string_view cell);

/// Whether a cell holds a number and nothing else.
bool is_lone_number(std::string_view cell);

/// Whether the head of a row or column only says which cell of a vector or matrix stands there: it is empty,
/// a number, a symbol, or a word with a number ("class 2").
bool only_labels_a_cell(std::string_view head);

}  // namespace gradewright::reading
