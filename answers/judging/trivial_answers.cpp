#include "answers/judging/trivial_answers.hpp"

#include <fmt/core.h>

#include <optional>
#include <utility>
#include <vector>

#include "answers/judging/own_answer.hpp"
#include "answers/judging/prepared_item.hpp"
#include "answers/reading/matching/locate_typed.hpp"
#include "engine/graph/settle.hpp"
#include "engine/syntax/answer_type.hpp"

namespace gradewright::judging {

namespace {

std::optional<std::string> trivial_answer(const Exam& exam, const Question& question, const Item& item) {
  const PreparedItem prepared = prepare(exam, question, item);
  const SettledCell zero{Decimal(), true};
  const Shape& shape = prepared.standard.key.shape();
  if (passes(prepared,
             SettledTensor(shape, std::vector<SettledCell>(static_cast<std::size_t>(shape.size()), zero)))) {
    return item.key->shape.is_scalar() ? "answering 0" : "an all-zero answer";
  }
  for (const Expr& definition : question.scope.definitions()) {
    const Leaf* given = definition->leaf();
    if (given && definition->shape == item.key->shape &&
        passes(prepared, asked_cells(settle(definition), prepared.standard.cell_indices))) {
      return fmt::format("copying the given '{}'", given->name);
    }
  }
  return std::nullopt;
}

}  // namespace

std::vector<TrivialItem> trivial_items(const Exam& exam) {
  std::vector<TrivialItem> found;
  for (const Question& question : exam.questions) {
    for (const Item& item : question.items) {
      if (!item.key || item.type == AnswerType::formula || is_read_as_typed(item.type) ||
          item.trivial_allowed) {
        continue;
      }
      if (const auto answer = trivial_answer(exam, question, item)) {
        found.push_back({question.id, item.name, *answer, item.place});
      }
    }
  }
  return found;
}

std::string in_words(const TrivialItem& item) {
  return fmt::format(
      "{} would pass item '{}' of question {}; change the question, or write 'trivial: allowed' where that "
      "is "
      "intended",
      item.answer, item.item, item.question);
}

}  // namespace gradewright::judging
