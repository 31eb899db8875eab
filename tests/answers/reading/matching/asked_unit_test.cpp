#include "answers/reading/matching/asked_unit.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/answers/reading/shown.hpp"

namespace gradewright::reading {
namespace {

/// The units that a wording asks for items in, one behind the other; "-" for none.
std::string asked(const std::string& wording, const std::vector<std::string>& names) {
  QuestionDeclaration question;
  question.text = wording;
  for (const std::string& name : names) {
    question.items.emplace_back().name = name;
  }
  add_asked_units(question);
  std::string units;
  for (const ItemDeclaration& item : question.items) {
    units += (units.empty() ? "" : " ") + (item.asked_unit.empty() ? "-" : item.asked_unit);
  }
  return units;
}

std::string number(const std::string& text, std::string_view unit, bool decimal_comma = false) {
  const auto value = in_asked_unit(text, unit, decimal_comma);
  return value ? shown(*value) : "-";
}

}  // namespace

TEST_CASE("a unit is asked for where no number stands before it", "[asked_unit]") {
  CHECK(asked("A link carries 40 GB/s. How many ms does a copy of 8 GB take (t)?", {"t"}) == "ms");
  CHECK(asked("At which intensity (in FLOP per byte) is the ridge? How many TFLOP/s are attainable?",
              {"ridge", "attainable"}) == "FLOP/byte TFLOP/s");
  CHECK(asked("Give the time t [ms] and the memory m in MB.", {"t", "m"}) == "ms MB");
  CHECK(asked("Wie viele Bytes belegt der Cache?", {"c"}) == "Bytes");
  CHECK(asked("Combien de Mo faut-il ?", {"m"}) == "Mo");
  CHECK(asked("The cache takes 5 MB. What is the share s of the weights?", {"s"}) == "-");
  CHECK(asked("Give h in the state s and the loss J.", {"h", "J"}) == "- -");
}

TEST_CASE("the unit of one item is not that of another", "[asked_unit]") {
  CHECK(asked("How many MB are m? What is the ratio r?", {"m", "r"}) == "MB -");
  CHECK(asked("What is the ratio r? How many MB are needed?", {"r", "m"}) == "- -");
}

TEST_CASE("a number in the unit that is asked for is that number", "[asked_unit]") {
  CHECK(number("80 TFLOP/s", "TFLOP/s") == "() 80");
  CHECK(number("50 \\cdot 1.6 = 80 TFLOPS", "TFLOP/s") == "() 80");
  CHECK(number("125 FLOP per byte", "FLOP/byte") == "() 125");
  CHECK(number("13,52 ms", "ms", true) == "() 13.52");
}

TEST_CASE("a number in another unit, in two or in none is not read", "[asked_unit]") {
  CHECK(number("80 GFLOP/s", "TFLOP/s") == "-");
  CHECK(number("80", "TFLOP/s") == "-");
  CHECK(number("25.5 MiB", "MB") == "-");
  CHECK(number("13.52 s", "ms") == "-");
  CHECK(number("80 TFLOP/s = 8 GFLOP/s", "TFLOP/s") == "-");
  CHECK(number("80 TFLOP/s or 90 TFLOP/s", "TFLOP/s") == "-");
}

}  // namespace gradewright::reading
