#include "reports/platforms/question_share.hpp"

#include <catch2/catch.hpp>

#include "reports/platforms/platform_table.hpp"
#include "sample_class.hpp"

using namespace gradewright::reports;

namespace {

/// The percentages of one student with these marks of items worth so much, all of them of one question.
std::string percent(const std::vector<const char*>& max, const std::vector<const char*>& marks,
                    const AddingUp& rules = {}) {
  sample::Book book = sample::gradebook_of(max, {marks});
  for (GradebookItem& item : book.items) {
    item.question = "q";
  }
  const auto shares = question_shares(book, book.students[0], rules);
  return shares.size() == 1 ? shares[0].percent : "none";
}

}  // namespace

TEST_CASE("the share of a question is exact, or rounded to six decimals", "[question-share]") {
  CHECK(percent({"6"}, {"4.5"}) == "75");
  CHECK(percent({"3"}, {"2"}) == "66.666667");
  CHECK(percent({"3"}, {"1"}) == "33.333333");
  CHECK(percent({"100"}, {"100"}) == "100");
  CHECK(percent({"1", "2"}, {"0.000001", "0"}) == "0.000033");
  CHECK(percent({"4"}, {"-1"}) == "-25");
  CHECK(percent({"0.5", "0.25"}, {"0.5", "0.25"}) == "100");
}

TEST_CASE("limits of a question hold, those of the exam do not", "[question-share]") {
  AddingUp rules;
  rules.of_questions["q"].at_least = Decimal(0);
  rules.rules.range.at_most = Decimal(1);
  CHECK(percent({"4"}, {"-1"}, rules) == "0");
  CHECK(percent({"4"}, {"3"}, rules) == "75");
}

TEST_CASE("what is open has no share, and what gives no points neither", "[question-share]") {
  CHECK(percent({"4", "2"}, {"4", "?"}).empty());
  CHECK(percent({"0"}, {"0"}).empty());
  CHECK(percent({"4"}, {""}) == "none");
}

TEST_CASE("a bonus brings a question over its whole", "[question-share]") {
  sample::Book book = sample::gradebook_of({"4", "1"}, {{"4", "1"}});
  book.items[0].question = book.items[1].question = "q";
  book.items[1].bonus = true;
  const auto shares = question_shares(book, book.students[0], {});
  REQUIRE(shares.size() == 1);
  CHECK(shares[0].percent == "125");
  CHECK(shares[0].beyond);
}

TEST_CASE("the mean of several submissions has no mark for a question", "[question-share]") {
  Gradebook book = sample::gradebook();
  CHECK_NOTHROW(require_marks_of_one_submission(book));
  book.attempts = Attempts::mean;
  CHECK_THROWS_AS(require_marks_of_one_submission(book), PlatformError);
}
