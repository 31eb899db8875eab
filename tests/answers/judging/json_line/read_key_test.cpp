#include "answers/judging/json_line/read_key.hpp"

#include <catch2/catch.hpp>

using namespace gradewright::judging;

namespace {

/// What a key comes to: its cells, or why it is refused.
std::string key_of(const std::string& members, PreparedItem& item) {
  const std::string text = R"({"id": 1, "response": 1, "key": )" + members + "}";
  JudgeLine line;
  line.read(text);
  REQUIRE(line.problem().empty());
  const std::string problem = read_key(line, item);
  if (!problem.empty()) {
    return problem;
  }
  std::string cells;
  for (const SettledCell& cell : item.standard.key.cells()) {
    cells += to_string(cell) + (cell.exact ? " " : "~ ");
  }
  return cells;
}

std::string key_of(const std::string& members) {
  PreparedItem item;
  return key_of(members, item);
}

}  // namespace

// By hand: a key is exact up to 12 significant digits, integers whole; longer ones are rounded, marked ~
// here.

TEST_CASE("a key is whole up to 12 digits and rounded past them, as computed keys are", "[read_key]") {
  CHECK(key_of("[0.50, -3, 1e3]") == "0.5 -3 1000 ");
  CHECK(key_of("0.123456789012") == "0.123456789012 ");
  CHECK(key_of("0.1234567890125") == "0.123456789013~ ");
  CHECK(key_of("9999999999999999999") == "9999999999999999999 ");
  CHECK(key_of(R"("3/8")") == "0.375 ");
  CHECK(key_of(R"("-1/3")") == "-0.333333333333~ ");
  CHECK(key_of("[NaN, Infinity, -Infinity]") == "nan~ inf~ -inf~ ");
}

TEST_CASE("without a rule the key decides it", "[read_key]") {
  PreparedItem item;
  key_of("[1, 2]", item);
  CHECK(std::holds_alternative<ExactRule>(item.standard.rule));
  CHECK(item.type == AnswerType::vector);
  key_of("[1, 2.5]", item);
  CHECK(std::holds_alternative<DisplayedRule>(item.standard.rule));
  key_of(R"([1, 2], "rule": {"decimals": 3})", item);
  CHECK(std::get<DecimalsRule>(item.standard.rule).decimals == 3);
}

TEST_CASE("names come with the key, or beside it", "[read_key]") {
  PreparedItem item;
  CHECK(key_of(R"({"a": 70, "b": "1/4"})", item) == "70 0.25 ");
  CHECK(item.standard.cell_names == std::vector<std::string>{"a", "b"});
  CHECK(key_of(R"([70, 24], "names": ["x", "y"])", item) == "70 24 ");
  CHECK(item.standard.cell_names == std::vector<std::string>{"x", "y"});
  CHECK(key_of("[70, 24]", item) == "70 24 ");
  CHECK(item.standard.cell_names.empty());
}

TEST_CASE("a key that is none is refused", "[read_key]") {
  CHECK(key_of("[1, null]") == "key: cell 2 is blank");
  CHECK(key_of(R"([1, "smudge"])") == "key: cell 2 is cannot read \"smudge\"");
  CHECK(key_of("[[1], [2, 3]]") == "key: rows of 1 and 2 cells");
  CHECK(key_of("null") == "key: not a value");
  CHECK(key_of("{}") == "key: no cells");
  CHECK(key_of(R"({"a": [1]})") == "key: 'a' is not one number");
  CHECK(key_of(R"({"a": null})") == "key: 'a' is not one number");
  CHECK(key_of(R"({"a": 1, "a": 2})") == "key: 'a' stands twice");
  CHECK(key_of(R"([1, 2], "type": "number")") == "key: a list of 2 is no number");
  CHECK(key_of(R"([1, 2], "type": "matrix")") == "key: a list of 2 is no matrix");
  CHECK(key_of(R"([1, 2], "type": "vector")") == "1 2 ");
  CHECK(key_of(R"([1, 2], "type": "tensor")") == "1 2 ");
  CHECK(key_of(R"([1, 2], "names": ["a"])") == "1 names for a key that is a list of 2");
}

TEST_CASE("an answer in words is asked for by the type, or by true and false", "[read_key]") {
  PreparedItem item;
  key_of("true", item);
  CHECK(item.type == AnswerType::true_false);
  CHECK(item.answer == "true");
  key_of(R"-("(B)", "type": "choice")-", item);
  CHECK(item.type == AnswerType::choice);
  CHECK(item.answer == "b");
  CHECK(key_of(R"(3, "type": "choice")") == "the key of a choice must be a string");
  CHECK(key_of(R"("perhaps", "type": "true_false")") == "the key of a true_false must be true or false");
}

TEST_CASE("a key without cells asks for nothing", "[read_key]") {
  for (const char* empty : {"[]", "[[]]", "[[], []]", "[[[]]]", R"("[]")", "{}"}) {
    INFO(empty);
    CHECK(key_of(empty).starts_with("key: "));
  }
  CHECK(key_of("[[], []]") == "key: no cells");
}
