#include "answers/reading/values/size_labels.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

/// "28x28x10"; empty where no axes are named, or not in the order of height, width and channels.
std::string shown(std::string_view text) {
  std::string all;
  if (const auto extents = labelled_extents(text)) {
    for (const WrittenNumber& extent : *extents) {
      all += (all.empty() ? "" : "x") + to_string(extent);
    }
  }
  return all;
}

TEST_CASE("Axes that are named are a size") {
  for (const char* text :
       {"H=28, W=28, C=10", "28 (height) x 28 (width) x 10 (channels)", "28×28 with 10 channels",
        "28×28, 10 channels.", "height: 28, width: 28, channels: 10", "28 high, 28 wide and 10 deep",
        "28x28 maps with 10 channels", "28 x 28 images with 10 channels", "28 by 28 outputs with 10 channels",
        "28x28 (10 channels)", "28x28 (10 maps)", "28 x 28 (10 filters)."}) {
    INFO(text);
    CHECK(shown(text) == "28x28x10");
  }
  CHECK(shown("28 rows and 14 columns") == "28x14");
}

TEST_CASE("Axes whose names stand in another order are put in theirs") {
  for (const char* text : {"C=10, H=28, W=14", "W=14, H=28, C=10", "10 channels of 28x14", "10@28x14",
                           "10 feature maps of size 28 x 14", "depth 10, width 14, height 28"}) {
    INFO(text);
    CHECK(shown(text) == "28x14x10");
  }
  CHECK(shown("28 (width) x 14 (height)") == "14x28");
}

TEST_CASE("Axes without all names or with a word beside them are none") {
  for (const char* text : {"10 filters of 5x5",
                           "10 channels of 28",
                           "10@28",
                           "10 of 28x28",
                           "10@28x28x3",
                           "28x28x10",
                           "28×28 (10)",
                           "28×28 with 3 channels and 10 filters",
                           "a = 28, b = 14",
                           "H=28",
                           "H=28, W=?",
                           "28x28 (10 classes)",
                           "28x28 (was 10 channels)",
                           "28x28 maps with 10",
                           "28x28 pixels with 3 errors",
                           "28x28 (10 channels) 3",
                           "28x28 maps without 10 channels",
                           "28 maps with 10 channels",
                           "28x28 (10 or 3 channels)",
                           "28x28 (not 10 channels)",
                           "28x28 (10 channels?)",
                           "not H=28, W=28",
                           "H=28.5, W=28",
                           "H=28 W=28 or 14",
                           "H=0, W=28"}) {
    INFO(text);
    CHECK(shown(text).empty());
  }
}

}  // namespace
}  // namespace gradewright::reading
