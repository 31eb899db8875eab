#include "answers/reading/documents/notebook.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

namespace gradewright::reading {
namespace {

std::string text(std::string_view json) {
  const auto read = notebook_text(json);
  const auto* none = std::get_if<NoNotebook>(&read);
  return none != nullptr ? "! " + none->problem : std::get<std::string>(read);
}

TEST_CASE("of a notebook the text and the outputs are read, and not the code") {
  constexpr std::string_view notebook = R"json({"cells": [
    {"cell_type": "markdown", "source": ["# 1\n", "a = 7"]},
    {"cell_type": "code", "source": ["print('b =', 2 + 2)  # b = 5"], "outputs": [
      {"output_type": "stream", "name": "stdout", "text": ["b = 4\n"]},
      {"output_type": "stream", "name": "stderr", "text": "warning 9"},
      {"output_type": "execute_result", "data": {"text/plain": ["array([1., 2.])"], "image/png": "iVBO"
}
},
      {"output_type": "error", "ename": "NameError", "traceback": ["line 3"]}]
},
    {"cell_type": "raw", "source": "c = 3"}], "nbformat": 4
})json";
  CHECK(text(notebook) == "# 1\na = 7\n\nb = 4\n\narray([1., 2.])\n\nc = 3\n\n");
}

TEST_CASE("notebooks of format 3 keep their cells in a worksheet") {
  constexpr std::string_view notebook = R"({"worksheets": [{"cells": [
    {"cell_type": "heading", "level": 1, "source": "Question 1"},
    {"cell_type": "code", "input": "x", "outputs": [{"output_type": "pyout", "text": ["7"]}]}]}], "nbformat": 3})";
  CHECK(text(notebook) == "Question 1\n\n7\n\n");
}

std::string output_of(const std::string& code, const std::string& type, const std::string& output) {
  return text(R"({"cells": [{"cell_type": "code", "source": ")" + code +
              R"(", "outputs": [{"output_type": ")" + type +
              (type == "stream" ? R"(", "text": ")" + output + R"("}]}]})"
                                : R"(", "data": {"text/plain": ")" + output + R"("}}]}]})"));
}

TEST_CASE("several variables that a cell shows name what is printed for them") {
  const std::string shown = "mu, y = (4.0, array([1., 2.]))\n\n";
  CHECK(output_of("mu = 4\\nmu, y", "execute_result", "(4.0, array([1., 2.]))") == shown);
  CHECK(output_of("mu = 4\\n(mu, y)\\n", "execute_result", "(4.0, array([1., 2.]))") == shown);
  CHECK(output_of("print(mu, y)", "stream", "4.0 [1. 2.]\\n") == "mu, y = (4.0, [1. 2.])\n\n");
  CHECK(output_of("print(mu, W)", "stream", "4.0 [[1 2]\\n [3 4]]\\n") ==
        "mu, W = (4.0, [[1 2]\n [3 4]])\n\n");
  // one vector could be meant, another print is there, other code, not as many values
  CHECK(output_of("p, q", "execute_result", "(0.1, 0.9)") == "(0.1, 0.9)\n\n");
  CHECK(output_of("print(1)\\nprint(mu, y)", "stream", "4.0 [1. 2.]") == "4.0 [1. 2.]\n\n");
  CHECK(output_of("mu, 2 * y", "execute_result", "(4.0, array([1., 2.]))") == "(4.0, array([1., 2.]))\n\n");
  CHECK(output_of("print('y', mu, y)", "stream", "y 4.0 [1. 2.]") == "y 4.0 [1. 2.]\n\n");
  CHECK(output_of("mu, y", "execute_result", "(4.0, 5, array([1., 2.]))") == "(4.0, 5, array([1., 2.]))\n\n");
  CHECK(output_of("y", "execute_result", "(4.0, array([1., 2.]))") == "(4.0, array([1., 2.]))\n\n");
  CHECK(output_of("f(mu, y)", "execute_result", "(4.0, array([1., 2.]))") == "(4.0, array([1., 2.]))\n\n");
}

// The metadata are those of nbgrader's documentation, "The nbgrader metadata format".
/// A notebook of code cells, each with what it prints, behind a Markdown cell.
std::string of_code(const std::string& markdown,
                    const std::vector<std::pair<std::string, std::string>>& cells) {
  std::string json = R"({"cells": [{"cell_type": "markdown", "source": ")" + markdown + R"("})";
  for (const auto& [code, output] : cells) {
    json += R"(, {"cell_type": "code", "source": ")" + code +
            R"(", "outputs": [{"output_type": "stream", "text": ")" + output + R"("}]})";
  }
  return text(json + "]}");
}

TEST_CASE("where no Markdown heads a question the comments of code do") {
  CHECK(
      of_code("My notebook", {{"# Q1a\\nprint(2 + 2)  # five", "4"}, {"# Q1b\\n# gate = B\\n# TODO", ""}}) ==
      "My notebook\n\n# Q1a\n\n4\n\n# Q1b\n\ngate = B\n\nTODO\n\n");
  CHECK(of_code("x", {{"\\n## Question 2 (b):\\nx = 3\\nprint(x)", "3"}}) ==
        "x\n\n# Question 2 (b):\n\n3\n\n");
  // Markdown heads a question; no label, or more than one, stands in the first line
  CHECK(of_code("# 1a", {{"# Q1a\\nprint(4)", "4"}}) == "# 1a\n\n4\n\n");
  for (const std::string code :
       {"# 1\\nprint(4)", "# Q1a uses the mean\\nprint(4)", "x = 1\\n# Q1a\\nprint(4)", "print(4)  # Q1a",
        "# 2 layers\\nprint(4)", ""}) {
    CAPTURE(code);
    CHECK(of_code("x", {{code, "4"}}) == "x\n\n4\n\n");
  }
}

TEST_CASE("what nbgrader has locked is the paper's, but for its labels") {
  constexpr std::string_view notebook = R"json({"cells": [
    {"cell_type": "markdown", "metadata": {"nbgrader": {"grade": false, "locked": true, "solution": false}},
     "source": "# 1\n(a) With w = 2, how many parameters?\nRound to 3 decimals.\nAttention weights"},
    {"cell_type": "markdown", "metadata": {"nbgrader": {"grade": true, "locked": false, "solution": true}},
     "source": "a = 7"},
    {"cell_type": "markdown", "metadata": {}, "source": "with b = 3"}]})json";
  CHECK(text(notebook) == "# 1\n(a) \n\nAttention weights\n\na = 7\n\nwith b = 3\n\n");
}

TEST_CASE("colours of a terminal are no text") {
  CHECK(
      text(
          R"({"cells": [{"cell_type": "code", "outputs": [{"output_type": "stream", "text": "\u001b[31m7\u001b[0m"}]}]})") ==
      "7\n\n");
}

TEST_CASE("what is no notebook says so") {
  CHECK(text("").starts_with("! not a notebook: not JSON"));
  CHECK(text("{").starts_with("! not a notebook: not JSON"));
  CHECK(text("[1]") == "! not a notebook: it has no cells");
  CHECK(text(R"({"cells": 3})") == "! not a notebook: it has no cells");
  CHECK(
      text(R"({"cells": [1, {"cell_type": "code", "outputs": 2}, {"cell_type": 3, "source": [1, "x"]}]})") ==
      "x\n\n");
  CHECK(text(std::string(100'000, '[')).starts_with("! not a notebook"));
}

}  // namespace
}  // namespace gradewright::reading
