#include "answers/reading/documents/equations.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

struct Environment {
  std::size_t begin = 0;
  bool equations = false;
};

bool lays_out_equations(std::string_view name) {
  constexpr std::string_view names[] = {"aligned", "split",    "align",    "align*",   "alignat",
                                        "gather",  "gather*",  "gathered", "eqnarray", "eqnarray*",
                                        "flalign", "flalign*", "multline", "multline*"};
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

/// Whether the row behind a row's end at `at` is an equation of its own, aligned and with all its brackets:
/// what the row above left open is not closed there.
bool is_own_equation(std::span<const ResponseToken> tokens, std::size_t at) {
  if (at + 1 >= tokens.size() || tokens[at + 1].kind != Kind::cell) {
    return false;
  }
  int depth = 0;
  bool relates = false;
  for (std::size_t i = at + 2; i < tokens.size(); ++i) {
    const Kind kind = tokens[i].kind;
    if (kind == Kind::row || kind == Kind::begin || kind == Kind::end) {
      break;
    }
    relates = relates || (depth == 0 && tokens[i].is(Kind::relation, "="));
    depth += kind == Kind::open ? 1 : kind == Kind::close ? -1 : 0;
    if (depth < 0) {
      return false;
    }
  }
  return relates;
}

/// For each token the index of the environment that it stands in directly, or of none.
class Nesting {
 public:
  explicit Nesting(const std::vector<ResponseToken>& tokens) : owner_(tokens.size(), none) {
    std::vector<std::size_t> open;
    int brackets = 0;
    std::vector<int> brackets_outside;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].kind == Kind::begin) {
        environments_.push_back({i, lays_out_equations(tokens[i].text)});
        open.push_back(environments_.size() - 1);
        brackets_outside.push_back(brackets);
        brackets = 0;
      }
      const bool left_open = !open.empty() && brackets > 0 && tokens[i].kind == Kind::row &&
                             lays_out_equations(tokens[environments_[open.back()].begin].text) &&
                             is_own_equation(tokens, i);
      if (left_open) {
        brackets = 0;
        left_open_.push_back(i);
      }
      if (!open.empty() && brackets <= 0) {
        owner_[i] = open.back();
      }
      if (tokens[i].kind == Kind::open) {
        ++brackets;
      }
      if (tokens[i].kind == Kind::close) {
        --brackets;
      }
      if (tokens[i].is(Kind::relation, "=") && owner_[i] != none) {
        environments_[owner_[i]].equations = true;
      }
      if (tokens[i].kind == Kind::end && !open.empty()) {
        owner_[i] = open.back();
        brackets = brackets_outside.back();
        open.pop_back();
        brackets_outside.pop_back();
      }
    }
    for (const std::size_t unclosed : open) {
      environments_[unclosed].equations = false;
    }
  }

  /// Whether a row ends here that leaves a bracket open, above another equation.
  bool leaves_open(std::size_t i) const { return std::ranges::binary_search(left_open_, i); }
  bool in_equations(std::size_t i) const { return owner_[i] != none && environments_[owner_[i]].equations; }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::vector<std::size_t> owner_;
  std::vector<Environment> environments_;
  std::vector<std::size_t> left_open_;
};

using Line = std::span<const ResponseToken>;

/// The tokens between the outer bars of a table's row; nothing for other lines.
std::optional<Line> table_row(Line line) {
  if (line.size() < 3 || !line.front().is_symbol("|") || !line.back().is_symbol("|")) {
    return std::nullopt;
  }
  return line.subspan(1, line.size() - 2);
}

bool is_table_rule(Line row) {
  return std::all_of(row.begin(), row.end(), [](const ResponseToken& token) {
    return token.is_symbol("-") || token.is_symbol("|") || token.is(Kind::relation, ":");
  });
}

/// Whether the cells behind the first of a row count up from 0 or 1: "| Z | 1 | 2 |" heads columns.
bool counts_up(Line row) {
  constexpr std::size_t fewest = 2;
  std::size_t cells = 0;
  std::size_t next = 0;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (!row[i].is_symbol("|")) {
      continue;
    }
    const bool number = i + 1 < row.size() && row[i + 1].kind == Kind::number &&
                        (i + 2 == row.size() || row[i + 2].is_symbol("|"));
    if (cells == 0) {
      next = number && row[i + 1].text == "0" ? 0 : 1;
    }
    if (!number || row[i + 1].text != std::to_string(next)) {
      return false;
    }
    ++cells;
    ++next;
  }
  return cells >= fewest;
}

