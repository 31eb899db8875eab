#include <fmt/core.h>

#include <catch2/catch.hpp>

#include "problems/question_reading.hpp"
#include "question_source.hpp"

using namespace gradewright::problems;

namespace {

constexpr std::string_view steps = "b = a + 1\nc = b * b\nv = [b, c]\n";

}  // namespace

TEST_CASE("a mistake is read with its change, its credit and its words") {
  QuestionSource source("{name: squared twice, change: c = b ** 4, credit: 25%, feedback: Square once.}",
                        "{a: 2}", steps);
  const Mistake mistake = read_mistake(source.node, source.reading);
  CHECK(mistake.name == "squared twice");
  CHECK(mistake.change == "c = b ** 4");
  CHECK(mistake.credit == Decimal(25, -2));
  CHECK(mistake.feedback == "Square once.");
  CHECK(mistake.place.line == 1);
  CHECK(mistake.place.file == "exam.yaml");
}

TEST_CASE("a mistake that does not read is refused at its place") {
  struct Case {
    std::string_view piece;
    std::string_view outcome;
  };
  const Case cases[] = {
      {"{name: m, change: c = b, credit: 0}", "accepted"},
      {"{name: m, change: c = b}", "a mistake has no field 'credit' at {"},
      {"{name: m, credit: 0}", "a mistake has no field 'change' at {"},
      {"{change: c = b, credit: 0}", "a mistake has no field 'name' at {"},
      {"{name: m, change: c = b, credit: 50}",
       "credit must be from 0 to 1 (or 0% to 100%), found '50'; a percentage needs its sign, as in 50% at "
       "50"},
      {"{name: m, change: 'c = zz + b', credit: 0}", "'zz' is not defined at zz"},
      {"{name: m, change: \"c = b\\nd = b\", credit: 0}", "no step is named 'd' at \""},
      {"name: m\nchange: |\n  c = b\n  v = [b, z]\ncredit: 0\n", "'z' is not defined at z"},
  };
  for (const Case& each : cases) {
    INFO(each.piece);
    QuestionSource source(each.piece, "{a: 2}", steps);
    CHECK(source.refused(read_mistake) == each.outcome);
  }
}

TEST_CASE("a change gives steps new bodies of the same shape, from what comes before them") {
  QuestionSource source("{}", "{a: 2}", steps);
  const notation::Scope& scope = source.reading.question.scope;
  struct Case {
    std::string_view change;
    std::string_view outcome;
  };
  const Case cases[] = {
      {"c = 2 * b", "accepted"},
      {"a = 7", "accepted"},  // a given misread
      {"b = a\nv = [c, b]", "accepted"},
      {"v = [a, 0]\nb = 1", "accepted"},
      {"", "a mistake changes at least one step, as in S = Q @ K.T at "},
      {"# nothing", "a mistake changes at least one step, as in S = Q @ K.T at "},
      {"bb = a", "no step is named 'bb' at bb"},
      {"b = b + 1", "a changed step can use only what comes before it, and 'b' does not at b"},
      {"b = a + c", "a changed step can use only what comes before it, and 'c' does not at c"},
      {"a = b", "a changed step can use only what comes before it, and 'b' does not at b"},
      {"b = a + z", "'z' is not defined at z"},
      {"c = v", "a changed step can use only what comes before it, and 'v' does not at v"},
      {"c = [a, b]", "the changed 'c' is a list of 2, the step is a number at [a, b]"},
      {"v = [a, b, c]", "the changed 'v' is a list of 3, the step is a list of 2 at [a, b, c]"},
      {"c = b +", "expected a value, found the end of the text at "},
      {"c = sum(broadcast_to(a, 2097152))",
       "computing this takes more than 2097152 cells at sum(broadcast_to(a, 2097152))"},
  };
  for (const Case& each : cases) {
    INFO(each.change);
    const std::string found = refusal(each.change, [&] { check_change(each.change, scope); });
    CHECK(found == each.outcome);
  }
}

TEST_CASE("a changed step does not take the constant for a later step of its name") {
  QuestionSource source("{}", "{a: 2}", "b = a + 1\ne = b * b\nc = e + 1\n");
  const notation::Scope& scope = source.reading.question.scope;
  const auto outcome = [&scope](std::string_view change) -> std::string {
    try {
      check_change(change, scope);
      return "accepted";
    } catch (const notation::SourceError& error) {
      return error.what();
    }
  };
  CHECK(outcome("c = e") == "accepted");
  CHECK(outcome("b = 2 * pi") == "accepted");
  for (const std::string_view change : {"b = 2 * e", "e = e + 1", "b = a\ne = exp(b) - e"}) {
    CAPTURE(change);
    CHECK_THAT(outcome(change),
               Catch::Contains("a changed step can use only what comes before it, and 'e' does not"));
  }
}

TEST_CASE("a change may be of a step inside of a call, and of the call") {
  QuestionSource source("{}", "{a: 2}",
                        "def f(x, k=2):\n  S = x * k\n  return S + 1\nZ = f(a)\nq = Z * 10\n");
  const notation::Scope& scope = source.reading.question.scope;
  struct Case {
    std::string_view change;
    std::string_view outcome;
  };
  const Case cases[] = {
      {"Z.S = a", "accepted"},
      {"Z = f(a, k=3)", "accepted"},
      {"Z = Z.S", "accepted"},
      {"Z.S = Z", "a changed step can use only what comes before it, and 'Z' does not at Z"},
      {"Z.R = a", "no step is named 'Z.R'; did you mean 'Z.S'? at Z.R"},
      {"Z.S = [a, a]", "the changed 'Z.S' is a list of 2, the step is a number at [a, a]"},
      {"Z = f(a, factor=3)", "f(x, k=2) has no option 'factor' at 3"},
      {"Z = f([a, a])", "the changed 'Z' is a list of 2, the step is a number at f([a, a])"},
      {"for t in range(2): Z = a", "expected a definition NAME = EXPRESSION at for"},
  };
  for (const Case& each : cases) {
    INFO(each.change);
    CHECK(refusal(each.change, [&] { check_change(each.change, scope); }) == each.outcome);
  }
}
