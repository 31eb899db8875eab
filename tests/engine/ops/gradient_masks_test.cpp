#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "engine/graph/differentiate.hpp"
#include "engine/graph/enclose.hpp"
#include "engine/graph/evaluate.hpp"
#include "engine/graph/settle.hpp"
#include "engine/language/step_language.hpp"
#include "engine/numbers/precise.hpp"
#include "engine/ops/gradient_arithmetic.hpp"
#include "tests/engine/check_op.hpp"

using namespace gradewright::engine;
using namespace gradewright::test;

namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

/// An expression in x, a value of x, and the derivative there.
struct Row {
  std::string source;
  const char* x;
  double derivative;
};

Expr given_x(const char* value) {
  return given("x", cells(Shape{}, {value}));
}

Expr parsed(const std::string& source, const Expr& x) {
  notation::Scope scope;
  scope.define(x);
  return notation::elaborate(notation::parse_expression(source), scope);
}

/// All three scalars must give `expected`, or NaN.
void check_everywhere(const Expr& gradient, double expected) {
  const double value = evaluate(gradient)[0];
  const Interval enclosure = enclose(gradient)[0];
  Evaluation<Precise> evaluation({&gradient, 1});
  evaluation.run();
  const Precise precise = evaluation.value(0)[0];
  CAPTURE(value, enclosure, precise.to_double());
  if (std::isnan(expected)) {
    CHECK(std::isnan(value));
    CHECK_FALSE((enclosure.is_point() || (std::isfinite(enclosure.lo) && std::isfinite(enclosure.hi))));
    CHECK(precise != precise);
    CHECK(to_string(settle(gradient)[0]) == "nan");
    return;
  }
  const double close = 1e-12 * (1 + std::abs(expected));
  CHECK(std::abs(value - expected) <= close);
  CHECK(enclosure.contains(value));
  CHECK(enclosure.hi - enclosure.lo <= close);
  CHECK(std::abs(precise.to_double() - expected) <= close);
}

void check_derivatives(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.source, row.x);
    const Expr x = given_x(row.x);
    check_everywhere(differentiate(parsed(row.source, x), std::array{x})[0], row.derivative);
  }
}

}  // namespace

TEST_CASE("the branch that a mask does not take has no derivative", "[gradient]") {
  check_derivatives({
      {"where(x > 0, x, exp(x) - 1)", "1000", 1},
      {"where(x > 0, x, exp(x) - 1)", "-1", std::exp(-1.0)},
      {"where(x <= 0, exp(x) - 1, x)", "1000", 1},
      {"where(x > 0, log(x), 0)", "0", 0},
      {"where(x > 0, log(x), x)", "0", 1},
      {"where(x > 0, sqrt(x), 0)", "0", 0},
      {"where(x > 0, x ** 0.5, 0)", "0", 0},
      {"where(x == 0, 1, sin(x) / x)", "0", 0},
      {"where(x != 0, 3 / x, 2 * x)", "0", 2},
      {"where(x > 0, 2 * where(x > 5, x, exp(x)), 0)", "1000", 2},
      {"2 * where(x > 0, x, 3 * exp(2 * x))", "1000", 2},
      {"sum(where([x > 0, x > 1], [x, x], exp([x, x])) * [1, 0])", "1000", 1},
      {"where(x > 0, x, sum(exp([x, 2 * x])))", "1000", 1},
      {"where(x > 0, x, sum(reshape([exp(x), 1], [2, 1])))", "1000", 1},
      {"where(x > 0, x, -(-exp(x)))", "1000", 1},
      {"where(x > 0, x, exp(x) - exp(x))", "1000", 1},
      {"where(1, x, exp(x))", "1000", 1},
      {"where(0, exp(x), x)", "1000", 1},
      {"relu(1 - exp(x))", "1000", 0},
      {"maximum(0, 1 - exp(x))", "1000", 0},
      {"minimum(3, exp(x))", "1000", 0},
      {"max([3, -exp(x)])", "1000", 0},
      {"min([3, exp(x)])", "1000", 0},
      {"log(2 + relu(-exp(x)))", "1000", 0},
      {"where(x > 0, 0, 1) * 5 + where(x > 0, x, exp(x)) ** 2", "1000", 2000},
  });
}

TEST_CASE("a zero that merely happens suppresses nothing", "[gradient]") {
  check_derivatives({
      {"sqrt(x) ** 2", "0", undefined},
      {"where(x >= 0, sqrt(x) ** 2, 0)", "0", undefined},
      {"where(x >= 0, 0 * log(x), 1)", "0", undefined},
      {"relu(1 + sqrt(x) ** 2)", "0", undefined},
      {"2 * sqrt(x) ** 2 + where(x > 0, exp(x), 1)", "0", undefined},
      {"where(x > 5, 1, sqrt(x) ** 2)", "0", undefined},
      {"(1 - x) * 0 * log(x)", "0", undefined},
  });
}

