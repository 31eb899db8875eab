#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gradewright::reading {

/// What a ballot reads: each option that is named, with "+" where it is said to be right and "-" where wrong;
/// "because" behind them where a reason was given; "tick" or "cross" that stands alone; or what is left over.
std::string ballot_shown(std::string_view text, const std::vector<std::string>& options, bool several,
                         bool is_statement = false);

}  // namespace gradewright::reading
