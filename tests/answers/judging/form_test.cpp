#include <catch2/catch.hpp>

#include "answers/reading/values/read_value.hpp"
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

ReadValue scalar(std::string_view text) {
  return std::get<std::vector<ReadValue>>(read_value(text, Shape{})).front();
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
  CHECK(mark(fraction("1", "4"), item(", form: decimal, other_form: 0%").standard) == "partial 0");
  CHECK(mark(fraction("1", "4"), item("").standard) == "correct 2");
}

TEST_CASE("without a form an item asks what its rule asks digits of", "[form]") {
  const auto form = [](const std::string& fields) {
    return items_of(
               "    given: {a: 1}\n    steps: |\n      q = a / 4\n      n = a * 4\n    items: [{points: 2, " +
               fields + "}]\n")
        .front()
        .standard.form;
  };
  CHECK(form("name: q, rule: {decimals: 4}") == NumberForm::worked_out);
  CHECK(form("name: q, rule: {sigfigs: 3}") == NumberForm::worked_out);
  CHECK(form("name: q, rule: displayed") == NumberForm::worked_out);
  CHECK(form("name: q") == NumberForm::worked_out);  // displayed, as no key is whole
  CHECK(form("name: n") == NumberForm::any);         // exact
  CHECK(form("name: q, rule: exact") == NumberForm::any);
  CHECK(form("name: q, rule: {abs: 0.01}") == NumberForm::any);
  CHECK(form("name: q, rule: {decimals: 4}, form: any") == NumberForm::any);
  CHECK(form("name: q, rule: {decimals: 4}, form: decimal") == NumberForm::decimal);
}

TEST_CASE("digits that are asked for may be a fraction, not an expression", "[form]") {
  const auto marked = [](const std::string& text) {
    return mark(scalar(text), standard_of(NumberForm::worked_out, "0.25"));
  };
  for (const char* right :
       {"0.25", "25%", "2.5e-1", "2.5 \\times 10^{-1}", "1/4", "\\frac14", "1:4", "one quarter", "0.2500"}) {
    INFO(right);
    CHECK(marked(right) == "correct 1");
  }
  for (const char* other : {"0.5^2", "0.5 * 0.5", "\\sqrt{0.0625}", "2^{-2}", "1/(1+3)"}) {
    INFO(other);
    CHECK(marked(other) == "partial 0.5");
  }
  for (const char* wrong : {"0.6^2", "\\frac15", "2^{-3}"}) {
    INFO(wrong);
    CHECK(marked(wrong) == "wrong 0");
  }
  const Verdict verdict = judge_by(scalar("0.5^2"), standard_of(NumberForm::worked_out, "0.25"));
  CHECK(verdict.cells.front().written_as == "expression");
  CHECK(verdict.reason == "0.5^2 is right in value, but an expression that is not worked out to a number.");
}

TEST_CASE("another form costs the same share however a value is right", "[form]") {
  const auto marked = [](const std::string& fields, const std::string& text) {
    const auto items = items_of(
        "    given: {a: 1}\n    steps: q = a / 4\n    mistakes: [{name: m, change: q = a / 16, credit: 40%, "
        "feedback: f}]\n    items: [{name: q, points: 2, rule: {decimals: 4}" +
        fields + "}]\n");
    Response response;
    response.state = Response::State::found;
    response.alternatives = {scalar(text)};
    const Verdict verdict = verdict_on(items.front(), response);
    return std::string(to_string(verdict.outcome)) + " " + verdict.points.value_or(Decimal(-1)).to_string();
  };
  const std::string accept = ", accept: [{key: 0.0081, credit: 50%, feedback: f}]";
  CHECK(marked(accept, "0.0081") == "partial 1");
  CHECK(marked(accept, "0.09^2") == "partial 0.5");
  CHECK(marked(", range: [0.2, 0.3]", "0.29") == "correct 2");
  CHECK(marked(", range: [0.2, 0.3]", "0.5^2 + 0.04") == "partial 1");
  CHECK(marked("", "0.25^2") == "mistake 0.8");  // the same mistake in any form
  CHECK(marked("", "0.0625") == "mistake 0.8");
}

