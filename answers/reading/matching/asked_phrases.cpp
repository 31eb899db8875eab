#include "answers/reading/matching/asked_phrases.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "answers/reading/matching/claim_words.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/names_in_text.hpp"
#include "answers/reading/matching/sentence.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// How a thing beside an item tells of which of several values it is.
enum class Manner { before, after, with, without };

constexpr std::array<std::string_view, 5> befores{"before", "vor", "avant", "antes", "prima"};
constexpr std::array<std::string_view, 5> afters{"after", "nach", "apr\u00e8s", "despu\u00e9s", "dopo"};
constexpr std::array<std::string_view, 9> withs{"with", "including", "incl", "mit", "einschlie\u00dflich",
                                                "avec", "con",       "com",  "met"};
constexpr std::array<std::string_view, 8> withouts{"without", "excluding", "excl", "ohne",
                                                   "sans",    "sin",       "sem",  "senza"};
constexpr std::array<std::string_view, 16> articles{"the", "a",   "its", "all", "their", "der", "dem", "den",
                                                    "die", "das", "la",  "le",  "les",   "el",  "los", "las"};
/// By these something changes, and what is new is what is after them.
constexpr std::array<std::string_view, 9> changes{
    "step", "update", "schritt", "aktualisierung", "pas", "paso", "passo", "iteration", "mise"};
constexpr std::array<std::string_view, 12> renewed{"new",     "updated",  "neue",  "neuer", "neues", "neuen",
                                                   "nouveau", "nouvelle", "nuevo", "nueva", "nuovo", "nuova"};
/// Words with which a phrase has ended: its sentence goes on with its subject or its verb.
constexpr std::array<std::string_view, 32> behind{
    "the",     "its",    "it",   "is",  "are", "was", "has", "have", "we",        "i",      "this",
    "becomes", "equals", "that", "der", "die", "das", "ist", "sind", "hat",       "wir",    "ich",
    "la",      "le",     "el",   "il",  "est", "es",  "so",  "then", "therefore", "because"};

/// Functions, and what comes out of them: attention weights behind the softmax.
struct Maker {
  std::string_view function;
  std::array<std::string_view, 5> made;
};
constexpr std::array<Maker, 3> makers{
    {{"softmax", {"weights", "weight", "probabilities", "probability", "probs"}},
     {"sigmoid", {"gate", "gates", "probability", "probabilities", "activation"}},
     {"tanh", {"state", "candidate", "activation", "activations", "states"}}}};

std::optional<Manner> manner_of(std::string_view word) {
  return among(befores, word)    ? std::optional(Manner::before)
         : among(afters, word)   ? std::optional(Manner::after)
         : among(withs, word)    ? std::optional(Manner::with)
         : among(withouts, word) ? std::optional(Manner::without)
                                 : std::nullopt;
}

/// "before clipping", and where it stands in its text.
struct Phrase {
  Manner manner;
  std::string thing;
  std::size_t first = 0;
  std::size_t last = 0;
};

/// The word at a place of a text, after blanks; empty where a sign or the end stands there.
std::string word_at(std::string_view text, std::size_t& at) {
  at = std::min(text.find_first_not_of(" \t\n", at), text.size());
  const std::size_t first = at;
  while (at < text.size() && (is_letter(text[at]) || !is_ascii(text[at]))) {
    ++at;
  }
  return lower(text.substr(first, at - first));
}

/// The phrases of a text. `whole` are only those behind which the text ends, parts, or goes on with a subject
/// or a verb: none of "before clipping by value".
std::vector<Phrase> phrases_in(std::string_view text, bool whole) {
  std::vector<Phrase> phrases;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t first = text.find_first_not_of(" \t\n", at);
    const std::string opener = word_at(text, at);
    const auto manner = manner_of(opener);
    if (opener.empty()) {
      ++at;
    }
    if (!manner) {
      continue;
    }
    std::size_t last = at;
    std::string thing = word_at(text, last);
    for (int article = 0; article < 2 && among(articles, thing); ++article) {
      thing = word_at(text, last);
    }
    std::size_t next = last;
    const std::string word = word_at(text, next);
    const bool ends = word.empty() ? next == text.size() ||
                                         std::string_view(",.;:)").find(text[next]) != std::string_view::npos
                                   : among(behind, word);
    if (!thing.empty() && (ends || !whole)) {
      phrases.push_back({*manner, std::move(thing), first, last});
    }
  }
  return phrases;
}

bool is_renewed(const std::vector<std::string>& words) {
  return std::ranges::any_of(words, [](const std::string& word) { return among(renewed, word); });
}

/// Whether an item is called by what comes out of a function.
bool is_made_by(std::string_view function, const ItemDeclaration& item) {
  const auto maker = std::ranges::find(makers, function, &Maker::function);
  return maker != makers.end() && std::ranges::any_of(item.aliases, [&](const std::string& alias) {
           const std::vector<std::string> words = words_of(alias);
           return !words.empty() && among(maker->made, words.back());
         });
}

/// The parts of a question's text that ask for an item: around its names, up to another name or a border.
std::vector<std::string_view> parts_on(std::size_t item, const std::vector<NameIn>& names,
                                       std::string_view text) {
  const auto is_own = [&](const NameIn& name) {
    return std::ranges::find(name.items, item) != name.items.end();
  };
  std::vector<std::string_view> parts;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (!is_own(names[i])) {
      continue;
    }
    std::size_t first = i > 0 && !is_own(names[i - 1]) ? names[i - 1].last : 0;
    std::size_t last = i + 1 < names.size() && !is_own(names[i + 1]) ? names[i + 1].first : text.size();
    for (const std::string_view border : {". ", "? ", ", ", "; ", ": ", " and ", " und ", " et ", " y "}) {
      const std::size_t before = text.substr(0, names[i].first).rfind(border);
      first = before == std::string_view::npos ? first : std::max(first, before + border.size());
      last = std::min(last, text.find(border, names[i].last));
    }
    parts.push_back(text.substr(first, last - first));
  }
  return parts;
}

