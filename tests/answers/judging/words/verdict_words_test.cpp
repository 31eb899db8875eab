#include "answers/judging/words/verdict_words.hpp"

#include <catch2/catch.hpp>

#include "tests/answers/judging/judged.hpp"

using namespace gradewright::judging;

namespace {

Response found(const ReadValue& reading) {
  Response response;
  response.question = "1";
  response.item = "n";
  response.state = Response::State::found;
  response.alternatives = {reading};
  response.source = "as written";
  response.span = {3, 10};
  return response;
}

Verdict only(const std::string& question, const ReadValue& reading) {
  return verdict_on(items_of(question)[0], found(reading));
}

}  // namespace

// By hand.

TEST_CASE("a verdict says whose response it is on and where it stood", "[verdict_words]") {
  const Verdict verdict =
      only("    given: {x: 2}\n    steps: n = x + 1\n    items: [{name: n, points: 3}]\n", value({}, "3"));
  CHECK(verdict.question == "1");
  CHECK(verdict.item == "n");
  CHECK(verdict.source == "as written");
  CHECK(verdict.span == Span{3, 10});
  CHECK(verdict.max_points == Decimal(3));
  CHECK(verdict.points == Decimal(3));
  CHECK(verdict.rule == "exactly the key");
  CHECK(verdict.reason == "Right.");
}

TEST_CASE("each explanation has its rule, reason and cells", "[verdict_words]") {
  const Verdict range =
      only("    given: {x: 2}\n    steps: n = x + 1\n    items: [{name: n, points: 1, range: [2.5, 6.5]}]\n",
           value({}, "6"));
  CHECK(range.rule == "any value from 2.5 to 6.5");
  CHECK(range.reason == "The value is in the accepted range.");
  CHECK(range.cells[0].outcome == Outcome::correct);
  CHECK(range.cells[0].note.empty());
  CHECK(range.cells[0].expected == "3");

  const std::string property =
      "    given: {x: 2}\n    steps: n = x + 1\n    items: [{name: n, points: 1, where: \"n > 0\"}]\n";
  CHECK(only(property, value({}, "6")).rule == "any value for which n > 0");
  CHECK(only(property, value({}, "6")).reason == "The value has the property that is asked for.");
  const Verdict without = only(property, value({}, "-3"));
  CHECK(without.reason == "The value does not have the property that is asked for.");
  CHECK(without.cells[0].outcome == Outcome::wrong);
  CHECK(without.cells[0].note.empty());

  const std::string accepted =
      "    given: {x: [1, 2]}\n    steps: n = x + 1\n    items: [{name: n, points: 2, accept: [{key: 2 + x, "
      "credit: 50%, feedback: One less.}, {key: 3 + x, credit: 100%, feedback: Fine.}]}]\n";
  const Verdict part = only(accepted, value({2}, "3 4"));
  CHECK(part.reason == "An accepted answer, for a part of the points.");
  CHECK(part.feedback == "One less.");
  CHECK(part.cells[0].expected == "3");
  const Verdict whole = only(accepted, value({2}, "4 5"));
  CHECK(whole.reason == "All 2 cells are right.");
  CHECK(whole.feedback == "Fine.");

  const Verdict mistake = only(
      "    given: {x: [1, 2]}\n    steps: n = x + 1\n    items: [{name: n, points: 2}]\n"
      "    mistakes: [{name: one too many, change: n = x + 2, credit: 50%, feedback: Count.}]\n",
      value({2}, "3 4"));
  CHECK(mistake.reason == "This is what comes out with a known mistake: one too many.");
  CHECK(mistake.mistake == "one too many");
  CHECK(mistake.feedback == "Count.");
  CHECK(mistake.cells[0].outcome == Outcome::wrong);
  CHECK(mistake.cells[0].expected == "2");  // the key stays the key
}

