#include "answers/reading/values/counterfactual.hpp"

#include <algorithm>
#include <array>

#include "answers/reading/values/ballot_words.hpp"
#include "answers/reading/values/explanation_words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"

namespace gradewright::reading::ballot {
namespace {

/// Whether words say what could or would be.
bool supposes_case(std::span<const std::string> clause) {
  constexpr std::array<std::string_view, 4> modal{"would", "could", "might", "cannot"};
  return std::ranges::any_of(clause, [&](const auto& word) { return among(modal, word); });
}

}  // namespace

bool is_said_of_thing(std::span<const std::string> clause, std::size_t at) {
  constexpr std::array<std::string_view, 8> adjectives{"old",   "previous", "first", "second",
                                                       "third", "last",     "next",  "former"};
  constexpr std::array<std::string_view, 8> passive{"copied",  "changed", "removed",  "dropped",
                                                    "deleted", "chosen",  "selected", "picked"};
  constexpr std::array<std::string_view, 5> copulas{"is", "are", "gets", "get", "be"};
  if (among(adjectives, clause[at])) {
    return at + 1 < clause.size() && is_thing(clause[at + 1]);
  }
  constexpr std::array<std::string_view, 4> modal{"could", "would", "can", "may"};
  const std::size_t modals = at > 2 && among(modal, clause[at - 2]) ? 1 : 0;  // "the token could be copied"
  return among(passive, clause[at]) && at > 1 + modals && among(copulas, clause[at - 1]) &&
         is_thing(clause[at - 2 - modals]);
}

std::size_t counterfactual_length(std::span<const std::vector<std::string>> clauses) {
  if (clauses.empty()) {
    return 0;
  }
  const std::vector<std::string>& clause = clauses.front();
  const bool supposes = std::ranges::any_of(clauses, supposes_case);
  constexpr std::array<std::string_view, 6> alone{"otherwise",   "sonst", "ansonsten",
                                                  "andernfalls", "sinon", "altrimenti"};
  constexpr std::array<std::string_view, 5> without{"without", "ohne", "sans", "senza", "sem"};
  constexpr std::array<std::string_view, 22> pronouns{
      "it",      "this", "that", "them", "das",  "dies",  "diese", "sie",    "ihn",  "es",   "cela",
      "\u00e7a", "ceci", "elle", "lui",  "quoi", "elles", "di",    "questo", "isso", "eles", "ela"};
  if (clause.empty()) {
    return 0;
  }
  if (clause.size() < 2 || !among(without, clause[0])) {
    return among(alone, clause[0]) ? 1 : 0;
  }
  constexpr std::array<std::string_view, 4> articles{"the", "a", "this", "that"};
  const std::size_t noun = among(articles, clause[1]) && clause.size() > 2 ? 2 : 1;
  const bool of_noun = supposes && !among(pronouns, clause[noun]);
  return of_noun ? noun + 1 : among(pronouns, clause[1]) ? 2 : 0;
}

bool tells_otherwise(std::span<const std::string> clause) {
  constexpr std::array<std::string_view, 8> modal{"would", "could", "can", "cannot",
                                                  "may",   "might", "not", "other"};
  for (std::size_t i = 0; i < clause.size(); ++i) {
    const std::string& word = clause[i];
    const bool says_truth = word.size() > 1 && truth_of(word) && word != "no";
    const bool doubtful = expresses_doubt(word) && !denies(word) && !among(modal, word);
    const bool of_choice = (doubtful || speaks_of_choosing(word)) && !is_said_of_thing(clause, i);
    if (word == other_option || says_truth || of_choice) {
      return false;
    }
  }
  return true;
}

bool ends_in_otherwise(const std::vector<std::string>& clause) {
  constexpr std::array<std::string_view, 4> words{"otherwise", "sonst", "sinon", "altrimenti"};
  constexpr std::array<std::string_view, 4> articles{"the", "a", "an", "it"};
  constexpr std::size_t shortest = 4;
  return clause.size() >= shortest && among(words, clause.back()) && among(articles, clause.front()) &&
         tells_otherwise(std::span(clause).first(clause.size() - 1));
}

}  // namespace gradewright::reading::ballot
