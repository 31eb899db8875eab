#include "answers/reading/matching/locate_in_claims.hpp"

#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <vector>

#include "tests/answers/reading/declared.hpp"
#include "tests/answers/reading/shown.hpp"

namespace gradewright::reading {
namespace {

PreparedQuestion question(std::string text, std::vector<ItemDeclaration> items) {
  QuestionDeclaration declared = declared_question(std::move(items));
  declared.text = std::move(text);
  return PreparedQuestion(std::move(declared));
}

/// What is read for each item; "-" for what is not.
std::string read_of(const PreparedQuestion& asked, const std::string& text) {
  std::vector<Response> responses(asked.items.size());
  locate_in_claims(asked, {std::make_shared<Passage>(text, 0)}, responses);
  std::string result;
  for (const Response& response : responses) {
    result += (result.empty() ? "" : " | ") + (response.is_read() ? response.source : "-");
  }
  return result;
}

PreparedQuestion size_question() {
  return question("An image of 32x32x3 goes through 16 filters. What is the size of the output?",
                  {typed_item("out", AnswerType::size)});
}

PreparedQuestion memory_question() {
  return question(
      "A model is trained with Adam on 4 devices. How much memory do its weights and its moments "
      "take, and how long does reading the weights take?",
      {typed_item("weights", AnswerType::quantity, {}, "GB"),
       typed_item("moments", AnswerType::quantity, {}, "GB"),
       typed_item("time", AnswerType::quantity, {}, "ms")});
}

TEST_CASE("the only size of a sentence is the one that is asked for, in several languages",
          "[locate_in_claims]") {
  for (const char* text :
       {"The output of the layer has the size 8 x 8 x 16.", "The output becomes 8 x 8 x 16.",
        "Die Ausgabe hat die Größe 8 x 8 x 16.", "La sortie est de taille 8 x 8 x 16.",
        "El tamaño de la salida es 8 x 8 x 16.", "so we get 8 x 8 x 16 for the output"}) {
    CAPTURE(text);
    CHECK(read_of(size_question(), text) == "8 x 8 x 16");
  }
}

TEST_CASE("what a value is told for is no value", "[locate_in_claims]") {
  const PreparedQuestion asked =
      question("Give the output y for the activation 10.",
               {typed_item("output", AnswerType::number), typed_item("mean", AnswerType::number)});
  for (const char* text :
       {"output for 10: 2.0", "the output for 10 is 2.0", "output at 10 -> 2", "output of 10 gives 2",
        "la sortie pour 10 vaut 2", "die output f\u00fcr 10 ist etwa 2"}) {
    CAPTURE(text);
    CHECK(read_of(asked, text).find("10") == std::string::npos);
  }
  CHECK(read_of(asked, "The mean is 5.0. The output is 2.0.") == "2.0 | 5.0");
}

TEST_CASE("a size of another thing, a doubted one or one of several is not taken", "[locate_in_claims]") {
  for (const char* text :
       {"The image has the size 8 x 8 x 16.", "Each filter has the size 8 x 8 x 16.",
        "Die Eingabe hat die Größe 8 x 8 x 16.", "The size is not 8 x 8 x 16.",
        "Maybe the output is 8 x 8 x 16.", "Is the output 8 x 8 x 16?",
        "The output is 8 x 8 x 16 or 9 x 9 x 16.", "With padding the output is 8 x 8 x 16.",
        "My neighbour gets 8 x 8 x 16.", "The output is 8 x 8 x 16. Wrong, sorry.",
        "The output would be 8 x 8 x 16.", "The output is smaller than 8 x 8 x 16.", "half of 8 x 8 x 16",
        "The output for 7 filters is 8 x 8 x 16."}) {
    CAPTURE(text);
    CHECK(read_of(size_question(), text) == "-");
  }
}

TEST_CASE("quantities are told by their units, their names and their order", "[locate_in_claims]") {
  CHECK(read_of(memory_question(), "The weights take 14 GB, the moments take 56 GB. Reading takes 20 ms.") ==
        "14 GB | 56 GB | 20 ms");
  CHECK(read_of(memory_question(), "The moments take 56 GB and the weights 14 GB.") == "14 GB | 56 GB | -");
  CHECK(read_of(memory_question(), "Das dauert 20 ms.") == "- | - | 20 ms");
  CHECK(read_of(memory_question(), "14 GB at 700 GB/s take 20 ms.") == "- | - | 20 ms");
  CHECK(read_of(memory_question(), "It takes 14 GB.") == "- | - | -");
}

TEST_CASE("a number is named by what it counts", "[locate_in_claims]") {
  ItemDeclaration tokens = declared_item("tokens");
  ItemDeclaration embed = declared_item("embed", {}, {"parameters of the embedding"});
  tokens.type = embed.type = AnswerType::integer;
  const PreparedQuestion asked =
      question("Give the number of tokens and the number of parameters of the embedding.", {tokens, embed});
  CHECK(read_of(asked, "There are 197 tokens. The embedding has 295,296 parameters.") ==
        "197 tokens | 295,296 parameters");
  CHECK(read_of(asked, "There are 295,296 parameters.") == "- | -");
  CHECK(read_of(asked, "There are 197 patches.") == "- | -");
  CHECK(read_of(asked, "There are fewer than 197 tokens.") == "- | -");
  CHECK(read_of(asked, "The attention has 295,296 parameters.") == "- | -");
}

TEST_CASE("a rate, a part, another number of things or another unit is no amount", "[locate_in_claims]") {
  for (const char* text : {"It takes 20 ms each.", "It takes 20 ms a second.", "20 ms per token",
                           "20 ms on 8 devices", "On 8 devices it takes 20 ms.", "20 ms, plus the loading",
                           "20 ms saved", "It takes 20 ms too long.", "Writing it takes 20 ms."}) {
    CAPTURE(text);
    CHECK(read_of(memory_question(), text) == "- | - | -");
  }
}

TEST_CASE("members and intervals are those of what is asked behind which", "[locate_in_claims]") {
  const PreparedQuestion asked =
      question("Which strides s give a whole output? For which learning rates does descent converge?",
               {typed_item("strides", AnswerType::set), typed_item("rates", AnswerType::interval)});
  CHECK(
      read_of(asked, "The strides are 1, 2 and 5. The learning rates lie between 0 and 1 (both excluded).") ==
      "1, 2 and 5 | between 0 and 1 (both excluded)");
  CHECK(read_of(asked, "The outputs are 1, 2 and 5.") == "- | -");
  CHECK(read_of(asked, "It diverges between 0 and 1 (both excluded).") == "- | -");
  CHECK(read_of(asked, "The descent lies in (0, 1).") == "- | -");
}

TEST_CASE("numbers have to be called by their whole name", "[locate_in_claims]") {
  ItemDeclaration context = typed_item("c", AnswerType::vector, {"context vector"});
  context.shape = Shape{2};
  const PreparedQuestion asked = question("Compute the context vector c of the query vector q.", {context});
  CHECK(read_of(asked, "The context vector becomes [0.7, 2.5].") == "[0.7, 2.5]");
  CHECK(read_of(asked, "The query vector is [0.7, 2.5].") == "-");
  CHECK(read_of(asked, "The vector is [0.7, 2.5].") == "-");
}

TEST_CASE("a number is named by what is counted, by the question's words or in another language",
          "[locate_in_claims]") {
  const PreparedQuestion counted = question("How many parameters does the layer have, with biases?",
                                            {typed_item("n", AnswerType::number)});
  CHECK(read_of(counted, "With biases the layer has 1216 parameters.") == "1216 parameters");
  CHECK(read_of(counted, "The first filter has 1216 parameters.") == "-");
  CHECK(read_of(counted, "The layer has 1216 outputs.") == "-");
  const PreparedQuestion precisions =
      question("Give the unigram precision p_1 and the bigram precision p_2.",
               {typed_item("p_1", AnswerType::number), typed_item("p_2", AnswerType::number)});
  CHECK(read_of(precisions, "The unigram precision is 5/5 and the bigram precision is 3/4.") == "5/5 | 3/4");
}

TEST_CASE("a gradient is named by what it is with respect to", "[locate_in_claims]") {
  const PreparedQuestion asked = question(
      "Give the gradients grad_w and grad_b of the loss.",
      {typed_item("grad_w", AnswerType::number, {"dL/dw"}), typed_item("grad_b", AnswerType::number)});
  CHECK(read_of(asked,
                "The gradient with respect to the weights is 3, and with respect to the bias it is 4.") ==
        "3 | -");  // the second says no gradient of its own
  CHECK(read_of(asked, "The gradient with respect to the bias is 4.") == "- | 4");
  CHECK(read_of(asked, "The gradient with respect to the input is 4.") == "- | -");
}

TEST_CASE("gradients are told apart by the index of their variables", "[locate_in_claims]") {
  const PreparedQuestion asked = question("Give the gradients dw_1 = dL/dw_1 and dw_2 = dL/dw_2.",
                                          {typed_item("dw_1", AnswerType::number, {"dL/dw_1"}),
                                           typed_item("dw_2", AnswerType::number, {"dL/dw_2"})});
  CHECK(read_of(asked, "The gradient with respect to w_2 is 3.") == "- | 3");
  CHECK(read_of(asked, "The gradient with respect to w is 3.") == "- | -");
  CHECK(read_of(asked, "The gradient with respect to w_2 is not 3.") == "- | -");
}

TEST_CASE("a size that is told with its channels is read in the order that is asked for",
          "[locate_in_claims]") {
  const std::vector<ItemDeclaration> items{typed_item("stem", AnswerType::size),
                                           typed_item("pool", AnswerType::size)};
  const PreparedQuestion first =
      question("Give the output of stem and of pool as channels x height x width.", items);
  const std::string text =
      "The stem gives 24 channels of 32 by 100. After the pool it is 16 x 50 with 24 channels.";
  std::vector<Response> responses(2);
  locate_in_claims(first, {std::make_shared<Passage>(text, 0)}, responses);
  REQUIRE(responses[1].typed.size() == 1);
  std::string extents;
  for (const WrittenNumber& extent : std::get<SizeValue>(responses[1].typed[0].value).extents) {
    extents += shown(extent) + " ";
  }
  CHECK(extents == "24 16 50 ");
}

TEST_CASE("a sentence over two lines is one", "[locate_in_claims]") {
  for (const char* text : {"It takes up to\n20 ms.", "It takes not\n20 ms.", "It takes 20 ms is\ntoo much.",
                           "20 ms\nis far too much", "It would take\n20 ms."}) {
    CAPTURE(text);
    CHECK(read_of(memory_question(), text) == "- | - | -");
  }
  CHECK(read_of(memory_question(), "The time +\n20 ms") == "- | - | -");
  CHECK(read_of(memory_question(), "Reading the weights takes\n20 ms.") == "- | - | 20 ms");
  CHECK(read_of(memory_question(), "h = 3\nIt takes 20 ms.\nx = 4") == "- | - | 20 ms");
}

TEST_CASE("what goes on, and what a sign above leads to, is no whole value", "[locate_in_claims]") {
  const PreparedQuestion strides = question("Which strides fit?", {typed_item("strides", AnswerType::set)});
  CHECK(read_of(strides, "The strides are 1, 2 and 5.") == "1, 2 and 5");
  for (const char* text : {"The strides are 1, 2, 5, ...", "The strides are 1, 2, 5 and so on.",
                           "strides \u2209\n{1, 2, 5}", "strides \\notin\n{1, 2, 5}"}) {
    CAPTURE(text);
    CHECK(read_of(strides, text) == "-");
  }
  CHECK(read_of(size_question(), "The output is 15x15, and the depth is 16.") == "-");
  CHECK(read_of(size_question(), "The output is 15x15x2, parameters: 16") == "15x15x2");
}

TEST_CASE("marks of the page above a sentence are none of it", "[locate_in_claims]") {
  for (const char* mark : {"**Answer**", "*Answer*", "***", "---", "> How long does it take?", ">",
                           "Answer\\", "Answer \\\\", "\\begin{itemize}", "> Is it more than\n> a second?"}) {
    CAPTURE(mark);
    CHECK(read_of(memory_question(), mark + std::string("\n20 ms")) == "- | - | 20 ms");
    CHECK(read_of(memory_question(), mark + std::string("\n\nIt takes\n20 ms")) == "- | - | 20 ms");
  }
  for (const char* sign : {"time =", "2 *", "2*", "**time >**", "time \u2209", "time \u2260 \\\\",
                           "less than \\\\", "not\\", "$>$", "<", "> time >", "\\begin{align} time &\\neq"}) {
    CAPTURE(sign);
    CHECK(read_of(memory_question(), sign + std::string("\n20 ms")) == "- | - | -");
  }
}

TEST_CASE("words that deny what the question denies speak for a value", "[locate_in_claims]") {
  const PreparedQuestion asked = question("A layer has five units. Which units get no gradient?",
                                          {typed_item("units", AnswerType::set)});
  for (const char* text :
       {"Units 1, 3 and 5 get no gradient.", "Die Einheiten 1, 3 und 5 bekommen keinen Gradienten.",
        "Las unidades 1, 3 y 5 no reciben gradiente.",
        "2 and 4 are on, so units 1, 3 and 5 get no gradient."}) {
    CAPTURE(text);
    CHECK(read_of(asked, text).starts_with("1, 3"));
  }
  for (const char* text : {"Units 1, 3 and 5 get a gradient.", "Units 1, 3 and 5 get no input.",
                           "Not units 1, 3 and 5.", "Units 1, 3 and 5 are active."}) {
    CAPTURE(text);
    CHECK(read_of(asked, text) == "-");
  }
}

TEST_CASE("what is concluded is read whatever the working says", "[locate_in_claims]") {
  CHECK(read_of(size_question(), "(64 - 5 + 4)//2 + 1 = 32 -> 32x32x16") == "32x32x16");
  CHECK(read_of(memory_question(), "It reads 14 GB each, which is 3 s, so it takes 20 ms.") ==
        "- | - | 20 ms");
  const PreparedQuestion memory = question("How much memory does the output take, in KB?",
                                           {typed_item("memory", AnswerType::quantity, {}, "KB")});
  CHECK(read_of(memory, "It has 16384 values of 4 bytes each, which is 65536 bytes, so it takes 64 KB.") ==
        "64 KB");
  CHECK(read_of(memory, "It has 16384 values, so it takes 64 KB each.") == "-");
  CHECK(read_of(memory, "It has 16384 values, so it would take 64 KB.") == "-");
}

TEST_CASE("a number that is called by two items is neither's", "[locate_in_claims]") {
  const PreparedQuestion asked =
      question("Give the mean and the variance.",
               {typed_item("mean", AnswerType::number), typed_item("variance", AnswerType::number)});
  CHECK(read_of(asked, "The variance becomes 14.") == "- | 14");
  CHECK(read_of(asked, "The variance of the means becomes 14.") == "- | -");
  std::vector<Response> responses(2);
  responses[0].state = Response::State::found;  // elsewhere
  locate_in_claims(asked, {std::make_shared<Passage>("The variance of the means becomes 14.", 100)},
                   responses);
  CHECK_FALSE(responses[1].is_read());
}

TEST_CASE("a bounded variable has to be the one that is asked about", "[locate_in_claims]") {
  const PreparedQuestion asked = question("For which learning rates eta does descent on f(w) converge?",
                                          {typed_item("lr", AnswerType::interval, {"learning rate", "eta"})});
  CHECK(read_of(asked, "Es konvergiert f\u00fcr 0 < eta < 0.5.") == "0 < eta < 0.5");
  CHECK(read_of(asked, "Descent converges if 0 < eta < 0.5.") == "0 < eta < 0.5");
  CHECK(read_of(asked, "It converges for 0 < w < 0.5.") == "-");
  CHECK(read_of(asked, "It diverges for 0 < eta < 0.5.") == "-");
  CHECK(read_of(asked, "It converges for 0 < eta < 0.5?") == "-");
  const PreparedQuestion unsigned_name =
      question("For which learning rates does descent on f(w) = 2 w^2 converge?",
               {typed_item("rates", AnswerType::interval, {"learning rate"})});
  CHECK(read_of(unsigned_name, "It converges for 0 < v < 0.5.") == "0 < v < 0.5");
  CHECK(read_of(unsigned_name, "It converges for 0 < w < 0.5.") == "-");
  CHECK(read_of(unsigned_name, "The learning rates are (0, 0.5).") == "(0, 0.5)");
  CHECK(read_of(unsigned_name, "2 learning rates are (0, 0.5).") == "-");
}

TEST_CASE("nothing is taken out of a text in which something is doubted", "[locate_in_claims]") {
  CHECK(read_of(size_question(), "The output is 8 x 8 x 16.\n\nReason: no, that is wrong.") == "-");
}

TEST_CASE("what was read is left as it is", "[locate_in_claims]") {
  std::vector<Response> responses(1);
  responses[0].state = Response::State::found;
  responses[0].source = "as it was";
  locate_in_claims(size_question(), {std::make_shared<Passage>("The output is 8 x 8 x 16.", 0)}, responses);
  CHECK(responses[0].source == "as it was");
}

PreparedQuestion block_question() {
  return question(
      "A block has 8 heads and d_ff = 2048. Give the dimension of one head (d_head) and the number of "
      "parameters of the "
      "feed-forward network with biases (ffn). How many inputs does one output see (seen)?",
      {declared_item("d_head", {}, {"head dimension"}), declared_item("ffn", {}, {"feed-forward"}),
       declared_item("seen", {}, {"receptive field"})});
}

TEST_CASE("numbers in sentences go to the items that they are called by, each alone", "[locate_in_claims]") {
  CHECK(read_of(block_question(), "The head dimension is 64. I do not know the rest.") == "64 | - | -");
  CHECK(read_of(block_question(), "The head dimension is then 64. The other layers have 512 and 17.") ==
        "64 | - | -");
  CHECK(read_of(block_question(), "The feed-forward network has 2099712 parameters including the biases.") ==
        "- | 2099712 parameters | -");
  CHECK(read_of(block_question(), "So one output sees 7 inputs.") == "- | - | -");  // of three items
  CHECK(read_of(block_question(), "The head dimension is 1,024,064.") == "1,024,064 | - | -");
  for (const char* text :
       {"The head dimension is 1,024.", "The head dimension is 64. Or the head dimension is 32.",
        "The head dimension is 64 for another block.",
        "The feed-forward network has 2099712 parameters without the biases.",
        "The head dimension of the feed-forward network is 64.", "The head dimension is not 64."}) {
    CAPTURE(text);
    CHECK(read_of(block_question(), text) == "- | - | -");
  }
}

}  // namespace
}  // namespace gradewright::reading
