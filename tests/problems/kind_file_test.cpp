#include <fmt/core.h>

#include <catch2/catch.hpp>

#include "problems/kind.hpp"
#include "refusal.hpp"

using namespace gradewright::problems;

namespace {

std::string refused(std::string_view text) {
  return refusal(text, [&] { read_kind("area", "area.yaml", text); });
}

std::string with_parameter(std::string_view fields) {
  return fmt::format(
      "{{kind: area, summary: s, steps: y = 1, items: [{{name: y, meaning: m}}], parameters: {{a: {{{}}}}}}}",
      fields);
}

std::string with(std::string_view fields) {
  return fmt::format(
      "{{kind: area, summary: s, steps: y = a, items: [{{name: y, meaning: m}}], parameters: {{a: {{meaning: "
      "m, "
      "shape: number}}}}, {}}}",
      fields);
}

}  // namespace

TEST_CASE("a kind is read with all its parts") {
  const Kind kind = read_kind("area", "kinds/area.yaml", R"yaml(
kind: area
summary: the area of a rectangle
source: "Euclid: Elements, book II"
parameters:
  side:
    meaning: two sides
    shape: (2)
  heights:
    meaning: a height of each
    shape: number
    count: n
  unit:
    meaning: of the answer
    words: [m, cm]
    whole: yes
    default: m
  scale:
    meaning: a factor
    shape: number
    optional: yes
seeded: {side: "random_integers([2], 1, 9, seed=seed)"}
steps: |
  area = side[0] * side[1]
items:
  - {name: area, meaning: the area, aliases: [surface]}
  - {name: "h[t]", meaning: a part, aliases: ["part [t]", piece]}
mistakes:
  - {name: sum, when: scale is None, change: "area = sum(side)", feedback: Multiply.}
example: "exam: a"
tests:
  - {by: hand, given: {side: [2, 3]}, steps: {area: 6}, mistakes: {sum: {area: 5}}}
)yaml");
  CHECK(kind.name == "area");
  CHECK(kind.summary == "the area of a rectangle");
  CHECK(kind.source == "Euclid: Elements, book II");
  REQUIRE(kind.parameters.size() == 4);
  CHECK(kind.parameters[0].shape.text() == "(2)");
  CHECK_FALSE(kind.parameters[0].is_option());
  CHECK(kind.parameters[1].count == "n");
  CHECK(kind.parameters[2].is_option());
  CHECK(kind.parameters[2].words == std::vector<std::string>{"m", "cm"});
  CHECK(kind.parameters[2].default_value->text == "m");
  CHECK(kind.parameters[3].optional);
  CHECK(kind.steps.text == "area = side[0] * side[1]\n");
  CHECK(kind.seeded.size() == 1);
  REQUIRE(kind.mistakes.size() == 1);
  CHECK(kind.mistakes[0].name == "sum");
  CHECK(kind.mistakes[0].when->text == "scale is None");
  CHECK(kind.mistakes[0].written.find("when") == nullptr);
  CHECK(kind.mistakes[0].written.find("credit")->text == "50%");
  CHECK(kind.example->text == "exam: a");
  REQUIRE(kind.tests.size() == 1);
  CHECK(kind.tests[0].mistakes.size() == 1);
  CHECK_FALSE(kind.of_folder);
}

TEST_CASE("parameters that are counted are called by their numbers") {
  const Kind kind = read_kind("area", "area.yaml", with_parameter("meaning: m, shape: number, count: L"));
  CHECK(kind.parameter("a_1") != nullptr);
  CHECK(kind.parameter("a_12") != nullptr);
  for (const char* name : {"a", "a_", "a_b", "a1", "b_1"}) {
    INFO(name);
    CHECK(kind.parameter(name) == nullptr);
  }
}

TEST_CASE("an item with a place names every step that has a number") {
  const KindItem item{"h[t]", "the state", {"hidden state [t]", "h^([t])", "state"}};
  CHECK(item.aliases_of("h_2") == std::vector<std::string>{"hidden state 2", "h^(2)", "state"});
  CHECK(item.aliases_of("h") == std::nullopt);
  CHECK(item.aliases_of("h_x") == std::nullopt);
  CHECK(item.aliases_of("hh_1") == std::nullopt);
  const KindItem plain{"S", "the scores", {"scores"}};
  CHECK(plain.aliases_of("S") == std::vector<std::string>{"scores"});
  CHECK(plain.aliases_of("S_1") == std::nullopt);
}

TEST_CASE("a kind that is not whole is refused at its place") {
  struct Case {
    std::string text;
    std::string_view outcome;
  };
  const Case cases[] = {
      {"{kind: volume}",
       "the kind is called 'volume' and its file 'area.yaml'; both need one name at volume"},
      {"{kind: area}", "a kind has no field 'summary' at {"},
      {"{kind: area, parameter: 1}",
       "unknown field 'parameter' in a kind; did you mean 'parameters'? at parameter"},
      {with_parameter("meaning: m, shape: number"), "accepted"},
      {with_parameter("meaning: m, shape: numbers"),
       "expected a shape such as (n, d), (n) or number, found 'numbers' at numbers"},
      {with_parameter("shape: number"), "a parameter has no field 'meaning' at {"},
      {with_parameter("meaning: m"),
       "'a' has a 'shape', as a value, or 'words' (or 'whole: yes'), as an option at {"},
      {with_parameter("meaning: m, shape: number, words: [x]"),
       "'a' has a 'shape', as a value, or 'words' (or 'whole: yes'), as an option at {"},
      {with_parameter("meaning: m, words: [x]"), "the option 'a' needs a 'default', and no 'count' at {"},
      {with_parameter("meaning: m, words: [x], default: x, count: n"),
       "the option 'a' needs a 'default', and no 'count' at {"},
      {with_parameter("meaning: m, shape: number, optional: yes, default: 1"),
       "only one value without a default can be optional at yes"},
      {with_parameter("meaning: m, shape: number, optional: maybe"),
       "expected the word (yes, no), found 'maybe' at maybe"},
      {with("seeded: {b: 1}"), "the kind has no parameter 'b' at b"},
      {with("mistakes: [{name: n, feedback: f}]"), "a mistake of a kind has no field 'change' at {"},
      {with("mistakes: [{name: n, change: y = 2}]"), "a mistake of a kind has no field 'feedback' at {"},
      {with("mistakes: [{name: n, chnge: y = 2}]"),
       "unknown field 'chnge' in a mistake of a kind; did you mean 'change'? at chnge"},
      {with("tests: [{given: {a: 1}, steps: {y: 1}}]"), "a test has no field 'by' at {"},
      {with("tests: [{by: hand, steps: {y: 1}, mistakes: {n: 1}}]"),
       "expected the values of steps as a map, found '1' at 1"},
  };
  for (const Case& each : cases) {
    INFO(each.text);
    CHECK(refused(each.text) == each.outcome);
  }
}
