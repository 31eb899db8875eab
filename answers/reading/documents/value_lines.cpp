#include "answers/reading/documents/value_lines.hpp"

#include <algorithm>

#include "answers/reading/documents/next_name.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

/// A sum or product that is wrapped: the next line begins with an operator, or the line ends within one
/// pair of dollars. A dash may be a bullet, but not before a sum that comes to something: "- 0.1 * 2 =
/// 0.8".
bool goes_on_with_operator(const RelatedTokens& tokens, std::size_t at) {
  if (tokens[at].in_math) {
    return !name_follows(tokens, at + 1);
  }
  const ResponseToken& next = tokens[at + 1];
  if (next.is_symbol("*") || next.is_symbol("/")) {
    return true;
  }
  std::size_t i = at + 1;
  while (i < tokens.size() && (tokens[i].kind == Kind::number || tokens[i].kind == Kind::symbol ||
                               tokens[i].kind == Kind::open || tokens[i].kind == Kind::close)) {
    ++i;
  }
  return (next.is_symbol("+") || next.is_symbol("-")) && i < tokens.size() && tokens.relates(i);
}

/// Where the last line of the last member of [first, end) begins.
std::size_t last_line(const RelatedTokens& tokens, std::size_t first, std::size_t end) {
  for (std::size_t i = end; i > first; --i) {
    if (tokens.depth(i - 1) == 0 && (tokens.relates(i - 1) || tokens[i - 1].kind == Kind::newline)) {
      return i;
    }
  }
  return first;
}

}  // namespace

bool is_left_empty(const RelatedTokens& tokens, std::size_t first, std::size_t at) {
  std::size_t next = tokens.after_lines(at);
  if (!tokens[first - 1].is(Kind::relation, "=") || next >= tokens.size() ||
      tokens[next].kind != Kind::word) {
    return false;
  }
  ++next;
  if (next + 1 < tokens.size() && tokens[next].is_symbol("_")) {
    next = tokens.behind_index(next);
  }
  return next < tokens.size() && tokens.relates(next);
}

bool goes_on_after_line(const RelatedTokens& tokens, std::size_t first, std::size_t at) {
  const std::size_t next = tokens.after_lines(at);
  if (next == tokens.size() || tokens.blank_lines(at) > 2) {
    return false;
  }
  if (tokens[next].is(Kind::relation, "=") || tokens[next].is(Kind::relation, "~")) {
    return true;
  }
  if (tokens[at].kind == Kind::newline && tokens.blank_lines(at) > 1) {
    return false;
  }
  if (tokens[at].text == "\n" && goes_on_with_operator(tokens, at)) {
    return true;
  }
  return only_numbers(tokens, last_line(tokens, first, at), at) &&
         only_numbers(tokens, at + 1, tokens.line_end(at + 1));
}

bool goes_on_after_edge(const RelatedTokens& tokens, std::size_t at) {
  std::size_t next = at + 1;
  while (next < tokens.size() && next < at + longest_name && tokens[next].kind == Kind::edge) {
    ++next;
  }
  if (next == tokens.size()) {
    return false;
  }
  const Kind kind = tokens[next].kind;
  return kind == Kind::newline ||  // the rule for line ends decides
         tokens.relates(next) || kind == Kind::symbol || kind == Kind::number || kind == Kind::open ||
         kind == Kind::word;
}

bool only_numbers(const RelatedTokens& tokens, std::size_t first, std::size_t last) {
  bool numbers = false;
  for (std::size_t i = first; i < last; ++i) {
    const ResponseToken& token = tokens[i];
    const bool number = token.kind == Kind::number || token.kind == Kind::damaged;
    const bool sign = token.is_symbol("-") || token.is_symbol("+") || token.is_symbol(",") ||
                      token.is_symbol(".") || token.is_symbol(";");
    const bool bracket = token.is(Kind::open, "[") || token.is(Kind::close, "]");
    const bool quiet = token.kind == Kind::edge || token.kind == Kind::wide || token.kind == Kind::newline ||
                       token.kind == Kind::cell;
    if (!number && !sign && !bracket && !quiet) {
      return false;
    }
    numbers = numbers || number;
  }
  return numbers;
}

}  // namespace gradewright::reading
