#include "answers/reading/tables/table_text.hpp"

#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <vector>

#include "tests/answers/reading/tables/table_rows.hpp"

using namespace gradewright::reading;
using Texts = std::vector<std::string>;

namespace {

/// A text of which so many bytes come at a time.
TableText in_pieces(const std::string& text, std::size_t piece) {
  return TableText([text, piece, at = std::make_shared<std::size_t>(0)](std::string& more) {
    const std::string next = text.substr(std::min(*at, text.size()), piece);
    *at += piece;
    more += next;
    return !next.empty();
  });
}

Texts records_of(TableText text) {
  Texts all;
  for (std::string_view record = text.record(); !record.empty(); record = text.record()) {
    all.emplace_back(record);
  }
  return all;
}

Texts lines_of(TableText text) {
  Texts all;
  while (const auto line = text.line()) {
    all.emplace_back(*line);
  }
  return all;
}

std::string shown(const std::vector<Submission>& rows) {
  std::string text;
  for (const Submission& row : rows) {
    text += row.student + " " + row.source + " " + row.problem;
    for (const auto& [name, value] : row.fields) {
      text += " " + name + "=" + value;
    }
    text += "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("a text comes in lines and records, in whatever pieces it is brought", "[table_text]") {
  const std::string text = "a,b\r\n\"1\r\n2\",\"say \"\"x\"\"\"\rc,d\n\n\"\"\n\"x\",";
  const Texts records = {"a,b\r\n", "\"1\r\n2\",\"say \"\"x\"\"\"\r", "c,d\n", "\n", "\"\"\n", "\"x\","};
  const Texts lines = {"a,b\r", "\"1\r", "2\",\"say \"\"x\"\"\"\rc,d", "", "\"\"", "\"x\","};
  CHECK(records_of(TableText(text)) == records);
  CHECK(lines_of(TableText(text)) == lines);
  for (std::size_t piece = 1; piece < text.size() + 2; ++piece) {
    INFO(piece);
    CHECK(records_of(in_pieces(text, piece)) == records);
    CHECK(lines_of(in_pieces(text, piece)) == lines);
  }
  CHECK(records_of(TableText("")).empty());
  CHECK(lines_of(TableText("")).empty());
  CHECK(lines_of(TableText("\n")) == Texts{""});
}

TEST_CASE("a table in pieces has the rows of the whole table", "[table_text]") {
  const std::string csv = "id;1.a;2\na;0,5;\"1;\n2\"\n\nb;;x,y\r\n007;3\n";
  const std::string lines =
      "{\"student\": \"a\", \"1\": 0.50}\n\n{\"student\": \"b\", \"answers\": {\"1\": [1, 2]}}";
  for (std::size_t piece = 1; piece < 70; ++piece) {
    INFO(piece);
    std::vector<Submission> rows;
    const auto keep = [&rows](Submission row) { rows.push_back(std::move(row)); };
    TableText of_csv = in_pieces(csv, piece);
    read_csv(of_csv, "t.csv", keep);
    CHECK(shown(rows) == shown(csv_rows(csv, "t.csv")));
    CHECK(rows.size() == 3);
    rows.clear();
    TableText of_lines = in_pieces(lines, piece);
    read_json_lines(of_lines, "t.jsonl", keep);
    CHECK(shown(rows) == "a t.jsonl:1  1=0.50\nb t.jsonl:3  1=[1, 2]\n");
    rows.clear();
    TableText of_json = in_pieces("[" + lines.substr(0, 28) + "]", piece);
    read_json(of_json, "t.json", keep);
    CHECK(shown(rows) == "a t.json:1  1=0.50\n");
    rows.clear();
    TableText of_list =
        in_pieces(" [{\"id\": \"a\\\",]\"},\n {\"id\": 2,\n\"1\": [[1, 2], []]}\n,{\"id\": 3}\n]\n", piece);
    read_json(of_list, "t.json", keep);
    CHECK(shown(rows) == "a\",] t.json:1 \n2 t.json:2  1=[[1, 2], []]\n3 t.json:4 \n");
  }
}

TEST_CASE("of a list of submissions one is in memory at a time", "[table_text]") {
  std::size_t brought = 0;
  std::size_t rows = 0;
  TableText list([&brought](std::string& more) {
    more += brought == 0 ? "[" : ",\n";
    more += "{\"id\": " + std::to_string(++brought) + "}";
    return brought <= 1000;
  });
  CHECK_THROWS_WITH(read_json(list, "t.json",
                              [&](const Submission& row) {
                                CHECK(row.student == std::to_string(++rows));
                                CHECK(brought <= rows + 1);
                              }),
                    Catch::Contains("line 1001, column 13: expected ']'"));
  CHECK(rows == 1000);
}

TEST_CASE("an open quote does not bring a whole file into memory", "[table_text]") {
  std::size_t brought = 0;
  TableText endless([&brought](std::string& more) {
    more.append(brought == 0 ? "id,1\n\"" : std::string(1 << 20, 'x'));
    ++brought;
    return true;
  });
  const auto nothing = [](const Submission&) {};
  CHECK_THROWS_WITH(read_csv(endless, "t.csv", nothing),
                    Catch::Contains("a row of more than 67108864 bytes"));
  CHECK(brought < 70);
}
