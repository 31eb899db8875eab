#pragma once

#include <memory>
#include <vector>

#include "answers/judging/layer.hpp"
#include "answers/judging/verdict.hpp"
#include "answers/reading/declaration.hpp"
#include "answers/reading/documents/shown_steps.hpp"
#include "answers/reading/response.hpp"
#include "answers/reading/submission.hpp"
#include "answers/reading/tables/step_columns.hpp"
#include "engine/graph/settled_tensor.hpp"

namespace gradewright::problems {
struct Exam;
}  // namespace gradewright::problems

namespace gradewright::judging {

/// What a submission says: one response an item, in order, and what it shows of other steps, a list for each
/// question or none at all.
struct ReadAnswers {
  std::vector<Response> responses;
  std::vector<std::vector<ShownStep>> shown = {};
};

/// An exam made ready to grade: declarations, settled keys, mistakes. Built once, used from many threads.
class Grader {
 public:
  explicit Grader(const Exam& exam);
  ~Grader();
  Grader(Grader&&) noexcept;

  GradedSubmission grade(const Submission& submission) const;
  /// The first half of grading: what was written, whatever is right.
  ReadAnswers read(const Submission& submission) const;
  /// The second: judges what was already read.
  std::vector<Verdict> judge(const std::vector<Response>& responses,
                             const std::vector<std::vector<ShownStep>>& shown = {}) const;
  const std::vector<QuestionDeclaration>& declarations() const;
  /// The columns of tables that show a step which no item asks for.
  const StepColumns& step_columns() const;
  /// The settled key of an item; empty for choice items.
  const SettledTensor& key(std::size_t question, std::size_t item) const;
  /// The cells of the key that the item asks for: the key itself, or the vector of its named cells.
  const SettledTensor& asked_key(std::size_t question, std::size_t item) const;

 private:
  struct Prepared;
  std::unique_ptr<const Prepared> prepared_;
};

}  // namespace gradewright::judging
