#include "answers/reading/values/record_labels.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace gradewright::reading {
namespace {

const std::vector<std::string> names{"a", "b"};

struct Case {
  std::string_view text;
  std::string_view plain;
};

TEST_CASE("labels before numbers become relations", "[record_labels]") {
  const Case cases[] = {
      {"a) 70 b) 25", "a = 70 b = 25"},     {"(a) 70, (b) 25", "a = 70, b = 25"},
      {"a. 70\nb. 25", "a = 70\nb = 25"},   {"a 70, b -25", "a = 70, b = -25"},
      {"b) .5; a) 70", "b = .5; a = 70"},   {"70 = a, 25 = b", "a = 70; b = 25"},
      {"25 = b; 70 = a", "b = 25; a = 70"}, {"b, a = 25, 70", "(b, a) = (25, 70)"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(with_relations(row.text, names) == row.plain);
  }
}

TEST_CASE("a text that does not label every name once stays", "[record_labels]") {
  for (const std::string_view text :
       {"a = 70, b = 25",  "a) 70",         "a) 70 a) 25",         "a) 70 b) not 25", "a) 70 (b) 25",
        "a - 70, b - 25",  "ab 70, b 25",   "a.70 b.25",           "70 = a",          "70 = a, 25 = a",
        "70 = 2a, 25 = b", "x = a, 25 = b", "70 = a = 25, 25 = b", "a, b = 70,25",    "a, b = 70, 25, 3",
        "a, c = 70, 25",   "a, a = 70, 25", "a, b = 70, b",        "a: 70, b: 25",    ""}) {
    CAPTURE(text);
    CHECK(with_relations(text, names) == text);
  }
  CHECK(with_relations("a) 70", std::vector<std::string>{}) == "a) 70");
}

TEST_CASE("names of several letters are labels by themselves", "[record_labels]") {
  const std::vector<std::string> words{"precision", "recall"};
  CHECK(with_relations("precision 3/4, recall 3/5", words) == "precision = 3/4, recall = 3/5");
  CHECK(with_relations("imprecision 3/4, recall 3/5", words) == "imprecision 3/4, recall 3/5");
}

}  // namespace
}  // namespace gradewright::reading
