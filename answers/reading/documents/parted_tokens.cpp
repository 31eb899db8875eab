#include "answers/reading/documents/parted_tokens.hpp"

#include <algorithm>
#include <cstddef>

#include "answers/reading/notation/response_members.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

/// A name and its relation are looked for within so many tokens.
constexpr std::size_t longest_name = 40;

constexpr std::string_view arrows[] = {"->",   "=>",           "\u2192",       "\u21D2", "\u27F9",
                                       "\\to", "\\rightarrow", "\\Rightarrow", "\u27F6", "\\implies"};

bool ends_statement(const ResponseToken& token) {
  return token.kind == Kind::newline || token.kind == Kind::row || token.kind == Kind::wide ||
         token.is_symbol(",") || token.is_symbol(";");
}

/// Whether "NAME =" follows at `at`.
bool begins_statement(const std::vector<ResponseToken>& tokens, std::size_t at, std::string_view source) {
  while (at < tokens.size() && tokens[at].kind == Kind::edge) {
    ++at;
  }
  if (at == tokens.size() || (tokens[at].kind != Kind::word && tokens[at].kind != Kind::fraction)) {
    return false;
  }
  const std::size_t limit = std::min(tokens.size(), at + longest_name);
  for (; at < limit && !ends_statement(tokens[at]); ++at) {
    if (is_relation(tokens, at)) {
      return !is_arrow(tokens[at], source);
    }
  }
  return false;
}

/// The semicolon behind which nothing but working in numbers leads to an arrow: that of "L_1 = 3199;
/// (3199-8)/4+1 = 798.75 -> L_2 = 798". The arrow itself where there is none.
std::size_t semicolon_before(const std::vector<ResponseToken>& tokens, std::size_t arrow) {
  for (std::size_t i = arrow; i > 0; --i) {
    const ResponseToken& token = tokens[i - 1];
    if (token.is_symbol(";")) {
      return i < arrow ? i - 1 : arrow;
    }
    const bool works = token.kind == Kind::number || token.kind == Kind::open || token.kind == Kind::close ||
                       token.kind == Kind::edge || token.kind == Kind::fraction || works_out(token) ||
                       token.is(Kind::relation, "=") || token.is(Kind::relation, "~");
    if (!works) {
      break;
    }
  }
  return arrow;
}

/// Where the brace at `open` closes, when a relation stands directly inside it; the number of tokens
/// otherwise.
std::size_t end_of_frame(const std::vector<ResponseToken>& tokens, std::size_t open) {
  int depth = 0;
  bool relates = false;
  for (std::size_t i = open + 1; i < tokens.size(); ++i) {
    const Kind kind = tokens[i].kind;
    const bool blank_line =
        kind == Kind::newline && i + 1 < tokens.size() && tokens[i + 1].kind == Kind::newline;
    if (blank_line) {
      break;
    }
    if ((kind == Kind::close || kind == Kind::end) && depth-- == 0) {
      return relates ? i : tokens.size();
    }
    depth += kind == Kind::open || kind == Kind::begin ? 1 : 0;
    relates = relates || (depth == 0 && is_relation(tokens, i));
  }
  return tokens.size();
}

/// Whether nothing stands before a token that a brace could belong to.
bool begins_place(const std::vector<ResponseToken>& tokens, std::size_t at) {
  if (at == 0) {
    return true;
  }
  const Kind before = tokens[at - 1].kind;
  return before == Kind::edge || before == Kind::cell || ends_statement(tokens[at - 1]);
}

}  // namespace

bool is_arrow(const ResponseToken& token, std::string_view source) {
  return token.kind == Kind::relation &&
         std::ranges::find(arrows, source.substr(token.span.offset, token.span.length)) != std::end(arrows);
}

std::vector<ResponseToken> part_implications(std::vector<ResponseToken> tokens, std::string_view source) {
  if (std::ranges::none_of(tokens, [&](const ResponseToken& token) { return is_arrow(token, source); })) {
    return tokens;
  }
  bool related = false;  // a relation stands before on the line
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == Kind::newline) {
      related = false;
    } else if (related && is_arrow(tokens[i], source) && begins_statement(tokens, i + 1, source)) {
      if (const std::size_t parts = semicolon_before(tokens, i); parts < i) {
        tokens[parts].kind = Kind::newline;
      }
      tokens[i].kind = Kind::wide;
      tokens[i].text = {};
    } else {
      related = related || is_relation(tokens, i);
    }
  }
  return tokens;
}

std::vector<ResponseToken> open_frames(std::vector<ResponseToken> tokens) {
  std::size_t looked_to = 0;  // nothing is gone over again for a frame that does not close
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool brace = tokens[i].is(Kind::open, "{") && tokens[i].span.length == 1;
    if (!brace || i < looked_to || !begins_place(tokens, i)) {
      continue;
    }
    const std::size_t end = end_of_frame(tokens, i);
    if (end < tokens.size()) {
      tokens[i].kind = tokens[end].kind = Kind::newline;
    }
    looked_to = end;
  }
  return tokens;
}

}  // namespace gradewright::reading
