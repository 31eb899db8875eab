#include "answers/reading/matching/choice_parts.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "answers/reading/notation/word_roles.hpp"
#include "answers/reading/values/ballot_words.hpp"
#include "answers/reading/values/explanation_words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Whether the word at `at` of a remark is said of something else than the answer: "Statement 2 is false",
/// but not "this is wrong", "wrong answer" and, beside B, "B is wrong".
bool is_of_other(const std::vector<std::string>& remark, std::size_t at, std::string_view answer) {
  constexpr std::array<std::string_view, 12> of_answer{
      "this", "it", "that", "they", "which", "these", "i", "answer", "choice", "option", "letter", "mine"};
  const std::vector<std::string> own = words_of(answer);
  for (std::size_t verb = 1; verb < at; ++verb) {
    if (remark[verb] == "is" || remark[verb] == "are") {
      const std::string& subject = remark[verb - 1];
      return !among(of_answer, subject) && std::ranges::find(own, subject) == own.end();
    }
  }
  return false;
}

/// A word of a text, and where it stands.
struct Word {
  std::string text;
  std::size_t first = 0;
  std::size_t last = 0;
};

std::vector<Word> placed_words(std::string_view text) {
  std::vector<Word> words;
  std::size_t at = 0;
  for (std::string word = next_word(text, at); !word.empty(); word = next_word(text, at)) {
    words.push_back({word, at - word.size(), at});
  }
  return words;
}

/// Whether a word belongs to a rule of what may not be: "must not", "may not", "cannot".
bool rules_out(std::span<const Word> words, const Word& word) {
  constexpr std::array<std::string_view, 4> modal{"must", "may", "should", "can"};
  constexpr std::array<std::string_view, 3> joined{"cannot", "can't", "mustn't"};
  const auto at = static_cast<std::size_t>(&word - words.data());
  const bool before = at + 1 < words.size() && among(modal, word.text) && words[at + 1].text == "not";
  const bool behind = at > 0 && word.text == "not" && among(modal, words[at - 1].text);
  return before || behind || among(joined, word.text);
}

/// Whether what stands before a conclusion only leads to it, and names no such option itself.
bool leads_to_conclusion(std::string_view head, std::span<const Word> words, std::string_view option) {
  constexpr std::array<std::string_view, 15> contrary{
      "opposite", "contrary", "reverse",    "asked", "question", "answer", "pick",   "choose",
      "first",    "i",        "everything", "none",  "neither",  "either", "another"};
  const auto speaks_against = [&](const Word& word) {
    const bool same = head.substr(word.first, word.last - word.first) == option;
    const bool denies = ballot::denies(word.text) && word.text != "nor" && word.text != "neither";
    return same || among(contrary, word.text) || ballot::limits(word.text) ||
           (!denies && ballot::expresses_doubt(word.text) && word.text != "wrong" && word.text != "nothing" &&
            !rules_out(words, word));
  };
  return !words.empty() && head.find_first_of("?~") == std::string_view::npos &&
         std::ranges::none_of(words, speaks_against);
}

}  // namespace

std::string_view before_remark(std::string_view text, bool is_statement) {
  const std::size_t open = text.find('(', 1);
  const std::size_t last = text.find_last_not_of(" \t\r\n");
  if (open == std::string_view::npos || text.find(')', open) != last || is_blank(text.substr(0, open))) {
    return {};
  }
  const std::string_view remark = text.substr(open);
  const std::string_view answer = text.substr(0, open);
  const std::vector<std::string> words = words_of(remark);
  // Reasons of another statement; "or A", "not sure" are doubts.
  constexpr std::array<std::string_view, 3> of_statements{"false", "wrong", "incorrect"};
  // "less memory", but not "more or less".
  constexpr std::array<std::string_view, 2> of_amounts{"less", "more"};
  // "was C", "first attempt" speak of another time, "my neighbour's answer" of somebody else
  constexpr std::array<std::string_view, 17> of_other{
      "was",       "were",     "first",      "attempt", "try",  "earlier", "originally", "then", "before",
      "neighbour", "neighbor", "neighbours", "friend",  "says", "said",    "should",     "meant"};
  bool doubtful = remark.find('?') != std::string_view::npos;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const bool is_reason =
        (among(of_statements, words[at]) && is_of_other(words, at, answer)) || among(of_amounts, words[at]);
    doubtful = doubtful || (refuses(words[at]) && !is_reason) || among(of_other, words[at]) ||
               (is_statement && plays(words[at], WordRole::condition));
  }
  const bool has_words =
      std::ranges::any_of(remark, [](char c) { return is_letter(c) || !is_ascii(c); });  // (50/50)
  // "B (for LSTMs)" is said of a case
  constexpr std::array<std::string_view, 6> cases{"for", "in", "under", "during", "within", "given"};
  constexpr std::array<std::string_view, 4> verbs{"is", "are", "has", "have"};
  const bool of_case =
      !words.empty() && among(cases, words.front()) &&
      std::ranges::none_of(words, [&](const std::string& word) { return among(verbs, word); });
  const auto judged = std::ranges::adjacent_find(words, [](const std::string& word, const std::string& next) {
    return word == "too" && (next == "obvious" || next == "easy" || next == "simple");
  });
  doubtful = doubtful || of_case || judged != words.end();
  return doubtful || words.size() < 2 || !has_words ? std::string_view() : answer;
}

