#include "reports/item_answers.hpp"

#include <catch2/catch.hpp>
#include <functional>
#include <map>

#include "problems/load_exam.hpp"
#include "sample_gradebook.hpp"

using namespace gradewright::reports;

namespace {

const char* const exam_text = R"(exam: Small
id: small
questions:
  - id: 1
    given: {a: [1, 2]}
    steps: s = a * 3
    items: [{name: s, points: 2}]
  - {id: 2, type: choice, options: [A, B, C], answer: B, points: 1}
  - {id: 3, type: true_false, answer: true, points: 1}
)";

CellVerdict cell(const std::string& read, const std::string& expected, Outcome outcome) {
  CellVerdict out;
  out.read = read;
  out.expected = expected;
  out.outcome = outcome;
  return out;
}

/// What one student wrote: two cells, an option, true or false, with the points of each.
struct Wrote {
  std::vector<std::string> cells;
  std::string option;
  std::string truth;
  std::vector<const char*> points;
  Outcome outcome = Outcome::wrong;  ///< of the cells
  std::string mistake = "";
};

struct Class {
  Exam exam = parse_exam(exam_text, "small.yaml");
  std::vector<SolvedQuestion> solutions = solve(exam);
  sample::Book book;
  std::map<std::string, std::vector<Verdict>> verdicts;

  explicit Class(const std::vector<Wrote>& students) {
    std::vector<std::vector<const char*>> marks;
    for (const Wrote& each : students) {
      marks.push_back(each.points);
    }
    book = sample::gradebook_of({"2", "1", "1"}, marks);
    const std::vector<std::string> names = {"s", "answer", "answer"};
    for (std::size_t item = 0; item < names.size(); ++item) {
      book.items[item].name = names[item];
    }
    for (std::size_t i = 0; i < students.size(); ++i) {
      verdicts[book.students[i].student] = verdicts_of(students[i]);
    }
  }

  static std::vector<Verdict> verdicts_of(const Wrote& wrote) {
    Verdict s;
    s.question = "1";
    s.item = "s";
    s.outcome = wrote.outcome;
    s.mistake = wrote.mistake;
    s.source = wrote.cells.empty() ? "" : "as written";
    for (const std::string& each : wrote.cells) {
      s.cells.push_back(cell(each, "3", wrote.outcome));
    }
    Verdict choice;
    choice.question = "2";
    choice.item = "answer";
    choice.source = wrote.option;
    choice.cells = {cell(wrote.option, "B", Outcome::wrong)};
    Verdict truth = choice;
    truth.question = "3";
    truth.source = wrote.truth;
    truth.cells = {cell(wrote.truth, "true", Outcome::wrong)};
    return {s, choice, truth};
  }

  std::vector<ItemAnswers> answers() {
    return item_answers({book, solutions},
                        [this](const GradebookStudent& student) { return verdicts.at(student.student); });
  }
};

std::vector<std::pair<std::string, int>> of(const std::vector<CountedAnswer>& list) {
  std::vector<std::pair<std::string, int>> out;
  for (const CountedAnswer& each : list) {
    out.emplace_back(each.what, each.count);
  }
  return out;
}

using Expected = std::vector<std::pair<std::string, int>>;

}  // namespace

TEST_CASE("equal wrong answers are counted, however they are written", "[item_answers]") {
  Class wrote({{{"3", "6"}, "B", "true", {"2", "1", "1"}, Outcome::correct},
               {{"1.50", "6"}, "B", "true", {"1", "1", "1"}},
               {{"1.5", "6.0"}, "B", "true", {"1", "1", "1"}},
               {{"\\frac{3}{2}", "6"}, "B", "true", {"1", "1", "1"}},
               {{"\\frac{3}{2}", "6"}, "B", "true", {"1", "1", "1"}},
               {{"1.5", "6"}, "B", "true", {"1", "1", "1"}},
               {{"7", "7"}, "B", "true", {"0", "1", "1"}},
               {{}, "B", "true", {"0", "1", "1"}, Outcome::missing}});
  CHECK(of(wrote.answers()[0].wrong) == Expected{{"1.5, 6", 3}, {"3/2, 6", 2}});
}

