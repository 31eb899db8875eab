#include "engine/ops/convolution_geometry.hpp"

#include <fmt/core.h>

#include <catch2/catch.hpp>
#include <map>
#include <string>

using namespace gradewright::engine;
using namespace gradewright::engine::ops;

namespace {

/// Every meeting as "result:image*kernel", those of one result together and in their order.
std::string meetings(const Shape& image, const Shape& kernel, const ConvolutionOptions& options,
                     std::size_t axes = 2) {
  const ConvolutionGeometry geometry(axes, image, kernel, options);
  std::map<Index, std::string> texts;
  geometry.for_each_run([&](Index result, Index cell, Index weight, Index count) {
    for (Index i = 0; i < count; ++i) {
      texts[result + i] += fmt::format(" {}:{}*{}", result + i, cell + i * geometry.step(), weight);
    }
  });
  std::string text;
  for (const auto& [result, of_result] : texts) {
    text += of_result;
  }
  return text.empty() ? text : text.substr(1);
}

std::string refused(const Shape& image, const Shape& kernel, const ConvolutionOptions& options = {},
                    std::size_t axes = 2) {
  try {
    const ConvolutionGeometry geometry(axes, image, kernel, options);
    return to_string(geometry.result);
  } catch (const ShapeError& error) {
    return error.what();
  }
}

}  // namespace

TEST_CASE("the result's shape is floor((size + 2 padding - dilation (window - 1) - 1) / stride) + 1",
          "[convolution_geometry]") {
  // The formula of PyTorch's Conv2d.
  CHECK(refused({5, 7}, {3, 2}) == "(3, 6)");
  CHECK(refused({5, 7}, {3, 2}, {.windows = {.stride = {2, 3}}}) == "(2, 2)");
  CHECK(refused({5, 7}, {3, 2}, {.windows = {.before = {1, 2}, .after = {1, 2}}}) == "(5, 10)");
  CHECK(refused({5, 7}, {3, 2}, {.windows = {.dilation = {2, 3}}}) == "(1, 4)");
  CHECK(refused({6, 6}, {3, 3}, {.windows = {.stride = {2, 2}}}) == "(2, 2)");
  CHECK(refused({3, 5, 5}, {4, 3, 3, 3}) == "(4, 3, 3)");
  CHECK(refused({2, 6, 5, 5}, {4, 3, 5, 5}, {.groups = 2}) == "(2, 4, 1, 1)");
  CHECK(refused({3, 224, 224}, {64, 3, 11, 11},
                {.windows = {.stride = {4, 4}, .before = {2, 2}, .after = {2, 2}}}) == "(64, 55, 55)");
}

TEST_CASE("cells of image and kernel meet by result cell, then channel, row and column",
          "[convolution_geometry]") {
  CHECK(meetings({2, 3}, {2, 2}, {}) == "0:0*0 0:1*1 0:3*2 0:4*3 1:1*0 1:2*1 1:4*2 1:5*3");
  CHECK(meetings({2, 2}, {2, 2}, {.flip = true}) == "0:0*3 0:1*2 0:2*1 0:3*0");
  CHECK(meetings({1, 4}, {1, 2}, {.windows = {.stride = {1, 2}}}) == "0:0*0 0:1*1 1:2*0 1:3*1");
  CHECK(meetings({1, 3}, {1, 2}, {.windows = {.dilation = {1, 2}}}) == "0:0*0 0:2*1");
  // Places in the padding are left out, on each of the four sides.
  CHECK(meetings({1, 1}, {1, 2}, {.windows = {.before = {0, 1}, .after = {0, 1}}}) == "0:0*1 1:0*0");
  CHECK(meetings({1, 1}, {2, 1}, {.windows = {.before = {1, 0}, .after = {1, 0}}}) == "0:0*1 1:0*0");
}

TEST_CASE("cells meet along one axis and along three as along two", "[convolution_geometry]") {
  CHECK(meetings({4}, {2}, {.windows = {.stride = {2, 1, 1}, .after = {1, 0, 0}}}, 1) ==
        "0:0*0 0:1*1 1:2*0 1:3*1");
  CHECK(meetings({3}, {2}, {.windows = {.before = {1, 0, 0}}, .flip = true}, 1) ==
        "0:0*0 1:0*1 1:1*0 2:1*1 2:2*0");
  CHECK(meetings({2, 1, 2}, {2, 1, 1}, {}, 3) == "0:0*0 0:2*1 1:1*0 1:3*1");
  CHECK(meetings({2, 2, 2}, {2, 2, 2}, {.flip = true}, 3) ==
        "0:0*7 0:1*6 0:2*5 0:3*4 0:4*3 0:5*2 0:6*1 0:7*0");
  CHECK(meetings({1, 2, 1}, {1, 2, 1}, {.windows = {.before = {1, 1, 0}}}, 3) == "2:0*1 3:0*0 3:1*1");
  CHECK(meetings({2, 1}, {1, 2, 1}, {}, 1) == "0:0*0 0:1*1");
  CHECK(refused({4}, {2}, {}, 1) == "(3,)");
  CHECK(refused({2, 3, 4, 5, 6}, {7, 3, 2, 2, 2}, {}, 3) == "(2, 7, 3, 4, 5)");
  CHECK(
      refused({5, 5}, {3, 3}, {}, 1) ==
      "the image is a 5 x 5 matrix and the kernel a 3 x 3 matrix, which do not fit: either (L) with (kL), or "
      "(C, L) or (N, C, L) with (O, C / groups, kL)");
  CHECK(
      refused({5}, {3}, {}, 3) ==
      "the image is a list of 5 and the kernel a list of 3, which do not fit: either (D, H, W) with (kD, kH, "
      "kW), or (C, D, H, W) or (N, C, D, H, W) with (O, C / groups, kD, kH, kW)");
}

