#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "engine/language/seeded_sequence.hpp"
#include "engine/language/step_language.hpp"
#include "engine/syntax/print.hpp"

using namespace gradewright::engine;
using namespace gradewright::engine::notation;

namespace {

Syntax minus(Syntax operand) {
  return prefix(PrefixOperator::minus, std::move(operand));
}
Syntax of(InfixOperator op, Syntax left, Syntax right) {
  return infix(op, std::move(left), std::move(right));
}
Syntax power(Syntax base, Syntax exponent) {
  return of(InfixOperator::power, std::move(base), std::move(exponent));
}

/// Trees of every form, chosen by a seeded generator.
class TreeMaker {
 public:
  explicit TreeMaker(std::uint64_t seed) : choices_(seed) {}

  Syntax tree(int levels) {
    switch (levels == 0 ? choose(3) : choose(10)) {
      case 0:
        return number(Decimal(Int128{choose(2000)} - 1000, -static_cast<int>(choose(4))));
      case 1:
        return name(std::vector<const char*>{"x", "W_1", "h1'", "θ", "F"}[choose(5)]);
      case 2:
        return text("mean");
      case 3:
        return list({tree(levels - 1), tree(levels - 1)});
      case 4:
        return prefix(choose(4) == 0 ? PrefixOperator::plus : PrefixOperator::minus, tree(levels - 1));
      case 5:
        return call("softmax", {tree(levels - 1)}, {option("axis", tree(levels - 1))});
      case 6:
        return subscripted(tree(levels - 1), {at(tree(levels - 1)), slice(tree(0), std::nullopt, tree(0)),
                                              slice(std::nullopt, tree(0), std::nullopt)});
      case 7:
        return transposed(tree(levels - 1));
      default:
        return infix(static_cast<InfixOperator>(choose(13)), tree(levels - 1), tree(levels - 1));
    }
  }

 private:
  std::size_t choose(std::size_t below) {
    return static_cast<std::size_t>(choices_.integer(0, static_cast<std::int64_t>(below) - 1));
  }

  SeededSequence choices_;
  std::size_t next_ = 0;
};

}  // namespace

TEST_CASE("plain text reads back as the same tree", "[print_plain]") {
  for (std::uint64_t seed = 0; seed < 3'000; ++seed) {
    const Syntax tree = TreeMaker(seed).tree(5);
    const std::string plain = to_plain(tree);
    CAPTURE(seed, plain);
    REQUIRE(parse_expression(plain) == tree);
    // What is set on a page never fails, whatever the tree.
    REQUIRE_FALSE(to_latex(tree).empty());
    REQUIRE_FALSE(to_mathml(tree).empty());
  }
}

TEST_CASE("every sign is written as the step language has it", "[print_plain]") {
  const std::pair<InfixOperator, const char*> rows[] = {{InfixOperator::add, "a + b"},
                                                        {InfixOperator::subtract, "a - b"},
                                                        {InfixOperator::multiply, "a * b"},
                                                        {InfixOperator::divide, "a / b"},
                                                        {InfixOperator::floor_divide, "a // b"},
                                                        {InfixOperator::matrix_multiply, "a @ b"},
                                                        {InfixOperator::power, "a ** b"},
                                                        {InfixOperator::less, "a < b"},
                                                        {InfixOperator::less_equal, "a <= b"},
                                                        {InfixOperator::greater, "a > b"},
                                                        {InfixOperator::greater_equal, "a >= b"},
                                                        {InfixOperator::equal, "a == b"},
                                                        {InfixOperator::not_equal, "a != b"}};
  for (const auto& [op, expected] : rows) {
    CHECK(to_plain(of(op, name("a"), name("b"))) == expected);
  }
}

