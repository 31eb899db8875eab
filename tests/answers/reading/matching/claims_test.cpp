#include "answers/reading/matching/claims.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace gradewright::reading {
namespace {

std::string squeezed(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n';
    if (!blank || (!result.empty() && result.back() != ' ')) {
      result += blank ? ' ' : c;
    }
  }
  return result.ends_with(' ') ? result.substr(0, result.size() - 1) : result;
}

/// Each claim as "lead [value] tail", a premise with a star.
std::string claims(std::string_view text, Lists lists = Lists::apart) {
  const Passage passage(text, 0);
  std::string result;
  for (const Claim& claim : claims_of(passage, lists)) {
    const std::string lead = squeezed(claim.lead);
    const std::string tail = squeezed(claim.tail);
    result += (result.empty() ? "" : "; ") + lead + (lead.empty() ? "[" : " [") + claim.text +
              (tail.empty() ? "]" : "] ") + tail + (claim.is_premise ? "*" : "");
  }
  return result;
}

TEST_CASE("a value in running text stands between its words", "[claims]") {
  CHECK(claims("The fc layer has 490 parameters.") == "The fc layer has [490 parameters]");
  CHECK(claims("It takes 64 KB of memory.") == "It takes [64 KB] of memory");
  CHECK(claims("The output is 8 x 8 x 3.") == "The output is [8 x 8 x 3]");
  CHECK(claims("Die Größe ist 8 × 8 × 3.") == "Die Größe ist [8 × 8 × 3]");
  CHECK(claims("The size is 30 by 30.") == "The size is [30 by 30]");
  CHECK(claims("It trains with $3\\cdot10^{6}$ FLOPs") == "It trains with $ [3\\cdot10^{6}  FLOPs]");
}

TEST_CASE("a size may be told with its channels", "[claims]") {
  CHECK(claims("The output is 24 channels of 32 by 100.") == "The output is [24 channels of 32 by 100]");
  CHECK(claims("It is 48 x 48 with 32 channels.") == "It is [48 x 48 with 32 channels]");
  CHECK(claims("We get 48 x 48 maps with 32 channels.") == "We get [48 x 48 maps with 32 channels]");
  CHECK(claims("It has 24 filters of 3 x 3.") == "It has [24 filters] of; of [3 x 3]");
  CHECK(claims("24 channels of 3 x 3 x 2") == "[24 channels] of; of [3 x 3 x 2]");
}

TEST_CASE("a call of a function is a value, and what a name is called with is none", "[claims]") {
  CHECK(claims("It is ln(4).") == "It is [ln(4)]");
  CHECK(claims("It is ln (4).") == "It is [ln (4)]");
  CHECK(claims("The loss is -ln(1/4).") == "The loss is [-ln(1/4)]");
  CHECK(claims("ln(4) = 1.386") == "[ln(4) = 1.386]");
  CHECK(claims("The value f(4) is 5.") == "The value f(4) is [5]");
  CHECK(claims("PE(3, 1) and H(4)").empty());
  CHECK(claims("The layer (4 by 4) has 5.") == "The layer [(4 by 4)] has; has [5]");
}

TEST_CASE("three numbers or more with a joint are a row", "[claims]") {
  CHECK(claims("They are 0.2, 0.3 and 0.5.", Lists::in_rows) == "They are [0.2, 0.3, 0.5]");
  CHECK(claims("They are 0.2 and 0.5.", Lists::in_rows) == "They are [0.2]; [0.5]");
  CHECK(claims("They are 0.2, 0.3, 0.5.", Lists::in_rows) == "They are [0.2]; [0.3]; [0.5]");
}

TEST_CASE("a sign belongs to the number that a text, a line or a formula begins with", "[claims]") {
  CHECK(claims("\u22120.1095") == "[\u22120.1095]");
  CHECK(claims("-0.1095 is it") == "[-0.1095] is it");
  CHECK(claims("so\n\u22123") == "[\u22123]");
  CHECK(claims("5-3") == "[5-3]");
}

