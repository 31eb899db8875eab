#include "answers/reading/matching/other_name.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "answers/reading/matching/introduced.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/made_of_item.hpp"
#include "answers/reading/matching/renewed_name.hpp"
#include "answers/reading/matching/sentence.hpp"
#include "answers/reading/notation/words.hpp"
#include "answers/reading/values/read_tokens.hpp"
#include "answers/reading/values/worked_roundings.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

bool is_symbol_name(std::string_view name) {
  return std::ranges::count_if(name, [](char c) { return is_letter(c) || !is_ascii(c); }) <= 2;
}

/// b = 7 where a is asked for is of something else, also b_2. What has a word for its name may be given any
/// symbol.
std::string doubt_of_symbol(const ReadStatement& read, const ItemDeclaration& item) {
  if (!read.statement.has_name() || !is_symbol_name(item.name)) {
    return {};
  }
  std::string name;
  for (const ResponseToken& token : read.passage->statements.name(read.statement)) {
    if (token.kind == Kind::edge || token.kind == Kind::newline) {
      continue;
    }
    const bool symbol = token.kind == Kind::word && name.empty() && is_symbol_name(token.text);
    const bool index = token.is_symbol("_") || token.kind == Kind::number;
    if (!symbol && (!index || name.empty() || token.space_before)) {
      return {};
    }
    name += token.text;
  }
  const std::string base = name.substr(0, name.find_first_of("_0123456789"));
  const bool same =
      base.empty() || lower(base) == lower(item.name) ||
      std::ranges::any_of(item.aliases, [&](const std::string& one) { return lower(one) == lower(base); });
  return same ? std::string() : name + " is not " + item.name;
}

/// Whether an index spells a mark above its letter.
bool is_mark(std::string_view index) {
  return index == "hat" || index == "tilde" || index == "bar";
}

/// A symbol with what is written below or above it: m and "hat" of m_hat, h and 2 of h_2.
struct Indexed {
  std::string base;
  std::string index;
};

Indexed indexed(std::string_view name) {
  for (const std::string_view accent : {"hat", "tilde", "bar"}) {
    if (name.starts_with(accent) && name.size() == accent.size() + 1) {  // as LaTeX draws it
      return {lower(name.substr(accent.size())), std::string(accent)};
    }
  }
  const std::size_t bar = name.find('_');
  const bool one = bar == 1 && is_letter(name.front()) && bar + 1 < name.size();
  return one ? Indexed{lower(name.substr(0, 1)), lower(name.substr(bar + 1))} : Indexed{};
}

/// v_hat is not m_hat, and h_2 is not h_3, whatever else those may be called.
std::string doubt_of_index(const ReadStatement& read, const ItemDeclaration& item) {
  std::string name;
  for (const ResponseToken& token : read.passage->statements.name(read.statement)) {
    if (token.is(Kind::open, "{") || token.is(Kind::close, "}")) {
      continue;
    }
    name +=
        token.space_before && !is_mark(std::string_view(name).substr(name.find_last_of(' ') + 1)) ? " " : "";
    name += token.kind == Kind::edge || token.kind == Kind::newline ? std::string_view(" ") : token.text;
  }
  name.erase(0, name.find_last_of(' ', name.find_last_not_of(' ')) + 1);  // what leads to it
  name.erase(name.find_last_not_of(' ') + 1);
  const Indexed written = indexed(name);
  const Indexed asked = indexed(item.name);
  if (name.size() == 1 && is_letter(name.front()) && is_mark(asked.index) &&
      std::ranges::find(item.aliases, name) == item.aliases.end()) {
    return name + " is not " + item.name;
  }
  if (written.base.empty() || asked.base.empty()) {
    return {};
  }
  const bool numbers = std::ranges::all_of(written.index + asked.index, is_digit);
  const bool marks = is_mark(written.index) && is_mark(asked.index);
  const bool other = (written.base != asked.base && (written.index == asked.index || marks)) ||
                     (written.base == asked.base && written.index != asked.index && (numbers || marks));
  return other ? name + " is not " + item.name : std::string();
}

