#include "answers/reading/matching/led_relation.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "answers/reading/matching/bounded_words.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/notation/response_tokens.hpp"
#include "answers/reading/notation/words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/interval_pieces.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;
using Tokens = std::span<const ResponseToken>;

/// The last relation of a text, with x for the name that it bounds and a sign for a product that is
/// understood; empty where words stand within it.
std::string last_relation(std::string_view text, const ItemNames& names) {
  const std::vector<ResponseToken> all = response_tokens(text);
  const auto is_name = [&](std::size_t at) { return names.contain(name_form(Tokens(all).subspan(at, 1))); };
  const auto is_word = [&](std::size_t at) {
    return all[at].kind == Kind::word && !is_name(at) && function_of(all[at].text).empty();
  };
  const auto parts = [&](std::size_t at) {
    return is_word(at) || all[at].is_symbol(",") || all[at].is_symbol(";") || all[at].kind == Kind::newline;
  };
  std::size_t end = all.size();
  while (end > 0 &&
         (parts(end - 1) || all[end - 1].kind == Kind::edge || all[end - 1].kind == Kind::relation)) {
    --end;
  }
  std::size_t first = end;
  while (first > 0 && !parts(first - 1)) {
    --first;
  }
  std::string relation;
  for (std::size_t at = first; at < end; ++at) {
    const bool product = at > first && (all[at - 1].kind == Kind::number || all[at - 1].kind == Kind::close);
    relation += all[at].space_before ? " " : "";
    relation += !is_name(at) ? std::string(all[at].text) : product ? "*x" : "x";
  }
  return relation;
}

}  // namespace

bool speaks_against_conclusion(std::string_view lead, std::string_view conclusion,
                               const ItemDeclaration& item, const PreparedQuestion& question) {
  if (item.type != AnswerType::interval && item.type != AnswerType::inequality) {
    return false;
  }
  if (std::ranges::any_of(words_of(lead), [&](const std::string& word) {
        return may_turn_round(word) && !question.has_word(word);
      })) {
    return true;
  }
  std::vector<std::string> spelled = item.field_names;
  spelled.push_back(item.name);
  spelled.insert(spelled.end(), item.aliases.begin(), item.aliases.end());
  const ItemNames names(spelled);
  const auto premise = pieces_of(last_relation(lead, names), item.decimal_comma);
  const auto said = pieces_of(last_relation(conclusion, names), item.decimal_comma);
  return premise && said && !are_same(intersection(*said, *premise), *said);
}

}  // namespace gradewright::reading
