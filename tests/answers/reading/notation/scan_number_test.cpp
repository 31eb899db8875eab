#include "answers/reading/notation/scan_number.hpp"

#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace gradewright::reading {
namespace {

using engine::Decimal;

TEST_CASE("where a number ends") {
  struct Case {
    std::string_view text;
    std::string_view number;
    bool is_damaged = false;
    bool in_list = false;
  };
  const Case cases[] = {
      {"7", "7"},
      {"0.50 x", "0.50"},
      {".5", ".5"},
      {"007", "007"},
      {"1e-3", "1e-3"},
      {"1E+3", "1E+3"},
      {"2.5e10)", "2.5e10"},
      {"1e\u22123", "1e\u22123"},  // the minus sign itself
      {"12abc", "12"},
      {"2x", "2"},
      // an e that begins a word or has no digits is no exponent
      {"1e", "1"},
      {"1e-", "1"},
      {"1e3x", "1"},
      {"2e-3j", "2e-3"},  // as Python prints a complex number
      {"2e-3i)", "2e-3"},
      {"2e-3ij", "2"},
      {"2e-3j1", "2"},
      {"1e^3", "1"},
      // groups of three digits, as LaTeX and programs mark them
      {"16{,}941{,}456", "16{,}941{,}456"},
      {"1\\,234\\,567", "1\\,234\\,567"},
      {"1\\!234", "1"},
      {"1_000_000", "1_000_000"},
      {"1'000'000", "1'000'000"},
      {"1\u2009000", "1\u2009000"},  // thin space
      {"1\u202F000", "1\u202F000"},  // narrow no-break space
      {"1\u00A0000", "1\u00A0000"},  // no-break space
      {"1_00", "1"},
      {"1_0000", "1"},
      {"1'00", "1"},
      // commas and blanks are decided later
      {"1,234", "1"},
      {"1 234", "1"},
      // LaTeX's comma without a space after it: a decimal comma
      {"0{,}5", "0{,}5"},
      {"0.1{,}5", "0.1"},
      // a point at the end of a sentence is none of the number, within a list it is
      {"5.", "5"},
      {"5. ", "5"},
      {"5.,", "5."},
      {"5.]", "5."},
      {"5.)", "5."},
      {"5.e3", "5.e3"},
      {"5..7", "5"},
      {"5.x", "5"},
      {"5.ex", "5"},
      {"5.e", "5"},
      {"5. 6.", "5.", false, true},
      {"5.", "5.", false, true},
      // digits that are no number
      {"1.2.3", "1.2.3", true},
      {"192.168.0.1", "192.168.0.1", true},
      {"0b12", "0b12", true},
      {"0xC.8", "0xC", true},
      // numbers of programs
      {"0x1F", "0x1F"},
      {"0b101", "0b101"},
      {"0o17", "0o17"},
      {"0x5", "0x5"},
      {"0x5x5", "0"},  // a size
      {"0xG", "0"},
      {"0b", "0"},
      {"0x12345678901234567", "0"},
      {"1.2*^-3", "1.2*^-3"},
      {"2.5`20.*^-3", "2.5`20.*^-3"},
      {"2.5`", "2.5"},  // code ends
      {"2.5`20", "2.5`20"},
      {"2.*^3", "2.*^3"},
      {"2*^", "2"},
      {"3.+2.j", "3."},
      {"2.j", "2."},
      {"2.+3", "2"},
      // points between thousands
      {"1.024{,}5", "1.024{,}5"},
      {"1.024.512{,}5", "1.024.512{,}5"},
      {"1.02{,}5", "1.02"},
      {"0.024{,}5", "0.024"},
      // digits of full width and of mathematics
      {"\uFF11\uFF12", "\uFF11\uFF12"},
      {"\U0001D7CF\U0001D7D0", "\U0001D7CF\U0001D7D0"},
      {"\uFF11\uFF0E\uFF15", "\uFF11\uFF0E\uFF15"},
      // a raised digit ends the number on the line
      {"10\u00B2", "10"},
      {"2\u2083", "2"},
      // none
      {"", ""},
      {"x", ""},
      {".", ""},
      {"..5", ""},
      {"-5", ""},
      {"e5", ""},
      {",5", ""},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text, row.in_list);
    const ScannedNumber scanned = scan_number(row.text, 0, row.in_list);
    CHECK(row.text.substr(0, scanned.length) == row.number);
    CHECK(scanned.is_damaged == row.is_damaged);
  }
}

TEST_CASE("a number is scanned from where it is said to begin") {
  CHECK(scan_number("x = 12.5 cm", 4, false).length == 4);
  CHECK(scan_number("7", 1, false).length == 0);
}

