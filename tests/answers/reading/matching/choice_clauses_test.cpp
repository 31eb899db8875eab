#include "answers/reading/matching/choice_clauses.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace gradewright::reading {
namespace {

const std::vector<std::string> options{"A", "B", "C"};

/// The clauses of a text, parted by bars; options are capitals.
std::string shown(const std::string& text) {
  const auto words = choice_words(text, options);
  if (!words) {
    return "?";
  }
  std::string out;
  for (const ChoiceClause& clause : choice_clauses(*words)) {
    out += out.empty() ? "" : "|";
    for (const ChoiceWord& word : clause.words) {
      out +=
          (out.empty() || out.back() == '|' ? "" : " ") + (word.option ? options[*word.option] : word.text);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("Signs, reasons and a verb before \"and\" part clauses about options", "[choice_clauses]") {
  CHECK(shown("A and C are bounded and B is for classes") == "A and C are bounded|and B is for classes");
  CHECK(shown("C, B and A do nothing") == "C B and A do nothing");
  CHECK(shown("it copies, because z = 1") == "it copies|because z 1");
  CHECK(shown("more capacity (C) overfits") == "more capacity C overfits");
  CHECK(shown("it's linear \u2013 A is not") == "it's linear|A is not");
  CHECK(shown("Ad A b") == "ad A b");
}

TEST_CASE("Signs that ask, strike out or lead on leave a text to a person", "[choice_clauses]") {
  for (const std::string text : {"A?", "~~A~~", "A -> B", "\u2611 A", "A | B", "A \u2192 B", "A..."}) {
    INFO(text);
    CHECK(shown(text) == "?");
  }
}

TEST_CASE("Which signs end a clause", "[choice_clauses]") {
  CHECK(parts_clause(","));
  CHECK(parts_clause(")."));
  CHECK(parts_clause("("));
  CHECK_FALSE(parts_clause(")"));
  CHECK_FALSE(parts_clause("="));
  CHECK_FALSE(parts_clause(""));
}

}  // namespace gradewright::reading
