#include "answers/reading/values/joints_abroad.hpp"

#include <algorithm>
#include <array>

#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Longer texts are prints of matrices.
constexpr std::size_t longest_list = 1'000;

/// Whether a value may end before a place.
bool ends_value(char c) {
  return is_digit(c) || c == ')' || c == ']' || c == '}' || c == '$';
}

/// Whether one may begin at a place.
bool begins_value(std::string_view rest) {
  constexpr std::string_view minus = "\u2212";
  const char c = rest.empty() ? ' ' : rest.front();
  return is_digit(c) || c == '(' || c == '[' || c == '-' || c == '.' || c == '$' || rest.starts_with(minus);
}

/// Whether a text ends in brackets around several values.
bool ends_tuple(std::string_view text) {
  const std::size_t open = text.rfind('(');
  return text.ends_with(')') &&
         text.substr(open == std::string_view::npos ? text.size() : open).find_first_of(",;") !=
             std::string_view::npos;
}

}  // namespace

std::string with_joints(std::string_view text) {
  constexpr std::array<std::string_view, 7> joints{"und", "et", "y", "e", "en", "och", "og"};
  if (text.size() > longest_list) {
    return {};
  }
  std::string joined;
  std::size_t done = 0;
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    if (at > 0 && ends_tuple(text.substr(0, at)) && text.substr(at + 1).starts_with('(')) {  // (2, 1) (4, 3)
      joined.append(text.substr(done, at - done)).append(",");
      done = at;
      continue;
    }
    const std::size_t end = text.find(' ', at + 1);
    if (at == 0 || end == std::string_view::npos || !ends_value(text[at - 1]) ||
        !begins_value(text.substr(end + 1)) || !among(joints, text.substr(at + 1, end - at - 1))) {
      continue;
    }
    joined.append(text.substr(done, at - done)).append(" and");
    done = end;
  }
  return done == 0 ? std::string() : joined.append(text.substr(done));
}

}  // namespace gradewright::reading
