#include "reports/statistics_formats.hpp"

#include <catch2/catch.hpp>
#include <sstream>

#include "hostile_text.hpp"
#include "sample_gradebook.hpp"

using namespace gradewright::reports;
using Catch::Contains;

namespace {

ExamStatistics statistics_of(const sample::Book& book) {
  ExamStatistics statistics{analyse(book), std::vector<ItemAnswers>(book.items.size())};
  return statistics;
}

std::string written(void (*write)(std::ostream&, const Gradebook&, const ExamStatistics&),
                    const sample::Book& book, const ExamStatistics& statistics) {
  std::ostringstream out;
  write(out, book, statistics);
  return out.str();
}

std::string text_of(const sample::Book& book, const ExamStatistics& statistics) {
  std::ostringstream out;
  write_statistics_text(out, book, statistics);
  return out.str();
}

sample::Book small() {
  sample::Book book = sample::gradebook_of({"1", "1"}, {{"1", "1"}, {"1", "1"}, {"0", "0"}, {"1", "?"}});
  book.exam = "small";
  book.title = "Small";
  return book;
}

}  // namespace

TEST_CASE("statistics for a terminal", "[statistics_formats]") {
  ExamStatistics statistics = statistics_of(small());
  statistics.answers[0].mistakes = {{"not scaled", 2}};
  statistics.answers[0].wrong = {{"1.5, 6", 3}};
  statistics.answers[1].options = {{"A", true, 2, Decimal(1), Decimal(1)}, {"B", false, 0, Decimal(0), {}}};
  CHECK(text_of(small(), statistics) ==
        R"(Small: 4 students
1 of them has something open, and is only in the facility of what is decided

n 3, mean 1.33 of 2, median 2.00, alpha 1.00

moments         deviation  skewness  kurtosis  standard error
sample (n - 1)       1.15     -1.73         -            0.00
population (n)       0.94     -0.71         -            0.00

item  max  decided  facility  n  deviation  rest r  total r  efficiency  alpha without
1 x     1        4      75 %  3       0.58    1.00     1.00        1.00              -
2 x     1        3      67 %  3       0.58    1.00     1.00        1.00              -

option       chosen  share  rest r
2 x: A  key       2  100 %    1.00
2 x: B            0    0 %       -

mistakes
    2  1 x: not scaled

frequent wrong answers
    3  1 x: 1.5, 6
)");
}

TEST_CASE("statistics as CSV: what has no meaning is empty, never 0", "[statistics_formats]") {
  CHECK(
      written(write_statistics_csv, small(), statistics_of(small())) ==
      "question,item,max,decided,open,no_answer,overridden,facility,n,deviation_sample,"
      "deviation_population,item_rest,item_total,efficiency,intended_weight,effective_weight,alpha_without\n"
      "1,x,1,4,0,0,0,0.75,3,0.57735026919,0.471404520791,1,1,1,0.5,0.5,\n"
      "2,x,1,3,1,0,0,0.666666666667,3,0.57735026919,0.471404520791,1,1,1,0.5,0.5,\n");
}

TEST_CASE("statistics as JSON, both conventions named", "[statistics_formats]") {
  ExamStatistics statistics = statistics_of(small());
  statistics.answers[0].mistakes = {{"not scaled", 2}};
  statistics.answers[1].options = {{"A", true, 2, Decimal(1), {}}};
  const std::string json = written(write_statistics_json, small(), statistics);
  CHECK_THAT(json, Contains("\"n\": 3") && Contains("\"kurtosis\": {\n    \"sample\": null"));
  CHECK_THAT(
      json, Contains("\"deviation\": {\n    \"sample\": 1.15470053838,\n    \"population\": 0.942809041582"));
  CHECK_THAT(json, Contains("\"alpha_without\": null") && Contains("\"facility\": 0.75"));
  CHECK_THAT(json, Contains("\"name\": \"not scaled\"") && Contains("\"rest_correlation\": null"));
}

TEST_CASE("a figure for people", "[statistics_formats]") {
  CHECK(shown(std::nullopt) == "-");
  CHECK(shown(Decimal::parse("0.005")) == "0.01");
  CHECK(shown(Decimal::parse("-0.001")) == "0.00");
  CHECK(shown(Decimal(12)) == "12.00");
  CHECK(shown_percent(Decimal::parse("0.125")) == "13 %");
  CHECK(shown_percent(std::nullopt) == "-");
}

TEST_CASE("what the statistics are not of is said", "[statistics_formats]") {
  ExamFigures exam;
  exam.students = exam.complete = 3;
  CHECK(remarks(exam).empty());
  exam.complete = 1;
  exam.same_items = false;
  CHECK(remarks(exam) == std::vector<std::string>{
                             "2 of them have something open, and are only in the facility of what is decided",
                             "not everybody has the same items that count: there is no alpha"});
}

TEST_CASE("nothing hostile gets out of its place in the statistics", "[statistics_formats]") {
  const std::string hostile = hostile_text();
  sample::Book book = small();
  book.title = book.items[0].name = hostile;
  ExamStatistics statistics = statistics_of(book);
  statistics.answers[0].wrong = {{hostile, 2}};
  statistics.answers[0].mistakes = {{hostile, 2}};
  statistics.answers[0].options = {{hostile, true, 2, {}, {}}};
  CHECK_FALSE(controls_a_screen(text_of(book, statistics)));
  CHECK_FALSE(controls_a_screen(written(write_statistics_csv, book, statistics)));
  CHECK_FALSE(controls_a_screen(written(write_statistics_json, book, statistics)));
}
