#include "answers/reading/matching/locate_in_tuples.hpp"

#include <catch2/catch.hpp>
#include <vector>

#include "answers/reading/matching/locate.hpp"
#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

/// What is read for numbers v and w and a vector p of two in a question that gives x; "-" for nothing, "?"
/// for what a person has to see.
std::string read_of(const std::string& text) {
  QuestionDeclaration declared =
      declared_question({declared_item("v"), declared_item("w"), declared_item("p", Shape{2})});
  declared.other_names = {"x"};
  const PreparedQuestion question(declared);
  const std::vector<std::string> texts{text};
  const Passages passages = passages_of(texts);
  std::vector<Response> responses;
  for (const ItemDeclaration& item : question.items) {
    responses.push_back(locate(item, question, passages));
  }
  locate_in_tuples(question, passages, responses);
  std::string result;
  for (const Response& response : responses) {
    const bool missing = response.state == Response::State::missing;
    const bool read = response.state == Response::State::found && response.doubt.empty();
    result += (result.empty() ? "" : "; ") + (read ? response.source : missing ? "-" : "?");
  }
  return result;
}

TEST_CASE("as many names as values are stated at once") {
  CHECK(read_of("v, w = 2, 0.8") == "2; 0.8; -");
  CHECK(read_of("(v, w) = (2, 0.8)").starts_with("2; 0.8; "));
  CHECK(read_of("w, v = 2, 0.8") == "0.8; 2; -");
  CHECK(read_of("$v, w = 2, 0.8$") == "2; 0.8; -");
  CHECK(read_of("v, p = 2, (0.3, 0.7)") == "2; -; (0.3, 0.7)");
  CHECK(read_of("x, w = 3, 0.8") == "-; 0.8; -");
  CHECK(read_of("v, w = 2; 0.8") == "2; 0.8; -");
}

TEST_CASE("what cannot be told apart, and what is denied, is looked at") {
  for (const char* text : {"v, w = 2, 0.8, 3", "v, w = 2, what", "v, w = 2, 0.8?", "v, w = 2, 0.8 is wrong",
                           "maybe v, w = 2, 0.8", "v, -w = 2, 0.8", "v, u = 2, 0.8", "v, w != 2, 0.8",
                           "v, w = 2,8", "v, v = 2, 0.8", "(v, w) = (2, 0.8), (x, u) = (3, 4)"}) {
    CAPTURE(text);
    const std::string read = read_of(text);
    CHECK(read.find("2;") == std::string::npos);
    CHECK(read.find("0.8;") == std::string::npos);
  }
}

TEST_CASE("a tuple beside another statement of the same name has to agree") {
  CHECK(read_of("v = 2\nv, w = 2, 0.8") == "v = 2; 0.8; -");
  CHECK(read_of("v = 3\nv, w = 2, 0.8") == "?; 0.8; -");
  CHECK(read_of("v, w = 2, 0.8\nv = 3") == "?; 0.8; -");
}

TEST_CASE("statements one behind the other are no tuple") {
  CHECK(read_of("v = 2, w = 0.8") == "v = 2; w = 0.8; -");
  CHECK(read_of("so v = 2, and w = 0.8") == "so v = 2; and w = 0.8; -");
}

}  // namespace
}  // namespace gradewright::reading