/// A row as a line. `labelled`: the first cell only numbers the rows.
void add_table_row(std::vector<ResponseToken>& lines, Line row, bool labelled) {
  if (labelled) {
    while (!row.empty() && !row.front().is_symbol("|")) {
      row = row.subspan(1);
    }
    if (!row.empty()) {
      row = row.subspan(1);
    }
  }
  bool first = !labelled && !row.empty() &&
               (row[0].kind == Kind::word || row[0].kind == Kind::edge || row[0].kind == Kind::fraction);
  for (ResponseToken token : row) {
    if (token.is_symbol("|")) {
      token.kind = first ? Kind::relation : Kind::cell;
      token.text = first ? "=" : "&";
      first = false;
    }
    lines.push_back(token);
  }
}

std::vector<Line> split_lines(const std::vector<ResponseToken>& tokens) {
  std::vector<Line> lines;
  for (std::size_t first = 0; first < tokens.size();) {
    std::size_t last = first;
    while (last < tokens.size() && tokens[last].kind != Kind::newline) {
      ++last;
    }
    lines.push_back(Line(tokens).subspan(first, last - first));
    first = last + 1;
  }
  return lines;
}

/// Where the brace that opens at `at` closes; the number of tokens where it does not.
std::size_t closing_brace(const std::vector<ResponseToken>& tokens, std::size_t at) {
  int depth = 0;
  for (std::size_t i = at; i < tokens.size(); ++i) {
    depth += tokens[i].is(Kind::open, "{") ? 1 : tokens[i].is(Kind::close, "}") ? -1 : 0;
    if (depth == 0) {
      return i;
    }
  }
  return tokens.size();
}

/// Drops the braces around whole cells with an equation: "{a = 1} \\\\ {b = 2}".
void drop_braces_of_cells(std::vector<ResponseToken>& tokens) {
  const auto parts = [&](std::size_t i) {
    const Kind kind = tokens[i].kind;
    return kind == Kind::row || kind == Kind::cell || kind == Kind::begin || kind == Kind::end;
  };
  std::vector<bool> dropped(tokens.size(), false);
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if (!tokens[i].is(Kind::open, "{") || !parts(i - 1)) {
      continue;
    }
    const std::size_t close = closing_brace(tokens, i);
    const auto inside = std::span(tokens).subspan(i, close - i);
    if (close + 1 < tokens.size() && parts(close + 1) &&
        std::ranges::any_of(inside, [](const auto& token) { return token.is(Kind::relation, "="); })) {
      dropped[i] = dropped[close] = true;
    }
  }
  std::size_t at = 0;
  std::erase_if(tokens, [&](const ResponseToken&) { return dropped[at++]; });
}

}  // namespace

std::vector<ResponseToken> tables_as_lines(std::vector<ResponseToken> tokens) {
  const bool tables =
      std::any_of(tokens.begin(), tokens.end(), [](const auto& token) { return token.is_symbol("|"); });
  if (!tables) {
    return tokens;
  }
  std::vector<ResponseToken> result;
  result.reserve(tokens.size());
  const std::vector<Line> lines = split_lines(tokens);
  bool in_table = false;
  bool labelled = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto row = table_row(lines[i]);
    bool keep = true;
    if (row) {
      const auto next = i + 1 < lines.size() ? table_row(lines[i + 1]) : std::nullopt;
      const bool header = !in_table && next && is_table_rule(*next);
      if (!in_table) {
        labelled = header && (row->empty() || row->front().is_symbol("|"));
      }
      const bool body = header && i + 2 < lines.size() && table_row(lines[i + 2]);
      keep = !is_table_rule(*row) && !(header && (labelled || (body && counts_up(*row))));
      if (keep) {
        add_table_row(result, *row, labelled);
      }
    } else {
      result.insert(result.end(), lines[i].begin(), lines[i].end());
    }
    in_table = row.has_value();
    const std::size_t newline = static_cast<std::size_t>(lines[i].data() + lines[i].size() - tokens.data());
    if (keep && newline < tokens.size()) {
      result.push_back(tokens[newline]);
    }
  }
  return result;
}

std::vector<ResponseToken> equations_as_lines(std::vector<ResponseToken> tokens) {
  if (std::ranges::find(tokens, Kind::begin, &ResponseToken::kind) == tokens.end()) {
    return tokens;
  }
  drop_braces_of_cells(tokens);
  const Nesting nesting(tokens);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    ResponseToken& token = tokens[i];
    if (nesting.in_equations(i)) {
      if (token.kind == Kind::cell && i > 0 && nesting.leaves_open(i - 1)) {
        token.kind = Kind::newline;  // a blank line, which closes what was left open
      }
      if (token.kind == Kind::cell) {
        continue;
      }
      if (token.kind == Kind::begin || token.kind == Kind::end) {
        token.kind = Kind::edge;
      }
      if (token.kind == Kind::row) {
        token.kind = Kind::newline;
      }
    }
    if (kept < i) {
      tokens[kept] = token;
    }
    ++kept;
  }
  tokens.resize(kept);
  return tokens;
}

}  // namespace gradewright::reading
