#include "key_submission.hpp"

#include "problems/exam.hpp"

using namespace gradewright::reports;

Submission key_as_submission(const std::vector<SolvedQuestion>& solved) {
  Submission out;
  out.student = "key";
  out.source = "key.csv";
  out.format = Submission::Format::row;
  for (const SolvedQuestion& question : solved) {
    for (const SolvedItem& item : question.items) {
      out.fields.emplace_back(question.question->id + "." + item.item->name, answer_text(item));
    }
  }
  return out;
}
