#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"

using namespace gradewright::engine;
using namespace gradewright::engine::notation;

namespace {

/// Shape and cells; or what is refused, and the piece that it points at.
std::string made(std::string_view source) {
  Scope scope;
  add_steps("X = [[1, 2, 3], [4, 5, 6]]", scope);
  try {
    const Expr expr = elaborate(parse_expression(source), scope);
    REQUIRE(expr->leaf());
    std::string text = to_string(expr->shape);
    for (const Number& cell : expr->leaf()->value.cells()) {
      text += " " + cell.to_string();
    }
    return text;
  } catch (const SourceError& error) {
    return error.what() + std::string(" at ") +
           std::string(source.substr(error.where().offset, error.where().length));
  }
}

void check_all(const std::vector<std::pair<std::string, std::string>>& rows) {
  for (const auto& [source, expected] : rows) {
    CAPTURE(source);
    CHECK(made(source) == expected);
  }
}

}  // namespace

TEST_CASE("seeded numbers fill a shape in row-major order", "[random_functions]") {
  // The upper 32 bits of splitmix64's first values for seed 1234567 (prng.di.unimi.it/splitmix64.c) times 10,
  // over 2^32, are 3.50, 1.74, 5.32 and 2.49.
  check_all({{"random_integers([2, 2], 0, 9, seed=1234567)", "(2, 2) 3 1 5 2"},
             {"random_integers((2, 2), 0, 9, seed=1234567)", "(2, 2) 3 1 5 2"},
             {"random_integers(4, -10, -1, seed=1234567)", "(4,) -7 -9 -5 -8"},
             {"random_integers([], 0, 9, seed=1234567)", "() 3"},
             {"random_integers([2], 7, 7, seed=5)", "(2,) 7 7"},
             {"np.random_integers(shape=[2], low=7, high=7, seed=5)", "(2,) 7 7"},
             {"random_integers([2], 7.0, 14 / 2, seed=5)", "(2,) 7 7"},
             {"random_integers(shape(X), 7, 7, seed=0)", "(2, 3) 7 7 7 7 7 7"},
             {"random_integers(X.shape[1], 7, 7, seed=0)", "(3,) 7 7 7"},
             {"random_integers((len(X), 1), 7, 7, seed=2147483648)", "(2, 1) 7 7"},
             {"random_decimals([2, 2], 0, 0.9, decimals=1, seed=1234567)", "(2, 2) 0.3 0.1 0.5 0.2"},
             {"random_decimals(2, -0.125, -0.125, decimals=3, seed=1)", "(2,) -0.125 -0.125"},
             {"random_decimals(2, 1e-6, 0.000001, decimals=6, seed=1)", "(2,) 0.000001 0.000001"},
             {"random_decimals(2, 0.50, 0.5, decimals=1, seed=1)", "(2,) 0.5 0.5"},
             {"random_decimals(2, 3, 3, decimals=0, seed=1)", "(2,) 3 3"}});
}

