#include "answers/reading/documents/concluding_arrows.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "answers/reading/documents/parted_tokens.hpp"
#include "answers/reading/matching/harmless_words.hpp"
#include "answers/reading/notation/response_members.hpp"
#include "answers/reading/notation/scan_number.hpp"
#include "answers/reading/notation/words.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;
using Tokens = std::span<const ResponseToken>;

/// Longer lines are not looked at.
constexpr std::size_t longest_line = 200;

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

bool is_call(Tokens line, std::size_t at) {
  return line[at].kind == Kind::word && at + 1 < line.size() && line[at + 1].kind == Kind::open &&
         !line[at + 1].space_before;
}

/// Words for operations and functions, which only working holds.
bool is_operation(std::string_view word) {
  constexpr std::array<std::string_view, 36> operations{
      "sin",     "cos",  "tan",    "tanh",     "sigmoid", "sigma", "softmax", "relu", "mean",
      "arccos",  "half", "halved", "halbiert", "times",   "minus", "plus",    "over", "square",
      "squared", "root", "dot",    "dots",     "exp",     "log",   "ln",      "sqrt", "twice",
      "doubled", "mal",  "durch",  "fois",     "moins",   "x",     "max",     "min",  "adds"};
  return among(operations, word);
}

/// Words that may say what else a value holds for: "for batch 2", "with dropout".
bool qualifies(std::string_view word) {
  constexpr std::array<std::string_view, 24> words{
      "for", "if",  "when", "in",  "at",   "on",   "under", "per", "with", "from", "of",  "für",
      "bei", "mit", "wenn", "von", "pour", "avec", "si",    "de",  "para", "con",  "per", "se"};
  return among(words, word);
}

/// Whether "of" at a place only goes back to what was said before: "half of that".
bool goes_back(Tokens work, std::size_t at) {
  constexpr std::array<std::string_view, 3> said{"that", "it", "this"};
  return lower(work[at].text) == "of" && at > 0 && is_operation(lower(work[at - 1].text)) &&
         at + 1 < work.size() && among(said, lower(work[at + 1].text));
}

/// A line: where its statement and its last arrow stand.
struct ArrowLine {
  std::size_t head = nowhere;  ///< the relation behind the name
  std::size_t arrow = nowhere;
};

/// Whether what stands before a relation is a name: words with indices and no operator, from the line's begin
/// or a comma on; with `after_value` also behind a value and a blank.
bool is_behind_name(Tokens line, std::size_t relation, bool after_value = false) {
  constexpr std::size_t longest_name = 8;
  bool word = false;
  for (std::size_t at = relation; at > 0 && relation - at < longest_name; --at) {
    const ResponseToken& token = line[at - 1];
    if (token.is_symbol(",") || token.is_symbol(";") || token.kind == Kind::wide || token.text == "and" ||
        (token.is_symbol("-") && at == 1)) {
      return word;
    }
    const bool value = token.kind == Kind::number || token.kind == Kind::close || token.kind == Kind::edge;
    if (after_value && word && value && line[at].space_before) {
      return true;
    }
    word = word || token.kind == Kind::word;
    const bool part = token.kind == Kind::word || token.kind == Kind::number || token.kind == Kind::edge ||
                      token.is_symbol("_") || token.is_symbol("*") || token.kind == Kind::fraction ||
                      token.is(Kind::open, "{") || token.is(Kind::close, "}");
    if (!part) {
      return false;
    }
    if (at == 1) {
      return word && token.kind != Kind::number;
    }
  }
  return false;
}

/// The last arrow of a line and the name's relation that its value belongs to; nowhere where the line has no
/// arrow outside brackets, or no name before it.
ArrowLine arrow_line(Tokens line, std::string_view source) {
  ArrowLine found;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (!may_relate(line[at]) || !is_relation(line, at)) {
      continue;
    }
    const bool equates = found.head != nowhere && is_arrow(line[found.head], source);  // a -> 5, b -> 7
    const bool opens =
        (found.head == nowhere || equates) && found.arrow == nowhere && is_behind_name(line, at, equates);
    if (is_arrow(line[at], source) && !opens) {
      found.arrow = at;
    } else if (found.arrow == nowhere && is_behind_name(line, at, equates)) {
      found.head = at;
    }
  }
  return found;
}

/// Whether nothing but a value stands behind an arrow: numbers and their signs, brackets and a unit.
bool is_value(Tokens value) {
  bool number = false;
  for (std::size_t at = 0; at < value.size(); ++at) {
    const ResponseToken& token = value[at];
    constexpr std::array<std::string_view, 9> signs{",", ";", "-", "+", "*", ".", "%", "/", "x"};
    const bool sign = among(signs, token.text);
    const bool unit = token.kind == Kind::word && at > 0 && is_unit(token.text);
    number = number || token.kind == Kind::number;
    if (token.kind != Kind::number && token.kind != Kind::open && token.kind != Kind::close &&
        token.kind != Kind::edge && token.kind != Kind::fraction && !sign && !unit) {
      return false;
    }
  }
  return number;
}

/// What stands between a name and the arrow behind it.
enum class Work {
  none,   ///< a value and nothing to be worked out
  steps,  ///< numbers, operators and words of working
  other   ///< something that may say more
};

/// Whether a plus or minus is the sign of the number behind it.
bool is_sign(Tokens work, std::size_t at) {
  return (work[at].is_symbol("-") || work[at].is_symbol("+")) &&
         (at == 0 || work[at - 1].kind == Kind::open || work[at - 1].kind == Kind::symbol ||
          work[at - 1].kind == Kind::relation || work[at - 1].kind == Kind::edge);
}

