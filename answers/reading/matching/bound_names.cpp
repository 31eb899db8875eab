#include "answers/reading/matching/bound_names.hpp"

#include <string>
#include <string_view>

#include "answers/reading/matching/bounded_words.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

/// Whether a token is a Latin letter beyond ASCII, behind which a word goes on: the \u00fc of "f\u00fcr".
bool is_accented(const ResponseToken& token) {
  std::size_t behind = 0;
  const char32_t c = token.kind == Kind::symbol ? next_code_point(token.text, behind) : 0;
  return c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7;
}

}  // namespace

std::size_t BoundNames::name_end(std::size_t at) const {
  constexpr std::string_view joining = "aeiouy";  // letters that are words in some language
  constexpr std::size_t longest = 3;
  const ResponseToken& token = tokens_[at];
  const bool in_word = at > 0 && !token.space_before && is_accented(tokens_[at - 1]);
  if (token.kind != Kind::word || token.text.empty() || in_word) {
    return at;
  }
  const std::string word = lower(token.text);
  const bool declared =
      token.text.size() <= longest && question_.every_name.contain(name_form(tokens_.subspan(at, 1)));
  const bool letter = word.size() == 1 && is_ascii(word[0]) && joining.find(word) == joining.npos;
  if (!declared && !letter && !is_greek_name(word)) {
    return at;
  }
  std::size_t end = at + 1;
  if (end + 1 < tokens_.size() && tokens_[end].is_symbol("_")) {
    end += tokens_[end + 1].is(Kind::open, "{") ? closing(end + 1) - end : 2;
  }
  return end;
}

std::size_t BoundNames::label_end(std::size_t at) const {
  const bool opens = tokens_[at].is(Kind::open, "(");
  const std::size_t first = opens ? at + 1 : at;
  const std::size_t last = first < tokens_.size() ? name_end(first) : first;
  const std::size_t behind = last + (opens ? 1 : 0);
  if (last == first || behind >= tokens_.size() || (opens && !tokens_[last].is(Kind::close, ")")) ||
      !tokens_[behind].space_before) {
    return at;
  }
  const std::size_t item = item_of(first, last);
  std::size_t name = behind;
  while (opens && name < tokens_.size() && tokens_[name].kind != Kind::newline && name_end(name) == name) {
    ++name;
  }
  const std::size_t name_last = name < tokens_.size() ? name_end(name) : name;
  const bool same = name_last > name && item == item_of(name, name_last);
  const bool begins_line = at == 0 || tokens_[at - 1].kind == Kind::newline;
  const bool labels = opens ? begins_line : tokens_[first].text != tokens_[name].text;
  return item != none && same && labels ? behind : at;
}

std::size_t BoundNames::closing(std::size_t at) const {
  int depth = 0;
  for (std::size_t i = at; i < tokens_.size(); ++i) {
    depth += tokens_[i].kind == Kind::open ? 1 : tokens_[i].kind == Kind::close ? -1 : 0;
    if (depth == 0) {
      return i + 1;
    }
  }
  return tokens_.size();
}

std::size_t BoundNames::item_of(std::size_t first, std::size_t last) const {
  const NameForm form = name_form(tokens_.subspan(first, last - first));
  for (std::size_t i = 0; i < question_.items.size(); ++i) {
    if (question_.names_of(question_.items[i]).contain(form)) {
      return i;
    }
  }
  return item_of_variable(form);
}

std::size_t BoundNames::item_of_variable(const NameForm& form) const {
  std::size_t item = none;
  for (std::size_t i = 0; i < question_.items.size(); ++i) {
    const ItemDeclaration& one = question_.items[i];
    if (one.type == AnswerType::inequality && ItemNames(one.field_names).contain(form)) {
      if (item != none) {
        return none;
      }
      item = i;
    }
  }
  return item;
}

}  // namespace gradewright::reading
