#include "reports/platforms/nominal_tolerance.hpp"

#include <catch2/catch.hpp>

using namespace gradewright::reports;

namespace {

Decimal decimal(const char* text) {
  return Decimal::parse(text).value();
}

SettledCell cell(const char* text, bool exact = false) {
  SettledCell out;
  out.value = Number(decimal(text));
  out.exact = exact;
  return out;
}

/// "2.5 +- 0.005", or why it is none.
std::string around(const SettledCell& key, const Rule& rule) {
  const auto result = nominal_tolerance(key, rule);
  if (const auto* reason = std::get_if<NotNominal>(&result)) {
    return reason->reason;
  }
  const auto& nominal = std::get<NominalTolerance>(result);
  return nominal.value.to_string() + " +- " + nominal.tolerance.to_string();
}

}  // namespace

TEST_CASE("each rule is a tolerance around the key", "[nominal-tolerance]") {
  CHECK(around(cell("16", true), ExactRule{}) == "16 +- 0");
  CHECK(around(cell("0.625", true), ExactRule{}) == "0.625 +- 0");
  CHECK(around(cell("2.71828182846"), DecimalsRule{4}) == "2.71828182846 +- 0.00005");
  CHECK(around(cell("271.828182846"), DecimalsRule{0}) == "271.828182846 +- 0.5");
  CHECK(around(cell("271.828182846"), SignificantRule{3}) == "271.828182846 +- 0.5");
  CHECK(around(cell("0.00271828182846"), SignificantRule{2}) == "0.00271828182846 +- 0.00005");
  CHECK(around(cell("-200"), ToleranceRule{decimal("0.5"), decimal("0.01")}) == "-200 +- 2");
  CHECK(around(cell("20"), ToleranceRule{decimal("0.5"), decimal("0.01")}) == "20 +- 0.5");
  CHECK(around(cell("0.46"), DisplayedRule{2}) == "0.46 +- 0.005");
  CompatibleRule moodle;
  moodle.family = CompatibleRule::Family::moodle_relative;
  moodle.parameters[0] = decimal("0.01");
  CHECK(around(cell("-50"), moodle) == "-50 +- 0.5");
  moodle.family = CompatibleRule::Family::moodle_nominal;
  CHECK(around(cell("-50"), moodle) == "-50 +- 0.01");
  moodle.family = CompatibleRule::Family::moodle_geometric;
  moodle.parameters[0] = decimal("0.25");
  CHECK(around(cell("2"), moodle) == "2.05 +- 0.45");  // from 1.6 to 2.5
}

TEST_CASE("what is no tolerance is said to be none", "[nominal-tolerance]") {
  CHECK(around(cell("0.333333333333"), ExactRule{}) ==
        "it is asked for exactly, and has no end as a decimal number");
  CHECK(around(cell("1234567890123456", true), ExactRule{}) ==
        "it has more digits than Moodle's numbers hold");
  CHECK(around(cell("0.5"), TruncatedRule{2}) == "it is cut off, which is no tolerance");
  CHECK(around(cell("0.001"), DisplayedRule{2}) ==
        "the digits written decide, and at the fewest of them 0 would be right");
  CHECK(around(cell("0"), DisplayedRule{2}) == "0 +- 0.005");
  CompatibleRule other;
  other.family = CompatibleRule::Family::numbas_dp;
  CHECK(around(cell("2"), other) == "it is marked by the rule of another grader");
  other.family = CompatibleRule::Family::moodle_geometric;
  CHECK(around(cell("-2"), other) ==
        "a geometric tolerance takes nothing around a number that is not above 0");
  SettledCell infinite;
  infinite.value = Number::plus_infinity();
  CHECK(around(infinite, ExactRule{}) == "it is no finite number");
}

TEST_CASE("an interval is its middle and half its length", "[nominal-tolerance]") {
  const NominalTolerance middle = nominal_tolerance(AcceptedRange{decimal("0.25"), decimal("1")});
  CHECK(middle.value == decimal("0.625"));
  CHECK(middle.tolerance == decimal("0.375"));
}

TEST_CASE("digits that are to be written are lost, and said to be", "[nominal-tolerance]") {
  const auto lost = [](const Rule& rule) {
    return std::get<NominalTolerance>(nominal_tolerance(cell("0.46"), rule)).lost;
  };
  CHECK(lost(DecimalsRule{2}).empty());
  CHECK_FALSE(lost(DecimalsRule{2, WrittenDigits::exactly}).empty());
  CHECK_FALSE(lost(DisplayedRule{2}).empty());
}
