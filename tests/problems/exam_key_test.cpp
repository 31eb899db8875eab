#include <fmt/core.h>

#include <catch2/catch.hpp>

#include "problems/item_reading.hpp"
#include "question_source.hpp"

using namespace gradewright::problems;

namespace {

/// An item whose key is the step `y`, with one field of its own that is still to be read.
struct KeyOf {
  KeyOf(std::string_view step, std::string_view field, std::string_view givens = "{a: 2}")
      : source(fmt::format("{{name: y, {}}}", field), givens, fmt::format("y = {}", step)),
        into{source.reading, {}, {}} {
    into.item.name = "y";
    into.item.key = source.reading.question.scope.find("y");
    into.name = source.node.find("name");
    into.cells = source.node.find("cells");
    into.accept = source.node.find("accept");
    into.rule = source.node.find("rule");
    if (into.rule) {
      into.item.rule = read_rule(*into.rule);
    }
    into.where = source.node.find("where");
    into.item.where = into.where ? into.where->text : "";
    into.item.infinite_allowed = source.node.find("infinite") != nullptr;
    into.range = source.node.find("range");
    if (into.range) {
      into.item.range = {*Decimal::parse(into.range->items[0].text),
                         *Decimal::parse(into.range->items[1].text)};
    }
  }

  template <class Read>
  std::string refused(Read read) {
    return refusal(source.source, [&] { read(into); });
  }

  QuestionSource source;
  ItemReading into;
};

}  // namespace

TEST_CASE("named cells are indices into the key, in the order of the file") {
  KeyOf matrix("[[a, 1, 2], [3, 4, 5]]", "cells: {b: [1, 2], a: [0, 0]}");
  read_cells(matrix.into);
  CHECK(matrix.into.item.cells == decltype(Item::cells){{"b", {1, 2}}, {"a", {0, 0}}});
  KeyOf vector("[a, 1]", "cells: {last: 1}");
  read_cells(vector.into);
  CHECK(vector.into.item.cells == decltype(Item::cells){{"last", {1}}});
}

TEST_CASE("a cell outside the key is refused") {
  struct Case {
    std::string_view cells;
    std::string_view outcome;
  };
  const Case cases[] = {
      {"{c: [2, 0]}", "cell 'c' is outside 'y', which is a 2 x 3 matrix at ["},
      {"{c: [0, 3]}", "cell 'c' is outside 'y', which is a 2 x 3 matrix at ["},
      {"{c: [0]}", "cell 'c' is outside 'y', which is a 2 x 3 matrix at ["},
      {"{c: [0, 0, 0]}", "cell 'c' is outside 'y', which is a 2 x 3 matrix at ["},
      {"{c: 1}", "cell 'c' is outside 'y', which is a 2 x 3 matrix at 1"},
      {"{c: []}", "cell 'c' is outside 'y', which is a 2 x 3 matrix at ["},
      {"{c: [-1, 0]}", "expected an index as a whole number from 0 to 16777216, found '-1' at -1"},
      {"{c: x}", "expected an index as a whole number from 0 to 16777216, found 'x' at x"},
      {"{}", "expected cells as a map, as in {a: [0, 0]}, found a map of fields at {"},
      {"[[0, 0]]", "expected cells as a map, as in {a: [0, 0]}, found a list at ["},
      {"{c: [1, 2]}", "accepted"},
  };
  for (const Case& each : cases) {
    INFO(each.cells);
    KeyOf key("[[a, 1, 2], [3, 4, 5]]", fmt::format("cells: {}", each.cells));
    CHECK(key.refused(read_cells) == each.outcome);
  }
}

TEST_CASE("accepted keys are values or expressions of the key's shape") {
  KeyOf key("a ** 2", "accept: [{key: 81, credit: 50%, feedback: Twice.}, {key: a + 1}]");
  read_accepted(key.into);
  const std::vector<AcceptedKey>& accepted = key.into.item.accept;
  REQUIRE(accepted.size() == 2);
  CHECK(cells_of(accepted[0].value) == "81");
  CHECK(accepted[0].credit == Decimal(5, -1));
  CHECK(accepted[0].feedback == "Twice.");
  CHECK(cells_of(accepted[1].value) == "3");
  CHECK(accepted[1].credit == Decimal(1));
  CHECK(accepted[1].feedback.empty());
}

