#include "problems/check_kind.hpp"

#include <catch2/catch.hpp>

using namespace gradewright::problems;

namespace {

std::vector<std::string> faults(std::string_view tests,
                                std::string_view example =
                                    "exam: E\n  id: e\n  questions: [{id: 1, kind: area, given: {a: 2, b: "
                                    "3}, items: [{name: y, points: 1}]}]\n") {
  const std::string text =
      "kind: area\nsummary: s\nparameters: {a: {meaning: m, shape: number}, b: {meaning: m, shape: number}}\n"
      "steps: y = a * b\nitems: [{name: y, meaning: m}]\n"
      "mistakes: [{name: added, change: y = a + b, feedback: Multiply.}]\nexample: |\n  " +
      std::string(example) + "tests:\n  - " + std::string(tests) + "\n";
  Kinds kinds;
  kinds.add_file("area.yaml", text);
  return kind_faults(*kinds.find("area"), kinds);
}

}  // namespace

TEST_CASE("every kind that is built in passes its own tests") {
  for (const Kind* kind : Kinds::built_in().all()) {
    INFO(kind->name);
    for (const std::string& fault : kind_faults(*kind, Kinds::built_in())) {
      FAIL_CHECK(fault);
    }
    CHECK(kind->tests.size() >= 1);
    CHECK(kind->mistakes.size() >= 1);
    CHECK_FALSE(kind->seeded.empty());
  }
}

TEST_CASE("what a kind's tests find is said at its place") {
  CHECK(faults("{by: hand, given: {a: 2, b: 3}, steps: {y: 6}, mistakes: {added: {y: 5}}}").empty());
  struct Case {
    std::string_view test;
    std::string_view fault;
  };
  const Case cases[] = {
      {"{by: hand, given: {a: 2, b: 3}, steps: {y: 7}, mistakes: {added: {y: 5}}}",
       "area.yaml:12:48: error: 'y' comes to 6 here"},
      {"{by: hand, given: {a: 2, b: 3}, steps: {y: 6}, mistakes: {added: {y: 6}}}", "'y' comes to 5 here"},
      {"{by: hand, given: {a: 2, b: 2}, steps: {y: 4}, mistakes: {added: {y: 4}}}",
       "the mistake 'added' leaves 'y' as it is"},
      {"{by: hand, given: {a: 2, b: 3}, steps: {y: 6}}", "no test shows what the mistake 'added' comes to"},
      {"{by: hand, given: {a: 2, b: 3}, steps: {y: [6]}, mistakes: {added: {y: 5}}}",
       "'y' is a number, which the test does not write"},
      {"{by: hand, given: {a: 2, b: 3}, steps: {z: 6}, mistakes: {added: {y: 5}}}", "no step is named 'z'"},
      {"{by: hand, given: {a: 2, b: 3}, steps: {y: 6}, mistakes: {aded: {y: 5}}}",
       "with these givens there is no mistake 'aded'"},
      {"{by: hand, given: {a: 2}, steps: {y: 6}}", "kind 'area' needs the given 'b'"},
      {"{by: hand, given: {a: 2, b: 0.335}, steps: {y: 0.6}, mistakes: {added: {y: 2.3}}}",
       "'y' comes to 0.67 here"},
  };
  for (const Case& each : cases) {
    INFO(each.test);
    const std::vector<std::string> found = faults(each.test);
    REQUIRE_FALSE(found.empty());
    CHECK_THAT(found.front(), Catch::Contains(std::string(each.fault)));
  }
}

TEST_CASE("an example that does not load, or is of another kind, is a fault") {
  constexpr std::string_view test =
      "{by: hand, given: {a: 2, b: 3}, steps: {y: 6}, mistakes: {added: {y: 5}}}";
  const auto first = [&](std::string_view example) { return faults(test, example).at(0); };
  CHECK_THAT(first("exam: E\n  id: e\n  questions: [{id: 1, kind: aera, items: [{name: y, points: 1}]}]\n"),
             Catch::Contains("unknown kind 'aera'"));
  CHECK_THAT(first("exam: E\n  id: e\n  questions: [{id: 1, steps: y = 2, items: [{name: y, points: 1}]}]\n"),
             Catch::Contains("the example has no question of the kind 'area'"));
}