TEST_CASE("what follows from own values is shown beside the key", "[verdict_words]") {
  const auto items = items_of(
      "    given: {x: [1, 2]}\n    steps: |\n      h = x + 1\n      n = h * 2\n"
      "    items: [{name: n, points: 2}]\n");
  const ReadValue h = value({2}, "2 4");
  const std::vector<OwnValue> own{{"h", {&h}, false}};
  const Verdict verdict = verdict_on(items[0], found(value({2}, "4 8")), own);  // the key is (4, 6)
  CHECK(verdict.reason == "Not the key's value, but right from your own value of h.");
  CHECK(verdict.cells[0].outcome == Outcome::correct);
  CHECK(verdict.cells[0].note.empty());
  CHECK(verdict.cells[1].outcome == Outcome::follow_through);
  CHECK(verdict.cells[1].note == "follows from your earlier value");
  CHECK(verdict.cells[1].expected == "6");
}

TEST_CASE("rounding that a question allows is part of the rule", "[verdict_words]") {
  const auto rule = [](const std::string& rounding) {
    return only("    intermediate: " + rounding +
                    "\n    given: {x: 2}\n    steps: n = x / 3\n    items: [{name: n, points: 1, rule: "
                    "{decimals: 1}}]\n",
                value({}, "0.7"))
        .rule;
  };
  CHECK(rule("{decimals: 2}") ==
        "right to 1 decimal: within 0.05 of the key; intermediate steps may be rounded to 2 decimals");
  CHECK(rule("{sigfigs: 3}") ==
        "right to 1 decimal: within 0.05 of the key; intermediate steps may be rounded to 3 significant "
        "digits");
}

TEST_CASE("notes are of the reading, of the shape, and of several readings that agree", "[verdict_words]") {
  PreparedItem item;
  item.standard.key = key({2, 1}, "1 2");
  Response response = found(value({2}, "1 2"));
  response.alternatives[0].notes = {Note{Note::Decision::percent}};
  CHECK(verdict_on(item, response).notes ==
        std::vector<std::string>{"percent read as hundredths", "a list of 2 read as a column of 2"});
  response.alternatives.push_back(value({2, 1}, "1 2"));
  response.state = Response::State::ambiguous;
  CHECK(verdict_on(item, response).notes ==
        std::vector<std::string>{"percent read as hundredths", "a list of 2 read as a column of 2",
                                 "can be read in more than one way, and comes to the same in each"});
  response.alternatives.push_back(value({2, 1}, "1 3"));
  response.reason = "two ways";
  const Verdict open = verdict_on(item, response);
  CHECK(open.reason == "two ways");
  CHECK(open.notes == std::vector<std::string>{"percent read as hundredths"});
}

TEST_CASE("what nothing was found for says so", "[verdict_words]") {
  PreparedItem item;
  Response response;
  CHECK(verdict_on(item, response).reason == "No answer was found.");
  response.reason = "the question is not there";
  CHECK(verdict_on(item, response).reason == "the question is not there");
  item.type = AnswerType::formula;
  response.state = Response::State::found;
  CHECK(verdict_on(item, response).reason == "A formula was given; formulas are marked by a person.");
}

TEST_CASE("of a wrong shape the reason names a cell that cannot be read", "[verdict_words]") {
  CHECK(judge(value({2}, "1 ?"), key({3}, "1 2 3"), ExactRule{}).reason ==
        "Wrong shape: one value is missing: 2 instead of 3. A cell could not be read: smudged.");
}

TEST_CASE("a doubted response says what it would be worth", "[verdict_words]") {
  auto items = items_of(
      "    given: {x: [1, 2]}\n    steps: n = x + 1\n    items: [{name: n, points: 2}]\n"
      "    mistakes: [{name: one too many, change: n = x + 2, credit: 50%, feedback: Count.}]\n");
  Response response = found(value({2}, "3 4"));
  response.doubt = "label damaged";
  const Verdict doubted = verdict_on(items[0], response);
  CHECK(doubted.outcome == Outcome::needs_review);
  CHECK_FALSE(doubted.points);
  CHECK(doubted.reason ==
        "label damaged. So read it is worth 1 of 2 points: This is what comes out with a known mistake: one "
        "too many.");
  CHECK(doubted.mistake.empty());
  CHECK(doubted.feedback.empty());
  response.alternatives = {value({2}, "3 ?")};
  CHECK(verdict_on(items[0], response).reason ==
        "label damaged. So read it is not decided either: 0 of 2 cells are right; wrong: entry 1; to be read "
        "by a person: entry 2 (smudged).");
}
