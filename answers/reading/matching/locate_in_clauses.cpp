#include "answers/reading/matching/locate_in_clauses.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "answers/reading/matching/clauses.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/neutral_words.hpp"
#include "answers/reading/matching/other_quantity.hpp"
#include "answers/reading/matching/read_alone.hpp"
#include "answers/reading/matching/statement_doubt.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/silence.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

/// Longer texts are not taken apart.
constexpr std::size_t longest_text = 4'000;
/// A name has at most this many tokens.
constexpr std::size_t longest_name = 12;
constexpr std::size_t none = static_cast<std::size_t>(-1);

/// What may stand between a name and its value besides fillers.
constexpr std::array<std::string_view, 26> links{
    "layer",  "comes",   "come",   "out",   "goes",     "go",       "ends",    "end",    "at",
    "takes",  "take",    "needs",  "need",  "costs",    "cost",     "uses",    "use",    "becomes",
    "become", "amounts", "amount", "makes", "requires", "contains", "contain", "require"};
/// Words by which a clause says what follows from the ones before it.
constexpr std::array<std::string_view, 7> conclusions{"so",    "thus",   "hence", "therefore",
                                                      "which", "giving", "then"};

/// Arrows that give a name its value.
constexpr std::array<std::string_view, 3> arrows{"leftarrow", "gets", "\u2190"};

/// One clause: the item that it names, as an index of the question's, and what is written for it.
struct Stated {
  std::size_t item = none;
  bool other_name = false;  ///< it names a given or a step
  std::size_t offset = 0;   ///< of the value
  std::string_view value;   ///< empty: nothing that is only a value
  bool goes_on = false;     ///< of its clause
  bool concludes = false;   ///< its clause says what follows from the ones before it
};

bool holds_digit(std::string_view text) {
  return std::ranges::any_of(text, is_digit);
}

/// Where a name stands in the tokens of a clause, and whose it is.
struct NamePlace {
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t item = none;  ///< `none`: of a given or a step
};

class ClauseReader {
 public:
  explicit ClauseReader(const QuestionDeclaration& question)
      : question_(question), others_(question.other_names) {
    for (const ItemDeclaration& item : question.items) {
      names_.push_back(names_of(item, question));
    }
  }

