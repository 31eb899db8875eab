#include "answers/reading/matching/locate_formula.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "answers/reading/matching/doubt_words.hpp"
#include "answers/reading/matching/formula_source.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/own_definitions.hpp"
#include "answers/reading/matching/sentence.hpp"
#include "answers/reading/matching/statement_doubt.hpp"
#include "answers/reading/notation/response_members.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/silence.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

bool is_prose(std::span<const ResponseToken> tokens, std::size_t at) {
  return at < tokens.size() && tokens[at].kind == Kind::word && !tokens[at].in_math;
}

/// Whether prose that begins with a word goes on about a formula, and neither with it nor with another one:
/// "which is convex", "since y is a scalar", but not "times x", "or 2x", "where e = y - d".
bool only_comments(std::span<const ResponseToken> tokens, std::size_t at, bool on_new_line) {
  constexpr std::array<std::string_view, 10> comments{"which", "meaning", "since", "because", "so",
                                                      "hence", "thus",    "we",    "this",    "therefore"};
  const std::string_view word = tokens[at].text;
  const bool is_said_of = (word == "is" || word == "are") && is_prose(tokens, at + 1);
  return is_said_of || among(comments, lower(word)) || (on_new_line && is_capital(word.front()));
}

/// Whether tokens work something out, which may be what the formula comes to: "so it is $4x$".
bool may_hold_result(std::span<const ResponseToken> tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool is_index = i > 0 && (tokens[i - 1].is_symbol("_") || tokens[i - 1].is(Kind::relation, ":") ||
                                    (i > 1 && tokens[i - 2].is_symbol("_")));
    const bool is_number = tokens[i].kind == Kind::number && !is_index;
    if (is_number || (tokens[i].in_math && works_out(tokens[i])) ||
        (tokens[i].in_math && tokens[i].is(Kind::relation, "="))) {
      return true;
    }
  }
  return false;
}

/// A statement without the reason behind it: "(p - t) x, because the derivative cancels".
Statement without_reason(const Passage& passage, Statement statement) {
  constexpr std::array<std::string_view, 8> openers{"because", "since",   "weil",   "denn",
                                                    "car",     "puisque", "porque", "omdat"};
  const auto tokens = passage.statements.tokens();
  for (std::size_t i = statement.value_first + 1; i < statement.value_last; ++i) {
    if (is_prose(tokens, i) && among(openers, lower(tokens[i].text))) {
      const bool works = may_hold_result(tokens.subspan(i, statement.value_last - i));
      const std::size_t end = i - (tokens[i - 1].is_symbol(",") ? 1 : 0);
      statement.value_last = works || end == statement.value_first ? statement.value_last : end;
      break;
    }
  }
  return statement;
}

/// A statement without the prose that comments on its mathematics.
Statement without_comment(const Passage& passage, Statement statement) {
  const auto tokens = passage.statements.tokens();
  statement = without_reason(passage, statement);
  if (statement.value_first == 0 || statement.value_first >= statement.value_last ||
      (!tokens[statement.value_first - 1].in_math && tokens[statement.value_first].kind != Kind::edge)) {
    return statement;
  }
  for (std::size_t i = statement.value_first + 1; i < statement.value_last; ++i) {
    if (tokens[i].kind != Kind::edge) {
      continue;
    }
    std::size_t next = i + 1;
    bool on_new_line = false;
    while (next < statement.value_last &&
           (tokens[next].kind == Kind::edge || tokens[next].kind == Kind::newline ||
            tokens[next].is_symbol(",") || tokens[next].is_symbol("."))) {
      on_new_line = on_new_line || tokens[next].kind == Kind::newline;
      ++next;
    }
    if (next < statement.value_last && is_prose(tokens, next)) {
      const bool is_comment = only_comments(tokens, next, on_new_line) &&
                              !may_hold_result(tokens.subspan(next, statement.value_last - next));
      statement.value_last = is_comment ? i : statement.value_last;
      break;
    }
    i = next - 1;
  }
  return statement;
}

/// What stands behind the last blank line of a chain that goes on there: what is left open above stays above.
Member behind_break(Member value) {
  for (std::size_t i = value.size(); i > 1; --i) {
    if (value[i - 1].kind != Kind::relation) {
      continue;
    }
    std::size_t at = i - 1;
    std::size_t lines = 0;
    while (at > 0 && (value[at - 1].kind == Kind::edge || value[at - 1].kind == Kind::newline)) {
      lines += value[--at].kind == Kind::newline ? 1 : 0;
    }
    if (lines > 1 && at > 0) {
      return value.subspan(i);
    }
  }
  return value;
}

