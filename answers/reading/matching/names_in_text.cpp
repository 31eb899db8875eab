#include "answers/reading/matching/names_in_text.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/prose_units.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

/// Whether a name of one letter may be a word of prose here.
bool is_word_of_prose(std::string_view text, std::size_t first, std::size_t last) {
  if (last - first != 1) {
    return false;
  }
  if (first > 0 && !is_blank(text[first - 1]) &&
      std::string_view("$(,;:=*`").find(text[first - 1]) == std::string_view::npos) {
    return true;  // the t of "don't"
  }
  constexpr std::string_view words = "aeiouyIA";
  const std::size_t next = text.find_first_not_of(" $*`", last);
  const bool stated = next < text.size() && std::string_view(":=").find(text[next]) != std::string_view::npos;
  if (stated || words.find(text[first]) == std::string_view::npos) {
    return false;
  }
  constexpr std::array<std::string_view, 14> leads{"my",  "the", "for", "of",   "and", "nor", "or",
                                                   "für", "von", "und", "pour", "et",  "no",  "output"};
  constexpr std::size_t near = 40;  // no lead is longer
  const std::size_t from = first - std::min(first, near);
  const std::vector<ProseUnit> before = units_of(text.substr(from, first - from));
  return !before.empty() && !among(leads, before.back().word);
}

}  // namespace

std::vector<NameIn> names_in(std::string_view text, const PreparedQuestion& question) {
  constexpr std::size_t longest_name = 14;  // tokens
  std::vector<NameIn> found;
  if (question.every_name.find_beginning_in(text) == std::string_view::npos) {
    return found;
  }
  const std::vector<ResponseToken> tokens = response_tokens(text);
  for (std::size_t i = 0; i < tokens.size();) {
    const bool begins = tokens[i].kind == Kind::word || tokens[i].kind == Kind::fraction;
    std::size_t next = i + 1;
    for (std::size_t j = std::min(tokens.size(), i + longest_name);
         begins && j > i && question.every_name.may_begin(tokens[i]); --j) {
      const bool ends = tokens[j - 1].kind == Kind::word || tokens[j - 1].kind == Kind::number ||
                        tokens[j - 1].kind == Kind::close;
      const auto name = std::span(tokens).subspan(i, j - i);
      const bool apart = std::ranges::any_of(name, [](const ResponseToken& token) {
        return token.kind == Kind::relation || token.kind == Kind::newline || token.is_symbol(",");
      });
      if (!ends || apart) {
        continue;
      }
      const NameForm form = name_form(name);
      if (!question.every_name.contain(form) ||
          is_word_of_prose(text, name.front().span.offset, name.back().span.end())) {
        continue;
      }
      NameIn one{name.front().span.offset, name.back().span.end(), {}, lower(form.loose)};
      for (std::size_t item = 0; item < question.items.size(); ++item) {
        if (question.names_of(question.items[item]).contain(form)) {
          one.items.push_back(item);
        }
      }
      found.push_back(std::move(one));
      next = j;
      break;
    }
    i = next;
  }
  return found;
}

}  // namespace gradewright::reading
