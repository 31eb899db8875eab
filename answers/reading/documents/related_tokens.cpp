#include "answers/reading/documents/related_tokens.hpp"

#include <algorithm>

#include "answers/reading/notation/response_members.hpp"

namespace gradewright::reading {

using Kind = ResponseToken::Kind;

RelatedTokens::RelatedTokens(std::span<const ResponseToken> tokens)
    : tokens_(tokens), depth_(tokens.size() + 1), relates_(tokens.size()) {
  int depth = 0;
  int environments = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Kind kind = tokens[i].kind;
    environments += kind == Kind::begin ? 1 : kind == Kind::end ? -1 : 0;
    if (depth > 0 && environments <= 0 && kind == Kind::newline && begins_statement(i)) {
      depth = 0;
    }
    // A blank line ends whatever was left open: damage in one display must not swallow the rest.
    if (kind == Kind::newline && i + 1 < tokens.size() && tokens[i + 1].kind == Kind::newline) {
      depth = 0;
    }
    if (kind == Kind::close || kind == Kind::end) {
      depth = std::max(0, depth - 1);
    }
    depth_[i] = depth;
    relates_[i] = may_relate(tokens[i]) && is_relation(tokens, i);
    if (kind == Kind::open || kind == Kind::begin) {
      ++depth;
    }
  }
}

/// "Z = [" on the line below one that ends in a bracket or a number: a bracket that was left open in that
/// one holds no statement.
bool RelatedTokens::begins_statement(std::size_t line_end) const {
  constexpr std::size_t longest_symbol = 6;
  if (line_end == 0 || line_end + 1 >= tokens_.size() || tokens_[line_end + 1].kind != Kind::word ||
      (tokens_[line_end - 1].kind != Kind::close && tokens_[line_end - 1].kind != Kind::number)) {
    return false;
  }
  std::size_t at = line_end + 2;
  while (at < tokens_.size() && at < line_end + longest_symbol && !tokens_[at].space_before &&
         (tokens_[at].kind == Kind::word || tokens_[at].kind == Kind::number || tokens_[at].is_symbol("_"))) {
    ++at;
  }
  return at + 1 < tokens_.size() && tokens_[at].is(Kind::relation, "=") &&
         (tokens_[at + 1].kind == Kind::open || tokens_[at + 1].kind == Kind::number);
}

std::size_t RelatedTokens::behind_bracket(std::size_t at) const {
  std::size_t end = at + 1;
  while (end < tokens_.size() && depth_[end] > depth_[at]) {
    ++end;
  }
  return std::min(end + 1, tokens_.size());
}

std::size_t RelatedTokens::behind_index(std::size_t at) const {
  return tokens_[at + 1].kind == Kind::open ? behind_bracket(at + 1) : at + 2;
}

std::size_t RelatedTokens::symbol_end(std::size_t at) const {
  const auto directly = [&](std::size_t i, Kind kind) {
    return i < tokens_.size() && tokens_[i].kind == kind && !tokens_[i].space_before;
  };
  if (at >= tokens_.size() || tokens_[at].kind != Kind::word) {
    return at;
  }
  std::size_t end = at + 1;
  if (tokens_[at].text == "d" && directly(end, Kind::word)) {
    ++end;
  }
  while (end < tokens_.size()) {
    const bool index = tokens_[end].is_symbol("_") || tokens_[end].is_symbol("^");
    if (index && end + 1 < tokens_.size()) {
      end = behind_index(end);
    } else if (directly(end, Kind::number) || tokens_[end].is_symbol("'")) {
      ++end;
    } else if (directly(end, Kind::open)) {
      end = behind_bracket(end);
    } else {
      break;
    }
  }
  return end;
}

std::size_t RelatedTokens::line_end(std::size_t at) const {
  while (at < tokens_.size() && (tokens_[at].kind != Kind::newline || depth_[at] != 0)) {
    ++at;
  }
  return at;
}

std::size_t RelatedTokens::after_lines(std::size_t at) const {
  const std::size_t limit = std::min(tokens_.size(), at + longest_name);
  while (at < limit && (tokens_[at].kind == Kind::newline || tokens_[at].kind == Kind::edge)) {
    ++at;
  }
  return at;
}

std::size_t RelatedTokens::blank_lines(std::size_t at) const {
  std::size_t count = 0;
  while (at < tokens_.size() && count < 4 && tokens_[at].kind == Kind::newline) {
    ++at, ++count;
  }
  return count;
}

}  // namespace gradewright::reading
