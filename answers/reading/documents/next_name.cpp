#include "answers/reading/documents/next_name.hpp"

#include <algorithm>
#include <array>

#include "answers/reading/documents/value_words.hpp"
#include "engine/text/among.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

/// Whether a token may join two statements, or the members of a list.
bool joins(const ResponseToken& token) {
  return token.kind == Kind::word && (token.text == "and" || token.text == "und" || token.text == "et");
}

/// A point directly behind a number, and a blank behind it.
bool ends_sentence(const RelatedTokens& tokens, std::size_t at) {
  return at > 0 && tokens[at].is_symbol(".") && !tokens[at].space_before &&
         tokens[at - 1].kind == Kind::number && at + 1 < tokens.size() && tokens[at + 1].space_before;
}

/// The T of [1, 2]^T and its kin.
bool is_transposition(const RelatedTokens& tokens, std::size_t at) {
  constexpr std::array<std::string_view, 3> signs{"T", "prime", "transpose"};  // \top is spelt T, too
  const std::size_t raised = at > 0 && tokens[at - 1].is(Kind::open, "{") ? at - 1 : at;
  return raised > 0 && tokens[raised - 1].is_symbol("^") && among(signs, tokens[at].text);
}

/// Whether the member that ends at `at` is written in numbers: in "(y - 1) h = 0.5" h is a factor.
bool is_plain_member(const RelatedTokens& tokens, std::size_t at) {
  for (std::size_t i = at; i > 0 && !(tokens.depth(i - 1) == 0 && tokens.relates(i - 1)); --i) {
    const Kind kind = tokens[i - 1].kind;
    if (kind == Kind::newline) {
      return true;
    }
    const bool bracket = tokens[i - 1].text == "langle" || tokens[i - 1].text == "rangle";
    const bool factor = kind == Kind::word && !bracket && !is_transposition(tokens, i - 1);
    if (factor || kind == Kind::fraction || kind == Kind::root) {
      return false;
    }
  }
  return true;
}

/// "(y - t) h = -0.4 h = (1, 2)": what the member before ends in as a factor is one here, too.
bool is_factor_again(const RelatedTokens& tokens, std::size_t at) {
  std::size_t first = at;
  while (first > 0 && !(tokens.depth(first - 1) == 0 && tokens.relates(first - 1))) {
    if (tokens[--first].kind == Kind::newline) {
      return false;
    }
  }
  if (first < 3) {
    return false;
  }
  const ResponseToken& before = tokens[first - 3];
  return tokens[first - 2].kind == Kind::word && tokens[first - 2].text == tokens[at].text &&
         (before.kind == Kind::close || before.kind == Kind::number || before.is_symbol("*"));
}

/// "0.2 w = 0.9", "[1 2] h_2 = 3", "0.36 dE/dw = 0.72": a name apart from the value before it, and its
/// relation; between dollars it is a factor.
bool is_lone_name(const RelatedTokens& tokens, std::size_t at) {
  if (tokens[at].in_math || !tokens[at].space_before || is_factor_again(tokens, at)) {
    return false;
  }
  std::size_t next = tokens.symbol_end(at);
  const bool quotient = next + 1 < tokens.size() && tokens[next].is_symbol("/") &&
                        tokens[at].text.starts_with('d') && tokens[next + 1].text.starts_with('d');
  if (quotient) {
    next = tokens.symbol_end(next + 1);
  }
  if (next + 1 >= tokens.size() || !tokens.relates(next) || tokens[next + 1].kind == Kind::newline) {
    return false;
  }
  constexpr std::size_t wide = 3;  // blanks, or the stars of two bold statements
  const bool apart = tokens[at].span.offset - tokens[at - 1].span.end() >= wide;
  const bool between_displays = tokens[at - 1].kind == Kind::edge && tokens[next + 1].kind == Kind::edge;
  return apart || between_displays || is_plain_member(tokens, at);  // $x = 2a$ y = $3$
}

/// Whether a value stands right before `at`, and no index; the mark of "v = ? w = 3" stands for one.
bool is_behind_value(const RelatedTokens& tokens, std::size_t at) {
  const ResponseToken& before = tokens[at - 1];
  const bool index = at > 1 && (tokens[at - 2].is_symbol("_") || tokens[at - 2].is_symbol("^"));
  return (before.kind == Kind::number && !index) || before.kind == Kind::close || before.kind == Kind::end ||
         before.kind == Kind::edge || before.is_symbol(".") || is_transposition(tokens, at - 1) ||
         (before.is_symbol("?") && is_behind_relation(tokens, at - 1));
}

}  // namespace

