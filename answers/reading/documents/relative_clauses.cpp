#include "answers/reading/documents/relative_clauses.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "answers/reading/notation/response_members.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;
using Tokens = std::vector<ResponseToken>;

/// A value is looked for no further before its clause.
constexpr std::size_t longest_look = 60;

/// The words of such clauses, in several languages; what is shorter ends in empty words.
constexpr std::array<std::array<std::string_view, 3>, 16> clauses{{{"which", "is"},
                                                                   {"which", "gives"},
                                                                   {"which", "makes"},
                                                                   {"which", "equals"},
                                                                   {"which", "comes", "to"},
                                                                   {"that", "is"},
                                                                   {"das", "ist"},
                                                                   {"das", "ergibt"},
                                                                   {"was", "ergibt"},
                                                                   {"ce", "qui", "fait"},
                                                                   {"ce", "qui", "donne"},
                                                                   {"soit"},
                                                                   {"lo", "que", "da"},
                                                                   {"es", "decir"},
                                                                   {"cioè"},
                                                                   {"ou", "seja"}}};

/// How many tokens behind the comma at `comma` such a clause takes; 0 where none does.
std::size_t clause_length(const Tokens& tokens, std::size_t comma) {
  for (const auto& clause : clauses) {
    std::size_t length = 0;
    while (length < clause.size() && !clause[length].empty() && comma + 1 + length < tokens.size() &&
           tokens[comma + 1 + length].text == clause[length]) {
      ++length;
    }
    if (length == clause.size() || clause[length].empty()) {
      return length;
    }
  }
  return 0;
}

bool begins_number(const Tokens& tokens, std::size_t at) {
  const auto is_value = [&](std::size_t i) {
    return i < tokens.size() &&
           (tokens[i].kind == Kind::number || tokens[i].is(Kind::open, "(") || tokens[i].is(Kind::open, "["));
  };
  return is_value(at) || (at < tokens.size() && tokens[at].is_symbol("-") && is_value(at + 1));
}

/// Whether what stands before `end`, up to a relation on its line, has to be worked out.
bool is_worked_out(const Tokens& tokens, std::size_t end) {
  bool works = false;
  for (std::size_t at = end; at > 0 && end - at < longest_look; --at) {
    const ResponseToken& token = tokens[at - 1];
    if (token.kind == Kind::newline || token.is_symbol(";")) {
      return false;
    }
    if (is_relation(tokens, at - 1)) {
      return works;
    }
    const bool call =
        token.kind == Kind::open && at > 1 && !token.space_before && tokens[at - 2].kind == Kind::word;
    works = works || call || works_out(token);
  }
  return false;
}

}  // namespace

std::vector<ResponseToken> relative_clauses_as_relations(std::vector<ResponseToken> tokens) {
  std::vector<std::pair<std::size_t, std::size_t>> found;  // a comma, and the words behind it
  const std::size_t last = tokens.size() - std::min<std::size_t>(tokens.size(), 2);
  for (std::size_t i = 0; i < last; ++i) {
    if (!tokens[i].is_symbol(",") || tokens[i + 1].kind != Kind::word) {
      continue;
    }
    const std::size_t words = clause_length(tokens, i);
    if (words > 0 && begins_number(tokens, i + 1 + words) && is_worked_out(tokens, i)) {
      found.emplace_back(i, words);
    }
  }
  if (found.empty()) {
    return tokens;
  }
  std::size_t kept = found.front().first;
  for (std::size_t k = 0; k < found.size(); ++k) {
    const auto [comma, words] = found[k];
    ResponseToken relation = tokens[comma];
    relation.kind = Kind::relation;
    relation.text = "=";
    relation.span.length = tokens[comma + words].span.end() - relation.span.offset;
    tokens[kept++] = relation;
    const std::size_t next = k + 1 < found.size() ? found[k + 1].first : tokens.size();
    for (std::size_t i = comma + words + 1; i < next; ++i) {
      tokens[kept++] = tokens[i];
    }
  }
  tokens.resize(kept);
  return tokens;
}

}  // namespace gradewright::reading
