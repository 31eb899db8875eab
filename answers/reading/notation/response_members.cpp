#include "answers/reading/notation/response_members.hpp"

#include <algorithm>
#include <string>

#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

bool is_opening(const ResponseToken& token) {
  return token.kind == Kind::open || token.kind == Kind::begin;
}
bool is_closing(const ResponseToken& token) {
  return token.kind == Kind::close || token.kind == Kind::end;
}

constexpr std::string_view units[] = {"parameters",  "params",    "parameter",  "weights",
                                      "flops",       "flop",      "macs",       "mac",
                                      "nats",        "nat",       "units",      "total",
                                      "learnable",   "trainable", "operations", "multiplications",
                                      "respectively"};
constexpr std::string_view changing_words[] = {
    "million", "billion", "thousand", "hundred", "percent", "or",   "to",     "times",  "e",    "x",    "k",
    "m",       "g",       "not",      "over",    "minus",   "plus", "mflops", "gflops", "half", "dozen"};
constexpr std::string_view annotations[] = {"dp",
                                            "d",
                                            "p",
                                            "sf",
                                            "s",
                                            "f",
                                            "sig",
                                            "fig",
                                            "figs",
                                            "decimal",
                                            "decimals",
                                            "place",
                                            "places",
                                            "significant",
                                            "figures",
                                            "figure",
                                            "rounded",
                                            "approx",
                                            "approximately",
                                            "to",
                                            "correct"};

bool is_punctuation(const ResponseToken& token) {
  if (token.kind == Kind::newline || token.kind == Kind::wide || token.kind == Kind::row ||
      token.kind == Kind::edge || token.kind == Kind::cell) {
    return true;
  }
  return token.kind == Kind::symbol && (token.text == "." || token.text == "," || token.text == ";" ||
                                        token.text == "!" || token.text == "\"");
}

Member without_edges_of_punctuation(Member member) {
  while (!member.empty() && is_punctuation(member.back())) {
    member = member.first(member.size() - 1);
  }
  while (!member.empty() && (is_punctuation(member.front()) || member.front().kind == Kind::relation)) {
    member = member.subspan(1);
  }
  return member;
}

/// "(4dp)", "(2 decimal places)", or "(11)" after a wide space or on the next line.
bool ends_in_annotation(Member member, std::size_t& start) {
  if (member.empty() || !member.back().is(Kind::close, ")")) {
    return false;
  }
  std::size_t open = member.size() - 1;
  while (open > 0 && member[open].kind != Kind::open) {
    --open;
  }
  if (open == 0 || !member[open].is(Kind::open, "(")) {
    return false;
  }
  const Member inside = member.subspan(open + 1, member.size() - open - 2);
  const bool number_only = inside.size() == 1 && inside[0].kind == Kind::number;
  const bool apart = is_punctuation(member[open - 1]);
  bool words = false;
  for (const ResponseToken& token : inside) {
    if (token.kind == Kind::word) {
      if (!among(annotations, lower(token.text))) {
        return false;
      }
      words = true;
    } else if (token.kind != Kind::number && !token.is_symbol(".")) {
      return false;
    }
  }
  start = open;
  return words || (number_only && apart);
}

bool is_plain_word(const ResponseToken& token) {
  return token.kind == Kind::word && !among(changing_words, lower(token.text)) &&
         (token.text.size() > 1 || !token.in_math);
}

/// Where words after a value begin, or the member's size.
std::size_t words_after_value(Member member) {
  std::size_t first = member.size();
  while (first > 0) {
    const ResponseToken& token = member[first - 1];
    const bool dash = token.is_symbol("-") && first < member.size() && member[first].kind == Kind::word;
    const bool quiet = is_punctuation(token) || token.is_symbol("'") || dash || token.kind == Kind::open ||
                       token.kind == Kind::close;
    if (!is_plain_word(token) && !quiet) {
      break;
    }
    --first;
  }
  while (first < member.size() && member[first].kind != Kind::word && !member[first].is(Kind::open, "(")) {
    ++first;
  }
  return first;
}

bool balanced(Member member) {
  int depth = 0;
  for (const ResponseToken& token : member) {
    if (is_opening(token)) {
      ++depth;
    }
    if (is_closing(token) && --depth < 0) {
      return false;
    }
  }
  return depth == 0;
}

bool ends_in_value(Member member) {
  if (member.empty()) {
    return false;
  }
  const ResponseToken& last = member.back();
  return last.kind == Kind::number || is_closing(last) || last.is_symbol("%");
}

bool is_relation_word(const ResponseToken& token) {
  constexpr std::size_t longest = 6;
  return token.text.size() <= longest && !token.in_math &&
         (token.text == "is" || token.text == "are" || token.text == "equals");
}

