#pragma once

#include <string>
#include <string_view>

namespace gradewright::reports {

/// Why a page is not well-formed: a tag that is not closed, closed twice or crossed, a bare "&" or "<", a
/// resource from outside, a script that is not the one by which tables are sorted. Empty when it is
/// well-formed.
std::string html_fault(std::string_view page);

}  // namespace gradewright::reports
