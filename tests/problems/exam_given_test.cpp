#include <fmt/core.h>

#include <catch2/catch.hpp>

#include "problems/question_reading.hpp"
#include "question_source.hpp"

using namespace gradewright::problems;

namespace {

/// Shape and cells of the given `a` with this value, "given" or "step"; or why it is refused. A given `b` = 3
/// and a vector v = (1, 2) come before it.
std::string given_of(std::string_view value) {
  QuestionSource source(fmt::format("{{b: 3, v: [1, 2], a: {}}}", value));
  const std::string refused = source.refused(read_givens);
  if (refused != "accepted") {
    return refused;
  }
  const Expr a = source.reading.question.scope.find("a");
  return fmt::format("{} {} {}", a->leaf() ? "given" : "step", to_string(a->shape), cells_of(a));
}

}  // namespace

TEST_CASE("a given is a number, nested lists, a generator or an expression") {
  struct Case {
    std::string_view value;
    std::string_view outcome;
  };
  const Case cases[] = {
      {"-2.5", "given () -2.5"},
      {"1e2", "given () 100"},
      {"[1, -2]", "given (2,) 1 -2"},
      {"[[1, 2], [3, 4], [5, 6]]", "given (3, 2) 1 2 3 4 5 6"},
      {"[[[1], [2]]]", "given (1, 2, 1) 1 2"},
      {"b + 1", "given () 4"},
      {"[b, 1, '2 * b']", "given (3,) 3 1 6"},
      {"[[b, 1], [2, '2 ** 3']]", "given (2, 2) 3 1 2 8"},
      {"identity(2)", "given (2, 2) 1 0 0 1"},
      {"1/4", "given () 0.25"},  // exactly a decimal
      {"1/3", "step () 0.3333"},
      {"[1, 1/3]", "step (2,) 1 0.3333"},
      {"sqrt(b)", "step () 1.7321"},
      {"v @ v", "given () 5"},
      {"'random_integers([2], 4, 4, seed=1)'", "given (2,) 4 4"},
      // The upper 32 bits of splitmix64's first values for seed 1234567 times 10, over
      // 2^32: 3.50, 1.74, 5.32.
      {"'random_integers([3], 0, 9, seed=1234567)'", "given (3,) 3 1 5"},
      {"'random_integers(shape(v), b, b, seed=1)'", "given (2,) 3 3"},
      {"'random_decimals(len(v), 0.5, 0.5, decimals=1, seed=1)'", "given (2,) 0.5 0.5"},
      {"zeros(v.shape)", "given (2,) 0 0"},
      {"'ones((len(v), 1))'", "given (2, 1) 1 1"},
      {"np.eye(2)", "given (2, 2) 1 0 0 1"},
  };
  for (const Case& each : cases) {
    INFO(each.value);
    CHECK(given_of(each.value) == each.outcome);
  }
}

TEST_CASE("a given keeps its digits") {
  QuestionSource source("{a: 4.50, b: [1.0, 2]}");
  read_givens(source.node, source.reading);
  const notation::Scope& scope = source.reading.question.scope;
  REQUIRE(scope.find("a")->leaf());
  CHECK(scope.find("a")->leaf()->value[0].to_string() == "4.50");
  REQUIRE(scope.find("b")->leaf());
  CHECK(scope.find("b")->leaf()->value[0].to_string() == "1.0");
}

TEST_CASE("a given that does not read is refused at its place") {
  struct Case {
    std::string_view value;
    std::string_view outcome;
  };
  const Case cases[] = {
      {"[[1, 2], [3]]", "item 2 of this list is a list of 1, the first is a list of 2 at ["},
      {"[1, [2]]", "item 2 of this list is a list of 1, the first is a number at ["},
      {"[1, 2, []]", "expected a list of values, found an empty list at ["},
      {"[]", "expected a list of values, found an empty list at ["},
      {"''", "expected a value, found '' at '"},
      {"{c: 1}", "expected a value, found a map of fields at {"},
      {"[1, {c: 1}]", "expected a list of values, found a map of fields at {"},
      {"[1, v]", "a cell must be one number, this is a list of 2 at v"},
      {"[1, 2 + w]", "'w' is not defined at w"},
      {"c", "'c' is not defined at c"},
      {"[[[[[[[[1]]]]]]]]", "given (1, 1, 1, 1, 1, 1, 1, 1) 1"},
      {"[[[[[[[[[1]]]]]]]]]", "a value has at most 8 axes at ["},
      {"'sum(broadcast_to(b, 2097152))'", "computing this takes more than 2097152 cells at '"},
  };
  for (const Case& each : cases) {
    INFO(each.value);
    CHECK(given_of(each.value) == each.outcome);
  }
}

