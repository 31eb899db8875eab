#include "answers/reading/conversion/list_number.hpp"

#include <catch2/catch.hpp>

using namespace gradewright::reading;

TEST_CASE("items of lists are labelled as they are shown", "[list_number]") {
  CHECK(list_number(3, "Decimal", "Period") == "3.");
  CHECK(list_number(3, "DefaultStyle", "DefaultDelim") == "3.");
  CHECK(list_number(2, "LowerAlpha", "OneParen") == "b)");
  CHECK(list_number(26, "UpperAlpha", "TwoParens") == "(Z)");
  CHECK(list_number(28, "LowerAlpha", "Period") == "bb.");
  CHECK(list_number(4, "LowerRoman", "TwoParens") == "(iv)");
  CHECK(list_number(1994, "UpperRoman", "Period") == "1994.");
  CHECK(list_number(994, "UpperRoman", "Period") == "CMXCIV.");
  CHECK(list_number(0, "LowerAlpha", "Period") == "0.");
  CHECK(list_number(-7, "LowerRoman", "Period") == "-7.");
}
