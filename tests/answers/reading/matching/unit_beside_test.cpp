#include "answers/reading/matching/unit_beside.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

PreparedQuestion losses(const char* text = "Give the loss in nats, the same in bits a token (bits), and y.") {
  QuestionDeclaration declared =
      declared_question({declared_item("loss"), declared_item("bits"), declared_item("y")});
  declared.text = text;
  return PreparedQuestion(std::move(declared));
}

/// What stands against each statement of a text; "-" for nothing.
std::string against(const std::string& text, const PreparedQuestion& question) {
  const Passage passage(text, 0);
  std::string all;
  for (const Statement& statement : passage.statements.all()) {
    const std::string word = unit_beside(passage, statement, question);
    all += (all.empty() ? "" : " ") + (word.empty() ? "-" : word);
  }
  return all;
}

TEST_CASE("a question asks in the unit of a name, or in the one behind it", "[unit_beside]") {
  const PreparedQuestion question = losses();
  CHECK(unit_asked(question.items[0], question) == "nats");
  CHECK(unit_asked(question.items[1], question) == "bits");
  CHECK(unit_asked(question.items[2], question).empty());
  const PreparedQuestion open = losses("Give the loss, y in bits or nats");
  CHECK(unit_asked(open.items[0], open).empty());
  CHECK(unit_asked(open.items[2], open) == "bits");
}

TEST_CASE("a value in another unit than its item's, or in two of a chain, is spoken against",
          "[unit_beside]") {
  const PreparedQuestion question = losses();
  CHECK(against("loss = 1.380 nats = 1.991 bits", question) == "- nats");
  CHECK(against("loss = 1.991 bits = 1.380 nats", question) == "bits bits");
  CHECK(against("bits = 1.380 nats = 1.991 bits", question) == "nats nats");
  CHECK(against("loss = 1.991 bits", question) == "bits");
  CHECK(against("loss = 1.380 nats\n= 1.991 bits", question) == "bits -");
  CHECK(against("bits = 1.380 nats / 0.693 = 1.991 bits", question) == "nats -");
  CHECK(against("y = 1.380 nats = 1.991 bits", question) == "nats nats");
  CHECK(against("y = 1000 MACs = 2000 FLOPs", question) == "MACs MACs");
  CHECK(against("y = 10 weights = 12 parameters", question) == "weights -");
}

TEST_CASE("lists without commas, working and the same number again are none", "[unit_beside]") {
  const PreparedQuestion question = losses();
  CHECK(against("loss = 1.380 bits = 1.991", question) == "- -");
  CHECK(against("loss = 1.380 nats, bits = 1.991", question) == "- -");
  CHECK(against("loss = 1.380 nats bits = 1.991", question) == "- -");
  CHECK(against("loss = 1.380, y = 2 bits", question) == "- -");
  CHECK(against("y = 12 weights = 12 parameters", question) == "- -");
  CHECK(against("loss = 1.380 (nats)", question) == "-");
}

}  // namespace
}  // namespace gradewright::reading
