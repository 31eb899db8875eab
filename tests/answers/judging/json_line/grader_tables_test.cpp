#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <string>
#include <string_view>

#include "answers/judging/judge_json.hpp"
#include "engine/text/json_text.hpp"

using namespace gradewright::judging;

namespace {

/// An answer as a student types it, and what another grader says of it (make_grader_tables.py).
struct Row {
  std::string grader;
  std::string line;
  bool right = false;
};

Row row_of(std::string_view text) {
  Row row;
  for (const auto& [name, value] : gradewright::engine::json_members(text)) {
    if (name == "grader") {
      row.grader = gradewright::engine::json_string(value);
    } else if (name == "line") {
      row.line = value;
    } else {
      row.right = value == "true";
    }
  }
  return row;
}

/// How many answers of a grader are judged as it does.
struct Agreement {
  std::size_t agreed = 0;
  std::size_t of = 0;
};

}  // namespace

TEST_CASE("answers are judged as other graders judge them", "[grader_tables]") {
  std::ifstream file(GRADEWRIGHT_SOURCE_DIR "/tests/answers/judging/json_line/grader_tables.jsonl");
  std::map<std::string, Agreement> agreements;
  for (std::string text; std::getline(file, text);) {
    const Row row = row_of(text);
    JsonJudge judge;
    std::string verdict;
    judge.judge_line(row.line, verdict);
    INFO(row.grader << ": " << row.line << ": " << verdict);
    const bool is_right = verdict.find(R"("outcome":"correct")") != std::string::npos;
    const bool is_open = verdict.find(R"("outcome":"needs_review")") != std::string::npos;
    CHECK(verdict.find(R"("error":")") == std::string::npos);
    // Nothing is accepted that the grader does not accept, whatever it was read as.
    CHECK((row.right || !is_right));
    Agreement& agreement = agreements[row.grader];
    ++agreement.of;
    const bool may_be_open = row.grader == "no number";
    agreement.agreed += row.right == is_right && (may_be_open || !is_open) ? 1 : 0;
  }
  CHECK(agreements.size() == 21);
  for (const auto& [grader, agreement] : agreements) {
    INFO(grader << ": " << agreement.agreed << " of " << agreement.of);
    CHECK(agreement.of >= 36);
    CHECK(100 * agreement.agreed >= 95 * agreement.of);
  }
}
