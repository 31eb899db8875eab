#include "answers/reading/values/code_value.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <string>

namespace gradewright::reading {
namespace {

/// The value of an expression without variables; NaN where it has none.
double value(std::string_view text, Division division = Division::real) {
  return code_value(text, {}, division).value_or(std::nan(""));
}

TEST_CASE("scalar arithmetic of code is worked out") {
  CHECK(value("(64 + 2*2 - 5)//2 + 1") == 32.0);
  CHECK(value("24*(5*5*3 + 1)") == 1824.0);
  CHECK(value("2**10 - 2 ** 3") == 1016.0);
  CHECK(value("-2**2") == -4.0);
  CHECK(value("2**-1") == 0.5);
  CHECK(value("7 % 4") == 3.0);
  CHECK(value("-7 // 2") == -4.0);
  CHECK(value("85_000_000 * 16 / 1e9") == Approx(1.36));
  CHECK(value("1/(1+math.exp(-0))") == 0.5);
  CHECK(value("int(63 / 2) + 1") == 32.0);
  CHECK(value("np.sqrt(16)") == 4.0);
  CHECK(value("63/2 + 1") == 32.5);
  CHECK(value("63/2 + 1", Division::whole) == 32.0);
  CHECK(value("63.5/2 + 1", Division::whole) == 32.75);
}

TEST_CASE("variables have the values that they were given") {
  const CodeVariables variables{{"w", 4.0}, {"lr", 0.1}};
  CHECK(code_value("w - lr * (1.5 + 0.05*w)", variables).value() == Approx(3.83));
  CHECK_FALSE(code_value("w - eta * 2", variables));
}

TEST_CASE("what is no arithmetic of single numbers has no value") {
  for (const char* text : {"", "(", "2 +", "2 3", "a @ V", "x[0]", "[1, 2]", "f(2)", "exp(1, 2)", "1/0",
                           "2 = 2", "log(0)", "1.2.3", "exp", "2 * * 3", "\"2\"", "2)"}) {
    CAPTURE(text);
    CHECK_FALSE(code_value(text, {}));
  }
  CHECK_FALSE(code_value(std::string(100, '(') + "1" + std::string(100, ')'), {}));
  CHECK_FALSE(code_value(std::string(500, '-') + "1", {}));
}

}  // namespace
}  // namespace gradewright::reading
