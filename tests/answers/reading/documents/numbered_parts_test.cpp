#include "answers/reading/documents/numbered_parts.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "answers/reading/documents/exam_labels.hpp"
#include "answers/reading/documents/question_label.hpp"

namespace gradewright::reading {
namespace {

/// The paths of labels on lines in an exam with the questions 1a, 1b, 2a and 3.1.
std::string paths(const std::vector<std::string>& lines) {
  static const std::vector<QuestionDeclaration> questions{
      {"1a", {}, {}, {}, ""}, {"1b", {}, {}, {}, ""}, {"2a", {}, {}, {}, ""}, {"3.1", {}, {}, {}, ""}};
  static const ExamLabels exam(questions);
  std::vector<LabelPlace> places;
  for (const std::string& line : lines) {
    if (auto label = read_question_label(line)) {
      places.push_back({std::move(*label), "", 0});
    }
  }
  letter_numbered_parts(places, exam);
  std::string shown;
  for (const LabelPlace& place : places) {
    shown += (shown.empty() ? "" : " ") + place.label.number;
    for (const std::string& part : place.label.parts) {
      shown += "." + part;
    }
  }
  return shown;
}

TEST_CASE("numbers of parts stand for the letters that the exam has", "[numbered_parts]") {
  CHECK(paths({"# 1.1", "# 1.2", "# 2.1"}) == "1.a 1.b 2.a");
  CHECK(paths({"Question 1.1", "Question 1.2:"}) == "1.a 1.b");
  CHECK(paths({"1.1) so", "1.2) so"}) == "1.a 1.b");
  CHECK(paths({"# 1.1", "# 2.1", "# 3.1"}) == "1.a 2.a 3.1");
}

TEST_CASE("numbers stay where they are the exam's, alone, unmarked or beside letters", "[numbered_parts]") {
  CHECK(paths({"# 3.1"}) == "3.1");
  CHECK(paths({"# 1.1"}) == "1.1");
  CHECK(paths({"# 1.3", "# 2.2"}) == "1.3 2.2");
  CHECK(paths({"# 1.1", "# 1.2", "# 2a"}) == "1.1 1.2 2.a");
  CHECK(paths({"# 1.1", "1.2 0.5"}).find('a') == std::string::npos);
}

}  // namespace
}  // namespace gradewright::reading
