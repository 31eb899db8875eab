#include "answers/reading/values/account.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "engine/syntax/print.hpp"

namespace gradewright::reading {
namespace {

/// Of the plain reading.
Account account(std::string_view text) {
  std::vector<NotationReading> readings = read_notation(text);
  REQUIRE_FALSE(readings.empty());
  return account_of(std::move(readings.front()));
}

struct Case {
  std::string_view text;
  std::vector<std::string> values;
  std::string_view name = {};  ///< of the first value
};

TEST_CASE("a text that can be accounted for states its values") {
  const Case cases[] = {
      {"", {}},
      {"7", {"7"}},
      {"7.", {"7"}},
      {"x = 7", {"x = 7"}, "x"},
      {"x_1 = 7", {"x_1 = 7"}, "x_1"},
      {"x[1] = 7", {"x[1] = 7"}, "x_1"},
      {"7 = x", {"7"}},
      {"= 7", {"'' = 7"}},
      {"y = a + b = 3", {"y = a + b = 3"}, "y"},
      {"0 <= x < 5", {"0 <= x < 5"}},
      {"the answer is 7", {"7"}},
      {"So the final answer is 7", {"7"}},
      {"Loss: 7", {"7"}},
      {"Ergebnis: 7", {"7"}},
      {"numParams: 7", {"7"}},
      {"a total of 7", {"7"}},
      {"the value of 7", {"7"}},
      {"a result of 7", {"7"}},
      {"an answer of 7", {"7"}},
      {"y_hat: 7", {"7"}},
      {"f(2): 7", {"7"}},
      {"number of parameters: 7", {"7"}},
      {"foo = 7", {"foo = 7"}, "foo"},
      {"x is 7", {"7"}},
      {"7 (4 dp)", {"7"}},
      {"7.123 to 3 decimal places", {"7.123"}},
      {"7.123 (3 s.)", {"7.123"}},
      {"7.123 (3 d.)", {"7.123"}},
      {"7 because x", {"7"}},
      {"1, 2", {"1", "2"}},
      {"x = 1, y = 2", {"x = 1", "y = 2"}, "x"},
      {"**7**", {"7"}},
      {"\"7\"", {"7"}},
      {"5 MB", {"5 MB"}},
      {"F1 score: 7", {"7"}},
      {"F1 score = 7", {"score = 7"}, "score"},
      {"rank(A) = 7", {"rank(A) = 7"}},
      {"Var[X] = 7", {"Var[X] = 7"}},
      {"P(A) = 7", {"P(A) = 7"}},
      {"A[0, 1] = 7", {"A[0, 1] = 7"}, "A_0_1"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    const Account found = account(row.text);
    CHECK(found.leftovers == std::vector<std::string>{});
    std::vector<std::string> values;
    for (const Account::Value& value : found.values) {
      values.push_back(to_plain(value.tree));
    }
    CHECK(values == row.values);
    if (!found.values.empty()) {
      CHECK(found.values.front().name == row.name);
    }
  }
}

TEST_CASE("what nobody can account for is left over") {
  for (const std::string_view text : {"not 7",
                                      "7 is wrong",
                                      "7 or 8",
                                      "7?",
                                      "7 apples",
                                      "~~7~~ 8",
                                      "maybe 7",
                                      "7, but not 8",
                                      "7 (not 8)",
                                      "x =",
                                      "1.2.3",
                                      "3 +",
                                      "((7)",
                                      "between 6 and 8",
                                      "at least 7",
                                      "7 \u65E5",
                                      "isn't 7",
                                      "twice 7",
                                      "shape = 7",
                                      "7 ...",
                                      "\u00AC7",
                                      "7: 8",
                                      "hello",
                                      "7 !",
                                      "7 \u21D2",
                                      "draft 7",
                                      "[x] 7",
                                      "less than 7",
                                      "7 minus",
                                      "Tom: 7",
                                      "Tom is 7",
                                      "Tom = 7",
                                      "7 = Tom",
                                      "worst case: 7",
                                      "loss of Tom: 7",
                                      "my friend's: 7",
                                      "expected output: 7",
                                      "exactly of 7",
                                      "a total of",
                                      "of 7",
                                      "twice a total of 7",
                                      "F1 score 7",
                                      "F1 friend: 7",
                                      "x score: 7",
                                      "P(not A) = 7",
                                      "P(\u00ACA) = 7",
                                      "P(\\bar{A}) = 7",
                                      "P(A^c) = 7",
                                      "P(A') = 7",
                                      "7 = P(A')",
                                      "upper_bound(x) = 7",
                                      "guess(x) = 7",
                                      "wrong(x) = 7"}) {
    CAPTURE(text);
    CHECK_FALSE(account(text).leftovers.empty());
  }
}

TEST_CASE("a value knows whether a name stands before it and what parts it from the last") {
  CHECK_FALSE(account("7").values.at(0).has_name);
  CHECK_FALSE(account("the answer is 7").values.at(0).has_name);
  CHECK(account("x = 7").values.at(0).has_name);
  CHECK(account("Loss: 7").values.at(0).has_name);
  CHECK(account("x is 7").values.at(0).has_name);
  CHECK(account("7 = x").values.at(0).has_name);
  const Account list = account("1, 2; 3");
  REQUIRE(list.values.size() == 3);
  CHECK(list.values[0].before == Sign::none);
  CHECK(list.values[1].before == Sign::comma);
  CHECK(list.values[2].before == Sign::semicolon);
}

TEST_CASE("what follows from a statement is a statement of its own") {
  const Account found = account("2x = 24 => x = 12");
  CHECK(found.leftovers.empty());
  REQUIRE(found.values.size() == 2);
  CHECK(found.values[1].before == Sign::implies);
  CHECK(found.values[1].name == "x");
}

TEST_CASE("a reason after a value is left out and noted") {
  const Account found = account("7 because the mean is 3");
  CHECK(found.leftovers.empty());
  REQUIRE(found.values.size() == 1);
  REQUIRE(found.notes.size() == 1);
  CHECK(found.notes[0].decision == Note::Decision::words_left_out);
}

TEST_CASE("a reason ends with its sentence and takes nothing back") {
  CHECK(account("7, since 3 + 4 = 7.").leftovers.empty());
  CHECK(account("7 because x\n8").values.size() == 2);
  for (const std::string_view text :
       {"7 because I guess", "7 because the answer is 8", "7 because of x, but 8", "7 because x?",
        "7 because I don't know", "7 because x. Well."}) {
    CAPTURE(text);
    CHECK_FALSE(account(text).leftovers.empty());
  }
}

}  // namespace
}  // namespace gradewright::reading
