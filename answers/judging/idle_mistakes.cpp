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

/// What the items of a question come to with a mistake made, in the cells that they ask for; none for those
/// that do not depend on what is changed, and for choices.
using MistakenValues = std::vector<std::optional<SettledTensor>>;

bool has_no_number(const SettledTensor& value) {
  return std::ranges::any_of(value.cells(), [](const SettledCell& cell) { return cell.value.is_nan(); });
}

class QuestionMistakes {
 public:
  QuestionMistakes(const Exam& exam, const Question& question) : question_(question) {
    for (const Item& item : question.items) {
      items_.push_back(prepare(exam, question, item));
    }
  }

  std::vector<IdleMistake> run() {
    std::vector<IdleMistake> found;
    for (const Mistake& mistake : question_.mistakes) {
      MistakenValues values = values_with(mistake);
      if (!mistake.of_kind) {
        if (auto idle = judge(mistake, values)) {
          found.push_back(std::move(*idle));
        }
      }
      earlier_.emplace_back(mistake.name, std::move(values));
    }
    return found;
  }

 private:
  MistakenValues values_with(const Mistake& mistake) const {
    MistakenValues values;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      const Expr& key = question_.items[i].key;
      const Expr mistaken = key ? make_mistake(question_, mistake, {&key, 1}).front() : key;
      values.push_back(mistaken == key
                           ? std::nullopt
                           : std::optional(asked_cells(settle(mistaken), items_[i].standard.cell_indices)));
    }
    return values;
  }

  std::optional<IdleMistake> judge(const Mistake& mistake, const MistakenValues& values) const {
    IdleMistake idle{IdleMistake::Kind::no_item, question_.id, mistake.name, {}, {}, mistake.place};
    bool all_right = true;
    bool none_has_value = true;
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (!values[i]) {
        continue;
      }
      if (items_[i].type == AnswerType::formula) {
        return std::nullopt;  // a person judges it
      }
      idle.items.push_back(question_.items[i].name);
      none_has_value = none_has_value && has_no_number(*values[i]);
      all_right = all_right && passes(items_[i], shown(*values[i], items_[i].standard.rule));
    }
    if (idle.items.empty()) {
      const bool in_record =
          std::ranges::any_of(question_.items, [](const Item& item) { return !item.fields.empty(); });
      return in_record ? std::nullopt : std::optional(idle);  // a record may be made of what is changed
    }
    if (all_right || none_has_value) {
      idle.kind = all_right ? IdleMistake::Kind::right : IdleMistake::Kind::no_value;
      return idle;
    }
    const auto same =
        std::ranges::find_if(earlier_, [&](const auto& earlier) { return covers(earlier.second, values); });
    if (same == earlier_.end()) {
      return std::nullopt;
    }
    idle.kind = IdleMistake::Kind::same;
    idle.other = same->first;
    return idle;
  }

  /// Whether every value of `later` is there in `earlier`.
  static bool covers(const MistakenValues& earlier, const MistakenValues& later) {
    return std::ranges::equal(earlier, later,
                              [](const auto& one, const auto& other) { return !other || one == other; });
  }

  const Question& question_;
  std::vector<PreparedItem> items_;
  std::vector<std::pair<std::string, MistakenValues>> earlier_;
};

}  // namespace

std::vector<IdleMistake> idle_mistakes(const Exam& exam) {
  std::vector<IdleMistake> found;
  for (const Question& question : exam.questions) {
    if (question.mistakes.empty()) {
      continue;
    }
    for (IdleMistake& idle : QuestionMistakes(exam, question).run()) {
      found.push_back(std::move(idle));
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
    case IdleMistake::Kind::same:
      return fmt::format(
          "with the mistake '{}' of question {}, {} comes out as with '{}' before it, whose credit and "
          "feedback "
          "are given in its place; leave one of them out, or give it the other's name where a kind knows "
          "that one",
          idle.mistake, idle.question, items, idle.other);
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
