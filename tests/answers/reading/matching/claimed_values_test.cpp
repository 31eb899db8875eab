#include "answers/reading/matching/claimed_values.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

/// The values that the items h_1, h_2 (of two cells each) and C (2 x 2) may have in a text, of which none was
/// read: "~" behind one under a symbol of its writer's own, "!" behind one that its sentence speaks against,
/// "?" behind one of an unknown thing, "*" behind one made of parts, "." behind one that may conclude.
std::string claimed(const std::string& text,
                    const std::string& asked = "Give both states and the matrix C.") {
  QuestionDeclaration declared = declared_question({declared_item("h_1", {2}), declared_item("h_2", {2}),
                                                    declared_item("C", {2, 2}), declared_item("loss")});
  declared.text = asked;
  const PreparedQuestion question(declared);
  std::vector<Response> responses(4);
  for (Response& response : responses) {
    response.state = Response::State::unreadable;
  }
  const std::vector<std::string> texts{text};
  add_claimed_values(question, passages_of(texts), responses);
  std::string result;
  for (const Response& response : responses) {
    for (const Response::Tentative& value : response.claimed) {
      result += value.source + (value.is_against ? "!" : "") + (value.is_of_unknown ? "?" : "") +
                (value.is_under_symbol ? "~" : "") + (value.is_made_of_parts ? "*" : "") +
                (value.may_conclude ? "." : "") + " ";
    }
    result += "| ";
  }
  return result;
}

TEST_CASE("every value of an item's shape may be its own", "[claimed_values]") {
  CHECK(claimed("The first state is (1, 2).\n\nThe second state is (3, 4).") ==
        "(1, 2). (3, 4). | (1, 2). (3, 4). | (1, 2), (3, 4)*. | | ");
  CHECK(claimed("The loss is 0.25.") == "| | | 0.25. | ");
}

TEST_CASE("parts one behind the other make a whole", "[claimed_values]") {
  CHECK(claimed("c1 = (2, 1), c2 = (4, 3)").find("(2, 1), (4, 3)") != std::string::npos);
  CHECK(claimed("sin(2) = 0.909\ncos(2) = -0.416").find("sin(2) = 0.909, cos(2) = -0.416*") !=
        std::string::npos);
  CHECK(claimed("a = (2, 1), b = 7, c = (4, 3)").find("(2, 1), (4, 3)") == std::string::npos);
}

TEST_CASE("what a word makes another thing's is told", "[claimed_values]") {
  CHECK(claimed("The loss of my neighbour is 0.25.").find("0.25!") != std::string::npos);
  CHECK(claimed("The wibble is 0.25.").find("0.25?") != std::string::npos);
  CHECK(claimed("The theta is q = 0.25.").find("0.25?") != std::string::npos);
}

TEST_CASE("values under symbols of their writer's own are told", "[claimed_values]") {
  CHECK(claimed("zeta_t = 0.25").find("0.25~") != std::string::npos);
  CHECK(claimed("||zeta|| = 0.25").find("0.25~") != std::string::npos);
  CHECK(claimed("the old zeta = 0.25").find("0.25~") == std::string::npos);
  CHECK(claimed("h_1 = (1, 2) ; zeta_2 = 0.25").find("0.25") == std::string::npos);
}

TEST_CASE("a value under letters of its writer's own concludes nothing", "[claimed_values]") {
  CHECK(claimed("loss 0.25\n\nzeta_t = 0.75").find("0.75~ ") != std::string::npos);
  CHECK(claimed("loss 0.25\n\nWith $\\zeta = a - b = 0.75$").find("0.75. ") == std::string::npos);
  CHECK(claimed("loss 0.25\n\nresult = 0.75").find("0.75. ") != std::string::npos);
}

TEST_CASE("a reason, a bracket and a long sentence conclude nothing", "[claimed_values]") {
  CHECK(claimed("It is so because the step is 0.25.") == "| | | | ");
  CHECK(claimed("(the loss is 0.25)").find("0.25.") == std::string::npos);
  CHECK(claimed("If one goes on for a long time with all of these steps it comes to 0.25").find("0.25.") ==
        std::string::npos);
}

TEST_CASE("tables, long texts and texts without an unused number have none", "[claimed_values]") {
  CHECK(claimed("| a | 0.25 |") == "| | | | ");
  CHECK(claimed("|a|0.25|") == "| | | | ");
  CHECK(claimed(std::string(5000, ' ') + "0.25") == "| | | | ");
  CHECK(claimed("none") == "| | | | ");
}

}  // namespace
}  // namespace gradewright::reading
