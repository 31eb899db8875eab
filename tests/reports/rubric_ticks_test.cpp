#include "reports/rubric_ticks.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace gradewright::reports;

namespace {

using Kind = RubricLine::Kind;
using Texts = std::vector<std::string>;

const std::vector<RubricLine> rubric{{Kind::required, "names the cause", Decimal(15, -1)},
                                     {Kind::required, "names the remedy", Decimal(5, -1)},
                                     {Kind::bonus, "draws it", Decimal(1)},
                                     {Kind::forbidden, "blames the data", Decimal(75, -2)}};

/// The points of ticks, as text; "none" for what is no list of lines.
std::string points(std::string_view ticks, const Decimal& round = Decimal(1, -2)) {
  const std::optional<std::vector<RubricLine>> ticked = read_ticks(ticks, rubric);
  return ticked ? points_of(*ticked, Decimal(2), round).normalised().to_string() : "none";
}

}  // namespace

TEST_CASE("ticked lines earn their points, forbidden ones cost theirs", "[rubric_ticks]") {
  CHECK(points("1 2") == "2");
  CHECK(points("1") == "1.5");
  CHECK(points("2, 3") == "1.5");
  CHECK(points("1;2;3") == "3");
  CHECK(points("1 4") == "0.75");
  CHECK(points("3 2 1 4") == "2.25");
  CHECK(points("none") == "0");
  CHECK(points("4") == "0");    // never below
  CHECK(points("2 4") == "0");  // 0.5 less 0.75
}

TEST_CASE("the points of ticks are rounded as the exam rounds, half up", "[rubric_ticks]") {
  CHECK(points("1 4", Decimal(5, -1)) == "1");  // 0.75 to halves
  CHECK(points("1 4", Decimal(1)) == "1");
  CHECK(points("1", Decimal(1)) == "2");      // 1.5
  CHECK(points("2", Decimal(1)) == "1");      // 0.5
  CHECK(points("1 2 4", Decimal(1)) == "1");  // 1.25
}

TEST_CASE("all the points of an item stay what they are", "[rubric_ticks]") {
  const std::vector<RubricLine> one{{Kind::required, "names it", Decimal(75, -2)}};
  CHECK(points_of(one, Decimal(75, -2), Decimal(1)).to_string() == "0.75");
}

TEST_CASE("what is no list of lines ticks nothing", "[rubric_ticks]") {
  for (const char* text :
       {"", " ", "0", "5", "-1", "1 1", "one", "1.5", "1 none", "t 1", "99999999999999999999", "+1"}) {
    INFO(text);
    CHECK(points(text) == "none");
  }
}

TEST_CASE("ticked lines are in the order of the rubric, and come back from the store", "[rubric_ticks]") {
  const std::vector<RubricLine> ticked = read_ticks("4 1", rubric).value();
  CHECK(ticked == std::vector<RubricLine>{rubric[0], rubric[3]});
  CHECK(ticks_from_json(ticks_to_json(ticked)) == ticked);
  CHECK(ticks_from_json(ticks_to_json({})).empty());
}

TEST_CASE("a page shows what was ticked, and the other lines only with the key", "[rubric_ticks]") {
  const std::vector<RubricLine> ticked{rubric[0], rubric[3]};
  CHECK(shown_rubric(rubric, std::nullopt, true).front() == "names the cause (1.5)");
  CHECK(shown_rubric(rubric, std::nullopt, false).empty());
  CHECK(shown_rubric(rubric, ticked, true) == Texts{"☑ names the cause (1.5)", "☐ names the remedy (0.5)",
                                                    "☐ Bonus: draws it (1)",
                                                    "☑ Not allowed: blames the data (-0.75)"});
  CHECK(shown_rubric(rubric, ticked, false) ==
        Texts{"☑ names the cause (1.5)", "☑ Not allowed: blames the data (-0.75)"});
  CHECK(shown_rubric(rubric, std::vector<RubricLine>{}, false).empty());
  // The exam says it otherwise by now.
  CHECK(shown_rubric({rubric[1]}, ticked, true) == Texts{"☐ names the remedy (0.5)",
                                                         "☑ names the cause (1.5)",
                                                         "☑ Not allowed: blames the data (-0.75)"});
}

TEST_CASE("ticks decide for everybody in a group", "[rubric_ticks]") {
  AnswerGroup group;
  group.item = "6.answer";
  group.max = 2;
  group.rubric = rubric;
  group.students = {"ann", "bob"};
  const std::vector<RubricLine> ticked = read_ticks("1", rubric).value();
  const std::vector<Decision> made = decisions_by_ticks(group, ticked, Decimal(1, -2), "", "Cid");
  REQUIRE(made.size() == 2);
  CHECK(made[1].student == "bob");
  CHECK(made[1].item == "6.answer");
  CHECK(made[1].points == "1.5");
  CHECK(made[1].reason == "marked by the rubric");
  CHECK(made[1].author == "Cid");
  CHECK(made[1].ticked == ticked);
  CHECK(decisions_by_ticks(group, ticked, Decimal(1, -2), "short", "Cid").front().reason == "short");
}

TEST_CASE("a table of groups takes ticks, points that follow from them, and both", "[rubric_ticks]") {
  AnswerGroup group;
  group.id = "abc";
  group.item = "6.answer";
  group.max = 2;
  group.rubric = rubric;
  group.students = {"ann"};
  AnswerGroup number = group;
  number.id = "def";
  number.rubric.clear();
  const auto decide = [&](const std::string& row) -> std::string {
    try {
      const auto made = decisions_of_review({group, number}, "group,ticks,points,comment\n" + row + "\n",
                                            "t.csv", "Ann", Decimal(1, -2));
      return made.empty()
                 ? "nothing"
                 : *made.front().points + ": " + made.front().reason +
                       (made.front().ticked ? ", " + std::to_string(made.front().ticked->size()) : "");
    } catch (const DecisionError& error) {
      return error.what();
    }
  };
  CHECK(decide("abc,1 2,,") == "2: marked by the rubric, 2");
  CHECK(decide("abc,1 2,,well put") == "2: well put, 2");
  CHECK(decide("abc,none,,") == "0: marked by the rubric, 0");
  CHECK(decide("abc,1,1.50,") == "1.5: marked by the rubric, 1");
  CHECK(decide("abc,,1.5,by hand") == "1.5: by hand");
  CHECK(decide("abc,,,") == "nothing");
  CHECK(decide("abc,,1.5,") == "t.csv:2: a decision needs its comment");
  CHECK(decide("abc,1,2,") == "t.csv:2: the ticked lines come to 1.5, and beside them stands 2");
  CHECK(decide("abc,1,all,") == "t.csv:2: the ticked lines come to 1.5, and beside them stands all");
  CHECK(decide("abc,7,,") ==
        "t.csv:2: '7' are no lines of the rubric: numbers from 1 to 4, each once, or none");
  CHECK(decide("def,1,,") == "t.csv:2: this item has no rubric, and so no lines to tick");
}
