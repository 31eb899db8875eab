#include "answers/reading/matching/unit_beside.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "answers/reading/matching/asking.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;
using Tokens = std::span<const ResponseToken>;

/// A unit in all its spellings; two beside each other are of one sort and differ by more than a power of ten.
using Spellings = std::array<std::string_view, 4>;
constexpr std::array<Spellings, 6> units{{{"nats", "nat", "nats", "nat"},
                                          {"bits", "bit", "shannon", "shannons"},
                                          {"degrees", "degree", "deg", "grad"},
                                          {"radians", "radian", "rad", "rads"},
                                          {"flops", "flop", "flops", "flop"},
                                          {"macs", "mac", "mac", "macs"}}};

/// Which of the units a word is; their number for none.
std::size_t unit_of(std::string_view word) {
  const std::string small = lower(word);
  const auto* const found =
      std::ranges::find_if(units, [&](const Spellings& spellings) { return among(spellings, small); });
  return static_cast<std::size_t>(found - units.begin());
}

bool is_unit(std::size_t unit) {
  return unit < units.size();
}

/// Whether two units are different ones of one sort.
bool are_rivals(std::size_t one, std::size_t other) {
  return is_unit(one) && is_unit(other) && one != other && one / 2 == other / 2;
}

/// The unit right behind the last number of a value.
std::size_t last_unit(Tokens value) {
  const auto number = std::ranges::find(value.rbegin(), value.rend(), Kind::number, &ResponseToken::kind);
  const auto next = std::find_if(number.base(), value.end(),
                                 [](const ResponseToken& token) { return token.kind != Kind::edge; });
  return next == value.end() || next->kind != Kind::word ? units.size() : unit_of(next->text);
}

bool is_word_alone(Tokens name) {
  return name.size() == 1 && name.front().kind == Kind::word;
}

/// Whether a name is one word, or begins with a word with which something is worked out: "nats / 0.693".
bool goes_on_from_word(Tokens name) {
  constexpr std::string_view operators = "+-*/^";
  return !name.empty() && name.front().kind == Kind::word &&
         (name.size() == 1 ||
          (name[1].kind == Kind::symbol && operators.find(name[1].text) != std::string_view::npos));
}

/// The statement that begins right behind a number with a word for its name: "bits = 1.380" of "1.991 bits =
/// 1.380".
const Statement* next_member(const Passage& passage, const Statement& statement) {
  const auto& all = passage.statements.all();
  const auto next = std::ranges::upper_bound(all, statement.value_last, {}, &Statement::value_first);
  const bool touches = next != all.end() && next->has_name() && next->name_first == statement.value_last &&
                       passage.statements.value(statement).back().kind == Kind::number;
  return touches && goes_on_from_word(passage.statements.name(*next)) ? &*next : nullptr;
}

/// Whether the name of a statement is a unit of the number right before it: "bits" of "1.991 bits = 1.380
/// nats", where its own value is in a rival of it.
bool is_unit_before(const Passage& passage, const Statement& statement) {
  const Tokens name = passage.statements.name(statement);
  const auto tokens = passage.statements.tokens();
  return is_word_alone(name) && statement.name_first > 0 &&
         tokens[statement.name_first - 1].kind == Kind::number &&
         are_rivals(unit_of(name.front().text), last_unit(passage.statements.value(statement)));
}

}  // namespace

std::string unit_asked(const ItemDeclaration& item, const PreparedQuestion& question) {
  std::vector<std::string> names{item.name};
  names.insert(names.end(), item.aliases.begin(), item.aliases.end());
  for (const std::string& name : names) {
    for (const std::string& word : words_of(name)) {
      if (is_unit(unit_of(word))) {
        return std::string(units[unit_of(word)].front());
      }
    }
  }
  constexpr std::size_t reach = 6;
  constexpr std::array<std::string_view, 3> joints{"in", "en", "em"};
  const std::vector<std::string> words = phrased(question.text);
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (words[at].empty() || !question.names_of(item).contain(name_form(words[at]))) {
      continue;
    }
    const std::size_t last = std::min(at + reach, words.size() - 1);
    for (std::size_t next = at + 1; next < last && !words[next].empty(); ++next) {
      if (question.item_names.contain(name_form(words[next]))) {
        break;
      }
      if (among(joints, words[next]) && is_unit(unit_of(words[next + 1]))) {
        return std::string(units[unit_of(words[next + 1])].front());
      }
    }
  }
  return {};
}

std::string unit_beside(const Passage& passage, const Statement& statement,
                        const PreparedQuestion& question) {
  const Tokens value = passage.statements.value(statement);
  if (value.empty() || !statement.has_name()) {
    return {};
  }
  if (is_unit_before(passage, statement)) {
    return std::string(passage.statements.name(statement).front().text);
  }
  const Statement* next = next_member(passage, statement);
  std::size_t own = last_unit(value);
  std::string_view behind;  // the word that joins it to the next member
  if (next != nullptr) {
    const ResponseToken& word = passage.statements.name(*next).front();
    const bool declared = is_named(passage, *next, question.every_name);
    const bool rivals = are_rivals(unit_of(word.text), last_unit(passage.statements.value(*next)));
    const bool worked = passage.statements.name(*next).size() > 1;
    behind =
        ((!declared || worked) && is_counted(lower(word.text))) || rivals ? word.text : std::string_view();
    own = behind.empty() ? own : unit_of(word.text);
  }
  if (!is_unit(own) && behind.empty()) {
    return {};
  }
  for (const ItemDeclaration& item : question.items) {
    if (!item.unit.empty() || !is_named(passage, statement, question.names_of(item))) {
      continue;
    }
    const std::string asked = unit_asked(item, question);
    const bool as_asked = !asked.empty() && unit_of(asked) == own;
    const bool again = !behind.empty() && value.back().text == passage.statements.value(*next).front().text;
    if ((!asked.empty() && are_rivals(unit_of(asked), own)) || (!behind.empty() && !as_asked && !again)) {
      return behind.empty() ? std::string(units[own].front()) : std::string(behind);
    }
  }
  return {};
}

}  // namespace gradewright::reading
