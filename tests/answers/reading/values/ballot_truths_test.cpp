#include "answers/reading/values/ballot_truths.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace gradewright::reading {
namespace {

std::vector<OptionName> named(const std::vector<std::string>& options) {
  std::vector<OptionName> names;
  for (std::size_t i = 0; i < options.size(); ++i) {
    names.push_back(option_name(options[i], i));
  }
  return names;
}

/// "T", "F" and "_" for each option; "no" where the text is read otherwise.
std::string shown(const std::optional<Truths>& truths) {
  if (!truths) {
    return "no";
  }
  std::string text;
  for (const std::optional<bool>& truth : *truths) {
    text += !truth ? '_' : *truth ? 'T' : 'F';
  }
  return text;
}

const std::vector<std::string> letters{"a", "b", "c", "d"};

std::string by_place(const std::string& text, const std::vector<std::string>& options = letters) {
  return shown(truths_by_place(text, named(options)));
}

std::string in_clauses(const std::string& text, const std::vector<std::string>& options = letters) {
  return shown(truths_in_clauses(text, named(options)));
}

struct Case {
  std::string text;
  std::string meaning;
};

}  // namespace

TEST_CASE("What something does not have explains a statement", "[ballot_truths]") {
  const Case cases[] = {
      {"(a) T (no weights)\n(b) F\n(c) T\n(d) F", "TFTF"},
      {"(a) T, no weights\n(b) F\n(c) T\n(d) F", "TFTF"},
      {"(a) T - no learnable weights\n(b) F\n(c) T\n(d) F", "TFTF"},
      {"(a) T: no parameters\n(b) F\n(c) T\n(d) F", "TFTF"},
      {"(a) true (no biases)\n(b) false\n(c) true\n(d) false", "TFTF"},
      {"(a) T (no trainable parameters), (b) F, (c) T, (d) F", "TFTF"},
      {"a) F (no gradient)\nb) F\nc) T\nd) F", "FFTF"},
      {"(a) T. (b) F (no layers). (c) T. (d) F.", "TFTF"},
      // no thing of the field, or more than one does not have
      {"(a) T (no)\n(b) F\n(c) T\n(d) F", "no"},
      {"(a) T (no idea)\n(b) F\n(c) T\n(d) F", "no"},
      {"(a) T (no answer)\n(b) F\n(c) T\n(d) F", "no"},
      {"(a) T, no, F\n(b) F\n(c) T\n(d) F", "no"},
      {"(a) T (no doubt)\n(b) F\n(c) T\n(d) F", "no"},
      {"(a) T (not weights)\n(b) F\n(c) T\n(d) F", "no"},
      {"(a) T - no, weights\n(b) F\n(c) T\n(d) F", "no"},
      {"(a) T (no attempt)\n(b) F\n(c) T\n(d) F", "no"},
      {"(a) T (no conclusion)\n(b) F\n(c) T\n(d) F", "no"},
      {"(a) T (no weights?)\n(b) F\n(c) T\n(d) F", "no"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(in_clauses(one.text) == one.meaning);
  }
}

TEST_CASE("A statement may be said not to be answered", "[ballot_truths]") {
  const Case cases[] = {
      {"a) vrai\nb) faux\nc) vrai\nd) je ne sais pas", "TFT_"},
      {"a T\n  b F\n  c ?\n  d T", "TF_T"},
      {"(a) T (b) ? (c) F (d) T", "T_FT"},
      {"a) wahr\nb) weiß nicht\nc) falsch\nd) wahr", "T_FT"},
      {"a) richtig\nb) falsch\nc) ?\nd) ?", "TF__"},
      {"a) V\nb) F\nc) no lo sé\nd) V", "TF_T"},
      {"a) vero\nb) falso\nc) non lo so\nd) vero", "TF_T"},
      {"a) verdadeiro\nb) não sei\nc) falso\nd) verdadeiro", "T_FT"},
      {"a) waar\nb) onwaar\nc) weet ik niet\nd) waar", "TF_T"},
      {"a) True\nb) I don't know\nc) False\nd) True", "T_FT"},
      {"a: T, b: F, c: ?, d: T", "TF_T"},
      {"a. T\nb. F\nc. no idea\nd. T", "TF_T"},
      {"a) true\nb) false\nc) true\nd) skipped", "TFT_"},
      // doubted, left blank, all not answered, or more than that
      {"a) T\nb) F\nc) T\nd) T?", "no"},
      {"a) T\nb) F\nc) T\nd)", "no"},
      {"a) T\nb) F\nc) T\nd) -", "no"},
      {"a) ?\nb) ?\nc) ?\nd) ?", "no"},
      {"a) T\nb) F\nc) T\nd) ? or F", "no"},
      {"a) T\nb) F\nc) T\nd) F, je ne sais pas", "no"},
      {"a) T\nb) F\nc) T\nd) je ne sais pas, F", "no"},
      {"a) T\nb) F\nc) T\nd) not sure, T", "no"},
      {"a) T\nb) F\nc) T", "no"},
      {"a) T\nb) F\nc) T\nd) same as c", "no"},
      {"a) T\nb) F\nc) T\nd) ?\nd) T", "no"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(shown(truths_with_gaps(one.text, named(letters))) == one.meaning);
  }
}

TEST_CASE("One word or sign of truth for each option is read by place", "[ballot_truths]") {
  const Case cases[] = {
      {"T, F, T, T", "TFTT"},
      {"true false true true", "TFTT"},
      {"TFTT", "TFTT"},
      {"tftt", "TFTT"},
      {"VFVV", "TFTT"},
      {"✓ ✗ ✓ ✓", "TFTT"},
      {"✓✗✓✓", "TFTT"},
      {"✅ ❌ ✅ ✅", "TFTT"},
      {"(T, F, T, T)", "TFTT"},
      {"yes, no, yes, yes", "TFTT"},
      {"T / F / T / T", "TFTT"},
      {"T\nF\nT\nT.", "TFTT"},
      {"F F F F", "FFFF"},
      {"T, F, T", "no"},
      {"T, F, T, T, T", "no"},
      {"T F T T?", "no"},
      {"T, , T, T", "no"},
      {"not T, F, T, T", "no"},
      {"TFT T", "no"},
      {"TF TT", "no"},
      {"T F T or T", "no"},
      {"~~T~~ F T T", "no"},
      {"T F T T, sorry F F F F", "no"},
      {"a T, b F, c T, d T", "no"},
      {"TFTX", "no"},
      {"T F T maybe", "no"},
      {"", "no"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(by_place(one.text) == one.meaning);
  }
}

TEST_CASE("A letter of truth that is an option decides nothing by itself", "[ballot_truths]") {
  const std::vector<std::string> six{"a", "b", "c", "d", "e", "f"};
  CHECK(by_place("T F T T F F", six) == "TFTTFF");
  CHECK(by_place("TFTTFF", six) == "TFTTFF");
  CHECK(by_place("F F F F F F", six) == "no");
  CHECK(by_place("FFFFFF", six) == "no");
  CHECK(by_place("T, F", {"T", "F"}) == "no");
  CHECK(by_place("TF", {"T", "F"}) == "no");
  CHECK(by_place("true, false", {"true", "false"}) == "no");
  CHECK(by_place("T F", {"a", "A"}) == "no");
  CHECK(in_clauses("a true, b false, c true, d false, e true, f false", six) == "TFTFTF");
  CHECK(in_clauses("a T b F c T d T e F f F", six) == "no");
}

TEST_CASE("Clauses say it of some options, or of all others", "[ballot_truths]") {
  const Case cases[] = {
      {"a, c and d are true, the others false", "TFTT"},
      {"a, c, d are true, the others are false.", "TFTT"},
      {"a, c and d are true and b is false", "TFTT"},
      {"(a), (c) and (d) are true; (b) is false.", "TFTT"},
      {"a and c true, b and d false", "TFTF"},
      {"Statements a, c and d are true while b is false.", "TFTT"},
      {"Statements (a), (c) and (d) hold, the rest do not.", "TFTT"},
      {"(a) holds, the other statements do not hold", "TFFF"},
      {"only b is false, all the others are true", "TFTT"},
      {"True: a, c, d. False: b.", "TFTT"},
      {"True: a, c, d\nFalse: b", "TFTT"},
      {"true: a c d; false: b", "TFTT"},
      {"True: a, c, d", "T_TT"},
      {"True are a, c and d", "T_TT"},
      {"a, c and d are true", "T_TT"},
      {"a is true, b is false, c and d are true", "TFTT"},
      {"a true b false c true d true", "TFTT"},
      {"a) T b) F c) T d) T", "TFTT"},
      {"a. T\nb. F\nc. T\nd. T", "TFTT"},
      {"a: T / b: F / c: T / d: T", "TFTT"},
      {"a = T, b = F, c = T, d = T", "TFTT"},
      {"a - T\nb - F\nc - T\nd - T", "TFTT"},
      {"- (a) true\n- (b) false\n- (c) true\n- (d) true", "TFTT"},
      {"a isn't true, the rest is", "no"},
      {"a is not true, the rest is true", "FTTT"},
      {"a is true, b isn't", "TF__"},
      {"a ✓ b ✗ c ✓ d ✓", "TFTT"},
      {"a, c and d are correct, b is not.", "TFTT"},
      {"I think that (a) is true, (b) is false and (c) and (d) are true.", "TFTT"},
      {"a true\nb false: only in the first layer\nc true\nd true", "TFTT"},
      {"(a) True\n(b) False: it uses the running averages\n(c) True, because it is convex\n(d) True "
       "(trivially)",
       "TFTT"},
      {"a true\nb false since the kernel is shared\nc true\nd true", "TFTT"},
      {"a -> T\nb -> F\nc -> T\nd -> T", "TFTT"},
      {"a T, b F (bidirectional), c T, d T", "TFTT"},
      {"(a) is true. (b) is false, it is over the queries. (c) is true because it is convex. (d) is true.",
       "TFTT"},
      {"a) true\nb) false, more heads means more matrices\nc) true\nd) true", "TFTT"},
      {"a) true\nb) false, flatter\nc) true\nd) true", "TFTT"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(in_clauses(one.text) == one.meaning);
  }
}

TEST_CASE("What denies, doubts, contradicts or says more is no such list", "[ballot_truths]") {
  const std::string texts[] = {"a, c",
                               "a is true, a is false",
                               "a and b are true, b is false",
                               "a is true?",
                               "a is maybe true",
                               "the others are false",
                               "a true, the others",
                               "all but a are true",
                               "everything except a is true",
                               "not a is true",
                               "a <- T\nb <- F\nc <- T\nd <- T",
                               "a -> T -> F\nb -> F\nc -> T\nd -> T",
                               "a T (usually)\nb F\nc T\nd T",
                               "a T (guess), b F, c T, d T",
                               "a T (corrected), b F, c T, d T",
                               "a) true, mostly in practice\nb) false\nc) true\nd) true",
                               "a) true, however\nb) false\nc) true\nd) true",
                               "a) true, according to my neighbour\nb) false\nc) true\nd) true",
                               "a) true, vermutlich\nb) false\nc) true\nd) true",
                               "neither a nor b is true",
                               "a or c is true",
                               "a, c or d are true",
                               "a is true if b is false",
                               "a is true, b false? c true",
                               "True: a is false",
                               "True: all but a",
                               "true and false: a",
                               "a is true, e is false",
                               "a true, b false or true",

                               "a is almost true",
                               "a is true. Actually b is true",
                               "a ~~true~~ false",
                               "a is never true",
                               "a is true, no, b is true",
                               "a true -> false",
                               "a T/F, b T",
                               "a is true (if b = 0)",
                               "a true: but only sometimes",
                               "a true: only in the first layer",
                               "a is not, b",
                               "a false: no, it is true",
                               "a false: not",
                               "a true because b is false",
                               "a true (like (c))",
                               "a true because of B",
                               "a is true and true is a",
                               "a is wrong, or not",
                               "a hardly holds",
                               "a does hold not b",
                               "statements",
                               "true",
                               "a: b: true",
                               ""};
  for (const std::string& text : texts) {
    INFO(text);
    CHECK(in_clauses(text) == "no");
  }
}

TEST_CASE("A table says it in columns, in rows or by marks under true and false", "[ballot_truths]") {
  const auto in_table = [](const std::string& text, const std::vector<std::string>& options = letters) {
    return shown(truths_in_table(text, named(options)));
  };
  const Case cases[] = {
      {"| a | b | c | d |\n|---|---|---|---|\n| | X | | |", "FTFF"},
      {"| a | b | c | d |\n|---|---|---|---|\n| ✓ | | ✓ | |", "TFTF"},
      {"| a | b | c | d |\n|:-:|:-:|:-:|:-:|\n| T | F | T | T |", "TFTT"},
      {"| a | b | c | d |\n|---|---|---|---|\n| ✓ | ✗ | ✓ | ✓ |", "TFTT"},
      {"| option | a | b | c | d |\n|---|---|---|---|---|\n| answer | T | F | T | T |", "TFTT"},
      {"a | b | c | d\n--|--|--|--\nT | F | T | T", "TFTT"},
      {"| (a) | True |\n| (b) | False |\n| (c) | True |\n| (d) | True |", "TFTT"},
      {"| statement | answer |\n|---|---|\n| a | true |\n| b | false |\n| c | true |\n| d | T |", "TFTT"},
      {"| statement | true? |\n|---|---|\n| a | yes |\n| b | no |\n| c | ✓ |\n| d | ✓ |", "TFTT"},
      {"| | T/F |\n|---|---|\n| a | T |\n| b | F |", "TF__"},
      {"| statement | true | false |\n|---|---|---|\n| a | x | |\n| b | | x |\n| c | X | |\n| d | [x] | |",
       "TFTT"},
      {"| statement | T | F |\n|---|---|---|\n| a | ✓ | |\n| b | | ✓ |\n| c | ✓ | ✗ |\n| d | ✓ | - |",
       "TFTT"},
      {"| | false | true |\n|---|---|---|\n| a | | x |\n| b | x | |", "TF__"},
      // What is below such a head means the opposite, or something else.
      {"| statement | wrong? |\n|---|---|\n| a | yes |\n| b | no |", "no"},
      {"| statement | false |\n|---|---|\n| a | x |", "no"},
      {"| statement | false |\n|---|---|\n| a | ✓ |\n| b | ✗ |", "no"},
      {"| option | hurts? |\n|---|---|\n| a | no |\n| b | yes |", "no"},
      {"| not | answer |\n|---|---|\n| a | T |", "no"},
      // An x is a tick, or a cross.
      {"| a | x |\n| b | ✓ |", "no"},
      {"| a | b | c | d |\n|---|---|---|---|\n| ✓ | x | ✓ | ✓ |", "no"},
      {"| statement | true | false |\n|---|---|---|\n| a | ✓ | x |", "no"},
      {"| statement | true | false |\n|---|---|---|\n| a | x | x |", "no"},
      {"| statement | true | false |\n|---|---|---|\n| a | | |", "no"},
      // Of a blank cell beside words nothing is said.
      {"| a | b | c | d |\n|---|---|---|---|\n| T | | T | T |", "no"},
      {"| a | T |\n| a | F |", "no"},
      {"| a | T? |\n| b | F |", "no"},
      {"| a | not T |", "no"},
      {"| a | T |\nand b is F", "no"},
      {"| a | b |\n|---|---|\n| T | F |\n| F | T |", "no"},
      {"| e | T |", "no"},
      {"a, b", "no"},
      {"", "no"},
      {"||", "no"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(in_table(one.text) == one.meaning);
  }
  const std::vector<std::string> six{"a", "b", "c", "d", "e", "f"};
  CHECK(in_table("| e | T |\n| f | F |", six) == "____TF");
}

TEST_CASE("A reason for one statement ends where the label of the next one stands", "[ballot_truths]") {
  const Case cases[] = {
      {"(a) T, because it is off. (b) F (c) F (d) T", "TFFT"},
      {"a) T because it is off b) F because it may c) F d) T", "TFFT"},
      {"(a) T since it holds (b): F (c): F (d): T", "TFFT"},
      {"a) T, it is off\nb) F, it can\nc) F\nd) T", "TFFT"},
      {"a) T, it is off at test time. b) F c) F d) T", "TFFT"},
      // or where a sentence says what the next one is
      {"a is true. b is false, because averages are used. c is true. d is false.", "TFTF"},
      {"Statement a is true, since it is off. Statement b is false, it uses averages. Statement c is not "
       "true. Statement d is true.",
       "TFFT"},
      {"(a) is true because of the mask. (b) is false, it does. (c) is true since it cancels. (d) is true.",
       "TFTT"},
      {"(a) is true, (b) is false since averages are used, (c) is true and (d) is true.", "TFTT"},
      // What speaks of another statement, doubts or takes back is no such reason.
      {"a is true. b is false, because c is true. c is false. d is true.", "no"},
      {"a is true. b is false, it is said. Tom thinks c is true. d is true.", "no"},
      {"a is true. b is false, because of a. Perhaps c is true. d is false.", "no"},
      {"a is true. b is false, because of this. If c is true, d is false.", "no"},
      {"a is true. b is false, it depends. b is true. c is true. d is false.", "no"},
      {"(a) T since (b) is F", "no"},
      {"a) T, it is not\nb) F\nc) F\nd) T", "no"},
      {"(a) True: wrong in general (b) F (c) F (d) T", "no"},
      {"(a) True: wrong in general\n(b) F\n(c) F\n(d) T", "no"},
      {"a) T, or is it?\nb) F\nc) F\nd) T", "no"},
      {"a) T, it is wrong\nb) F\nc) F\nd) T", "no"},
      {"a) T, maybe it is\nb) F\nc) F\nd) T", "no"},
      {"a) T, off\nb) F\nc) F\nd) T", "no"},
      {"a) T, it is if trained\nb) F\nc) F\nd) T", "no"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(in_clauses(row.text) == row.meaning);
  }
}

}  // namespace gradewright::reading
