#include "engine/language/argument_checks.hpp"

#include <catch2/catch.hpp>
#include <functional>
#include <string>
#include <string_view>

#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"

using namespace gradewright::engine;
using namespace gradewright::engine::notation;

namespace {

using Check = std::function<void(const CallArguments&, const Expr&)>;

/// What `check` says of the argument x of exp(x), and the piece of the source that it points at; empty when
/// it says nothing.
std::string refusal(std::string_view x, const Check& check) {
  const Scope scope;
  Elaborator elaborator(scope);
  const std::string source = "exp(" + std::string(x) + ")";
  const Syntax syntax = parse_expression(source);
  const Call& call = std::get<Call>(syntax.form);
  const CallArguments arguments(*find_function(call.function), call, call.function_span, elaborator);
  try {
    check(arguments, arguments.expr("x"));
  } catch (const SourceError& error) {
    return error.what() + std::string(" at ") + source.substr(error.where().offset, error.where().length);
  }
  return {};
}

Check counts(Index least) {
  return [least](const CallArguments& arguments, const Expr& x) { require_counts(arguments, "x", x, least); };
}
const Check probability = [](const CallArguments& arguments, const Expr& x) {
  require_between_0_and_1(arguments, "x", x, "probability");
};
const Check distributions = [](const CallArguments& arguments, const Expr& x) {
  require_distributions(arguments, "x", x);
};

/// Six tables of a million cells: more than a check computes.
constexpr std::string_view too_much = "-(ones(1000, 1000) + 1 + 1 + 1 + 1)";

}  // namespace

TEST_CASE("counts are whole and large enough", "[argument_checks]") {
  CHECK(refusal("3", counts(1)).empty());
  CHECK(refusal("[1, 2 ** 60, 6 / 3]", counts(1)).empty());
  CHECK(refusal("0", counts(0)).empty());
  CHECK(refusal("0", counts(1)) == "exp: x is a whole number of at least 1, not 0 at 0");
  CHECK(refusal("[4, -1]", counts(0)) == "exp: x is a whole number of at least 0, not -1 at [4, -1]");
  CHECK(refusal("5 / 2", counts(1)) == "exp: x is a whole number of at least 1, not 2.5 at 5 / 2");
  CHECK(refusal("1 / 0", counts(1)) == "exp: x is a whole number of at least 1, not inf at 1 / 0");
  CHECK(refusal("log(-1)", counts(1)) == "exp: x is a whole number of at least 1, not nan at log(-1)");
  CHECK(refusal(too_much, counts(1)).empty());
}

TEST_CASE("a known value is settled, one too large to compute is not", "[argument_checks]") {
  const Scope scope;
  Elaborator elaborator(scope);
  const Syntax syntax = parse_expression("exp(0)");
  const Call& call = std::get<Call>(syntax.form);
  const CallArguments arguments(*find_function(call.function), call, call.function_span, elaborator);
  const auto known = known_value(arguments, elaborate(parse_expression("[1 / 4, 7]"), scope));
  REQUIRE(known);
  CHECK(to_string((*known)[0]) == "0.25");
  CHECK(to_string((*known)[1]) == "7");
  CHECK_FALSE(known_value(arguments, elaborate(parse_expression(too_much), scope)));
  CHECK_FALSE(require_counts(arguments, "x", elaborate(parse_expression(too_much), scope), 1));
}

TEST_CASE("probabilities lie between 0 and 1", "[argument_checks]") {
  CHECK(refusal("[0, 1, 0.5]", probability).empty());
  CHECK(refusal("3 * 0.1 + 0.7", probability).empty());  // 1.0000000000000002 in doubles
  CHECK(refusal("[0.5, 1.2]", probability) ==
        "exp: a probability lies between 0 and 1, not at 1.2 at [0.5, 1.2]");
  CHECK(refusal("-0.25", probability) == "exp: a probability lies between 0 and 1, not at -0.25 at -0.25");
  CHECK(refusal("1.00000001", probability) ==
        "exp: a probability lies between 0 and 1, not at 1.00000001 at 1.00000001");
  CHECK(refusal("-log(0)", probability) == "exp: a probability lies between 0 and 1, not at inf at -log(0)");
  CHECK(refusal(too_much, probability).empty());
}

TEST_CASE("distributions are not negative and sum to 1", "[argument_checks]") {
  CHECK(refusal("[0, 1, 0]", distributions).empty());
  CHECK(refusal("[[0.5, 0.5], [0.1, 0.9]]", distributions).empty());
  CHECK(refusal("[0.33, 0.33, 0.33]", distributions).empty());  // thirds
  CHECK(refusal("[0.34, 0.34, 0.33]", distributions).empty());
  CHECK(refusal("[0.5, 0.6]", distributions) ==
        "exp: the probabilities of a x sum to 1, not to 1.1 at [0.5, 0.6]");
  CHECK(refusal("[[0.5, 0.5], [0.9, 0]]", distributions) ==
        "exp: the probabilities of a x sum to 1, not to 0.9 at [[0.5, 0.5], [0.9, 0]]");
  CHECK(refusal("[1.5, -0.5]", distributions) ==
        "exp: a probability of the x lies between 0 and 1, not at -0.5 at [1.5, -0.5]");
  CHECK(refusal(too_much, distributions).empty());
}
