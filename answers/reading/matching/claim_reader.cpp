#include "answers/reading/matching/claim_reader.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "answers/reading/matching/doubt_words.hpp"
#include "answers/reading/matching/lines_beside.hpp"
#include "answers/reading/matching/neutral_words.hpp"
#include "answers/reading/matching/own_symbol.hpp"
#include "answers/reading/matching/question_words.hpp"
#include "answers/reading/matching/read_alone.hpp"
#include "answers/reading/matching/remarks_behind.hpp"
#include "answers/reading/matching/sentence.hpp"
#include "answers/reading/matching/table_heads.hpp"
#include "answers/reading/matching/taken_back.hpp"
#include "answers/reading/matching/turning_words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/worked_roundings.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Whether a value stands behind the sign of equality of a working that does not come to it: "4 - 0.1 * 1.5
/// = 3.83".
bool is_worked_otherwise(std::string_view before, std::string_view value) {
  const std::string_view lead = trimmed(before);
  std::size_t first = lead.find_first_of("0123456789(-");
  // The 1 of conv1 or h_1 is part of a name.
  while (first < lead.size() && first > 0 && is_digit(lead[first]) &&
         (is_letter(lead[first - 1]) || lead[first - 1] == '_')) {
    first = lead.find_first_of("0123456789(-", lead.find_first_not_of("0123456789", first));
  }
  if (!lead.ends_with('=') || first >= lead.size() - 1) {
    return false;
  }
  return differs_from_working(lead.substr(first, lead.size() - 1 - first), value, Shape{});
}

/// The first symbol of a lead with its sign, behind a word that only leads to it: "$\\delta =" of "With
/// $\\delta = y - t =".
std::string_view symbol_led(std::string_view lead) {
  constexpr std::array<std::string_view, 8> openers{"with ", "where ", "using ", "and ",
                                                    "mit ",  "avec ",  "con ",   "wobei "};
  lead = trimmed(lead);
  const std::string small = lower(lead);
  const auto* const opener =
      std::ranges::find_if(openers, [&](std::string_view one) { return small.starts_with(one); });
  lead.remove_prefix(opener == openers.end() ? 0 : opener->size());
  const std::size_t sign = lead.find('=');
  return sign == std::string_view::npos ? std::string_view() : lead.substr(0, sign + 1);
}

