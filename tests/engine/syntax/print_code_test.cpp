#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <vector>

#include "engine/syntax/print.hpp"

namespace gradewright::engine::notation {
namespace {

using Text = std::optional<std::string>;

const Syntax a = name("a");
const Syntax b = name("b");
const Syntax c = name("c");

Syntax power(Syntax base, Syntax exponent) {
  return infix(InfixOperator::power, std::move(base), std::move(exponent));
}

// The texts were checked with Python 3.11 and by MATLAB's table of precedence.

TEST_CASE("NumPy and MATLAB say arithmetic each in its own signs") {
  struct Case {
    Syntax tree;
    Text numpy;
    Text matlab;
  };
  const Case cases[] = {
      {number(-3), "-3", "-3"},
      {infix(InfixOperator::multiply, a, b), "a * b", "a .* b"},
      {infix(InfixOperator::divide, a, infix(InfixOperator::add, b, c)), "a / (b + c)", "a ./ (b + c)"},
      {power(a, power(b, c)), "a ** b ** c", "a .^ (b .^ c)"},
      {power(power(a, b), c), "(a ** b) ** c", "(a .^ b) .^ c"},
      {power(number(-2), number(2)), "(-2) ** 2", "(-2) .^ 2"},
      {power(number(2), number(-1)), "2 ** -1", "2 .^ (-1)"},
      {prefix(PrefixOperator::minus, power(a, b)), "-a ** b", "-a .^ b"},
      {infix(InfixOperator::floor_divide, a, b), "a // b", std::nullopt},
      {infix(InfixOperator::matrix_multiply, a, b), "a @ b", std::nullopt},
      {call("arcsin", {a}), "np.arcsin(a)", "asin(a)"},
      {call("max", {a, b}), "np.maximum(a, b)", "max(a, b)"},
      {call("binomial", {number(5), number(2)}), "math.comb(5, 2)", std::nullopt},
      {name("pi"), "np.pi", "pi"},
      {name("lambda"), std::nullopt, "lambda"},
      {name("end"), "end", std::nullopt},
      {name("f'"), std::nullopt, std::nullopt},
      {transposed(a), "a.T", std::nullopt},
      {subscripted(a, {at(number(1))}), "a[1]", std::nullopt},
      {relations({a, number(7)}, {Relation::equal}), "a == 7", "a == 7"},
      {relations({number(0), a, b}, {Relation::less, Relation::less}), "0 < a < b", std::nullopt},
      {relations({a, b}, {Relation::not_equal}), "a != b", std::nullopt},
      {relations({a, b}, {Relation::approximate}), std::nullopt, std::nullopt},
  };
  for (const Case& row : cases) {
    CAPTURE(to_plain(row.tree));
    CHECK(to_numpy(row.tree) == row.numpy);
    CHECK(to_matlab(row.tree) == row.matlab);
  }
}

TEST_CASE("NumPy and MATLAB say lists, and refuse what they cannot") {
  const Syntax row = list({number(1), infix(InfixOperator::subtract, a, b)});
  CHECK(to_numpy(row) == "np.array([1, a - b])");
  CHECK(to_matlab(row) == "[1, a - b]");
  CHECK(to_numpy(list({row, row})) == "np.array([[1, a - b], [1, a - b]])");
  CHECK(to_matlab(list({row, row})) == "[1, a - b; 1, a - b]");
  const Syntax column = list({list({infix(InfixOperator::subtract, a, b)}), list({number(-3)})});
  CHECK(to_matlab(column) == "[(a - b); (-3)]");
  CHECK(to_matlab(list({row})) == std::nullopt);
  CHECK(to_matlab(list({row, list({a})})) == std::nullopt);
  CHECK(to_numpy(call("norm", {row})) == "np.linalg.norm(np.array([1, a - b]))");

  CHECK(to_numpy(collection(Collection::Kind::tuple, {a})) == "(a,)");
  CHECK(to_numpy(collection(Collection::Kind::set, {a, b})) == "{a, b}");
  CHECK(to_matlab(collection(Collection::Kind::tuple, {a, b})) == std::nullopt);
  const Syntax refused[] = {collection(Collection::Kind::set, {}),
                            bounded(a, true, b, false),
                            quantity(number(5), "MB"),
                            marked(a, "*"),
                            text("mean"),
                            prefix(PrefixOperator::plus_minus, a),
                            infix(InfixOperator::unite, a, b),
                            call("softmax", {a}),
                            call("sum", {a}, {option("axis", number(0))})};
  for (const Syntax& tree : refused) {
    CAPTURE(to_plain(tree));
    CHECK(to_numpy(tree) == std::nullopt);
    CHECK(to_matlab(tree) == std::nullopt);
  }
}

}  // namespace
}  // namespace gradewright::engine::notation
