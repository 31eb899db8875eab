#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "reports/layer.hpp"
#include "reports/platforms/autograder_result.hpp"

namespace gradewright::reports {

/// The most bytes of a results.json that platforms take.
inline constexpr std::size_t most_result_bytes = 1'000'000;

/// What `write` makes of the result, each output cut to so many bytes, the most that keep the whole within
/// the limit.
std::string within_result_limit(const AutograderResult& result,
                                const std::function<std::string(const AutograderResult&)>& write);

/// "1 answer waits for a person: 1 Y. The total is not final." Empty where nothing is open.
std::string open_in_words(const AutograderResult& result);

/// "7.5 of 9 points"; what is decided of them while something is open.
std::string points_in_words(const AutograderResult& result);

}  // namespace gradewright::reports
