#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdint>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "answers/reading/notation/read_notation.hpp"
#include "engine/syntax/print.hpp"

namespace gradewright::reading {
namespace {

using namespace engine::notation;
using engine::Decimal;

Syntax of(InfixOperator op, Syntax left, Syntax right) {
  return infix(op, std::move(left), std::move(right));
}
Syntax plus(Syntax left, Syntax right) {
  return of(InfixOperator::add, std::move(left), std::move(right));
}
Syntax minus(Syntax left, Syntax right) {
  return of(InfixOperator::subtract, std::move(left), std::move(right));
}
Syntax times(Syntax left, Syntax right) {
  return of(InfixOperator::multiply, std::move(left), std::move(right));
}
Syntax over(Syntax left, Syntax right) {
  return of(InfixOperator::divide, std::move(left), std::move(right));
}
Syntax power(Syntax left, Syntax right) {
  return of(InfixOperator::power, std::move(left), std::move(right));
}
Syntax negative(Syntax operand) {
  return prefix(PrefixOperator::minus, std::move(operand));
}
const Syntax a = name("a");
const Syntax b = name("b");
const Syntax c = name("c");
const Syntax x = name("x");

/// Trees whose plain text and LaTeX mean nothing else.
std::vector<Syntax> trees() {
  return {
      number(7),
      number(-3),
      number(Decimal(50, -2)),
      number(Decimal(-125, -3)),
      x,
      name("W_1"),
      name("inf"),
      plus(a, b),
      minus(a, b),
      plus(plus(a, b), c),
      minus(a, minus(b, c)),
      minus(a, plus(b, c)),
      times(a, b),
      times(plus(a, b), c),
      times(a, plus(b, c)),
      power(a, b),
      power(power(a, b), c),
      power(a, power(b, c)),
      power(number(-2), number(2)),
      power(number(2), number(-1)),
      power(a, plus(b, c)),
      power(plus(a, b), number(2)),
      negative(x),
      negative(power(a, number(2))),
      power(negative(a), number(2)),
      negative(plus(a, b)),
      times(negative(a), b),
      of(InfixOperator::plus_minus, number(7), number(2)),
      prefix(PrefixOperator::plus_minus, number(2)),
      list({number(1), number(2)}),
      list({list({number(1), number(2)}), list({number(3), number(4)})}),
      list({number(Decimal(5, -1)), number(-2), number(3)}),
      list({}),
      list({plus(a, b), power(c, number(2))}),
      call("sqrt", {x}),
      call("exp", {negative(x)}),
      call("log", {plus(number(1), x)}),
      call("max", {a, b}),
      times(call("sin", {x}), call("cos", {x})),
      power(call("tanh", {x}), number(2)),
      call("softmax", {name("z")}),
      call("abs", {number(-3)}),
      transposed(name("W")),
      times(transposed(name("W")), x),
      subscripted(x, {at(number(1))}),
      relations({x, number(7)}, {Relation::equal}),
      relations({number(0), x, number(5)}, {Relation::less_equal, Relation::less}),
      relations({x, number(3)}, {Relation::not_equal}),
      relations({a, plus(b, c), number(Decimal(148, -2))}, {Relation::equal, Relation::approximate}),
      collection(Collection::Kind::tuple, {number(1), number(2)}),
      bounded(number(2), true, number(5), false),
      bounded(number(2), false, number(5), true),
      collection(Collection::Kind::tuple, {number(1)}),
      collection(Collection::Kind::set, {number(1), number(2)}),
      collection(Collection::Kind::set, {}),
      marked(name("W"), "(1)"),
      marked(name("a"), "[l]"),
      marked(x, "*"),
      quantity(number(5), "MB"),
      quantity(number(Decimal(15, -1)), "GFLOPs"),
  };
}

/// Trees that LaTeX does not tell from others: a fraction is no quotient with a sign.
std::vector<Syntax> plain_trees() {
  return {
      over(a, b),
      over(a, times(b, c)),
      times(over(a, b), c),
      over(over(a, b), c),
      over(a, over(b, c)),
      of(InfixOperator::floor_divide, a, b),
      of(InfixOperator::matrix_multiply, name("A"), name("B")),
      call("sin", {over(name("pi"), number(2))}),
  };
}

void check_reads_back(const std::string& text, const Syntax& tree) {
  CAPTURE(text);
  const std::vector<NotationReading> readings = read_notation(text);
  REQUIRE(readings.size() == 1);
  REQUIRE(readings[0].parts.size() == 1);
  REQUIRE(readings[0].parts[0].sort == Part::Sort::mathematics);
  CHECK(to_plain(readings[0].parts[0].tree) == to_plain(tree));
  CHECK(readings[0].parts[0].tree == tree);
}

TEST_CASE("plain text of a tree reads back as the tree") {
  for (const Syntax& tree : trees()) {
    check_reads_back(to_plain(tree), tree);
  }
  for (const Syntax& tree : plain_trees()) {
    check_reads_back(to_plain(tree), tree);
  }
}

TEST_CASE("LaTeX of a tree reads back as the tree") {
  for (const Syntax& tree : trees()) {
    check_reads_back(to_latex(tree), tree);
  }
  check_reads_back(to_latex(name("theta")), name("theta"));
}

/// Trees of forms that each of the four texts can say, from a fixed seed. `divides`: with quotients, which
/// LaTeX sets as fractions, and with the minus of a product, which it sets without brackets.
class RandomTrees {
 public:
  RandomTrees(std::uint32_t seed, bool divides) : random_(seed), divides_(divides) {}

