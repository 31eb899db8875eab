#include "reports/evidence.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "answers/judging/verdict_json.hpp"

using namespace gradewright::reports;

namespace {

CellVerdict cell(Outcome outcome, std::vector<Index> index, std::string read, std::string expected) {
  CellVerdict out;
  out.outcome = outcome;
  out.index = std::move(index);
  out.read = std::move(read);
  out.expected = std::move(expected);
  return out;
}

/// A 2 x 1 answer of which one cell is wrong, with everything that a verdict can have.
Verdict full_verdict() {
  Verdict verdict;
  verdict.question = "2a";
  verdict.item = "Z";
  verdict.outcome = Outcome::partial;
  verdict.points = Decimal(5, -1);
  verdict.max_points = Decimal(1);
  verdict.rule = "right to 2 decimals";
  verdict.reason = "1 of 2 cells is right.";
  verdict.mistake = "transposed";
  verdict.feedback = "Rows times columns.";
  verdict.shape = Shape{2, 1};
  verdict.cells = {cell(Outcome::correct, {0, 0}, "0.50", "0.5"), cell(Outcome::wrong, {1, 0}, "-3", "3")};
  verdict.cells[0].error = Decimal(0, -2);  // 0.00
  verdict.cells[1].error = Decimal(6);
  verdict.cells[0].limit = verdict.cells[1].limit = Decimal(5, -3);
  verdict.cells[1].note = "sign differs";
  verdict.notes = {"read with a point", "and a comma"};
  return verdict;
}

KeptVerdict kept_verdict(const Verdict& verdict, const KeptText& text) {
  const Evidence evidence = evidence_of(verdict, text);
  return {verdict.question, verdict.item,   verdict.max_points, std::string(to_string(verdict.outcome)),
          verdict.points,   verdict.reason, evidence.shared,    evidence.own};
}

/// Every member of a verdict shows in its JSON; what `judge` writes is the independent form here.
void check_comes_back(const Verdict& verdict, const KeptText& text) {
  CHECK(to_json(verdict_of(kept_verdict(verdict, text), text)) == to_json(verdict));
}

}  // namespace

TEST_CASE("a verdict comes back from its two texts as it was", "[evidence]") {
  const KeptText document(false, "Z = [0.50; -3]\n");
  Verdict verdict = full_verdict();
  verdict.source = "[0.50; -3]";
  verdict.span = {4, 10};
  check_comes_back(verdict, document);
  CHECK(evidence_of(verdict, document).own ==
        R"({"outcome":["correct","wrong"],"read":["0.50","-3"],"error":[0.00,6],"limit":0.005,)"
        R"("note":[null,"sign differs"],"span":[4,10],"notes":["read with a point","and a comma"]})");
  CHECK(
      evidence_of(verdict, document).shared ==
      R"({"rule":"right to 2 decimals","mistake":"transposed","feedback":"Rows times columns.","shape":[2,1],)"
      R"("index":[[0,0],[1,0]],"expected":["0.5","3"]})");
  verdict.hangs_on_own_work = true;
  check_comes_back(verdict, document);
  verdict.cells[0].name = "first";
  check_comes_back(verdict, document);
  verdict.cells.pop_back();
  check_comes_back(verdict, document);
  verdict.cells[0].index.clear();  // a scalar
  verdict.shape = Shape();
  check_comes_back(verdict, document);
  verdict.cells.clear();
  check_comes_back(verdict, document);
  for (const Outcome outcome :
       {Outcome::correct, Outcome::follow_through, Outcome::mistake, Outcome::too_few_digits,
        Outcome::wrong_shape, Outcome::wrong, Outcome::missing}) {
    verdict.outcome = outcome;
    check_comes_back(verdict, document);
  }
  verdict.outcome = Outcome::needs_review;
  verdict.points.reset();
  check_comes_back(verdict, document);
  check_comes_back(Verdict(), document);
}

