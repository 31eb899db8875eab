#include "answers/reading/matching/asked_heads.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace gradewright::reading {
namespace {

/// Whether a column with this head says what the question asks of each option.
bool asks(const std::string& question, const std::string& head) {
  const PreparedQuestion prepared(QuestionDeclaration{"1", {}, {}, {}, question});
  const std::string table = "| option | " + head + " |\n|---|---|\n| A | yes |\n| B | no |";
  const std::string plain = "| option | answer |\n|---|---|\n| A | yes |\n| B | no |";
  const std::string read = with_plain_heads(table, prepared);
  CHECK((read.empty() || read == plain));
  return !read.empty();
}

TEST_CASE("a head may repeat what the question asks") {
  const std::string memory =
      "Which of these lower the memory that the activations take? (A) raises, (B) helps.";
  for (const char* head : {"lowers it?", "lowers the memory", "lower?", "does it lower the memory?"}) {
    CAPTURE(head);
    CHECK(asks(memory, head));
  }
  for (const char* head : {"raises it?", "does not lower it", "helps?", "memory", "lowers the loss", "it",
                           "?", "lowers it least", "never lowers it", "takes memory", "wrong"}) {
    CAPTURE(head);
    CHECK_FALSE(asks(memory, head));
  }
  CHECK_FALSE(asks("Which of these do not lower the memory?", "lowers the memory"));
  CHECK_FALSE(asks("Which of these lower the memory least?", "lowers the memory"));
}

}  // namespace
}  // namespace gradewright::reading
