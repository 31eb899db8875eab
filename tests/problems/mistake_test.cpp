#include "problems/mistake.hpp"

#include <catch2/catch.hpp>

#include "problems/exam.hpp"
#include "question_source.hpp"

using namespace gradewright::problems;

namespace {

/// By hand with a = 2: b = 3, c = 9, d = 12 and e = 20.
constexpr std::string_view steps = "b = a + 1\nc = b * b\nd = b + c\ne = 10 * a\n";

}  // namespace

TEST_CASE("a changed step changes what follows from it") {
  struct Case {
    std::string change;
    std::string keys;  ///< b, c, d and e
  };
  const Case cases[] = {
      {"b = a - 1", "1 1 2 20"},
      {"c = 2 * b", "3 6 9 20"},
      {"b = a - 1\nc = 2 * b", "1 2 3 20"},  // the later line sees the earlier
      {"a = 5", "6 36 42 50"},               // a given misread
      {"e = 0 * a\nd = e + c", "3 9 9 0"},
  };
  QuestionSource source("{}", "{a: 2}", steps);
  const Question& question = source.reading.question;
  for (const Case& each : cases) {
    INFO(each.change);
    std::string keys;
    for (const Expr& key : make_mistake(question, {"m", each.change, {}, {}, {}}, question.steps)) {
      keys += (keys.empty() ? "" : " ") + cells_of(key);
    }
    CHECK(keys == each.keys);
  }
}

TEST_CASE("a key that does not depend on the changed step is returned as it is") {
  QuestionSource source("{}", "{a: 2}", steps);
  const Question& question = source.reading.question;
  const std::vector<Expr> changed = make_mistake(question, {"m", "c = b", {}, {}, {}}, question.steps);
  REQUIRE(changed.size() == 4);
  CHECK(changed[0] == question.steps[0]);
  CHECK(changed[1] != question.steps[1]);
  CHECK(changed[2] != question.steps[2]);
  CHECK(changed[3] == question.steps[3]);
}

TEST_CASE("a change that is not sound is refused in its own text") {
  QuestionSource source("{}", "{a: 2}", steps);
  const Question& question = source.reading.question;
  const Mistake mistake{"m", "c = bb + 1", {}, {}, {}};
  CHECK(
      refusal(mistake.change, [&] { make_mistake(question, mistake, question.steps); }).ends_with(" at bb"));
}
