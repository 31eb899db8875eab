#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "reports/gradebook_formats.hpp"
#include "sample_gradebook.hpp"

using namespace gradewright::reports;

namespace {

std::string row_of(const std::string& text, const std::string& bin) {
  const std::size_t at = text.find(bin);
  return text.substr(at, text.find('\n', at) - at);
}

}  // namespace

TEST_CASE("a large class on the screen is a histogram", "[class-text]") {
  // By hand: 90 students with all, 9 with half, 1 with nothing; the bars are rounded up to a fortieth of 90.
  sample::Book book;
  for (int i = 0; i < 100; ++i) {
    GradebookStudent& student = book.students.emplace_back();
    student.max = 2;
    student.total = i < 90 ? 2 : i < 99 ? 1 : 0;
    student.provisional = i == 99;
  }
  CHECK(class_text(book) ==
        "100 students: mean 95 %, median 100 % of the points; 1 provisional\n\n"
        "   0 to 10 %      1  #\n"
        "  10 to 20 %      0\n"
        "  20 to 30 %      0\n"
        "  30 to 40 %      0\n"
        "  40 to 50 %      0\n"
        "  50 to 60 %      9  ####\n"
        "  60 to 70 %      0\n"
        "  70 to 80 %      0\n"
        "  80 to 90 %      0\n"
        " 90 to 100 %     90  ########################################\n");
}

TEST_CASE("one student in a very large class still shows", "[class-text]") {
  sample::Book book;
  for (int i = 0; i < 20000; ++i) {
    GradebookStudent& student = book.students.emplace_back();
    student.max = 1;
    student.total = i == 0 ? 0 : 1;
  }
  const std::string text = class_text(book);
  CHECK_THAT(text, Catch::StartsWith("20000 students: mean 100 %, median 100 % of the points\n\n"));
  CHECK(row_of(text, "   0 to 10 %") == "   0 to 10 %      1  #");
  CHECK(row_of(text, " 90 to 100 %") == " 90 to 100 %  19999  " + std::string(40, '#'));
}

TEST_CASE("a class of nobody has empty bins", "[class-text]") {
  const std::string text = class_text({});
  CHECK_THAT(text, Catch::StartsWith("0 students: mean 0 %, median 0 % of the points\n\n"));
  CHECK(text.find('#') == std::string::npos);
  CHECK(std::count(text.begin(), text.end(), '\n') == 2 + 10);
}

TEST_CASE("every provisional total is counted", "[class-text]") {
  CHECK_THAT(class_text(sample::gradebook_of({"1"}, {{"?"}, {"1"}, {"?"}})),
             Catch::StartsWith("3 students: mean 33 %, median 0 % of the points; 2 provisional\n"));
}
