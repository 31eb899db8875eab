#include "answers/judging/json_line/write_judgement.hpp"

#include <catch2/catch.hpp>

#include "answers/judging/json_line/read_key.hpp"
#include "answers/judging/json_line/read_response.hpp"
#include "answers/judging/judge_response.hpp"

using namespace gradewright::judging;

namespace {

std::string written(const std::string& text) {
  JudgeLine line;
  PreparedItem item;
  Response response;
  Judgement judgement;
  CellVerdict scratch;
  std::string out;
  line.read(text);
  const std::string problem = line.problem().empty() ? read_key(line, item) : line.problem();
  if (!problem.empty()) {
    write_refusal(line, problem, out);
    return out;
  }
  read_response(line, item, response);
  judge_response(item, response, {}, judgement);
  write_judgement(line, item, response, judgement, scratch, out);
  return out;
}

}  // namespace

TEST_CASE("what is right needs no more than its points", "[write_judgement]") {
  CHECK(written(R"({"id": "x", "key": 7, "response": "7"})") ==
        R"({"id":"x","outcome":"correct","points":1,"max_points":1})");
}

TEST_CASE("what is wrong is written with its rule and the cells that are not right", "[write_judgement]") {
  CHECK(written(R"({"id": 1, "key": [1, 2], "response": [1, 4], "rule": "exact"})") ==
        R"({"id":1,"outcome":"partial","points":0.5,"max_points":1,"rule":"exactly the key","cells":[)"
        R"({"outcome":"wrong","index":[1],"read":"4","expected":"2","error":2,"limit":0}]})");
}

TEST_CASE("a line that is refused keeps its id, or none", "[write_judgement]") {
  CHECK(written(R"({"id": 5, "key": 1})") == R"({"id":5,"error":"no member 'response'"})");
  CHECK(written("[1]").starts_with(R"({"id":null,"error":"not JSON)"));
}
