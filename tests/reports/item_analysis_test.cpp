#include "reports/item_analysis.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "sample_gradebook.hpp"

using namespace gradewright::reports;

namespace {

using Words = std::vector<std::string>;

/// A class of statistics/statistics.txt, which statistics/make_statistics.py made with NumPy.
struct Case {
  Words max;
  std::vector<Words> students;
  Words exam;
  std::vector<Words> items;
};

std::vector<Case> read_cases() {
  std::ifstream file(GRADEWRIGHT_SOURCE_DIR "/tests/reports/statistics/statistics.txt");
  std::vector<Case> cases;
  for (std::string text; std::getline(file, text);) {
    std::istringstream line(text);
    std::string kind;
    line >> kind;
    Words words;
    for (std::string word; line >> word;) {
      words.push_back(word == "-" && kind == "student" ? "" : word);
    }
    if (kind == "case") {
      cases.emplace_back().max = words;
    } else if (kind == "exam") {
      cases.back().exam = words;
    } else {
      (kind == "student" ? cases.back().students : cases.back().items).push_back(words);
    }
  }
  return cases;
}

std::vector<const char*> pointers(const Words& words) {
  std::vector<const char*> out;
  for (const std::string& word : words) {
    out.push_back(word.c_str());
  }
  return out;
}

Analysis analysis_of(const Case& each) {
  std::vector<std::vector<const char*>> marks;
  for (const Words& student : each.students) {
    marks.push_back(pointers(student));
  }
  return analyse(sample::gradebook_of(pointers(each.max), marks));
}

/// The same to ten digits: the other program computes in doubles.
void check_figures(const std::vector<Figure>& figures, const Words& expected) {
  REQUIRE(figures.size() == expected.size());
  for (std::size_t i = 0; i < figures.size(); ++i) {
    INFO("figure " << i << ": " << (figures[i] ? figures[i]->to_string() : "-") << " for " << expected[i]);
    REQUIRE(figures[i].has_value() == (expected[i] != "-"));
    if (figures[i]) {
      CHECK(figures[i]->to_double() == Approx(std::stod(expected[i])).epsilon(1e-10).margin(1e-7));
    }
  }
}

std::vector<Figure> figures_of(const ExamFigures& exam) {
  return {Decimal(exam.students),
          Decimal(exam.complete),
          exam.max,
          exam.mean,
          exam.median,
          exam.deviation.sample,
          exam.deviation.population,
          exam.skewness.sample,
          exam.skewness.population,
          exam.kurtosis.sample,
          exam.kurtosis.population,
          exam.alpha,
          exam.error_ratio,
          exam.standard_error.sample,
          exam.standard_error.population};
}

std::vector<Figure> figures_of(const ItemFigures& item) {
  return {Decimal(item.decided), Decimal(item.open),        item.facility,         Decimal(item.complete),
          item.deviation_sample, item.deviation_population, item.item_rest,        item.item_total,
          item.efficiency,       item.intended_weight,      item.effective_weight, item.alpha_without};
}

}  // namespace

TEST_CASE("statistics of classes as NumPy computes them", "[item_analysis]") {
  const std::vector<Case> cases = read_cases();
  REQUIRE(cases.size() == 18);
  for (std::size_t at = 0; at < cases.size(); ++at) {
    INFO("case " << at);
    const Analysis analysis = analysis_of(cases[at]);
    check_figures(figures_of(analysis.exam), cases[at].exam);
    REQUIRE(analysis.items.size() == cases[at].items.size());
    for (std::size_t item = 0; item < analysis.items.size(); ++item) {
      INFO("item " << item);
      check_figures(figures_of(analysis.items[item]), cases[at].items[item]);
    }
  }
}

TEST_CASE("figures by hand, in decimals", "[item_analysis]") {
  // Two items of 1 point, points 1 1, 1 1, 0 0: both the same, so r = 1 and alpha = 2 (1 - 2/3 / (4/3)) = 1.
  const Analysis same = analyse(sample::gradebook_of({"1", "1"}, {{"1", "1"}, {"1", "1"}, {"0", "0"}}));
  CHECK(same.exam.mean == Decimal::parse("1.33333333333"));
  CHECK(same.exam.median == Decimal(2));
  CHECK(same.exam.alpha == Decimal(1));
  CHECK(same.exam.standard_error.sample == Decimal(0));
  CHECK(same.items[0].item_rest == Decimal(1));
  CHECK(same.items[0].facility == Decimal::parse("0.666666666667"));
  // The variances are 1/4 each and the total never varies: alpha has no meaning, r is -1 and r with T none.
  const Analysis against =
      analyse(sample::gradebook_of({"1", "1"}, {{"1", "0"}, {"0", "1"}, {"1", "0"}, {"0", "1"}}));
  CHECK_FALSE(against.exam.alpha);
  CHECK(against.exam.deviation.population == Decimal(0));
  CHECK_FALSE(against.exam.skewness.sample);
  CHECK(against.items[0].item_rest == Decimal(-1));
  CHECK_FALSE(against.items[0].item_total);
}

