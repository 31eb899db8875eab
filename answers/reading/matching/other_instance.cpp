#include "answers/reading/matching/other_instance.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "answers/reading/matching/neutral_words.hpp"
#include "answers/reading/matching/things.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/word_list.hpp"

namespace gradewright::reading {
namespace {

using Words = std::span<const std::string>;

/// Whether two words call the same thing, in any language.
bool are_same(std::string_view one, std::string_view other) {
  const Thing thing = thing_of(one);
  return one == other || (thing != no_thing && thing == thing_of(other));
}

/// The words for a place among several; the first word of a row is the one that it is told by.
constexpr std::array<std::array<std::string_view, 10>, 6> places{
    {{"first", "1st", "erste", "ersten", "erster", "erstes", "premier", "premi\u00e8re", "primera", "prima"},
     {"second", "2nd", "zweite", "zweiten", "zweiter", "zweites", "deuxi\u00e8me", "segunda", "seconda",
      "segundo"},
     {"third", "3rd", "dritte", "dritten", "dritter", "drittes", "troisi\u00e8me", "tercera", "terza",
      "tercer"},
     {"fourth", "4th", "vierte", "vierten", "vierter", "viertes", "quatri\u00e8me", "cuarta", "quarta",
      "cuarto"},
     {"last", "letzte", "letzten", "letzter", "letztes", "derni\u00e8re", "dernier", "\u00faltima", "ultima",
      "\u00faltimo"},
     {"other", "another", "andere", "anderen", "anderer", "anderes", "autre", "otra", "altra", "otro"}}};

std::string_view place_of(std::string_view word) {
  const auto row = std::ranges::find_if(places, [&](const auto& words) { return among(words, word); });
  return row == places.end() ? std::string_view() : row->front();
}

/// The place that a number behind a word is: "1" of "query 1".
std::string_view place_of_number(std::string_view number) {
  const bool known = number.size() == 1 && number.front() >= '1' && number.front() <= '4';
  return known ? places[static_cast<std::size_t>(number.front() - '1')].front() : std::string_view();
}

/// A thing that is told from others of its sort by its place.
struct Placed {
  std::string_view place;
  std::string thing;
};

/// Whether a word can be told by its place: no joint, as in "the third, fourth and fifth".
bool may_be_placed(std::string_view word) {
  constexpr std::size_t shortest = 3;
  constexpr std::array<std::string_view, 10> joints{"and", "the", "one",  "und",  "der",
                                                    "die", "das", "ones", "with", "for"};
  return word.size() >= shortest && is_letter(word.front()) && !among(joints, word);
}

/// The things of a text that are told by their place: "second query", "Query 2". In "keys (1, 0)" the number
/// is of a vector.
std::vector<Placed> placed_in(std::string_view text) {
  std::vector<Placed> found;
  std::string before;
  std::size_t behind = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::string word = next_word(text, at);
    if (word.empty()) {
      break;
    }
    const std::string_view place = place_of(before);
    const std::string_view number = place_of_number(word);
    const bool directly = at - word.size() == behind + 1 && is_blank(text[behind]);
    const bool ends = at + 1 >= text.size() || is_blank(text[at]) || !is_digit(text[at + 1]);  // not 2.5
    if (!place.empty() && may_be_placed(word)) {
      found.push_back({place, word});
    } else if (!number.empty() && directly && ends && may_be_placed(before)) {
      found.push_back({number, before});
    }
    before = std::move(word);
    behind = at;
  }
  return found;
}

/// "second query" where the question only speaks of the first.
std::string other_place(std::string_view text, const PreparedQuestion& question) {
  const std::vector<Placed> own = placed_in(text);
  if (own.empty()) {
    return {};
  }
  const std::vector<Placed> known = placed_in(question.text);
  for (const Placed& one : own) {
    const auto of_sort = [&](const Placed& other) { return are_same(one.thing, other.thing); };
    const auto same = [&](const Placed& other) { return of_sort(other) && one.place == other.place; };
    if (std::ranges::any_of(known, of_sort) && std::ranges::none_of(known, same)) {
      return std::string(one.place) + " " + one.thing;
    }
  }
  return {};
}

enum class Side { before, after };

constexpr std::array<std::string_view, 4> befores{"before", "vor", "avant", "antes"};
constexpr std::array<std::string_view, 6> afters{"after",        "nach", "apr\u00e8s",
                                                 "despu\u00e9s", "dopo", "once"};
/// By these something changes, whichever of them is said.
constexpr std::array<std::string_view, 15> changes{
    "step",      "steps", "update", "updates", "updating",  "updated", "training", "schritt",
    "schritten", "pas",   "paso",   "passo",   "iteration", "epoch",   "clipping"};

/// On which side of a change words are: "after one step of gradient descent".
std::optional<Side> side_in(Words words) {
  constexpr std::size_t reach = 4;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool before = among(befores, words[i]);
    if (!before && !among(afters, words[i])) {
      continue;
    }
    const Words next = words.subspan(i + 1, std::min(reach, words.size() - i - 1));
    if (std::ranges::any_of(next, [](const std::string& word) { return among(changes, word); })) {
      return before ? Side::before : Side::after;
    }
  }
  return std::nullopt;
}

