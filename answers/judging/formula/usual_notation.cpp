#include "answers/judging/formula/usual_notation.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <optional>

#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::judging {
namespace {

/// The letter or command in braces at `at`, with the braces; empty where more stands there.
std::string_view braced_sign(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size() || text[at] != '{') {
    return {};
  }
  std::size_t last = at + 2;
  if (text[at + 1] == '\\') {
    while (last < text.size() && is_letter(text[last])) {
      ++last;
    }
  } else if (!is_letter(text[at + 1])) {
    return {};
  }
  return last < text.size() && text[last] == '}' ? text.substr(at, last + 1 - at) : std::string_view();
}

/// "\\in \\mathbb{R}^n" at the end of a text.
std::string_view without_domain(std::string_view text) {
  const std::size_t at = text.rfind("\\in ");
  if (at == std::string_view::npos) {
    return text;
  }
  const std::string_view set = trimmed(text.substr(at + 4));
  const bool numbers =
      set.starts_with("\\mathbb{R}") || set.starts_with("\\mathbb R") || set.starts_with("R");
  return numbers && set.find_first_of("=+-") == std::string_view::npos ? trimmed(text.substr(0, at)) : text;
}

/// A text with `from` replaced where `fits` says so of what stands before and behind it.
template <class Fits>
std::string replaced(std::string_view text, std::string_view from, std::string_view to, const Fits& fits) {
  std::string result;
  std::size_t done = 0;
  for (std::size_t at = text.find(from); at != std::string_view::npos;
       at = text.find(from, at + from.size())) {
    if (fits(text.substr(0, at), text.substr(at + from.size()))) {
      result += text.substr(done, at - done);
      result += to;
      done = at + from.size();
    }
  }
  return result + std::string(text.substr(done));
}

/// A sum over "{i,j}" or "{ij}" as one over i of one over j.
std::string with_single_sums(const std::string& text) {
  constexpr std::string_view sign = "\\sum_{";
  std::string result;
  std::size_t at = 0;
  for (std::size_t next = text.find(sign); next != std::string::npos; next = text.find(sign, at)) {
    const std::size_t close = text.find('}', next);
    std::string letters;
    bool only_letters = close != std::string::npos;
    for (std::size_t i = next + sign.size(); only_letters && i < close; ++i) {
      only_letters = is_letter(text[i]) || text[i] == ',' || text[i] == ' ';
      letters += is_letter(text[i]) ? std::string(1, text[i]) : "";
    }
    if (!only_letters || letters.size() != 2) {
      result += text.substr(at, next + sign.size() - at);
      at = next + sign.size();
      continue;
    }
    result += text.substr(at, next - at) + "\\sum_{" + letters[0] + "}\\sum_{" + letters[1] + "}";
    at = close + 1;
  }
  return result + text.substr(at);
}

/// "sum_i" and the signs for sums as LaTeX has them.
std::string with_sums(std::string_view text) {
  const auto has_limit = [](std::string_view, std::string_view behind) { return behind.starts_with('_'); };
  const auto counts = [](std::string_view, std::string_view behind) {  // and is no covariance of its own
    return behind.starts_with("_{") && behind.substr(0, behind.find('}')).find('=') != std::string_view::npos;
  };
  const auto begins = [](std::string_view before, std::string_view behind) {
    const char last = before.empty() ? ' ' : before.back();
    return behind.starts_with('_') && !is_letter(last) && !is_digit(last) && last != '\\' && last != '_';
  };
  std::string result = replaced(text, "\u03a3", "\\sum", counts);
  result = replaced(result, "\u2211", "\\sum", has_limit);
  return with_single_sums(replaced(result, "sum", "\\sum", begins));
}

/// Where the bracket that opens at `at` is closed; nothing where it is not.
std::optional<std::size_t> closing(std::string_view text, std::size_t at) {
  int depth = 0;
  for (std::size_t i = at; i < text.size(); ++i) {
    const bool opens = text[i] == '(' || text[i] == '[' || text[i] == '{';
    const bool closes = text[i] == ')' || text[i] == ']' || text[i] == '}';
    depth += opens ? 1 : closes ? -1 : 0;
    if (depth == 0 && closes) {
      return i;
    }
  }
  return std::nullopt;
}

