#include "answers/judging/formula/usual_notation.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace gradewright::judging {
namespace {

struct Case {
  std::string written;
  std::string usual;
};

TEST_CASE("fonts, sums and sets are in the usual notation", "[formula]") {
  const Case cases[] = {
      {"\\mathbf{x}_0 + \\boldsymbol{\\mu}", " x_0 +  \\mu"},
      {"\\mathbf{x}y", " x y"},
      {"\\mathbf{xy}", "\\mathbf{xy}"},
      {"w x + b \\in \\mathbb{R}.", "w x + b"},
      {"w x + b \\in \\mathbb{R}^{n \\times 1}", "w x + b"},
      {"\\sum_{k \\in S} x_k + 1", "\\sum_{k \\in S} x_k + 1"},
      {"sum_i x_i", "\\sum_i x_i"},
      {"\u03a3_{i=1}^n x_i", "\\sum_{i=1}^n x_i"},
      {"\u03a3_k^{-1} x", "\u03a3_k^{-1} x"},  // a covariance
      {"cumsum_i x", "cumsum_i x"},
      {"\\sum_i x_i", "\\sum_i x_i"},
  };
  for (const Case& one : cases) {
    CHECK(in_usual_notation(one.written) == one.usual);
  }
}

TEST_CASE("indicators are calls", "[formula]") {
  const std::string call = "\\operatorname{indicator}(z>0)";
  for (const std::string written : {"1_{z>0}", "1_{\\{z>0\\}}", "\\mathbb{1}[z>0]", "\\mathbb{1}_{z>0}",
                                    "1[z>0]", "\\mathbf{1}\\{z>0\\}", "\\mathbb{1}\\left[z>0\\right]",
                                    "\U0001d7d9[z>0]", "\\begin{cases}1 & z>0\\\\0 & z\\le 0\\end{cases}",
                                    "\\begin{cases} 1 & z>0 \\\\ 0 & \\text{otherwise} \\end{cases}"}) {
    CHECK(in_usual_notation(written) == call);
  }
}

TEST_CASE("ones and cases that are no indicators stay", "[formula]") {
  for (const std::string written :
       {"1(z>0)", "W_1[z>0]", "x^1_{z>0}", "21[z>0]", "1[z]", "1_{k}", "1 - y", "\\mathbb{1}^T x",
        "\\begin{cases}1 & z>0\\\\0 & z< -1\\end{cases}", "\\begin{cases}0 & z>0\\\\1 & z\\le 0\\end{cases}",
        "\\begin{cases}1 & z>0\\\\0 & z\\le 0\\\\2 & z=1\\end{cases}", "\\begin{cases}1 & z>0", ""}) {
    CHECK(in_usual_notation(written) == written);
  }
}

}  // namespace
}  // namespace gradewright::judging