/// Words that share a value out.
constexpr std::array<std::string_view, 5> shares_out{"per", "each", "every", "pro", "je"};

/// By these a value is one after a change.
constexpr std::array<std::string_view, 10> renewed{"new",     "updated",  "neue",  "neuer", "neues",
                                                   "nouveau", "nouvelle", "nuevo", "nueva", "nuovo"};

/// An item that a text names, and where.
struct Named {
  std::size_t item;
  Span span;
};

std::vector<Named> items_named(std::string_view text, const PreparedQuestion& question) {
  constexpr std::size_t longest = 4;
  const std::vector<ResponseToken> tokens = response_tokens(text);
  std::vector<Named> found;
  for (std::size_t first = 0; first < tokens.size();) {
    std::size_t behind = first + 1;
    for (std::size_t last = std::min(first + longest, tokens.size()); last > first; --last) {
      const NameForm form = name_form(std::span(tokens).subspan(first, last - first));
      const auto item = std::ranges::find_if(
          question.items, [&](const ItemDeclaration& one) { return question.names_of(one).contain(form); });
      if (item != question.items.end()) {
        const std::size_t from = tokens[first].span.offset;
        found.push_back({static_cast<std::size_t>(item - question.items.begin()),
                         {from, tokens[last - 1].span.end() - from}});
        behind = last;
        break;
      }
    }
    first = behind;
  }
  return found;
}

/// The item whose name a text ends in, or the only one of the question.
std::optional<std::size_t> item_of(std::string_view front, const PreparedQuestion& question) {
  if (question.items.size() == 1) {
    return 0;
  }
  const std::vector<Named> named = items_named(front, question);
  return named.empty() ? std::nullopt : std::optional(named.back().item);
}

/// A part of the question's text up to a name that is given: "v_0 = 0.1 before the step".
std::string_view before_given(std::string_view part, const PreparedQuestion& question) {
  for (std::size_t at = part.find('='); at != std::string_view::npos; at = part.find('=', at + 1)) {
    const std::size_t first = trimmed(part.substr(0, at)).find_last_of(" \t\n(,;") + 1;
    if (question.given_names.contain(name_form(trimmed(part.substr(first, at - first))))) {
      return part.substr(0, first);
    }
  }
  return part;
}

/// On which side of a change the question asks for an item: what stands behind its name, up to another's.
std::optional<Side> asked_side(std::size_t item, const PreparedQuestion& question) {
  if (question.items.size() == 1) {
    return side_in(question.text_words);
  }
  const std::vector<Named> named = items_named(question.text, question);
  for (std::size_t i = 0; i < named.size(); ++i) {
    std::size_t next = i + 1;
    while (next < named.size() && named[next].item == item) {
      ++next;
    }
    const std::size_t end = next < named.size() ? named[next].span.offset : question.text.size();
    const std::string_view part =
        std::string_view(question.text).substr(named[i].span.offset, end - named[i].span.offset);
    const std::optional<Side> side =
        named[i].item == item ? side_in(words_of(before_given(part, question))) : std::nullopt;
    if (side) {
      return side;
    }
  }
  return std::nullopt;
}

