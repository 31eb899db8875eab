#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/response_tokens.hpp"
#include "answers/reading/values/value.hpp"

namespace gradewright::reading {

/// Words by which somebody tells how a value was found.
inline constexpr std::array<std::string_view, 7> ways_to_find{"used",     "using",      "rounded", "divided",
                                                              "dividing", "multiplied", "rounding"};

/// Whether a formula of names stands in brackets: "(p - y)".
bool is_formula(std::span<const ResponseToken> inside);
/// Whether a remark gives the value of another setting: "(1200 without biases)".
bool is_of_another(std::span<const ResponseToken> inside);
/// The number that a text is, if it is one and nothing else.
std::optional<WrittenNumber> number_of(std::string_view text);
/// Whether a remark tells how a value was found: "(I used 1/N)", "(with rounded h)".
bool tells_how(std::span<const ResponseToken> inside);
/// Where a statement about something else ends that begins at a place of a remark: "delta was 2.2",
/// "fan_in = 9*64 = 576"; the place itself where none does.
std::size_t statement_end(std::span<const ResponseToken> inside, std::size_t at);
/// Whether what stands in brackets only tells of a value: words, and numbers that a word says it comes from,
/// that count a part of it or that something else has.
bool only_tells(std::span<const ResponseToken> inside);
/// Whether a remark says the number before it once more with fewer digits: "(about 0.384)".
bool rounds_again(std::span<const ResponseToken> before, std::span<const ResponseToken> inside);
/// The text that tokens stand in.
std::string_view text_of(std::span<const ResponseToken> tokens, std::string_view source);
/// Whether what stands in brackets works out the number before them: "1824 (76 * 24)", "0.33 (1/3)".
bool works_out(std::span<const ResponseToken> before, std::span<const ResponseToken> inside,
               std::string_view source);

}  // namespace gradewright::reading
