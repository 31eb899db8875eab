#include "answers/reading/documents/exam_labels.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace gradewright::reading {

TEST_CASE("labels of an exam are its paths, with what their questions are answered by") {
  using Path = ExamLabels::Path;
  const auto item = [](AnswerType type) { return ItemDeclaration{"", "y", {}, type, {}, {}, {}}; };
  const std::vector<QuestionDeclaration> questions{{"2a", {}, {item(AnswerType::number)}, {"u"}, {}},
                                                   {"2b", {"Question 7"}, {item(AnswerType::choice)}, {}, {}},
                                                   {"3", {}, {item(AnswerType::true_false)}, {}, {}},
                                                   {"bayes", {"stion 5"}, {}, {}, {}}};
  const ExamLabels labels(questions);
  CHECK(labels.paths_of_questions[1] == std::vector<Path>{{"2", "b"}, {"7"}});
  CHECK(labels.paths == std::vector<Path>{{"2", "a"}, {"2", "b"}, {"7"}, {"3"}, {"5"}, {"#3"}});
  CHECK(labels.numbers == std::set<std::string>{"2", "3", "5", "7", "#3"});
  CHECK(labels.wordy == std::set<std::string>{"2", "3"});
  CHECK(labels.by_letters == std::set<std::string>{"3"});
  REQUIRE(labels.listed_damage.size() == 1);
  CHECK(labels.listed_damage[0].second == "5");
  CHECK(labels.literals.read("Bayes").has_value());

  const ExamLabels::Numbered& second = labels.by_number.at("2");
  CHECK(second.questions == std::vector<const QuestionDeclaration*>{&questions[0], &questions[1]});
  CHECK_FALSE(second.items.contain(name_form("u")));
  CHECK(second.items_and_steps.contain(name_form("u")));
}

}  // namespace gradewright::reading
