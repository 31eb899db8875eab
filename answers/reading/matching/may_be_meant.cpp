#include "answers/reading/matching/may_be_meant.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "answers/reading/matching/clauses.hpp"
#include "answers/reading/matching/could_answer.hpp"
#include "answers/reading/matching/giving_up_clause.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/names_in_text.hpp"
#include "answers/reading/matching/owned_statement.hpp"
#include "answers/reading/matching/read_alone.hpp"
#include "answers/reading/matching/sentence_pieces.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

/// How many letters have to be put in, left out or changed to make one word of another, up to two.
std::size_t edits(std::string_view one, std::string_view other) {
  constexpr std::size_t most = 2;
  if (one.empty() || other.empty()) {
    return std::min(std::max(one.size(), other.size()), most + 1);
  }
  if (one.front() == other.front()) {
    return edits(one.substr(1), other.substr(1));
  }
  if (one.size() > other.size() + most || other.size() > one.size() + most) {
    return most + 1;
  }
  std::vector<std::size_t> row(other.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) {
    row[j] = j;
  }
  for (std::size_t i = 1; i <= one.size(); ++i) {
    std::size_t before = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= other.size(); ++j) {
      const std::size_t changed = before + (one[i - 1] == other[j - 1] ? 0 : 1);
      before = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
    }
  }
  return row.back();
}

/// Whether a name that the question does not declare could be a spelling of an item's, or calls an answer.
bool resembles(std::span<const ResponseToken> name, const ItemDeclaration& item,
               const PreparedQuestion& question) {
  const std::string letters = small_letters(name);
  std::vector<std::string> own = item.aliases;
  own.push_back(item.name);
  for (const std::string& one : own) {
    const std::string form = lower(name_form(one).loose);
    constexpr std::size_t shortest = 2;
    const bool part = std::min(form.size(), letters.size()) >= shortest &&
                      (form.find(letters) != std::string::npos || letters.find(form) != std::string::npos);
    const bool spelt = std::min(form.size(), letters.size()) > shortest && edits(form, letters) <= shortest;
    if (part || spelt || form == letters) {
      return true;
    }
  }
  const auto place = std::ranges::find(question.items, item.name, &ItemDeclaration::name);
  const auto index = static_cast<std::size_t>(place - question.items.begin());
  return std::ranges::any_of(name, [&](const ResponseToken& token) {
    constexpr std::string_view answers[] = {"answer", "result", "ans", "final", "solution", "total"};
    const std::string word = lower(token.text);
    return token.kind == Kind::word && (among(answers, word) || question.name_words.calls(word, index));
  });
}

/// Whether a name that the question does not declare is a symbol: "u", "delta". Words ("I think it", "row
/// one") call anything.
bool calls_another(std::span<const ResponseToken> name) {
  constexpr std::string_view greek[] = {"alpha",   "beta",  "gamma", "delta",  "eps",
                                        "epsilon", "sigma", "theta", "lambda", "mu",
                                        "phi",     "psi",   "omega", "eta",    "rho"};
  constexpr std::string_view prose[] = {"it", "is", "es", "on", "il", "he", "we", "so",
                                        "be", "to", "or", "an", "me", "my", "lo", "la",
                                        "le", "er", "no", "ok", "ps", "i",  "a"};
  std::string last;
  for (const ResponseToken& token : name) {
    last = token.kind == Kind::word ? lower(token.text) : last;
  }
  constexpr std::size_t longest_symbol = 2;
  const std::size_t letters = last.find_last_not_of("0123456789") + 1;
  const bool symbol = letters > 0 && letters <= longest_symbol && !among(prose, last);
  return symbol || among(greek, last);
}

/// Whether a statement under a declared name, or one that begins with it, is none of this item.
bool is_claimed_alone(const Passage& passage, const Statement& statement, const ItemDeclaration& item,
                      const PreparedQuestion& question) {
  const bool of_item = is_named(passage, statement, question.item_names) || !statement.has_name();
  const auto name = passage.statements.name(statement);
  if (of_item) {
    return is_of_other(passage, statement, item, question);
  }
  return is_named(passage, statement, question.every_name) ||
         (calls_another(name) && !resembles(name, item, question));
}

