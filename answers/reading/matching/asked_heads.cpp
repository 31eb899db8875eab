#include "answers/reading/matching/asked_heads.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "answers/reading/documents/small_table.hpp"
#include "answers/reading/matching/asking.hpp"
#include "answers/reading/matching/doubt_words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"

namespace gradewright::reading {
namespace {

using Words = std::vector<std::string>;

constexpr std::array<std::string_view, 20> function_words{
    "it",  "its",       "the", "of", "these", "this", "that", "do",   "does",  "is",
    "are", "following", "a",   "an", "in",    "to",   "can",  "will", "which", "be"};

/// A word without the ending by which a verb or noun has one or several.
std::string_view stem(std::string_view word) {
  constexpr std::size_t shortest = 4;
  return word.size() >= shortest && word.ends_with('s') && !word.ends_with("ss")
             ? word.substr(0, word.size() - 1)
             : word;
}

bool holds(const Words& words, std::string_view word) {
  return std::ranges::any_of(words, [&](const std::string& one) { return stem(one) == stem(word); });
}

bool denies(const Words& words) {
  return std::ranges::any_of(words, [](const std::string& word) {
    return is_denial(word) || is_doubt_word(word) || word == "except" || word == "least" || word == "without";
  });
}

/// Whether a head says nothing but what a question asks, with its verb.
bool repeats(const Words& head, const Words& asking, const Words& asked) {
  const auto is_content = [](const std::string& word) { return !among(function_words, word); };
  const bool known = std::ranges::all_of(
      head, [&](const std::string& word) { return !is_content(word) || holds(asking, word); });
  return known && !denies(head) && std::ranges::any_of(head, [&](const std::string& word) {
           return is_content(word) && holds(asked, word);
         });
}

}  // namespace

std::string with_plain_heads(std::string_view text, const PreparedQuestion& question) {
  const std::vector<SmallTable> tables = small_tables(text);
  const Words asking = asking_words(question);
  if (tables.size() != 1 || tables.front().header.size() != 2 || denies(asking)) {
    return {};
  }
  const SmallTable::Cell& head = tables.front().header.back();
  if (!repeats(words_of(head.text), asking, asked_words(asking))) {
    return {};
  }
  std::string plain(text);
  return plain.replace(head.offset, head.text.size(), "answer");
}

}  // namespace gradewright::reading
