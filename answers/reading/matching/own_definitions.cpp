#include "answers/reading/matching/own_definitions.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "answers/reading/matching/formula_source.hpp"
#include "answers/reading/matching/statement_doubt.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

constexpr std::array<std::string_view, 14> openers{"let", "define", "denote", "where", "with",
                                                   "set", "put",    "and",    "so",    "then",
                                                   "mit", "sei",    "wobei",  "here"};

/// The only symbol that the name of a statement is, behind words that open a definition; empty where it is
/// more.
std::string_view symbol_of(std::span<const ResponseToken> name) {
  while (!name.empty() && name.back().kind == Kind::edge) {
    name = name.first(name.size() - 1);
  }
  if (name.empty() || name.back().kind != Kind::word) {
    return {};
  }
  const bool opened = std::ranges::all_of(name.first(name.size() - 1), [](const ResponseToken& token) {
    return token.kind == Kind::edge || token.kind == Kind::newline || token.is_symbol(",") ||
           token.is_symbol(".") || (token.kind == Kind::word && among(openers, lower(token.text)));
  });
  constexpr std::size_t longest = 8;
  return opened && name.back().text.size() <= longest ? name.back().text : std::string_view();
}

bool stands_in(std::string_view name, Member formula) {
  return std::ranges::any_of(
      formula, [&](const ResponseToken& token) { return token.kind == Kind::word && token.text == name; });
}

/// The last member of a statement's value.
Member meaning_of(const Passage& passage, const Statement& statement) {
  return split_members(passage.statements.value(statement)).back();
}

}  // namespace

std::vector<std::string> own_definitions(const Passage& passage, Member formula,
                                         const PreparedQuestion& question) {
  constexpr std::size_t most = 8;
  std::vector<std::string> result;
  std::vector<Member> formulas{formula};
  std::vector<std::string_view> seen;
  for (std::size_t at = 0; at < formulas.size() && result.size() < most; ++at) {
    for (const Statement& statement : passage.statements.all()) {
      const std::string_view name = symbol_of(passage.statements.name(statement));
      if (name.empty() || among(seen, name) || !stands_in(name, formulas[at]) ||
          is_named(passage, statement, question.every_name)) {
        continue;
      }
      seen.push_back(name);
      const Member member = meaning_of(passage, statement);
      const std::string meaning = formula_source(passage, member);
      const bool is_prose = std::ranges::any_of(passage.statements.value(statement), [](const auto& token) {
        return token.kind == Kind::word && !token.in_math && token.text.size() > 1;
      });
      const auto differs = [&](const Statement& other) {
        return symbol_of(passage.statements.name(other)) == name &&
               formula_source(passage, meaning_of(passage, other)) != meaning;
      };
      if (!meaning.empty() && !is_prose && std::ranges::none_of(passage.statements.all(), differs) &&
          !doubt_of_words(passage, statement, question).is_firm()) {
        result.push_back(std::string(name) + " = " + meaning);
        formulas.push_back(member);
      }
    }
  }
  return result;
}

std::string supposed_name(const Passage& passage, Member formula, const PreparedQuestion& question) {
  constexpr std::array<std::string_view, 7> supposing{"let", "define", "denote", "set",
                                                      "put", "sei",    "where"};
  for (const Statement& statement : passage.statements.all()) {
    const auto name = passage.statements.name(statement);
    const std::string_view symbol = symbol_of(name);
    const bool supposes = std::ranges::any_of(name, [&](const ResponseToken& token) {
      return token.kind == Kind::word && among(supposing, lower(token.text));
    });
    if (supposes && !symbol.empty() && stands_in(symbol, formula) &&
        is_named(passage, statement, question.given_names)) {
      return std::string(symbol);
    }
  }
  return "";
}

}  // namespace gradewright::reading
