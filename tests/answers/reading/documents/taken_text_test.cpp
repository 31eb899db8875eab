#include "answers/reading/documents/taken_text.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "answers/reading/read_responses.hpp"
#include "tests/answers/reading/shown.hpp"

namespace gradewright::reading {
namespace {

ItemDeclaration number(const std::string& question, const std::string& name) {
  ItemDeclaration item;
  item.question = question;
  item.name = name;
  return item;
}

/// How a text item "why" of question 1 reads, whose wording has two sentences; question 2 has another one.
Response respond_in_words(const std::string& text) {
  ItemDeclaration why = number("1", "why");
  why.type = AnswerType::text;
  ItemDeclaration loss = number("2", "loss");
  std::vector<QuestionDeclaration> asked{{"1", {}, {why}}, {"2", {}, {loss}}};
  asked[0].text = "A net forgets what it has seen. It has too few units. Name the cause.";
  asked[1].text = "Its gradients vanish over time.";
  Submission submission;
  submission.text = text;
  return read_responses(submission, asked).front();
}

TEST_CASE("a sentence of the paper that stands apart could be the answer") {
  using State = Response::State;
  for (const std::string text : {
           "# 1\nA net forgets what it has seen. Name the cause.\n\nIt has too few units.\n",
           "# 1\nA net forgets what it has seen. Name the cause.\nAnswer: It has too few units.\n",
           "# 1\nA net forgets what it has seen. It has too few units.\n\nName the cause.\n",
           "# 1\nIts gradients vanish over time.\n",  // of another question
       }) {
    CAPTURE(text);
    const Response response = respond_in_words(text);
    CHECK(response.state == State::unreadable);
    CHECK(response.reason.find("only the paper's own text is written") == 0);
  }
  CHECK(respond_in_words("# 1\nA net forgets what it has seen. It has too few units. Name the cause.\n")
            .state == State::missing);
  CHECK(
      respond_in_words("# 1\nA net forgets what it has seen.\nIt has too few units. Name the cause.\n\n# 2\n"
                       "Its gradients vanish over time.\n")
          .state == State::missing);
  CHECK(
      respond_in_words("# 1\nA net forgets what it has seen. It has too few units. Name the cause.\nmemory\n")
          .state == State::found);
}

Response respond_in_code(const std::string& text) {
  ItemDeclaration loss = number("2b", "loss");
  loss.aliases = {"J"};
  const std::vector<QuestionDeclaration> asked{{"2b", {}, {loss}}};
  Submission submission;
  submission.text = text;
  return read_responses(submission, asked).front();
}

TEST_CASE("a value that only code gives, a person sees") {
  const Response code = respond_in_code("# 2b\n```python\nJ = 3\nprint(1)\n```\n\n    so it is\n");
  CHECK(code.state == Response::State::unreadable);
  CHECK(code.reason == "only code gives a value to loss, and its output does not show it");
  CHECK(shown(respond_in_code("# 2b\n```python\nJ = 3\nJ / 2\n```\n\n    1.5\n")) == "found () 1.5");
  CHECK(shown(respond_in_code("# 2b\n>>> J = 3\n>>> J / 2\n1.5\n")) == "found () 1.5");
  CHECK(shown(respond_in_code("# 2b\n```python\nx = 3\n```\n\n    done\n")) == "missing");
}

}  // namespace
}  // namespace gradewright::reading
