#include "answers/judging/credit/typed_mark.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace gradewright::judging {
namespace {

/// r right, s short of digits, w wrong, e wrong and asked for by nobody, m missing, u unreadable.
TypedComparison compared(const std::string& parts) {
  TypedComparison comparison;
  for (const char letter : parts) {
    ComparedPart& part = comparison.parts.emplace_back();
    part.outcome = letter == 'r'   ? Outcome::correct
                   : letter == 's' ? Outcome::too_few_digits
                   : letter == 'm' ? Outcome::missing
                   : letter == 'u' ? Outcome::needs_review
                                   : Outcome::wrong;
    part.expected = letter == 'e' ? "" : "key";
  }
  return comparison;
}

/// Of 6 points.
std::string marked(const TypedComparison& comparison, AnswerType type, Credit credit) {
  Standard standard;
  standard.max_points = 6;
  standard.credit = credit;
  const Mark mark = mark_of(comparison, type, standard);
  const std::string outcome(to_string(mark.outcome));
  return mark.points ? outcome + " " + mark.points->to_string() : outcome;
}

std::string marked(const std::string& parts, AnswerType type, Credit credit) {
  return marked(compared(parts), type, credit);
}

}  // namespace

// By hand, of 6 points.

TEST_CASE("a value of parts is all or nothing, or a share for each", "[typed_mark]") {
  CHECK(marked("rrr", AnswerType::set, Credit::all_or_nothing) == "correct 6");
  CHECK(marked("rrw", AnswerType::set, Credit::all_or_nothing) == "wrong 0");
  CHECK(marked("rrs", AnswerType::set, Credit::all_or_nothing) == "too_few_digits 3");
  CHECK(marked("rrm", AnswerType::set, Credit::all_or_nothing) == "wrong 0");
  CHECK(marked("rrw", AnswerType::set, Credit::per_member) == "partial 4");
  CHECK(marked("rrs", AnswerType::set, Credit::per_member) == "too_few_digits 5");
  CHECK(marked("rre", AnswerType::set, Credit::per_member) == "partial 4");
  CHECK(marked("www", AnswerType::set, Credit::per_member) == "wrong 0");
  CHECK(marked("rru", AnswerType::set, Credit::per_member) == "needs_review");
}

TEST_CASE("what is open has no points", "[typed_mark]") {
  TypedComparison open = compared("rr");
  open.is_open = true;
  CHECK(marked(open, AnswerType::set, Credit::all_or_nothing) == "needs_review");
}

TEST_CASE("only a record can be missing as a whole once something is written", "[typed_mark]") {
  CHECK(marked("mm", AnswerType::record, Credit::per_field) == "missing 0");
  CHECK(marked("rm", AnswerType::record, Credit::per_field) == "partial 3");
  CHECK(marked("mm", AnswerType::set, Credit::per_member) == "wrong 0");
}

TEST_CASE("another number of members is another shape where they stand in order", "[typed_mark]") {
  TypedComparison comparison = compared("rw");
  comparison.remark = Remark::other_count;
  CHECK(marked(comparison, AnswerType::tuple, Credit::per_member) == "wrong_shape 0");
  CHECK(marked(comparison, AnswerType::size, Credit::per_member) == "wrong_shape 0");
  CHECK(marked(comparison, AnswerType::list, Credit::per_member) == "partial 3");
  comparison.remark = Remark::number_for_size;
  CHECK(marked(comparison, AnswerType::size, Credit::per_member) == "wrong_shape 0");
}

TEST_CASE("choices are all or nothing, by option, or by what is right less what is wrong", "[typed_mark]") {
  TypedComparison comparison = compared("rme");  // one of two chosen, and one that is wrong
  comparison.agreeing = 2;
  comparison.options = 4;
  CHECK(marked(comparison, AnswerType::choices, Credit::all_or_nothing) == "wrong 0");
  CHECK(marked(comparison, AnswerType::choices, Credit::per_option) == "partial 3");
  CHECK(marked(comparison, AnswerType::choices, Credit::net_correct) == "wrong 0");
  CHECK(marked("rm", AnswerType::choices, Credit::net_correct) == "partial 3");
  CHECK(marked("eee", AnswerType::choices, Credit::net_correct) == "wrong 0");  // never below 0
  CHECK(marked("rree", AnswerType::choices, Credit::net_correct) == "wrong 0");
  CHECK(marked("rrre", AnswerType::choices, Credit::net_correct) == "partial 4");
  CHECK(marked("rr", AnswerType::choices, Credit::net_correct) == "correct 6");
}

}  // namespace gradewright::judging