/// Whether a statement says of what sort a thing is, and not what it is: "y is a scalar".
bool tells_sort(const Passage& passage, const Statement& statement) {
  constexpr std::array<std::string_view, 7> sorts{"scalar", "vector",   "matrix",  "tensor",
                                                  "number", "function", "constant"};
  const auto value = passage.statements.value(statement);
  return statement.has_name() && value.size() > 1 && statement.value_first > 0 &&
         passage.statements.tokens()[statement.value_first - 1].kind == Kind::word &&
         (value[0].text == "a" || value[0].text == "an") && !value[0].in_math &&
         among(sorts, value[1].text) && !speaks_against(value_text(passage, statement));
}

/// Whether a name is defined behind a formula, which is then no chain: "2 e x^T with e = y - d".
bool defines_names(Member member) {
  constexpr std::array<std::string_view, 12> openers{"with", "where",   "for", "let",   "mit",  "wobei",
                                                     "avec", "o\u00f9", "con", "donde", "dove", "met"};
  return std::ranges::any_of(member, [&](const ResponseToken& token) {
    return token.kind == Kind::word && among(openers, lower(token.text));
  });
}

/// Whether a word of a text speaks against what stands before it.
bool holds_word_against(std::string_view text) {
  return speaks_against(text) || std::ranges::any_of(words_of(text), [](const std::string& word) {
           return speaks_against_by(word) != Against::nothing;
         });
}

/// The doubt of a formula's words. What a comment behind its mathematics tells, and nothing in it speaks
/// against, is settled where the formula is the key: so much is no chance.
Reservation doubt_of_formula(const Passage& passage, const Statement& statement, bool is_commented,
                             const PreparedQuestion& question) {
  Reservation doubt = doubt_of_words(passage, statement, question);
  const auto tokens = passage.statements.tokens();
  if (!doubt.is_firm() || !is_commented || statement.value_last >= tokens.size()) {
    return doubt;
  }
  const std::size_t end = tokens[statement.value_last].span.end();  // of the mathematics
  const Passage alone(passage.text.substr(0, end), passage.offset);
  const auto& all = alone.statements.all();
  const auto same = std::ranges::find(all, statement.value_first, &Statement::value_first);
  if (same == all.end() || holds_word_against(sentence_behind(passage.text, end))) {
    return doubt;
  }
  doubt.settled_by_key = !doubt_of_words(alone, *same, question).is_firm();
  return doubt;
}

using Found = std::vector<std::pair<const Passage*, Statement>>;

/// Where tokens that lead to a formula end, without "i.e." behind them.
std::size_t without_that_is(std::span<const ResponseToken> tokens, std::size_t last) {
  const std::size_t end = last;
  while (last > 0 && (tokens[last - 1].is_symbol(",") || tokens[last - 1].is_symbol("."))) {
    --last;
  }
  if (last > 2 && tokens[last - 1].text == "e" && tokens[last - 2].is_symbol(".") &&
      tokens[last - 3].text == "i") {
    last -= 3;
    return last > 0 && tokens[last - 1].is_symbol(",") ? last - 1 : last;
  }
  return end;
}

/// Formulas that stand behind a name without a sign between them: "the lower bound $E_q[...]$ is ...". Their
/// own signs relate nothing.
Found appositions(const Passages& passages, const ItemNames& names) {
  constexpr std::size_t longest = 16;
  Found found;
  for (const auto& passage : passages) {
    const auto tokens = passage->statements.tokens();
    for (std::size_t open = 1; open < tokens.size(); ++open) {
      if (tokens[open].kind != Kind::edge || open + 1 >= tokens.size() || !tokens[open + 1].in_math) {
        continue;
      }
      std::size_t close = open + 1;
      bool relates = false;
      int depth = 0;
      while (close < tokens.size() && tokens[close].kind != Kind::edge &&
             tokens[close].kind != Kind::newline) {
        depth += tokens[close].kind == Kind::open ? 1 : tokens[close].kind == Kind::close ? -1 : 0;
        relates = relates || (depth == 0 && tokens[close].kind == Kind::relation);
        ++close;
      }
      const std::size_t last = without_that_is(tokens, open);
      std::size_t first = last - std::min(last, longest);
      for (std::size_t i = last; i > first; --i) {
        if (tokens[i - 1].kind == Kind::newline || tokens[i - 1].is_symbol(".")) {
          first = i;
        }
      }
      if (!relates && first < last && is_named(tokens.subspan(first, last - first), names)) {
        found.emplace_back(passage.get(), Statement{first, last, open, close});
      }
      open = close;
    }
  }
  return found;
}

