#include "answers/reading/matching/list_label.hpp"

#include <algorithm>

#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view quiet = " \t\n*_(";

/// The option alone that a text begins with; empty where it begins with another word.
std::string_view leading_option(std::string_view text, std::span<const std::string> options) {
  const std::size_t end = static_cast<std::size_t>(
      std::ranges::find_if_not(text, [](char c) { return is_letter(c) || is_digit(c); }) - text.begin());
  const std::string_view word = text.substr(0, end);
  const bool option = std::ranges::any_of(
      options, [&](const std::string& one) { return one.size() == 1 && lower(one) == lower(word); });
  return option ? word : std::string_view();
}

}  // namespace

std::string_view label_of_list(std::string_view text, std::span<const std::string> options) {
  text.remove_prefix(std::min(text.find_first_not_of(quiet), text.size()));
  const std::string_view label = leading_option(text, options);
  std::size_t sign = text.find_first_not_of(" *_", label.size());
  if (label.empty() || sign == npos || std::string_view(":=.)-").find(text[sign]) == npos) {
    return {};
  }
  const char mark = text[sign];
  sign = text.find_first_not_of(":=.)-*_", sign);
  if (sign == npos || !is_space(text[sign])) {
    return {};
  }
  const std::string_view list = text.substr(std::min(text.find_first_not_of(quiet, sign), text.size()));
  const std::string_view first = leading_option(list, options);
  const std::size_t joint = list.find_first_not_of(mark == ')' ? " *_" : ") *_", first.size());
  if (first.empty() || joint == npos || list[joint] == mark) {
    return {};
  }
  const bool comma = std::string_view(",;&/+").find(list[joint]) != npos;
  const std::string_view rest = list.substr(joint);
  const bool word = rest.starts_with("and ") || rest.starts_with("und ") || rest.starts_with("et ") ||
                    rest.starts_with("y ") || rest.starts_with("e ");
  const bool other = !leading_option(rest, options).empty();  // "A: C E"
  return comma || word || other ? label : std::string_view();
}

}  // namespace gradewright::reading
