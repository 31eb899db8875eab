// Every kind that is built in, as an exam uses it.
#include "problems/kinds.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "answers/judging/grade.hpp"
#include "answers/judging/idle_mistakes.hpp"
#include "answers/judging/trivial_answers.hpp"
#include "answers/judging/unsound_keys.hpp"
#include "key_submission.hpp"
#include "problems/load_exam.hpp"
#include "reports/database.hpp"
#include "reports/solution.hpp"
#include "reports/solution_formats.hpp"

using namespace gradewright::reports;

namespace {

/// How often `part` stands in `text`.
std::size_t times(std::string_view part, std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + part.size())) {
    ++count;
  }
  return count;
}

/// Groups, environments and brackets that grow are closed; scripts/typeset hands the same to pdflatex.
void check_balance(std::string latex) {
  for (const char* escaped : {"\\\\", "\\{", "\\}"}) {
    for (std::size_t at = latex.find(escaped); at != std::string::npos; at = latex.find(escaped)) {
      latex.erase(at, 2);
    }
  }
  CHECK(times("{", latex) == times("}", latex));
  CHECK(times("\\begin{", latex) == times("\\end{", latex));
  CHECK(times("\\left", latex) - times("\\leftarrow", latex) ==
        times("\\right", latex) - times("\\rightarrow", latex));
}

bool is_json(const std::string& text) {
  const Database database(":memory:", Database::Access::create);
  Statement valid = database.prepare("SELECT json_valid(?1)");
  valid.bind(1, text);
  valid.next();
  return valid.text(0) == "1";
}

/// Each format shows the whole answer of every item, and is well formed where that is seen without a
/// typesetter.
void check_formats(const Exam& exam, const std::vector<SolvedQuestion>& solved) {
  const std::string markdown = solution_markdown(exam, solved);
  const std::string latex = solution_latex(exam, solved);
  const std::string html = solution_html(exam, solved);
  const std::string json = solution_json(exam, solved);
  for (const SolvedQuestion& question : solved) {
    for (const SolvedItem& item : question.items) {
      for (const SolvedCell& cell : item.cells) {
        INFO(item.item->name << ": " << cell.text);
        CHECK(latex.find(cell.text) != std::string::npos);
        CHECK(html.find(cell.text) != std::string::npos);
        CHECK(json.find(cell.text) != std::string::npos);
      }
      INFO(item.item->name);
      CHECK(markdown.find("`" + answer_text(item) + "`") != std::string::npos);
    }
  }
  check_balance(latex);
  CHECK(is_json(json));
}

void check_answers(const Exam& exam) {
  const std::vector<SolvedQuestion> solved = solve(exam);
  check_formats(exam, solved);
  const GradedSubmission graded = Grader(exam).grade(key_as_submission(solved));
  for (const Verdict& verdict : graded.verdicts) {
    INFO(verdict.item << ": " << verdict.source << ": " << verdict.reason);
    CHECK(verdict.outcome == Outcome::correct);
    CHECK(verdict.points == verdict.max_points);
  }
}

/// An exam that asks for every step of a kind which an item can ask for, of givens from a seed.
Exam seeded_exam(const Kind& kind, int seed) {
  const auto text_with = [&](const std::string& items) {
    return fmt::format(
        "{{exam: E, id: e, rule: {{decimals: 6}}, questions: [{{id: 1, kind: {}, seed: {}, items: [{}]}}]}}",
        kind.name, seed, items);
  };
  // The steps that there are follow from a first reading, which asks for one of them or a step of its own.
  const Exam first = parse_exam(
      fmt::format(
          "{{exam: E, id: e, questions: [{{id: 1, kind: {}, seed: {}, steps: own_step = 1, items: [{{name: "
          "own_step, points: 1}}]}}]}}",
          kind.name, seed),
      "first.yaml");
  std::string items;
  for (const Expr& step : first.questions.front().steps) {
    const auto asks = [&](const KindItem& item) { return item.aliases_of(name_of(step)).has_value(); };
    if (std::ranges::any_of(kind.items, asks)) {
      items += fmt::format("{}{{name: {}, points: 1, trivial: allowed, infinite: allowed}}",
                           items.empty() ? "" : ", ", name_of(step));
    }
  }
  return parse_exam(text_with(items), "seeded.yaml");
}

}  // namespace

TEST_CASE("the example of a kind is sound, and what it shows as the key is right", "[kinds]") {
  for (const Kind* kind : Kinds::built_in().all()) {
    INFO(kind->name);
    REQUIRE(kind->example);
    const Exam exam = parse_exam(kind->example->text, kind->name + ".yaml");
    CHECK(unsound_keys(exam).empty());
    for (const auto& found : trivial_items(exam)) {
      FAIL_CHECK(in_words(found));
    }
    check_answers(exam);
  }
}

TEST_CASE("every item of a kind can be asked for, of givens from a seed", "[kinds]") {
  for (const Kind* kind : Kinds::built_in().all()) {
    std::set<std::string> known;
    std::set<std::string> told;
    for (int seed = 1; seed <= 5; ++seed) {
      INFO(kind->name << " with seed " << seed);
      Exam exam = seeded_exam(*kind, seed);
      CHECK(unsound_keys(exam).empty());
      check_answers(exam);
      // Judged as the exam's own.
      std::set<std::string> here;
      for (Mistake& mistake : exam.questions.front().mistakes) {
        mistake.of_kind = false;
        here.insert(mistake.name);
        known.insert(mistake.name);
      }
      for (const IdleMistake& idle : idle_mistakes(exam)) {
        here.erase(idle.mistake);
      }
      told.insert(here.begin(), here.end());
    }
    INFO(kind->name);
    CHECK_FALSE(known.empty());
    CHECK(told == known);
  }
}
