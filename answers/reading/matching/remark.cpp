#include "answers/reading/matching/remark.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "answers/reading/matching/aside.hpp"
#include "answers/reading/matching/claim_words.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/neutral_words.hpp"
#include "answers/reading/matching/other_instance.hpp"
#include "answers/reading/matching/other_quantity.hpp"
#include "answers/reading/matching/other_setting.hpp"
#include "answers/reading/matching/remark_tokens.hpp"
#include "answers/reading/matching/statement_doubt.hpp"
#include "answers/reading/notation/response_members.hpp"
#include "answers/reading/values/exact.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/read_value.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;
using Tokens = std::span<const ResponseToken>;

/// Longer remarks are not looked at.
constexpr std::size_t longest_remark = 30;

bool is_quiet(const ResponseToken& token) {
  return token.kind == Kind::newline || token.is_symbol(".") || token.is_symbol(",") ||
         token.is_symbol(";") || token.is_symbol("!");
}

/// Whether a value may end with a token, so that what stands behind it is about the value.
bool ends_value(const ResponseToken& token) {
  return token.kind == Kind::number || token.kind == Kind::close || token.kind == Kind::end ||
         token.kind == Kind::edge;
}

/// Where the brackets of a remark at the end of a value open; the number of tokens where there is none.
std::size_t opening_of_remark(Tokens value, std::string_view source) {
  std::size_t last = value.size();
  while (last > 0 && is_quiet(value[last - 1])) {
    --last;
  }
  if (last < 4 || !value[last - 1].is(Kind::close, ")") || value[last - 1].in_math) {
    return value.size();
  }
  std::size_t open = last - 1;
  while (open > 0 && last - open < longest_remark && value[open].kind != Kind::open) {
    --open;
  }
  const Tokens inside = value.subspan(open + 1, last - open - 2);
  const ResponseToken& before = value[open == 0 ? 0 : open - 1];
  const auto is_star = [&](std::size_t at) { return at < source.size() && source[at] == '*'; };
  const bool emphasised = is_star(value[open].span.offset - 1) && is_star(value[last - 1].span.end());
  const bool multiplied = is_star(value[open].span.offset - 1) && !emphasised;
  const bool apart = open > 0 && value[open].is(Kind::open, "(") && value[open].space_before && !multiplied;
  const bool remark = apart && ends_value(before) &&
                      (only_tells(inside) || tells_how(inside) || rounds_again(value.first(open), inside) ||
                       is_of_another(inside) || works_out(value.first(open), inside, source) ||
                       (before.kind == Kind::close && is_formula(inside)));
  return remark ? open : value.size();
}

/// Whether a token parts a value from a clause about it: a comma, a dash, what begins a comment.
bool parts_clause(Tokens value, std::size_t at) {
  const ResponseToken& token = value[at];
  const bool dash = (token.is_symbol("-") || token.is_symbol("--")) && token.space_before &&
                    at + 1 < value.size() && (value[at + 1].space_before || value[at + 1].is_symbol("-"));
  return token.is_symbol(",") || token.is_symbol("#") || dash;
}

/// Where a clause begins that ends a value in words and only tells of it: "1.4, chain rule", "0.5 -- see
/// above", "7 # with bias"; the number of tokens where there is none.
std::size_t opening_of_clause(Tokens value) {
  std::size_t last = value.size();
  while (last > 0 && is_quiet(value[last - 1])) {
    --last;
  }
  int depth = 0;
  for (std::size_t at = 0; at + 1 < last; ++at) {
    const Kind kind = value[at].kind;
    depth += kind == Kind::open || kind == Kind::begin  ? 1
             : kind == Kind::close || kind == Kind::end ? -1
                                                        : 0;
    if (at == 0 || depth > 0 || value[at].in_math || !parts_clause(value, at)) {
      continue;
    }
    std::size_t first = at + 1;
    constexpr std::size_t longest_dash = 3;  // ---
    while (first < std::min(last, at + longest_dash) && value[first].is_symbol("-")) {
      ++first;
    }
    const Tokens clause = value.subspan(first, last - first);
    if (!clause.empty() && clause.front().kind == Kind::word) {
      const bool begins = !is_negation(lower(clause.front().text)) &&
                          (value[at].is_symbol(",") || clause.size() > 1);  // "1 - half" takes away
      const bool remark = begins && ends_value(value[at - 1]) && clause.size() <= longest_remark &&
                          (only_tells(clause) || tells_how(clause)) &&
                          std::ranges::none_of(clause, &ResponseToken::in_math);
      return remark ? at : value.size();
    }
  }
  return value.size();
}