Work sort_of_work(Tokens work) {
  if (!work.empty() && work.back().kind == Kind::symbol && works_out(work.back())) {
    return Work::other;  // "3 * 4 -/-> 12"
  }
  bool works = false;
  bool computes = false;  // from numbers, or by a function or in words: "half of that"
  for (std::size_t at = 0; at < work.size(); ++at) {
    const ResponseToken& token = work[at];
    computes = computes || token.kind == Kind::number || is_call(work, at);
    works = works || (works_out(token) && !is_sign(work, at)) || is_call(work, at);
    const bool equality = token.is(Kind::relation, "=") || token.is(Kind::relation, "~");
    if ((token.kind == Kind::relation && !equality) || token.is_symbol("?") || token.kind == Kind::damaged) {
      return Work::other;
    }
    if (equality && is_behind_name(work, at)) {
      return Work::other;  // another statement
    }
    if (token.kind != Kind::word || is_call(work, at)) {
      continue;
    }
    const std::string word = lower(token.text);
    const bool counted = at > 0 && work[at - 1].kind == Kind::number && is_harmless_noun(word);
    works = works || is_operation(word);
    computes = computes || (is_operation(word) && word.size() > 2);
    const bool known = is_operation(word) || is_unit(word) || counted || is_harmless_word(word);
    if (!known || (qualifies(word) && !goes_back(work, at))) {
      return Work::other;
    }
  }
  return works && computes ? Work::steps : Work::none;
}

/// The number that tokens are, with its decimals; nothing where they are anything else.
struct PlainNumber {
  double value = 0.0;
  int decimals = 0;
};
std::optional<PlainNumber> plain_number(Tokens tokens) {
  while (!tokens.empty() && (tokens.back().is_symbol(".") || tokens.back().kind == Kind::edge)) {
    tokens = tokens.first(tokens.size() - 1);
  }
  const bool negative = !tokens.empty() && tokens.front().is_symbol("-");
  tokens = tokens.subspan(negative ? 1 : 0);
  const auto scanned = tokens.size() == 1 && tokens.front().kind == Kind::number
                           ? scanned_value(tokens.front().text)
                           : std::nullopt;
  if (!scanned) {
    return std::nullopt;
  }
  const double value = scanned->to_double();
  return PlainNumber{negative ? -value : value, scanned->decimals()};
}

/// Whether working ends in another number than the value behind the arrow: "3*4 = 13 -> 12".
bool contradicts(Tokens work, Tokens value) {
  std::size_t last = work.size();
  while (last > 0 && work[last - 1].kind != Kind::relation) {
    --last;
  }
  const auto worked_out = last > 0 ? plain_number(work.subspan(last)) : std::nullopt;
  const auto concluded = plain_number(value);
  if (!worked_out || !concluded) {
    return false;
  }
  const double half = 0.5 * std::pow(10.0, -std::min(worked_out->decimals, concluded->decimals));
  return std::abs(worked_out->value - concluded->value) > half * (1.0 + 1e-9);
}

/// Makes commas outside brackets part nothing.
void keep_together(std::span<ResponseToken> work) {
  int depth = 0;
  for (ResponseToken& token : work) {
    depth += token.kind == Kind::open ? 1 : token.kind == Kind::close ? -1 : 0;
    if (depth == 0 && (token.is_symbol(",") || token.is_symbol(";"))) {
      token.text = "\u2192";
    }
  }
}

}  // namespace

std::vector<ResponseToken> conclude_arrows(std::vector<ResponseToken> tokens, std::string_view source) {
  if (std::ranges::none_of(tokens, [&](const ResponseToken& token) { return is_arrow(token, source); })) {
    return tokens;
  }
  std::size_t kept = 0;
  for (std::size_t first = 0; first < tokens.size();) {
    std::size_t last = first;
    while (last < tokens.size() && tokens[last].kind != Kind::newline && tokens[last].kind != Kind::row) {
      ++last;
    }
    const Tokens line = Tokens(tokens).subspan(first, last - first);
    const ArrowLine at = line.size() <= longest_line ? arrow_line(line, source) : ArrowLine{};
    const bool concludes = at.head != nowhere && at.arrow != nowhere && is_value(line.subspan(at.arrow + 1));
    const Tokens worked = concludes ? line.subspan(at.head + 1, at.arrow - at.head - 1) : Tokens{};
    std::size_t dropped_from = nowhere;
    std::size_t dropped_to = nowhere;
    if (concludes && sort_of_work(worked) == Work::steps &&
        !contradicts(worked, line.subspan(at.arrow + 1))) {
      dropped_from = first + at.head + 1;
      dropped_to = first + at.arrow + 1;
      ResponseToken& relation = tokens[first + at.head];
      relation.span.length = tokens[first + at.arrow].span.end() - relation.span.offset;
    } else if (at.head != nowhere && at.arrow != nowhere && at.head < at.arrow) {
      keep_together(std::span(tokens).subspan(first + at.head, at.arrow - at.head));
    }
    const std::size_t end = std::min(last + 1, tokens.size());
    for (std::size_t i = first; i < end; ++i) {
      if (i < dropped_from || i >= dropped_to || dropped_from == nowhere) {
        tokens[kept++] = tokens[i];
      }
    }
    first = end;
  }
  tokens.resize(kept);
  return tokens;
}

}  // namespace gradewright::reading
