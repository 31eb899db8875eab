#include "answers/equations.hpp"

#include <algorithm>
#include <span>
#include <string_view>

namespace gradewright {
namespace {

using notation::ResponseToken;
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
      if (!open.empty() && brackets <= 0) owner_[i] = open.back();
      if (tokens[i].kind == Kind::open) ++brackets;
      if (tokens[i].kind == Kind::close) --brackets;
      if (tokens[i].is(Kind::relation, "=") && owner_[i] != none) environments_[owner_[i]].equations = true;
      if (tokens[i].kind == Kind::end && !open.empty()) {
        owner_[i] = open.back();
        brackets = brackets_outside.back();
        open.pop_back();
        brackets_outside.pop_back();
      }
    }
    for (const std::size_t unclosed : open) environments_[unclosed].equations = false;
  }

  bool in_equations(std::size_t i) const { return owner_[i] != none && environments_[owner_[i]].equations; }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::vector<std::size_t> owner_;
  std::vector<Environment> environments_;
};

/// One line of a table, [first, last), between its outer bars.
void add_table_row(std::vector<ResponseToken>& lines, std::span<const ResponseToken> row) {
  const bool rule = std::all_of(row.begin(), row.end(), [](const ResponseToken& token) {
    return token.is_symbol("-") || token.is_symbol("|") || token.is(Kind::relation, ":");
  });
  if (rule) return;
  const bool named = !row.empty() && (row[0].kind == Kind::word || row[0].kind == Kind::edge ||
                                      row[0].kind == Kind::fraction);
  bool first = named;
  for (ResponseToken token : row) {
    if (token.is_symbol("|")) {
      token.kind = first ? Kind::relation : Kind::cell;
      token.text = first ? "=" : "&";
      first = false;
    }
    lines.push_back(token);
  }
}

}  // namespace

std::vector<ResponseToken> tables_as_lines(std::vector<ResponseToken> tokens) {
  std::vector<ResponseToken> lines;
  lines.reserve(tokens.size());
  for (std::size_t first = 0; first < tokens.size();) {
    std::size_t last = first;
    while (last < tokens.size() && tokens[last].kind != Kind::newline) ++last;
    const std::span<const ResponseToken> line(tokens.data() + first, last - first);
    if (line.size() > 2 && line.front().is_symbol("|") && line.back().is_symbol("|")) {
      add_table_row(lines, line.subspan(1, line.size() - 2));
    } else {
      lines.insert(lines.end(), line.begin(), line.end());
    }
    if (last < tokens.size()) lines.push_back(tokens[last]);
    first = last + 1;
  }
  return lines;
}

std::vector<ResponseToken> equations_as_lines(std::vector<ResponseToken> tokens) {
  const Nesting nesting(tokens);
  std::vector<ResponseToken> lines;
  lines.reserve(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    ResponseToken token = tokens[i];
    if (nesting.in_equations(i)) {
      if (token.kind == Kind::cell) continue;
      if (token.kind == Kind::begin || token.kind == Kind::end) token.kind = Kind::edge;
      if (token.kind == Kind::row) token.kind = Kind::newline;
    }
    lines.push_back(token);
  }
  return lines;
}

}  // namespace gradewright
