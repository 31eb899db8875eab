#include "answers/judging/compare/term_clauses.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace gradewright::judging {

using Words = std::vector<std::string>;

TEST_CASE("Signs part the clauses of a text, and styles and quotes do not", "[term_clauses]") {
  const auto clauses =
      term_clauses("It's **beam-search**; \u201ck\u201d stay, e.g. five (in training) -> good.");
  REQUIRE(clauses);
  REQUIRE(clauses->size() == 5);
  CHECK(clauses->at(0).words == Words{"it", "is", "beam", "search"});
  CHECK(clauses->at(1).joint == Joint::semicolon);
  CHECK(clauses->at(1).words == Words{"k", "stay"});
  CHECK(clauses->at(2).words == Words{"eg", "five"});
  CHECK(clauses->at(3).in_brackets);
  CHECK(clauses->at(3).words == Words{"in", "training"});
  CHECK(clauses->at(4).joint == Joint::arrow);
  CHECK_FALSE(clauses->at(4).in_brackets);
}

TEST_CASE("A formula is one clause with its brackets", "[term_clauses]") {
  const auto clauses = term_clauses("update gate, h = (1 - z) n + z h");
  REQUIRE(clauses);
  REQUIRE(clauses->size() == 2);
  CHECK(clauses->at(1).has_signs);
  CHECK_FALSE(clauses->at(0).has_signs);
}

TEST_CASE("What asks, strikes out or does not close has no clauses", "[term_clauses]") {
  for (const std::string text :
       {"dropout?", "~~dropout~~", "dropout (", "dropout)", "a | b", "dropout..", "\\dropout"}) {
    INFO(text);
    CHECK_FALSE(term_clauses(text));
  }
}

TEST_CASE("A term is spelled with its words together or apart", "[term_clauses]") {
  const std::vector<Words> names{term_words("auto-encoder"), term_words("gate"), term_words("gate unit")};
  CHECK(spelled_term({"an", "autoencoder"}, 1, names) == 1);
  CHECK(spelled_term({"auto", "encoder"}, 0, names) == 2);
  CHECK(spelled_term({"gate", "unit"}, 0, names) == 2);
  CHECK(spelled_term({"gateunit"}, 0, names) == 1);
  CHECK(spelled_term({"gates"}, 0, names) == 0);
  CHECK(spelled_term({"ga", "te"}, 0, names) == 0);
  CHECK(term_words("a (b) c").empty());
}

}  // namespace gradewright::judging
