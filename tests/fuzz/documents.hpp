#pragma once

#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "answers/reading/declaration.hpp"
#include "answers/reading/documents/paper_sheet.hpp"
#include "answers/reading/documents/reading.hpp"
#include "answers/reading/documents/roles.hpp"
#include "answers/reading/read_responses.hpp"
#include "answers/reading/response.hpp"
#include "answers/reading/submission.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/syntax/answer_type.hpp"

/// What the fuzzers of documents share: an exam with items of every type, and what holds of every reading.
namespace gradewright::fuzz {

using namespace gradewright::reading;

inline ItemDeclaration item(std::string question, std::string name, AnswerType type, Shape shape = {}) {
  ItemDeclaration declared;
  declared.question = std::move(question);
  declared.name = std::move(name);
  declared.type = type;
  declared.shape = shape;
  return declared;
}

inline std::vector<QuestionDeclaration> questions() {
  ItemDeclaration cells = item("3", "corner", AnswerType::vector, Shape{3});
  cells.cell_names = {"a", "b", "e"};
  ItemDeclaration choice = item("5", "answer", AnswerType::choice);
  choice.options = {"A", "B"};
  ItemDeclaration choices = item("6", "answer", AnswerType::choices);
  choices.options = {"A", "B", "C"};
  ItemDeclaration memory = item("7", "memory", AnswerType::quantity);
  memory.unit = "KB";
  return {{"1",
           {},
           {item("1", "count", AnswerType::number)},
           {"x"},
           "How many weights are there? (a) All count."},
          {"2a",
           {"Question 2 (a)"},
           {item("2a", "A", AnswerType::matrix, Shape{2, 2}), item("2a", "Z", AnswerType::vector, Shape{2})}},
          {"2b", {}, {item("2b", "J", AnswerType::formula)}},
          {"3", {}, {cells}},
          {"4", {}, {item("4", "answer", AnswerType::true_false)}},
          {"5", {}, {choice}},
          {"6", {}, {choices}},
          {"7", {}, {memory, item("7", "map", AnswerType::size), item("7", "name", AnswerType::text)}},
          {"tokens", {"Attention weights"}, {item("tokens", "W", AnswerType::tensor, Shape{2, 1, 3})}}};
}

inline void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

/// Every item has a response, its place lies in the text, and a value has the cells of its shape.
inline void check(const std::vector<Response>& responses, const Submission& submission,
                  const std::vector<QuestionDeclaration>& declared) {
  std::size_t items = 0;
  for (const QuestionDeclaration& question : declared) {
    items += question.items.size();
  }
  require(responses.size() == items);
  for (const Response& response : responses) {
    require(submission.format == Submission::Format::row || response.span.end() <= submission.text.size());
    for (const ReadValue& value : response.alternatives) {
      require(static_cast<std::size_t>(value.shape.size()) == value.cells.size());
    }
  }
}

inline const std::vector<QuestionDeclaration>& declared_questions() {
  static const std::vector<QuestionDeclaration> declared = questions();
  return declared;
}

/// Reads a document and takes it to pieces, which lie in the text, in order and apart.
inline void read_whole(std::string text, Submission::Format format, const PaperSheet* sheet = nullptr) {
  const PreparedExam exam(declared_questions(), sheet);
  Submission submission;
  submission.text = std::move(text);
  submission.format = format;
  const Reading reading(submission, exam);
  const std::vector<Response> responses = read_responses(reading);
  check(responses, submission, exam.declared());
  std::size_t end = 0;
  for (const Piece& piece : pieces_of(reading, responses)) {
    require(piece.span.offset >= end && piece.span.end() <= submission.text.size());
    end = piece.span.end();
  }
}

}  // namespace gradewright::fuzz
