#include "problems/exam_template.hpp"

#include <catch2/catch.hpp>

#include "problems/kind.hpp"
#include "problems/kinds.hpp"
#include "problems/load_exam.hpp"

namespace gradewright::problems {

TEST_CASE("an exam to start from loads, with a question of each kind that is asked for", "[exam_template]") {
  const Exam own = parse_exam(exam_template({}), "template.yaml");
  CHECK(own.questions.size() == 2);
  std::vector<const Kind*> some;
  for (const Kind* kind : Kinds::built_in().all()) {
    const Exam exam = parse_exam(exam_template({kind}), kind->name + ".yaml");
    CHECK(exam.questions.front().kind == kind->name);
    if (some.size() < 5) {
      some.push_back(kind);
    }
  }
  const Exam several = parse_exam(exam_template(some), "several.yaml");
  REQUIRE(several.questions.size() == 5);
  CHECK(several.questions[4].id == "5");
}

}  // namespace gradewright::problems