TEST_CASE("digits of every height have their value") {
  using Height = Digit::Height;
  struct Case {
    std::string_view text;
    std::optional<int> value;
    Height height = Height::line;
  };
  // values and code points of the Unicode character database
  const Case cases[] = {{"0", 0},
                        {"9", 9},
                        {"\u2070", 0, Height::raised},
                        {"\u00B9", 1, Height::raised},
                        {"\u00B2", 2, Height::raised},
                        {"\u00B3", 3, Height::raised},
                        {"\u2074", 4, Height::raised},
                        {"\u2079", 9, Height::raised},
                        {"\u2080", 0, Height::lowered},
                        {"\u2089", 9, Height::lowered},
                        {"\uFF10", 0},      // FULLWIDTH DIGIT ZERO
                        {"\uFF19", 9},      // FULLWIDTH DIGIT NINE
                        {"\U0001D7CE", 0},  // MATHEMATICAL BOLD DIGIT ZERO
                        {"\U0001D7D7", 9},  // MATHEMATICAL BOLD DIGIT NINE
                        {"\U0001D7D8", 0},  // MATHEMATICAL DOUBLE-STRUCK DIGIT ZERO
                        {"\U0001D7E3", 1},  // MATHEMATICAL SANS-SERIF DIGIT ONE
                        {"\U0001D7FF", 9},  // MATHEMATICAL MONOSPACE DIGIT NINE
                        {"", {}},
                        {"a", {}},
                        {"\u2071", {}},  // SUPERSCRIPT LATIN SMALL LETTER I
                        {"\u207A", {}},  // SUPERSCRIPT PLUS SIGN
                        {"\u208A", {}},  // SUBSCRIPT PLUS SIGN
                        {"\u00BD", {}}};
  for (const Case& row : cases) {
    CAPTURE(row.text);
    const auto digit = digit_at(std::string(row.text) + "5");
    if (row.text.empty()) {
      CHECK_FALSE(digit_at(row.text));
      continue;
    }
    REQUIRE(digit.has_value() == row.value.has_value());
    if (digit) {
      CHECK(digit->value == *row.value);
      CHECK(digit->height == row.height);
      CHECK(digit->length == row.text.size());
    }
  }
}

TEST_CASE("fractions that are one character") {
  struct Case {
    std::string_view character;
    int above;
    int below;
  };
  const Case cases[] = {{"\u00BC", 1, 4}, {"\u00BD", 1, 2},  {"\u00BE", 3, 4}, {"\u2150", 1, 7},
                        {"\u2151", 1, 9}, {"\u2152", 1, 10}, {"\u2153", 1, 3}, {"\u2154", 2, 3},
                        {"\u2155", 1, 5}, {"\u2156", 2, 5},  {"\u2157", 3, 5}, {"\u2158", 4, 5},
                        {"\u2159", 1, 6}, {"\u215A", 5, 6},  {"\u215B", 1, 8}, {"\u215C", 3, 8},
                        {"\u215D", 5, 8}, {"\u215E", 7, 8},  {"\u2189", 0, 3}};
  for (const Case& row : cases) {
    CAPTURE(row.character);
    const auto found = vulgar_fraction(row.character);
    REQUIRE(found);
    CHECK(found->above == row.above);
    CHECK(found->below == row.below);
  }
  for (const std::string_view none : {"", "1", "/", "\u2044", "\u215F", "\u00BD\u00BD"}) {
    CAPTURE(none);
    CHECK_FALSE(vulgar_fraction(none));
  }
}

TEST_CASE("every digit as an ASCII digit, the rest as it is") {
  CHECK(with_plain_digits("").empty());
  CHECK(with_plain_digits("x12") == "x12");
  CHECK(with_plain_digits("W\u2081\u2082") == "W12");
  CHECK(with_plain_digits("\uFF13.\U0001D7D3") == "3.5");
  CHECK(with_plain_digits("\u03B8\u00B2") == "\u03B82");
}

TEST_CASE("the decimal of a scanned number") {
  struct Case {
    std::string_view text;
    std::optional<Decimal> value;
  };
  const Case cases[] = {{"7", Decimal(7)},
                        {"0.50", Decimal(50, -2)},
                        {".5", Decimal(5, -1)},
                        {"5.", Decimal(5)},
                        {"1e-3", Decimal(1, -3)},
                        {"1e\u22123", Decimal(1, -3)},
                        {"5.e3", Decimal(5, 3)},
                        {"16{,}941{,}456", Decimal(16'941'456)},
                        {"1_000", Decimal(1000)},
                        {"1'000", Decimal(1000)},
                        {"1\u2009000", Decimal(1000)},
                        {"1\\,234.5", Decimal(12345, -1)},
                        {"0{,}5", Decimal(5, -1)},
                        {"0{,}500", Decimal(5, -1)},  // nought has no thousands
                        {"1{,}25", Decimal(125, -2)},
                        {",5", Decimal(5, -1)},
                        {"\uFF11\uFF0E\uFF15", Decimal(15, -1)},
                        {"\u00B9\u2070", Decimal(10)},
                        {"0x1F", Decimal(31)},
                        {"0b1100", Decimal(12)},
                        {"0o17", Decimal(15)},
                        {"0xFFFFFFFFFFFFFFFF", *Decimal::parse("18446744073709551615")},
                        {"1.2*^-3", Decimal(12, -4)},
                        {"2.5`20.*^-3", Decimal(25, -4)},
                        {"2.5`20", Decimal(25, -1)},
                        {"25.*^-1", Decimal(25, -1)},
                        {"1.024{,}5", Decimal(10245, -1)},
                        {"1.024.512{,}125", Decimal(1024512125, -3)},
                        // more than a decimal holds
                        {"1234567890123456789012345678901234567", {}},
                        {"1e401", {}}};
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(scanned_value(row.text) == row.value);
  }
  CHECK_FALSE(scanned_value(std::string(100'000, '9')));
}

}  // namespace
}  // namespace gradewright::reading