/// Where the remark at the end of a value begins, in brackets or in a clause of its own.
std::size_t opening_of_any_remark(Tokens value, std::string_view source) {
  const std::size_t bracket = opening_of_remark(value, source);
  return bracket < value.size() ? bracket : opening_of_clause(value);
}

/// Whether one number is the other, or what it is rounded to.
bool is_near(const WrittenNumber& a, const WrittenNumber& b) {
  return same_value(a, b) || rounds_to(a, b) || rounds_to(b, a);
}

/// Where a value begins to deny another number than it ends in: "2, not 8/3"; the number of tokens where it
/// does not, and where the one that is denied is a rounding of the other. What stands behind that is a
/// reason.
std::size_t opening_of_denial(Tokens value, std::string_view source) {
  for (std::size_t at = 1; at + 2 < value.size(); ++at) {
    const bool denies = value[at].is_symbol(",") && value[at + 1].kind == Kind::word &&
                        value[at + 1].text == "not" && !value[at].in_math;
    if (!denies) {
      continue;
    }
    std::size_t end = at + 2;
    while (end < value.size() && (value[end].kind == Kind::number || value[end].is_symbol("/") ||
                                  value[end].is_symbol("*") || value[end].is_symbol("+"))) {
      ++end;
    }
    const bool counts = at > 1 && value[at - 1].kind == Kind::word && is_counted(lower(value[at - 1].text));
    const std::size_t last = at - (counts ? 2 : 1);
    const bool alone = last == 0 || value[last - 1].kind != Kind::symbol;  // not the 2 of 1/2
    if (end == at + 2 || value[last].kind != Kind::number || !alone) {
      return value.size();
    }
    const auto said = number_of(value[last].text);
    const auto denied = number_of(text_of(value.subspan(at + 2, end - at - 2), source));
    const bool other = said && denied && !is_near(*said, *denied);
    const std::size_t next = end + (end < value.size() && value[end].is_symbol(",") ? 1 : 0);
    const bool ends =
        std::all_of(value.begin() + static_cast<std::ptrdiff_t>(end), value.end(), is_quiet) ||
        (next < value.size() && value[next].kind == Kind::word && gives_reason(lower(value[next].text)));
    const bool plain = std::ranges::none_of(value.first(at), [](const ResponseToken& token) {
      return token.kind == Kind::word && refuses(lower(token.text));
    });
    return other && ends && plain ? at : value.size();
  }
  return value.size();
}

/// A remark without what only says how a value was computed.
std::string without_phrases(std::string_view remark) {
  constexpr std::array<std::string_view, 13> phrases{
      "rounded down",     "rounded up",      "rounding down", "rounding up",   "natural log",
      "over rows",        "over the rows",   "over columns",  "over the keys", "over classes",
      "over the classes", "biases included", "with biases"};
  std::string text = lower(remark);
  for (const std::string_view phrase : phrases) {
    if (const std::size_t at = text.find(phrase); at != std::string::npos) {
      text.replace(at, phrase.size(), phrase.size(), ' ');
    }
  }
  return text;
}

/// Whether a remark leaves something to be done or looked at: "to be doubled", "see below".
bool goes_on_later(std::string_view remark) {
  const std::vector<std::string> words = words_of(remark);
  const auto to_be = std::ranges::adjacent_find(
      words, [](const std::string& to, const std::string& be) { return to == "to" && be == "be"; });
  return to_be != words.end() || among(words, "below");
}

/// The word by which a remark tells in what a value is counted: "(in thousands)".
std::string scale_in(std::string_view remark) {
  constexpr std::array<std::string_view, 14> scales{
      "thousand", "thousands", "million", "millions",  "billion",  "billions", "hundreds",
      "tens",     "percent",   "tausend", "millionen", "milliers", "miles",    "log"};
  const std::vector<std::string> words = words_of(remark);
  const auto scale = std::ranges::adjacent_find(words, [&](const std::string& lead, const std::string& word) {
    return (lead == "in" || lead == "en") && among(scales, word);
  });
  return scale == words.end() ? std::string() : *std::next(scale);
}

