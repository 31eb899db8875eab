#include "answers/reading/matching/locate.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/answers/reading/declared.hpp"
#include "tests/answers/reading/shown.hpp"

namespace gradewright::reading {
namespace {

/// The weights A, the output Z and the loss J.
QuestionDeclaration attention() {
  return declared_question({declared_item("A", Shape{2, 2}, {"weights"}),
                            declared_item("Z", Shape{2}, {"output"}), declared_item("J", {}, {"loss"})});
}

Response respond(const std::vector<std::string>& texts, std::string_view name) {
  const QuestionDeclaration question = attention();
  for (const ItemDeclaration& item : question.items) {
    if (item.name == name) {
      return locate(item, PreparedQuestion(question), passages_of(texts));
    }
  }
  FAIL("no such item");
  return {};
}

std::string read(const std::string& text, std::string_view name) {
  return shown(respond({text}, name));
}

TEST_CASE("values are found by name") {
  struct Case {
    std::string text;
    std::string_view name;
    std::string_view expected;
  };
  const std::string sentence = "The weights are [[1, 2], [3, 4]] and the output Z = [5, 6].\n";
  const Case cases[] = {
      {sentence, "A", "found (2, 2) 1 2 3 4"},
      {sentence, "Z", "found (2,) 5 6"},
      {"$\\mathbf{Z} = A V = \\frac{5}{6}$", "Z", "found (2,) 5 6"},
      {"| item | value |\n|---|---|\n| Z | 5 | 6 |\n", "Z", "found (2,) 5 6"},
      {"Z =\n0.4\n0.6\n", "Z", "found (2,) 0.4 0.6"},
      {"A =\n1 2\n3 4\n\nZ = 5, 6\n", "A", "found (2, 2) 1 2 3 4"},
      {"\\begin{align} Z &= A V \\\\ &= (5, 6) \\end{align}\n", "Z", "found (2,) 5 6"},
      {"A = [[1, 2],\n     [3, 4],\n     [5, 6]]\n", "A", "found (3, 2) 1 2 3 4 5 6"},
      {"A:\n\n| | 1 | 2 |\n|---|---|---|\n| 1 | 5 | 6 |\n| 2 | 7 | 8 |\n", "A", "found (2, 2) 5 6 7 8"},
      {"Z:\n- 3\n- 6\n\nA = [[1, 2], [3, 4]]\n", "Z", "found (2,) 3 6"},
      {"Z:\n-3\n-6\n", "Z", "found (2,) -3 -6"},
      {"J = 20\n- 5\n- 6\n", "J", "unreadable"},
      {"loss = 3,534", "J", "ambiguous () 3534 () 3.534"},
      {"J = -\\infty", "J", "found () -inf"},
      {"J = 1.2.3", "J", "unreadable"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(read(row.text, row.name) == row.expected);
  }
}

TEST_CASE("a name that begins its chain goes before one in passing") {
  CHECK(read("J = 4\n\nK = J = 5", "J") == "found () 4");
  CHECK(read("K = J = 5", "J") == "found () 5");
  CHECK(read("K = J = 5\n\nJ = 4", "J") == "found () 4");
}

TEST_CASE("a formula on the way is no second answer") {
  CHECK(read("J = -\\log p\n\nJ = 5", "J") == "found () 5");
  CHECK(read("J = 5\n\nJ = -\\log p", "J") == "found () 5");
}

TEST_CASE("one name written with two values is ambiguous; with one value it is not") {
  CHECK(read("J = 4\nor rather\nJ = 5\n", "J") == "ambiguous () 5 () 4");
  CHECK(read("J = 4\n\nso J = 2 + 2 = 4.0\n", "J") == "found () 4.0");
  CHECK(read("J = 4\n\nJ = 5\n\nJ = 4\n", "J") == "ambiguous () 4 () 5");
  CHECK(respond({"J = 4\n\nJ = 5"}, "J").reason == "written more than once, with different values");
  const auto values = [](int count) {
    std::string text;
    for (int i = 0; i < count; ++i) {
      text += "J = " + std::to_string(i) + "\n\n";
    }
    return text;
  };
  CHECK(respond({values(8)}, "J").state == Response::State::ambiguous);
  CHECK(respond({values(8)}, "J").alternatives.size() == 8);
  CHECK(read(values(9), "J") == "unreadable");
}

TEST_CASE("two passages that answer must agree") {
  CHECK(shown(respond({"J = 4", "loss = 4.0"}, "J")) == "found () 4");
  CHECK(shown(respond({"J = 4", "J = 5"}, "J")) == "ambiguous () 4 () 5");
  CHECK(respond({"J = 4", "J = 5"}, "J").reason ==
        "the question is answered in two places, with different values");
  CHECK(shown(respond({"J = 1.2.3", "J = 4"}, "J")) == "found () 4");
  CHECK(shown(respond({}, "J")) == "missing");
}

TEST_CASE("an answer that holds no number is somebody's to read, unless it stands for nothing") {
  for (const std::string junk : {"((((", ">>>>", "&&&", "x y", "W x + b", "see above"}) {
    CAPTURE(junk);
    const Response response = respond({"J = " + junk + "\n"}, "J");
    CHECK(shown(response) == "unreadable");
    CHECK(response.reason == "what is written under the item's name holds no number");
  }
  for (const std::string nothing : {"", "-", "---", "?", "???", "..."}) {
    CAPTURE(nothing);
    CHECK(read("J = " + nothing + "\n", "J") == "missing");
  }
  CHECK(read("J:\nZ: rain\n", "J") == "missing");
  CHECK(read("J: of\nZ: rain\n", "J") == "unreadable");
}

TEST_CASE("a value damaged beyond its rows goes to review with its place") {
  const std::string text = "$$Z = 0.86172$$\n 0.86\n$-0.99 = -1.00$\n";
  const Response displaced = respond({text}, "Z");
  CHECK(shown(displaced) == "unreadable");
  CHECK(displaced.source == "Z = 0.86172$$\n 0.86");
  CHECK(text.substr(displaced.span.offset, displaced.span.length) == displaced.source);
  CHECK(read("$$Z = \\begin{pmatrix} 2.49 \\\\ 0.5 = \\begin{pmatrix} 2.49 \\\\ 7.20 \\end{pmatrix}$$\n",
             "Z") == "unreadable");
}

TEST_CASE("the place of an answer is where its statement stands") {
  const std::string text = "so it is\n\nthe loss J = 0.50\n";
  const Response response = respond({text}, "J");
  CHECK(response.source == "the loss J = 0.50");
  CHECK(text.substr(response.span.offset, response.span.length) == response.source);
  CHECK(response.question == "1");
  CHECK(response.item == "J");
}

/// What a text says for the cells a, b and e.
Response cells(const std::string& text) {
  ItemDeclaration item = declared_item("corner", Shape{3});
  item.cell_names = {"a", "b", "e"};
  return locate(item, PreparedQuestion(declared_question({item})), passages_of({text}));
}

TEST_CASE("named cells are read one by one") {
  const std::pair<std::string, std::string_view> cases[] = {
      {"Thus, a = 70, b = 24, e = f = 0.\n", "found (3,) 70 24 0"},
      {"a = ReLU(68 + 2) = ReLU(70) = 70\n\nb = 2?4\n", "found (3,) 70 ? _"},
      {"a = 70\n\na = 71\n\nb = 24", "found (3,) ? 24 _"},
      {"a = [1, 2]\n\nb = 24", "found (3,) ? 24 _"},
      {"corner = [70, 24, 0]\n", "found (3,) 70 24 0"},
      {"nothing here", "missing"},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(shown(cells(text)) == expected);
  }
  const Response response = cells("a = 70\n\nso\n\nb = 45%");
  CHECK(response.source == "a = 70; b = 45%");
  CHECK(response.span == Span{0, 19});
  REQUIRE(response.alternatives.size() == 1);
  CHECK(response.alternatives[0].notes.size() == 1);
}

/// What a text says for a formula, "-" when it is missing.
std::string formula(const std::string& text, bool alone) {
  ItemDeclaration item = declared_item("dJ", {}, {"gradient"});
  item.type = AnswerType::formula;
  auto question = declared_question({item});
  if (!alone) {
    question.items.push_back(declared_item("J"));
  }
  const Response response = locate(item, PreparedQuestion(question), passages_of({text}));
  CHECK((response.state == Response::State::found) == !response.formula.empty());
  return response.state == Response::State::found ? response.formula : "-";
}

TEST_CASE("the cells of a vector or matrix may be written one by one") {
  for (const std::string text :
       {"Z_0 = 5, Z_1 = 6", "Z_1 = 5, Z_2 = 6", "Z(0) = 5; Z(1) = 6", "Z[1] = 5\nZ[2] = 6",
        "$Z_{1} = 5$, $Z_{2} = 6$", "Z_2 = 6, Z_1 = 5", "Z_1 = 2 + 3 = 5, Z_2 = 6"}) {
    CAPTURE(text);
    CHECK(read(text, "Z") == "found (2,) 5 6");
    CHECK(respond({text}, "Z").doubt.empty());
  }
  CHECK(read("A_11 = 1, A_12 = 2, A_21 = 3, A_22 = 4", "A") == "found (2, 2) 1 2 3 4");
  // Too few of them, too many, or the whole besides.
  for (const std::string text : {"Z_1 = 5", "Z_0 = 5, Z_1 = 6, Z_2 = 7", "Z_1 = 5, Z_2 = 6\nZ = [5, 7]",
                                 "A_11 = 1, A_12 = 2, A_21 = 3"}) {
    CAPTURE(text);
    const std::string value = read(text, text.front() == 'Z' ? "Z" : "A");
    CHECK(value != "found (2,) 5 6");
    CHECK_FALSE(value.starts_with("found (2, 2)"));
  }
  CHECK_FALSE(respond({"average Z_1 = 5, Z_2 = 6"}, "Z").doubt.empty());
}

TEST_CASE("a formula is kept as the text of the last member of the last statement") {
  CHECK(formula("gradient = 2 x + 1", false) == "2 x + 1");
  CHECK(formula("$dJ = 2 (x + c) = 2x + 2c$.\n", false) == "2x + 2c");
  CHECK(formula("dJ = x\n\ndJ = 2 x", false) == "2 x");
  CHECK(formula("f = 2 x", false) == "-");
  CHECK(formula("f = 2 x", true) == "2 x");
  CHECK(formula("dJ =\n", false) == "-");
  CHECK(formula("dJ = 2 x =\n", false) == "2 x");
  CHECK(formula("so", true) == "-");
}

TEST_CASE("a passage past the limits is unreadable as a whole") {
  std::string text = "J = 5\n";
  for (std::size_t i = 0; i < max_statements; ++i) {
    text += "x = 2\n";
  }
  const Response response = respond({text}, "J");
  CHECK(shown(response) == "unreadable");
  CHECK(response.reason == "the section has more tokens or statements than are read");
  CHECK(response.span == Span{0, text.size()});
}

TEST_CASE("a field of a table holds the answer to its item and to nothing else") {
  CHECK(shown(locate_in_field(declared_item("J"), "0.50")) == "found () 0.50");
  CHECK(shown(locate_in_field(declared_item("J"), "x = 0.50")) == "found () 0.50");
  ItemDeclaration item = declared_item("corner", Shape{2});
  item.cell_names = {"a", "b"};
  CHECK(shown(locate_in_field(item, "a = 70, b = 24")) == "found (2,) 70 24");
  CHECK(shown(locate_in_field(item, "b = 24")) == "found (2,) _ 24");
}

TEST_CASE("a name that goes on with a phrase of the question is the item's, where no other is") {
  QuestionDeclaration question = attention();
  question.text = "Give A, Z and the loss J for one batch.";
  const PreparedQuestion prepared(question);
  const auto loss = [&](const std::string& text) {
    return shown(locate(question.items[2], prepared, passages_of({text})));
  };
  CHECK(loss("J for one batch = 3") == "found () 3");
  CHECK(loss("J for two batches = 3") == "unreadable");
  CHECK(loss("J = 4\nJ for one batch = 3") == "found () 4");
}

}  // namespace
}  // namespace gradewright::reading
