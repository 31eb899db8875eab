#include <catch2/catch.hpp>

#include "tests/answers/judging/judged.hpp"

namespace gradewright::judging {
namespace {

Standard standard_of(NumberForm form, std::string_view key_text, Decimal credit = Decimal(5, -1)) {
  Standard standard;
  standard.key = key(Shape{}, std::string(key_text));
  standard.rule = DisplayedRule{};
  standard.form = form;
  standard.other_form_credit = credit;
  return standard;
}

ReadValue fraction(std::string_view numerator, std::string_view denominator) {
  ReadValue read;
  read.shape = Shape{};
  ReadCell& cell = read.cells.emplace_back();
  cell.state = ReadCell::State::number;
  cell.number = WrittenNumber(dec(numerator), dec(denominator));
  cell.text = std::string(numerator) + "/" + std::string(denominator);
  return read;
}

std::string mark(const ReadValue& read, const Standard& standard) {
  const Verdict verdict = judge_by(read, standard);
  return std::string(to_string(verdict.outcome)) + " " + verdict.points.value_or(Decimal(-1)).to_string();
}

}  // namespace

// By hand.

TEST_CASE("a right number in another form is worth its own credit", "[form]") {
  CHECK(mark(fraction("1", "4"), standard_of(NumberForm::any, "0.25")) == "correct 1");
  CHECK(mark(fraction("1", "4"), standard_of(NumberForm::fraction, "0.25")) == "correct 1");
  CHECK(mark(fraction("1", "4"), standard_of(NumberForm::expression, "0.25")) == "correct 1");
  CHECK(mark(fraction("1", "4"), standard_of(NumberForm::decimal, "0.25")) == "partial 0.5");
  CHECK(mark(fraction("1", "4"), standard_of(NumberForm::decimal, "0.25", dec("0.8"))) == "partial 0.8");
  CHECK(mark(value(Shape{}, "0.25"), standard_of(NumberForm::decimal, "0.25")) == "correct 1");
  CHECK(mark(value(Shape{}, "0.25"), standard_of(NumberForm::fraction, "0.25")) == "partial 0.5");
  CHECK(mark(value(Shape{}, "7"), standard_of(NumberForm::fraction, "7")) == "correct 1");
  CHECK(judge_by(fraction("1", "4"), standard_of(NumberForm::decimal, "0.25")).reason ==
        "1/4 is right in value, but written as a fraction where a decimal is asked for.");
}

TEST_CASE("a wrong number is wrong in every form", "[form]") {
  CHECK(mark(fraction("1", "3"), standard_of(NumberForm::decimal, "0.25")) == "wrong 0");
  CHECK(mark(value(Shape{}, "0.26"), standard_of(NumberForm::fraction, "0.25")) == "wrong 0");
}

TEST_CASE("each cell has its form", "[form]") {
  Standard standard = standard_of(NumberForm::fraction, "0.25");
  standard.key = key(Shape{2}, "0.25 3");
  CHECK(mark(value(Shape{2}, "0.25 3"), standard) == "partial 0.75");
  CHECK(mark(value(Shape{2}, "0.25 4"), standard) == "partial 0.25");
  standard.credit = Credit::all_or_nothing;
  CHECK(mark(value(Shape{2}, "0.25 3"), standard) == "partial 0.5");
}

TEST_CASE("an item says the form that it asks for", "[form]") {
  const auto item = [](const std::string& fields) {
    return items_of("    given: {a: 1}\n    steps: q = a / 4\n    items: [{name: q, points: 2" + fields +
                    "}]\n")
        .front();
  };
  CHECK(mark(fraction("1", "4"), item(", form: decimal").standard) == "partial 1");
  CHECK(mark(fraction("1", "4"), item(", form: decimal, other_form: 100%").standard) == "partial 2");
  CHECK(mark(fraction("1", "4"), item("").standard) == "correct 2");
}

}  // namespace gradewright::judging
