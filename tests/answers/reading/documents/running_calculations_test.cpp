#include "answers/reading/documents/running_calculations.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace gradewright::reading {
namespace {

constexpr std::string_view asked =
    "16 filters of 5 x 5, 32 of 3 x 3, biases, 10 outputs, and 3 or 4 more; 12 thousand.";

/// A text without what is taken out of it, with one blank for several.
std::string left(std::string text) {
  for (const Span& piece : running_calculations(text, asked)) {
    text.replace(piece.offset, piece.length, std::string(piece.length, ' '));
  }
  std::string plain;
  for (const char c : text) {
    if (c != ' ' || (!plain.empty() && plain.back() != ' ')) {
      plain += c;
    }
  }
  while (plain.ends_with(' ')) {
    plain.pop_back();
  }
  return plain;
}

struct Case {
  std::string text;
  std::string left;
};

}  // namespace

TEST_CASE("a calculation that goes on behind its result is one", "[running_calculations]") {
  const Case cases[] = {
      {"fc: 6272 * 10 = 62720 (+ 10 = 62730)", "fc: 62720 + 10 = 62730"},
      {"conv1 = 1200 (+ 16 = 1216)", "conv1 = 1200 + 16 = 1216"},
      {"conv1: 75*16 = 1200, + 16 = 1216", "conv1: 1200 + 16 = 1216"},
      {"m = 2 + 3 = 5; + 4 = 9", "m = 5 + 4 = 9"},
      {"n = 32 \u00D7 9 = 288 (+ 32 biases = 320)", "n = 288 + 32 biases = 320"},
      {"n = 1 048 576, + 16 = 1 048 592", "n = 1 048 576 + 16 = 1 048 592"},
      {"6272 * 10 = 62720 (+10 = 62730)", "62720 +10 = 62730"},
      {"c = 12.5, + 3 = 15.5", "c = 12.5 + 3 = 15.5"},
      {"a = 3 (+ 4 = 7), b = 8", "a = 3 + 4 = 7 , b = 8"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.text);
    CHECK(left(one.text) == one.left);
  }
}

TEST_CASE("a rounded number gives way to the exact one beside it", "[running_calculations]") {
  const Case cases[] = {
      {"MACs: 1.23 million (exactly 1228800)", "MACs: 1228800"},
      {"MACs: 1.23e6 (exact: 1 228 800)", "MACs: 1 228 800"},
      {"MACs = 1.2 million, exactly 1228800", "MACs = 1228800"},
      {"p = 0.33 (exactly 0.3333)", "p = 0.3333"},
      {"n: 12 thousand (precisely 12100)", "n: 12100"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.text);
    CHECK(left(one.text) == one.left);
  }
}

TEST_CASE("what only looks like a calculation that goes on stays", "[running_calculations]") {
  for (const std::string text : {
           // a running total, and what may be another quantity
           "conv1: 1216 (+ 4640 = 5856)",
           "fc = 62730, + 5856 = 68586",
           "a = 7 (+ 160 = 167)",
           "a = 7, + 0.4 = 7.4",
           "m = 786432 + 2097152 = 2883584, *4 = 11.5 MB",
           "macs = 100 (* 3 = 300)",
           "n = 9, / 3 = 3",
           "n = 9 (\u00D7 3 = 27)",
           "a = 7, -5 = b",
           "a = 3, b = 4",
           "a = 7 (+ 3)",
           "a = 7 (+ 3 = 10 with biases)",
           "a = 7, + b = 9",
           "a = 6 * 2 = 13 (+ 1 = 14)",  // a step that does not hold
           "f(x) = 3 (x = 2)",
           "u = (0.5, 1)",
           "a = 7 (rounded)",
           "a = 7, 8 = b",
           "a = 7 + 3 = 10",
           "a 7, + 3 = 10",
           "(1, 2), (3, 4)",
           "x_1 = 2, *x_2 = 3",
           "a = 1.24 million (exactly 1228800)",
           "a = 7 (exactly as asked)",
           "a = 7 (exactly 8)",
           "a = 7 (not exactly 7)",
           "",
           "no numbers (here, none)",
       }) {
    CAPTURE(text);
    CHECK(left(text) == text);
  }
}

}  // namespace gradewright::reading