  Stated read(const Clause& clause) const {
    const std::vector<ResponseToken> tokens = response_tokens(clause.text);
    const std::vector<NamePlace> places = names_in(tokens);
    if (places.empty()) {
      return {none, false, clause.offset, {}};
    }
    const NamePlace& place = places.front();
    Stated stated{place.item, place.item == none, clause.offset, {}};
    if (places.size() > 1 || place.item == none) {
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

  /// Every item that a clause names.
  std::vector<std::size_t> items_of(const Clause& clause) const {
    std::vector<std::size_t> items;
    for (const NamePlace& place : names_in(response_tokens(clause.text))) {
      if (place.item != none) {
        items.push_back(place.item);
      }
    }
    return items;
  }

 private:
  /// The names of a clause, each the longest at its place.
  std::vector<NamePlace> names_in(const std::vector<ResponseToken>& tokens) const {
    std::vector<NamePlace> places;
    for (std::size_t i = 0; i < tokens.size();) {
      NamePlace best{i, i, none};
      const bool may_begin = tokens[i].kind == Kind::word || tokens[i].kind == Kind::fraction;
      for (std::size_t last = i + 1; may_begin && last <= std::min(tokens.size(), i + longest_name); ++last) {
        const NameForm form = name_form(std::span(tokens).subspan(i, last - i));
        const auto item =
            std::ranges::find_if(names_, [&](const ItemNames& names) { return names.contain(form); });
        const bool newer = ends_name(tokens[last - 1]);
        if (newer && item != names_.end()) {
          best = {i, last, static_cast<std::size_t>(item - names_.begin())};
        } else if (newer && others_.contain(form)) {
          best = {i, last, none};
        }
      }
      const bool same = !places.empty() && best.item != none && places.back().item == best.item &&
                        places.back().last == best.first;
      if (best.last > best.first && same) {
        places.back().last = best.last;  // "the output Z"
      } else if (best.last > best.first) {
        places.push_back(best);
      }
      i = std::max(i + 1, best.last);
    }
    return places;
  }

  static bool ends_name(const ResponseToken& token) {
    return token.kind == Kind::word || token.kind == Kind::number || token.kind == Kind::close;
  }

  static bool is_quiet(const ResponseToken& token) {
    return token.kind == Kind::edge || token.kind == Kind::wide || token.kind == Kind::newline ||
           token.is(Kind::open, "{");
  }

  /// A value without the sign that ends the mathematics of its name: the second $ of "$a = 7$".
  static std::string_view without_open_edge(std::string_view value) {
    const std::vector<ResponseToken> tokens = response_tokens(value);
    const auto edges = std::ranges::count(tokens, Kind::edge, &ResponseToken::kind);
    return edges == 1 && tokens.back().kind == Kind::edge ? value.substr(0, tokens.back().span.offset)
                                                          : value;
  }

  /// Whether nothing but harmless words stands before a name.
  bool leads_to(const std::vector<ResponseToken>& tokens, const NamePlace& place,
                std::string_view text) const {
    const std::size_t first = tokens[place.first].span.offset;
    const std::size_t last = tokens[place.last - 1].span.end();
    const std::string_view lead = text.substr(0, first);
    const auto is_word = [](const ResponseToken& token) {
      return is_quiet(token) || token.kind == Kind::word;
    };
    return std::all_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(place.first), is_word) &&
           other_quantity_before(lead, text.substr(first, last - first), question_).empty() &&
           unknown_word(lead, question_).empty();
  }

 public:
  /// Whether every word of a sentence is harmless; answers in words of their own are not looked at.
  bool is_harmless(std::string_view sentence) const {
    const bool texts = std::ranges::any_of(
        question_.items, [](const ItemDeclaration& item) { return item.type == AnswerType::text; });
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
    return texts || unknown_word(other, question_).empty();
  }

 private:
  using Bytes = std::pair<std::size_t, std::size_t>;

  /// Whether what stands behind "of" is how much a named thing is, and not what it is made of: "a mean of 5",
  /// "a total of 202 parameters", but "a mean of 4 samples".
  static bool amounts_to(const std::vector<ResponseToken>& tokens, const NamePlace& place, std::size_t at) {
    const bool number = at < tokens.size() && tokens[at].kind == Kind::number;
    const bool bare = at + 1 >= tokens.size() || tokens[at + 1].kind != Kind::word;
    return number && (bare || lower(tokens[place.last - 1].text) == "total");
  }

  /// The bytes behind a name, its sign and the words of a closed list: "conv1 has 608 parameters".
  static Bytes value_after(const std::vector<ResponseToken>& tokens, const NamePlace& place,
                           std::string_view text) {
    std::size_t at = place.last;
    bool linked = false;
    while (at < tokens.size()) {
      const ResponseToken& token = tokens[at];
      const std::string word = lower(token.text);
      const bool of = word == "of" && amounts_to(tokens, place, at + 1);
      const bool link = token.kind == Kind::word && !among(arrows, word) && (is_link(word) || of);
      const bool sign = token.kind == Kind::relation || among(arrows, token.text);
      if (!link && !(sign && !linked) && !is_quiet(token) && !token.is(Kind::close, "}")) {
        break;
      }
      linked = linked || sign;
      ++at;
    }
    if (at == tokens.size() || at == place.last) {
      return at < tokens.size() && begins_value(tokens[at]) ? Bytes{tokens[at].span.offset, text.size()}
                                                            : Bytes{0, 0};
    }
    return begins_value(tokens[at]) || linked ? Bytes{tokens[at].span.offset, text.size()} : Bytes{0, 0};
  }

  /// Without a relation only what cannot belong to the name begins a value.
  static bool begins_value(const ResponseToken& token) {
    const bool bracket = token.kind == Kind::open || token.kind == Kind::begin;
    return (token.space_before && (token.kind == Kind::number || bracket)) ||
           (token.is_symbol("-") && token.space_before);
  }

  static bool is_link(const std::string& word) { return is_filler(word) || among(links, word); }

  /// The bytes before a name of some length at the end of a clause: "608 conv1", "22078 in total".
  Bytes value_before(const std::vector<ResponseToken>& tokens, const NamePlace& place) const {
    std::size_t end = place.first;
    const bool at_end = std::all_of(tokens.begin() + static_cast<std::ptrdiff_t>(place.last), tokens.end(),
                                    [](const ResponseToken& token) { return is_quiet(token); });
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
    constexpr std::array<std::string_view, 3> between{"in", "for", "as"};
    const bool amount = place.item != none && question_.items[place.item].type == AnswerType::quantity &&
                        tokens[end - 1].text == "of";  // "18.4 KB of memory"
    if (end > 1 && (among(between, tokens[end - 1].text) || amount)) {
      --end;
    }
    const bool multiplies =
        end == 0 || std::any_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(end),
                                [](const ResponseToken& token) {
                                  return token.text == "times" || token.text == "of" ||
                                         token.kind == Kind::relation;
                                });
    return multiplies ? Bytes{0, 0} : Bytes{tokens[begin].span.offset, tokens[end - 1].span.end()};
  }

