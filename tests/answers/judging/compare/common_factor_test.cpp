#include "answers/judging/compare/common_factor.hpp"

#include <catch2/catch.hpp>

#include "answers/reading/values/read_value.hpp"

namespace gradewright::judging {
namespace {

SettledTensor key_of(const std::vector<const char*>& cells, bool exact = false) {
  SettledTensor key(Shape{static_cast<Index>(cells.size())});
  for (std::size_t i = 0; i < cells.size(); ++i) {
    key.cells()[i] = {Number(Decimal::parse(cells[i]).value()), exact};
  }
  return key;
}

CommonFactor found(const SettledTensor& key, const char* response, const Rule& rule) {
  const auto readings = read_value(response, key.shape());
  return find_common_factor(std::get<std::vector<ReadValue>>(readings).front(), key, rule);
}

std::string result(const SettledTensor& key, const char* response, const Rule& rule) {
  const CommonFactor factor = found(key, response, rule);
  switch (factor.result) {
    case CommonFactor::Result::right:
      return "right";
    case CommonFactor::Result::too_few_digits:
      return "too few digits";
    case CommonFactor::Result::wrong:
      break;
  }
  return "wrong, " + std::to_string(factor.meeting);
}

}  // namespace

// By hand: (1, -2) / sqrt(5) is (0.447213595500, -0.894427191000).

TEST_CASE("eigenvectors are right up to a factor, by their own digits", "[common_factor]") {
  const SettledTensor key = key_of({"0.4472135955", "-0.894427191"});
  const Rule rule = DisplayedRule{2};
  for (const char* response :
       {"[0.45, -0.89]", "[-0.447, 0.894]", "[1, -2]", "[-3, 6]", "[1/2, -1]", "[0.50, -1]", "[1.00, -2.00]",
        "[0.447214, -0.894427]", "[100.0, -200.0]", "[-1/3, 2/3]"}) {
    INFO(response);
    CHECK(result(key, response, rule) == "right");
  }
  // The largest cell of the key has two digits at two decimals.
  CHECK(result(key, "[0.4, -0.9]", rule) == "too few digits");
  CHECK(result(key, "[0.5, -1.0]", rule) == "right");
  for (const char* response :
       {"[1, -3]", "[1, 2]", "[0.45, 0.89]", "[0.50, -0.90]", "[2, -1]", "[0.45, 0]"}) {
    INFO(response);
    CHECK(result(key, response, rule) == "wrong, 1");
  }
}

TEST_CASE("small numbers of the wrong direction earn nothing", "[common_factor]") {
  const SettledTensor key = key_of({"0.5", "2.5"}, true);
  for (const Rule& rule : {Rule(DisplayedRule{2}), Rule(DecimalsRule{2}), Rule(SignificantRule{2}),
                           Rule(ToleranceRule{Decimal(1, -2), 0}), Rule(ExactRule{})}) {
    INFO(to_string(rule));
    for (const char* response :
         {"[0.001, -0.001]", "[1e-30, -1e-30]", "[1e-30, 1e-30]", "[-1, 5]", "[1, 6]"}) {
      INFO(response);
      CHECK(result(key, response, rule) == "wrong, 1");
    }
    CHECK(result(key, "[0, 0]", rule) == "wrong, 0");
    CHECK(result(key, "[0.0, 0.00]", rule) == "wrong, 0");
    CHECK(result(key, "[1, 5]", rule) == "right");
    CHECK(result(key, "[-0.100, -0.500]", rule) == "right");
  }
}

TEST_CASE("each rule decides at its boundary", "[common_factor]") {
  // c * (1, 2) against (1, 2.01): |c - 1| and |2c - 2.01| at most 0.00333... at c = 1.00333...
  const SettledTensor key = key_of({"1", "2.01"}, true);
  CHECK(result(key, "[1, 2]", ToleranceRule{Decimal::parse("0.00334").value(), 0}) == "right");
  CHECK(result(key, "[1, 2]", ToleranceRule{Decimal::parse("0.00333").value(), 0}) == "wrong, 1");
  CHECK(result(key, "[3, 6.02]", ToleranceRule{Decimal::parse("0.01").value(), 0}) == "right");
  // Relative: c in [1 - r, 1 + r] and 2c in 2.01 [1 - r, 1 + r]: they meet from r = 0.01 / 4.01 on.
  CHECK(result(key, "[1, 2]", ToleranceRule{0, Decimal::parse("0.00250").value()}) == "right");
  CHECK(result(key, "[1, 2]", ToleranceRule{0, Decimal::parse("0.00249").value()}) == "wrong, 1");
  CHECK(result(key, "[1, 2.01]", ExactRule{}) == "right");
  CHECK(result(key, "[1/3, 0.67]", ExactRule{}) == "right");
  CHECK(result(key, "[1, 2]", ExactRule{}) == "wrong, 1");
  // To four decimals of the key, a response with two is right as far as it goes.
  CHECK(result(key_of({"0.4472135955", "-0.894427191"}), "[0.45, -0.89]", DecimalsRule{4}) ==
        "too few digits");
  CHECK(result(key_of({"0.4472135955", "-0.894427191"}), "[0.5, -1]", DecimalsRule{4}) == "right");
}

TEST_CASE("fractions are compared up to a factor as themselves", "[common_factor]") {
  const auto thirds = [](std::int64_t first, std::int64_t second) {
    SettledTensor key(Shape{2});
    for (const auto& [at, third] : {std::pair(0, first), std::pair(1, second)}) {
      const Rational value = Rational(third) / Rational(3);
      key[at] = {Number(value.rounded(12)), false, value};
    }
    return key;
  };
  for (const char* response : {"[1, 2]", "[1/3, 2/3]", "[-0.5, -1]", "[1/7, 2/7]"}) {
    CHECK(result(thirds(1, 2), response, ExactRule{}) == "right");
  }
  CHECK(result(thirds(1, 2), "[0.333333333333, 0.666666666667]", ExactRule{}) == "wrong, 1");
  CHECK(result(thirds(1, 2), "[0.333333333333, 0.666666666667]", DisplayedRule{2}) == "right");
  CHECK(result(thirds(1, 2), "[0.33333333333333331, 0.66666666666666663]", DisplayedRule{2}) == "right");
  // |c - 2/3| and |c - 5/3| meet from 1/2 on, and so do |c - 1/3| and |c - 4/3|.
  const ToleranceRule half{Decimal::parse("0.5").value(), 0};
  const ToleranceRule less{Decimal::parse("0.499999999999").value(), 0};
  for (const SettledTensor& key : {thirds(2, 5), thirds(1, 4)}) {
    CHECK(result(key, "[1, 1]", half) == "right");
    CHECK(result(key, "[1, 1]", less) == "wrong, 1");
  }
}

TEST_CASE("zeros of the key must be zeros, and blank cells meet nothing", "[common_factor]") {
  const SettledTensor key = key_of({"0", "0.6", "-0.8"}, true);
  CHECK(result(key, "[0, 3, -4]", DisplayedRule{2}) == "right");
  CHECK(result(key, "[0.00, 0.60, -0.80]", DisplayedRule{2}) == "right");
  CHECK(result(key, "[1, 3, -4]", DisplayedRule{2}) == "wrong, 2");
  CHECK(result(key, "[0.30, 0.60, -0.80]", DisplayedRule{2}) == "wrong, 2");
  CHECK(result(key, "[0, 3, ?]", DisplayedRule{2}) == "wrong, 2");
}

TEST_CASE("the factor that most cells have in common is found", "[common_factor]") {
  const SettledTensor key = key_of({"1", "2", "3", "4"}, true);
  const CommonFactor factor = found(key, "[2, 4, 6, 9]", ExactRule{});
  CHECK(factor.meeting == 3);
  CHECK(factor.meets == std::vector<bool>{true, true, true, false});
  CHECK(factor.response_over_key == Rational(2));
  CHECK(found(key, "[-2, -4, -6, -8]", ExactRule{}).response_over_key == Rational(-2));
}

}  // namespace gradewright::judging
