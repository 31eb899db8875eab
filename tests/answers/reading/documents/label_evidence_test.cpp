#include "answers/reading/documents/label_evidence.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "answers/reading/documents/exam_labels.hpp"

namespace gradewright::reading {
namespace {

ItemDeclaration item(const std::string& name, AnswerType type, std::vector<std::string> options = {}) {
  ItemDeclaration declared{"", name, {}, type, {}, {}, std::move(options)};
  return declared;
}

/// 2: h_1 and the mean; 3: y, with u on the way; 4: one of A to C; 5: several of A to E; 6: true or false.
const ExamLabels& exam() {
  static const std::vector<QuestionDeclaration> questions = [] {
    std::vector<QuestionDeclaration> all{
        {"2a", {}, {item("h_1", AnswerType::number)}, {}, {}},
        {"2b", {}, {item("mu", AnswerType::number)}, {}, {}},
        {"3", {}, {item("y", AnswerType::number)}, {"u"}, {}},
        {"4", {}, {item("answer", AnswerType::choice, {"A", "B", "C"})}, {}, {}},
        {"5", {}, {item("answer", AnswerType::choices, {"A", "B", "C", "D", "E"})}, {}, {}},
        {"6", {}, {item("claims", AnswerType::true_false)}, {}, {}}};
    all[1].items[0].aliases = {"mean", "\\mu"};
    return all;
  }();
  static const ExamLabels labels(questions);
  return labels;
}

bool speaks_for(const std::string& number, const std::string& current, std::string_view behind) {
  return LabelEvidence(exam()).speaks_for(number, current, behind);
}

TEST_CASE("a name of the question with a value behind it speaks for its number") {
  for (const std::string_view behind :
       {"\nh_1 = 0.762", " h_1 = 0.762", "the mean is 5", "mean 5, variance 14", "$\\mu = 5$",
        "  \n\n**mean**: 5", "h_1 -0.5", "mu -> [1"}) {
    CAPTURE(behind);
    CHECK(speaks_for("2", "3", behind));
    CHECK(speaks_for("2", "", behind));
    CHECK_FALSE(speaks_for("3", "2", behind));
    CHECK_FALSE(speaks_for("2", "2", behind));
    CHECK_FALSE(speaks_for("9", "3", behind));
  }
}

TEST_CASE("a name without a value, of another question or further below speaks for nothing") {
  for (const std::string_view behind : {"\nmean", "\n5\nmean = 5", "the meaning is 5", "log h_1 = 0.762",
                                        "h_12 = 3", "and h_1 = 3", "is the mean = 5", "", "5"}) {
    CAPTURE(behind);
    CHECK_FALSE(speaks_for("2", "3", behind));
  }
  CHECK(speaks_for("3", "2", "y = 2"));
  CHECK_FALSE(speaks_for("3", "2", "u = 2"));  // a step of 3, which no item asks for
  CHECK_FALSE(speaks_for("2", "", "y = 2"));
}

TEST_CASE("an option alone speaks for its number where the question before asks for no words") {
  CHECK(speaks_for("4", "3", " B"));
  CHECK(speaks_for("4", "3", "\n(B).\nmore"));
  CHECK(speaks_for("5", "3", " ABD"));
  CHECK(speaks_for("5", "3", " A, B and\n") == false);
  CHECK(speaks_for("5", "3", " (A), (D)"));
  CHECK(speaks_for("6", "3", " T F T"));
  CHECK(speaks_for("6", "3", " true"));
  CHECK_FALSE(speaks_for("4", "3", " D"));
  CHECK_FALSE(speaks_for("4", "3", " b"));
  CHECK_FALSE(speaks_for("4", "3", " A B"));
  CHECK_FALSE(speaks_for("4", "3", " B because"));
  CHECK_FALSE(speaks_for("4", "3", " B = 3"));
  CHECK_FALSE(speaks_for("5", "3", " ABF"));
  CHECK_FALSE(speaks_for("6", "3", " T, x"));
  CHECK_FALSE(speaks_for("4", "5", " B"));  // it may go on with the options of 5
  CHECK_FALSE(speaks_for("4", "", " B"));
  CHECK_FALSE(speaks_for("3", "2", " B"));
}

TEST_CASE("it is asked so often and no more") {
  const std::string text = "y = 2";
  const LabelEvidence evidence(exam());
  for (std::size_t i = 0; i < LabelEvidence::most; ++i) {
    CHECK(evidence.speaks_for("3", "2", text));
  }
  CHECK_FALSE(evidence.speaks_for("3", "2", text));
}

}  // namespace
}  // namespace gradewright::reading
