#include "engine/language/constants.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "engine/graph/evaluate.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"
#include "tests/engine/language/expression_value.hpp"

using namespace gradewright::engine;
using namespace gradewright::engine::notation;
using namespace gradewright::test;

namespace {

/// The value of the last of some steps; or what is refused, and the piece that it points at.
std::string last_of(std::string_view source) {
  Scope scope;
  try {
    const Tensor<double> value = evaluate(add_steps(source, scope).back());
    return std::to_string(value[0]);
  } catch (const SourceError& error) {
    return error.what() + std::string(" at ") +
           std::string(source.substr(error.where().offset, error.where().length));
  }
}

}  // namespace

TEST_CASE("constants have their names in every spelling", "[constants]") {
  // pi = 3.14159265, e = 2.71828183.
  check_values_of(
      {{"pi", "3.1416"},
       {"math.pi", "3.1416"},
       {"np.pi", "3.1416"},
       {"numpy.pi", "3.1416"},
       {"torch.pi", "3.1416"},
       {"e", "2.7183"},
       {"np.e", "2.7183"},
       {"math.e", "2.7183"},
       {"log(e)", "1"},
       {"e ** 2", "7.3891"},
       {"inf", "inf"},
       {"-inf", "-inf"},
       {"np.inf", "inf"},
       {"-math.inf", "-inf"},
       {"torch.inf", "inf"},
       {"nan", "nan"},
       {"np.nan", "nan"},
       {"float('inf')", "inf"},
       {"float('-inf')", "-inf"},
       {"-float(\"inf\")", "-inf"},
       {"float('nan')", "nan"},
       {"float('Infinity')", "inf"},
       {"float(3)", "3"},
       {"float('2.5')", "2.5"},
       {"exp(-inf)", "0"},
       {"softmax([0, -inf, 0])", "[0.5, 0, 0.5]"},
       {"softmax(where([1, 0, 1] == 1, [2, 5, 2], -np.inf))", "[0.5, 0, 0.5]"},
       {"max([1, -inf])", "1"},
       {"minimum(inf, 3)", "3"},
       {"float('x')", "'x' is not a number at 'x'"},
       {"np.tau", "'np.tau' is not known at np.tau"},
       {"np.PI", "'np.PI' is not known at np.PI"},
       {"np.infy", "'np.infy' is not known; did you mean 'np.inf'? at np.infy"},
       {"math.exp", "'math.exp' is a function; give it its arguments in parentheses at math.exp"}});
}

TEST_CASE("the e of a number is no constant", "[constants]") {
  check_values_of({{"1e-3 * 1000", "1"},
                   {"1e3", "1000"},
                   {"2E2", "200"},
                   {"2 * e-3", "2.4366"},  // 2 * 2.71828183 - 3
                   {"e-3", "-0.2817"},
                   {"1 - e", "-1.7183"},
                   {"exp(1) - e", "0"},
                   {"2e", "expected an operator or the end of the text, found 'e' at e"}});
}

TEST_CASE("a name of the exam's own wins over the constant", "[constants]") {
  CHECK(last_of("e = 3\na = 2 * e") == "6.000000");
  CHECK(last_of("pi = 0.5\na = 2 * pi") == "1.000000");
  CHECK(last_of("e = 3\na = 2 * np.e") == "5.436564");
  CHECK(last_of("pi = [1]\nb = pi.sum() + math.pi") == "4.141593");
  CHECK(last_of("a = 1e-3\ne = 7\nb = a * e") == "0.007000");
  CHECK(last_of("e = 3\nb = 1e1 + e") == "13.000000");
}

TEST_CASE("a name has one meaning in all steps", "[constants]") {
  const std::string above = "' is used above as the constant; give the step another name at ";
  const std::string here = "' is used here as the constant; give the step another name at ";
  CHECK(last_of("a = 2 * e\ne = 3") == "'e" + above + "e");
  CHECK(last_of("a = 2 * np.e\ne = 3") == "'e" + above + "e");
  CHECK(last_of("a = [pi, 1]\nb = 2 * a\npi = 3") == "'pi" + above + "pi");
  CHECK(last_of("e = e + 1") == "'e" + here + "e");
  CHECK(last_of("pi = np.pi") == "'pi" + here + "pi");
  CHECK(last_of("inf = 3") == "'inf' cannot be defined; it is a constant at inf");
  CHECK(last_of("nan = 3") == "'nan' cannot be defined; it is a constant at nan");
  CHECK(last_of("True = 3") == "'True' cannot be defined; it is a constant at True");
}
