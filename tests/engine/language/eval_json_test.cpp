#include "engine/language/eval_json.hpp"

#include <fmt/core.h>
#include <catch2/catch.hpp>
#include <string>

using gradewright::engine::eval_json_line;

TEST_CASE("a line of the calculator comes back with its values", "[eval_json]") {
  // By hand: 2 * 3 + 1 = 7; softmax of equal scores is 1/2 each; x @ x = 1 + 4 = 5.
  CHECK(eval_json_line(R"json({"id": 7, "given": {"x": 3}, "steps": "y = 2 * x + 1"})json") ==
        R"json({"id":7,"values":{"y":7}})json");
  CHECK(eval_json_line(R"json({"id": "a", "given": {"x": [0.10, 0.10]}, "steps": "p = softmax(x)"})json") ==
        R"json({"id":"a","values":{"p":[0.5,0.5]}})json");
  CHECK(eval_json_line(
            R"json({"given": {"x": [1, 2]}, "steps": "n = x @ x\nm = n / 3", "want": ["m", "x"]})json") ==
        R"json({"id":null,"values":{"m":1.66666666667,"x":[1,2]},"exact":{"m":"5/3"}})json");
  CHECK(eval_json_line(R"json({"given": {"I": "identity(2)"}, "want": ["I"]})json") ==
        R"json({"id":null,"values":{"I":[[1,0],[0,1]]}})json");
}

TEST_CASE("typed decimals are taken as typed, not as doubles", "[eval_json]") {
  CHECK(eval_json_line(R"json({"given": {"a": 0.1, "b": 0.2}, "steps": "c = a + b == 0.3"})json") ==
        R"json({"id":null,"values":{"c":1}})json");
}

TEST_CASE("numbers keep every digit that was typed", "[eval_json]") {
  // What is typed and what the steps say are the same text, so that they are equal.
  for (const std::string number : {"0.1234567890123456", "-9007199254740993", "7.0000000000000001e-5",
                                   "0.123456789012345678901234567890123456"}) {
    CHECK(eval_json_line(fmt::format(R"({{"id": {0}, "given": {{"a": {0}}}, "steps": "c = a == {0}"}})",
                                     number)) == fmt::format(R"({{"id":{},"values":{{"c":1}}}})", number));
  }
}

TEST_CASE("what is not finite is said in words", "[eval_json]") {
  CHECK(eval_json_line(R"json({"steps": "a = log([0, -1])"})json") ==
        R"json({"id":null,"values":{"a":["-inf","nan"]}})json");
}

TEST_CASE("a bad line gives an error in its place", "[eval_json]") {
  const auto check = [](const char* line, const char* error) {
    CHECK(eval_json_line(line) == std::string(error));
  };
  check("", R"json({"id":null,"error":{"message":"not JSON: column 1: expected a value"}})json");
  check(
      "[1]",
      R"json({"id":null,"error":{"message":"expected an object {\"id\", \"given\", \"steps\", \"want\"}"}})json");
  check(R"json({"id": 1, "given": {"X": [[1, 2], [3]]}})json",
        R"json({"id":1,"error":{"message":"rows of 2 and 1 cells","given":"X"}})json");
  check(R"json({"id": 1, "given": {"X": [1, [2]]}})json",
        R"json({"id":1,"error":{"message":"arrays and numbers are mixed at one level","given":"X"}})json");
  check(R"json({"id": 1, "given": {"X": [true]}})json",
        R"json({"id":1,"error":{"message":"expected a number, found true","given":"X"}})json");
  check(
      R"json({"id": 1, "given": {"x": 1234567890123456789012345678901234567}})json",
      R"json({"id":1,"error":{"message":"a number is not finite, out of range or has more than 36 digits","given":"x"}})json");
  check(R"json({"id": 1, "given": {"x": 1, "x": 2}})json",
        R"json({"id":1,"error":{"message":"'x' is given twice","given":"x"}})json");
  check(R"json({"id": 1, "steps": "a = 1", "steps": "a = 2"})json",
        R"json({"id":1,"error":{"message":"member 'steps' stands twice"}})json");
  check(R"json({"id": 1, "given": {"2x": 1}})json",
        R"json({"id":1,"error":{"message":"'2x' cannot be a name","given":"2x"}})json");
  check(R"json({"id": 1, "steps": "a = 1\nb = a + c"})json",
        R"json({"id":1,"error":{"message":"'c' is not defined","line":2,"column":9}})json");
  check(R"json({"id": 1, "steps": "a = 1\ndef f(x):\n  return x + c\nb = f(a)"})json",
        R"json({"id":1,"error":{"message":"'c' is not defined","line":3,"column":14}})json");
  check(R"json({"id": 1, "steps": "a = 1\nb = reduced(a, 'most')"})json",
        R"json({"id":1,"error":{"message":"reduction is 'mean', 'sum' or 'none'","line":2,"column":5}})json");
  check(R"json({"id": 1, "stpes": "a = 1"})json",
        R"json({"id":1,"error":{"message":"unknown member 'stpes'; did you mean 'steps'?"}})json");
  check(
      R"json({"id": 1, "steps": "alpha = 1", "want": ["alhpa"]})json",
      R"json({"id":1,"error":{"message":"\"want\" names 'alhpa', which is not defined; did you mean 'alpha'?"}})json");
}

TEST_CASE("deep nesting is refused, not followed", "[eval_json]") {
  const std::string deep =
      "{\"given\": {\"x\": " + std::string(100'000, '[') + std::string(100'000, ']') + "}}";
  CHECK(eval_json_line(deep) ==
        R"json({"id":null,"error":{"message":"not JSON: column 80: nested deeper than 64 levels"}})json");
}

TEST_CASE("a given that is called e or pi is no constant", "[eval_json]") {
  const auto value_of = [](const std::string& given) {
    return eval_json_line(R"({"id": 1, "given": {)" + given + R"(}, "steps": "y = 2 * e"})");
  };
  CHECK(value_of(R"("e": 3)") == R"({"id":1,"values":{"y":6}})");
  CHECK(value_of("") == R"({"id":1,"values":{"y":5.43656365692}})");
  CHECK(value_of(R"("e": "1 + 2")") == R"({"id":1,"values":{"y":6}})");
  CHECK(value_of(R"("a": "2 * pi", "e": 3)") == R"({"id":1,"values":{"y":6}})");
  for (const std::string given :
       {R"("a": "2 * e", "e": 3)", R"("e": "e + 1")", R"("a": "[1, np.e]", "b": 1, "e": 3)"}) {
    CAPTURE(given);
    CHECK_THAT(value_of(given), Catch::Contains("'e' is used as the constant here or above"));
  }
}
