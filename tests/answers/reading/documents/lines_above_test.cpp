#include "answers/reading/documents/lines_above.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace gradewright::reading {
namespace {

bool below_numbers(const std::string& above) {
  return is_below_numbers(above + "\n7", above.size() + 1);
}
bool in_sentence(const std::string& above) {
  return goes_on_with_sentence(above + "\n7", above.size() + 1);
}

TEST_CASE("a line of numbers stands above") {
  CHECK(below_numbers("1 2"));
  CHECK(below_numbers("x\n[0.5, -3]"));
  CHECK_FALSE(below_numbers("x = 2"));
  CHECK_FALSE(below_numbers("1\n"));
  CHECK_FALSE(is_below_numbers("7", 0));
}

TEST_CASE("a sentence goes on over the end of a line, and over numbers") {
  CHECK(in_sentence("it is about"));
  CHECK(in_sentence("the sum of"));
  CHECK(in_sentence("the sum of\n3\n4"));
  CHECK_FALSE(in_sentence("the sum"));
  CHECK_FALSE(in_sentence("x = 3 and"));
  CHECK_FALSE(in_sentence("of"));
  CHECK_FALSE(goes_on_with_sentence("7", 0));
}

}  // namespace
}  // namespace gradewright::reading
