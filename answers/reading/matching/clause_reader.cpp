#include "answers/reading/matching/clause_reader.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "answers/reading/matching/neutral_words.hpp"
#include "answers/reading/matching/other_quantity.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/scripts.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

/// A name has at most this many tokens.
constexpr std::size_t longest_name = 12;

/// What may stand between a name and its value besides fillers.
constexpr std::array<std::string_view, 70> links{
    "layer",    "comes",    "come",         "out",      "goes",         "go",           "ends",
    "end",      "at",       "takes",        "take",     "needs",        "need",         "costs",
    "cost",     "uses",     "use",          "becomes",  "become",       "amounts",      "amount",
    "makes",    "requires", "contains",     "contain",  "require",      "has",          "have",
    "ist",      "sind",     "betr\u00e4gt", "betragen", "hat",          "haben",        "braucht",
    "brauchen", "dauert",   "liegt",        "also",     "somit",        "est",          "sont",
    "vaut",     "valent",   "fait",         "donc",     "es",           "son",          "\u00e9",
    "\u00e8",   "sono",     "vale",         "valem",    "valen",        "ocupa",        "ocupan",
    "occupe",   "occupent", "tiene",        "tienen",   "side",         "mide",         "\u4e3a",
    "\u662f",   "\u6709",   "\u5171",       "\u7ea6",   "\u7b49\u4e8e", "\u7ea6\u4e3a", "\u5171\u6709"};
/// Behind a name that tells which of several things is meant: "the separable one".
constexpr std::array<std::string_view, 2> pronouns{"one", "ones"};
/// Arrows that give a name its value.
constexpr std::array<std::string_view, 3> arrows{"leftarrow", "gets", "\u2190"};

bool ends_name(const ResponseToken& token) {
  return token.kind == Kind::word || token.kind == Kind::number || token.kind == Kind::close;
}

bool is_quiet(const ResponseToken& token) {
  return token.kind == Kind::edge || token.kind == Kind::wide || token.kind == Kind::newline ||
         token.is(Kind::open, "{");
}

/// A value without the sign that ends the mathematics of its name: the second $ of "$a = 7$".
std::string_view without_open_edge(std::string_view value) {
  const std::vector<ResponseToken> tokens = response_tokens(value);
  const auto edges = std::ranges::count(tokens, Kind::edge, &ResponseToken::kind);
  return edges == 1 && tokens.back().kind == Kind::edge ? value.substr(0, tokens.back().span.offset) : value;
}

/// The word that begins at `at`, over its letters with accents, which are signs; `end` is one past it.
std::string word_at(const std::vector<ResponseToken>& tokens, std::size_t at, std::size_t& end) {
  std::string word;
  for (end = at; end < tokens.size() && (end == at || !tokens[end].space_before); ++end) {
    const bool accented = tokens[end].kind == Kind::symbol && !is_ascii(tokens[end].text.front());
    if (tokens[end].kind != Kind::word && !accented) {
      break;
    }
    word += lower(tokens[end].text);
  }
  end = std::max(end, at + 1);
  return word;
}

bool is_vulgar_fraction(const ResponseToken& token) {
  constexpr std::string_view fractions = "½¼¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";
  return token.kind == Kind::symbol && !is_ascii(token.text.front()) &&
         fractions.find(token.text) != std::string_view::npos;
}

/// Whether a token is a letter of a script that writes words without blanks between them.
bool is_unspaced(const ResponseToken& token) {
  std::size_t behind = 0;
  return token.kind == Kind::word && !is_ascii(token.text.front()) &&
         is_east_asian(next_code_point(token.text, behind));
}

/// Without a relation only what cannot belong to the name begins a value.
bool begins_value(const ResponseToken& token) {
  const bool bracket = token.kind == Kind::open || token.kind == Kind::begin;
  return (token.space_before && (token.kind == Kind::number || bracket || is_vulgar_fraction(token))) ||
         (token.is_symbol("-") && token.space_before);
}

bool is_link(const std::string& word) {
  return is_filler(word) || among(links, word);
}

}  // namespace

ClauseReader::ClauseReader(const PreparedQuestion& question) : question_(question) {
  for (const ItemDeclaration& item : question.items) {
    names_.push_back(&question.names_of(item));
  }
}

