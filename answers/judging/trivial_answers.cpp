#include "answers/judging/trivial_answers.hpp"

#include <fmt/core.h>

#include <optional>
#include <utility>
#include <vector>

#include "answers/judging/judge_response.hpp"
#include "answers/judging/prepared_item.hpp"
#include "answers/reading/response.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/graph/settle.hpp"
#include "engine/syntax/answer_type.hpp"

namespace gradewright::judging {

namespace {

/// A response with these cells in place of a student's.
Response response_of(const SettledTensor& value) {
  ReadValue read{value.shape(), {}, {}};
  for (const SettledCell& cell : value.cells()) {
    ReadCell& written = read.cells.emplace_back();
    written.state = cell.is_finite() ? ReadCell::State::number : ReadCell::State::blank;
    written.number = cell.value;
  }
  Response response;
  response.state = Response::State::found;
  response.alternatives = {std::move(read)};
  return response;
}

std::optional<std::string> trivial_answer(const Exam& exam, const Question& question, const Item& item) {
  const PreparedItem prepared = prepare(exam, question, item);
  const auto passes = [&prepared](const SettledTensor& value) {
    Judgement judgement;
    judge_response(prepared, response_of(value), {}, judgement);
    return judgement.mark.outcome == Outcome::correct;
  };
  const SettledCell zero{Decimal(), true};
  const Shape& shape = prepared.standard.key.shape();
  if (passes(SettledTensor(shape, std::vector<SettledCell>(static_cast<std::size_t>(shape.size()), zero)))) {
    return item.key->shape.is_scalar() ? "answering 0" : "an all-zero answer";
  }
  for (const Expr& definition : question.scope.definitions()) {
    const Leaf* given = definition->leaf();
    if (given && definition->shape == item.key->shape &&
        passes(asked_cells(settle(definition), prepared.standard.cell_indices))) {
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
      if (!item.key || item.type == AnswerType::formula || item.trivial_allowed) {
        continue;
      }
      if (const auto answer = trivial_answer(exam, question, item)) {
        found.push_back({question.id, item.name, *answer, item.place});
      }
    }
  }
  return found;
}

}  // namespace gradewright::judging
