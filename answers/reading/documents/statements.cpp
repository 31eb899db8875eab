#include "answers/reading/documents/statements.hpp"

#include <algorithm>

#include "answers/reading/documents/concluding_arrows.hpp"
#include "answers/reading/documents/equations.hpp"
#include "answers/reading/documents/next_name.hpp"
#include "answers/reading/documents/parted_tokens.hpp"
#include "answers/reading/documents/plain_layout.hpp"
#include "answers/reading/documents/related_tokens.hpp"
#include "answers/reading/documents/relative_clauses.hpp"
#include "answers/reading/documents/value_lines.hpp"
#include "answers/reading/notation/response_members.hpp"
#include "engine/text/byte_set.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

class StatementFinder {
 public:
  explicit StatementFinder(const std::vector<ResponseToken>& tokens) : tokens_(tokens) {}

  std::vector<Statement> run() {
    std::vector<Statement> found;
    std::size_t line = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_.depth(i) == 0 && tokens_.relates(i)) {
        // The relations of one chain share its end.
        if (i + 1 > chain_end_) {
          last_end_ = chain_end_;
          chain_end_ = value_end(i + 1);
        }
        found.push_back({std::max(name_start(i), last_end_), i, i + 1, chain_end_});
      }
      if (tokens_[i].kind == Kind::newline && tokens_.depth(i) == 0) {
        add_bare_line(found, line, i);
        line = i + 1;
      }
    }
    add_bare_line(found, line, tokens_.size());
    std::sort(found.begin(), found.end(),
              [](const Statement& a, const Statement& b) { return a.value_first < b.value_first; });
    return found;
  }

 private:
  static constexpr std::size_t longest_value = 50'000;

  /// A name goes back to the start of its line, a separator or the relation before it.
  std::size_t name_start(std::size_t relation) const {
    std::size_t first = relation;
    while (first > 0 && relation - first < longest_name) {
      const ResponseToken& token = tokens_[first - 1];
      if (tokens_.depth(first - 1) == 0) {
        const bool separator = token.kind == Kind::newline || token.kind == Kind::row ||
                               token.kind == Kind::wide || token.is_symbol(",") || token.is_symbol(";") ||
                               token.is_symbol("|") || parts_labels(tokens_, first - 1);
        if (separator || tokens_.relates(first - 1)) {
          break;
        }
      }
      --first;
    }
    return first;
  }

  /// Whether a bar is one of two in mathematics, as around a norm; between cells of a table stands one.
  bool is_norm_bar(std::size_t at) const {
    const auto is_bar = [&](std::size_t i) {
      return i < tokens_.size() && tokens_[i].is_symbol("|") && tokens_[i].in_math;
    };
    return is_bar(at) && ((is_bar(at + 1) && !tokens_[at + 1].space_before) ||
                          (at > 0 && is_bar(at - 1) && !tokens_[at].space_before));
  }

  std::size_t value_end(std::size_t first) const {
    bool content = false;
    const std::size_t limit = std::min(tokens_.size(), first + longest_value);
    for (std::size_t i = first; i < limit; ++i) {
      if (tokens_.depth(i) != 0) {
        content = true;
        continue;
      }
      const ResponseToken& token = tokens_[i];
      switch (token.kind) {
        case Kind::newline:
        case Kind::row:
          if (content && !goes_on_after_line(tokens_, first, i)) {
            return i;
          }
          if (!content && (tokens_.blank_lines(i) > 2 || is_left_empty(tokens_, first, i))) {
            return i;
          }
          break;
        case Kind::edge:
          if (content && (!goes_on_after_edge(tokens_, i) || opens_next_name(tokens_, i) ||
                          opens_next_statement(tokens_, i))) {
            return i;
          }
          break;
        case Kind::open:
          if (content && opens_next_name(tokens_, i)) {
            return i;
          }
          content = true;
          break;
        case Kind::wide:
          if (content && name_follows(tokens_, i + 1)) {
            return i;
          }
          break;
        case Kind::symbol:
          if ((token.text == "," || token.text == ";" || token.text == ".") &&
              (content || (token.text != "." && is_behind_relation(tokens_, i))) &&
              name_follows(tokens_, i + 1)) {
            return i;
          }
          if (((token.text == "|" && !is_norm_bar(i)) || parts_labels(tokens_, i)) && content && first > 0) {
            return i;
          }
          content = true;
          break;
        case Kind::word:
          if (content && starts_next_name(tokens_, i)) {
            return i;
          }
          content = !tokens_.relates(i);
          break;
        case Kind::relation:
          content = !tokens_.relates(i);
          break;
        default:
          content = true;
      }
    }
    return limit;
  }

  /// A line without a relation that is nothing but a value.
  void add_bare_line(std::vector<Statement>& found, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
      if (tokens_.depth(i) == 0 && tokens_.relates(i)) {
        return;
      }
    }
    const bool belongs_to_last = !found.empty() && found.back().value_last > first;
    if (belongs_to_last) {
      return;
    }
    const bool after_bare =
        !found.empty() && !found.back().has_name() && found.back().value_last + 1 == first;
    const bool numbers = only_numbers(tokens_, first, last);
    if (after_bare && last_bare_is_numbers_ && numbers) {
      found.back().value_last = last;
      return;
    }
    if (holds_numbers(tokens_.all().subspan(first, last - first))) {
      found.push_back({first, first, first, last});
      last_bare_is_numbers_ = numbers;
    }
  }

  RelatedTokens tokens_;
  std::size_t chain_end_ = 0;
  std::size_t last_end_ = 0;           ///< of the chain before, where the next name may begin
  bool last_bare_is_numbers_ = false;  ///< the last statement without a name is nothing but rows of numbers
};

