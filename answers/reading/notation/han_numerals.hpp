#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// A text whose Chinese numerals are written in digits: 十二 as 12, 负三 as -3, 三点一四 as 3.14, 三分之二 as
/// 2/3, 150万 as 150e4. Only where no other character of Han stands beside them, which could make them
/// another word (第一, 三角形). Nothing where there are none.
std::optional<std::string> with_han_numerals_as_digits(std::string_view text);

}  // namespace gradewright::reading
