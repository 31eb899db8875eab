#include "answers/reading/matching/taken_back.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

bool is_taken_back(std::string_view behind) {
  const std::string text = "E = 0.36" + std::string(behind);
  return !taken_back(text, 8, sentences_on_all(text)).empty();
}

TEST_CASE("the next sentence takes a statement back") {
  for (const char* behind : {"\nThis is wrong.",
                             ". This is wrong.",
                             ". That's not right.",
                             ". I am not sure.",
                             ". Not sure.",
                             "\nUpdate: 9",
                             "\nNo!",
                             "\nThe above is wrong.",
                             ". Das ist falsch.",
                             ". Ich bin nicht sicher.",
                             ". It is probably too large.",
                             "\n(edit: 9)",
                             "\n(edit: forgot the bias, so E = 9)",
                             "\nedit : 9",
                             "\n**Correction:** 9",
                             "\n(forgot the bias, so E = 9)",
                             ". I forgot the bias, so 9",
                             "\nSorry, forgot the bias: 9",
                             "\nKorrektur: 9",
                             "\n[Update: 9]",
                             "\nvergessen: der Bias, also 9",
                             "\nCorrig\u00e9 : 9",
                             "\n(errata: 9)"}) {
    CAPTURE(behind);
    CHECK(is_taken_back(behind));
  }
}

TEST_CASE("a sentence about all takes back what stands further up") {
  CHECK(is_taken_back("\ny = 3\nThese are wrong."));
  CHECK(is_taken_back("\ny = 3\nz = 3\n\nAll of this is wrong."));
  CHECK(is_taken_back("\ny = 3\nNone of them is right."));
  CHECK_FALSE(is_taken_back("\ny = 3\nThis is wrong."));
}

TEST_CASE("other sentences say nothing against it") {
  for (const char* behind :
       {"", ".", ". This does not depend on b.", ". The error is not the loss.", ". I did not round.",
        "\nAll to two decimals.", ". No biases are used.", ". This is because y is off by 0.6, a wrong guess",
        "\nThe sign of the wrong class is flipped.", "\nThe update of the weights is 9.",
        "\nNothing is forgotten here.", "\nThe forget gate is 9.", "\nUpdates: 9", "\nEdit distance: 9",
        "\nBetter models have 9 layers.", "\nUpdate rule: w - 0.1 g", "\nForgot the name.",
        "\nCorrections are made at step 9.", "\n(with bias correction: 9)"}) {
    CAPTURE(behind);
    CHECK_FALSE(is_taken_back(behind));
  }
}

}  // namespace
}  // namespace gradewright::reading