/// Whether a text has no number, and no sign that lays it out: then it has neither equations, tables,
/// records, comments nor columns, and no frame or arrow.
bool is_plain(std::string_view text) {
  return !holds_digit(text) && is_ascii(text) && !holds_one_of("\\{|#&<>", text);
}

/// Lines of drawn matrices are short; what stands further off is not looked for.
constexpr std::size_t longest_drawn_line = 200;

/// The first token of the line that a token stands in.
std::size_t line_begin(std::span<const ResponseToken> tokens, std::size_t at) {
  const std::size_t limit = at - std::min(at, longest_drawn_line);
  while (at > limit && tokens[at - 1].kind != Kind::newline) {
    --at;
  }
  return at;
}

/// The end of the line that a token stands in.
std::size_t line_end(std::span<const ResponseToken> tokens, std::size_t at) {
  const std::size_t limit = std::min(tokens.size(), at + longest_drawn_line);
  while (at < limit && tokens[at].kind != Kind::newline) {
    ++at;
  }
  return at;
}

/// Whether the line that begins at a token holds rows of numbers in square brackets, and nothing else. The
/// last line of a print [[1 2]\n [3 4]] closes more than it opens.
bool is_bracketed_row(std::span<const ResponseToken> tokens, std::size_t first) {
  const auto line = tokens.subspan(first, line_end(tokens, first) - first);
  int depth = 0;
  for (const ResponseToken& token : line) {
    const bool opens = token.is(Kind::open, "[");
    const bool closes = token.is(Kind::close, "]");
    const bool part =
        token.kind == Kind::number || token.is_symbol("-") || token.is_symbol("+") || token.is_symbol(",");
    depth += opens ? 1 : closes ? -1 : 0;
    if (depth < 0 || !(opens || closes || (part && depth > 0))) {
      return false;
    }
  }
  return !line.empty() && depth == 0;
}

}  // namespace

bool Statements::numbers_follow(const Statement& statement) const {
  std::size_t at = statement.value_last;
  while (at < tokens_.size() && (tokens_[at].kind == Kind::newline || tokens_[at].kind == Kind::edge)) {
    ++at;
  }
  bool numbers = false;
  for (; at < tokens_.size() && tokens_[at].kind != Kind::newline; ++at) {
    const ResponseToken& token = tokens_[at];
    if (token.kind == Kind::word || token.kind == Kind::begin || token.kind == Kind::fraction) {
      return false;
    }
    numbers = numbers || token.kind == Kind::number;
  }
  return numbers;
}

bool Statements::is_drawn(const Statement& statement) const {
  const auto written = value(statement);
  if (written.empty() || !written.front().is(Kind::open, "[")) {
    return false;
  }
  const std::size_t first = line_begin(tokens_, statement.name_first);
  const std::size_t above = first == 0 ? first : line_begin(tokens_, first - 1);
  const std::size_t below = std::min(line_end(tokens_, statement.value_last) + 1, tokens_.size());
  return (above < first && is_bracketed_row(tokens_, above)) || is_bracketed_row(tokens_, below);
}

Statements::Statements(std::string_view source) : tokens_(response_tokens(source)) {
  too_long_ = tokens_.size() > max_response_tokens;
  if (too_long_) {
    tokens_.clear();
    return;
  }
  if (is_plain(source)) {
    tokens_ = leaders_as_relations(std::move(tokens_));
  } else {
    tokens_ = tables_as_lines(equations_as_lines(std::move(tokens_)));
    tokens_ =
        columns_apart(leaders_as_relations(without_comments(records_as_lines(std::move(tokens_)))), source);
    tokens_ = conclude_arrows(part_implications(open_frames(std::move(tokens_)), source), source);
  }
  tokens_ = relative_clauses_as_relations(std::move(tokens_));
  statements_ = StatementFinder(tokens_).run();
  std::size_t value_tokens = 0;
  for (const Statement& statement : statements_) {
    value_tokens += statement.value_last - statement.value_first;
  }
  too_long_ = statements_.size() > max_statements || value_tokens > max_value_tokens;
  if (too_long_) {
    statements_.clear();
  }
}

std::span<const ResponseToken> Statements::name(const Statement& statement) const {
  return tokens().subspan(statement.name_first, statement.name_last - statement.name_first);
}
std::span<const ResponseToken> Statements::value(const Statement& statement) const {
  return tokens().subspan(statement.value_first, statement.value_last - statement.value_first);
}

}  // namespace gradewright::reading
