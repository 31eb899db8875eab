#include "answers/reading/matching/value_extent.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "answers/reading/matching/plain_wording.hpp"
#include "answers/reading/matching/things.hpp"
#include "answers/reading/notation/scan_number.hpp"
#include "answers/reading/notation/words.hpp"
#include "answers/reading/values/units.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

/// Words between the extents of a size.
constexpr std::array<std::string_view, 4> by{"x", "X", "by", "mal"};

bool is_operator(const ResponseToken& token) {
  constexpr std::string_view signs = "+-*/^";
  return token.kind == Kind::symbol && token.text.size() == 1 && signs.find(token.text) != signs.npos;
}

/// Whether a word behind a number is its unit: "GB", "octets", "Tage".
bool names_unit(std::string_view word) {
  return is_unit(word) || (word.size() > 1 && !computing_units_of(word, 1'000).empty());
}

}  // namespace

bool is_joint(std::string_view word) {
  constexpr std::array<std::string_view, 6> joints{"and", "und", "et", "y", "e", "or"};
  return among(joints, word);
}

std::string plain_value(std::string_view value) {
  std::string text(value);
  for (const std::string_view mark : {"\\boxed", "\\(", "\\)", "\\[", "\\]", "$$", "$", "**", "__"}) {
    for (std::size_t at = text.find(mark); at != text.npos; at = text.find(mark, at)) {
      text.replace(at, mark.size(), mark.size(), ' ');
    }
  }
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool escaped = at > 0 && text[at - 1] == '\\';
    if (text[at] == '{' && !escaped) {
      open.push_back(at);
    } else if (text[at] == '}' && !escaped && open.empty()) {
      text[at] = ' ';
    } else if (text[at] == '}' && !escaped) {
      open.pop_back();
    }
  }
  for (const std::size_t at : open) {
    text[at] = ' ';
  }
  return std::string(trimmed(text));
}

bool ValueExtent::is_quiet(std::size_t at) const {
  return tokens_[at].kind == Kind::edge || tokens_[at].is(Kind::open, "{") ||
         tokens_[at].is(Kind::close, "}");
}

std::size_t ValueExtent::skip(std::size_t at) const {
  while (at < tokens_.size() && is_quiet(at)) {
    ++at;
  }
  return at;
}

bool ValueExtent::is_free(std::size_t at) const {
  if (at == 0 || tokens_[at].space_before) {
    return true;
  }
  const ResponseToken& before = tokens_[at - 1];
  const bool wide_letter = before.kind == Kind::word && !is_ascii(before.text.front());
  return !(before.kind == Kind::word && !wide_letter) && !before.is_symbol("_") && !before.is_symbol("#") &&
         !(before.kind == Kind::symbol && !is_ascii(before.text.front()) && before.text.size() > 1);
}

/// Whether a blank, a line end, a dollar or nothing stands before a token: the sign of "-3" is no operator
/// there.
bool ValueExtent::begins_apart(std::size_t at) const {
  return at == 0 || tokens_[at].space_before || tokens_[at - 1].kind == Kind::newline ||
         tokens_[at - 1].kind == Kind::wide || tokens_[at - 1].kind == Kind::edge;
}

bool ValueExtent::begins_value(std::size_t at) const {
  const ResponseToken& token = tokens_[at];
  switch (token.kind) {
    case Kind::number:
    case Kind::damaged:
    case Kind::fraction:
    case Kind::root:
    case Kind::begin:
      return is_free(at);
    case Kind::open:
      return (token.text != "{" || is_drawn_brace(at)) && is_free(at) && is_numeric(at);
    case Kind::symbol:
      return (token.text == "-" || token.text == "+") && begins_apart(at) && at + 1 < tokens_.size() &&
             !tokens_[at + 1].space_before && (tokens_[at + 1].kind == Kind::number || begins_call(at + 1));
    case Kind::word:
      return is_free(at) && begins_call(at);
    default:
      return false;
  }
}

bool ValueExtent::begins_call(std::size_t at) const {
  constexpr std::array<std::string_view, 9> apart{"log", "ln",  "exp", "sqrt",   "tanh",
                                                  "sin", "cos", "tan", "sigmoid"};  // log (3)
  return tokens_[at].kind == Kind::word && (call_end(at) > at || among(apart, tokens_[at].text)) &&
         function_end(at) > at;
}

std::size_t ValueExtent::call_end(std::size_t at) const {
  const bool call = at + 1 < tokens_.size() && tokens_[at].kind == Kind::word &&
                    tokens_[at + 1].is(Kind::open, "(") && !tokens_[at + 1].space_before;
  return call ? closing(at + 1) : at;
}

