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

TEST_CASE("a changed call changes the steps inside of it") {
  struct Case {
    std::string change;
    std::string keys;  ///< Z.S, Z and q
  };
  const Case cases[] = {
      {"Z.S = a", "2 3 30"},
      {"Z = f(a, k=3)", "6 7 70"},
      {"Z = 8 + Z.S", "4 12 120"},
      {"Z = f(a, k=3)\nZ.S = 10 * a", "20 21 210"},  // the earlier line sees the later
      {"Z = f([a, a])[0]", "4 5 50"},                // a nested call has steps of its own
  };
  QuestionSource source("{}", "{a: 2}",
                        "def f(x, k=2):\n  S = x * k\n  return S + 1\nZ = f(a)\nq = Z * 10\n");
  const Question& question = source.reading.question;
  const std::vector<Expr> keys{question.scope.find("Z.S"), question.scope.find("Z"),
                               question.scope.find("q")};
  for (const Case& each : cases) {
    INFO(each.change);
    std::string found;
    for (const Expr& key : make_mistake(question, {"m", each.change, {}, {}, {}}, keys)) {
      found += (found.empty() ? "" : " ") + cells_of(key);
    }
    CHECK(found == each.keys);
  }
}

TEST_CASE("an earlier line of a change sees a later one") {
  QuestionSource source("{}", "{a: 2}", steps);
  const Question& question = source.reading.question;
  std::string keys;
  for (const Expr& key : make_mistake(question, {"m", "d = 2 * c\nb = a", {}, {}, {}}, question.steps)) {
    keys += (keys.empty() ? "" : " ") + cells_of(key);
  }
  CHECK(keys == "2 4 8 20");
}