StatedClause ClauseReader::read(const NamedClause& named) const {
  const auto& [clause, tokens, places] = named;
  if (places.empty()) {
    return {StatedClause::none, false, clause.offset, {}};
  }
  const Place& place = places.front();
  StatedClause stated{place.item, place.item == StatedClause::none, clause.offset, {}};
  if (places.size() > 1 || place.item == StatedClause::none) {
    return stated;
  }
  const auto [first, last] = leads_to(tokens, place, clause.text) ? value_after(tokens, place, clause.text)
                                                                  : value_before(tokens, place);
  if (first < last) {
    stated.offset = clause.offset + first;
    stated.value = without_open_edge(clause.text.substr(first, last - first));
  }
  return stated;
}

namespace {

/// Whether tokens are one value and what lays it out: a number or numbers in brackets, behind a relation or
/// apart from what stands before.
bool is_one_value(std::span<const ResponseToken> tokens) {
  int depth = 0;
  std::size_t values = 0;
  bool apart = false;  // from the name
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const ResponseToken& token = tokens[i];
    const bool number = token.kind == Kind::number;
    const bool sign = token.is_symbol("-") && i + 1 < tokens.size() && tokens[i + 1].kind == Kind::number;
    const bool opens = token.kind == Kind::open && token.text != "{";
    const bool closes = token.kind == Kind::close && depth > 0;
    const bool relates =
        token.kind == Kind::relation && (token.text == "=" || token.text == ":") && values == 0 && !apart;
    const bool inside = depth > 0 && (token.is_symbol(",") || token.is_symbol(";"));
    apart = apart || token.space_before || relates || i > 0;
    if (!is_quiet(token) && !relates && !inside && !closes && !((number || sign || opens) && apart)) {
      return false;
    }
    values += depth == 0 && (number || opens) ? 1 : 0;
    depth += opens ? 1 : closes ? -1 : 0;
  }
  return values == 1 && depth == 0;
}

}  // namespace

/// Whether a clause is names and values in turn, a value behind each name.
bool ClauseReader::alternates(const std::vector<ResponseToken>& tokens, const std::vector<Place>& places) {
  const auto quiet = [](const ResponseToken& token) { return is_quiet(token); };
  const auto at = [&](std::size_t i) { return tokens.begin() + static_cast<std::ptrdiff_t>(i); };
  if (places.size() < 2 || !std::all_of(tokens.begin(), at(places.front().first), quiet)) {
    return false;
  }
  for (std::size_t i = 0; i < places.size(); ++i) {
    const std::size_t end = i + 1 < places.size() ? places[i + 1].first : tokens.size();
    if (!is_one_value(std::span(tokens).subspan(places[i].last, end - places[i].last))) {
      return false;
    }
  }
  return true;
}

std::vector<NamedClause> ClauseReader::parted(const std::vector<Clause>& clauses) const {
  std::vector<NamedClause> result;
  for (const Clause& clause : clauses) {
    NamedClause named = names_in(clause);
    const auto& [whole, tokens, places] = named;
    if (!alternates(tokens, places)) {
      result.push_back(std::move(named));
      continue;
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
      const std::size_t first = i == 0 ? 0 : tokens[places[i].first].span.offset;
      const std::size_t end =
          i + 1 < places.size() ? tokens[places[i + 1].first - 1].span.end() : clause.text.size();
      result.push_back(names_in(
          {clause.offset + first, clause.text.substr(first, end - first), i == 0 && clause.goes_on}));
    }
  }
  return result;
}

bool ClauseReader::is_of_other(const NamedClause& clause) const {
  constexpr std::size_t longest = 4;
  constexpr std::array<std::string_view, 20> of_the_same{"new",  "neu", "fix", "redo", "ok",   "alt",  "alte",
                                                         "corr", "cor", "kor", "rev",  "upd",  "orig", "old",
                                                         "was",  "mod", "now", "diff", "prev", "next"};
  const std::vector<ResponseToken>& tokens = clause.tokens;
  if (tokens.size() < 2 || tokens[0].kind != Kind::word || !begins_value(tokens[1]) ||
      tokens[0].text.size() > longest) {
    return false;
  }
  const std::string word = lower(tokens[0].text);
  const bool symbol = word.size() == 1 && word != "a" && word != "i";
  return !among(of_the_same, word) && !is_link(word) && (symbol || !unknown_word(word, question_).empty());
}

std::vector<std::size_t> NamedClause::items() const {
  std::vector<std::size_t> items;
  for (const Place& place : places) {
    if (place.item != StatedClause::none) {
      items.push_back(place.item);
    }
  }
  return items;
}

