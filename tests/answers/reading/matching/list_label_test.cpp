#include "answers/reading/matching/list_label.hpp"

#include <catch2/catch.hpp>
#include <vector>

namespace gradewright::reading {
namespace {

TEST_CASE("an option before a list of options may be a label of it", "[list_label]") {
  const std::vector<std::string> options{"A", "B", "C", "D", "E"};
  for (const char* text : {"A: A, C, E", "A: C, E", "a) A, C and E", "(A) C and E", "**A:** A, C",
                           "A = A, C, E", "A - C E", "A. A & C", "\nA: (A), (C)"}) {
    CAPTURE(text);
    CHECK_FALSE(label_of_list(text, options).empty());
  }
  for (const char* text :
       {"A, C, E", "A) C) E)", "A. C. E.", "A: C: E", "A - C - E", "A: yes, C: yes", "A: C", "Answer: A, C",
        "A: ReLU, C, E", "A and C", "A:", "", "A-C", "A: C is wrong", "F: A, C"}) {
    CAPTURE(text);
    CHECK(label_of_list(text, options).empty());
  }
}

}  // namespace
}  // namespace gradewright::reading
