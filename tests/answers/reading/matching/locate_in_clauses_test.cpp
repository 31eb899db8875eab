#include "answers/reading/matching/locate_in_clauses.hpp"

#include <catch2/catch.hpp>
#include <memory>
#include <vector>

namespace gradewright::reading {
namespace {

/// What is read for a number conv1, a number "loss" (also L), a vector p of three and a quantity "memory" in
/// KB, in a question that gives a learning rate eta; "-" for what is not read.
std::string read_of(std::string_view text) {
  const QuestionDeclaration question{"1",
                                     {},
                                     {{"1", "conv1", {}, AnswerType::number, {}, {}, {}},
                                      {"1", "loss", {"L"}, AnswerType::number, {}, {}, {}},
                                      {"1", "p", {"probabilities"}, AnswerType::vector, Shape{3}, {}, {}},
                                      {"1", "memory", {}, AnswerType::quantity, {}, {}, {}, {}, "KB"}},
                                     {"eta"}};
  std::vector<Response> responses(4);
  locate_in_clauses(PreparedQuestion(question), {std::make_shared<const Passage>(text, std::size_t{0})},
                    responses);
  std::string result;
  for (const Response& response : responses) {
    const bool read = response.state == Response::State::found;
    if (read) {
      CHECK(text.substr(response.span.offset, response.span.length) == response.source);
    }
    result += (result.empty() ? "" : "; ") + (read ? response.source : "-");
  }
  return result;
}

TEST_CASE("names and values are read without a relation, and with a verb between them") {
  CHECK(read_of("conv1 448, loss 1.46") == "448; 1.46; -; -");
  CHECK(read_of("- conv1 448\n- loss 1.46") == "448; 1.46; -; -");
  CHECK(read_of("so conv1 has 608 parameters. The loss is about 1.46 nats.") ==
        "608 parameters; 1.46 nats; -; -");
  CHECK(read_of("the conv1 layer 608 and then loss goes to 0.9") == "608; 0.9; -; -");
  CHECK(read_of("$\\text{conv1} = 608$ \\quad $L \\leftarrow 2 - 0.5 = 1.5$") == "608; 2 - 0.5 = 1.5; -; -");
  CHECK(read_of("p is [0.3 0.5 0.2] and L 1.2") == "-; 1.2; [0.3 0.5 0.2]; -");
}

TEST_CASE("names and values stand in turn without a sign between them") {
  CHECK(read_of("conv1 448 loss 1.46") == "448; 1.46; -; -");
  CHECK(read_of("conv1 448 loss 1.46 p [0.3 0.5 0.2]") == "448; 1.46; [0.3 0.5 0.2]; -");
  CHECK(read_of("loss 1.46 p=(0.3,0.5,0.2)") == "-; 1.46; (0.3,0.5,0.2); -");
  CHECK(read_of("p (0.3, 0.5, 0.2) loss -1.46") == "-; -1.46; (0.3, 0.5, 0.2); -");
  CHECK(read_of("L = 1.46 conv1 = 448 p = [0.3, 0.5, 0.2]") == "448; 1.46; [0.3, 0.5, 0.2]; -");
  for (const char* other :
       {"conv1 448 loss p [0.3 0.5 0.2]", "conv1 448 32 loss 1.46", "conv1 2 L (1, 2, 3) (4)",
        "conv1 448 or loss 1.46", "p (0.3, x) loss 1.46", "loss 1.46 = 1.5 conv1 3",
        "loss (1.46 p [0.3 0.5 0.2]", "loss 1.46 eta 3 p 0.3 0.5 0.2"}) {
    CAPTURE(other);
    CHECK(read_of(other) == "-; -; -; -");
  }
}

TEST_CASE("a list without brackets goes on over commas and 'and'") {
  CHECK(read_of("The probabilities are 0.3, 0.5 and 0.2. The loss is 1.2") == "-; 1.2; 0.3, 0.5 and 0.2; -");
  CHECK(read_of("p: 0.3, 0.5") == "-; -; -; -");
}

TEST_CASE("a name of some length may stand behind its value") {
  CHECK(read_of("608 conv1, 1.46 loss") == "608; 1.46; -; -");
  CHECK(read_of("608 for conv1") == "608; -; -; -");
  for (const char* product : {"3 times conv1", "0.5 of conv1", "2 L", "2 conv1 + 1", "twice conv1"}) {
    CAPTURE(product);
    CHECK(read_of(product) == "-; -; -; -");
  }
}

TEST_CASE("one value without a name is that of the one item without a value, in its place") {
  CHECK(read_of("conv1 448, loss 1.46, p [0.3 0.5 0.2], 18.4 KB") == "448; 1.46; [0.3 0.5 0.2]; 18.4 KB");
  for (const char* elsewhere : {"conv1 448, 1.46", "conv1 448, 1.46, [0.3 0.5 0.2], 18.4 KB"}) {
    CAPTURE(elsewhere);
    CHECK(read_of(elsewhere) == "-; -; -; -");
  }
}

TEST_CASE("a number without a name doubts what is named before it, and nothing else") {
  CHECK(read_of("18.4 KB, conv1 448, loss 1.46, p [0.3 0.5 0.2]") == "448; 1.46; [0.3 0.5 0.2]; -");
  CHECK(read_of("conv1 448. With biases 464. The loss is 1.46") == "-; 1.46; -; -");
  CHECK(read_of("conv1 448, loss 1.46, 3") == "448; -; -; -");
  CHECK(read_of("conv1 448\nacc 0.9\nloss 1.46") == "448; 1.46; -; -");
  for (const char* text :
       {"conv1 448\nnew 464", "conv1 448\nso 464", "conv1 448\ncorr 464", "conv1 448\n= 464"}) {
    CAPTURE(text);
    CHECK(read_of(text) == "-; -; -; -");
  }
}

TEST_CASE("a name that is left open speaks against no other, and a total may be named twice") {
  CHECK(read_of("conv1 448, loss: I don't know") == "448; -; -; -");
  CHECK(read_of("conv1 448, I don't know") == "-; -; -; -");
  CHECK(read_of("The loss is therefore the final L 1.2") == "-; 1.2; -; -");
  CHECK(read_of("The loss 3 becomes L 1.2") == "-; -; -; -");
}

TEST_CASE("a name under a mark is another, and the square of a number is a size") {
  CHECK(read_of("The mean is $\\bar{L} = 1.46$") == "-; -; -; -");
  CHECK(read_of("$\\hat{L} = 1.46$") == "-; 1.46; -; -");
  CHECK(read_of("conv1 13 × 13") == "-; -; -; -");
  CHECK(read_of("conv1 13 × 14") == "13 × 14; -; -; -");
}

TEST_CASE("frames and dollars around a value, a pronoun behind a name and an article before it") {
  CHECK(read_of("The conv1 layer has $4 \\cdot 10 + 10 = \\boxed{50}$ parameters.").starts_with("4 "));
  CHECK(read_of("There are \\boxed{608} in conv1") == "{608}; -; -; -");
  CHECK(read_of("The conv1 one has 608, the loss one 3") == "608; 3; -; -");
  CHECK(read_of("608 for the conv1 one and 3 for the loss") == "608; 3; -; -");
  CHECK(read_of("conv1 ½, loss ⅘") == "½; ⅘; -; -");
  for (const char* text :
       {"608 of the conv1", "608 after the conv1", "conv1 has one of 608", "2 times the conv1"}) {
    CAPTURE(text);
    CHECK(read_of(text).starts_with("-"));
  }
}

TEST_CASE("clauses of other languages have their verbs, joints and denials") {
  CHECK(read_of("conv1 ist 608, der loss beträgt 3") == "608; 3; -; -");
  CHECK(read_of("conv1 hat 608 und loss ist 3") == "608; 3; -; -");
  CHECK(read_of("la loss est 3 et conv1 vaut 608") == "608; 3; -; -");
  CHECK(read_of("la loss es 3 y la conv1 son 608") == "608; 3; -; -");
  for (const char* text : {"conv1 ist nicht 608", "conv1 n'est pas 608", "conv1 no es 608",
                           "conv1 ist vielleicht 608", "conv1 est peut-être 608"}) {
    CAPTURE(text);
    CHECK(read_of(text) == "-; -; -; -");
  }
}

TEST_CASE("names and numbers in turn are parted by blanks alone") {
  CHECK(read_of("conv1 448 loss 1.46") == "448; 1.46; -; -");
  CHECK(read_of("loss -1.46 conv1 448 eta .1") == "448; -1.46; -; -");
  for (const char* text : {"conv1 448 loss 1.46 3", "conv1 448 464 loss 1.46", "conv1 448 or loss 1.46",
                           "not conv1 448 loss 1.46", "448 conv1 1.46 loss", "conv1 448 loss 1.46 wrong"}) {
    CAPTURE(text);
    CHECK(read_of(text).starts_with("-; -"));
  }
}

TEST_CASE("a value that is worked out may stand before its name") {
  CHECK(read_of("There are 24 * (75 + 1) = 1824 in conv1") == "24 * (75 + 1) = 1824; -; -; -");
  for (const char* text :
       {"x = 1824 conv1", "= 1824 conv1", "2 times 912 = 1824 conv1", "912 = 1824 conv1"}) {
    CAPTURE(text);
    CHECK(read_of(text) == "-; -; -; -");
  }
}

TEST_CASE("what stands beside a name or a value without a role is not dropped") {
  for (const char* text : {"old conv1 448",
                           "half of conv1 448",
                           "conv1 without biases 448",
                           "conv1 448 kg",
                           "conv1 l.5",
                           "conv1^2 448",
                           "conv1' 448",
                           "conv1(3) 448",
                           "conv1448",
                           "conv1 - 448",
                           "conv1 and loss 448",
                           "the derivative of conv1 448",
                           "conv1 448 = 3 x",
                           "conv1 > 448",
                           "conv1 is 448 to 450",
                           "conv1 1, 448",
                           "the largest conv1 is 448",
                           "the total conv1 448",
                           "Tom's conv1 448",
                           "the final loss of conv1 448"}) {
    CAPTURE(text);
    CHECK(read_of(text).substr(0, 1) == "-");
  }
}

TEST_CASE("nothing is taken from a text that takes back, denies or doubts") {
  for (const char* text :
       {"conv1 448, no: loss 3", "maybe conv1 448", "conv1 isn't 448", "conv1 448?", "conv1 448 or loss 3",
        "conv1 448. That was a mistake", "conv1 448, loss 3, not sure", "instead of conv1 448",
        "Given: conv1 448, loss 3", "Example: conv1 448, loss 3", "upper bound: conv1 448"}) {
    CAPTURE(text);
    CHECK(read_of(text) == "-; -; -; -");
  }
}

TEST_CASE("harmless words may lead to a name, and verbs and 'of' to its value") {
  CHECK(read_of("For the first layer we find that conv1 has 608 parameters") == "608 parameters; -; -; -");
  CHECK(read_of("conv1 needs 608, and the loss L comes out as 1.46") == "608; 1.46; -; -");
  CHECK(read_of("It has a loss of 1.46") == "-; 1.46; -; -");
  CHECK(read_of("so we need 608 for conv1") == "608; -; -; -");
  for (const char* text : {"My neighbour's conv1 has 608", "The pruned conv1 has 608", "a loss of class 2",
                           "a loss of 3 classes", "conv1 goes from 600 to 608", "conv1 needs at most 608",
                           "conv1 uses 608 MB", "the loss of conv1 is 3", "conv1 has 608 in each filter"}) {
    CAPTURE(text);
    CHECK(read_of(text) == "-; -; -; -");
  }
}

TEST_CASE("a name without a value takes no place in an order") {
  CHECK(read_of("conv1, loss = 448, [0.3 0.5 0.2], 18.4 KB") == "-; -; -; -");
  CHECK(read_of("conv1, loss 3, [0.3 0.5 0.2], memory 18.4 KB") == "-; -; -; 18.4 KB");
}

TEST_CASE("a quantity may be one of its name, and blank passages say nothing") {
  CHECK(read_of("18.4 KB of memory") == "-; -; -; 18.4 KB");
  CHECK(read_of("608 of conv1") == "-; -; -; -");
  CHECK(read_of("twice 18.4 KB of memory") == "-; -; -; -");
  CHECK(read_of("In the same way conv1 has 608, and likewise the loss 3") == "608; 3; -; -");
}

TEST_CASE("a word of a sentence speaks against every clause of it") {
  CHECK(read_of("For another network conv1 has 608, the loss is 3.") == "-; -; -; -");
  CHECK(read_of("conv1 has 608, the loss 3 in the pruned network.") == "-; -; -; -");
  CHECK(read_of("The pruned network was small. conv1 has 608, the loss is 3.") == "608; 3; -; -");
}

TEST_CASE("a place beside a named thing is another") {
  CHECK(read_of("The layer after conv1 has 608") == "-; -; -; -");
  CHECK(read_of("608 after conv1") == "-; -; -; -");
}

TEST_CASE("what a clause follows from is no second value") {
  CHECK(read_of("It has 8 filters of 5 times 5 times 3 weights and 8 biases, so conv1 has 608.") ==
        "608; -; -; -");
  CHECK(read_of("The unit has -0.25, which makes conv1 equal to 11. The loss is 3.") == "11; 3; -; -");
  CHECK(read_of("It has 8 filters. So conv1 has 608.") == "608; -; -; -");
  for (const char* text :
       {"conv1 has 608, so it is 8 in each filter", "It has 8 filters? so conv1 has 608",
        "I guess 8 filters, so conv1 has 608", "It has 8 filters, so conv1 has 608, times two"}) {
    CAPTURE(text);
    CHECK(read_of(text) == "-; -; -; -");
  }
}

TEST_CASE("a second number without a name, or a second clause of a name, is for a person") {
  CHECK(read_of("conv1 448. With biases it makes 456. loss 3") == "-; 3; -; -");
  CHECK(read_of("conv1 448. conv1 456. loss 3") == "-; 3; -; -");
  CHECK(read_of("conv1 448, eta 0.1, loss 3") == "448; 3; -; -");
}

TEST_CASE("what has a name of its own is not the item without one") {
  const QuestionDeclaration question{
      "1",
      {},
      {{"1", "h_1", {}, AnswerType::number, {}, {}, {}}, {"1", "h_2", {}, AnswerType::number, {}, {}, {}}}};
  const auto reads_first = [&](std::string_view text) {
    std::vector<Response> responses(2);
    locate_in_clauses(PreparedQuestion(question), {std::make_shared<const Passage>(text, std::size_t{0})},
                      responses);
    return responses[0].is_read();
  };
  CHECK(reads_first("0.5\nh_2 0.7"));
  CHECK_FALSE(reads_first("h_0 = 0.5\nh_2 0.7"));
  CHECK_FALSE(reads_first("The perplexity is 0.5\nh_2 0.7"));
  QuestionDeclaration gates{"1",
                            {},
                            {{"1", "f", {"forget gate"}, AnswerType::number, {}, {}, {}},
                             {"1", "i", {"input gate"}, AnswerType::number, {}, {}, {}}}};
  gates.text = "Give the forget gate f and the input gate i.";
  std::vector<Response> responses(2);
  locate_in_clauses(PreparedQuestion(gates),
                    {std::make_shared<const Passage>("The output gate is 0.5\ni 0.7", std::size_t{0})},
                    responses);
  CHECK_FALSE(responses[0].is_read());
}

}  // namespace
}  // namespace gradewright::reading
