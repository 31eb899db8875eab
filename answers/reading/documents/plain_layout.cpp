#include "answers/reading/documents/plain_layout.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <span>

#include "answers/reading/notation/response_members.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;
using Tokens = std::vector<ResponseToken>;

/// Fewer dots may stand for something left out.
constexpr std::size_t fewest_dots = 4;
/// So many bytes between two words of a line part columns.
constexpr std::size_t column_gap = 3;
/// A name, a key and a comment are looked through no further.
constexpr std::size_t longest_look = 40;
/// Records of more tokens are not taken apart.
constexpr std::size_t longest_record = 1'000;

bool is_dots(const ResponseToken& token) {
  return token.is_symbol(".") || token.is_symbol("...");
}

/// Whether a value may begin at `at`.
bool begins_value(const Tokens& tokens, std::size_t at) {
  return at < tokens.size() &&
         (tokens[at].kind == Kind::number || tokens[at].kind == Kind::open || tokens[at].kind == Kind::edge ||
          (tokens[at].is_symbol("-") && at + 1 < tokens.size() && tokens[at + 1].kind == Kind::number));
}

/// One past the dots that stand at `at`.
std::size_t behind_dots(const Tokens& tokens, std::size_t at) {
  while (at < tokens.size() && is_dots(tokens[at])) {
    ++at;
  }
  return at;
}

/// Whether enough dots stand together anywhere to lead from a name to its value.
bool may_lead(const Tokens& tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (is_dots(tokens[i]) &&
        (tokens[i].span.length >= fewest_dots || (i + 1 < tokens.size() && is_dots(tokens[i + 1])))) {
      return true;
    }
  }
  return false;
}

/// Whether "NAME =" follows at `at` on its line.
bool states_something(const Tokens& tokens, std::size_t at) {
  const std::size_t limit = std::min(tokens.size(), at + longest_look);
  for (std::size_t i = at; i < limit && tokens[i].kind != Kind::newline && !tokens[i].is_symbol(","); ++i) {
    if (is_relation(tokens, i)) {
      return i > at;
    }
  }
  return false;
}

/// Whether a column ends between two tokens: blanks, and no commands for small spaces.
bool is_gap(const ResponseToken& before, const ResponseToken& token, std::string_view source) {
  const std::string_view between = source.substr(before.span.end(), token.span.offset - before.span.end());
  return between.size() >= column_gap && is_blank(between);
}

bool is_quote(const ResponseToken& token) {
  return token.is_symbol("'") || token.is_symbol("\"");
}

/// The colon of the key that begins at `at`: 'loss':. Nothing where none does.
std::optional<std::size_t> colon_of_key(const Tokens& tokens, std::size_t at) {
  if (at >= tokens.size() || !is_quote(tokens[at])) {
    return std::nullopt;
  }
  const std::size_t limit = std::min(tokens.size(), at + longest_look);
  for (std::size_t i = at + 1; i + 1 < limit; ++i) {
    if (tokens[i].kind == Kind::newline) {
      return std::nullopt;
    }
    if (tokens[i].text == tokens[at].text) {
      const bool keyed = i > at + 1 && tokens[i + 1].is(Kind::relation, ":");
      return keyed ? std::optional(i + 1) : std::nullopt;
    }
  }
  return std::nullopt;
}

std::size_t behind_lines(const Tokens& tokens, std::size_t at) {
  while (at < tokens.size() && tokens[at].kind == Kind::newline) {
    ++at;
  }
  return at;
}

/// The tokens of a record with its members on lines; nothing where what the brace at `open` holds is none.
std::optional<Tokens> lines_of_record(const Tokens& tokens, std::size_t open, std::size_t& end) {
  Tokens lines{tokens[open]};
  lines.back().kind = Kind::newline;
  int depth = 0;
  bool key = true;
  const std::size_t limit = std::min(tokens.size(), open + longest_record);
  for (std::size_t i = behind_lines(tokens, open + 1); i < limit; ++i) {
    if (key) {
      const auto colon = colon_of_key(tokens, i);
      if (!colon) {
        return std::nullopt;
      }
      lines.insert(lines.end(), tokens.begin() + static_cast<std::ptrdiff_t>(i + 1),
                   tokens.begin() + static_cast<std::ptrdiff_t>(*colon - 1));
      lines.push_back(tokens[*colon]);
      i = *colon;
      key = false;
      continue;
    }
    const Kind kind = tokens[i].kind;
    if ((kind == Kind::close || kind == Kind::end) && depth-- == 0) {
      lines.push_back(tokens[i]);
      lines.back().kind = Kind::newline;
      end = i;
      return lines;
    }
    depth += kind == Kind::open || kind == Kind::begin ? 1 : 0;
    lines.push_back(tokens[i]);
    if (depth == 0 && tokens[i].is_symbol(",")) {
      lines.back().kind = Kind::newline;
      const std::size_t next = behind_lines(tokens, i + 1);
      if (next < tokens.size() && tokens[next].kind == Kind::close) {
        continue;  // a comma behind the last member
      }
      i = next - 1;
      key = true;
    }
  }
  return std::nullopt;
}

