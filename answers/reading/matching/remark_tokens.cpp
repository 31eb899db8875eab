#include "answers/reading/matching/remark_tokens.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "answers/reading/matching/harmless_words.hpp"
#include "answers/reading/notation/greek.hpp"
#include "answers/reading/notation/response_members.hpp"
#include "answers/reading/values/exact.hpp"
#include "answers/reading/values/read_value.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;
using Tokens = std::span<const ResponseToken>;

/// Whether the number at a place of a remark is no other value: a word says that something comes from it or
/// is parted by it, or it counts some of the things, "32 of them".
bool is_of_telling(Tokens inside, std::size_t at) {
  constexpr std::array<std::string_view, 16> sources{
      "of", "from",    "by",       "over",    "slide",   "slides",  "page", "step",
      "eq", "lecture", "equation", "chapter", "section", "formula", "line", "table"};
  constexpr std::array<std::string_view, 4> parts{"them", "these", "those", "which"};
  const auto word_at = [&](std::size_t i) {
    return i < inside.size() && inside[i].kind == Kind::word ? inside[i].text : std::string_view();
  };
  const bool out_of = at > 1 && inside[at - 2].text == "out";
  return (at > 0 && among(sources, inside[at - 1].text) && !out_of) ||
         (inside[at].text.find_first_of(".,") == std::string_view::npos && word_at(at + 1) == "of" &&
          among(parts, word_at(at + 2)));
}

/// Words that could stand for the very value that they stand behind.
constexpr std::array<std::string_view, 22> generic{
    "it",      "this",   "that",    "value",  "values", "answer", "answers",  "result",
    "results", "number", "numbers", "output", "total",  "final",  "solution", "one",
    "which",   "these",  "those",   "key",    "mine",   "amount"};

/// Whether a word may be what something else is called: delta, fan_in, or a noun of the field.
bool is_called(const ResponseToken& token) {
  const std::string word = lower(token.text);
  return token.kind == Kind::word && word.size() > 1 && !among(generic, word) &&
         (among(greek_letters, word) || word.find('_') != std::string::npos || is_harmless_noun(word));
}

}  // namespace

bool is_formula(Tokens inside) {
  bool operates = false;
  for (const ResponseToken& token : inside) {
    const bool sign = token.is_symbol("-") || token.is_symbol("+") || token.is_symbol("/");
    if (token.kind != Kind::word && !sign) {
      return false;
    }
    operates = operates || sign;
  }
  return operates && inside.front().kind == Kind::word;
}

bool is_of_another(Tokens inside) {
  constexpr std::array<std::string_view, 2> settings{"without", "with"};
  constexpr std::size_t longest = 4;
  return inside.size() > 2 && inside.size() <= longest && inside[0].kind == Kind::number &&
         among(settings, inside[1].text) && inside.back().kind == Kind::word;
}

std::optional<WrittenNumber> number_of(std::string_view text) {
  const auto read = read_value(text, Shape{});
  const auto* values = std::get_if<std::vector<ReadValue>>(&read);
  const bool one = values != nullptr && values->size() == 1 && values->front().cells.size() == 1 &&
                   values->front().cells.front().state == ReadCell::State::number;
  return one ? std::optional(values->front().cells.front().number) : std::nullopt;
}

bool tells_how(Tokens inside) {
  const bool opener = !inside.empty() && (inside.front().text == "I" || inside.front().text == "we" ||
                                          inside.front().text == "with");
  const Tokens rest = inside.subspan(opener ? 1 : 0);
  const bool plain = std::ranges::all_of(inside, [](const ResponseToken& token) {
    return token.kind == Kind::word || token.kind == Kind::number || token.is_symbol("/") ||
           token.is_symbol("_");
  });
  return plain && !rest.empty() && among(ways_to_find, rest.front().text);
}