bool compares(std::string_view text) {
  constexpr std::array<std::string_view, 6> signs{"<", ">", "\\ge", "\\le", "\u2265", "\u2264"};
  return std::ranges::any_of(signs, [&](auto sign) { return text.find(sign) != std::string_view::npos; });
}

/// The condition in the bracket behind the sign of an indicator, and where it ends.
struct Condition {
  std::string_view text;
  std::size_t end = 0;
};
std::optional<Condition> condition_at(std::string_view text, std::size_t at) {
  at += text.substr(at).starts_with('_') ? 1 : 0;
  constexpr std::string_view left = "\\left";
  at += text.substr(at).starts_with(left) ? left.size() : 0;
  at += text.substr(at).starts_with("\\{") ? 1 : 0;
  if (at >= text.size() || (text[at] != '[' && text[at] != '{' && text[at] != '(')) {
    return std::nullopt;
  }
  const auto close = closing(text, at);
  if (!close) {
    return std::nullopt;
  }
  std::string_view inside = trimmed(text.substr(at + 1, *close - at - 1));
  if (inside.starts_with("\\{")) {
    inside.remove_prefix(2);
  }
  for (const std::string_view right : {"\\}", "\\right", "\\"}) {
    if (inside.ends_with(right)) {
      inside.remove_suffix(right.size());
      break;
    }
  }
  return compares(inside) ? std::optional(Condition{inside, *close + 1}) : std::nullopt;
}

std::string indicator_of(std::string_view condition) {
  return "\\operatorname{indicator}(" + std::string(condition) + ")";
}

/// "1_{z > 0}" and its kin as calls.
std::string with_indicators(std::string_view text) {
  constexpr std::array<std::string_view, 6> signs{"\\mathbb{1}", "\\mathbf{1}", "\\mathbb 1",
                                                  "\\mathbb{I}", "\U0001d7d9",  "1"};
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const auto* const sign =
        std::ranges::find_if(signs, [&](std::string_view one) { return text.substr(at).starts_with(one); });
    const char before = at == 0 ? ' ' : text[at - 1];
    const bool part =
        is_digit(before) || is_letter(before) || before == '.' || before == '_' || before == '^';
    const auto condition =
        sign != signs.end() && !(*sign == "1" && (part || text.substr(at + 1).starts_with('(')))
            ? condition_at(text, at + sign->size())
            : std::nullopt;
    if (!condition) {
      result += text[at++];
      continue;
    }
    result += indicator_of(condition->text);
    at = condition->end;
  }
  return result;
}

std::string without_blanks(std::string_view text) {
  std::string result;
  std::ranges::copy_if(text, std::back_inserter(result), [](char c) { return !is_space(c); });
  return result;
}

/// Whether the second condition of two cases is what the first leaves.
bool is_other_case(std::string_view first, std::string_view second) {
  constexpr std::array<std::array<std::string_view, 2>, 8> pairs{{{">", "\\le"},
                                                                  {">", "\\leq"},
                                                                  {">", "<="},
                                                                  {">", "\u2264"},
                                                                  {"\\ge", "<"},
                                                                  {"\\geq", "<"},
                                                                  {">=", "<"},
                                                                  {"\u2265", "<"}}};
  const std::string a = without_blanks(first);
  const std::string b = without_blanks(second);
  if (b.find("otherwise") != std::string::npos || b.find("else") != std::string::npos) {
    return true;
  }
  return std::ranges::any_of(pairs, [&](const auto& pair) {
    for (const std::size_t one : {0U, 1U}) {
      const std::size_t at = a.find(pair[one]);
      const std::string other = at == std::string::npos ? std::string()
                                                        : a.substr(0, at) + std::string(pair[1 - one]) +
                                                              a.substr(at + pair[one].size());
      if (!other.empty() && other == b) {
        return true;
      }
    }
    return false;
  });
}

/// Two cases of 1 and 0 as the indicator of the first.
std::string with_cases(std::string_view text) {
  constexpr std::string_view begin = "\\begin{cases}";
  constexpr std::string_view end = "\\end{cases}";
  const std::size_t first = text.find(begin);
  const std::size_t last = text.find(end);
  if (first == std::string_view::npos || last == std::string_view::npos || last < first) {
    return std::string(text);
  }
  const std::string_view inside = text.substr(first + begin.size(), last - first - begin.size());
  const std::size_t row = inside.find("\\\\");
  const std::size_t cell = inside.find('&');
  const std::size_t other = row == std::string_view::npos ? row : inside.find('&', row);
  if (other == std::string_view::npos || cell > row ||
      inside.find("\\\\", row + 2) != std::string_view::npos) {
    return std::string(text);
  }
  const std::string_view when = trimmed(inside.substr(cell + 1, row - cell - 1));
  const bool bits =
      trimmed(inside.substr(0, cell)) == "1" && trimmed(inside.substr(row + 2, other - row - 2)) == "0";
  if (!bits || !is_other_case(when, inside.substr(other + 1))) {
    return std::string(text);
  }
  return std::string(text.substr(0, first)) + indicator_of(when) +
         std::string(text.substr(last + end.size()));
}