TEST_CASE("channels are summed, groups are kept apart, images follow each other", "[convolution_geometry]") {
  CHECK(meetings({2, 1, 1}, {1, 2, 1, 1}, {}) == "0:0*0 0:1*1");
  CHECK(meetings({1, 1, 1}, {2, 1, 1, 1}, {}) == "0:0*0 1:0*1");
  CHECK(meetings({2, 1, 1}, {2, 1, 1, 1}, {.groups = 2}) == "0:0*0 1:1*1");
  CHECK(meetings({2, 2, 1, 1}, {2, 1, 1, 1}, {.groups = 2}) == "0:0*0 1:1*1 2:2*0 3:3*1");
}

TEST_CASE("shapes and options that do not fit are refused", "[convolution_geometry]") {
  CHECK(refused({5, 5}, {1, 1, 3, 3}) ==
        "the image is a 5 x 5 matrix and the kernel a 1 x 1 x 3 x 3 tensor, which do not fit: either (H, W) "
        "with (kH, kW), or (C, H, W) or (N, "
        "C, H, "
        "W) with (O, C / groups, kH, kW)");
  CHECK(refused({1, 5, 5}, {3, 3})
            .starts_with(
                "the image is a 1 x 5 x 5 tensor and the kernel a 3 x 3 matrix, which do not fit: either"));
  CHECK(refused({5}, {3}).starts_with(
      "the image is a list of 5 and the kernel a list of 3, which do not fit: either"));
  CHECK(refused({1, 1, 1, 5, 5}, {1, 1, 3, 3})
            .starts_with("the image is a 1 x 1 x 1 x 5 x 5 tensor and the kernel"));
  CHECK(refused({3, 5, 5}, {4, 2, 3, 3}) ==
        "the image is a 3 x 5 x 5 tensor and the kernel a 4 x 2 x 3 x 3 tensor, which do not fit with "
        "groups=1: 3 channels against 1 x 2");
  CHECK(refused({4, 5, 5}, {3, 2, 3, 3}, {.groups = 2}) ==
        "the image is a 4 x 5 x 5 tensor and the kernel a 3 x 2 x 3 x 3 tensor, which do not fit with "
        "groups=2: 4 channels against 2 x 2");
  CHECK(refused({2, 5}, {3, 2}) ==
        "the kernel, a 3 x 2 matrix, is larger than the padded image, a 2 x 5 matrix");
  CHECK(refused({5, 2}, {2, 3}) ==
        "the kernel, a 2 x 3 matrix, is larger than the padded image, a 5 x 2 matrix");
  CHECK(refused({3, 3}, {3, 3}) == "(1, 1)");
  CHECK(refused({3, 3}, {0, 3}) ==
        "the kernel, a 0 x 3 matrix, is larger than the padded image, a 3 x 3 matrix");
  CHECK(refused({2, 2}, {2, 2}, {.windows = {.dilation = {1, 2}}}) ==
        "the kernel, a 2 x 2 matrix, is larger than the padded image, a 2 x 2 matrix");
  CHECK(refused({5, 5}, {3, 3}, {.windows = {.stride = {1, 0}}}) ==
        "stride must be at least 1 and at most 16777216, not 0");
  CHECK(refused({5, 5}, {3, 3}, {.windows = {.before = {-1, 0}, .after = {-1, 0}}}) ==
        "padding must be at least 0 and at most 16777216, not -1");
  CHECK(refused({5, 5}, {3, 3}, {.windows = {.dilation = {0, 1}}}) ==
        "dilation must be at least 1 and at most 16777216, not 0");
  CHECK(refused({5, 5}, {3, 3}, {.groups = 0}) == "groups must be at least 1 and at most 16777216, not 0");
  CHECK(refused({5, 5}, {3, 3}, {.windows = {.stride = {16'777'217, 1}}}) ==
        "stride must be at least 1 and at most 16777216, not 16777217");
}
