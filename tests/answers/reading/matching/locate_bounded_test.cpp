#include "answers/reading/matching/locate_bounded.hpp"

#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <vector>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

PreparedQuestion rates_and_steps() {
  QuestionDeclaration declared = declared_question(
      {typed_item("eta", AnswerType::interval, {"\\eta"}), typed_item("t", AnswerType::inequality)});
  declared.items[1].field_names = {"t"};
  declared.text =
      "For which learning rates eta does gradient descent on f(w) = 3 w^2 converge from every start? The "
      "schedule eta_t = 0.1 / (1 + 0.5 t) is used instead: for which t is eta_t below 0.01?";
  return PreparedQuestion(std::move(declared));
}

/// What is read for each item; "-" for what is not.
std::string read_of(const std::string& text) {
  const PreparedQuestion asked = rates_and_steps();
  std::vector<Response> responses(asked.items.size());
  locate_bounded(asked, {std::make_shared<Passage>(text, 0)}, responses);
  std::string result;
  for (const Response& response : responses) {
    result += (result.empty() ? "" : "; ") + (response.is_read() ? response.source : "-");
  }
  return result;
}

TEST_CASE("of working with relations the last one of the name alone counts", "[locate_bounded]") {
  const std::string latex = R"($|1 - 6\eta| < 1 \Rightarrow \eta \in (0, \frac{1}{3})$)";
  CHECK(read_of(latex) == R"(\eta \in (0, \frac{1}{3}); -)");
  CHECK(read_of("Aus |1 - 6 eta| < 1 folgt 0 < eta < 1/3") == "0 < eta < 1/3; -");
  CHECK(read_of("|1 - 6 eta| < 1, which gives 0 < eta < 1/3.") == "0 < eta < 1/3; -");
  CHECK(read_of("We need |1 - 6 eta| < 1. Hence 0 < eta < 1/3.") == "0 < eta < 1/3; -");
  CHECK(read_of("-1 < 1 - 6 eta < 1, i.e. 0 < 6 eta < 2, i.e. 0 < eta < 1/3") == "0 < eta < 1/3; -");
  CHECK(read_of("0.1/(1 + 0.5t) < 0.01 means 1 + 0.5t > 10, so t > 18.") == "-; t > 18");
  CHECK(read_of("1 + 0.5t > 10 <=> 0.5t > 9 <=> t > 18") == "-; t > 18");
  CHECK(read_of("t > 9/0.5 = 18") == "-; t > 9/0.5 = 18");
}

TEST_CASE("each name has its own relation, on a line or in sentences", "[locate_bounded]") {
  CHECK(read_of("eta in (0, 1/6), t > 18") == "eta in (0, 1/6); t > 18");
  CHECK(read_of("0 < \u03b7 < 1/3\nt > 18") == "0 < \u03b7 < 1/3; t > 18");
  CHECK(read_of("eta has to be in (0, 1/3); t must be greater than 18") ==
        "eta has to be in (0, 1/3); t must be greater than 18");
  CHECK(read_of("It converges for eta in the interval (0, 1/3). The schedule is below 0.01 for t > 18.") ==
        "eta in the interval (0, 1/3); t > 18");
  CHECK(read_of("Il faut 0 < eta < 1/3\nt > 18") == "0 < eta < 1/3; t > 18");
  CHECK(read_of("It converges if 0 < eta < 1/3 and diverges otherwise.") == "0 < eta < 1/3; -");
  CHECK(read_of("eta must lie in (0, 1/3), otherwise |1 - 6 eta| >= 1") == "eta must lie in (0, 1/3); -");
  CHECK(read_of("eta in (0, 1/3), because |1 - 6 eta| has to be below 1.") == "eta in (0, 1/3); -");
}

TEST_CASE("two bounds in words are those of one interval", "[locate_bounded]") {
  CHECK(read_of("It converges if eta is greater than 0 and smaller than 1/3") == "-; -");  // 1/3 is no number
  CHECK(read_of("eta is greater than 0 and smaller than 0.5.") ==
        "eta is greater than 0 and smaller than 0.5; -");
  CHECK(read_of("eta must be less than 0.5 but must be greater than 0") ==
        "eta must be less than 0.5 but must be greater than 0; -");
  for (const char* text :
       {"eta is greater than 0 or smaller than 0.5", "eta is greater than 0 and smaller than 0.5 w",
        "eta is not greater than 0 and smaller than 0.5", "eta is greater than 0 and not smaller than 0.5",
        "eta is greater than 0 and smaller than",
        "it diverges if eta is greater than 0 and smaller than 0.5"}) {
    CAPTURE(text);
    CHECK(read_of(text).substr(0, 1) == "-");
  }
}

TEST_CASE("a relation of something else, a denied one and one of several is not taken", "[locate_bounded]") {
  for (const char* text : {"It diverges for eta in (0, 1/3)",
                           "Outside of (0, 1/3) eta converges",
                           "eta not in (0, 1/3)",
                           "eta outside (0, 1/3)",
                           "The schedule is above 0.01 for t > 18.",
                           "eta_t > 0.01 for t > 18",
                           "not t > 18",
                           "t not bigger than 18",
                           "t bigger than 18?",
                           "t > 18 or t > 17",
                           "t > 17, so t > 18",
                           "t > 18 is too much, t > 17",
                           "0 < eta < 1/3, no: 0 < eta < 2/3",
                           "|1 - 6 eta| > 1, which gives 0 < eta < 1/3",
                           "0 < eta < 1/3 for f(w) = w^2",
                           "monotone convergence for 0 < eta < 1/3",
                           "with momentum 0 < eta < 1/3",
                           "0 < 6 eta < 1/3",
                           "0 < 1/eta < 1/3",
                           "0 < w < 1/3",
                           "2t > 18",
                           "eta_t > 18",
                           "t - 1 > 18",
                           "t > 9/0.5 = 19",
                           "maybe 0 < eta < 1/3",
                           "eta in (0, 1/3), because |1 - 6 eta| is above 1",
                           "not\n0 < eta < 1/3",
                           "0 < eta < 1/3\nis wrong"}) {
    CAPTURE(text);
    CHECK(read_of(text) == "-; -");
  }
}

