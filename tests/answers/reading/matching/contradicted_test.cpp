#include "answers/reading/matching/contradicted.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

PreparedQuestion asking(const std::string& text, AnswerType type) {
  QuestionDeclaration question = declared_question({typed_item("answer", type)});
  question.text = text;
  return PreparedQuestion(question);
}

struct Said {
  std::string text;
  bool against;
};

void check(const std::vector<Said>& cases, const ChosenAnswer& chosen, const std::string& question) {
  const PreparedQuestion asked = asking(question, chosen.type);
  for (const Said& said : cases) {
    INFO(said.text);
    CHECK(!contradiction(said.text, chosen, asked).empty() == said.against);
  }
}

}  // namespace

TEST_CASE("what stands behind an option may take every option or want its opposite", "[contradicted]") {
  const std::vector<std::string> wording{"a smaller learning rate"};
  check({{"A. All of them.", true},
         {"A. Each one works.", true},
         {"A. Jede davon.", true},
         {"A, as all the others do", true},
         {"A. Die anderen auch.", true},
         {"A. They behave the same.", true},
         {"A. There is no need for it.", true},
         {"A. It makes the loss rise.", true},
         {"A. Das macht es schlimmer.", true},
         {"A. A larger step is needed.", true},
         {"A. The rate is too small already.", true},
         {"A. Increase the rate.", true},
         {"A. Die Rate muss größer werden.", true},
         {"A, which is untried here", true},
         {"A. That is what Tom has.", true},
         {"A", false},
         {"A. A larger rate would make it worse.", false},
         {"A. The steps are too large.", false},
         {"A. Smaller steps help.", false},
         {"A. Reduce the rate.", false},
         {"A. The others do not help.", false},
         {"A. All steps get smaller.", false},
         {"A. It makes the loss fall more smoothly.", false}},
        {AnswerType::choice, wording},
        "The loss goes up and down wildly. Which change is tried first? (A) a smaller learning rate; (B) a "
        "wider layer");
  const std::vector<std::string> order{"attention alone does not see the order"};
  check({{"B. Attention sees the order anyway.", true},
         {"B. Attention sieht die Reihenfolge auch so.", true},
         {"B. Attention alone cannot see the order.", false},
         {"B. Without it the order is lost.", false}},
        {AnswerType::choice, order},
        "Why a positional encoding? (A) overflow; (B) attention alone does not see the order");
}

TEST_CASE("what stands behind several options may take one of them or others, too", "[contradicted]") {
  check({{"A, C. Only one of these.", true},
         {"A, C. Nur eine davon.", true},
         {"A, C. The others do as well.", true},
         {"A, C. They have no effect.", true},
         {"A, C. All of them reduce it.", false},
         {"A, C. Each of them limits the model.", false},
         {"A, C. The others make it worse.", false}},
        {AnswerType::choices},
        "Which of these reduce overfitting? (A) dropout; (B) more epochs; (C) weight decay");
}

TEST_CASE("what stands behind a statement called false may assert it", "[contradicted]") {
  const std::string question = "True or false: dropout is active at test time.";
  const std::vector<Said> cases{
      {"False. It is active at test time.", true},        {"False. It stays on.", true},
      {"False. Dropout läuft auch beim Testen.", true},   {"False. The statement holds.", true},
      {"False. It is switched off at test time.", false}, {"False. It is active only in training.", false},
      {"False. At test time all units are used.", false}};
  check(cases, {AnswerType::true_false, {}, true}, question);
  check({{"True. It is active at test time.", false}}, {AnswerType::true_false, {}, false}, question);
}

TEST_CASE("what stands behind a term may tell of the opposite, or narrow it", "[contradicted]") {
  check({{"vanishing gradients: the gradients get large", true},
         {"vanishing gradient. The gradients explode.", true},
         {"vanishing gradient, they become huge", true},
         {"vanishing gradient, here a special one", true},
         {"vanishing gradients, the gradients become very small", false},
         {"vanishing gradients, the large products shrink the gradients", false},
         {"vanishing gradients, they do not grow", false}},
        {AnswerType::text},
        "In deep sigmoid networks the gradients of the first layers get tiny. What is the name of this "
        "problem?");
}

}  // namespace gradewright::reading
