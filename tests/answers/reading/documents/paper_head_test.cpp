#include "answers/reading/documents/paper_head.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

TEST_CASE("what a paper says of itself at its head is left out, and nothing else") {
  CHECK(without_head("# Winter paper 2026\nName: s25\nDate: 7.11.2026\na = 7\n") == "\n\n\na = 7\n");
  CHECK(without_head("\\title{Paper 3}\n\\author{s25}\na = 7") == "\n\na = 7");
  CHECK(without_head("the name is 7\n\nnames = 7") == "the name is 7\n\nnames = 7");
  CHECK(without_head("").empty());
  CHECK(without_head("Henrik Aalto, 784512\na = 7") == "\na = 7");
  CHECK(without_head("Mary Ann O. (1234567)\na = 7") == "\na = 7");
  CHECK(without_head("Matr. 4410771\na = 7") == "\na = 7");
  CHECK(without_head("Student ID no. 12345\na = 7") == "\na = 7");
  CHECK(without_head("Pr\u00e9nom : s25\na = 7") == "\na = 7");
  for (const char* text : {"14450688", "No. 14450688", "Matr. 12", "the id 14450688", "Matr. a = 14450688"}) {
    CAPTURE(text);
    CHECK(without_head(text) == text);
  }
  for (const char* text :
       {"Dropout 784512", "Accuracy Loss 12", "the loss 784512", "Loss Sum = 784512", "Loss Sum 784512 5"}) {
    CAPTURE(text);
    CHECK(without_head(text) == text);
  }
}

}  // namespace
}  // namespace gradewright::reading