TEST_CASE("what is not finite is no given") {
  for (const std::string word : {"nan", ".nan", ".NaN", "inf", "-inf", ".inf", "-.Inf", "+inf"}) {
    const std::string refused = "expected a finite number, found '" + word + "' at " + word;
    CHECK(given_of(word) == refused);
    CHECK(given_of("[1, " + word + "]") == refused);
  }
  // Worked out, it stood for 0 once, and keys were computed from that.
  for (const auto& [expression, value] :
       {std::pair("1 / 0", "inf"), {"-1 / 0", "-inf"}, {"0 / 0", "nan"}, {"log(v * 0)", "-inf"}}) {
    CHECK(given_of(expression) ==
          fmt::format("expected finite numbers, and this comes to {} at {}", value, expression));
  }
  CHECK(given_of("info") == "'info' is not defined at info");
}

TEST_CASE("the givens are a map of new names") {
  struct Case {
    std::string givens;
    std::string outcome;
  };
  const std::string long_name(64, 'n');
  const std::string rule =
      "' cannot be a name: letters, digits and _ (at most 64), the first not a digit at ";
  const Case cases[] = {
      {"{A_1: 1, _z: 2, aZ9: 3}", "accepted"},
      {"{" + long_name + ": 1}", "accepted"},
      {"{" + long_name + "n: 1}", "'" + long_name + "n" + rule + long_name + "n"},
      {"{2b: 4}", "'2b" + rule + "2b"},
      {"{a-b: 4}", "'a-b" + rule + "a-b"},
      {"{'': 4}", "'" + rule + "'"},
      {"{caf\xC3\xA9: 4}", "'caf\xC3\xA9" + rule + "caf\xC3\xA9"},
      {"[1]", "expected the givens as a map of names and values, found a list at ["},
      {"{b: 'a + 1', a: 1}", "'a' is not defined at a"},  // in order
  };
  for (const Case& each : cases) {
    INFO(each.givens);
    QuestionSource source(each.givens);
    CHECK(source.refused(read_givens) == each.outcome);
  }
}

TEST_CASE("a name is new once") {
  QuestionSource source("b", "{a: 1}", "b = a + 1");
  const auto check = [](const YamlNode& node, const QuestionReading& reading) {
    check_new_name(node, node.text, reading.question.scope);
  };
  CHECK(source.refused(check) == "'b' is defined twice at b");
  QuestionSource other("c", "{a: 1}", "b = a + 1");
  CHECK(other.refused(check) == "accepted");
  CHECK(defined_names(source.reading.question.scope) == std::vector<std::string>{"a", "b"});
}

TEST_CASE("a given has the name e or pi for itself") {
  const auto refused = [](std::string_view givens) {
    return QuestionSource(fmt::format("{{{}}}", givens)).refused(read_givens);
  };
  CHECK(refused("e: 3, a: 2 * e") == "accepted");
  CHECK(refused("pi: [0.5, 0.5], a: 'pi[0]'") == "accepted");
  CHECK(refused("a: 2 * np.pi, b: e") == "accepted");
  QuestionSource source("{e: 3, a: 2 * e, b: e-1, c: 1e-1}");
  read_givens(source.node, source.reading);
  CHECK(cells_of(source.reading.question.scope.find("a")) == "6");
  CHECK(cells_of(source.reading.question.scope.find("b")) == "2");
  CHECK(cells_of(source.reading.question.scope.find("c")) == "0.1");
  for (const std::string_view twice :
       {"a: 2 * e, e: 3", "a: [1, e], e: 3", "e: e + 1", "a: sqrt(e), b: 2, e: 1"}) {
    CAPTURE(twice);
    CHECK_THAT(refused(twice),
               Catch::Contains("'e' is used as the constant here or above; give it before, or another name"));
  }
  CHECK_THAT(refused("a: np.inf"), Catch::Contains("expected finite numbers, and this comes to inf"));
  CHECK_THAT(refused("a: -np.inf"), Catch::Contains("expected finite numbers, and this comes to -inf"));
  CHECK_THAT(refused("a: float('nan')"), Catch::Contains("expected finite numbers, and this comes to nan"));
}

TEST_CASE("a given may be printed rounded: half a unit of each last digit is open") {
  const auto half_units = [](std::string_view value) {
    QuestionSource source(fmt::format("{{b: 3, a: {}}}", value));
    if (std::string refused = source.refused(read_givens); refused != "accepted") {
      return refused;
    }
    std::string text;
    for (const RoundedGiven& rounded : source.reading.question.rounded) {
      text += rounded.name + " " + to_string(rounded.half_units.shape());
      for (const Number& unit : rounded.half_units.cells()) {
        text += " " + unit.to_string();
      }
    }
    return text;
  };
  CHECK(half_units("{value: 0.659, rounded: true}") == "a () 0.0005");
  CHECK(half_units("{value: [[0.50, 12], [-3.1, 0]], rounded: true}") == "a (2, 2) 0.005 0.5 0.05 0.5");
  CHECK(half_units("{value: 0.659, rounded: false}") == "");
  CHECK(half_units("{value: 0.659}") == "");
  CHECK_THAT(half_units("{value: 1/3, rounded: true}"),
             Catch::StartsWith("expected a number that is printed rounded, found '1/3'"));
  CHECK_THAT(half_units("{rounded: true}"), Catch::StartsWith("the given 'a' has no field 'value'"));
  CHECK_THAT(half_units("{value: 1, round: true}"),
             Catch::StartsWith("unknown field 'round' in the given 'a'"));
}
