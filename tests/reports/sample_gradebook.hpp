#pragma once

#include <functional>
#include <string>
#include <vector>

#include "reports/answer_groups.hpp"
#include "reports/feedback.hpp"
#include "reports/gradebook.hpp"
#include "reports/grades.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports::sample {

/// A gradebook in memory, with the members of one that is read from a store.
struct Book {
  std::string exam;
  std::string title;
  std::vector<GradebookItem> items;
  std::vector<GradebookStudent> students;
  std::vector<ReviewNote> review;  ///< its ids are those of `students`
  std::vector<HandedInTwice> handed_in_twice;
  int of_earlier_versions = 0;
  bool unfinished = false;

  operator Gradebook() const;  // NOLINT(google-explicit-constructor)
  bool needs_attention() const { return Gradebook(*this).needs_attention(); }
};

/// Everything that a gradebook gives.
Book in_memory(const Gradebook& book);

/// A class by hand, of the items of `sample::exam`: 007 has 3.5 of 3.5; a hostile student, whose id is a
/// script, has 0.1 of 3.5, and 2.W is open for a person.
Book gradebook();

/// The verdicts of `sample::grade` for what a student wrote.
std::vector<Verdict> verdicts(const char* text);

/// The open answers of a gradebook, each in a group of its own, with what was written.
std::vector<AnswerGroup> open_answers(const Gradebook& book, const std::string& written = "A or B");

/// A class of items worth `max` each, one student for each row of marks: points as typed, "?" where a person
/// has to decide, "" where the student's version of the exam has not the item.
Book gradebook_of(const std::vector<const char*>& max, const std::vector<std::vector<const char*>>& marks);

}  // namespace gradewright::reports::sample

namespace gradewright::reports {

/// What the writers of the same names write.
std::string gradebook_csv(const Gradebook& book);
std::string gradebook_json(const Gradebook& book);
std::string gradebook_text(const Gradebook& book, std::size_t width = 100);
std::string summary_page(const Gradebook& book, const std::vector<AnswerGroup>& open = {},
                         const std::vector<GradeBoundary>& grades = {});
std::string class_page(const ReportMaterial& material,
                       const std::function<std::vector<Verdict>(const GradebookStudent&)>& verdicts,
                       const std::vector<AnswerGroup>& open = {});
std::vector<std::string> review_lines(const Gradebook& book);

}  // namespace gradewright::reports
