#include "answers/reading/documents/answered_twice.hpp"

#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <vector>

#include "answers/reading/matching/locate.hpp"
#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

/// How a question of one item is read when these texts answer it in places of their own, and how many values
/// it then has.
std::string shown(const std::vector<std::string>& texts, ItemDeclaration item) {
  const PreparedQuestion question(declared_question({std::move(item)}));
  Passages passages;
  std::size_t offset = 0;
  for (const std::string& text : texts) {
    const auto passage = std::make_shared<Passage>(text, offset);
    passage->group = passages.size();
    passages.push_back(passage);
    offset += text.size() + 1;
  }
  std::vector<Response> responses{locate(question.items[0], question, passages)};
  add_other_places(question, passages, responses);
  const Response& response = responses[0];
  const std::size_t values = response.alternatives.size() + response.typed.size() + response.choice.size();
  constexpr const char* states[] = {"found", "missing", "ambiguous", "unreadable"};
  return std::string(states[static_cast<std::size_t>(response.state)]) + " " + std::to_string(values);
}

TEST_CASE("what another place says without the name is another value", "[answered_twice]") {
  const ItemDeclaration r = declared_item("r");
  CHECK(shown({"r = 14", "15"}, r) == "ambiguous 2");
  CHECK(shown({"15", "r = 14"}, r) == "ambiguous 2");
  CHECK(shown({"r = 14", "14"}, r) == "found 1");
  CHECK(shown({"r = 14", "that is all"}, r) == "found 1");
  CHECK(shown({"r = 14", "see above?", ""}, r) == "found 1");
  CHECK(shown({"r = 14"}, r) == "found 1");
}

TEST_CASE("typed answers and choices of two places are held against each other", "[answered_twice]") {
  ItemDeclaration set = declared_item("roots");
  set.type = AnswerType::set;
  CHECK(shown({"roots = {1, 4}", "{1, 5}"}, set) == "ambiguous 2");
  CHECK(shown({"roots = {1, 4}", "{1, 4}"}, set) == "found 1");
  ItemDeclaration choice = declared_item("answer");
  choice.type = AnswerType::choice;
  choice.options = {"A", "B"};
  CHECK(shown({"answer: A", "B"}, choice) == "unreadable 1");
  CHECK(shown({"answer: A", "A"}, choice) == "found 1");
}

}  // namespace
}  // namespace gradewright::reading
