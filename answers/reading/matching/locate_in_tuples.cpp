#include "answers/reading/matching/locate_in_tuples.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/read_alone.hpp"
#include "answers/reading/matching/statement_doubt.hpp"
#include "answers/reading/notation/response_members.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;
using Tokens = std::span<const ResponseToken>;

/// The names of more than so many tokens are not looked for.
constexpr std::size_t longest_side = 60;

bool is_quiet(const ResponseToken& token) {
  return token.kind == Kind::edge || token.kind == Kind::newline || token.is_symbol(".");
}

/// Tokens without what says nothing at their ends.
Tokens without_ends(Tokens tokens) {
  while (!tokens.empty() && is_quiet(tokens.front())) {
    tokens = tokens.subspan(1);
  }
  while (!tokens.empty() && is_quiet(tokens.back())) {
    tokens = tokens.first(tokens.size() - 1);
  }
  return tokens;
}

/// The same, also without brackets around all of them.
Tokens bare(Tokens tokens) {
  tokens = without_ends(tokens);
  if (tokens.size() < 2 || tokens.front().kind != Kind::open || tokens.back().kind != Kind::close) {
    return tokens;
  }
  int depth = 0;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    depth += tokens[i].kind == Kind::open ? 1 : tokens[i].kind == Kind::close ? -1 : 0;
    if (depth == 0) {
      return tokens;
    }
  }
  return bare(tokens.subspan(1, tokens.size() - 2));
}

/// The parts of a tuple between signs outside every bracket; a comma without a blank is of a number.
std::vector<Tokens> members(Tokens tokens, std::string_view sign) {
  std::vector<Tokens> parts;
  int depth = 0;
  std::size_t first = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    depth += tokens[i].kind == Kind::open || tokens[i].kind == Kind::begin ? 1 : 0;
    depth -= tokens[i].kind == Kind::close || tokens[i].kind == Kind::end ? 1 : 0;
    const bool apart = sign != "," || i + 1 == tokens.size() || tokens[i + 1].space_before ||
                       tokens[i + 1].kind == Kind::word;
    if (depth == 0 && tokens[i].is_symbol(sign) && apart) {
      parts.push_back(without_ends(tokens.subspan(first, i - first)));
      first = i + 1;
    }
  }
  parts.push_back(without_ends(tokens.subspan(first)));
  return parts;
}

/// What stands left of the relation of a statement, up to its line's start or the statement before it.
Tokens left_side(const Passage& passage, const Statement& statement) {
  const Tokens tokens = passage.statements.tokens();
  std::size_t first = statement.name_last;
  while (first > 0 && statement.name_last - first < longest_side) {
    const ResponseToken& token = tokens[first - 1];
    if (token.kind == Kind::newline || token.kind == Kind::row || token.kind == Kind::wide ||
        token.is_symbol(";") || (may_relate(token) && is_relation(tokens, first - 1))) {
      break;
    }
    --first;
  }
  return tokens.subspan(first, statement.name_last - first);
}

/// For each name of a tuple the item that it is, `items` for another name of the question; nothing where a
/// name is unknown or an item stands twice.
std::optional<std::vector<std::size_t>> items_of(const std::vector<Tokens>& names,
                                                 const PreparedQuestion& question) {
  const std::size_t items = question.items.size();
  std::vector<std::size_t> found;
  for (const Tokens& name : names) {
    const Tokens plain = bare(name);
    if (plain.empty() || !question.every_name.may_begin(plain.front())) {
      return std::nullopt;
    }
    const NameForm form = name_form(plain);
    std::size_t item = 0;
    while (item < items && !question.names_of(question.items[item]).contain(form)) {
      ++item;
    }
    const bool twice = item < items && std::ranges::find(found, item) != found.end();
    if (twice || (item == items && !question.given_names.contain(form))) {
      return std::nullopt;
    }
    found.push_back(item);
  }
  return found;
}

std::string_view text_of(const Passage& passage, Tokens tokens) {
  const std::size_t first = tokens.front().span.offset;
  return passage.text.substr(first, tokens.back().span.end() - first);
}