TEST_CASE("the side of a cross-entropy without weight contributes nothing", "[gradient]") {
  check_derivatives({
      {"binary_cross_entropy(x, 1)", "1", -1},
      {"binary_cross_entropy(x, 0)", "0", 1},
      {"binary_cross_entropy(x, 0)", "0.5", 2},
      {"binary_cross_entropy(x, 0.25)", "0.5", 1},
      {"xlogy(0, x)", "0", 0},
      {"xlogy(0, x ** 0.5)", "0", 0},
      {"xlogy(0, x)", "-3", 0},
      {"sum(xlogy([0, 2], [x, x + 1]))", "0", 2},
  });
  // A prediction that is surely wrong has an infinite loss and an infinite slope.
  const Expr x = given_x("0");
  const Expr gradient = differentiate(parsed("binary_cross_entropy(x, 1)", x), std::array{x})[0];
  CHECK(evaluate(gradient)[0] == -std::numeric_limits<double>::infinity());
}

TEST_CASE("second derivatives keep what masks make", "[gradient]") {
  for (const Row& row :
       {Row{"where(x > 0, x ** 2, exp(x))", "1000", 2}, Row{"where(x < 0, log(-x), x ** 3)", "0", 0},
        Row{"where(x < 0, log(-x), x ** 3)", "-2", -0.25}, Row{"relu(x) ** 2", "3", 2}}) {
    CAPTURE(row.source, row.x);
    const Expr x = given_x(row.x);
    const Expr once = differentiate(parsed(row.source, x), std::array{x})[0];
    check_everywhere(differentiate(once, std::array{x})[0], row.derivative);
  }
}

TEST_CASE("a gradient through masks is written as a person writes it", "[gradient]") {
  const Expr x = given_x("2");
  const auto gradient = [&](const char* source) {
    return written(differentiate(parsed(source, x), std::array{x})[0]);
  };
  CHECK(gradient("where(x > 0, x, exp(x))") == "where(x > 0, 1, 0) + where(x > 0, 0, 1) * exp(x)");
  CHECK(gradient("relu(3 * x)") == "3 * (3 * x > 0)");
  CHECK(gradient("maximum(x ** 2, 1)") == "2 * ((x ** 2 > 1) + (x ** 2 == 1) / 2) * x");
}

TEST_CASE("what masks let through is found in few steps of a deep gradient", "[gradient]") {
  Expr x = given_x("2");
  CHECK(ops::reach(x) == nullptr);
  Expr deep = parsed("x > 1", x);
  CHECK(ops::reach(deep) == deep);
  for (int i = 0; i < 100'000; ++i) {
    deep = step("deep", deep);
  }
  CHECK(ops::reach(deep) == nullptr);
}

TEST_CASE("what a mask stops stays stopped through products, convolutions and sums", "[gradient][settle]") {
  struct Settled {
    std::string source;
    std::string at;  // x
    std::vector<std::string> gradient;
  };
  // By hand, of a sum: the other factor's sums, times 1 where x > 0 and exp(x) elsewhere. exp(-1) is
  // 0.36787944117144, exp(-3) is 0.0497870683678639.
  const std::string elu = "where(x > 0, x, exp(x) - 1)";
  const std::string w = "[[1, 2], [3, 4]]";
  for (const Settled& row : std::vector<Settled>{
           {w + " @ " + elu, "[1000, -1]", {"4", "2.20727664703"}},
           {elu + " @ " + w, "[1000, -1]", {"3", "2.5751560882"}},
           {"stack([" + elu + ", " + elu + "])", "[1000, -1]", {"2", "0.735758882343"}},
           {"where(sum(x) > 0, x, " + w + " @ exp(x))", "[1000, -1]", {"1", "1"}},
           {"where(sum(x) > 0, x, exp(" + w + " @ x))", "[1000, -1]", {"1", "1"}},
           {"where(sum(x) > 0, x, softmax(exp(x)))", "[1000, -1]", {"1", "1"}},
           {"where(sum(x) > 0, x, exp(x) * sum(exp(x)))", "[1000, -1]", {"1", "1"}},
           {"where(sum(x) > 0, sum(x), mean(exp(x)))", "[1000, -1]", {"1", "1"}},
           {"conv2d(" + elu + ", " + w + ")",
            "[[1000, -1], [2, -3]]",
            {"1", "0.735758882343", "3", "0.199148273471"}},
           {elu + ".T @ " + w, "[[1000, -1], [2, -3]]", {"3", "1.10363832351", "7", "0.348509478575"}},
           {"where(sum(x) > 0, x, conv2d(exp(x), [[1]]))", "[[1000, -1], [2, -3]]", {"1", "1", "1", "1"}},
       }) {
    CAPTURE(row.source);
    const auto value = evaluate(parsed(row.at, given_x("0")));
    std::vector<Number> numbers;
    for (const double number : value.cells()) {
      numbers.emplace_back(Decimal::from_double(number));
    }
    const Expr x = given("x", Tensor<Number>(value.shape(), std::move(numbers)));
    const SettledTensor gradient =
        settle(differentiate(parsed("sum(" + row.source + ")", x), std::array{x})[0]);
    std::vector<std::string> texts;
    for (const SettledCell& cell : gradient.cells()) {
      texts.push_back(to_string(cell));
    }
    CHECK(texts == row.gradient);
  }
}
