#include "answers/judging/json_line/judge_line.hpp"

#include <catch2/catch.hpp>

using namespace gradewright::judging;

TEST_CASE("the members of a line are read in any order", "[judge_line]") {
  JudgeLine line;
  line.read(
      R"({"names": ["a", "b"], "response": "x", "rule": {"decimals": 2}, "key": [1, 2], "type": "vector",)"
      R"( "id": "s1"})");
  CHECK(line.problem().empty());
  CHECK(line.id() == "\"s1\"");
  CHECK(line.type() == "vector");
  CHECK(line.key().form == JsonSide::Form::tensor);
  CHECK(line.key().tensor.value().shape == Shape{2});
  CHECK(line.response().text == "x");
  CHECK(line.names() == std::vector<std::string>{"a", "b"});
  REQUIRE(line.rule() != nullptr);
  CHECK(std::get<DecimalsRule>(*line.rule()).decimals == 2);
  CHECK(line.rule_in_words() == "right to 2 decimals: within 0.005 of the key");
}

TEST_CASE("a line leaves none of its members for the next", "[judge_line]") {
  JudgeLine line;
  line.read(R"({"id": 1, "names": ["a"], "response": null, "rule": "exact", "key": {}, "type": "vector"})");
  CHECK(line.response().form == JsonSide::Form::null);
  CHECK(line.key().form == JsonSide::Form::object);
  line.read(R"({"id": 2, "key": true})");
  CHECK(line.problem() == "no member 'response'");
  CHECK(line.rule() == nullptr);
  CHECK(line.names().empty());
  CHECK(line.type().empty());
  line.read("{}");
  CHECK(line.problem() == "no member 'id'");
  CHECK(line.id().empty());
  line.read(R"({"id": 3, "key": 1, "response": 1})");
  CHECK(line.problem().empty());
}

TEST_CASE("what asks for a choice", "[judge_line]") {
  const auto asks = [](std::string_view key) {
    JudgeLine line;
    const std::string text = R"({"id": 1, "response": 1, "key": )" + std::string(key) + "}";
    line.read(text);
    return line.asks_for_choice();
  };
  CHECK(asks("true"));
  CHECK(asks(R"("B", "type": "choice")"));
  CHECK(asks(R"("T", "type": "true_false")"));
  CHECK_FALSE(asks(R"(true, "type": "number")"));
  CHECK_FALSE(asks(R"("B")"));
  CHECK_FALSE(asks("1"));
}
