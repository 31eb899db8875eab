#include "answers/reading/documents/plain_line.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

TEST_CASE("a line is read in ASCII as far as labels go, and places stay places") {
  const std::string_view line = "\uff11\uff41\uff09x\u2460\u2013\u2192\u00e4";
  const PlainLine plain(line);
  CHECK(plain.text() == "1a) x1)-->\u00e4");
  // Full-width forms take three bytes each, as circled digits, dashes and arrows do.
  CHECK(plain.source_length(0) == 0);
  CHECK(plain.source_length(1) == 3);
  CHECK(plain.source_length(3) == 6);  // between ) and the blank that belongs to it
  CHECK(plain.source_length(4) == 9);
  CHECK(plain.source_length(plain.text().size()) == line.size());
}

TEST_CASE("a line of ASCII stays as it is, as long as lines are read") {
  const std::string line(1000, 'x');
  CHECK(PlainLine(line).text() == line.substr(0, PlainLine::longest));
  CHECK(PlainLine(line).source_length(7) == 7);
  // No character is cut.
  CHECK(PlainLine(std::string(PlainLine::longest - 1, 'x') + "\u00e4").text().size() ==
        PlainLine::longest - 1);
}

}  // namespace
}  // namespace gradewright::reading
