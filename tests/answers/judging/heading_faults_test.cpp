#include "answers/judging/heading_faults.hpp"

#include <fmt/core.h>

#include <catch2/catch.hpp>

#include "problems/load_exam.hpp"
#include "tests/example_exams.hpp"

using namespace gradewright::judging;

namespace {

const std::string folder = GRADEWRIGHT_SOURCE_DIR;

/// Questions in YAML, one a string: "id: 5a, labels: [x]".
Exam exam_of(const std::vector<std::string>& questions) {
  std::string text = "exam: T\nid: t\nquestions:\n";
  for (const std::string& question : questions) {
    text += "  - {" + question + ", type: true_false, answer: true, points: 1}\n";
  }
  return parse_exam(text, "t.yaml");
}

/// "HEADING (QUESTION, line N): KIND OTHER (OTHER QUESTION); ".
std::string faults_of(const std::vector<std::string>& questions) {
  std::string text;
  for (const HeadingFault& fault : heading_faults(exam_of(questions))) {
    const char* kinds[] = {"like", "unreadable", "whole line", "is name"};
    text += fmt::format("{} ({}, line {}): {} {} ({}); ", fault.heading, fault.question, fault.place.line,
                        kinds[static_cast<int>(fault.kind)], fault.other_heading, fault.other_question);
  }
  return text;
}

}  // namespace

TEST_CASE("headings that differ are no fault", "[heading_faults]") {
  CHECK(faults_of({"id: 5", "id: 5a", "id: 5b", "id: 5ai", "id: 6", "id: 15a", "id: 50"}).empty());
  CHECK(faults_of({"id: 5a, labels: ['5 (a)', Question 5a, '5.a', '5a']"}).empty());  // all its own
  CHECK(faults_of({"id: bayes, labels: [Question 1 Consider the data]", "id: 1"}).empty());
  CHECK(faults_of({"id: x1, labels: [Bayes]", "id: x2, labels: [Bayes classifier]"}).empty());
  CHECK(faults_of({"id: 2 (c)", "id: 2 (i)", "id: 2 (c)(i)"}).empty());
  for (const std::string& exam : example_exams(folder)) {
    INFO(exam);
    CHECK(heading_faults(load_exam(exam)).empty());
  }
}

TEST_CASE("two questions that one heading could mean are found", "[heading_faults]") {
  for (const char* other : {"5 (a)", "5.a", "Q5a", "5A", "Question 5 (a)", "5)a", "Problem 5a", "5 a)", "05a",
                            "**5a**", "# 5 (a)", "Q.5 (a)", "5(A)"}) {
    INFO(other);
    CHECK(faults_of({"id: 5a", fmt::format("id: '{}'", other)}) ==
          fmt::format("{0} ({0}, line 5): like 5a (5a); ", other));
    CHECK(faults_of({"id: 5a", fmt::format("id: 6, labels: ['{}']", other)}) ==
          fmt::format("{} (6, line 5): like 5a (5a); ", other));
    CHECK(faults_of({fmt::format("id: 6, labels: ['{}']", other), "id: 5a"}) ==
          fmt::format("5a (5a, line 5): like {} (6); ", other));
  }
  CHECK(faults_of({"id: 5", "id: 05"}) == "05 (05, line 5): like 5 (5); ");
  CHECK(faults_of({"id: 5", "id: Question 5"}) == "Question 5 (Question 5, line 5): like 5 (5); ");
  CHECK(faults_of({"id: 2bii", "id: 2 (b) (ii)"}) == "2 (b) (ii) (2 (b) (ii), line 5): like 2bii (2bii); ");
  // One heading for two parts, and one of them.
  CHECK(faults_of({"id: 5 (a+b)", "id: 5b"}) == "5b (5b, line 5): like 5 (a+b) (5 (a+b)); ");
  CHECK(faults_of({"id: 5b", "id: 6, labels: [5 (a + b)]"}) == "5 (a + b) (6, line 5): like 5b (5b); ");
  // Words: case and what stands between them do not matter.
  CHECK(faults_of({"id: 1, labels: [The Bayes classifier]", "id: 2, labels: ['the bayes-classifier:']"}) ==
        "the bayes-classifier: (2, line 5): like The Bayes classifier (1); ");
  CHECK(faults_of({"id: bayes", "id: 2, labels: [BAYES]"}).starts_with("bayes (bayes, line 4): whole line"));
  CHECK(faults_of({"id: bayes, labels: [Naive Bayes]", "id: 2, labels: [BAYES]"}) ==
        "BAYES (2, line 5): like bayes (bayes); ");
  // Each pair is told once.
  CHECK(faults_of({"id: 5a", "id: 5.a", "id: 6", "id: 5 (a)"}) ==
        "5.a (5.a, line 5): like 5a (5a); 5 (a) (5 (a), line 7): like 5a (5a); ");
}

