#include "answers/judging/telling_digits.hpp"

#include <catch2/catch.hpp>

#include "answers/reading/values/typed_value.hpp"
#include "tests/answers/judging/judged.hpp"

using namespace gradewright::judging;

// All expected values are counted by hand.

namespace {

int digits_of(const gradewright::engine::Shape& shape, const std::string& cells) {
  Response response;
  response.alternatives = {value(shape, cells)};
  return telling_digits(response);
}

}  // namespace

TEST_CASE("digits tell without zeros at either end", "[telling_digits]") {
  CHECK(digits_of({}, "0.0130") == 2);
  CHECK(digits_of({}, "14450688") == 8);
  CHECK(digits_of({}, "1000") == 1);
  CHECK(digits_of({}, "-0.833") == 3);
}

TEST_CASE("0, 1 and what is repeated tell nothing more", "[telling_digits]") {
  CHECK(digits_of({3}, "0.25 0.75 1") == 4);
  CHECK(digits_of({3}, "0.5 -0.5 0") == 1);
  CHECK(digits_of({2}, "1 0") == 0);
}

TEST_CASE("words tell nothing", "[telling_digits]") {
  Response response;
  response.typed = {{gradewright::reading::WordsValue{{"dropout"}}, {}}};
  CHECK(telling_digits(response) == 0);
  response.typed = {{gradewright::reading::SizeValue{{dec("28"), dec("28"), dec("10")}, false}, {}}};
  CHECK(telling_digits(response) == 3);
}
