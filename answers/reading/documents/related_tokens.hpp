#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/response_tokens.hpp"

namespace gradewright::reading {

/// As many tokens make up a name at most.
inline constexpr std::size_t longest_name = 40;

/// The tokens of a section, with the brackets and environments that each stands in, and which of them relate
/// a name to a value. It refers to the tokens and must not outlive them.
class RelatedTokens {
 public:
  explicit RelatedTokens(std::span<const ResponseToken> tokens);

  std::size_t size() const { return tokens_.size(); }
  const ResponseToken& operator[](std::size_t at) const { return tokens_[at]; }
  std::span<const ResponseToken> all() const { return tokens_; }

  /// In how many brackets and environments a token stands. A blank line ends whatever was left open, and so
  /// does a line that begins a statement.
  int depth(std::size_t at) const { return depth_[at]; }
  /// Whether a token is a relation.
  bool relates(std::size_t at) const { return relates_[at] != 0; }

  /// One past the bracket that opens at `at`.
  std::size_t behind_bracket(std::size_t at) const;
  /// One past what the index sign at `at` raises or lowers: a bracket or one token.
  std::size_t behind_index(std::size_t at) const;
  /// One past a name with its indices, marks and argument: h_2, W', sigma^2, f(x), and dE of a derivative;
  /// `at` where none stands there.
  std::size_t symbol_end(std::size_t at) const;
  /// The next line end outside brackets.
  std::size_t line_end(std::size_t at) const;
  /// One past the line ends and edges of mathematics at `at`.
  std::size_t after_lines(std::size_t at) const;
  /// How many line ends follow one another from `at` on; 4 for more.
  std::size_t blank_lines(std::size_t at) const;

 private:
  bool begins_statement(std::size_t line_end) const;

  std::span<const ResponseToken> tokens_;
  std::vector<int> depth_;
  std::vector<char> relates_;
};

}  // namespace gradewright::reading
