#include "answers/reading/notation/han_numerals.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t width = 3;  // bytes of a character of Han

struct Digit {
  std::string_view sign;
  int value;
};
constexpr std::array<Digit, 13> digits{{{"\u96F6", 0},
                                        {"\u3007", 0},
                                        {"\u4E00", 1},
                                        {"\u4E8C", 2},
                                        {"\u4E24", 2},
                                        {"\u4E09", 3},
                                        {"\u56DB", 4},
                                        {"\u4E94", 5},
                                        {"\u516D", 6},
                                        {"\u4E03", 7},
                                        {"\u516B", 8},
                                        {"\u4E5D", 9},
                                        {"\u5169", 2}}};
/// Powers of ten inside a group, and those that end one.
constexpr std::array<Digit, 3> scales{{{"\u5341", 1}, {"\u767E", 2}, {"\u5343", 3}}};
constexpr std::array<Digit, 4> groups{{{"\u4E07", 4}, {"\u842C", 4}, {"\u4EBF", 8}, {"\u5104", 8}}};

constexpr std::string_view minus = "\u8D1F";
constexpr std::string_view point = "\u70B9";
constexpr std::string_view parts_of = "\u5206\u4E4B";

template <class Table>
std::optional<int> in(const Table& table, std::string_view sign) {
  const auto* const found = std::ranges::find(table, sign, &Digit::sign);
  return found == table.end() ? std::nullopt : std::optional(found->value);
}

/// A character from U+3007 or U+4E00 to U+9FFF.
bool is_han(std::string_view sign) {
  return sign.size() == width && (sign == "\u3007" || (sign >= "\u4E00" && sign <= "\u9FFF"));
}

std::string_view sign_at(std::string_view text, std::size_t at) {
  return text.substr(std::min(at, text.size()), width);
}

std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  for (; exponent > 0; --exponent) {
    power *= 10;
  }
  return power;
}

/// 一千二百三十四万五 as a whole number; also digit by digit, 二零. None where it is written otherwise.
std::optional<std::int64_t> whole_number(std::string_view text) {
  constexpr std::size_t most_signs = 18;
  if (text.empty() || text.size() > most_signs * width) {
    return std::nullopt;
  }
  std::int64_t total = 0;
  std::int64_t group = 0;
  std::int64_t digit = -1;
  int scale_before = 4;
  int group_before = 100;
  bool only_digits = true;
  std::int64_t one_by_one = 0;
  for (std::size_t at = 0; at < text.size(); at += width) {
    const std::string_view sign = sign_at(text, at);
    if (const auto value = in(digits, sign)) {
      one_by_one = one_by_one * 10 + *value;
      if (digit > 0 && !only_digits) {
        return std::nullopt;  // 十二三
      }
      digit = *value;
      continue;
    }
    if (at > width && only_digits) {
      return std::nullopt;  // 二三十
    }
    only_digits = false;
    if (const auto scale = in(scales, sign)) {
      const bool ten_alone = digit == -1 && *scale == 1 && group == 0;
      if ((digit <= 0 && !ten_alone) || *scale >= scale_before) {
        return std::nullopt;
      }
      group += (ten_alone ? 1 : digit) * power_of_ten(*scale);
      scale_before = *scale;
      digit = -1;
      continue;
    }
    const auto ends = in(groups, sign);
    group += std::max<std::int64_t>(digit, 0);
    if (!ends || *ends >= group_before || group == 0) {
      return std::nullopt;
    }
    total += group * power_of_ten(*ends);
    group_before = *ends;
    group = 0;
    digit = -1;
    scale_before = 4;
  }
  const std::string_view before_last = text.size() > width ? sign_at(text, text.size() - 2 * width) : "";
  const bool shortened = digit > 0 && (in(scales, before_last).value_or(1) > 1 || in(groups, before_last));
  if (shortened && !only_digits) {
    return std::nullopt;  // \u4E00\u767E\u4E8C is more often 120 than 102
  }
  return only_digits ? one_by_one : total + group + std::max<std::int64_t>(digit, 0);
}

/// A run of numerals in ASCII; none where it is no number.
std::optional<std::string> in_digits(std::string_view run) {
  if (const std::size_t of = run.find(parts_of); of != std::string_view::npos) {
    const auto below = whole_number(run.substr(0, of));
    const auto above = whole_number(run.substr(of + parts_of.size()));
    return below && above && *below > 0 ? std::optional(std::to_string(*above) + "/" + std::to_string(*below))
                                        : std::nullopt;
  }
  if (const std::size_t dot = run.find(point); dot != std::string_view::npos) {
    const auto whole = whole_number(run.substr(0, dot));
    std::string decimals;
    for (std::size_t at = dot + width; at < run.size(); at += width) {
      const auto digit = in(digits, sign_at(run, at));
      if (!digit) {
        return std::nullopt;
      }
      decimals += std::to_string(*digit);
    }
    return whole && !decimals.empty() ? std::optional(std::to_string(*whole) + "." + decimals) : std::nullopt;
  }
  const auto whole = whole_number(run);
  return whole ? std::optional(std::to_string(*whole)) : std::nullopt;
}

/// How long what leads to a number is, up to its \u662F, \u4E3A, \u4E8E or \u7EA6.
std::size_t lead_of(std::string_view run) {
  constexpr std::array<std::string_view, 4> verbs{"\u662F", "\u4E3A", "\u4E8E", "\u7EA6"};
  for (std::size_t at = run.size(); at >= width; at -= width) {
    if (std::ranges::find(verbs, run.substr(at - width, width)) != verbs.end()) {
      return at;
    }
  }
  return 0;
}

}  // namespace

std::optional<std::string> with_han_numerals_as_digits(std::string_view text) {
  if (std::ranges::all_of(text, [](char c) { return is_ascii(c); })) {
    return std::nullopt;
  }
  std::string result;
  bool any = false;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_han(sign_at(text, at))) {
      result += text[at++];
      continue;
    }
    std::size_t end = at;
    while (is_han(sign_at(text, end))) {
      end += width;
    }
    const std::string_view run = text.substr(at, end - at);
    const bool after_digit = at > 0 && is_digit(text[at - 1]);
    const bool before_digit = end < text.size() && is_digit(text[end]);
    std::optional<std::string> digits_of_run;
    if (after_digit) {
      const auto power = run.size() == width && !before_digit ? in(groups, run) : std::nullopt;
      digits_of_run = power ? std::optional("e" + std::to_string(*power)) : std::nullopt;
    } else if (!before_digit) {
      const std::size_t lead = lead_of(run);
      const bool negative = run.substr(lead).starts_with(minus);
      digits_of_run = in_digits(run.substr(lead + (negative ? width : 0)));
      if (digits_of_run) {
        digits_of_run->insert(0, std::string(run.substr(0, lead)) + (negative ? "-" : ""));
      }
    }
    any = any || digits_of_run;
    result += digits_of_run ? *digits_of_run : std::string(run);
    at = end;
  }
  return any ? std::optional(std::move(result)) : std::nullopt;
}

}  // namespace gradewright::reading