/// The word by which a remark tells of one part only: "(of the first layer)".
std::string part_in(std::string_view remark, const PreparedQuestion& question) {
  constexpr std::array<std::string_view, 12> parts{"first",  "second", "third", "fourth",     "last", "one",
                                                   "single", "both",   "step",  "individual", "per",  "next"};
  const std::vector<std::string> words = words_of(remark);
  const auto part = std::ranges::find_if(words, [&](const std::string& word) {
    return among(parts, word) && !among(question.text_words, word);
  });
  return part == words.end() ? std::string() : *part;
}

/// The item whose name tokens hold. That of the item that is called `name` itself may stand there where no
/// number does, which could be another value of it.
std::string other_item_in(Tokens inside, Tokens name, const PreparedQuestion& question) {
  const bool number = std::ranges::find(inside, Kind::number, &ResponseToken::kind) != inside.end();
  for (const ItemDeclaration& item : question.items) {
    const ItemNames& names = question.names_of(item);
    if (!number && is_named(name, names)) {
      continue;
    }
    for (std::size_t first = 0; first < inside.size(); ++first) {
      for (std::size_t last = first + 1; last <= inside.size(); ++last) {
        if (names.contain(name_form(inside.subspan(first, last - first)))) {
          return item.name;
        }
      }
    }
  }
  return {};
}

}  // namespace

std::span<const ResponseToken> without_remark_behind(std::span<const ResponseToken> value,
                                                     std::string_view source) {
  value = value.first(opening_of_denial(value, source));
  return value.first(opening_of_any_remark(value, source));
}

std::string word_in_remark(const Passage& passage, const Statement& statement,
                           const PreparedQuestion& question) {
  const Tokens value = passage.statements.value(statement);
  const Tokens remark = value.subspan(opening_of_any_remark(value, passage.text));
  if (remark.empty()) {
    return {};
  }
  const auto close =
      std::ranges::find_if(remark, [](const ResponseToken& token) { return token.is(Kind::close, ")"); });
  const Tokens inside = remark.subspan(1, static_cast<std::size_t>(close - remark.begin()) - 1);
  if (!inside.empty() && is_formula(inside)) {
    return {};
  }
  if (is_of_another(inside)) {  // which the question does not ask for
    const std::string_view setting = text_of(inside.subspan(1), passage.text);
    return other_setting({}, {}, setting, question).empty() ? std::string(setting) : std::string();
  }
  const std::size_t from = remark.front().span.offset;
  std::string text =
      without_phrases(before_aside(passage.text.substr(from, remark.back().span.end() - from)));
  for (std::size_t i = 0; i < inside.size(); ++i) {
    if (statement_end(inside, i) > i) {  // what else is called so is no word about the value
      const std::size_t name = text.find(lower(inside[i].text));
      text.replace(std::min(name, text.size()), name == std::string::npos ? 0 : inside[i].text.size(), "");
    }
  }
  for (const std::string_view way : ways_to_find) {
    const std::size_t at = tells_how(inside) ? text.find(way) : std::string::npos;
    text.erase(std::min(at, text.size()), at == std::string::npos ? 0 : way.size());
  }
  if (speaks_against(text) || goes_on_later(text)) {
    return text;
  }
  std::string word = part_in(text, question);
  if (word.empty()) {
    word = scale_in(text);
  }
  if (word.empty()) {
    word = other_quantity_in(text, question);
  }
  if (word.empty()) {
    word = other_setting({}, {}, text_of(inside, passage.text), question);
  }
  if (word.empty()) {
    const Tokens name = passage.statements.name(statement);
    word = other_instance(name.empty() ? std::string_view() : text_of(name, passage.text),
                          text_of(inside, passage.text), question);
  }
  if (word.empty()) {
    word = unknown_word(text, question);
  }
  return word.empty() ? other_item_in(remark, passage.statements.name(statement), question) : word;
}

}  // namespace gradewright::reading
