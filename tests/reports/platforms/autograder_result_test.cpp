#include "reports/platforms/autograder_result.hpp"

#include <catch2/catch.hpp>

#include "reports/platforms/results_text.hpp"
#include "sample_class.hpp"
#include "tests/reports/json_path.hpp"
#include "tests/reports/sample_exam.hpp"

using namespace gradewright::reports;
using Catch::Matchers::Contains;

namespace {

/// The result of a submission of the sample exam (1 a of 1 point, 2 W of 2.5).
AutograderResult result_of(const char* text, KeyShown key = KeyShown::no) {
  const std::vector<Verdict> verdicts = sample::verdicts(text);
  sample::Book book = sample::gradebook_of({"1", "2.5"}, {{"0", "0"}});
  book.items[0].name = "a";
  book.items[1].name = "W";
  book.title = "Sample";
  GradebookStudent& student = book.students[0];
  student.total = 0;
  for (std::size_t i = 0; i < 2; ++i) {
    student.marks[i] = GradebookMark{verdicts[i].points, verdicts[i].outcome, ""};
    student.total = student.total + verdicts[i].points.value_or(Decimal(0));
    student.provisional = student.provisional || !verdicts[i].points;
  }
  return autograder_result(book, student, verdicts, key);
}

}  // namespace

TEST_CASE("an autograder's result has every item with its points", "[autograder-result]") {
  const AutograderResult right = result_of("right");
  CHECK(right.points == Decimal(35, -1));
  CHECK(right.max == Decimal(35, -1));
  CHECK(right.open.empty());
  REQUIRE(right.items.size() == 2);
  CHECK(right.items[0].name == "1 a");
  CHECK(right.items[1].number == "2");
  CHECK_THAT(right.items[0].output, Contains("correct"));
}

TEST_CASE("without the key nothing tells a right value", "[autograder-result]") {
  const AutograderResult hidden = result_of("wrong");
  for (const ResultItem& item : hidden.items) {
    CHECK_THAT(item.output, !Contains("-0.125"));
  }
  CHECK_THAT(result_of("wrong", KeyShown::yes).items[1].output, Contains("-0.125"));
}

TEST_CASE("a sentence that holds a value of the key is kept back", "[autograder-result]") {
  std::vector<Verdict> verdicts = sample::verdicts("wrong");
  verdicts[0].reason = "A is not C.";
  verdicts[0].cells = {CellVerdict{}};
  verdicts[0].cells[0].expected = "C";
  sample::Book book = sample::gradebook_of({"1", "2.5"}, {{"0", "0"}});
  book.items[0].name = "a";
  book.items[1].name = "W";
  CHECK_THAT(autograder_result(book, book.students[0], verdicts, KeyShown::no).items[0].output,
             !Contains("is not C"));
  CHECK_THAT(autograder_result(book, book.students[0], verdicts, KeyShown::yes).items[0].output,
             Contains("is not C"));
}

TEST_CASE("the key of what waits for a person is told by no autograder", "[autograder-result]") {
  std::vector<Verdict> verdicts = sample::verdicts("wrong");
  verdicts[0].reason = "C or D?";
  verdicts[0].cells = {CellVerdict{}, CellVerdict{}};
  verdicts[0].cells[0].expected = "C";
  sample::Book book = sample::gradebook_of({"1", "2.5"}, {{"?", "0"}});
  book.items[0].name = "a";
  book.items[1].name = "W";
  const std::string open = autograder_result(book, book.students[0], verdicts, KeyShown::yes).items[0].output;
  CHECK_THAT(open, !Contains("C"));
}

TEST_CASE("Gradescope's results have scores, and hide no test where all is decided", "[autograder-result]") {
  const std::string json = gradescope_results(result_of("wrong"));
  CHECK(sample::in_json(json, "$.score") == "0.3");
  CHECK(sample::in_json(json, "$.tests[0].name") == "1 a");
  CHECK(sample::in_json(json, "$.tests[0].score") == "0.1");
  CHECK(sample::in_json(json, "$.tests[1].max_score") == "2.5");
  CHECK(sample::in_json(json, "$.tests[1].status") == "failed");
  CHECK(sample::in_json(json, "$.tests[2]") == "null");
  CHECK_THAT(json, !Contains("hidden\",\n      \"output"));
  CHECK(sample::in_json(gradescope_results(result_of("right")), "$.tests[1].status") == "passed");
}