class Asked {
 public:
  explicit Asked(const PreparedQuestion& question) : question_(question) {
    const std::vector<NameIn> names = names_in(question.text, question);
    for (std::size_t i = 0; i < question.items.size(); ++i) {
      std::vector<Phrase> phrases;
      bool is_new = false;
      for (const std::string_view part : parts_on(i, names, question.text)) {
        std::ranges::move(phrases_in(part, false), std::back_inserter(phrases));
        is_new = is_new || is_renewed(words_of(part));
      }
      phrases_.push_back(std::move(phrases));
      new_.push_back(is_new);
    }
  }

  /// Whether an item is asked for so.
  bool holds(const Phrase& phrase, std::size_t item) const {
    const bool made = phrase.manner == Manner::after && is_made_by(phrase.thing, question_.items[item]);
    return made || renews(phrase, item) || std::ranges::any_of(phrases_[item], [&](const Phrase& own) {
             return own.manner == phrase.manner && is_form_of(own.thing, phrase.thing);
           });
  }

  /// Whether a phrase says of an item that it is the new one.
  bool renews(const Phrase& phrase, std::size_t item) const {
    return new_[item] && phrase.manner == Manner::after && among(changes, phrase.thing);
  }

  /// Whether an item has a name with "new" in it.
  bool is_called_new(std::size_t item) const {
    return std::ranges::any_of(question_.items[item].aliases,
                               [](const std::string& alias) { return is_renewed(words_of(alias)); });
  }

  /// The items that a sentence calls by a name, be it without "new".
  std::vector<std::size_t> items_in(std::string_view sentence) const {
    std::vector<std::size_t> items;
    for (const NameIn& name : names_in(sentence, question_)) {
      items.insert(items.end(), name.items.begin(), name.items.end());
    }
    const std::vector<std::string> words = words_of(sentence);
    for (std::size_t i = 0; i < question_.items.size(); ++i) {
      for (const std::string& alias : question_.items[i].aliases) {
        std::vector<std::string> own = words_of(alias);
        const bool is_new = is_renewed(own);
        std::erase_if(own, [](const std::string& word) { return among(renewed, word); });
        const bool all = std::ranges::all_of(own, [&](const std::string& one) { return among(words, one); });
        if (is_new && !own.empty() && all) {
          items.push_back(i);
        }
      }
    }
    return items;
  }

 private:
  const PreparedQuestion& question_;
  std::vector<std::vector<Phrase>> phrases_;  ///< of each item
  std::vector<bool> new_;                     ///< whether it is asked for as the new one
};

/// Whether two words are forms of a verb and share some letters: "dilated" and "dilation".
bool are_forms(std::string_view one, std::string_view other, std::size_t shared) {
  constexpr std::array<std::string_view, 11> endings{"",    "e",    "ed", "es",  "s",    "ing",
                                                     "ion", "ions", "er", "ers", "ional"};
  const std::size_t same = static_cast<std::size_t>(
      std::mismatch(one.begin(), one.end(), other.begin(), other.end()).first - one.begin());
  return same >= shared && among(endings, one.substr(same)) && among(endings, other.substr(same));
}

/// The item's name that a longer form of it stands for: dil for "dilated" where the question speaks of a
/// dilation. Empty where the word is the question's own, or could be another's.
std::string_view short_name_of(std::string_view word, const PreparedQuestion& question) {
  constexpr std::size_t shortest = 3;
  constexpr std::size_t shared = 2;  // letters more than the name
  std::string_view name;
  for (const ItemDeclaration& item : question.items) {
    const std::string_view own = item.name;
    const bool begins = own.size() >= shortest && word.size() > own.size() + shared && word.starts_with(own);
    const bool told = begins && std::ranges::any_of(question.text_words, [&](const std::string& one) {
                        return one.size() > own.size() + shared && are_forms(one, word, own.size() + shared);
                      });
    if (told && !name.empty()) {
      return {};
    }
    name = told ? own : name;
  }
  return name.empty() || question.has_word(word) ? std::string_view() : name;
}

}  // namespace

std::string without_asked_phrases(std::string_view text, const PreparedQuestion& question) {
  std::string rest(text);
  for (std::size_t at = 0; at < text.size();) {
    const std::string word = next_word(text, at);
    if (const std::string_view name = short_name_of(word, question); !name.empty()) {
      rest.replace(at - word.size(), word.size(),
                   std::string(name) + std::string(word.size() - name.size(), ' '));
    }
  }
  const std::string named = rest;
  text = named;
  std::optional<Asked> asked;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view sentence = sentence_behind(text, at);
    for (const Phrase& phrase : phrases_in(sentence, true)) {
      if (!asked) {
        asked.emplace(question);
      }
      const std::vector<std::size_t> items = asked->items_in(sentence);
      const bool so = !items.empty() && std::ranges::all_of(items, [&](std::size_t item) {
        return asked->holds(phrase, item);
      });
      if (!so) {
        continue;
      }
      std::fill(rest.begin() + static_cast<std::ptrdiff_t>(at + phrase.first),
                rest.begin() + static_cast<std::ptrdiff_t>(at + phrase.last), ' ');
      if (std::ranges::all_of(items, [&](std::size_t item) {
            return asked->renews(phrase, item) && asked->is_called_new(item);
          })) {
        rest.replace(at + phrase.first, 3, "new");
      }
    }
    at += sentence.size() + 1;
  }
  return rest;
}

}  // namespace gradewright::reading
