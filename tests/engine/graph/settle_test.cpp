#include "engine/graph/settle.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <stdexcept>
#include <utility>
#include <vector>

#include "engine/graph/enclose.hpp"
#include "engine/graph/evaluate.hpp"
#include "engine/graph/hand_rounding.hpp"
#include "engine/graph/operation_definition.hpp"
#include "engine/language/step_language.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/softmax.hpp"

using namespace gradewright::engine;

namespace {

/// Its operand, counting how often it was asked for.
struct Counted {
  static constexpr std::string_view name = "counted";
  int* evaluations;
  Shape shape(std::span<const Shape> x) const { return x[0]; }
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    ++*evaluations;
    std::copy_n(x[0].cells, y.size(), y.cells);
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const { return {at.upstream}; }
  Cost cost(std::span<const Shape>, const Shape&) const { return {}; }
  notation::Syntax notation(std::vector<notation::Syntax> x) const { return std::move(x[0]); }
};

}  // namespace

TEST_CASE("a typed decimal settles to itself, exactly", "[settle]") {
  const SettledCell cell = settle(literal(*Decimal::parse("0.30")))[0];
  CHECK(to_string(cell) == "0.3");
  CHECK(cell.exact);
}

TEST_CASE("a longer decimal settles to 12 significant digits", "[settle]") {
  const SettledCell cell = settle(literal(*Decimal::parse("-0.12345678901251")))[0];
  CHECK(to_string(cell) == "-0.123456789013");
  CHECK_FALSE(cell.exact);
}

TEST_CASE("a whole number of up to 2^53 keeps all its digits", "[settle]") {
  CHECK(to_string(settle(literal(*Decimal::parse("15470264320123")))[0]) == "15470264320123");
}

TEST_CASE("a named leaf takes another value of its shape", "[evaluate]") {
  const Expr x = step("y", given("x", Tensor<Number>(Shape{2}, {1, 2})));
  Evaluation<double> evaluation({&x, 1});
  const std::vector<double> cells{3, 4};
  evaluation.bind("x", {Shape{2}, cells.data()});
  evaluation.run();
  CHECK(evaluation.value(0)[1] == 4);
  CHECK_THROWS_AS(evaluation.bind("z", {Shape{2}, cells.data()}), std::out_of_range);
  CHECK_THROWS_WITH(evaluation.bind("x", {Shape{1}, cells.data()}), "'x' has shape (2,), not (1,)");
}

TEST_CASE("enclosures of several outputs evaluate what they share once", "[enclose]") {
  // Each step of a chain of 3 uses the step before it: 3 evaluations, not 1 + 2 + 3.
  int evaluations = 0;
  std::vector<Expr> chain{step("s0", literal(5))};
  for (const std::string name : {"s1", "s2", "s3"}) {
    chain.push_back(step(name, apply(operation(Counted{&evaluations}), {chain.back()})));
  }
  const std::vector<Tensor<Interval>> enclosures = enclose(chain);
  CHECK(evaluations == 3);
  REQUIRE(enclosures.size() == 4);
  CHECK(enclosures[3][0] == Interval(5));
}

TEST_CASE("hand rounding widens a step to where it can be rounded, and not beyond", "[enclose]") {
  // 0.86172 rounded to two decimals is 0.86; both the rounded and the unrounded value may be carried on.
  const Expr inner = step("h", literal(*Decimal::parse("0.86172")));
  const Expr outer = step("u", inner);
  const Interval cell = enclose(outer, {.decimals = 2, .significant = {}})[0];
  CHECK(cell.lo == Approx(0.86).epsilon(1e-12));
  CHECK(cell.hi == Approx(0.86172).epsilon(1e-12));
  CHECK(cell.contains(0.86));
}

TEST_CASE("hand rounding to significant figures follows the size of each value", "[enclose]") {
  // 1234.5 to three figures is 1230, 0.0012349 is 0.00123.
  const Expr large = step("h", literal(*Decimal::parse("1234.5")));
  const Expr small = step("h", literal(*Decimal::parse("0.0012349")));
  const HandRounding three{.decimals = {}, .significant = 3};
  const Interval of_large = enclose(step("u", large), three)[0];
  CHECK(of_large.lo == Approx(1230).epsilon(1e-12));
  CHECK(of_large.hi == Approx(1234.5).epsilon(1e-12));
  const Interval of_small = enclose(step("u", small), three)[0];
  CHECK(of_small.lo == Approx(0.00123).epsilon(1e-12));
  CHECK(of_small.contains(0.0012349));
}

