#include "answers/reading/documents/question_answers.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/answers/reading/declared.hpp"
#include "tests/answers/reading/shown.hpp"

namespace gradewright::reading {
namespace {

std::string shown_all(std::span<const Response> responses) {
  return shown_read(responses);
}

TEST_CASE("items are read in other ways where none is read by itself") {
  const PreparedQuestion question(declared_question({declared_item("a"), declared_item("b")}));
  const auto read = [&](const std::string& text) {
    const std::vector<std::string> texts{text};
    std::vector<Response> responses(2);
    read_otherwise(question, passages_of(texts), responses);
    return shown_all(responses);
  };
  CHECK(read("3, 4") == "found () 3; found () 4");
  CHECK(read("a, b = 3, 4") == "found () 3; found () 4");
  CHECK(read("a\n3\n\nb\n4") == "found () 3; found () 4");
  CHECK(read("3") == "-; -");
}

TEST_CASE("an explanation is left out only where all items are read for certain without it") {
  const PreparedQuestion question(declared_question({declared_item("a"), declared_item("b")}));
  const auto read = [&](const std::string& text) {
    const std::vector<std::string> texts{text};
    std::vector<Response> responses(2);
    read_without_explanations(question, passages_of(texts), responses);
    return shown_all(responses);
  };
  CHECK(read("3, 4\n\nExplanation: 2 + 1 and 2 + 2") == "found () 3; found () 4");
  CHECK(read("3\n\nExplanation: 2 + 1 and 2 + 2") == "-; -");
  CHECK(read("3, 4\n\nExplanation: a = 5") == "-; -");
}

}  // namespace
}  // namespace gradewright::reading
