#include "answers/reading/matching/prepared_question.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace gradewright::reading {
namespace {

/// What a question asks of a loss and of a text, with a given and a step.
PreparedQuestion question() {
  return PreparedQuestion({"1",
                           {},
                           {{"1", "loss", {"mean loss", "J"}, AnswerType::number, {}, {"first"}, {}},
                            {"1", "why", {}, AnswerType::text, {}, {}, {}}},
                           {"x", "h_1"},
                           "Give the weights after max pooling."});
}

bool holds(const ItemNames& names, std::string_view name) {
  return names.contain(name_form(name));
}

}  // namespace

TEST_CASE("names of a question are told apart by whose they are") {
  const PreparedQuestion prepared = question();
  CHECK(prepared.all_names == std::vector<std::string>{"x", "h_1", "loss", "mean loss", "J", "first", "why"});
  for (const std::string& name : prepared.all_names) {
    CAPTURE(name);
    const bool given = name == "x" || name == "h_1";
    CHECK(holds(prepared.every_name, name));
    CHECK(holds(prepared.given_names, name) == given);
    CHECK(holds(prepared.item_names, name) == !given);
    CHECK(holds(prepared.text_names, name) == (name == "why"));
  }
  CHECK_FALSE(holds(prepared.every_name, "y"));
}

TEST_CASE("an item has its name and aliases, against those of the other items") {
  const PreparedQuestion prepared = question();
  CHECK(holds(prepared.names_of(prepared.items[0]), "Mean Loss"));
  CHECK_FALSE(holds(prepared.names_of(prepared.items[0]), "first"));  // of one of its cells
  CHECK_FALSE(holds(prepared.names_of(prepared.items[0]), "why"));
  CHECK(holds(prepared.names_of(prepared.items[1]), "why"));
  const ItemDeclaration copy = prepared.items[1];
  CHECK(&prepared.names_of(copy) == &prepared.names_of(prepared.items[1]));
}

TEST_CASE("words of the text and of names are a question's own, but for the sort of a layer") {
  const PreparedQuestion prepared = question();
  for (const std::string_view word : {"weight", "weights", "loss", "mean", "means", "pooling", "first"}) {
    CAPTURE(word);
    CHECK(prepared.has_word(word));
  }
  CHECK_FALSE(prepared.has_word("weigh"));
  CHECK(prepared.has_word("max"));
  CHECK_FALSE(prepared.asks_with_word("max"));  // of "max pooling"
  CHECK(prepared.asks_with_word("mean"));
  CHECK_FALSE(prepared.asks_with_word("means"));
}

}  // namespace gradewright::reading
