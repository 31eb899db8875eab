#include "problems/answer_map.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "problems/load_exam.hpp"

namespace gradewright::problems {
namespace {

constexpr const char* exam_text =
    "exam: Small\nid: small\nquestions:\n"
    "  - id: 1\n    given: {n: 4}\n    items: [{name: k, points: 1}, {name: m, points: 1}]\n"
    "    steps: |\n      k = n * 1\n      m = n * 2\n"
    "  - id: 3.2\n    given: {n: 4}\n    items: [{name: k, points: 1}]\n    steps: |\n      k = n * 3\n";

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("labels and names are put into the exam, columns are given back", "[map]") {
  Exam exam = parse_exam(exam_text, "exam.yaml");
  const MappedTables tables = apply_answer_map(
      "labels: {Erste: 1, Eins: 1}\nnames: {loss: [1.m, 3.2.k], j: 3.2}\ncolumns: {A: 3.2, B: [1.m, 1.k]}\n"
      "student: Matrikelnummer\nignored: [Anmerkung, 501]\n",
      "map.yaml", exam);
  CHECK(exam.questions[0].labels == Texts{"Erste", "Eins"});
  CHECK(exam.questions[0].items[0].aliases.empty());
  CHECK(exam.questions[0].items[1].aliases == Texts{"loss"});
  CHECK(exam.questions[1].items[0].aliases == Texts{"loss", "j"});
  CHECK(tables.columns == MappedColumns{{"A", "3.2.k"}, {"B", "1.m"}, {"B", "1.k"}});
  CHECK(tables.student == "Matrikelnummer");
  CHECK(tables.ignored == Texts{"Anmerkung", "501"});
}

TEST_CASE("an exam under another map is another version, and stays one that can be read", "[map]") {
  const Exam plain = parse_exam(exam_text, "exam.yaml");
  Texts versions{plain.source_text};
  for (const char* map :
       {"names: {loss: 1.m}", "\xEF\xBB\xBFnames: {loss: 1.k}\r\n", "labels:\n  Erste: 1\n"}) {
    Exam exam = plain;
    apply_answer_map(map, "map.yaml", exam);
    CHECK(std::ranges::find(versions, exam.source_text) == versions.end());
    versions.push_back(exam.source_text);
    const Exam again = parse_exam(exam.source_text, "exam.yaml");
    CHECK(again.questions.size() == 2);
    CHECK(again.questions[1].items.size() == 1);
  }
}

TEST_CASE("a map that is another's exam is refused at its place", "[map]") {
  const auto refusal = [](const char* map) {
    Exam exam = parse_exam(exam_text, "exam.yaml");
    try {
      apply_answer_map(map, "map.yaml", exam);
    } catch (const ExamError& error) {
      const std::string what = error.what();
      return what.substr(0, what.find('\n'));
    }
    return std::string("none");
  };
  CHECK(refusal("names: {loss: 1.mm}") ==
        "map.yaml:1:15: error: the exam has no item '1.mm'; did you mean '1.m'?");
  CHECK(refusal("names: {loss: 1}") == "map.yaml:1:15: error: the exam has no item '1'");
  CHECK(refusal("names: {m: 1.k}") == "map.yaml:1:9: error: 'm' is already 1.m");
  CHECK(refusal("names: {n: 1.k}") == "map.yaml:1:9: error: 'n' is a given or a step of question 1");
  CHECK(refusal("names: {a: [1.k, 1.m]}") == "map.yaml:1:9: error: 'a' is already 1.k");
  CHECK(refusal("labels: {1: 3.2}") == "map.yaml:1:10: error: '1' already heads question 1");
  CHECK(refusal("columns: {a: 3.2, b: 3.2.k}") == "map.yaml:1:22: error: two columns are 3.2.k");
  CHECK(refusal("names: {k: 1.k, k: 1.m}").find("map.yaml:1:") == 0);
}

}  // namespace gradewright::problems
