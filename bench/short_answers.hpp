#pragma once

#include <cstddef>
#include <string_view>

namespace gradewright::bench {

/// A key and a response as people write them.
struct ShortAnswer {
  std::string_view key;
  std::string_view response;
  bool right;
};

/// How many different ones there are.
std::size_t short_answer_count();
/// The one at a place, over and over again.
const ShortAnswer& short_answer(std::size_t at);

}  // namespace gradewright::bench