TEST_CASE("a heading that nothing is recognised as is found", "[heading_faults]") {
  for (const char* id : {"-", "()", "?", "*", "#", "(...)"}) {
    CHECK(faults_of({fmt::format("id: '{}'", id)}) ==
          fmt::format("{0} ({0}, line 4): unreadable {0} ({0}); ", id));
    CHECK(faults_of({fmt::format("id: '{}', labels: [Question 3]", id)}).empty());
    CHECK(faults_of({fmt::format("id: 3, labels: ['{}']", id)}) ==
          fmt::format("{0} (3, line 4): unreadable {0} (3); ", id));
  }
}

TEST_CASE("an id without a number heads only a line of its own", "[heading_faults]") {
  for (const char* id : {"abc", "A", "part b", "(a)", "12345", "bayes 2"}) {
    INFO(id);
    CHECK(faults_of({fmt::format("id: '{}'", id)}) ==
          fmt::format("{0} ({0}, line 4): whole line {0} ({0}); ", id));
    CHECK(faults_of({fmt::format("id: '{0}', labels: ['{0}']", id)}).empty());
  }
  const HeadingFault fault = heading_faults(exam_of({"id: abc"})).front();
  CHECK_FALSE(fault.is_error());
  CHECK(
      in_words(fault) ==
      "the id 'abc' is no number such as 5a and there are no labels: only a line that says 'abc' and nothing "
      "else is recognised as the heading of the question; write labels, as in labels: [\"Question 3\"], or "
      "labels: [\"abc\"] for every line that begins with it");
}

TEST_CASE("a label that is a name would take values for headings", "[heading_faults]") {
  const auto faults = [](const std::string& label) {
    const Exam exam = parse_exam(
        "exam: T\nid: t\nquestions:\n  - {id: 1, type: true_false, answer: true, points: 1, labels: ['" +
            label +
            "']}\n  - id: 2\n    given: {X: [1, 2]}\n    steps: |\n      h_1 = 2 * X\n      b = h_1 + 1\n"
            "    items: [{name: b, points: 1, aliases: [output layer, 'W^T x']}]\n",
        "t.yaml");
    const auto found = heading_faults(exam);
    return found.empty() ? "none" : found[0].other_heading;
  };
  for (const char* label : {"b", "(b)", "B", "**b**", "b:"}) {
    CHECK(faults(label) == "b");
  }
  CHECK(faults("X") == "X");
  CHECK(faults("h 1") == "h_1");
  CHECK(faults("Output layer") == "output layer");
  CHECK(faults("output") == "output layer");
  CHECK(faults("w") == "W^T x");
  for (const char* label : {"Part b", "Output layers", "layer", "answers", "1 (b)", "Question 1"}) {
    INFO(label);
    CHECK(faults(label) == "none");
  }
  const HeadingFault fault{HeadingFault::Kind::is_name, "1", "(b)", "2", "b", {}};
  CHECK_FALSE(fault.is_error());
  CHECK(in_words(fault) ==
        "the label '(b)' of question '1' heads every line that begins with it, and so does 'b = ...' of "
        "question "
        "'2'; write a label that is no name, as in \"Part (b)\"");
}

TEST_CASE("what is wrong with a heading, in words", "[heading_faults]") {
  const HeadingFault shared = heading_faults(exam_of({"id: 5a", "id: 5 (a)"})).front();
  CHECK(shared.is_error());
  CHECK(in_words(shared) ==
        "the heading '5 (a)' of question '5 (a)' reads like '5a' of question '5a', so what stands under it "
        "could "
        "answer either; change one of them");
  const HeadingFault unreadable = heading_faults(exam_of({"id: '-'"})).front();
  CHECK(unreadable.is_error());
  CHECK(in_words(unreadable) ==
        "the heading '-' of question '-' has neither letters nor digits, so nothing in a document is "
        "recognised "
        "as it; write labels, as in labels: [\"Question 3\"]");
}
