#include "answers/judging/trivial_answers.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "answers/judging/declare.hpp"
#include "answers/judging/own_answer.hpp"
#include "answers/judging/prepared_item.hpp"
#include "answers/judging/trivial_values.hpp"
#include "answers/reading/matching/locate_typed.hpp"
#include "engine/graph/settle.hpp"
#include "engine/syntax/answer_type.hpp"
#include "engine/text/joined.hpp"

namespace gradewright::judging {

namespace {

std::optional<std::string> trivial_answer(const Exam& exam, const Question& question, const Item& item) {
  const PreparedItem prepared = prepare(exam, question, item);
  for (const TrivialValue& trivial : trivial_values(question, item, prepared.standard)) {
    if (!passes(prepared, trivial.value)) {
      continue;
    }
    if (!trivial.given.empty()) {
      return fmt::format("copying the given '{}'", trivial.given);
    }
    return item.key->shape.is_scalar() ? "answering 0" : "an all-zero answer";
  }
  return std::nullopt;
}

/// The cells of a value as members: "(0, 0)".
std::string listed(const SettledTensor& value) {
  std::vector<std::string> cells;
  std::ranges::transform(value.cells(), std::back_inserter(cells),
                         [](const SettledCell& cell) { return to_string(cell); });
  return joined(cells, ", ");
}

std::optional<std::string> trivial_typed_answer(const Exam& exam, const Question& question,
                                                const Item& item) {
  const PreparedItem prepared = prepare(exam, question, item);
  if (!prepared.typed || std::holds_alternative<LeftToPersonKey>(*prepared.typed)) {
    return std::nullopt;
  }
  const ItemDeclaration declaration = declaration_of(question, item);
  for (const std::string& answer : blank_answers(*prepared.typed, item)) {
    if (passes(prepared, declaration, answer)) {
      return fmt::format("answering {}", answer);
    }
  }
  const bool in_brackets = item.type == AnswerType::tuple || item.type == AnswerType::set ||
                           item.type == AnswerType::list || item.type == AnswerType::size;
  for (const Expr& definition : question.scope.definitions()) {
    const Leaf* given = definition->leaf();
    if (given && in_brackets && definition->shape.rank() == 1 &&
        passes(prepared, declaration, "(" + listed(settle(definition)) + ")")) {
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
      const bool typed = is_read_as_typed(item.type);
      if (item.trivial_allowed || (!typed && (!item.key || item.type == AnswerType::formula))) {
        continue;
      }
      if (const auto answer =
              typed ? trivial_typed_answer(exam, question, item) : trivial_answer(exam, question, item)) {
        found.push_back({question.id, item.name, *answer, item.place});
      }
    }
  }
  return found;
}

std::string in_words(const TrivialItem& item) {
  return fmt::format(
      "{} would pass item '{}' of question {}; change the question, or write 'trivial: allowed' where that "
      "is intended",
      item.answer, item.item, item.question);
}

}  // namespace gradewright::judging