/// What is read of the only item, an inequality of x, where the question asks so.
std::string read_of_x(const std::string& text, std::string question) {
  QuestionDeclaration declared = declared_question({typed_item("active", AnswerType::inequality)});
  declared.items[0].field_names = {"x"};
  declared.text = std::move(question);
  const PreparedQuestion asked(std::move(declared));
  std::vector<Response> responses(1);
  locate_bounded(asked, {std::make_shared<Passage>(text, 0)}, responses);
  return responses[0].is_read() ? responses[0].source : "-";
}

TEST_CASE("what an inequality bounds is known by its variable, too", "[locate_bounded]") {
  const std::string asks =
      "A unit computes ReLU(2x - 6). For which x is its output positive? Give an inequality.";
  for (const std::string text :
       {"if 2x - 6 > 0 so x > 3", "If 2x - 6 > 0, then x > 3.", "The output is positive for x > 3.",
        "2x - 6 > 0 -> x > 3", "2x - 6 > 0, x > 3", "for x > 3", "x > 3 because 2x - 6 > 0",
        "x > 3 bc 2x-6>0", "Die Ausgabe ist positiv f\u00fcr x > 3.", "La sortie est positive pour x > 3",
        "La salida es positiva para x > 3", "its output is positive if x > 3", "active x > 3"}) {
    CAPTURE(text);
    CHECK(read_of_x(text, asks) == "x > 3");
  }
  for (const std::string text :
       {"if 2x - 6 > 0 fails, x > 3", "The output is not positive for x > 3.",
        "The output is zero for x > 3.", "if x > 3 then 2x - 6 > 0", "x > 3 if it is off",
        "2x - 6 > 0 -> x < 3", "2x - 6 < 0 so x > 3", "if 2x - 6 > 0 x may be > 3", "except for x > 3",
        "not for x > 3", "2x > 3", "y > 3 for x > 3", "The output is negative for x > 3",
        "Die Eingabe ist positiv f\u00fcr x > 3", "La sortie est nulle pour x > 3",
        "is it positive for x > 3?", "x > 3 or x < 0"}) {
    CAPTURE(text);
    CHECK(read_of_x(text, asks) == "-");
  }
}

TEST_CASE("the words of a question that denies say the opposite", "[locate_bounded]") {
  const std::string asks = "A unit computes ReLU(2x - 6). For which x is its output not positive?";
  CHECK(read_of_x("The output is positive for x <= 3", asks) == "-");
  CHECK(read_of_x("2x - 6 <= 0, so x <= 3", asks) == "x <= 3");
  const std::string asks_if =
      "A unit computes ReLU(2x - 6). For which x is its output positive, if there is any?";
  CHECK(read_of_x("The output is positive for x > 3", asks_if) == "x > 3");
}

TEST_CASE("an interval may be told in words behind its name", "[locate_bounded]") {
  CHECK(read_of("eta between 0 and 0.3, both excluded") == "eta between 0 and 0.3, both excluded; -");
  CHECK(read_of("eta between 0 and 0.3, both excluded: (0, 0.3)") ==
        "eta between 0 and 0.3, both excluded: (0, 0.3); -");
  CHECK(read_of("eta between 0 and 0.3 without the ends\nt > 18") ==
        "eta between 0 and 0.3 without the ends; t > 18");
  CHECK(read_of("Konvergenz f\u00fcr 0 < eta < 1/3") == "0 < eta < 1/3; -");
  CHECK(read_of("Elle converge pour 0 < eta < 1/3") == "0 < eta < 1/3; -");
  CHECK(read_of("(eta) 0 < \u03b7 < 1/3\n(t) t > 18") == "0 < \u03b7 < 1/3; t > 18");
  CHECK(read_of("(t) 0 < \u03b7 < 1/3") == "-; -");
  CHECK(read_of("0 < \u03b7 < \u2153") == "0 < \u03b7 < \u2153; -");
  CHECK(read_of("It converges for eta in (0, 1/3); the schedule is below 0.01 if t > 18") ==
        "eta in (0, 1/3); t > 18");
  CHECK(read_of("eta in (0, 1/3); not sure about t > 18") == "eta in (0, 1/3); -");
  CHECK(read_of("eta between 0 and 0.3") == "-; -");
  CHECK(read_of("eta between 0 and 0.3, both excluded: (0, 0.4)") == "-; -");
  CHECK(read_of("eta not between 0 and 0.3, both excluded") == "-; -");
  CHECK(read_of("eta is outside between 0 and 0.3, both excluded") == "-; -");
  CHECK(read_of("Divergenz f\u00fcr 0 < eta < 1/3") == "-; -");
  CHECK(read_of("Elle diverge pour 0 < eta < 1/3") == "-; -");
}

}  // namespace
}  // namespace gradewright::reading
