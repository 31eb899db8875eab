#include "answers/reading/matching/explained_choice.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "answers/reading/matching/choice_clauses.hpp"
#include "answers/reading/matching/choice_remarks.hpp"
#include "answers/reading/matching/option_wording.hpp"

namespace gradewright::reading {
namespace {

const std::vector<std::string> letters{"A", "B", "C", "D", "E"};

/// The options that are read, together; "-" for none.
std::string read(const std::string& text, const std::string& question, std::size_t count, bool several) {
  const std::vector<std::string> options(letters.begin(),
                                         letters.begin() + static_cast<std::ptrdiff_t>(count));
  QuestionDeclaration declared;
  declared.id = "1";
  declared.text = question;
  const PreparedQuestion prepared(declared);
  std::string out;
  for (const std::string& option :
       explained_choice(text, options, several, prepared, option_wordings(question, options))) {
    out += option;
  }
  return out.empty() ? "-" : out;
}

std::string activation(const std::string& text) {
  return read(
      text,
      "Which output activation suits the regression of an unbounded value? (A) sigmoid; (B) softmax; (C) "
      "identity; (D) tanh.",
      4, false);
}

std::string remedies(const std::string& text) {
  return read(
      text,
      "Which of these reduce overfitting? (A) weight decay; (B) data augmentation; (C) a wider hidden layer; "
      "(D) early stopping; (E) removing the biases.",
      5, true);
}

}  // namespace

TEST_CASE("A clause chooses, and those behind it explain", "[explained_choice]") {
  for (const std::string text :
       {"I would take C, the others are bounded.", "I choose C. A and D are bounded and B is for classes.",
        "C. A would give the new candidate, and B a mixture", "The answer is C, A has nothing to do with it.",
        "I would choose C; for A nothing of the value is left.", "C, sorry for the messy page",
        "C, it cannot saturate anywhere", "Ich nehme C, A macht es schlimmer.",
        "C, I believe, we saw the plot", "C. A would need classes and D too.",
        "I would take C, a softmax would force them to compete"}) {
    INFO(text);
    CHECK(activation(text) == "C");
  }
  for (const std::string text :
       {"A, B, D. A wider layer makes it worse and E does nothing.", "A, B und D. C nicht",
        "I'd choose A, B and D, as C only adds weights", "A B D, C is the opposite of what helps"}) {
    INFO(text);
    CHECK(remedies(text) == "ABD");
  }
}

TEST_CASE("Options of a list stand behind or before what they are", "[explained_choice]") {
  for (const std::string text :
       {"A (switched off at test time), B (running mean of data), D (in time it stops)",
        "The decay term (A), more images (B) and stopping (D)", "(A), (B), (D), I think"}) {
    INFO(text);
    CHECK(remedies(text) == "ABD");
  }
  for (const std::string text :
       {"A (sure thing), B (not sure), D (sure)", "A (in CNNs), B, D", "A (B), D", "A, B, (D)",
        "A (and C), B, D", "A, B, D, a wider hidden layer", "not the decay (A), the data (B)",
        "early stopping (A), data (B)", "decay (A), data (B), maybe stopping (D)",
        "the first (A), the second (B)", "A (first idea), B (second idea)", "A (yes), B (no)",
        "decay (A), data (B), stopping"}) {
    INFO(text);
    CHECK(remedies(text) == "-");
  }
}

TEST_CASE("What praises another option, names it alone or says it of them is no explanation",
          "[explained_choice]") {
  for (const std::string text :
       {"C. D is possible, too.", "C. D does it as well.", "C. But D fits better.",
        "C. The others are right.", "C. D suits an unbounded value.", "C. D.", "C, D",
        "C. My final answer is D.", "C. So D.", "C. A is what it does.", "C. D is the reason.", "C, softmax",
        "C: tanh.", "C is what I ruled out.", "D would only reach 1. C is the one.",
        "A and D are bounded, so it must be C"}) {
    INFO(text);
    CHECK(activation(text) == "-");
  }
  for (const std::string text :
       {"A, B, D are wrong", "A, B, D would be wrong", "A, B, D. C as well.",
        "A, B, D. C reduces overfitting.", "A, B, D. C regularises.", "A, B. D needs only half.",
        "A, B. And D.", "A, B, D and in some cases C", "A, B, D. a wider layer does it, too",
        "A, B, D. Removing the biases.", "A, B, D. D does not.", "A, B, D. A does nothing.",
        "A, B, D. It makes overfitting larger, increases overfitting", "A, B, also D"}) {
    INFO(text);
    CHECK(remedies(text) == "-");
  }
}

TEST_CASE("What doubts, limits, denies or takes back leaves a choice to a person", "[explained_choice]") {
  for (const std::string text :
       {"C, but I doubt it", "C, which I doubt", "C, said my neighbour", "C, if the value is unbounded", "C?",
        "C - no.", "C: skip", "C is correct: for larger values only",
        "C for the hidden layer. D for the output.", "I take C back.", "C. It does not suit regression.",
        "C. This is wrong.", "C was my first choice", "C, in the second place", "I would not take C",
        "Not C.", "C. None of them.", "C, which does not help", "C, tanh has no limits or so"}) {
    INFO(text);
    CHECK(activation(text) == "-");
  }
}

TEST_CASE("What stands beside several options may speak against them", "[explained_choice]") {
  QuestionDeclaration declared;
  declared.id = "1";
  declared.text =
      "Which of these reduce overfitting? (A) weight decay; (B) data augmentation; (C) a wider hidden layer.";
  const std::vector<std::string> options{"A", "B", "C"};
  const PreparedQuestion prepared(declared);
  const std::vector<std::string> wordings = option_wordings(declared.text, options);
  const auto against = [&](const std::string& text) {
    const MadeChoice made{{true, true, false}, true, prepared, wordings};
    return against_choice(choice_clauses(choice_words(text, options).value()), made);
  };
  for (const std::string text :
       {"A, B. They increase overfitting.", "A, B. These increase it.",
        "A and B, because they increase overfitting", "A. B. A raises overfitting"}) {
    INFO(text);
    CHECK(against(text) == "opposite");
  }
  CHECK(against("A, B. A wider layer.") == "layer");
  CHECK(against("A (weight decay), B (a wider layer)") == "layer");
  for (const std::string text :
       {"A, B. C increases overfitting, these increase it", "A (weight decay), B (data)",
        "A, B. They reduce it.", "A, B. A wider layer overfits", "A, B"}) {
    INFO(text);
    CHECK(against(text).empty());
  }
}

TEST_CASE("A question that denies lets nothing be denied", "[explained_choice]") {
  const std::string question = "Which of these is not a gate? (A) reset; (B) update; (C) dropout.";
  CHECK(read("C, it drops units at random", question, 3, false) == "C");
  CHECK(read("C, it has no weights at all", question, 3, false) == "-");
}

TEST_CASE("A bracket at the end may tell why others are not chosen", "[explained_choice]") {
  for (const std::string text :
       {"A, B, D (C is the opposite of what helps)", "A, B and D (C makes it worse)",
        "A, B, D. C increases it.", "A, B, D (a wider hidden layer is the opposite of it)",
        "A, B, D. C and E increase overfitting.", "A, B, D (E does nothing)",
        "A, B, D; C is the opposite of a remedy", "A, B, D (C and E do not help)",
        "A, B, D. Wider layers are the opposite.", "A, B, D, C has the opposite effect"}) {
    INFO(text);
    CHECK(remedies(text) == "ABD");
  }
  CHECK(remedies("B, D, E. C does nothing, A neither") == "BDE");  // E joins nothing
  CHECK(remedies("A, E. C is the opposite.") == "AE");
  for (const std::string text :
       {"A, B, D (C is the opposite of overfitting)", "A, B, D (C reduces it)", "A, B (and D does, too)",
        "A, B (D is possible)", "A, B, D (C is right as well)", "A, B, D (E is fine)", "A, B (D)",
        "A, B (not sure about D)", "A, B, D (A is the opposite)", "A, B, D (C is not worse)"}) {
    INFO(text);
    CHECK(remedies(text) == "-");
  }
}

TEST_CASE("Only single capital letters are looked for", "[explained_choice]") {
  QuestionDeclaration declared;
  declared.id = "1";
  const std::vector<std::string> options{"yes", "no"};
  CHECK(explained_choice("yes, it grows without limit", options, false, PreparedQuestion(declared), {})
            .empty());
}

}  // namespace gradewright::reading
