#include "answers/reading/documents/open_rest.hpp"

#include <algorithm>
#include <array>

#include "answers/reading/values/silence.hpp"
#include "engine/text/byte_set.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// What is not answered, without a word of what that is.
constexpr std::array<std::string_view, 6> rests{"rest", "others", "remaining ones", "Rest", "reste", "resto"};

/// The first letters of these words, and the second ones.
constexpr ByteSet may_begin_rest("roR");
constexpr ByteSet second_of_rest("et");

constexpr ByteSet sentence_ends(".!?\n()");
constexpr ByteSet clause_ends(".!?\n,;()");

/// A sentence or clause goes no further than this.
constexpr std::size_t longest = 120;

/// Behind the last of these signs before `at`.
std::size_t begin_before(std::string_view text, std::size_t at, const ByteSet& signs) {
  std::size_t first = at;
  while (first > 0 && at - first < longest && !signs.contains(text[first - 1])) {
    --first;
  }
  return first;
}

/// The first of these signs from `at` on.
std::size_t end_behind(std::string_view text, std::size_t at, const ByteSet& signs) {
  return at + signs.find_in(text.substr(at, longest));
}

}  // namespace

std::vector<Span> open_rests(std::string_view text) {
  std::vector<Span> found;
  const auto look = [&](std::size_t at, std::size_t length) {
    Span seen;
    const std::size_t ends[] = {end_behind(text, at + length, sentence_ends),
                                end_behind(text, at + length, clause_ends)};
    for (const ByteSet* before : {&sentence_ends, &clause_ends}) {
      const std::size_t first = begin_before(text, at, *before);
      for (const std::size_t end : ends) {
        const bool again = seen.offset == first && seen.length == end - first;
        seen = {first, end - first};
        if (!again && says_nothing(text.substr(first, end - first))) {
          const bool in_brackets =
              first > 0 && text[first - 1] == '(' && end < text.size() && text[end] == ')';
          const std::size_t outer = in_brackets ? 1 : 0;
          found.push_back({first - outer, end - first + 2 * outer});
          return;
        }
      }
    }
  };
  for (std::size_t at = may_begin_rest.find_in(text); at < text.size();
       at = may_begin_rest.find_in(text, at + 1)) {
    if (at + 1 == text.size() || !second_of_rest.contains(text[at + 1]) ||
        (at > 0 && is_letter(text[at - 1]))) {
      continue;
    }
    const auto stands_here = [&](std::string_view rest) {
      const std::size_t end = at + rest.size();
      return text.substr(at).starts_with(rest) && (end == text.size() || !is_letter(text[end]));
    };
    if (const auto rest = std::ranges::find_if(rests, stands_here); rest != rests.end()) {
      look(at, rest->size());
    }
  }
  return found;
}

}  // namespace gradewright::reading
