#include "kind_question.hpp"

#include <fmt/core.h>

#include <catch2/catch.hpp>

#include "../question_source.hpp"
#include "problems/kinds.hpp"
#include "problems/mistake.hpp"

using namespace gradewright::problems;

namespace {

std::string piece(std::string_view kind, std::string_view given) {
  return fmt::format("kind: {}\ngiven: {{{}}}\n", kind, given);
}

void make_kind(const YamlNode& node, QuestionReading& reading) {
  add_kind(*node.find("kind"), node.find("given"), reading);
}

}  // namespace

Question question_of(std::string_view kind, std::string_view given) {
  QuestionSource question(piece(kind, given));
  make_kind(question.node, question.reading);
  return question.reading.question;
}

void check_steps(const Question& question, const std::vector<ExpectedStep>& steps) {
  for (const ExpectedStep& expected : steps) {
    INFO(expected.step);
    const Expr found = question.scope.find(expected.step);
    REQUIRE(found);
    CHECK(cells_of(found) == expected.cells);
  }
}

void check_mistakes(const Question& question, const std::vector<ExpectedMistake>& mistakes) {
  REQUIRE(question.mistakes.size() == mistakes.size());
  for (std::size_t i = 0; i < mistakes.size(); ++i) {
    const Mistake& mistake = question.mistakes[i];
    CHECK(mistake.name == mistakes[i].name);
    INFO(mistake.name);
    CHECK(mistake.credit == Decimal(5, -1));
    CHECK(mistake.feedback.ends_with('.'));
    CHECK_NOTHROW(check_change(mistake.change, question.scope));
    for (const ExpectedStep& expected : mistakes[i].steps) {
      INFO(expected.step);
      const Expr right = question.scope.find(expected.step);
      REQUIRE(right);
      CHECK(cells_of(make_mistake(question, mistake, {&right, 1}).front()) == expected.cells);
      CHECK(cells_of(right) != expected.cells);
    }
  }
}

std::string kind_refusal(std::string_view kind, std::string_view given) {
  QuestionSource question(piece(kind, given));
  return question.refused(make_kind);
}
