#include "answers/reading/tables/read_row.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/answers/reading/declared.hpp"
#include "tests/answers/reading/shown.hpp"

namespace gradewright::reading {
namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

QuestionDeclaration question(std::string id, std::vector<ItemDeclaration> items) {
  QuestionDeclaration result = declared_question(std::move(items));
  result.id = std::move(id);
  for (ItemDeclaration& item : result.items) {
    item.question = result.id;
  }
  return result;
}

ItemDeclaration of_type(AnswerType type, std::string name) {
  ItemDeclaration item = declared_item(std::move(name));
  item.type = type;
  return item;
}

/// Questions 5a (a vector Z), 5b (Q and y, which 6 has as well), 6 (y), 7 (named cells), 8 (choice), 9
/// (formula) and 10 (true or false).
std::vector<QuestionDeclaration> questions() {
  ItemDeclaration corner = declared_item("corner", Shape{2});
  corner.cell_names = {"a", "b"};
  ItemDeclaration choice = of_type(AnswerType::choice, "pick");
  choice.options = {"A", "B"};
  return {question("5a", {declared_item("Z", Shape{2}, {"output"})}),
          question("5b", {declared_item("Q"), declared_item("y")}),
          question("6", {declared_item("y")}),
          question("7", {corner}),
          question("8", {choice}),
          question("9", {of_type(AnswerType::formula, "dJ")}),
          question("10", {of_type(AnswerType::true_false, "truth")})};
}

Submission row_of(Fields fields) {
  Submission row;
  row.format = Submission::Format::row;
  row.fields = std::move(fields);
  return row;
}

Response respond(const Fields& fields, std::string_view item) {
  for (const Response& response : read_row(row_of(fields), questions())) {
    if (response.question + "." + response.item == item) {
      return response;
    }
  }
  FAIL("no such item");
  return {};
}

std::string read(const Fields& fields, std::string_view item) {
  return shown(respond(fields, item));
}

TEST_CASE("a field is meant for an item by its full name, or by a short one that is unique") {
  for (const char* name : {"5a.Z", "Z", "output", "5a"}) {
    CAPTURE(name);
    CHECK(read({{name, "[1, 2]"}}, "5a.Z") == "found (2,) 1 2");
  }
  CHECK(read({{"Q", "5"}}, "5b.Q") == "found () 5");
  CHECK(read({{"6", "5"}}, "6.y") == "found () 5");
  CHECK(read({{"6.y", "5"}}, "5b.y") == "missing");
  // Two questions have a y, question 5b has two items, and case counts.
  for (const char* name : {"y", "5b", "z", "5A.Z", "5a.z", "corner.a", "a"}) {
    CAPTURE(name);
    for (const Response& response : read_row(row_of({{name, "5"}}), questions())) {
      CHECK(response.state == Response::State::missing);
      CHECK(response.reason == "no field for this item");
    }
  }
}

TEST_CASE("there is a response per item, in the order of the declarations") {
  std::string names;
  for (const Response& response : read_row(row_of({}), questions())) {
    names += response.question + "." + response.item + " ";
  }
  CHECK(names == "5a.Z 5b.Q 5b.y 6.y 7.corner 8.pick 9.dJ 10.truth ");
}

TEST_CASE("a field is read by the type of its item") {
  struct Case {
    std::string_view item;
    std::string text;
    std::string_view expected;
  };
  const Case cases[] = {
      {"5b.Q", "0.50", "found () 0.50"},
      {"5b.Q", " ", "missing"},
      {"5b.Q", "?", "missing"},
      {"5b.Q", "I don't know", "missing"},
      {"5b.Q", "I don't know, maybe 7", "unreadable"},
      {"5b.Q", "1,234", "ambiguous () 1234 () 1.234"},
      {"5b.Q", "Q = 5", "found () 5"},
      {"7.corner", "[70, 24]", "found (2,) 70 24"},
      {"7.corner", "a = 70, b = 24", "found (2,) 70 24"},
      {"8.pick", "b", "found B"},
      {"8.pick", "A or B", "unreadable"},
      {"8.pick", "()", "unreadable"},
      {"8.pick", "no idea", "missing"},
      {"10.truth", "T", "found true"},
      {"10.truth", "not true", "found false"},
      {"10.truth", "true or not", "unreadable"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.item, row.text);
    const Response response = respond({{std::string(row.item), row.text}}, row.item);
    CHECK(shown(response) == row.expected);
  }
  CHECK(respond({{"9", "dJ = f =2 x"}}, "9.dJ").formula == "2 x");
  CHECK(respond({{"9", "2 x"}}, "9.dJ").formula == "2 x");
  CHECK(respond({{"5b.Q", "0.50 "}}, "5b.Q").source == "0.50 ");
  CHECK(respond({{"5b.Q", "0.50 "}}, "5b.Q").span == Span{0, 5});
  CHECK(respond({{"5b.Q", " "}}, "5b.Q").reason == "nothing is written");
  CHECK(respond({{"5b.Q", "1,234"}}, "5b.Q").reason == "can be read in more than one way");
}

TEST_CASE("a field that names its value names the item") {
  const auto is_sure = [](const std::string& text) {
    const Response response = respond({{"5b.y", text}}, "5b.y");
    return response.state == Response::State::found && response.doubt.empty();
  };
  for (const char* text : {"7", "y = 7", "the value of y is 7", "x = 7", "Answer: 7", "3 + 4 = 7"}) {
    CAPTURE(text);
    CHECK(is_sure(text));
  }
  for (const char* text : {"the average y = 7", "I doubt that y = 7", "tanh(y) = 7", "y^2 = 7", "y_2 = 7"}) {
    CAPTURE(text);
    CHECK_FALSE(is_sure(text));
  }
}

TEST_CASE("a field that names something else than its question asks for is left to a person") {
  QuestionDeclaration asked = question("1", {declared_item("field")});
  asked.text = "Slide the kernel K with stride 2. Give the field.";
  asked.other_names = {"K"};
  const auto is_sure = [&](const std::string& text) {
    const Response response = read_row(row_of({{"1", text}}), {asked}).front();
    return response.state == Response::State::found && response.doubt.empty();
  };
  for (const char* text : {"13", "field = 13", "Answer: 13"}) {
    CAPTURE(text);
    CHECK(is_sure(text));
  }
  for (const char* text : {"number of fields = 13", "kernel = 13", "with stride 1: field = 13"}) {
    CAPTURE(text);
    CHECK_FALSE(is_sure(text));
  }
  // Nothing is said against these but that they are called something else.
  for (const char* text : {"v_2 = 13", "The median is 13", "acc: 13"}) {
    CAPTURE(text);
    CHECK_FALSE(is_sure(text));
  }
  CHECK(read_row(row_of({{"1", "The median is 13"}}), {asked}).front().doubt ==
        "it is called \"The median\"");
}

TEST_CASE("two fields for one item must not differ") {
  CHECK(read({{"5b.Q", "1"}, {"Q", "2"}}, "5b.Q") == "ambiguous () 1 () 2");
  CHECK(respond({{"5b.Q", "1"}, {"Q", "2"}}, "5b.Q").reason == "two fields answer this item");
  CHECK(read({{"5b.Q", "1"}, {"Q", "1"}}, "5b.Q") == "found () 1");
  CHECK(read({{"5b.Q", ""}, {"Q", "2"}}, "5b.Q") == "found () 2");
  CHECK(read({{"5b.Q", "1"}, {"Q", ""}}, "5b.Q") == "found () 1");
}

TEST_CASE("named cells may have fields of their own") {
  CHECK(read({{"7.a", "70"}, {"7.corner.b", "24"}}, "7.corner") == "found (2,) 70 24");
  CHECK(read({{"7.b", "24"}}, "7.corner") == "found (2,) _ 24");
  CHECK(read({{"7.a", "70"}, {"7.b", "x"}}, "7.corner") == "found (2,) 70 ?");
  CHECK(read({{"7.a", "1,234"}, {"7.b", "[1, 2]"}}, "7.corner") == "found (2,) ? ?");
  CHECK(read({{"7.a", " "}, {"7.b", ""}}, "7.corner") == "missing");
  CHECK(respond({{"7.a", "70"}, {"7.b", "24"}}, "7.corner").source == "a = 70; b = 24");
  // The whole goes before its cells.
  CHECK(read({{"7.a", "70"}, {"7", "[1, 2]"}}, "7.corner") == "found (2,) 1 2");
}

TEST_CASE("fields that are meant for nothing are named, and so are items without a field") {
  const Submission row = row_of({{"5a.Zz", "1"}, {"Z", "1"}, {"7.b", "1"}, {"remark", "x"}});
  const std::vector<UnknownField> unknown = unknown_fields(row, questions());
  REQUIRE(unknown.size() == 2);
  CHECK(unknown[0].name == "5a.Zz");
  CHECK(unknown[0].suggestion == "; did you mean '5a.Z'?");
  CHECK(unknown[1].name == "remark");
  CHECK(unknown[1].suggestion.empty());
  CHECK(unknown_fields(row_of({}), questions()).empty());
  CHECK(items_without_field(row, questions()) ==
        std::vector<std::string>{"5b.Q", "5b.y", "6.y", "8.pick", "9.dJ", "10.truth"});
}

}  // namespace
}  // namespace gradewright::reading
