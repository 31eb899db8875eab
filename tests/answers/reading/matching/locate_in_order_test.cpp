#include "answers/reading/matching/locate_in_order.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>

namespace gradewright::reading {
namespace {

/// What each item of a question about a number u, a vector v of two cells and a size s is given by a text;
/// "-" where it is no list of the three.
std::string listed(std::string_view text) {
  const QuestionDeclaration question{"1",
                                     {},
                                     {{"1", "u", {"total"}, AnswerType::number, {}, {}, {}},
                                      {"1", "v", {}, AnswerType::vector, Shape{2}, {}, {}},
                                      {"1", "s", {}, AnswerType::size, {}, {}, {}}},
                                     {"c"}};
  const auto responses =
      locate_in_order(PreparedQuestion(question), {std::make_shared<const Passage>(text, std::size_t{0})});
  if (!responses) {
    return "-";
  }
  std::string result;
  for (const Response& response : *responses) {
    CHECK(text.substr(response.span.offset, response.span.length) == response.source);
    result += "<" + response.source + ">";
  }
  return result;
}

TEST_CASE("values without names are taken in the order of the items") {
  CHECK(listed("7\n[1, 2]\n28x28") == "<7><[1, 2]><28x28>");
  CHECK(listed("```\n7\n[1, 2]\n28x28\n```") == "<7><[1, 2]><28x28>");
  CHECK(listed("```\n7\n[1, 2]\n```") == "-");
  CHECK(listed("\n7; [1, 2]; 28x28\n") == "<7><[1, 2]><28x28>");
  CHECK(listed("7, (1, 2), 28x28") == "<7><(1, 2)><28x28>");
}

TEST_CASE("'and' parts values, and blanks part plain numbers") {
  CHECK(listed("7, [1, 2] and 28x28") == "<7><[1, 2]><28x28>");
  const auto numbers = [](std::string_view text) {
    const QuestionDeclaration question{
        "1",
        {},
        {{"1", "u", {}, AnswerType::number, {}, {}, {}}, {"1", "w", {}, AnswerType::number, {}, {}, {}}}};
    const auto responses =
        locate_in_order(PreparedQuestion(question), {std::make_shared<const Passage>(text, std::size_t{0})});
    return responses ? responses->at(0).source + "|" + responses->at(1).source : "-";
  };
  CHECK(numbers("0.8 -3.4") == "0.8|-3.4");
  CHECK(numbers("8 1e-4") == "8|1e-4");
  CHECK(numbers("8 and 3") == "8|3");
  for (const char* text :
       {"12 500", "2 1/2", "8 - 3", "8 +3x", "8 kg", "8 3 4", "8", "8 3?", "8 or 3", "x 8"}) {
    CAPTURE(text);
    CHECK(numbers(text) == "-");
  }
}

TEST_CASE("a tuple, slashes and bars part numbers, and a unit goes with its number") {
  const auto scalars = [](std::string_view text) {
    const QuestionDeclaration question{"1",
                                       {},
                                       {{"1", "u", {}, AnswerType::number, {}, {}, {}},
                                        {"1", "w", {}, AnswerType::number, {}, {}, {}},
                                        {"1", "m", {}, AnswerType::quantity, {}, {}, {}, {}, "KB"}}};
    const auto responses =
        locate_in_order(PreparedQuestion(question), {std::make_shared<const Passage>(text, std::size_t{0})});
    std::string result = responses ? "" : "-";
    for (const Response& response : responses ? *responses : std::vector<Response>{}) {
      CHECK(text.substr(response.span.offset, response.span.length) == response.source);
      result += "<" + response.source + ">";
    }
    return result;
  };
  CHECK(scalars("(0.5, 12, 3 KB)") == "<0.5><12><3 KB>");
  CHECK(scalars("[1; 2; 3 KB]\n") == "<1><2><3 KB>");
  CHECK(scalars("1 2 407.08 KB") == "<1><2><407.08 KB>");
  CHECK(scalars("1 / 2 / 3 KB") == "<1><2><3 KB>");
  CHECK(scalars("1 | 2 | 3 KB") == "<1><2><3 KB>");
  for (const char* text :
       {"(1, 2, 3 KB)?", "not (1, 2, 3 KB)", "-(1, 2, 3 KB)", "2 (1, 2, 3 KB)", "(1, 2), 3 KB", "1/2/3 KB",
        "1 KB 2 3 KB", "1 2 3 KB wrong", "((1, 2, 3 KB))", "(1, 2, 3 KB) (4, 5, 6 KB)"}) {
    CAPTURE(text);
    CHECK(scalars(text) == "-");
  }
}

TEST_CASE("two numbers beside a slash are two values, or their quotient where that is worth more") {
  const QuestionDeclaration two{
      "1",
      {},
      {{"1", "u", {}, AnswerType::number, {}, {}, {}}, {"1", "w", {}, AnswerType::number, {}, {}, {}}}};
  const Passages written{std::make_shared<const Passage>(std::string_view("40 / 50"), std::size_t{0})};
  const auto read = locate_in_order(PreparedQuestion(two), written);
  REQUIRE(read);
  CHECK(read->at(0).source == "40");
  CHECK(read->at(1).source == "50");
  for (const Response& response : *read) {
    const auto is_quotient = [](const ReadValue& value) {
      return value.shape.is_scalar() && value.cells.size() == 1 &&
             to_string(value.cells.front().number) == "40/50";
    };
    CHECK(std::ranges::any_of(response.unlikely.alternatives, is_quotient));
  }
}

TEST_CASE("what fills a place of a list leaves its item open", "[locate_in_order]") {
  CHECK(listed("7 / ? / 28x28") == "<7><><28x28>");
  CHECK(listed("7 / [1, 2] / 28x28") == "<7><[1, 2]><28x28>");
  CHECK(listed("7\n-\n28x28") == "<7><><28x28>");
  CHECK(listed("no idea; [1, 2]; 28x28") == "<><[1, 2]><28x28>");
  CHECK(listed("-\n[1, 2]\n-") == "<><[1, 2]><>");
  for (const char* text : {"7 / ?", "7 / ? / ? / 28x28", "7 / not [1, 2] / 28x28", "? / 7 / 28x28",
                           "7 / ?? maybe 8 / 28x28", "7/?/28x28", "7\n- [1, 2]"}) {
    CAPTURE(text);
    CHECK(listed(text) == "-");
  }
  const auto words = [](std::string_view text) {
    const ItemDeclaration first{"1", "technique", {}, AnswerType::text, {}, {}, {}};
    ItemDeclaration second = first;
    second.name = "method";
    const QuestionDeclaration question{"1", {}, {first, second}};
    return locate_in_order(PreparedQuestion(question),
                           {std::make_shared<const Passage>(text, std::size_t{0})})
        .has_value();
  };
  CHECK_FALSE(words("dropout / drop connect"));  // two names of one thing
}

TEST_CASE("what was taken in order may have been meant for another item of the same sort") {
  const QuestionDeclaration question{"1",
                                     {},
                                     {{"1", "u", {}, AnswerType::number, {}, {}, {}},
                                      {"1", "v", {}, AnswerType::vector, Shape{2}, {}, {}},
                                      {"1", "w", {}, AnswerType::number, {}, {}, {}},
                                      {"1", "s", {}, AnswerType::size, {}, {}, {}}}};
  const auto responses = locate_in_order(
      PreparedQuestion(question), {std::make_shared<const Passage>("7; [1, 2]; 0.5; 28x28", std::size_t{0})});
  REQUIRE(responses);
  const auto others = [&](std::size_t i) {
    const Response::Unlikely& unlikely = responses->at(i).unlikely;
    CHECK(unlikely.reason.empty() == (unlikely.alternatives.empty() && unlikely.typed.empty()));
    return unlikely.alternatives.size() + unlikely.typed.size();
  };
  REQUIRE(others(0) == 1);
  CHECK(same_response(responses->at(0).unlikely.alternatives[0], responses->at(2).alternatives[0]));
  REQUIRE(others(2) == 1);
  CHECK(same_response(responses->at(2).unlikely.alternatives[0], responses->at(0).alternatives[0]));
  CHECK(others(1) == 0);
  CHECK(others(3) == 0);
}

TEST_CASE("of a list that leaves the rest open the first items are read", "[locate_in_order]") {
  const QuestionDeclaration question{"1",
                                     {},
                                     {{"1", "h", {}, AnswerType::vector, Shape{2}, {}, {}},
                                      {"1", "y", {}, AnswerType::number, {}, {}, {}},
                                      {"1", "g", {}, AnswerType::vector, Shape{2}, {}, {}}}};
  const auto read = [&](std::string_view text) {
    const auto responses =
        locate_in_order(PreparedQuestion(question), {std::make_shared<const Passage>(text, std::size_t{0})});
    std::string result;
    for (const Response& response : responses.value_or(std::vector<Response>{})) {
      result += "[" + response.source + "]";
    }
    return result;
  };
  CHECK(read("0.5, 0.25\n0.4\n(rest left out)") == "[0.5, 0.25][0.4][]");
  CHECK(read("0.5, 0.25\n\n0.4\n\nthe rest is missing") == "[0.5, 0.25][0.4][]");
  CHECK(read("0.5, 0.25\n0.4").empty());
  CHECK(read("0.5, 0.25\n0.4\nrest: 0.3 missing").empty());
  CHECK(read("0.4\n0.5, 0.25\n(rest left out)").empty());
  CHECK(read("0.5, 0.25\n0.4\nthe rest is right").empty());
}

TEST_CASE("what Python prints of a tuple is one value for each item", "[locate_in_order]") {
  const QuestionDeclaration question{"1",
                                     {},
                                     {{"1", "mu", {}, AnswerType::number, {}, {}, {}},
                                      {"1", "y", {}, AnswerType::vector, Shape{3}, {}, {}}}};
  const auto count = [&](std::string_view text) {
    const auto responses =
        locate_in_order(PreparedQuestion(question), {std::make_shared<const Passage>(text, std::size_t{0})});
    return responses.value_or(std::vector<Response>{}).size();
  };
  CHECK(count("(4.0, array([-1.8,  1. ,  3.8]))") == 2);
  CHECK(count("(array([-1.8,  1. ,  3.8]), 4.0)") == 0);
  CHECK(count("(4.0, array([-1.8,  1. ,  3.8]), 2.0)") == 0);
}

TEST_CASE("'and' parts no members of one answer") {
  const QuestionDeclaration question{
      "1", {}, {{"1", "s", {}, AnswerType::set, {}, {}, {}}, {"1", "w", {}, AnswerType::number, {}, {}, {}}}};
  CHECK(!locate_in_order(PreparedQuestion(question),
                         {std::make_shared<const Passage>(std::string_view("2 and 5"), std::size_t{0})}));
}

TEST_CASE("what is not one value for each item is no such list") {
  for (const std::string_view text : {"", "7", "7\n[1, 2]", "7\n[1, 2]\n28x28\n3", "[1, 2]\n7\n28x28",
                                      "7\n[1, 2, 3]\n28x28", "total 7\n[1, 2]\n28x28", "7\nv = [1, 2]\n28x28",
                                      "c\n[1, 2]\n28x28", "7?\n[1, 2]\n28x28", "maybe 7\n[1, 2]\n28x28"}) {
    CAPTURE(text);
    CHECK(listed(text) == "-");
  }
}

}  // namespace
}  // namespace gradewright::reading
