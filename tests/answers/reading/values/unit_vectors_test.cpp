#include "answers/reading/values/unit_vectors.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

TEST_CASE("coordinates along i, j and k are cells") {
  CHECK(with_unit_vectors_as_cells("i + 2j + 3k", 3) == "(1, 2, 3)");
  CHECK(with_unit_vectors_as_cells("2i - j", 2) == "(2, -1)");
  CHECK(with_unit_vectors_as_cells("-i + k", 3) == "(-1, 0, 1)");
  CHECK(with_unit_vectors_as_cells("1\\mathbf{i} - 2\\mathbf{j} + 3\\mathbf{k}", 3) == "(1, -2, 3)");
  CHECK(with_unit_vectors_as_cells("$\\vec v = 2\\hat{i} + 0.5\\,\\hat{\\jmath}$.", 2) == "(2, 0.5)");
  CHECK(with_unit_vectors_as_cells("\\frac{1}{2}\\vec i + \\sqrt{3}\\vec j", 2) ==
        "(\\frac{1}{2}, \\sqrt{3})");
  CHECK(with_unit_vectors_as_cells("**i** \u2212 4**j**", 2) == "(1, -4)");
  CHECK(with_unit_vectors_as_cells("v = 2*i + 3*j", 2) == "(2, 3)");
}

TEST_CASE("other texts are no coordinates") {
  for (const std::string_view text : {"",
                                      "3i",
                                      "3 + 2i",
                                      "j + i",
                                      "i + i",
                                      "i + 2x",
                                      "i + 2j + 3k + 4",
                                      "2i, 3j",
                                      "i \\cdot j",
                                      "2(i + j)",
                                      "ti + j",
                                      "i + 2j + k^2",
                                      "not i + j",
                                      "i + j = 2",
                                      "2i = i + j",
                                      "i or j",
                                      "pi + 2j",
                                      "i + 2j is wrong",
                                      "i + 5j!",
                                      "*i + j",
                                      "i +",
                                      "\u00B1i + j",
                                      "2 i 3 j"}) {
    INFO(text);
    CHECK(with_unit_vectors_as_cells(text, 3).empty());
  }
  CHECK(with_unit_vectors_as_cells("i + 2j + 3k", 2).empty());
  CHECK(with_unit_vectors_as_cells("i + 2j", 4).empty());
}

}  // namespace
}  // namespace gradewright::reading
