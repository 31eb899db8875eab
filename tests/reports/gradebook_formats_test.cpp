#include "reports/gradebook_formats.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "answers/reading/tables/read_table.hpp"
#include "json_path.hpp"
#include "sample_gradebook.hpp"
#include "tests/answers/reading/tables/table_rows.hpp"

using namespace gradewright::reports;

namespace {

/// Three students of the items 1 a (of 1) and 2 W (of 2.5): full marks, parts, and one that is open.
sample::Book three() {
  sample::Book book = sample::gradebook_of({"1", "2.50"}, {{"1", "2.5"}, {"0.1", "0.20"}, {"0.1", "?"}});
  book.items[0].name = "a";
  book.items[1].name = "W";
  book.students[0].student = "010";
  book.students[1].student = "s2";
  book.students[2].student = "s3";
  return book;
}

}  // namespace

TEST_CASE("a gradebook as CSV has one row a student and exact totals", "[gradebook-formats]") {
  CHECK(gradebook_csv(three()) ==
        "student,total,max,provisional,1 a,2 W\n"
        "010,3.5,3.5,no,1,2.5\n"
        "s2,0.3,3.5,no,0.1,0.2\n"
        "s3,0.1,3.5,yes,0.1,\n");
  CHECK(gradebook_csv({}) == "student,total,max,provisional\n");
  // Whose version of the exam has not the item has an empty cell, and is not provisional for that.
  CHECK(gradebook_csv(sample::gradebook_of({"1", "2"}, {{"1", ""}})) ==
        "student,total,max,provisional,1 x,2 x\ns1,1,1,no,1,\n");
}

TEST_CASE("a gradebook has grades where they are given", "[gradebook-formats]") {
  const std::vector<GradeBoundary> grades = read_grades("1.0=3.5, =x=0.3");
  std::ostringstream csv;
  write_gradebook_csv(csv, three(), grades);
  CHECK(csv.str() ==
        "student,total,max,provisional,grade,1 a,2 W\n"
        "010,3.5,3.5,no,1.0,1,2.5\n"
        "s2,0.3,3.5,no,'=x,0.1,0.2\n"
        "s3,0.1,3.5,yes,,0.1,\n");
  std::ostringstream last;
  write_gradebook_csv(last, three(), read_grades("1.0=3.5, 4.0=0.1"));
  CHECK_THAT(last.str(), Catch::Contains("s3,0.1,3.5,yes,4.0?,0.1,\n"));
  std::ostringstream json;
  write_gradebook_json(json, three(), read_grades("1.0=3.5, 4.0=0.3"));
  CHECK_THAT(json.str(), Catch::Contains("\"provisional\": false,\n      \"grade\": \"1.0\"") &&
                             Catch::Contains("\"provisional\": true,\n      \"grade\": null"));
}

TEST_CASE("negative points stay numbers in CSV, text that looks like a formula does not",
          "[gradebook-formats]") {
  sample::Book book = sample::gradebook_of({"1"}, {{"-0.5"}});
  book.students[0].student = "=1+1";
  book.items[0].question = "+a,\"b\"";
  CHECK(gradebook_csv(book) ==
        "student,total,max,provisional,\"'+a,\"\"b\"\" x\"\n"
        "'=1+1,-0.5,1,no,-0.5\n");
}

TEST_CASE("an item that is called as its question is named once", "[gradebook-formats]") {
  CHECK(label({"5a", "Z", 1}) == "5a Z");
  CHECK(label({"7", "7", 1}) == "7");
  CHECK(label({"", "Z", 1}) == " Z");
}

TEST_CASE("a gradebook on the screen has a column an item", "[gradebook-formats]") {
  CHECK(gradebook_text(three()) ==
        "student        total  1 a  2 W\n"
        "010      3.5 / 3.5      1  2.5\n"
        "s2       0.3 / 3.5    0.1  0.2\n"
        "s3       0.1 / 3.5 *  0.1    ?\n"
        "* provisional: ? needs review\n");
  CHECK(gradebook_text(sample::gradebook_of({"1", "2"}, {{"1", ""}})) ==
        "student    total  1 x  2 x\n"
        "s1       1 / 1      1    -\n");
  CHECK(gradebook_text({}) == "student  total\n");
}

TEST_CASE("what does not fit the screen goes on in a table below", "[gradebook-formats]") {
  CHECK(gradebook_text(three(), 20) ==
        "student        total\n"
        "010      3.5 / 3.5\n"
        "s2       0.3 / 3.5\n"
        "s3       0.1 / 3.5 *\n"
        "\n"
        "student    1    2\n"
        "010        1  2.5\n"
        "s2       0.1  0.2\n"
        "s3       0.1    ?\n"
        "* provisional: ? needs review\n");
  // The widest line of the first table has 30 columns: it fits 30, and no less.
  CHECK_THAT(gradebook_text(three(), 30), Catch::StartsWith("student        total  1 a  2 W\n"));
  CHECK_THAT(gradebook_text(three(), 29), Catch::StartsWith("student        total    1\n"));
  // However narrow, each table has at least one column of its own.
  CHECK(gradebook_text(sample::gradebook_of({"1", "2"}, {{"1", "0"}}), 1) ==
        "student    total\n"
        "s1       1 / 3\n"
        "\n"
        "student  1\n"
        "s1       1\n"
        "\n"
        "student  2\n"
        "s1       0\n");
}

