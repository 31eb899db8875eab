// The document reader on arbitrary bytes, as Markdown, a filled-in sheet, LaTeX and a row of a table.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <variant>

#include "answers/reading/declaration.hpp"
#include "answers/reading/documents/latex_macros.hpp"
#include "answers/reading/documents/paper_sheet.hpp"
#include "answers/reading/read_responses.hpp"
#include "answers/reading/response.hpp"
#include "answers/reading/tables/read_submissions.hpp"
#include "answers/reading/tables/read_table.hpp"
#include "answers/reading/values/read_value.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/syntax/answer_type.hpp"

namespace {

using namespace gradewright::reading;

ItemDeclaration item(std::string question, std::string name, AnswerType type, Shape shape = {}) {
  ItemDeclaration declared;
  declared.question = std::move(question);
  declared.name = std::move(name);
  declared.type = type;
  declared.shape = shape;
  return declared;
}

std::vector<QuestionDeclaration> questions() {
  ItemDeclaration cells = item("3", "corner", AnswerType::vector, Shape{3});
  cells.cell_names = {"a", "b", "e"};
  ItemDeclaration choice = item("5", "answer", AnswerType::choice);
  choice.options = {"A", "B"};
  return {{"1", {}, {item("1", "count", AnswerType::number)}},
          {"2a",
           {"Question 2 (a)"},
           {item("2a", "A", AnswerType::matrix, Shape{2, 2}), item("2a", "Z", AnswerType::vector, Shape{2})}},
          {"2b", {}, {item("2b", "J", AnswerType::formula)}},
          {"3", {}, {cells}},
          {"4", {}, {item("4", "answer", AnswerType::true_false)}},
          {"5", {}, {choice}},
          {"tokens", {"Attention weights"}, {item("tokens", "W", AnswerType::tensor, Shape{2, 1, 3})}}};
}

/// Every item has a response, and its place lies in the text.
void check(const Submission& submission, const std::vector<QuestionDeclaration>& declared,
           const PaperSheet* sheet = nullptr) {
  const std::vector<Response> responses = read_responses(submission, declared, sheet);
  if (responses.size() != 8) {
    std::abort();
  }
  for (const Response& response : responses) {
    if (submission.format != Submission::Format::row && response.span.end() > submission.text.size()) {
      std::abort();
    }
    for (const ReadValue& value : response.alternatives) {
      if (static_cast<std::size_t>(value.shape.size()) != value.cells.size()) {
        std::abort();
      }
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::vector<QuestionDeclaration> declared = questions();
  const std::string text(data, data + size);
  Submission submission;
  submission.text = text;
  check(submission, declared);
  Submission printed;
  printed.text = text.substr(0, size / 2);
  const PaperSheet sheet(printed, declared);
  check(submission, declared, &sheet);
  submission.format = Submission::Format::latex;
  check(submission, declared);
  const auto expanded = expand_macros(text);
  if (const auto* latex = std::get_if<std::string>(&expanded)) {
    submission.text = *latex;
    check(submission, declared);
  }
  submission.format = Submission::Format::row;
  submission.fields = {{"1", text}, {"2a.A", text}, {"3", text}, {"5", text}, {"tokens.W", text}};
  check(submission, declared);
  for (const auto read : {read_csv, read_json, read_json_lines}) {
    try {
      read(text, "fuzz");
    } catch (const SubmissionError&) {
    }
  }
  return 0;
}
