#include "answers/reading/notation/drawn_rows.hpp"

#include <algorithm>
#include <cstddef>
#include <span>

#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Kind = Token::Kind;

/// Tokens [first, last) of one line.
struct Line {
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t bars = 0;
  bool begins = false;  ///< with a bar
  bool ends = false;
  bool is_rule = true;  ///< |---|:-:|
  bool has_words = false;
  std::size_t widest = 0;  ///< most numbers between two bars
};

std::vector<Line> lines_of(std::span<const Token> tokens) {
  std::vector<Line> lines;
  std::size_t first = 0;
  for (std::size_t i = 0; i <= tokens.size(); ++i) {
    if (i < tokens.size() && !tokens[i].is(Sign::newline)) {
      continue;
    }
    if (i > first) {
      Line line{first, i};
      std::size_t numbers = 0;
      for (const Token& token : tokens.subspan(first, i - first)) {
        const bool bar = token.is(Sign::bar);
        line.bars += bar ? 1 : 0;
        line.is_rule = line.is_rule && (bar || token.is(Sign::minus) || token.is(Sign::colon));
        line.has_words = line.has_words || token.kind == Kind::word || token.kind == Kind::symbol;
        numbers = bar ? 0 : numbers + (token.kind == Kind::number ? 1 : 0);
        line.widest = std::max(line.widest, numbers);
      }
      line.begins = tokens[first].is(Sign::bar);
      line.ends = tokens[i - 1].is(Sign::bar);
      line.is_rule = line.is_rule && i - first > line.bars;
      lines.push_back(line);
    }
    first = i + 1;
  }
  return lines;
}

/// One line is a table when its bars all have blanks beside them, as those of "|a| + |b|" have not.
bool single_row(std::span<const Token> tokens, const Line& line) {
  constexpr std::size_t fewest_bars = 3;
  if (!line.begins || !line.ends || line.bars < fewest_bars) {
    return false;
  }
  for (std::size_t i = line.first; i + 1 < line.last; ++i) {
    const bool beside = tokens[i].is(Sign::bar) || tokens[i + 1].is(Sign::bar);
    if (beside && !tokens[i + 1].space_before) {
      return false;
    }
  }
  return true;
}

bool are_rows(std::span<const Token> tokens, const std::vector<Line>& lines) {
  if (lines.empty() || std::ranges::any_of(lines, [](const Line& line) { return line.bars == 0; })) {
    return false;
  }
  if (lines.size() == 1) {
    return single_row(tokens, lines.front());
  }
  const bool framed =
      std::ranges::all_of(lines, [](const Line& line) { return line.begins && line.ends && line.bars > 1; });
  const bool bare = std::ranges::all_of(
      lines, [&](const Line& line) { return !line.begins && !line.ends && line.bars == lines.front().bars; });
  return framed || bare;
}

Token made(Kind kind, Sign sign, const Token& beside) {
  Token token = beside;
  token.kind = kind;
  token.sign = sign;
  token.bracket = kind == Kind::sign ? Bracket::none : Bracket::environment;
  token.text = kind == Kind::sign ? std::string_view() : std::string_view("rows");
  token.span = {kind == Kind::close ? beside.span.end() : beside.span.offset, 0};
  return token;
}

}  // namespace

void join_drawn_rows(std::vector<Token>& tokens) {
  if (std::ranges::none_of(tokens, [](const Token& token) { return token.is(Sign::bar); })) {
    return;
  }
  const std::vector<Line> lines = lines_of(tokens);
  if (!are_rows(tokens, lines)) {
    return;
  }
  const bool has_rule = std::ranges::any_of(lines, [](const Line& line) { return line.is_rule; });
  const bool between_blanks = std::ranges::all_of(
      lines, [](const Line& line) { return line.begins && line.bars == 2 && line.widest > 1; });
  std::vector<Token> joined;
  joined.push_back(made(Kind::open, Sign::none, tokens.front()));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    const bool heading = has_rule && i + 1 < lines.size() && lines[i + 1].is_rule &&
                         (line.has_words || line.last - line.first == line.bars);
    if (line.is_rule || heading) {
      continue;
    }
    if (joined.size() > 1) {
      joined.push_back(made(Kind::sign, Sign::row, tokens[line.first]));
    }
    for (std::size_t k = line.first + (line.begins ? 1 : 0); k < line.last - (line.ends ? 1 : 0); ++k) {
      const bool parts = between_blanks && k > line.first + 1 && tokens[k].space_before &&
                         !parts_items(tokens[k - 1]) &&
                         (tokens[k].kind == Kind::number || !tokens[k + 1].space_before);
      if (parts) {
        joined.push_back(made(Kind::sign, Sign::cell, tokens[k]));
      }
      joined.push_back(tokens[k].is(Sign::bar) ? made(Kind::sign, Sign::cell, tokens[k]) : tokens[k]);
    }
  }
  joined.push_back(made(Kind::close, Sign::none, tokens.back()));
  tokens = std::move(joined);
}

void part_rows_at_slashes(std::vector<Token>& tokens) {
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (tokens[i].is(Sign::slash) && tokens[i].space_before && tokens[i + 1].space_before) {
      tokens[i].sign = Sign::newline;
    }
  }
}

void open_tensorflow_print(std::vector<Token>& tokens) {
  constexpr std::size_t fewest = 5;
  if (tokens.size() < fewest || !tokens[0].is(Sign::less) || !tokens[1].is_word("tf")) {
    return;
  }
  const auto found = std::ranges::find_if(tokens, [](const Token& token) { return token.is_word("numpy"); });
  if (found == tokens.end() || !tokens.back().is(Sign::greater) || !(found + 1)->is(Sign::equal)) {
    return;
  }
  tokens.erase(tokens.begin(), found + 2);
  tokens.pop_back();
}

}  // namespace gradewright::reading
