#include "cli/color.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <ostream>

#include "engine/text/characters.hpp"
#include "reports/escape.hpp"

namespace gradewright::cli {

namespace {

constexpr std::string_view option = "--color";
constexpr std::array<std::string_view, 3> choices{"auto", "always", "never"};
/// What people write in their place, and no name of a file.
constexpr std::array<std::string_view, 9> attempts{"yes",   "no",   "on", "off", "true",
                                                   "false", "none", "1",  "0"};

/// How a message says what it is.
struct Severity {
  std::string_view word;
  Style style;
};
constexpr std::array<Severity, 2> severities{{{"error:", Style::bad}, {"warning:", Style::doubtful}}};

/// Whether the word after a --color is its value.
bool is_choice(std::string_view word) {
  const std::string small = lower(word);
  return std::ranges::find(choices, small) != choices.end() ||
         std::ranges::find(attempts, small) != attempts.end();
}

std::string_view sequence_of(Style style) {
  switch (style) {
    case Style::heading:
      return "\x1b[1m";
    case Style::good:
      return "\x1b[32m";
    case Style::doubtful:
      return "\x1b[33m";
    case Style::bad:
      return "\x1b[1;31m";
  }
  return "";
}

}  // namespace

Emphasis emphasis(Style style, bool color) {
  return color ? Emphasis{sequence_of(style), "\x1b[0m"} : Emphasis{};
}

std::string styled(std::string_view text, Style style, bool color) {
  const Emphasis around = emphasis(style, color && !text.empty());
  return fmt::format("{}{}{}", around.begin, text, around.end);
}

std::vector<std::string> with_color_joined(std::span<const std::string> arguments) {
  std::vector<std::string> result;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--") {
      result.insert(result.end(), arguments.begin() + static_cast<std::ptrdiff_t>(i), arguments.end());
      break;
    }
    const bool has_empty_value = i + 1 < arguments.size() && arguments[i + 1].empty();
    if (arguments[i] != option || has_empty_value) {  // the parser refuses it as it stands
      result.push_back(arguments[i]);
    } else if (i + 1 < arguments.size() && is_choice(arguments[i + 1])) {
      result.push_back(fmt::format("{}={}", option, arguments[++i]));
    } else {
      result.push_back(fmt::format("{}=always", option));
    }
  }
  return result;
}

void choose_color(std::string_view choice, Terminal& terminal) {
  if (std::ranges::find(choices, choice) == choices.end()) {
    throw UsageError(fmt::format("{} takes auto, always or never, not '{}'", option, choice));
  }
  const bool if_terminal = choice == "auto" && !terminal.colorless;
  terminal.color = choice == "always" || (if_terminal && terminal.out_is_terminal);
  terminal.err_color = choice == "always" || (if_terminal && terminal.err_is_terminal);
}

void choose_color_of(std::span<const std::string> arguments, Terminal& terminal) {
  std::string_view choice = "auto";
  for (const std::string& argument : arguments) {
    if (argument == "--") {
      break;
    }
    const std::string_view text = argument;
    if (text.starts_with(option) && text.substr(option.size()).starts_with('=')) {
      choice = text.substr(option.size() + 1);
    }
  }
  choose_color(std::ranges::find(choices, choice) == choices.end() ? "auto" : choice, terminal);
}

void print_error(std::string_view message, Terminal& terminal) {
  const std::string text = escape::terminal_lines(message);
  const std::string_view whole = text;
  const std::string_view first_line = whole.substr(0, whole.find('\n'));
  std::size_t begin = 0;
  std::size_t end = std::min(first_line.find(':') + 1, first_line.size());
  Style style = Style::bad;
  for (const Severity& severity : severities) {
    if (const std::size_t place = first_line.find(severity.word); place != std::string_view::npos) {
      begin = place;
      end = place + severity.word.size();
      style = severity.style;
      break;
    }
  }
  terminal.err << whole.substr(0, begin)
               << styled(whole.substr(begin, end - begin), style, terminal.err_color) << whole.substr(end)
               << '\n';
}

}  // namespace gradewright::cli
