#include "answers/reading/matching/class_in_prose.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "answers/reading/matching/neutral_words.hpp"
#include "answers/reading/matching/turning_words.hpp"
#include "answers/reading/values/explanation_words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t longest_text = 400;
constexpr std::string_view markup = " \t\n$_";

/// What a class begins with, before its bracket.
constexpr std::array<std::string_view, 10> beginnings{"O",      "\\mathcal{O}", "\\mathcal O", "\u0398",
                                                      "\u03A9", "\\Theta",      "\\Omega",     "Theta",
                                                      "Omega",  "\U0001D4AA"};

std::size_t skip(std::string_view text, std::size_t at, std::string_view what) {
  return text.substr(at).starts_with(what) ? at + what.size() : at;
}

/// The end of a class that begins at a place; 0 where none does.
std::size_t end_of_class(std::string_view text, std::size_t at) {
  if (at > 0 && (is_letter(text[at - 1]) || text[at - 1] == '\\')) {
    return 0;
  }
  const auto* const beginning = std::ranges::find_if(
      beginnings, [&](std::string_view one) { return text.substr(at).starts_with(one); });
  if (beginning == beginnings.end()) {
    return 0;
  }
  std::size_t open = skip(text, at + beginning->size(), " ");
  open = skip(text, open, "\\left");
  if (open >= text.size() || text[open] != '(') {
    return 0;
  }
  std::size_t depth = 0;
  for (std::size_t end = open; end < text.size(); ++end) {
    depth += text[end] == '(' ? 1 : 0;
    depth -= text[end] == ')' ? 1 : 0;
    if (depth == 0) {
      return end + 1;
    }
  }
  return 0;
}

std::vector<Span> classes_of(std::string_view text) {
  std::vector<Span> classes;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = end_of_class(text, at);
    if (end > 0) {
      classes.push_back({at, end - at});
    }
    at = std::max(end, at + 1);
  }
  return classes;
}

/// A word by which something is said of one of several things.
bool shares_out(std::string_view word) {
  constexpr std::array<std::string_view, 24> words{
      "each",  "per", "every", "one", "single", "a",   "an",   "only", "je",   "pro",     "jeder", "jede",
      "jedes", "ein", "eine",  "par", "chaque", "une", "cada", "por",  "ogni", "ciascun", "un",    "uno"};
  return among(words, word);
}

/// Whether words say something of one thing that the question does not ask about in the same words.
bool speaks_of_one(std::string_view text, const PreparedQuestion& question) {
  const std::vector<std::string> words = words_of(text);
  const std::vector<std::string> asked = words_of(question.text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string next = i + 1 < words.size() ? words[i + 1] : std::string();
    const auto pair = std::ranges::adjacent_find(
        asked, [&](const auto& one, const auto& two) { return one == words[i] && two == next; });
    if (shares_out(words[i]) && (next.empty() || pair == asked.end())) {
      return true;
    }
  }
  return false;
}

/// A thing in a clause that could cost something itself, and that the question does not speak of.
bool speaks_of_other(std::string_view text, const PreparedQuestion& question) {
  constexpr std::array<std::string_view, 29> things{"attention",
                                                    "lstm",
                                                    "gru",
                                                    "transformer",
                                                    "transformers",
                                                    "convolution",
                                                    "convolutions",
                                                    "conv",
                                                    "cnn",
                                                    "mlp",
                                                    "rnn",
                                                    "perceptron",
                                                    "embedding",
                                                    "softmax",
                                                    "head",
                                                    "heads",
                                                    "decoder",
                                                    "encoder",
                                                    "training",
                                                    "inference",
                                                    "backward",
                                                    "forward",
                                                    "backpropagation",
                                                    "memory",
                                                    "storage",
                                                    "space",
                                                    "network",
                                                    "parameters",
                                                    "weights"};
  return std::ranges::any_of(words_of(text), [&](const std::string& word) {
    return among(things, word) && !question.has_word(word);
  });
}

std::string_view without_markup(std::string_view text) {
  constexpr std::string_view bold = "**";
  text.remove_prefix(text.starts_with(bold) ? bold.size() : 0);
  text.remove_suffix(text.ends_with(bold) ? bold.size() : 0);
  const std::size_t first = std::min(text.find_first_not_of(markup), text.size());
  const std::size_t last = text.find_last_not_of(markup);
  return last == std::string_view::npos || last < first ? std::string_view()
                                                        : text.substr(first, last + 1 - first);
}

/// Whether every word around a class is known, and none turns round what is said.
bool is_harmless(std::string_view text, const PreparedQuestion& question) {
  constexpr std::array<std::string_view, 5> alternatives{"or", "oder", "ou", "vs", "ovvero"};
  constexpr std::array<std::string_view, 7> of_growth{"linear", "linearly",   "quadratic", "quadratically",
                                                      "cubic",  "recurrence", "recurrent"};
  const auto is_harmless_word = [&](const std::string& word) {
    const bool symbol = word.size() == 1;
    const bool turns = among(alternatives, word) || withdraws(word) || (!symbol && is_turning_word(word));
    return !turns && (among(of_growth, word) || unknown_word(word, question).empty());
  };
  return text.find('?') == std::string_view::npos &&
         std::ranges::all_of(words_of(without_mathematics(text)), is_harmless_word);
}