/// dL/dh and U^T h are not h: a name with a sign of arithmetic, where the item is called by a symbol without
/// one.
std::string doubt_of_operation(const ReadStatement& read, const ItemDeclaration& item) {
  const auto holds_sign = [](std::string_view name) {
    return name.find_first_of("/^*@|") != std::string_view::npos || name.starts_with("\\frac");
  };
  const bool is_symbol = is_symbol_name(item.name) || !indexed(item.name).base.empty();
  if (!read.statement.has_name() || !is_symbol || holds_sign(item.name) ||
      std::ranges::any_of(item.aliases, holds_sign)) {
    return {};
  }
  const auto name = read.passage->statements.name(read.statement);
  const bool operates = !is_arithmetic(name) && std::ranges::any_of(name, [&](const ResponseToken& token) {
    return token.kind == Kind::fraction || (token.kind == Kind::symbol && holds_sign(token.text));
  });  // "4 - 0.1 * 1.5 = 3.85" is worked out
  return operates ? "another expression than " + item.name + " stands before it" : std::string();
}

/// "w = 4 - 0.16 = 3.84", "New w = 3.84": the given w is worked out anew, which is w_new.
bool is_renewed(const ReadStatement& read, const ItemDeclaration& item) {
  constexpr std::string_view news[] = {"new",     "updated",  "neu",   "neue", "neues",
                                       "nouveau", "nouvelle", "nuevo", "nueva"};
  std::string symbol;
  const auto value = read.passage->statements.value(read.statement);
  bool anew = std::ranges::count(value, Kind::relation, &ResponseToken::kind) > 0;
  for (const ResponseToken& token : read.passage->statements.name(read.statement)) {
    if (token.kind == Kind::word) {
      symbol = token.text;
      anew = anew || among(news, lower(symbol));
    }
  }
  return anew && is_renewed_as(symbol, item.name);
}

/// K = 7 where the question gives K is no answer.
std::string doubt_of_given(const ReadStatement& read, const ItemDeclaration& item,
                           const PreparedQuestion& question) {
  const bool given = read.statement.has_name() && !is_renewed(read, item) &&
                     is_named(*read.passage, read.statement, question.given_names);
  return given ? "what stands under that name is given or a step on the way" : std::string();
}

/// "4 - 0.1 * 1.5 = 3.83": what is worked out in numbers comes to another value.
std::string doubt_of_working(const ReadStatement& read, const ItemDeclaration& item) {
  const auto name = read.passage->statements.name(read.statement);
  auto value = read.passage->statements.value(read.statement);
  while (!value.empty() && value.front().kind == Kind::word && function_of(value.front().text).empty()) {
    value = value.subspan(1);  // "about"
  }
  if (name.empty() || value.empty() || !is_arithmetic(name)) {
    return {};
  }
  const auto text_of = [&](auto tokens) {
    const std::size_t from = tokens.front().span.offset;
    return read.passage->text.substr(from, tokens.back().span.end() - from);
  };
  return differs_from_working(text_of(name), text_of(value), item.shape)
             ? "the working before it comes to another value"
             : std::string();
}

/// "The keys are (1, 2)" where the output is asked for.
std::string doubt_of_thing(const ReadStatement& read, const ItemDeclaration& item,
                           const PreparedQuestion& question) {
  const auto value = read.passage->statements.value(read.statement);
  const std::string_view text = read.passage->text;
  const std::string word =
      value.empty() ? std::string()
                    : thing_of_another(sentence_before(text, value.front().span.offset), item, question);
  return word.empty() ? word : "\"" + word + "\" stands beside it";
}

}  // namespace

std::string doubt_of_other_name(const ReadStatement& read, const ItemDeclaration& item,
                                const PreparedQuestion& question) {
  std::string doubt = doubt_of_symbol(read, item);
  if (doubt.empty()) {
    doubt = doubt_of_index(read, item);
  }
  if (doubt.empty()) {
    doubt = doubt_of_operation(read, item);
  }
  if (doubt.empty()) {
    doubt = doubt_of_working(read, item);
  }
  if (doubt.empty()) {
    doubt = doubt_of_given(read, item, question);
  }
  return doubt.empty() ? doubt_of_thing(read, item, question) : doubt;
}

}  // namespace gradewright::reading
