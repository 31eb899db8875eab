#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gradewright::test {

/// The value of an expression as a solution sheet shows it, to four decimals; or what is refused, " at " and
/// the piece of the source that it points at. The scope has X = [[1, 2], [3, 4], [5, 6]], W = [[1, -1], [0.5,
/// 2]], v = [1, 2] and s = 3.
std::string value_of(std::string_view source);

/// One expression and what value_of must give.
struct ExpressionValue {
  const char* source;
  const char* expected;
};

void check_values_of(const std::vector<ExpressionValue>& rows);

}  // namespace gradewright::test
