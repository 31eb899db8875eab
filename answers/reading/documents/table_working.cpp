#include "answers/reading/documents/table_working.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "answers/reading/matching/doubt_words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/silence.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Whether a cell says that the answer stands elsewhere: "see right", "->".
bool points_away(std::string_view answer) {
  constexpr std::string_view words[] = {"see",    "siehe",   "voir",    "ver",    "vedi",
                                        "zie",    "working", "right",   "beside", "next",
                                        "rechts", "droite",  "derecha", "there",  "left"};
  return std::ranges::none_of(answer, [](char c) { return is_letter(c) || is_digit(c) || !is_ascii(c); }) ||
         (std::ranges::none_of(answer, is_digit) &&
          std::ranges::any_of(words_of(answer),
                              [&](const std::string& word) { return among(words, word); })) ||
         answer.find("\u2192") != std::string_view::npos;
}

/// Whether a cell of working says something against its answer, or that it is nobody's own.
bool doubts(std::string_view text) {
  return text.find('?') != std::string_view::npos ||
         std::ranges::any_of(words_of(text), [](const std::string& word) {
           const Against against = speaks_against_by(word);
           return against != Against::nothing && against != Against::caption;
         });
}

/// The words that stand before the equals signs of a text.
std::vector<std::string> names_in(std::string_view text) {
  std::vector<std::string> names;
  for (std::size_t at = text.find_first_of("=:"); at != std::string_view::npos;
       at = text.find_first_of("=:", at + 1)) {
    std::vector<std::string> words = words_of(text.substr(0, at));
    if (!words.empty()) {
      names.push_back(std::move(words.back()));
    }
  }
  return names;
}

/// Whether working answers a second time: by one option alone, or by a name that stands in the answer.
bool answers_again(std::string_view answer, std::string_view working) {
  const std::vector<std::string> words = words_of(working);
  const bool option =
      words.size() == 1 && words.front().size() == 1 && std::ranges::none_of(working, is_digit);
  const std::vector<std::string> own = names_in(answer);
  return option || std::ranges::any_of(names_in(working), [&](const std::string& name) {
           return std::ranges::find(own, name) != own.end();
         });
}

}  // namespace

bool is_only_working(std::string_view working, std::string_view answer) {
  return !answer.empty() && !says_nothing(answer) && !points_away(answer) && !doubts(working) &&
         !answers_again(answer, working);
}

}  // namespace gradewright::reading
