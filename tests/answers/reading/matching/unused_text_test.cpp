#include "answers/reading/matching/unused_text.hpp"

#include <catch2/catch.hpp>
#include <memory>

namespace gradewright::reading {
namespace {

/// What a text holds for the missing item b, beside the item a that was read from "a = 7"; "-" for nothing.
std::string unused(std::string_view text, AnswerType type = AnswerType::number,
                   std::vector<std::string> options = {}) {
  ItemDeclaration a{"1", "a", {}, AnswerType::number, {}, {}, {}};
  ItemDeclaration b{"1", "b", {}, type, {}, {}, std::move(options)};
  const QuestionDeclaration question{"1", {}, {a, b}, {"c"}};
  const Passages passages{std::make_shared<const Passage>(text, std::size_t{0})};
  std::vector<Response> responses(2);
  const std::size_t read = text.find("a = 7");
  if (read != std::string_view::npos) {
    responses[0].state = Response::State::found;
    responses[0].span = {read, 5};
  }
  const auto span = unused_text(b, PreparedQuestion(question), passages, responses);
  return span ? std::string(text.substr(span->offset, span->length)) : "-";
}

TEST_CASE("a number that nothing uses could be the answer to a numeric item") {
  CHECK(unused("a = 7") == "-");
  CHECK(unused("a = 7\nc = 3") == "-");  // a given
  CHECK(unused("a = 7\n\n  the other is 4 \n") == "the other is 4");
  CHECK(unused("a = 7\nW1 and x_2") == "-");  // indices
  CHECK(unused("a = 7\nno idea") == "-");
  CHECK(unused("b: see below") == "-");
  CHECK(unused("b:\n| 1 | 2 |") == "| 1 | 2 |");
  CHECK(unused("") == "-");
}

TEST_CASE("a sentence before a statement's own is not used by it") {
  CHECK(unused("b 3. Whole a = 7") == "b 3.");
  CHECK(unused("Whole a = 7") == "-");
}

TEST_CASE("what an arrow leads from to a value that is used is its working") {
  CHECK(unused("4 bytes * 4 -> a = 7") == "-");
  CHECK(unused("4 bytes \u00b7 4 \u2192 a = 7\nb \u2192 ?") == "-");
  CHECK(unused("the other is 4, 3 * 2 + 1 -> a = 7") == "the other is 4,");
  CHECK(unused("a = 7\n4 bytes * 4 ->") == "4 bytes * 4 ->");
  CHECK(unused("a = 7\n4 bytes * 4 -> many") == "4 bytes * 4 -> many");
}

TEST_CASE("a given's name may be that of its new value") {
  const ItemDeclaration item{"1", "v_new", {}, AnswerType::number, {}, {}, {}};
  const PreparedQuestion question(QuestionDeclaration{"1", {}, {item}, {"v", "w"}});
  const auto holds = [&](std::string_view text) {
    const Passages passages{std::make_shared<const Passage>(text, std::size_t{0})};
    return unused_text(item, question, passages, std::vector<Response>(1)).has_value();
  };
  CHECK(holds("v = 0.9 * 1 + 4 = 4.9"));
  CHECK(holds("V = 0.9 * 1 + 4 = 4.9"));
  CHECK_FALSE(holds("w = 0.9 * 1 + 4 = 4.9"));
}

TEST_CASE("a number in words is a number, in a short text") {
  CHECK(unused("a = 7\nb is two thirds") == "b is two thirds");
  CHECK(unused("a = 7\nand the other fourteen") == "and the other fourteen");
  CHECK(unused("a = 7\none half") == "one half");
  CHECK(unused("a = 7\none of these") == "-");
  CHECK(unused("a = 7\npart two") == "-");
  CHECK(unused("a = 7\nfourteen " + std::string(700, 'x')) == "-");
}

TEST_CASE("a name with nothing behind it, in so many words, is no answer") {
  CHECK(unused("a = 7\nb: don't know", AnswerType::text) == "-");
  CHECK(unused("a = 7\nb: ?", AnswerType::text) == "-");
  CHECK(unused("a = 7\nc:", AnswerType::text) == "-");
  CHECK(unused("a = 7\nd: don't know", AnswerType::text) == "d: don't know");
  CHECK(unused("a = 7\nb: don't know, rain", AnswerType::text) == "b: don't know, rain");
}

TEST_CASE("the bars and the name of a row are no answer") {
  CHECK(unused("| a | a = 7 |\n| b | |", AnswerType::formula) == "-");
  CHECK(unused("| a | a = 7 |\n| b | |", AnswerType::text) == "-");
  CHECK(unused("| a | a = 7 |\n| b | x |", AnswerType::formula) == "| b | x |");
  CHECK(unused("| a | a = 7 |\n| so | dropout |", AnswerType::text) == "| so | dropout |");
  CHECK(unused("a = 7\n|x|", AnswerType::formula) == "|x|");
}

TEST_CASE("an item that is left open by its name is not looked for in what other names have") {
  // a was not read, but has its name, and holds no more than its value
  CHECK(unused("a = about 4\nb = 5") == "b = 5");
  CHECK(unused("a = about 4, 3\nb = 5") == "a = about 4, 3");
  CHECK(unused("a = about 4\nb = TODO") == "-");
  CHECK(unused("a = about 4\nb = I don't know") == "-");
  CHECK(unused("a = about 4\nb =") == "-");
  CHECK(unused("a = about 4 and six\nb =") == "a = about 4 and six");
  CHECK(unused("a = about 4. 3 is left\nb =") == "a = about 4. 3 is left");
  CHECK(unused("a = about 4\nb = ?\n5 it is") == "5 it is");
}

TEST_CASE("what stands beside a value that was read is used by nobody") {
  CHECK(unused("a = 7, 5") == ", 5");
  CHECK(unused("a = 7 and 5 more") == "and 5 more");
  CHECK(unused("a = 7", AnswerType::text) == "-");
  CHECK(unused("a = 7 by dropout", AnswerType::text) == "by dropout");
}

TEST_CASE("an option or words that nothing uses could be the answer to other items") {
  CHECK(unused("a = 7\nI take B", AnswerType::choice, {"A", "B"}) == "I take B");
  CHECK(unused("a = 7\nI take it", AnswerType::choice, {"A", "B"}) == "-");
  CHECK(unused("a = 7\nfalse", AnswerType::true_false) == "false");
  CHECK(unused("a = 7\ndropout", AnswerType::text) == "dropout");
  for (const std::string_view silence : {"I don't know", "-", "skipped", "TODO", "no idea, sorry", "??"}) {
    CHECK(unused("a = 7\n" + std::string(silence), AnswerType::text) == "-");
  }
}

}  // namespace
}  // namespace gradewright::reading
