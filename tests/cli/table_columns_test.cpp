#include "cli/table_columns.hpp"

#include <catch2/catch.hpp>
#include <sstream>
#include <string>
#include <vector>

using namespace gradewright::cli;

namespace {

/// Questions 1 with the items y and z, and 2 with one item.
std::vector<QuestionDeclaration> questions() {
  const auto item = [](const char* question, const char* name) {
    ItemDeclaration out;
    out.question = question;
    out.name = name;
    return out;
  };
  QuestionDeclaration first;
  first.id = "1";
  first.items = {item("1", "yield"), item("1", "zeta")};
  QuestionDeclaration second;
  second.id = "2";
  second.items = {item("2", "answer")};
  return {first, second};
}

Submission row(const std::vector<std::string>& columns) {
  Submission out;
  out.format = Submission::Format::row;
  for (const std::string& column : columns) {
    out.fields.emplace_back(column, "7");
  }
  return out;
}

/// What is said of tables with these columns, a row each.
std::string said(const std::vector<std::vector<std::string>>& tables) {
  const std::vector<QuestionDeclaration> declared = questions();
  ItemDeclaration step;
  step.question = "1";
  step.name = "hidden";
  const StepColumns steps(declared, {{step}, {}});
  TableColumns columns(declared, steps);
  for (const auto& table : tables) {
    columns.collect(row(table));
  }
  std::ostringstream err;
  columns.warn(err);
  return err.str();
}

}  // namespace

TEST_CASE("columns that are all meant for items are nothing to say", "[table-columns]") {
  CHECK(said({{"1.yield", "1.zeta", "2"}}).empty());
  CHECK(said({{"1.yield", "1.zeta"}, {"2.answer"}}).empty());  // of all tables together
}

TEST_CASE("a column of a step that no item asks for is known", "[table-columns]") {
  CHECK(said({{"1.yield", "1.zeta", "2", "1.hidden"}}).empty());
  CHECK(said({{"1.yield", "1.zeta", "2", "hidden"}}).empty());
}

TEST_CASE("without a table there is nothing to say", "[table-columns]") {
  CHECK(said({}).empty());
  CHECK(said({{}}).empty());  // a document
}

TEST_CASE("a column that is likely misspelt is a warning, any other a note", "[table-columns]") {
  CHECK(said({{"1.yeild", "1.zeta", "2", "Time taken", "Grade/10"}}) ==
        "warning: column 1.yeild: no such item; did you mean '1.yield'?\n"
        "note: no item is called Time taken or Grade/10\n"
        "warning: no table has a column for 1.yield; counted as not answered\n");
}

TEST_CASE("each column is named once, however many rows and tables have it", "[table-columns]") {
  CHECK(said({{"x y z", "1.yield"}, {"x y z", "1.yield"}, {"2"}, {"x y z"}}) ==
        "note: no item is called x y z\n"
        "warning: no table has a column for 1.zeta; counted as not answered\n");
}

TEST_CASE("items without a column are named together", "[table-columns]") {
  CHECK(said({{"1.zeta"}}) ==
        "warning: no table has a column for 1.yield, 2.answer; counted as not answered\n");
}

TEST_CASE("a hostile column stays on its line, and is cut where it is long", "[table-columns]") {
  const std::string hostile = said({{"1.yield", "1.zeta", "2", "a\x1b[2J\r\nb\xE2\x80\xAE\xFF"}});
  CHECK(hostile == "note: no item is called a\uFFFD[2J  b\uFFFD\uFFFD\n");
  const std::string long_one = said({{"1.yield", "1.zeta", "2", std::string(100000, '7')}});
  CHECK(long_one.size() < 600);
  CHECK_THAT(long_one, Catch::EndsWith("7…\n"));
}
