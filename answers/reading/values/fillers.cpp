#include "answers/reading/values/fillers.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

/// Words that say nothing of their own.
constexpr std::array<std::string_view, 68> fillers{
    "so",       "thus",    "hence",   "therefore", "then",
    "the",      "a",       "an",      "answer",    "answers",
    "ans",      "result",  "results", "value",     "values",
    "is",       "are",     "be",      "equals",    "equal",
    "to",       "we",      "get",     "got",       "gets",
    "have",     "has",     "find",    "found",     "obtain",
    "obtained", "which",   "gives",   "give",      "giving",
    "yields",   "final",   "finally", "my",        "it",
    "its",      "that",    "this",    "approx",    "approximately",
    "about",    "roughly", "ca",      "circa",     "around",
    "i",        "as",      "follows", "following", "will",
    "would",    "must",    "total",   "overall",   "respectively",
    "in",       "exactly", "simply",  "now",       "here",
    "it's",     "that's",  "let"};

/// Words that take back, deny or doubt what stands beside them, or offer another.
constexpr std::array<std::string_view, 61> refusals{
    "opposite", "reciprocal", "inverse",    "complement", "assume", "assuming", "suppose",   "supposing",
    "square",   "twofold",    "not",        "no",         "never",  "wrong",    "incorrect", "false",
    "except",   "without",    "instead",    "actually",   "sorry",  "maybe",    "perhaps",   "possibly",
    "probably", "guess",      "guessing",   "or",         "either", "neither",  "nor",       "if",
    "unless",   "between",    "less",       "more",       "than",   "least",    "most",      "up",
    "minus",    "negative",   "plus",       "times",      "over",   "half",     "twice",     "double",
    "unsure",   "unknown",    "but",        "rather",     "cannot", "scratch",  "ignore",    "correction",
    "old",      "previous",   "previously", "initially",  "draft"};

/// Words after which a reason is given: what follows is not the answer.
constexpr std::array<std::string_view, 5> reasons{"because", "since", "cause", "bc", "due"};

/// Words of a note on digits: "(4 dp)", "to 3 significant figures".
constexpr std::array<std::string_view, 22> roundings{
    "dp",      "d",       "p",        "sf",    "s",      "f",           "sig",     "fig",
    "figs",    "decimal", "decimals", "place", "places", "significant", "figures", "figure",
    "rounded", "correct", "nearest",  "round", "digits", "digit"};

}  // namespace

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  const auto end_word = [&] {
    if (!word.empty()) {
      words.push_back(std::exchange(word, {}));
    }
  };
  for (const char c : text) {
    if (is_letter(c) || is_digit(c) || c == '\'' || !is_ascii(c)) {
      word += lower(c);
    } else {
      end_word();
    }
  }
  end_word();
  return words;
}

bool is_filler(std::string_view word) {
  return among(fillers, word);
}

bool refuses(std::string_view word) {
  return among(refusals, word) || word.ends_with("n't") || word.ends_with("n\u2019t");
}

bool gives_reason(std::string_view word) {
  return among(reasons, word);
}

bool names_no_answer(std::string_view name) {
  constexpr std::array<std::string_view, 9> names{"shape", "dtype",    "question", "id",     "seed",
                                                  "index", "exercise", "page",     "version"};
  return among(names, lower(name));
}

bool is_rounding(const std::vector<std::string>& words) {
  bool found = false;
  for (const std::string& spelled : words) {
    const std::string_view word =
        std::string_view(spelled).substr(std::min(spelled.find_first_not_of("0123456789"), spelled.size()));
    if (word.empty()) {
      continue;  // of 4dp
    }
    if (among(roundings, word)) {
      found = true;
    } else if (word != "to" && word != "the" && word != "correct") {
      return false;
    }
  }
  return found;
}

}  // namespace gradewright::reading
