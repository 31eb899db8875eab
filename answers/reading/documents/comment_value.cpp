#include "answers/reading/documents/comment_value.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "answers/reading/notation/scan_number.hpp"
#include "answers/reading/notation/words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// What may stand before a value, and between a name and it. Longer ones first.
constexpr std::array<std::string_view, 8> signs{"==", "->", "=>", "\u2192", "\u21D2", "\u2248", "=", ":"};
constexpr std::array<std::string_view, 5> verbs{"is now", "becomes", "is", "goes to", "now"};

bool is_part_of_name(char c) {
  return is_letter(c) || is_digit(c) || c == '_' || !is_ascii(c);
}

/// A text without one of the signs before it.
std::string_view without_sign(std::string_view text) {
  for (const std::string_view sign : signs) {
    if (text.starts_with(sign)) {
      return trimmed(text.substr(sign.size()));
    }
  }
  return text;
}

/// What stands behind a name and what leads on from it; empty where nothing does.
std::string_view behind_name(std::string_view text) {
  const std::string_view rest = without_sign(text);
  if (rest.size() < text.size()) {
    return rest;
  }
  for (const std::string_view verb : verbs) {
    if (text.starts_with(verb) && text.substr(verb.size()).starts_with(' ')) {
      return trimmed(text.substr(verb.size()));
    }
  }
  return {};
}

/// The length of the number in digits that a text begins with; 0 for none.
std::size_t number_length(std::string_view text) {
  std::size_t at = 0;
  for (const std::string_view sign : {"-", "+", "\u2212"}) {
    if (text.starts_with(sign)) {
      at = sign.size();
    }
  }
  const std::size_t first = at;
  bool digit = false;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    const bool exponent = digit && (c == 'e' || c == 'E') && at + 1 < text.size();
    const bool sign = at > first && (c == '-' || c == '+') && (text[at - 1] == 'e' || text[at - 1] == 'E');
    if (!is_digit(c) && c != '.' && c != ',' && c != '_' && !exponent && !sign) {
      break;
    }
    digit = digit || is_digit(c);
  }
  return digit && is_digit(text[at - 1]) ? at : digit && text[at - 1] == '.' ? at : 0;
}

/// Whether commas part groups of three digits: "1,824".
bool is_grouped(std::string_view digits) {
  std::size_t comma = digits.find(',');
  if (comma == npos || comma == 0 || comma > 3) {
    return false;
  }
  for (; comma < digits.size(); comma += 4) {
    const std::string_view group = digits.substr(comma + 1, 3);
    if (digits[comma] != ',' || group.size() != 3 || !std::ranges::all_of(group, is_digit)) {
      return false;
    }
  }
  return comma == digits.size();
}

std::optional<double> number_of(std::string_view digits, int& decimals) {
  std::string plain;
  if (digits.find(',') != npos && !is_grouped(digits)) {
    return std::nullopt;
  }
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const bool minus = digits.substr(i).starts_with("\u2212");
    plain += minus ? "-" : digits[i] == '_' || digits[i] == ',' ? "" : std::string(1, digits[i]);
    i += minus ? 2 : 0;
  }
  const bool negative = plain.starts_with('-');
  plain = plain.substr(negative || plain.starts_with('+') ? 1 : 0);
  const auto scanned = scanned_value(plain);
  if (!scanned) {
    return std::nullopt;
  }
  decimals = scanned->decimals();
  return negative ? -scanned->to_double() : scanned->to_double();
}

/// Whether a text is one bracketed value: "[[1, 2], [3, 4]]", "tensor([0.4, 0.6])".
bool is_bracketed(std::string_view text) {
  constexpr std::array<std::string_view, 8> calls{"np.array",   "array",      "torch.tensor", "tensor",
                                                  "torch.Size", "np.float64", "jnp.array",    "Size"};
  for (const std::string_view call : calls) {
    if (text.starts_with(call)) {
      text = text.substr(call.size());
      break;
    }
  }
  constexpr std::string_view opening = "([{";
  constexpr std::string_view closing = ")]}";
  if (text.empty() || opening.find(text.front()) == npos ||
      text.find_first_not_of("0123456789.,;-+eE ()[]{}") != npos || !holds_digit(text)) {
    return false;
  }
  std::string open;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (opening.find(text[i]) != npos) {
      open += text[i];
    } else if (const std::size_t kind = closing.find(text[i]); kind != npos) {
      if (open.empty() || open.back() != opening[kind]) {
        return false;
      }
      open.pop_back();
      if (open.empty() && i + 1 < text.size()) {
        return false;
      }
    }
  }
  return open.empty();
}

bool may_be_shape(std::string_view bracketed) {
  const std::size_t open = bracketed.find_first_of("([{");
  if (bracketed.find_first_of("([{", open + 1) != npos || bracketed.find_first_of(".-") < npos) {
    return false;
  }
  for (std::size_t i = open; i < bracketed.size(); ++i) {
    const bool begins = is_digit(bracketed[i]) && !is_digit(bracketed[i - 1]);
    if (begins && bracketed[i] == '0') {
      return false;
    }
  }
  return true;
}

std::optional<CommentValue> plain_value(std::string_view text) {
  CommentValue result;
  result.value = text;
  if (is_bracketed(text)) {
    result.may_be_shape = may_be_shape(text);
    return result;
  }
  const std::size_t length = number_length(text);
  const std::string_view unit = trimmed(text.substr(length));
  const bool counts = is_counted(unit);  // "3 layers"
  if (length == 0 || !(unit.empty() || (is_unit(unit) && !counts))) {
    return std::nullopt;
  }
  result.number = number_of(text.substr(0, length), result.decimals);
  result.has_unit = !unit.empty();
  return result.number ? std::optional(result) : std::nullopt;
}

}  // namespace

std::optional<CommentValue> comment_value(std::string_view comment) {
  constexpr std::size_t longest = 200;
  if (comment.empty() || comment.size() > longest) {
    return std::nullopt;
  }
  if (auto value = plain_value(without_sign(comment))) {
    return value;
  }
  const auto end =
      static_cast<std::size_t>(std::ranges::find_if_not(comment, is_part_of_name) - comment.begin());
  if (end == 0 || is_digit(comment[0])) {
    return std::nullopt;
  }
  auto value = plain_value(behind_name(trimmed(comment.substr(end))));
  if (value) {
    value->name = comment.substr(0, end);
  }
  return value;
}

}  // namespace gradewright::reading
