#include "answers/reading/documents/prepared_exam.hpp"

#include <algorithm>
#include <utility>

namespace gradewright::reading {
namespace {

std::vector<QuestionDeclaration> with_decimal_comma(std::vector<QuestionDeclaration> questions, bool comma) {
  for (QuestionDeclaration& question : questions) {
    for (ItemDeclaration& item : question.items) {
      item.decimal_comma = comma;
    }
  }
  return questions;
}

}  // namespace

PreparedExam::PreparedExam(std::vector<QuestionDeclaration> declared, const PaperSheet* sheet)
    : PreparedExam(std::move(declared), sheet, WithoutOther{}) {
  other_.reset(
      new PreparedExam(with_decimal_comma(declared_, !declares_decimal_comma()), sheet, WithoutOther{}));
}

PreparedExam::PreparedExam(std::vector<QuestionDeclaration> declared, const PaperSheet* sheet,
                           WithoutOther /*tag*/)
    : declared_(std::move(declared)),
      questions_(declared_.begin(), declared_.end()),
      labels_(declared_),
      sheet_(sheet) {}

bool PreparedExam::declares_decimal_comma() const {
  return std::ranges::any_of(declared_, [](const QuestionDeclaration& question) {
    return std::ranges::any_of(question.items, &ItemDeclaration::decimal_comma);
  });
}

}  // namespace gradewright::reading
