#include "answers/judging/credit/free_cells.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "engine/text/joined.hpp"
#include "tests/answers/judging/judged.hpp"

using namespace gradewright::judging;

namespace {

/// "f--f; zeros; X": the free cells of the question's first item, and what gets them right.
std::string free_in(const std::string& question) {
  const FreeCells free = items_of(question).front().standard.free;
  std::string text;
  for (const bool cell : free.cells) {
    text += cell ? 'f' : '-';
  }
  return text + (free.zeros ? "; zeros" : "") +
         (free.givens.empty() ? std::string() : "; " + gradewright::engine::joined(free.givens, ", "));
}

/// A question whose step Y is computed from X = [[1, -2], [3, -4]] and B = [[5, 0], [0, 5]].
std::string question(const std::string& step, const std::string& item = "name: Y, points: 4") {
  return "    given: {X: [[1, -2], [3, -4]], B: [[5, 0], [0, 5]]}\n    steps: |\n      Y = " + step +
         "\n    items: [{" + item + "}]\n";
}

std::string points_of(const std::string& question, Shape shape, const std::string& cells) {
  Response response;
  response.state = Response::State::found;
  response.alternatives = {value(shape, cells)};
  const Verdict verdict = verdict_on(items_of(question).front(), response);
  return verdict.points ? verdict.points->to_string() : "open";
}

}  // namespace

TEST_CASE("cells that zeros or a copied given get right are free", "[free_cells]") {
  CHECK(free_in(question("2 * (X > 0)")) == "-f-f; zeros");
  CHECK(free_in(question("X + [[1, 0], [0, 0]]")) == "-fff; X");
  CHECK(free_in(question("X * [[1, 2], [0, 2]]")) == "f-f-; zeros; X");
  CHECK(free_in(question("2 * X")).empty());
  CHECK(free_in(question("sum(X)")).empty());
}

TEST_CASE("a cell that merely has the number of a given is worked out", "[free_cells]") {
  // X = [[1, -2], [3, -4]]: of B - 4 X = [[1, 8], [-12, 21]] the first is 1, too, and of B = [[5, 0], [0, 5]]
  // that of X + B / 5 - 1 = [[1, -3], [2, -4]] are two.
  CHECK(free_in(question("B - 4 * X")).empty());
  CHECK(free_in(question("X + B / 5 - 1")) == "f--f; X");
  CHECK(free_in(question("[[5, 7], [0, 5]] * 1 + 0 * X")) ==
        "--f-; zeros");  // B by chance, its zero by zeros
  CHECK(free_in(question("X @ [[1, 0], [0, 2]]")) == "f-f-; X");
  CHECK(free_in(question("relu(X) + X * [[1, 0], [0, 0]]")) == "-fff; zeros; X");
}

TEST_CASE("where all cells would be free, none is", "[free_cells]") {
  CHECK(free_in(question("relu(X)")).empty());  // zeros here, copies there
  CHECK(free_in(question("0 * X", "name: Y, points: 4, trivial: allowed")).empty());
  CHECK(free_in(question("1 * X", "name: Y, points: 4, trivial: allowed")).empty());
}

TEST_CASE("free is what the item's own rule cannot tell from zero", "[free_cells]") {
  const std::string step = "[[0.001, 0.4], [0.006, -0.001]]";
  CHECK(free_in(question(step, "name: Y, points: 4, rule: {decimals: 2}")) == "f--f; zeros");
  CHECK(free_in(question(step, "name: Y, points: 4, rule: {displayed: 2}")) == "f--f; zeros");
  CHECK(free_in(question(step, "name: Y, points: 4, rule: {abs: 0.001}")) == "f--f; zeros");
  CHECK(free_in(question(step, "name: Y, points: 4, rule: {sigfigs: 2}")).empty());
}

TEST_CASE("an exam, a question or an item may give every cell its share", "[free_cells]") {
  const std::string on = question("2 * (X > 0)");
  CHECK(free_in("    free_cells: off\n" + on).empty());
  CHECK(free_in(question("2 * (X > 0)", "name: Y, points: 4, free_cells: off")).empty());
  CHECK(free_in("    free_cells: off\n" + question("2 * (X > 0)", "name: Y, points: 4, free_cells: on")) ==
        "-f-f; zeros");
  CHECK(free_in(question("2 * (X > 0)", "name: Y, points: 4, credit: all_or_nothing")).empty());
}

TEST_CASE("by rows only whole rows are free", "[free_cells]") {
  CHECK(free_in(question("2 * (X > 0)", "name: Y, points: 4, credit: per_row")).empty());
  CHECK(free_in(question("X * [[2, 2], [0, 0]]", "name: Y, points: 4, credit: per_row")) == "--ff; zeros");
}

