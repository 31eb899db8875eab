#include "engine/graph/worked_steps_text.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "engine/graph/settle.hpp"
#include "engine/language/step_language.hpp"
#include "engine/syntax/print.hpp"

using namespace gradewright::engine;

namespace {

/// The steps of a source over named givens, which are leaves as the exam file makes them.
std::vector<Expr> steps_of(std::string_view given, std::string_view source) {
  notation::Scope scope;
  for (const notation::Definition& definition : notation::parse_definitions(given)) {
    const Expr value = notation::elaborate(definition.body, scope);
    scope.define(gradewright::engine::given(definition.name, value->leaf()->value));
  }
  return notation::add_steps(source, scope);
}

std::string text_of(std::string_view source, std::size_t indent = 0) {
  return value_text(settle(notation::elaborate(notation::parse_expression(source), {})), indent);
}

}  // namespace

TEST_CASE("worked steps read as a solution sheet", "[worked_steps_text]") {
  // By hand: S = X X^T / sqrt 2 has 1 / sqrt 2 = 0.7071 on its diagonal; e^0.7071 = 2.0281,
  // 2.0281 / 3.0281 = 0.6698.
  const auto steps =
      steps_of("X = [[1, 0], [0, 1]]", "S = X @ X.T / sqrt(2)\nA = softmax(S)\nfirst = A[0, 0]");
  CHECK(steps_to_plain(worked_steps(steps)) ==
        "S = X @ X.T / sqrt(2)\n"
        "  = [[1, 0], [0, 1]] @ [[1, 0], [0, 1]].T / sqrt(2)\n"
        "  = [[0.7071,      0],\n"
        "     [     0, 0.7071]]\n"
        "A = softmax(S)\n"
        "  = softmax([[0.7071, 0], [0, 0.7071]])\n"
        "  = [[0.6698, 0.3302],\n"
        "     [0.3302, 0.6698]]\n"
        "first = A[0, 0]\n"
        "      = [[0.6698, 0.3302], [0.3302, 0.6698]][0, 0]\n"
        "      = 0.6698\n");
  const auto alone = steps_of("x_1 = 3\ny = [4, 5]", "h_1 = x_1 * y\nc = 7");
  CHECK(steps_to_markdown(worked_steps(alone)) ==
        "$$\n\\begin{aligned}\n"
        "h_{1} &= x_{1} \\cdot y \\\\\n"
        "&= 3 \\, \\left[4, 5\\right] \\\\\n"
        "&= \\left[12, 15\\right]\n"
        "\\end{aligned}\n$$\n"
        "\n$$\n\\begin{aligned}\nc &= 7\n\\end{aligned}\n$$\n");
  CHECK(steps_to_json(worked_steps(std::vector{alone[0]})) ==
        R"([{"name":"h_1","formula":"x_1 * y","numbers":"3 * [4, 5]","result":"[12, 15]",)"
        R"("latex":{"name":"h_{1}","formula":"x_{1} \\cdot y",)"
        R"("numbers":"3 \\, \\left[4, 5\\right]",)"
        R"("result":"\\left[12, 15\\right]"},"shape":[2],"value":[12,15]}])");
}

TEST_CASE("a value is text with its matrices aligned", "[worked_steps_text]") {
  CHECK(text_of("1 / 3") == "0.333333333333");
  CHECK(text_of("[1, -2.5, 3]") == "[1, -2.5, 3]");
  CHECK(text_of("[1 / 0, -1 / 0, 0 / 0]") == "[inf, -inf, nan]");
  CHECK(text_of("[[1, -20], [300, 4]]") ==
        "[[  1, -20],\n"
        " [300,   4]]");
  CHECK(text_of("[[1, 2], [3, 4]]", 4) ==
        "[[1, 2],\n"
        "     [3, 4]]");
  CHECK(text_of("[[[1, 2], [3, 4]], [[5, 6], [7, 80]]]", 1) ==
        "[[[1, 2],\n"
        "   [3, 4]],\n"
        "  [[5,  6],\n"
        "   [7, 80]]]");
  CHECK(text_of("zeros(0)") == "[]");
}

TEST_CASE("a member that says the same as the one before it is left out", "[worked_steps_text]") {
  const auto shown = [](std::string_view given, std::string_view source) {
    std::vector<std::string> texts;
    for (const notation::Syntax& member : members(worked_steps(steps_of(given, source)).front())) {
      texts.push_back(notation::to_plain(member));
    }
    return texts;
  };
  CHECK(shown("x = 3", "y = x + 1") == std::vector<std::string>{"x + 1", "3 + 1", "4"});
  CHECK(shown("x = 3", "y = 1 + 1") == std::vector<std::string>{"1 + 1", "2"});
  CHECK(shown("x = 3", "y = x") == std::vector<std::string>{"x", "3"});
  CHECK(shown("x = 3", "y = 7") == std::vector<std::string>{"7"});
}

TEST_CASE("a result of more than 1024 cells is only described", "[worked_steps_text][limits]") {
  CHECK(steps_to_plain(worked_steps(steps_of("n = 1", "s = n * zeros(1025)")))
            .ends_with("\n  = 'a list of 1025'\n"));
  CHECK(steps_to_plain(worked_steps(steps_of("n = 1", "s = n * zeros(1024)"))).ends_with(", 0, 0]\n"));
}

TEST_CASE("lines are aligned under the first sign, whatever letters the name has", "[worked_steps_text]") {
  CHECK(steps_to_plain(worked_steps(steps_of("x = 3", "\u03B8 = x + 1\nab = \u03B8 * 2"))) ==
        "\u03B8 = x + 1\n"
        "  = 3 + 1\n"
        "  = 4\n"
        "ab = \u03B8 * 2\n"
        "   = 4 * 2\n"
        "   = 8\n");
}

TEST_CASE("the digits asked for are those of values put in and of results", "[worked_steps_text]") {
  const auto steps = worked_steps(steps_of("x = 3", "y = 2 / x\nz = y + 1"), {2});
  CHECK(steps_to_plain(steps, {2}) ==
        "y = 2 / x\n  = 2 / 3\n  = 0.67\n"
        "z = y + 1\n  = 0.67 + 1\n  = 5 / 3\n  = 1.67\n");
}