/// Whether one of the names begins as a token does.
bool ClauseReader::may_begin_name(const ResponseToken& token) const {
  return token.kind == Kind::word ? question_.every_name.may_begin(token) : token.kind == Kind::fraction;
}

/// The names of a clause, each the longest at its place.
NamedClause ClauseReader::names_in(const Clause& clause) const {
  NamedClause named{clause, response_tokens(clause.text), {}};
  const std::vector<ResponseToken>& tokens = named.tokens;
  std::vector<Place>& places = named.places;
  for (std::size_t i = 0; i < tokens.size();) {
    Place best{i, i, StatedClause::none};
    const bool may_begin = may_begin_name(tokens[i]);
    for (std::size_t last = i + 1; may_begin && last <= std::min(tokens.size(), i + longest_name); ++last) {
      const NameForm form = name_form(std::span(tokens).subspan(i, last - i));
      if (!form.loose.empty() && !question_.every_name.may_begin(form.loose)) {
        break;
      }
      const auto item =
          std::ranges::find_if(names_, [&](const ItemNames* names) { return names->contain(form); });
      const bool newer = ends_name(tokens[last - 1]);
      if (newer && item != names_.end()) {
        best = {i, last, static_cast<std::size_t>(item - names_.begin())};
      } else if (newer && question_.given_names.contain(form)) {
        best = {i, last, StatedClause::none};
      }
    }
    const bool same = !places.empty() && best.item != StatedClause::none && places.back().item == best.item &&
                      places.back().last == best.first;
    if (best.last > best.first && same) {
      places.back().last = best.last;  // "the output Z"
    } else if (best.last > best.first) {
      places.push_back(best);
    }
    i = std::max(i + 1, best.last);
  }
  const bool holds_value = std::ranges::any_of(tokens, [&](const ResponseToken& token) {
    return token.kind == Kind::number && places.size() > 1 && &token < &tokens[places.back().first];
  });
  const bool same = std::ranges::all_of(places, [&](const Place& place) {
    return place.item == places.front().item && place.item != StatedClause::none;
  });
  if (places.size() > 1 && same && !holds_value) {
    places = {places.back()};  // "altogether it has a total of"
  }
  return named;
}

/// Whether nothing but harmless words stands before a name.
bool ClauseReader::leads_to(const std::vector<ResponseToken>& tokens, const Place& place,
                            std::string_view text) const {
  const std::size_t first = tokens[place.first].span.offset;
  const std::size_t last = tokens[place.last - 1].span.end();
  const std::string_view lead = text.substr(0, first);
  const auto is_word = [](const ResponseToken& token) { return is_quiet(token) || token.kind == Kind::word; };
  std::size_t before = place.first;  // \bar{y} is not y
  while (before > 0 && tokens[before - 1].is(Kind::open, "{")) {
    --before;
  }
  constexpr std::array<std::string_view, 10> marks{"bar",   "tilde", "dot", "ddot", "widetilde",
                                                   "Delta", "delta", "d",   "log",  "ln"};
  if (before > 0 && tokens[before - 1].in_math && among(marks, tokens[before - 1].text)) {
    return false;
  }
  return std::all_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(place.first), is_word) &&
         other_quantity_before(lead, text.substr(first, last - first), question_).empty() &&
         unknown_word(lead, question_).empty();
}

bool ClauseReader::is_harmless(std::string_view sentence) const {
  const bool texts = std::ranges::any_of(
      question_.items, [](const ItemDeclaration& item) { return item.type == AnswerType::text; });
  if (texts) {
    return true;
  }
  std::string other(sentence);  // than the words that lead to a value
  for (std::size_t first = 0, at = 0; at <= sentence.size(); ++at) {
    if (at < sentence.size() && (is_letter(sentence[at]) || sentence[at] == '\\')) {
      continue;
    }
    if (among(links, lower(sentence.substr(first, at - first)))) {
      std::fill_n(other.begin() + static_cast<std::ptrdiff_t>(first), at - first, ' ');
    }
    first = at + 1;
  }
  return unknown_word(other, question_).empty();
}

