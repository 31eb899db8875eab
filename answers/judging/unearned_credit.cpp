#include "answers/judging/unearned_credit.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "answers/judging/declare.hpp"
#include "answers/judging/own_answer.hpp"
#include "answers/judging/prepared_item.hpp"
#include "answers/judging/trivial_values.hpp"
#include "answers/reading/matching/locate_typed.hpp"

namespace gradewright::judging {
namespace {

bool is_unearned(const Mark& mark) {
  return mark.outcome != Outcome::correct && !mark.earned().is_zero();
}

using Answered = std::pair<std::string, Mark>;

std::optional<Answered> by_zeros(const PreparedItem& prepared, const Question& question, const Item& item) {
  const TrivialValue zeros = trivial_values(question, item, prepared.standard).front();
  const Mark mark = mark_for(prepared, zeros.value);
  const char* answer = item.key->shape.is_scalar() ? "answering 0" : "an all-zero answer";
  return is_unearned(mark) ? std::optional(Answered(answer, mark)) : std::nullopt;
}

std::optional<Answered> by_blank_text(const PreparedItem& prepared, const Question& question,
                                      const Item& item) {
  if (!prepared.typed || std::holds_alternative<LeftToPersonKey>(*prepared.typed)) {
    return std::nullopt;
  }
  const ItemDeclaration declaration = declaration_of(question, item);
  std::optional<Answered> found;
  for (const std::string& answer : blank_answers(*prepared.typed, item)) {
    const Mark mark = mark_for(prepared, declaration, answer);
    if (mark.outcome == Outcome::correct) {
      return std::nullopt;
    }
    if (is_unearned(mark) && !found) {
      found.emplace(fmt::format("answering {}", answer), mark);
    }
  }
  return found;
}

}  // namespace

std::vector<UnearnedCredit> unearned_credit(const Exam& exam) {
  std::vector<UnearnedCredit> found;
  for (const Question& question : exam.questions) {
    for (const Item& item : question.items) {
      const bool typed = is_read_as_typed(item.type);
      if (item.trivial_allowed || (!typed && (item.key == nullptr || item.type == AnswerType::formula))) {
        continue;
      }
      const PreparedItem prepared = prepare(exam, question, item);
      auto answered = typed ? by_blank_text(prepared, question, item) : by_zeros(prepared, question, item);
      if (answered) {
        found.push_back({question.id, item.name, std::move(answered->first), answered->second,
                         prepared.standard.max_points, item.place});
      }
    }
  }
  return found;
}

std::string in_words(const UnearnedCredit& credit) {
  const std::string_view why =
      credit.mark.outcome == Outcome::mistake ? ", being what comes out with a mistake" : "";
  return fmt::format(
      "{} earns {} of the {} points of item '{}' of question {}{}; write 'trivial: allowed' where that is "
      "intended",
      credit.answer, credit.mark.earned().normalised().to_string(),
      credit.max_points.normalised().to_string(), credit.item, credit.question, why);
}

}  // namespace gradewright::judging
