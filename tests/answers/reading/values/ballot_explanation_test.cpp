#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/answers/reading/values/ballot_shown.hpp"

namespace gradewright::reading {
namespace {

const std::vector<std::string> letters{"A", "B", "C", "D", "E"};

std::string shown(const std::string& text, bool several) {
  const std::string read = ballot_shown(text, letters, several);
  return read.starts_with("left over") ? "left" : read;
}

std::string of_statement(const std::string& text) {
  const std::string read = ballot_shown(text, {"true", "false"}, false, true);
  return read.starts_with("left over") ? "left" : read;
}

}  // namespace

// What is read of options, with "because" where an explanation was given of which nothing is kept.

TEST_CASE("What something would be like without the option explains it", "[ballot_explanation]") {
  for (const std::string text :
       {"D. Without it the model could simply copy the next token.",
        "D, without it the model would see the future", "D. Without the mask a position could look ahead.",
        "D. Without masking, the model would just copy.",
        "D (without it, the decoder would see the next token)",
        "D. Otherwise the last token could be copied.", "D - otherwise the next token could be copied.",
        "D. Without that the gradients would vanish.", "D. Without residual paths it would not train.",
        "D. Without it the second layer would not train."}) {
    INFO(text);
    CHECK(shown(text, false) == "D because");
  }
  for (const std::string text :
       {"D. Without it C would be right.", "D without doubt", "D. Without guessing I would say B.",
        "D. Without time I could not check it.", "D. Without it the answer would be changed.",
        "D. Without the mask.", "D, without the first", "D. Without knowing I would choose B.",
        "D. Without it, maybe C."}) {
    INFO(text);
    CHECK(shown(text, false) != "D because");
  }
}

TEST_CASE("What is chosen may be explained in any words behind it", "[ballot_explanation]") {
  for (const std::string text :
       {"D, a larger batch of the same data", "D. The variance of a mean falls with its size.",
        "D: averaging over n examples divides the variance by n", "D - more examples, less noise",
        "D (variance shrinks with the batch size)", "D\nAveraging over more examples cancels the noise.",
        "**D** \xE2\x80\x94 more examples are averaged", "Definitely D, the mean of more examples",
        "D. A larger batch averages out the noise", "D; larger batch, less noise",
        "D: 0.25^10 is already about 1e-6"}) {
    INFO(text);
    CHECK(shown(text, false) == "D because");
  }
  CHECK(shown("A, C and E. They hold one number for each pair.", true) == "A C E because");
  CHECK(shown("A, C, E (one entry for each pair of tokens)", true) == "A C E because");
  CHECK(shown("A, C, E: there are n^2 pairs", true) == "A C E because");
}

TEST_CASE("No explanation denies, doubts or takes back what was chosen", "[ballot_explanation]") {
  for (const std::string text : {"D, but I am not sure",
                                 "D, no, it is too large",
                                 "D. I ruled that out.",
                                 "D, that cannot be it",
                                 "D, everything else is worse",
                                 "D, the opposite of it",
                                 "D, far from it",
                                 "D, take that back",
                                 "D. Let me change that",
                                 "D, my neighbour says",
                                 "D, so my friend told me",
                                 "D, if the batch is large",
                                 "D, unless the data are sorted",
                                 "D, as far as I know",
                                 "D, larger batch?",
                                 "D, some kind of averaging",
                                 "D, maybe the batch",
                                 "D, for now at least",
                                 "D, to be checked: the batch",
                                 "D, 60% certain of it",
                                 "D, this is nonsense",
                                 "D, it was my first idea",
                                 "D, ~~a larger batch~~",
                                 "D, the wrong one of them",
                                 "D, it does not help",
                                 "D, ... or so",
                                 "D, then the second one",
                                 "D, rather more layers",
                                 "D, batch"}) {
    INFO(text);
    CHECK(shown(text, false) == "left");
  }
  for (const std::string text :
       {"A, C, and some others", "A, C and so on", "A, C, and two more", "A, C, both wrong"}) {
    INFO(text);
    CHECK(shown(text, true) == "left");
  }
}

TEST_CASE("Of other options an explanation says that they are not meant", "[ballot_explanation]") {
  for (const std::string text :
       {"B. C would make them explode and D is simply false.", "It is option B. A has nothing to do with it.",
        "B, not C", "B. Neither C nor D", "B. A does not change the derivative", "B, the others are wrong"}) {
    INFO(text);
    CHECK(shown(text, false) == "B because");
  }
  CHECK(shown("A, B and D; C and E only change the update", true) == "A B D because");
  CHECK(shown("A, B and D. Not C and not E.", true) == "A B D because");
  CHECK(shown("A, B, D; the learning rate has nothing to do with it", true) == "A B D because");
  for (const std::string text :
       {"B. C is better", "B, no, C", "B. No, C is right", "B. C works, too", "B. Not only C",
        "B. C would work", "B. A wins", "B, C has no doubt more effect", "B. C is not wrong either", "B. C",
        "B, then C is not needed", "B. Only C", "B. C only", "B, nothing to do with it",
        "B, it has nothing to do with it"}) {
    INFO(text);
    CHECK(shown(text, false) != "B because");
  }
  CHECK(shown("A, B; D halves it", true) == "left");
  CHECK(shown("A, B. D needs only half of it", true) == "left");
  CHECK(shown("A, B. D only keeps some of them", true) == "left");
}

TEST_CASE("What a statement is may be explained without a verb", "[ballot_explanation]") {
  CHECK(of_statement("True, a linear map over the channels") == "true because");
  CHECK(of_statement("False. It has no weights") == "false because");
  CHECK(of_statement("False, it does not mix the channels") == "false because");
  for (const std::string text :
       {"True. It does not mix the channels", "True, no weights at all", "False, no, it is",
        "False. It is not", "True, in most layers of it", "True, under some conditions",
        "True, with padding of one", "False, not at all", "True, the claim is false",
        "True, mostly of the channels", "True, my neighbour has it"}) {
    INFO(text);
    CHECK(of_statement(text) == "left");
  }
}

TEST_CASE("What is called right may be explained, too", "[ballot_explanation]") {
  for (const std::string text :
       {"B is correct: permuting the inputs only permutes the outputs", "B is right, the norm is bounded",
        "B is right. A would make it explode", "B is correct - the norm has a limit",
        "B is the right one: the norm has a limit"}) {
    INFO(text);
    CHECK(shown(text, false) == "B+ because");
  }
  CHECK(shown("A, C and D are right; B and E make it worse", true) == "A+ C+ D+ because");
  for (const std::string text :
       {"B is correct: not", "B is correct: for LSTMs", "B is correct: that is what they want",
        "B is correct: A, too", "B is correct? The norm is bounded", "B is not correct: the norm is bounded",
        "B is right: my neighbour says so", "B is right, they say", "B is right. D as well",
        "B is right. D does the same", "B is right. D is just as good"}) {
    INFO(text);
    CHECK(shown(text, false) != "B+ because");
  }
  for (const std::string text :
       {"A, C and D are right; B helps", "A, C and D are right; B and E, too",
        "A and C are right; D is wrong", "A, C and D are right; but B makes more sense",
        "A, C; B and E make it worse"}) {
    INFO(text);
    CHECK(shown(text, true) != "A+ C+ D+ because");
    CHECK(shown(text, true) != "A+ C+ because");
    CHECK(shown(text, true) != "A C because");
  }
}

TEST_CASE("What is said of an option in brackets does not choose it", "[ballot_explanation]") {
  CHECK(shown("(A), (C) the pairs are squared", true) == "A C because");
  for (const std::string text :
       {"A, C; (D) leaves it unchanged", "A, C; (B) and (D) leave it alone", "A, C. (D) is different"}) {
    INFO(text);
    CHECK(shown(text, true) == "left");
  }
}

TEST_CASE("Each of several options may have a gloss", "[ballot_explanation]") {
  CHECK(shown("A (weight matrix), C (gain and shift), E (lookup table)", true) == "A C E because");
  CHECK(shown("A, C, E (B and D have nothing to train)", true) == "A C E because");
  for (const std::string text : {"A (wrong), C (wrong)", "A (no), C (no)", "A (maybe), C", "A (partly), C",
                                 "A (crossed out), C", "A (frozen?), C", "A (or B), C", "A (deleted), C",
                                 "A, C (B has some)", "A, C (B too)", "A (vielleicht), C"}) {
    INFO(text);
    const std::string read = shown(text, true);
    CHECK(((read == "left") || read == "A- C-"));
  }
}

TEST_CASE("What would be without the option explains it", "[ballot_explanation]") {
  CHECK(shown("B, otherwise the gradients explode", false) == "B because");
  CHECK(shown("B: without it the order would not matter", false) == "B because");
  CHECK(shown("B, the gradients vanish otherwise", false) == "B because");
  for (const std::string text : {"B, otherwise A", "B, otherwise I would say D", "B, otherwise wrong",
                                 "B, without it the answer would be A", "B, without much conviction",
                                 "B, otherwise none", "B, without it being right", "B, A otherwise",
                                 "B, it is wrong otherwise", "B, the answer is another otherwise"}) {
    INFO(text);
    CHECK(shown(text, false) == "left");
  }
}

TEST_CASE("A word that could speak of the choosing may be said of a thing", "[ballot_explanation]") {
  for (const std::string text : {"C - the old state is copied", "C, the last token is dropped",
                                 "C: the first layers get it", "C, the only one that bounds the gradient"}) {
    INFO(text);
    CHECK(shown(text, false) == "C because");
  }
  for (const std::string text :
       {"C - the old answer", "C - the answer is copied", "C - this is copied", "C - copied from Tom",
        "C - the first line of it", "C - the last option of them", "C - the choice is changed",
        "C, in an LSTM", "C, for vanishing gradients", "C, which half the class will write"}) {
    INFO(text);
    CHECK(shown(text, false) == "left");
  }
}

TEST_CASE("Another option may be ruled out with a reason", "[ballot_explanation]") {
  CHECK(shown("C. A would be wrong here because the probabilities would sum to 1", false) == "C because");
  CHECK(shown("C. A would be wrong, since several classes may be present", false) == "C because");
  CHECK(shown("B; A and D have none", false) == "B because");
  for (const std::string text :
       {"C. A would be right here because the sum is 1", "C. A would be wrong because B is better",
        "C. A would be wrong because I think so", "C. A would be wrong, but D helps",
        "C? A would be wrong here"}) {
    INFO(text);
    CHECK(shown(text, false) != "C because");
  }
}

TEST_CASE("Letters of matrices are no truth", "[ballot_explanation]") {
  CHECK(of_statement("True. Permuting the tokens permutes the rows of Q, K and V") == "true because");
  CHECK(of_statement("True. The rows of Q are F") == "left");
  CHECK(of_statement("True - the opposite holds") == "left");
}

}  // namespace gradewright::reading
