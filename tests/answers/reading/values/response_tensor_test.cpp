#include "answers/reading/values/response_tensor.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/answers/reading/shown.hpp"

namespace gradewright::reading {
namespace {

using notation::call;
using notation::InfixOperator;
using notation::list;
using notation::name;
using notation::Syntax;
using notation::text;

Syntax number(std::string_view typed) {
  return notation::number(Decimal::parse(typed).value());
}
Syntax infix(std::string_view left, InfixOperator op, std::string_view right) {
  return notation::infix(op, number(left), number(right));
}

/// The tensor of a tree, its notes after " # "; "not: REASON" when it is none.
std::string read(const Syntax& tree, const Shape& declared = {}) {
  const auto result = response_tensor(tree, "", declared);
  if (const auto* none = std::get_if<NotAValue>(&result)) {
    return "not: " + none->reason;
  }
  const auto& value = std::get<ReadValue>(result);
  std::string shown_value = shown(value);
  for (const Note& note : value.notes) {
    shown_value += " # " + to_string(note);
  }
  return shown_value;
}

TEST_CASE("arithmetic of numbers has their exact value") {
  const std::pair<Syntax, std::string_view> cases[] = {
      {number("0.50"), "() 0.50"},
      {infix("0.1", InfixOperator::add, "0.2"), "() 0.3"},
      {infix("2", InfixOperator::subtract, "3"), "() -1"},
      {infix("6", InfixOperator::multiply, "12"), "() 72"},
      {infix("3", InfixOperator::divide, "8"), "() 3/8"},
      {infix("2", InfixOperator::power, "10"), "() 1024"},
      {call("fraction", {number("3"), number("8")}), "() 3/8"},
      {call("ratio", {number("55"), number("294")}), "() 55/294 # ratio read as a fraction"},
      {call("percent", {number("45")}), "() 0.45 # percent read as hundredths"},
      {name("inf"), "() inf"},
      {notation::prefix(notation::PrefixOperator::minus, name("infinity")), "() -inf"},
      {name("NaN"), "() nan"},
  };
  for (const auto& [tree, expected] : cases) {
    CHECK(read(tree) == expected);
  }
}

TEST_CASE("what has no value says why") {
  const std::pair<Syntax, std::string_view> cases[] = {
      {name("x"), "not: \"x\" has no value"},
      {text("5 ?"), "not: cannot read \"5 ?\""},
      {text(""), "not: every cell is blank"},
      {list({}), "not: an empty list"},
      {list({text(""), text("")}), "not: every cell is blank"},
      {list({text(""), name("x")}), "not: \"x\" has no value"},
      {call("softmax", {number("1")}), "not: \"softmax\" is not worked out"},
      {infix("1", InfixOperator::divide, "0.0"), "not: a division by zero"},
      {infix("1e36", InfixOperator::add, "1"), "not: a sum past 36 digits"},
      {infix("1e36", InfixOperator::subtract, "0.5"), "not: a difference past 36 digits"},
      {infix("1e400", InfixOperator::multiply, "1e1"), "not: a product past 36 digits"},
      {infix("9", InfixOperator::power, "400"), "not: a power past 36 digits"},
      {infix("-4", InfixOperator::power, "0.5"), "not: an expression without a finite value"},
      {infix("9", InfixOperator::power, "1e9"), "not: a power past 36 digits"},
      {infix("1", InfixOperator::less, "2"), "not: not arithmetic of numbers"},
      {notation::infix(InfixOperator::add, list({number("1")}), number("2")),
       "not: a list stands where a number belongs"},
      {notation::transposed(number("1")), "not: not a number"},
  };
  for (const auto& [tree, expected] : cases) {
    CHECK(read(tree) == expected);
  }
}

Syntax row(std::initializer_list<std::string_view> cells) {
  std::vector<Syntax> items;
  for (const std::string_view cell : cells) {
    items.push_back(cell.empty() ? text("") : cell == "?" ? text("?") : number(cell));
  }
  return list(std::move(items));
}

TEST_CASE("lists stack to tensors") {
  const Syntax matrix = list({row({"1", "2", "3"}), row({"4", "5", "6"})});
  CHECK(read(row({"1", "2"})) == "(2,) 1 2");
  CHECK(read(matrix) == "(2, 3) 1 2 3 4 5 6");
  CHECK(read(list({matrix})) == "(1, 2, 3) 1 2 3 4 5 6");
  CHECK(read(notation::transposed(matrix)) == "(3, 2) 1 4 2 5 3 6");
  CHECK(read(notation::transposed(row({"1", "2"}))) == "(2, 1) 1 2");
  CHECK(read(notation::transposed(list({matrix}))) == "not: a transpose of something that is no matrix");
  CHECK(read(row({"1", "", "?"})) == "(3,) 1 _ ?");
  CHECK(read(list({row({"1", "2"}), row({"3"})})) == "not: rows of 2 and 1 cells");
  CHECK(read(list({row({"1", "2"}), number("3")})) == "not: a list of 2 beside a number");
  Syntax deep = row({"1"});
  for (int axes = 1; axes < 8; ++axes) {
    deep = list({deep});
  }
  CHECK(read(deep) == "(1, 1, 1, 1, 1, 1, 1, 1) 1");
  CHECK(read(list({deep})) == "not: more than 8 axes");
}

TEST_CASE("where a matrix is declared, a row of another length costs that row") {
  const Shape declared{2, 2};
  CHECK(read(list({row({"1", "2"}), row({"3"})}), declared) == "(2, 2) 1 2 ? ?");
  CHECK(read(list({row({"1", "2"}), row({"3", "4", "5"})}), declared) == "(2, 2) 1 2 ? ?");
  // Not when no row fits, when there are too many rows, or when a row is no list.
  CHECK(read(list({row({"1"}), row({"3", "4", "5"})}), declared) == "not: rows of 1 and 3 cells");
  CHECK(read(list({row({"1", "2"}), row({"3"}), row({"4"})}), declared) == "not: rows of 2 and 1 cells");
  CHECK(read(list({row({"1", "2"}), number("3")}), declared) == "not: a list of 2 beside a number");
  const auto result = response_tensor(list({row({"1", "2"}), row({"3"})}), "", declared);
  CHECK(std::get<ReadValue>(result).cells.at(2).reason == "a row of 1 cell instead of 2");
}

TEST_CASE("cells have their text from the source") {
  const std::string source = "[0.50, 1 + 2]";
  Syntax first = number("0.50");
  first.span = {1, 4};
  Syntax second = infix("1", InfixOperator::add, "2");
  second.span = {7, 5};
  const auto result = response_tensor(list({first, second}), source, Shape{2});
  CHECK(std::get<ReadValue>(result).cells.at(0).text == "0.50");
  CHECK(std::get<ReadValue>(result).cells.at(1).text == "1 + 2");
}

TEST_CASE("the cells of a response are counted") {
  const auto of = [](Index cells) {
    return list(std::vector<Syntax>(static_cast<std::size_t>(cells), number("1")));
  };
  CHECK(read(of(max_response_cells)).starts_with("(65536,) 1"));
  CHECK(read(of(max_response_cells + 1)) == "not: more than 65536 cells");
}

/// What `cells` in the shape `read` become where `declared` is asked for.
std::string reshaped(const Shape& read, const Shape& declared) {
  ReadValue value;
  value.shape = read;
  value.cells.resize(static_cast<std::size_t>(read.size()));
  value = with_declared_shape(std::move(value), declared);
  std::string text = to_string(value.shape);
  for (const Note& note : value.notes) {
    text += " # " + to_string(note);
  }
  return text;
}

TEST_CASE("a shape becomes the declared one only where that is a matter of writing") {
  CHECK(reshaped({2}, {2}) == "(2,)");
  CHECK(reshaped({1}, {}) == "()");
  CHECK(reshaped({1, 1}, {}) == "()");
  CHECK(reshaped({}, {1, 1}) == "(1, 1)");
  CHECK(reshaped({1}, {1, 1}) == "(1, 1)");
  CHECK(reshaped({1, 3}, {3}) == "(3,)");
  CHECK(reshaped({3, 1}, {3}) == "(3,)");
  CHECK(reshaped({3}, {3, 1}) == "(3, 1) # list read as a column");
  CHECK(reshaped({3}, {1, 3}) == "(1, 3) # list read as a row");
  // These are other answers.
  CHECK(reshaped({1, 3}, {3, 1}) == "(1, 3)");
  CHECK(reshaped({2, 3}, {3, 2}) == "(2, 3)");
  CHECK(reshaped({6}, {2, 3}) == "(6,)");
  CHECK(reshaped({2, 2}, {4}) == "(2, 2)");
  CHECK(reshaped({2}, {3}) == "(2,)");
  CHECK(reshaped({1, 3}, {4}) == "(1, 3)");
  CHECK(reshaped({3}, {4, 1}) == "(3,)");
}

}  // namespace
}  // namespace gradewright::reading
