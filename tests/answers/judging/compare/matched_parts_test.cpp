#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "answers/judging/compare/compare_typed.hpp"

namespace gradewright::judging {
namespace {

/// The outcomes by their first letters, in the key's order, of members that compare as the rows say: a row a
/// member of the key, a letter a member of the response; r right, s short of digits, w wrong.
std::string matched(const std::vector<std::string>& rows, std::size_t read) {
  const auto parts = matched_parts(read, rows.size(), [&](std::size_t of_read, std::size_t of_key) {
    ComparedPart part;
    const char letter = rows[of_key][of_read];
    part.outcome = letter == 'r'   ? Outcome::correct
                   : letter == 's' ? Outcome::too_few_digits
                                   : Outcome::wrong;
    part.read = std::string(1, static_cast<char>('a' + of_read));
    part.expected = std::to_string(of_key);
    part.error = Decimal(1);
    return part;
  });
  std::string text;
  for (const ComparedPart& part : parts) {
    text += text.empty() ? "" : " ";
    text += part.outcome == Outcome::correct          ? "right "
            : part.outcome == Outcome::too_few_digits ? "short "
            : part.outcome == Outcome::missing        ? "missing "
            : part.error                              ? "wrong with an error "
                                                      : "wrong ";
    text += part.read + ">" + part.expected;
  }
  return text;
}

}  // namespace

// By hand.

TEST_CASE("members are paired so that most are right", "[matched_parts]") {
  CHECK(matched({"rw", "wr"}, 2) == "right a>0 right b>1");
  CHECK(matched({"wr", "rw"}, 2) == "right b>0 right a>1");
  // a is right for both: it must be left to the one that has no other
  CHECK(matched({"rr", "rw"}, 2) == "right b>0 right a>1");
  CHECK(matched({"rw", "rr"}, 2) == "right a>0 right b>1");
}

TEST_CASE("what is right goes before what is short of digits", "[matched_parts]") {
  CHECK(matched({"sr"}, 2) == "right b>0 wrong a>");
  CHECK(matched({"sr", "ws"}, 2) == "short a>0 short b>1");  // two pairs rather than one that is right
  CHECK(matched({"rs", "ww"}, 2) == "right a>0 wrong b>1");
}

TEST_CASE("what is left of both is paired as wrong, without an error", "[matched_parts]") {
  CHECK(matched({"rw", "ww"}, 2) == "right a>0 wrong b>1");
  CHECK(matched({"ww", "wr"}, 2) == "wrong a>0 right b>1");
}

TEST_CASE("what is left of one is missing or too much", "[matched_parts]") {
  CHECK(matched({"r", "w"}, 1) == "right a>0 missing >1");
  CHECK(matched({"w", "w"}, 1) == "wrong a>0 missing >1");
  CHECK(matched({"rww"}, 3) == "right a>0 wrong b> wrong c>");
  CHECK(matched({"wwr"}, 3) == "right c>0 wrong a> wrong b>");
  CHECK(matched({"", ""}, 0) == "missing > missing >");
  CHECK(matched({}, 2) == "wrong > wrong >");
  CHECK(matched({}, 0).empty());
}

}  // namespace gradewright::judging
