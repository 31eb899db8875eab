#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/response_tokens.hpp"

namespace gradewright::reading {

/// Whether a word joins clauses, and the members of a list: "and", "und", "y".
bool is_joint(std::string_view word);

/// A value of running text without the signs of mathematics, frames and styles; braces without a partner go
/// too.
std::string plain_value(std::string_view value);

/// How far a value goes in the tokens of running text: a number with its unit, a size, a bracket of numbers,
/// a chain and the work before its last member, an interval in words or with a bound on both sides.
class ValueExtent {
 public:
  /// The tokens are those of the text.
  ValueExtent(std::string_view text, std::span<const ResponseToken> tokens) : text_(text), tokens_(tokens) {}

  /// Whether a value begins at a token, which is no part of a name.
  bool begins_value(std::size_t at) const;
  /// One past the value that begins at `at`; where `joins` bare numbers in a row are one, which is then a
  /// list.
  std::size_t value_end(std::size_t at, bool joins, bool& is_list) const;
  /// One past a size that is told with its channels at `at`: "24 channels of 32 by 100", "48 x 48 with 32
  /// channels"; `at` where none is.
  std::size_t size_end(std::size_t at) const;
  /// One past the interval that begins at `at`; `at` where none does.
  std::size_t interval_end(std::size_t at) const;
  /// One past an interval that is said in words: "between 0 and 1 (both excluded)".
  std::size_t worded_end(std::size_t at) const;
  /// One past a call, a name with a round bracket right behind it: "PE(3)"; `at` where none stands there.
  std::size_t call_end(std::size_t at) const;

 private:
  bool is_quiet(std::size_t at) const;
  /// The next token that is no sign of mathematics or of a style.
  std::size_t skip(std::size_t at) const;
  /// Whether a number stands there that is no part of a name: not the 1 of h_1.
  bool is_free(std::size_t at) const;
  /// "\{" or a brace of plain text, which opens a set.
  bool is_drawn_brace(std::size_t at) const;
  /// Whether a known function is called with numbers: "log(3)".
  bool begins_call(std::size_t at) const;
  /// One past the bracket that closes the one at `at`; `at` where none does.
  std::size_t closing(std::size_t at) const;
  /// Whether a bracket holds numbers, and no words but units.
  bool is_numeric(std::size_t at) const;
  bool may_stand_in_value(std::size_t at) const;
  /// One past a unit behind a number: "GB", "GB/s", "million", "FLOPs per second".
  std::size_t unit_end(std::size_t at) const;
  /// One past the groups of a fraction, a root or an environment.
  std::size_t group_end(std::size_t at) const;
  /// One past the operand at `at`, with its unit; `at` where there is none.
  std::size_t operand_end(std::size_t at) const;
  /// Whether a comma without blanks and another number go on with the one at `at`, and no third does.
  bool has_decimal_comma(std::size_t at) const;
  /// One past a number whose thousands commas part, two of them or more: "7,680,000"; its next token where
  /// none stands there.
  bool begins_apart(std::size_t at) const;
  std::size_t thousands_end(std::size_t at) const;
  std::size_t blank_thousands_end(std::size_t at) const;
  bool is_spaced_dot(std::size_t at) const;
  std::size_t signed_end(std::size_t at) const;
  std::size_t function_end(std::size_t at) const;
  std::size_t unit_or_percent_end(std::size_t at) const;
  /// Where a value that has come to `at` goes on: behind an operator, "x" or "by", a relation, also in the
  /// next line. `at` where it does not.
  std::size_t next_operand(std::size_t at) const;
  std::size_t behind_relation(std::size_t at, std::size_t none) const;
  /// Whether a comma or "and" between two bare numbers joins them to a list there.
  std::size_t next_member(std::size_t at) const;
  /// One past a number and the word for channels behind it; `at` where that is not what stands there.
  std::size_t channels_end(std::size_t at) const;
  /// One past two numbers with "x" or "by" between them; `at` where no two stand there, or three do.
  std::size_t extents_end(std::size_t at) const;
  /// One past what is bounded on both sides: "0 < lr < 0.5".
  std::size_t bounded_end(std::size_t at) const;
  /// One past a sign by which what stands before it is smaller; `at` where none stands there.
  std::size_t comparison_end(std::size_t at) const;

  std::string_view text_;
  std::span<const ResponseToken> tokens_;
};

}  // namespace gradewright::reading
