#include "answers/reading/values/statement.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <variant>

#include "answers/reading/values/constant.hpp"

namespace gradewright::reading {
namespace {

/// The number that the first statement of a text states, or why there is none.
std::string stated_by(std::string_view text) {
  Account account = account_of(read_notation(text).front());
  REQUIRE(account.leftovers.empty());
  REQUIRE(account.values.size() == 1);
  const auto tree = value_of_statement(std::move(account.values.front()), text, Shape{}, {});
  if (const auto* none = std::get_if<NotAValue>(&tree)) {
    return none->reason;
  }
  std::vector<Note> notes;
  const auto value = constant_value(without_rounding(std::get<notation::Syntax>(tree)), notes);
  return to_string(std::get<WrittenNumber>(value));
}

TEST_CASE("a chain states its last member") {
  CHECK(stated_by("x = 24/2 = 12") == "12");
  CHECK(stated_by("8/3 = 2.67") == "2.67");
  CHECK(stated_by("x = 0.33 * 0.67 = 0.222") == "0.222");
}

TEST_CASE("what an approximation follows is the value itself") {
  CHECK(stated_by("22/7 \u2248 3.14") == "22/7");
  CHECK(stated_by("\\frac{70}{9} \\approx 7.78") == "70/9");
  CHECK(stated_by("x = 2/3 \u2248 0.667") == "2/3");
  CHECK(stated_by("x \u2248 0.667") == "0.667");
  CHECK_THAT(stated_by("ln 2 \u2248 0.70"), Catch::StartsWith("members of a chain that differ"));
  CHECK_THAT(stated_by("2/3 \u2248 0.66"), Catch::StartsWith("members of a chain that differ"));
  CHECK(stated_by("12-5 \u2248 7.0") == "a range or a difference");
}

TEST_CASE("a decimal and a shorter one are a value and its rounding") {
  CHECK(stated_by("2.4 \u2248 2") == "2.4");
  CHECK(stated_by("x = 7.6 = 8") == "7.6");
  CHECK(stated_by("0.54 = 0.5") == "0.54");
  CHECK(stated_by("8/15 = 0.5") == "8/15");
  CHECK(stated_by("2/3 = 0.67") == "0.67");
  CHECK(stated_by("x = 0.50 = 0.5") == "0.5");
  CHECK_THAT(stated_by("0.54 = 0.55"), Catch::StartsWith("members of a chain that differ"));
}

TEST_CASE("whole numbers of a chain that differ are never rounded to each other") {
  for (const std::string_view text :
       {"1000000 + 2 = 1000001", "10002 = 10001", "x = 10002 = 10001", "85 - 67 + 12000003 - 3 = 12000023",
        "3 * 500.5 = 1503", "1000 = 1000.6"}) {
    CAPTURE(text);
    CHECK_THAT(stated_by(text), Catch::StartsWith("members of a chain that differ"));
  }
}

TEST_CASE("numbers that can be one value, the last rounded") {
  const auto can_be = [](const WrittenNumber& a, const WrittenNumber& b) { return can_be_equal(a, b); };
  CHECK(can_be(WrittenNumber(Decimal(8), Decimal(3)), Decimal(267, -2)));
  CHECK(can_be(WrittenNumber(Decimal(8), Decimal(3)), Decimal(3)));
  CHECK_FALSE(can_be(WrittenNumber(Decimal(8), Decimal(3)), Decimal(2)));
  CHECK_FALSE(can_be(Decimal(1000001), Decimal(1, 6)));
  CHECK_FALSE(can_be(Decimal(1234567), Decimal(1234568)));
  CHECK_FALSE(can_be(Decimal(100), Decimal(1006, -1)));
}

}  // namespace
}  // namespace gradewright::reading
