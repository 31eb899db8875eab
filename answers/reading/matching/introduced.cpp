#include "answers/reading/matching/introduced.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "answers/reading/matching/harmless_words.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/neutral_words.hpp"
#include "answers/reading/matching/things.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Words = std::vector<std::string>;

/// Words that part the phrases of a list.
constexpr std::array<std::string_view, 5> joints{"and", "or", "und", "oder", "et"};

/// What may stand between a thing and its value or name.
constexpr std::array<std::string_view, 16> copulas{"is",   "are", "the",    "a",   "an",  "ist",
                                                   "sind", "est", "equals", "das", "der", "die",
                                                   "this", "our", "my",     "its"};

/// Things that any value may be called.
constexpr std::array<std::string_view, 18> anything{
    "value",  "values", "answer",   "result", "results", "number",  "numbers", "total",  "matrix",
    "vector", "final",  "solution", "list",   "layer",   "network", "model",   "output", "size"};

/// The words of each phrase of a text, in small letters.
std::vector<Words> phrases_of(std::string_view text) {
  std::vector<Words> phrases;
  const auto add = [&](std::string_view part) {
    Words phrase;
    for (std::string& word : words_of(part)) {
      if (among(joints, word)) {
        phrases.push_back(std::move(phrase));
        phrase.clear();
      } else {
        phrase.push_back(std::move(word));
      }
    }
    phrases.push_back(std::move(phrase));
  };
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(".,;:?!()="), text.size());
    add(text.substr(0, end));
    text = text.substr(std::min(end + 1, text.size()));
  }
  return phrases;
}

/// The name without the index at its end: "v" of "v1".
std::string without_index(std::string_view name) {
  const std::size_t last = name.find_last_not_of("0123456789");
  return std::string(name.substr(0, last == std::string_view::npos ? 0 : last + 1));
}

/// The words by which a question's text introduces an item: those before one of its names in the same phrase.
/// Nothing where no name of it stands there.
std::optional<Words> introduction(const ItemDeclaration& item, const PreparedQuestion& question) {
  std::vector<Words> names;
  for (const std::string& name : item.aliases) {
    names.push_back(words_of(name));
  }
  names.push_back(words_of(item.name));
  names.push_back(words_of(without_index(item.name)));
  std::optional<Words> found;
  for (const Words& phrase : phrases_of(question.text)) {
    for (const Words& name : names) {
      const auto at = std::search(phrase.begin(), phrase.end(), name.begin(), name.end());
      if (name.empty() || at == phrase.end()) {
        continue;
      }
      found = found.value_or(Words{});
      found->insert(found->end(), phrase.begin(), at);
    }
  }
  return found;
}

/// Whether a word is one of an item's names, or begins one.
bool calls(std::string_view word, const ItemDeclaration& item, const PreparedQuestion& question) {
  const auto own = std::ranges::find(question.items, item.name, &ItemDeclaration::name);
  return own != question.items.end() &&
         question.name_words.calls(word, static_cast<std::size_t>(own - question.items.begin()));
}

/// A word without the end of a plural.
std::string_view stem(std::string_view word) {
  return word.substr(0, word.size() - (word.size() > 3 && word.ends_with('s') ? 1 : 0));
}

bool holds_stem(const Words& words, std::string_view word) {
  return std::ranges::any_of(words, [&](const std::string& one) { return stem(one) == stem(word); });
}

/// How a variable is spelt, without what draws its index: "w2" for w_2.
std::string spelling_of(std::string_view variable) {
  return lower(name_form(variable).loose);
}

/// Whether a name is a letter behind d, be it with a number: dX, dw_2.
bool is_differential(std::string_view name) {
  return name.size() > 1 && name.front() == 'd' && is_letter(name[1]) &&
         std::ranges::all_of(name.substr(2), [](char c) { return is_digit(c) || c == '_'; });
}

