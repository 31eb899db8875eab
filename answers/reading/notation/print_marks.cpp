#include "answers/reading/notation/print_marks.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace gradewright::reading {
namespace {

using Kind = Token::Kind;
using Line = std::span<const Token>;

bool begins_number(Line line) {
  return !line.empty() &&
         (line.front().kind == Kind::number || (line.front().is(Sign::minus) && line.size() > 1 &&
                                                !line[1].space_before && line[1].kind == Kind::number));
}

/// The tokens of R's mark before the numbers of a line: 3 of "[1] 0.5", 4 of "[1,] 0.5"; 0 without one.
std::size_t row_mark(Line line) {
  if (line.size() < 4 || !line[0].opens(Bracket::square) || line[1].kind != Kind::number) {
    return 0;
  }
  const std::size_t tokens = line[2].is(Sign::comma) ? 4 : 3;
  const bool marks = line.size() > tokens && line[tokens - 1].closes(Bracket::square) &&
                     line[tokens].space_before && begins_number(line.subspan(tokens));
  return marks ? tokens : 0;
}

/// "[,1] [,2]".
bool marks_columns(Line line) {
  bool marks = !line.empty() && line.size() % 4 == 0;
  for (std::size_t i = 0; marks && i < line.size(); i += 4) {
    marks = line[i].opens(Bracket::square) && line[i + 1].is(Sign::comma) &&
            line[i + 2].kind == Kind::number && line[i + 3].closes(Bracket::square);
  }
  return marks;
}

/// "3-element Vector{Int64}:" and "2\u00D72 Array{Float64,2}:".
bool says_type(Line line) {
  constexpr std::array<std::string_view, 3> types{"Vector", "Matrix", "Array"};
  if (line.size() < 7 || line[0].kind != Kind::number || !line.back().is(Sign::colon)) {
    return false;
  }
  const bool of_vector = line[1].is(Sign::minus) && line[2].is_word("element");
  const bool of_matrix = line[1].is(Sign::times) && line[2].kind == Kind::number;
  const Token& brace = line[4];
  return (of_vector || of_matrix) && std::ranges::find(types, line[3].text) != types.end() &&
         brace.kind == Kind::open && (brace.bracket == Bracket::brace || brace.bracket == Bracket::group);
}

/// The lines of the tokens, without their line ends.
template <class Use>
void each_line(Line tokens, const Use& use) {
  std::size_t first = 0;
  for (std::size_t i = 0; i <= tokens.size(); ++i) {
    if (i == tokens.size() || tokens[i].is(Sign::newline)) {
      use(first, tokens.subspan(first, i - first));
      first = i + 1;
    }
  }
}

}  // namespace

void leave_out_print_marks(std::vector<Token>& tokens) {
  const auto first =
      std::ranges::find_if(tokens, [](const Token& token) { return !token.is(Sign::newline); });
  const bool of_r = first != tokens.end() && first->opens(Bracket::square);
  const bool of_julia = first != tokens.end() && first->kind == Kind::number && tokens.size() > 7;
  if (!of_r && !of_julia) {
    return;
  }
  const Line all(tokens);
  std::vector<bool> dropped(tokens.size(), false);
  const auto drop = [&](std::size_t from, std::size_t count) {
    std::fill_n(dropped.begin() + static_cast<std::ptrdiff_t>(from), count, true);
  };
  const std::size_t start = static_cast<std::size_t>(first - tokens.begin());
  const bool from_one =
      tokens.size() > start + 2 && (tokens[start + 1].text == "1" || tokens[start + 2].text == "1");
  bool agrees = of_julia || from_one;  // R marks every line
  bool any = false;
  each_line(all, [&](std::size_t place, Line line) {
    if (line.empty()) {
      return;
    }
    const std::size_t mark = of_r ? row_mark(line) : 0;
    const bool whole = of_r ? marks_columns(line) : !any && says_type(line);
    drop(place, whole ? line.size() : mark);
    agrees = agrees && (!of_r || whole || mark > 0);
    any = any || whole || mark > 0;
  });
  if (!agrees || !any) {
    return;
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!dropped[i]) {
      tokens[kept++] = tokens[i];
    }
  }
  tokens.resize(kept);
}

}  // namespace gradewright::reading
