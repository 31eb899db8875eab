#include "answers/reading/notation/response_number.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/repeated.hpp"

namespace gradewright::reading {
namespace {

std::string read(std::string_view text) {
  const auto value = number_value(text);
  return value ? value->to_string() : "none";
}

TEST_CASE("a number token stands for the decimal that was typed") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"45", "45"},
      {"0.50", "0.50"},
      {".5", "0.5"},
      {"1e-3", "0.001"},
      {"1.20E+2", "120"},
      // Marks between thousands.
      {"16{,}941{,}456", "16941456"},
      {"16\\,941\\,456", "16941456"},
      {"16\u2009941\u202F456", "16941456"},
      {"16_941_456", "16941456"},
      {"16'941", "16941"},
      {"12{,}345.5", "12345.5"},
      // A comma, and LaTeX's {,} before anything but three digits or after a lone 0, is a decimal mark.
      {"0,46", "0.46"},
      {"3,534", "3.534"},
      {"0{,}46", "0.46"},
      {"0{,}455", "0.455"},
      {"3{,}53", "3.53"},
      {"3{,}5345", "3.5345"},
      {"10{,}455", "10455"},
      // Superscripts, as in 10 to the minus three.
      {"\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079", "123456789"},
      {"\u207B\u00B3", "-3"},
      {"\u207A\u00B2", "2"},
      // Of full width.
      {"\uFF11\uFF13", "13"},
      {"\uFF10\uFF0E\uFF17\uFF10", "0.70"},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(read(text) == expected);
  }
}

TEST_CASE("what goes past the limits of a decimal, or is none, has no value") {
  CHECK(read(repeated("9", 36)) == repeated("9", 36));
  CHECK(read(repeated("9", 37)) == "none");
  CHECK(read("1e400") == "1e+400");
  CHECK(read("1e401") == "none");
  CHECK(read("1e-401") == "none");
  CHECK(read(repeated("9", 100'000)) == "none");
  CHECK(read("1.2.3") == "none");
  CHECK(read("1e") == "none");
  CHECK(read("") == "none");
}

}  // namespace
}  // namespace gradewright::reading
