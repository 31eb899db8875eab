#include "answers/reading/matching/bounded_words.hpp"

#include <algorithm>
#include <array>

#include "answers/reading/matching/claim_words.hpp"
#include "answers/reading/matching/doubt_words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/interval_pieces.hpp"
#include "answers/reading/values/read_typed.hpp"
#include "answers/reading/values/written_order.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/word_list.hpp"

namespace gradewright::reading {
namespace {

/// Words of working with relations, in several languages.
constexpr std::string_view deriving =
    "so thus hence therefore then which that this means mean gives give giving follows follow implies imply "
    "yields yield from out with need needs must lie lies has have we i get and just exactly all every any "
    "values value only where iff exact starting start starts equivalent condition requires require solve "
    "solving solved holds hold aus folgt folgen ergibt bedeutet heißt damit wird gelten gilt muss müssen "
    "also "
    "somit daher dann für alle werte wenn und nur il faut on a obtient donne donc alors pour tout d'où soit "
    "elle ella die la le el der das debe ser para todo entonces se tiene luego sea o deve essere per ogni "
    "quindi si ha ottiene "
    "precisely";

/// Of several the first that fits counts.
constexpr std::array<SpokenComparison, 28> comparisons{
    {{"bigger than", ">"},  {"greater than", ">"}, {"larger than", ">"},    {"more than", ">"},
     {"higher than", ">"},  {"above", ">"},        {"over", ">"},           {"smaller than", "<"},
     {"less than", "<"},    {"lower than", "<"},   {"below", "<"},          {"under", "<"},
     {"at least", ">="},    {"at most", "<="},     {"größer als", ">"},     {"grösser als", ">"},
     {"groesser als", ">"}, {"kleiner als", "<"},  {"mindestens", ">="},    {"höchstens", "<="},
     {"mayor que", ">"},    {"menor que", "<"},    {"plus grand que", ">"}, {"plus petit que", "<"},
     {"supérieur à", ">"},  {"inférieur à", "<"},  {"maggiore di", ">"},    {"minore di", "<"}}};

/// Signs by which one relation leads to the next, as they are typed.
constexpr std::array<std::string_view, 17> joints{"<=>",
                                                  "<->",
                                                  "=>",
                                                  "->",
                                                  "\u21d2",
                                                  "\u21d4",
                                                  "\u27fa",
                                                  "\u27f9",
                                                  "\u2192",
                                                  "\\Rightarrow",
                                                  "\\implies",
                                                  "\\iff",
                                                  "\\to ",
                                                  "\\Leftrightarrow",
                                                  "\\Longrightarrow",
                                                  "\\rightarrow",
                                                  "\\Longleftrightarrow"};

/// Verbs between a name and a comparison in words.
constexpr std::array<std::string_view, 20> verbs{"is",    "are", "be",  "being", "must", "has", "have",
                                                 "needs", "to",  "lie", "lies",  "ist",  "sei", "muss",
                                                 "sein",  "est", "es",  "debe",  "ser",  "soit"};
/// What an interval is called between "in" and its bracket.
constexpr std::array<std::string_view, 10> nouns{
    "the", "open", "interval", "range", "dem", "intervall", "intervalo", "el", "offenen", "intervallo"};

}  // namespace

bool is_greek_name(std::string_view word) {
  constexpr std::array<std::string_view, 17> names{"alpha", "beta",  "gamma", "delta",  "epsilon", "zeta",
                                                   "eta",   "theta", "kappa", "lambda", "mu",      "rho",
                                                   "sigma", "tau",   "phi",   "psi",    "omega"};
  return among(names, word);
}

bool begins_with_joint(std::string_view text) {
  return std::ranges::any_of(joints, [&](std::string_view sign) { return text.starts_with(sign); });
}

bool leads_to_comparison(std::string_view word) {
  return among(verbs, word);
}

bool names_interval(std::string_view word) {
  return among(nouns, word);
}

bool joins_bounds(std::string_view word) {
  constexpr std::array<std::string_view, 6> words{"and", "but", "und", "et", "y", "e"};
  return among(words, word);
}

bool derives(std::string_view word) {
  static const WordList known = words_in(deriving);
  return known.contains(word);
}

bool opens_condition(std::string_view word) {
  constexpr std::array<std::string_view, 7> words{"for", "für", "pour", "para", "per", "voor", "provided"};
  return is_condition(word) || among(words, word);
}

bool denies_what_is_asked(std::string_view word) {
  constexpr std::array<std::string_view, 6> others{"if", "but", "whether", "mod", "modulo", "except"};
  return is_denial(word) && !among(others, word);
}

bool is_doubtful(const std::string& word) {
  constexpr std::array<std::string_view, 4> places{"lie", "lies", "below", "above"};
  return is_doubt_word(word) && !among(places, word);
}

bool opens_reason(const std::string& word) {
  constexpr std::array<std::string_view, 10> words{"as",    "weil",   "denn", "da",     "car",
                                                   "parce", "porque", "pues", "perché", "puisque"};
  return gives_reason(word) || among(words, word);
}

bool speaks_of_rest(const std::string& word) {
  constexpr std::array<std::string_view, 8> words{"otherwise", "else",  "elsewhere",  "sonst",
                                                  "ansonsten", "sinon", "altrimenti", "ailleurs"};
  return among(words, word);
}

std::optional<Pieces> pieces_of(const std::string& relation, bool decimal_comma) {
  TypeContext context;
  context.decimal_comma = decimal_comma;
  auto read = read_typed(relation, AnswerType::interval, context);
  const auto* values = std::get_if<std::vector<TypedValue>>(&read);
  const auto* intervals = values != nullptr && values->size() == 1
                              ? std::get_if<IntervalsValue>(&values->front().value)
                              : nullptr;
  return intervals == nullptr ? std::nullopt : std::optional(united(intervals->pieces));
}

bool are_same(const Pieces& a, const Pieces& b) {
  return std::ranges::equal(a, b, [](const auto& left, const auto& right) {
    return written_order(left.lower, right.lower) == 0 && written_order(left.upper, right.upper) == 0 &&
           left.holds_lower == right.holds_lower && left.holds_upper == right.holds_upper;
  });
}

SpokenComparison spoken_comparison(const std::string& text) {
  const auto* const found = std::ranges::find_if(comparisons, [&](const SpokenComparison& one) {
    return text.starts_with(one.words) && (text.size() == one.words.size() || text[one.words.size()] == ' ');
  });
  return found == comparisons.end() ? SpokenComparison{} : *found;
}

bool may_turn_round(const std::string& word) {
  constexpr std::array<std::string_view, 12> words{"above",   "larger", "greater", "bigger",
                                                   "exceeds", "exceed", "over",    "größer",
                                                   "outside", "beyond", "higher",  "außerhalb"};
  return among(words, word) || word.starts_with("diverg") || word.starts_with("oscill") ||
         word.starts_with("oszill");
}

std::vector<std::string_view> clauses_in(std::string_view text) {
  constexpr std::array<std::string_view, 4> openers{" and ", " und ", " et ", " y "};  // but of two bounds
  std::vector<std::string_view> clauses;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t next = std::min(text.find_first_of(",;(", at + 1), text.size());
    for (const std::string_view opener : openers) {
      const std::size_t place = text.find(opener, at + 1);
      const std::size_t behind = place == std::string_view::npos ? text.size() : place + opener.size();
      next = behind < text.size() && !is_digit(text[behind]) ? std::min(next, place) : next;
    }
    clauses.push_back(text.substr(at, next - at));
    at = next;
  }
  return clauses;
}

}  // namespace gradewright::reading