  const QuestionDeclaration& question_;
  std::vector<ItemNames> names_;
  ItemNames others_;
};

/// "h_3 = TODO": the digit is of the name.
bool is_left_open(std::string_view clause) {
  const std::size_t relation = clause.find_first_of("=:");
  return relation != std::string_view::npos && says_nothing(clause.substr(relation + 1));
}

/// No item is silent that a clause names beside a number.
void review_named(const QuestionDeclaration& question, const Passage& passage, const Clause& clause,
                  const std::vector<std::size_t>& items, std::span<Response> responses) {
  for (const std::size_t item : items) {
    Response& response = responses[item];
    if (response.state == Response::State::missing && holds_digit(clause.text) &&
        !is_left_open(clause.text)) {
      response.state = Response::State::unreadable;
      response.span = {passage.offset + clause.offset, clause.text.size()};
      response.source = clause.text;
      response.reason =
          "what is written for " + question.items[item].name + " cannot be told from its sentence";
    }
  }
}

/// The text of a clause and of those that go on with it.
std::string_view sentence_at(std::string_view text, const std::vector<Clause>& clauses, std::size_t at) {
  std::size_t last = at;
  while (last + 1 < clauses.size() && clauses[last + 1].goes_on) {
    ++last;
  }
  const std::size_t end = clauses[last].offset + clauses[last].text.size();
  return text.substr(clauses[at].offset, end - clauses[at].offset);
}

/// The clauses of a passage, each with what it states: where a list of an item with several cells is written
/// without brackets, its commas part no clauses.
std::vector<Stated> read_clauses(const ClauseReader& reader, const QuestionDeclaration& question,
                                 std::string_view text, const std::vector<Clause>& clauses) {
  std::vector<Stated> all;
  bool harmless = true;  // the sentence of the clause
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    const Clause& clause = clauses[i];
    if (i == 0 || !clause.goes_on) {
      harmless = reader.is_harmless(sentence_at(text, clauses, i));
    }
    Stated stated = reader.read(clause);
    if (!harmless && stated.item != none) {
      stated.value = {};
    }
    Stated* last = all.empty() ? nullptr : &all.back();
    const bool nameless = stated.item == none && !stated.other_name;
    const bool list = last != nullptr && last->item != none && !last->value.empty() &&
                      question.items[last->item].shape.rank() == 1 &&
                      last->value.find_first_of("([{") == std::string_view::npos;
    if (nameless && clause.goes_on && list && holds_digit(clause.text)) {
      const std::size_t end = clause.offset + clause.text.size();
      last->value = text.substr(last->offset, end - last->offset);
      continue;
    }
    if (nameless) {
      stated.value = clause.text;
    }
    const std::vector<std::string> words = words_of(clause.text);
    stated.goes_on = clause.goes_on;
    stated.concludes = !words.empty() && among(conclusions, words.front());
    all.push_back(stated);
  }
  return all;
}

