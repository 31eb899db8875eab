#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/response_tokens.hpp"

namespace gradewright::reading {

/// The part of a chain "y = f(u) = 1.48" between two relation signs.
using Member = std::span<const ResponseToken>;

/// Whether the token at `at` relates two members: = or ~ or : outside brackets, or "is", "are", "equals" in
/// prose. A colon between two numbers is a ratio and does not.
bool is_relation(std::span<const ResponseToken> tokens, std::size_t at);
/// Quickly, before that is asked: most words have other lengths than those that relate.
inline bool may_relate(const ResponseToken& token) {
  const std::size_t length = token.text.size();
  return token.kind == ResponseToken::Kind::relation ||
         (token.kind == ResponseToken::Kind::word && (length == 2 || length == 3 || length == 6));
}

/// Whether a token is a sign by which something is worked out: an operator, a fraction or a root.
bool works_out(const ResponseToken& token);

/// Splits a chain at the relations that stand outside brackets.
std::vector<Member> split_members(std::span<const ResponseToken> tokens);

/// `member` without what surrounds a value: punctuation, line ends, "(4dp)", an equation number after a wide
/// space, a unit, words that follow the value. Words other than a unit are put (up to 60 bytes)
/// in `left_out`. Words that could
/// change the value ("million", "or") stay, so that the member does not parse.
Member trimmed(Member member, std::string_view source, std::string_view& left_out);

/// Whether numbers stand in `member` other than in subscripts and names.
bool holds_numbers(Member member);

}  // namespace gradewright::reading
