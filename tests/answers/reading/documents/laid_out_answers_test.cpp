#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "answers/reading/declaration.hpp"
#include "answers/reading/read_responses.hpp"
#include "answers/reading/response.hpp"
#include "tests/answers/reading/declared.hpp"
#include "tests/answers/reading/shown.hpp"

namespace gradewright::reading {
namespace {

/// What the items of question 1 read as, with a bar between them; a doubt as "?".
std::string read(std::string answer, std::vector<ItemDeclaration> items) {
  Submission submission;
  submission.text = "# 1\n\n" + std::move(answer) + "\n";
  submission.format = Submission::Format::markdown;
  QuestionDeclaration question = declared_question(std::move(items));
  question.text = "Give the width of the maps and the number of weights.";
  std::string all;
  for (const Response& response : read_responses(submission, {question})) {
    all += (all.empty() ? "" : " | ") + (response.is_read() ? shown(response) : "?");
    all += response.doubt.empty() ? "" : " ?";
  }
  return all;
}

std::string read(std::string answer) {
  return read(std::move(answer), {declared_item("width"), declared_item("weights")});
}

TEST_CASE("the results in comments of code are read, and not the code") {
  CHECK(read("```python\nwidth = (64 - 2)//2 + 1   # 32\nweights = 24*76   # 1824\n```") ==
        "found () 32 | found () 1824");
  CHECK(read("width = f(n)   # -> 32\nweights = g(c)   # 1824") == "found () 32 | found () 1824");
  CHECK(read("```c\nint width = 63/2 + 1;  // 32\nint weights = 24*76;  // 1824\n```") ==
        "found () 32 | found () 1824");
}

TEST_CASE("a comment that the code contradicts, that doubts or denies is read by nobody") {
  CHECK(read("width = (64 - 2)//2   # 32\nweights = 24*75   # 1824") == "? | ?");
  CHECK(read("width = f(n)   # 32?\nweights = g(c)   # not 1824") == "? | ?");
  CHECK(read("2*width   # 32\nweights/2   # 1824") == "? | ?");
  CHECK(read("memory = 85e6 * 4   # 1.36 GB", {typed_item("memory", AnswerType::quantity, {}, "GB")}) == "?");
}

TEST_CASE("letters that count off the items are no part of their values") {
  CHECK(read("a) 32\nb) 1824") == "found () 32 | found () 1824");
  CHECK(read("(i) 32 (ii) 1824") == "found () 32 | found () 1824");
  CHECK(read("1. weights = 1824\n2. width = 32") == "found () 32 | found () 1824");
  CHECK(read("b) 32\na) 1824") == "? | ?");
  CHECK(read("a) 32\nc) 1824") == "? | ?");
}

}  // namespace
}  // namespace gradewright::reading
