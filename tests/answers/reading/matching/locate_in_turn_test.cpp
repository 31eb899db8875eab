#include "answers/reading/matching/locate_in_turn.hpp"

#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <vector>

namespace gradewright::reading {
namespace {

/// A size, a number, a quantity in KB and a text, asked for in this order.
QuestionDeclaration asked() {
  QuestionDeclaration question{"1",
                               {},
                               {{"1", "shape", {"output size"}, AnswerType::size, {}, {}, {}},
                                {"1", "field", {"receptive field"}, AnswerType::number, {}, {}, {}},
                                {"1", "memory", {}, AnswerType::quantity, {}, {}, {}, {}, "KB"},
                                {"1", "technique", {}, AnswerType::text, {}, {}, {}}}};
  question.text = "What is the size of the output, the field, the memory, and the technique?";
  return question;
}

std::string shown(const std::vector<Response>& responses) {
  std::string result;
  for (const Response& response : responses) {
    result += (result.empty() ? "" : " | ") + (response.is_read() ? response.source : "-");
  }
  return result;
}

/// What is read in turn of the parts of an answer; "-" for what is not.
std::string read_of(const std::vector<std::string>& texts, bool behind_answer = false,
                    std::vector<Response> responses = std::vector<Response>(4)) {
  Passages passages;
  std::size_t offset = 0;
  for (const std::string& text : texts) {
    auto passage = std::make_shared<Passage>(text, offset);
    passage->behind_answer = behind_answer;
    passages.push_back(std::move(passage));
    offset += text.size();
  }
  locate_in_turn(PreparedQuestion(asked()), passages, responses);
  return shown(responses);
}

TEST_CASE("what says one thing for each item is read in the order asked", "[locate_in_turn]") {
  CHECK(read_of({"3x3x8\n13\n92.3 KB\ndropout"}) == "3x3x8 | 13 | 92.3 KB | dropout");
  CHECK(read_of({"3x3x8 / 13 / 92.3 KB / dropout"}) == "3x3x8 | 13 | 92.3 KB | dropout");
  CHECK(read_of({"The output is 3x3x8. The field is 13. It takes 92.3 KB. The technique is dropout."}) ==
        "The output is 3x3x8 | The field is 13 | It takes 92.3 KB | The technique is dropout");
  CHECK(read_of({"out 3x3x8\nrf 13\nmem 92.3 KB\ndropout"}) == "out 3x3x8 | rf 13 | mem 92.3 KB | dropout");
  CHECK(read_of({"$3 \\times 3 \\times 8$, $13$, 92.3 KB and dropout"}) ==
        "3 \\times 3 \\times 8 | 13 | 92.3 KB | dropout");
}

TEST_CASE("an interval of another variable is not read in turn", "[locate_in_turn]") {
  QuestionDeclaration question{"1",
                               {},
                               {{"1", "strides", {}, AnswerType::set, {}, {}, {}},
                                {"1", "rates", {}, AnswerType::interval, {}, {}, {}}}};
  question.text = "Which strides are left? For which rates eta does descent on 2 w^2 converge?";
  const auto read = [&](const std::string& text) {
    std::vector<Response> responses(2);
    locate_in_turn(PreparedQuestion(question), {std::make_shared<Passage>(text, 0)}, responses);
    return shown(responses);
  };
  CHECK(read("1, 2, 5\n0 < eta < 0.5") == "1, 2, 5 | 0 < eta < 0.5");
  CHECK(read("1, 2, 5\n0 < w < 0.5") == "- | -");
}

TEST_CASE("working around frames and answers is no answer", "[locate_in_turn]") {
  CHECK(read_of({"We pad, so \\boxed{3\\times3\\times8} and $5 + 8 =$ \\boxed{13}; with 4 bytes "
                 "\\boxed{92.3\\,KB}. "
                 "It is \\boxed{dropout}."}) == "3\\times3\\times8 | 13 | 92.3\\,KB | dropout");
  const std::vector<std::string> answers{"$3x3x8$\nand then 5 + 8", "13\n", "92.3 KB\nfor floats", "dropout"};
  CHECK(read_of(answers, true) == "3x3x8 | 13 | 92.3 KB | dropout");
  CHECK(read_of(answers, false) == "- | - | - | -");
}

TEST_CASE("what is not one thing for each item in order is not read", "[locate_in_turn]") {
  for (const char* text : {
           "13\n3x3x8\n92.3 KB\ndropout",            // another order
           "3x3x8\n13\n92.3\ndropout",               // no unit
           "3x3x8\n13\n92.3 GFLOP\ndropout",         // another dimension
           "3\n13\n92.3 KB\ndropout",                // one extent
           "3x3x8\n13\n92.3 KB",                     // one left out
           "3x3x8\n13\n14\n92.3 KB\ndropout",        // one too many
           "3x3x8\nnot 13\n92.3 KB\ndropout",        // denied
           "3x3x8\nmaybe 13\n92.3 KB\ndropout",      // doubted
           "3x3x8\n13?\n92.3 KB\ndropout",           //
           "3x3x8\nAnna says 13\n92.3 KB\ndropout",  // whose it is
           "3x3x8\nfield < 13\n92.3 KB\ndropout",    // a bound
           "3x3x8\n13 or 14\n92.3 KB\ndropout",      // alternatives
           "3x3x8\n~~13~~ 14\n92.3 KB\ndropout",     //
           "3x3x8\nfield 13 of the other network\n92.3 KB\ndropout",
           "shape 3x3x8\nmemory 13\nfield 92.3 KB\ndropout",  // the names say something else
           "The kernel is 3x3x8\n13\n92.3 KB\ndropout",       // of which the question does not speak
           "3x3x8\nThe width is 13\n92.3 KB\ndropout",
           "3x3x8\n24 filters: 13\n92.3 KB\ndropout",  // another number
           "3x3x8\n13\n92.3 KB\ndropout = 0.5",
       }) {
    CAPTURE(text);
    CHECK(read_of({text}) == "- | - | - | -");
  }
}

TEST_CASE("a name of another item is refused where the value could answer that", "[locate_in_turn]") {
  QuestionDeclaration question{"1",
                               {},
                               {{"1", "weights", {}, AnswerType::quantity, {}, {}, {}, {}, "GB"},
                                {"1", "moments", {"Adam states"}, AnswerType::quantity, {}, {}, {}, {}, "GB"},
                                {"1", "time", {}, AnswerType::quantity, {}, {}, {}, {}, "ms"}}};
  question.text = "How much take the weights and the moments, and how long does reading take?";
  const auto read = [&](const std::string& text) {
    std::vector<Response> responses(3);
    locate_in_turn(PreparedQuestion(question), {std::make_shared<const Passage>(text, std::size_t{0})},
                   responses);
    return shown(responses);
  };
  CHECK(read("14 GB, 56 GB, 20 ms") == "14 GB | 56 GB | 20 ms");
  CHECK(read("Weights take 14 GB, the Adam states 56 GB, to read the weights takes 20 ms") ==
        "Weights take 14 GB | the Adam states 56 GB | to read the weights takes 20 ms");
  CHECK(read("moments 14 GB, weights 56 GB, 20 ms") == "- | - | -");
  CHECK(read("Adam: 14 GB\nw: 56 GB\n20 ms") == "- | - | -");
  CHECK(read("14 GB (weights)\n56 GB (Adam)\n20 ms") == "14 GB (weights) | 56 GB (Adam) | 20 ms");
  CHECK(read("14 GB (moments)\n56 GB (weights)\n20 ms") == "- | - | -");
  CHECK(read("M = 14 GB\nW = 56 GB\n20 ms") == "- | - | -");
}

TEST_CASE("what was read before stays, and has to stand in its turn", "[locate_in_turn]") {
  std::vector<Response> known(4);
  known[1].state = Response::State::found;
  known[1].span = {9, 2};
  known[1].source = "thirteen";
  CHECK(read_of({"3x3x8\n13\n92.3 KB\ndropout"}, false, known) == "- | thirteen | - | -");
  known[1].span = {6, 2};
  CHECK(read_of({"3x3x8\n13\n92.3 KB\ndropout"}, false, known) == "3x3x8 | thirteen | 92.3 KB | dropout");
}

}  // namespace
}  // namespace gradewright::reading
