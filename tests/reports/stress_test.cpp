#include "reports/stress.hpp"

#include <catch2/catch.hpp>
#include <sstream>

#include "problems/load_exam.hpp"
#include "reports/stress_formats.hpp"

using namespace gradewright::reports;

namespace {

/// r = sqrt(2) = 1.41421356 within 0.01, s = 10 r = 14.1421356 to one decimal (0.05), n = 3 exactly.
Exam roots() {
  return parse_exam(
      "exam: Roots\nid: roots\nrule: {abs: 0.01}\nquestions:\n  - id: 1\n    given: {x: 2}\n    steps: |\n"
      "      r = sqrt(x)\n      s = 10 * r\n      n = x + 1\n    items:\n      - {name: r, points: 2}\n"
      "      - {name: s, points: 2, rule: {decimals: 1}}\n      - {name: n, points: 1, rule: exact}\n"
      "  - {id: 2, type: true_false, answer: T, points: 1}\n",
      "roots.yaml");
}

Submission row(const std::string& student, const std::string& r, const std::string& s) {
  Submission submission{student, "a.csv:2", Submission::Format::row, {}, {}, {}};
  submission.fields = {{"1.r", r}, {"1.s", s}, {"1.n", "3"}, {"2.answer", "T"}};
  return submission;
}

/// "r halved: 1 r correct -> wrong", a line each.
std::string flips(const ToleranceStress& stress, const Submission& submission) {
  std::string text;
  for (const Flip& flip : stress.flips(submission)) {
    text += (text.empty() ? "" : "; ") + stress.tolerances()[flip.tolerance].item + " " +
            std::string(to_string(flip.stress)) + ": " + flip.item + " " +
            std::string(to_string(flip.before)) + " -> " + std::string(to_string(flip.after));
  }
  return text;
}

}  // namespace

TEST_CASE("the items whose rule leaves room are stressed", "[stress]") {
  const ToleranceStress stress(roots());
  REQUIRE(stress.tolerances().size() == 2);
  CHECK(stress.tolerances()[0].item == "r");
  CHECK(stress.tolerances()[1].item == "s");
  CHECK(stress.tolerances()[0].rule == "abs: 0.01, rel: 0");
  REQUIRE(stress.items_without().size() == 2);
  CHECK(stress.items_without()[0].item == "n");
  CHECK(stress.items_without()[0].why == Without::exact);
  CHECK(stress.items_without()[1].why == Without::no_numbers);
}

TEST_CASE("so are ranges, and values of other types by their default rule", "[stress]") {
  // A range of 0.4 about 1.5: halved it is 1.4 to 1.6, doubled 1.1 to 1.9.
  const ToleranceStress stress(
      parse_exam("exam: T\nid: t\nquestions:\n  - id: 1\n    given: {x: 2}\n    steps: |\n      a = "
                 "sqrt(x)\n      b = x / 3\n"
                 "      c = 3 * x\n    items:\n      - {name: a, points: 1, rule: exact, range: [1.3, 1.7]}\n"
                 "      - {name: b, points: 1, rule: {truncated: 3}}\n"
                 "      - {name: memory, type: quantity, unit: GB, answer: 1.25 GB, points: 1}\n"
                 "      - {name: pool, type: size, answer: 4x6, points: 1}\n"
                 "      - {name: roots, type: set, answer: '{0.25, 3}', points: 1}\n"
                 "      - {name: method, type: text, answer: dropout, points: 1}\n",
                 "t.yaml"));
  std::string varied;
  for (const Tolerance& tolerance : stress.tolerances()) {
    varied += tolerance.item + ' ' + tolerance.rule + "; ";
  }
  CHECK(varied == "a range: [1.3, 1.7]; memory displayed: 2; ");
  std::string others;
  for (const ItemWithout& item : stress.items_without()) {
    others += item.item + ' ' + std::string(to_string(item.why)) + "; ";
  }
  CHECK(others == "b cut off; pool exact; roots each number by a rule of its own; method no numbers; ");
  const auto flips_of = [&](const std::string& a, const std::string& memory) {
    Submission submission{"a", "a.csv:2", Submission::Format::row, {}, {}, {}};
    submission.fields = {{"1.a", a}, {"1.memory", memory}};
    return flips(stress, submission);
  };
  CHECK(flips_of("1.5", "1.25 GB").empty());
  CHECK(flips_of("1.35", "1.25 GB") == "a halved: a correct -> wrong");
  CHECK(flips_of("1.20", "1.25 GB") == "a doubled: a wrong -> correct");
  CHECK(flips_of("1.0", "1.25 GB").empty());
  CHECK(flips_of("1.5", "1.254 GB").empty());
  CHECK(flips_of("1.5", "1.26 GB") == "memory doubled: memory wrong -> correct");  // 0.01 off, 0.005 allowed
}

