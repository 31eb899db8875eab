#include "problems/late_policy.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "problems/load_exam.hpp"

namespace gradewright::problems {
namespace {

Exam exam_with(const std::string& late) {
  return parse_exam(
      "exam: T\nid: t\nquestions: [{id: 1, type: true_false, answer: 'true', points: 1}]\n" + late, "t.yaml");
}

std::string error_of(const std::string& late) {
  try {
    exam_with("late: " + late + "\n");
  } catch (const ExamError& error) {
    const std::string whole = error.what();
    const std::size_t from = whole.find("error: ") + 7;
    return whole.substr(from, whole.find('\n') - from);
  }
  return "no error";
}

}  // namespace

TEST_CASE("an exam without 'late' costs nothing at any time", "[late]") {
  CHECK_FALSE(exam_with("").totals.late);
}

TEST_CASE("an exam says what being late costs", "[late]") {
  // 2026-05-01 10:00 UTC is 1777629600, by `date`.
  const LatePolicy all = *exam_with(
                              "late:\n  due: 2026-05-01 12:00 +02:00\n  zone: +01:00\n  dates: month_first\n"
                              "  grace: 15 min\n  every: day\n  cost: 10%\n  of: reached\n  at_most: 50%\n")
                              .totals.late;
  CHECK(all.due == Moment{1777629600, 120});
  CHECK(all.zone == 60);
  CHECK(all.dates == DateOrder::month_first);
  CHECK(all.grace == 900);
  CHECK(all.every == 86400);
  CHECK(all.cost == LateCost{*Decimal::parse("0.1"), true});
  CHECK(all.of == LatePolicy::Of::reached);
  CHECK(all.at_most == LateCost{*Decimal::parse("0.5"), true});
  const LatePolicy few =
      *exam_with("late: {due: 5/1/2026 12:00, dates: month_first, zone: +02:00, cost: 1.5}\n").totals.late;
  CHECK(few.due == Moment{1777629600, 120});
  CHECK(few.grace == 0);
  CHECK_FALSE(few.every);
  CHECK(few.cost == LateCost{*Decimal::parse("1.5"), false});
  CHECK(few.of == LatePolicy::Of::maximum);
  CHECK_FALSE(few.at_most);
  CHECK(exam_with("late: {due: 2026-05-01 12:00 UTC, every: 12 h, cost: 2, at_most: 50%, of: reached}\n")
            .totals.late->every == 43200);
}

TEST_CASE("what could not be meant is refused where it stands", "[late]") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"{cost: 1}", "the rule of late work has no field 'due'"},
      {"{due: 2026-05-01 12:00 UTC}", "the rule of late work has no field 'cost'"},
      {"{due: tomorrow, cost: 1}",
       "expected when it is due, such as 2026-05-01 12:00 +02:00, found 'tomorrow'"},
      {"{due: 2026-05-01, cost: 1}",
       "expected when it is due, such as 2026-05-01 12:00 +02:00, found '2026-05-01'"},
      {"{due: 5/1/2026 12:00 UTC, cost: 1}",
       "expected when it is due, such as 2026-05-01 12:00 +02:00, found '5/1/2026 12:00 UTC'"},
      {"{due: 2026-05-01 12:00, cost: 1}",
       "the time has no zone, as in 12:00 +02:00, and nothing says one: 'zone'"},
      {"{due: 2026-05-01 12:00, zone: CET, cost: 1}", "expected a zone such as +02:00 or UTC, found 'CET'"},
      {"{due: 2026-05-01 12:00 UTC, cost: 0}", "what being late costs cannot be nothing"},
      {"{due: 2026-05-01 12:00 UTC, cost: 120%}",
       "what being late costs must be from 0 to 1 (or 0% to 100%), found '120%'"},
      {"{due: 2026-05-01 12:00 UTC, cost: -1}", "what being late costs cannot be negative"},
      {"{due: 2026-05-01 12:00 UTC, cost: 1, grace: 15}",
       "expected a time of grace with its unit, such as '15 min' or '2 days', found '15'"},
      {"{due: 2026-05-01 12:00 UTC, cost: 1, every: 0 s}", "there would be no end of what takes no time"},
      {"{due: 2026-05-01 12:00 UTC, cost: 1, at_most: 5}",
       "'at_most' needs 'every': without it, being late costs once"},
      {"{due: 2026-05-01 12:00 UTC, cost: 1, of: reached}",
       "'of' says what a share is one of, and these are points"},
      {"{due: 2026-05-01 12:00 UTC, every: day, cost: 20%, at_most: 10%}", "at most 10%, and 20% at once"},
      {"{due: 2026-05-01 12:00 UTC, cost: 1, gracee: 1 h}",
       "unknown field 'gracee' in the rule of late work; did you mean 'grace'?"}};
  for (const auto& [late, error] : cases) {
    INFO(late);
    CHECK(error_of(late) == error);
  }
}

TEST_CASE("a policy comes back from its text as it was", "[late]") {
  for (const char* late :
       {"{due: 2026-05-01 12:00 +02:00, zone: -07:30, dates: day_first, grace: 90 s, every: 36 h, cost: "
        "12.5%, "
        "of: reached, at_most: 50%}",
        "{due: 2026-05-01 12:00:59 UTC, cost: 0.000001}",
        "{due: 2026-05-01 12:00 -01:00, zone: UTC, every: week, cost: 1, at_most: 100%}"}) {
    const LatePolicy policy = *exam_with(std::string("late: ") + late + "\n").totals.late;
    INFO(to_text(policy));
    CHECK(late_policy_from(to_text(policy)) == policy);
  }
  CHECK_FALSE(late_policy_from(""));
  CHECK_FALSE(late_policy_from("{"));
  CHECK_FALSE(late_policy_from("{due: now, cost: 1}"));
}

}  // namespace gradewright::problems
