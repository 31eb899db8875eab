#include "answers/judging/judge_response.hpp"

#include <catch2/catch.hpp>

#include "tests/answers/judging/judged.hpp"

using namespace gradewright::judging;

// All expected values are by hand.

TEST_CASE("a right matrix earns all its points", "[judge_response]") {
  const SettledTensor matrix = key({2, 2}, "0.2754 0.7246 0.5 0.5");
  const Verdict verdict =
      judge(value({2, 2}, "0.28 0.72 0.5 0.50"), matrix, DisplayedRule{}, Credit::per_cell, 4);
  CHECK(verdict.outcome == Outcome::correct);
  CHECK(verdict.points == Decimal(4));
  CHECK(verdict.max_points == Decimal(4));
  CHECK(verdict.reason == "All 4 cells are right.");
  CHECK(verdict.rule == "right to the digits written, at least 2 decimals");
  CHECK(verdict.shape == Shape{2, 2});
  REQUIRE(verdict.cells.size() == 4);
  CHECK(verdict.cells[1].index == std::vector<Index>{0, 1});
  CHECK(verdict.cells[1].read == "0.72");
  CHECK(verdict.cells[1].expected == "0.7246");
  CHECK(verdict.cells[1].error == dec("0.0046"));
  CHECK(verdict.cells[1].limit == dec("0.005"));
}

TEST_CASE("too few digits are said to be such", "[judge_response]") {
  Standard half;
  half.key = key({2}, "0.2754 0.7246");
  half.rule = DecimalsRule{4};
  half.max_points = 2;
  Verdict verdict = judge_by(value({2}, "0.2754 0.72"), half);
  CHECK(verdict.outcome == Outcome::too_few_digits);
  CHECK(verdict.points == dec("1.5"));
  CHECK(verdict.reason == "1 of 2 cells is right; right with too few digits: entry 2.");
  half.credit = Credit::all_or_nothing;
  CHECK(judge_by(value({2}, "0.2754 0.72"), half).points == dec("1"));
  half.too_few_digits_credit = 0;
  verdict = judge_by(value({2}, "0.28 0.72"), half);
  CHECK(verdict.outcome == Outcome::too_few_digits);
  CHECK(verdict.points == dec("0"));
  const Verdict scalar = judge(value({}, "0.3"), key({}, "0.2754"), DecimalsRule{4});
  CHECK(scalar.outcome == Outcome::too_few_digits);
  CHECK(scalar.reason == "0.3 is right as far as it goes, with fewer digits than asked.");
}

TEST_CASE("a row that shares its outcome is one place in the reason", "[judge_response]") {
  CHECK(judge(value({3, 2}, "1 2 ? ? 5 9"), key({3, 2}, "1 2 3 4 5 6"), ExactRule{}).reason ==
        "3 of 6 cells are right; wrong: row 3, column 2; to be read by a person: row 2 (smudged).");
  CHECK(judge(value({2, 2}, "7 8 3 4"), key({2, 2}, "1 2 3 4"), ExactRule{}).reason ==
        "2 of 4 cells are right; wrong: row 1.");
}

TEST_CASE("an unreadable cell leaves the points undecided and the other cells judged", "[judge_response]") {
  const Verdict verdict = judge(value({3}, "1 ? 9"), key({3}, "1 2 3"), ExactRule{});
  CHECK(verdict.outcome == Outcome::needs_review);
  CHECK_FALSE(verdict.points);
  CHECK(verdict.cells[0].outcome == Outcome::correct);
  CHECK(verdict.cells[1].outcome == Outcome::needs_review);
  CHECK(verdict.cells[1].note == "smudged");
  CHECK(verdict.cells[2].outcome == Outcome::wrong);
  CHECK(verdict.reason ==
        "1 of 3 cells is right; wrong: entry 3; to be read by a person: entry 2 (smudged).");
}

