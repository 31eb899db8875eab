#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/decisions.hpp"
#include "answers/reading/notation/sign.hpp"
#include "answers/reading/notation/token.hpp"
#include "engine/syntax/syntax.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// What is known before a text is read: never what is right.
struct NotationContext {
  /// Names that the question declares: one of them is no product of letters and no suffix.
  std::span<const std::string> names = {};
  /// What the rest of a submission, or its locale, decides.
  std::array<std::optional<std::uint8_t>, doubts> decided{};
  /// " / " ends a row: a matrix is asked for.
  bool slashes_part_rows = false;
  /// The text begins between dollars.
  bool in_math = false;
  /// Decimals are written with a comma, as the exam declares: 0,46 and 1.024,50, and 42.000 has five digits.
  void declare_decimal_comma() {
    decided[static_cast<std::size_t>(Doubt::comma)] = comma::decimal;
    decided[static_cast<std::size_t>(Doubt::point)] = point::thousands;
  }
  /// A name and its relation stood before the text: "A V = [5, 6]" goes on with a chain.
  bool after_name = false;
};

/// One piece of a text. The parts of a text hold all its tokens but styles, in order.
struct Part {
  enum class Sort {
    mathematics,  ///< `tree`
    words,        ///< prose; `text` is its source
    mark,         ///< `sign`: a box, a question mark, something struck out with its text
    separator,    ///< `sign`: a comma, a line end
    unreadable    ///< `text` says why
  };
  Sort sort = Sort::words;
  Sign sign = Sign::none;
  notation::Syntax tree = {notation::Text{}, {}};
  std::string text = {};
  Span span = {};
};

/// One way of reading a text.
struct NotationReading {
  std::vector<Part> parts;
  Decisions decisions;
  std::span<const std::string> declared = {};  ///< the names of its context
};

/// Deeper nesting of brackets, groups and fractions than this is not read.
inline constexpr int max_notation_nesting = 64;
/// More operations than this in one cell are not read.
inline constexpr int max_notation_operations = 1000;
/// More ways of reading a text than this are not followed.
inline constexpr std::size_t max_readings = 16;

/// Whether a text has more tokens than are read.
bool has_too_many_tokens(std::string_view source);

/// What is written, in each way that it can be read; equal ones once. Nothing is left out and nothing throws:
/// what cannot be read is a part of its own. Empty when there are more than max_readings ways or more than
/// max_tokens.
std::vector<NotationReading> read_notation(std::string_view source, const NotationContext& context = {});

}  // namespace gradewright::reading