/// All statements of an answer to one item; those that equate in mathematics where there are any.
Found all_statements(const Passages& passages) {
  Found found;
  for (const auto& passage : passages) {
    for (const Statement& statement : passage->statements.all()) {
      found.emplace_back(passage.get(), statement);
    }
  }
  const auto in_words = [](const std::pair<const Passage*, Statement>& one) {
    const auto tokens = one.first->statements.tokens();
    return one.second.has_name() && one.second.value_first > 0 &&
           tokens[one.second.value_first - 1].kind == Kind::word;
  };
  if (!std::ranges::all_of(found, in_words)) {
    std::erase_if(found, in_words);
  }
  return found;
}

}  // namespace

bool names_cell(std::string_view left) {
  left = gradewright::engine::trimmed(left);
  return left.find('_') != std::string_view::npos && std::ranges::all_of(left, [](char c) {
           return is_letter(c) || c == '_' || c == '{' || c == '}' || c == ',';
         });
}

Response locate_formula(const ItemDeclaration& item, const PreparedQuestion& question,
                        const Passages& passages) {
  Response response;
  response.question = item.question;
  response.item = item.name;
  Found found = named_statements(passages, question.names_of(item));
  const auto sorted = [](const auto& one) { return tells_sort(*one.first, one.second); };
  if (!std::ranges::all_of(found, sorted)) {
    std::erase_if(found, sorted);
  }
  bool stands_beside = false;
  if (found.empty()) {
    found = appositions(passages, question.names_of(item));
    stands_beside = !found.empty();
  }
  if (found.empty() && question.items.size() == 1) {
    found = all_statements(passages);
  }
  if (found.empty() && question.items.size() == 1) {
    for (const auto& passage : passages) {
      const std::vector<std::string> words = words_of(passage->text);
      const bool only_leads =
          !words.empty() && std::ranges::all_of(words, [](const auto& word) { return is_filler(word); });
      if (!says_nothing(passage->text) && !only_leads) {  // n^2 d, which names nothing
        response.formula = response.source = std::string(passage->text);
        response.span = {passage->offset, passage->text.size()};
        response.state = Response::State::found;
        return response;
      }
    }
  }
  if (found.empty()) {
    response.reason = "nothing is written under the name " + item.name;
    return response;
  }
  const Passage* const passage = found.back().first;
  const Statement statement = without_comment(*passage, found.back().second);
  std::vector<Member> members = split_members(behind_break(passage->statements.value(statement)));
  while (members.size() > 1 && formula_source(*passage, members.back()).empty()) {
    members.pop_back();
  }
  const ReadStatement read{passage, statement, NotAValue{}};
  response.span = read.span();
  response.source = read.source();
  const Member whole = passage->statements.value(statement);
  const bool is_cell = members.size() == 2 && names_cell(formula_source(*passage, members.front()));
  response.formula = formula_source(*passage, is_cell || defines_names(whole) ? whole : members.back());
  for (const std::string& definition : own_definitions(*passage, members.back(), question)) {
    response.formula += "\nwhere " + definition;
  }
  const bool is_commented = statement.value_last < found.back().second.value_last;
  response.doubt = doubt_of_formula(*passage, statement, is_commented, question);
  if (const std::string name = supposed_name(*passage, members.back(), question); !name.empty()) {
    Reservation doubt("\"" + name + "\" may have another meaning in it");
    doubt.settled_by_key = true;
    response.doubt.or_else(std::move(doubt));
  }
  if (stands_beside) {
    Reservation doubt("it stands beside the name " + item.name + ", which nothing says to be it");
    doubt.settled_by_key = found.size() == 1;
    response.doubt.or_else(std::move(doubt));
  }
  response.state = response.formula.empty() ? Response::State::missing : Response::State::found;
  if (response.formula.empty()) {
    response.reason = "nothing is written after the name " + item.name;
  }
  return response;
}

}  // namespace gradewright::reading