TEST_CASE("a wrong shape is named before it is called wrong", "[judge_response]") {
  struct Row {
    Shape asked;
    std::string key;
    Shape read;
    std::string cells;
    std::string_view reason;
  };
  const Row rows[] = {
      {{2, 3},
       "1 2 3 4 5 6",
       {3, 2},
       "1 4 2 5 3 6",
       "Wrong shape: the matrix is transposed: a 3 x 2 matrix where a 2 x 3 matrix was asked for; the other "
       "way "
       "round, every cell is right."},
      {{2, 3},
       "1 2 3 4 5 6",
       {3, 2},
       "1 2 3 4 5 6",
       "Wrong shape: the matrix is transposed: a 3 x 2 matrix where a 2 x 3 matrix was asked for."},
      {{3, 1},
       "1 2 3",
       {1, 3},
       "1 2 3",
       "Wrong shape: a row of 3 where a column of 3 was asked for; the other way round, every cell is "
       "right."},
      {{2, 2},
       "1 2 3 4",
       {4},
       "1 2 3 4",
       "Wrong shape: the cells of a 2 x 2 matrix in a list of 4; in that order they are all right."},
      {{2, 2}, "1 2 3 4", {4}, "1 3 2 4", "Wrong shape: the cells of a 2 x 2 matrix in a list of 4."},
      {{3, 2}, "1 2 3 4 5 6", {2, 2}, "1 2 9 9", "Wrong shape: one row is missing: 2 instead of 3."},
      {{2, 2}, "1 2 3 4", {4, 2}, "1 2 3 4 5 6 7 8", "Wrong shape: 2 rows are too many: 4 instead of 2."},
      {{2, 3}, "1 2 3 4 5 6", {2, 2}, "1 2 4 5", "Wrong shape: one column is missing: 2 instead of 3."},
      {{3}, "1 2 3", {}, "1", "Wrong shape: a number where a list of 3 was asked for."},
      {{2, 2},
       "1 2 3 4",
       {3, 3},
       "1 2 3 4 5 6 7 8 9",
       "Wrong shape: a 3 x 3 matrix where a 2 x 2 matrix was asked for."},
  };
  for (const Row& row : rows) {
    const Verdict verdict = judge(value(row.read, row.cells), key(row.asked, row.key), ExactRule{});
    CHECK(verdict.outcome == Outcome::wrong_shape);
    CHECK(verdict.points == Decimal(0));
    CHECK(verdict.reason == row.reason);
  }
  const Verdict review = judge(value({2}, "1 ?"), key({3}, "1 2 3"), ExactRule{});
  CHECK(review.outcome == Outcome::needs_review);
  CHECK_FALSE(review.points);
}

TEST_CASE("where one row is all that is missing, the others count", "[judge_response]") {
  // 4 of 6 cells of 3 points, 2 of 3 rows of 3 points.
  const Verdict matrix =
      judge(value({2, 2}, "1 2 5 6"), key({3, 2}, "1 2 3 4 5 6"), ExactRule{}, Credit::per_cell, 3);
  CHECK(matrix.outcome == Outcome::wrong_shape);
  CHECK(matrix.points == Decimal(2));
  CHECK(matrix.reason ==
        "Wrong shape: one row is missing: 2 instead of 3; without row 2, every cell is right.");
  CHECK(matrix.cells[1].outcome == Outcome::correct);
  CHECK(matrix.cells[2].outcome == Outcome::missing);
  CHECK(matrix.cells[5].read == "6");
  const Verdict list = judge(value({2}, "1 3"), key({3}, "1 2 3"), ExactRule{}, Credit::per_row, 3);
  CHECK(list.points == Decimal(2));
  CHECK(list.reason ==
        "Wrong shape: one value is missing: 2 instead of 3; without entry 2, every cell is right.");
  const Verdict all = judge(value({2}, "1 3"), key({3}, "1 2 3"), ExactRule{}, Credit::all_or_nothing, 3);
  CHECK(all.points == Decimal(0));
}

