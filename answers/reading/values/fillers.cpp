#include "answers/reading/values/fillers.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/word_set.hpp"

namespace gradewright::reading {
namespace {

/// Words that say nothing of their own.
constexpr std::array<std::string_view, 77> fillers{
    "so",        "thus",    "hence",      "therefore",    "then",
    "the",       "a",       "an",         "answer",       "answers",
    "ans",       "result",  "results",    "value",        "values",
    "is",        "are",     "be",         "equals",       "equal",
    "to",        "we",      "get",        "got",          "gets",
    "have",      "has",     "find",       "found",        "obtain",
    "obtained",  "which",   "gives",      "give",         "giving",
    "yields",    "final",   "finally",    "my",           "it",
    "its",       "that",    "this",       "approx",       "approximately",
    "about",     "roughly", "ca",         "circa",        "around",
    "i",         "as",      "follows",    "following",    "will",
    "must",      "total",   "overall",    "respectively", "in",
    "exactly",   "simply",  "now",        "here",         "it's",
    "that's",    "let",     "there",      "just",         "only",
    "precisely", "namely",  "altogether", "exact",        "our",
    "solution",  "required"};

/// Words that take back, deny or doubt what stands beside them, or offer another.
constexpr std::array<std::string_view, 93> refusals{
    "opposite",   "reciprocal", "inverse",      "complement", "assume",    "assuming", "suppose",
    "supposing",  "square",     "twofold",      "other",      "not",       "no",       "never",
    "wrong",      "incorrect",  "false",        "except",     "without",   "instead",  "actually",
    "sorry",      "maybe",      "perhaps",      "possibly",   "probably",  "guess",    "guessing",
    "or",         "either",     "neither",      "nor",        "if",        "unless",   "between",
    "less",       "more",       "than",         "least",      "most",      "up",       "minus",
    "negative",   "plus",       "times",        "over",       "half",      "twice",    "double",
    "unsure",     "unknown",    "but",          "rather",     "cannot",    "scratch",  "ignore",
    "correction", "old",        "previous",     "previously", "initially", "draft",    "rejected",
    "discarded",  "crossed",    "struck",       "deleted",    "mistake",   "typo",     "falsch",
    "pas",        "hardly",     "barely",       "nicht",      "kein",      "faux",     "falso",
    "errado",     "incorrecto", "incorrecta",   "sbagliato",  "errato",    "fout",     "niet",
    "nein",       "inkorrekt",  "unzutreffend", "keine",      "jamais",    "nunca",    "incorreto",
    "errada",     "mal"};

/// Words that take back or doubt in a reason, or state an answer of their own there.
constexpr std::array<std::string_view, 43> withdrawals{
    "if",         "rejected",  "crossed",  "hardly",    "nicht",   "pas",     "previous", "not",
    "no",         "never",     "wrong",    "incorrect", "false",   "instead", "actually", "sorry",
    "maybe",      "perhaps",   "possibly", "probably",  "guess",   "guessed", "guessing", "unsure",
    "unknown",    "but",       "rather",   "cannot",    "scratch", "ignore",  "wait",     "oops",
    "hmm",        "otherwise", "unless",   "except",    "answer",  "changed", "mistake",  "typo",
    "correction", "nope",      "sure"};

/// Words of a label whose number is no answer: "First attempt: 12", "Upper bound: 12", "Question: 12".
constexpr std::array<std::string_view, 32> other_labels{
    "attempt",  "try",      "bound",    "bounds",     "before",    "question",   "exercise",    "input",
    "q",        "page",     "excluded", "excluding",  "exit",      "status",     "bad",         "neighbour",
    "neighbor", "friend",   "friend's", "partner",    "partner's", "classmate",  "classmate's", "colleague",
    "someone",  "somebody", "chatgpt",  "distractor", "trap",      "conjecture", "assumption",  "ballpark"};

/// Words that alone before a value label a bound, the question, or what a program says of itself.
constexpr std::array<std::string_view, 41> bound_labels{"minimum",
                                                        "maximum",
                                                        "min",
                                                        "max",
                                                        "q",
                                                        "error",
                                                        "errors",
                                                        "warning",
                                                        "warnings",
                                                        "traceback",
                                                        "exception",
                                                        "failed",
                                                        "failure",
                                                        "fail",
                                                        "invalid",
                                                        "undefined",
                                                        "nan",
                                                        "na",
                                                        "none",
                                                        "null",
                                                        "todo",
                                                        "fixme",
                                                        "tbd",
                                                        "debug",
                                                        "info",
                                                        "placeholder",
                                                        "dummy",
                                                        "default",
                                                        "expected",
                                                        "line",
                                                        "userwarning",
                                                        "valueerror",
                                                        "typeerror",
                                                        "keyerror",
                                                        "indexerror",
                                                        "nameerror",
                                                        "runtimeerror",
                                                        "syntaxerror",
                                                        "assertionerror",
                                                        "overflowerror",
                                                        "zerodivisionerror"};

/// Words that begin what is no answer.
constexpr std::array<std::string_view, 6> asides{"given", "check", "try", "hint", "example", "test"};

/// What is measured on data: a test of these is no try of an answer.
constexpr std::array<std::string_view, 8> measures{"loss",       "error", "accuracy", "mse",
                                                   "perplexity", "score", "risk",     "rmse"};

/// Units that count, whose number is the value by itself.
constexpr std::array<std::string_view, 59> counting_units{"parameters",
                                                          "parameter",
                                                          "params",
                                                          "param",
                                                          "weights",
                                                          "weight",
                                                          "bias",
                                                          "biases",
                                                          "neurons",
                                                          "neuron",
                                                          "unit",
                                                          "units",
                                                          "pixels",
                                                          "pixel",
                                                          "px",
                                                          "tokens",
                                                          "token",
                                                          "epochs",
                                                          "epoch",
                                                          "steps",
                                                          "step",
                                                          "samples",
                                                          "sample",
                                                          "nats",
                                                          "nat",
                                                          "operations",
                                                          "operation",
                                                          "ops",
                                                          "op",
                                                          "multiplications",
                                                          "multiplication",
                                                          "additions",
                                                          "multiply-adds",
                                                          "FLOPs",
                                                          "FLOP",
                                                          "FLOPS",
                                                          "flops",
                                                          "flop",
                                                          "Flops",
                                                          "MACs",
                                                          "MAC",
                                                          "macs",
                                                          "mac",
                                                          "elements",
                                                          "element",
                                                          "channels",
                                                          "channel",
                                                          "filters",
                                                          "filter",
                                                          "layers",
                                                          "layer",
                                                          "features",
                                                          "feature",
                                                          "iterations",
                                                          "iteration",
                                                          "times",
                                                          "time",
                                                          "bits",
                                                          "bit"};

/// Other things that are counted, or units after a word of their own: "12 different ways". None of them is a
/// number of something else in another spelling.
constexpr std::array<std::string_view, 48> things{
    "solutions",     "solution",     "integers",     "triangles",    "primes",   "divisors",   "roots",
    "subsets",       "functions",    "students",     "people",       "sides",    "ways",       "way",
    "possibilities", "combinations", "permutations", "arrangements", "outcomes", "heads",      "head",
    "edges",         "edge",         "nodes",        "node",         "rows",     "columns",    "entries",
    "dimensions",    "paths",        "cases",        "values",       "blocks",   "kernels",    "batches",
    "images",        "classes",      "vertices",     "connections",  "updates",  "parameters", "params",
    "weights",       "neurons",      "filters",      "channels",     "layers",   "features"};

/// What may stand before what is counted: "12 different ways".
constexpr std::array<std::string_view, 7> counted_as{"different", "distinct", "possible", "trainable",
                                                     "learnable", "free",     "total"};

/// Words after which a reason is given: what follows is not the answer.
constexpr std::array<std::string_view, 5> reasons{"because", "since", "cause", "bc", "due"};

/// Words of a note on digits: "(4 dp)", "to 3 significant figures".
constexpr std::array<std::string_view, 22> roundings{
    "dp",      "d",       "p",        "sf",    "s",      "f",           "sig",     "fig",
    "figs",    "decimal", "decimals", "place", "places", "significant", "figures", "figure",
    "rounded", "correct", "nearest",  "round", "digits", "digit"};

bool is_contracted_negation(std::string_view word) {
  return word.ends_with("n't") || word.ends_with("n\u2019t");
}

}  // namespace

std::vector<std::string> words_of(std::string_view text) {
  const auto is_of_word = [](char c) { return is_letter(c) || is_digit(c) || c == '\'' || !is_ascii(c); };
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t first = at;
    while (at < text.size() && is_of_word(text[at])) {
      ++at;
    }
    if (at > first) {
      words.push_back(lower(text.substr(first, at - first)));
    } else {
      ++at;
    }
  }
  return words;
}

