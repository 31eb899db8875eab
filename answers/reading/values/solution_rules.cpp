#include "answers/reading/values/solution_rules.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

bool is_name(std::string_view text) {
  return !text.empty() && is_letter(text.front()) &&
         std::ranges::all_of(text, [](char c) { return is_letter(c) || is_digit(c); });
}

/// x and 2 of "x -> 2".
std::optional<std::pair<std::string_view, std::string_view>> rule_of(std::string_view text) {
  for (const std::string_view arrow : {"->", "\u2192", "\uF522"}) {
    const std::size_t at = text.find(arrow);
    if (at == std::string_view::npos) {
      continue;
    }
    const std::string_view name = trimmed(text.substr(0, at));
    const std::string_view value = trimmed(text.substr(at + arrow.size()));
    const bool plain = value.find_first_of("{}>=,;") == std::string_view::npos &&
                       value.find(arrow) == std::string_view::npos;
    return is_name(name) && !value.empty() && plain ? std::optional(std::pair(name, value)) : std::nullopt;
  }
  return std::nullopt;
}

std::string_view without_braces(std::string_view text) {
  text = trimmed(text);
  const bool braces = text.size() > 2 && text.starts_with('{') && text.ends_with('}');
  return braces ? trimmed(text.substr(1, text.size() - 2)) : text;
}

}  // namespace

std::string with_rules_as_equations(std::string_view text) {
  std::string plain(text);
  if (text.find("||") != std::string_view::npos && text.find("==") != std::string_view::npos &&
      text.find('&') == std::string_view::npos) {
    for (std::size_t at = plain.find("||"); at != std::string::npos; at = plain.find("||", at)) {
      plain.replace(at, 2, " or ");
    }
    return plain;
  }
  std::string_view rest = trimmed(text);
  const std::size_t prompt = rest.starts_with("Out[") ? rest.find("]=") : std::string_view::npos;
  rest = prompt == std::string_view::npos ? rest : trimmed(rest.substr(prompt + 2));
  if (!rest.starts_with('{') || !rest.ends_with('}')) {
    return plain;
  }
  const std::string_view inside = trimmed(rest.substr(1, rest.size() - 2));
  const bool nested = inside.starts_with('{');
  rest = nested || rest.find('}') == rest.size() - 1 ? inside : rest;  // {x -> 2}, {x -> 5}
  std::string equations;
  std::string_view first;
  while (!rest.empty()) {
    const std::size_t comma = std::min(rest.find(','), rest.size());
    const auto rule = rule_of(without_braces(rest.substr(0, comma)));
    if (!rule || (!first.empty() && rule->first != first)) {
      return plain;
    }
    first = rule->first;
    equations +=
        (equations.empty() ? "" : ", ") + std::string(rule->first) + " = " + std::string(rule->second);
    rest.remove_prefix(std::min(comma + 1, rest.size()));
  }
  return equations.empty() ? plain : equations;
}

}  // namespace gradewright::reading