TEST_CASE("what is right from an own value, or lacks digits, is no wrong answer", "[item_answers]") {
  Class wrote({{{"1", "2"}, "B", "true", {"1", "1", "1"}, Outcome::follow_through},
               {{"1", "2"}, "B", "true", {"1", "1", "1"}, Outcome::follow_through},
               {{"3.1", "2"}, "B", "true", {"1", "1", "1"}, Outcome::too_few_digits},
               {{"3.1", "2"}, "B", "true", {"1", "1", "1"}, Outcome::too_few_digits},
               {{"5", "5"}, "B", "true", {"?", "1", "1"}, Outcome::needs_review},
               {{"5", "5"}, "B", "true", {"?", "1", "1"}, Outcome::needs_review}});
  CHECK(wrote.answers()[0].wrong.empty());
  // Nor is what a person gave full points, whatever the engine said of it.
  Class overridden({{{"5", "5"}, "B", "true", {"2", "1", "1"}}, {{"5", "5"}, "B", "true", {"2", "1", "1"}}});
  CHECK(overridden.answers()[0].wrong.empty());
  // Where a person decided against it, it is one.
  Class decided({{{"5", "5"}, "B", "true", {"0", "1", "1"}, Outcome::needs_review},
                 {{"5", "5"}, "B", "true", {"0", "1", "1"}, Outcome::needs_review}});
  CHECK(of(decided.answers()[0].wrong) == Expected{{"5, 5", 2}});
}

TEST_CASE("mistakes are counted by their names, those of one student too", "[item_answers]") {
  Class wrote({{{"1", "1"}, "B", "true", {"1", "1", "1"}, Outcome::mistake, "not scaled"},
               {{"2", "1"}, "B", "true", {"1", "1", "1"}, Outcome::mistake, "not scaled"},
               {{"9", "1"}, "B", "true", {"1", "1", "1"}, Outcome::mistake, "added"}});
  const ItemAnswers answers = wrote.answers()[0];
  CHECK(of(answers.mistakes) == Expected{{"not scaled", 2}, {"added", 1}});
  CHECK(answers.wrong.empty());
}

TEST_CASE("at most five wrong answers are told of an item", "[item_answers]") {
  std::vector<Wrote> students;
  for (int value = 0; value < 7; ++value) {
    for (int times = 0; times < 2 + value; ++times) {
      students.push_back({{std::to_string(value), "0"}, "B", "true", {"0", "1", "1"}});
    }
  }
  const ItemAnswers answers = Class(students).answers()[0];
  CHECK(of(answers.wrong) == Expected{{"6, 0", 8}, {"5, 0", 7}, {"4, 0", 6}, {"3, 0", 5}, {"2, 0", 4}});
}

TEST_CASE("options are counted with their correlation, those that nobody chose too", "[item_answers]") {
  // Rests 2, 2, 1, 0 (and 1 whose own is open); B chosen by the first two: by hand, x 1 1 0 0, rest 3 3 2 1.
  Class wrote({{{"3", "6"}, "B", "true", {"2", "1", "1"}, Outcome::correct},
               {{"3", "6"}, "B", "true", {"2", "1", "1"}, Outcome::correct},
               {{"1", "6"}, "A", "true", {"1", "0", "1"}},
               {{"1", "9"}, "", "true", {"0", "0", "1"}},
               {{"9", "9"}, "A", "false", {"?", "0", "0"}, Outcome::needs_review}});
  const std::vector<ItemAnswers> answers = wrote.answers();
  const std::vector<OptionFigures>& options = answers[1].options;
  REQUIRE(options.size() == 3);
  CHECK(answers[1].wrong.empty());
  CHECK((options[0].option == "A" && options[0].chosen == 2 && !options[0].is_key));
  CHECK((options[1].option == "B" && options[1].chosen == 2 && options[1].is_key));
  CHECK((options[2].option == "C" && options[2].chosen == 0 && options[2].share == Decimal(0)));
  CHECK(options[0].share == Decimal(5, -1));  // two of the four who chose
  // r = (n sum xy - sum x sum y) / sqrt(...) = (4 * 6 - 2 * 9) / sqrt(4 * (4 * 23 - 81)) = 6 / sqrt(44)
  CHECK(options[1].rest_correlation == Decimal::parse("0.904534033733"));
  // A: x 0 0 1 0: (4 * 2 - 9) / sqrt((4 - 1) * 11) = -1 / sqrt(33)
  CHECK(options[0].rest_correlation == Decimal::parse("-0.174077655956"));
  CHECK_FALSE(options[2].rest_correlation);
  CHECK(answers[2].options[0].option == "true");
  CHECK((answers[2].options[1].chosen == 1 && answers[2].options[1].option == "false"));
}

TEST_CASE("an item that the exam has no more has no options", "[item_answers]") {
  Class wrote({{{"3", "6"}, "B", "true", {"2", "1", "1"}, Outcome::correct}});
  wrote.book.items[1].question = "9";
  wrote.verdicts.begin()->second[1].question = "9";
  CHECK(wrote.answers()[1].options.empty());
}
