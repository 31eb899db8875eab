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
  verdict.rubric = {{RubricLine::Kind::required, "names the \"cause\"", Decimal(2)},
                    {RubricLine::Kind::bonus, "a figure", Decimal(5, -1)},
                    {RubricLine::Kind::forbidden, "a wrong cause", Decimal(1)}};
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
      R"( \"quoted\" \\ and\nlines","mistake":"scores not scaled","feedback":"Divide.",)"
      R"("rubric":[{"kind":"required","line":"names the \"cause\"","points":2},)"
      R"({"kind":"bonus","line":"a figure","points":0.5},{"kind":"forbidden","line":"a wrong cause","points":1}],)"
      R"("shape":[1,2],)"
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
  verdict.hangs_on_own_work = true;
  CHECK(to_json(verdict).ends_with(R"(],"own_work":true})"));
  CHECK(verdict_from_json(to_json(verdict)).hangs_on_own_work);
  CHECK_FALSE(back.hangs_on_own_work);
  verdict.points.reset();
  CHECK_FALSE(verdict_from_json(to_json(verdict)).points);
}

TEST_CASE("what is not a verdict is refused", "[verdict]") {
  for (const std::string_view text :
       {"", "[]", "{", "{}", R"({"outcome":"right"})", R"({"outcome":"wrong","points":"1"})",
        R"({"outcome":"wrong","cells":{}})", R"({"outcome":"wrong","cells":[1]})",
        R"({"outcome":"wrong","shape":[0.5]})", R"({"outcome":"wrong","shape":[-1]})",
        R"({"outcome":"wrong","own_work":1})"}) {
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

TEST_CASE("numbers of evidence come back with every digit, whatever their size", "[verdict]") {
  // A double holds neither: 1e309 is past its range, and 36 digits are past its precision.
  for (const char* number :
       {"1e+309", "9.99999999999e+400", "1e-400", "1.23456789012345678901234567890123456",
        "-123456789012345678901234567890123456", "0.1", "2.50", "1e+770", "1e-790"}) {
    const std::string text =
        std::string(R"({"question":"1","item":"Y","outcome":"wrong","points":0,"max_points":1,"shape":[],)") +
        R"("cells":[{"outcome":"wrong","index":[],"error":)" + number + R"(,"limit":)" + number + "}]}";
    INFO(text);
    CHECK(verdict_from_json(text).cells.at(0).error.has_value());
    CHECK(to_json(verdict_from_json(text)) == to_json(verdict_from_json(to_json(verdict_from_json(text)))));
    CHECK(verdict_from_json(text).cells[0].error->to_string() ==
          verdict_from_json(to_json(verdict_from_json(text))).cells[0].limit->to_string());
  }
  CHECK(verdict_from_json(R"({"outcome":"wrong","max_points":1e309})").max_points == Decimal(1, 309));
}

TEST_CASE("evidence that is damaged anywhere is refused, and nothing else happens", "[verdict]") {
  for (const std::string_view text : {R"({"outcome":"wrong","points":1e99999})",
                                      R"({"outcome":"wrong","points":NaN})",
                                      R"({"outcome":"wrong","points":Infinity})",
                                      R"({"outcome":"wrong","points":[1]})",
                                      R"({"outcome":"wrong","shape":[1e3]})",
                                      R"({"outcome":"wrong","shape":[99999999999999999999]})",
                                      R"({"outcome":"wrong","shape":[4294967296,4294967296]})",
                                      R"({"outcome":"wrong","shape":"x"})",
                                      R"({"outcome":"wrong","cells":[{}]})",
                                      R"({"outcome":"wrong","cells":[null]})",
                                      R"({"outcome":"wrong","reason":null})",
                                      R"({"outcome":"wrong","notes":[1]})",
                                      R"({"outcome":"wrong","notes":{}})",
                                      R"({"outcome":"wrong"} x)",
                                      R"({"outcome":"wrong",})",
                                      R"({"outcome":"wrong","reason":"\ud800"})",
                                      "{\"outcome\":\"wr\xFFng\"}",
                                      "null",
                                      "\"\"",
                                      "1"}) {
    INFO(text);
    CHECK_THROWS_AS(verdict_from_json(text), std::invalid_argument);
  }
}