/// "Is" in Chinese, but for words that hold it: because, if, is not.
bool is_chinese_copula(std::span<const ResponseToken> tokens, std::size_t at) {
  const std::string_view text = tokens[at].text;
  if (text != "\u4e3a" && text != "\u662f") {
    return false;
  }
  constexpr std::string_view before[] = {"\u56e0", "\u8ba4", "\u4ee5", "\u4f5c", "\u4e0d", "\u4f46",
                                         "\u8fd8", "\u4e8e", "\u53ef", "\u82e5", "\u8981"};
  constexpr std::string_view behind[] = {"\u5426", "\u4ec0", "\u4e86", "\u4f55", "\u4e0d", "\u975e"};
  const bool part =
      (at > 0 && std::ranges::find(before, tokens[at - 1].text) != std::end(before)) ||
      (at + 1 < tokens.size() && std::ranges::find(behind, tokens[at + 1].text) != std::end(behind));
  return !part;
}

}  // namespace

bool is_relation(std::span<const ResponseToken> tokens, std::size_t at) {
  const ResponseToken& token = tokens[at];
  if (token.kind == Kind::word) {
    return is_relation_word(token) ||
           (!token.text.empty() && !is_ascii(token.text.front()) && is_chinese_copula(tokens, at));
  }
  if (token.kind != Kind::relation) {
    return false;
  }
  if (token.text != ":") {
    return true;
  }
  const bool counted = at >= 2 && tokens[at - 2].kind == Kind::word && !is_relation_word(tokens[at - 2]);
  const bool index = at >= 2 && tokens[at - 2].is_symbol("_") && at + 1 < tokens.size() &&
                     tokens[at + 1].space_before;  // "v_1: 0.5", but not the places of "v_1:3"
  const bool number_before = at > 0 && tokens[at - 1].kind == Kind::number && !counted && !index;
  const bool number_after = at + 1 < tokens.size() && tokens[at + 1].kind == Kind::number;
  return !(number_before && number_after);
}

bool works_out(const ResponseToken& token) {
  constexpr std::string_view operators[] = {"+", "-", "*", "/", "^", "**"};
  return token.kind == Kind::fraction || token.kind == Kind::root ||
         (token.kind == Kind::symbol && std::ranges::find(operators, token.text) != std::end(operators));
}

std::vector<Member> split_members(std::span<const ResponseToken> tokens) {
  std::vector<Member> members;
  std::size_t first = 0;
  int depth = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (is_opening(tokens[i])) {
      ++depth;
    }
    if (is_closing(tokens[i])) {
      --depth;
    }
    if (depth == 0 && is_relation(tokens, i)) {
      members.push_back(tokens.subspan(first, i - first));
      first = i + 1;
    }
  }
  members.push_back(tokens.subspan(first));
  return members;
}

Member trimmed(Member member, std::string_view source, std::string_view& left_out) {
  member = without_edges_of_punctuation(member);
  for (std::size_t start = 0; ends_in_annotation(member, start);) {
    member = without_edges_of_punctuation(member.first(start));
  }
  const std::size_t words = words_after_value(member);
  const Member after = member.subspan(words);
  const Member before = without_edges_of_punctuation(member.first(words));
  if (!balanced(after) || !ends_in_value(before)) {
    return member;
  }
  const bool only_units = std::all_of(after.begin(), after.end(), [](const ResponseToken& token) {
    return token.kind != Kind::word || among(units, lower(token.text)) || token.text == "in";
  });
  const bool in_prose = std::none_of(after.begin(), after.end(), [](const ResponseToken& token) {
    return token.kind == Kind::word && token.in_math && !among(units, lower(token.text));
  });
  if (!only_units && !in_prose) {
    return member;
  }
  if (!only_units) {
    const std::size_t from = after.front().span.offset;
    left_out = source.substr(from, std::min<std::size_t>(after.back().span.end() - from, 60));
  }
  return before;
}

bool holds_numbers(Member member) {
  for (std::size_t i = 0; i < member.size(); ++i) {
    const Kind kind = member[i].kind;
    if (kind != Kind::number && kind != Kind::damaged) {
      continue;
    }
    const bool subscript = i > 0 && (member[i - 1].is_symbol("_") || member[i - 1].is_symbol("^"));
    const bool braced = i > 1 && member[i - 1].is(Kind::open, "{") &&
                        (member[i - 2].is_symbol("_") || member[i - 2].is_symbol("^"));
    const bool index = i > 2 && member[i - 1].kind == Kind::word && member[i - 2].is(Kind::open, "{");
    const bool argument = i > 1 && member[i - 1].is(Kind::open, "(") && member[i - 2].kind == Kind::word &&
                          i + 1 < member.size() && member[i + 1].is(Kind::close, ")");
    if (!subscript && !braced && !index && !argument) {
      return true;
    }
  }
  return false;
}

}  // namespace gradewright::reading
