#include "answers/judging/declare.hpp"

#include "problems/exam.hpp"

namespace gradewright::judging {

namespace {

ItemDeclaration declare(const Question& question, const Item& item) {
  ItemDeclaration declaration;
  declaration.question = question.id;
  declaration.name = item.name;
  declaration.aliases = item.aliases;
  declaration.type = item.type;
  declaration.options = item.options;
  for (const auto& cell : item.cells) {
    declaration.cell_names.push_back(cell.first);
  }
  if (!item.cells.empty()) {
    declaration.shape = Shape{static_cast<Index>(item.cells.size())};
  } else if (item.key != nullptr) {
    declaration.shape = item.key->shape;
  }
  return declaration;
}

}  // namespace

std::vector<QuestionDeclaration> declarations(const Exam& exam) {
  std::vector<QuestionDeclaration> result;
  for (const Question& question : exam.questions) {
    QuestionDeclaration& declaration = result.emplace_back();
    declaration.id = question.id;
    declaration.labels = question.labels;
    for (const Item& item : question.items) {
      declaration.items.push_back(declare(question, item));
    }
    for (const Expr& named : question.scope.definitions()) {
      declaration.other_names.emplace_back(name_of(named));
    }
  }
  return result;
}

}  // namespace gradewright::judging