TEST_CASE("a cell that doubles cannot decide is decided with 50 digits", "[settle]") {
  // By hand: 0.1 + 0.2 - 0.3 is 0, and 1 / 3 * 3 is 1, in exact arithmetic; in doubles the first is 5.6e-17.
  const auto decimal = [](const char* text) { return literal(*Decimal::parse(text)); };
  const SettledCell zero = settle(ops::subtract(ops::add(decimal("0.1"), decimal("0.2")), decimal("0.3")))[0];
  CHECK(to_string(zero) == "0");
  CHECK(zero.exact);
  const SettledCell one = settle(ops::multiply(ops::divide(decimal("1"), decimal("3")), decimal("3")))[0];
  CHECK(to_string(one) == "1");
  CHECK(one.exact);
  CHECK_FALSE(settle(ops::divide(decimal("1"), decimal("3")))[0].exact);
}

TEST_CASE("infinite leaves are evaluated, enclosed and settled", "[settle]") {
  // A mask: e^-inf is 0, so the weights of equal scores that are left are 1/2 each.
  const Tensor<Number> mask(Shape{3}, {0, Number::minus_infinity(), 0});
  const Expr weights = step("A", ops::softmax(given("M", mask)));
  const Tensor<double> value = evaluate(weights);
  CHECK(value.cells() == std::vector<double>{0.5, 0, 0.5});
  const Tensor<Interval> enclosure = enclose(std::span(&weights, 1)).front();
  CHECK(enclosure.cells() == std::vector<Interval>{0.5, 0, 0.5});
  CHECK(enclose(step("u", weights), {.decimals = 2, .significant = {}})[1].contains(0));
  Evaluation<Precise> precise({&weights, 1});
  precise.run();
  CHECK(precise.value(0)[0] == Precise(0.5));
  CHECK(precise.value(0)[1] == Precise(0));
  const SettledTensor settled = settle(weights);
  CHECK(to_string(settled[0]) == "0.5");
  CHECK(to_string(settled[1]) == "0");

  // IEEE 754: inf + 1 = inf, -inf + 1 = -inf, inf - inf and 0 * inf are NaN.
  const Expr infinities =
      literal(Tensor<Number>(Shape{3}, {Number::plus_infinity(), Number::minus_infinity(), Number::nan()}));
  const SettledTensor sum = settle(ops::add(infinities, literal(1)));
  CHECK(sum[0].value == Number::plus_infinity());
  CHECK(sum[1].value == Number::minus_infinity());
  CHECK(sum[2].value.is_nan());
  CHECK(settle(ops::subtract(infinities, infinities))[0].value.is_nan());
  CHECK(settle(ops::multiply(infinities, literal(0)))[1].value.is_nan());
}

TEST_CASE("an infinite leaf does not hide what its neighbours need 50 digits for", "[settle]") {
  // 0.1 + 0.2 - 0.3 is 0 in exact arithmetic, 5.6e-17 in doubles.
  const auto row = [](const char* finite, const Number& other) {
    return literal(Tensor<Number>(Shape{2}, {*Decimal::parse(finite), other}));
  };
  const Expr sum =
      ops::subtract(ops::add(row("0.1", Number::minus_infinity()), row("0.2", 1)), row("0.3", 1));
  const SettledTensor settled = settle(sum);
  CHECK(to_string(settled[0]) == "0");
  CHECK(to_string(settled[1]) == "-inf");
}

