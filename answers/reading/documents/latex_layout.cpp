#include "answers/reading/documents/latex_layout.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>

#include "answers/reading/documents/withdrawn.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t npos = std::string_view::npos;

struct LayoutCommand {
  std::string_view name;
  std::size_t arguments;
};
constexpr LayoutCommand commands[] = {
    {"setcounter", 2}, {"addtocounter", 2},  {"stepcounter", 1}, {"refstepcounter", 1}, {"setlist", 1},
    {"vspace", 1},     {"label", 1},         {"newpage", 0},     {"clearpage", 0},      {"pagebreak", 0},
    {"smallskip", 0},  {"medskip", 0},       {"bigskip", 0},     {"maketitle", 0},      {"centering", 0},
    {"vfill", 0},      {"thispagestyle", 1}, {"hline", 0},       {"toprule", 0},        {"midrule", 0},
    {"bottomrule", 0}};

constexpr std::string_view environments[] = {"document",  "enumerate", "enumerate*", "itemize",
                                             "questions", "parts",     "subparts",   "center",
                                             "flushleft", "solution",  "answer",     "loesung"};

/// The end of what begins at `open` with that bracket, or nothing: an argument is no paragraph.
std::optional<std::size_t> argument_end(std::string_view text, std::size_t open, char closing) {
  constexpr std::size_t longest = 200;
  int depth = 0;
  for (std::size_t i = open + 1; i < std::min(text.size(), open + longest); ++i) {
    if (text[i] == closing && depth == 0) {
      return i + 1;
    }
    depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
  }
  return std::nullopt;
}

/// The end of the command at `at`, or nothing where it is another one or not whole.
std::optional<std::size_t> command_end(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && is_letter(text[end])) {
    ++end;
  }
  const std::string_view name = text.substr(at + 1, end - at - 1);
  const auto* command = std::ranges::find(commands, name, &LayoutCommand::name);
  const bool environment = name == "begin" || name == "end";
  if (command == std::end(commands) && !environment) {
    return std::nullopt;
  }
  if (environment) {
    const auto close = text.substr(end).starts_with('{') ? argument_end(text, end, '}') : std::nullopt;
    if (!close || !among(environments, text.substr(end + 1, *close - end - 2))) {
      return std::nullopt;
    }
    const bool options = name == "begin" && text.substr(*close).starts_with('[');
    return options ? argument_end(text, *close, ']') : close;
  }
  end += text.substr(end).starts_with('*') ? 1 : 0;
  if (text.substr(end).starts_with('[')) {
    end = argument_end(text, end, ']').value_or(end);
  }
  for (std::size_t n = 0; n < command->arguments; ++n) {
    const auto close = text.substr(end).starts_with('{') ? argument_end(text, end, '}') : std::nullopt;
    if (!close) {
      return std::nullopt;
    }
    end = *close;
  }
  return end;
}

/// Whether a cell is a value: it begins as a number, a bracket or mathematics, and holds a digit.
bool may_be_value(std::string_view cell) {
  return !cell.empty() && std::ranges::any_of(cell, is_digit) &&
         (is_digit(cell.front()) || std::string_view("$-+.([\\").find(cell.front()) != npos);
}

/// Where the cells are parted in each row of a table of names and values without a head; nothing where it is
/// another table.
std::vector<std::size_t> bars_of_plain_rows(std::string_view text, std::size_t first, std::size_t last) {
  std::vector<std::size_t> bars;
  while (first < last) {
    const std::size_t end = std::min(text.find("\\\\", first), last);
    const std::string_view row = text.substr(first, end - first);
    if (!is_blank(row) && trimmed(row) != "\\hline") {
      const std::size_t bar = row.find('&');
      if (bar == npos || row.find('&', bar + 1) != npos || !may_be_value(trimmed(row.substr(bar + 1))) ||
          std::ranges::none_of(row.substr(0, bar), is_letter)) {
        return {};
      }
      bars.push_back(first + bar);
    }
    first = end + 2;
  }
  return bars;
}

}  // namespace

void lay_out_plain_tables(std::string& latex) {
  constexpr std::string_view begin = "\\begin{tabular}";
  constexpr std::string_view end = "\\end{tabular}";
  for (std::size_t at = latex.find(begin); at != npos; at = latex.find(begin, at + 1)) {
    std::size_t first = at + begin.size();
    if (latex[first] == '[') {
      first = argument_end(latex, first, ']').value_or(first);
    }
    const std::size_t last = latex.find(end, first);
    const std::size_t rows = latex[first] == '{' ? argument_end(latex, first, '}').value_or(npos) : npos;
    if (last == npos || rows > last) {
      return;
    }
    const std::vector<std::size_t> bars = bars_of_plain_rows(latex, rows, last);
    if (!bars.empty()) {
      blank_out(latex, {at, rows - at});
      blank_out(latex, {last, end.size()});
      for (const std::size_t bar : bars) {
        latex[bar] = '=';
      }
      for (std::size_t row = latex.find("\\\\", rows); row < last; row = latex.find("\\\\", row)) {
        blank_out(latex, {row, 2});
      }
    }
    at = last;
  }
}

std::vector<Span> layout_commands(std::string_view latex) {
  std::vector<Span> found;
  for (std::size_t at = latex.find('\\'); at != npos && at + 1 < latex.size();) {
    const std::optional<std::size_t> end = command_end(latex, at);
    if (end) {
      found.push_back({at, *end - at});
    }
    at = latex.find('\\', end.value_or(at + (latex[at + 1] == '\\' ? 2 : 1)));
  }
  return found;
}

}  // namespace gradewright::reading
