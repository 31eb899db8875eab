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

/// Whether what stands in brackets only tells of a value: words, and numbers that a word says it comes from.
bool only_tells(Tokens inside) {
  constexpr std::array<std::string_view, 2> sources{"of", "from"};
  if (inside.empty() || inside.front().kind != Kind::word || inside.front().text.size() < 2) {
    return false;
  }
  bool word = false;
  for (std::size_t i = 0; i < inside.size(); ++i) {
    const Kind kind = inside[i].kind;
    const bool from = i > 0 && among(sources, inside[i - 1].text);
    if ((kind == Kind::number && !from) || (kind != Kind::number && kind != Kind::word)) {
      return false;
    }
    word = word || (kind == Kind::word && inside[i].text.size() > 3);
  }
  return word;
}

std::string_view text_of(Tokens tokens, std::string_view source) {
  const std::size_t first = tokens.front().span.offset;
  return source.substr(first, tokens.back().span.end() - first);
}

/// The number that a text is, if it is one and nothing else.
std::optional<WrittenNumber> number_of(std::string_view text) {
  const auto read = read_value(text, Shape{});
  const auto* values = std::get_if<std::vector<ReadValue>>(&read);
  const bool one = values != nullptr && values->size() == 1 && values->front().cells.size() == 1 &&
                   values->front().cells.front().state == ReadCell::State::number;
  return one ? std::optional(values->front().cells.front().number) : std::nullopt;
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
  const bool remark =
      apart && behind_value &&
      (only_tells(inside) || tells_how(inside) || is_of_another(inside) ||
       works_out(value.first(open), inside, source) || (before.kind == Kind::close && is_formula(inside)));
  return remark ? open : value.size();
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
