#include "answers/reading/matching/doubt_words.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "answers/reading/notation/word_roles.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"

namespace gradewright::reading {
namespace {

/// Whether a caption asks that nothing below it be looked at: "Please do not grade:".
bool asks_to_pass_over(const std::vector<std::string>& words) {
  constexpr std::string_view verbs[] = {"grade", "mark", "count", "read", "consider", "evaluate", "score"};
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if ((words[i] == "not" || words[i] == "don't") && among(verbs, words[i + 1])) {
      return true;
    }
  }
  return false;
}

/// Whether a caption is of what a program says of itself, or of the paper's own: "The error message:".
bool heads_message(const std::vector<std::string>& words) {
  const auto heads = [](const std::string& word, const std::string& next) {
    return (word == "error" && next.starts_with("message")) ||
           (word == "sample" && (next == "output" || next == "solution"));
  };
  return std::ranges::adjacent_find(words, heads) != words.end();
}

}  // namespace

bool is_doubt_word(std::string_view word) {
  return plays(word, WordRole::doubt);
}

bool is_denial(std::string_view word) {
  return plays(word, WordRole::denial) || word.ends_with("n't") || word.ends_with("n\u2019t");
}

bool is_marked_wrong(std::string_view text) {
  constexpr std::string_view marks[] = {"\u274c",     "\u2717",     "\u2718", "\u2716",
                                        "\U0001f44e", "\U0001f6ab", "[ ]"};
  return std::ranges::any_of(
      marks, [&](std::string_view mark) { return text.find(mark) != std::string_view::npos; });
}

bool heads_no_answer(std::string_view caption) {
  std::vector<std::string> words = words_of(caption);
  if (words.size() > 2 && words.back() == "by" && words[words.size() - 2] == "given") {
    words.resize(words.size() - 2);  // "The output is given by:"
  }
  return asks_to_pass_over(words) || heads_message(words) ||
         std::ranges::any_of(words, [](const std::string& word) {
           return plays(word, WordRole::caption) || is_doubt_word(word) || begins_aside(word);
         });
}

Against speaks_against_by(std::string_view word) {
  constexpr std::string_view taking_away[] = {"withdrawn", "struck", "crossed", "void", "deleted", "ignored"};
  constexpr std::string_view disowning[] = {"copied",  "copy",      "cheated",      "stolen",
                                            "chatgpt", "neighbour", "neighbor",     "friend",
                                            "friends", "nachbar",   "abgeschrieben"};
  return is_doubt_word(word)                           ? Against::doubt
         : is_denial(word)                             ? Against::denial
         : withdraws(word) || among(taking_away, word) ? Against::withdrawal
         : labels_no_answer(word)                      ? Against::caption
         : among(disowning, word)                      ? Against::foreign
                                                       : Against::nothing;
}

}  // namespace gradewright::reading
