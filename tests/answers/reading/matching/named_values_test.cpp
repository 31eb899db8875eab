#include "answers/reading/matching/named_values.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/answers/reading/declared.hpp"
#include "tests/answers/reading/shown.hpp"

namespace gradewright::reading {
namespace {

TEST_CASE("a statement has a name where its name ends in it") {
  const ItemNames names({"J", "attention weights", "Z", "p(x|y)", "loss"});
  for (const std::string_view name :
       {"J", "$J$", "$\\mathbf{J}$", "the loss J", "so J", "attention weights", "the attention weights",
        "Z (attention)", "the output Z (of the layer)", "Hence. J", "3534 attention weights", "p(x|y)"}) {
    CAPTURE(name);
    CHECK(is_named(response_tokens(name), names));
  }
  for (const std::string_view name :
       {"", "K", "J_1", "J + 1", "Jx", "gradient of J", "\\nabla J", "d J", "dJ", "$x J$", "2 Z", "log J",
        "weights", "$3 loss$", "K > J", "K - J", "Z(x)", "$Z (x)$"}) {
    CAPTURE(name);
    CHECK_FALSE(is_named(response_tokens(name), names));
  }
}

TEST_CASE("a statement has a name by itself as its tokens have") {
  for (const ItemNames& names : {ItemNames({"J", "attention weights", "p(x|y)"}),
                                 ItemNames({"grad_W_1", "h_1"}), ItemNames({"z(1)", "z_1"}, {"z1"})}) {
    for (const std::string name : {"J", "the loss $\\mathbf{J}$", "Attention Weights (A)", "p(x|y)", "p_{xy}",
                                   "grad_W_1", "the grad W_1", "\\nabla_{W_1}", "nabla W1", "h(1)", "so h_1",
                                   "z(1)", "z1", "K", "gradient of J", "Jx"}) {
      CAPTURE(name);
      const std::string text = name + " = 1";
      const Passage passage(text, 0);
      const Statement& statement = passage.statements.all().front();
      CHECK(is_named(passage, statement, names) == is_named(passage.statements.name(statement), names));
    }
  }
}

TEST_CASE(
    "a sign apart from its number behind a sign of equality is the number's, and a square is no product") {
  const std::vector<std::string> texts = {"J = - 0.5", "J: 13 × 13, so 13", "J = 13 * 13"};
  const Passages passages = passages_of(texts);
  const auto read = [&](std::size_t i) {
    return read_statement(*passages[i], passages[i]->statements.all().at(0), Shape{});
  };
  REQUIRE(read(0).readable());
  CHECK(read(0).values().size() == 1);
  CHECK_FALSE(read(1).readable());
  CHECK(read(2).readable());
}

TEST_CASE("the named statements of all passages, in order") {
  const std::vector<std::string> texts = {"K = 1\nJ = 2\nthe loss J = 3", "5", "K = J = 4"};
  const Passages passages = passages_of(texts);
  std::string values;
  for (const auto& [passage, statement] : named_statements(passages, ItemNames({"J"}))) {
    values += std::to_string(passage->group) + ":" + shown(passage->statements.value(statement)) + " ";
  }
  CHECK(values == "0:2 0:3 2:4 ");
}

TEST_CASE("the only passage that says something") {
  const std::vector<std::string> one = {" \n", "J = 5", ""};
  const Passages passages = passages_of(one);
  CHECK(only_passage(passages) == passages[1].get());
  const std::vector<std::string> two = {"K = 4", "J = 5"};
  CHECK(only_passage(passages_of(two)) == nullptr);
  CHECK(only_passage({}) == nullptr);
}

TEST_CASE("of the last row of a table") {
  const auto last = [](const std::string& text, const Shape& declared) {
    const Passage passage(text, 0);
    return read_statement(passage, passage.statements.all().back(), declared).readable();
  };
  CHECK_FALSE(last("| what | value | value |\n|---|---|---|\n| J | 5 | 6 |", {}));
  CHECK_FALSE(last("| what | 1 | sum |\n|---|---|---|\n| J | 5 | 6 |", {3}));
  CHECK(last("| what | value |\n|---|---|\n| J | 5 |", {}));
  CHECK(last("| what | 1 | 2 |\n|---|---|---|\n| J | 5 | 6 |", {3}));
}

TEST_CASE("the longest name at the end of a statement's name") {
  const ItemNames names({"J", "loss J"});
  const auto tokens = response_tokens("the loss J (here)");
  const auto place = place_of_name(tokens, names);
  REQUIRE(place);
  CHECK((place->first == 1 && place->last == 3));
  CHECK_FALSE(place_of_name(response_tokens("K"), names));
}

/// What the first statement reads as for a declared shape; "not: REASON" when it does not.
std::string read(const std::string& text, const Shape& declared) {
  const Passage passage(text, 0);
  const ReadStatement statement = read_statement(passage, passage.statements.all().at(0), declared);
  if (!statement.readable()) {
    return "not: " + std::get<NotAValue>(statement.readings).reason;
  }
  std::string all;
  for (const ReadValue& value : statement.values()) {
    all += (all.empty() ? "" : " | ") + shown(value);
  }
  return all;
}

TEST_CASE("the value of a statement is read for the declared shape") {
  const std::string displaced = "not: numbers on lines of their own follow the value and may belong to it";
  struct Case {
    std::string text;
    Shape declared;
    std::string expected;
  };
  const std::string cells = "not: its row of the table holds other cells, too";
  const Case cases[] = {
      {"J = 20\n- 4 · 2 = 12", {}, "() 12"},
      {"J = 20\n× 2 = 40", {}, "() 40"},
      {"$J = 20\n+ 2$", {}, "() 22"},
      {"J = [ 5 ] K = [ 1 ]\n    [ 6 ]       [ 2 ]",
       {1},
       "not: the lines beside it are in brackets, too, and may belong to it"},
      {"J = 5", {}, "() 5"},
      {"| J | 5 | 6 |", {}, cells},
      {"| 7 | 5 |", {}, cells},
      {"| J | 5 | 6 |", {3}, "(2,) 5 6"},
      {"J = 2 + 3 = 5", {}, "() 5"},
      {"J = 1,234", {}, "() 1234 | () 1.234"},
      {"Z = 1 2\n3 4", {2, 2}, "(2, 2) 1 2 3 4"},
      {"Z = [1, 2]", {3}, "(2,) 1 2"},
      {"c = 0.28 x_1 + 0.16 x_2", {2}, "(2,) 0.28 0.16"},
      {"c = w = 0.28 x_1 + 0.16 x_2", {2}, "(2,) 0.28 0.16"},
      {"J = x", {}, "not: \"x\" has no value"},
      // What does not fit may go on in the lines that follow.
      {"Z = 1\n\n2", {2}, displaced},
      {"Z = [1, 2]\n\n(3)", {2}, "(2,) 1 2"},
      {"Z = [1,\n2]\n\n3 4", {2}, "(2,) 1 2"},
      {"Z =\n1 2\n\n3 4", {2}, "(2,) 1 2"},
      {"Z = 1 2\n3 4\n\n5 6", {2, 2}, displaced},
      {"Z = 1\n2\n3", {2}, displaced},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(read(row.text, row.declared) == row.expected);
  }
}

TEST_CASE("a statement knows its place in the submission") {
  const std::string text = "so\n\n$J = 5$\n\n6\n";
  const Passage passage(text, 100);
  const auto& all = passage.statements.all();
  REQUIRE(all.size() == 2);
  const ReadStatement named = read_statement(passage, all[0], Shape{});
  CHECK(named.source() == "J = 5");
  CHECK(named.span() == Span{105, 5});
  const ReadStatement bare = read_statement(passage, all[1], Shape{});
  CHECK(bare.source() == "6");
  CHECK(bare.span() == Span{113, 1});
  const ReadStatement nothing{&passage, {1, 1, 1, 1}, NotAValue{}};
  CHECK(nothing.span() == Span{100, 0});
}

TEST_CASE("two responses are the same when their shapes and cells are") {
  const auto value = [](const std::string& text, const Shape& declared) {
    const Passage passage(text, 0);
    return read_statement(passage, passage.statements.all().at(0), declared).values().at(0);
  };
  const ReadValue half = value("0.5", {});
  CHECK(same_response(half, value("1/2", {})));
  CHECK(same_response(half, value("0.50", {})));
  CHECK_FALSE(same_response(half, value("0.51", {})));
  CHECK_FALSE(same_response(half, value("[0.5]", {2})));
  const ReadValue damaged = value("[1, 2.2.2]", {2});
  CHECK(same_response(damaged, value("[1.0, 2.2.2]", {2})));
  CHECK_FALSE(same_response(damaged, value("[1, 2.2.3]", {2})));
  CHECK_FALSE(same_response(damaged, value("[1, 2]", {2})));
  // A blank is no zero.
  CHECK_FALSE(same_response(value("[0, 1]", {2}), value("\\begin{bmatrix} & 1 \\end{bmatrix}", {2})));
}

}  // namespace
}  // namespace gradewright::reading
