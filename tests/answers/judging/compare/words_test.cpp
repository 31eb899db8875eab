#include <catch2/catch.hpp>

#include "tests/answers/judging/judged.hpp"
#include "tests/answers/judging/typed_values.hpp"

namespace gradewright::judging {
namespace {

using Words = std::vector<std::string>;

PreparedItem choices(const Words& right, Credit credit) {
  return item_of(AnswerType::choices, WordsKey{right, {"A", "B", "C", "D"}}, credit);
}

}  // namespace

// By hand.

TEST_CASE("several choices are right all together", "[words]") {
  const PreparedItem item = choices({"A", "C"}, Credit::all_or_nothing);
  CHECK(mark(item, {WordsValue{{"A", "C"}}}) == "correct 1");
  CHECK(mark(item, {WordsValue{{"C", "A"}}}) == "correct 1");
  CHECK(mark(item, {WordsValue{{"A"}}}) == "wrong 0");
  CHECK(mark(item, {WordsValue{{"A", "B", "C"}}}) == "wrong 0");
  CHECK(mark(item, {WordsValue{{"A", "B", "C", "D"}}}) == "wrong 0");
  CHECK(mark(item, {WordsValue{{}}}) == "wrong 0");
  CHECK(mark(item, {WordsValue{{"A", "E"}}}) == "needs_review");
  CHECK(reason(item, WordsValue{{"A", "B"}}) == "Rightly chosen: A; wrongly chosen: B; not chosen: C.");
}

TEST_CASE("credit by option counts what is rightly left, too", "[words]") {
  const PreparedItem item = choices({"A", "C"}, Credit::per_option);
  CHECK(mark(item, {WordsValue{{"A", "C"}}}) == "correct 1");
  CHECK(mark(item, {WordsValue{{"A"}}}) == "partial 0.75");
  CHECK(mark(item, {WordsValue{{"A", "B"}}}) == "partial 0.5");
  CHECK(mark(item, {WordsValue{{"A", "B", "C", "D"}}}) == "partial 0.5");
  CHECK(mark(item, {WordsValue{{"B", "D"}}}) == "wrong 0");
}

TEST_CASE("an option that is not answered is neither right nor wrong", "[words]") {
  const WordsValue open{{"A"}, {"D"}};  // of A and C
  const WordsValue other{{"A"}, {"C"}};
  CHECK(mark(choices({"A", "C"}, Credit::per_option), {open}) == "partial 0.5");
  CHECK(mark(choices({"A", "C"}, Credit::per_option), {other}) == "partial 0.75");
  CHECK(mark(choices({"A"}, Credit::per_option), {open}) == "partial 0.75");
  CHECK(mark(choices({"A"}, Credit::all_or_nothing), {open}) == "wrong 0");
  CHECK(mark(choices({"A"}, Credit::net_correct), {open}) == "partial 1");
  CHECK(mark(choices({"A", "C"}, Credit::net_correct), {other}) == "partial 0.5");
  CHECK(reason(choices({"A"}, Credit::per_option), open) == "Rightly chosen: A; not answered: D.");
}

TEST_CASE("net credit takes off for what is wrongly chosen", "[words]") {
  const PreparedItem item = choices({"A", "C"}, Credit::net_correct);
  CHECK(mark(item, {WordsValue{{"A", "C"}}}) == "correct 1");
  CHECK(mark(item, {WordsValue{{"A"}}}) == "partial 0.5");
  CHECK(mark(item, {WordsValue{{"A", "B", "C"}}}) == "partial 0.5");
  CHECK(mark(item, {WordsValue{{"A", "B"}}}) == "wrong 0");
  CHECK(mark(item, {WordsValue{{"A", "B", "C", "D"}}}) == "wrong 0");
  CHECK(mark(item, {WordsValue{{"B", "D"}}}) == "wrong 0");
}

TEST_CASE("statements may all be false", "[words]") {
  const PreparedItem item = choices({}, Credit::per_option);
  CHECK(mark(item, {WordsValue{{}}}) == "correct 1");
  CHECK(mark(item, {WordsValue{{"A"}}}) == "partial 0.75");
  CHECK(mark(choices({}, Credit::net_correct), {WordsValue{{"A"}}}) == "wrong 0");
}

TEST_CASE("a text may be named in a sentence, but not where its spelling counts", "[words]") {
  const PreparedItem item = item_of(AnswerType::text, WordsKey{{"overfitting"}, {}});
  CHECK(mark(item, {WordsValue{{"the model is overfitting"}}}) == "correct 1");
  CHECK(mark(item, {WordsValue{{"overfiting"}}}) == "correct 1");
  CHECK(mark(item, {WordsValue{{"the opposite of overfitting"}}}) == "needs_review");
  CHECK(mark(item, {WordsValue{{"underfitting"}}}) == "wrong 0");
}

TEST_CASE("a text may stand before a reason and in brackets", "[words]") {
  const PreparedItem item = item_of(AnswerType::text, WordsKey{{"dropout"}, {}});
  CHECK(mark(item, {WordsValue{{"that's dropout"}}}) == "correct 1");
  CHECK(mark(item, {WordsValue{{"(Dropout)"}}}) == "correct 1");
  CHECK(mark(item, {WordsValue{{"It is called dropout, because units are dropped."}}}) == "correct 1");
  CHECK(mark(item, {WordsValue{{"dropout (the rest I did not manage)"}}}) == "correct 1");
  CHECK(mark(item, {WordsValue{{"dropout because it is not pooling"}}}) == "needs_review");
  CHECK(mark(item, {WordsValue{{"dropout (not sure)"}}}) == "needs_review");
  CHECK(mark(item, {WordsValue{{"pooling because of dropout"}}}) == "needs_review");
}

TEST_CASE("a text is right by its spelling, and otherwise for a person", "[words]") {
  PreparedItem item = item_of(AnswerType::text, WordsKey{{"Batch normalisation", "batchnorm"}, {}});
  CHECK(mark(item, {WordsValue{{"batch  Normalisation "}}}) == "correct 1");
  CHECK(mark(item, {WordsValue{{"BatchNorm"}}}) == "correct 1");
  CHECK(mark(item, {WordsValue{{"batch norm"}}}) == "needs_review");
  CHECK(mark(item, {WordsValue{{"dropout"}}}) == "needs_review");
  item.typed_rule.asks.exact_spelling = true;
  CHECK(mark(item, {WordsValue{{"batchnorm"}}}) == "correct 1");
  CHECK(mark(item, {WordsValue{{"dropout"}}}) == "wrong 0");
}

TEST_CASE("style, a full stop and an article are no spelling of their own", "[words]") {
  PreparedItem item = item_of(AnswerType::text, WordsKey{{"dropout", "the mean", "A star"}, {}});
  for (const char* text :
       {"**Dropout**", "\"dropout\"", "\\text{dropout}", "dropout.", "The dropout.", "a dropout", "mean",
        "A star", "the A star", "The answer is dropout.", "Answer: dropout", "It is dropout.",
        "The answer is \\boxed{dropout}", "Answer: the mean"}) {
    INFO(text);
    CHECK(mark(item, {WordsValue{{text}}}) == "correct 1");
  }
  for (const char* text :
       {"star", "no dropout", "dropout?", "~~dropout~~", "dropout or mean", "dropout..", "dropouts",
        "The answer is not dropout", "It is dropout?", "Is it dropout", "Wrong answer: dropout",
        "Answer: no dropout", "The answer is dropout or mean", "It is dropout\nmean"}) {
    INFO(text);
    CHECK(mark(item, {WordsValue{{text}}}) == "needs_review");
  }
  item.typed_rule.asks.exact_spelling = true;
  CHECK(mark(item, {WordsValue{{"**dropout**"}}}) == "correct 1");
  CHECK(mark(item, {WordsValue{{"dropout."}}}) == "wrong 0");
  CHECK(mark(item, {WordsValue{{"mean"}}}) == "wrong 0");
}

TEST_CASE("what leads to an answer is no part of a key", "[words]") {
  const PreparedItem item = item_of(AnswerType::text, WordsKey{{"it is raining"}, {}});
  CHECK(mark(item, {WordsValue{{"It is raining."}}}) == "correct 1");
  CHECK(mark(item, {WordsValue{{"The answer is: it is raining"}}}) == "correct 1");
  CHECK(mark(item, {WordsValue{{"We get: it is raining, by definition."}}}) == "correct 1");
  CHECK(mark(item, {WordsValue{{"The answer is not: it is raining"}}}) == "needs_review");
  CHECK(mark(item, {WordsValue{{"It is raining or not"}}}) == "needs_review");
  const PreparedItem named = item_of(AnswerType::text, WordsKey{{"so what"}, {}});
  CHECK(mark(named, {WordsValue{{"so what"}}}) == "correct 1");
  CHECK(mark(named, {WordsValue{{"what"}}}) == "needs_review");
  CHECK(mark(item, {WordsValue{{"Answer: it is raining."}}}) == "correct 1");
  CHECK(mark(item, {WordsValue{{"raining"}}}) == "needs_review");
}

TEST_CASE("formulas and complexity classes are left to a person", "[words]") {
  const PreparedItem item = item_of(AnswerType::complexity, LeftToPersonKey{"O(n)"});
  CHECK(mark(item, {ComplexityValue{ComplexityValue::Bound::upper, notation::name("n")}}) == "needs_review");
}

}  // namespace gradewright::judging
