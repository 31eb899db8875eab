#include "answers/reading/matching/joined_names.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "answers/reading/matching/item_name.hpp"
#include "engine/text/among.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;
using Tokens = std::span<const ResponseToken>;

/// A name has at most this many tokens.
constexpr std::size_t longest_name = 8;

/// Words of one or two letters that join in some language, and signs that can part two answers.
bool may_join(const ResponseToken& token) {
  constexpr std::array<std::string_view, 10> words{"y", "e", "i", "a", "o", "en", "et", "og", "ja", "ve"};
  constexpr std::array<std::string_view, 7> signs{"/", "+", "-", "*", "!", "|", ";"};
  return (token.kind == Kind::word && among(words, token.text)) ||
         (token.kind == Kind::symbol && (among(signs, token.text) || token.text.size() > 1));
}

bool is_quiet(const ResponseToken& token) {
  return token.kind == Kind::edge || token.kind == Kind::wide || token.is(Kind::open, "{") ||
         token.is(Kind::close, "}");
}

/// Whether a number, or a bracket of them, ends right before `at`, with one or more joints between.
bool stands_behind_number(Tokens value, std::size_t at) {
  bool joined = false;
  while (at > 0 && (is_quiet(value[at - 1]) || may_join(value[at - 1]))) {
    joined = joined || may_join(value[at - 1]);
    --at;
  }
  const bool space = at < value.size() && value[at].space_before;
  return joined && space && at > 0 &&
         (value[at - 1].kind == Kind::number || value[at - 1].kind == Kind::close);
}

/// Whether a statement of the passage besides this one begins with one of the names.
bool is_said_elsewhere(const Passage& passage, const Statement& statement, const ItemNames& names) {
  return std::ranges::any_of(passage.statements.all(), [&](const Statement& other) {
    const bool within = other.name_last > statement.value_first && other.name_first < statement.value_last;
    return other.has_name() && !within && is_named(passage, other, names);
  });
}

}  // namespace

std::string joined_name(const Passage& passage, const Statement& statement,
                        const PreparedQuestion& question) {
  const Tokens value = passage.statements.value(statement);
  for (std::size_t relation = 3; relation < value.size(); ++relation) {
    if (value[relation].kind != Kind::relation) {
      continue;
    }
    for (std::size_t length = 1; length <= std::min(longest_name, relation - 2); ++length) {
      const std::size_t first = relation - length;
      if (value[first].kind != Kind::word || !stands_behind_number(value, first)) {
        continue;
      }
      const NameForm form = name_form(value.subspan(first, length));
      for (const ItemDeclaration& item : question.items) {
        const ItemNames& names = question.names_of(item);
        if (names.contain(form) && !is_named(passage, statement, names) &&
            !is_said_elsewhere(passage, statement, names)) {
          return std::string(value[first].text);
        }
      }
    }
  }
  return {};
}

bool is_number_for_list(const Passage& passage, const Statement& statement,
                        const PreparedQuestion& question) {
  const Tokens value = passage.statements.value(statement);
  const std::size_t sign = !value.empty() && value.front().is_symbol("-") ? 1 : 0;
  const bool number = value.size() == sign + 1 && value.back().kind == Kind::number;
  return number && std::ranges::any_of(question.items, [&](const ItemDeclaration& item) {
           return !item.shape.is_scalar() && is_named(passage, statement, question.names_of(item));
         });
}

}  // namespace gradewright::reading