TEST_CASE("what only a double cannot hold is settled in 50 digits", "[settle]") {
  // Values from the definitions, by hand: exp(800) = 10^347.435584... ; the others are identities.
  struct Row {
    const char* source;
    const char* expected;
  };
  for (const Row& row : {
           Row{"log(exp(800))", "800"},
           Row{"log(1 + exp(800))", "800"},
           Row{"log(sigmoid(-800))", "-800"},
           Row{"log(1 - sigmoid(800))", "-800"},
           Row{"log(softmax([0, 800]))[0]", "-800"},
           Row{"log(sum(exp([800, 800]))) - log(2)", "800"},
           Row{"log(sum(exp([-800, -800]))) - log(2)", "-800"},
           Row{"exp(800) / exp(799) - exp(1)", "0"},
           Row{"exp(800) / (exp(800) + exp(800))", "0.5"},
           Row{"1e200 * 1e200 / 1e395", "100000"},
           Row{"tanh(800)", "1"},
           Row{"sigmoid(800)", "1"},
           Row{"sigmoid(-800)", "3.66787458418e-348"},
           Row{"(exp(800) - exp(-800)) / (exp(800) + exp(-800))", "1"},
           // What is infinite or undefined remains so.
           Row{"log(0)", "-inf"},
           Row{"1 / 0", "inf"},
           Row{"-1 / 0", "-inf"},
           Row{"0 / 0", "nan"},
           Row{"sqrt(-1)", "nan"},
           Row{"0 * log(0)", "nan"},
           Row{"1 / 0 - 1 / 0", "nan"},
           Row{"log(1 - sigmoid(0) - 0.5)", "-inf"},
       }) {
    CAPTURE(row.source);
    const Expr value = notation::elaborate(notation::parse_expression(row.source), notation::Scope());
    CHECK(to_string(settle(value)[0]) == row.expected);
  }
}

TEST_CASE("whole numbers of 2^53 and more keep all their digits where the operations are rational",
          "[settle]") {
  // From Python's integers and fractions.
  struct Row {
    const char* source;
    const char* expected;
    bool exact;
  };
  for (const Row& row : {
           Row{"94906267 ** 2", "9007199515875289", true},
           Row{"862604629 * 862516081", "744010364057538949", true},
           Row{"2 ** 53 + 1", "9007199254740993", true},
           Row{"-2 ** 53 - 1", "-9007199254740993", true},
           Row{"2 ** 64 - 1", "18446744073709551615", true},
           Row{"2 ** 70", "1180591620717411303424", true},
           Row{"3 ** 75", "608266787713357709119683992618861307", true},
           Row{"[10, 3] @ [2 ** 60, 1]", "11529215046068469763", true},
           Row{"sum([2 ** 60, 1, 1])", "1152921504606846978", true},
           Row{"mean([2 ** 60, 2 ** 60 + 2])", "1152921504606846977", true},
           Row{"max([2 ** 60, 2 ** 60 + 1])", "1152921504606846977", true},
           Row{"min([2 ** 60, 2 ** 60 - 1])", "1152921504606846975", true},
           Row{"maximum(2 ** 60, 2 ** 60 + 1)", "1152921504606846977", true},
           Row{"(2 ** 60 + 1) // 2", "576460752303423488", true},
           Row{"floor((2 ** 60 + 1) / 2)", "576460752303423488", true},
           Row{"2 ** 60 + 1 > 2 ** 60", "1", true},
           Row{"2 ** 60 + 1 == 2 ** 60", "0", true},
           Row{"where(2 ** 60 + 1 > 2 ** 60, 2 ** 60 + 1, sqrt(2))", "1152921504606846977", true},
           Row{"sqrt(9007199515875289 ** 2)", "9007199515875289", true},
           Row{"abs(-2 ** 60 - 1)", "1152921504606846977", true},
           Row{"relu(2 ** 60 + 1)", "1152921504606846977", true},
           Row{"[2 ** 60 + 1, sqrt(2)][0]", "1152921504606846977", true},
           Row{"reshape([[2 ** 60 + 1]], [1]).T[0]", "1152921504606846977", true},
           Row{"conv2d([[2 ** 60, 1]], [[1, 1]])[0, 0]", "1152921504606846977", true},
           Row{"1 / 3 * 3", "1", true},
           Row{"(1 / 3 + 1 / 3 + 1 / 3) * 2 ** 60 + 1", "1152921504606846977", true},
           Row{"0.3 - 0.2 - 0.1", "0", true},
           Row{"(0.3 - 0.2 - 0.1) * 2 ** 300", "0", true},
           // A rounded value stays one, and so does what is not rational.
           Row{"1 / 3", "0.333333333333", false},
           Row{"2 ** 60 / 3", "384307168202282325", false},  // all digits before the point
           Row{"2 ** 60 * sqrt(2)", "1630477228170000000", false},
           Row{"2 ** 400",
               "2582249878086908589655919172003011874329705792829223512830659356540647622016841"
               "194629645353280137831435903171972747493376",
               false},
           Row{"exp(log(2) * 60)", "1152921504610000000", false},
       }) {
    CAPTURE(row.source);
    const Expr value = notation::elaborate(notation::parse_expression(row.source), notation::Scope());
    CHECK(to_string(settle(value)[0]) == row.expected);
    CHECK(settle(value)[0].exact == row.exact);
  }
}

