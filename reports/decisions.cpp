#include "reports/decisions.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "engine/text/joined.hpp"
#include "engine/text/suggest.hpp"
#include "reports/escape.hpp"
#include "reports/gradebook.hpp"
#include "reports/gradebook_formats.hpp"
#include "reports/rubric_ticks.hpp"
#include "reports/shown_text.hpp"

namespace gradewright::reports {
namespace {

std::string shown(std::string_view text) {
  return shown_name(escape::terminal(text));
}

/// 1.50 as 1.5; what is no number stays as it is, and is refused.
std::string plain(const std::string& points) {
  const bool digits = points.find_first_not_of("-.0123456789") == std::string::npos;
  const std::optional<Decimal> number = digits ? Decimal::parse(points) : std::nullopt;
  return number ? number->normalised().to_string() : points;
}

/// "results.db: what is wrong" without the file.
std::string without_file(const StoreError& error, const Database& store) {
  const std::string text = error.what();
  const std::string file = escape::terminal(store.file()) + ": ";
  return text.starts_with(file) ? text.substr(file.size()) : text;
}

/// The items and students of an exam, to know decisions by.
class ExamNames {
 public:
  ExamNames(const Database& store, const std::string& exam)
      : items_(load_gradebook_items(store, exam)),
        known_(store.prepare("SELECT 1 FROM latest_grading WHERE exam = ?1 AND student = ?2")) {
    known_.bind(1, std::string_view(exam));
    Statement students = store.prepare("SELECT student FROM latest_grading WHERE exam = ?1 LIMIT 2000");
    students.bind(1, std::string_view(exam));
    while (students.next()) {
      some_students_.push_back(students.text(0));
    }
  }

  bool has_student(const std::string& student) {
    known_.bind(2, std::string_view(student));
    const bool found = known_.next();
    known_.reset();
    return found;
  }

  const GradebookItem* item(const std::string& text) const {
    const GradebookItem* only = nullptr;
    int of_question = 0;
    for (const GradebookItem& each : items_) {
      if (text == each.question + "." + each.name || text == label(each)) {
        return &each;
      }
      if (text == each.question) {
        only = &each;
        ++of_question;
      }
    }
    return of_question == 1 ? only : nullptr;
  }

  std::string meant_student(const std::string& student) const {
    return notation::did_you_mean(student, some_students_);
  }
  std::string meant_item(const std::string& item) const {
    std::vector<std::string> names;
    for (const GradebookItem& each : items_) {
      names.push_back(each.question + "." + each.name);
    }
    return notation::did_you_mean(item, names);
  }

