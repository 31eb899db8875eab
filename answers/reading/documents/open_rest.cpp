#include "answers/reading/documents/open_rest.hpp"

#include <algorithm>
#include <array>

#include "answers/reading/values/silence.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// What is not answered, without a word of what that is.
constexpr std::array<std::string_view, 6> rests{"rest", "others", "remaining ones", "Rest", "reste", "resto"};

/// A sentence or clause goes no further than this.
constexpr std::size_t longest = 120;

bool stands_apart(std::string_view text, std::size_t at, std::size_t length) {
  const bool before = at > 0 && is_letter(text[at - 1]);
  return !before && (at + length == text.size() || !is_letter(text[at + length]));
}

/// Behind the last of these signs before `at`.
std::size_t begin_before(std::string_view text, std::size_t at, std::string_view signs) {
  std::size_t first = at;
  while (first > 0 && at - first < longest && signs.find(text[first - 1]) == std::string_view::npos) {
    --first;
  }
  return first;
}

/// The first of these signs from `at` on.
std::size_t end_behind(std::string_view text, std::size_t at, std::string_view signs) {
  const std::string_view near = text.substr(at, longest);
  return at + std::min(near.find_first_of(signs), near.size());
}

}  // namespace

std::vector<Span> open_rests(std::string_view text) {
  constexpr std::string_view sentence_ends = ".!?\n()";
  constexpr std::string_view clause_ends = ".!?\n,;()";
  std::vector<Span> found;
  const auto look = [&](std::size_t at, std::size_t length) {
    for (const std::string_view before : {sentence_ends, clause_ends}) {
      for (const std::string_view behind : {sentence_ends, clause_ends}) {
        const std::size_t first = begin_before(text, at, before);
        const std::size_t end = end_behind(text, at + length, behind);
        if (says_nothing(text.substr(first, end - first))) {
          const bool in_brackets =
              first > 0 && text[first - 1] == '(' && end < text.size() && text[end] == ')';
          const std::size_t outer = in_brackets ? 1 : 0;
          found.push_back({first - outer, end - first + 2 * outer});
          return;
        }
      }
    }
  };
  for (const std::string_view rest : rests) {
    for (std::size_t at = text.find(rest); at != std::string_view::npos; at = text.find(rest, at + 1)) {
      if (stands_apart(text, at, rest.size())) {
        look(at, rest.size());
      }
    }
  }
  return found;
}

}  // namespace gradewright::reading