/// "after the step" where the question asks for the item before it.
std::string other_side(std::string_view front, std::string_view back, const PreparedQuestion& question) {
  const std::vector<std::string> before = words_of(front);
  const std::vector<std::string> behind = words_of(back);
  const bool attached = !behind.empty() && (among(befores, behind.front()) || among(afters, behind.front()));
  std::optional<Side> side = attached ? side_in(behind) : side_in(before);
  if (!side && std::ranges::any_of(before, [](const std::string& word) { return among(renewed, word); })) {
    side = Side::after;
  }
  const std::optional<std::size_t> item = side ? item_of(front, question) : std::nullopt;
  const std::optional<Side> asked = item ? asked_side(*item, question) : std::nullopt;
  return asked && *asked != *side ? std::string(*side == Side::before ? "before" : "after") : std::string();
}

/// "relu" where the question speaks of the leaky one alone.
std::string plain_function(Words words, Words asked) {
  constexpr std::array<std::string_view, 3> variants{"leaky", "parametric", "randomized"};
  const auto count = [&](Words all, bool variant) {
    std::size_t found = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const bool varied = i > 0 && among(variants, all[i - 1]);
      found += all[i] == "relu" && varied == variant ? 1 : 0;
    }
    return found;
  };
  const bool other = count(asked, true) > 0 && count(asked, false) == 0 && count(words, false) > 0;
  return other ? "relu" : std::string();
}

/// What numbers of a batch are told by, a row for each.
constexpr std::array<std::string_view, 9> statistics{"mean average avg mittelwert moyenne media m\u00e9dia",
                                                     "sum summe somme suma somma total",
                                                     "median",
                                                     "maximum max largest",
                                                     "minimum min smallest",
                                                     "product produkt produit producto",
                                                     "variance varianz varianza var",
                                                     "deviation std sd stddev standardabweichung",
                                                     "range spread"};

std::optional<std::size_t> statistic_of(std::string_view word) {
  static const auto rows = [] {
    std::unordered_map<std::string_view, std::size_t> all;
    for (std::size_t row = 0; row < statistics.size(); ++row) {
      for (const std::string_view one : words_in(statistics[row])) {
        all.emplace(one, row);
      }
    }
    return all;
  }();
  const auto row = rows.find(word);
  return row == rows.end() ? std::nullopt : std::optional(row->second);
}

/// Whether an item is called by a statistic, and by none of this row.
bool is_of_other_statistic(std::size_t item, std::size_t row, const PreparedQuestion& question) {
  std::vector<std::string> names;
  add_names(question.items[item], names);
  bool any = false;
  for (const std::string& name : names) {
    for (const std::string& word : words_of(name)) {
      const auto own = statistic_of(word);
      any = any || own;
      if (own == row) {
        return false;
      }
    }
  }
  return any;
}

/// The statistic that a text says its name is: "sum" of "the sum is mu" and of "Sum: mu".
std::string said_before(std::string_view front, const PreparedQuestion& question) {
  constexpr std::array<std::string_view, 9> links{"is",  "are", "equals", "becomes", "ist",
                                                  "est", "es",  "was",    "the"};
  const std::vector<Named> named = items_named(front, question);
  const bool ends = !named.empty() && is_blank(front.substr(named.back().span.end()));
  front = front.substr(0, ends ? named.back().span.offset : front.size());
  const std::size_t stop = front.find_last_of(",;.");
  std::vector<std::string> words = words_of(front.substr(stop == std::string_view::npos ? 0 : stop + 1));
  while (!words.empty() && among(links, words.back())) {
    words.pop_back();
  }
  const bool squared =
      words.size() > 1 && words[words.size() - 2] == "squared";  // the mean squared deviation
  return !words.empty() && !squared && statistic_of(words.back()) ? words.back() : std::string();
}

/// The statistic that a text says of the value before it: "sd" of "(this is the sd)" and of ", the sd".
std::string said_behind(std::string_view back) {
  constexpr std::array<std::string_view, 13> quiet{"this", "that", "which", "it",       "is",  "the", "a",
                                                   "i",    "e",    "as",    "standard", "das", "ist"};
  const std::size_t first = std::min(back.find_first_not_of(" \t,;("), back.size());
  const std::string_view clause = back.substr(first, back.find_first_of(",;.)\n", first) - first);
  const std::vector<std::string> words = words_of(clause);
  const bool only =
      !words.empty() && statistic_of(words.back()) &&
      std::all_of(words.begin(), words.end() - 1, [&](const std::string& one) { return among(quiet, one); });
  return only ? words.back() : std::string();
}

