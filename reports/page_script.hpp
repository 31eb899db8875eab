#pragma once

#include <string_view>

#include "reports/layer.hpp"

namespace gradewright::reports {

/// The only script of any page, of the lecturer's: the headings of tables of the class `sortable` become
/// buttons that sort it. A cell is sorted by its `data-sort` or its text, numbers before words, nothing last.
std::string_view sorting_script();

/// By which a content security policy knows that script: its SHA-256 in Base64, as in 'sha256-...'.
std::string_view sorting_script_source();

}  // namespace gradewright::reports
