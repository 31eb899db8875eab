#include "answers/reading/matching/given_up.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

/// Question 1 asks for the vector h, the loss L, the gradients grad_u and grad_W and the time; W is given.
PreparedQuestion network() {
  QuestionDeclaration question = declared_question(
      {declared_item("h", Shape{2}, {"hidden layer"}), declared_item("L", {}, {"loss"}),
       declared_item("grad_u", Shape{2}, {"dL/du"}), declared_item("grad_W", Shape{2, 2}, {"dL/dW"}),
       typed_item("time", AnswerType::quantity, {"time of one step"}, "ms")});
  question.other_names = {"W", "u", "x"};
  return PreparedQuestion(question);
}

/// The text with each place that gives up as [text], and the items behind it; "rest" for whatever is left.
std::string marked(std::string text, const PreparedQuestion& question = network()) {
  const std::vector<GivenUp> places = given_up(text, question);
  for (auto place = places.rbegin(); place != places.rend(); ++place) {
    std::string items;
    for (const std::size_t item : place->items) {
      items += (items.empty() ? "" : " ") + question.items[item].name;
    }
    items += place->of_rest ? "rest" : "";
    text.insert(place->span.end(), "]{" + items + "}");
    text.insert(place->span.offset, "[");
  }
  return text;
}

TEST_CASE("an item is given up under its own name") {
  CHECK(marked("L = 0.5\ngrad_W: no time left") == "L = 0.5\n[grad_W: no time left]{grad_W}");
  CHECK(marked("L = 0.5\ngrad_W = ???") == "L = 0.5\n[grad_W = ???]{grad_W}");
  CHECK(marked("h = (1, 2), L no time") == "h = (1, 2)[, L no time]{L}");
  CHECK(marked("L = 0.5\ntime: fehlt mir die Formel") == "L = 0.5\n[time: fehlt mir die Formel]{time}");
  CHECK(marked("L = 0.5\ntime: unknown") == "L = 0.5\n[time: unknown]{time}");
  CHECK(marked("L = 0.5\n- dL/dW not attempted") == "L = 0.5\n[- dL/dW not attempted]{grad_W}");
  CHECK(marked("L = 0.5\n$\\frac{dL}{dW}$ not attempted") ==
        "L = 0.5\n[$\\frac{dL}{dW}$ not attempted]{grad_W}");
  CHECK(marked("L = 0.5\ngrad_W: not covered in the tutorials I attended") ==
        "L = 0.5\n[grad_W: not covered in the tutorials I attended]{grad_W}");
  CHECK(marked("L = 0.5\ngrad_u: I forgot how that works\ngrad_W: same") ==
        "L = 0.5\n[grad_u: I forgot how that works]{grad_u}\n[grad_W: same]{grad_W}");
  CHECK(marked("L = 0.5\ngrad_u:\ngrad_W: (1, 2)") == "L = 0.5\n[grad_u:]{grad_u}\ngrad_W: (1, 2)");
  CHECK(marked("| L | 0.5 |\n| time | |") == "| L | 0.5 |\n[| time | |]{time}");
  CHECK(marked("L = 0.5\ngrad_W = no me dio tiempo") == "L = 0.5\n[grad_W = no me dio tiempo]{grad_W}");
}

TEST_CASE("sentences give up what they name, describe or leave over") {
  CHECK(marked("L = 0.5. For grad_W I had no time left.") ==
        "L = 0.5. [For grad_W I had no time left.]{grad_W}");
  CHECK(marked("L = 0.5\ngradients: skipped") == "L = 0.5\n[gradients: skipped]{grad_u grad_W}");
  CHECK(marked("L = 0.5\nDie Gradienten habe ich nicht geschafft.") ==
        "L = 0.5\n[Die Gradienten habe ich nicht geschafft.]{grad_u grad_W}");
  CHECK(marked("L = 0.5\nThe gradient for W is missing, sorry.") ==
        "L = 0.5\n[The gradient for W is missing, sorry.]{grad_W}");
  CHECK(marked("L = 0.5\nI could not work out the last two quantities.") ==
        "L = 0.5\n[I could not work out the last two quantities.]{grad_W time}");
  CHECK(marked("L = 0.5\nThe rest I cannot do.") == "L = 0.5\n[The rest I cannot do.]{rest}");
  CHECK(marked("L = 0.5\nI did not learn backpropagation.") ==
        "L = 0.5\n[I did not learn backpropagation.]{}");
  CHECK(marked("L = 0.5, but my h does not come out right so I leave it") ==
        "L = 0.5[, but my h does not come out right so I leave it]{h}");
  CHECK(marked("I do not remember matrix calculus, so there is nothing here.") ==
        "[I do not remember matrix calculus, so there is nothing here.]{rest}");
  CHECK(marked("L = 0.5\nFor grad_W I would multiply by h (1 - h) but I have no time to do it.") ==
        "L = 0.5\n[For grad_W I would multiply by h (1 - h) but I have no time to do it.]{grad_W}");
}

