#include "answers/reading/matching/named_values.hpp"

#include <algorithm>

#include "answers/reading/notation/response_members.hpp"
#include "answers/reading/values/coefficients.hpp"
#include "answers/reading/values/exact.hpp"
#include "answers/reading/values/read_tokens.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

/// Words before a symbol that make it part of another name: "gradient of J" is not J.
bool joins_names(std::string_view word) {
  constexpr std::string_view words[] = {"grad",  "nabla", "gradient", "d",     "of", "log",
                                        "delta", "Delta", "wrt",      "times", "in", "partial"};
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

/// Whether a name may begin at `at` of a statement's name.
bool may_begin(std::span<const ResponseToken> name, std::size_t at) {
  if (at == 0) {
    return true;
  }
  const ResponseToken& before = name[at - 1];
  if (before.kind == Kind::edge || before.kind == Kind::newline || before.is_symbol(".")) {
    return true;
  }
  if (before.kind == Kind::number) {
    return !before.in_math && name[at].kind == Kind::word && name[at].text.size() >= 4;
  }
  return before.kind == Kind::word && !before.in_math && !joins_names(before.text) && name[at].space_before;
}

std::span<const ResponseToken> without_edges(std::span<const ResponseToken> name) {
  while (!name.empty() && name.back().kind == Kind::edge) {
    name = name.first(name.size() - 1);
  }
  return name;
}

/// "A (attention weights)" without what stands in parentheses; unchanged when it ends otherwise.
std::span<const ResponseToken> without_remark(std::span<const ResponseToken> name) {
  name = without_edges(name);
  if (name.empty() || !name.back().is(Kind::close, ")") || name.back().in_math) {
    return name;
  }
  std::size_t open = name.size() - 1;
  while (open > 0 && name[open].kind != Kind::open) {
    --open;
  }
  return open > 0 && name[open].space_before ? without_edges(name.first(open)) : name;
}

/// Whether a value goes over line ends outside brackets.
bool spans_lines(std::span<const ResponseToken> value) {
  int depth = 0;
  bool content = false;
  for (const ResponseToken& token : value) {
    if (token.kind == Kind::close || token.kind == Kind::end) {
      --depth;
    }
    if (depth == 0 && token.kind == Kind::newline && content) {
      return true;
    }
    content = content || token.kind != Kind::newline;
    if (token.kind == Kind::open || token.kind == Kind::begin) {
      ++depth;
    }
  }
  return false;
}

}  // namespace

bool is_named(std::span<const ResponseToken> whole, const ItemNames& names) {
  for (const auto& name : {without_edges(whole), without_remark(whole)}) {
    for (std::size_t at = 0; at < name.size(); ++at) {
      if (may_begin(name, at) && names.contain(name_form(name.subspan(at)))) {
        return true;
      }
    }
  }
  return false;
}

Span ReadStatement::span() const {
  const auto tokens = passage->statements.tokens();
  std::size_t first = statement.has_name() ? statement.name_first : statement.value_first;
  std::size_t last = statement.value_last;
  const auto quiet = [&tokens](std::size_t i) {
    return tokens[i].kind == Kind::newline || tokens[i].kind == Kind::edge || tokens[i].kind == Kind::wide;
  };
  while (first < last && quiet(first)) {
    ++first;
  }
  while (last > first && quiet(last - 1)) {
    --last;
  }
  if (first == last) {
    return {passage->offset, 0};
  }
  const std::size_t from = tokens[first].span.offset;
  return {passage->offset + from, tokens[last - 1].span.end() - from};
}

std::string ReadStatement::source() const {
  const Span where = span();
  return std::string(passage->text.substr(where.offset - passage->offset, where.length));
}

std::vector<std::pair<const Passage*, Statement>> named_statements(const Passages& passages,
                                                                   const ItemNames& names) {
  std::vector<std::pair<const Passage*, Statement>> found;
  for (const auto& passage : passages) {
    for (const Statement& statement : passage->statements.all()) {
      if (statement.has_name() && is_named(passage->statements.name(statement), names)) {
        found.emplace_back(passage.get(), statement);
      }
    }
  }
  return found;
}

ReadStatement read_statement(const Passage& passage, const Statement& statement, const Shape& declared) {
  const auto tokens = passage.statements.value(statement);
  ReadStatement result{&passage, statement, read_tokens(tokens, passage.text, declared)};
  if (!result.readable()) {
    if (declared.rank() == 1) {
      const auto members = split_members(tokens);
      if (auto value = read_coefficients(members.back(), declared[0])) {
        result.readings = std::vector<ReadValue>{std::move(*value)};
      }
    }
    return result;
  }
  const bool fits = result.values().front().shape == declared;
  const bool displaced = passage.statements.numbers_follow(statement);
  if ((!fits && (displaced || spans_lines(tokens))) || (fits && displaced && spans_lines(tokens))) {
    result.readings = NotAValue{"numbers on lines of their own follow the value and may belong to it"};
  }
  return result;
}

bool same_response(const ReadValue& a, const ReadValue& b) {
  if (a.shape != b.shape) {
    return false;
  }
  return std::equal(
      a.cells.begin(), a.cells.end(), b.cells.begin(), [](const ReadCell& x, const ReadCell& y) {
        if (x.state != y.state) {
          return false;
        }
        return x.state == ReadCell::State::number ? same_value(x.number, y.number) : x.text == y.text;
      });
}

}  // namespace gradewright::reading