/// Whether bars part cells: "| 1 | 2 |", "a | b"; those of "||g||_2" and "max |w - q|" do not.
bool may_be_table(std::string_view text) {
  if (text.find(" | ") != std::string_view::npos) {
    return true;
  }
  for (std::size_t bar = text.find('|'); bar < text.size(); bar = text.find('|', bar + 1)) {
    const bool begins = bar == 0 || text[bar - 1] == '\n';
    const std::string_view line = trimmed(text.substr(bar, text.find('\n', bar) - bar));
    if (begins && (line.starts_with("| ") || (line.size() > 1 && line.ends_with('|')))) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool may_be_claimed(AnswerType type) {
  return is_tensor(type) || type == AnswerType::size || type == AnswerType::quantity ||
         type == AnswerType::set || type == AnswerType::list || type == AnswerType::interval;
}

bool may_hold_claims(const Passage& passage) {
  constexpr std::size_t longest = 4'000;
  return passage.has_digit && passage.text.size() <= longest && !may_be_table(passage.text);
}

bool is_whole(const Response& response, const Passage& passage) {
  const std::size_t length = trimmed(passage.text).size();
  return response.span.offset <= passage.offset && response.span.length >= length &&
         response.source.size() < length;
}

ClaimReader::ClaimReader(const PreparedQuestion& question, const Passage& passage, Lists lists,
                         std::span<const Response> responses)
    : question_(question),
      passage_(passage),
      responses_(responses),
      claims_(claims_of(passage, lists)),
      context_(question, passage, claims_) {
  if (claims_.size() > max_claims) {
    claims_.clear();
  }
  for (Claim& claim : claims_) {
    claim.is_under_symbol = is_own_symbol(claim.lead);
  }
}

std::optional<Response::Tentative> ClaimReader::read(const Claim& claim, const ItemDeclaration& declared,
                                                     const Response* own) const {
  const auto [first, last] = context_.bytes_of(claim);
  const Span span{passage_.offset + first, last - first};
  if (claim.is_argument || (claim.is_list && !is_list_shaped(declared)) || is_used(span, own) ||
      context_.has_operator_beside(claim)) {
    return std::nullopt;
  }
  std::optional<Response> response = read_whole(declared, passage_.decimal_comma, claim.text);
  if (!response || response->state != Response::State::found) {
    return std::nullopt;
  }
  Response::Tentative value;
  value.alternatives = std::move(response->alternatives);
  value.typed = std::move(response->typed);
  value.span = span;
  value.source = passage_.text.substr(first, last - first);
  value.is_printed = is_printed(claim);
  value.sentence = claim.sentence;
  return value;
}

void ClaimReader::hear_words(const Claim& claim, std::size_t item, Response::Tentative& value) const {
  auto [first, last] = context_.bytes_of(claim);
  if (claim.is_under_symbol) {
    first = static_cast<std::size_t>(claim.lead.data() - passage_.text.data());
  }
  value.is_against = speaks_against(first, last);
  const std::string before = without_asked_words(sentence_before(passage_.text, first), question_);
  value.is_worked_on = works_on_name(without_own_words(before, question_, item));
}

bool ClaimReader::may_conclude(const Claim& claim) const {
  constexpr std::size_t longest = 8;
  if (is_symbol_of_letters(symbol_led(claim.lead))) {
    return false;
  }
  const auto [first, last] = context_.bytes_of(claim);
  const std::string_view before = sentence_before(passage_.text, first);
  return words_of(before).size() <= longest && words_of(sentence_behind(passage_.text, last)).size() <= 2 &&
         before.find('(') == std::string_view::npos && !is_of_given(claim);
}

bool ClaimReader::is_of_given(const Claim& claim) const {
  return std::ranges::any_of(passage_.statements.all(), [&](const Statement& statement) {
    return statement.has_name() && statement.value_first <= claim.value.value_first &&
           claim.value.value_first < statement.value_last &&
           is_named(passage_, statement, question_.given_names);
  });
}

bool ClaimReader::is_reason(const Claim& claim) const {
  const std::string_view before = sentence_before(passage_.text, context_.bytes_of(claim).first);
  return before_reason(before).size() < before.size();
}

bool ClaimReader::is_printed(const Claim& claim) const {
  const std::vector<std::string> words = words_of(claim.text);
  return !words.empty() && is_digit(words[0].front()) && question_.has_word(words[0]) &&
         std::none_of(words.begin() + 1, words.end(),
                      [](const std::string& word) { return is_digit(word.front()); });
}

bool ClaimReader::is_used(const Span& span, const Response* own) const {
  return std::ranges::any_of(responses_, [&](const Response& response) {
    return &response != own && response.is_read() && !is_whole(response, passage_) &&
           response.span.offset < span.end() && response.span.end() > span.offset;
  });
}

bool ClaimReader::speaks_against(std::size_t first, std::size_t last) const {
  const std::string_view text = passage_.text;
  const std::string_view before = sentence_before(text, first);
  const std::size_t line = first - before.size();
  const std::string_view behind = sentence_behind(text, last);
  const std::size_t end = last + behind.size();
  const auto turns = [&](std::string_view words) {
    return turns_round(without_asked_words(words, question_));
  };
  return turns(before) || turns(behind) || works_on_value(behind) || turns(line_above(text, line)) ||
         (end < text.size() && text[end] == '?') || heads_no_answer(caption_of(text, first)) ||
         is_marked_wrong(before) || is_marked_wrong(behind) ||
         is_worked_otherwise(before, text.substr(first, last - first)) ||
         !taken_back(text, last, sentences_on_all(passage_)).empty() ||
         !afterthought_behind(passage_, last, question_, responses_, 1).empty();
}

}  // namespace gradewright::reading
