#include "answers/reading/notation/print_marks.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>

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

/// How many numbers a line is; 0 where anything but they and their signs stands in it.
std::size_t numbers_in(Line line) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i].is(Sign::minus) && i + 1 < line.size() && !line[i + 1].space_before) {
      continue;
    }
    if (line[i].kind != Kind::number) {
      return 0;
    }
    ++count;
  }
  return count;
}

/// Whether a line is the heads of `count` columns: 0, 1, ... or, behind the blanks over the row numbers, a
/// word each.
bool heads_columns(Line line, std::size_t count) {
  if (line.size() != count) {
    return false;
  }
  std::size_t number = 0;
  return std::ranges::all_of(line,
                             [&](const Token& token) { return token.text == std::to_string(number++); }) ||
         std::ranges::all_of(
             line, [](const Token& token) { return token.kind == Kind::word && token.space_before; });
}

/// "dtype: float64".
bool says_dtype(Line line) {
  return line.size() == 3 && line[0].is_word("dtype") && line[1].is(Sign::colon) &&
         line[2].kind == Kind::word;
}

/// Of the lines of a pandas print what are labels: the rows begin with 0, 1, ..., and the heads of the
/// columns stand over a frame, or its type under a series. Empty where it is no such print.
std::vector<bool> labels_of_pandas(Line all) {
  if (std::ranges::count_if(all, [](const Token& token) { return token.is(Sign::newline); }) < 2) {
    return {};
  }
  std::vector<std::pair<std::size_t, Line>> lines;
  each_line(all, [&](std::size_t place, Line line) {
    if (!line.empty()) {
      lines.emplace_back(place, line);
    }
  });
  constexpr std::size_t least = 3;
  if (lines.size() < least || lines.front().second.front().kind == Kind::open) {
    return {};
  }
  const bool series = says_dtype(lines.back().second);
  const std::size_t first = series ? 0 : 1;
  const std::size_t last = lines.size() - (series ? 1 : 0);
  const std::size_t columns = numbers_in(lines[first].second);
  if (columns < 2 || (series && columns != 2) || (!series && !heads_columns(lines[0].second, columns - 1))) {
    return {};
  }
  std::vector<bool> labels(all.size(), false);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto& [place, line] = lines[i];
    if (i < first || i >= last) {
      std::fill_n(labels.begin() + static_cast<std::ptrdiff_t>(place), line.size(), true);
    } else if (numbers_in(line) != columns || line.front().text != std::to_string(i - first)) {
      return {};
    } else {
      labels[place] = true;
    }
  }
  return labels;
}

void leave_out(const std::vector<bool>& dropped, std::vector<Token>& tokens) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!dropped[i]) {
      tokens[kept++] = tokens[i];
    }
  }
  tokens.resize(kept);
}

}  // namespace

void leave_out_print_marks(std::vector<Token>& tokens) {
  if (const std::vector<bool> labels = labels_of_pandas(tokens); !labels.empty()) {
    leave_out(labels, tokens);
    return;
  }
  const auto first =
      std::ranges::find_if(tokens, [](const Token& token) { return !token.is(Sign::newline); });
  const bool of_r = first != tokens.end() && first->opens(Bracket::square);
  const bool of_julia = first != tokens.end() && first->kind == Kind::number && tokens.size() > 7;
  if (!of_r && !of_julia) {
    return;
  }
  const std::size_t start = static_cast<std::size_t>(first - tokens.begin());
  const bool from_one =
      tokens.size() > start + 2 && (tokens[start + 1].text == "1" || tokens[start + 2].text == "1");
  if (of_r && !from_one) {
    return;
  }
  const Line all(tokens);
  std::vector<bool> dropped(tokens.size(), false);
  const auto drop = [&](std::size_t from, std::size_t count) {
    std::fill_n(dropped.begin() + static_cast<std::ptrdiff_t>(from), count, true);
  };
  bool agrees = true;  // R marks every line
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
  leave_out(dropped, tokens);
}

}  // namespace gradewright::reading
