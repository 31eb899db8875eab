#include <fmt/core.h>

#include <catch2/catch.hpp>

#include "engine/syntax/answer_type.hpp"
#include "problems/question_reading.hpp"
#include "question_source.hpp"

using namespace gradewright::problems;

namespace {

constexpr std::string_view steps = "n = a + 1\nv = [a, 2]\nM = [[1, a], [3, 4]]\nT = reshape(v, [1, 2, 1])\n";

Item item_of(std::string_view fields, const std::optional<Rule>& rule = {}) {
  QuestionSource source(fmt::format("{{{}}}", fields), "{a: 1}", steps);
  source.reading.rule = rule;
  return read_item(source.node, source.reading);
}

std::string refused(std::string_view fields) {
  QuestionSource source(fmt::format("{{{}}}", fields), "{a: 1}", steps);
  return source.refused(read_item);
}

}  // namespace

TEST_CASE("an item's type follows from the shape of its step") {
  CHECK(item_of("name: n, points: 1").type == AnswerType::number);
  CHECK(item_of("name: v, points: 1").type == AnswerType::vector);
  CHECK(item_of("name: M, points: 1").type == AnswerType::matrix);
  CHECK(item_of("name: T, points: 1").type == AnswerType::tensor);
  CHECK(item_of("name: M, points: 1, type: matrix").type == AnswerType::matrix);
  CHECK(item_of("name: n, points: 1, type: formula").type == AnswerType::formula);
  CHECK(item_of("name: M, points: 1, cells: {c: [0, 1]}").type == AnswerType::vector);
  CHECK(cells_of(item_of("name: v, points: 1").key) == "1 2");
  CHECK(refused("name: n, points: 1, type: vector") == "'n' is a number, and not a vector at vector");
  CHECK(refused("name: M, points: 1, type: tensor") == "'M' is a 2 x 2 matrix, and not a tensor at tensor");
  CHECK(refused("name: T, points: 1, type: number") ==
        "'T' is a 1 x 2 x 1 tensor, and not a number at number");
}

TEST_CASE("what an item does not say has its default") {
  const Item item = item_of("name: n, points: 2.5");
  CHECK(item.name == "n");
  CHECK(item.points == Decimal(25, -1));
  CHECK(item.aliases.empty());
  CHECK(item.cells.empty());
  CHECK_FALSE(item.rule.has_value());
  CHECK(item.too_few_digits_credit == Decimal(5, -1));
  CHECK_FALSE(item.credit);
  CHECK_FALSE(item.range.has_value());
  CHECK(item.up_to == UpTo::nothing);
  CHECK_FALSE(item.trivial_allowed);
  CHECK_FALSE(item.infinite_allowed);
  CHECK(item.place.file == "exam.yaml");
  CHECK(item.place.line == 1);
  CHECK(item.place.column == 1);
}

TEST_CASE("each field of an item is kept") {
  const Item item = item_of(
      "name: M, points: 0, aliases: [product, P], too_few_digits: 25%, credit: per_row, up_to: "
      "permutation, where: 'sum(M) > 0', trivial: allowed, rule: {decimals: 3}");
  CHECK(item.points == Decimal(0));
  CHECK(item.aliases == std::vector<std::string>{"product", "P"});
  CHECK(item.too_few_digits_credit == Decimal(25, -2));
  CHECK(item.credit == Credit::per_row);
  const Item ranged = item_of("name: n, points: 1, range: [-1, 4], infinite: allowed");
  REQUIRE(ranged.range.has_value());
  CHECK(ranged.range->low == Decimal(-1));
  CHECK(ranged.range->high == Decimal(4));
  CHECK(ranged.infinite_allowed);
  CHECK(item.up_to == UpTo::permutation);
  CHECK(item.where == "sum(M) > 0");
  CHECK(item.trivial_allowed);
  CHECK(to_string(item.rule.value()) == "decimals: 3");
  CHECK(item_of("name: v, points: 1, credit: all_or_nothing").credit == Credit::all_or_nothing);
  CHECK(item_of("name: v, points: 1, credit: per_cell").credit == Credit::per_cell);
  CHECK(item_of("name: v, points: 1, up_to: scale").up_to == UpTo::scale);
  CHECK(item_of("name: v, points: 1, up_to: sign").up_to == UpTo::sign);
}

