#include "answers/reading/values/said_twice.hpp"

#include <array>
#include <cstddef>
#include <string_view>

#include "engine/text/characters.hpp"

namespace gradewright::reading {

std::optional<SaidTwice> said_twice(std::string_view text) {
  constexpr std::array<std::string_view, 12> joints{", i.e., ",   ", i.e. ",   " i.e. ",  ", that is, ",
                                                    ", that is ", " that is ", ", or ",   " or ",
                                                    ", so ",      ", soit ",   ", d.h. ", ", also "};
  constexpr std::size_t longest = 200;
  text = trimmed(text);
  if (text.size() > longest) {
    return std::nullopt;
  }
  std::optional<SaidTwice> parts;
  for (const std::string_view joint : joints) {
    const std::size_t at = text.find(joint);
    if (at != std::string_view::npos) {
      parts = {trimmed(text.substr(0, at)), trimmed(text.substr(at + joint.size())), false};
      break;
    }
  }
  const std::size_t open = text.find(" (");
  if (!parts && text.ends_with(')') && open != std::string_view::npos && text.find(')') + 1 == text.size()) {
    parts = {trimmed(text.substr(0, open)), trimmed(text.substr(open + 2, text.size() - open - 3)), true};
  }
  const bool both = parts && !parts->first.empty() && !parts->second.empty() && parts->first != parts->second;
  return both ? parts : std::nullopt;
}

}  // namespace gradewright::reading