std::string_view behind_last_arrow(std::string_view text, std::span<const std::string> options) {
  constexpr std::array<std::string_view, 4> arrows{"->", "=>", "\u2192", "\u21D2"};
  constexpr std::size_t longest = 400;
  std::size_t arrow = 0;
  std::size_t end = 0;
  for (const std::string_view sign : arrows) {
    const std::size_t at = text.size() > longest ? std::string_view::npos : text.rfind(sign);
    if (at != std::string_view::npos && at >= arrow) {
      arrow = at;
      end = at + sign.size();
    }
  }
  const std::string_view head = trimmed(text.substr(0, arrow));
  const std::string_view tail = trimmed(text.substr(end));
  const std::vector<Word> words = placed_words(head);
  // "these increase it" speaks of the options, and works nothing out
  constexpr std::array<std::string_view, 8> pointers{"these", "this", "those", "they",
                                                     "which", "it",   "least", "most"};
  const auto is_option = [&](std::string_view word) {
    return std::ranges::any_of(options, [&](const std::string& one) { return one == word; });
  };
  const auto speaks_against = [&](const Word& word) {
    return among(pointers, word.text) || is_option(head.substr(word.first, word.last - word.first)) ||
           (ballot::denies(word.text) && !rules_out(words, word)) || ballot::speaks_of_choosing(word.text) ||
           (word.text.size() > 1 && ballot::truth_of(word.text)) ||
           (ballot::expresses_doubt(word.text) && !ballot::measures_amounts(word.text) &&
            !rules_out(words, word));
  };
  constexpr std::array<std::string_view, 3> joints{"and", "und", "et"};
  const std::vector<Word> named = placed_words(tail);
  const bool plain = std::ranges::all_of(tail, [](char c) {
    return is_letter(c) || std::string_view(" ,()*.&+").find(c) != std::string_view::npos;
  });
  const bool options_alone =
      plain && !named.empty() && std::ranges::all_of(named, [&](const Word& word) {
        return is_option(tail.substr(word.first, word.last - word.first)) || among(joints, word.text);
      });
  const bool leads = !words.empty() && head.find_first_of("?~\n") == std::string_view::npos &&
                     std::ranges::none_of(words, speaks_against);
  return leads && options_alone ? tail : std::string_view();
}

std::string_view concluded_option(std::string_view text, std::span<const std::string> options) {
  constexpr std::size_t longest = 400;
  constexpr std::array<std::string_view, 5> conclusions{"so", "thus", "hence", "therefore", "leaves"};
  constexpr std::array<std::string_view, 13> beside{"the",  "answer", "is", "it",  "it's", "must",  "be",
                                                    "only", "option", "my", "has", "to",   "choice"};
  const std::vector<Word> words = text.size() > longest ? std::vector<Word>{} : placed_words(text);
  if (words.size() < 2) {
    return {};
  }
  const std::string_view option = text.substr(words.back().first, words.back().last - words.back().first);
  const bool is_option = std::ranges::any_of(options, [&](const std::string& one) { return one == option; });
  const bool ends = text.substr(words.back().last).find_first_not_of(").*_ \t\r\n") == std::string_view::npos;
  std::size_t at = words.size() - 1;
  while (at > 0 && among(beside, words[at - 1].text)) {
    --at;
  }
  if (!is_option || !ends || at < 2 || !among(conclusions, words[at - 1].text)) {
    return {};
  }
  const std::string_view tail = text.substr(words[at - 1].last, words.back().first - words[at - 1].last);
  const bool plain = std::ranges::all_of(tail, [](char c) {
    return is_letter(c) || std::string_view(" \t\r\n,:(*_'").find(c) != std::string_view::npos;
  });
  const std::string_view head = text.substr(0, words[at - 1].first);
  const bool leads = leads_to_conclusion(head, std::span(words).first(at - 1), option);
  return plain && leads ? option : std::string_view();
}

}  // namespace gradewright::reading
