#include "reports/shown_text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "answers/reading/notation/response_parser.hpp"
#include "engine/text/utf8.hpp"
#include "reports/unicode.hpp"

namespace gradewright::reports {

namespace {

constexpr std::size_t most_of_cell = 60;
constexpr std::size_t most_of_sentence = 500;

std::string_view without_blank_ends(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t first = text.find_first_not_of(blanks);
  return first == std::string_view::npos ? std::string_view()
                                         : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// At most `most` bytes, no character divided.
std::string_view beginning(std::string_view text, std::size_t most) {
  return text.substr(0, character_at_or_before(text, most));
}

std::string cut(std::string_view text, std::size_t most) {
  return text.size() <= most ? std::string(text) : std::string(beginning(text, most)) + "…";
}

using notation::InfixOperator;
using notation::PrefixOperator;
using notation::Syntax;

std::optional<std::string> readable(const Syntax& syntax);

/// A number, or something in parentheses.
std::optional<std::string> operand(const Syntax& syntax) {
  const auto text = readable(syntax);
  const bool bare = std::holds_alternative<notation::Numeral>(syntax.form);
  return !text || bare ? text : std::optional('(' + *text + ')');
}

std::optional<std::string> joined(const Syntax& left, std::string_view sign, const Syntax& right) {
  const auto before = operand(left);
  const auto after = operand(right);
  return before && after ? std::optional(fmt::format("{}{}{}", *before, sign, *after)) : std::nullopt;
}

std::optional<std::string> readable(const notation::Infix& infix) {
  const Syntax& left = infix.operands[0];
  const Syntax& right = infix.operands[1];
  switch (infix.op) {
    case InfixOperator::divide:
      return joined(left, "/", right);
    case InfixOperator::power: {
      // The exponent of a power needs no parentheses: nothing follows it.
      const auto base = operand(left);
      const auto exponent = readable(right);
      return base && exponent ? std::optional(*base + '^' + *exponent) : std::nullopt;
    }
    case InfixOperator::multiply: {
      const auto power = std::get_if<notation::Infix>(&right.form);
      const bool scientific = power != nullptr && power->op == InfixOperator::power;
      const auto before = operand(left);
      const auto after = scientific ? readable(right) : operand(right);
      return before && after ? std::optional(fmt::format("{} × {}", *before, *after)) : std::nullopt;
    }
    default:
      return std::nullopt;
  }
}

/// What numbers, signs, fractions and powers of ten read like; empty for anything else.
std::optional<std::string> readable(const Syntax& syntax) {
  if (const auto* number = std::get_if<notation::Numeral>(&syntax.form)) {
    return number->value.to_string();
  }
  if (const auto* prefix = std::get_if<notation::Prefix>(&syntax.form)) {
    const auto text = readable(prefix->operand.front());
    return text ? std::optional((prefix->op == PrefixOperator::minus ? "-" : "+") + *text) : std::nullopt;
  }
  if (const auto* call = std::get_if<notation::Call>(&syntax.form)) {
    return call->function == "fraction" && call->arguments.size() == 2
               ? joined(call->arguments[0], "/", call->arguments[1])
               : std::nullopt;
  }
  if (const auto* infix = std::get_if<notation::Infix>(&syntax.form)) {
    return readable(*infix);
  }
  return std::nullopt;
}

std::optional<std::string> readable_latex(std::string_view source) {
  const auto tokens = response_tokens(source);
  const auto parsed = parse_response(tokens, source, false);
  const auto* tree = std::get_if<Syntax>(&parsed);
  return tree == nullptr ? std::nullopt : readable(*tree);
}

}  // namespace

std::string shown_source(std::string_view source, std::size_t most) {
  const std::string_view text = without_blank_ends(source);
  if (text.size() <= most) {
    return std::string(text);
  }
  const std::string_view first = beginning(text, most / 2);
  const std::size_t rest = character_at_or_after(text, text.size() - most / 2);
  return fmt::format("{}\n[… {} bytes left out …]\n{}", first, rest - first.size(), text.substr(rest));
}

std::string shown_cell(std::string_view read) {
  const std::string_view text = without_blank_ends(read);
  const bool is_short = text.size() <= 2 * most_of_cell;
  if (is_short && text.find('\\') != std::string_view::npos) {
    if (const auto plain = readable_latex(text)) {
      return cut(*plain, most_of_cell);
    }
  }
  return cut(text, most_of_cell);
}

std::string shown_sentence(std::string_view sentence) {
  return cut(without_blank_ends(sentence), most_of_sentence);
}

std::string shown_name(std::string_view name) {
  if (name.size() <= most_columns_of_name) {
    return std::string(name);
  }
  // Where each character begins, and what stands before it: a combining mark counts, too, so that no pile of
  // them is let through.
  std::vector<std::pair<std::size_t, std::size_t>> places{{0, 0}};
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t start = at;
    next_code_point(name, at);
    const std::size_t width = std::max<std::size_t>(1, display_width(name.substr(start, at - start)));
    places.emplace_back(at, places.back().second + width);
  }
  const std::size_t all = places.back().second;
  if (all <= most_columns_of_name) {
    return std::string(name);
  }
  constexpr std::size_t ending = most_columns_of_name / 3;
  constexpr auto columns = &std::pair<std::size_t, std::size_t>::second;
  const auto cut_off =
      std::prev(std::ranges::upper_bound(places, most_columns_of_name - 1 - ending, {}, columns));
  const auto goes_on = std::ranges::lower_bound(places, all - ending, {}, columns);
  return fmt::format("{}…{}", name.substr(0, cut_off->first), name.substr(goes_on->first));
}

}  // namespace gradewright::reports