TEST_CASE("an accepted key that does not fit is refused") {
  struct Case {
    std::string_view accept;
    std::string_view outcome;
  };
  const Case cases[] = {
      {"[{key: [1, 2]}]", "this is a list of 2, but 'y' is a number at ["},
      {"[{key: z}]", "'z' is not defined at z"},
      {"[{credit: 50%}]", "an accepted key has no field 'key' at {"},
      {"[{key: 1, credit: 2}]",
       "credit must be from 0 to 1 (or 0% to 100%), found '2'; a percentage needs its sign, as in 50% at 2"},
      {"[{key: 1, worth: 1}]", "unknown field 'worth' in an accepted key at worth"},
      {"[1]", "expected an accepted key as a map of fields, found '1' at 1"},
      {"[]", "expected a list of accepted keys, found an empty list at ["},
      {"[{key: 'sum(broadcast_to(a, 2097152))'}]", "computing this takes more than 2097152 cells at '"},
  };
  for (const Case& each : cases) {
    INFO(each.accept);
    KeyOf key("a ** 2", fmt::format("accept: {}", each.accept));
    CHECK(key.refused(read_accepted) == each.outcome);
  }
}

TEST_CASE("an accepted key is a value that some response can equal") {
  struct Case {
    std::string_view accept;
    std::string_view field;
    std::string_view outcome;
  };
  const Case cases[] = {
      {"[{key: 9}, {key: a}]", "points: 1", "accepted"},
      {"[{key: 9}, {key: 0 / 0}]", "infinite: allowed",
       "an accepted key of 'y' is not a number, so no answer can be right at ["},
      {"[{key: 1 / 0}]", "points: 1",
       "an accepted key of 'y' is inf: does something divide by 0, or take the logarithm of 0? Where that is "
       "meant, write 'infinite: allowed' at ["},
      {"[{key: 1 / 0}]", "infinite: allowed", "accepted"},
  };
  for (const Case& each : cases) {
    INFO(each.accept << " " << each.field);
    KeyOf key("a ** 2", fmt::format("accept: {}, {}", each.accept, each.field));
    CHECK(key.refused([](ItemReading& into) {
      read_accepted(into);
      check_key(into);
    }) == each.outcome);
  }
}

TEST_CASE("the property of a response is one number over the question's names") {
  struct Case {
    std::string_view where;
    std::string_view outcome;
  };
  const Case cases[] = {
      {"min(y) > 0", "accepted"},
      {"y[0] > y[1]", "accepted"},
      {"min(y) > a", "the key of 'y' itself does not have this property, which comes to 0 at min(y) > a"},
      {"sum(y) - 3", "the key of 'y' itself does not have this property, which comes to 0 at sum(y) - 3"},
      {"sqrt(-y[0])", "the key of 'y' itself does not have this property, which comes to nan at sqrt(-y[0])"},
      {"1 / (y[1] - 1)",
       "the key of 'y' itself does not have this property, which comes to inf at 1 / (y[1] - 1)"},
      {"y > 0", "the property must be one number, this is a list of 2 at y > 0"},
      {"min(y) > z", "'z' is not defined at z"},
      {"min(y) >", "expected a value, found the end of the text at "},
      {"sum(broadcast_to(a, 2097152))",
       "computing this takes more than 2097152 cells at sum(broadcast_to(a, 2097152))"},
  };
  for (const Case& each : cases) {
    INFO(each.where);
    KeyOf key("[a, 1]", fmt::format("where: \"{}\"", each.where));
    CHECK(key.refused(check_where) == each.outcome);
  }
}

