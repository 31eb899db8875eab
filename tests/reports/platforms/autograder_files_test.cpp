#include "reports/platforms/autograder_files.hpp"

#include <catch2/catch.hpp>

#include "tests/reports/sample_exam.hpp"

using namespace gradewright::reports;
using Catch::Matchers::Contains;

TEST_CASE("the scripts call the program by its own loader, or plainly", "[autograder-files]") {
  CHECK_THAT(
      gradescope_run({"lib/ld.so", " --show-key"}),
      Contains("\"$here/lib/ld.so\" --library-path \"$here/lib\" \"$here/gradewright\" result exam.yaml "
               "\"$base/submission\" --format gradescope --show-key -o"));
  CHECK_THAT(prairielearn_run({""}), Contains("\n\"$here/gradewright\" result exam.yaml \"$base/student\""));
  CHECK_THAT(prairielearn_run({""}), Contains("${GRADEWRIGHT_GRADE:-/grade}"));
  CHECK_THAT(gradescope_setup({""}), Contains("${GRADEWRIGHT_AUTOGRADER:-/autograder}"));
}

TEST_CASE("a PrairieLearn question is graded externally", "[autograder-files]") {
  const Exam exam = sample::solved_exam();
  const std::string info = prairielearn_info(exam);
  CHECK_THAT(info, Contains("\"gradingMethod\": \"External\"") && Contains("/grade/tests/run_autograder"));
  CHECK_THAT(info,
             Catch::Matchers::Matches("[^]*\"uuid\": \"[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-"
                                      "[0-9a-f]{12}\"[^]*"));
  CHECK(info == prairielearn_info(exam));
}

TEST_CASE("nothing of an exam is a tag of its page", "[autograder-files]") {
  Exam exam = sample::solved_exam();
  exam.questions[0].text = "{{{x}}} <b>&";
  const std::string page = prairielearn_question(exam);
  CHECK_THAT(page, Contains("&#123;&#123;&#123;x}}} &lt;b&gt;&amp;"));
  CHECK_THAT(page, Contains("<pl-file-editor file-name=\"answers.md\""));
}