  Syntax next(int depth) {
    if (depth == 0 || below(5) == 0) {
      return leaf();
    }
    switch (below(8)) {
      case 0:
        return plus(next(depth - 1), next(depth - 1));
      case 1:
        return minus(next(depth - 1), next(depth - 1));
      case 2:
        return divides_ ? over(next(depth - 1), next(depth - 1)) : plus(next(depth - 1), leaf());
      case 3:
        return power(next(depth - 1), next(depth - 1));
      case 4:
        return negative(divides_ ? next(depth - 1) : leaf());
      case 5:
        return call("sqrt", {next(depth - 1)});
      case 6:
        return call("max", {next(depth - 1), next(depth - 1)});
      default:
        return times(next(depth - 1), leaf());
    }
  }

  Syntax list_of(int depth) {
    std::vector<Syntax> rows;
    const std::uint32_t columns = 2 + below(2);
    for (std::uint32_t row = 0; row < 2 + below(2); ++row) {
      std::vector<Syntax> cells;
      for (std::uint32_t column = 0; column < columns; ++column) {
        cells.push_back(next(depth));
      }
      rows.push_back(list(std::move(cells)));
    }
    return list(std::move(rows));
  }

 private:
  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_()) % limit; }
  Syntax leaf() {
    constexpr std::string_view names[] = {"a", "b", "x", "y", "z", "w_1"};
    switch (below(4)) {
      case 0:
        return number(static_cast<long long>(below(100)));
      case 1:
        return number(Decimal(static_cast<std::int64_t>(below(1000)) - 500, -2));
      default:
        return name(names[below(std::size(names))]);
    }
  }

  std::mt19937 random_;
  bool divides_;
};

TEST_CASE("random trees read back from plain text, NumPy and MATLAB") {
  RandomTrees trees(20'261'127, true);
  for (int i = 0; i < 1000; ++i) {
    const Syntax tree = i % 4 == 0 ? trees.list_of(2) : trees.next(4);
    check_reads_back(to_plain(tree), tree);
    check_reads_back(to_numpy(tree).value(), tree);
    check_reads_back(to_matlab(tree).value(), tree);
  }
}

TEST_CASE("random trees without quotients read back from LaTeX") {
  RandomTrees trees(8, false);
  for (int i = 0; i < 1000; ++i) {
    const Syntax tree = trees.next(3);
    check_reads_back(to_latex(tree), tree);
  }
}

TEST_CASE("NumPy and MATLAB of a tree read back as the tree, or are refused") {
  int said_by_numpy = 0;
  int said_by_matlab = 0;
  std::vector<Syntax> all = trees();
  std::ranges::copy(plain_trees(), std::back_inserter(all));
  for (const Syntax& tree : all) {
    if (const auto text = to_numpy(tree)) {
      check_reads_back(*text, tree);
      ++said_by_numpy;
    }
    if (const auto text = to_matlab(tree)) {
      check_reads_back(*text, tree);
      ++said_by_matlab;
    }
  }
  CHECK(said_by_numpy >= 45);
  CHECK(said_by_matlab >= 35);
}

}  // namespace
}  // namespace gradewright::reading