TEST_CASE("seeded numbers refuse what does not fit, with a reason that is true", "[random_functions]") {
  const std::string integers = "random_integers(shape, low, high, seed=None)";
  const std::string by_name = "; the seed is given by name, as in random_integers([2, 3], -5, 5, seed=1) at ";
  check_all({
      {"random_integers(1234567, 0, 9, 3)",
       integers + " takes 3 values without a name, not 4" + by_name + "3"},
      {"random_integers(7, -2, 2, 2, 3)", integers + " takes 3 values without a name, not 5" + by_name + "2"},
      {"random_integers([2], 1, 2)",
       "random_integers needs its seed by name, as in seed=1 at random_integers"},
      {"random_integers([2], 1, seed=1)", integers + " needs a value for high at random_integers"},
      {"random_integers([2], 1, 2, seed=1, decimals=1)", integers + " has no option 'decimals' at 1"},
      {"random_decimals([2], 1, 2, seed=1)",
       "random_decimals needs its decimals by name, as in decimals=1 at random_decimals"},
      {"random_decimals([2], 1, 2, decimals=1)",
       "random_decimals needs its seed by name, as in seed=1 at random_decimals"},
      {"random_integers([2], 2, 1, seed=1)", "low 2 is above high 1 at 2"},
      {"random_decimals([2], 0.5, 0.25, decimals=2, seed=1)", "low 0.5 is above high 0.25 at 0.5"},
      {"random_integers([2], 0.5, 2, seed=1)", "low is a whole number, not 0.5 at 0.5"},
      {"random_integers([2], 0, 1.5, seed=1)", "high is a whole number, not 1.5 at 1.5"},
      {"random_decimals([2], 0.125, 1, decimals=2, seed=1)", "low 0.125 has more than 2 decimals at 0.125"},
      {"random_decimals([2], 0, 0.25, decimals=1, seed=1)", "high 0.25 has more than 1 decimal at 0.25"},
      {"random_decimals([2], 0, 1 / 3, decimals=6, seed=1)",
       "high 0.333333333333333 has more than 6 decimals at 1 / 3"},
      {"random_integers([2], 0, 1e30, seed=1)", "high 1e+30 is too large at 1e30"},
      {"random_integers([2], -1e400, 0, seed=1)", "low -1e+400 is too large at -1e400"},
      {"random_integers([2], 0, inf, seed=1)", "expected a finite number at inf"},
      {"random_integers([2], a, 2, seed=1)", "'a' is not defined at a"},
      {"random_integers([2], X, 2, seed=1)", "expected one number, found a 2 x 3 matrix at X"},
      {"random_integers([2], 1, 2, seed=-1)",
       "seed is a whole number from 0 to 9007199254740992, not -1 at -1"},
      {"random_integers([2], 1, 2, seed=0.5)", "expected a whole number at 0.5"},
      {"random_integers([2.5], 1, 2, seed=1)", "expected a whole number at 2.5"},
      {"random_integers(X, 1, 2, seed=1)",
       "expected a whole number or a list of them, found a 2 x 3 matrix at X"},
      {"random_decimals([2], 1, 2, decimals=-1, seed=1)",
       "decimals is a whole number from 0 to 6, not -1 at -1"},
  });
  CHECK_THAT(made("random_integers([-2], 1, 2, seed=1)"), Catch::Contains("-2"));
}

TEST_CASE("limits of seeded numbers", "[random_functions][limits]") {
  const auto accepted = [](const std::string& source) { return made(source).front() == '('; };
  CHECK(accepted("random_integers([1024, 1024], 0, 9, seed=1)"));
  CHECK(made("random_integers([1024, 1025], 0, 9, seed=1)") ==
        "more than 1048576 generated cells at random_integers");
  CHECK(accepted("random_integers([1,1,1,1,1,1,1,1], 0, 9, seed=1)"));
  CHECK_FALSE(accepted("random_integers([1,1,1,1,1,1,1,1,1], 0, 9, seed=1)"));
  CHECK(accepted("random_integers(3, 0, 9, seed=9007199254740992)"));
  CHECK(made("random_integers(3, 0, 9, seed=9007199254740993)") ==
        "expected a whole number of at most 9007199254740992 at 9007199254740993");
  CHECK(accepted("random_integers(3, 0, 4294967295, seed=1)"));
  CHECK(made("random_integers(3, 0, 4294967296, seed=1)") ==
        "there are more than 4294967296 numbers from 0 to 4294967296 at 4294967296");
  CHECK(made("random_decimals(3, -1, 1, decimals=6, seed=1)").starts_with("(3,)"));
  CHECK(made("random_decimals(3, 0, 1, decimals=7, seed=1)") ==
        "decimals is a whole number from 0 to 6, not 7 at 7");
  CHECK(made("random_decimals(3, 0, 10000, decimals=6, seed=1)") ==
        "there are more than 4294967296 numbers from 0 to 10000 with 6 decimals at 10000");
}
