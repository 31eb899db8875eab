#include "answers/reading/matching/exclaimed.hpp"

#include <algorithm>

#include "engine/syntax/answer_type.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t npos = std::string_view::npos;
/// What may stand between a value and the sign behind it: blanks and the ends of mathematics and of styles.
constexpr std::string_view quiet = " \t$*`";

bool may_be_exclaimed(AnswerType type) {
  return type != AnswerType::text && type != AnswerType::formula && type != AnswerType::complexity &&
         type != AnswerType::choice && type != AnswerType::choices && type != AnswerType::true_false;
}

/// Where such a sign stands from `first` on, in or right behind what ends at `last`; npos where none does.
std::size_t find_exclaimed(std::string_view text, std::size_t first, std::size_t last) {
  const std::size_t end = std::min(text.find_first_not_of(quiet, std::min(last, text.size())), text.size());
  for (std::size_t at = text.find('!', first); at != npos && at <= end; at = text.find('!', at + 1)) {
    if (may_exclaim(text, at)) {
      return at;
    }
  }
  return npos;
}

}  // namespace

bool may_exclaim(std::string_view text, std::size_t at) {
  const std::size_t before = at == 0 ? npos : text.find_last_not_of(quiet, at - 1);
  const std::size_t behind = std::min(text.find_first_not_of("!$*`", at), text.size());
  if (before == npos || !is_digit(text[before]) || (behind < text.size() && !is_space(text[behind]))) {
    return false;
  }
  const std::size_t next = text.find_first_not_of(" \t", behind);
  if (next == npos || text[next] == '\n') {
    const std::size_t below = text.find_first_not_of(" \t\n", behind);
    return below == npos || text[below] != '=';  // "5!" above "= 120"
  }
  const bool computes = std::string_view("=+-*/^<>~)]}:").find(text[next]) != npos || text[next] == '\\' ||
                        !is_ascii(text[next]);
  const std::size_t number = text.find_first_not_of("0123456789.", next);
  const bool multiplies = is_digit(text[next]) && number != npos && text[number] == '!';  // 2! 3!
  return !computes && !multiplies;
}

void doubt_exclaimed(const PreparedQuestion& question, const Passages& passages,
                     std::span<Response> responses) {
  for (std::size_t i = 0; i < responses.size(); ++i) {
    Response& response = responses[i];
    if (!response.may_be_doubted() || !may_be_exclaimed(question.items[i].type)) {
      continue;
    }
    const auto passage = std::ranges::find_if(passages, [&](const auto& one) {
      return one->offset <= response.span.offset && response.span.end() <= one->offset + one->text.size();
    });
    if (passage == passages.end()) {
      continue;
    }
    const std::string_view text = (*passage)->text;
    const std::size_t last = response.span.end() - (*passage)->offset;
    const std::size_t sign = find_exclaimed(text, response.span.offset - (*passage)->offset, last);
    const std::string_view behind = sign < last ? text.substr(sign, last - sign) : std::string_view();
    const auto name = response_tokens(behind.substr(0, behind.rfind('=') + 1));
    const bool of_another =  // "0.8! So y = 3" of y
        name.size() > 1 &&
        place_of_name(std::span(name).first(name.size() - 1), question.names_of(question.items[i]));
    if (sign != npos && !of_another) {
      response.doubt = "! could be a factorial or end the sentence";
    }
  }
}

}  // namespace gradewright::reading