TEST_CASE("axes of length 1 may be left out or added, with a note", "[judge_response]") {
  struct Row {
    Shape asked;
    Shape read;
    std::string_view note;
  };
  const Row rows[] = {{{3}, {3, 1}, "a column of 3 read as a list of 3"},
                      {{3}, {1, 3}, "a row of 3 read as a list of 3"},
                      {{3, 1}, {3}, "a list of 3 read as a column of 3"},
                      {{1, 3}, {3}, "a list of 3 read as a row of 3"},
                      {{1, 1, 3}, {3}, "a list of 3 read as a 1 x 1 x 3 tensor"}};
  for (const Row& row : rows) {
    const Verdict verdict = judge(value(row.read, "1 2 3"), key(row.asked, "1 2 3"), ExactRule{});
    CHECK(verdict.outcome == Outcome::correct);
    CHECK(verdict.notes == std::vector<std::string>{std::string(row.note)});
  }
  CHECK(judge(value({1}, "7"), key({}, "7"), ExactRule{}).outcome == Outcome::correct);
  CHECK(judge(value({}, "7"), key({1, 1}, "7"), ExactRule{}).outcome == Outcome::correct);
}

TEST_CASE("a square matrix that is right when transposed is told so", "[judge_response]") {
  const Verdict verdict = judge(value({2, 2}, "1 3 2 4"), key({2, 2}, "1 2 3 4"), ExactRule{});
  CHECK(verdict.outcome == Outcome::partial);
  CHECK(verdict.points == dec("0.5"));
  CHECK(verdict.reason ==
        "2 of 4 cells are right; wrong: row 1, column 2; row 2, column 1. Transposed, every cell is right.");
}

TEST_CASE("a wrong cell says what is certain about it", "[judge_response]") {
  struct Row {
    std::string_view student;
    std::string_view key;
    Rule rule;
    std::string_view note;
  };
  const Row rows[] = {
      {"-0.2754", "0.2754", DecimalsRule{4}, "sign differs"},
      {"2.754", "0.2754", DecimalsRule{4}, "off by a factor of 10"},
      {"1.23", "12.34", DisplayedRule{1}, "off by a factor of 10"},
      {"1", "0.71", DecimalsRule{2}, ""},
      {"27.54", "0.2754", DecimalsRule{4}, "off by a factor of 100"},
      {"0.03", "-0.000395", DecimalsRule{2}, ""},  // 0.00 would be right, so a tenth of it proves nothing
      {"0.2745", "0.2754", DecimalsRule{4}, "two neighbouring digits are exchanged"},
      {"0.2753", "0.27538", DecimalsRule{4}, "cut off instead of rounded"},
      {"0.28", "0.27", DecimalsRule{2}, "last digit differs by one"},
      {"71", "70", ExactRule{}, "off by one"},
      {"24", "42", ExactRule{}, "two neighbouring digits are exchanged"},
      {"0.5", "0.2754", DecimalsRule{4}, ""},
      {"5", "0", ExactRule{}, ""},
      {"0", "5", ExactRule{}, ""},
  };
  for (const Row& row : rows) {
    const Verdict verdict =
        judge(value({}, std::string(row.student)), key({}, std::string(row.key)), row.rule);
    INFO(row.student << " for " << row.key);
    CHECK(verdict.outcome == Outcome::wrong);
    CHECK(verdict.cells.front().note == row.note);
  }
  CHECK(judge(value({}, "71"), key({}, "70"), ExactRule{}).reason == "71 is not 70: off by one.");
}

TEST_CASE("named cells are called by their names", "[judge_response]") {
  Standard named;
  named.key = key({2}, "70 24");
  named.max_points = 4;
  named.cell_names = {"a", "b"};
  named.cell_indices = {{0, 0}, {1, 1}};
  const Verdict verdict = judge_by(value({2}, "70 25"), named);
  CHECK(verdict.reason == "1 of 2 cells is right; wrong: b.");
  CHECK(verdict.points == Decimal(2));
  CHECK(verdict.cells[1].index == std::vector<Index>{1, 1});
}

TEST_CASE("long lists of places are cut", "[judge_response]") {
  const Verdict verdict = judge(value({9}, "0 0 0 0 0 0 0 0 9"), key({9}, "1 2 3 4 5 6 7 8 9"), ExactRule{});
  CHECK(verdict.reason ==
        "1 of 9 cells is right; wrong: entry 1; entry 2; entry 3; entry 4; entry 5; entry 6 and 2 more.");
}

