#include <catch2/catch.hpp>

#include "answers/reading/values/units.hpp"
#include "tests/answers/judging/judged.hpp"
#include "tests/answers/judging/typed_values.hpp"

namespace gradewright::judging {
namespace {

Unit data(std::string_view name, std::string_view factor, std::string_view other = "0") {
  return {Dimension::data, dec(factor), dec(other), std::string(name)};
}

const Unit kb = data("KB", "1000", "1024");
const Unit mb = data("MB", "1000000", "1048576");
const Unit gb = data("GB", "1000000000", "1073741824");
const Unit mib = data("MiB", "1048576");

QuantityValue quantity(std::string_view number, const Unit& unit) {
  return {written(number), unit, false};
}

}  // namespace

// By hand.

TEST_CASE("a quantity is converted to the unit that is asked for", "[quantity]") {
  const PreparedItem item = item_of(AnswerType::quantity, QuantityKey{settled("5"), mb});
  CHECK(mark(item, {quantity("5", mb)}) == "correct 1");
  CHECK(mark(item, {quantity("5000", kb)}) == "correct 1");
  CHECK(mark(item, {quantity("0.005", gb)}) == "correct 1");
  CHECK(mark(item, {quantity("5", kb)}) == "wrong 0");
  CHECK(mark(item, {quantity("5", gb)}) == "wrong 0");
  CHECK(mark(item, {quantity("0.01", gb)}) == "wrong 0");
  CHECK(mark(item, {quantity("0.00", gb)}) == "wrong 0");
  CHECK(mark(item, {quantity("6", mb)}) == "wrong 0");
}

TEST_CASE("a quantity that is also given rounded is right when either is", "[quantity]") {
  const Unit byte = data("B", "1");
  QuantityValue both = quantity("2.15", gb);
  both.also = {written("2147483648"), byte};
  CHECK(mark(item_of(AnswerType::quantity, QuantityKey{settled("2.15"), gb}), {both}) == "correct 1");
  CHECK(mark(item_of(AnswerType::quantity, QuantityKey{settled("2.147483648"), gb}), {both}) == "correct 1");
  CHECK(mark(item_of(AnswerType::quantity, QuantityKey{settled("2.16"), gb}), {both}) == "wrong 0");
}

TEST_CASE("MAC and FLOP are never equal", "[quantity]") {
  const Unit mac{Dimension::macs, dec("1000000"), 0, "MMAC"};
  const Unit flop{Dimension::flops, dec("1000000"), 0, "MFLOP"};
  const PreparedItem item = item_of(AnswerType::quantity, QuantityKey{settled("120"), flop});
  CHECK(mark(item, {quantity("120", flop)}) == "correct 1");
  CHECK(mark(item, {quantity("120", mac)}) == "wrong 0");
  CHECK(mark(item, {quantity("60", mac)}) == "wrong 0");
  CHECK(reason(item, quantity("60", mac)) ==
        "60 MMAC measures something else than 120 MFLOP; the one is never converted into the other.");
}

TEST_CASE("counts of two things are left to a person", "[quantity]") {
  const Unit parameter{Dimension::count, 1, 0, "parameter"};
  const PreparedItem item = item_of(AnswerType::quantity, QuantityKey{settled("7850"), parameter});
  CHECK(mark(item, {quantity("7850", parameter)}) == "correct 1");
  CHECK(mark(item, {quantity("7850", {Dimension::count, 1, 0, "weight"})}) == "needs_review");
}

TEST_CASE("a rate whose factor is no decimal is converted, its digits kept", "[quantity]") {
  const auto only = [](std::string_view unit) { return reading::units_of(unit, 1000).front(); };
  const PreparedItem item = item_of(AnswerType::quantity, QuantityKey{settled("3"), only("GB/min")});
  CHECK(mark(item, {quantity("3", only("GB/min"))}) == "correct 1");
  CHECK(mark(item, {quantity("50", only("MB/s"))}) == "correct 1");
  CHECK(mark(item, {quantity("180", only("GB/h"))}) == "correct 1");
  CHECK(mark(item, {quantity("3", only("GB/s"))}) == "wrong 0");
  CHECK(mark(item, {quantity("51", only("MB/s"))}) == "wrong 0");
  const PreparedItem speed = item_of(AnswerType::quantity, QuantityKey{settled("100"), only("km/h")});
  CHECK(mark(speed, {quantity("27.8", only("m/s"))}) == "needs_review");  // 27.777...
  CHECK(mark(speed, {quantity("27.7", only("m/s"))}) == "wrong 0");
}

TEST_CASE("another unit is wrong, one of the same measure or for a thing is left to a person", "[quantity]") {
  const auto only = [](std::string_view unit) { return reading::units_of(unit, 1000).front(); };
  const auto marked = [&](std::string_view asked, std::string_view said) {
    return mark(item_of(AnswerType::quantity, QuantityKey{settled("5"), only(asked)}),
                {quantity("5", only(said))});
  };
  CHECK(marked("cm", "kg") == "wrong 0");
  CHECK(marked("cm^2", "cm") == "wrong 0");
  CHECK(marked("USD", "EUR") == "wrong 0");
  CHECK(marked("degrees", "rad") == "needs_review");
  CHECK(marked("degC", "degF") == "needs_review");
  CHECK(marked("s", "years") == "needs_review");
  CHECK(marked("FLOP/token", "FLOP") == "needs_review");
  CHECK(marked("FLOP/token", "FLOP/sample") == "needs_review");
}

TEST_CASE("a verdict says when the other kilobyte fits", "[quantity]") {
  const PreparedItem item = item_of(AnswerType::quantity, QuantityKey{settled("5"), mb});
  CHECK(mark(item, {quantity("5120", kb)}) == "wrong 0");
  CHECK(reason(item, quantity("5120", kb)) ==
        "5120 KB is not 5 MB with a kilobyte of 1000 bytes; it would be with one of 1024.");
  PreparedItem binary =
      item_of(AnswerType::quantity, QuantityKey{settled("5"), data("MB", "1048576", "1000000")});
  binary.typed_rule.asks.bytes_in_kilobyte = 1024;
  CHECK(mark(binary, {quantity("5120", data("KB", "1024", "1000"))}) == "correct 1");
  CHECK(mark(binary, {quantity("5000", data("KB", "1024", "1000"))}) == "wrong 0");
  CHECK(reason(binary, quantity("5000", data("KB", "1024", "1000"))) ==
        "5000 KB is not 5 MB with a kilobyte of 1024 bytes; it would be with one of 1000.");
  CHECK(mark(binary, {quantity("5", mib)}) == "correct 1");
  CHECK(reason(item, quantity("7", kb)) == "7 KB is not 5 MB.");
}

TEST_CASE("a bare number is in the unit that is asked for only where the exam says so", "[quantity]") {
  PreparedItem item = item_of(AnswerType::quantity, QuantityKey{settled("5"), mb});
  CHECK(mark(item, {QuantityValue{written("5"), mb, true}}) == "needs_review");
  CHECK(mark(item, {QuantityValue{written("6"), mb, true}}) == "needs_review");
  CHECK(reason(item, QuantityValue{written("5"), mb, true}) == "5 has no unit, and one is asked for.");
  item.typed_rule.asks.unit_may_be_left_out = true;
  CHECK(mark(item, {QuantityValue{written("5"), mb, true}}) == "correct 1");
  CHECK(mark(item, {QuantityValue{written("6"), mb, true}}) == "wrong 0");
}

TEST_CASE("what is rounded in another unit is never silently wrong", "[quantity]") {
  // 5 MB are 4.768... MiB.
  const PreparedItem item = item_of(AnswerType::quantity, QuantityKey{settled("5"), mb});
  CHECK(mark(item, {quantity("4.77", mib)}) == "needs_review");
  CHECK(mark(item, {quantity("4.76", mib)}) == "wrong 0");
  CHECK(mark(item, {quantity("0", mib)}) == "wrong 0");
  // 1503.2 MB written as 1.50 GB is right as far as it goes.
  const PreparedItem inexact = item_of(AnswerType::quantity, QuantityKey{settled("1503.2"), mb});
  CHECK(mark(inexact, {quantity("1.5032", gb)}) == "correct 1");
  CHECK(mark(inexact, {quantity("1.50", gb)}) == "too_few_digits 0.5");
  CHECK(mark(inexact, {quantity("1.51", gb)}) == "wrong 0");
}

TEST_CASE("a rule holds in the unit that is asked for", "[quantity]") {
  PreparedItem item = item_of(AnswerType::quantity, QuantityKey{settled("5"), mb});
  item.typed_rule.rule = ToleranceRule{dec("0.1"), 0};
  CHECK(mark(item, {quantity("5100", kb)}) == "correct 1");
  CHECK(mark(item, {quantity("5101", kb)}) == "wrong 0");
}

}  // namespace gradewright::judging
