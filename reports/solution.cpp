#include "reports/solution.hpp"

#include <algorithm>

#include "answers/judging/compare/value_text.hpp"
#include "answers/judging/prepared_item.hpp"
#include "answers/judging/words/typed_words.hpp"
#include "answers/reading/matching/locate_typed.hpp"
#include "engine/syntax/answer_type.hpp"
#include "engine/syntax/print.hpp"
#include "problems/exam.hpp"
#include "reports/network_table.hpp"

namespace gradewright::reports {

namespace {

int decimals_asked(const Rule& rule) {
  if (const auto* decimals = std::get_if<DecimalsRule>(&rule)) {
    return decimals->decimals;
  }
  if (const auto* shown = std::get_if<DisplayedRule>(&rule)) {
    return shown->minimum;
  }
  const auto* truncated = std::get_if<TruncatedRule>(&rule);
  return truncated != nullptr ? truncated->decimals : 0;
}

std::string rubric_text(const std::vector<RubricLine>& rubric) {
  std::string text;
  for (const RubricLine& line : rubric) {
    text += (text.empty() ? "" : "; ") + problems::in_words(line);
  }
  return text;
}

SolvedItem solve_item(const Exam& exam, const Question& question, const Item& item, DisplayDigits& digits) {
  SolvedItem out;
  out.item = &item;
  if (!item.rubric.empty()) {
    out.cells = {{"", rubric_text(item.rubric)}};
    out.rule = "a person marks it by this rubric";
    return out;
  }
  if (is_read_as_typed(item.type)) {
    const PreparedItem prepared = prepare(exam, question, item);
    out.cells = {{"", prepared.typed ? text_of(*prepared.typed, item.type, item.rule) : ""}};
    out.rule = rule_of_type(prepared);
    return out;
  }
  if (item.key == nullptr) {
    const std::string* stated = item.stated ? item.stated->text() : nullptr;
    out.cells = {{"", stated != nullptr ? *stated : item.answer}};
    return out;
  }
  if (item.type == AnswerType::formula) {
    out.cells = {{"", notation::to_plain(formula(item.key, question.scope.calls()))}};
    return out;
  }
  const Standard standard = prepare(exam, question, item).standard;
  digits.decimals = std::max(digits.decimals, decimals_asked(standard.rule));
  out.rule = in_words(standard.rule);
  out.shape = standard.key.shape();
  for (std::size_t i = 0; i < standard.key.cells().size(); ++i) {
    const bool named = i < standard.cell_names.size();
    out.cells.push_back(
        {named ? standard.cell_names[i] : "", displayed_cell(standard.key.cells()[i], standard.rule)});
  }
  return out;
}

/// The steps whose working is shown.
std::vector<Expr> shown_steps(const Question& question, bool unfold) {
  std::vector<Expr> steps = question.steps;
  std::erase_if(steps, [&](const Expr& step) {
    return !unfold && is_inner_step(name_of(step)) &&
           std::ranges::find(question.items, step, &Item::key) == question.items.end();
  });
  return steps;
}

SolvedQuestion solve_question(const Exam& exam, const Question& question, bool unfold) {
  SolvedQuestion out;
  out.question = &question;
  for (const Item& item : question.items) {
    out.items.push_back(solve_item(exam, question, item, out.digits));
  }
  out.steps = worked_steps(shown_steps(question, unfold), out.digits,
                           unfold ? WrittenCalls() : question.scope.calls());
  if (!unfold) {
    keep_asked_layers(question, out.steps);
  }
  return out;
}

/// Nested lists of the cells from `at` on, one level for each axis from `axis` on.
std::string nested(const SolvedItem& item, int axis, std::size_t& at) {
  if (axis == item.shape.rank()) {
    return item.cells[at++].text;
  }
  std::string out = "[";
  for (Index i = 0; i < item.shape[axis]; ++i) {
    out += i == 0 ? "" : ", ";
    out += nested(item, axis + 1, at);
  }
  return out + ']';
}

}  // namespace

std::vector<SolvedQuestion> solve(const Exam& exam, const std::optional<std::string>& question, bool unfold) {
  std::vector<SolvedQuestion> solved;
  for (const Question& each : exam.questions) {
    if (!question || each.id == *question) {
      solved.push_back(solve_question(exam, each, unfold));
    }
  }
  return solved;
}

std::string answer_text(const SolvedItem& item) {
  if (!item.cells.empty() && !item.cells.front().name.empty()) {
    std::string out;
    for (const SolvedCell& cell : item.cells) {
      out += (out.empty() ? "" : ", ") + cell.name + " = " + cell.text;
    }
    return out;
  }
  std::size_t at = 0;
  return nested(item, 0, at);
}

}  // namespace gradewright::reports
