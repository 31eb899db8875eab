#include "engine/language/source_error.hpp"

#include <catch2/catch.hpp>

#include <memory>
#include <string>

#include "engine/text/span.hpp"

using gradewright::engine::Span;
using namespace gradewright::engine::notation;

namespace {

std::string described(std::string_view source, Span where) {
  return describe(SourceError("no such name", where), source, "exam.yaml");
}

}  // namespace

TEST_CASE("lines and columns count from one, columns in bytes", "[source_error]") {
  const std::string_view source = "a = 1\nθ = b\n";
  CHECK(line_column(source, 0).line == 1);
  CHECK(line_column(source, 0).column == 1);
  CHECK(line_column(source, 5).line == 1);
  CHECK(line_column(source, 5).column == 6);
  CHECK(line_column(source, 11).line == 2);
  CHECK(line_column(source, 11).column == 6);
  CHECK(line_column(source, 1000).line == 3);
}

TEST_CASE("an error shows its line with a caret under the place", "[source_error]") {
  CHECK(described("a = 1\nb = cat + 2\n", {10, 3}) ==
        "exam.yaml:2:5: error: no such name\n"
        "b = cat + 2\n"
        "    ^~~");
  CHECK(described("a =", {3, 0}) ==
        "exam.yaml:1:4: error: no such name\n"
        "a =\n"
        "   ^");
}

TEST_CASE("an error inside of a definition shows its place and each call", "[source_error]") {
  const auto library = std::make_shared<const std::string>("def f(x):\n  return y\n");
  const auto own = std::make_shared<const std::string>("def g(x):\n  return f(x)\na = g(1)\n");
  const SourceError inside = SourceError("no y", {19, 1})
                                 .called_at({19, 1}, {"library.gw", library, {19, 1}})
                                 .called_at({28, 1}, {"", own, {19, 1}});
  CHECK(describe(inside, *own, "steps") ==
        "library.gw:2:10: error: no y\n"
        "  return y\n"
        "         ^\n"
        "called at steps:2:10\n"
        "  return f(x)\n"
        "         ^\n"
        "called at steps:3:5\n"
        "a = g(1)\n"
        "    ^");
  CHECK(inside.moved_to({24, 1}).where() == Span{24, 1});
  CHECK(inside.moved_to({24, 1}).inside().size() == 2);
}

TEST_CASE("an error in a blank line shows no line", "[source_error]") {
  CHECK(described("", {0, 0}) == "exam.yaml:1:1: error: no such name");
  CHECK(described("a = 1\n  \t\nb\n", {7, 1}) == "exam.yaml:2:2: error: no such name");
}

TEST_CASE("the caret stands right after tabs and characters of several bytes", "[source_error]") {
  CHECK(described("\tθ = cat\r\n", {6, 3}) ==
        "exam.yaml:1:7: error: no such name\n"
        "\tθ = cat\n"
        "\t    ^~~");
  CHECK(described("αβγ", {2, 4}) ==
        "exam.yaml:1:3: error: no such name\n"
        "αβγ\n"
        " ^~");
}

TEST_CASE("a very long line is cut around the place", "[source_error]") {
  const std::string source = std::string(500, 'x') + "!" + std::string(500, 'y');
  CHECK(described(source, {500, 1}) == "exam.yaml:1:501: error: no such name\n..." + std::string(60, 'x') +
                                           "!" + std::string(39, 'y') + "...\n" + std::string(63, ' ') + "^");
}

TEST_CASE("control characters of the source never reach the terminal", "[source_error]") {
  CHECK(described("a\x1b[2Jb\xc2\x9b", {0, 1}) ==
        "exam.yaml:1:1: error: no such name\n"
        "a\uFFFD[2Jb\uFFFD\n"
        "^");
}

TEST_CASE("bytes that are no UTF-8 never reach the terminal", "[source_error]") {
  // 0x9B alone is the start of an escape sequence to a terminal that reads Latin-1.
  CHECK(described("caf\xe9 \x9b[2J \xff", {0, 1}) ==
        "exam.yaml:1:1: error: no such name\n"
        "caf\uFFFD \uFFFD[2J \uFFFD\n"
        "^");
}
