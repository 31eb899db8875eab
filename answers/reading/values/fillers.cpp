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
constexpr std::array<std::string_view, 78> fillers{
    "so",       "thus",      "hence",   "therefore",  "then",
    "the",      "a",         "an",      "answer",     "answers",
    "ans",      "result",    "results", "value",      "values",
    "is",       "are",       "be",      "equals",     "equal",
    "to",       "we",        "get",     "got",        "gets",
    "have",     "has",       "find",    "found",      "obtain",
    "obtained", "which",     "gives",   "give",       "giving",
    "yields",   "final",     "finally", "my",         "it",
    "its",      "that",      "this",    "approx",     "approximately",
    "about",    "roughly",   "ca",      "circa",      "around",
    "i",        "as",        "follows", "following",  "will",
    "would",    "must",      "total",   "overall",    "respectively",
    "in",       "exactly",   "simply",  "now",        "here",
    "it's",     "that's",    "let",     "there",      "just",
    "only",     "precisely", "namely",  "altogether", "exact",
    "our",      "solution",  "required"};

/// Words that take back, deny or doubt what stands beside them, or offer another.
constexpr std::array<std::string_view, 62> refusals{
    "opposite",   "reciprocal", "inverse",  "complement", "assume",    "assuming", "suppose", "supposing",
    "square",     "twofold",    "other",    "not",        "no",        "never",    "wrong",   "incorrect",
    "false",      "except",     "without",  "instead",    "actually",  "sorry",    "maybe",   "perhaps",
    "possibly",   "probably",   "guess",    "guessing",   "or",        "either",   "neither", "nor",
    "if",         "unless",     "between",  "less",       "more",      "than",     "least",   "most",
    "up",         "minus",      "negative", "plus",       "times",     "over",     "half",    "twice",
    "double",     "unsure",     "unknown",  "but",        "rather",    "cannot",   "scratch", "ignore",
    "correction", "old",        "previous", "previously", "initially", "draft"};

/// Words that begin what is no answer.
constexpr std::array<std::string_view, 6> asides{"given", "check", "try", "hint", "example", "test"};

/// What is counted, with what may stand before it: "12 different ways". Units that count are read as units.
constexpr std::array<std::string_view, 33> counted{
    "ways",      "way",      "possibilities", "combinations", "permutations", "arrangements", "outcomes",
    "heads",     "head",     "edges",         "edge",         "nodes",        "node",         "rows",
    "columns",   "entries",  "dimensions",    "paths",        "cases",        "values",       "blocks",
    "kernels",   "batches",  "images",        "classes",      "vertices",     "connections",  "updates",
    "different", "distinct", "possible",      "trainable",    "learnable"};

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

bool begins_aside(std::string_view word) {
  return among(asides, word);
}

bool counts_things(const std::vector<std::string>& words) {
  return !words.empty() && among(counted, words.back()) &&
         std::ranges::all_of(words, [](const std::string& word) { return among(counted, word); });
}

bool refuses_in_name(std::string_view name) {
  for (std::size_t begin = 0; begin <= name.size();) {
    const std::size_t end = std::min(name.find('_', begin), name.size());
    if (refuses(lower(name.substr(begin, end - begin)))) {
      return true;
    }
    begin = end + 1;
  }
  return false;
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