/// The variables by which an item's names say that it is a gradient: w of grad_w, dL/dw and dw.
Words variables_of(const ItemDeclaration& item) {
  Words names = item.aliases;
  names.push_back(item.name);
  Words variables;
  for (const std::string& name : names) {
    const std::size_t quotient = name.find("/d");
    if (quotient != std::string::npos) {
      variables.push_back(lower(name.substr(quotient + 2)));
    } else if (name.starts_with("grad_")) {
      variables.push_back(lower(name.substr(5)));
    } else if (is_differential(name)) {
      variables.push_back(lower(name.substr(1)));
    }
  }
  for (std::string& variable : variables) {
    variable = spelling_of(variable);
  }
  return variables;
}

/// Where a text says what something is differentiated with respect to: "w_2", "weights"; empty where it does
/// not.
std::string_view respected(std::string_view text) {
  constexpr std::array<std::string_view, 6> phrases{"respect to ",     "w.r.t. ",         "wrt ",
                                                    "bez\u00fcglich ", "rapport \u00e0 ", "respecto a "};
  constexpr std::array<std::string_view, 10> articles{"the", "its", "der", "den", "dem",
                                                      "die", "la",  "le",  "les", "los"};
  constexpr std::string_view ends = " \t\n,;:!?";
  std::size_t at = std::string_view::npos;
  for (const std::string_view phrase : phrases) {
    const std::size_t found = text.rfind(phrase);
    at = found == std::string_view::npos ||
                 (at != found && at != std::string_view::npos && found + phrase.size() < at)
             ? at
             : found + phrase.size();
  }
  while (at < text.size()) {
    const std::size_t first = text.find_first_not_of(ends, at);
    const std::size_t last = std::min(text.find_first_of(ends, first), text.size());
    if (first == std::string_view::npos || !among(articles, lower(text.substr(first, last - first)))) {
      return first == std::string_view::npos ? std::string_view() : text.substr(first, last - first);
    }
    at = last;
  }
  return {};
}

/// The letter that a variable has by its thing: w for weights.
std::string letter_of(std::string_view variable) {
  const std::string word = lower(variable);
  constexpr std::array<std::array<std::string_view, 2>, 5> letters{
      {{"weight", "w"}, {"bias", "b"}, {"input", "x"}, {"logit", "z"}, {"output", "y"}}};
  const auto own = std::ranges::find_if(letters, [&](const auto& one) {
    return thing_of(word) != no_thing && thing_of(one[0]) == thing_of(word);
  });
  return own == letters.end() ? word : std::string((*own)[1]);
}

/// What a text says a gradient is with respect to, where that is none of an item's variables.
std::string other_variable(std::string_view text, const ItemDeclaration& item) {
  const Words own = variables_of(item);
  const std::string_view word = own.empty() ? std::string_view() : respected(text);
  return word.empty() || among(own, spelling_of(letter_of(word))) ? std::string() : std::string(word);
}

}  // namespace

bool is_with_respect(std::string_view text, const ItemDeclaration& item) {
  const Words own = variables_of(item);
  const std::string_view word = own.empty() ? std::string_view() : respected(text);
  return !word.empty() && among(own, spelling_of(letter_of(word)));
}

bool is_with_respect_to_another(std::string_view text, const ItemDeclaration& item) {
  return !other_variable(text, item).empty();
}

std::string without_variable(std::string_view text, const ItemDeclaration& item) {
  std::string rest(text);
  if (is_with_respect(text, item)) {
    const std::string_view word = respected(text);
    rest.replace(static_cast<std::size_t>(word.data() - text.data()), word.size(), word.size(), ' ');
  }
  return rest;
}

std::string thing_of_another(std::string_view lead, const ItemDeclaration& item,
                             const PreparedQuestion& question) {
  const std::size_t sign = lead.find_last_of(",;!?.\n()");
  const Words words =
      words_of(without_mathematics(sign == std::string_view::npos ? lead : lead.substr(sign + 1)));
  Words names = item.field_terms;
  add_names(item, names);
  Words own;
  for (const std::string& name : names) {
    for (std::string& word : words_of(name)) {
      own.push_back(std::move(word));
    }
  }
  const std::vector<Thing> things = things_of(own);
  for (const std::string& word : words) {
    const bool other_item = std::ranges::any_of(question.items, [&](const ItemDeclaration& other) {
      return other.name != item.name && calls(word, other, question);
    });
    const bool plain = among(anything, stem(word)) || among(anything, word) || is_filler(word) ||
                       calls(word, item, question);
    const Thing thing = thing_of(word);
    const bool other_thing = thing != no_thing && std::ranges::find(things, thing) == things.end() &&
                             (question.items.size() > 1 || !question.has_thing(word));
    if (!plain && word.size() > 1 && (other_item || other_thing)) {
      return word;
    }
  }
  return {};
}

