#include "answers/judging/explain/carried_values.hpp"

#include <catch2/catch.hpp>

#include "engine/graph/tensor.hpp"
#include "tests/answers/judging/judged.hpp"

using namespace gradewright::judging;

namespace {

Replacement put_in(const std::string& name, std::string_view number) {
  return {name, literal(Tensor<Number>::scalar(dec(number)))};
}

Expr last_step() {
  return items_of(
             "    given: {x: 3}\n    steps: |\n      h = 2 * x\n      y = h + 1\n      v = y * h\n"
             "    items: [{name: v, points: 1}]\n")[0]
      .key;
}

}  // namespace

// By hand: h = 6, y = 7, v = 42.

TEST_CASE("a step is recomputed from what was carried on", "[carried_values]") {
  const Expr v = last_step();
  const auto of = [&v](const std::vector<Replacement>& values) {
    const auto carried = carry(v, values);
    return carried ? to_string(carried->value[0]) : "none";
  };
  CHECK(of({put_in("y", "10")}) == "60");
  CHECK(of({put_in("h", "5")}) == "30");  // (5 + 1) * 5
  CHECK(of({put_in("h", "5"), put_in("y", "10")}) == "50");
  CHECK(of({put_in("x", "1")}) == "6");  // (2 + 1) * 2
  CHECK(of({put_in("v", "1")}) == "none");
  CHECK(of({put_in("z", "1")}) == "none");
  CHECK(of({}) == "none");
}

TEST_CASE("the names that count are those that nothing else stands before", "[carried_values]") {
  const Expr v = last_step();
  const std::vector<Replacement> values{put_in("x", "1"), put_in("h", "5"), put_in("y", "10")};
  CHECK(carry(v, values)->from == std::vector<std::string>{"h", "y"});
}

TEST_CASE("the steps behind a step are named, itself left out", "[carried_values]") {
  std::vector<std::string> names;
  const Expr last = last_step();
  for (const Step* step : steps_behind(last)) {
    names.push_back(step->name);
  }
  CHECK(names == std::vector<std::string>{"h", "y"});
}