/// Whether a text ends with the sign of an expectation, whose square bracket is its own.
bool ends_with_expectation(std::string_view text) {
  text = trimmed(text);
  const std::size_t sign = text.rfind('E');
  if (sign == std::string_view::npos) {
    return false;
  }
  std::string_view below = text.substr(sign + 1);
  below.remove_prefix(below.starts_with('}') ? 1 : 0);
  const bool letter = sign > 0 && is_letter(text[sign - 1]);
  const std::size_t open = below.find('{');
  const bool one_group = open == std::string_view::npos ? below.find(' ') == std::string_view::npos
                                                        : closing(below, open) == below.size() - 1;
  return !letter && (below.empty() || (below.starts_with('_') && one_group));
}

/// Square brackets of the size of what is in them as round ones, where they hold one thing: inside of the
/// others a blank parts cells.
std::string with_round_brackets(std::string text) {
  constexpr std::string_view left = "\\left[";
  for (std::size_t at = text.find(left); at != std::string::npos; at = text.find(left, at + 1)) {
    const std::size_t bracket = at + left.size() - 1;
    const auto close = closing(text, bracket);
    const std::string_view inside =
        close ? std::string_view(text).substr(bracket + 1, *close - bracket - 1) : std::string_view();
    const bool one = inside.ends_with("\\right") && inside.find_first_of(",;&") == std::string_view::npos &&
                     inside.find("\\\\") == std::string_view::npos;
    if (one && !ends_with_expectation(std::string_view(text).substr(0, at))) {
      text[bracket] = '(';
      text[*close] = ')';
    }
  }
  return text;
}

/// The inner product <u, v>, a function of the field's that is no sign of mathematics, and the slope of a
/// ReLU as calls.
std::string with_calls(const std::string& text) {
  const auto always = [](std::string_view, std::string_view) { return true; };
  const auto is_called = [](std::string_view, std::string_view behind) {
    return trimmed(behind).starts_with('(') || trimmed(behind).starts_with("\\left(");
  };
  std::string result = replaced(text, "\\left\\langle", "\\langle", always);
  result = replaced(result, "\\right\\rangle", "\\rangle", always);
  result = replaced(result, "\\langle", "\\operatorname{inner}(", always);
  result = replaced(result, "\\rangle", ")", always);
  for (const std::string_view clip : {"\\mathrm{clip}", "\\text{clip}", "\\operatorname{clip}"}) {
    result = replaced(result, clip, "\\operatorname{clip}", is_called);
  }
  for (const std::string_view relu :
       {"\\mathrm{ReLU}'", "\\text{ReLU}'", "\\operatorname{ReLU}'", "\\mathrm{relu}'"}) {
    result = replaced(result, relu, "\\operatorname{relu_slope}", is_called);
  }
  return result;
}

}  // namespace

std::string in_usual_notation(std::string_view formula) {
  const std::string plain = with_round_brackets(with_calls(with_indicators(with_cases(with_sums(formula)))));
  std::string_view text = without_domain(plain);
  constexpr std::array<std::string_view, 4> fonts{"\\mathbf", "\\boldsymbol", "\\bm", "\\mathbb"};
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const auto* const font = std::ranges::find_if(fonts, [&](std::string_view command) {
      return text.substr(at).starts_with(command) && !braced_sign(text, at + command.size()).empty();
    });
    if (font == fonts.end()) {
      result += text[at++];
      continue;
    }
    const std::string_view braced = braced_sign(text, at + font->size());
    result += ' ';
    result += braced.substr(1, braced.size() - 2);
    at += font->size() + braced.size();
    if (at < text.size() && is_letter(text[at])) {
      result += ' ';
    }
  }
  return result;
}

}  // namespace gradewright::judging