TEST_CASE("where the items do not fit, the items of a question are one column", "[gradebook-formats]") {
  sample::Book book = sample::gradebook_of(
      {"1", "1", "1", "1"}, {{"1", "0.1", "0.2", "1"}, {"?", "1", "?", ""}, {"", "", "1", ""}});
  for (std::size_t i = 0; i < 4; ++i) {
    book.items[i].question = i < 2 ? "1" : "2";
    book.items[i].name = std::string(10, static_cast<char>('a' + i));
  }
  CHECK(gradebook_text(book, 60) ==
        "student      total    1    2\n"
        "s1       2.3 / 4    1.1  1.2\n"
        "s2         1 / 3 *   1?   0?\n"
        "s3         1 / 1      -    1\n"
        "* provisional: ? needs review\n");
}

TEST_CASE("wide characters take their columns, hostile ones none", "[gradebook-formats]") {
  sample::Book book = sample::gradebook_of({"1"}, {{"1"}, {"1"}, {"1"}});
  book.students[0].student = "\u6570\u5b66\u6570\u5b66";
  book.students[1].student = "re\u0301ne\u0301e";
  book.students[2].student = "\x1b[2J\n";
  CHECK(gradebook_text(book) ==
        "student     total  1 x\n"
        "\u6570\u5b66\u6570\u5b66  1 / 1      1\n"
        "re\u0301ne\u0301e     1 / 1      1\n"
        "\uFFFD[2J      1 / 1      1\n");
}

TEST_CASE("a gradebook as JSON keeps decimals and says what is open", "[gradebook-formats]") {
  sample::Book book = three();
  book.exam = "sample";
  book.title = "A \"sample\"";
  book.students[1].source = "s2.md";
  book.students[1].marks[0]->override_reason = "read by hand (ta)";
  const std::string text = gradebook_json(book);
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"$.exam", "sample"},
      {"$.title", "A \"sample\""},
      {"$.students[0].student", "010"},
      {"$.students[1].source", "s2.md"},
      {"$.students[1].total", "0.3"},  // not 0.30000000000000004
      {"$.students[1].max", "3.5"},
      {"$.students[1].items[0].question", "1"},
      {"$.students[1].items[0].item", "a"},
      {"$.students[1].items[0].points", "0.1"},
      {"$.students[1].items[0].override", "read by hand (ta)"},
      {"$.students[1].items[1].override", "null"},
      {"$.students[1].items[1].max", "2.5"},
      {"$.students[1].items[1].outcome", "partial"},
      {"$.students[2].items[1].points", "null"},
      {"$.students[2].items[1].outcome", "needs_review"},
      {"$.students[1].provisional", "0"},
      {"$.students[2].provisional", "1"},
      {"$.students[3]", "null"}};
  for (const auto& [path, value] : cases) {
    INFO(path);
    CHECK(sample::in_json(text, path) == value);
  }
  CHECK_THAT(text, Catch::Contains("\"total\": 0.3,") && Catch::EndsWith("}\n"));
}

TEST_CASE("an item that a student's exam has not is not in the JSON", "[gradebook-formats]") {
  const std::string text = gradebook_json(sample::gradebook_of({"1", "2"}, {{"", "2"}}));
  CHECK(sample::in_json(text, "$.students[0].items[0].question") == "2");
  CHECK(sample::in_json(text, "$.students[0].items[1]") == "null");
  CHECK(sample::in_json(gradebook_json({}), "$.students[0]") == "null");
}

TEST_CASE("hostile ids stay text in JSON", "[gradebook-formats]") {
  sample::Book book = sample::gradebook_of({"1"}, {{"1"}});
  for (const std::string& id : {std::string("\"},{\"student\":\"x"), std::string("a\\\"b\x1b[2J\n\x01"),
                                std::string("</script>"), std::string(100000, '"')}) {
    book.students[0].student = id;
    CHECK(sample::in_json(gradebook_json(book), "$.students[0].student") == id);
  }
}

TEST_CASE("ids of a gradebook in CSV are read back byte for byte", "[gradebook-formats]") {
  const std::vector<std::string> ids = {"=1+1",
                                        "'=1+1",
                                        "''=1+1",
                                        "-5",
                                        "'-5",
                                        "@x",
                                        "\uFF1D1",
                                        "'\uFF1D1",
                                        "a\u202Eb",
                                        "{U+202E}",
                                        "{'U+202E}",
                                        "\u200B=1",
                                        "x\r\ny",
                                        "a\tb",
                                        "two\nlines",
                                        "O'Neil, P.",
                                        "\"q\"",
                                        "'",
                                        "a;b",
                                        "007",
                                        "\U000E0041",
                                        " a ",
                                        "\u00A0=1",
                                        "\\u202e",
                                        "'{U+200B}",
                                        "\xEF\xBB\xBF"
                                        "x",
                                        std::string(5000, 'x')};
  sample::Book book = sample::gradebook_of({"1"}, std::vector<std::vector<const char*>>(ids.size(), {"1"}));
  for (std::size_t i = 0; i < ids.size(); ++i) {
    book.students[i].student = ids[i];
  }
  const std::vector<Submission> rows = csv_rows(gradebook_csv(book), "gradebook.csv");
  REQUIRE(rows.size() == ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) {
    CHECK(rows[i].student == ids[i]);
    CHECK(sample::in_json(gradebook_json(book), "$.students[" + std::to_string(i) + "].student") == ids[i]);
  }
}

TEST_CASE("a very long id is cut in the table of a terminal, and whole elsewhere", "[gradebook-formats]") {
  sample::Book book = sample::gradebook_of({"1", "1"}, {{"1", "0"}, {"0", "1"}});
  book.students[0].student = std::string(5000, 'x') + "end";
  book.items[1].question = std::string(5000, 'q');
  const std::string text = gradebook_text(book, 100);
  CHECK(text.size() < 600);
  CHECK(text.find(std::string(20, 'x') + "…" + std::string(10, 'x') + "end") != std::string::npos);
  CHECK(gradebook_csv(book).find(book.students[0].student) != std::string::npos);
  CHECK(gradebook_json(book).find(book.students[0].student) != std::string::npos);
}
