#pragma once

#include <cstddef>
#include <span>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/notation/response_tokens.hpp"

namespace gradewright::reading {

/// The names that a relation may bound, in the tokens of running text: those of the question, single letters
/// and Greek ones, with what is written below them.
class BoundNames {
 public:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  BoundNames(std::span<const ResponseToken> tokens, const PreparedQuestion& question)
      : tokens_(tokens), question_(question) {}

  /// One past the name that begins at a token, with what stands below it; `at` where none does.
  std::size_t name_end(std::size_t at) const;
  /// One past what only says whose the relation behind it is: "(eta)" before "0 < eta < 1", "off" before "x >
  /// 2". `at` where no such label stands there.
  std::size_t label_end(std::size_t at) const;
  /// One past the bracket that closes the one at `at`, or the end.
  std::size_t closing(std::size_t at) const;
  /// The item that has the name of these tokens, or is the only one that asks for an inequality of it: x of
  /// "active: x > 3". `none` where no item or several do.
  std::size_t item_of(std::size_t first, std::size_t last) const;

 private:
  std::size_t item_of_variable(const NameForm& form) const;

  std::span<const ResponseToken> tokens_;
  const PreparedQuestion& question_;
};

}  // namespace gradewright::reading
