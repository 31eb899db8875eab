#include "engine/graph/steady.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>
#include <string>
#include <vector>

#include "engine/graph/count.hpp"
#include "engine/graph/differentiate.hpp"
#include "engine/graph/enclose.hpp"
#include "engine/graph/evaluate.hpp"
#include "engine/graph/settle.hpp"
#include "engine/language/step_language.hpp"
#include "engine/numbers/precise.hpp"
#include "tests/engine/check_op.hpp"

using namespace gradewright::engine;
using namespace gradewright::test;

namespace {

/// An expression in x, x, and the value and derivative that an independent program gave.
struct Row {
  std::string source, x, value, slope;
};

std::vector<Row> rows() {
  std::ifstream file(GRADEWRIGHT_SOURCE_DIR "/tests/engine/fixtures/steady.txt");
  std::vector<Row> result;
  for (std::string line; std::getline(file, line);) {
    std::vector<std::string> fields;
    for (std::size_t end = 0; (end = line.find(" | ")) != std::string::npos; line.erase(0, end + 3)) {
      fields.push_back(line.substr(0, end));
    }
    result.push_back({fields.at(0), fields.at(1), fields.at(2), line});
  }
  return result;
}

Expr parsed(const std::string& source, const Expr& x) {
  notation::Scope scope;
  scope.define(x);
  return notation::elaborate(notation::parse_expression(source), scope);
}

Expr given_x(const std::string& value) {
  return given("x", Tensor<Number>::scalar(Number::parse(value).value()));
}

/// A number of the fixture; what is smaller than any Decimal is 0.
double number(const std::string& text) {
  const auto decimal = Decimal::parse(text);
  return decimal ? decimal->to_double() : 0;
}

double settled(const Expr& expr) {
  return settle(expr)[0].decimal().to_double();
}

}  // namespace

TEST_CASE("what doubles overflow, underflow or cancel in has its value in every scalar", "[steady]") {
  const std::vector<Row> all = rows();
  REQUIRE(all.size() > 200);
  for (const Row& row : all) {
    CAPTURE(row.source, row.x, row.value);
    const double expected = number(row.value);
    const Expr expr = parsed(row.source, given_x(row.x));
    const double value = evaluate(expr)[0];
    const Interval enclosure = enclose(expr)[0];
    Evaluation<Precise> precise({&expr, 1});
    precise.run();
    const double close = 1e-12 * (1 + std::abs(expected));
    // The 50-digit value is the double that is nearest, but for the rounding errors of terms up to 1000.
    CAPTURE(value, enclosure);
    CHECK(std::abs(value - expected) <= close);
    CHECK(enclosure.contains(value));
    CHECK((enclosure.lo <= expected && expected <= enclosure.hi));
    CHECK(enclosure.hi - enclosure.lo <= close);
    CHECK(std::abs(precise.value(0)[0].to_double() - expected) <= 1e-15 * std::abs(expected) + 1e-45);
  }
}

TEST_CASE("what doubles overflow, underflow or cancel in has its gradient settled", "[steady]") {
  for (const Row& row : rows()) {
    CAPTURE(row.source, row.x, row.slope);
    const double expected = number(row.slope);
    const Expr x = given_x(row.x);
    const Expr gradient = differentiate(parsed(row.source, x), std::array{x})[0];
    // Settled are 12 digits, and less than 1e-30 beside what it was computed from is 0.
    CHECK(std::abs(settled(gradient) - expected) <= 1e-11 * std::abs(expected) + 1e-30);
  }
}

TEST_CASE("a steady form is for evaluation only", "[steady]") {
  const Expr x = given_x("2");
  const Expr loss = parsed("log(1 + exp(x))", x);
  const std::vector<Expr> steady = steady_forms(std::array{loss});
  CHECK(steady[0] != loss);
  CHECK(written(loss) == "log(1 + exp(x))");
  CHECK(cost(std::array{loss}) == Cost{.additions = 1, .functions = 2});
  CHECK(written(differentiate(loss, std::array{x})[0]) == "1 / (1 + exp(x)) * exp(x)");
  for (const char* source : {"x - 1", "log(x)", "1 - x", "log(1 - x)", "exp(x) - 1", "sigmoid(x) - 1"}) {
    CAPTURE(source);
    const Expr plain = parsed(source, x);
    CHECK(steady_forms(std::array{plain})[0] == plain);
  }
}

TEST_CASE("evaluations share the nodes of the outputs and of their steady forms", "[steady]") {
  const Expr x = given_x("2");
  const std::vector<Expr> loss{parsed("log(1 + exp(x))", x)};
  const SteadyGraph steady(loss);
  CHECK(std::ranges::equal(steady.outputs(), steady_forms(loss),
                           [&](const Expr& a, const Expr& b) { return written(a) == written(b); }));
  CHECK(std::ranges::equal(steady.order(), topological_order(steady.outputs())));
  CHECK(std::ranges::equal(steady.written_order(), topological_order(loss)));
  const std::vector<Expr> plain{parsed("exp(x) - 1", x), x};
  const SteadyGraph same(plain);
  CHECK(std::ranges::equal(same.outputs(), plain));
  CHECK(std::ranges::equal(same.order(), topological_order(plain)));
}

TEST_CASE("a named step is seen through, and takes other values", "[steady]") {
  notation::Scope scope;
  const Expr x = given_x("-800");
  scope.define(x);
  notation::add_steps("p = sigmoid(x)\nq = p\nJ = -log(q)", scope);
  const Expr loss = scope.find("J");
  CHECK(evaluate(loss)[0] == 800);
  Evaluation<double> evaluation({&loss, 1});
  const double other = -1000;
  evaluation.bind("x", {Shape{}, &other});
  evaluation.run();
  CHECK(evaluation.value(0)[0] == 1000);
}

TEST_CASE("infinities and NaN pass through steady forms as through the written ones", "[steady]") {
  const double infinite = std::numeric_limits<double>::infinity();
  struct Case {
    const char* source;
    double x, expected;
  };
  for (const Case& row :
       {Case{"log(1 + exp(x))", infinite, infinite}, Case{"log(1 + exp(x))", -infinite, 0},
        Case{"log(exp(x) + exp(x))", -infinite, -infinite},
        Case{"log(sum(exp([x, x])))", -infinite, -infinite},
        Case{"log(sum(exp([x, 0])))", infinite, infinite}, Case{"log(sigmoid(x))", -infinite, -infinite},
        Case{"log(sigmoid(x))", infinite, 0}, Case{"1 - sigmoid(x)", infinite, 0},
        Case{"log(1 + exp(x))", std::nan(""), std::nan("")},
        Case{"log(sum(exp([x, 0])))", std::nan(""), std::nan("")}}) {
    CAPTURE(row.source, row.x);
    const Expr expr = parsed(row.source, given_x("0"));
    Evaluation<double> value({&expr, 1});
    Evaluation<Interval> enclosure({&expr, 1});
    const Interval point = row.x;
    value.bind("x", {Shape{}, &row.x});
    enclosure.bind("x", {Shape{}, &point});
    value.run();
    enclosure.run();
    if (std::isnan(row.expected)) {
      CHECK(std::isnan(value.value(0)[0]));
      CHECK(std::isnan(enclosure.value(0)[0].lo));
    } else {
      CHECK(value.value(0)[0] == row.expected);
      CHECK(enclosure.value(0)[0].contains(row.expected));
    }
  }
}
