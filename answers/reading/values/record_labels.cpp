#include "answers/reading/values/record_labels.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t none = std::string_view::npos;

bool is_of_name(char c) {
  return is_letter(c) || is_digit(c) || c == '_' || !is_ascii(c);
}

/// How a name is set off as the label of what follows: (a) 70, a) 70, a. 70, a 70.
struct Label {
  std::string_view open;
  std::string_view close;
};
constexpr Label labels[] = {{"(", ")"}, {"", ")"}, {"", "."}, {"", ""}};

/// Whether a number begins here, with its sign.
bool begins_number(std::string_view text) {
  for (const std::string_view sign : {"-", "+", "\u2212"}) {
    if (text.starts_with(sign)) {
      text.remove_prefix(sign.size());
      break;
    }
  }
  return !text.empty() && (is_digit(text[0]) || (text[0] == '.' && text.size() > 1 && is_digit(text[1])));
}

/// The length of a label of `name` at the start of a text, with the blanks behind it; 0 where there is none.
std::size_t label_length(std::string_view text, std::string_view name, const Label& label) {
  std::size_t at = 0;
  constexpr std::size_t shortest_word = 3;  // of which case does not matter
  const bool is_word = name.size() >= shortest_word && std::ranges::all_of(name, is_letter);
  for (const std::string_view part : {label.open, name, label.close}) {
    const std::string_view written = text.substr(at, part.size());
    if (written != part && !(is_word && lower(written) == lower(part))) {
      return 0;
    }
    at += part.size();
  }
  const std::size_t value = text.find_first_not_of(" \t", at);
  const bool parted = value != none && (value > at || label.close == ")");
  return parted && begins_number(text.substr(value)) ? value : 0;
}

std::optional<std::string> of_labels(std::string_view text, std::span<const std::string> names,
                                     const Label& label) {
  std::string plain;
  std::vector<int> times(names.size());
  for (std::size_t at = 0; at < text.size();) {
    const bool starts = at == 0 || is_blank(text[at - 1]) || text[at - 1] == ',' || text[at - 1] == ';';
    std::size_t length = 0;
    for (std::size_t i = 0; i < names.size() && starts && length == 0; ++i) {
      length = label_length(text.substr(at), names[i], label);
      if (length > 0) {
        ++times[i];
        plain += names[i] + " = ";
      }
    }
    plain += length == 0 ? text.substr(at, 1) : std::string_view();
    at += std::max<std::size_t>(length, 1);
  }
  const bool each_once = std::ranges::all_of(times, [](int count) { return count == 1; });
  return each_once ? std::optional(std::move(plain)) : std::nullopt;
}

std::vector<std::string_view> parted_at(std::string_view text, std::string_view signs) {
  std::vector<std::string_view> pieces;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(signs, from), text.size());
    pieces.push_back(trimmed(text.substr(from, end - from)));
    from = end + 1;
  }
  return pieces;
}

/// 70 = a, 25 = b
std::optional<std::string> of_turned(std::string_view text, std::span<const std::string> names) {
  std::string plain;
  std::vector<std::string_view> seen;
  for (const std::string_view piece : parted_at(text, ",;\n")) {
    const std::size_t sign = piece.find('=');
    const std::string_view name = sign == none ? std::string_view() : trimmed(piece.substr(sign + 1));
    const std::string_view value = trimmed(piece.substr(0, std::min(sign, piece.size())));
    if (!among(names, name) || among(seen, name) || !begins_number(value) ||
        std::ranges::any_of(names, [&](const std::string& other) { return other == value; })) {
      return std::nullopt;
    }
    seen.push_back(name);
    plain += (plain.empty() ? "" : "; ") + std::string(name) + " = " + std::string(value);
  }
  return seen.size() == names.size() ? std::optional(std::move(plain)) : std::nullopt;
}

/// a, b = 70, 25, each comma of the values with a blank behind it.
std::optional<std::string> of_tuple(std::string_view text, std::span<const std::string> names) {
  const std::size_t sign = text.find('=');
  if (sign == none || text.find('=', sign + 1) != none) {
    return std::nullopt;
  }
  const std::vector<std::string_view> left = parted_at(text.substr(0, sign), ",");
  const std::string_view right = trimmed(text.substr(sign + 1));
  for (std::size_t at = right.find(','); at != none; at = right.find(',', at + 1)) {
    if (at + 1 == right.size() || !is_blank(right[at + 1])) {
      return std::nullopt;
    }
  }
  const std::vector<std::string_view> values = parted_at(right, ",");
  const bool all_names = std::ranges::all_of(
      left, [&](std::string_view name) { return among(names, name) && std::ranges::count(left, name) == 1; });
  const bool all_numbers = std::ranges::all_of(values, begins_number);
  if (left.size() < 2 || left.size() != values.size() || !all_names || !all_numbers) {
    return std::nullopt;
  }
  return "(" + std::string(trimmed(text.substr(0, sign))) + ") = (" + std::string(right) + ")";
}

}  // namespace

std::string with_relations(std::string_view text, std::span<const std::string> names) {
  const bool plain_names = !names.empty() && std::ranges::all_of(names, [](const std::string& name) {
    return !name.empty() && std::ranges::all_of(name, is_of_name);
  });
  if (!plain_names) {
    return std::string(text);
  }
  text = trimmed(text);
  if (text.find_first_of("=:<>") == none) {
    for (const Label& label : labels) {
      if (auto plain = of_labels(text, names, label)) {
        return std::move(*plain);
      }
    }
    return std::string(text);
  }
  if (auto plain = of_turned(text, names)) {
    return std::move(*plain);
  }
  auto plain = of_tuple(text, names);
  return plain ? std::move(*plain) : std::string(text);
}

}  // namespace gradewright::reading
