#include "answers/reading/values/interval_text.hpp"

#include <algorithm>
#include <vector>

#include "answers/reading/notation/token.hpp"
#include "answers/reading/values/value_name.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t none = std::string::npos;

/// The bracket that ends the interval whose first bracket is at `open`; none where brackets stand otherwise.
std::size_t end_of_interval(std::string_view text, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open + 1; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '(') {
      ++depth;
    } else if (c == ')' && depth > 0) {
      --depth;
    } else if ((c == ')' || c == '[' || c == ']') && depth == 0) {
      return i;
    }
  }
  return none;
}

/// A comma between the digits of one end, at most three before and exactly three after it, may group
/// thousands.
bool may_group(std::string_view text, std::size_t comma) {
  std::size_t after = comma + 1;
  while (after < text.size() && is_digit(text[after])) {
    ++after;
  }
  return after - comma - 1 == 3;
}

/// One interval in place; false where it has another structure.
bool write_plainly(std::string& text, std::size_t open, std::size_t close) {
  const std::string_view inside = std::string_view(text).substr(open + 1, close - open - 1);
  const auto semicolons = std::ranges::count(inside, ';');
  if (semicolons > 1) {
    return false;
  }
  const std::size_t semicolon = inside.find(';');
  for (std::size_t i = open + 1; i < close && semicolons == 1; ++i) {
    if (text[i] != ',') {
      continue;
    }
    if (!is_digit(text[i - 1]) || !is_digit(text[i + 1]) || may_group(text, i)) {
      return false;
    }
    text[i] = '.';
  }
  if (semicolons == 1) {
    text[open + 1 + semicolon] = ',';
  }
  text[open] = text[open] == ']' ? '(' : text[open];
  text[close] = text[close] == '[' ? ')' : text[close];
  return true;
}

/// "x ∈ R: x > 3", without braces.
std::optional<SetCondition> free_condition(const std::vector<Token>& tokens, std::string_view text) {
  const auto is_name = [](const Token& token) {
    return token.kind == Token::Kind::word || token.kind == Token::Kind::symbol;
  };
  if (tokens.size() < 5 || !is_name(tokens[0]) || !tokens[1].is(Sign::member)) {
    return std::nullopt;
  }
  const std::size_t set = tokens[2].opens(Bracket::group) ? 3 : 2;
  const std::size_t divider = set + (set == 3 ? 2 : 1);
  if (!tokens[set].is_word("R") || divider + 1 >= tokens.size() ||
      !(tokens[divider].is(Sign::colon) || tokens[divider].is(Sign::bar))) {
    return std::nullopt;
  }
  return SetCondition{tokens[0].text, text.substr(tokens[divider].span.end())};
}

}  // namespace

std::optional<SetCondition> set_condition(std::string_view text) {
  std::vector<Token> tokens;
  tokenise(text, tokens);
  std::erase_if(
      tokens, [](const Token& token) { return token.kind == Token::Kind::style || token.is(Sign::newline); });
  while (!tokens.empty() && tokens.back().is(Sign::period)) {
    tokens.pop_back();
  }
  const auto is_brace = [](const Token& token) {
    return token.bracket == Bracket::brace || token.bracket == Bracket::group;
  };
  if (auto free = free_condition(tokens, text)) {
    return free;
  }
  if (tokens.size() < 6 || tokens.front().kind != Token::Kind::open || !is_brace(tokens.front()) ||
      tokens.back().kind != Token::Kind::close || !is_brace(tokens.back())) {
    return std::nullopt;
  }
  std::size_t at = 2;
  const bool named = tokens[1].kind == Token::Kind::word || tokens[1].kind == Token::Kind::symbol;
  if (tokens[at].is(Sign::member)) {
    const bool grouped = tokens[at + 1].opens(Bracket::group);
    at += grouped ? 4 : 2;
    if (at >= tokens.size() || !tokens[grouped ? at - 2 : at - 1].is_word("R")) {
      return std::nullopt;
    }
  }
  if (!named || !(tokens[at].is(Sign::colon) || tokens[at].is(Sign::bar)) || at + 2 >= tokens.size()) {
    return std::nullopt;
  }
  const std::size_t from = tokens[at].span.end();
  return SetCondition{tokens[1].text, text.substr(from, tokens.back().span.offset - from)};
}

std::string with_words_for_ands(std::string_view text) {
  std::string plain(text);
  for (std::size_t at = plain.find("&&"); at != none; at = plain.find("&&", at)) {
    plain.replace(at, 2, " and ");
  }
  return plain;
}

std::string with_differences(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string_view before = text.substr(0, i);
    while (before.ends_with(' ') || before.ends_with('}')) {
      before.remove_suffix(1);
    }
    const std::size_t next = text.find_first_not_of(' ', i + 1);
    const bool bracket = next != none && (text[next] == '{' || text[next] == '[' || text[next] == '(' ||
                                          text.substr(next).starts_with("\\{"));
    const bool differs = text[i] == '\\' && text.substr(i + 1).starts_with(' ') && bracket &&
                         (before.ends_with('R') || before.ends_with("\u211D"));
    plain += differs ? "\u2216" : std::string(1, text[i]);
  }
  return plain;
}

std::string with_plain_ends(std::string_view text) {
  std::string plain(text);
  for (const std::string_view command : {"\\left", "\\right"}) {
    for (std::size_t at = plain.find(command); at != none; at = plain.find(command, at + 1)) {
      const std::size_t bracket = plain.find_first_not_of(' ', at + command.size());
      if (bracket != none && std::string_view("[]()").find(plain[bracket]) != none) {
        plain.replace(at, command.size(), command.size(), ' ');
      }
    }
  }
  const std::string without_commands = plain;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const bool command = i > 0 && plain[i - 1] == '\\';  // \[ and \( begin mathematics
    if ((plain[i] != '[' && plain[i] != ']' && plain[i] != '(') || command) {
      continue;
    }
    const std::size_t close = end_of_interval(plain, i);
    if (close == none || !write_plainly(plain, i, close)) {
      return without_commands;
    }
    i = close;
  }
  return plain;
}

}  // namespace gradewright::reading
