#include "answers/reading/matching/introduced.hpp"

#include <catch2/catch.hpp>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

const PreparedQuestion& asked() {
  static const PreparedQuestion question = [] {
    QuestionDeclaration declared =
        declared_question({declared_item("c", {}, {"cell state"}), declared_item("v1"),
                           declared_item("conv", {}, {"parameters"})});
    declared.text =
        "The forget gate is 0.7, the target 1, and a layer with biases has 3 channels. The velocity v is 0. "
        "Slide the "
        "kernel, add the bias and give the new state c and v1. How many parameters are there?";
    return PreparedQuestion(declared);
  }();
  return question;
}

std::string word(std::string_view label, std::size_t item = 0) {
  return word_of_another(label, asked().items[item], asked());
}

TEST_CASE("a word of the question that introduces something else makes another thing of a value") {
  CHECK(word("The forget gate is") == "gate");
  CHECK(word("so the kernel") == "kernel");
  CHECK(word("bias =", 0).empty());  // what stands left of a relation is said without it
  CHECK(word("bias") == "bias");
  CHECK(word("3, target") == "target");
  CHECK(word("the gates") == "gates");
  for (const char* label : {"the new state", "The cell state is", "state", "", "the", "so we get",
                            "The new value is", "the target is 1 and", "With the bias, the state",
                            "the sum over the kernel gives", "forget gate, state", "result"}) {
    CAPTURE(label);
    CHECK(word(label).empty());
  }
  CHECK(word("the velocity", 1).empty());
  CHECK(word("the target", 1) == "target");
}

TEST_CASE("where the text introduces no name of an item, no word is of another") {
  QuestionDeclaration declared = declared_question({declared_item("field")});
  declared.text = "What is the side of the window of the kernel?";
  const PreparedQuestion question(declared);
  CHECK(word_of_another("the kernel", question.items[0], question).empty());
}

TEST_CASE("a number may be of something else than what is counted") {
  CHECK(counts_another("32 biases", asked()) == "biases");
  CHECK(counts_another("3 * 4 = 12 channels", asked()) == "channels");
  CHECK(counts_another("20490 trainable biases", asked()).empty());
  for (const char* text : {"32", "32 parameters", "32 weights", "9 after 3 layers", "32, with 3 biases", "",
                           "32 biases + 4 = 36", "2400 weights"}) {
    CAPTURE(text);
    CHECK(counts_another(text, asked()).empty());
  }
  QuestionDeclaration declared = declared_question({declared_item("n")});
  declared.text = "How many hidden units are there?";
  CHECK(counts_another("32 units", PreparedQuestion(declared)).empty());
  declared.text = "How many hidden units does the layer have?";
  CHECK(counts_another("32 units", PreparedQuestion(declared)).empty());
  CHECK(counts_another("32 layers", PreparedQuestion(declared)) == "layers");
  CHECK(counts_another("32 Einheiten", PreparedQuestion(declared)).empty());
  CHECK(counts_another("32 Kan\u00e4le", PreparedQuestion(declared)) == "kan\u00e4le");
  for (const char* text : {"105 couches", "105 \u00e9chantillons", "105 Neuronen", "105 canales",
                           "105 neuroni", "105 amostras", "105 Epochen"}) {
    CAPTURE(text);
    CHECK_FALSE(counts_another(text, asked()).empty());
  }
  CHECK(counts_another("24704 param\u00e8tres", asked()).empty());
}

TEST_CASE("another thing of the field, or another item, is no item's value") {
  const PreparedQuestion& question = asked();
  const auto thing = [&](std::string_view lead, std::size_t item) {
    return thing_of_another(lead, question.items[item], question);
  };
  CHECK(thing("Perplexity: ", 0) == "perplexity");
  CHECK(thing("The keys are ", 0) == "keys");
  CHECK(thing("Die Gewichte sind ", 0) == "gewichte");
  CHECK(thing("The parameters are ", 0) == "parameters");
  for (const char* lead : {"The cell state is ", "The result is ", "so we get ", "", "The output is ",
                           "$2 \\times 3 = ", "x, the state: "}) {
    CAPTURE(lead);
    CHECK(thing(lead, 0).empty());
  }
  const PreparedQuestion single = [] {
    QuestionDeclaration declared = declared_question({declared_item("Y")});
    declared.text = "Convolve the input with the kernel.";
    return PreparedQuestion(declared);
  }();
  CHECK(thing_of_another("The input gives ", single.items[0], single).empty());
  CHECK(thing_of_another("The embedding is ", single.items[0], single) == "embedding");
}

TEST_CASE("a gradient is with respect to the variable of its name") {
  const ItemDeclaration gradient = declared_item("grad_w", {}, {"dL/dw"});
  CHECK(is_with_respect("the gradient with respect to the weights is", gradient));
  CHECK(is_with_respect("gradient w.r.t. w:", gradient));
  CHECK(is_with_respect("le gradient par rapport \u00e0 w", gradient));
  CHECK_FALSE(is_with_respect("the gradient with respect to the bias", gradient));
  CHECK_FALSE(is_with_respect("the gradient", gradient));
  const PreparedQuestion question = [&] {
    QuestionDeclaration declared = declared_question({gradient, declared_item("grad_b")});
    declared.text = "Give the gradients grad_w and grad_b of the weights w for the input x.";
    return PreparedQuestion(declared);
  }();
  CHECK(word_of_another("with respect to the input", question.items[0], question) == "input");
  CHECK(word_of_another("with respect to the bias", question.items[0], question) == "bias");
  CHECK(word_of_another("with respect to the weights", question.items[0], question).empty());
}

TEST_CASE("a gradient is with respect to a variable, whatever draws its index") {
  const ItemDeclaration second = declared_item("dw_2", {}, {"dL/dw_2"});
  for (const char* text : {"the gradient with respect to w_2 is", "w.r.t. w2", "with respect to the $w_2$",
                           "with respect to $\\mathbf{w}_2$, it is"}) {
    CAPTURE(text);
    CHECK(is_with_respect(text, second));
    CHECK_FALSE(is_with_respect_to_another(text, second));
  }
  for (const char* text : {"with respect to w_1", "with respect to w", "with respect to the weights"}) {
    CAPTURE(text);
    CHECK_FALSE(is_with_respect(text, second));
    CHECK(is_with_respect_to_another(text, second));
  }
  CHECK(without_variable("with respect to w_2 is", second) == "with respect to     is");
  CHECK(without_variable("with respect to w_1 is", second) == "with respect to w_1 is");
}

}  // namespace
}  // namespace gradewright::reading