TEST_CASE("the text that was read is kept only where it stands nowhere else", "[evidence]") {
  struct Case {
    const char* what;
    bool is_row;
    std::string content;
    std::string source;
    Span span;
    bool written_again;
  };
  const std::string row = R"([["2a.Z","[1, 2]"],["2b","yes \"sir\""],["3",""]])";
  for (const Case& each : std::vector<Case>{
           {"in the document", false, "Z = 12\n", "12", {4, 2}, false},
           {"the whole document", false, "12", "12", {0, 2}, false},
           {"its end", false, "Z = 12", "12", {4, 2}, false},
           {"another text there", false, "Z = 12\n", "13", {4, 2}, true},
           {"a longer text than there", false, "Z = 12", "12 and on", {4, 2}, true},
           {"behind the end", false, "Z = 12\n", "12", {40, 2}, true},
           {"at a place that no document has", false, "Z", "Z", {~std::size_t{0} >> 1U, 1}, true},
           {"over the end", false, "Z = 12", "12", {4, 9}, false},
           {"nothing read", false, "Z = 12", "", {0, 0}, false},
           {"nothing read at a place", false, "Z = 12", "", {4, 2}, true},
           {"no place", false, "Z = 12", "12", {0, 0}, true},
           {"two bytes of one letter", false, "\xCE\xB1 = 12", "\xCE\xB1", {0, 2}, false},
           {"hidden characters",
            false,
            "a\xE2\x80\xAE"
            "b",
            "\xE2\x80\xAE",
            {1, 3},
            false},
           {"control characters", false, std::string("a\0\x1b", 3), std::string("\0\x1b", 2), {1, 2}, false},
           {"a field", true, row, "[1, 2]", {0, 6}, false},
           {"a field with quotes", true, row, "yes \"sir\"", {0, 9}, false},
           {"a part of a field", true, row, "[1, 2]", {1, 4}, false},
           {"no field", true, row, "yes", {0, 3}, true},
           {"an empty field", true, row, "", {0, 0}, false},
           {"a field without a place", true, row, "[1, 2]", {0, 0}, false},
           {"a row that is none", true, "no JSON", "x", {0, 1}, true},
           {"a row of something else", true, R"([1,["a"],["a",2],{"b":3}])", "x", {0, 1}, true},
       }) {
    INFO(each.what);
    const KeptText text(each.is_row, each.content);
    Verdict verdict = full_verdict();
    verdict.source = each.source;
    verdict.span = each.span;
    check_comes_back(verdict, text);
    CHECK((evidence_of(verdict, text).own.find("\"source\"") != std::string::npos) == each.written_again);
  }
}

TEST_CASE("numbers of any size and signs of any sort come back", "[evidence]") {
  const KeptText text(true, R"([["a","1e309"]])");
  Verdict verdict = full_verdict();
  verdict.source = "1e309";
  for (const char* number : {"1e309", "-0", "0.0", "123456789012345678901234567890", "1e-400", "5"}) {
    verdict.cells[0].error = Decimal::parse(number);
    verdict.cells[1].limit = Decimal::parse(number);
    check_comes_back(verdict, text);
  }
  for (const char* sign :
       {"\"", "\\", "null", "[1]", "{", "\n", "</script>", "\xE2\x80\xAE", "\xF0\x9F\x98\x80", "'"}) {
    verdict.cells[0].read = verdict.cells[1].note = verdict.cells[0].name = sign;
    verdict.cells[1].read = sign;
    verdict.rule = verdict.mistake = verdict.feedback = verdict.source = sign;
    check_comes_back(verdict, text);
  }
}

TEST_CASE("evidence that was damaged is refused, whatever is wrong with it", "[evidence]") {
  const KeptText text(true, R"([["a","12"]])");
  Verdict verdict = full_verdict();
  verdict.source = "12";
  verdict.span = {0, 2};
  const KeptVerdict good = kept_verdict(verdict, text);
  CHECK_NOTHROW(verdict_of(good, text));
  for (const char* own : {"",
                          "{",
                          "[]",
                          "7",
                          "{}",
                          R"({"outcome":"unheard of"})",
                          R"({"outcome":["correct"]})",
                          R"({"outcome":["correct","wrong","wrong"]})",
                          R"({"outcome":[1,2]})",
                          R"({"outcome":"wrong","read":7})",
                          R"({"outcome":"wrong","error":"much"})",
                          R"({"outcome":"wrong","limit":[1]})",
                          R"({"outcome":"wrong","field":1})",
                          R"({"outcome":"wrong","field":-1})",
                          R"({"outcome":"wrong","field":"0"})",
                          R"({"outcome":"wrong","field":99999999999999999999})",
                          R"({"outcome":"wrong","source":7})",
                          R"({"outcome":"wrong","span":7})",
                          R"({"outcome":"wrong","notes":"n"})",
                          R"({"outcome":"wrong"}, )"}) {
    INFO(own);
    KeptVerdict bad = good;
    bad.own = own;
    CHECK_THROWS_AS(verdict_of(bad, text), std::invalid_argument);
  }
  for (const char* shared :
       {"", "[", "[]", R"({"index":7})", R"({"index":[7,7]})", R"({"index":[["a"],[0]]})",
        R"({"shape":[-1],"index":[[0],[1]]})", R"({"index":[[0],[1]],"expected":["1"]})",
        R"({"index":[[0],[1]],"name":7})", R"({"index":[]})"}) {
    INFO(shared);
    KeptVerdict bad = good;
    bad.shared = shared;
    CHECK_THROWS_AS(verdict_of(bad, text), std::invalid_argument);
  }
  KeptVerdict bad = good;
  bad.outcome = "excellent";
  CHECK_THROWS_AS(verdict_of(bad, text), std::invalid_argument);
}
