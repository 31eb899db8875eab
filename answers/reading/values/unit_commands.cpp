#include "answers/reading/values/unit_commands.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

struct Row {
  std::string_view command;
  std::string_view symbol;
};
constexpr std::array<Row, 34> rows{
    {{"kilo", "k"},     {"mega", "M"},     {"giga", "G"},      {"tera", "T"},    {"kibi", "Ki"},
     {"mebi", "Mi"},    {"gibi", "Gi"},    {"tebi", "Ti"},     {"milli", "m"},   {"micro", "u"},
     {"nano", "n"},     {"byte", "B"},     {"bit", "bit"},     {"centi", "c"},   {"metre", "m"},
     {"meter", "m"},    {"gram", "g"},     {"kilogram", "kg"}, {"litre", "L"},   {"liter", "L"},
     {"joule", "J"},    {"watt", "W"},     {"newton", "N"},    {"pascal", "Pa"}, {"volt", "V"},
     {"degree", "deg"}, {"squared", "^2"}, {"cubed", "^3"},    {"second", "s"},  {"minute", "min"},
     {"hour", "h"},     {"hertz", "Hz"},   {"percent", "%"},   {"per", "/"}}};

/// What stands in the braces at the start of a text; none where there are none without braces within.
std::optional<std::string_view> group_at(std::string_view text) {
  const std::size_t close = text.find_first_of("{}", 1);
  const bool group = text.starts_with('{') && close != std::string_view::npos && text[close] == '}';
  return group ? std::optional(text.substr(1, close - 1)) : std::nullopt;
}

/// \giga\byte\per\second as GB/s, and MB as it is; none with a command that is not known.
std::optional<std::string> symbols_of(std::string_view unit) {
  std::string symbols;
  for (std::size_t at = 0; at < unit.size();) {
    if (unit[at] != '\\') {
      symbols += unit[at++];
      continue;
    }
    std::size_t end = at + 1;
    while (end < unit.size() && is_letter(unit[end])) {
      ++end;
    }
    const auto* const row = std::ranges::find(rows, unit.substr(at + 1, end - at - 1), &Row::command);
    if (row == rows.end()) {
      return std::nullopt;
    }
    symbols += row->symbol;
    at = end;
  }
  return symbols;
}

}  // namespace

std::string without_unit_commands(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    const bool factor =
        at > 0 && !is_blank(text[at - 1]) && text[at - 1] != '=' && text[at - 1] != '$';  // 2\SI{5}{MB}
    const std::size_t length = factor                       ? 0
                               : rest.starts_with("\\SI{")  ? 3
                               : rest.starts_with("\\qty{") ? 4
                                                            : 0;
    const auto number = length > 0 ? group_at(rest.substr(length)) : std::nullopt;
    const auto unit = number ? group_at(rest.substr(length + number->size() + 2)) : std::nullopt;
    const auto symbols = unit ? symbols_of(*unit) : std::nullopt;
    if (!symbols) {
      result += text[at++];
      continue;
    }
    result += std::string(*number) + (symbols->empty() ? "" : " \\text{" + *symbols + "}");
    at += length + number->size() + unit->size() + 4;
  }
  return result;
}

}  // namespace gradewright::reading
