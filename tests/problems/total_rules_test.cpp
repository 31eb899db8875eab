#include "problems/total_rules.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "problems/load_exam.hpp"

namespace gradewright::problems {
namespace {

const std::string three =
    "questions:\n"
    "  - {id: 1, given: {a: 3}, steps: b = a ** 2, items: [{name: b, points: 2}]}\n"
    "  - {id: 2, type: choice, options: [A, B], answer: B, points: 2}\n"
    "  - {id: 3, type: true_false, answer: 'true', points: 2}\n";

std::string error_of(const std::string& text) {
  try {
    parse_exam("exam: T\nid: t\n" + text, "t.yaml");
  } catch (const ExamError& error) {
    const std::string whole = error.what();
    const std::size_t from = whole.find("error: ") + 7;
    return whole.substr(from, whole.find('\n') - from);
  }
  return "no error";
}

Exam exam_of(const std::string& text) {
  return parse_exam("exam: T\nid: t\n" + text, "t.yaml");
}

}  // namespace

TEST_CASE("an exam says how its points come to a total", "[total_rules]") {
  const Exam plain = exam_of(three);
  CHECK(plain.totals == TotalRules{});
  CHECK(plain.totals.range.at_least == Decimal(0));
  const Exam exam =
      exam_of(three +
              "groups:\n"
              "  - {questions: [1, 2, 3], count: 2, choose: first, at_least: -1, at_most: 3.5}\n"
              "at_least: -2\nat_most: 100\nattempts: best\n");
  CHECK(exam.totals.groups ==
        std::vector<QuestionGroup>{
            {{"1", "2", "3"}, 2, QuestionGroup::Choose::first, {Decimal(-1), *Decimal::parse("3.5")}}});
  CHECK(exam.totals.range == PointRange{Decimal(-2), Decimal(100)});
  CHECK(exam.totals.attempts == Attempts::best);
}

TEST_CASE("a question has limits, and what is a bonus", "[total_rules]") {
  const Exam exam = exam_of(
      "questions:\n"
      "  - {id: 1, at_least: 0, at_most: 2, given: {a: 3}, steps: 'b = a ** 2', items: "
      "[{name: b, points: 2}, {name: c, type: choice, options: [A, B], answer: A, points: 1, bonus: true, "
      "penalty: 50%}]}\n"
      "  - {id: 2, bonus: true, type: choice, options: [A, B], answer: B, points: 2, penalty: 0.25}\n");
  CHECK(exam.questions[0].range == PointRange{Decimal(0), Decimal(2)});
  CHECK_FALSE(exam.questions[0].items[0].bonus);
  CHECK(exam.questions[0].items[1].bonus);
  CHECK(exam.questions[0].items[1].penalty == *Decimal::parse("0.5"));
  CHECK(exam.questions[1].items[0].bonus);
  CHECK(exam.questions[1].items[0].penalty == *Decimal::parse("0.25"));
}

TEST_CASE("rules that nobody could follow are refused", "[total_rules]") {
  struct Case {
    const char* rules;
    const char* error;
  };
  for (const Case& each : std::initializer_list<Case>{
           {"groups: [{questions: [1, 4], count: 1}]", "no question has the id '4'"},
           {"groups: [{questions: [1, 2], count: 2}]",
            "expected how many questions count as a whole number from 1 to 1, found '2'"},
           {"groups: [{questions: [1], count: 1}]", "a choice needs two questions at least"},
           {"groups: [{questions: [1, 2], count: 1}, {questions: [2, 3], count: 1}]",
            "question '2' is in a group already"},
           {"groups: [{questions: [1, 1], count: 1}]", "question '1' is in a group already"},
           {"groups: [{questions: [1, 2], choose: best}]",
            "'choose' needs the 'count' of questions that count"},
           {"groups: [{questions: [1, 2]}]", "a group has a 'count', or limits: 'at_least', 'at_most'"},
           {"groups: [{questions: [1, 2], at_least: 3, at_most: 2}]", "at most 2, and at least 3"},
           {"groups: [{questions: [1, 2], counts: 1}]",
            "unknown field 'counts' in a group of questions; did you mean 'count'?"},
           {"at_most: 0", "with no points at most, nothing could be earned"},
           {"at_most: 5000000",
            "the most points of the exam are from -1000000 to 1000000, with at most 6 decimals"},
           {"attempts: worst", "expected which submission counts (last, first, best, mean), found 'worst'"},
       }) {
    INFO(each.rules);
    CHECK(error_of(three + each.rules + "\n") == each.error);
  }
}

TEST_CASE("questions to choose from are worth the same", "[total_rules]") {
  const std::string other = three +
                            "  - {id: 4, type: choice, options: [A, B], answer: B, points: 3}\n"
                            "  - {id: 5, at_most: 2, type: choice, options: [A, B], answer: B, points: 3}\n";
  CHECK(error_of(other + "groups: [{questions: [1, 2, 4], count: 2}]\n") ==
        "questions to choose from are worth the same: '1' is worth 2, '4' 3");
  CHECK(error_of(other + "groups: [{questions: [1, 2, 5], count: 2}]\n") == "no error");
  CHECK(error_of(other + "groups: [{questions: [1, 4], at_most: 4}]\n") == "no error");
}

TEST_CASE("a penalty is for what can be guessed", "[total_rules]") {
  const auto with = [](const std::string& item) {
    return error_of("questions:\n  - {id: 1, given: {a: 3}, steps: b = a ** 2, items: [" + item + "]}\n");
  };
  CHECK(with("{name: b, points: 1, penalty: 50%}") ==
        "a penalty is for choice, choices and true_false, not for a number");
  const std::string choices =
      "{name: c, type: choices, options: [A, B, C], answer: [A, B], points: 2, penalty: 50%";
  CHECK(with(choices + "}") == "no error");
  CHECK(with(choices + ", credit: net_correct}") == "no error");
  const std::string shares =
      "where every option has its share, a penalty cannot be told from credit for what was left; make each "
      "an "
      "item of its own";
  CHECK(with(choices + ", credit: per_option}") == shares);
  CHECK(with("{name: c, type: true_false, statements: [a, b], answer: [T, F], points: 2, penalty: 50%}") ==
        shares);
  CHECK(
      with("{name: c, type: true_false, answer: 'true', points: 2, penalty: 150%}") ==
      "the share of the points that a wrong answer costs must be from 0 to 1 (or 0% to 100%), found '150%'");
}

}  // namespace gradewright::problems
