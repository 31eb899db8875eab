#include "reports/mark_words.hpp"

#include <catch2/catch.hpp>

using namespace gradewright::reports;

TEST_CASE("a mark is told with its maximum", "[mark_words]") {
  const auto mark = [](std::optional<Decimal> points, const Decimal& max) {
    return mark_text(GradebookItem{"1", "y", max}, GradebookMark{points, Outcome::wrong, ""});
  };
  CHECK(mark(Decimal(325, -2), 4) == "3.25 / 4");
  CHECK(mark(Decimal(250, -2), Decimal(300, -2)) == "2.5 / 3");
  CHECK(mark(Decimal(0), 1) == "0 / 1");
  CHECK(mark(Decimal(-5, -1), 1) == "-0.5 / 1");
  CHECK(mark(std::nullopt, 4) == "? / 4");
  CHECK(mark(Decimal(0), 0) == "not counted");
  CHECK(mark(std::nullopt, Decimal(0, -2)) == "not counted");
}

TEST_CASE("a mark that a person gave is told by what it is worth", "[mark_words]") {
  const GradebookItem item{"1", "y", 2};
  GradebookMark mark{Decimal(1), Outcome::wrong, ""};
  CHECK(words_for(item, mark).words == "wrong");
  mark.override_reason = "a misprint";
  CHECK(words_for(item, mark).words == "decided by a person");
  CHECK(words_for(item, mark).tone == "part");
  mark.points = Decimal(20, -1);
  CHECK(words_for(item, mark).tone == "good");
  CHECK(gives_all(item, mark));
  mark.points = Decimal(-1);
  CHECK(words_for(item, mark).tone == "bad");
  // Two people who differ have decided nothing.
  mark.points.reset();
  CHECK(words_for(item, mark).words == "wrong");
  CHECK_FALSE(gives_all(item, mark));
}

TEST_CASE("a decision is told with who, what, why, and what it was before", "[mark_words]") {
  GradebookMark mark{Decimal(1), Outcome::wrong, "a misprint"};
  CHECK(decision_in_words({"1", "y", 2}, mark) == "A person gave 1 / 2: a misprint");
  mark.override_author = "Ann";
  CHECK(decision_in_words({"1", "y", 2}, mark) == "Ann gave 1 / 2: a misprint");
  Verdict verdict;
  verdict.outcome = Outcome::needs_review;
  CHECK(before_in_words(verdict) == "Before: needs review by a person.");
  verdict.outcome = Outcome::partial;
  verdict.points = Decimal(50, -2);
  verdict.max_points = 2;
  CHECK(before_in_words(verdict) == "Before: 0.5 / 2, partly right.");
}