TEST_CASE("of named cells those are free that a copy would get right there", "[free_cells]") {
  CHECK(free_in(question("2 * (X > 0)", "name: Y, points: 4, cells: {a: [0, 1], b: [1, 0]}")) == "f-; zeros");
  CHECK(free_in(question("X * [[1, 2], [3, 4]]", "name: Y, points: 4, cells: {a: [0, 0], b: [1, 0]}")) ==
        "f-; X");
}

TEST_CASE("zeros and copies earn nothing, and what was worked out all", "[free_cells]") {
  const std::string gradient = question("2 * (X > 0)");  // 2 0; 2 0
  CHECK(points_of(gradient, {2, 2}, "0 0 0 0") == "0");
  CHECK(points_of(gradient, {2, 2}, "2 0 0 0") == "2");
  CHECK(points_of(gradient, {2, 2}, "2 2 0 2") == "1");  // half of the share that is worked out stays
  CHECK(points_of(gradient, {2, 2}, "2 2 2 2") == "1");
  CHECK(points_of(gradient, {2, 2}, "7 2 7 2") == "0");
  CHECK(points_of(gradient, {2, 2}, "2 2 2 0") == "2");
  CHECK(points_of(gradient, {2, 2}, "2 0 2 0") == "4");
  const std::string update = question("X + [[1, 0], [0, 0]]");  // 2 -2; 3 -4
  CHECK(points_of(update, {2, 2}, "1 -2 3 -4") == "0");
  CHECK(points_of(update, {2, 2}, "2 -2 3 -4") == "4");
  CHECK(points_of("    free_cells: off\n" + gradient, {2, 2}, "0 0 0 0") == "2");
}

TEST_CASE("a key in another order, or with the other sign, has its free cells there", "[free_cells]") {
  const auto item = [](const std::string& up_to) {
    return question("[0, 3, 0, 4]", "name: Y, points: 4, credit: per_cell, up_to: " + up_to);
  };
  CHECK(points_of(item("permutation"), {4}, "0 0 0 0") == "0");
  CHECK(points_of(item("permutation"), {4}, "4 0 3 0") == "4");
  CHECK(points_of(item("permutation"), {4}, "0 0 4 7") == "2");
  CHECK(points_of(item("sign"), {4}, "0 0 0 0") == "0");
  CHECK(points_of(item("sign"), {4}, "0 -3 0 1") == "2");
  CHECK(points_of(item("sign"), {4}, "0 -3 0 -4") == "4");
  // Up to a factor one of the cells that share is met by any: of 0, 1, 0, 2, 3 two shares are left.
  const std::string scaled =
      question("[0, 1, 0, 2, 3]", "name: Y, points: 4, credit: per_cell, up_to: scale");
  CHECK(points_of(scaled, {5}, "0 5 0 10 1") == "2");
  CHECK(points_of(scaled, {5}, "0 5 0 1 1") == "0");
  CHECK(points_of(scaled, {5}, "7 5 0 10 15") == "2");
}

TEST_CASE("in an item of two cells a wrong free one does not cancel all that is right", "[free_cells]") {
  const std::string h =
      "    given: {x: [1, -2], W: [[0.5, -1], [1.5, 1]], b: [0, 0.25]}\n    steps: |\n      h = relu(W @ x + "
      "b)\n"
      "    items: [{name: h, points: 1}]\n";  // [2.5, 0]
  CHECK(points_of(h, {2}, "2.5 -0.25") == "0.5");
  CHECK(points_of(h, {2}, "2.5 0") == "1");
  CHECK(points_of(h, {2}, "1.5 0") == "0");
  CHECK(points_of(h, {2}, "1.5 -0.25") == "0");
}

TEST_CASE("a verdict says where free cells decided", "[free_cells]") {
  const auto reason = [](const std::string& cells) {
    Response response;
    response.state = Response::State::found;
    response.alternatives = {value({2, 2}, cells)};
    return verdict_on(items_of(question("X / 3 * (X > 0)")).front(), response).reason;  // 1/3 0; 1 0
  };
  CHECK(reason("0 0 0 0") ==
        "2 of 4 cells are right; wrong: row 1, column 1; row 2, column 1. What is right is what zeros alone "
        "get "
        "right: that earns no points.");
  CHECK(reason("0.3333 0 2 0") ==
        "3 of 4 cells are right; wrong: row 2, column 1. The 2 cells that zeros alone get right have no "
        "share.");
  CHECK(
      reason("0.3 0 1 0") ==
      "3 of 4 cells are right; right with too few digits: row 1, column 1. The 2 cells that zeros alone get "
      "right have no share.");
  CHECK(reason("0.3333 0 1 0") == "All 4 cells are right.");
  CHECK(reason("7 7 7 7") == "0 of 4 cells are right; wrong: row 1; row 2.");
}
