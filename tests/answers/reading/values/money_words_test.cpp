#include "answers/reading/values/money_words.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

TEST_CASE("The sign of a currency becomes a word behind its number") {
  CHECK(with_money_in_words("$15") == "15 USD");
  CHECK(with_money_in_words("x = \\$15.50") == "x = 15.50 USD");
  CHECK(with_money_in_words("-$15") == "-15 USD");
  CHECK(with_money_in_words("$ 15") == "15 USD");
  CHECK(with_money_in_words("$1,500.") == "1,500 USD.");
  CHECK(with_money_in_words("$1.5 million") == "1.5 million USD");
  CHECK(with_money_in_words("$15k") == "15k USD");
  CHECK(with_money_in_words("$15km") == "15 USDkm");
  CHECK(with_money_in_words("$2.5/h") == "2.5 USD/h");
  CHECK(with_money_in_words("15 \u20AC") == "15  EUR");
  CHECK(with_money_in_words("15\u20AC") == "15 EUR");
  CHECK(with_money_in_words("\u00A315") == "15 GBP");
  CHECK(with_money_in_words("USD 15") == "15 USD");
}

TEST_CASE("A dollar that may begin mathematics stays") {
  CHECK(with_money_in_words("$15$") == "$15$");
  CHECK(with_money_in_words("$\\$15$") == "$15 USD$");
  CHECK(with_money_in_words("$") == "$");
  CHECK(with_money_in_words("$x") == "$x");
  CHECK(with_money_in_words("") == "");
}

}  // namespace
}  // namespace gradewright::reading
