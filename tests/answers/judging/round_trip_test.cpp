#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "answers/judging/compare/compare.hpp"
#include "answers/judging/grade.hpp"
#include "answers/reading/submission.hpp"
#include "problems/load_exam.hpp"
#include "problems/rule.hpp"
#include "tests/example_exams.hpp"

using namespace gradewright::judging;

namespace {

/// The texts that a notation puts around and between the parts of one axis.
struct Brackets {
  std::string open;
  std::string between;
  std::string close;
};

std::string written(const SettledTensor& key, const Rule& rule, const std::vector<Brackets>& axes,
                    int axis = 0, Index first = 0) {
  if (axis == key.shape().rank()) {
    return displayed_cell(key[first], rule);
  }
  const Brackets& brackets = axes[static_cast<std::size_t>(axis)];
  std::string text = brackets.open;
  const Index step = key.shape().strides()[static_cast<std::size_t>(axis)];
  for (Index i = 0; i < key.shape()[axis]; ++i) {
    text += (i > 0 ? brackets.between : "") + written(key, rule, axes, axis + 1, first + i * step);
  }
  return text + brackets.close;
}

std::string as_lists(const SettledTensor& key, const Rule& rule) {
  return written(key, rule, std::vector<Brackets>(Shape::max_rank, {"[", ", ", "]"}));
}

std::string as_latex(const SettledTensor& key, const Rule& rule) {
  if (key.shape().rank() > 2) {
    return as_lists(key, rule);
  }
  const Brackets rows{"\\begin{bmatrix} ", " \\\\ ", " \\end{bmatrix}"};
  return "$" + written(key, rule, {rows, {"", " & ", ""}}) + "$";
}

/// What a student who copies the reference solution hands in.
Submission copy_of_the_key(const Exam& exam, const Grader& grader,
                           std::string (*write)(const SettledTensor&, const Rule&)) {
  Submission submission;
  submission.student = "s001";
  submission.format = Submission::Format::row;
  for (std::size_t q = 0; q < exam.questions.size(); ++q) {
    for (std::size_t i = 0; i < exam.questions[q].items.size(); ++i) {
      const Item& item = exam.questions[q].items[i];
      const std::string* stated = item.stated ? item.stated->text() : nullptr;
      std::string text = stated != nullptr ? *stated : item.answer;
      if (item.key != nullptr) {
        const SettledTensor& key = grader.key(q, i);
        text = write(item.cells.empty() ? key : grader.asked_key(q, i),
                     item.rule ? *item.rule : default_rule(key));
      }
      submission.fields.emplace_back(exam.questions[q].id + "." + item.name, text);
    }
  }
  return submission;
}

}  // namespace

TEST_CASE("whatever is displayed as the key is marked right when it is handed in", "[round_trip][property]") {
  const std::string file = GENERATE(from_range(example_exams(GRADEWRIGHT_SOURCE_DIR)));
  const Exam exam = load_exam(file);
  const Grader grader(exam);
  for (const auto write : {as_lists, as_latex}) {
    const GradedSubmission graded = grader.grade(copy_of_the_key(exam, grader, write));
    for (const Verdict& verdict : graded.verdicts) {
      INFO(file << " " << verdict.question << "." << verdict.item << ": " << verdict.source << ": "
                << verdict.reason);
      const bool formula = verdict.outcome == Outcome::needs_review &&
                           (verdict.rule == "the same function of what is given" ||
                            verdict.reason.find("formulas are marked by a person") != std::string::npos);
      CHECK((verdict.outcome == Outcome::correct || formula));
    }
  }
}