std::string word_of_another(std::string_view label, const ItemDeclaration& item,
                            const PreparedQuestion& question) {
  constexpr std::size_t shortest = 3;
  const std::size_t sign = label.find_last_of(",;:!?.\n=()");
  Words words = words_of(sign == std::string_view::npos ? label : label.substr(sign + 1));
  while (!words.empty() && among(copulas, words.back())) {
    words.pop_back();
  }
  constexpr std::array<std::string_view, 26> grammar{
      "and",   "or",   "und",   "oder", "then",  "also",   "with", "for",  "from",
      "into",  "that", "which", "when", "each",  "have",   "has",  "does", "give",
      "gives", "are",  "how",   "many", "after", "before", "both", "per"};
  if (std::string variable = other_variable(label, item); !variable.empty()) {
    return variable;
  }
  if (is_with_respect(label, item)) {
    return {};
  }
  if (words.empty() || words.back().size() < shortest || among(grammar, words.back()) ||
      is_filler(words.back()) || among(anything, words.back()) ||
      !holds_stem(question.text_words, words.back())) {
    return {};
  }
  if (std::ranges::any_of(words, [&](const std::string& word) { return calls(word, item, question); })) {
    return {};
  }
  const bool verb = thing_of(words.back()) == no_thing && !is_harmless_noun(words.back()) &&
                    is_harmless_word(words.back());  // "so it takes"
  if (verb) {
    return {};
  }
  const std::optional<Words> introduced = introduction(item, question);
  const bool told = introduced && std::ranges::any_of(*introduced, [](const std::string& word) {
                      return word.size() >= shortest && !is_filler(word);
                    });
  return told && !holds_stem(*introduced, words.back()) ? words.back() : std::string();
}

std::string counts_another(std::string_view text, const PreparedQuestion& question) {
  constexpr std::array<std::string_view, 22> counted{
      "bias",  "channel",        "unit",  "kernel", "filter", "neuron",  "multiplication", "addition",
      "layer", "node",           "epoch", "step",   "image",  "example", "sample",         "head",
      "block", "weight matrice", "gate",  "map",    "batch",  "batche"};
  text = text.substr(text.find_last_of('=') + 1);
  const std::size_t last = text.find_last_of("0123456789");
  if (last == std::string_view::npos || question.text.empty() ||
      std::ranges::any_of(text.substr(0, last), is_letter)) {
    return {};
  }
  const std::string_view tail = text.substr(last + 1);
  const Words words = words_of(tail.substr(0, tail.find_first_of(",;.:!?()\n=$")));
  if (words.empty()) {
    return {};
  }
  const std::string_view english = english_for(words.front());
  const std::string_view noun = english == "bias" ? english : stem(english);
  const Words& own = question.text_words;
  constexpr std::array<std::string_view, 9> ends_of_noun{"do",  "does", "did",  "are", "is",
                                                         "has", "have", "come", "can"};
  bool asked = std::ranges::any_of(question.words_of_names, [&](const Words& name) {
    const bool of_number = !name.empty() && (name.size() == 1 || name.front() == "number");
    return of_number && (holds_stem(name, words.front()) || holds_stem(name, english));
  });
  for (std::size_t i = 0; i < own.size() && !asked; ++i) {
    const bool many = own[i] == "many" || own[i] == "number" || own[i] == "count";
    const std::size_t reach = many ? std::min(own.size(), i + 5) : i;
    for (std::size_t k = i + 1; k < reach && !among(ends_of_noun, own[k]); ++k) {
      asked = asked || stem(own[k]) == stem(words.front()) || english_for(own[k]) == english;
    }
  }
  return !asked && among(counted, noun) ? words.front() : std::string();
}

}  // namespace gradewright::reading
