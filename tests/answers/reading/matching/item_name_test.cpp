#include "answers/reading/matching/item_name.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

TEST_CASE("a sign is part of a name as its index or right behind it") {
  CHECK(name_form("d_+").loose == "d+");
  CHECK(name_form("d_{-}").loose == "d-");
  CHECK(name_form("w^-").loose == "w-");
  CHECK(name_form("d+").loose == "d+");
  CHECK(name_form("d").loose == "d");
  CHECK(name_form("a - b").loose == "ab");
  CHECK(name_form("x^{-1}").loose == "x1");
  CHECK(name_form("w^{\\prime}").loose == "w'");
  CHECK(name_form("w^\\prime").loose == "w'");
  CHECK(name_form("prime").loose == "prime");
}

TEST_CASE("a name has a strict and a loose spelling without markup") {
  struct Case {
    std::string_view name;
    std::string_view strict;
    std::string_view loose;
  };
  const Case cases[] = {
      {"Z", "Z", "Z"},
      {"$\\mathbf{Z}$", "Z", "Z"},
      {"z_{1}", "z1", "z1"},
      {"z(1)", "z(1)", "z1"},
      {"z_1", "z1", "z1"},
      {"p(\\mathbf{x}_1 | y = 1)", "p(x1|y=1)", "px1y1"},
      {"\\nabla_{W_1} J", "nablaW1J", "nablaW1J"},
      {"grad_W_1", "nablaW1", "nablaW1"},
      {"W_grad", "Wgrad", "Wgrad"},
      {"y'", "y'", "y'"},
      {"\\sqrt{d}", "sqrtd", "sqrtd"},
      {"\\hat{y}", "haty", "haty"},
      {"attention weights", "attentionweights", "attentionweights"},
      {"a - b", "ab", "ab"},
      {"", "", ""},
  };
  for (const Case& row : cases) {
    CAPTURE(row.name);
    CHECK(name_form(row.name).strict == row.strict);
    CHECK(name_form(row.name).loose == row.loose);
  }
}

TEST_CASE("an item answers to its names in any spelling") {
  const ItemNames names({"z_1", "p(x|y)", "Attention weights", "J"});
  for (const std::string_view name : {"z_1", "z(1)", "$z_{1}$", "z1", "p(x|y)", "p_{xy}", "J",
                                      "$\\mathbf{J}$", "attention weights", "ATTENTION WEIGHTS"}) {
    CAPTURE(name);
    CHECK(names.contain(name_form(name)));
  }
  // Symbols keep their case, words need not.
  for (const std::string_view name : {"Z_1", "j", "z_2", "z", "weights", "", "()", "attention"}) {
    CAPTURE(name);
    CHECK_FALSE(names.contain(name_form(name)));
  }
  CHECK_FALSE(ItemNames().contain(name_form("J")));
  CHECK_FALSE(ItemNames({""}).contain(name_form("")));
}

TEST_CASE("symbols of several letters may be written in any case where no other name differs by it") {
  CHECK(ItemNames({"PPL"}).contain(name_form("ppl")));
  CHECK(ItemNames({"P_stem"}).contain(name_form("p_stem")));
  CHECK_FALSE(ItemNames({"out"}).contain(name_form("Out")));  // a word
  CHECK_FALSE(ItemNames({"dW"}, {"dw"}).contain(name_form("dw")));
  CHECK_FALSE(ItemNames({"dW"}, {}, {"dw"}).contain(name_form("dw")));
  CHECK_FALSE(ItemNames({"dW", "dw"}).contain(name_form("DW")));
  CHECK_FALSE(ItemNames({"W1"}).contain(name_form("w1")));
  CHECK_FALSE(ItemNames({"IS"}).contain(name_form("is")));
}

TEST_CASE("a spelling that another item shares counts only when it is strict") {
  const ItemNames first({"p(x_1|y=1)"}, {"p_x1_y1"});
  CHECK(first.contain(name_form("p(x_1 | y = 1)")));
  CHECK_FALSE(first.contain(name_form("p_x1_y1")));
  CHECK_FALSE(first.contain(name_form("")));
  const ItemNames second({"p_x1_y1"}, {"p(x_1|y=1)"});
  CHECK(second.contain(name_form("p_{x1 y1}")));
  CHECK_FALSE(second.contain(name_form("p(x_1|y=1)")));
  const ItemNames words({"loss(1)"}, {"loss_1"});
  CHECK(words.contain(name_form("Loss(1)")));
  CHECK_FALSE(words.contain(name_form("Loss_1")));
}