bool ValueExtent::is_drawn_brace(std::size_t at) const {
  return !tokens_[at].in_math || text_[tokens_[at].span.offset] == '\\';
}

std::size_t ValueExtent::closing(std::size_t at) const {
  int depth = 0;
  for (std::size_t i = at; i < tokens_.size(); ++i) {
    depth += tokens_[i].kind == Kind::open ? 1 : tokens_[i].kind == Kind::close ? -1 : 0;
    if (depth == 0) {
      return i + 1;
    }
  }
  return at;
}

bool ValueExtent::is_numeric(std::size_t at) const {
  bool number = false;
  const std::size_t end = closing(at);
  for (std::size_t i = at; i < end; ++i) {
    number = number || tokens_[i].kind == Kind::number || tokens_[i].kind == Kind::fraction;
    if (tokens_[i].kind == Kind::word && !may_stand_in_value(i)) {
      return false;
    }
  }
  return number;
}

bool ValueExtent::may_stand_in_value(std::size_t at) const {
  const std::string_view word = tokens_[at].text;
  return among(by, word) || names_unit(word) || multiplier_of(word) || !function_of(word).empty() ||
         word == "infty" || word == "pi" || word == "inf";
}

std::size_t ValueExtent::unit_end(std::size_t at) const {
  std::size_t end = skip(at);
  if (end == tokens_.size() || tokens_[end].kind != Kind::word) {
    return at;
  }
  if (multiplier_of(tokens_[end].text)) {
    const std::size_t more = unit_end(end + 1);
    return std::max(more, end + 1);
  }
  if (!names_unit(tokens_[end].text)) {
    return at;
  }
  ++end;
  const bool quotient = end + 1 < tokens_.size() && tokens_[end].is_symbol("/") &&
                        tokens_[end + 1].kind == Kind::word && names_unit(tokens_[end + 1].text);
  return quotient ? end + 2 : end;
}

std::size_t ValueExtent::group_end(std::size_t at) const {
  if (tokens_[at].kind == Kind::begin) {
    std::size_t end = at;
    while (end < tokens_.size() && tokens_[end].kind != Kind::end) {
      ++end;
    }
    return std::min(end + 1, tokens_.size());
  }
  std::size_t end = at + 1;
  for (int group = 0; group < (tokens_[at].kind == Kind::fraction ? 2 : 1); ++group) {
    end = end < tokens_.size() && tokens_[end].kind == Kind::open ? std::max(closing(end), end) : end;
  }
  return std::min(end, tokens_.size());
}

std::size_t ValueExtent::operand_end(std::size_t at) const {
  if (at == tokens_.size()) {
    return at;
  }
  switch (tokens_[at].kind) {
    case Kind::number:
    case Kind::damaged:
      return unit_or_percent_end(has_decimal_comma(at) ? at + 3 : thousands_end(at));
    case Kind::fraction:
    case Kind::root:
    case Kind::begin:
      return unit_or_percent_end(group_end(at));
    case Kind::open:
      return is_numeric(at) ? unit_or_percent_end(closing(at)) : at;
    case Kind::symbol:
      return tokens_[at].text == "-" ? signed_end(at) : at;
    case Kind::word:
      return function_end(at);
    default:
      return at;
  }
}

bool ValueExtent::has_decimal_comma(std::size_t at) const {
  const auto tight = [&](std::size_t i) {
    return i + 1 < tokens_.size() && tokens_[i].is_symbol(",") && !tokens_[i].space_before &&
           !tokens_[i + 1].space_before && tokens_[i + 1].kind == Kind::number;
  };
  const bool goes_on = at > 1 && tight(at - 1) && tokens_[at - 2].kind == Kind::number;
  return tokens_[at].kind == Kind::number && !goes_on && tight(at + 1) && !tight(at + 3);
}

std::size_t ValueExtent::thousands_end(std::size_t at) const {
  constexpr std::size_t group = 3;
  const auto is_group = [&](std::size_t i) {
    if (i + 1 >= tokens_.size() || !tokens_[i].is_symbol(",") || tokens_[i].space_before ||
        tokens_[i + 1].space_before || tokens_[i + 1].kind != Kind::number) {
      return false;
    }
    std::string_view digits = tokens_[i + 1].text;
    digits.remove_suffix(digits.ends_with('.') ? 1 : 0);  // "has 7,680,000."
    return digits.size() == group && std::ranges::all_of(digits, is_digit);
  };
  const std::string_view first = tokens_[at].text;
  std::size_t end = at + 1;
  while (first.size() <= group && std::ranges::all_of(first, is_digit) && is_group(end)) {
    end += 2;
  }
  return end > at + 3 ? end : blank_thousands_end(at);  // 7,680 alone can be a decimal comma
}