TEST_CASE("what may say a value, or speaks of one, gives nothing up") {
  for (const char* text :
       {"grad_W: no time, see above", "L = 0.5\nI do not understand the loss.", "L = 0.5. I am not sure.",
        "L = 0.5, I forgot the factor", "L = 0.5\nI skipped the bias.", "I had no time to check L = 0.5",
        "L = 0.5\nThese are missing the bias.", "L = 0.5 not done", "L = 0.5\nI forgot the minus sign.",
        "L: one half, no idea why", "For grad_W I get 1, 2, 3, 4 but had no time to check it",
        "L = 0.5, no idea", "L:\n0.5", "h:\nL:\n0.5", "L: 0.5\ndL/dW = (1, 2)\nI left out the gradients.", "",
        "h = (1, 2)"}) {
    CAPTURE(text);
    const std::string seen = marked(text);
    const bool gives_up_a_value =
        seen.find("{L}") != std::string::npos || seen.find("{}") != std::string::npos;
    CHECK_FALSE(gives_up_a_value);
  }
  CHECK(marked("L = 0.5\nI skipped the bias.") == "L = 0.5\nI skipped the bias.");
  CHECK(marked("h:\nL:\n0.5") == "h:\nL:\n0.5");
}

TEST_CASE("what ran out, and what nobody has heard of, is given up") {
  CHECK(marked("L = 0.5\ngrad_W: ran out of battery, sorry") ==
        "L = 0.5\n[grad_W: ran out of battery, sorry]{grad_W}");
  CHECK(marked("L = 0.5\ntime: never heard of it") == "L = 0.5\n[time: never heard of it]{time}");
  CHECK(marked("L = 0.5\ntime: ran out of memory at 3 ms") == "L = 0.5\ntime: ran out of memory at 3 ms");
  CHECK(marked("L = 0.5\ngrad_W: never heard of it, but maybe the identity") ==
        "L = 0.5\ngrad_W: never heard of it, but maybe the identity");
  CHECK(marked("h = (1, 2)\nL: no idea, maybe a tenth") == "h = (1, 2)\nL: no idea, maybe a tenth");
  CHECK(marked("h = (1, 2)\nL: no idea, sorry") == "h = (1, 2)\n[L: no idea, sorry]{L}");
}

TEST_CASE("a word of the question that a name is short for calls its item") {
  QuestionDeclaration asked =
      declared_question({declared_item("p", Shape{2}), declared_item("rot", Shape{2})});
  asked.text = "Give the encoding p and the vector rot that the rotary encoding makes of it.";
  const PreparedQuestion question(asked);
  CHECK(marked("p = (1, 2). I could not do the rotary part.", question) ==
        "p = (1, 2). [I could not do the rotary part.]{rot}");
  CHECK(marked("p = (1, 2). I could not do the rotating part.", question) ==
        "p = (1, 2). I could not do the rotating part.");
  asked.items.front().aliases = {"encoding"};
  const PreparedQuestion with_alias(asked);
  CHECK(marked("(1, 2). I am not sure how the rotary encoding works so I leave that out.", with_alias) ==
        "(1, 2). [I am not sure how the rotary encoding works so I leave that out.]{rot}");
  CHECK(marked("(1, 2). I am not sure how the encoding works so I leave that out.", with_alias) ==
        "(1, 2). [I am not sure how the encoding works so I leave that out.]{p}");
}

TEST_CASE("items that words answer are given up by an empty row of a table alone") {
  const PreparedQuestion asked(
      declared_question({typed_item("remedy", AnswerType::text), declared_item("L")}));
  CHECK(marked("| remedy | |\n| L | 3 |", asked) == "[| remedy | |]{remedy}\n| L | 3 |");
  CHECK(marked("| remedy | dropout |\n| L | 3 |", asked) == "| remedy | dropout |\n| L | 3 |");
  const PreparedQuestion question(
      declared_question({typed_item("remedy", AnswerType::text), declared_item("L")}));
  CHECK(marked("remedy: no idea\nL = 3", question) == "remedy: no idea\nL = 3");
  CHECK(marked("I forgot the remedy\nL: no time", question) == "I forgot the remedy\n[L: no time]{L}");
}

TEST_CASE("others are counted, and the gradient for a given is called by it") {
  const auto counts = [](std::string_view text) {
    const std::vector<GivenUp> found = given_up(text, network());
    return found.size() == 1 && found.front().of_rest ? found.front().count : 0;
  };
  CHECK(counts("L = 0.5\nThe other two I do not know.") == 2);
  CHECK(counts("L = 0.5\nthe other three no idea") == 3);
  CHECK(counts("L = 0.5. For the other one I have forgotten the name.") == 1);
  CHECK(counts("L = 0.5\nThe rest I do not know.") == 0);
  CHECK(marked("L = 0.5\nThe other two are 3 and 4, I do not know why.") ==
        "L = 0.5\nThe other two are 3 and 4, I do not know why.");
  CHECK(marked("L = 0.5. For u I ran out of time.") == "L = 0.5. [For u I ran out of time.]{grad_u}");
  CHECK(marked("L = 0.5. For W the gradient would need the chain rule, which I did not manage in time.") ==
        "L = 0.5. [For W the gradient would need the chain rule, which I did not manage in time.]{grad_W}");
  CHECK(marked("L = 0.5. I forgot u.") == "L = 0.5. I forgot u.");
  CHECK(marked("L = 0.5\ngrad_u: no calculator") == "L = 0.5\n[grad_u: no calculator]{grad_u}");
}

TEST_CASE("a whole text that gives up gives every item up, whatever answers it") {
  const PreparedQuestion asked(
      declared_question({typed_item("remedy", AnswerType::text), declared_item("L")}));
  CHECK(marked("no more time, sorry for the gap", asked) == "[no more time, sorry for the gap]{remedy L}");
  CHECK(marked("dropout, no more time, sorry for the gap", asked) ==
        "dropout, no more time, sorry for the gap");
}

}  // namespace
}  // namespace gradewright::reading
