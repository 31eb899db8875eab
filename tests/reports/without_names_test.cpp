#include "reports/without_names.hpp"

#include <catch2/catch.hpp>

#include "sample_gradebook.hpp"

using namespace gradewright::reports;

TEST_CASE("without names nothing says who it is", "[without_names]") {
  sample::Book named = sample::gradebook();
  named.students[0].source = "hand-ins/007.md";
  named.students[0].attempts.resize(2);
  named.students[0].attempts[0].source = "hand-ins/007-first.md";
  named.review.push_back({0, 0, "hand-ins/007.md", "unclear"});
  named.handed_in_twice = {{"007", {"hand-ins/007.md", "hand-ins/007b.md"}}};
  const sample::Book book = sample::in_memory(without_names(named));
  CHECK(book.students[0].student == "student 1");
  CHECK(book.students[1].student == "student 2");
  CHECK(book.students[0].source.empty());
  CHECK(book.students[0].attempts[0].source == "submission 1");
  CHECK(book.students[0].total == named.students[0].total);
  CHECK(book.review[0].place == "student 2:3");
  CHECK(book.review[0].reason == named.review[0].reason);
  CHECK(book.review[1].place == "student 1");
  CHECK(book.handed_in_twice[0].student == "student 1");
  CHECK(book.handed_in_twice[0].sources == std::vector<std::string>{"submission 1", "submission 2"});
  const std::string csv = gradebook_csv(without_names(named));
  CHECK(csv.find("007") == std::string::npos);
  CHECK(csv.find("student 1,3.5,3.5,no,1,2.5") != std::string::npos);
}

TEST_CASE("an anonymous gradebook is read as often as one likes", "[without_names]") {
  const Gradebook book = without_names(sample::gradebook());
  CHECK(book.students.size() == 2);
  CHECK((*book.students.begin()).student == "student 1");
  CHECK((*book.students.begin()).student == "student 1");
}