/// 16 941 456: groups of three digits behind one to three, with nothing but blanks between.
std::size_t ValueExtent::blank_thousands_end(std::size_t at) const {
  constexpr std::size_t group = 3;
  std::size_t end = at + 1;
  if (tokens_[at].text.size() > group || !is_digits(tokens_[at].text)) {
    return end;
  }
  while (end < tokens_.size() && tokens_[end].kind == Kind::number && tokens_[end].space_before) {
    std::string_view digits = tokens_[end].text;
    digits.remove_suffix(digits.ends_with('.') ? 1 : 0);
    if (digits.size() != group || !is_digits(digits)) {
      return at + 1;  // a row of numbers
    }
    ++end;
  }
  return end;
}

bool ValueExtent::is_spaced_dot(std::size_t at) const {
  const auto is_number = [this](std::size_t i) { return tokens_[i].kind == Kind::number; };
  return at > 0 && at + 1 < tokens_.size() && tokens_[at].is_symbol(".") && tokens_[at].space_before &&
         tokens_[at + 1].space_before && is_number(at - 1) && is_number(at + 1);
}

std::size_t ValueExtent::signed_end(std::size_t at) const {
  const std::size_t end = operand_end(at + 1);
  return end == at + 1 ? at : end;
}

std::size_t ValueExtent::function_end(std::size_t at) const {
  const bool names = !function_of(tokens_[at].text).empty() || tokens_[at].text == "pi";
  const bool call = names && at + 1 < tokens_.size() && tokens_[at + 1].kind == Kind::open;
  return call && is_numeric(at + 1) ? closing(at + 1) : names && tokens_[at].text == "pi" ? at + 1 : at;
}

std::size_t ValueExtent::unit_or_percent_end(std::size_t at) const {
  const bool percent = at < tokens_.size() && tokens_[at].is_symbol("%");
  return percent ? at + 1 : unit_end(at);
}

std::size_t ValueExtent::next_operand(std::size_t at) const {
  std::size_t next = skip(at);
  if (next < tokens_.size() && tokens_[next].kind == Kind::newline && next + 1 < tokens_.size()) {
    next = skip(next + 1);
    return next < tokens_.size() && tokens_[next].kind == Kind::relation ? behind_relation(next, at) : at;
  }
  if (next == tokens_.size()) {
    return at;
  }
  const ResponseToken& token = tokens_[next];
  if (token.kind == Kind::relation) {
    return behind_relation(next, at);
  }
  const bool joins =
      is_operator(token) || is_spaced_dot(next) || (token.kind == Kind::word && among(by, token.text));
  if (!joins) {
    const bool product = token.kind == Kind::open && token.text != "{" && !token.space_before;
    return product ? next : at;
  }
  ++next;
  while (next < tokens_.size() && is_operator(tokens_[next]) && !tokens_[next].is_symbol("-")) {
    ++next;  // 7 // 2, 2 ** 3
  }
  return skip(next);
}

std::size_t ValueExtent::behind_relation(std::size_t at, std::size_t none) const {
  const std::string_view sign = text_.substr(tokens_[at].span.offset, tokens_[at].span.length);
  constexpr std::array<std::string_view, 5> equal{"=", "\u2248", "~", "\\approx", "=="};
  return among(equal, sign) ? skip(at + 1) : none;
}

std::size_t ValueExtent::next_member(std::size_t at) const {
  std::size_t next = at;
  bool joined = false;
  while (next < tokens_.size() && (tokens_[next].is_symbol(",") ||
                                   (tokens_[next].kind == Kind::word && is_joint(tokens_[next].text)))) {
    joined = true;
    ++next;
  }
  const std::size_t number = next + (next < tokens_.size() && tokens_[next].is_symbol("-") ? 1 : 0);
  return joined && number < tokens_.size() && tokens_[number].kind == Kind::number ? next : at;
}

std::size_t ValueExtent::value_end(std::size_t at, bool joins, bool& is_list) const {
  std::size_t end = operand_end(at);
  bool bare = end == at + 1 && tokens_[at].kind == Kind::number;
  while (end > at) {
    const std::size_t member = joins && bare ? next_member(end) : end;
    if (member > end) {
      const std::size_t more = operand_end(member);
      if (more == member + (tokens_[member].kind == Kind::number ? 1 : 2)) {
        is_list = true;
        end = more;
        continue;
      }
    }
    const std::size_t next = is_list ? end : next_operand(end);
    const std::size_t more = next > end || (next == end && next < tokens_.size()) ? operand_end(next) : next;
    if (next == end || more == next) {
      break;
    }
    bare = false;
    end = more;
  }
  return end;
}

