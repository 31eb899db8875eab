#include "answers/reading/documents/lost_heading.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "answers/reading/documents/label_evidence.hpp"
#include "answers/reading/documents/unmatched_text.hpp"
#include "answers/reading/matching/unused_text.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// "[1, 2; 3, 4]", "26 x 26", "14 GB": numbers, signs between them, and one word behind them.
/// Of a tensor several.
bool is_plain_value(std::string_view line, const ItemDeclaration& item) {
  std::size_t numbers = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool goes_on = i > 0 && (is_digit(line[i - 1]) || line[i - 1] == '.');
    numbers += is_digit(line[i]) && !goes_on ? 1 : 0;
  }
  if (numbers < (item.shape.is_scalar() ? 1U : 2U)) {
    return false;
  }
  const std::size_t last_digit = line.find_last_of("0123456789");
  constexpr std::size_t longest_unit = 10;
  const std::string_view unit = line.substr(last_digit + 1);
  const bool one_word =
      unit.size() <= longest_unit && std::ranges::all_of(unit, [](char c) {
        return is_letter(c) || std::string_view(" \t\r/%$])}*.").find(c) != std::string_view::npos;
      });
  return one_word && line.substr(0, last_digit + 1).find_first_not_of("0123456789 \t.,;-+()[]{}x*$eE") ==
                         std::string_view::npos;
}

/// "B", "The answer is B": an option in a few words.
bool is_plain_option(std::string_view line, const ItemDeclaration& item) {
  constexpr std::size_t most_words = 5;
  const bool choice = item.type == AnswerType::choice || item.type == AnswerType::choices ||
                      item.type == AnswerType::true_false;
  return choice && words_of(line).size() <= most_words &&
         line.find_first_of("0123456789=") == std::string_view::npos;
}

/// What may answer an item of a question without a label, in the sections of the question `above`.
std::optional<UnmatchedText> answer_above(const Reading& reading, std::size_t question,
                                          const ItemDeclaration& item, std::size_t above,
                                          const LabelEvidence& evidence,
                                          std::span<const Response> responses) {
  const std::vector<PreparedQuestion>& questions = reading.questions();
  const auto& paths = reading.exam().labels().paths_of_questions;
  const std::string& number = paths[question][0][0];
  const auto is_bare_answer = [&](std::string_view line) {
    return could_answer(line, item) && (is_plain_value(line, item) || is_plain_option(line, item) ||
                                        evidence.speaks_for(number, paths[above][0][0], line));
  };
  const auto found = unused_line(questions[above], reading.own_passages(above), responses, is_bare_answer);
  if (!found) {
    return std::nullopt;
  }
  const std::string text = reading.label_text(*found);
  return UnmatchedText{*found, text,
                       "question " + questions[question].id + " has no label, and \"" + text +
                           "\" under question " + questions[above].id + " could answer it"};
}

}  // namespace

void look_for_lost_headings(const Reading& reading, std::vector<Response>& responses) {
  const std::vector<PreparedQuestion>& questions = reading.questions();
  const LabelEvidence evidence(reading.exam().labels());
  std::optional<std::size_t> above;
  std::span<const Response> of_above;
  std::size_t first = 0;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const auto own = std::span(responses).subspan(first, questions[i].items.size());
    first += own.size();
    if (!reading.own_sections(i).empty()) {
      above = i;
      of_above = own;
      continue;
    }
    for (std::size_t k = 0; above && k < own.size(); ++k) {
      if (own[k].state != Response::State::missing) {
        continue;
      }
      if (auto found = answer_above(reading, i, questions[i].items[k], *above, evidence, of_above)) {
        own[k].state = Response::State::unreadable;
        own[k].span = found->span;
        own[k].source = std::move(found->source);
        own[k].reason = std::move(found->reason);
      }
    }
  }
}

}  // namespace gradewright::reading
