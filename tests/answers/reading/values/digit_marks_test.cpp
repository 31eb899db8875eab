#include "answers/reading/values/digit_marks.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/answers/reading/shown.hpp"

namespace gradewright::reading {
namespace {

/// The values of the readings, divided by " | ".
std::string readings(std::string_view source) {
  std::string text;
  for (const ReadValue& value : marked_number_readings(response_tokens(source), source)) {
    CHECK(value.notes.size() == 1);
    CHECK(value.cells.at(0).text == source);
    text += (text.empty() ? "" : " | ") + shown(value);
  }
  return text;
}

TEST_CASE("digits divided by commas or blanks are read in each way that they can be meant") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"1,234", "() 1234 | () 1.234"},
      {"-1,234", "() -1234 | () -1.234"},
      {"+1,234", "() 1234 | () 1.234"},
      {"16,941,456", "() 16941456"},
      {"1,234.5", "() 1234.5"},
      {"16 941 456", "() 16941456"},
      {"1 234", "() 1234"},
      {"0,5", "() 0.5"},
      {"0,123", "() 0.123"},
      {"12,3456", "() 12.3456"},
      {"1234,567", "() 1234.567"},
  };
  for (const auto& [source, expected] : cases) {
    CAPTURE(source);
    CHECK(readings(source) == expected);
  }
}

TEST_CASE("anything else is no marked number") {
  for (const std::string_view source :
       {"",       "5",         "1.5",       "-",       "1,23,456", "1,234,5",        "1234,567,890", "1, 234",
        "1 ,234", "1,234 567", "1 234,567", "12 34",   "0 123",    "1.5,234",        "1,234,",       ",234",
        "1,234x", "(1,234)",   "1,2.5",     "0,375e1", "1,2e3",    "1,234,567.8,901"}) {
    CAPTURE(source);
    CHECK(readings(source).empty());
  }
}

TEST_CASE("each reading says what the mark was taken for") {
  const auto note = [](std::string_view source, std::size_t reading) {
    return marked_number_readings(response_tokens(source), source).at(reading).notes.at(0).decision;
  };
  CHECK(note("1,234", 0) == Note::Decision::commas_between_thousands);
  CHECK(note("1,234", 1) == Note::Decision::decimal_comma);
  CHECK(note("0,5", 0) == Note::Decision::decimal_comma);
  CHECK(note("1 234", 0) == Note::Decision::blanks_between_thousands);
}

TEST_CASE("decimal commas without blanks make one number of two") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"(0,5; 0,7)", "( 0,5 ; 0,7 )"},
      {"-0,5", "- 0,5"},
      {"1,5, 2", "1,5 , 2"},
      {"1,2,3", "1,2 , 3"},
      {"0,375e1", "0,375e1"},
      // Nothing to merge.
      {"5", ""},
      {"0, 5", ""},
      {"0 ,5", ""},
      {"0.5,7", ""},
      {"0,5.2", ""},
      {"x,5", ""},
      {"0;5", ""},
      {"", ""},
  };
  for (const auto& [source, expected] : cases) {
    CAPTURE(source);
    const auto merged = with_decimal_commas(response_tokens(source), source);
    CHECK(shown(merged) == expected);
    for (const ResponseToken& token : merged) {
      CHECK(source.substr(token.span.offset, token.span.length) == token.text);
    }
  }
}

}  // namespace
}  // namespace gradewright::reading