TEST_CASE("groups of three digits and points between blanks belong to one number", "[claims]") {
  CHECK(claims("it has 24 576 bytes") == "it has [24 576 bytes]");
  CHECK(claims("that is 2 . 24 . 4 = 192") == "that is [2 . 24 . 4 = 192]");
  CHECK(claims("the widths are 12 24 48") == "the widths are [12]; [24]; [48]");
}

TEST_CASE("of which tells of a part and concludes nothing", "[claims]") {
  CHECK(claims("It has 624 weights, of which 24 are biases.") ==
        "It has [624 weights]; of which [24] are biases");
}

TEST_CASE("marks, frames and styles are no part of a value", "[claims]") {
  CHECK(claims("so the size is $\\boxed{8\\times8}$.") == "so the size is $\\boxed{ [8\\times8] }$");
  CHECK(claims("The **size** is **8 x 8**.") == "The **size** is ** [8 x 8] **");
}

TEST_CASE("a chain and its working are one value, and digits of names none", "[claims]") {
  CHECK(claims("that is 64 * 10 + 10 = 650 in all") == "that is [64 * 10 + 10 = 650] in all");
  CHECK(claims("(32 - 5)//2 + 1 = 14") == "[(32 - 5)//2 + 1 = 14]");
  CHECK(claims("conv1 of h_2 in W1").empty());
}

TEST_CASE("clauses part at commas and joints, and values in one clause at each other", "[claims]") {
  CHECK(claims("The weights take 14 GB, the moments 56 GB and the rest 1 GB.") ==
        "The weights take [14 GB]; the moments [56 GB]; the rest [1 GB]");
  CHECK(claims("14 GB at 700 GB/s take 20 ms.") == "[14 GB] at; at [700 GB/s] take; take [20 ms]");
  CHECK(claims("units 1, 3 and 5 are off", Lists::together) == "units [1, 3, 5] are off");
  CHECK(claims("Las unidades 1, -3 y 5.", Lists::together) == "Las unidades [1, -3, 5]");
  CHECK(claims("0,5 und 1,3,5") == "[0,5]; [1]; [3]; [5]");
  CHECK(claims("units 1, 3 and 5 are off") == "units [1]; [3]; [5] are off");
}

TEST_CASE("what a sentence concludes from is a premise", "[claims]") {
  CHECK(claims("It has 16 values of 4 bytes, so it takes 64 bytes. Then 13.") ==
        "It has [16] values of*; values of [4 bytes]*; so it takes [64 bytes]; Then [13]");
  CHECK(claims("(8 - 2)/2 + 1 = 4 -> 4 x 4 x 3") == "[(8 - 2)/2 + 1 = 4] ->*; -> [4 x 4 x 3]");
  CHECK(claims("\\frac{64-5}{2} = 29.5 \\to 29 x 29") == "[\\frac{64-5}{2} = 29.5] \\to*; \\to [29 x 29]");
}

TEST_CASE("an interval in words is one value", "[claims]") {
  CHECK(claims("It converges between 0 and 1 (both excluded).") ==
        "It converges [between 0 and 1 (both excluded)]");
  CHECK(claims("something between 3 and 4") == "something between [3]; [4]");
}

TEST_CASE("what is bounded on both sides is one value", "[claims]") {
  CHECK(claims("It converges for 0 < lr < 0.5.") == "It converges for [0 < lr < 0.5]");
  CHECK(claims("for 0 <= \\eta_1 < 1 and 3") == "for [0 <= \\eta_1 < 1]; [3]");
  CHECK(claims("0 < lr") == "[0] < lr");
}

TEST_CASE("brackets that hold words are words", "[claims]") {
  CHECK(claims("It is 14 (rounded down).") == "It is [14] (rounded down)");
  CHECK(claims("((((((").empty());
  CHECK(claims("").empty());
}

}  // namespace
}  // namespace gradewright::reading
