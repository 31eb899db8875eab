#include "answers/reading/documents/question_sections.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

using Path = std::vector<std::string>;
using Places = QuestionSections::Places;

const std::vector<std::string> ids = {"1a", "1b", "2", "2c"};
const std::vector<std::vector<Path>> questions = {{{"1", "a"}}, {{"1", "b"}}, {{"2"}}, {{"2", "c"}}};

Section section(Path path, bool solution = false, std::size_t heading = 0) {
  Section result;
  result.path = std::move(path);
  result.solution = solution;
  result.heading = heading;
  return result;
}

TEST_CASE("of the questions that name a section the most exact one has it") {
  const std::vector<Section> sections = {section({}),          section({"1", "a"}), section({"1", "b", "ii"}),
                                         section({"2"}),       section({"2", "c"}), section({"2", "d"}),
                                         section({"1", "a+b"})};
  const QuestionSections owners(sections, questions);
  CHECK(owners.of(0) == Places{1, 6});
  CHECK(owners.of(1) == Places{2, 6});
  CHECK(owners.of(2) == Places{3, 5});
  CHECK(owners.of(3) == Places{4});
  CHECK(owners.of_parent(0).empty());
  CHECK(owners.same_parent(0, 1));
  CHECK_FALSE(owners.same_parent(0, 2));
}

TEST_CASE("a number that is not divided into parts is the parent of them all") {
  const std::vector<Section> sections = {section({"1"}), section({"2"})};
  const QuestionSections owners(sections, questions);
  CHECK(owners.of(0).empty());
  CHECK(owners.of_parent(0) == Places{0});
  CHECK(owners.of_parent(1) == Places{0});
}

TEST_CASE("what stands before a solution is the question's own text") {
  const std::vector<Section> sections = {section({"2"}, false, 1), section({"2"}, true, 1),
                                         section({"2"}, false, 2)};
  const QuestionSections owners(sections, questions);
  CHECK(owners.without_statement({0, 1, 2}) == Places{1, 2});
}

TEST_CASE("a section of no question could be of those that its label leaves open") {
  const std::vector<Section> none;
  const QuestionSections owners(none, questions);
  const auto could_be_of = [&](const Path& path) {
    std::string result;
    for (std::size_t i = 0; i < questions.size(); ++i) {
      result += owners.could_be_of(section(path), i) ? ids[i] + " " : "";
    }
    return result;
  };
  CHECK(could_be_of({}) == "1a 1b 2 2c ");
  CHECK(could_be_of({"?", "a"}) == "1a 2 ");
  CHECK(could_be_of({"1", "i"}) == "1a 1b ");  // part i, which the exam does not have
  CHECK(could_be_of({"7"}) == "1a 1b 2 2c ");  // question 7 neither
  CHECK(could_be_of({"1", "a"}).empty());
  CHECK(could_be_of({"1"}).empty());  // the parent's own
}

}  // namespace
}  // namespace gradewright::reading