/// The same, where each name of a chain counts: "u = v = 3".
bool is_claimed(const Passage& passage, const Statement& statement, const ItemDeclaration& item,
                const PreparedQuestion& question) {
  constexpr std::ptrdiff_t most = 4;  // names before and behind it
  const auto& all = passage.statements.all();
  const auto at = std::ranges::lower_bound(all, statement.value_first, {}, &Statement::value_first);
  const auto first = at - std::min(most, at - all.begin());
  const auto last = at + std::min(most, all.end() - at);
  bool claimed = false;
  for (auto other = first; statement.has_name() && other != last; ++other) {
    if (other->has_name() && other->value_last == statement.value_last) {
      if (is_named(passage, *other, question.names_of(item))) {
        return false;
      }
      claimed = claimed || is_claimed_alone(passage, *other, item, question);
    }
  }
  return claimed || is_claimed_alone(passage, statement, item, question);
}

/// Where the name itself begins behind words that lead to it: t of "Below 0.3. Then t".
const ResponseToken& own_name(std::span<const ResponseToken> name, const PreparedQuestion& question) {
  const auto place = place_of_name(name, question.every_name);
  if (place && place->first < name.size()) {
    return name[place->first];
  }
  const auto word = std::ranges::find(name.rbegin(), name.rend(), Kind::word, &ResponseToken::kind);
  return word == name.rend() ? name.front() : *word;
}

/// The text of a passage with blanks for what stands under names that are clearly not the item's, up to where
/// something is given up.
std::string unclaimed(const Passage& passage, const ItemDeclaration& item, const PreparedQuestion& question,
                      std::span<const Span> silences) {
  std::string rest(passage.text);
  const auto tokens = passage.statements.tokens();
  for (const Statement& statement : passage.statements.all()) {
    const auto name = passage.statements.name(statement);
    if (statement.value_first == statement.value_last || !is_claimed(passage, statement, item, question)) {
      continue;
    }
    const std::size_t from =
        name.empty() ? tokens[statement.value_first].span.offset : own_name(name, question).span.offset;
    std::size_t to = std::max(end_of_claim(passage, statement), from);
    const auto silence = std::ranges::lower_bound(silences, passage.offset + from, {}, &Span::offset);
    if (silence != silences.end()) {
      to = std::min(to, silence->offset - passage.offset);
    }
    for (std::size_t i = from; i < to; ++i) {
      rest[i] = rest[i] == '\n' ? '\n' : ' ';
    }
  }
  auto silence = std::ranges::lower_bound(silences, passage.offset, {}, &Span::offset);
  for (; silence != silences.end() && silence->offset - passage.offset < rest.size(); ++silence) {
    rest[silence->offset - passage.offset] = ';';  // clauses end there
  }
  for (const std::string_view mark : {"i.e. ", "d.h. ", "e.g. "}) {  // no sentence ends there
    for (std::size_t at = rest.find(mark); at != std::string::npos; at = rest.find(mark, at)) {
      rest[at + 3] = ' ';
    }
  }
  return rest;
}

/// A line without the number that it has in a list: "3. dX".
std::string_view without_list_number(std::string_view line) {
  const std::size_t first = std::min(line.find_first_not_of(" \t"), line.size());
  const std::size_t end = std::min(line.find_first_not_of("0123456789", first), line.size());
  const bool listed = end > first && end < line.size() && (line[end] == '.' || line[end] == ')') &&
                      (end + 1 == line.size() || is_blank(line[end + 1]));
  return listed ? line.substr(end + 1) : line;
}