TEST_CASE("what waits for a person has no score at Gradescope, and hides the total", "[autograder-result]") {
  const std::string json = gradescope_results(result_of("review"));
  CHECK(sample::in_json(json, "$.tests[1].name") == "2 W");
  CHECK(sample::in_json(json, "$.tests[1].score") == "null");
  CHECK(sample::in_json(json, "$.tests[1].max_score") == "null");
  CHECK(sample::in_json(json, "$.tests[1].status") == "null");
  CHECK_THAT(sample::in_json(json, "$.tests[1].output"), Contains("contradict"));
  CHECK(sample::in_json(json, "$.tests[2].visibility") == "hidden");
  CHECK_THAT(sample::in_json(json, "$.output"),
             Contains("1 answer waits for a person: 2 W. The total is not final."));
  CHECK(sample::in_json(json, "$.extra_data.needs_review[0]") == "2 W");
}

TEST_CASE("where nothing is decided there is no score that could be a zero", "[autograder-result]") {
  AutograderResult result = result_of("review");
  result.items.erase(result.items.begin());
  CHECK(sample::in_json(gradescope_results(result), "$.score") == "null");
}

TEST_CASE("PrairieLearn's score is from 0 to 1, and every test has points", "[autograder-result]") {
  const std::string json = prairielearn_results(result_of("wrong"));
  CHECK(sample::in_json(json, "$.gradable") == "1");
  CHECK(sample::in_json(json, "$.score") == "0.08571429");  // 0.3 / 3.5
  CHECK(sample::in_json(json, "$.tests[0].points") == "0.1");
  CHECK(sample::in_json(json, "$.tests[1].max_points") == "2.5");
  CHECK(sample::in_json(prairielearn_results(result_of("right")), "$.score") == "1");
  AutograderResult beyond = result_of("right");
  beyond.points = 4;
  CHECK(sample::in_json(prairielearn_results(beyond), "$.score") == "1");
  beyond.points = -1;
  CHECK(sample::in_json(prairielearn_results(beyond), "$.score") == "0");
}

TEST_CASE("PrairieLearn counts nothing while something waits for a person", "[autograder-result]") {
  const std::string json = prairielearn_results(result_of("review"));
  CHECK(sample::in_json(json, "$.gradable") == "0");
  CHECK(sample::in_json(json, "$.score") == "null");
  CHECK(sample::in_json(json, "$.tests") == "null");
  CHECK_THAT(sample::in_json(json, "$.format_errors[0]"), Contains("2 W: ") && Contains("contradict"));
  AutograderResult nothing = result_of("right");
  nothing.points = nothing.max = 0;
  CHECK(sample::in_json(prairielearn_results(nothing), "$.score") == "null");
}

TEST_CASE("what is open and can change no total has no zero", "[autograder-result]") {
  AutograderResult result = result_of("review");
  result.provisional = false;
  const std::string json = prairielearn_results(result);
  CHECK(sample::in_json(json, "$.gradable") == "1");
  CHECK(sample::in_json(json, "$.tests[1]") == "null");
  CHECK_THAT(sample::in_json(json, "$.message"), Contains("waits for a person"));
  CHECK_THAT(gradescope_results(result), !Contains("For the grader"));
}

TEST_CASE("results are cut to what platforms take", "[autograder-result]") {
  AutograderResult result = result_of("right");
  const ResultItem item = result.items[0];
  for (int i = 0; i < 2000; ++i) {
    result.items.push_back(item);
    result.items.back().output = std::string(3000, '"') + "\xC3\xA9\xC3\xA9";
  }
  for (const std::string& json : {gradescope_results(result), prairielearn_results(result)}) {
    CHECK(json.size() <= most_result_bytes);
    CHECK_THAT(sample::in_json(json, "$.tests[2001].output"), Contains("bytes left out"));
    CHECK_THAT(json, !Contains("\\ufffd"));
  }
}

TEST_CASE("hostile content stays text", "[autograder-result]") {
  AutograderResult result = result_of("right");
  result.items[0].name = "</script>\"\\\xE2\x80\xAE\n";
  CHECK(sample::in_json(gradescope_results(result), "$.tests[0].name") == result.items[0].name);
  CHECK(sample::in_json(prairielearn_results(result), "$.tests[0].name") == result.items[0].name);
}
