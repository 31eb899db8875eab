#include "problems/exam_template.hpp"

#include <fmt/core.h>

#include "problems/kind.hpp"

namespace gradewright::problems {
namespace {

constexpr const char* head =
    R"yaml(# An exam: what is given, how the answers follow from it, and what is marked. The keys are computed.
#   gradewright check FILE      is it sound, and do published keys agree?
#   gradewright solve FILE      the reference solutions
#   gradewright grade FILE SUBMISSION... --store results.db
exam: Title of the exam
id: my-exam                       # a short name, kept with every mark
rule: {decimals: 2}               # when a number is right; also {sigfigs: 3}, {abs: 0.01, rel: 1%}, exact
# round: 0.01                     # what points are rounded to
# follow_through: 100%            # for a right computation from an own wrong value; 50%, off
# decimal: comma                  # students write 0,46
# template: sheet.md              # the sheet that students fill in: its own text is never an answer
# attempts: best                  # students may hand in several times; last, first, mean
# groups: [{questions: [1, 2, 3], count: 2}]    # answer any two
questions:
)yaml";

constexpr const char* own_questions =
    R"yaml(  - id: 1a                        # headings "1a", "1 (a)" and "1.a" follow from it
    text: Compute the scores and the probabilities.
    given:
      W: [[0.5, -1], [2, 0.25]]
      x: [1, 3]
    steps: |
      z = W @ x
      p = softmax(z)
    items:                        # what is marked: steps, by their names
      - {name: z, points: 2, aliases: [scores]}
      - {name: p, points: 1, rule: {decimals: 3}}
    mistakes:                     # known wrong ways, with their own credit
      - name: transposed
        change: z = W.T @ x
        credit: 50%
        feedback: The rows of W meet x, not its columns.
    # published: {p: [0.0, 1.0]}  # somebody's key, to be checked
  - id: 2
    text: Which layer halves the height and width of its input?
    type: choice                  # also choices, true_false, text, set, list, interval
    options: [A, B, C]
    answer: B
    points: 1
)yaml";

/// The question of a kind's example, with its number.
std::string question_of(const Kind& kind, std::size_t number) {
  constexpr std::string_view before = "\nquestions:\n";
  constexpr std::string_view id = "  - id: 1";
  const std::string example = kind.example ? kind.example->text : "";
  const std::size_t at = example.find(before);
  std::string question = at == std::string::npos ? "" : example.substr(at + before.size());
  if (question.starts_with(id)) {
    question.replace(0, id.size(), fmt::format("  - id: {}", number));
  }
  return question.ends_with('\n') ? question : question + '\n';
}

/// What else may be given, as comments.
std::string parameters_of(const Kind& kind) {
  std::string text = fmt::format("  # {}: {}. Givens:\n", kind.name, kind.summary);
  for (const KindParameter& parameter : kind.parameters) {
    const bool needed = !parameter.default_value && !parameter.optional;
    text += fmt::format("  #   {}{}: {}{}\n", parameter.name, parameter.count.empty() ? "" : "_1, ...",
                        parameter.meaning, needed ? "" : " (may be left out)");
  }
  text += "  # Items:\n";
  for (const KindItem& item : kind.items) {
    text += fmt::format("  #   {}: {}\n", item.name, item.meaning);
  }
  return text;
}

}  // namespace

std::string exam_template(const std::vector<const Kind*>& kinds) {
  std::string text = head;
  if (kinds.empty()) {
    return text + own_questions;
  }
  std::size_t number = 0;
  for (const Kind* kind : kinds) {
    text += parameters_of(*kind) + question_of(*kind, ++number);
  }
  return text;
}

}  // namespace gradewright::problems