/// What leads to a class: the part of its clause before it.
std::string_view own_clause(std::string_view lead) {
  const std::size_t sign = lead.find_last_of(".,;:\n=>");
  std::string_view clause = lead.substr(sign == std::string_view::npos ? 0 : sign + 1);
  constexpr std::string_view arrow = "\u2192";
  const std::size_t drawn = clause.rfind(arrow);
  return drawn == std::string_view::npos ? clause : clause.substr(drawn + arrow.size());
}

/// Whether a conclusion stands in the words between two classes.
bool concludes(std::string_view between) {
  constexpr std::array<std::string_view, 17> words{
      "so",        "hence",    "thus", "therefore", "total", "altogether", "overall",  "all",   "alle",
      "insgesamt", "folglich", "donc", "tous",      "total", "totale",     "entonces", "quindi"};
  constexpr std::array<std::string_view, 6> signs{"=>", "->", "\u2192", "\u21D2", "\\Rightarrow", "\\to"};
  return std::ranges::any_of(words_of(between), [&](const auto& word) { return among(words, word); }) ||
         std::ranges::any_of(signs,
                             [&](auto sign) { return between.find(sign) != std::string_view::npos; }) ||
         without_markup(between) == "=";
}

/// Whether nothing computes with a class: "2 * O(n)", "O(n) + n".
bool stands_alone(std::string_view lead, std::string_view behind) {
  constexpr std::string_view operators = "+-*/^<(";
  lead = without_markup(lead);
  behind = without_markup(behind);
  const bool arrow = lead.ends_with("->") || lead.ends_with("=>");
  const bool before = !lead.empty() && !arrow &&
                      (operators.find(lead.back()) != std::string_view::npos || lead.ends_with("\u00B7") ||
                       lead.ends_with("\u00D7") || lead.ends_with("cdot"));
  return !before &&
         (behind.empty() || std::string_view("+-*/^<=").find(behind.front()) == std::string_view::npos);
}

/// Whether what stands behind a class only explains it: behind a sign or a word that gives a reason, and no
/// case and no further factor.
bool only_explains(std::string_view behind, const PreparedQuestion& question) {
  behind = without_markup(behind);
  if (behind.empty() || behind == "." || behind == "!") {
    return true;
  }
  const bool parted = std::string_view(".,;:(").find(behind.front()) != std::string_view::npos;
  const std::vector<std::string> words = words_of(behind);
  if (words.empty() || (!parted && !gives_reason(words.front()))) {
    return false;
  }
  constexpr std::array<std::string_view, 14> factors{"times", "plus", "minus", "multiplied", "and",
                                                     "with",  "only", "where", "mal",        "und",
                                                     "fois",  "por",  "et",    "y"};
  const std::string_view said = behind.substr(behind.find_first_not_of(".,;:( "));
  const bool computes = std::string_view("+-*/^=<>").find(said.front()) != std::string_view::npos;
  constexpr std::size_t shortest = 2;
  const bool of_case = !gives_reason(words.front()) &&
                       (ballot::leads_to_case(words.front()) || among(factors, words.front()) ||
                        (shares_out(words.front()) && words.front() != "each" && words.front() != "every" &&
                         words.front() != "one"));
  return !computes && !of_case && words.size() >= shortest && is_harmless(behind, question);
}

}  // namespace

std::string_view class_in_prose(std::string_view text, const PreparedQuestion& question) {
  const std::vector<Span> classes = text.size() > longest_text ? std::vector<Span>{} : classes_of(text);
  constexpr std::size_t most = 2;
  if (classes.empty() || classes.size() > most) {
    return {};
  }
  const Span& last = classes.back();
  const std::string_view lead = text.substr(0, last.offset);
  const std::string_view behind = text.substr(last.end());
  if (!stands_alone(lead, behind) || !only_explains(behind, question) || !is_harmless(lead, question) ||
      speaks_of_one(own_clause(lead), question) || speaks_of_other(own_clause(lead), question)) {
    return {};
  }
  if (classes.size() == most) {
    const Span& first = classes.front();
    const std::string_view between = text.substr(first.end(), last.offset - first.end());
    const std::string_view before = text.substr(0, first.offset);
    const std::string_view next = between.substr(0, between.find_first_of(".,;\n"));
    const bool of_part = speaks_of_one(before, question) || speaks_of_one(next, question);
    if (!concludes(between) || !of_part) {
      return {};
    }
  }
  return text.substr(last.offset, last.length);
}

}  // namespace gradewright::reading
