#include "reports/totals.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

using namespace gradewright::reports;

namespace {

std::optional<Decimal> limit(const std::string& text) {
  return text == "-" ? std::nullopt : Decimal::parse(text);
}

PointRange read_range(std::istream& line) {
  std::string least;
  std::string most;
  line >> least >> most;
  return {limit(least), limit(most)};
}

/// A case of totals/totals.txt, which totals/make_totals.py made by trying all choices and decisions.
struct Case {
  AddingUp adding;
  std::vector<ItemPoints> items;
  std::vector<bool> counts;
  Total total;
};

QuestionGroup read_group(std::istream& line) {
  QuestionGroup group;
  std::string count;
  std::string choose;
  line >> count >> choose;
  if (count != "-") {
    group.count = std::stoi(count);
  }
  group.choose = choose == "first" ? QuestionGroup::Choose::first : QuestionGroup::Choose::best;
  group.range = read_range(line);
  for (std::string question; line >> question;) {
    group.questions.push_back(question);
  }
  return group;
}

void read_item(std::istream& line, Case& into) {
  ItemPoints item;
  std::string points;
  line >> item.question >> points;
  item.points = points == "?" ? std::nullopt : Decimal::parse(points);
  const PointRange range = read_range(line);
  item.least = *range.at_least;
  item.most = *range.at_most;
  item.whole = item.most;
  bool counts = false;
  line >> item.bonus >> item.answered >> counts;
  into.items.push_back(item);
  into.counts.push_back(counts);
}

std::vector<Case> read_cases() {
  std::ifstream file(GRADEWRIGHT_SOURCE_DIR "/tests/reports/totals/totals.txt");
  std::vector<Case> cases;
  for (std::string text; std::getline(file, text);) {
    std::istringstream line(text);
    std::string word;
    line >> word;
    if (word == "case") {
      cases.emplace_back().adding.rules.range = read_range(line);
    } else if (word == "question") {
      std::string id;
      line >> id;
      cases.back().adding.of_questions[id] = read_range(line);
    } else if (word == "group") {
      cases.back().adding.rules.groups.push_back(read_group(line));
    } else if (word == "item") {
      read_item(line, cases.back());
    } else {
      const PointRange now_and_max = read_range(line);
      const PointRange ends = read_range(line);
      cases.back().total = {
          *now_and_max.at_least, *now_and_max.at_most, *ends.at_least, *ends.at_most, {}, {}};
    }
  }
  return cases;
}

Total total(const char* points, const char* least, const char* most) {
  return {*Decimal::parse(points), Decimal(10), *Decimal::parse(least), *Decimal::parse(most), {}, {}};
}

Total known(const char* points) {
  return total(points, points, points);
}

}  // namespace

TEST_CASE("rules of an exam come to the totals that trying everything gives", "[totals]") {
  const std::vector<Case> cases = read_cases();
  REQUIRE(cases.size() == 400);
  int open = 0;
  int left_out = 0;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    INFO("case " << i + 1 << " of totals.txt");
    const Total got = total_of(cases[i].adding, cases[i].items);
    CHECK(got.points == cases[i].total.points);
    CHECK(got.max == cases[i].total.max);
    CHECK(got.least == cases[i].total.least);
    CHECK(got.most == cases[i].total.most);
    CHECK(got.counts == cases[i].counts);
    open += got.provisional() ? 1 : 0;
    left_out += std::count(got.counts.begin(), got.counts.end(), false) > 0 ? 1 : 0;
  }
  CHECK(open > 100);
  CHECK(left_out > 100);
}

TEST_CASE("what is left open in a question that was answered too late may be left open", "[totals]") {
  AddingUp adding;
  adding.rules.groups = {{{"1", "2"}, 1, QuestionGroup::Choose::first, {}}};
  const std::vector<ItemPoints> items = {{"1", Decimal(1), 0, 2, 2, false, true},
                                         {"2", std::nullopt, 0, 2, 2, false, true}};
  const Total first = total_of(adding, items);
  CHECK_FALSE(first.provisional());
  CHECK(first.may_count == std::vector<bool>{true, false});
  adding.rules.groups.front().choose = QuestionGroup::Choose::best;
  const Total best = total_of(adding, items);
  CHECK(best.provisional());
  CHECK(best.counts == std::vector<bool>{true, false});
  CHECK(best.may_count == std::vector<bool>{true, true});
}

TEST_CASE("of several attempts one counts, or their mean", "[totals]") {
  const std::vector<Total> totals = {known("4"), known("7"), known("5")};
  const Decimal round(1, -2);
  CHECK(total_of_attempts(Attempts::first, totals, round).points == Decimal(4));
  CHECK(total_of_attempts(Attempts::last, totals, round).points == Decimal(5));
  CHECK(total_of_attempts(Attempts::best, totals, round).points == Decimal(7));
  CHECK(total_of_attempts(Attempts::mean, totals, round).points == *Decimal::parse("5.33"));
  CHECK(total_of_attempts(Attempts::mean, totals, round).max == Decimal(10));
  CHECK(counting_attempt(Attempts::best, {known("3"), known("3")}) == 0);
  CHECK(counting_attempt(Attempts::mean, totals) == 2);
  // -1/3 and 2/3 of a point, by hand.
  CHECK(total_of_attempts(Attempts::mean, {known("-1"), known("0"), known("0")}, round).points ==
        *Decimal::parse("-0.33"));
}

TEST_CASE("an open attempt leaves the best open only where it may become that", "[totals]") {
  const Decimal round(1, -2);
  const Total never = total_of_attempts(Attempts::best, {known("7"), total("2", "2", "7")}, round);
  CHECK_FALSE(never.provisional());
  const Total perhaps = total_of_attempts(Attempts::best, {known("7"), total("2", "2", "8")}, round);
  CHECK(perhaps.provisional());
  CHECK(perhaps.points == Decimal(7));
  CHECK(perhaps.least == Decimal(7));
  CHECK(perhaps.most == Decimal(8));
  CHECK(total_of_attempts(Attempts::mean, {known("7"), total("2", "2", "7")}, round).provisional());
  CHECK_FALSE(total_of_attempts(Attempts::first, {known("7"), total("2", "2", "9")}, round).provisional());
}
