#include "problems/kind.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "engine/text/joined.hpp"

namespace gradewright::problems {

const std::string& option_of(const KindArguments& arguments, std::string_view option,
                             std::span<const std::string_view> words) {
  const std::string& text = arguments.option(option);
  if (std::find(words.begin(), words.end(), text) == words.end()) {
    throw KindError(fmt::format("'{}' is no {}; it is one of {}", text, option, joined(words, ", ")));
  }
  return text;
}

}  // namespace gradewright::problems
