#pragma once

#include <memory>
#include <vector>

#include "answers/reading/declaration.hpp"
#include "answers/reading/documents/exam_labels.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

class PaperSheet;

/// A declared exam with what no document changes, worked out once for all of them. Many threads may read
/// documents for it at the same time.
class PreparedExam {
 public:
  /// The sheet that students fill in, where the exam has one, must outlive it.
  explicit PreparedExam(std::vector<QuestionDeclaration> declared, const PaperSheet* sheet = nullptr);
  PreparedExam(const PreparedExam&) = delete;
  PreparedExam& operator=(const PreparedExam&) = delete;

  const std::vector<QuestionDeclaration>& declared() const { return declared_; }
  const std::vector<PreparedQuestion>& questions() const { return questions_; }
  const ExamLabels& labels() const { return labels_; }
  const PaperSheet* sheet() const { return sheet_; }

  /// Whether students write decimals with a comma, as the exam declares.
  bool declares_decimal_comma() const;
  /// The same exam where they write them with a point, or with a comma where this one does not declare it.
  const PreparedExam& with_other_decimals() const { return other_ == nullptr ? *this : *other_; }

 private:
  struct WithoutOther {};
  PreparedExam(std::vector<QuestionDeclaration> declared, const PaperSheet* sheet, WithoutOther);

  std::vector<QuestionDeclaration> declared_;
  std::vector<PreparedQuestion> questions_;
  ExamLabels labels_;
  const PaperSheet* sheet_;
  std::unique_ptr<const PreparedExam> other_;
};

}  // namespace gradewright::reading
