#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/answers/reading/values/typed_shown.hpp"

namespace gradewright::reading {
namespace {

struct Case {
  std::string text;
  std::string meaning;
};

TEST_CASE("A quantity is a number and its unit as they are written") {
  const Case cases[] = {
      {"5 MB", "5 MB"},
      {"5 [MB]", "5 MB"},
      {"16 gibibytes", "16 GiB"},
      {"32-bit", "32 bit"},
      {"100 B", "100 B"},
      {"900 GB s^{-1}", "900 GB/s"},
      {"100 Mbps", "100 Mbit/s"},
      {"40\\,\\mu s", "40 us"},
      {"120 giga FLOPs", "120 GFLOP"},
      {"120 GFLOPS", "120 GFLOP | 120 GFLOP/s"},
      {"5 mb", "5 MB | 5 Mbit"},
      {"1/2 GB", "1/2 GB"},
      {"2^30 bytes", "1073741824 B"},
      {"4·25 MB = 100 MB", "100 MB"},
      {"M = 5 MB", "5 MB"},
      {"64 Kio", "64 KiB"},
      {"68586 * 4 B = 274344 B = 274.3 kB", "274.3 KB"},
      {"5! MB", "120 MB"},
      {"7e9 params * 2 bytes/param = 14 GB", "14 GB"},
      {"2 GB + 4 GB + 8 GB = 14 GB", "14 GB"},
      {"100 ms + 150 ms = 250 ms", "250 ms"},
      {"5 MB of memory", "5 MB"},
      {"5 MB of GPU memory are needed", "5 MB"},
      {"20 Millisekunden", "20 ms"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::quantity) == one.meaning);
  }
}

TEST_CASE("A quantity with a leftover is left") {
  const Case cases[] = {
      {"5 MB per image", "review"},
      {"5 MB or 6 MB", "review"},
      {"5-6 MB", "review"},
      {"> 5 MB", "review"},
      {"2M = 5 MB", "review"},
      {"5 MB = 6 MB", "review"},
      {"5 MB^2", "review"},
      {"5 M B", "review"},
      {"n MB", "review"},
      {"5", "review"},
      {"5 XB", "review"},
      {"5 MB, 6 s", "review"},
      {"5 MB 600 MB", "review"},
      {"5:1 MB", "review"},
      {"1:5 MB", "review"},
      {"5 min s^{-1}", "review"},
      {"1 hour and 30 minutes s^{-1}", "review"},
      {"5 \\text{min}\\,\\text{s}^{-1}", "review"},
      {"Fraction(3 MB)", "review"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::quantity) == one.meaning);
  }
}

TEST_CASE("A number without a unit is in the declared one") {
  TypeContext context;
  context.unit = "s";
  const Case cases[] = {
      {"3", "3 s"},
      {"1 min 30 s", "90 s"},
      {"3000 ms", "3000 ms"},
      {"30 s 1 min", "review"},
      {"3 s per epoch", "review"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::quantity, context) == one.meaning);
  }
}

TEST_CASE("Of two meanings the one of the declared dimension counts") {
  TypeContext context;
  context.unit = "GFLOP";
  const Case cases[] = {
      {"120 GFLOPS", "120 GFLOP"},
      {"60 GMAC", "60 GMAC"},
      {"120", "120 GFLOP"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::quantity, context) == one.meaning);
  }
}

TEST_CASE("Another thing counted is no answer") {
  TypeContext context;
  context.unit = "parameter";
  const Case cases[] = {
      {"7850 parameters", "7850 parameter"},
      {"7850 trainable params", "7850 parameter"},
      {"7850 neurons", "review"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::quantity, context) == one.meaning);
  }
}

TEST_CASE("A prefix alone may be the declared unit") {
  TypeContext context;
  context.unit = "MB";
  const Case cases[] = {
      {"5 M", "5000000 MB | 5 MB"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::quantity, context) == one.meaning);
  }
}

}  // namespace
}  // namespace gradewright::reading