std::string other_statistic(std::string_view front, std::string_view back, const PreparedQuestion& question) {
  for (const std::string& said : {said_before(front, question), said_behind(back)}) {
    const auto row = said.empty() ? std::nullopt : statistic_of(said);
    const auto item = row ? item_of(front, question) : std::nullopt;
    if (item && is_of_other_statistic(*item, *row, question)) {
      return said;
    }
  }
  return {};
}

/// "before" of "before the bias is added", where the question does not say so, and "per" of "per sample".
std::string part_behind(std::string_view back, const PreparedQuestion& question) {
  constexpr std::size_t reach = 3;
  constexpr std::array<std::string_view, 5> totals{"per", "each", "every", "mean", "average"};
  const std::vector<std::string> words = words_of(back.substr(0, back.find_first_of(",;.:=\n")));
  if (words.size() < 2) {
    return {};
  }
  const auto is_asked = [&](const std::string& word) {
    if (!may_be_placed(word)) {
      return false;
    }
    const auto& own = question.text_words;
    for (std::size_t i = 0; i < own.size(); ++i) {
      const Words next = Words(own).subspan(i + 1, std::min(reach, own.size() - i - 1));
      if (among(befores, own[i]) && std::ranges::find(next, word) != next.end()) {
        return true;
      }
    }
    return false;
  };
  if (among(befores, words.front())) {
    return std::none_of(words.begin() + 1, words.end(), is_asked) ? words.front() : std::string();
  }
  const bool shares = among(shares_out, words[0]) || (words.size() > 2 && among(shares_out, words[1]));
  const bool asked =
      std::ranges::any_of(totals, [&](std::string_view one) { return question.has_word(one); });
  return shares && !asked ? std::string("per") : std::string();
}

/// What stands before a value's name in its own clause: behind other values, and behind what it is concluded
/// from ("0.46 after the first step, so the output y").
std::string_view last_clause(std::string_view front) {
  front.remove_prefix(front.rfind('=') + 1);  // of npos it is 0
  for (const std::string_view conclusion : {" so ", " thus ", " hence ", " therefore ", " also ", " donc "}) {
    const std::size_t at = front.rfind(conclusion);
    front.remove_prefix(at == std::string_view::npos ? 0 : at);
  }
  return front;
}

/// Sorts of which a question that speaks of one asks about no other.
constexpr std::array<std::array<std::string_view, 2>, 2> sorts{{{"lstm", "gru"}, {"encoder", "decoder"}}};

/// "lstm" of "The LSTM has" where the question speaks of the GRU alone.
std::string other_sort(const std::vector<std::string>& words, const PreparedQuestion& question) {
  for (const auto& sort : sorts) {
    for (std::size_t i = 0; i < sort.size(); ++i) {
      if (among(words, sort[i]) && !question.has_word(sort[i]) && question.has_word(sort[1 - i])) {
        return std::string(sort[i]);
      }
    }
  }
  return {};
}

/// Whether a word could tell a value from another one.
bool tells_apart(std::string_view word) {
  return !place_of(word).empty() || !place_of_number(word).empty() || among(befores, word) ||
         among(afters, word) || among(renewed, word) || among(shares_out, word) || word == "relu" ||
         statistic_of(word) ||
         std::ranges::any_of(sorts, [&](const auto& sort) { return among(sort, word); });
}

}  // namespace

std::string other_instance(std::string_view front, std::string_view back, const PreparedQuestion& question) {
  if (question.text.empty()) {
    return {};
  }
  front = last_clause(front);
  const std::string around = std::string(front) + " " + std::string(back);
  std::vector<std::string> words = words_of(around);
  if (std::ranges::none_of(words, [](const std::string& word) { return tells_apart(word); })) {
    return {};  // as most
  }
  words = words_of(without_mathematics(around));
  std::string word = other_place(without_mathematics(around), question);
  if (word.empty()) {
    word = plain_function(words, question.text_words);
  }
  if (word.empty()) {
    word = other_sort(words_of(without_mathematics(front)), question);
  }
  if (word.empty()) {
    word = other_side(front, back, question);
  }
  if (word.empty()) {
    word = part_behind(back, question);
  }
  return word.empty() ? other_statistic(front, back, question) : word;
}

}  // namespace gradewright::reading
