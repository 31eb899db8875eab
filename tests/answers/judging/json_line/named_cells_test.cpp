#include "answers/judging/json_line/named_cells.hpp"

#include <catch2/catch.hpp>

using namespace gradewright::judging;

namespace {

Standard cells_a_and_b() {
  Standard standard;
  standard.key = SettledTensor(Shape{2});
  standard.cell_names = {"a", "b"};
  return standard;
}

/// The cells by "|", blank ones as "_" and unreadable ones as "?", or the reason.
std::string shown(const NamedReadings& readings) {
  if (const auto* none = std::get_if<NotAValue>(&readings)) {
    return "not read: " + none->reason;
  }
  std::string text;
  for (const ReadCell& cell : std::get<std::vector<ReadValue>>(readings).at(0).cells) {
    text += text.empty() ? "" : "|";
    text += cell.state == ReadCell::State::blank        ? "_"
            : cell.state == ReadCell::State::unreadable ? "?"
                                                        : to_string(cell.number);
  }
  return text;
}

std::string object(std::string_view json) {
  return shown(read_named_object(json, cells_a_and_b()));
}
std::string text(std::string_view words) {
  return shown(read_named_text(words, cells_a_and_b(), false));
}

}  // namespace

TEST_CASE("an object gives cells by name, in the order of the key", "[named_cells]") {
  CHECK(object(R"({"b": 24, "a": 70})") == "70|24");
  CHECK(object(R"({"a": "1/2", "b": null})") == "1/2|_");
  CHECK(object(R"({"b": 24})") == "_|24");
  CHECK(object(R"({"a": "smudge", "b": 1})") == "?|1");
}

TEST_CASE("a name that stands twice is not read", "[named_cells]") {
  CHECK(object(R"({"a": 1, "a": 2, "b": 3})") == "not read: 'a' stands twice");
}

TEST_CASE("a text gives cells by name, as a document does", "[named_cells]") {
  CHECK(text("a = 70, b = 24") == "70|24");
  CHECK(text("b = 24; a = 70") == "70|24");
  CHECK(text("a = 70").starts_with("70|"));
}

// What a record would leave to a person, named cells do, too. Written for this test.
TEST_CASE("what is said of a name besides is not dropped", "[named_cells]") {
  for (const char* unsaid : {"a = 70, b = ~~24~~", "a = 70, b != 24", "a = 70, not b = 24",
                             "not a = 70, b = 24", "-a = 70, b = 24", "a = 70, b >= 24", "if a = 70, b = 24",
                             "nicht a = 70, b = 24", "(a, -b) = (70, 24)", "(2a, b) = (70, 24)",
                             "(a, c) = (70, 24)", "| b | a |\n|---|---|\n| 70 | 24 |"}) {
    INFO(unsaid);
    CHECK(text(unsaid) != "70|24");
  }
  CHECK(text("(b, a) = (24, 70)") == "70|24");
  CHECK(text("a = 70 \\text{ and } b = 24") == "70|24");
}

// As of a record and of an object: docs/judge.md.
TEST_CASE("what stands under a name that is not asked for may have been meant", "[named_cells]") {
  for (const char* other : {"a = 70, b = 24, e = f = 0", "a=70,b=24,c=1", "a = 70, c = 24",
                            "x = 1\na = 70\nb = 24", "a = 70, b = 24, loss = 1"}) {
    INFO(other);
    CHECK(text(other).starts_with("not read"));
  }
  CHECK(text("a = b = 24") == "24|24");
}

TEST_CASE("a text names cells, or gives all of them in order", "[named_cells]") {
  CHECK(names_a_cell("a = 70", cells_a_and_b()));
  CHECK(names_a_cell("| b | a |", cells_a_and_b()));
  CHECK_FALSE(names_a_cell("np.array([70, 24])", cells_a_and_b()));
  CHECK_FALSE(names_a_cell("70, 24", cells_a_and_b()));
}
