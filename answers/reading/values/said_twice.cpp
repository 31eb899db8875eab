#include "answers/reading/values/said_twice.hpp"

#include <array>
#include <cstddef>
#include <string_view>

#include "engine/text/byte_set.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

namespace {

/// Where the bracket closes that opens at a place; the size of a text in which it does not.
std::size_t closing_of(std::string_view text, std::size_t open) {
  int depth = 0;
  for (std::size_t at = open; at < text.size(); ++at) {
    depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
    if (depth == 0) {
      return at;
    }
  }
  return text.size();
}

}  // namespace

bool is_about(std::string_view text) {
  return text.starts_with("\u2248") || text.starts_with('~') || text.starts_with("\\approx");
}

std::optional<SaidTwice> said_twice(std::string_view text) {
  constexpr std::array<std::string_view, 18> joints{", i.e., ",
                                                    ", i.e. ",
                                                    " i.e. ",
                                                    ", that is, ",
                                                    ", that is ",
                                                    " that is ",
                                                    ", which is ",
                                                    " which is ",
                                                    ", equivalently ",
                                                    ", equivalently, ",
                                                    ", or equivalently ",
                                                    " or equivalently ",
                                                    ", or ",
                                                    " or ",
                                                    ", so ",
                                                    ", soit ",
                                                    ", d.h. ",
                                                    ", also "};
  constexpr ByteSet before_joints(" ,");
  constexpr ByteSet first_letters("itosdawe");
  constexpr std::size_t longest = 200;
  text = trimmed(text);
  if (text.size() > longest) {
    return std::nullopt;
  }
  std::optional<SaidTwice> parts;
  std::size_t best = joints.size();  // the first of the joints that stands anywhere, where it stands first
  for (std::size_t at = before_joints.find_in(text); at < text.size();
       at = before_joints.find_in(text, at + 1)) {
    const std::size_t word = at + (text.substr(at).starts_with(", ") ? 2 : 1);
    if (word >= text.size() || !first_letters.contains(text[word])) {
      continue;
    }
    for (std::size_t i = 0; i < best; ++i) {
      const bool same_letters = joints[i].front() == text[at] && joints[i][word - at] == text[word];
      if (same_letters && text.substr(at).starts_with(joints[i])) {
        parts = {trimmed(text.substr(0, at)), trimmed(text.substr(at + joints[i].size())), false};
        best = i;
      }
    }
  }
  const std::size_t open = text.find(" (");
  if (!parts && open != std::string_view::npos && closing_of(text, open + 1) + 1 == text.size()) {
    parts = {trimmed(text.substr(0, open)), trimmed(text.substr(open + 2, text.size() - open - 3)), true};
    parts->in_brackets = !parts->second.starts_with('=') && !is_about(parts->second);
  }
  const bool both = parts && !parts->first.empty() && !parts->second.empty() && parts->first != parts->second;
  return both ? parts : std::nullopt;
}

}  // namespace gradewright::reading
