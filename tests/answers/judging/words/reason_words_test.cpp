#include "answers/judging/words/reason_words.hpp"

#include <catch2/catch.hpp>

#include "tests/answers/judging/judged.hpp"

using namespace gradewright::judging;

namespace {

Verdict exact(const ReadValue& response, const SettledTensor& asked) {
  return judge(response, asked, ExactRule{});
}

}  // namespace

TEST_CASE("the reason for one cell", "[reason_words]") {
  CellVerdict cell;
  cell.read = "71";
  cell.expected = "70";
  const auto reason = [&cell](Outcome outcome, const std::string& note = "") {
    cell.outcome = outcome;
    cell.note = note;
    return reason_of(cell);
  };
  CHECK(reason(Outcome::correct) == "Right.");
  CHECK(reason(Outcome::too_few_digits) == "71 is right as far as it goes, with fewer digits than asked.");
  CHECK(reason(Outcome::missing) == "Nothing was written.");
  CHECK(reason(Outcome::needs_review) == "A person has to look.");
  CHECK(reason(Outcome::needs_review, "smudged") == "A person has to look: smudged.");
  CHECK(reason(Outcome::wrong) == "71 is not 70.");
  CHECK(reason(Outcome::wrong, "off by one") == "71 is not 70: off by one.");
}

TEST_CASE("the reason for many cells names what differs", "[reason_words]") {
  CHECK(exact(value({2}, "1 2"), key({2}, "1 2")).reason == "All 2 cells are right.");
  CHECK(exact(value({2}, "_ _"), key({2}, "1 2")).reason == "Nothing was written.");
  CHECK(exact(value({2}, "1 _"), key({2}, "1 2")).reason == "1 of 2 cells is right; missing: entry 2.");
  CHECK(exact(value({3}, "1 2 4"), key({3}, "1 2 3")).reason == "2 of 3 cells are right; wrong: entry 3.");
  CHECK(judge(value({3}, "0.2754 0.72 ?"), key({3}, "0.2754 0.7246 1"), DecimalsRule{4}).reason ==
        "1 of 3 cells is right; right with too few digits: entry 2; to be read by a person: entry 3 "
        "(smudged).");
}

TEST_CASE("six places are listed, and how many more there are", "[reason_words]") {
  CHECK(exact(value({7}, "0 0 0 0 0 0 7"), key({7}, "1 2 3 4 5 6 7")).reason ==
        "1 of 7 cells is right; wrong: entry 1; entry 2; entry 3; entry 4; entry 5; entry 6.");
  CHECK(exact(value({8}, "0 0 0 0 0 0 0 8"), key({8}, "1 2 3 4 5 6 7 8")).reason ==
        "1 of 8 cells is right; wrong: entry 1; entry 2; entry 3; entry 4; entry 5; entry 6 and 1 more.");
}

TEST_CASE("a row of one outcome is one place, but not a column, nor named cells", "[reason_words]") {
  CHECK(exact(value({2, 2}, "7 8 3 4"), key({2, 2}, "1 2 3 4")).reason ==
        "2 of 4 cells are right; wrong: row 1.");
  CHECK(exact(value({2, 1}, "7 3"), key({2, 1}, "1 3")).reason ==
        "1 of 2 cells is right; wrong: row 1, column 1.");
  CHECK(exact(value({1, 2, 2}, "7 8 3 4"), key({1, 2, 2}, "1 2 3 4")).reason ==
        "2 of 4 cells are right; wrong: cell (1, 1, 1); cell (1, 1, 2).");
  CHECK(exact(value({2, 2}, "? ? 3 4"), key({2, 2}, "1 2 3 4")).reason ==
        "2 of 4 cells are right; to be read by a person: row 1 (smudged).");
}

TEST_CASE("a note stands beside the places when all of them share it", "[reason_words]") {
  ReadValue response = value({3}, "? ? 3");
  response.cells[1].reason = "torn";
  CHECK(exact(response, key({3}, "1 2 3")).reason ==
        "1 of 3 cells is right; to be read by a person: entry 1; entry 2.");
}
