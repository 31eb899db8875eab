#include "answers/judging/idle_mistakes.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "answers/judging/own_answer.hpp"
#include "answers/judging/prepared_item.hpp"
#include "engine/graph/settle.hpp"
#include "engine/syntax/answer_type.hpp"
#include "engine/text/joined.hpp"
#include "problems/mistake.hpp"

namespace gradewright::judging {

namespace {

/// The item's value with the mistake made; empty when it does not depend on what is changed.
std::optional<SettledTensor> mistaken_value(const Question& question, const Mistake& mistake,
                                            const Item& item) {
  const Expr mistaken = make_mistake(question, mistake, {&item.key, 1}).front();
  return mistaken == item.key ? std::nullopt : std::optional(settle(mistaken));
}

bool has_no_number(const SettledTensor& value) {
  return std::ranges::any_of(value.cells(), [](const SettledCell& cell) { return cell.value.is_nan(); });
}

std::optional<IdleMistake> idle(const Exam& exam, const Question& question, const Mistake& mistake) {
  IdleMistake found{IdleMistake::Kind::no_item, question.id, mistake.name, {}, mistake.place};
  bool all_right = true;
  bool none_has_value = true;
  for (const Item& item : question.items) {
    const auto whole = item.key ? mistaken_value(question, mistake, item) : std::nullopt;
    if (!whole) {
      continue;
    }
    if (item.type == AnswerType::formula) {
      return std::nullopt;  // a person judges it
    }
    found.items.push_back(item.name);
    const PreparedItem prepared = prepare(exam, question, item);
    const SettledTensor value = asked_cells(*whole, prepared.standard.cell_indices);
    none_has_value = none_has_value && has_no_number(value);
    all_right = all_right && passes(prepared, shown(value, prepared.standard.rule));
  }
  if (!found.items.empty()) {
    if (!all_right && !none_has_value) {
      return std::nullopt;
    }
    found.kind = all_right ? IdleMistake::Kind::right : IdleMistake::Kind::no_value;
  }
  return found;
}

}  // namespace

std::vector<IdleMistake> idle_mistakes(const Exam& exam) {
  std::vector<IdleMistake> found;
  for (const Question& question : exam.questions) {
    for (const Mistake& mistake : question.mistakes) {
      if (mistake.of_kind) {
        continue;
      }
      if (auto one = idle(exam, question, mistake)) {
        found.push_back(std::move(*one));
      }
    }
  }
  return found;
}

std::string in_words(const IdleMistake& idle) {
  const std::string items = joined(idle.items, ", ");
  switch (idle.kind) {
    case IdleMistake::Kind::no_item:
      return fmt::format(
          "no item of question {} is computed from what the mistake '{}' changes; change a step that an item "
          "depends on, or leave the mistake out",
          idle.question, idle.mistake);
    case IdleMistake::Kind::no_value:
      return fmt::format(
          "with the mistake '{}' of question {}, {} is not a number, so no answer could show it; change "
          "other "
          "steps, or leave the mistake out",
          idle.mistake, idle.question, items);
    case IdleMistake::Kind::right:
      break;
  }
  return fmt::format(
      "with the mistake '{}' of question {}, {} would still be right under its rule, so nobody could be told "
      "of "
      "it; choose givens for which it shows, or leave the mistake out",
      idle.mistake, idle.question, items);
}

}  // namespace gradewright::judging
