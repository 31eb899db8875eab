#pragma once

#include <string_view>

#include "reports/layer.hpp"

namespace gradewright::reports {

/// The style sheet of every page. Restrained on purpose: one column, system fonts, one accent. Colours only
/// repeat what symbols and words say. Mathematics is in a font that stretches, where the system has one.
std::string_view style_sheet();

}  // namespace gradewright::reports
