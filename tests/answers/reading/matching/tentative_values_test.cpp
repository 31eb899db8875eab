#include "answers/reading/matching/tentative_values.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

/// The tentative values of the items standard and separable, of which neither could be read: "N:" before one
/// under the item's own name, "!" behind one that its sentence speaks against.
std::string tentative(const std::string& text) {
  const PreparedQuestion question(
      declared_question({declared_item("standard"), declared_item("separable", {}, {"separable one"})}));
  std::vector<Response> responses(2);
  for (Response& response : responses) {
    response.state = Response::State::unreadable;
  }
  const std::vector<std::string> texts{text};
  add_tentative_values(question, passages_of(texts), responses);
  std::string result;
  for (const Response& response : responses) {
    for (const Response::Tentative& value : response.tentative) {
      result += (result.empty() || result.ends_with("| ") ? "" : " ") +
                std::string(value.is_named ? "N:" : "") + value.source + (value.is_against ? "!" : "");
    }
    result += "| ";
  }
  return result;
}

TEST_CASE("digits of a name before the sign of equality are no working", "[tentative_values]") {
  CHECK(tentative("conv1 = 1831424 weights\n") == "1831424 weights| 1831424 weights| ");
}

TEST_CASE("a value alone behind a few words may be any item's", "[tentative_values]") {
  CHECK(tentative("plain: 14450688\nsep: 1831424\n") == "14450688 1831424| 14450688 1831424| ");
}

TEST_CASE("what stands under an item's name is that item's alone", "[tentative_values]") {
  CHECK(tentative("standard = 14450688 operations go in every time\n") == "N:14450688 operations!| | ");
  CHECK(tentative("standard: 14450688 operations\nsep: 1831424\n") == "N:14450688 operations| 1831424| ");
  CHECK(tentative("standard: 32 filters of 9 weights, so 14450688\n") == "N:14450688| | ");
  CHECK(tentative("q = 14450688\n") == "| | ");
}

TEST_CASE("what speaks against a value leaves it to contradict others", "[tentative_values]") {
  for (const std::string text :
       {"plain: 14450688?\n", "It is not 14450688\n", "Tom has 14450688\n", "The pooling has 14450688\n",
        "It would be 14450688\n", "half of it is 14450688\n"}) {
    CAPTURE(text);
    CHECK(tentative(text).find("14450688 ") == std::string::npos);
    CHECK(tentative(text).find("14450688|") == std::string::npos);
  }
  CHECK(tentative("-14450688 * 2\n").find("N:") == std::string::npos);
}

TEST_CASE("what another response uses is nobody else's", "[tentative_values]") {
  const PreparedQuestion question(declared_question({declared_item("standard"), declared_item("separable")}));
  const std::string text = "plain: 14450688\n";
  std::vector<Response> responses(2);
  responses[0].state = Response::State::found;
  responses[0].span = {0, text.size()};
  responses[0].source = "plain: 14450688";
  responses[1].state = Response::State::unreadable;
  const std::vector<std::string> texts{text};
  add_tentative_values(question, passages_of(texts), responses);
  CHECK(responses[1].tentative.empty());
}

TEST_CASE("tables and long texts give none", "[tentative_values]") {
  CHECK(tentative("| plain | 14450688 |\n") == "| | ");
  CHECK(tentative("plain: 14450688\n" + std::string(5'000, 'a')) == "| | ");
}

}  // namespace
}  // namespace gradewright::reading