/// Whether all that a clause counts are things of another item, "10416 parameters": the word behind each
/// number calls one and not this item; behind the last of a chain, "75 * 12 = 900 + 12 = 912 parameters".
bool counts_for_another(std::string_view clause, std::size_t item, const PreparedQuestion& question) {
  constexpr std::size_t shortest = 4;
  constexpr std::string_view digits = "0123456789";
  bool counts = false;
  for (std::size_t at = clause.find_first_of(digits); at != std::string_view::npos;
       at = clause.find_first_of(digits, at)) {
    at = std::min(clause.find_first_not_of("0123456789.,", at), clause.size());
    std::size_t behind = at;
    const std::size_t next = std::min(clause.find_first_not_of(" ", at), clause.size());
    const bool goes_on = clause.find('=') != std::string_view::npos && next < clause.size() &&
                         std::string_view("*+-/=").find(clause[next]) != std::string_view::npos;
    if (goes_on) {
      continue;
    }
    const std::string word = clause.substr(at).starts_with(' ') ? next_word(clause, behind) : std::string();
    const auto calls = [&](std::size_t i) { return question.name_words.calls(word, i); };
    bool other = false;
    for (std::size_t i = 0; i < question.items.size(); ++i) {
      other = other || (i != item && word.size() >= shortest && calls(i));
    }
    if (!other || calls(item)) {
      return false;
    }
    counts = true;
  }
  return counts;
}

/// Whether a sentence calls another item and not this one.
bool speaks_of_another(std::string_view sentence, std::size_t item, const PreparedQuestion& question) {
  const std::vector<NameIn> names = names_in(sentence, question);
  bool other = false;
  for (const NameIn& name : names) {
    if (std::ranges::find(name.items, item) != name.items.end()) {
      return false;
    }
    other = other || !name.items.empty();
  }
  constexpr std::size_t shortest = 3;
  for (const std::string& word : words_of(sentence)) {
    if (word.size() >= shortest && word != "times" && question.name_words.calls(word, item)) {
      return false;
    }
  }
  return other || counts_for_another(sentence, item, question);
}

/// Whether a clause says what the one before it comes to.
bool leads_on(std::string_view clause) {
  constexpr std::string_view leads[] = {"i",      "so",   "that", "which", "hence",  "thus",
                                        "namely", "also", "d",    "donc",  "making", "giving"};
  const std::vector<std::string> words = words_of(clause);
  return !words.empty() && among(leads, words.front());
}

/// Which tokens of a passage stand in clauses that speak of another item and not of this one; lists of
/// numbers go on over clauses.
std::vector<bool> spoken_of_others(const Passage& passage, const ItemDeclaration& item,
                                   const PreparedQuestion& question) {
  const auto place = std::ranges::find(question.items, item.name, &ItemDeclaration::name);
  const auto index = static_cast<std::size_t>(place - question.items.begin());
  const auto tokens = passage.statements.tokens();
  std::vector<bool> covered(tokens.size(), false);
  bool of_another = false;
  for (const Clause& clause : clauses_of(passage.text)) {
    const bool only_numbers = std::ranges::none_of(clause.text, is_letter);
    of_another = (clause.goes_on && of_another && only_numbers) ||
                 speaks_of_another(without_list_number(clause.text), index, question);
    auto token = std::ranges::lower_bound(tokens, clause.offset, {},
                                          [](const ResponseToken& one) { return one.span.offset; });
    const std::size_t end = clause.offset + clause.text.size();
    for (; of_another && token != tokens.end() && token->span.offset < end; ++token) {
      covered[static_cast<std::size_t>(token - tokens.begin())] = true;
    }
  }
  return covered;
}

/// The tokens that stand at an offset of a passage or behind it.
std::span<const ResponseToken> behind(std::span<const ResponseToken> tokens, std::size_t from) {
  const auto first = std::ranges::lower_bound(tokens, from, {},
                                              [](const ResponseToken& token) { return token.span.offset; });
  return tokens.subspan(static_cast<std::size_t>(first - tokens.begin()));
}

