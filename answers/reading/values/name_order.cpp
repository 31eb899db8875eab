#include "answers/reading/values/name_order.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "answers/reading/notation/greek.hpp"
#include "answers/reading/values/plain_tree.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// The place of a letter in its alphabet; capitals, small letters and Greek ones far from each other.
std::optional<std::ptrdiff_t> place_of(std::string_view name) {
  if (name.size() == 1 && is_letter(name.front())) {
    return name.front();
  }
  const auto* const letter = std::ranges::find(greek_letters, name);
  constexpr std::ptrdiff_t after_latin = 1000;
  return letter == greek_letters.end() ? std::nullopt
                                       : std::optional(after_latin + (letter - greek_letters.begin()));
}

/// x_0 or x_1, x_2, ... and x0, x1, ...
bool counts_up(const std::vector<std::string>& names) {
  const std::string first = name_without_marks(names.front());
  if (first.size() < 2 || (first.back() != '0' && first.back() != '1') || is_digit(first[first.size() - 2])) {
    return false;
  }
  const std::string stem = first.substr(0, first.size() - 1);
  const std::size_t start = first.back() == '0' ? 0 : 1;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (name_without_marks(names[i]) != stem + std::to_string(start + i)) {
      return false;
    }
  }
  return true;
}

}  // namespace

bool are_in_order(const std::vector<std::string>& names, std::span<const std::string> declared) {
  if (names.empty()) {
    return true;
  }
  if (!declared.empty()) {
    return std::ranges::equal(
        names, declared, {}, [](const std::string& name) { return name_without_marks(name); },
        [](const std::string& name) { return name_without_marks(name); });
  }
  const auto follows = [](const std::string& before, const std::string& after) {
    const auto first = place_of(before);
    const auto second = place_of(after);
    return first && second && *second == *first + 1;
  };
  const bool letters =
      names.size() > 1 && std::adjacent_find(names.begin(), names.end(), [&](const auto& a, const auto& b) {
                            return !follows(a, b);
                          }) == names.end();
  return letters || counts_up(names);
}

}  // namespace gradewright::reading
