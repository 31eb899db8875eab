#include "answers/judging/verdict_json.hpp"

#include <catch2/catch.hpp>
#include <stdexcept>

using namespace gradewright::judging;

TEST_CASE("a verdict survives JSON", "[verdict]") {
  Verdict verdict;
  verdict.question = "5a";
  verdict.item = "A";
  verdict.outcome = Outcome::mistake;
  verdict.points = Decimal(Int128{6667}, -4);
  verdict.max_points = 4;
  verdict.rule = "right to 4 decimals";
  verdict.reason = "caf\xC3\xA9 \"quoted\" \\ and\nlines";
  verdict.mistake = "scores not scaled";
  verdict.feedback = "Divide.";
  verdict.shape = Shape{1, 2};
  verdict.source = "[0.3, 0.7]";
  verdict.span = {120, 10};
  verdict.notes = {"a list of 2 read as a row of 2"};
  verdict.cells.resize(2);
  verdict.cells[0] = {Outcome::wrong,         {0, 0},        "a", "0.3", "0.2754", Decimal(Int128{246}, -4),
                      Decimal(Int128{5}, -5), "sign differs"};
  verdict.cells[1].outcome = Outcome::correct;
  verdict.cells[1].index = {0, 1};
  // Read by a person.
  const std::string expected =
      R"({"question":"5a","item":"A","outcome":"mistake","points":0.6667,"max_points":4,)"
      R"("rule":"right to 4 decimals","reason":"caf)"
      "\xC3\xA9"
      R"( \"quoted\" \\ and\nlines","mistake":"scores not scaled","feedback":"Divide.","shape":[1,2],)"
      R"("cells":[{"outcome":"wrong","index":[0,0],"name":"a","read":"0.3","expected":"0.2754",)"
      R"("error":0.0246,"limit":0.00005,"note":"sign differs"},{"outcome":"correct","index":[0,1]}],)"
      R"("source":"[0.3, 0.7]","span":[120,10],"notes":["a list of 2 read as a row of 2"]})";
  CHECK(to_json(verdict) == expected);
  const Verdict back = verdict_from_json(expected);
  CHECK(to_json(back) == expected);
  CHECK(back.points == verdict.points);
  CHECK(back.span == verdict.span);
  // Its double is 9.949999999999999289...: with a 16th digit it would come back as 9.949999999999999.
  verdict.cells[0].error = Decimal(Int128{995}, -2);
  CHECK(verdict_from_json(to_json(verdict)).cells[0].error == verdict.cells[0].error);
  verdict.points.reset();
  CHECK_FALSE(verdict_from_json(to_json(verdict)).points);
}

TEST_CASE("what is not a verdict is refused", "[verdict]") {
  for (const std::string_view text :
       {"", "[]", "{", "{}", R"({"outcome":"right"})", R"({"outcome":"wrong","points":"1"})",
        R"({"outcome":"wrong","cells":{}})", R"({"outcome":"wrong","cells":[1]})",
        R"({"outcome":"wrong","shape":[0.5]})", R"({"outcome":"wrong","shape":[-1]})"}) {
    INFO(text);
    CHECK_THROWS_AS(verdict_from_json(text), std::invalid_argument);
  }
}

TEST_CASE("JSON text is valid whatever is put in", "[json_writer]") {
  std::string out;
  JsonWriter json(out);
  json.begin_array();
  json.value(std::string_view("\x01\x7F\t\r\n", 5));
  json.value(std::string_view("\xFF\xC0\xAF\xED\xA0\x80\xE2\x82", 8));  // no sequence of RFC 3629 among them
  json.value(std::string_view("\xF0\x9D\x9B\xBC"));                     // U+1D6FC stays
  json.value(true);
  json.null();
  json.value(*Decimal::parse("-0.50"));
  json.value(std::int64_t{-7});
  json.begin_object();
  json.member("a", std::int64_t{1});
  json.member("b", false);
  json.end_object();
  json.end_array();
  std::string replaced;
  for (int i = 0; i < 8; ++i) {
    replaced += "\xEF\xBF\xBD";
  }
  CHECK(out == R"(["\u0001\u007f\t\r\n",")" + replaced + "\",\"\xF0\x9D\x9B\xBC\",true,null,-0.50,-7," +
                   R"({"a":1,"b":false}])");
}
