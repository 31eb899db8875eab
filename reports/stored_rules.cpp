#include "reports/stored_rules.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "problems/exam.hpp"
#include "reports/escape.hpp"

namespace gradewright::reports {
namespace {

/// The limits in two columns.
PointRange range_in(const Database& store, const Statement& row, int at_least) {
  const auto limit = [&](int column) {
    return row.is_null(column) ? std::nullopt : std::optional(stored_points(store, row.text(column)));
  };
  return {limit(at_least), limit(at_least + 1)};
}

std::optional<LatePolicy> late_in(const Database& store, const Statement& row, int column) {
  if (row.is_null(column)) {
    return std::nullopt;
  }
  const std::optional<LatePolicy> policy = late_policy_from(row.text(column));
  if (!policy) {
    throw StoreError(fmt::format("{}: '{}' does not say what being late costs",
                                 escape::terminal(store.file()), escape::terminal(row.text(column))));
  }
  return policy;
}

void keep_group(const Database& store, std::int64_t exam_version, const QuestionGroup& group) {
  Statement add = store.prepare(
      "INSERT INTO question_group (exam_version, counted, choose, at_least, at_most) VALUES (?1, ?2, ?3, ?4, "
      "?5)");
  add.bind(1, exam_version);
  if (group.count) {
    add.bind(2, std::int64_t{*group.count});
  }
  add.bind(3, to_string(group.choose));
  add.bind_or_null(4, limit_text(group.range.at_least))
      .bind_or_null(5, limit_text(group.range.at_most))
      .run();
  const std::int64_t id = store.last_row_id();
  Statement add_question =
      store.prepare("INSERT INTO grouped_question (question_group, position, question) VALUES (?1, ?2, ?3)");
  std::int64_t position = 0;
  for (const std::string& question : group.questions) {
    add_question.bind(1, id).bind(2, position++).bind(3, std::string_view(question)).run();
  }
}

std::vector<std::string> questions_of(const Database& store, std::int64_t group) {
  Statement rows =
      store.prepare("SELECT question FROM grouped_question WHERE question_group = ?1 ORDER BY position");
  rows.bind(1, group);
  std::vector<std::string> questions;
  while (rows.next()) {
    questions.push_back(rows.text(0));
  }
  return questions;
}

std::vector<QuestionGroup> load_groups(const Database& store, std::int64_t exam_version) {
  Statement rows = store.prepare(
      "SELECT id, counted, choose, at_least, at_most FROM question_group WHERE exam_version = ?1 ORDER BY "
      "id");
  rows.bind(1, exam_version);
  std::vector<QuestionGroup> groups;
  while (rows.next()) {
    QuestionGroup& group = groups.emplace_back();
    group.questions = questions_of(store, rows.integer(0));
    if (!rows.is_null(1)) {
      group.count = static_cast<int>(rows.integer(1));
    }
    group.choose = rows.text(2) == to_string(QuestionGroup::Choose::first) ? QuestionGroup::Choose::first
                                                                           : QuestionGroup::Choose::best;
    group.range = range_in(store, rows, 3);
  }
  return groups;
}

}  // namespace

Decimal stored_points(const Database& store, const std::string& text) {
  // More digits than any exam's points have could not be added exactly.
  constexpr int most_decimals = 6;
  constexpr int most_digits = 18;
  const std::optional<Decimal> value = Decimal::parse(text);
  if (!value || value->decimals() > most_decimals || value->magnitude() > most_digits) {
    throw StoreError(fmt::format("{}: '{}' is not a number of points", escape::terminal(store.file()),
                                 escape::terminal(text)));
  }
  return *value;
}

std::optional<Attempts> attempts_from(std::string_view word) {
  constexpr std::array all = {Attempts::last, Attempts::first, Attempts::best, Attempts::mean};
  const auto* const found =
      std::ranges::find_if(all, [&](Attempts attempts) { return to_string(attempts) == word; });
  return found == all.end() ? std::nullopt : std::optional(*found);
}

std::optional<std::string> limit_text(const std::optional<Decimal>& limit) {
  return limit ? std::optional(limit->normalised().to_string()) : std::nullopt;
}

AddingUp adding_up_of(const Exam& exam) {
  AddingUp adding{exam.totals, {}};
  for (const Question& question : exam.questions) {
    if (!question.range.empty()) {
      adding.of_questions[question.id] = question.range;
    }
  }
  return adding;
}

bool only_adds(const Exam& exam) {
  const TotalRules& rules = exam.totals;
  const bool sums = rules.groups.empty() && !rules.late && !rules.range.at_most &&
                    (!rules.range.at_least || *rules.range.at_least <= Decimal(0)) &&
                    rules.attempts.value_or(Attempts::last) == Attempts::last;
  return sums && std::ranges::all_of(exam.questions, [](const Question& question) {
           return question.range.empty() && std::ranges::all_of(question.items, [](const Item& item) {
                    return !item.bonus && item.penalty.is_zero();
                  });
         });
}

void keep_rules(const Database& store, std::int64_t exam_version, const AddingUp& adding) {
  for (const QuestionGroup& group : adding.rules.groups) {
    keep_group(store, exam_version, group);
  }
  Statement add = store.prepare(
      "INSERT INTO question_range (exam_version, question, at_least, at_most) VALUES (?1, ?2, ?3, ?4)");
  for (const auto& [question, range] : adding.of_questions) {
    add.bind(1, exam_version).bind(2, std::string_view(question));
    add.bind_or_null(3, limit_text(range.at_least)).bind_or_null(4, limit_text(range.at_most)).run();
  }
}

AddingUp load_rules(const Database& store, std::int64_t exam_version) {
  Statement exam = store.prepare("SELECT at_least, at_most, attempts, late FROM exam_version WHERE id = ?1");
  exam.bind(1, exam_version);
  AddingUp adding;
  if (exam.next()) {
    adding.rules.range = range_in(store, exam, 0);
    adding.rules.attempts = attempts_from(exam.optional_text(2).value_or(""));
    adding.rules.late = late_in(store, exam, 3);
  }
  adding.rules.groups = load_groups(store, exam_version);
  Statement rows =
      store.prepare("SELECT question, at_least, at_most FROM question_range WHERE exam_version = ?1");
  rows.bind(1, exam_version);
  while (rows.next()) {
    adding.of_questions[rows.text(0)] = range_in(store, rows, 1);
  }
  return adding;
}

}  // namespace gradewright::reports
