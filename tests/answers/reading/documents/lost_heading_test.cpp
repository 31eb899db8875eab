#include "answers/reading/documents/lost_heading.hpp"

#include <catch2/catch.hpp>

#include "answers/reading/read_responses.hpp"
#include "tests/answers/reading/shown.hpp"

namespace gradewright::reading {
namespace {

ItemDeclaration item(std::string question, std::string name, AnswerType type = AnswerType::number) {
  ItemDeclaration one;
  one.question = std::move(question);
  one.name = std::move(name);
  one.type = type;
  return one;
}

/// Questions 1 (a number), 2a (a number), 2b (a word), 3 (a choice), 4 (true or false), 10 (several options).
std::vector<QuestionDeclaration> questions() {
  ItemDeclaration choice = item("3", "answer", AnswerType::choice);
  choice.options = {"A", "B", "C"};
  ItemDeclaration choices = item("10", "answer", AnswerType::choices);
  choices.options = {"A", "B", "C", "D"};
  return {{"1", {}, {item("1", "loss")}},
          {"2a", {}, {item("2a", "rate")}},
          {"2b", {}, {item("2b", "technique", AnswerType::text)}},
          {"3", {}, {choice}},
          {"4", {}, {item("4", "answer", AnswerType::true_false)}},
          {"10", {}, {choices}}};
}

Response respond(std::string text, std::string_view question) {
  Submission submission;
  submission.text = std::move(text);
  for (const Response& response : read_responses(submission, questions())) {
    if (response.question == question) {
      return response;
    }
  }
  FAIL("no such question");
  return {};
}
std::string read(std::string text, std::string_view question) {
  return shown(respond(std::move(text), question));
}

constexpr const char* whole =
    "# 1\nloss = 3\n\n# 2\n(a) 0.5\n\n(b) dropout\n\n# 3\nB\n\n# 4\ntrue\n\n# 10\nA, D\n";

/// The document with one piece of it written in another way.
std::string with(std::string_view piece, std::string_view other) {
  std::string text = whole;
  const std::size_t at = text.find(piece);
  REQUIRE(at != std::string::npos);
  return text.replace(at, piece.size(), other);
}

TEST_CASE("a heading that is left out, damaged or wrong makes no silent zero") {
  CHECK(read(whole, "2a") == "found () 0.5");
  CHECK(respond(whole, "2b").source == "dropout");
  CHECK(respond(whole, "10").source == "A, D");
  struct Damage {
    const char* piece;
    const char* other;
    const char* question;
  };
  const Damage damages[] = {
      {"(a) 0.5", "0.5", "2a"},                   // the label of a part is left out
      {"# 2\n(a) 0.5", "about 0.5 to me", "2a"},  // the heading and the part
      {"(b) dropout", "dropout", "2b"},
      {"(b) dropout", "-> (b) dropout", "2b"},
      {"(b) dropout", "(a) dropout", "2b"},
      {"\n\n(b) dropout", " and (b) dropout", "2b"},  // merged with the line before
      {"# 3\nB", "# Three\nB", "3"},
      {"# 3\nB", "# III\nI take B", "3"},
      {"# 3\nB", "# 2\nB", "3"},
      {"# 3\nB", "# 4\nB", "3"},   // headed as the next one
      {"# 3\nB", "# 43\nB", "3"},  // as none of the exam
      {"# 3\nB", "# 43 B\n", "3"},
      {"# 3\nB", "# 4c\nB", "3"},
      {"# 4\ntrue", "wahr", "4"},
      {"# 4\ntrue", "# 10\ntrue", "4"},
      {"# 10\nA, D", "# 1 0\nAD", "10"},
      {"# 10\nA, D", "# 1. 0\nA D", "10"},
      {"# 10\nA, D", "AD", "10"},
      {"# 3\nB", "# 4\nAnswer: B", "3"},
      {"# 3\nB\n\n# 4\ntrue", "# 3\nB, since it is\n\nQuestion : this is true", "4"},
      {"# 3\nB\n\n# 4\ntrue\n\n# 10\nA, D", "For 10 I took A", "10"},
      {"# 3\nB\n\n# 4\ntrue", "# Questions 3 and 4\nB and true", "3"},
      {"# 3\nB\n\n# 4\ntrue", "# Questions 3 and 4\nB and true", "4"},
      {"# 1\nloss = 3\n\n# 2\n(a) 0.5\n\n(b) dropout\n\n# 3\nB", "B\n\n# 1\nloss = 3", "3"},  // at the start
      {"# 3\nB", "Question ?\nAnswer: B", "3"},
      {"# 3\nB", "# 1b\nB", "3"},
      {"# 2\n(a) 0.5\n\n(b) dropout", "# 3\n(a) 0.5\n(b) dropout", "2b"},  // headed as the next one
      {"# 2\n(a) 0.5\n\n(b) dropout", "# 20\n(b) dropout", "2b"},
  };
  for (const Damage& damage : damages) {
    CAPTURE(damage.piece, damage.other);
    CHECK(read(with(damage.piece, damage.other), damage.question) == "unreadable");
  }
}

TEST_CASE("what stands before the answer above, and what is said for silence, answers no other question") {
  CHECK(read(with("# 2\n(a) 0.5", "# 2\n"), "2a") == "missing");
  CHECK(read(with("# 1\nloss = 3\n\n# 2\n(a) 0.5\n\n(b) dropout", "# 1\n1 + 2 is right, so\nloss = 3"),
             "2a") == "missing");
  CHECK(read(with("# 3\nB", "I don't know the rest"), "3") == "missing");
  CHECK(read(with("# 3\nB", ""), "3") == "missing");
  // Of several numbers that are left out, the text can be that of the first.
  CHECK(read("# 1\nloss = 3\nso it is 7 times 5\n# 10\nA\n", "2a") == "unreadable");
  CHECK(read("# 1\nloss = 3\nso it is 7 times B\n# 10\nA\n", "3") == "missing");
}

TEST_CASE("a reading that goes on over the label of another question within a line is in doubt") {
  const std::string merged = with("\n\n# 2\n(a) 0.5", " 2a) rate = 0.5");
  CHECK(read(merged, "2a") == "unreadable");
  const Response above = respond("# 1\n3 Question 2a\nx = 0.5\n\n# 3\nB\n", "1");
  CHECK((!above.is_read() || !above.doubt.empty()));
}

}  // namespace
}  // namespace gradewright::reading
