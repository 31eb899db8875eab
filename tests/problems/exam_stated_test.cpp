#include <fmt/core.h>

#include <catch2/catch.hpp>
#include <span>

#include "engine/syntax/answer_type.hpp"
#include "problems/question_reading.hpp"
#include "question_source.hpp"

using namespace gradewright::problems;

namespace {

constexpr std::string_view steps =
    "n = a + 1\nhalf = a / 2\nv = [a, 2]\nM = [[1, a], [3, 4]]\nw = [a / 2, 2]\n";

Item item_of(std::string_view fields) {
  QuestionSource source(fmt::format("{{points: 1, {}}}", fields), "{a: 1}", steps);
  return read_item(source.node, source.reading);
}

std::string refused(std::string_view fields) {
  QuestionSource source(fmt::format("{{points: 1, {}}}", fields), "{a: 1}", steps);
  return source.refused(read_item);
}

struct Case {
  std::string_view fields;
  std::string_view outcome;
};

void check(std::span<const Case> cases) {
  for (const Case& each : cases) {
    INFO(each.fields);
    CHECK(refused(each.fields) == each.outcome);
  }
}

std::string texts(const StatedAnswer& answer) {
  if (answer.text() != nullptr) {
    return *answer.text();
  }
  std::string all;
  if (answer.list() != nullptr) {
    for (const StatedAnswer& item : *answer.list()) {
      all += texts(item) + ";";
    }
    return "[" + all + "]";
  }
  for (const auto& [name, value] : *answer.fields()) {
    all += name + "=" + texts(value) + ";";
  }
  return "{" + all + "}";
}

}  // namespace

TEST_CASE("an item is an integer or a rational when its step is one number") {
  const Item item = item_of("name: n, type: integer");
  CHECK(item.type == AnswerType::integer);
  CHECK(std::holds_alternative<ExactRule>(*item.rule));
  CHECK(item_of("name: half, type: rational").type == AnswerType::rational);
  const Case cases[] = {
      {"name: half, type: integer", "the key of 'half' is 0.5, which is not whole at integer"},
      {"name: v, type: integer", "'v' is a list of 2, and not an integer at integer"},
      {"name: M, type: rational", "'M' is a 2 x 2 matrix, and not a rational at rational"},
      {"name: n, type: integer, rule: {decimals: 2}",
       "an integer item is compared exactly; leave the rule out, or the type at {"},
      {"name: n, type: integer, rule: exact", "accepted"},
      {"name: n, type: integer, answer: 2", "'answer' makes no sense for a computed item at 2"},
  };
  check(cases);
}

TEST_CASE("a step may be asked for as a size, tuple, set, list or quantity") {
  CHECK(item_of("name: v, type: size").key != nullptr);
  CHECK(item_of("name: v, type: tuple").type == AnswerType::tuple);
  CHECK(item_of("name: w, type: list").type == AnswerType::list);
  CHECK(item_of("name: n, type: quantity, unit: MB").asks.unit == "MB");
  const Case cases[] = {
      {"name: M, type: size", "'M' is a 2 x 2 matrix, and not a size at size"},
      {"name: w, type: size", "the key of 'w' is 0.5, which is not whole at size"},
      {"name: n, type: quantity",
       "a quantity item needs the 'unit' that it is asked in, as in unit: MB at {"},
      {"name: v, type: quantity, unit: MB", "'v' is a list of 2, and not a quantity at quantity"},
      {"name: v, type: set, cells: {c: 0}", "'cells' makes no sense for a set item at {"},
  };
  check(cases);
}

TEST_CASE("what nothing computes is stated in the form of its type") {
  CHECK(texts(*item_of("name: q, type: set, answer: [1, 4, 1/3]").stated) == "[1;4;1/3;]");
  CHECK(texts(*item_of("name: q, type: interval, answer: '[0, 1)'").stated) == "[0, 1)");
  CHECK(texts(*item_of("name: q, type: record, answer: {a: 70, b: [1, 2]}").stated) == "{a=70;b=[1;2;];}");
  CHECK(texts(*item_of("name: q, type: text, answer: [dropout, drop-out]").stated) == "[dropout;drop-out;]");
  CHECK(item_of("name: q, type: complex, answer: 3+2i").key == nullptr);
  const Case cases[] = {
      {"name: q, type: interval", "an interval item needs its 'answer' at {"},
      {"name: q, type: record", "a record item needs its 'answer', or 'fields' that are steps at {"},
      {"name: q, type: record, answer: 3",
       "the answer of a record is a map of names, as in {a: 70, b: 25} at 3"},
      {"name: q, type: set, answer: {a: 1}", "the answer of a set item is no map of names at {"},
      {"name: q, type: complex, answer: [3, 2]", "the answer of a complex item is one text, in quotes at ["},
      {"name: q, type: text, answer: []",
       "no spelling is accepted: nobody who writes something could earn the points at ["},
      {"name: q, type: interval, answer: x, options: [A, B]",
       "'options' makes no sense for an interval item at ["},
      {"name: q, type: equation, answer: x, rule: exact",
       "'rule' makes no sense for an equation item at exact"},
      {"name: q, type: set, answer: x, up_to: sign", "'up_to' makes no sense for a set item at sign"},
  };
  check(cases);
}

