#include "reports/evidence_json.hpp"

#include <catch2/catch.hpp>

#include "sample_exam.hpp"

using namespace gradewright;

TEST_CASE("cells are kept as small JSON and come back whole", "[evidence]") {
  const Verdict verdict = sample::grade(sample::submission("s", "partly")).verdicts[1];
  const std::string json = cells_to_json(verdict.cells);
  CHECK(json == R"([{"outcome":"correct","index":[0,0],"read":"0.5","expected":"0.5"},)"
                R"({"outcome":"wrong","index":[0,1],"read":"0.125","expected":"-0.125","error":"0.250",)"
                R"("limit":"0.00005","note":"sign differs"}])");
  const std::vector<CellVerdict> back = cells_from_json(json);
  REQUIRE(back.size() == 2);
  CHECK(back[1].outcome == Outcome::wrong);
  CHECK(back[1].index == std::vector<Index>{0, 1});
  CHECK(back[1].error->to_string() == "0.250");
  CHECK(back[1].note == "sign differs");
  CHECK(shape_from_json(shape_to_json(Shape{2, 3})) == Shape{2, 3});
  CHECK(shape_from_json("[]") == Shape{});
}

TEST_CASE("hostile text survives as text", "[evidence]") {
  const std::vector<std::string> texts = {"\"], \\u0000", "line\nline\x01", ""};
  CHECK(texts_from_json(texts_to_json(texts)) == texts);
  CHECK(texts_to_json({"\xFF"}) == "[\"\xEF\xBF\xBD\"]");
}
