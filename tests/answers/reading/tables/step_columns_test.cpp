#include "answers/reading/tables/step_columns.hpp"

#include <catch2/catch.hpp>

using namespace gradewright::reading;

namespace {

ItemDeclaration declared(const char* question, const char* name) {
  ItemDeclaration out;
  out.question = question;
  out.name = name;
  return out;
}

QuestionDeclaration question(const char* id, const std::vector<const char*>& items) {
  QuestionDeclaration out;
  out.id = id;
  for (const char* item : items) {
    out.items.push_back(declared(id, item));
  }
  return out;
}

/// Questions 1 and 2 ask for y and z; h is worked out in 1, and in both k and, in 1, what 2 calls z.
const std::vector<QuestionDeclaration> questions{question("1", {"y"}), question("2", {"z"})};
const std::vector<std::vector<ItemDeclaration>> steps{
    {declared("1", "h"), declared("1", "k"), declared("1", "z")}, {declared("2", "k")}};

/// "1.h = 4, 5": what a row shows.
std::string shown(const std::vector<std::pair<std::string, std::string>>& fields) {
  Submission row;
  row.format = Submission::Format::row;
  row.fields = fields;
  std::string all;
  const auto of_questions = StepColumns(questions, steps).shown_in(row);
  for (std::size_t at = 0; at < of_questions.size(); ++at) {
    for (const ShownStep& step : of_questions[at]) {
      all += (all.empty() ? "" : "; ") + questions[at].id + "." + step.name + " =";
      for (const ReadValue& value : step.values) {
        all += " " + value.cells.front().text;
      }
    }
  }
  return all;
}

}  // namespace

TEST_CASE("a column shows a step by its whole name, or alone where nothing else has it", "[step_columns]") {
  CHECK(shown({{"1.y", "1"}, {"1.h", "4"}}) == "1.h = 4");
  CHECK(shown({{"h", "4"}}) == "1.h = 4");
  CHECK(shown({{"k", "4"}}).empty());
  CHECK(shown({{"1.k", "4"}, {"2.k", "5"}}) == "1.k = 4; 2.k = 5");
  CHECK(shown({{"z", "4"}, {"y", "5"}}).empty());
  CHECK(shown({{"1.z", "4"}}) == "1.z = 4");
}

TEST_CASE("a step is shown as often as it is written, and not where it cannot be read", "[step_columns]") {
  CHECK(shown({{"1.h", "4"}, {"h", "5"}}) == "1.h = 4 5");
  CHECK(shown({{"1.h", "4"}, {"h", "4"}}) == "1.h = 4");
  CHECK(shown({{"1.h", " "}, {"h", "see above"}}).empty());
}
