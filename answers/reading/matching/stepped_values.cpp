#include "answers/reading/matching/stepped_values.hpp"

#include <algorithm>
#include <span>

#include "answers/reading/documents/parted_tokens.hpp"
#include "answers/reading/matching/named_values.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;
using Tokens = std::span<const ResponseToken>;

/// Whether nothing but numbers, their signs and brackets stands there, and no comma outside brackets.
bool is_value(Tokens tokens) {
  int depth = 0;
  bool number = false;
  for (const ResponseToken& token : tokens) {
    const bool opens = token.kind == Kind::open || token.kind == Kind::begin;
    const bool closes = token.kind == Kind::close || token.kind == Kind::end;
    depth += opens ? 1 : closes ? -1 : 0;
    number = number || token.kind == Kind::number;
    const bool sign = token.is_symbol("-") || token.is_symbol(".") ||
                      (depth > 0 && (token.is_symbol(",") || token.is_symbol(";")));
    const bool quiet = token.kind == Kind::edge || token.kind == Kind::cell || token.kind == Kind::row ||
                       token.kind == Kind::fraction;
    if (depth < 0 || !(opens || closes || sign || quiet || token.kind == Kind::number)) {
      return false;
    }
  }
  return number && depth == 0;
}

/// Whether tokens are a name with at most an index.
bool is_plain_name(Tokens tokens) {
  return !tokens.empty() && tokens.front().kind == Kind::word &&
         std::ranges::all_of(tokens.subspan(1), [](const ResponseToken& token) {
           return token.is_symbol("_") || token.kind == Kind::number || token.kind == Kind::edge;
         });
}

}  // namespace

Statement behind_step(const Passage& passage, const Statement& statement, const ItemNames& own) {
  const Tokens value = passage.statements.value(statement);
  const auto equal =
      std::ranges::find_if(value, [](const ResponseToken& token) { return token.kind == Kind::relation; });
  const auto arrow = std::find_if(equal, value.end(),
                                  [&](const ResponseToken& token) { return is_arrow(token, passage.text); });
  if (!statement.has_name() || arrow == value.end() || !equal->is(Kind::relation, "=") ||
      is_arrow(*equal, passage.text)) {
    return statement;
  }
  const Tokens name = value.first(static_cast<std::size_t>(equal - value.begin()));
  const bool steps = is_plain_name(name) && is_value(Tokens(equal + 1, arrow)) &&
                     is_value(Tokens(arrow + 1, value.end())) && !reading::is_named(name, own);
  Statement behind = statement;
  behind.value_first += steps ? static_cast<std::size_t>(arrow + 1 - value.begin()) : 0;
  return behind;
}

}  // namespace gradewright::reading