TEST_CASE("a key is a value that some response can equal") {
  struct Case {
    std::string_view step;
    std::string_view field;
    std::string outcome;
  };
  const std::string infinite =
      ": does something divide by 0, or take the logarithm of 0? Where that is meant, write 'infinite: "
      "allowed'";
  const std::string zero =
      "a purely relative rule cannot judge 'y', whose key has a cell that is 0; add abs, as in {abs: 0.001, "
      "rel: "
      "0.01}";
  const std::string at_rule = zero + " at {";
  const Case cases[] = {
      {"a", "points: 1", "accepted"},
      {"zeros(0)", "points: 1", "the key of 'y' has no cells, so there is nothing to answer at y"},
      {"zeros(2, 0)", "points: 1", "the key of 'y' has no cells, so there is nothing to answer at y"},
      {"sqrt(-a)", "points: 1", "the key of 'y' is not a number, so no answer can be right at y"},
      {"[1, sqrt(-a)]", "points: 1", "the key of 'y' at [1] is not a number, so no answer can be right at y"},
      {"[[1, 0 * log(0)]]", "points: 1",
       "the key of 'y' at [0, 1] is not a number, so no answer can be right at y"},
      {"[1, sqrt(-a)]", "cells: {first: 0}", "accepted"},  // nobody is asked for the other
      {"[1, sqrt(-a)]", "cells: {second: 1}",
       "the key of 'y' at [1] is not a number, so no answer can be right at y"},
      {"a / 0", "points: 1", "the key of 'y' is inf" + infinite + " at y"},
      {"log(0)", "points: 1", "the key of 'y' is -inf" + infinite + " at y"},
      {"exp(1000) * exp(10 ** 30)", "points: 1", "the key of 'y' is inf" + infinite + " at y"},
      {"[a, -1 / 0]", "points: 1", "the key of 'y' at [1] is -inf" + infinite + " at y"},
      {"[a, -1 / 0]", "cells: {first: 0}", "accepted"},
      {"[a, -1 / 0]", "infinite: allowed", "accepted"},
      {"0 / 0", "infinite: allowed", "the key of 'y' is not a number, so no answer can be right at y"},
      {"a", "range: [2, 2]", "accepted"},
      {"a", "range: [1, 3]", "accepted"},
      {"1 / 3", "range: [0.33333333333333, 1]", "accepted"},  // as far as keys are settled
      {"a", "range: [2.01, 3]", "the key of 'y' is 2, which its own range [2.01, 3] leaves out at ["},
      {"a", "range: [-2, 1.99]", "the key of 'y' is 2, which its own range [-2, 1.99] leaves out at ["},
      {"[a]", "range: [1, 3]", "accepted"},
      {"[a, 9]", "range: [1, 3], cells: {first: 0}", "accepted"},
      {"[a, 9]", "range: [1, 3], cells: {second: 1}",
       "the key of 'y' is 9, which its own range [1, 3] leaves out at ["},
      {"[a, 9]", "range: [1, 3]",
       "a range is for one number, and 'y' is a list of 2; 'where' can say what its cells must have, as in "
       "min(y) > 0 at ["},
      {"[0, a]", "rule: {rel: 0.01}", at_rule},
      {"[1, a]", "rule: {rel: 0.01}", "accepted"},
      {"[0, a]", "rule: {abs: 0.001, rel: 0.01}", "accepted"},
      {"[0, a]", "rule: {abs: 0.001}", "accepted"},
      {"[0, a]", "rule: exact", "accepted"},
      {"[0, a]", "rule: {decimals: 2}", "accepted"},
      {"a / 0", "rule: {rel: 0.01}, infinite: allowed", "accepted"},
      {"[0, a]", "rule: {rel: 0.01}, cells: {second: 1}", "accepted"},
      {"sum(broadcast_to(a, 2097152))", "points: 1", "computing this takes more than 2097152 cells at y"},
  };
  for (const Case& each : cases) {
    INFO(each.step << " " << each.field);
    KeyOf key(each.step, each.field);
    if (key.into.cells) {
      read_cells(key.into);
    }
    CHECK(key.refused(check_key) == each.outcome);
  }
  // A rule that the item has from its question is refused at the item's name.
  KeyOf inherited("[0, a]", "points: 1");
  inherited.into.item.rule = ToleranceRule{Decimal(0), Decimal(1, -2)};
  CHECK(inherited.refused(check_key) == zero + " at y");
}
