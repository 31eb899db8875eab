#include "answers/reading/documents/heading_title.hpp"

#include <algorithm>
#include <vector>

#include "answers/reading/documents/exam_labels.hpp"
#include "answers/reading/matching/doubt_words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/silence.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t longest_title = 60;
constexpr std::size_t longest_stem = 5;

/// Whether a word, or one with the same beginning, stands in a text in small letters.
bool stands_in(const std::string& word, std::string_view text) {
  const std::string stem = word.substr(0, longest_stem);
  for (std::size_t at = text.find(stem); at != std::string_view::npos; at = text.find(stem, at + 1)) {
    if (at == 0 || !is_letter(text[at - 1])) {
      return true;
    }
  }
  return false;
}

/// What a question asks, without its options: "(A) dropout" may be the answer.
std::string asked(const QuestionDeclaration& question) {
  std::string text = lower(question.text);
  const bool options = std::ranges::any_of(
      question.items, [](const ItemDeclaration& item) { return is_answered_by_words(item); });
  for (const std::string_view first : {"(a)", " a)", " a:", " a.", "(i)", " i)", "(1)", " 1)"}) {
    text.resize(options ? std::min(text.find(first), text.size()) : text.size());
  }
  return text;
}

/// Whether the exam uses the word in the questions with that number, but not as an option or for truth.
bool is_of_questions(const std::string& word, const ExamLabels::Numbered& numbered) {
  return std::ranges::any_of(numbered.questions, [&](const QuestionDeclaration* question) {
    return stands_in(word, asked(*question)) ||
           std::ranges::any_of(question->items, [&](const ItemDeclaration& item) {
             return stands_in(word, lower(item.name));
           });
  });
}

}  // namespace

std::size_t title_length(std::string_view rest, const ExamLabels& exam, const std::string& number) {
  constexpr std::string_view truths[] = {"true",   "false", "yes",  "no", "wahr",
                                         "falsch", "right", "none", "all"};
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  const std::string_view title = trimmed(rest.substr(0, end));
  const auto own = exam.by_number.find(number);
  if (title.empty() || title.size() > longest_title || own == exam.by_number.end() ||
      std::ranges::all_of(rest.substr(end), [](char c) { return is_blank(c) || c == '\n'; }) ||
      title.find_first_of("=0123456789?") != std::string_view::npos || says_nothing(title)) {
    return 0;
  }
  const std::vector<std::string> words = words_of(title);
  const bool all = std::ranges::all_of(words, [&](const std::string& word) {
    constexpr std::string_view joints[] = {"and", "of", "the", "in", "und", "der", "for", "with"};
    return speaks_against_by(word) == Against::nothing && !among(truths, word) &&
           (among(joints, word) || (word.size() > 3 && is_of_questions(word, own->second)));
  });
  return !words.empty() && all ? end : 0;
}

}  // namespace gradewright::reading