std::size_t statement_end(Tokens inside, std::size_t at) {
  constexpr std::array<std::string_view, 4> copulas{"is", "was", "are", "were"};
  std::size_t next = at;
  if (next + 2 < inside.size() && inside[next].kind == Kind::word && inside[next + 1].is_symbol("_")) {
    next += 3;  // fan_in
  } else if (next < inside.size() && is_called(inside[next])) {
    next += 1;
  }
  const bool says = next > at && next < inside.size() &&
                    (inside[next].kind == Kind::relation ||
                     (inside[next].kind == Kind::word && among(copulas, inside[next].text)));
  std::size_t end = says ? next + 1 : at;
  while (says && end < inside.size() &&
         (inside[end].kind == Kind::number || inside[end].kind == Kind::relation ||
          inside[end].is_symbol("*") || inside[end].is_symbol("+") || inside[end].is_symbol("-") ||
          inside[end].is_symbol("/"))) {
    ++end;
  }
  return says && end > next + 1 && inside[end - 1].kind == Kind::number ? end : at;
}

bool only_tells(Tokens inside) {
  const bool counts = !inside.empty() && inside.front().kind == Kind::number && is_of_telling(inside, 0);
  if (inside.empty() || (!counts && (inside.front().kind != Kind::word || inside.front().text.size() < 2))) {
    return false;
  }
  constexpr std::size_t shortest = 4;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < inside.size(); ++i) {
    if (const std::size_t end = statement_end(inside, i); end > i) {
      letters += shortest;
      i = end - 1;
      continue;
    }
    const Kind kind = inside[i].kind;
    const bool mark = inside[i].is_symbol(",") || inside[i].is_symbol("'") || inside[i].is_symbol("’");
    const bool comma = mark && i > 0 && inside[i - 1].kind == Kind::word;
    if ((kind == Kind::number && !is_of_telling(inside, i)) ||
        (kind != Kind::number && kind != Kind::word && !comma)) {
      return false;
    }
    letters += kind == Kind::word ? inside[i].text.size() : 0;
  }
  return letters >= shortest;
}

bool rounds_again(Tokens before, Tokens inside) {
  constexpr std::array<std::string_view, 7> words{"about", "approx", "approximately", "rounded",
                                                  "ca",    "circa",  "roughly"};
  if (inside.size() < 2 || !among(words, lower(inside.front().text)) || inside.back().kind != Kind::number ||
      before.back().kind != Kind::number) {
    return false;
  }
  const bool only = std::ranges::all_of(inside.first(inside.size() - 1), [&](const ResponseToken& token) {
    return among(words, lower(token.text)) || token.is_symbol(".") || token.text == "to";
  });
  const auto said = number_of(before.back().text);
  const auto again = number_of(inside.back().text);
  return only && said && again && (same_value(*said, *again) || rounds_to(*said, *again));
}

std::string_view text_of(Tokens tokens, std::string_view source) {
  const std::size_t first = tokens.front().span.offset;
  return source.substr(first, tokens.back().span.end() - first);
}

bool works_out(Tokens before, Tokens inside, std::string_view source) {
  while (!inside.empty() && inside.front().kind == Kind::relation) {
    inside = inside.subspan(1);
  }
  const bool signed_number = before.size() > 1 && before[before.size() - 2].is_symbol("-");
  const Tokens number = before.last(signed_number ? 2 : 1);
  const bool whole = number.size() == before.size() || is_relation(before, before.size() - number.size() - 1);
  const bool operates = std::ranges::any_of(inside, [](const ResponseToken& token) {
    return token.is_symbol("*") || token.is_symbol("/") || token.is_symbol("+") || token.is_symbol("-") ||
           token.is_symbol("^") || token.kind == Kind::fraction;
  });
  if (!whole || !operates || inside.empty() || before.back().kind != Kind::number) {
    return false;
  }
  const auto written = number_of(text_of(number, source));
  const auto worked = number_of(text_of(inside, source));
  return written && worked && (same_value(*worked, *written) || rounds_to(*worked, *written));
}

}  // namespace gradewright::reading
