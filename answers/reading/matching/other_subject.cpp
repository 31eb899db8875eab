#include "answers/reading/matching/other_subject.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "answers/reading/matching/asking.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/plain_wording.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reading {
namespace {

/// Words that join others, in several languages.
constexpr std::array<std::string_view, 97> small{
    "for",       "each",      "of",          "are",      "these",  "those",    "at",       "through",
    "to",        "on",        "by",          "as",       "per",    "has",      "have",     "with",
    "in",        "an",        "all",         "only",     "there",  "from",     "between",  "until",
    "and",       "or",        "both",        "ends",     "end",    "points",   "than",     "less",
    "greater",   "smaller",   "larger",      "open",     "closed", "excluded", "included", "exclusive",
    "inclusive", "excluding", "including",   "les",      "los",    "las",      "die",      "der",
    "das",       "den",       "dem",         "le",       "la",     "el",       "il",       "lo",
    "gli",       "un",        "une",         "una",      "ein",    "eine",     "von",      "vom",
    "de",        "des",       "du",          "del",      "di",     "da",       "do",       "pour",
    "para",      "per",       "entre",       "zwischen", "et",     "y",        "e",        "und",
    "oder",      "ou",        "ist",         "sind",     "est",    "sont",     "es",       "son",
    "einheiten", "unidades",  "unit\u00e9s", "that",     "values", "value",    "numbers",  "number",
    "set"};
constexpr std::array<std::string_view, 24> relations{
    "is",   "are",   "was",  "were",   "be",    "equals", "gives",    "has",
    "have", "takes", "take", "need",   "needs", "ist",    "sind",     "est",
    "sont", "es",    "son",  "\u00e8", "sono",  "\u00e9", "s\u00e3o", "makes"};
constexpr std::array<std::string_view, 20> of_interval{
    "interval", "intervals", "range",      "region",    "domain",     "convergence", "converges",
    "converge", "intervall", "intervalle", "intervalo", "intervallo", "bereich",     "solution",
    "step",     "size",      "infinity",   "inf",       "stable",     "stability"};
constexpr std::array<std::string_view, 17> of_set{
    "units", "unit",     "indices",  "index",   "elements",  "members", "positions", "ids",    "solution",
    "menge", "ensemble", "conjunto", "insieme", "solutions", "nodes",   "neurons",   "entries"};
constexpr std::array<std::string_view, 27> of_size{
    "size",       "sizes",           "shape",   "dimension", "dimensions",  "dims",
    "output",     "outputs",         "feature", "map",       "maps",        "tensor",
    "volume",     "resolution",      "height",  "width",     "channels",    "channel",
    "ausgabe",    "gr\u00f6\u00dfe", "taille",  "sortie",    "tama\u00f1o", "salida",
    "dimensione", "uscita",          "tamanho"};
constexpr std::array<std::string_view, 44> of_quantity{
    "memory",     "storage",      "space",    "footprint",      "size",       "time",         "duration",
    "latency",    "runtime",      "flop",     "flops",          "operations", "compute",      "cost",
    "throughput", "bandwidth",    "speed",    "macs",           "mac",        "amount",       "total",
    "power",      "energy",       "speicher", "speicherbedarf", "zeit",       "dauer",        "temps",
    "dur\u00e9e", "m\u00e9moire", "tiempo",   "memoria",        "tempo",      "mem\u00f3ria", "bytes",
    "bits",       "parameters",   "weights",  "tokens",         "seconds",    "days",         "hours",
    "rate",       "result"};
constexpr std::array<std::string_view, 8> of_data{"memory",   "storage", "space",        "footprint",
                                                  "speicher", "memoria", "m\u00e9moire", "mem\u00f3ria"};
constexpr std::array<std::string_view, 10> of_time{"time",  "duration", "latency", "runtime", "zeit",
                                                   "dauer", "temps",    "tiempo",  "tempo",   "dur\u00e9e"};
/// What programs print around values.
constexpr std::array<std::string_view, 12> printed{
    "torch", "np", "numpy", "array", "tensor", "tf", "jnp", "set", "frozenset", "interval", "dtype", "tuple"};
constexpr std::array<std::string_view, 12> negations{"no",      "not",     "none",        "never",
                                                     "neither", "without", "kein",        "keine",
                                                     "nicht",   "aucun",   "ning\u00fan", "zero"};

/// The words of a text before its value, Greek letters and single letters among them; of an interval all
/// words.
struct Lead {
  std::vector<std::string> words;
  bool has_relation = false;
};

bool is_greek(char32_t c) {
  return c >= 0x370 && c <= 0x3FF;
}
bool is_latin(char32_t c) {
  return (c < 0x80 && is_letter(static_cast<char>(c))) || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}

bool is_greek_name(std::string_view word) {
  constexpr std::array<std::string_view, 18> names{"alpha", "beta",  "gamma", "delta",  "epsilon", "zeta",
                                                   "eta",   "theta", "kappa", "lambda", "mu",      "nu",
                                                   "xi",    "rho",   "sigma", "tau",    "phi",     "omega"};
  return among(names, word);
}

/// Whether a value begins: a digit that belongs to no name, or a bracket that opens.
bool begins_value(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (is_digit(c)) {
    return at == 0 || (!is_letter(text[at - 1]) && text[at - 1] != '_' && text[at - 1] != '^');
  }
  return c == '[' || c == '{';
}

Lead lead_of(std::string_view text, bool whole) {
  Lead lead;
  for (std::size_t at = 0; at < text.size();) {
    if (!whole && begins_value(text, at) && !(text[at] == '{' && at > 0 && is_letter(text[at - 1]))) {
      break;
    }
    const std::size_t start = at;
    const char32_t c = next_code_point(text, at);
    lead.has_relation = lead.has_relation || c == U'=' || c == U':';
    if (!is_latin(c)) {
      if (is_greek(c)) {
        lead.words.emplace_back(text.substr(start, at - start));
      }
      continue;
    }
    for (std::size_t next = at; next < text.size(); at = next) {
      const char32_t letter = next_code_point(text, next);
      if (!is_latin(letter) && !(letter == U'-' && next < text.size() && is_letter(text[next]))) {
        break;
      }
    }
    std::string word = lower(text.substr(start, at - start));
    const bool command = start > 0 && text[start - 1] == '\\';
    if (!command || is_greek_name(word)) {
      lead.has_relation = lead.has_relation || among(relations, word);
      lead.words.push_back(std::move(word));
    }
  }
  return lead;
}

/// Without the end of a plural or of a verb.
std::string_view stem(std::string_view word) {
  return word.size() > 3 && word.ends_with('s') ? word.substr(0, word.size() - 1) : word;
}
bool holds(const std::vector<std::string>& words, std::string_view word) {
  return std::ranges::any_of(words, [&](std::string_view one) { return stem(one) == stem(word); });
}

/// What is denied in a question: the words behind "no" or "not".
std::vector<std::string> denied_words(const PreparedQuestion& question) {
  constexpr std::size_t reach = 3;
  std::vector<std::string> denied;
  const std::vector<std::string>& words = question.text_words;
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t k = i + 1;
         among(negations, words[i]) && words[i] != "zero" && k < std::min(words.size(), i + 1 + reach); ++k) {
      if (!is_filler(words[k]) && !among(small, words[k])) {
        denied.push_back(words[k]);
      }
    }
  }
  return denied;
}

