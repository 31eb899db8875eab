#include "answers/judging/declare.hpp"

#include <fmt/core.h>

#include <string>
#include <string_view>
#include <utility>

#include "answers/reading/matching/asked_unit.hpp"
#include "answers/reading/matching/field_terms.hpp"
#include "answers/reading/tables/read_submissions.hpp"
#include "problems/exam.hpp"
#include "problems/load_exam.hpp"

namespace gradewright::judging {

namespace {

/// The fields of a record; of mathematics the names that it may use.
std::vector<std::string> names_in(const Question& question, const Item& item) {
  std::vector<std::string> names = item.asks.names;
  for (const auto& [name, step] : item.fields) {
    names.push_back(name);
  }
  if (item.type == AnswerType::record) {
    if (item.stated) {
      for (const auto& [name, value] : *item.stated->fields()) {
        names.push_back(name);
      }
    }
  } else if (is_mathematics(item.type)) {
    for (const Expr& named : question.scope.definitions()) {
      names.emplace_back(name_of(named));
    }
  }
  return names;
}

ItemDeclaration declare(const Question& question, const Item& item) {
  ItemDeclaration declaration;
  declaration.question = question.id;
  declaration.name = item.name;
  declaration.aliases = item.aliases;
  declaration.type = item.type;
  declaration.options = item.options;
  declaration.unit = item.asks.unit;
  declaration.bytes_in_kilobyte = item.asks.bytes_in_kilobyte;
  declaration.field_names = names_in(question, item);
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

bool is_mathematics(AnswerType type) {
  return type == AnswerType::equation || type == AnswerType::inequality || type == AnswerType::formula ||
         type == AnswerType::complexity;
}

ItemDeclaration declaration_of(const Question& question, const Item& item) {
  return declare(question, item);
}

std::vector<QuestionDeclaration> declarations(const Exam& exam) {
  std::vector<QuestionDeclaration> result;
  for (const Question& question : exam.questions) {
    QuestionDeclaration& declaration = result.emplace_back();
    declaration.id = question.id;
    declaration.labels = question.labels;
    declaration.text = question.text;
    for (const Item& item : question.items) {
      declaration.items.push_back(declare(question, item));
      declaration.items.back().decimal_comma = exam.decimal_comma;
    }
    for (const Expr& named : question.scope.definitions()) {
      declaration.other_names.emplace_back(name_of(named));
    }
    add_field_terms(declaration);
    add_asked_units(declaration);
  }
  return result;
}

std::unique_ptr<const PaperSheet> paper_sheet(const Exam& exam) {
  if (exam.sheet.bytes.empty()) {
    return nullptr;
  }
  const std::string& path = exam.sheet.path;
  const auto refuse = [&](std::string_view problem) {
    throw ExamError(
        message_at(exam.sheet.place, "error", fmt::format("the template {} is {}", path, problem)));
  };
  const auto format = format_of(path);
  if (!format || !is_document(*format)) {
    refuse("no document (.md, .markdown, .txt, .tex, .ipynb, .docx, .pdf)");
  }
  reading::Converters converters;
  const Submission document = document_of({path, *format, false, ""}, exam.sheet.bytes, converters);
  if (!document.problem.empty()) {
    refuse("no document: " + document.problem);
  }
  return std::make_unique<const PaperSheet>(document, declarations(exam));
}

}  // namespace gradewright::judging
