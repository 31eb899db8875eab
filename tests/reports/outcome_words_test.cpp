#include "reports/outcome_words.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <utility>
#include <vector>

#include "reports/unicode.hpp"

using namespace gradewright::reports;

TEST_CASE("what earned everything, a part, nothing, and what is open differ by their tone",
          "[outcome-words]") {
  const std::vector<std::pair<Outcome, std::string_view>> tones = {
      {Outcome::correct, "good"}, {Outcome::follow_through, "part"}, {Outcome::mistake, "part"},
      {Outcome::partial, "part"}, {Outcome::too_few_digits, "part"}, {Outcome::wrong_shape, "bad"},
      {Outcome::wrong, "bad"},    {Outcome::missing, "bad"},         {Outcome::needs_review, "open"}};
  for (const auto& [outcome, tone] : tones) {
    INFO(to_string(outcome));
    CHECK(words_for(outcome).tone == tone);
  }
}

TEST_CASE("an outcome is never told by colour alone", "[outcome-words]") {
  std::set<std::string_view> words;
  std::set<std::pair<std::string_view, std::string_view>> tones_of_symbols;
  for (int i = 0; i <= static_cast<int>(Outcome::needs_review); ++i) {
    const OutcomeWords shown = words_for(static_cast<Outcome>(i));
    INFO(shown.words);
    CHECK(display_width(shown.symbol) == 1);
    CHECK_FALSE(shown.words.empty());
    words.insert(shown.words);
    tones_of_symbols.emplace(shown.symbol, shown.tone);
  }
  CHECK(words.size() == 9);
  // Right, carried, partly right, too few digits, no answer and open each have a symbol of their own.
  for (const std::string_view symbol : {"✓", "↪", "◐", "≈", "–", "?"}) {
    INFO(symbol);
    CHECK(std::count_if(tones_of_symbols.begin(), tones_of_symbols.end(),
                        [&symbol](const auto& each) { return each.first == symbol; }) == 1);
  }
}

TEST_CASE("outcomes are named as a student understands them", "[outcome-words]") {
  CHECK(words_for(Outcome::correct).words == "correct");
  CHECK(words_for(Outcome::follow_through).words == "right from your earlier value");
  CHECK(words_for(Outcome::missing).words == "no answer");
  CHECK(words_for(Outcome::needs_review).words == "needs review by a person");
}
