#include "answers/reading/matching/locate_in_place.hpp"

#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <vector>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

PreparedQuestion question(std::string text, const std::vector<std::string>& names,
                          std::vector<std::string> given = {}) {
  QuestionDeclaration declared;
  declared.id = "1";
  declared.text = std::move(text);
  declared.other_names = std::move(given);
  for (const std::string& name : names) {
    declared.items.push_back(typed_item(name, AnswerType::number));
  }
  return PreparedQuestion(std::move(declared));
}

/// What is read for each item; "-" for what is not.
std::string read_of(const PreparedQuestion& asked, const std::string& text) {
  std::vector<Response> responses(asked.items.size());
  locate_in_place(asked, {std::make_shared<Passage>(text, 0)}, responses);
  std::string result;
  for (const Response& response : responses) {
    result += (result.empty() ? "" : " | ") + (response.is_read() ? response.source : "-");
  }
  return result;
}

PreparedQuestion costs() {
  return question(
      "How many multiplications does the standard layer take, how many the separable one, and what is their "
      "ratio?",
      {"standard", "separable", "ratio"}, {"c_in"});
}

TEST_CASE("each sentence or line comes to the value of the item in its place", "[locate_in_place]") {
  CHECK(read_of(costs(), "784 * 18432 = 14450688\n784 * 2336 = 1831424\n18432/2336 = 7.89") ==
        "784 * 18432 = 14450688 | 784 * 2336 = 1831424 | 18432/2336 = 7.89");
  CHECK(read_of(costs(), "MAC_std = 28 * 28 * 18432 = 14450688\nMAC_sep = 1831424\nso 7.89") ==
        "28 * 28 * 18432 = 14450688 | 1831424 | 7.89");
  const PreparedQuestion field =
      question("How far does it see, and how far apart are two units?", {"rf", "jump"});
  CHECK(read_of(field, "It sees 15 pixels. Two units are 4 apart.") == "15 pixels | 4");
  CHECK(read_of(field, "sees=15, spacing=4") == "15 | 4");
  CHECK(read_of(field, "each layer has 5 * 5 = 25 weights, so 15\nand the stride gives 4") == "15 | 4");
}

TEST_CASE("values in other numbers, words or names are not placed", "[locate_in_place]") {
  const PreparedQuestion field =
      question("How far does it see, and how far apart are two units?", {"rf", "jump"}, {"k"});
  for (const char* text : {"15",
                           "15\n4\n3",
                           "not 15\n4",
                           "15\n4?",
                           "my neighbour has 15\n4",
                           "15\nmaybe 4",
                           "half of 15\n4",
                           "jump 15\nrf 4",
                           "guess = 15\n4",
                           "15\n-\n-4 / 2 x",
                           "x < 15\n4",
                           "k = 15\njump of 4 or 5",
                           "twice 15\n4",
                           "15\nthe opposite of 4",
                           "x \u2260 15\n4",
                           "$x \\neq 15$\n4",
                           "15\nx \u2264 4",
                           "x != 15\n4",
                           "| 15 | 4 |",
                           "rf = 15\n4"}) {
    CAPTURE(text);
    CHECK(read_of(field, text) == "- | -");
  }
}

TEST_CASE("a name before a relation must not call something else than its place", "[locate_in_place]") {
  const PreparedQuestion steps =
      question("Give the weight w after the steps.", {"w_1", "w_2"}, {"w_0", "w", "v_0"});
  CHECK(read_of(steps, "2.4\n1.38") == "2.4 | 1.38");
  CHECK(read_of(steps, "v = 2.4\nv = 1.38") == "- | -");  // one name of two values
  CHECK(read_of(steps, "w = 2.4\n1.38") == "- | -");      // a given's that the items are of
  const PreparedQuestion scores = question("Compute the recall and F1.", {"recall", "F1"});
  CHECK(read_of(scores, "r = 0.7\nf = 0.764") == "0.7 | 0.764");
  CHECK(read_of(scores, "r = 0.7\nF2 = 0.764") == "- | -");
  const PreparedQuestion field =
      question("How far does it see, and how far apart are two units?", {"rf", "jump"});
  CHECK(read_of(field, "# 15\n4 # of 4") == "- | -");
  CHECK(read_of(field, "b) 15\na) 4") == "- | -");
}

TEST_CASE("every other value of the text is an unlikely one", "[locate_in_place]") {
  const PreparedQuestion field =
      question("How far does it see, and how far apart are two units?", {"rf", "jump"});
  std::vector<Response> responses(2);
  locate_in_place(field, {std::make_shared<Passage>("each has 25 weights, so 15\nand the stride gives 4", 0)},
                  responses);
  REQUIRE(responses[0].is_read());
  CHECK(responses[0].unlikely.alternatives.size() == 2);
  CHECK(responses[1].unlikely.alternatives.size() == 2);
  CHECK_FALSE(responses[0].unlikely.reason.empty());
}

}  // namespace
}  // namespace gradewright::reading