/// "partial 0.5: ..." of a response with one number to an item that asks for y.
std::string judged(const std::string& y, const std::string& item, std::string_view written) {
  const auto items = items_of("    steps: y = " + y + "\n    items: [{name: y, points: 1, " + item + "}]\n");
  Response response;
  response.state = Response::State::found;
  response.alternatives = {scalar(written)};
  const Verdict verdict = verdict_on(items.front(), response);
  return std::string(to_string(verdict.outcome)) + " " + verdict.points.value_or(Decimal(-1)).to_string() +
         ": " + verdict.reason;
}

TEST_CASE("a right number with other digits than asked is worth its own credit", "[form]") {
  const std::string exactly = "rule: {decimals: 2, digits: exactly}";
  CHECK(judged("exp(-1)", exactly, "0.37") == "correct 1: Right.");
  CHECK(judged("exp(-1)", exactly, "0.368") ==
        "partial 0.5: 0.368 is right in value, but not written with the digits asked for.");
  CHECK(judged("exp(-1)", exactly + ", other_form: 80%", "0.368") ==
        "partial 0.8: 0.368 is right in value, but not written with the digits asked for.");
  CHECK(judged("exp(-1)", exactly, "0.4") ==
        "too_few_digits 0.5: 0.4 is right as far as it goes, with fewer digits than asked.");
  CHECK(judged("1 / 2", exactly, "1/2") ==
        "partial 0.5: 1/2 is right in value, but not written with the digits asked for.");
  CHECK(judged("1 / 2", "rule: {decimals: 2, digits: at least}", "0.5") ==
        "too_few_digits 0.5: 0.5 is right as far as it goes, with fewer digits than asked.");
  CHECK(judged("1 / 2", "rule: {decimals: 2, digits: at least}", "0.500") == "correct 1: Right.");
}

TEST_CASE("what another grader gives nothing for earns nothing, unless the exam says so", "[form]") {
  const std::string places = "rule: {stack: NumDecPlaces, places: 2}";
  CHECK(judged("1 / 2", places, "0.50") == "correct 1: Right.");
  CHECK(judged("1 / 2", places, "0.5") ==
        "too_few_digits 0: 0.5 is right as far as it goes, with fewer digits than asked.");
  CHECK(judged("1 / 2", places, "0.500") ==
        "partial 0: 0.500 is right in value, but not written with the digits asked for.");
  CHECK(judged("1 / 2", places + ", too_few_digits: 30%", "0.5") ==
        "too_few_digits 0.3: 0.5 is right as far as it goes, with fewer digits than asked.");
  CHECK(judged("1 / 2", "rule: {prairielearn: decdig, digits: 2}", "0.5") == "correct 1: Right.");
  CHECK(judged("1 / 2", "rule: {prairielearn: decdig, digits: 2}", "0.51") ==
        "wrong 0: 0.51 is not 0.5: last digit differs by one.");
}

// 4/7 is 0.5714..., with the mistake 3/7, 0.42857...; a thousandth of them 0.00057 and 0.00043.
TEST_CASE("a mistake is told by the rule of another grader, too", "[form]") {
  const auto items = items_of(
      "    given: {x: 3}\n    steps: |\n      h = x + 1\n      y = h / 7\n"
      "    items: [{name: y, points: 1, rule: {numpy: allclose, rtol: 0.001, atol: 0}}]\n"
      "    mistakes: [{name: off by one, change: h = x, credit: 30%}]\n");
  const auto outcome = [&](std::string_view written) {
    Response response;
    response.state = Response::State::found;
    response.alternatives = {scalar(written)};
    return std::string(to_string(verdict_on(items.front(), response).outcome));
  };
  CHECK(outcome("0.5719") == "correct");
  CHECK(outcome("0.5721") == "wrong");
  CHECK(outcome("0.4289") == "mistake");
  CHECK(outcome("0.43") == "wrong");
}

}  // namespace gradewright::judging
