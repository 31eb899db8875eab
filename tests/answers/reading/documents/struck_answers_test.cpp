#include "answers/reading/documents/struck_answers.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "answers/reading/read_responses.hpp"
#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

/// What speaks against what is read for a and b of question 1: "|its name is struck out|".
std::string read(const std::string& text) {
  Submission submission;
  submission.text = text;
  const std::vector<QuestionDeclaration> questions{
      declared_question({declared_item("a"), declared_item("b")})};
  std::string result;
  for (const Response& response : read_responses(submission, questions)) {
    result += (response.is_read() ? response.doubt.reason : response.reason) + "|";
  }
  return result;
}

TEST_CASE("a value beside a name that is struck out with its value is in doubt") {
  CHECK(read("# 1\n3, 4 ~~so b = 5~~\n") == "|its name is struck out with its value|");
  CHECK(read("# 1\na = 3, b = 4 ~~so b = 5~~\n") == "||");
}

TEST_CASE("where all is struck out, a person has to see it") {
  CHECK(read("# 1\n~~a = 3, b = 4~~\n") == "what is written is struck out|what is written is struck out|");
  CHECK(read("# 1\n<!-- a = 3 -->\n").find("struck") == std::string::npos);
}

}  // namespace
}  // namespace gradewright::reading
