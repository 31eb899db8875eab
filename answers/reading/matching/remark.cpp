#include "answers/reading/matching/remark.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/neutral_words.hpp"
#include "answers/reading/matching/other_quantity.hpp"
#include "answers/reading/matching/statement_doubt.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;
using Tokens = std::span<const ResponseToken>;

/// Longer remarks are not looked at.
constexpr std::size_t longest_remark = 30;

bool is_quiet(const ResponseToken& token) {
  return token.kind == Kind::newline || token.is_symbol(".") || token.is_symbol(",") || token.is_symbol(";");
}

/// Whether what stands in brackets only tells of a value: words, and numbers that a word says it comes from.
bool only_tells(Tokens inside) {
  constexpr std::array<std::string_view, 2> sources{"of", "from"};
  if (inside.empty() || inside.front().kind != Kind::word || inside.front().text.size() < 2) {
    return false;
  }
  bool word = false;
  for (std::size_t i = 0; i < inside.size(); ++i) {
    const Kind kind = inside[i].kind;
    const bool from = i > 0 && among(sources, inside[i - 1].text);
    if ((kind == Kind::number && !from) || (kind != Kind::number && kind != Kind::word)) {
      return false;
    }
    word = word || (kind == Kind::word && inside[i].text.size() > 3);
  }
  return word;
}

/// Where the brackets of a remark at the end of a value open; the number of tokens where there is none.
std::size_t opening_of_remark(Tokens value) {
  std::size_t last = value.size();
  while (last > 0 && is_quiet(value[last - 1])) {
    --last;
  }
  if (last < 4 || !value[last - 1].is(Kind::close, ")") || value[last - 1].in_math) {
    return value.size();
  }
  std::size_t open = last - 1;
  while (open > 0 && last - open < longest_remark && value[open].kind != Kind::open) {
    --open;
  }
  const ResponseToken& before = value[open == 0 ? 0 : open - 1];
  const bool behind_value = before.kind == Kind::number || before.kind == Kind::close ||
                            before.kind == Kind::end || before.kind == Kind::edge;
  const bool remark = open > 0 && value[open].is(Kind::open, "(") && value[open].space_before &&
                      behind_value && only_tells(value.subspan(open + 1, last - open - 2));
  return remark ? open : value.size();
}

/// A remark without what only says how a value was computed.
std::string without_phrases(std::string_view remark) {
  constexpr std::array<std::string_view, 12> phrases{"rounded down",     "rounded up",      "rounding down",
                                                     "rounding up",      "over rows",       "over the rows",
                                                     "over columns",     "over the keys",   "over classes",
                                                     "over the classes", "biases included", "with biases"};
  std::string text = lower(remark);
  for (const std::string_view phrase : phrases) {
    if (const std::size_t at = text.find(phrase); at != std::string::npos) {
      text.replace(at, phrase.size(), phrase.size(), ' ');
    }
  }
  return text;
}

/// The word by which a remark tells of one part only: "(of the first layer)".
std::string part_in(std::string_view remark, const PreparedQuestion& question) {
  constexpr std::array<std::string_view, 12> parts{"first",  "second", "third", "fourth",     "last", "one",
                                                   "single", "both",   "step",  "individual", "per",  "next"};
  const std::vector<std::string> words = words_of(remark);
  const auto part = std::ranges::find_if(words, [&](const std::string& word) {
    return among(parts, word) && !among(question.text_words, word);
  });
  return part == words.end() ? std::string() : *part;
}

/// Whether tokens hold a name of one of the question's items but for the one that is called `name`.
std::string other_item_in(Tokens inside, Tokens name, const PreparedQuestion& question) {
  for (const ItemDeclaration& item : question.items) {
    const ItemNames& names = question.names_of(item);
    if (is_named(name, names)) {
      continue;
    }
    for (std::size_t first = 0; first < inside.size(); ++first) {
      for (std::size_t last = first + 1; last <= inside.size(); ++last) {
        if (names.contain(name_form(inside.subspan(first, last - first)))) {
          return item.name;
        }
      }
    }
  }
  return {};
}

}  // namespace

std::span<const ResponseToken> without_remark_behind(std::span<const ResponseToken> value) {
  return value.first(opening_of_remark(value));
}

std::string word_in_remark(const Passage& passage, const Statement& statement,
                           const PreparedQuestion& question) {
  const Tokens value = passage.statements.value(statement);
  const Tokens remark = value.subspan(opening_of_remark(value));
  if (remark.empty()) {
    return {};
  }
  const std::size_t from = remark.front().span.offset;
  const std::string text = without_phrases(passage.text.substr(from, remark.back().span.end() - from));
  if (speaks_against(text)) {
    return std::string(trimmed(text));
  }
  std::string word = part_in(text, question);
  if (word.empty()) {
    word = other_quantity_in(text, question);
  }
  if (word.empty()) {
    word = unknown_word(text, question);
  }
  return word.empty() ? other_item_in(remark, passage.statements.name(statement), question) : word;
}

}  // namespace gradewright::reading