TEST_CASE("choices are equal or not", "[judge_response]") {
  PreparedItem item;
  item.type = AnswerType::choice;
  item.answer = "B";
  const auto choose = [&item](const std::string& option) {
    Response response;
    response.state = Response::State::found;
    response.choice = option;
    return verdict_on(item, response);
  };
  CHECK(choose("B").points == Decimal(1));
  CHECK(choose("B").outcome == Outcome::correct);
  const Verdict wrong = choose("A");
  CHECK(wrong.outcome == Outcome::wrong);
  CHECK(wrong.points == Decimal(0));
  CHECK(wrong.reason == "A is not B.");
  CHECK(choose("").outcome == Outcome::missing);
}

TEST_CASE("what a mark stands on", "[judge_response]") {
  PreparedItem item;
  item.standard.key = key({}, "7");
  item.standard.max_points = 2;
  const auto judged = [&item](Response::State state, std::vector<ReadValue> readings = {}) {
    Response response;
    response.state = state;
    response.alternatives = std::move(readings);
    Judgement judgement;
    judgement.readings = 9;  // what stood there before does not stay
    judgement.in_doubt = Mark{};
    judge_response(item, response, {}, judgement);
    CHECK_FALSE(judgement.in_doubt);
    return judgement;
  };
  using State = Response::State;
  using Ground = Judgement::Ground;
  const Mark open{Outcome::needs_review, std::nullopt};
  const Mark missing{Outcome::missing, Decimal(0)};
  CHECK(judged(State::missing).ground == Ground::nothing_found);
  CHECK(judged(State::missing).mark == missing);
  CHECK(judged(State::unreadable).ground == Ground::cannot_be_read);
  CHECK(judged(State::unreadable).mark == open);
  CHECK(judged(State::found).mark == open);
  CHECK(judged(State::ambiguous).mark == open);
  const ReadValue right = value({}, "7");
  const ReadValue wrong = value({}, "8");
  CHECK(judged(State::found, {right}).mark == Mark{Outcome::correct, Decimal(2)});
  CHECK(judged(State::ambiguous, {right}).mark == open);  // several places contradict each other
  CHECK(judged(State::ambiguous, {right, wrong}).ground == Ground::cannot_be_read);
  CHECK(judged(State::ambiguous, {wrong, wrong, right}).mark == open);
  CHECK(judged(State::ambiguous, {right, value({1}, "7")}).mark == Mark{Outcome::correct, Decimal(2)});
  CHECK(judged(State::ambiguous, {wrong, wrong}).readings == 2);
  item.type = AnswerType::formula;
  CHECK(judged(State::found).ground == Ground::left_to_person);
  CHECK(judged(State::found, {right}).mark == open);
  item.type = AnswerType::number;
  item.standard.max_points = 0;
  CHECK(judged(State::unreadable).mark == missing);  // what carries no points is nobody's work to read
}

TEST_CASE("readings agree only in outcome and points", "[judge_response]") {
  PreparedItem item;
  item.standard.key = key({2}, "1 2");
  Response response;
  response.state = Response::State::ambiguous;
  response.alternatives = {value({2}, "1 3"), value({2}, "3 2")};
  Judgement judgement;
  judge_response(item, response, {}, judgement);
  CHECK(judgement.mark == Mark{Outcome::partial, dec("0.5")});
  response.alternatives = {value({2}, "1 2"), value({2}, "1 3")};
  judge_response(item, response, {}, judgement);
  CHECK(judgement.mark.outcome == Outcome::needs_review);
  // One right cell of two is worth as much as two cells of too few digits, but is another outcome.
  item.standard.key = key({2}, "1.04 2.04");
  item.standard.rule = DecimalsRule{2};
  response.alternatives = {value({2}, "1.0 2.0"), value({2}, "1.04 9.00")};
  judge_response(item, response, {}, judgement);
  CHECK(judgement.mark.outcome == Outcome::needs_review);
  // One right cell of three, or two: both partial, of other points.
  item.standard.key = key({3}, "1 2 3");
  item.standard.rule = ExactRule{};
  response.alternatives = {value({3}, "1 9 9"), value({3}, "1 2 9")};
  judge_response(item, response, {}, judgement);
  CHECK(judgement.mark.outcome == Outcome::needs_review);
}

