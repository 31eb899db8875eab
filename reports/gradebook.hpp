#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "answers/judging/verdict.hpp"
#include "problems/rubric.hpp"
#include "reports/database.hpp"
#include "reports/lateness.hpp"
#include "reports/layer.hpp"
#include "reports/stream.hpp"
#include "reports/totals.hpp"

namespace gradewright::reports {

/// One column of a gradebook.
struct GradebookItem {
  std::string question;
  std::string name;
  Decimal max;
  bool bonus = false;  ///< its points are in no maximum
};

/// What a student has for one item.
struct GradebookMark {
  std::optional<Decimal> points;  ///< none while it needs review
  Outcome outcome = Outcome::missing;
  std::string override_reason;  ///< a person's; empty when nobody overrode the verdict
  std::string conflict = {};    ///< who gives what, where people decided differently
  bool counts = true;           ///< not in a question left out of a choice
  bool may_count = true;        ///< likewise, but for one that a decision may bring into the choice
  std::string override_author = {};
  std::optional<std::vector<RubricLine>> ticked = {};  ///< by who overrode it, of the rubric of the item

  bool is_overridden() const { return !override_reason.empty(); }
};

/// Why a person overrode a verdict, and who: "read by hand (ann)"; empty where nobody did.
std::string override_in_words(const GradebookMark& mark);

/// One submission of a student who may hand in several.
struct GradebookAttempt {
  std::string source;
  std::int64_t grading = 0;
  std::vector<std::optional<GradebookMark>>
      marks;                          ///< one per item; none when the exam version graded has it not
  Total total;                        ///< with what being late costs taken off
  std::optional<Lateness> late = {};  ///< none where the exam does not care when it is handed in
};

/// An answer that a person has to decide before the total is known.
struct OpenAnswer {
  std::int64_t grading = 0;
  std::size_t item = 0;       ///< index into the items
  std::string conflict = {};  ///< who gives what, where people decided differently
};

/// A submission of which a person has to say when it was handed in, as the total hangs on it.
struct UnclearTime {
  std::string student;
  std::string source;
  Lateness late;
};

/// One student with the latest grading of what they handed in. Where the exam allows several attempts, the
/// one that counts; of their mean, the last.
struct GradebookStudent {
  std::string student;
  std::string source;
  std::int64_t grading = 0;
  std::vector<std::optional<GradebookMark>>
      marks;  ///< one per item; none when the exam version graded has it not
  Decimal total;
  Decimal max;
  bool provisional = false;
  std::optional<Lateness> late = {};  ///< what was taken off the total; none where the exam does not care
  std::vector<OpenAnswer> open;
  std::vector<UnclearTime> unclear_times;
  /// All of them in the order in which they were handed in, where there are several and the exam says which
  /// counts.
  std::vector<GradebookAttempt> attempts;
};

/// Something that a person has to decide.
struct ReviewNote {
  std::size_t student = 0;  ///< index into the students
  std::size_t item = 0;     ///< index into the items
  std::string place;        ///< "alice.md:12"
  std::string reason;
  std::string student_id{};
  bool decided_differently = false;  ///< by people, whose decisions are in conflict
};

/// Several submissions of one student in one run, of an exam that says nothing of attempts: the last counts,
/// and somebody should know.
struct HandedInTwice {
  std::string student;
  std::vector<std::string> sources;
};

/// The gradebook of one exam, students in byte order of their ids, items in the order of the exam. Students
/// are read from the store as often as somebody asks for them, and not kept, however many there are.
struct Gradebook {
  std::string exam;
  std::string title;
  std::vector<GradebookItem> items;
  std::optional<Attempts>
      attempts;  ///< which counts, by the newest version of the exam; none: one is expected
  Stream<GradebookStudent> students;
  Stream<ReviewNote> review;
  Stream<HandedInTwice> handed_in_twice;
  bool late = false;  ///< being late costs something, by a version of the exam that somebody was graded by
  Stream<UnclearTime> unclear_times;
  int of_earlier_versions =
      0;                    ///< students who were graded by another version of the exam than the latest run's
  bool unfinished = false;  ///< a run was interrupted, and none of the same inputs came to its end since

  bool needs_attention() const {
    return !review.empty() || !handed_in_twice.empty() || !unclear_times.empty() || of_earlier_versions > 0 ||
           unfinished;
  }
};

/// The ids of the exams that were graded into a store, in order.
std::vector<std::string> exams_in(const Database& store);

/// The columns of the gradebook: the items of all versions by which somebody was graded, those of the newest
/// first.
std::vector<GradebookItem> load_gradebook_items(const Database& store, const std::string& exam);

/// The gradebook of an exam: of the latest gradings, or of those of one run. `store` outlives it. Throws
/// StoreError when the store does not have the exam, or no such run of it.
Gradebook load_gradebook(const Database& store, const std::string& exam,
                         std::optional<std::int64_t> run = std::nullopt);

/// The text of the newest graded version of an exam, and the name of its file.
struct StoredExam {
  std::string source_text;
  std::string file;
};
StoredExam load_stored_exam(const Database& store, const std::string& exam);

}  // namespace gradewright::reports
