#include "answers/reading/documents/enumeration_style.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t npos = std::string_view::npos;

constexpr std::pair<std::string_view, ItemStyle> counters[] = {{"alph", ItemStyle::letter},
                                                               {"Alph", ItemStyle::letter},
                                                               {"roman", ItemStyle::roman},
                                                               {"Roman", ItemStyle::roman},
                                                               {"arabic", ItemStyle::number}};

/// N of "start=N".
std::size_t start_of(std::string_view value) {
  std::size_t start = 1;
  std::from_chars(value.data(), value.data() + value.size(), start);
  return std::clamp<std::size_t>(start, 1, 999);
}

/// The pattern of the package enumerate: its first 1, a, A, i or I outside braces counts.
std::optional<ItemStyle> pattern_style(std::string_view pattern) {
  if (std::ranges::count_if(pattern, is_letter) > 1) {
    return std::nullopt;  // a word: "noitemsep"
  }
  const std::size_t at = pattern.find_first_of("1aAiI");
  return at == npos                  ? std::nullopt
         : pattern[at] == '1'        ? std::optional(ItemStyle::number)
         : lower(pattern[at]) == 'a' ? std::optional(ItemStyle::letter)
                                     : std::optional(ItemStyle::roman);
}

/// The next option, up to a comma outside braces.
std::string_view take_option(std::string_view& options) {
  int depth = 0;
  std::size_t end = 0;
  for (; end < options.size() && (depth > 0 || options[end] != ','); ++end) {
    depth += options[end] == '{' ? 1 : options[end] == '}' ? -1 : 0;
  }
  const std::string_view option = trimmed(options.substr(0, end));
  options.remove_prefix(std::min(end + 1, options.size()));
  return option;
}

}  // namespace

EnumerationStyle label_style(std::string_view label) {
  EnumerationStyle style;
  style.items = ItemStyle::none;
  for (std::size_t at = label.find('\\'); at != npos; at = label.find('\\', at + 1)) {
    std::size_t end = at + 1;
    while (end < label.size() && is_letter(label[end])) {
      ++end;
    }
    const std::string_view name = label.substr(at + 1, end - at - 1);
    const auto* counter = std::ranges::find(counters, name, &std::pair<std::string_view, ItemStyle>::first);
    if (counter == std::end(counters)) {
      continue;
    }
    style.items = counter->second;
    const bool apart = at > 0 && label[at - 1] == '.';  // "2.\arabic*" prints 2.1
    if (counter->second != ItemStyle::number || apart) {
      std::ranges::copy_if(label.substr(0, at), std::back_inserter(style.question), is_digit);
    }
    break;
  }
  return style;
}

EnumerationStyle enumeration_style(std::string_view options) {
  EnumerationStyle style;
  while (!options.empty()) {
    const std::string_view option = take_option(options);
    const std::size_t equals = option.find('=');
    const std::string_view key = trimmed(option.substr(0, equals));
    const std::string_view value = equals == npos ? std::string_view() : trimmed(option.substr(equals + 1));
    if (key == "label" || key == "label*") {
      const EnumerationStyle label = label_style(value);
      style.items = label.items;
      style.question = label.question;
    } else if (key == "start") {
      style.start = start_of(value);
    } else if (key == "resume" || key == "resume*") {
      style.resumes = true;
      style.resumes_style = key == "resume*";
      style.series = value;
    } else if (key == "series") {
      style.series = value;
    } else if (equals == npos && !style.items) {
      style.items = pattern_style(option);
    }
  }
  return style;
}

}  // namespace gradewright::reading
