#include "answers/reading/matching/typed_pieces.hpp"

#include <catch2/catch.hpp>
#include <memory>
#include <string>

namespace gradewright::reading {
namespace {

/// What is written under a size's name, in a question that also asks for rates (a set) and texts called
/// technique and remedy.
std::string pieces_of(std::string_view text, std::size_t item = 0) {
  const QuestionDeclaration question{"1",
                                     {},
                                     {{"1", "out", {"output size"}, AnswerType::size, {}, {}, {}},
                                      {"1", "rates", {}, AnswerType::set, {}, {}, {}},
                                      {"1", "technique", {}, AnswerType::text, {}, {}, {}},
                                      {"1", "remedy", {}, AnswerType::text, {}, {}, {}}}};
  const Passages passages{std::make_shared<const Passage>(text, std::size_t{0})};
  std::string result;
  for (const TypedPiece& piece : named_pieces(question.items[item], PreparedQuestion(question), passages)) {
    result += (result.empty() ? "" : " | ") + piece.text;
  }
  return result;
}

TEST_CASE("a piece goes to the end of its line, or to where another item is told", "[typed_pieces]") {
  CHECK(pieces_of("out: 3x3\nmore") == "3x3");
  CHECK(pieces_of("out: 3x3 is wrong") == "3x3 is wrong");
  CHECK(pieces_of("out: 3x3; rates: {1}") == "3x3");
  CHECK(pieces_of("out: 3x3. The rates are 1, 2") == "3x3.");
  CHECK(pieces_of("out\uff1a3x3\uff1brates\uff1a{1}") == "3x3");
  CHECK(pieces_of("out=3x3 rates=1") == "3x3");
  CHECK(pieces_of("out: 3x3     rates: 1") == "3x3");
  CHECK(pieces_of("out: 3x3 rates: 1") == "3x3 rates: 1");
  CHECK(pieces_of("out = 3x3, rates of change differ") == "3x3, rates of change differ");
  CHECK(pieces_of("out = 3x3 for rates 1, 2") == "3x3 for rates 1, 2");
}

TEST_CASE("a formula and a style begin with a value that ends in them", "[typed_pieces]") {
  CHECK(pieces_of("$\\text{out} = 3 \\times 3$") == "$3 \\times 3$");
  CHECK(pieces_of("$$\\text{output size} = 3$$") == "$$3$$");
  CHECK(pieces_of("\\(out = 3\\)") == "\\(3\\)");
  CHECK(pieces_of("$\\text{out} = 3$, $\\text{rates} = 2$") == "$3$");
  CHECK(pieces_of("**out: 3x3**") == "**3x3**");
  CHECK(pieces_of("out: **3x3**") == "**3x3**");
  CHECK(pieces_of("**out:** 3x3; **rates:** 1") == "3x3");
}

TEST_CASE("the bar behind the only cell of a row is none of it, nor a dash before a value",
          "[typed_pieces]") {
  CHECK(pieces_of("| out | 3x3 |") == "3x3");
  CHECK(pieces_of("| out | 3x3 | 4 |") == "3x3 | 4 |");
  CHECK(pieces_of("technique: \u2013 dropout", 2) == "dropout");
}

TEST_CASE("a name inside a piece of the same item begins no other", "[typed_pieces]") {
  CHECK(pieces_of("output size: 28 = 28, so out is 28x28") == "28 = 28, so out is 28x28");
}

TEST_CASE("a name with nothing behind it is no name of the line below that tells another", "[typed_pieces]") {
  CHECK(pieces_of("technique:\nremedy: gradient clipping", 2).empty());
  CHECK(pieces_of("technique:\n\nremedy = clipping", 2).empty());
  CHECK(pieces_of("technique:\ngradient clipping\nremedy: x", 2) == "gradient clipping");
  CHECK(pieces_of("technique:\nremedy clipping", 2) == "remedy clipping");  // which may be its words
  CHECK(pieces_of("technique: remedy: clipping", 2) == "remedy: clipping");
}

TEST_CASE("an interval may be compared with its name", "[typed_pieces]") {
  const auto bounded = [](std::string_view text) {
    const QuestionDeclaration question{"1",
                                       {},
                                       {{"1", "lr", {"eta"}, AnswerType::interval, {}, {}, {}},
                                        {"1", "n", {}, AnswerType::number, {}, {}, {}}}};
    const Passages passages{std::make_shared<const Passage>(text, std::size_t{0})};
    std::string result;
    for (const TypedPiece& piece : named_pieces(question.items[0], PreparedQuestion(question), passages)) {
      result += (result.empty() ? "" : " | ") + piece.text;
    }
    return result;
  };
  CHECK(bounded("0 < lr < 0.5") == "0 < lr < 0.5");
  CHECK(bounded("n = 3\n$\\eta \\in (0, 0.5)$") == "\\eta \\in (0, 0.5)");
  CHECK(bounded("lr >= 1; n = 4") == "lr >= 1");
  CHECK(bounded("lr = (0, 0.5)") == "(0, 0.5)");
  CHECK(bounded("0 < n < 0.5").empty());
  CHECK(bounded("|1 - 4 lr| < 1\n=> 0 < lr < 0.5") == "|1 - 4 lr| < 1\n=> 0 < lr < 0.5");
  CHECK(bounded("lr < 1\nlr > 0") == "lr < 1 | lr > 0");
}

TEST_CASE("a text may follow its name without a relation", "[typed_pieces]") {
  CHECK(pieces_of("technique dropout\nremedy gradient clipping", 2) == "dropout");
  CHECK(pieces_of("technique dropout\nremedy gradient clipping", 3) == "gradient clipping");
  CHECK(pieces_of("The technique is dropout, the remedy gradient clipping.", 2) == "dropout");
  CHECK(pieces_of("The technique is dropout, the remedy gradient clipping.", 3) == "gradient clipping.");
  CHECK(pieces_of("technique: dropout and clipping", 2) == "dropout and clipping");
  CHECK(pieces_of("every remedy helps", 3).empty());
  CHECK(pieces_of("technique dropout\nthis is wrong", 2).empty());
  CHECK(pieces_of("technique: dropout\nthis is wrong", 2) ==
        "dropout");  // which its statement is doubted for
}

}  // namespace
}  // namespace gradewright::reading