TEST_CASE("an item that nobody differs in has no discrimination, whatever its points", "[item_analysis]") {
  // 0.1 is no binary number: a variance from doubles would be 1e-18, and r anything.
  const Analysis analysis =
      analyse(sample::gradebook_of({"0.1", "0.3"}, {{"0.1", "0.1"}, {"0.1", "0.3"}, {"0.1", "0.2"}}));
  CHECK(analysis.items[0].deviation_sample == Decimal(0));
  CHECK_FALSE(analysis.items[0].item_rest);
  CHECK_FALSE(analysis.items[0].item_total);
  CHECK_FALSE(analysis.items[0].efficiency);
  CHECK_FALSE(analysis.items[1].item_rest);
  CHECK(analysis.items[1].item_total == Decimal(1));
}

TEST_CASE("what is open falsifies nothing", "[item_analysis]") {
  const sample::Book decided =
      sample::gradebook_of({"1", "1"}, {{"1", "1"}, {"0", "1"}, {"0", "0"}, {"1", "0"}});
  sample::Book book = sample::gradebook_of(
      {"1", "1"}, {{"1", "1"}, {"0", "1"}, {"?", "1"}, {"0", "0"}, {"1", "0"}, {"0", "?"}});
  book.students[2].marks[0]->outcome = Outcome::needs_review;
  const Analysis with_open = analyse(book);
  const Analysis without = analyse(decided);
  CHECK(with_open.exam.students == 6);
  CHECK(with_open.exam.complete == 4);
  CHECK(with_open.exam.mean == without.exam.mean);
  CHECK(with_open.exam.alpha == without.exam.alpha);
  CHECK(with_open.items[0].item_rest == without.items[0].item_rest);
  CHECK(with_open.items[0].decided == 5);
  CHECK(with_open.items[0].open == 1);
  CHECK(with_open.items[0].facility == Decimal(4, -1));
}

TEST_CASE("a mark that a person gave counts as any other", "[item_analysis]") {
  sample::Book book = sample::gradebook_of({"2"}, {{"1"}, {"2"}});
  book.students[0].marks[0]->outcome = Outcome::needs_review;
  book.students[0].marks[0]->override_reason = "half of it (ann)";
  const Analysis analysis = analyse(book);
  CHECK(analysis.exam.complete == 2);
  CHECK(analysis.items[0].decided == 2);
  CHECK(analysis.items[0].overridden == 1);
  CHECK(analysis.items[0].facility == Decimal(75, -2));
}

TEST_CASE("facility counts no answer as nothing, and a question not chosen not at all", "[item_analysis]") {
  sample::Book book = sample::gradebook_of({"2", "2"}, {{"2", "0"}, {"1", "2"}, {"0", "2"}});
  book.students[2].marks[0]->outcome = Outcome::missing;
  CHECK(analyse(book).items[0].missing == 1);
  CHECK(analyse(book).items[0].facility == Decimal(5, -1));
  book.students[2].marks[0]->counts = false;
  const Analysis chosen = analyse(book);
  CHECK(chosen.items[0].missing == 0);
  CHECK(chosen.items[0].decided == 2);
  CHECK(chosen.items[0].facility == Decimal(75, -2));
  CHECK(chosen.items[0].complete == 2);
  // Who answered it all the same is in the facility, and in no sum.
  book.students[2].marks[0]->outcome = Outcome::wrong;
  CHECK(analyse(book).items[0].decided == 3);
  CHECK(analyse(book).items[0].complete == 2);
  // Where students have different items, the variances of items do not add up to that of one sum.
  CHECK_FALSE(chosen.exam.same_items);
  CHECK_FALSE(chosen.exam.alpha);
}

TEST_CASE("an item worth nothing is in no sum and has no facility", "[item_analysis]") {
  const Analysis analysis =
      analyse(sample::gradebook_of({"0", "1", "1"}, {{"0", "1", "1"}, {"0", "0", "1"}, {"0", "0", "0"}}));
  CHECK_FALSE(analysis.items[0].facility);
  CHECK(analysis.items[0].complete == 0);
  CHECK(analysis.exam.same_items);
  // By hand: variances 1/3 and 1/3, of the sum 1: alpha = 2 (1 - 2/3).
  CHECK(analysis.exam.alpha == Decimal::parse("0.666666666667"));
}

TEST_CASE("totals are as awarded, within the limits of the exam", "[item_analysis]") {
  sample::Book book = sample::gradebook_of({"4", "4"}, {{"4", "4"}, {"1", "2"}});
  book.students[0].total = book.students[0].max = book.students[1].max = Decimal(6);
  const Analysis analysis = analyse(book);
  CHECK(analysis.exam.max == Decimal(6));
  CHECK(analysis.exam.mean == Decimal(45, -1));
}

TEST_CASE("the weight of an item that works against the others has no root", "[item_analysis]") {
  const Analysis analysis =
      analyse(sample::gradebook_of({"1", "4"}, {{"1", "0"}, {"0", "4"}, {"0", "3"}, {"1", "1"}}));
  CHECK_FALSE(analysis.items[0].effective_weight);
  CHECK(analysis.items[1].effective_weight == Decimal(1));
  CHECK(analysis.items[0].intended_weight == Decimal(2, -1));
}
