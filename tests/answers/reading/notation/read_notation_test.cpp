#include "answers/reading/notation/read_notation.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/notation/token.hpp"
#include "answers/reading/values/tree_parts.hpp"
#include "engine/syntax/print.hpp"

namespace gradewright::reading {
namespace {

std::string shown(const Part& part) {
  switch (part.sort) {
    case Part::Sort::mathematics:
      return to_plain(part.tree);
    case Part::Sort::words:
      return "words " + part.text;
    case Part::Sort::mark:
      return "mark " + part.text;
    case Part::Sort::separator:
      return part.sign == Sign::comma       ? ","
             : part.sign == Sign::semicolon ? ";"
             : part.sign == Sign::newline   ? "newline"
             : part.sign == Sign::period    ? "."
                                            : "separator";
    case Part::Sort::unreadable:
      return "unreadable";
  }
  return {};
}

/// "1 | , | 234": the parts of a reading.
std::string shown(const NotationReading& reading) {
  std::string result;
  for (const Part& part : reading.parts) {
    result += (result.empty() ? "" : " | ") + shown(part);
  }
  return result;
}

using Readings = std::vector<std::string>;

Readings readings_of(std::string_view text, const NotationContext& context = {}) {
  Readings result;
  for (const NotationReading& reading : read_notation(text, context)) {
    result.push_back(shown(reading));
  }
  return result;
}

struct Case {
  std::string_view text;
  Readings readings;
};

template <std::size_t N>
void check(const Case (&cases)[N]) {
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(readings_of(row.text) == row.readings);
  }
}

TEST_CASE("a text that is open has every reading, the plain one first") {
  const Case cases[] = {
      {"1,234", {"1 | , | 234", "1234", "1.234"}},
      {"1,234,567", {"1 | , | 234 | , | 567", "1234567"}},
      {"1,234; 0.5", {"1 | , | 234 | ; | 0.5", "1234 | ; | 0.5"}},
      {"1,234; 0.500", {"1 | , | 234 | ; | 0.500", "1234 | ; | 0.500"}},
      {"1,234; 5.678", {"1 | , | 234 | ; | 5.678", "1234 | ; | 5.678", "1.234 | ; | 5.678"}},
      {"0,5", {"0 | , | 5", "0.5"}},
      {"16 941", {"16 | 941", "16941"}},
      {"2 000 MB", {"2 | 0 MB", "2000 MB"}},
      {"1/2x", {"1 / 2 * x", "1 / (2 * x)"}},
      {"AB", {"AB", "A * B"}},
      {"f(x+1)", {"f(x + 1)", "f * (x + 1)"}},
      {"sin^2 x", {"sin(x) ** 2", "iterated(sin(x), 2)"}},
      {"\\sin^{-1} x", {"arcsin(x)"}},
      {"\\sin^", {"unreadable"}},
      {"{1,2} \u222A {3}", {"{1, 2} union {3}", "unreadable"}},
      {"3(4)", {"3 * 4", "unreadable"}},
      {"0.1(6)", {"0.1 * 6", "mixed(0.1, fraction(6, 90))"}},
      {"5 M", {"scaled(5, 6)", "5 * M"}},
      {"5k", {"scaled(5, 3)", "5 * k"}},
      {"1 -2", {"1 - 2", "1 | -2"}},
      {"$x^10$", {"x ** 10", "x ** 1 * 0"}},
      {"$x_12$", {"x_12", "x_1 * 2"}},
  };
  check(cases);
}

TEST_CASE("a text that is not open has one reading") {
  const Case cases[] = {
      {"7", {"7"}},
      {"-3", {"-3"}},
      {"0.50", {"0.50"}},
      {"1.234", {"1.234"}},
      {"1.234.567", {"1234567"}},
      {"1.024,50", {"1024.50"}},
      {"0.(3)", {"mixed(0.0, fraction(3, 9))"}},
      {"1 - 2", {"1 - 2"}},
      {"1-2", {"1 - 2"}},
      {"1\u22122", {"1 - 2"}},
      {"minus 3", {"-3"}},
      {"x^10", {"x ** 10"}},
      {"$x^{10}$", {"x ** 10"}},
      {"-3^2", {"-3 ** 2"}},
      {"(-3)^2", {"(-3) ** 2"}},
      {"2^3^2", {"2 ** 3 ** 2"}},
      {"x\u00B2", {"x ** 2"}},
      {"x\u207B\u00B9", {"x ** -1"}},
      {"e^{-1}", {"e ** -1"}},
      {"x^{1/2}", {"x ** (1 / 2)"}},
      {"a ** b", {"a ** b"}},
      {"a \u00B7 b", {"a * b"}},
      {"a \u00F7 b", {"a / b"}},
      {"a // b", {"a // b"}},
      {"A @ B", {"A @ B"}},
      {"2x", {"2 * x"}},
      {"2x3", {"2 * 3"}},
      {"2\\pi", {"2 * pi"}},
      {"3 \\times 10^{-4}", {"3 * 10 ** -4"}},
      {"1.5x10^3", {"1.5 * 10 ** 3"}},
      {"\\frac{1}{2}", {"fraction(1, 2)"}},
      {"\\frac12", {"fraction(1, 2)"}},
      {"\u00BD", {"fraction(1, 2)"}},
      {"2 1/2", {"mixed(2, fraction(1, 2))"}},
      {"2\u00BD", {"mixed(2, fraction(1, 2))"}},
      {"2\\frac12", {"mixed(2, fraction(1, 2))"}},
      {"\\sqrt{2}", {"sqrt(2)"}},
      {"\\sqrt12", {"sqrt(1) * 2"}},  // a command takes one digit
      {"\u221A12", {"sqrt(12)"}},
      {"\\sqrt[3]{8}", {"root(8, 3)"}},
      {"\\binom{5}{2}", {"binomial(5, 2)"}},
      {"3!", {"factorial(3)"}},
      {"50%", {"percent(50)"}},
      {"50 percent", {"percent(50)"}},
      {"100/3 %", {"percent(100 / 3)"}},
      {"3 \u2030", {"per_mille(3)"}},
      {"3:4", {"ratio(3, 4)"}},
      {"|x - 3|", {"abs(x - 3)"}},
      {"||x||", {"norm(x)"}},
      {"\\lfloor 2.5 \\rfloor", {"floor(2.5)"}},
      {"ln 2x", {"log(2 * x)"}},
      {"log_2 8", {"log_base(8, 2)"}},
      {"sin x cos y", {"sin(x) * cos(y)"}},
      {"max(3, 4)", {"max(3, 4)"}},
      {"\\operatorname{softmax}(z)", {"softmax(z)"}},
      {"\\sum_{i=1}^{n} x_i", {"sum_of(x_i, i = 1, n)"}},
      {"\\hat{y}", {"y_hat"}},
      {"W_{12}", {"W_12"}},
      {"W_1 x + b_1", {"W_1 * x + b_1"}},
      {"\u03B8", {"theta"}},
      {"two thirds", {"fraction(2, 3)"}},
      {"twelve (12)", {"12"}},
      {"5 million", {"scaled(5, 6)"}},
  };
  check(cases);
}

TEST_CASE("lists, sets, intervals, quantities, marks and relations have forms of their own") {
  const Case cases[] = {
      {"[1, 2]", {"[1, 2]"}},
      {"[]", {"[]"}},
      {"[1 -2]", {"[1, -2]"}},  // in a list, blanks part
      {"[[1, 2], [3, 4]]", {"[[1, 2], [3, 4]]"}},
      {"[1 2; 3 4]", {"[[1, 2], [3, 4]]"}},
      {"\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}", {"[[1, 2], [3, 4]]"}},
      {"np.array([1, 2])", {"[1, 2]"}},
      {"{1, 2}", {"{1, 2}"}},
      {"{ }", {"{}"}},
      {"(1, 2)", {"(1, 2)"}},
      {"(1,)", {"(1,)"}},
      {"[2, 5)", {"[2, 5)"}},
      {"]2, 5[", {"(2, 5)"}},
      {"(-\\infty, 3]", {"(-inf, 3]"}},
      {"[1, 2] \u222A [3, 4]", {"[1, 2] union [3, 4]"}},
      {"5 MB", {"5 MB"}},
      {"5ms", {"5 ms"}},
      {"5 MB/s", {"5 MB/s"}},
      {"7\\text{ MB}", {"7 MB"}},
      {"W^T", {"W.T"}},
      {"X.T", {"X.T"}},
      {"W^{(1)}", {"W^{(1)}"}},
      {"W^{[l]}", {"W^{[l]}"}},
      {"x^*", {"x^{*}"}},
      {"f'", {"f^{'}"}},
      {"x[1]", {"x[1]"}},
      {"x = 7", {"x = 7"}},
      {"x := 7", {"x = 7"}},
      {"0 <= x < 5", {"0 <= x < 5"}},
      {"x \u2260 3", {"x != 3"}},
      {"x \\not= 3", {"x != 3"}},
      {"= 7", {"'' = 7"}},
      {"x \u2208 {1, 2}", {"x in {1, 2}"}},
      {"A \u2282 B", {"A subset B"}},
      {"x \u2248 3.14", {"x \u2248 3.14"}},
      {"x ~= 3.14", {"unreadable"}},
      {"7 \u00B1 2", {"7 +- 2"}},
      {"\u00B12", {"+-2"}},
      {"a \u00B1 2b", {"a +- 2 * b"}},
  };
  check(cases);
}

TEST_CASE("bars pair by whether an operand stands before them") {
  const Case cases[] = {
      {"|a||b|", {"abs(a) * abs(b)"}},
      {"2|x|", {"2 * abs(x)"}},
      {"|3 - 5|", {"abs(3 - 5)"}},
      {"\u230A3 - 1\u230B", {"floor(3 - 1)"}},
      {"|a - |b||", {"abs(a - abs(b))"}},
      {"||a| + b|", {"abs(abs(a) + b)"}},
      {"||a|-|b||", {"abs(abs(a) - abs(b))"}},
      {"||x||", {"norm(x)"}},
      {"||x||||y||", {"norm(x) * norm(y)"}},
      {"\\|x\\|_2", {"norm(x, 2)"}},
      {"||x - y||_2^2", {"norm(x - y, 2) ** 2"}},
      {"\\left\\|W\\right\\|_F", {"norm(W, F)"}},
      {"\\lVert x \\rVert_\\infty", {"norm(x, inf)"}},
      {"|x| = |y|", {"abs(x) = abs(y)"}},
      {"max(|a|, |b|)", {"max(abs(a), abs(b))"}},
      {"7 | 8", {"7 | unreadable"}},
      {"|7", {"unreadable"}},
      {"|a|b|c|", {"abs(a) * b | unreadable"}},  // |a| b |c| or |a |b| c|
  };
  check(cases);
}

TEST_CASE("derivatives are no quotients") {
  const Case cases[] = {
      {"dL/dw", {"derivative(L, w)"}},
      {"\u2202L/\u2202w_1 = 3", {"derivative(L, w_1) = 3"}},
      {"\\frac{\\partial L}{\\partial W^{(1)}}", {"derivative(L, W^{(1)})"}},
      {"\\frac{\\mathrm{d}y}{\\mathrm{d}x}", {"derivative(y, x)"}},
      {"\\frac{\\partial^2 f}{\\partial x \\partial y}", {"derivative(f, x, y)"}},
      {"\u2202\u00B2f/\u2202x\u00B2", {"derivative(f, x, x)"}},
      {"\\frac{d}{dx} x^2", {"derivative(x ** 2, x)"}},
      {"d/dx", {"derivative('', x)"}},
      {"d/2", {"d / 2"}},
      {"\\frac{d^2 y}{dx}", {"unreadable"}},
  };
  check(cases);
  const std::string names[] = {"d", "n", "w"};
  NotationContext declared;
  declared.names = names;
  CHECK(readings_of("dn/dw", declared) == Readings{"d * n / d * w", "d * n / (d * w)"});
}

TEST_CASE("commands take the next letter, and n choose k is a binomial") {
  const Case cases[] = {
      {"\\frac ab", {"fraction(a, b)"}},
      {"\\frac abc", {"fraction(a, b) * c"}},
      {"\\frac1b", {"fraction(1, b)"}},
      {"\\frac a2", {"fraction(a, 2)"}},
      {"\\sqrt xy", {"sqrt(x) * y"}},
      {"\\binom nk", {"binomial(n, k)"}},
      {"{n+1 \\choose k}", {"binomial(n + 1, k)"}},
      {"5 choose 2", {"binomial(5, 2)"}},
      {"choose 5", {"words choose | 5"}},
      {"\\sqrt pi", {"sqrt(p) * i"}},
  };
  check(cases);
}

TEST_CASE("sets may be given by conditions") {
  const Case cases[] = {
      {"{x | x > 2}", {"set_of(x, x > 2)"}},
      {"\\{x \\in \\mathbb{R} : x > 2\\}", {"set_of(x in R, x > 2)"}},
      {"\\left\\{ x \\,\\middle|\\, 2 \\le x < 5 \\right\\}", {"set_of(x, 2 <= x < 5)"}},
      {"{x | |x| > 2}", {"set_of(x, abs(x) > 2)"}},
      {"{x | x > 2 and x < 5}", {"set_of(x, x > 2, x < 5)"}},
      {"{a: 3, b: 4}", {"{a = 3, b = 4}"}},
      {"{\"a\": 3}", {"{a = 3}"}},
  };
  check(cases);
}

TEST_CASE("marks above a name are no powers") {
  const Case cases[] = {
      {"W^{\\text{(1)}}", {"W^{(1)}"}},
      {"W^{\\text{out}}", {"W^{out}"}},
      {"a^{[1](i)}", {"a^{[1](i)}"}},
      {"a^{[1]}_2", {"a_2^{[1]}"}},
      {"w^*_1", {"w_1^{*}"}},
      {"A^\\star", {"A^{*}"}},
      {"A^c", {"A^{c}"}},
      {"A^\\complement", {"A^{c}"}},
      {"x^c", {"x ** c"}},
      {"2^{(3)}", {"(2)^{(3)}"}},
      {"10^{(-3)}", {"10 ** -3"}},
      {"(a + b)^{(2)}", {"(a + b) ** 2"}},
      {"6\u0304", {"6 | mark \u0304"}},
      {"e^{(-x)}", {"e ** -x"}},
      {"x^{\\text{2}}", {"x ** 2"}},
      {"90^\\circ", {"degrees(90)"}},
      {"90\u00B0", {"degrees(90)"}},
      {"x\u0304", {"x_bar"}},
      {"\u03B8\u0302_1", {"theta_hat_1"}},
      {"\u0233", {"y_bar"}},
  };
  check(cases);
}

TEST_CASE("an interval may turn its brackets outwards") {
  const Case cases[] = {
      {"[2, 5[", {"[2, 5)"}},
      {"]2; 5]", {"(2, 5]"}},
      {"\\left]2, 5\\right[", {"(2, 5)"}},
      {"\\left[2, 5\\right[", {"[2, 5)"}},
      {"[2, 5[ \\cup ]7, 9]", {"[2, 5) union (7, 9]"}},
      {"[0, 1[ U ]2, 3[", {"[0, 1) union (2, 3)"}},
      {"x \u2208 [2, 5[", {"x in [2, 5)"}},
      {"x[2] - y[3]", {"x[2] - y[3]"}},
      {"[a[1], 2]", {"[a[1], 2]"}},
      {"[1, 2, 3[", {"unreadable"}},
  };
  check(cases);
}

TEST_CASE("relations are negated and names may have several words") {
  const Case cases[] = {
      {"\\not= 3", {"'' != 3"}},
      {"x =\u0338 3", {"x != 3"}},
      {"x =/= 3", {"x != 3"}},
      {"~x = 3", {"unreadable"}},
      {"~ 3", {"'' \u2248 3"}},
      {"x \\not\\in A", {"x not in A"}},
      {"\\not A", {"mark \\not | A"}},
      {"training loss = 7", {"words training loss | '' = 7"}},
      {"not loss = 7", {"words not | loss = 7"}},
      {"x > 2 \\text{ and } x < 5", {"x > 2 | words and | x < 5"}},
      {"12 \u2295 1", {"12 | mark \u2295 | 1"}},
      {"2 \u2299 3", {"unreadable"}},
      {"We get \\frac13", {"words We get | fraction(1, 3)"}},
      {"We get +42", {"words We get | +42"}},
      {"12one", {"unreadable"}},
      {"12 \\text{ ways}", {"12 | words ways"}},
      {"\\text{so } x = 12", {"words so | x = 12"}},
      {"\\text{MB}", {"MB", "M * B"}},
      {"P(A | B) = 0.5", {"P(given(A, B)) = 0.5", "P * given(A, B) = 0.5"}},
      {"- 12", {"-12", "12"}},
      {"\u2013 12", {"-12", "12"}},
      {"\u2212 12", {"-12"}},
      {"x - 12", {"x - 12"}},
      {"A \u2299 B", {"A * B"}},
      {"\\text{training loss} = 7", {"training loss = 7"}},
  };
  check(cases);
}

TEST_CASE("commas in braces and digits that repeat") {
  const Case cases[] = {
      {"$1{,}234$", {"1234", "1.234"}},
      {"1{,}234{,}567", {"1234567"}},
      {"28'952,1", {"28952.1"}},
      {"1.2\\mathrm{e}{-3}", {"scaled(1.2, -3)"}},
      {"1 234,5", {"1234.5"}},
      {"1 234.5,6", {"1 | 234.5 | , | 6", "1234.5 | , | 6"}},
      {"3\u202F085,9", {"3085.9"}},
      {"[28'952,1]", {"[28952, 1]", "[28952.1]"}},
      {"1{,}5", {"1.5"}},
      {"1234{,}567", {"1234.567"}},
      {"1{,}234{,}56", {"unreadable"}},
      {"[1.234,5.678]", {"[1.234, 5.678]"}},
      {"(0.141,1.414)", {"(0.141, 1.414)"}},
      {"[1.234, 5.678,9.101]", {"[1.234, 5.678, 9.101]"}},
      {"[1.234,5]", {"[1.234, 5]", "[1234.5]"}},
      {"[1.234,5; 2.345,6]", {"[[1.234, 5], [2.345, 6]]", "[[1234.5], [2345.6]]"}},
      {"1.234,5", {"1234.5"}},
      {"[1.234.567,5]", {"[1234567, 5]", "[1234567.5]"}},
      {"\u0661\u0662", {"12"}},
      {"3.5(2)", {"3.5 * 2", "mixed(3.5, fraction(2, 90))"}},
      {"3.5(-2)", {"3.5 * (-2)"}},
      {"0.\\dot{3}", {"mixed(0.0, fraction(3, 9))"}},
      {"0.3\u0305", {"mixed(0.0, fraction(3, 9))"}},
  };
  check(cases);
}

TEST_CASE("numbers of several words") {
  const Case cases[] = {
      {"two hundred and three", {"203"}},
      {"twenty five hundred", {"2500"}},
      {"nineteen hundred", {"1900"}},
      {"hundred", {"words hundred"}},
      {"two thousand three hundred and four", {"2304"}},
      {"two million five thousand", {"2005000"}},
      {"two thousand five million", {"unreadable"}},
      {"two hundred three hundred", {"unreadable"}},
      {"two hundred twelve three", {"unreadable"}},
      {"twelve five", {"12 | 5"}},
      {"two hundred and", {"200 | words and"}},
      {"two and a half", {"mixed(2, fraction(1, 2))"}},
      {"2 and a third", {"mixed(2, fraction(1, 3))"}},
      {"2.5 and a half", {"2.5 | words and a half"}},
      {"2 and half", {"2 | words and half"}},
      {"half", {"fraction(1, 2)"}},
      {"A quarter.", {"fraction(1, 4) | ."}},
      {"it is a half", {"words it is | fraction(1, 2)"}},
      {"by a half", {"words by a half"}},
      {"half a million", {"scaled(fraction(1, 2), 6)"}},
      {"a million", {"1000000"}},
      {"a hundred and five", {"105"}},
      {"one in a million", {"words one in a million"}},
      {"half a k", {"words half | a * k"}},
      {"halves", {"words halves"}},
      {"half 3", {"words half | 3"}},
  };
  check(cases);
}

TEST_CASE("what programs print and read") {
  const Case cases[] = {
      {"Sqrt[2]/2", {"sqrt(2) / 2"}},
      {"sqrt[2]", {"words sqrt | [2]"}},
      {"c(1, 2)", {"[1, 2]"}},
      {"c(1)", {"c(1)", "c * 1"}},
      {"vec(1, 2)", {"[1, 2]"}},
      {"mat(1, 2; 3, 4)", {"[[1, 2], [3, 4]]"}},
      {"tensor(1, 2; 3, 4)", {"unreadable"}},
      {"matrix([1, 2], nrow=2)", {"unreadable"}},
      {"\u25A0(1&2@3&4)", {"[[1, 2], [3, 4]]"}},
      {"A@B", {"A @ B"}},
      {"1.0e+03 *\n1.5", {"newline | 1500"}},
      {"1.0e+03 *\n1.5 2\n3", {"newline | 1500 | 2000 | newline | 3000"}},
      {"1.5e+03 *\n1.5", {"unreadable | newline | 1.5"}},
      {"12.0f", {"12.0"}},
      {"12.0f(x)", {"12.0 * f(x)", "12.0 * f * x"}},
      {"12.5f", {"12.5 * f"}},
      {"40 pi", {"40 * pi"}},
      {"{1, 2; 3, 4}", {"{[1, 2], [3, 4]}"}},
      {"{1, 2; 3}", {"{1, 2, 3}"}},
      {"({1 \\atop 3} {2 \\atop 4})", {"[[1, 2], [3, 4]]"}},
      {"({1 \\atop 3} 2)", {"unreadable"}},
      {"{1, x | x > 2}", {"{1, 'x | x > 2'}"}},
      {"\u230A2.5\u2309", {"unreadable"}},
      {"<1, 2>", {"(1, 2)"}},
      {"(1|2|3)", {"(1, 2, 3)"}},
  };
  check(cases);
}

TEST_CASE("a number in brackets beside numbers without is set apart") {
  const Case cases[] = {
      {"1, (2)", {"1 | , | unreadable"}},
      {"(1), 2", {"unreadable | , | 2"}},
      {"(1), -2", {"unreadable | , | -2"}},
      {"(1), (2)", {"1 | , | 2"}},
      {"1, (-2)", {"1 | , | -2"}},
      {"(1)", {"1"}},
      {"1, (2) x", {"1 | , | 2 * x"}},
      {"[1, (2)]", {"[1, '(2)']"}},
      {"1\n(2)", {"1 | newline | unreadable"}},
  };
  check(cases);
}

TEST_CASE("an exponent that is no longer raised, or a difference") {
  const Case cases[] = {
      {"1.2\u00D710-3", {"unreadable"}},
      {"1.2*10-3", {"unreadable"}},
      {"1.2*10 - 3", {"1.2 * 10 - 3"}},
      {"1.2*10-3x", {"1.2 * 10 - 3 * x"}},
      {"1.2*10-123", {"1.2 * 10 - 123"}},
      {"1.2*11-3", {"1.2 * 11 - 3"}},
      {"10-3", {"10 - 3"}},
      {"x*10-3", {"x * 10 - 3"}},
      {"1.2*10-3 = 9", {"1.2 * 10 - 3 = 9"}},
  };
  check(cases);
}

TEST_CASE("what stands beside mathematics keeps its role") {
  const Case cases[] = {
      {"", {""}},
      {"the answer is 7", {"words the answer is | 7"}},
      {"not 7", {"words not | 7"}},
      {"7 (not 8)", {"7 | words (not 8)"}},
      {"yes", {"words yes"}},
      {"5 apples", {"5 | words apples"}},
      {"1, 2", {"1 | , | 2"}},
      {"1; 2", {"1 | ; | 2"}},
      {"1\n2", {"1 | newline | 2"}},
      {"7.", {"7 | ."}},
      {"4, -1 and 2", {"4 | , | -1 | , | 2"}},
      {"7?", {"7 | mark ?"}},
      {"\u00ACA", {"mark \u00AC | A"}},
      {"1, ..., 5", {"1 | , | mark ... | , | 5"}},
      {"~~7~~ 8", {"mark ~~7~~ | 8"}},
      {"\\sout{7} 8", {"mark \\sout{7} | 8"}},
      {"[x] A", {"mark [x] | A"}},
      {"\u2611 A", {"mark \u2611 | A"}},
      {"**7**", {"7"}},
      {"`7`", {"7"}},
      {"$$7$$", {"7"}},
      {"\\boxed{7}", {"7"}},
      {"1.2.3", {"unreadable"}},
      {"0x1F", {"31"}},
      {"2e", {"unreadable"}},
      {"1 e-3", {"unreadable"}},  // a power of ten, or e less 3
      {"<span style=\"text-decoration:line-through\">7</span>",
       {"mark <span style=\"text-decoration:line-through\"> | 7"}},
      {"3 +", {"unreadable"}},
      {"2^", {"unreadable"}},
      {"* 3", {"unreadable"}},
      {"((7)", {"unreadable"}},
      {")", {"unreadable"}},
      {"\\frac{1}{", {"unreadable"}},
      {"\\frac{a}{b}^2", {"unreadable"}},  // of b or of the fraction
      {"3 +, 7", {"unreadable | , | 7"}},
  };
  check(cases);
}

TEST_CASE("what is known before decides") {
  const std::string names[] = {"AB", "f", "M"};
  NotationContext declared;
  declared.names = names;
  CHECK(readings_of("AB", declared) == Readings{"AB"});
  CHECK(readings_of("f(x+1)", declared) == Readings{"f(x + 1)", "f * (x + 1)"});  // letters of functions
  CHECK(readings_of("M(x+1)", declared) == Readings{"M * (x + 1)"});
  CHECK(readings_of("5 M", declared) == Readings{"5 * M"});

  NotationContext decimal_comma;
  decimal_comma.decided[static_cast<std::size_t>(Doubt::comma)] = comma::decimal;
  CHECK(readings_of("1,5", decimal_comma) == Readings{"1.5"});
  NotationContext thousands;
  thousands.decided[static_cast<std::size_t>(Doubt::comma)] = comma::thousands;
  CHECK(readings_of("1,234", thousands) == Readings{"1234"});

  NotationContext in_math;
  in_math.in_math = true;
  CHECK(readings_of("x^10", in_math) == Readings{"x ** 10", "x ** 1 * 0"});

  NotationContext rows;
  rows.slashes_part_rows = true;
  CHECK(readings_of("1, 2 / 3, 4", rows) == Readings{"1 | , | 2 | newline | 3 | , | 4"});
  CHECK(readings_of("1/2", rows) == Readings{"1 / 2"});
}

TEST_CASE("a part stands where it was written") {
  const std::string_view text = "so x = \\frac{1}{2}, ~~7~~ (maybe)";
  const std::vector<NotationReading> readings = read_notation(text);
  REQUIRE(readings.size() == 1);
  const std::vector<std::string_view> expected{"so", "x = \\frac{1}{2}", ",", "~~7~~", "(maybe)"};
  REQUIRE(readings[0].parts.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const Span span = readings[0].parts[i].span;
    CHECK(text.substr(span.offset, span.length) == expected[i]);
  }
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string result;
  for (std::size_t i = 0; i < times; ++i) {
    result += text;
  }
  return result;
}

bool is_read(const std::string& text) {
  const auto readings = read_notation(text);
  return readings.size() == 1 && readings[0].parts.size() == 1 &&
         readings[0].parts[0].sort == Part::Sort::mathematics;
}

TEST_CASE("every part and every node stands within its text, however that ends") {
  for (const std::string_view whole :
       {"x_1 = \\frac{1}{\\sqrt{2}} + |y|^2, [1; 2) \\cdot \\left( 3", "f(x) = {1, 2} = 3 +",
        "\\sum_{i=1}^{n} x_i =", "y = -5!, 2x^{10} / 3"}) {
    for (std::size_t length = 0; length <= whole.size(); ++length) {
      const std::string_view text = whole.substr(0, length);
      CAPTURE(text);
      for (const NotationReading& reading : read_notation(text)) {
        for (const Part& part : reading.parts) {
          CHECK(part.span.end() <= text.size());
          CHECK_FALSE(any_part(part.tree, [&](const engine::notation::Syntax& node) {
            return node.span.end() > text.size();
          }));
        }
      }
    }
  }
}

TEST_CASE("operations are counted up to their limit") {
  const auto sum_of = [](int operations) {
    return "1" + repeated("+1", static_cast<std::size_t>(operations));
  };
  CHECK(is_read(sum_of(max_notation_operations)));
  CHECK_FALSE(is_read(sum_of(max_notation_operations + 1)));
}

TEST_CASE("nesting is followed up to its limit and given up past it") {
  for (const auto& [open, close] : {std::pair{"(", ")"}, {"\\sqrt{", "}"}, {"\\frac{1}{", "}"}, {"[", "]"}}) {
    CAPTURE(open);
    const auto nested = [&, opening = open, closing = close](std::size_t levels) {
      return repeated(opening, levels) + "1" + repeated(closing, levels);
    };
    CHECK(is_read(nested(10)));
    CHECK_FALSE(is_read(nested(max_notation_nesting + 1)));
    CHECK_FALSE(is_read(nested(20'000)));
  }
}

TEST_CASE("texts with too many readings or tokens have none") {
  // three open signs with two ways and one with three: 24
  CHECK(read_notation("1,234 1/2x f(x+1) AB").empty());
  CHECK(read_notation("AB, f(x+1), 1/2x, 3 -4").size() == max_readings);
  const std::string many = repeated("1 ", max_tokens);
  CHECK_FALSE(has_too_many_tokens(many));
  CHECK(has_too_many_tokens(many + "1"));
  CHECK(read_notation(many + "1").empty());
}

TEST_CASE("garbage is read as parts, whatever it is") {
  const std::string_view pieces[] = {"\\",       "{",       "}",  "(", ")",        "[",      "]", "$",
                                     "\\frac",   "\\left(", "^",  "_", "\\begin{", "\\end{", "|", "\xFF",
                                     "\xE2\x82", "1,",      "1.", "e", "%",        "~",      "*", "&",
                                     "\\\\",     "\\text{", "=",  "-", "<b>",      "\n"};
  for (const std::string_view first : pieces) {
    for (const std::string_view second : pieces) {
      for (const std::string_view third : pieces) {
        const std::string text = std::string(first) + std::string(second) + std::string(third);
        for (const NotationReading& reading : read_notation(text)) {
          std::size_t end = 0;
          for (const Part& part : reading.parts) {
            // in order and within the text
            if (part.span.offset < end || part.span.end() > text.size()) {
              FAIL_CHECK("parts out of order: " << text);
            }
            end = part.span.end();
          }
        }
      }
    }
  }
}

}  // namespace
}  // namespace gradewright::reading
