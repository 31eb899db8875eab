#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "answers/reading/notation/token.hpp"
#include "answers/reading/values/ballot_truths.hpp"
#include "answers/reading/values/ballot_words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using namespace ballot;
using Kind = Token::Kind;

using Row = std::vector<std::string>;

bool is_rule(std::string_view cell) {
  return !cell.empty() && cell.find_first_not_of("-: =") == std::string_view::npos &&
         cell.find('-') != std::string_view::npos;
}

/// The rows of a table and nothing else; none for any other text. The row of dashes is left out.
std::vector<Row> rows_of(std::string_view text) {
  std::vector<Row> rows;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = trimmed(text.substr(at, end - at));
    at = end + 1;
    if (line.empty()) {
      continue;
    }
    if (line.find('|') == std::string_view::npos) {
      return {};
    }
    if (line.front() == '|') {
      line.remove_prefix(1);
    }
    if (!line.empty() && line.back() == '|') {
      line.remove_suffix(1);
    }
    Row row;
    for (std::size_t from = 0; from <= line.size();) {
      const std::size_t bar = std::min(line.find('|', from), line.size());
      row.emplace_back(trimmed(line.substr(from, bar - from)));
      from = bar + 1;
    }
    const bool rule = std::ranges::all_of(row, [](const std::string& cell) { return is_rule(cell); });
    if (!rule) {
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

/// The option that a cell names and nothing else, in brackets or not.
std::optional<std::size_t> option_of(std::string_view cell, std::span<const OptionName> names) {
  std::vector<std::string> words;
  for (const Token& token : tokens_of(cell)) {
    if (token.kind == Kind::open || token.kind == Kind::close || token.is(Sign::period)) {
      continue;
    }
    words.push_back(spelled(token));
  }
  for (const OptionName& name : names) {
    const bool same =
        std::ranges::equal(words, name.words, [](const auto& a, const auto& b) { return a == lower(b); });
    if (same && !words.empty()) {
      return name.option;
    }
  }
  return std::nullopt;
}

enum class Mark { blank, ticked, letter_x, crossed, other };

/// What a cell under the head of an option, or of a word of truth, holds.
Mark mark_of(std::string_view cell) {
  const std::vector<Token> tokens = tokens_of(cell);
  if (tokens.empty()) {
    return Mark::blank;
  }
  if (tokens.size() == 3 && tokens[0].kind == Kind::open && tokens[2].kind == Kind::close &&
      spelled(tokens[1]) == "x") {
    return Mark::letter_x;
  }
  if (tokens.size() > 1) {
    return Mark::other;
  }
  const Token& only = tokens.front();
  if (only.is(Sign::ticked)) {
    return Mark::ticked;
  }
  if (spelled(only) == "x") {
    return Mark::letter_x;
  }
  if (only.is(Sign::unticked) || only.is(Sign::minus)) {
    return Mark::blank;
  }
  return only.is(Sign::crossed) ? Mark::crossed : Mark::other;
}

/// A word or sign of truth; an x could be a tick or a cross.
std::optional<bool> truth_of_cell(std::string_view cell) {
  const std::vector<Token> tokens = tokens_of(cell);
  if (tokens.size() != 1) {
    return std::nullopt;
  }
  if (tokens.front().kind == Kind::word) {
    return truth_of(spelled(tokens.front()));
  }
  const Mark mark = mark_of(cell);
  return mark == Mark::ticked    ? std::optional(true)
         : mark == Mark::crossed ? std::optional(false)
                                 : std::nullopt;
}

/// Whether a head says neither what is true below it nor the opposite: "statement", "my answer", "true?".
bool is_neutral_head(std::string_view cell) {
  constexpr std::array<std::string_view, 26> words{
      "statement", "statements", "claim", "claims",  "option", "options", "answer", "answers", "part",
      "letter",    "question",   "item",  "my",      "your",   "true",    "t",      "f",       "false",
      "or",        "truth",      "value", "correct", "choice", "verdict", "no",     "nr"};
  const std::vector<std::string> said = words_of(cell);
  const bool only_false =
      std::ranges::find(said, "false") != said.end() || std::ranges::find(said, "f") != said.end();
  const bool also_true =
      std::ranges::find(said, "true") != said.end() || std::ranges::find(said, "t") != said.end();
  return std::ranges::all_of(said, [&](const std::string& word) { return among(words, word); }) &&
         (!only_false || also_true);
}

/// A column an option, with marks or words of truth in the one row below.
std::optional<Truths> by_columns(const std::vector<Row>& rows, std::span<const OptionName> names,
                                 std::size_t count) {
  if (rows.size() != 2 || rows[1].size() > rows[0].size()) {
    return std::nullopt;
  }
  Truths truths(count);
  const bool has_lead = !option_of(rows[0].front(), names);
  if (has_lead && !(is_neutral_head(rows[0].front()) && is_neutral_head(rows[1].front()))) {
    return std::nullopt;
  }
  std::vector<Mark> marks;
  for (std::size_t i = has_lead ? 1 : 0; i < rows[0].size(); ++i) {
    const auto option = option_of(rows[0][i], names);
    const std::string_view cell = i < rows[1].size() ? std::string_view(rows[1][i]) : std::string_view();
    if (!option || truths[*option]) {
      return std::nullopt;
    }
    marks.push_back(mark_of(cell));
    truths[*option] = marks.back() == Mark::blank      ? std::optional(false)
                      : marks.back() == Mark::letter_x ? std::optional(true)
                                                       : truth_of_cell(cell);
    if (!truths[*option]) {
      return std::nullopt;
    }
  }
  const auto holds = [&marks](Mark mark) { return std::ranges::find(marks, mark) != marks.end(); };
  const bool says_all = holds(Mark::other) || holds(Mark::crossed);
  if ((says_all && (holds(Mark::blank) || holds(Mark::letter_x))) ||
      (holds(Mark::ticked) && holds(Mark::letter_x))) {
    return std::nullopt;  // of a blank cell nothing is said; an x may be a cross
  }
  return truths;
}

/// Which truth is marked in a row with a column for each: "| x | |".
std::optional<bool> marked(std::string_view first, std::string_view second, bool first_truth) {
  const auto is_marked = [](std::string_view cell, std::string_view beside) {
    const Mark mark = mark_of(cell);
    const Mark other = mark_of(beside);
    return (mark == Mark::ticked && (other == Mark::blank || other == Mark::crossed)) ||
           (mark == Mark::letter_x && other == Mark::blank);
  };
  return is_marked(first, second)   ? std::optional(first_truth)
         : is_marked(second, first) ? std::optional(!first_truth)
                                    : std::nullopt;
}

/// A row an option, with a word of truth or a mark beside it.
std::optional<Truths> by_rows(const std::vector<Row>& rows, std::span<const OptionName> names,
                              std::size_t count) {
  Truths truths(count);
  std::size_t first = 0;
  std::optional<bool> first_truth;
  if (!option_of(rows[0].front(), names)) {
    first = 1;
    const bool two = rows[0].size() == 3;
    const auto left = two ? truth_of_cell(rows[0][1]) : std::nullopt;
    const auto right = two ? truth_of_cell(rows[0][2]) : std::nullopt;
    if (left && right && *left != *right && is_neutral_head(rows[0][0])) {
      first_truth = left;
    } else if (!std::ranges::all_of(rows[0], [](const std::string& cell) { return is_neutral_head(cell); })) {
      return std::nullopt;
    }
  }
  for (std::size_t r = first; r < rows.size(); ++r) {
    const Row& row = rows[r];
    const auto option = option_of(row.front(), names);
    if (!option || truths[*option] || row.size() > (first_truth ? 3 : 2) || row.size() < 2) {
      return std::nullopt;
    }
    const auto truth = first_truth
                           ? marked(row[1], row.size() > 2 ? std::string_view(row[2]) : "", *first_truth)
                           : truth_of_cell(row[1]);
    if (!truth) {
      return std::nullopt;
    }
    truths[*option] = truth;
  }
  return first < rows.size() ? std::optional(truths) : std::nullopt;
}

}  // namespace

std::optional<Truths> truths_in_table(std::string_view text, std::span<const OptionName> names) {
  const std::vector<Row> rows = rows_of(text);
  if (rows.empty() || names.empty() || !are_plain(names)) {
    return std::nullopt;
  }
  std::size_t count = 0;
  for (const OptionName& name : names) {
    count = std::max(count, name.option + 1);
  }
  auto truths = by_columns(rows, names, count);
  return truths ? truths : by_rows(rows, names, count);
}

}  // namespace gradewright::reading