TEST_CASE("the names of an item are its name and its aliases, against those of the other items") {
  const auto question = declared_question(
      {declared_item("z(1)", {}, {"first"}), declared_item("other", {}, {"z_1"}), declared_item("z_2")});
  const ItemNames names = names_of(question.items[0], question);
  CHECK(names.contain(name_form("z(1)")));
  CHECK(names.contain(name_form("First")));
  CHECK_FALSE(names.contain(name_form("z_1")));
  CHECK_FALSE(names.contain(name_form("z_2")));
  CHECK(names_of(question.items[2], question).contain(name_form("z(2)")));
}

TEST_CASE("whatever is one of the names may begin with its first token") {
  const ItemNames names({"grad_W_1", "Attention weights", "h_1", "z(1)", "\\sigma^2", "2nd"});
  for (const std::string_view name : {"grad_W_1", "\\nabla_{W_1}", "nabla W1", "attention WEIGHTS", "h1",
                                      "h(1)", "z_1", "z(1)", "\u03c3^2", "sigma2", "2nd"}) {
    CAPTURE(name);
    const std::vector<ResponseToken> tokens = response_tokens(name);
    REQUIRE(names.contain(name_form(tokens)));
    CHECK(names.may_begin(tokens.front()));
  }
  for (const std::string_view word : {"gradient", "nabl_", "weights", "tension", "y", "1", "="}) {
    CAPTURE(word);
    const std::vector<ResponseToken> tokens = response_tokens(word);
    CHECK(names.may_begin(tokens.front()) == (word == "=" || word == "nabl_"));  // nothing, and "nabl"
  }
}

TEST_CASE("no name begins in a text where none may begin") {
  const ItemNames names({"grad_W_1", "Attention weights", "h_1", "loss", "\\mu", "x_2"});
  const std::vector<std::string> pieces{
      "loss", "Lo", "ss",  "h",    "grad", "nabla", "W", "attention", "a", "x", "mu", "3", "*",   "_", " ",
      ", ",   "\n", "<b>", "</b>", "`",    "the",   "y", "(",         ")", "'", "- ", ".", "and", "m", "|"};
  const std::vector<std::string> signs{"\\mu", "&mu;", "\u03bc", "\\frac"};
  std::size_t skipped = 0;
  for (std::size_t i = 0; i < 6000; ++i) {
    std::string text;
    for (std::size_t n = 0, at = i * 2654435761U; n < 1 + i % 5; ++n, at = at / 30 + i * 40503U + n) {
      text += at % 97 == 0 ? signs[at % signs.size()] : pieces[at % pieces.size()];
    }
    if (names.find_beginning_in(text) != std::string_view::npos) {
      continue;
    }
    CAPTURE(text);
    ++skipped;
    for (const ResponseToken& token : response_tokens(text)) {
      const bool begins_name =
          token.kind == ResponseToken::Kind::word || token.kind == ResponseToken::Kind::fraction;
      CHECK_FALSE((begins_name && names.may_begin(token)));
    }
  }
  CHECK(skipped > 500);
}

TEST_CASE("where a name may begin is found from a place on") {
  const ItemNames names({"loss", "x_2"});
  const std::string_view text = "so the loss is one, and the Los";
  CHECK(names.find_beginning_in(text) == 7);
  CHECK(names.find_beginning_in(text, 7) == 7);
  CHECK(names.find_beginning_in(text, 8) == 28);
  CHECK(names.find_beginning_in(text, 29) == std::string_view::npos);
  CHECK(names.find_beginning_in("one and \\mu") == 8);
  CHECK(ItemNames().find_beginning_in("one and \\mu") == std::string_view::npos);
}

TEST_CASE("cells have names by their indices where these have one digit") {
  CHECK(indexed_names("J", Shape{2, 2}, 1) == std::vector<std::string>{"J_11", "J_12", "J_21", "J_22"});
  CHECK(indexed_names("PE", Shape{3}, 0) == std::vector<std::string>{"PE_0", "PE_1", "PE_2"});
  CHECK(has_indexed_names(declared_item("J", Shape{9, 2})));
  CHECK_FALSE(has_indexed_names(declared_item("J", Shape{10, 2})));
  CHECK_FALSE(has_indexed_names(declared_item("J")));
  CHECK_FALSE(has_indexed_names(declared_item("J", Shape{2, 2, 2})));
  ItemDeclaration named = declared_item("J", Shape{2});
  named.cell_names = {"a", "b"};
  CHECK_FALSE(has_indexed_names(named));
}

}  // namespace
}  // namespace gradewright::reading