/// How many numbers of a passage are written as cells of a list or matrix that could be an item's: not the
/// end of a computation that comes to one number, nor in a clause that speaks of another item.
std::size_t cells_in(const Passage& passage, std::size_t from, const ItemDeclaration& item,
                     const PreparedQuestion& question) {
  const auto tokens = passage.statements.tokens();
  std::vector<bool> covered = spoken_of_others(passage, item, question);
  std::size_t count = 0;
  std::size_t chain = 0;  // the end of the one before
  for (const Statement& statement : passage.statements.all()) {
    std::fill(covered.begin() + static_cast<std::ptrdiff_t>(statement.name_first),
              covered.begin() + static_cast<std::ptrdiff_t>(statement.value_last), true);
    const bool again = statement.has_name() && statement.value_last == chain;
    chain = statement.value_last;
    if (!again && !is_claimed(passage, statement, item, question)) {
      const std::size_t numbers = numbers_stated(behind(passage.statements.value(statement), from));
      count += statement.has_name() && numbers < 2 ? 0 : numbers;
    }
  }
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool counts = !covered[i] && tokens[i].span.offset >= from;
    count += counts && (tokens[i].kind == Kind::number || tokens[i].kind == Kind::damaged) ? 1 : 0;
  }
  return count;
}

/// Whether a text calls an item by a word of its name.
bool calls(std::string_view text, std::size_t item, const PreparedQuestion& question) {
  constexpr std::size_t shortest = 3;
  return std::ranges::any_of(words_of(text), [&](const std::string& word) {
    return word.size() >= shortest && question.name_words.calls(word, item);
  });
}

/// Where in a passage a value of an item begins to count that is given up by its name: what was written more
/// than a clause before that was written for something else, unless a sentence calls the item, and so was a
/// clause that speaks of another.
std::size_t first_that_counts(const Passage& passage, std::optional<Span> given_up, std::size_t item,
                              const PreparedQuestion& question) {
  const bool within = given_up && passage.offset <= given_up->offset &&
                      given_up->offset < passage.offset + passage.text.size();
  if (!within) {
    return 0;
  }
  const std::size_t at = given_up->offset - passage.offset;
  std::size_t last = at;
  for (const SentencePieces& sentence : sentences_in(passage.text.substr(0, at))) {
    const std::size_t first = sentence.clauses.front().first;
    if (calls(passage.text.substr(first, sentence.clauses.back().last - first), item, question)) {
      return first;
    }
    last = sentence.bracket ? last : sentence.clauses.back().first;
  }
  const std::string_view clause = passage.text.substr(last, at - last);
  return speaks_of_another(without_list_number(clause), item, question) ? at : last;
}

}  // namespace

bool may_be_meant(const ItemDeclaration& item, const PreparedQuestion& question, const Passages& passages,
                  std::span<const Span> silences, std::optional<Span> given_up) {
  const auto place = std::ranges::find(question.items, item.name, &ItemDeclaration::name);
  const auto index = static_cast<std::size_t>(place - question.items.begin());
  const bool of_cells = is_tensor(item.type) && item.shape.size() > 1;
  for (const auto& passage : passages) {
    if (passage->statements.too_long()) {
      return true;
    }
    const std::size_t from = first_that_counts(*passage, given_up, index, question);
    if (of_cells && cells_in(*passage, from, item, question) >= static_cast<std::size_t>(item.shape.size())) {
      return true;
    }
    const auto holds_more = [&](const Statement& statement) {
      const auto value = passage->statements.value(statement);
      const bool counts = value.empty() || value.back().span.offset >= from;
      const bool named = statement.has_name() ? is_named(*passage, statement, question.item_names)
                                              : begins_with_item(*passage, statement, question);
      return counts && named && is_tensor(item.type) &&
             !is_named(*passage, statement, question.names_of(item)) &&
             !is_of_other(*passage, statement, item, question) &&
             could_answer(value_text(*passage, statement), item);
    };
    if (!of_cells && std::ranges::any_of(passage->statements.all(), holds_more)) {
      return true;
    }
    std::string rest = unclaimed(*passage, item, question, silences);
    std::fill_n(rest.begin(), std::min(from, rest.size()), ' ');
    const std::vector<Clause> clauses = of_cells ? std::vector<Clause>{} : clauses_of(rest);
    bool of_another = false;  // what the clause before speaks of
    for (const Clause& clause : clauses) {
      const std::string_view text = without_list_number(clause.text);
      const bool goes_on = clause.goes_on && of_another && leads_on(text);
      of_another = goes_on || speaks_of_another(text, index, question);
      if (could_answer(text, item) && !of_another) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace gradewright::reading
