#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"

#include <fmt/core.h>

#include <catch2/catch.hpp>
#include <string>

#include "engine/syntax/print.hpp"
#include "engine/text/span.hpp"
#include "tests/engine/language/definition_error.hpp"

using namespace gradewright::engine;
using namespace gradewright::engine::notation;

namespace {

/// The tree with every infix operation in brackets, so that its structure shows.
std::string structure(const Syntax& syntax) {
  if (const Infix* infix = std::get_if<Infix>(&syntax.form)) {
    const std::string sign = to_plain(notation::infix(infix->op, name("a"), name("b"))).substr(2);
    return fmt::format("({}{}{})", structure(infix->operands[0]), sign.substr(0, sign.size() - 2),
                       structure(infix->operands[1]));
  }
  if (const Prefix* prefix = std::get_if<Prefix>(&syntax.form)) {
    return fmt::format("({}{})", prefix->op == PrefixOperator::minus ? "-" : "+",
                       structure(prefix->operand[0]));
  }
  return to_plain(syntax);
}

}  // namespace

TEST_CASE("operators bind as in Python", "[expression_parser]") {
  // Expected structures: Python 3.11's ast module.
  struct Row {
    const char* source;
    const char* expected;
  };
  const Row rows[] = {
      {"a + b * c", "(a+(b*c))"},
      {"a - b - c", "((a-b)-c)"},
      {"a / b * c", "((a/b)*c)"},
      {"a @ b * c", "((a@b)*c)"},
      {"a // b @ c", "((a//b)@c)"},
      {"-x ** 2", "(-(x**2))"},
      {"2 ** -1", "(2**-1)"},
      {"2 ** -x ** 2", "(2**(-(x**2)))"},
      {"a ** b ** c", "(a**(b**c))"},
      {"-a * b", "((-a)*b)"},
      {"-a.T @ b", "((-a.T)@b)"},
      {"- -a", "(-(-a))"},
      {"a + b < c * d", "((a+b)<(c*d))"},
      {"(a < b) == c", "((a<b)==c)"},
      {"(a + b) * c", "((a+b)*c)"},
      {"-2 ** 2", "(-(2**2))"},
      {"a != +b", "(a!=(+b))"},
      {"a + b % c * d", "(a+(mod(b, c)*d))"},
      // What Python means by a chain.
      {"0 < x < 5", "((0<x)*(x<5))"},
      {"0 < x + 1 <= y != z", "(((0<(x+1))*((x+1)<=y))*(y!=z))"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.source);
    CHECK(structure(parse_expression(row.source)) == row.expected);
  }
}

TEST_CASE("plain text has parentheses only where they are needed", "[expression_parser][print]") {
  struct Row {
    const char* source;
    const char* expected;
  };
  const Row rows[] = {
      {"((a) + (b)) * (c)", "(a + b) * c"},
      {"(a * b) + c", "a * b + c"},
      {"a - (b - c)", "a - (b - c)"},
      {"a - (-b)", "a - (-b)"},
      {"a + -b * c", "a + (-b) * c"},
      {"(-a) ** 2", "(-a) ** 2"},
      {"-(a ** 2)", "-a ** 2"},
      {"2**(-1)", "2 ** -1"},
      {"(a ** b) ** c", "(a ** b) ** c"},
      {"softmax(Q@K.T / sqrt(2) , axis = -1)", "softmax(Q @ K.T / sqrt(2), axis=-1)"},
      {"X[0, 1:3, ::2, -1, :]", "X[0, 1:3, ::2, -1, :]"},
      {"(A @ B).T[0]", "(A @ B).T[0]"},
      {"np.exp(x)", "np.exp(x)"},
      {"X.sum(axis=0)", "sum(X, axis=0)"},
      {"X.shape", "shape(X)"},
      {"np.pi", "np.pi"},
      {"X[..., None, 0]", "X[..., None, 0]"},
      {"Z.S + Z.f.S[0]", "Z.S + Z.f.S[0]"},
      {"Z.S.T @ Z.S.shape", "Z.S.T @ shape(Z.S)"},
      {"a % b", "mod(a, b)"},
      {"0 < x < 5", "(0 < x) * (x < 5)"},
      {"zeros((2, 3))", "zeros([2, 3])"},
      {"f(\"mean\", 'it')", "f('mean', 'it')"},
      {"[[1, 2.50], [-3, 1e-7],]", "[[1, 2.50], [-3, 0.0000001]]"},
      {"F.T @ h1' + θ_2", "F.T @ h1' + θ_2"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.source);
    CHECK(to_plain(parse_expression(row.source)) == row.expected);
  }
}

TEST_CASE("every piece knows where it stood", "[expression_parser]") {
  const Syntax sum = parse_expression("foo + (bar) * 2");
  CHECK(sum.span == Span{0, 15});
  const Infix& infix = std::get<Infix>(sum.form);
  CHECK(infix.operator_span == Span{4, 1});
  CHECK(infix.operands[1].span == Span{6, 9});
}

TEST_CASE("errors of form say what was expected", "[expression_parser]") {
  struct Row {
    const char* source;
    const char* expected;
  };
  const Row rows[] = {
      {"a = ", "steps:1:5: error: expected a value, found the end of the text\na = \n    ^"},
      {"a = 2x", "steps:1:6: error: expected an operator or the end of the line, found 'x'\na = 2x\n     ^"},
      {"a = (1 + 2\nb = 3",
       "steps:2:1: error: expected an operator or ')' to close the '(' at line 1, column 5, found 'b'\nb = "
       "3\n^"},
      {"a = [1, 2",
       "steps:1:10: error: expected an operator, ',' or ']' to close the '[' at line 1, column 5, "
       "found the end of the text\na = [1, 2\n         ^"},
      {"a = f(axis=0, x)",
       "steps:1:15: error: expected an option NAME=VALUE after the first option, found 'x'\n"
       "a = f(axis=0, x)\n              ^"},
      {"a = X[]", "steps:1:7: error: expected an index or a slice such as 1:3, found ']'\na = X[]\n      ^"},
      {"a = 1234567890123456789012345678901234567",
       "steps:1:5: error: a number has at most 36 digits and an exponent of at most 400\n"
       "a = 1234567890123456789012345678901234567\n    ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.source);
    CHECK(error_of(row.source) == row.expected);
  }
}

TEST_CASE("limits are counted before anything recurses", "[expression_parser]") {
  const auto message = [](const std::string& source) {
    try {
      parse_expression(source);
    } catch (const SourceError& error) {
      return std::string(error.what());
    }
    return std::string("no error");
  };
  CHECK(message(std::string(100'000, '(')) == "more than 200 levels of nesting");
  CHECK(message(std::string(50'000, '-') + "x") == "more than 200 levels of nesting");
  CHECK(message(std::string(300'000, 'x')) == "more than 256 KiB of text");
  std::string chain = "x";
  std::string powers = "x";
  for (int i = 0; i < 40'000; ++i) {
    chain += "+x";
    powers += "**x";
  }
  CHECK(message(chain) == "more than 1000 operations in one expression; give parts of it names");
  CHECK(message(powers) == "more than 200 levels of nesting");
  CHECK(message(std::string(120'000, '*')) == "expected a value, found '**'");
  CHECK(message(std::string(120'000, '/') + "/") == "expected a value, found '//'");
  CHECK(message(std::string(120'000, '@')) == "more than 100000 words and signs");
}