void refuse(Response& response, std::string_view source, const Span& span) {
  response.alternatives.clear();
  response.typed.clear();
  response.state = Response::State::unreadable;
  response.reason = "several names have several values here, and one cannot be read";
  response.source = source;
  response.span = span;
}

bool is_within(const Span& inner, const Span& outer) {
  return inner.offset < outer.end() && outer.offset < inner.end();
}

/// Gives one member of a tuple to its item; `read` is nothing where one of the members cannot be read.
void give(Response& response, std::optional<Response> read, std::string_view source, const Span& span,
          const Span& whole) {
  const bool elsewhere = response.is_read() && !is_within(response.span, whole);
  if (!elsewhere && !read) {
    return refuse(response, source, span);
  }
  if (!elsewhere) {
    response = std::move(*read);
    return;
  }
  const bool same = read && response.alternatives.size() == 1 && read->alternatives.size() == 1 &&
                    same_response(response.alternatives.front(), read->alternatives.front());
  if (!same) {
    response.doubt.or_else("written more than once, with different values");
  }
}

/// Gives the members of a tuple to their items.
void give_all(const PreparedQuestion& question, const Passage& passage, const std::vector<std::size_t>& items,
              const std::vector<Tokens>& values, const Span& whole, const Reservation& doubt,
              std::span<Response> responses) {
  std::vector<std::optional<Response>> read(values.size());
  bool all = true;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::string_view source = text_of(passage, values[i]);
    read[i] = items[i] < responses.size()
                  ? read_alone(question.items[items[i]], passage.decimal_comma, source)
                  : read_alone({}, passage.decimal_comma, source);
    all = all && read[i];
  }
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (items[i] == responses.size()) {
      continue;
    }
    const std::string_view source = text_of(passage, values[i]);
    const Span span{passage.offset + values[i].front().span.offset, source.size()};
    if (all) {
      read[i]->span = span;
      read[i]->source = source;
      read[i]->doubt = doubt;
    }
    give(responses[items[i]], all ? std::move(read[i]) : std::nullopt, source, span, whole);
  }
}

void read_tuple(const PreparedQuestion& question, const Passage& passage, const Statement& statement,
                std::span<Response> responses) {
  const Tokens left = bare(left_side(passage, statement));
  if (left.empty() || !question.every_name.may_begin(left.front())) {
    return;
  }
  const std::vector<Tokens> names = members(left, ",");
  if (names.size() < 2) {
    return;
  }
  const auto items = items_of(names, question);
  if (!items) {
    return;
  }
  const std::vector<Member> chain = split_members(passage.statements.value(statement));
  if (chain.size() != 1) {
    return;
  }
  const Tokens right = bare(chain.front());
  for (const std::string_view sign : {";", ","}) {
    const std::vector<Tokens> values = members(right, sign);
    const bool filled = std::ranges::none_of(values, [](const Tokens& value) { return value.empty(); });
    if (values.size() != names.size() || !filled) {
      continue;
    }
    Statement of_last = statement;  // the last name stands for all of them
    const Tokens tokens = passage.statements.tokens();
    of_last.name_last =
        static_cast<std::size_t>(bare(names.back()).data() - tokens.data()) + bare(names.back()).size();
    of_last.name_first = of_last.name_last - bare(names.back()).size();
    const Reservation doubt = statement_doubt(passage, of_last, question);
    const std::size_t first = passage.offset + left.front().span.offset;
    const Span whole{first, passage.offset + right.back().span.end() - first};
    give_all(question, passage, *items, values, whole, doubt, responses);
    return;
  }
}

}  // namespace

void locate_in_tuples(const PreparedQuestion& question, const Passages& passages,
                      std::span<Response> responses) {
  if (question.items.size() < 2) {
    return;
  }
  for (const auto& passage : passages) {
    const Tokens tokens = passage->statements.tokens();
    for (const Statement& statement : passage->statements.all()) {
      const bool comma = statement.name_first > 0 && tokens[statement.name_first - 1].is_symbol(",");
      const auto name = passage->statements.name(statement);
      const bool bracket =
          std::ranges::any_of(name, [](const ResponseToken& token) { return token.is_symbol(","); });
      if (statement.has_name() && (comma || bracket)) {
        read_tuple(question, *passage, statement, responses);
      }
    }
  }
}

}  // namespace gradewright::reading