TEST_CASE("an item that states no rule has the question's") {
  CHECK(to_string(item_of("name: n, points: 1", SignificantRule{3}).rule.value()) == "sigfigs: 3");
  CHECK(to_string(item_of("name: n, points: 1, rule: exact", SignificantRule{3}).rule.value()) == "exact");
}

TEST_CASE("an item that cannot be asked for is refused at its place") {
  struct Case {
    std::string_view fields;
    std::string_view outcome;
  };
  const Case cases[] = {
      {"points: 1", "an item has no field 'name' at {"},
      {"name: n", "an item has no field 'points' at {"},
      {"name: [n], points: 1", "expected the item's name, found a list at ["},
      {"name: N, points: 1", "no step is named 'N'; did you mean 'n'? at N"},
      {"name: a, points: 1", "'a' is a given; an item asks for a step at a"},
      {"name: n, points: -1", "points cannot be negative at -1"},
      {"name: n, points: 1, type: scalar",
       "expected a type (number, integer, rational, complex, quantity, size, vector, matrix, tensor, record, "
       "tuple, set, list, interval, inequality, equation, formula, complexity, choice, choices, true_false, "
       "text), found 'scalar' at scalar"},
      {"name: n, points: 1, type: intiger",
       "expected a type (number, integer, rational, complex, quantity, size, vector, matrix, tensor, record, "
       "tuple, set, list, interval, inequality, equation, formula, complexity, choice, choices, true_false, "
       "text), found 'intiger'; did you mean 'integer'? at intiger"},
      {"name: n, points: 1, range: [1]", "a range is a list of two numbers, as in [0.2, 0.3] at ["},
      {"name: n, points: 1, range: [1, 2, 3]", "a range is a list of two numbers, as in [0.2, 0.3] at ["},
      {"name: n, points: 1, range: 1", "expected a list of two numbers, the range's ends, found '1' at 1"},
      {"name: n, points: 1, range: [2, 1]", "the range is empty: its lower end is above its upper end at ["},
      {"name: n, points: 1, range: [2, 2]", "accepted"},
      {"name: n, points: 1, range: [a, 2]", "expected the lower end as a number, found 'a' at a"},
      {"name: n, points: 1, range: [1, inf]", "expected the upper end as a number, found 'inf' at inf"},
      {"name: n, points: 1, trivial: yes", "expected the word (allowed), found 'yes' at yes"},
      {"name: n, points: 1, up_to: order",
       "expected up_to (scale, sign, permutation), found 'order' at order"},
      {"name: n, points: 1, up_to: scale",
       "a single number has no scale: every answer but 0 would be right at scale"},
      {"name: n, points: 1, credit: per_column",
       "expected a credit mode (per_cell, per_row, all_or_nothing, per_member, per_field, per_option, "
       "net_correct), "
       "found 'per_column' at per_column"},
      {"name: n, points: 1, options: [A, B]", "'options' makes no sense for a computed item at ["},
      {"name: n, points: 1, answer: 2", "'answer' makes no sense for a computed item at 2"},
      {"name: n, points: 1, options: []", "expected a list of options, found an empty list at ["},
  };
  for (const Case& each : cases) {
    INFO(each.fields);
    CHECK(refused(each.fields) == each.outcome);
  }
}

TEST_CASE("what is meant up to something has no enclosure of rounded steps") {
  const auto with_rounding = [](std::string_view fields, const HandRounding& rounding) {
    QuestionSource source(fmt::format("{{{}}}", fields), "{a: 1}", steps);
    source.reading.question.intermediate = rounding;
    return source.refused(read_item);
  };
  const std::string message =
      "up_to does not go with the question's 'intermediate': what rounding can give is known of the key "
      "itself, and not of what is as right as it at ";
  for (const char* what : {"sign", "scale", "permutation"}) {
    const std::string fields = fmt::format("name: v, points: 1, up_to: {}", what);
    CHECK(with_rounding(fields, {2, {}}) == message + what);
    CHECK(with_rounding(fields, {{}, 3}) == message + what);
    CHECK(with_rounding(fields, {}) == "accepted");
  }
  CHECK(with_rounding("name: v, points: 1", {2, {}}) == "accepted");
}
