#include "answers/reading/matching/owned_statement.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "answers/reading/matching/could_answer.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/read_alone.hpp"
#include "answers/reading/matching/sentence.hpp"
#include "answers/reading/notation/words.hpp"
#include "engine/syntax/answer_type.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

/// Numbers that an answer of a type holds at most; 0 where nobody can say.
std::size_t most_numbers(const ItemDeclaration& item) {
  constexpr std::size_t sides = 4;
  if (is_tensor(item.type)) {
    return static_cast<std::size_t>(item.shape.size());
  }
  return item.type == AnswerType::size ? sides : item.type == AnswerType::quantity ? 1 : 0;
}

/// The end of the name of an item with which tokens begin; 0 where they begin with none.
std::size_t name_end(std::span<const ResponseToken> tokens, const ItemNames& names) {
  constexpr std::size_t longest = 8;
  for (std::size_t end = std::min(tokens.size(), longest); end > 0; --end) {
    const auto name = tokens.first(end);
    const bool letters = name.back().kind == Kind::word || name.back().kind == Kind::close ||
                         (end > 1 && name[end - 2].is_symbol("_"));
    if (letters && names.contain(name_form(name))) {
      return end;
    }
  }
  return 0;
}

/// Whether words of a value may be another number, or call another item: "96 MB, four times that for
/// training".
bool says_more(std::span<const ResponseToken> value, std::size_t item, const PreparedQuestion& question) {
  constexpr std::size_t shortest = 3;
  return std::ranges::any_of(value, [&](const ResponseToken& token) {
    const std::string word = token.kind == Kind::word ? lower(token.text) : std::string();
    const std::optional<int> number = number_word(word);
    return (number && *number > 1) || fraction_word(word) || word == "half" ||
           (word.size() >= shortest && question.name_words.calls(word, item));
  });
}

/// Whether a comma between two numbers without blanks is that of a decimal: "0,525", but not "2,1".
bool is_decimal_comma(std::span<const ResponseToken> value, std::size_t at) {
  if (at == 0 || at + 1 >= value.size() || !value[at].is_symbol(",") || value[at].space_before ||
      value[at + 1].space_before || value[at - 1].kind != Kind::number ||
      value[at + 1].kind != Kind::number) {
    return false;
  }
  const std::string_view whole = value[at - 1].text;
  const std::string_view part = value[at + 1].text;
  const bool plain = whole.find('.') == std::string_view::npos && part.find('.') == std::string_view::npos;
  return plain && (whole == "0" || part.size() > 1);
}

/// The tokens behind the bars and dollars before them.
std::span<const ResponseToken> without_marks(std::span<const ResponseToken> value) {
  while (!value.empty() && (value.front().is_symbol("|") || value.front().kind == Kind::cell ||
                            value.front().kind == Kind::newline || value.front().kind == Kind::edge)) {
    value = value.subspan(1);
  }
  return value;
}

std::string_view text_of(const Passage& passage, std::span<const ResponseToken> tokens) {
  const std::size_t from = tokens.front().span.offset;
  return passage.text.substr(from, tokens.back().span.end() - from);
}

}  // namespace

std::size_t end_of_claim(const Passage& passage, const Statement& statement) {
  const auto value = passage.statements.value(statement);
  if (value.empty()) {
    return 0;
  }
  int depth = 0;
  const std::size_t end = std::min(value.back().span.end(), value.front().span.offset + longest_sentence);
  for (std::size_t at = value.front().span.offset; at < end; ++at) {
    const char c = passage.text[at];
    depth += c == '(' || c == '[' || c == '{' ? 1 : 0;
    depth -= c == ')' || c == ']' || c == '}' ? 1 : 0;
    const bool stops = c == ';' || (c != '\n' && ends_sentence(passage.text, at));
    if (depth <= 0 && stops && at > value.front().span.offset) {
      return at;
    }
  }
  return end;
}

std::size_t numbers_stated(std::span<const ResponseToken> value) {
  std::size_t count = 0;
  int depth = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const ResponseToken& token = value[i];
    depth += token.kind == Kind::open ? 1 : token.kind == Kind::close ? -1 : 0;
    if (token.kind == Kind::relation && depth <= 0) {
      count = 0;
    }
    const bool next_sentence = token.is_symbol(".") && i + 1 < value.size() && value[i + 1].space_before;
    if (next_sentence && count > 0) {
      break;
    }
    const bool index = i > 0 && (value[i - 1].is_symbol("_") || value[i - 1].is_symbol("^"));
    const bool goes_on = i > 0 && is_decimal_comma(value, i - 1);
    count += (token.kind == Kind::number || token.kind == Kind::damaged) && !index && !goes_on ? 1 : 0;
  }
  return count;
}

bool begins_with_item(const Passage& passage, const Statement& statement, const PreparedQuestion& question) {
  const auto value = without_marks(passage.statements.value(statement));
  return !statement.has_name() && name_end(value, question.item_names) > 0;
}

bool is_of_other(const Passage& passage, const Statement& statement, const ItemDeclaration& item,
                 const PreparedQuestion& question) {
  auto value = passage.statements.value(statement);
  value = statement.has_name() ? value : without_marks(value);
  const auto place = std::ranges::find(question.items, item.name, &ItemDeclaration::name);
  const auto index = static_cast<std::size_t>(place - question.items.begin());
  for (const ItemDeclaration& other : question.items) {
    const ItemNames& names = question.names_of(other);
    const std::size_t name = statement.has_name() ? 0 : name_end(value, names);
    const bool named = statement.has_name() ? is_named(passage, statement, names) : name > 0;
    if (other.name != item.name && named) {
      const auto behind = value.subspan(name);
      constexpr std::size_t longest = 300;  // tokens
      const bool in_numbers =
          is_tensor(item.type) || item.type == AnswerType::quantity || item.type == AnswerType::size;
      if (behind.empty() || behind.size() > longest ||
          (!in_numbers && could_answer(text_of(passage, behind), item))) {
        return false;
      }
      return numbers_stated(behind) <= most_numbers(other) && !says_more(behind, index, question);
    }
  }
  return false;
}

}  // namespace gradewright::reading
