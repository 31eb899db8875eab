#include "answers/reading/matching/joined_names.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

/// The joined name in the first statement of a text, in a question for v_2, theta_2 and y.
std::string joined(std::string_view text) {
  static const PreparedQuestion question(
      declared_question({declared_item("v_2"), declared_item("theta_2"), declared_item("y")}));
  const Passage passage(text, 0);
  for (const Statement& statement : passage.statements.all()) {
    if (statement.has_name()) {
      return joined_name(passage, statement, question);
    }
  }
  return "none";
}

TEST_CASE("another item behind a joint begins a statement of its own") {
  CHECK(joined("v_2 = 0.56 / theta_2 = 0.904") == "theta");
  CHECK(joined("v_2 = 0.56 - theta_2 = 0.904") == "theta");
  CHECK(joined("v_2 = 0.56 e theta_2 = 0.904") == "theta");
  CHECK(joined("v_2 = (1, 2) / theta_2 = (3, 4)") == "theta");
  CHECK(joined("v_2 = 0.56 y y = 0.904") == "y");
}

TEST_CASE("a formula that names another item is none") {
  for (const char* text :
       {"v_2 = 0.56", "v_2 = 1 - theta_2 = 0.904\ntheta_2 = 0.096", "v_2 = theta_2 = 0.904",
        "v_2 = 2theta_2 = 4", "v_2 = 0.5 * 0.8 = 0.4", "v_2 = 0.56 - x = 0.1"}) {
    CAPTURE(text);
    CHECK(joined(text).empty());
  }
}

}  // namespace
}  // namespace gradewright::reading
