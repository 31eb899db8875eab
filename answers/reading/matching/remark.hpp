#pragma once

#include <span>
#include <string>
#include <string_view>

#include "answers/reading/documents/passage.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/notation/response_tokens.hpp"

namespace gradewright::reading {

/// A value without a remark in brackets at its end: 0.61 of "0.61 (sigmoid of 0.45)". A remark begins with a
/// word and offers, takes back and states nothing, or it works out the number: 1824 of "1824 (76 * 24)".
/// `source` is the text of the tokens.
std::span<const ResponseToken> without_remark_behind(std::span<const ResponseToken> value,
                                                     std::string_view source);

/// The word in the remark behind a statement's value that speaks against it: one that nobody knows, or the
/// name of another item. Empty: none does, or there is no remark.
std::string word_in_remark(const Passage& passage, const Statement& statement,
                           const PreparedQuestion& question);

}  // namespace gradewright::reading