TEST_CASE("a fraction is settled as itself beside its decimal", "[settle]") {
  // By hand; the last two are Python's fractions.
  struct Row {
    const char* source;
    const char* exact;
  };
  for (const Row& row : {
           Row{"1 / 3", "1/3"},
           Row{"-1 / 3", "-1/3"},
           Row{"2 / 6 + 1 / 6", "0.5"},
           Row{"5 / 8", "0.625"},
           Row{"sqrt(4 / 9)", "2/3"},
           Row{"(2 / 3) ** 3", "8/27"},
           Row{"(2 / 3) ** -2", "2.25"},
           Row{"mean([1, 2, 4])", "7/3"},
           Row{"max([1 / 3, 1 / 4])", "1/3"},
           Row{"minimum(1 / 3, 0.3333)", "0.3333"},
           Row{"where(1 / 3 > 0.333333333333, 1 / 7, sqrt(2))", "1/7"},
           Row{"abs(-1 / 3)", "1/3"},
           Row{"relu(1 / 7)", "1/7"},
           Row{"[1 / 3, 2] @ [1, 1 / 7]", "13/21"},
           Row{"sum([1, 1, 1] / 3)", "1"},
           Row{"(1 / 3) // (1 / 9)", "3"},
           Row{"floor(1 / 3 * 9)", "3"},
           Row{"0.1 + 0.2 == 0.3", "1"},
           Row{"0.3 - 0.2 - 0.1", "0"},
           Row{"0.1234567 * 0.7654321", "0.09449772114007"},
           Row{"2 ** 130 / 3", "1361129467683753853853498429727072845824/3"},
           // Not rational.
           Row{"sqrt(2)", ""},
           Row{"pi", ""},
           Row{"pi * 2", ""},
           Row{"exp(1) / 3", ""},
       }) {
    CAPTURE(row.source);
    const Expr value = notation::elaborate(notation::parse_expression(row.source), notation::Scope());
    CHECK(exact_text(settle(value)[0]) == row.exact);
  }
}

TEST_CASE("what cannot be told from 0 is not exactly 0, and what is tiny is not 0", "[settle]") {
  // By the definitions; digits from mpmath with 80 digits.
  struct Row {
    const char* source;
    const char* value;
    bool exact;
  };
  for (const Row& row : {
           Row{"0.3 - 0.2 - 0.1", "0", true},
           Row{"1 / (0.3 - 0.2 - 0.1)", "inf", true},
           Row{"-1 / (0.3 - 0.2 - 0.1)", "-inf", true},
           Row{"(0.3 - 0.2 - 0.1) / (0.1 + 0.2 - 0.3)", "nan", true},
           Row{"(0.3 - 0.2 - 0.1) ** -1", "inf", true},
           Row{"1e-40 / 1e-20 - 1e-20", "0", true},
           Row{"0 * exp(1)", "0", true},
           Row{"relu(-exp(1))", "0", true},
           Row{"exp(0) - 1", "0", true},
           Row{"sqrt(2) * sqrt(2) - 2", "0", false},
           Row{"sin(pi)", "0", false},
           Row{"exp(log(3)) - 3", "0", false},
           Row{"sqrt(sqrt(2) * sqrt(2) - 2)", "0", false},
           Row{"1e-40 * sin(1)", "8.41470984808e-41", false},
           Row{"exp(-80) * 1e-40", "1.80485138785e-75", false},
           Row{"exp(-80) * (1 + 1e-35) - exp(-80)", "1.80485138785e-70", false},
           Row{"exp(-80) - exp(-80) * (1 + 1e-40)", "-1.804851e-75", false},
           // What is divided by it is not decided either.
           Row{"1 / (sqrt(2) * sqrt(2) - 2)", "nan", false},
           Row{"log(sqrt(2) * sqrt(2) - 2)", "nan", false},
           Row{"1e60 + sqrt(2) - 1e60", "nan", false},
           Row{"1e30 + sqrt(2) - 1e30", "1.41421356237", false},
           // What overflowed is infinite for what follows, however well its logarithm is known.
           Row{"exp(1000) * exp(10 ** 30)", "inf", true},
           Row{"exp(10 ** 30) * -exp(1)", "-inf", true},
           Row{"exp(10 ** 30) + exp(1)", "inf", true},
           Row{"exp(1) - exp(10 ** 30)", "-inf", true},
           Row{"sqrt(exp(10 ** 30)) / exp(1)", "inf", true},
           Row{"exp(10 ** 30) ** 2", "inf", true},
           Row{"exp(10 ** 30) - exp(10 ** 30)", "nan", true},
           Row{"exp(10 ** 30) * (sqrt(2) * sqrt(2) - 2)", "nan", false},
       }) {
    CAPTURE(row.source);
    const Expr value = notation::elaborate(notation::parse_expression(row.source), notation::Scope());
    CHECK(to_string(settle(value)[0]) == row.value);
    CHECK(settle(value)[0].exact == row.exact);
  }
}

