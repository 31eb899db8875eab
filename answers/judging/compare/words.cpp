#include <algorithm>
#include <ranges>

#include "answers/judging/compare/compare_typed.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::judging {
namespace {

bool holds(const std::vector<std::string>& words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

/// Small letters, one blank for white space within it, none around it.
std::string plainly_spelled(std::string_view text) {
  std::string plain;
  for (const char c : text) {
    if (!is_space(c)) {
      plain += lower(c);
    } else if (!plain.empty() && plain.back() != ' ') {
      plain += ' ';
    }
  }
  if (plain.ends_with(' ')) {
    plain.pop_back();
  }
  return plain;
}

}  // namespace

TypedComparison compare_choices(const WordsValue& value, const WordsKey& key) {
  TypedComparison comparison;
  for (const std::string& word : value.words) {
    if (!holds(key.options, word)) {
      comparison.remark = Remark::unknown_field;
      comparison.detail = word;
      comparison.is_open = true;
    }
  }
  for (const std::string& option : key.options) {
    const bool chosen = holds(value.words, option);
    const bool right = holds(key.words, option);
    comparison.agreeing += chosen == right ? 1 : 0;
    if (chosen || right) {
      ComparedPart& part = comparison.parts.emplace_back();
      part.outcome = chosen && right ? Outcome::correct : chosen ? Outcome::wrong : Outcome::missing;
      part.read = chosen ? option : "";
      part.expected = right ? option : "";
    }
  }
  comparison.options = key.options.size();
  return comparison;
}

TypedComparison compare_text(const WordsValue& value, const WordsKey& key, const TypeOptions& asks) {
  TypedComparison comparison;
  ComparedPart& part = comparison.parts.emplace_back();
  part.read = value.words.empty() ? "" : value.words.front();
  part.expected = key.words.front();
  const std::string read = plainly_spelled(part.read);
  const bool accepted =
      std::ranges::any_of(key.words, [&](const std::string& word) { return plainly_spelled(word) == read; });
  part.outcome = accepted ? Outcome::correct : asks.exact_spelling ? Outcome::wrong : Outcome::needs_review;
  comparison.remark = accepted ? Remark::none : Remark::other_spelling;
  return comparison;
}

}  // namespace gradewright::judging