/// A text without the words that compute with numbers.
std::string without_arithmetic(std::string_view text) {
  constexpr std::array<std::string_view, 6> arithmetic{"times", "plus", "minus", "over", "half", "twice"};
  std::string result;
  for (const std::string& word : words_of(text)) {
    result += among(arithmetic, word) ? "" : word + " ";
  }
  return result;
}

/// Which clauses are premises: "it has 8 biases of its own, so conv1 has 608" says no second value of conv1.
std::vector<bool> premises(const std::vector<Stated>& all) {
  std::vector<bool> premise(all.size(), false);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].item == none || all[i].value.empty() || !all[i].concludes) {
      continue;
    }
    for (std::size_t j = i; j > 0 && all[j].goes_on && all[j - 1].item == none; --j) {
      premise[j - 1] = true;
    }
  }
  return premise;
}

/// Takes the premises away; their words that compute ("5 times 5") speak against nothing. Whether a word of
/// the text does.
bool drop_premises(std::vector<Stated>& all, std::string_view text) {
  const std::vector<bool> premise = premises(all);
  std::string rest(text);
  bool against = false;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (premise[i] && !all[i].other_name) {
      against = against || all[i].value.find('?') != std::string_view::npos ||
                speaks_against(without_arithmetic(all[i].value));
      std::fill_n(rest.begin() + static_cast<std::ptrdiff_t>(all[i].offset), all[i].value.size(), ' ');
    }
  }
  std::size_t at = 0;
  std::erase_if(all, [&](const Stated&) { return premise[at++]; });
  return against || speaks_against(rest);
}

/// Gives the one nameless clause with a number to the one item that no clause names, where it stands in its
/// place; false where there are more.
bool place_nameless(std::vector<Stated>& all, const QuestionDeclaration& question) {
  std::vector<std::size_t> nameless;
  std::vector<std::size_t> named;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].item != none) {
      named.push_back(all[i].item);
    } else if (!all[i].other_name && holds_digit(all[i].value)) {
      nameless.push_back(i);
    }
  }
  if (nameless.empty()) {
    return true;
  }
  if (nameless.size() > 1 || all.size() != question.items.size() || named.size() + 1 != all.size()) {
    return false;
  }
  // Every clause is one item, and the named ones stand where their item is asked for.
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i != nameless.front() && (all[i].item != i || all[i].value.empty())) {
      return false;
    }
  }
  all[nameless.front()].item = nameless.front();
  return true;
}

}  // namespace

void locate_in_clauses(const QuestionDeclaration& question, const Passages& passages,
                       std::span<Response> responses) {
  const Passage* only = only_passage(passages);
  if (question.items.size() < 2 || only == nullptr || std::ranges::all_of(responses, &Response::is_read)) {
    return;
  }
  const Passage& passage = *only;
  if (passage.text.size() > longest_text || passage.text.find('|') != std::string_view::npos) {
    return;
  }
  const ClauseReader reader(question);
  const std::vector<Clause> clauses = clauses_of(passage.text);
  std::vector<std::size_t> times_named(question.items.size(), 0);
  for (const Clause& clause : clauses) {
    for (const std::size_t item : reader.items_of(clause)) {
      ++times_named[item];
    }
  }
  std::vector<Stated> all = read_clauses(reader, question, passage.text, clauses);
  if (drop_premises(all, passage.text) || !place_nameless(all, question)) {
    return;
  }
  for (const Stated& stated : all) {
    if (stated.item == none || stated.value.empty() || responses[stated.item].is_read() ||
        times_named[stated.item] > 1) {
      continue;
    }
    if (auto response = read_alone(question.items[stated.item], passage.decimal_comma, stated.value)) {
      response->span = {passage.offset + stated.offset, stated.value.size()};
      response->source = stated.value;
      responses[stated.item] = std::move(*response);
    }
  }
  for (const Clause& clause : clauses) {
    review_named(question, passage, clause, reader.items_of(clause), responses);
  }
}

}  // namespace gradewright::reading
