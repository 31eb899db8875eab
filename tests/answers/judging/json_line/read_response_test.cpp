#include "answers/judging/json_line/read_response.hpp"

#include <catch2/catch.hpp>

#include "answers/judging/json_line/read_key.hpp"

using namespace gradewright::judging;

namespace {

/// The response to a key, read into one that held another response.
Response read(const std::string& key, const std::string& response) {
  Response into;
  into.choice = "before";
  into.reason = "before";
  into.alternatives.resize(3);
  const std::string text = R"({"id": 1, "key": )" + key + R"(, "response": )" + response + "}";
  JudgeLine line;
  PreparedItem item;
  line.read(text);
  REQUIRE(line.problem().empty());
  REQUIRE(read_key(line, item).empty());
  read_response(line, item, into);
  return into;
}

using State = Response::State;

}  // namespace

TEST_CASE("values in JSON and in text are readings", "[read_response]") {
  const Response tensor = read("[1, 2]", "[3, null]");
  CHECK(tensor.state == State::found);
  REQUIRE(tensor.alternatives.size() == 1);
  CHECK(tensor.alternatives[0].shape == Shape{2});
  CHECK(tensor.alternatives[0].cells[1].state == ReadCell::State::blank);
  CHECK(tensor.choice.empty());
  CHECK(tensor.reason.empty());
  CHECK(read("[1, 2]", R"("[3, 4]")").alternatives[0].cells[1].text == "4");
  const Response several = read("1.5", R"("1,500")");
  CHECK(several.state == State::ambiguous);
  CHECK(several.alternatives.size() == 2);
  CHECK(several.reason.starts_with("The response can be read in more than one way: "));
}

TEST_CASE("nothing written is missing", "[read_response]") {
  for (const char* nothing : {"null", R"("")", R"(" \n")", "[]"}) {
    const Response response = read("[1, 2]", nothing);
    CHECK(response.state == State::missing);
    CHECK(response.alternatives.empty());
    CHECK(response.reason == "Nothing was written.");
  }
}

TEST_CASE("what cannot be read says why", "[read_response]") {
  CHECK(read("1", "true").reason == "The response cannot be read: true and false are no numbers.");
  CHECK(read("1", "[1, [2]]").reason == "The response cannot be read: numbers and lists side by side.");
  CHECK(read("1", R"("see above")").state == State::unreadable);
}

TEST_CASE("named cells are read from an object and from text", "[read_response]") {
  const std::string key = R"({"a": 1, "b": 2})";
  const Response object = read(key, R"({"b": 5, "a": "1/2"})");
  REQUIRE(object.alternatives.size() == 1);
  CHECK(object.alternatives[0].cells[0].text == "1/2");
  CHECK(object.alternatives[0].cells[1].text == "5");
  CHECK(read(key, R"({"b": 5})").alternatives[0].cells[0].state == ReadCell::State::blank);
  CHECK(read(key, R"({"b": [5]})").alternatives[0].cells[1].reason == "not one number");
  CHECK(read(key, R"({"c": 5})").reason == "The response cannot be read: 'c' is not the name of a cell.");
  CHECK(read(key, R"({"a": 5, "a": 6})").reason == "The response cannot be read: 'a' stands twice.");
  CHECK(read(key, R"("b = 5, a = 6")").alternatives[0].cells[0].text == "6");
  CHECK(read(key, R"("a = 6, c = 5")").reason ==
        "The response cannot be read: a value under a name that is not asked for.");
  CHECK(read(key, R"("[6, 5]")").alternatives[0].cells[0].text == "6");
  CHECK(read("[1, 2]", "{}").alternatives[0].cells.size() == 2);
}

TEST_CASE("choices come down to their words", "[read_response]") {
  CHECK(read("true", R"("T")").choice == "true");
  CHECK(read("true", "null").state == State::missing);
  CHECK(read("true", "1").reason == "The response is neither true nor false.");
  CHECK(read("true", R"("perhaps")").reason ==
        "The response cannot be read: no choice can be told from the words.");
  const std::string choice = R"("B", "type": "choice")";
  CHECK(read(choice, R"("(b).")").choice == "b");
  CHECK(read(choice, "2").reason == "The response is not a string.");
  CHECK(read(choice, R"("I choose B")").choice == "b");
  CHECK(read(choice, R"("B, no, C")").reason == "The response cannot be read: two choices: B and C.");
  CHECK(read(R"("max pooling", "type": "choice")", R"("mean pooling")").choice == "mean pooling");
  const std::string words = R"("dropout", "type": "choice", "options": ["dropout", "batch norm"])";
  CHECK(read(words, R"("batch norm")").choice == "batch norm");
  for (const std::string place : {R"("A")", R"("a")", R"("1")"}) {  // of the first option, perhaps
    CAPTURE(place);
    CHECK(read(words, place).reason == "The response cannot be read: no choice can be told from the words.");
  }
}