TEST_CASE("exact numbers stop at their limit and take no long time", "[settle][limits]") {
  // 1 + 1/2 + ... + 1/5000 from mpmath; its denominator has 7,200 bits.
  struct Row {
    const char* source;
    const char* value;
  };
  for (const Row& row : {
           Row{"sum(1 / arange(1, 5001))", "9.09450885298"},
           Row{"sum(1 / arange(1, 20))", "3.54773965714"},
           Row{"9 ** 9 ** 9", "inf"},
           Row{"(1 / 3) ** 100000", "0"},
           Row{"(1 / 3) ** 800", "2.00907534575e-382"},
           Row{"2 ** 1000 / 2 ** 1000", "1"},
       }) {
    CAPTURE(row.source);
    const Expr value = notation::elaborate(notation::parse_expression(row.source), notation::Scope());
    CHECK(to_string(settle(value)[0]) == row.value);
  }
}

TEST_CASE("rational numbers are left where they would take too much work", "[settle]") {
  // 40 x 40 x 40 products are more than the limit: the enclosure decides, to 12 digits.
  const Expr product = notation::elaborate(
      notation::parse_expression("(ones([40, 40]) * 94906267) @ (ones([40, 40]) * 94906267)"),
      notation::Scope());
  CHECK(to_string(settle(product)[0]) == "360287980635000000");
  CHECK_FALSE(settle(product)[0].exact);
}

TEST_CASE("a graph is planned once and settled with other values of its leaves", "[settle]") {
  // softmax, exact thirds and a rounding that double precision alone does not decide: as settled anew each
  // time.
  const auto number = [](const char* text) { return Number(*Decimal::parse(text)); };
  const auto leaf = [](std::vector<Number> cells) { return Tensor<Number>(Shape{3}, std::move(cells)); };
  const auto outputs_of = [](const Tensor<Number>& cells) {
    const Expr x = given("x", cells);
    notation::Scope scope;
    scope.define(x);
    return std::vector<Expr>{notation::elaborate(notation::parse_expression("softmax(x)"), scope),
                             notation::elaborate(notation::parse_expression("x / 3"), scope)};
  };
  const Tensor<Number> first = leaf({number("1"), number("2"), number("3")});
  Settling settling(outputs_of(first));
  CHECK(settling.run() == settle(outputs_of(first)));
  for (const Tensor<Number>& cells :
       {leaf({number("0.1"), number("-7"), number("1e-9")}), leaf({number("0"), number("0"), number("0")}),
        leaf({number("2.5"), number("0.125"), number("1")}), first}) {
    settling.bind("x", cells.view());
    CHECK(settling.run() == settle(outputs_of(cells)));
  }
  CHECK_THROWS_AS(settling.bind("y", first.view()), std::out_of_range);
}