TEST_CASE("a record may be made of steps") {
  const Item item = item_of("name: all, fields: [n, v]");
  CHECK(item.type == AnswerType::record);
  REQUIRE(item.fields.size() == 2);
  CHECK(item.fields[1].first == "v");
  const Case cases[] = {
      {"name: all, fields: [n, halv]", "no step is named 'halv'; did you mean 'half'? at halv"},
      {"name: all, fields: [n, a]", "'a' is a given; an item asks for a step at a"},
      {"name: all, fields: [n, n]", "'n' is here twice at n"},
      {"name: all, fields: [n], answer: {n: 2}", "a record has either an 'answer' or 'fields' at {"},
      {"name: all, fields: [n], type: set", "'fields' makes no sense for a set item at ["},
  };
  check(cases);
}

TEST_CASE("options of a type make no sense for others") {
  const Case cases[] = {
      {"name: n, unit: MB", "'unit' makes no sense for a number item at MB"},
      {"name: n, bytes: 1024", "'bytes' makes no sense for a number item at 1024"},
      {"name: n, type: quantity, unit: MB, bytes: 1000", "accepted"},
      {"name: n, type: quantity, unit: MB, bytes: 512",
       "expected the bytes in a kilobyte (1000, 1024), found '512' at 512"},
      {"name: n, type: quantity, unit: MB, bare: allowed", "accepted"},
      {"name: v, bare: allowed", "'bare' makes no sense for a vector item at allowed"},
      {"name: v, square: allowed", "'square' makes no sense for a vector item at allowed"},
      {"name: v, type: size, square: allowed", "accepted"},
      {"name: q, type: set, answer: x, spelling: exact", "'spelling' makes no sense for a set item at exact"},
      {"name: n, names: [x]", "'names' makes no sense for a number item at ["},
      {"name: q, type: equation, answer: x = 1, names: [x]", "accepted"},
      {"name: v, credit: per_member", "'per_member' is no way to credit a vector item at per_member"},
      {"name: v, type: list, credit: per_member", "accepted"},
      {"name: v, type: list, credit: per_cell",
       "'per_cell' is no way to credit a list item; it may be all_or_nothing or per_member at per_cell"},
      {"name: q, type: record, answer: {a: 1}, credit: per_field", "accepted"},
      {"name: q, type: equation, answer: x = 1, credit: per_member",
       "'per_member' is no way to credit an equation item at per_member"},
      {"name: q, type: choices, options: [A, B], answer: [A], credit: net_correct", "accepted"},
      {"name: q, type: choices, options: [A, B], answer: [A], credit: per_row",
       "'per_row' is no way to credit a choices item; it may be all_or_nothing, per_option or net_correct at "
       "per_row"},
  };
  check(cases);
}

TEST_CASE("several choices are options, each once") {
  const Item item = item_of("name: q, type: choices, options: [A, B, C], answer: [C, A]");
  CHECK(item.type == AnswerType::choices);
  CHECK(texts(*item.stated) == "[A;C;]");
  CHECK(texts(*item_of("name: q, type: choices, options: [A, B, C], answer: B").stated) == "[B;]");
  const Case cases[] = {
      {"name: q, type: choices, options: [A, B], answer: []",
       "no option is right: nobody who writes something could earn the points at ["},
      {"name: q, type: choices, options: [A, B], answer: [A, A]", "'A' is here twice at A"},
      {"name: q, type: choices, options: [A, B], answer: [D]", "the answer 'D' is none of the options at D"},
      {"name: q, type: choices, options: [A, A], answer: [A]", "an option is here twice at ["},
      {"name: q, type: choices, options: [A, B], answer: [A], rule: exact",
       "'rule' makes no sense for a choices item at exact"},
      {"name: q, type: choices, options: [A, B], answer: [A], statements: [A, B]",
       "'statements' makes no sense for a choices item at ["},
  };
  check(cases);
}

TEST_CASE("a group of statements says of each whether it is true") {
  for (const std::string_view answer : {"[T, F, T]", "[a, c]", "{a: true, b: F, c: True}"}) {
    const Item item =
        item_of(fmt::format("name: q, type: true_false, statements: [a, b, c], answer: {}", answer));
    CHECK(item.type == AnswerType::choices);
    CHECK(item.options == std::vector<std::string>{"a", "b", "c"});
    CHECK(texts(*item.stated) == "[a;c;]");
  }
  CHECK(texts(*item_of("name: q, type: true_false, statements: [a, b], answer: [F, F]").stated) == "[]");
  const Case cases[] = {
      {"name: q, type: true_false, statements: [a, b, c], answer: [T, F]", "2 answers for 3 statements at ["},
      {"name: q, type: true_false, statements: [a, b], answer: {a: T}",
       "the answer does not say whether 'b' is true at {"},
      {"name: q, type: true_false, statements: [a, b], answer: {a: T, b: F, d: T}",
       "the answer 'd' is none of the statements at d"},
      {"name: q, type: true_false, statements: [F, T], answer: [T, F]",
       "with a statement named T or F, say of each whether it is true, as in {F: true} at ["},
      {"name: q, type: true_false, statements: [a], answer: [a]",
       "a true_false item needs from 2 to 100 statements at ["},
      {"name: q, type: true_false, statements: [a, b], answer: [a], options: [a, b]",
       "'options' makes no sense for a true_false item at ["},
  };
  check(cases);
}
