#include "answers/reading/tables/column_items.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace gradewright::reading {
namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

QuestionDeclaration question(const std::string& id, const std::vector<std::string>& items,
                             const std::string& text = "") {
  QuestionDeclaration out;
  out.id = id;
  out.text = text;
  for (const std::string& name : items) {
    ItemDeclaration item;
    item.question = id;
    item.name = name;
    out.items.push_back(item);
  }
  return out;
}

const std::vector<QuestionDeclaration>& questions() {
  static const std::vector<QuestionDeclaration> all = {
      question("1", {"Y"}, "What is the *conv* output $Y$ at (0, 0)?"),
      question("2", {"shape"}),
      question("3a", {"w", "b"}, "Give the weights and the bias."),
      question("3b", {"x"}, "What is f(2)?"),
      question("4", {"x"}, "What is f(-2)?"),
      question("5", {"answer"}),
  };
  return all;
}

Fields assigned(const std::string& platform, Fields fields, const ColumnMap& map = {},
                std::string* problem = nullptr) {
  Submission row;
  row.source = "quiz.csv:2";
  row.identity.platform = platform;
  row.fields = std::move(fields);
  ColumnItems(questions(), map).assign(row);
  if (problem != nullptr) {
    *problem = row.problem;
  }
  return row.fields;
}

/// What a column alone is called afterwards.
std::string name_of(const std::string& platform, const std::string& name) {
  return assigned(platform, {{name, "7"}}).front().first;
}

TEST_CASE("a column is for an item by its name, its question's wording or number", "[column-items]") {
  const std::vector<std::tuple<std::string, std::string, std::string>> cases = {
      {"table", "1.Y", "1.Y"},  // what read_row knows stays
      {"table", "shape", "shape"},
      {"table", "Question 2", "2.shape"},
      {"table", "Q5", "5.answer"},
      {"table", "What is the conv output Y at (0,0)?", "1.Y"},
      {"google_forms", "2. The shape of the output", "2.shape"},  // its question has no wording
      {"canvas", "501: What is the conv output Y at (0, 0)?", "1.Y"},
      {"canvas", "501: <p>What is the <b>conv</b> output Y at (0, 0)?</p>", "1.Y"},
      {"canvas", "501: 1.Y", "1.Y"},
      {"canvas", "501: Question 2", "501: Question 2"},
      {"moodle", "Response 5: a wording that the exam leaves out", "5.answer"},
      {"moodle", "Response 9: What is f(2)?", "3b.x"},
      {"moodle", "Response 5", "5.answer"},
  };
  for (const auto& [platform, name, expected] : cases) {
    INFO(platform << " " << name);
    const std::string found = name_of(platform, name);
    CHECK(found == expected);
  }
}

TEST_CASE("a column that is not certain is for no item", "[column-items]") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"moodle", "Response 1: What is something else?"},  // the wording speaks against the number
      {"moodle", "Response 4: What is f(2.5)?"},
      {"moodle", "Response 3"},  // 3a and 3b
      {"moodle", "Response 17"},
      {"canvas", "2: What?"},  // an id of Canvas
      {"canvas", "5"},
      {"canvas", "501: Give the weights and the bias."},  // two items, in an order that nobody said
      {"table", "4. What is f(3)?"},
      {"table", "Question 3a"},
      {"table", "comment"},
  };
  for (const auto& [platform, name] : cases) {
    INFO(platform << " " << name);
    const bool known = platform == "canvas" && name == "5";  // read_row knows it by the question's id
    CHECK(name_of(platform, name) == name);
    CHECK((known || !name.empty()));
  }
}

TEST_CASE("a map gives columns to items by name, wording or number", "[column-items]") {
  const ColumnMap map{{{"501: a", "1.Y"}, {"Give it", "2.shape"}, {"Response 7", "4.x"}}, "", {"Remarks"}};
  CHECK(assigned("canvas", {{"501: a", "1"}, {"502: Give it", "2"}, {"503: Remarks", "3"}}, map) ==
        Fields{{"1.Y", "1"}, {"2.shape", "2"}});
  CHECK(assigned("moodle", {{"Response 7: whatever", "1"}, {"Remarks", "2"}}, map) == Fields{{"4.x", "1"}});
  CHECK_THROWS_WITH(
      assigned("table", {{"501: a", "1"}, {"1.Y", "2"}}, map),
      "quiz.csv:2: error: the map gives the column 501: a to 1.Y, which has a column of its own");
}

TEST_CASE("an answer with several parts is cut where Canvas cuts it", "[column-items]") {
  CHECK(answer_parts("2,\\,3,x") == std::vector<std::string>{"2", ",3", "x"});
  CHECK(answer_parts("") == std::vector<std::string>{""});
  CHECK(answer_parts(",,") == std::vector<std::string>{"", "", ""});
  CHECK(answer_parts("cat=>A\\, b,dog=>C") == std::vector<std::string>{"A, b", "C"});
  CHECK(answer_parts("a\\") == std::vector<std::string>{"a\\"});
  const ColumnMap map{{{"501: W", "3a.w"}, {"501: W", "3a.b"}}, "", {}};
  CHECK(assigned("canvas", {{"501: W", "[1\\, 2],0.5"}}, map) == Fields{{"3a.w", "[1, 2]"}, {"3a.b", "0.5"}});
  CHECK(assigned("canvas", {{"501: W", ",0.5"}}, map) == Fields{{"3a.w", ""}, {"3a.b", "0.5"}});
  CHECK(assigned("canvas", {{"501: W", ""}}, map) == Fields{{"3a.w", ""}, {"3a.b", ""}});
  std::string problem;
  assigned("canvas", {{"501: W", "1,2,3"}}, map, &problem);
  CHECK(problem == "field 501: W has 3 parts, not 2");
  // One item has one part: what is typed stays, also a thin space of LaTeX.
  CHECK(assigned("canvas", {{"501: 1.Y", "1\\,000"}}) == Fields{{"1.Y", "1\\,000"}});
}

TEST_CASE("options that hold commas are told apart", "[column-items]") {
  std::vector<QuestionDeclaration> declared = {question("1", {"answer"})};
  declared[0].items[0].type = AnswerType::choices;
  Submission row;
  row.identity.platform = "canvas";
  row.fields = {{"501: 1.answer", "Yes\\, always,No"}};
  ColumnItems(declared, {}).assign(row);
  CHECK(row.fields == Fields{{"1.answer", "Yes, always; No"}});
}

TEST_CASE("a number that stands for different questions is no name of one", "[column-items]") {
  ColumnItems items(questions(), {{{"Response 7", "4.x"}}, "", {}});
  const auto assign = [&items](const std::string& name) {
    Submission row;
    row.source = "quiz.csv:3";
    row.identity.platform = "moodle";
    row.fields = {{name, "1"}};
    items.assign(row);
    return row.fields.front().first;
  };
  CHECK(assign("Response 7: f at 2?") == "4.x");
  CHECK(assign("Response 7: f at 2?") == "4.x");
  CHECK_THROWS_WITH(assign("Response 7: f at 3?"),
                    Catch::Contains("Response 7 asks one thing in one row and another in another"));
  CHECK(assign("Response 5: one") == "5.answer");
  CHECK_THROWS_WITH(assign("Response 5: other"), Catch::Contains("give the wordings to items in a map"));
  // Known by its wording it may stand anywhere.
  CHECK(assign("Response 5: What is f(2)?") == "3b.x");
  CHECK(assign("Response 6: What is f(2)?") == "3b.x");
}

}  // namespace
}  // namespace gradewright::reading
