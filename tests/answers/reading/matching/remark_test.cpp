#include "answers/reading/matching/remark.hpp"

#include <catch2/catch.hpp>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

bool has_remark(std::string_view value) {
  const auto tokens = response_tokens(value);
  return without_remark_behind(tokens, value).size() < tokens.size();
}

/// What speaks against "r = VALUE" for an item r beside one called loss.
std::string word_in(const std::string& value) {
  const PreparedQuestion question(declared_question({declared_item("r"), declared_item("loss")}));
  const std::vector<std::string> texts{"r = " + value};
  const Passages passages = passages_of(texts);
  return word_in_remark(*passages[0], passages[0]->statements.all().at(0), question);
}

TEST_CASE("words in brackets behind a value are a remark") {
  for (const char* value :
       {"0.61 (sigmoid of 0.45)", "31 (rounded down)", "1824 (biases included).",
        "[1, 2] (softmax over rows)", "0.36 (rounded from 0.3599)", "0.36 (wrong)", "1824 (76 * 24)",
        "x = 0.33 (1/3)", "1824 *(76 × 24)*", "0.36 (= 0.6^2)", "-2 (1 - 3)", "[1, 2] (p - y)",
        "1216 (1200 without biases)", "14 (I used 1/N)", "0.132 (with rounded h_2)", "0.5 (divided by 3)"}) {
    CAPTURE(value);
    CHECK(has_remark(value));
  }
  for (const char* value :
       {"3 (4)", "3(rounded)", "2 (x + 1)", "0.36 (or 0.18)", "0.36 (y = 2.5)", "f (rounded)", "(rounded)",
        "0.36 (y)", "(1, 2)", "$2 (half of it)$", "0.36 (rounded) 2", "1824 (76 * 25)", "3 * 4 (8 + 4)",
        "4 (4)", "2 *(1 + 1)", "2 (1 + 1) * 2"}) {
    CAPTURE(value);
    CHECK_FALSE(has_remark(value));
  }
}

TEST_CASE("a remark may count a part of a value, or say it with fewer digits", "[remark]") {
  for (const char* value : {"4736 (32 of them are biases)", "21676032 (two per MAC)", "0.3835 (about 0.384)",
                            "2 (biased, so divided by 4)", "0.3835 (approx. 0.384)"}) {
    CAPTURE(value);
    CHECK(has_remark(value));
  }
  for (const char* value : {"4736 (32 biases, 4704)", "4736 (it is 4704)", "0.3835 (about 0.4 of it)",
                            "0.3835 (about 0.39)", "4736 (4704)", "4736 (out of 9000)"}) {
    CAPTURE(value);
    CHECK_FALSE(has_remark(value));
  }
}

TEST_CASE("a clause in words behind a value is a remark", "[remark]") {
  for (const char* value :
       {"1.4, chain rule", "1.4, see slide 12", "[1, 2], computed by hand", "0.5 -- using the chain rule",
        "7 # with bias", "1.4, it's memory bound", "1.4, I used the natural log", "1.4, thanks a lot!"}) {
    CAPTURE(value);
    CHECK(has_remark(value));
  }
  for (const char* value : {"1.4, y = 2", "1, 2", "3, x", "[1, chain]", "1.4, so 2.8", "1.4 - x",
                            "1.4, then 3", "1 - half", "1.4; loss unknown"}) {
    CAPTURE(value);
    CHECK_FALSE(has_remark(value));
  }
}

TEST_CASE("a remark may say what something else is", "[remark]") {
  for (const char* value : {"0.0589 (fan_in = 9*64 = 576)", "1.94 (delta was 2.2)", "1.94 (see slide 3)"}) {
    CAPTURE(value);
    CHECK(has_remark(value));
    CHECK(word_in(value).empty());
  }
  for (const char* value : {"1.94 (it was 2.2)", "1.94 (the answer is 2.2)", "1.94 (x = 2.2)"}) {
    CAPTURE(value);
    CHECK_FALSE(has_remark(value));
  }
  CHECK(word_in("1.94 (loss was 2.2)") == "loss");
}

