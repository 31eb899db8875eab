#include "engine/ops/window_options.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "engine/syntax/print.hpp"

using namespace gradewright::engine;
using namespace gradewright::engine::ops;

namespace {

std::string written(const WindowOptions& options, std::size_t axes) {
  return notation::to_plain(notation::call("f", {}, written_options(options, axes)));
}

}  // namespace

TEST_CASE("windows are counted as PyTorch counts them", "[window_options]") {
  // By hand from the formula of torch.nn.MaxPool1d.
  CHECK(window_count(5, 3, {}, 0) == 3);
  CHECK(window_count(6, 3, {.stride = {2, 1, 1}}, 0) == 2);
  CHECK(window_count(6, 3, {.stride = {2, 1, 1}}, 0, true) == 3);
  CHECK(window_count(5, 2, {.before = {0, 1, 0}, .after = {0, 2, 0}, .dilation = {1, 3, 1}}, 1) == 5);
  CHECK(window_count(2, 3, {}, 0) == 0);
  CHECK(window_count(2, 3, {}, 0, true) == 0);
  CHECK(window_count(2, 0, {}, 0) == 0);
  CHECK(window_count(0, 1, {.before = {1, 0, 0}}, 0) == 1);
  // (5 + 2 - 2) / 3 rounded up is 2, and the third window would begin at 6 - 1, behind the cells 0 to 4.
  CHECK(window_count(5, 2, {.stride = {3, 1, 1}, .before = {1, 0, 0}, .after = {1, 0, 0}}, 0, true) == 2);
  CHECK(window_count(6, 2, {.stride = {3, 1, 1}, .before = {1, 0, 0}, .after = {1, 0, 0}}, 0, true) == 3);
}

TEST_CASE("options are written as they are typed, and only those that say something", "[window_options]") {
  CHECK(written({}, 3) == "f()");
  CHECK(written({.stride = {2, 2, 7}}, 2) == "f(stride=2)");
  CHECK(written({.stride = {2, 2, 7}}, 3) == "f(stride=[2, 2, 7])");
  CHECK(written({.before = {1, 1, 1}, .after = {1, 1, 1}, .dilation = {1, 2, 1}}, 2) ==
        "f(padding=1, dilation=[1, 2])");
  CHECK(written({.before = {1, 2, 0}, .after = {1, 2, 0}}, 2) == "f(padding=[1, 2])");
  CHECK(written({.after = {1, 0, 0}}, 1) == "f(padding=[[0, 1]])");
  CHECK(written({.before = {1, 2, 0}, .after = {1, 3, 0}}, 2) == "f(padding=[[1, 1], [2, 3]])");
}

TEST_CASE("numbers of fewer axes stand for the last of three", "[window_options]") {
  CHECK(along_three(PerAxis{4, 5, 9}, 2, 1) == PerAxis{1, 4, 5});
  CHECK(along_three(PerAxis{4, 9, 9}, 1, 0) == PerAxis{0, 0, 4});
  CHECK(along_three(PerAxis{4, 5, 6}, 3, 1) == PerAxis{4, 5, 6});
}
