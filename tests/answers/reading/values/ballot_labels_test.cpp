#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "answers/reading/values/ballot_truths.hpp"

namespace gradewright::reading {
namespace {

/// "T" and "F" for each option; "no" where the text is not read so.
std::string by_label(const std::string& text, const std::vector<std::string>& options) {
  std::vector<OptionName> names;
  for (std::size_t i = 0; i < options.size(); ++i) {
    names.push_back(option_name(options[i], i));
  }
  const auto truths = truths_by_label(text, names);
  std::string shown;
  for (std::size_t i = 0; truths && i < truths->size(); ++i) {
    shown += truths->at(i).value_or(false) ? 'T' : 'F';
  }
  return truths ? shown : "no";
}

const std::vector<std::string> letters{"a", "b", "c"};
const std::vector<std::string> numerals{"i", "ii"};

}  // namespace

TEST_CASE("What stands behind each statement's label is read by itself", "[ballot_labels]") {
  CHECK(by_label("(i) T, because it is used only in training, (ii) F", numerals) == "TF");
  CHECK(by_label("i) T: all units are kept; ii) F: deeper nets overfit", numerals) == "TF");
  CHECK(by_label("a) True. It mixes the channels\nb) False. It has no weights\nc) False. It has a kink",
                 letters) == "TFF");
  CHECK(by_label("(a) T (a linear map), (b) F (no weights), (c) F (it has a kink)", letters) == "TFF");
  CHECK(by_label("(a) true, (b) false - that would be batch norm, (c) true", letters) == "TFT");
  CHECK(by_label("a -> T\nb -> F\nc -> T", letters) == "TFT");
  CHECK(by_label("a \u2192 true, b \u2192 false, c \u2192 true", letters) == "TFT");
  CHECK(by_label("a. True. It is linear.\nb. False. It is not linear.\nc. True.", letters) == "TFT");
}

TEST_CASE("A label that is spoken of, doubted or missing leaves all to other readers", "[ballot_labels]") {
  for (const std::string text :
       {"(a) T, because (b) is F, (b) F, (c) F", "(a) T, or F, (b) F, (c) T", "(a) T?, (b) F, (c) T",
        "(a) T, (c) F, (b) T", "(a) T, (b) F", "(a) T, because c is linear, (b) F, (c) T",
        "(a) T if it is linear, (b) F, (c) T", "not: (a) T, (b) F, (c) T",
        "(a) T, I am not sure, (b) F, (c) T", "(a) T, no, F, (b) F, (c) T", "(a) T, (b), (c) F",
        "(a) T (b) F c) T", "a -> T -> F, b -> F, c -> T", "a -> b, b -> F, c -> T",
        "a -> T, b -> F, c -> T?", "a, b -> T, c -> F"}) {
    INFO(text);
    CHECK(by_label(text, letters) == "no");
  }
}

}  // namespace gradewright::reading