 private:
  std::vector<GradebookItem> items_;
  Statement known_;
  std::vector<std::string> some_students_;
};

/// Keeps decisions one by one, inside of a transaction.
class Keeper {
 public:
  Keeper(const Database& store, const std::string& exam, const std::string& now)
      : store_(store),
        exam_(exam),
        now_(now),
        names_(store, exam),
        own_(store.prepare("SELECT points, reason, coalesce(ticks, '') FROM latest_override WHERE exam = ?1 "
                           "AND student = ?2 AND question = ?3 "
                           "AND item = ?4 AND (author = ?5 OR ?6) AND submission IS NULL ORDER BY id DESC")),
        add_(store.prepare("INSERT INTO override (exam, student, question, item, points, reason, author, "
                           "made, settles, ticks) "
                           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")),
        conflict_(store.prepare(
            "SELECT conflict FROM gradebook WHERE exam = ?1 AND student = ?2 AND question = ?3 AND "
            "item = ?4 AND conflict IS NOT NULL")) {}

  void keep(const Decision& decision) {
    const GradebookItem* item = find(decision);
    if (item == nullptr) {
      return;
    }
    if (decision.reason.empty() || decision.author.empty()) {
      return refuse(decision,
                    decision.reason.empty() ? "a decision needs its reason" : "a decision needs its author");
    }
    const std::optional<Said> before = standing(decision, *item);
    if (!decision.points && !before) {
      return refuse(decision, fmt::format("{} decided nothing about it that could be taken back",
                                          shown(decision.author)));
    }
    if (decision.points && before && *before == said_by(decision) && !decision.settles) {
      ++done_.known;
      return;
    }
    try {
      insert(decision, *item);
    } catch (const StoreError& error) {
      return refuse(decision, without_file(error, store_));
    }
    ++done_.kept;
    touched_.emplace(decision.student, item->question, item->name);
  }

  DecisionsKept finish() {
    if (!problems_.empty()) {
      throw DecisionError(std::move(problems_));
    }
    for (const auto& [student, question, name] : touched_) {
      conflict_.bind(1, std::string_view(exam_)).bind(2, std::string_view(student));
      conflict_.bind(3, std::string_view(question)).bind(4, std::string_view(name));
      if (conflict_.next()) {
        done_.conflicts.push_back(fmt::format("{} {}: {}", shown(student), shown(label({question, name, {}})),
                                              escape::terminal(conflict_.text(0))));
      }
      conflict_.reset();
    }
    return std::move(done_);
  }

 private:
  void refuse(const Decision& decision, const std::string& problem) {
    problems_.push_back(fmt::format("{}{}{}: {}", decision.place, shown(decision.student),
                                    decision.item.empty() ? "" : " " + shown(decision.item), problem));
  }

  const GradebookItem* find(const Decision& decision) {
    if (!names_.has_student(decision.student)) {
      refuse(decision, "no such student was graded" + names_.meant_student(decision.student));
      return nullptr;
    }
    const GradebookItem* item = names_.item(decision.item);
    if (item == nullptr) {
      refuse(decision, "the exam has no such item" + names_.meant_item(decision.item));
    }
    return item;
  }

  /// Points, reason and ticks, as they are kept.
  using Said = std::tuple<std::string, std::string, std::string>;

  static std::string ticks_of(const Decision& decision) {
    return decision.ticked ? ticks_to_json(*decision.ticked) : "";
  }

  static Said said_by(const Decision& decision) {
    return {plain(*decision.points), decision.reason, ticks_of(decision)};
  }

  /// What the same person's decision says that stands, or anybody's where one settles all.
  std::optional<Said> standing(const Decision& decision, const GradebookItem& item) {
    own_.bind(1, std::string_view(exam_)).bind(2, std::string_view(decision.student));
    own_.bind(3, std::string_view(item.question)).bind(4, std::string_view(item.name));
    own_.bind(5, std::string_view(decision.author)).bind(6, std::int64_t{decision.settles});
    const auto found =
        own_.next() ? std::optional(Said(own_.text(0), own_.text(1), own_.text(2))) : std::nullopt;
    own_.reset();
    return found;
  }

  void insert(const Decision& decision, const GradebookItem& item) {
    add_.reset();
    add_.bind(1, std::string_view(exam_)).bind(2, std::string_view(decision.student));
    add_.bind(3, std::string_view(item.question)).bind(4, std::string_view(item.name));
    add_.bind_or_null(5, decision.points ? std::optional(plain(*decision.points)) : std::nullopt)
        .bind(6, std::string_view(decision.reason));
    add_.bind(7, std::string_view(decision.author)).bind(8, std::string_view(now_));
    add_.bind(9, std::int64_t{decision.settles});
    add_.bind_or_null(10, decision.ticked ? std::optional(ticks_of(decision)) : std::nullopt).run();
  }

  const Database& store_;
  const std::string& exam_;
  const std::string& now_;
  ExamNames names_;
  Statement own_;
  Statement add_;
  Statement conflict_;
  std::set<std::tuple<std::string, std::string, std::string>> touched_;
  std::vector<std::string> problems_;
  DecisionsKept done_;
};

}  // namespace

DecisionError::DecisionError(std::vector<std::string> problems)
    : std::runtime_error(joined(problems, "\n")), problems_(std::move(problems)) {}

DecisionsKept keep_decisions(const Database& store, const std::string& exam,
                             const std::vector<Decision>& decisions, const std::string& now) {
  Transaction transaction(store);
  Keeper keeper(store, exam, now);
  for (const Decision& decision : decisions) {
    keeper.keep(decision);
  }
  DecisionsKept done = keeper.finish();
  transaction.commit();
  return done;
}

std::vector<StandingDecision> standing_decisions(const Database& store, const std::string& exam) {
  Statement rows = store.prepare(
      "SELECT latest_override.student, latest_override.question, latest_override.item, "
      "latest_override.points, "
      "reason, author, made, EXISTS (SELECT 1 FROM gradebook WHERE gradebook.exam = latest_override.exam AND "
      "gradebook.student = latest_override.student AND gradebook.question = latest_override.question AND "
      "gradebook.item = latest_override.item AND conflict IS NOT NULL) FROM latest_override WHERE exam = ?1 "
      "ORDER BY latest_override.student, latest_override.question, latest_override.item, id");
  rows.bind(1, std::string_view(exam));
  std::vector<StandingDecision> all;
  while (rows.next()) {
    all.push_back({rows.text(0), label({rows.text(1), rows.text(2), {}}), rows.text(3), rows.text(4),
                   rows.text(5), rows.text(6), rows.integer(7) != 0});
  }
  return all;
}

}  // namespace gradewright::reports