/// Whether what stands behind "of" is how much a named thing is, and not what it is made of: "a mean of 5",
/// "a total of 202 parameters", but "a mean of 4 samples".
bool ClauseReader::amounts_to(const std::vector<ResponseToken>& tokens, const Place& place, std::size_t at) {
  const bool number = at < tokens.size() && tokens[at].kind == Kind::number;
  const bool bare = at + 1 >= tokens.size() || tokens[at + 1].kind != Kind::word;
  return number && (bare || lower(tokens[place.last - 1].text) == "total");
}

/// The bytes behind a name, its sign and the words of a closed list: "conv1 has 608 parameters".
ClauseReader::Bytes ClauseReader::value_after(const std::vector<ResponseToken>& tokens, const Place& place,
                                              std::string_view text) {
  std::size_t at = place.last;
  bool linked = false;
  while (at < tokens.size()) {
    const ResponseToken& token = tokens[at];
    std::size_t end = at + 1;
    const std::string word = word_at(tokens, at, end);
    const bool of = word == "of" && amounts_to(tokens, place, at + 1);
    const bool pronoun = at == place.last && among(pronouns, word);
    const bool begins_word = token.kind == Kind::word || word.size() > 1;
    const bool link = begins_word && !among(arrows, word) && (is_link(word) || of || pronoun);
    const bool sign = token.kind == Kind::relation || among(arrows, token.text);
    if (!link && !(sign && !linked) && !is_quiet(token) && !token.is(Kind::close, "}")) {
      break;
    }
    linked = linked || sign;
    at = link ? end : at + 1;
  }
  if (at == tokens.size() || at == place.last) {
    return at < tokens.size() && begins_value(tokens[at]) ? Bytes{tokens[at].span.offset, text.size()}
                                                          : Bytes{0, 0};
  }
  const ResponseToken& before = tokens[at - 1];
  const bool framed = tokens[at].kind == Kind::number &&
                      ((before.kind == Kind::edge && before.space_before) || is_unspaced(before));
  return begins_value(tokens[at]) || framed || linked ? Bytes{tokens[at].span.offset, text.size()}
                                                      : Bytes{0, 0};
}

/// The bytes before a name of some length at the end of a clause: "608 conv1", "22078 in total".
ClauseReader::Bytes ClauseReader::value_before(const std::vector<ResponseToken>& tokens,
                                               const Place& place) const {
  std::size_t end = place.first;
  const bool at_end =
      std::all_of(tokens.begin() + static_cast<std::ptrdiff_t>(place.last), tokens.end(),
                  [](const ResponseToken& token) { return is_quiet(token) || among(pronouns, token.text); });
  std::size_t letters = 0;
  for (std::size_t i = place.first; i < place.last; ++i) {
    letters = std::max(letters, tokens[i].kind == Kind::word ? tokens[i].text.size() : 0);
  }
  std::size_t begin = 0;  // behind "so we need"
  while (begin < end && tokens[begin].kind == Kind::word && is_link(lower(tokens[begin].text))) {
    ++begin;
  }
  if (!at_end || letters < 4 || begin == end || tokens[begin].kind == Kind::word) {
    return {0, 0};
  }
  constexpr std::array<std::string_view, 9> articles{"the", "a", "die", "der", "das", "la", "le", "el", "il"};
  constexpr std::array<std::string_view, 8> between{"in", "for", "as", "für", "pour", "para", "per", "im"};
  if (end > begin + 1 && among(articles, tokens[end - 1].text) && among(between, tokens[end - 2].text)) {
    --end;
  }
  const bool amount = place.item != StatedClause::none &&
                      question_.items[place.item].type == AnswerType::quantity &&
                      tokens[end - 1].text == "of";  // "18.4 KB of memory"
  if (end > 1 && (among(between, tokens[end - 1].text) || amount)) {
    --end;
  }
  // A chain is worked out: "24 * 76 = 1824 parameters".
  const auto value = std::span(tokens).subspan(begin, end - begin);
  const bool relates =
      std::ranges::any_of(value, [](const ResponseToken& token) { return token.kind == Kind::relation; });
  const bool words =
      std::ranges::any_of(value, [](const ResponseToken& token) { return token.kind == Kind::word; });
  const bool multiplies = value.empty() || (relates && (words || value.front().kind == Kind::relation)) ||
                          std::ranges::any_of(std::span(tokens).first(end), [](const ResponseToken& token) {
                            return token.text == "times" || token.text == "of";
                          });
  return multiplies ? Bytes{0, 0} : Bytes{tokens[begin].span.offset, tokens[end - 1].span.end()};
}

}  // namespace gradewright::reading
