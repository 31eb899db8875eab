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
  CHECK(stress.items_without() == 2);
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
  CHECK(text.str().find("12 submissions, 2 tolerances; 2 items without one\n") == 0);
  CHECK(text.str().find("  s9: 1 r: correct (2) -> wrong (0)\n  and 2 more\n") != std::string::npos);
  CHECK(text.str().find("s10") == std::string::npos);
  std::ostringstream json;
  CHECK(write_stress_json(json, "roots", stress, submissions) == 12);
  CHECK(json.str().find("\"student\": \"s11\"") != std::string::npos);
  CHECK(json.str().find("\"halved\": 12") != std::string::npos);
}
