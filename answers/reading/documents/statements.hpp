#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/response_tokens.hpp"

namespace gradewright::reading {

/// "NAME = VALUE" in a section: token ranges [first, last). A chain a = b = 5 makes two statements, of a and
/// of b. Without a name (`name_first == name_last`) a line or display that is nothing but a value.
struct Statement {
  std::size_t name_first = 0;
  std::size_t name_last = 0;
  std::size_t value_first = 0;
  std::size_t value_last = 0;
  bool has_name() const { return name_first < name_last; }
};

/// More statements than this in one section are not read.
inline constexpr std::size_t max_statements = 10'000;

/// A chain a = b = c = ... reads its end once a name. Sections whose statements come to more tokens than
/// this, each counted with its whole value, are not read.
inline constexpr std::size_t max_value_tokens = 500'000;

/// The statements of a section, in order.
///
/// A value ends where mathematics or a line ends, unless the next line goes on with a relation or is another
/// row of numbers; before ", NAME =" and before words that start the next name ("3534 Layer 2 = ").
class Statements {
 public:
  explicit Statements(std::string_view source);

  const std::vector<Statement>& all() const { return statements_; }
  std::span<const ResponseToken> tokens() const { return tokens_; }
  std::span<const ResponseToken> name(const Statement& statement) const;
  std::span<const ResponseToken> value(const Statement& statement) const;
  /// Whether the next line after a statement is nothing but numbers: part of its value may have been
  /// displaced.
  bool numbers_follow(const Statement& statement) const;
  /// Whether a value in square brackets is one line of a matrix that is drawn over several: the line above or
  /// below is nothing but numbers in square brackets.
  bool is_drawn(const Statement& statement) const;
  /// More tokens or statements than the limits: nothing was read.
  bool too_long() const { return too_long_; }

 private:
  std::vector<ResponseToken> tokens_;
  std::vector<Statement> statements_;
  bool too_long_ = false;
};

}  // namespace gradewright::reading
