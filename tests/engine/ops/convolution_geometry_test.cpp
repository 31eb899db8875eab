#include "engine/ops/convolution_geometry.hpp"

#include <fmt/core.h>

#include <catch2/catch.hpp>
#include <string>

using namespace gradewright::engine;
using namespace gradewright::engine::ops;

namespace {

/// Every meeting as "result:image*kernel".
std::string meetings(const ConvolutionGeometry& geometry) {
  std::string text;
  geometry.for_each_meeting([&](Index result, Index image, Index kernel) {
    text += fmt::format("{}{}:{}*{}", text.empty() ? "" : " ", result, image, kernel);
  });
  return text;
}

std::string refused(const Shape& image, const Shape& kernel, const Conv2dOptions& options = {}) {
  try {
    const ConvolutionGeometry geometry(image, kernel, options);
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
  CHECK(refused({5, 7}, {3, 2}, {.stride = {2, 3}}) == "(2, 2)");
  CHECK(refused({5, 7}, {3, 2}, {.padding = {1, 2}}) == "(5, 10)");
  CHECK(refused({5, 7}, {3, 2}, {.dilation = {2, 3}}) == "(1, 4)");
  CHECK(refused({6, 6}, {3, 3}, {.stride = {2, 2}}) == "(2, 2)");
  CHECK(refused({3, 5, 5}, {4, 3, 3, 3}) == "(4, 3, 3)");
  CHECK(refused({2, 6, 5, 5}, {4, 3, 5, 5}, {.groups = 2}) == "(2, 4, 1, 1)");
  CHECK(refused({3, 224, 224}, {64, 3, 11, 11}, {.stride = {4, 4}, .padding = {2, 2}}) == "(64, 55, 55)");
}

TEST_CASE("cells of image and kernel meet by result cell, then channel, row and column",
          "[convolution_geometry]") {
  CHECK(meetings({{2, 3}, {2, 2}, {}}) == "0:0*0 0:1*1 0:3*2 0:4*3 1:1*0 1:2*1 1:4*2 1:5*3");
  CHECK(meetings({{2, 2}, {2, 2}, {.flip = true}}) == "0:0*3 0:1*2 0:2*1 0:3*0");
  CHECK(meetings({{1, 4}, {1, 2}, {.stride = {1, 2}}}) == "0:0*0 0:1*1 1:2*0 1:3*1");
  CHECK(meetings({{1, 3}, {1, 2}, {.dilation = {1, 2}}}) == "0:0*0 0:2*1");
  // Places in the padding are left out, on each of the four sides.
  CHECK(meetings({{1, 1}, {1, 2}, {.padding = {0, 1}}}) == "0:0*1 1:0*0");
  CHECK(meetings({{1, 1}, {2, 1}, {.padding = {1, 0}}}) == "0:0*1 1:0*0");
}

TEST_CASE("channels are summed, groups are kept apart, images follow each other", "[convolution_geometry]") {
  CHECK(meetings({{2, 1, 1}, {1, 2, 1, 1}, {}}) == "0:0*0 0:1*1");
  CHECK(meetings({{1, 1, 1}, {2, 1, 1, 1}, {}}) == "0:0*0 1:0*1");
  CHECK(meetings({{2, 1, 1}, {2, 1, 1, 1}, {.groups = 2}}) == "0:0*0 1:1*1");
  CHECK(meetings({{2, 2, 1, 1}, {2, 1, 1, 1}, {.groups = 2}}) == "0:0*0 1:1*1 2:2*0 3:3*1");
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
  CHECK(refused({2, 2}, {2, 2}, {.dilation = {1, 2}}) ==
        "the kernel, a 2 x 2 matrix, is larger than the padded image, a 2 x 2 matrix");
  CHECK(refused({5, 5}, {3, 3}, {.stride = {1, 0}}) ==
        "stride must be at least 1 and at most 16777216, not 0");
  CHECK(refused({5, 5}, {3, 3}, {.padding = {-1, 0}}) ==
        "padding must be at least 0 and at most 16777216, not -1");
  CHECK(refused({5, 5}, {3, 3}, {.dilation = {0, 1}}) ==
        "dilation must be at least 1 and at most 16777216, not 0");
  CHECK(refused({5, 5}, {3, 3}, {.groups = 0}) == "groups must be at least 1 and at most 16777216, not 0");
  CHECK(refused({5, 5}, {3, 3}, {.stride = {16'777'217, 1}}) ==
        "stride must be at least 1 and at most 16777216, not 16777217");
}