TEST_CASE("a doubt leaves every mark open, and keeps what it would be", "[judge_response]") {
  PreparedItem item;
  item.standard.key = key({}, "7");
  Response response;
  response.state = Response::State::found;
  response.alternatives = {value({}, "7")};
  response.doubt = "label damaged";
  Judgement judgement;
  judge_response(item, response, {}, judgement);
  CHECK(judgement.mark == Mark{Outcome::needs_review, std::nullopt});
  CHECK(judgement.in_doubt == Mark{Outcome::correct, Decimal(1)});
}

TEST_CASE("a word that could be of something else is settled by several digits of the key",
          "[judge_response]") {
  PreparedItem item;
  item.standard.key = key({}, "0.833");
  Response response;
  response.state = Response::State::found;
  response.alternatives = {value({}, "0.833")};
  response.doubt = "\"warp\" stands beside it";
  response.doubt.settled_by_key = true;
  CHECK(verdict_on(item, response).outcome == Outcome::correct);
  CHECK(verdict_on(item, response).notes ==
        std::vector<std::string>{"\"warp\" stands beside it, and its digits are the key's"});
  response.doubt.settled_by_key = false;
  CHECK(verdict_on(item, response).outcome == Outcome::needs_review);
  response.doubt.settled_by_key = true;
  response.alternatives = {value({}, "0.834")};  // wrong, or of something else
  CHECK(verdict_on(item, response).outcome == Outcome::needs_review);
  item.standard.key = key({}, "83");  // too few digits to tell
  response.alternatives = {value({}, "83")};
  CHECK(verdict_on(item, response).outcome == Outcome::needs_review);
}

TEST_CASE("an unlikely reading that is worth more leaves the mark to a person", "[judge_response]") {
  const std::vector<PreparedItem> items = items_of(R"(
    steps: x = 1460
    items: [{name: x, points: 2}])");
  const auto verdict = [&](const std::string& read, const std::string& unlikely) {
    Response response;
    response.state = Response::State::found;
    response.alternatives = {value({}, read)};
    response.unlikely.alternatives = {value({}, unlikely)};
    response.unlikely.reason = "the marks differ";
    return verdict_on(items.front(), response);
  };
  const Verdict right = verdict("1460", "1.460");
  CHECK(right.outcome == Outcome::correct);
  CHECK(right.points == Decimal(2));
  const Verdict both_wrong = verdict("1461", "1.461");
  CHECK(both_wrong.outcome == Outcome::wrong);
  CHECK(both_wrong.points == Decimal(0));
  const Verdict open = verdict("1.460", "1460");
  CHECK(open.outcome == Outcome::needs_review);
  CHECK_FALSE(open.points);
  CHECK(open.reason ==
        "the marks differ. So read it is worth 0 of 2 points: 1.460 is not 1460: off by a factor of 1000.");
  // An unlikely reading that cannot be judged could be worth more.
  CHECK(verdict("1461", "?").outcome == Outcome::needs_review);
}

TEST_CASE("an unlikely reading of another type is judged likewise", "[judge_response]") {
  const std::vector<PreparedItem> items = items_of(R"(
    items: [{name: x, type: set, answer: [2, 5], points: 1}])");
  const auto set_of = [](const std::vector<std::string>& members) {
    MembersValue set;
    for (const std::string& member : members) {
      set.members.push_back(value({}, member));
    }
    return TypedValue{set, {}};
  };
  Response response;
  response.state = Response::State::found;
  response.typed = {set_of({"2.5"})};
  response.unlikely.typed = {set_of({"2", "5"})};
  response.unlikely.reason = "the marks differ";
  CHECK(verdict_on(items.front(), response).outcome == Outcome::needs_review);
  std::swap(response.typed, response.unlikely.typed);
  CHECK(verdict_on(items.front(), response).outcome == Outcome::correct);
}
