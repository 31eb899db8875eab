#include "answers/reading/matching/remark.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/neutral_words.hpp"
#include "answers/reading/matching/other_instance.hpp"
#include "answers/reading/matching/other_quantity.hpp"
#include "answers/reading/matching/other_setting.hpp"
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
  return token.kind == Kind::newline || token.is_symbol(".") || token.is_symbol(",") || token.is_symbol(";");
}

/// Whether a formula of names stands in brackets: "(p - y)".
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

/// Whether a remark gives the value of another setting: "(1200 without biases)".
bool is_of_another(Tokens inside) {
  constexpr std::array<std::string_view, 2> settings{"without", "with"};
  constexpr std::size_t longest = 4;
  return inside.size() > 2 && inside.size() <= longest && inside[0].kind == Kind::number &&
         among(settings, inside[1].text) && inside.back().kind == Kind::word;
}

/// The number that a text is, if it is one and nothing else.
std::optional<WrittenNumber> number_of(std::string_view text) {
  const auto read = read_value(text, Shape{});
  const auto* values = std::get_if<std::vector<ReadValue>>(&read);
  const bool one = values != nullptr && values->size() == 1 && values->front().cells.size() == 1 &&
                   values->front().cells.front().state == ReadCell::State::number;
  return one ? std::optional(values->front().cells.front().number) : std::nullopt;
}

/// Words by which somebody tells how a value was found.
constexpr std::array<std::string_view, 7> ways{"used",     "using",      "rounded", "divided",
                                               "dividing", "multiplied", "rounding"};

/// Whether a remark tells how a value was found: "(I used 1/N)", "(with rounded h)".
bool tells_how(Tokens inside) {
  const bool opener = !inside.empty() && (inside.front().text == "I" || inside.front().text == "we" ||
                                          inside.front().text == "with");
  const Tokens rest = inside.subspan(opener ? 1 : 0);
  const bool plain = std::ranges::all_of(inside, [](const ResponseToken& token) {
    return token.kind == Kind::word || token.kind == Kind::number || token.is_symbol("/") ||
           token.is_symbol("_");
  });
  return plain && !rest.empty() && among(ways, rest.front().text);
}

/// Whether the number at a place of a remark is no other value: a word says that something comes from it or
/// is parted by it, or it counts some of the things, "32 of them".
bool is_of_telling(Tokens inside, std::size_t at) {
  constexpr std::array<std::string_view, 4> sources{"of", "from", "by", "over"};
  constexpr std::array<std::string_view, 4> parts{"them", "these", "those", "which"};
  const auto word_at = [&](std::size_t i) {
    return i < inside.size() && inside[i].kind == Kind::word ? inside[i].text : std::string_view();
  };
  const bool out_of = at > 1 && inside[at - 2].text == "out";
  return (at > 0 && among(sources, inside[at - 1].text) && !out_of) ||
         (inside[at].text.find_first_of(".,") == std::string_view::npos && word_at(at + 1) == "of" &&
          among(parts, word_at(at + 2)));
}

/// Whether what stands in brackets only tells of a value: words, and numbers that a word says it comes from
/// or that count a part of it.
bool only_tells(Tokens inside) {
  const bool counts = !inside.empty() && inside.front().kind == Kind::number && is_of_telling(inside, 0);
  if (inside.empty() || (!counts && (inside.front().kind != Kind::word || inside.front().text.size() < 2))) {
    return false;
  }
  std::size_t letters = 0;
  for (std::size_t i = 0; i < inside.size(); ++i) {
    const Kind kind = inside[i].kind;
    const bool comma = inside[i].is_symbol(",") && i > 0 && inside[i - 1].kind == Kind::word;
    if ((kind == Kind::number && !is_of_telling(inside, i)) ||
        (kind != Kind::number && kind != Kind::word && !comma)) {
      return false;
    }
    letters += kind == Kind::word ? inside[i].text.size() : 0;
  }
  constexpr std::size_t shortest = 4;
  return letters >= shortest;
}

/// Whether a remark says the number before it once more with fewer digits: "(about 0.384)".
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

/// Whether what stands in brackets works out the number before them: "1824 (76 * 24)", "0.33 (1/3)".
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
  const bool behind_value = before.kind == Kind::number || before.kind == Kind::close ||
                            before.kind == Kind::end || before.kind == Kind::edge;
  const auto is_star = [&](std::size_t at) { return at < source.size() && source[at] == '*'; };
  const bool emphasised = is_star(value[open].span.offset - 1) && is_star(value[last - 1].span.end());
  const bool multiplied = is_star(value[open].span.offset - 1) && !emphasised;
  const bool apart = open > 0 && value[open].is(Kind::open, "(") && value[open].space_before && !multiplied;
  const bool remark = apart && behind_value &&
                      (only_tells(inside) || tells_how(inside) || rounds_again(value.first(open), inside) ||
                       is_of_another(inside) || works_out(value.first(open), inside, source) ||
                       (before.kind == Kind::close && is_formula(inside)));
  return remark ? open : value.size();
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
  constexpr std::array<std::string_view, 12> phrases{"rounded down",     "rounded up",      "rounding down",
                                                     "rounding up",      "over rows",       "over the rows",
                                                     "over columns",     "over the keys",   "over classes",
                                                     "over the classes", "biases included", "with biases"};
  std::string text = lower(remark);
  for (const std::string_view phrase : phrases) {
    if (const std::size_t at = text.find(phrase); at != std::string::npos) {
      text.replace(at, phrase.size(), phrase.size(), ' ');
    }
  }
  return text;
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

/// Whether tokens hold a name of one of the question's items but for the one that is called `name`.
std::string other_item_in(Tokens inside, Tokens name, const PreparedQuestion& question) {
  for (const ItemDeclaration& item : question.items) {
    const ItemNames& names = question.names_of(item);
    if (is_named(name, names)) {
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
  return value.first(opening_of_remark(value, source));
}

std::string word_in_remark(const Passage& passage, const Statement& statement,
                           const PreparedQuestion& question) {
  const Tokens value = passage.statements.value(statement);
  const Tokens remark = value.subspan(opening_of_remark(value, passage.text));
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
  std::string text = without_phrases(passage.text.substr(from, remark.back().span.end() - from));
  for (const std::string_view way : ways) {
    const std::size_t at = tells_how(inside) ? text.find(way) : std::string::npos;
    text.erase(std::min(at, text.size()), at == std::string::npos ? 0 : way.size());
  }
  if (speaks_against(text)) {
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
