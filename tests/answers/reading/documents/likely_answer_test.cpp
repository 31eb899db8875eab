#include "answers/reading/documents/likely_answer.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

bool fits(std::string_view line, AnswerType type, Shape shape = {}) {
  ItemDeclaration item;
  item.type = type;
  item.shape = shape;
  return could_be_answer(line, item);
}

TEST_CASE("a line fits an item by its type and shape") {
  CHECK(fits("about 7 of them", AnswerType::number));
  CHECK(!fits("26x26x4", AnswerType::number));
  CHECK(!fits("the output is 26 \u00d7 26", AnswerType::number));
  CHECK(!fits("$26 \\times 26$", AnswerType::number));
  CHECK(fits("26x26 has 676", AnswerType::number));
  CHECK(!fits("none at all", AnswerType::number));

  CHECK(fits("[1, 2]", AnswerType::vector, Shape{2}));
  CHECK(fits("0.5", AnswerType::vector, Shape{2}));  // a column begins
  CHECK(fits("y_1 = 3", AnswerType::vector, Shape{2}));
  CHECK(!fits("it is 7 then", AnswerType::vector, Shape{2}));

  CHECK(fits("26x26", AnswerType::size));
  CHECK(fits("26 by 26", AnswerType::size));
  CHECK(!fits("7", AnswerType::size));

  CHECK(fits("W x minus t", AnswerType::formula));
  CHECK(fits("0 < eta", AnswerType::interval));
  CHECK(fits("between zero and two", AnswerType::interval));
  CHECK(!fits("kept is everything, no box overlaps enough", AnswerType::formula));
  CHECK(!fits("it goes on like that", AnswerType::inequality));

  CHECK(fits("dropout", AnswerType::text));
  CHECK(fits("It is called dropout.", AnswerType::text));
  CHECK(!fits("$\\mathrm{loss}$", AnswerType::text));
  CHECK(!fits("```python", AnswerType::text));
  CHECK(!fits("\\begin{align*}", AnswerType::text));
  CHECK(!fits("loss = 3", AnswerType::text));
  CHECK(!fits("and w becomes 0.9.", AnswerType::text));
  CHECK(!fits("| step | w |", AnswerType::text));
  CHECK(!fits("half of the points for this?", AnswerType::text));
}

TEST_CASE("a path of the exam is found behind words that lead to it") {
  const auto rest = [](std::string_view line, const std::vector<std::string>& path) {
    const std::size_t at = behind_number(line, path);
    return at == 0 ? std::string("none") : std::string(line.substr(at));
  };
  CHECK(rest("For 3a I get 7", {"3", "a"}) == " I get 7");
  CHECK(rest("`3 (a)` 7", {"3", "a"}) == ")` 7");
  CHECK(rest("answer to 10: B", {"10"}) == ": B");
  CHECK(rest("For 13 I get 7", {"3"}) == "none");
  CHECK(rest("For 3ab I get 7", {"3", "a"}) == "none");
  CHECK(rest("For 3 I get 7", {"3", "a"}) == "none");
  CHECK(rest("Room 3, phone 7", {"3"}) == "none");
  CHECK(rest("no number", {"3"}) == "none");
}

}  // namespace
}  // namespace gradewright::reading