TEST_CASE("a verdict flips where the error lies between two limits", "[stress]") {
  const ToleranceStress stress(roots());
  CHECK(flips(stress, row("a", "1.414", "14.14")).empty());
  CHECK(flips(stress, row("a", "1.42", "14.14")) == "r halved: r correct -> wrong");   // 0.0058 off
  CHECK(flips(stress, row("a", "1.43", "14.14")) == "r doubled: r wrong -> correct");  // 0.016 off
  CHECK(flips(stress, row("a", "1.44", "14.14")).empty());                             // 0.026 off
  CHECK(flips(stress, row("a", "1.414", "14.1")) == "s halved: s correct -> wrong");   // 0.042 off
  CHECK(flips(stress, row("a", "1.414", "14.2")) == "s doubled: s wrong -> correct");  // 0.058 off
  CHECK(flips(stress, row("a", "", "")).empty());
}

TEST_CASE("a step's tolerance also decides what later items follow from", "[stress]") {
  const Exam exam = parse_exam(
      "exam: T\nid: t\nquestions:\n  - id: 1\n    follow_through: 50%\n    given: {x: 4}\n    steps: |\n"
      "      r = x / 3\n      s = 100 * r\n    items:\n      - {name: r, points: 2, rule: {abs: 0.1}}\n"
      "      - {name: s, points: 2, rule: {abs: 1}}\n",
      "t.yaml");
  Submission submission{"a", "a.csv:2", Submission::Format::row, {}, {}, {}};
  submission.fields = {{"1.r", "1.25"}, {"1.s", "125"}};  // of 1.333 and 133.3
  CHECK(flips(ToleranceStress(exam), submission) == "r halved: r correct -> wrong");
}

TEST_CASE("who flips is written as text and as JSON", "[stress]") {
  const ToleranceStress stress(roots());
  class Rows : public Source<Submission> {
   public:
    std::optional<Submission> next() override {
      return at_ == 12 ? std::nullopt : std::optional(row("s" + std::to_string(at_++), "1.42", "14.14"));
    }

   private:
    int at_ = 0;
  };
  const Stream<Submission> submissions(12, [] { return std::make_unique<Rows>(); });
  std::ostringstream text;
  CHECK(write_stress_text(text, stress, submissions, {}) == 12);
  CHECK(text.str().find("12 submissions, 2 tolerances; 2 items without one\nnot varied, exact: 1 n\n"
                        "not varied, no numbers: 2 answer\n") == 0);
  CHECK(text.str().find("  s9: 1 r: correct (2) -> wrong (0)\n  and 2 more\n") != std::string::npos);
  CHECK(text.str().find("s10") == std::string::npos);
  std::ostringstream json;
  CHECK(write_stress_json(json, "roots", stress, submissions) == 12);
  CHECK(json.str().find("\"student\": \"s11\"") != std::string::npos);
  CHECK(json.str().find("\"halved\": 12") != std::string::npos);
  CHECK(json.str().find("\"why\": \"no numbers\"") != std::string::npos);
}
