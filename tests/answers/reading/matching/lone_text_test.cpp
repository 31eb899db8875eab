#include "answers/reading/matching/lone_text.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

std::string lone(const std::string& text, AnswerType other = AnswerType::integer) {
  const std::vector<ItemDeclaration> items{typed_item("gate", AnswerType::text), typed_item("n", other)};
  const auto piece =
      lone_text(items.front(), PreparedQuestion(declared_question(items)), passages_of({text}));
  return piece ? piece->text : "-";
}

}  // namespace

TEST_CASE("one line without a number is the text that is asked for", "[lone_text]") {
  CHECK(lone("update gate\nn = 1860\n") == "update gate");
  CHECK(lone("n = 1860\n\nthe update gate, not the reset gate\n") == "the update gate, not the reset gate");
  CHECK(lone("update gate\n?") == "update gate");
  CHECK(lone("update gate") == "update gate");
  CHECK(lone("update gate, because h = z h + (1 - z) n\nn = 1860") ==
        "update gate, because h = z h + (1 - z) n");
  CHECK(lone("n = 1860 because there are three gates") == "-");
}

TEST_CASE("of several lines or a long sentence none is", "[lone_text]") {
  CHECK(lone("reset gate\nupdate gate\n1860") == "-");
  CHECK(lone("update gate 1860") == "-");
  CHECK(lone("I am not at all sure which of the two gates of this cell it could be\nupdate gate") == "-");
  CHECK(lone("n = 1860") == "-");
  CHECK(lone("no idea\n1860") == "-");
  CHECK(lone("update gate\ndropout", AnswerType::text) == "-");
  CHECK(lone("update gate", AnswerType::text) == "-");
  CHECK(lone("update gate", AnswerType::choice) == "-");
  CHECK(lone("") == "-");
}

}  // namespace gradewright::reading
