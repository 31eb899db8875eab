#include "answers/reading/documents/comment_value.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace gradewright::reading {
namespace {

/// "name|value"; empty for no value.
std::string shown(std::string_view comment) {
  const auto found = comment_value(comment);
  return found ? std::string(found->name) + "|" + std::string(found->value) : std::string();
}

TEST_CASE("a comment tells a value where it says nothing else") {
  CHECK(shown("32") == "|32");
  CHECK(shown("-> 32") == "|32");
  CHECK(shown("\u2192 -0.5") == "|-0.5");
  CHECK(shown("= 1,824") == "|1,824");
  CHECK(shown("1e-3") == "|1e-3");
  CHECK(shown("w = 3.83") == "w|3.83");
  CHECK(shown("w is now 3.83") == "w|3.83");
  CHECK(shown("w: 3.83") == "w|3.83");
  CHECK(shown("1.36 GB") == "|1.36 GB");
  CHECK(shown("[[4, -2], [-1, 0.5]]") == "|[[4, -2], [-1, 0.5]]");
  CHECK(shown("tensor([0.4011, 0.1978])") == "|tensor([0.4011, 0.1978])");
  CHECK(comment_value("1,824")->number == 1824.0);
  CHECK(comment_value("0.70")->decimals == 2);
  CHECK(comment_value("\u22120.5")->number == -0.5);
}

TEST_CASE("any other comment tells none") {
  for (const char* text : {"",
                           "todo",
                           "3 layers",
                           "32 channels",
                           "should be 32",
                           "not 32",
                           "32?",
                           "~32",
                           "32 or 64",
                           "about 32",
                           "w",
                           "w =",
                           "w = 3 x",
                           "w 3",
                           "old: w = 3",
                           "32!",
                           "(3",
                           "[1, 2",
                           "[a, b]",
                           "1,82",
                           "w != 3",
                           "w < 3",
                           "[1] 32",
                           "1.36 per batch",
                           "step 1",
                           "[4], [5]"}) {
    CAPTURE(text);
    CHECK(shown(text).empty());
  }
}

TEST_CASE("a flat list of positive whole numbers may be a shape") {
  CHECK(comment_value("(32, 24, 24)")->may_be_shape);
  CHECK(comment_value("[3]")->may_be_shape);
  CHECK_FALSE(comment_value("[3, 0]")->may_be_shape);
  CHECK_FALSE(comment_value("[3, -2]")->may_be_shape);
  CHECK_FALSE(comment_value("[3, 2.5]")->may_be_shape);
  CHECK_FALSE(comment_value("[[3, 2]]")->may_be_shape);
}

}  // namespace
}  // namespace gradewright::reading
