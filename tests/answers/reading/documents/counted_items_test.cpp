#include "answers/reading/documents/counted_items.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

/// The text with each label as [text].
std::string marked(std::string text, const PreparedQuestion& question,
                   const std::vector<std::string>& parts_of_exam = {}) {
  const std::vector<Span> labels = counted_items(text, question, parts_of_exam);
  for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
    text.insert(label->end(), "]");
    text.insert(label->offset, "[");
  }
  return text;
}

const PreparedQuestion& width_and_weights() {
  static const PreparedQuestion question(
      declared_question({declared_item("width", {}, {"a"}), declared_item("weights")}));
  return question;
}

TEST_CASE("the items of a question without parts are counted off by letters, numerals and numbers") {
  const PreparedQuestion& question = width_and_weights();
  CHECK(marked("a) 32\nb) 1824", question) == "[a)] 32\n[b)] 1824");
  CHECK(marked("\n(i) 32\n\n(ii) 1824\n", question) == "\n[(i)] 32\n\n[(ii)] 1824\n");
  CHECK(marked("1. width = 32\n2. 24*76\n= 1824", question) == "[1.] width = 32\n[2.] 24*76\n= 1824");
  CHECK(marked("**A.** 32\n**B.** 1824", question) == "[**A.**] 32\n[**B.**] 1824");
  CHECK(marked("- a) 32\n- b) 1824", question) == "[- a)] 32\n[- b)] 1824");
  CHECK(marked("(a) 32 (b) 1824", question) == "[(a)] 32 [(b)] 1824");
  CHECK(marked("a)\n32\nb)\n1824", question) == "[a)]\n32\n[b)]\n1824");
  CHECK(marked("1) weights = 1824\n2) width = 32", question) == "[1)] weights = 1824\n[2)] width = 32");
}

TEST_CASE("what does not count off the items of its question keeps its letters and numbers") {
  const PreparedQuestion& question = width_and_weights();
  for (const char* text : {
           "a) 32",                           // one of two
           "a) 32\nb) 1824\nc) 3",            // three
           "a) 32\nc) 1824",                  // not the next
           "b) 1824\na) 32",                  // in another order
           "b) 32\nc) 1824",                  // not from the first on
           "a) 32\n(b) 1824",                 // in another form
           "a) 32\nb) 1824\na) 31",           // twice
           "a)\nb) 1824",                     // nothing behind one
           "a) 32\nb) -",                     // likewise
           "a) 1824 weights\nb) 32",          // another name than its own, and none
           "1. layer: 32\n2. layer: 1824",    // counts layers
           "1. Schicht 32\n2. Schicht 1824",  // likewise
           "the steps are\na) 32\nb) 1824",   // something stands above
           "1.5\n2.5",
           "a 32\nb 1824",
           "$(a) 32 (b) 1824$",
           "f(a) 32 (b) 1824",
           "",
           "a)",
           "(",
       }) {
    CAPTURE(text);
    CHECK(marked(text, question) == text);
  }
}

TEST_CASE("labels that could be those of the exam's parts stay") {
  const PreparedQuestion& question = width_and_weights();
  CHECK(marked("a) 32\nb) 1824", question, {"b"}) == "a) 32\nb) 1824");
  CHECK(marked("(i) 32\n(ii) 1824", question, {"b"}) == "[(i)] 32\n[(ii)] 1824");
  CHECK(marked("(i) 32\n(ii) 1824", question, {"ii"}) == "(i) 32\n(ii) 1824");
}

TEST_CASE("labels that are names of the items stay where they are those of others") {
  const PreparedQuestion other(declared_question({declared_item("b"), declared_item("a")}));
  CHECK(marked("a) 32\nb) 1824", other) == "a) 32\nb) 1824");
  CHECK(marked("1) 32\n2) 1824", other) == "[1)] 32\n[2)] 1824");
  const PreparedQuestion own(declared_question({declared_item("a"), declared_item("o")}));
  CHECK(marked("a) 32\nb) 1824", own) == "[a)] 32\n[b)] 1824");
}

TEST_CASE("what else is counted off is in an order of its own") {
  for (const char* text :
       {"b) 32\na) 1824", "a) 32\nc) 1824", "1. layer: 15\n2. layer: 4", "x\n(i) 3\n\n(iii) 4"}) {
    CAPTURE(text);
    CHECK(is_counted_off(text));
  }
  for (const char* text :
       {"a) 32", "a) 32\n1. 1824", "a = 3\nb = 4", "1.5\n2.5", "f(a) 3\nf(b) 4", "so. 3\nand. 4", ""}) {
    CAPTURE(text);
    CHECK_FALSE(is_counted_off(text));
  }
}

TEST_CASE("options and members of sets are counted off by nobody") {
  const PreparedQuestion options(declared_question(
      {typed_item("first", AnswerType::choices), typed_item("second", AnswerType::choices)}));
  CHECK(marked("a) 1\nb) 2", options) == "a) 1\nb) 2");
  const PreparedQuestion sets(
      declared_question({typed_item("units", AnswerType::set), typed_item("ranks", AnswerType::set)}));
  CHECK(marked("1. 3\n2. 5", sets) == "1. 3\n2. 5");
  CHECK(marked("a) {3}\nb) {5}", sets) == "[a)] {3}\n[b)] {5}");
}

}  // namespace
}  // namespace gradewright::reading
