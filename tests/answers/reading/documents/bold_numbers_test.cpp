#include "answers/reading/documents/bold_numbers.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "answers/reading/documents/exam_labels.hpp"
#include "answers/reading/documents/segment.hpp"

namespace gradewright::reading {
namespace {

/// The labels of the sections of a text, for an exam with the questions 1, 2a, 2b, 2c, 3 and 4.
std::string labels(std::string_view text) {
  std::vector<QuestionDeclaration> questions;
  for (const std::string id : {"1", "2a", "2b", "2c", "3", "4"}) {
    questions.push_back({id, {}, {}});
  }
  std::string found;
  for (const Section& section : segment(text, Submission::Format::markdown, ExamLabels(questions)).sections) {
    for (const std::string& part : section.path) {
      found += part;
    }
    found += section.path.empty() ? "" : " ";
  }
  return found;
}

TEST_CASE("bold numbers among bold labels may stand in any order", "[bold_numbers]") {
  CHECK(
      labels("**3** x = 5\n\n**2b** y = 6\n\n**4** z = 7\n\n**2a** u = 8\n\n**1** i = 9\n\n**2c** v = 1\n") ==
      "3 2b 4 2a 1 2c ");
  CHECK(labels("**2c** B\n\n**4** (1, 2)\n\n**2a** A\n\n**2b** C\n\n**3** 7\n") == "2c 4 2a 2b 3 ");
}

TEST_CASE("a bold number that the style does not make a label is none out of order", "[bold_numbers]") {
  // twice in bold: a result among the labels
  CHECK(labels("**2a** x\n\n**3** y\n\n**2b** z\n\n**2c** u\n\n**1** v\n\n**1** w\n").find("1 1") ==
        std::string::npos);
  // labels of another style
  CHECK(labels("## 2a\n\nx\n\n## 2b\n\n**1** is the limit\n\n## 2c\n\nz\n") == "2a 2b 2c ");
  // alone on its line
  CHECK(labels("**2a** x\n\n**2b** y\n\n**1**\n\n**2c** z\n") == "2a 2b 2c ");
  // no question of the exam
  CHECK(labels("**2a** x\n\n**2b** y\n\n**7** z\n\n**2c** z\n") == "2a 2b 2c ");
}

}  // namespace
}  // namespace gradewright::reading