std::size_t ValueExtent::channels_end(std::size_t at) const {
  const bool number = at < tokens_.size() && tokens_[at].kind == Kind::number && is_free(at);
  const std::size_t word = skip(at + 1);
  if (!number || word >= tokens_.size() || tokens_[word].kind != Kind::word) {
    return at;
  }
  const std::string name = lower(tokens_[word].text);
  if (thing_of(name) == thing_of("channel")) {
    return word + 1;
  }
  const bool maps = name == "feature" && word + 1 < tokens_.size() && lower(tokens_[word + 1].text) == "maps";
  return maps ? word + 2 : at;
}

std::size_t ValueExtent::extents_end(std::size_t at) const {
  const auto is_times = [&](std::size_t i) {
    return i < tokens_.size() &&
           (tokens_[i].is_symbol("*") || (tokens_[i].kind == Kind::word && among(by, tokens_[i].text)));
  };
  const auto is_number = [&](std::size_t i) { return i < tokens_.size() && tokens_[i].kind == Kind::number; };
  const std::size_t sign = skip(at + 1);
  const std::size_t second = skip(sign + 1);
  const bool two = is_number(at) && is_free(at) && is_times(sign) && is_number(second);
  return two && !is_times(skip(second + 1)) ? second + 1 : at;
}

std::size_t ValueExtent::size_end(std::size_t at) const {
  constexpr std::array<std::string_view, 6> ofs{"of", "von", "de", "di", "van", "\u00e0"};
  constexpr std::array<std::string_view, 9> withs{"with", "and", "mit", "und", "avec",
                                                  "con",  "com", "met", "et"};
  const auto joins = [&](std::size_t i, std::span<const std::string_view> words) {
    return i < tokens_.size() && tokens_[i].kind == Kind::word && among(words, tokens_[i].text);
  };
  if (const std::size_t channels = channels_end(at); channels > at) {
    const std::size_t extents = skip(channels + 1);
    const std::size_t end = joins(skip(channels), ofs) ? extents_end(extents) : extents;
    return end > extents ? end : at;
  }
  constexpr std::array<std::string_view, 9> planes{"maps",   "map",    "images", "outputs", "pixels",
                                                   "planes", "karten", "bilder", "cartes"};
  std::size_t extents = extents_end(at);
  const bool of_planes =
      extents > at && joins(skip(extents), planes) && joins(skip(skip(extents) + 1), withs);
  extents = of_planes ? skip(extents) + 1 : extents;  // "32x32 maps with 16 channels"
  const std::size_t channels = skip(extents + 1);
  const std::size_t end = extents > at && joins(skip(extents), withs) ? channels_end(channels) : channels;
  return end > channels ? end : at;
}

std::size_t ValueExtent::worded_end(std::size_t at) const {
  constexpr std::array<std::string_view, 7> openers{"between", "from", "zwischen", "von",
                                                    "entre",   "tra",  "fra"};
  constexpr std::size_t longest = 14;
  if (tokens_[at].kind != Kind::word || !among(openers, lower(tokens_[at].text))) {
    return at;
  }
  for (std::size_t last = std::min(tokens_.size(), at + longest); last > at + 4; --last) {
    const std::size_t from = tokens_[at].span.offset;
    const std::string_view text = text_.substr(from, tokens_[last - 1].span.end() - from);
    if (!interval_in_words(plain_value(text)).empty()) {
      return last;
    }
  }
  return at;
}

std::size_t ValueExtent::bounded_end(std::size_t at) const {
  const std::size_t name = comparison_end(operand_end(at));
  if (!begins_value(at) || name == at || name >= tokens_.size() || tokens_[name].kind != Kind::word) {
    return at;
  }
  std::size_t end = name + 1;  // and its index
  while (end + 1 < tokens_.size() && tokens_[end].is_symbol("_")) {
    end += 2;
  }
  const std::size_t bound = comparison_end(end);
  const std::size_t last = bound > end ? operand_end(bound) : bound;
  return bound > end && last > bound && name > operand_end(at) ? last : at;
}

std::size_t ValueExtent::comparison_end(std::size_t at) const {
  constexpr std::array<std::string_view, 7> signs{"<", "<=", "\u2264", "\\le", "\\leq", "\\lt", "\u2a7d"};
  const std::size_t sign = skip(at);
  const bool smaller =
      sign < tokens_.size() && tokens_[sign].kind == Kind::symbol && among(signs, tokens_[sign].text);
  if (!smaller) {
    return at;
  }
  const bool equal = sign + 1 < tokens_.size() && tokens_[sign + 1].is(Kind::relation, "=") &&
                     !tokens_[sign + 1].space_before;
  return skip(sign + (equal ? 2 : 1));
}

std::size_t ValueExtent::interval_end(std::size_t at) const {
  return std::max(worded_end(at), bounded_end(at));
}

}  // namespace gradewright::reading