TEST_CASE("a remark that leaves something to be done speaks against its value", "[remark]") {
  CHECK(word_in("1.4, to be doubled") == ", to be doubled");
  CHECK(word_in("1.4 (see below)") == "(see below)");
  CHECK(word_in("1.4, wrong") == ", wrong");
  CHECK(word_in("1.4, see above").empty());
}

TEST_CASE("another number that is denied behind a value leaves the value", "[remark]") {
  for (const char* value :
       {"8/4 = 2, not 8/3", "11, not 9", "11 pixels, not 9", "11, not 9, since the stride is 2"}) {
    CAPTURE(value);
    CHECK(has_remark(value));
  }
  for (const char* value :
       {"2, not", "2, not 2", "0.5, not 0.462", "0.462, not 0.5", "2.0, not 2", "1/2, not 0.5",
        "5 - 2, not 3", "2, not sure", "2, not 8/3 or so", "not 2, not 3", "2 not 3"}) {
    CAPTURE(value);
    CHECK_FALSE(has_remark(value));
  }
}

TEST_CASE("how a value was found is no setting that others have, and no doubt") {
  for (const char* value : {"14 (I used the old r)", "14 (used by my neighbour)", "14 (I rounded it, wrong)",
                            "14 (with rounded loss)", "14 (I used half of it)"}) {
    CAPTURE(value);
    CHECK_FALSE((has_remark(value) && word_in(value).empty()));
  }
}

TEST_CASE("a remark may tell of another setting than the question's") {
  QuestionDeclaration asked = declared_question({declared_item("r"), declared_item("loss")});
  asked.text = "Give the receptive field r of two layers with stride 2 each.";
  const auto word = [question = PreparedQuestion(asked)](const std::string& value) {
    const std::vector<std::string> texts{"r = " + value};
    const Passages passages = passages_of(texts);
    return word_in_remark(*passages[0], passages[0]->statements.all().at(0), question);
  };
  CHECK_FALSE(word("13 (with dilation)").empty());
  CHECK_FALSE(word("13 (for Adam)").empty());
  CHECK(word("13 (of two layers)").empty());
}

TEST_CASE("a remark that says how a value came about says nothing against it") {
  for (const char* value : {"0.61 (sigmoid of 0.45)", "31 (rounded down)", "1824 (biases included)", "5",
                            "[1, 2] (softmax over rows)", "5 (of the batch)", "14 (I used 1/N)",
                            "0.132 (with rounded h_2)", "0.5 (divided by n)", "1 (I rounded 0.99955)"}) {
    CAPTURE(value);
    CHECK(word_in(value).empty());
  }
}

TEST_CASE("the value of a setting that the question does not ask for is a remark") {
  QuestionDeclaration declared = declared_question({declared_item("r")});
  declared.text = "Give the number r of parameters with biases.";
  const PreparedQuestion question(declared);
  const std::vector<std::string> texts{"r = 1216 (1200 without biases)", "r = 1200 (1216 with biases)"};
  const Passages passages = passages_of(texts);
  CHECK(word_in_remark(*passages[0], passages[0]->statements.all().at(0), question).empty());
  CHECK_FALSE(word_in_remark(*passages[1], passages[1]->statements.all().at(0), question).empty());
}

TEST_CASE("a remark that takes back, tells of a part or names another item does") {
  for (const char* value :
       {"5 (wrong)", "5 (this was a guess)", "5 (average)", "5 (without biases)", "5 (of the first layer)",
        "5 (per example)", "5 (that is the loss)", "5 (Tom's)", "5 (old)", "5 (not rounded)",
        "5 (nonsense word)", "5 (half of it)", "5 (in thousands)", "5 (in millions of them)",
        "5 (before rounding)", "5 (4 with the factor)"}) {
    CAPTURE(value);
    CHECK((!word_in(value).empty() || !has_remark(value)));
  }
}

}  // namespace
}  // namespace gradewright::reading