/// Whether a comment is arithmetic: several numbers, operators and no relation.
bool is_arithmetic(std::span<const ResponseToken> comment) {
  const auto count = [&](auto matches) { return std::ranges::count_if(comment, matches); };
  const bool relates =
      std::ranges::any_of(comment, [](const ResponseToken& token) { return token.kind == Kind::relation; });
  const auto numbers = count([](const ResponseToken& token) { return token.kind == Kind::number; });
  const auto operators = count([](const ResponseToken& token) {
    constexpr std::string_view signs[] = {"*", "/", "+", "-", "^", "**"};
    return token.kind == Kind::symbol && std::ranges::find(signs, token.text) != std::end(signs);
  });
  return !relates && numbers > 1 && operators > 0;
}

}  // namespace

std::vector<ResponseToken> leaders_as_relations(std::vector<ResponseToken> tokens) {
  if (!may_lead(tokens)) {
    return tokens;
  }
  Tokens result;
  result.reserve(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::size_t end = behind_dots(tokens, i);
    const bool led = end > i && i > 0 && begins_value(tokens, end) &&
                     tokens[end - 1].span.end() - tokens[i].span.offset >= fewest_dots &&
                     (tokens[i - 1].kind == Kind::word || (i > 1 && tokens[i - 2].is_symbol("_")));
    if (!led) {
      const std::size_t next = std::max(end, i + 1);
      result.insert(result.end(), tokens.begin() + static_cast<std::ptrdiff_t>(i),
                    tokens.begin() + static_cast<std::ptrdiff_t>(next));
      i = next - 1;
      continue;
    }
    ResponseToken relation = tokens[i];
    relation.kind = Kind::relation;
    relation.text = ":";
    relation.span.length = tokens[end - 1].span.end() - tokens[i].span.offset;
    result.push_back(relation);
    i = end - 1;
  }
  return result;
}

std::vector<ResponseToken> columns_apart(std::vector<ResponseToken> tokens, std::string_view source) {
  if (std::ranges::find(tokens, Kind::number, &ResponseToken::kind) == tokens.end()) {
    return tokens;
  }
  std::vector<std::size_t> ends;  // where a column ends
  bool related = false;           // a relation and a number stand before on the line
  bool valued = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const ResponseToken& token = tokens[i];
    const bool begins = token.kind == Kind::word || token.kind == Kind::edge || token.kind == Kind::fraction;
    if (token.kind == Kind::newline) {
      related = valued = false;
    } else if (valued && begins && is_gap(tokens[i - 1], token, source) && !is_relation(tokens, i - 1) &&
               states_something(tokens, i)) {
      ends.push_back(i);
      related = valued = false;
    }
    related = related || (may_relate(token) && is_relation(tokens, i));
    valued = valued || (related && token.kind == Kind::number);
  }
  if (ends.empty()) {
    return tokens;
  }
  Tokens result;
  result.reserve(tokens.size() + ends.size());
  std::size_t first = 0;
  for (const std::size_t end : ends) {
    result.insert(result.end(), tokens.begin() + static_cast<std::ptrdiff_t>(first),
                  tokens.begin() + static_cast<std::ptrdiff_t>(end));
    result.push_back({Kind::wide, {}, {tokens[end].span.offset, 0}, true, false});
    first = end;
  }
  result.insert(result.end(), tokens.begin() + static_cast<std::ptrdiff_t>(first), tokens.end());
  return result;
}

std::vector<ResponseToken> records_as_lines(std::vector<ResponseToken> tokens) {
  const auto opens_record = [&](std::size_t at) {
    return tokens[at].is(Kind::open, "{") && (at == 0 || tokens[at - 1].kind == Kind::newline);
  };
  std::size_t first = 0;
  while (first < tokens.size() && !opens_record(first)) {
    ++first;
  }
  if (first == tokens.size()) {
    return tokens;
  }
  Tokens result;
  result.reserve(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    std::size_t end = i;
    const auto lines = opens_record(i) ? lines_of_record(tokens, i, end) : std::nullopt;
    if (lines) {
      result.insert(result.end(), lines->begin(), lines->end());
      i = end;
    } else {
      result.push_back(tokens[i]);
    }
  }
  return result;
}

std::vector<ResponseToken> without_comments(std::vector<ResponseToken> tokens) {
  if (std::ranges::none_of(tokens, [](const ResponseToken& token) { return token.is_symbol("#"); })) {
    return tokens;
  }
  Tokens result;
  result.reserve(tokens.size());
  bool related = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    related = tokens[i].kind != Kind::newline && (related || is_relation(tokens, i));
    const bool begins = related && tokens[i].is_symbol("#") && tokens[i].space_before &&
                        i + 1 < tokens.size() && tokens[i + 1].space_before;
    if (begins) {
      std::size_t end = i;
      while (end < tokens.size() && tokens[end].kind != Kind::newline) {
        ++end;
      }
      if (is_arithmetic(std::span(tokens).subspan(i + 1, end - i - 1))) {
        i = end - 1;
        continue;
      }
    }
    result.push_back(tokens[i]);
  }
  return result;
}

}  // namespace gradewright::reading