bool is_filler(std::string_view word) {
  static constexpr WordSet known(fillers);
  return known.contains(word);
}

bool refuses(std::string_view word) {
  static constexpr WordSet known(refusals);
  return known.contains(word) || is_contracted_negation(word);
}

bool begins_aside(std::string_view word) {
  return among(asides, word);
}

bool begins_aside(const std::vector<std::string>& words) {
  const bool measures_on_tests = words.size() > 1 && words.front() == "test" && among(measures, words[1]);
  return !words.empty() && begins_aside(words.front()) && !measures_on_tests;
}

bool is_counted(std::string_view unit) {
  static constexpr WordSet known(counting_units);
  return known.contains(unit);
}

bool counts_things(const std::vector<std::string>& words) {
  return !words.empty() && among(things, words.back()) &&
         std::all_of(words.begin(), words.end() - 1,
                     [](const std::string& word) { return among(counted_as, word); });
}

bool withdraws(std::string_view word) {
  static constexpr WordSet known(withdrawals);
  return known.contains(word) || is_contracted_negation(word);
}

bool labels_no_answer(std::string_view word) {
  return among(other_labels, word);
}

bool labels_bound(std::string_view word) {
  return among(bound_labels, word);
}

bool refuses_in_name(std::string_view name) {
  for (std::size_t begin = 0; begin <= name.size();) {
    const std::size_t end = std::min(name.find('_', begin), name.size());
    const std::string_view part = name.substr(begin, end - begin);
    if (refuses(lower(part.substr(0, part.find_last_not_of("0123456789") + 1)))) {
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
  constexpr std::array<std::string_view, 15> names{"shape", "dtype",    "question", "id",      "seed",
                                                   "index", "exercise", "page",     "version", "nan",
                                                   "none",  "null",     "todo",     "fixme",   "undefined"};
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
