#include "answers/reading/values/read_value.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/answers/reading/shown.hpp"

namespace gradewright::reading {
namespace {

/// The readings, divided by " | "; "not: REASON" when there is none.
std::string read(std::string_view text, const Shape& declared) {
  const auto readings = read_value(text, declared);
  if (const auto* none = std::get_if<NotAValue>(&readings)) {
    return "not: " + none->reason;
  }
  std::string all;
  for (const ReadValue& value : std::get<std::vector<ReadValue>>(readings)) {
    if (!all.empty()) {
      all += " | ";
    }
    all += shown(value);
  }
  return all;
}

struct Case {
  std::string_view text;
  std::string expected;
};

TEST_CASE("numbers read in every notation") {
  const Case cases[] = {
      {"45", "() 45"},
      {"  0.50 ", "() 0.50"},
      {".5", "() 0.5"},
      {"-0.1107", "() -0.1107"},
      {"\u22120.9589", "() -0.9589"},
      {"\u20130.5", "() -0.5"},
      {"+3", "() 3"},
      {"$-0.99$", "() -0.99"},
      {"8/25", "() 8/25"},
      {"-3/8", "() -3/8"},
      {"\\frac{5}{8}", "() 5/8"},
      {"$\\dfrac{-3}{8}$", "() -3/8"},
      {"\\frac38", "() 3/8"},
      {"55:294", "() 55/294"},
      {"16{,}941{,}456", "() 16941456"},
      {"0{,}4555", "() 0.4555"},
      {"-0{,}455", "() -0.455"},
      {"3{,}53", "() 3.53"},
      {"16\\,941\\,456", "() 16941456"},
      {"16\u2009941\u2009456", "() 16941456"},
      {"16,941,456", "() 16941456"},
      {"16 941 456", "() 16941456"},
      {"1,234.5", "() 1234.5"},
      {"1.2e-3", "() 0.0012"},
      {"1.20E2", "() 120"},
      {"1.2 \\times 10^{-3}", "() 0.0012"},
      {"1.2\u00D710\u207B\u00B3", "() 0.0012"},
      {"3 \\cdot 10^2", "() 300"},
      {"45%", "() 0.45"},
      {"45\\%", "() 0.45"},
      {"inf", "() inf"},
      {"-\\infty", "() -inf"},
      {"NaN", "() nan"},
      {"0.5524 (4dp)", "() 0.5524"},
      {"0.55 (2 d.p.)", "() 0.55"},
      {"3534 parameters", "() 3534"},
      {"\\mathbf{0.81}", "() 0.81"},
      {"\\boxed{0.81}.", "() 0.81"},
      {"**0.81**", "() 0.81"},
      {"0.81 nats", "() 0.81"},
      {"\u2248 0.81", "() 0.81"},
      {"<u>0.81</u>", "() 0.81"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(read(row.text, Shape{}) == row.expected);
  }
}

TEST_CASE("arithmetic of numbers is evaluated exactly") {
  const Case cases[] = {
      {"2 \\times 5 + 5", "() 15"},
      {"(2 \\times 5) + 5 + (5 \\times 5) + 5", "() 45"},
      {"6 x 12 x 7 x 7 + 6", "() 3534"},
      {"6x12x7x7+6", "() 3534"},
      {"(2 \\times 12 \\times 7^2) \\times 6 \\times 49 \\times 49", "() 16941456"},
      {"4 * 25 * 25 * 128", "() 320000"},
      {"-(-51)", "() 51"},
      {"2^{-2}", "() 1/4"},
      {"2^{10}", "() 1024"},
      {"0.1 + 0.2", "() 0.3"},
      {"1/3 + 1/6", "() 9/18"},
      {"\\frac{3}{8}\\frac{1}{8}", "() 3/64"},
      {"2 - 3", "() -1"},
      {"1/0", "not: a division by zero"},
      {"10^{30} \\times 10^{30} + 1", "not: a sum past 36 digits"},
      {"9^{400}", "not: a power past 36 digits"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(read(row.text, Shape{}) == row.expected);
  }
}

TEST_CASE("what stands in brackets behind a number says it once more, or how it was found") {
  const Case cases[] = {
      {"6.71 * 10^7 (67108864)", "() 67108864"},  // 67108864 is 6.71 * 10^7, rounded
      {"67108864 (6.71 * 10^7)", "() 67108864"},
      {"2 * 10^{-1} (0.2)", "() 0.2"},
      {"0.167 (4 of 24)", "() 0.167"},    // 4/24 is 0.1667
      {"0.548 (sqrt(0.3))", "() 0.548"},  // 0.5477
      {"0.548 (0.5477)", "() 0.548 | () 0.5477"},
      {"0.55 (sqrt(0.4))", "not: a product, or a number and how it was found"},  // 0.632
      {"13 (4 + 9)", "not: a product, or a number and how it was found"},
      {"2 * 0.5 (1 - 0.4)", "not: a product, or a number and how it was found"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(read(row.text, Shape{}) == row.expected);
  }
}

TEST_CASE("a chain gives its last evaluable member") {
  const Case cases[] = {
      {"y = f(u) = 1.48", "() 1.48"},
      {"$(2 \\times 5) + 5 + (5 \\times 5) + 5 = 45$", "() 45"},
      {"0.81 = \\sigma(u_3)", "() 0.81"},
      {"e = ReLU(-53 + 2) = ReLU(-51) = 0", "() 0"},
      {"Ratio is 55:294", "() 55/294"},
      {"y(2) = \\sigma(V^Th(2) + 0.2) = 0.5524 (4dp)", "() 0.5524"},
      {"y = 0.5 = f(0.3 +", "not: \"(\" does not close"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(read(row.text, Shape{}) == row.expected);
  }
}

TEST_CASE("what is no number says why") {
  const Case cases[] = {
      {"", "not: nothing is written"},
      {"?", "not: cannot read \"?\""},
      {"x =", "not: cannot read \"=\""},
      {"f(a) = x", "not: \"x\" has no value"},
      {"0.81 \u00B1 0.01", "not: two values by \u00B1"},
      {"1.2.3", "not: \"1.2.3\" is no number"},
      {"\\sqrt{-2}", "not: an expression without a finite value"},
      {"3 zillion", "not: left over: words \"zillion\""},
      {"(1 + 2", "not: \"(\" does not close"},
      {"1234567890123456789012345678901234567",
       "not: a number of more than 36 digits or too large an exponent"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(read(row.text, Shape{}) == row.expected);
  }
}

TEST_CASE("words between numbers make prose, words after a value a note") {
  CHECK(read("5, then 6", Shape{2}) == "(2,) 5 6");
  CHECK(read("5, unless 6", Shape{2}) == "not: left over: words \"unless\"");
  CHECK(read("5 L\u00F6sung", Shape{}) == "not: left over: words \"L\u00F6sung\"");  // no half of a character
  const auto readings = read_value("0.81 because of the bias", Shape{});
  REQUIRE(std::holds_alternative<std::vector<ReadValue>>(readings));
  const auto& values = std::get<std::vector<ReadValue>>(readings);
  REQUIRE(values.size() == 1);
  CHECK(shown(values[0]) == "() 0.81");
  CHECK(values[0].notes.size() == 1);
}

TEST_CASE("what was decided in reading is told in notes") {
  const auto notes = [](std::string_view text, const Shape& declared) {
    return std::get<std::vector<ReadValue>>(read_value(text, declared)).at(0).notes.size();
  };
  CHECK(notes("0.81", Shape{}) == 0);
  CHECK(notes("\\frac{0.04}{0}", Shape{2}) == 1);
  CHECK(notes("(0,0997; 0,9138)", Shape{2}) == 1);
  CHECK(notes("45%", Shape{}) == 1);
  CHECK(notes("1, 2", Shape{2, 1}) == 1);
}

TEST_CASE("commas between digits are read by the declared shape when only one reading fits") {
  CHECK(read("1,234", Shape{}) == "() 1234 | () 1.234");
  CHECK(read("0,5", Shape{}) == "() 0.5");
  CHECK(read("12,3456", Shape{}) == "() 12.3456");
  CHECK(read("1,234", Shape{2}) == "(2,) 1 234");
  CHECK(read("0,123", Shape{}) == "() 0.123");
  CHECK(read("[1,234]", Shape{2}) == "(2,) 1 234");
  CHECK(read("(0,0997; 0,9138)", Shape{2}) == "(2,) 0.0997 0.9138");
  CHECK(read("[1,5; 2,25]", Shape{2}) == "(2,) 1.5 2.25");
  CHECK(read("[1,5; 2,25]", Shape{2, 2}) == "(2, 2) 1 5 2 25");
  CHECK(read("(0,5 0,25; 1,5 2)", Shape{2, 2}) == "(2, 2) 0.5 0.25 1.5 2");
  CHECK(read("(1,5; 2; 3)", Shape{2}) == "not: rows of 2 and 1 cells");
  CHECK(read("0,375e1", Shape{}) == "() 3.75");
}

TEST_CASE("matrices read in every notation") {
  const std::string two = "(2, 2) 1 2 3 4";
  const Case cases[] = {
      {"[[1, 2], [3, 4]]", two},
      {"[[1 2]\n [3 4]]", two},
      {"[1 2; 3 4]", two},
      {"[1, 2; 3, 4]", two},
      {"np.array([[1, 2], [3, 4]])", two},
      {"torch.tensor([[1., 2.], [3., 4.]], dtype=torch.float64)", two},
      {"tensor([[1., 2.],\n        [3., 4.]])", two},
      {"\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}", two},
      {"\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\\\ \\end{pmatrix}", two},
      {"$$\\begin{vmatrix} 1 & 2 \\\\\n 3 & 4 \\end{vmatrix}.$$",
       "not: a list stands where a number belongs"},
      {"\\left[\\begin{array}{cc} 1 & 2 \\\\ 3 & 4 \\end{array}\\right]", two},
      {"\\left(\\begin{matrix} 1 & 2 \\\\ 3 & 4 \\end{matrix}\\right)", two},
      {"\\begin{array}{cccc} 1 & 2 \\\\ 3 & 4 \\end{array}", two},
      {"1 2\n3 4", two},
      {"1, 2\n3, 4\n", two},
      {"((1, 2), (3, 4))", two},
      {"\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}. \\quad (11)", two},
      {"[[1, 3], [2, 4]]^T", two},
      {"\\begin{bmatrix} 1 & 2 \\\\ 3 & \\end{bmatrix}", "(2, 2) 1 2 3 _"},
      {"\\begin{bmatrix} 1 & ? \\\\ 3 & 4.5.6 \\end{bmatrix}", "(2, 2) 1 ? 3 ?"},
      {"[[1, O.2], [3, 4]]", "(2, 2) 1 ? 3 4"},
      {"\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 & 4 \\end{bmatrix}", "(2, 2) 1 2 ? ?"},
      {"[[1, 2], [3]]", "(2, 2) 1 2 ? ?"},
      {"[[1, 2, 3], [4]]", "not: rows of 3 and 1 cells"},
      {"[[1, 2], [3, 4, 5], [6, 7]]", "not: rows of 2 and 3 cells"},
      {"[[1, 2], [3, 4]", "not: \"[\" does not close"},
      {"\\begin{pmatrix} QK^\\top \\\\ \\overline{\\sqrt{d_k}} \\end{pmatrix}", "not: not a number"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(read(row.text, Shape{2, 2}) == row.expected);
  }
  CHECK(read("[[[1, 2, 3]], [[4, 5, 6]]]", Shape{2, 1, 3}) == "(2, 1, 3) 1 2 3 4 5 6");
  CHECK(read("[[1, 2, 3]]", Shape{3, 1}) == "(1, 3) 1 2 3");
}

TEST_CASE("vectors read in every notation") {
  const std::string three = "(3,) 0.03 0 -1";
  const Case cases[] = {
      {"[0.03, 0, -1]", three},
      {"(0.03, 0, -1)", three},
      {"0.03, 0, -1", three},
      {"0.03 0 -1", three},
      {"[0.03 0 -1]", three},
      {"0.03 \\quad 0 \\quad -1", three},
      {"0.03\n0\n-1", three},
      {"\\begin{cases} 0.03 \\\\ 0 \\\\ -1 \\end{cases}", three},
      {"\\begin{bmatrix} 0.03 & 0 & -1 \\end{bmatrix}", three},
      {"\\begin{bmatrix} 0.03 & 0 & -1 \\end{bmatrix}^{T}", three},
      {"[0.03; 0; -1]", three},
      {"\\{0.03, 0, -1\\}", three},
      {"[0.03, 0, -1]^\\top", three},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(read(row.text, Shape{3}) == row.expected);
  }
  CHECK(read("{2.0 \\atop -1.0}", Shape{2}) == "(2,) 2.0 -1.0");
  CHECK(read("[1, 2]", Shape{2, 1}) == "(2, 1) 1 2");
  CHECK(read("$1$, $2$", Shape{2}) == "(2,) 1 2");
  CHECK(read("[5]", Shape{}) == "() 5");
}

TEST_CASE("a LaTeX fraction is a column only where a column of two is declared") {
  CHECK(read("\\frac{0.04}{0}", Shape{2}) == "(2,) 0.04 0");
  // \binom draws a column, too; where one number is asked for it is what it says.
  CHECK(read("\\binom{0.537}{-0.762}", Shape{2}) == "(2,) 0.537 -0.762");
  CHECK(read("\\binom{4}{5}", Shape{2}) == "(2,) 4 5");
  CHECK(read("\\binom{5}{2}", Shape{2, 1}) == "(2, 1) 5 2");
  CHECK(read("\\binom{5}{1}", Shape{}) == "() 5");
  CHECK(read("\\tanh\\left(\\frac{2.300}{1.650}\\right) = \\frac{0.9801}{0.9289}", Shape{2, 1}) ==
        "(2, 1) 0.9801 0.9289");
  CHECK(read("\\frac{1}{4}", Shape{}) == "() 1/4");
  CHECK(read("\\frac{0.03}{0}", Shape{3}) == "not: a division by zero");
  CHECK(read("1/4", Shape{2}) == "() 1/4");
  CHECK(read("Fraction('3/7')", Shape{2}) == "() 3/7");  // of Python, in one piece
  CHECK(read("\\frac{(1, 2)}{(3, 4)}", Shape{2}) == "not: not a number");
}

// Decided by reading each text for every shape, which is what it saves.
TEST_CASE("working of which a row lost its brackets states what its chain ends in") {
  constexpr std::string_view chain = "= [1; 2] \\times 3 \\quad 4 = [3, 4; 6, 8]";
  NotationContext context;
  context.after_name = true;
  const auto readings = read_value(chain, Shape{2, 2}, context);
  const auto* values = std::get_if<std::vector<ReadValue>>(&readings);
  REQUIRE(values != nullptr);
  REQUIRE(values->size() == 1);
  CHECK(shown(values->front()) == "(2, 2) 3 4 6 8");
  CHECK(std::holds_alternative<NotAValue>(read_value(chain, Shape{2, 2})));  // without a name before it
}

TEST_CASE("what is left over is left over for every shape") {
  struct {
    std::string_view text;
    bool of_any_shape;
  } const cases[] = {
      {"often set to zero at the beginning", true},
      {"also 7 of the others", true},
      {"so the second one is wrong", true},
      {"7 is wrong", true},
      {"3(4) of them", true},
      {"", false},
      {"7", false},
      {"[1, 2]", false},
      {"1 2; 3 4", false},
      {"* 7 wrong", false},           // behind a bullet of a list, or a product
      {"7 wrong or 7 right", false},  // one value twice, perhaps
      {"1 -2 wrong", false},          // two numbers, or a difference
      {"- 2 .. 3\n- 5 .. 6", false},  // bullets, or signs
      {"7 / 8 wrong", false},         // rows of a matrix, or a quotient
  };
  const Shape shapes[] = {{}, Shape{1}, Shape{2}, Shape{3}, Shape{2, 2}, Shape{2, 3}};
  for (const auto& one : cases) {
    CAPTURE(one.text);
    for (const Shape& shape : shapes) {
      const auto readings = read_value(one.text, shape);
      const auto* none = std::get_if<NotAValue>(&readings);
      CHECK((none != nullptr && none->of_any_shape) == one.of_any_shape);
      if (one.of_any_shape) {
        CHECK(read(one.text, shape) == read(one.text, Shape{}));
      }
    }
  }
}

TEST_CASE("numbers parted by slashes between blanks are a list where as many are asked for") {
  CHECK(read("0.141 / -0.99 / 0.03 / 1", Shape{4}) == "(4,) 0.141 -0.99 0.03 1");
  CHECK(read("1 / 2 / 5", Shape{3}) == "(3,) 1 2 5");
  for (const std::string_view text :
       {"0.141 / -0.99 / 0.03", "1/2/5/10", "0.5/0.25/0.125/1", "1 /2 / 5 / 10"}) {
    CAPTURE(text);
    CHECK(read(std::string(text), Shape{4}) == "not: a list of numbers, or a quotient");
  }
  CHECK(read("1 / 2 / 4", Shape{}) == "() 1/8");
  CHECK(read("0.708 / 2.012", Shape{2}) == "not: a list of numbers, or a quotient");
  CHECK(read("1/2", Shape{2}) == "() 1/2");
}

TEST_CASE("limits are counts with names") {
  CHECK(read(std::string(100'000, '['), Shape{2}) == "not: \"[\" does not close");
  CHECK(read(std::string(100'000, '[') + "1" + std::string(100'000, ']'), Shape{2}) ==
        "not: nested deeper than 64 levels");
  std::string fractions;
  for (int i = 0; i < 20'000; ++i) {
    fractions += "\\frac{";
  }
  CHECK(read(fractions, Shape{}) == "not: \"{\" does not close");
  std::string sum = "1";
  for (int i = 0; i < 2000; ++i) {
    sum += "+1";
  }
  CHECK(read(sum, Shape{}) == "not: more than 1000 operations");
  CHECK(read(std::string((1 << 20) + 1, '1'), Shape{}) == "not: more than 1048576 bytes");
}

TEST_CASE("cells in round brackets are parted by blanks where the shape says so") {
  CHECK(read("( -1.069  -0.535  0  1.604 )", {4}) == "(4,) -1.069 -0.535 0 1.604");
  CHECK(read("(-0.616 -0.731)", {2}) == "(2,) -0.616 -0.731");
  CHECK(read("(3 -1)", {}) == "() 2");
  CHECK(read("2(3 -1)", {}) == "() 4");
}

TEST_CASE("a sign between blanks adds or begins a cell, which nobody can say") {
  CHECK(read("( 0.25  - 0.5 )", {2}) == "not: a list of numbers, or what they add up to");
  CHECK(read("0.25 - 0.5 - 1", {3}) == "not: a list of numbers, or what they add up to");
  CHECK(read("0.25 - 0.5", {3}) == "() -0.25");
}

TEST_CASE("a sign apart from its number begins a cell in a row that blanks part") {
  CHECK(read("(5  0  2.5  - 10)", {4}) == "(4,) 5 0 2.5 -10");
  CHECK(read("5\t0\t2.5\t- 10", {4}) == "(4,) 5 0 2.5 -10");
  CHECK(read("- 1.138\t- 0.069\t1\t4.207", {4}) == "(4,) -1.138 -0.069 1 4.207");
  CHECK(read("\\boxed{5\t0\t\u201310}", {3}) == "(3,) 5 0 -10");
  CHECK(read("5 - 10", {}) == "() -5");
  CHECK(read("2^{5 -3}", {}) == "() 4");
}

TEST_CASE("dashes of rows are signs where others are set apart, or nobody can say") {
  CHECK(read("- 1.138\n- 0.069\n1\n4.207", {4}) == "(4,) -1.138 -0.069 1 4.207 | (4,) 1.138 -0.069 1 4.207");
  CHECK(read("- 1, 2\n- 3, - 4", {2, 2}).starts_with("not:"));
  CHECK(read("- 1, 2\n- 3, 4", {2, 2}) == "(2, 2) 1 2 3 4 | (2, 2) -1 2 -3 4");
  CHECK(read("\\begin{bmatrix}\n- 1 & 2 \\\\\n- 3 & 4\n\\end{bmatrix}", {2, 2}) == "(2, 2) -1 2 -3 4");
}

TEST_CASE("cells may be numbered") {
  CHECK(read("(1) 0.25, (2) -0.7", {2}) == "(2,) 0.25 -0.7");
  CHECK(read("[0] 0.25 [1] -0.7", {2}) == "(2,) 0.25 -0.7");
  CHECK(read("1: 0.25; 2: -0.7; 3: 1", {3}) == "(3,) 0.25 -0.7 1");
  CHECK(read("\\boxed{(1) 0.25, (2) -0.7}", {2}) == "(2,) 0.25 -0.7");
  CHECK(read("(1) 0.25, (2) -0.7", {3}) == "not: numbered cells, and another number of them");
  CHECK(read("0.25, (2) -0.7", {2}) == "not: numbered cells, and another number of them");
  CHECK(read("(1) (2)", {2}).starts_with("not:"));
  CHECK(read("sigmoid(-1 + 2) = 0.731", {1}) == "(1,) 0.731");
}

TEST_CASE("a list without blanks ends in no number with a decimal comma") {
  CHECK(read("0.900,-2.100,1.500,0", {4}) == "(4,) 0.900 -2.100 1.500 0");
  CHECK(read("1.500,0,2", {3}) == "(3,) 1.500 0 2");
  CHECK(read("1.500,0", {}) == "() 1500.0");
}

TEST_CASE("points between blanks multiply where there are several") {
  CHECK(read("2 . 24 . 4 . 64 . 2 = 24 576", {}) == "() 24576");
  CHECK(read("0.731 . 2 . 0.5", {}) != "() 0.731");
  CHECK(read("2 . 24", {}) == "not: several values");
}

}  // namespace
}  // namespace gradewright::reading