TEST_CASE("a looser form in a tighter place has parentheses, another has none", "[print_plain]") {
  const Syntax sum = of(InfixOperator::add, name("a"), name("b"));
  const Syntax product = of(InfixOperator::multiply, name("a"), name("b"));
  const Syntax comparison = of(InfixOperator::less, name("a"), name("b"));
  struct Row {
    Syntax tree;
    const char* expected;
  };
  const Row rows[] = {
      {of(InfixOperator::multiply, sum, name("c")), "(a + b) * c"},
      {of(InfixOperator::add, product, name("c")), "a * b + c"},
      {of(InfixOperator::subtract, sum, name("c")), "a + b - c"},  // to the left as it is read
      {of(InfixOperator::subtract, name("c"), sum), "c - (a + b)"},
      {of(InfixOperator::less, sum, comparison), "a + b < (a < b)"},
      {of(InfixOperator::less, comparison, sum), "(a < b) < a + b"},  // comparisons cannot be chained
      {power(power(name("a"), name("b")), name("c")), "(a ** b) ** c"},
      {power(name("a"), power(name("b"), name("c"))), "a ** b ** c"},  // to the right as it is read
      {power(number(-2), number(2)), "(-2) ** 2"},
      {power(number(2), number(-1)), "2 ** -1"},
      {minus(power(name("a"), number(2))), "-a ** 2"},
      {power(minus(name("a")), number(2)), "(-a) ** 2"},
      {minus(sum), "-(a + b)"},
      {transposed(product), "(a * b).T"},
      {transposed(name("X")), "X.T"},
      {subscripted(transposed(name("X")), {at(number(0))}), "X.T[0]"},
      {subscripted(sum, {at(number(0))}), "(a + b)[0]"},
  };
  for (const Row& row : rows) {
    CHECK(to_plain(row.tree) == row.expected);
  }
}

TEST_CASE("numbers keep their digits, texts have quotes, slices leave out what is not there",
          "[print_plain]") {
  CHECK(to_plain(number(Decimal(50, -2))) == "0.50");
  CHECK(to_plain(number(-3)) == "-3");
  CHECK(to_plain(text("mean")) == "'mean'");
  CHECK(to_plain(text("it's")) == "\"it's\"");
  CHECK(to_plain(list({})) == "[]");
  CHECK(to_plain(list({list({number(1), number(2)}), list({number(3), number(4)})})) == "[[1, 2], [3, 4]]");
  CHECK(to_plain(call("softmax", {name("S")}, {option("axis", number(-1))})) == "softmax(S, axis=-1)");
  CHECK(to_plain(call("f", {}, {option("a", name("b")), option("c", number(1))})) == "f(a=b, c=1)");
  CHECK(to_plain(subscripted(name("X"), {at(number(-1)), slice(std::nullopt, std::nullopt, std::nullopt),
                                         slice(number(1), number(3), std::nullopt),
                                         slice(std::nullopt, number(3), number(-1))})) ==
        "X[-1, :, 1:3, :3:-1]");
}

TEST_CASE("what only responses hold is written as it is read", "[print_plain]") {
  using Kind = Collection::Kind;
  const Syntax sum = of(InfixOperator::add, name("a"), name("b"));
  struct Row {
    Syntax tree;
    const char* expected;
  };
  const Row rows[] = {
      {relations({name("x"), number(7)}, {Relation::equal}), "x = 7"},
      {relations({number(0), name("x"), number(5)}, {Relation::less_equal, Relation::less}), "0 <= x < 5"},
      {relations({name("x"), sum}, {Relation::approximate}), "x \u2248 a + b"},
      {relations({name("x"), name("S")}, {Relation::member}), "x in S"},
      {relations({name("x"), name("S")}, {Relation::not_member}), "x not in S"},
      {relations({name("a"), name("b")}, {Relation::not_equal}), "a != b"},
      {relations({name("a"), name("b")}, {Relation::arrow}), "a -> b"},
      {relations({name("a"), name("b")}, {Relation::implies}), "a => b"},
      {collection(Kind::set, {number(1), number(2)}), "{1, 2}"},
      {collection(Kind::set, {}), "{}"},
      {collection(Kind::tuple, {number(1), number(2)}), "(1, 2)"},
      {collection(Kind::tuple, {number(1)}), "(1,)"},
      {collection(Kind::sequence, {number(1), number(2)}), "1, 2"},
      {bounded(number(2), true, number(5), false), "[2, 5)"},
      {bounded(number(2), false, number(5), true), "(2, 5]"},
      {quantity(number(5), "MB"), "5 MB"},
      {quantity(sum, "MB"), "(a + b) MB"},
      {marked(name("W"), "(1)"), "W^{(1)}"},
      {marked(sum, "*"), "(a + b)^{*}"},
      {of(InfixOperator::plus_minus, number(7), number(2)), "7 +- 2"},
      {prefix(PrefixOperator::plus_minus, number(2)), "+-2"},
      {of(InfixOperator::unite, bounded(number(1), true, number(2), true), name("S")), "[1, 2] union S"},
      {of(InfixOperator::multiply, of(InfixOperator::plus_minus, name("a"), name("b")), name("c")),
       "(a +- b) * c"},
  };
  for (const Row& row : rows) {
    CHECK(to_plain(row.tree) == row.expected);
  }
}