bool is_sign(std::string_view word) {
  const bool article = word == "a" || word == "i";
  return (word.size() == 1 && !article) || is_greek_name(word) || !is_ascii(word.front());
}

/// The sign that a question asks about: eta of "For which learning rates eta does descent on f(w) converge?";
/// empty for none.
std::string_view asked_sign(const std::vector<std::string>& asked) {
  constexpr std::array<std::string_view, 6> asks{"which", "what", "welche", "welchen", "welches", "quels"};
  const auto which = std::ranges::find_if(asked, [&](std::string_view word) { return among(asks, word); });
  const auto sign = std::find_if(which == asked.end() ? asked.begin() : which, asked.end(), is_sign);
  return sign == asked.end() ? std::string_view() : std::string_view(*sign);
}

bool is_own(const std::string& word, const ItemDeclaration& item, const PreparedQuestion& question) {
  const auto of_name = [&](const std::string& name) { return holds(words_of(name), word); };
  return question.names_of(item).contain(name_form(word)) || of_name(item.name) ||
         std::ranges::any_of(item.aliases, of_name);
}

/// Whether an item is called by a sign: eta, x.
bool has_sign(const ItemDeclaration& item) {
  const auto is_sign = [](const std::string& name) { return name.size() < 3 || is_greek_name(lower(name)); };
  return is_sign(item.name) || std::ranges::any_of(item.aliases, is_sign);
}

}  // namespace

bool is_kind(std::string_view word, const ItemDeclaration& item) {
  switch (item.type) {
    case AnswerType::interval:
      return among(of_interval, word);
    case AnswerType::set:
    case AnswerType::list:
      return among(of_set, word);
    case AnswerType::size:
      return among(of_size, word);
    case AnswerType::quantity:
      break;
    default:
      return true;
  }
  const bool data = item.unit.ends_with("B") || item.unit.ends_with("bit") || item.unit.ends_with("bits");
  const bool time = item.unit.ends_with("s") && item.unit.size() < 3;
  return among(of_quantity, word) && (!among(of_data, word) || data || item.unit.empty()) &&
         (!among(of_time, word) || time || item.unit.empty());
}

std::string other_subject(std::string_view text, const ItemDeclaration& item,
                          const PreparedQuestion& question) {
  const bool interval = item.type == AnswerType::interval;
  const std::string_view conclusion = conclusion_of(text);
  const Lead lead = lead_of(conclusion.empty() ? text : conclusion, interval);
  if (lead.words.empty()) {
    return {};
  }
  const std::vector<std::string> asked = asking_words(question);
  const std::vector<std::string> denied = denied_words(question);
  const bool denies =
      std::ranges::any_of(lead.words, [](std::string_view word) { return among(negations, word); });
  for (const std::string& word : lead.words) {
    if (!denies && holds(denied, word)) {
      return word;
    }
    const bool sign = word.size() == 1 || is_sign(word);
    if (is_filler(word) || among(small, word) || among(printed, word) || among(relations, word) ||
        is_own(word, item, question) || (is_kind(word, item) && !sign)) {
      continue;
    }
    if (sign) {
      const bool given = question.given_names.contain(name_form(word)) || question.has_word(word);
      const bool other = given && word != asked_sign(asked) && (interval || !holds(asked, word));
      if (other || (interval && has_sign(item))) {
        return word;
      }
      continue;
    }
    if (!question.has_word(word) || (lead.has_relation && !holds(asked, word))) {
      return word;
    }
  }
  return {};
}

}  // namespace gradewright::reading
