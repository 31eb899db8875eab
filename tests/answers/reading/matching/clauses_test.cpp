#include "answers/reading/matching/clauses.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace gradewright::reading {
namespace {

/// The clauses of a text, "+" before those that go on.
std::string cut(std::string_view text) {
  std::string result;
  for (const Clause& clause : clauses_of(text)) {
    CHECK(text.substr(clause.offset, clause.text.size()) == clause.text);
    result += (clause.goes_on ? "+<" : "<") + std::string(clause.text) + ">";
  }
  return result;
}

TEST_CASE("a text is cut at sentences, semicolons, commas, 'and', wide blanks and lines") {
  CHECK(cut("").empty());
  CHECK(cut("a 7. b 8; c 9") == "<a 7><b 8><c 9>");
  CHECK(cut("a 7, b 8 and c 9, and d 1") == "<a 7>+<b 8>+<c 9>+<d 1>");
  CHECK(cut("$a = 7$ \\quad $b = 8$\nc 9") == "<$a = 7$><$b = 8$><c 9>");
  CHECK(cut("- a 7\n* b 8\n> c -9\n") == "<a 7><b 8><c -9>");
}

TEST_CASE("what begins with a relation goes on with the clause before it") {
  CHECK(cut("a = 4 + 3\n\n= 7\nb 2") == "<a = 4 + 3\n\n= 7><b 2>");
  CHECK(cut("a 1.38 nats, \u2248 1.99 bits; b 2") == "<a 1.38 nats, \u2248 1.99 bits><b 2>");
  CHECK(cut("= 7\n=> 2") == "<= 7><=> 2>");
}

TEST_CASE("signs of full width cut as theirs do") {
  CHECK(cut("\u5747\u503c\u4e3a 6\uff0c\u65b9\u5dee 8\uff1bc 9\u3002") ==
        "<\u5747\u503c\u4e3a 6>+<\u65b9\u5dee 8><c 9>");
  CHECK(cut("a\u3001b") == "<a>+<b>");
  CHECK(cut("a (1\uff0c2)") == "<a (1\uff0c2)>");
}

TEST_CASE("what brackets hold together is not cut, down to the end of the paragraph") {
  CHECK(cut("a (1, 2; 3 and 4). b [1,\n2]") == "<a (1, 2; 3 and 4)><b [1,\n2]>");
  CHECK(cut("a 0.5,1 bands b\\quadx 1.5") == "<a 0.5,1 bands b><x 1.5>");
  CHECK(cut("a (1, 2\n\nb 3, c") == "<a (1, 2><b 3>+<c>");
}

TEST_CASE("a long line goes on where the next one begins in a small letter") {
  const std::string line = "this line is as wide as the page is so it was the program that ended it: a";
  CHECK(cut(line + "\nis 7") == "<" + line + "\nis 7>");
  CHECK(cut(line + "\n7") == "<" + line + "><7>");
  CHECK(cut(line + "\nIs 7") == "<" + line + "><Is 7>");
  CHECK(cut("a short line\nis 7") == "<a short line><is 7>");
}

TEST_CASE("a word between two numbers of a list is as good as a comma, and as long") {
  CHECK(with_commas("0.3, 0.5 and 0.2") == "0.3, 0.5,    0.2");
  CHECK(with_commas("0.3, 0.5, and -0.2") == "0.3, 0.5,     -0.2");
  CHECK(with_commas("0.3 und .5") == "0.3,    .5");
  CHECK(with_commas("0.3; 0.5 et 0.2") == "0.3; 0.5,   0.2");
  for (const std::string_view other :
       {"0.3 and b 0.5", "[0.3 and 0.5]", "a and 0.5", "0.3 and", "and 0.5", "0.3 andy 0.5", "0.3 or 0.5",
        "0.3 and not 0.5", "0.3and 0.5", "0.3 and (0.5, 0.2)"}) {
    CAPTURE(other);
    CHECK(with_commas(other) == other);
  }
}

}  // namespace
}  // namespace gradewright::reading
