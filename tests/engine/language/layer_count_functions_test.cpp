#include <catch2/catch.hpp>

#include "engine/graph/evaluate.hpp"
#include "engine/language/step_language.hpp"

using namespace gradewright::engine;
using namespace gradewright::engine::notation;

namespace {

double value(const std::string& text) {
  return evaluate(elaborate(parse_expression(text), {}))[0];
}

}  // namespace

TEST_CASE("depthwise, pointwise and linear layers are convolutions", "[functions]") {
  // By definition: one group a channel; a 1 x 1 kernel; a 1 x 1 kernel on one place.
  CHECK(value("depthwise_parameters(8, [3, 5])") == value("conv2d_parameters(8, 8, [3, 5], groups=8)"));
  CHECK(value("depthwise_multiply_adds(8, 3, [7, 9])") ==
        value("conv2d_multiply_adds(8, 8, 3, [7, 9], groups=8)"));
  CHECK(value("pointwise_parameters(8, 6)") == value("conv2d_parameters(8, 6, 1)"));
  CHECK(value("pointwise_multiply_adds(8, 6, [7, 9])") == value("conv2d_multiply_adds(8, 6, 1, [7, 9])"));
  CHECK(value("linear_parameters(8, 6)") == value("conv2d_parameters(8, 6, 1)"));
  CHECK(value("linear_multiply_adds(8, 6)") == value("conv2d_multiply_adds(8, 6, 1, 1)"));
}

TEST_CASE("a layer's FLOPs are twice its multiply-adds", "[functions]") {
  for (const std::string call : {"conv2d_X(4, 6, 3, [7, 9], groups=2)", "depthwise_X(4, [3, 5], 7)",
                                 "pointwise_X(4, 6, 7)", "linear_X(4, 6)"}) {
    CAPTURE(call);
    const auto counted = [&](const char* count) {
      return value(std::string(call).replace(call.find('X'), 1, count));
    };
    CHECK(counted("flops") == 2 * counted("multiply_adds"));
  }
}

TEST_CASE("a layer without bias has as many parameters fewer as it has outputs", "[functions]") {
  CHECK(value("conv2d_parameters(4, 6, 3) - conv2d_parameters(4, 6, 3, bias=False)") == 6);
  CHECK(value("depthwise_parameters(4, 3) - depthwise_parameters(4, 3, bias=False)") == 4);
  CHECK(value("linear_parameters(4, 6) - linear_parameters(4, 6, bias=False)") == 6);
}
