#include "answers/judging/json_line/type_hint.hpp"

#include <catch2/catch.hpp>

using namespace gradewright::judging;

// What each text is, as people write it, was put down before any reader was asked.

TEST_CASE("a key of another type is told its type", "[type_hint]") {
  CHECK(type_hint("[10, 20)") == R"(say "type": "interval")");
  CHECK(type_hint("[0, 1) ∪ (2, 3]") == R"(say "type": "interval")");
  CHECK(type_hint("3+2i") == R"(say "type": "complex")");
  CHECK(type_hint("5 MB") == R"(say "type": "quantity")");
  CHECK(type_hint("28x28x10") == R"(say "type": "size")");
  CHECK(type_hint("A, C") == R"(say "type": "choices")");
  CHECK(type_hint("True") == R"(say "type": "true_false")");
  CHECK(type_hint("x^2+1") == R"(say "type": "formula", "names": ["x"])");
  CHECK(type_hint("y = 2x + 1") == R"(say "type": "equation", "names": ["y", "x"])");
  CHECK(type_hint("O(n^2 d)") == R"(say "type": "complexity", "names": ["n", "d"])");
  CHECK(type_hint("a = 70, b = 25") == R"(say "type": "record" and write it as {"a": 70, "b": "1/4"})");
}

TEST_CASE("of several types that take a key all are told, the likeliest first", "[type_hint]") {
  CHECK(type_hint("x <= 4") == R"(say "type": "inequality", "names": ["x"] (or "interval"))");
  CHECK(type_hint("(1, 2)").starts_with(R"(say "type": "tuple" (or "list", "interval")"));
  CHECK(type_hint("{1, 2}").starts_with(R"(say "type": "set" (or "tuple", "list")"));
}

TEST_CASE("a comma that may be decimal is to be followed by a blank", "[type_hint]") {
  CHECK(type_hint("[10,20)") == R"(put a blank after each comma and say "type": "interval")");
  CHECK(type_hint("{1,2}").starts_with(R"(put a blank after each comma and say "type": "set")"));
  CHECK(type_hint("1,234").empty());
}

TEST_CASE("a word is one of some options, or a text", "[type_hint]") {
  for (const char* word : {"B", "dropout", "max pooling", "5 apples", "[1, 2"}) {
    INFO(word);
    CHECK(type_hint(word) == R"(for a word say "type": "choice" or "text")");
  }
}
