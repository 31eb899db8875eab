#include <fmt/core.h>

#include <catch2/catch.hpp>

#include "problems/question_reading.hpp"
#include "question_source.hpp"

using namespace gradewright::problems;

namespace {

constexpr std::string_view steps = "n = a + 1\nv = [a, 2]\nM = [[1, a], [3, 4]]\n";

std::string item_text(std::string_view fields) {
  return fmt::format("{{points: 1, type: formula, {}}}", fields);
}

Item item_of(std::string_view fields) {
  QuestionSource source(item_text(fields), "{a: 1, q: [0.5, 0.5]}", steps);
  return read_item(source.node, source.reading);
}

std::string refused(std::string_view fields) {
  QuestionSource source(item_text(fields), "{a: 1, q: [0.5, 0.5]}", steps);
  return source.refused(read_item);
}

}  // namespace

TEST_CASE("a formula item says which names may occur and how they are written") {
  const Item item = item_of("name: n, in: [a, {q: ['q(x)', 'q(z)']}, {E_q: 'E'}, {'M_{ij}': m}, {1: max}]");
  REQUIRE(item.asks.in.size() == 5);
  CHECK(item.asks.in[0].name == "a");
  CHECK(item.asks.in[0].written.empty());
  CHECK(item.asks.in[1].written == std::vector<std::string>{"q(x)", "q(z)"});
  CHECK(item.asks.in[4].name == "1");
  CHECK(refused("name: n, in: [a, n]") == "'n' is what the formula is asked for at [");
  CHECK(refused("name: n, in: [b]") == "no given or step is named 'b' at [");
  CHECK(refused("name: n, in: [{E_b: E}]") == "no given or step is named 'E' at [");
  CHECK(refused("name: n, in: []") ==
        "expected a list of the names that the formula may use, found an empty list at [");
}

TEST_CASE("a formula item says of which cell it is, and in which layout") {
  CHECK(item_of("name: M, indices: [i, j]").asks.indices == std::vector<std::string>{"i", "j"});
  CHECK(item_of("name: v, indices: [j]").asks.indices.size() == 1);
  CHECK(refused("name: v, indices: [i, j]") == "'v' is a list of 2; give an index for each of its axes at [");
  CHECK(refused("name: M, indices: [i, i]") == "'i' is no letter of its own at [");
  CHECK(refused("name: M, indices: [a, j]") == "'a' is no letter of its own at [");
  CHECK(item_of("name: M").asks.layout == Layout::as_computed);
  CHECK(item_of("name: M, layout: numerator").asks.layout == Layout::numerator);
  CHECK(refused("name: M, layout: jacobian") ==
        "expected a layout of derivatives (either, numerator, denominator), found 'jacobian' at jacobian");
}

TEST_CASE("what is said of formulas makes no sense for other items") {
  const auto refused_of = [](std::string_view item) {
    QuestionSource source(std::string(item), "{a: 1}", steps);
    return source.refused(read_item);
  };
  CHECK(refused_of("{name: M, points: 1, layout: either}") == "accepted");
  CHECK(refused_of("{name: M, points: 1, layout: numerator}") ==
        "numbers are asked for in the layout of their step; for the other one ask for a step of its own, "
        "such as "
        "G = M.T at numerator");
  CHECK(refused_of("{name: n, points: 1, in: [a]}") == "'in' makes no sense for a number item at [");
  CHECK(refused_of("{name: x, points: 1, type: formula, answer: a + 1, indices: [i]}") ==
        "'indices' makes no sense for a stated formula item at [");
}
