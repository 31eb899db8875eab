#include "answers/reading/values/plain_number.hpp"

#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <variant>
#include <vector>

#include "answers/reading/values/read_value.hpp"

namespace gradewright::reading {
namespace {

/// What is read of a text whose blank in front lets nothing pass by the careful way.
std::vector<ReadValue> read_with_care(const std::string& text, const NotationContext& context) {
  auto read = read_value(" " + text, Shape{}, context);
  auto* values = std::get_if<std::vector<ReadValue>>(&read);
  return values == nullptr ? std::vector<ReadValue>() : std::move(*values);
}

void check_against_care(const std::string& text) {
  CAPTURE(text);
  const auto plain = plain_number(text);
  REQUIRE(plain);
  for (const bool in_math : {false, true}) {
    for (const bool after_name : {false, true}) {
      NotationContext context;
      context.in_math = in_math;
      context.after_name = after_name;
      const std::vector<ReadValue> careful = read_with_care(text, context);
      REQUIRE(careful.size() == 1);
      const ReadCell& cell = careful.front().cells.front();
      const Decimal& number = cell.number.numerator();
      CHECK(careful.front().shape == plain->shape);
      CHECK(careful.front().notes.empty());
      CHECK(cell.state == plain->cells.front().state);
      CHECK(cell.text == plain->cells.front().text);
      CHECK(number == plain->cells.front().number.numerator());
      CHECK(number.exponent() == plain->cells.front().number.numerator().exponent());
    }
  }
}

TEST_CASE("a plain number is what the careful way reads") {
  for (const std::string text : {"0", "7", "42", "1024", "32768", "-7", "-0.6931", "12.5", "0.125", "0.50",
                                 "100.00", "-0", "0.0", "999999999999999"}) {
    check_against_care(text);
  }
  std::mt19937 random(11);
  for (int i = 0; i < 2000; ++i) {
    const std::string text = std::string(random() % 2 == 0 ? "-" : "") + std::to_string(random() % 100000) +
                             (random() % 2 == 0 ? "." + std::to_string(10 + random() % 90) : "");
    check_against_care(text);
  }
}

TEST_CASE("what could be read in another way is read with care") {
  for (const std::string text :
       {"",   "-",  ".",  "1.",  ".5",   "1.234", "-12.500", "007", "00.5",    "1,5", "1 234",
        " 7", "7 ", "+7", "--7", "1..2", "1.2.3", "1e5",     "7%",  "\u22127", "7.x", "1234567890123456"}) {
    CAPTURE(text);
    CHECK_FALSE(plain_number(text));
  }
}

TEST_CASE("a point is decided for a plain number, too, where an exam declares decimal commas") {
  NotationContext context;
  context.declare_decimal_comma();
  const auto read = read_value("12.5", Shape{}, context);
  const auto careful = read_with_care("12.5", context);
  const auto* values = std::get_if<std::vector<ReadValue>>(&read);
  CHECK((values == nullptr ? careful.empty() : values->size() == careful.size()));
}

}  // namespace
}  // namespace gradewright::reading
