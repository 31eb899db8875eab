#include "answers/reading/notation/response_parser.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "engine/syntax/print.hpp"
#include "tests/repeated.hpp"

namespace gradewright::reading {
namespace {

/// The tree in the step language, a cell that did not parse in quotes; "not: REASON" when there is none.
std::string parsed(std::string_view source, bool sequence = false) {
  const auto result = parse_response(response_tokens(source), source, sequence);
  if (const auto* failure = std::get_if<ParseFailure>(&result)) {
    return "not: " + failure->reason;
  }
  return notation::to_plain(std::get<notation::Syntax>(result));
}

struct Case {
  std::string_view source;
  std::string_view tree;
};

void check(std::span<const Case> cases) {
  for (const Case& row : cases) {
    CAPTURE(row.source);
    CHECK(parsed(row.source) == row.tree);
  }
}

TEST_CASE("arithmetic binds as people write it") {
  const Case cases[] = {
      {"0.50", "0.50"},
      {"-3", "-3"},
      {"- -3", "3"},
      {"1 + 2 * 3", "1 + 2 * 3"},
      {"(1 + 2) * 3", "(1 + 2) * 3"},
      {"1 - 2 - 3", "1 - 2 - 3"},
      {"1 - (2 - 3)", "1 - (2 - 3)"},
      {"1 / 2 / 3", "1 / 2 / 3"},
      {"2 * -3", "2 * (-3)"},
      {"2^3", "2 ** 3"},
      {"-2^2", "-2 ** 2"},
      {"2^{-3}", "2 ** -3"},
      {"2(3)", "2 * 3"},
      {"2 \\frac{1}{2}", "2 * fraction(1, 2)"},
      {"(2)(3)", "2 * 3"},
      {"45%", "percent(45)"},
      {"55:294", "ratio(55, 294)"},
      {"1/2", "1 / 2"},
      {"\\frac{1}{2}", "fraction(1, 2)"},
      {"\\frac{1 + 2}{3}", "fraction(1 + 2, 3)"},
      {"{1 \\over 2}", "1 / 2"},
  };
  check(cases);
}

TEST_CASE("lists and matrices are lists of lists") {
  const Case cases[] = {
      {"1, 2", "[1, 2]"},
      {"(1, 2)", "[1, 2]"},
      {"[1, 2]", "[1, 2]"},
      {"[5]", "[5]"},
      {"(5)", "5"},
      {"[]", "[]"},
      {"[[1, 2]]", "[[1, 2]]"},
      {"[[1, 2], [3, 4]]", "[[1, 2], [3, 4]]"},
      {"[1, 2]\n[3, 4]", "[[1, 2], [3, 4]]"},
      {"1 2\n3 4", "[[1, 2], [3, 4]]"},
      {"[1 2; 3 4]", "[[1, 2], [3, 4]]"},
      {"1\n2", "[[1], [2]]"},
      {"np.array([[1, 2], [3, 4]])", "[[1, 2], [3, 4]]"},
      {"tensor([1., 2.], dtype=torch.float64)", "[1, 2]"},
      {"\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}", "[[1, 2], [3, 4]]"},
      {"\\begin{bmatrix} 1 \\\\ 2 \\end{bmatrix}", "[[1], [2]]"},
      {"\\begin{bmatrix} 5 \\end{bmatrix}", "[[5]]"},
      {"\\left[\\begin{array}{cc} 1 & 2 \\\\ 3 & 4 \\end{array}\\right]", "[[1, 2], [3, 4]]"},
      {"{1 \\atop 2}", "[[1], [2]]"},
      {"[1, 2]^T", "[1, 2].T"},
      {"[1, 2]^{T}", "[1, 2].T"},
      {"[1, 2].T", "[1, 2].T"},
      {"[1, 2]^\\top", "[1, 2].T"},
  };
  check(cases);
}

TEST_CASE("with a sequence a blank and a sign separate two numbers") {
  CHECK(parsed("1 -2", true) == "[1, -2]");
  CHECK(parsed("1 -2", false) == "1 - 2");
  CHECK(parsed("[1 -2]", false) == "[1, -2]");
  CHECK(parsed("(1 -2)", false) == "1 - 2");
}

TEST_CASE("a cell that does not parse costs that cell only") {
  const Case cases[] = {
      {"[1, ?]", "[1, '?']"},
      {"[1, 2 [3]]", "[1, '2 [3]']"},
      {"[1, 2 +]", "[1, '2 +']"},
      {"[1, 1.2.3]", "[1, '1.2.3']"},
      {"\\begin{bmatrix} 1 & \\\\ 3 & 4 \\end{bmatrix}", "[[1, ''], [3, 4]]"},
      {"1, 2 ? 3", "[1, '2 ? 3']"},
      {"\\frac{?}{2}", "fraction('?', 2)"},
  };
  check(cases);
}

TEST_CASE("names have no value, with what stands in their subscripts and arguments") {
  const Case cases[] = {
      {"x", "x"},       {"W_{1, 2}", "W"},     {"W_1", "W"},
      {"f(2, 3)", "f"}, {"2 x", "2 * x"},      {"f (2)", "f * 2"},
      {"x.T", "x.T"},   {"\\sqrt{2}", "sqrt"}, {"torch.float64", "float64"},
  };
  check(cases);
}

TEST_CASE("what is no expression says why and where") {
  const Case cases[] = {
      {"", "not: nothing is written"},
      {"?", "not: cannot read \"?\""},
      {"(?)", "not: cannot read \"?\""},
      {"1 +", "not: something is missing at the end"},
      {"2^", "not: an exponent is missing"},
      {"x_", "not: a subscript is missing"},
      {"- - - 3", "not: too many signs"},
      {"(1 + 2", "not: a bracket is not closed: \"(\""},
      {"1)", "not: cannot read \")\""},
      {"\\frac{1}", "not: a fraction is not complete"},
      {"\\sqrt", "not: a root of nothing"},
      {"1.2.3", "not: \"1.2.3\" is no number"},
      {"1e999", "not: a number of more than 36 digits or too large an exponent"},
  };
  check(cases);
  const std::string source = "12 + (3";
  const auto result = parse_response(response_tokens(source), source, false);
  REQUIRE(std::holds_alternative<ParseFailure>(result));
  CHECK(std::get<ParseFailure>(result).where == Span{5, 1});
}

TEST_CASE("a cell has the place where it stood") {
  const std::string source = "[0.50, 1 + 2, ??]";
  const auto result = parse_response(response_tokens(source), source, false);
  const auto& tree = std::get<notation::Syntax>(result);
  const auto& list = std::get<notation::List>(tree.form);
  REQUIRE(list.items.size() == 3);
  CHECK(list.items[0].span == Span{1, 4});
  CHECK(list.items[1].span == Span{7, 5});
  CHECK(list.items[2].span == Span{14, 2});
}

TEST_CASE("operations are counted by the cell, nesting by the whole") {
  const std::string cells = "[0" + repeated(", 1" + repeated(" + 1", 50), 30) + "]";
  CHECK_FALSE(parsed(cells).starts_with("not: "));
  const std::string sum = "1" + repeated(" + 1", 600);
  CHECK_FALSE(parsed(sum + " + (" + sum + ")").starts_with("not: "));
  const std::string deep = repeated("(", 70) + "1" + repeated(")", 70);
  CHECK(parsed("[1, " + deep + "]") == "not: nested deeper than 64 levels");
}

}  // namespace
}  // namespace gradewright::reading