bool is_behind_relation(const RelatedTokens& tokens, std::size_t at) {
  while (at > 0 && tokens[at - 1].kind == Kind::edge) {
    --at;
  }
  return at > 0 && tokens.relates(at - 1);
}

bool parts_labels(const RelatedTokens& tokens, std::size_t at) {
  const auto is_word = [](const ResponseToken& token) { return token.kind == Kind::word && !token.in_math; };
  std::size_t end = at + 1;
  if (!tokens[at].is_symbol("/") || !tokens[at].space_before || end >= tokens.size() ||
      !tokens[end].space_before) {
    return false;
  }
  std::size_t letters = 0;
  for (; end < tokens.size() && is_word(tokens[end]); ++end) {
    letters += tokens[end].text.size();
  }
  constexpr std::size_t shortest = 3;
  return letters >= shortest && end < tokens.size() && tokens[end].is(Kind::relation, ":");
}

bool name_follows(const RelatedTokens& tokens, std::size_t at) {
  const std::size_t limit = std::min(tokens.size(), at + longest_name);
  while (at < limit &&
         (tokens[at].kind == Kind::edge || tokens[at].kind == Kind::wide || joins(tokens[at]))) {
    ++at;
  }
  const auto begins_name = [](const ResponseToken& token) {
    return token.kind == Kind::word || token.kind == Kind::fraction || token.is(Kind::open, "{");
  };
  if (at == tokens.size() || !begins_name(tokens[at])) {
    return false;
  }
  for (std::size_t i = at; i < tokens.size() && i < at + longest_name; ++i) {
    if (tokens.depth(i) != 0) {
      continue;
    }
    const ResponseToken& token = tokens[i];
    if (token.kind == Kind::newline || token.kind == Kind::row || token.is_symbol(",") ||
        token.is_symbol(";") || ends_sentence(tokens, i)) {
      return false;
    }
    if (tokens.relates(i)) {
      return true;
    }
  }
  return false;
}

bool starts_next_name(const RelatedTokens& tokens, std::size_t at) {
  const ResponseToken& token = tokens[at];
  if (!is_behind_value(tokens, at) || goes_on_with_value(tokens, at)) {
    return false;
  }
  const bool wordy = joins(token) || (token.text.size() >= 3 && !token.in_math && !tokens.relates(at));
  return wordy ? name_follows(tokens, at) : is_lone_name(tokens, at);
}

bool opens_next_statement(const RelatedTokens& tokens, std::size_t at) {
  constexpr std::string_view operators = "+-*";
  if (tokens[at].kind != Kind::edge || at + 1 >= tokens.size() || tokens[at + 1].kind != Kind::edge) {
    return false;
  }
  const std::size_t first = at + 2;
  const std::size_t limit = std::min(tokens.size(), first + longest_name);
  for (std::size_t i = first; i < limit && tokens[i].kind != Kind::edge && tokens[i].kind != Kind::newline;
       ++i) {
    const ResponseToken& token = tokens[i];
    if (tokens.depth(i) == 0 && tokens.relates(i)) {
      return i > first && name_follows(tokens, first);
    }
    if (token.kind == Kind::symbol && operators.find(token.text) != std::string_view::npos) {
      return false;
    }
  }
  return false;
}

bool opens_next_name(const RelatedTokens& tokens, std::size_t at) {
  if (at == 0 || !is_behind_value(tokens, at) || !tokens[at].space_before || !is_plain_member(tokens, at) ||
      (at + 1 < tokens.size() && is_data_unit(tokens[at + 1]))) {
    return false;
  }
  std::size_t next = tokens.symbol_end(at + 1);
  const bool closes = next < tokens.size() && next > at + 1 &&
                      (tokens[next].kind == Kind::edge || tokens[next].kind == Kind::close);
  const bool bracket = tokens[at].kind == Kind::open;
  next += closes ? 1 : 0;
  return next > at + 1 && next < tokens.size() && (closes || !bracket) && tokens.relates(next);
}

}  // namespace gradewright::reading
