#include "answers/judging/checked_exam.hpp"

#include <fmt/core.h>

#include <string_view>
#include <variant>

#include "answers/judging/declare.hpp"
#include "answers/judging/stated_key.hpp"
#include "answers/reading/matching/locate_typed.hpp"
#include "engine/language/source_error.hpp"
#include "problems/load_exam.hpp"

namespace gradewright::judging {
namespace {

[[noreturn]] void refuse(const Exam& exam, const std::string& reason, Span span) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  std::string_view source = exam.source_text;
  if (source.starts_with(byte_order_mark)) {
    source.remove_prefix(byte_order_mark.size());
  }
  throw ExamError(notation::describe(notation::SourceError(reason, span), source, exam.file));
}

void refuse_unreadable(const Exam& exam, const Question& question, const Item& item) {
  const ItemDeclaration declaration = declaration_of(question, item);
  if (item.stated) {
    const auto key = read_stated(*item.stated, declaration);
    if (const auto* none = std::get_if<NotAKey>(&key)) {
      refuse(exam, "the answer: " + none->reason, none->span);
    }
  }
  const auto relations = read_relations(item.asks.relations, declaration);
  if (const auto* none = std::get_if<NotAKey>(&relations)) {
    refuse(exam, none->reason, item.span);
  }
  if (item.type != AnswerType::quantity) {
    return;
  }
  const auto unit = read_unit(declaration);
  if (const auto* none = std::get_if<NotAKey>(&unit)) {
    refuse(exam, none->reason, item.span);
  }
  if (item.stated) {
    const auto key = read_stated(*item.stated, declaration);
    const auto& stated = std::get<QuantityKey>(std::get<TypedKey>(key));
    if (stated.unit.dimension != std::get<Unit>(unit).dimension ||
        stated.unit.made_of != std::get<Unit>(unit).made_of) {
      refuse(exam,
             fmt::format("the answer is in {}, which is no measure of what is asked in {}", stated.unit.name,
                         item.asks.unit),
             item.stated->span);
    }
  }
}

}  // namespace

void refuse_unreadable_answers(const Exam& exam) {
  for (const Question& question : exam.questions) {
    for (const Item& item : question.items) {
      if (is_read_as_typed(item.type)) {
        refuse_unreadable(exam, question, item);
      }
    }
  }
}

Exam load_checked_exam(const std::string& path, const Kinds& kinds) {
  Exam exam = load_exam(path, kinds);
  refuse_unreadable_answers(exam);
  paper_sheet(exam);  // refuses a template that is no document
  return exam;
}

}  // namespace gradewright::judging
