#include "engine/text/lower_letters.hpp"

#include <catch2/catch.hpp>

namespace gradewright::engine {

// By the Unicode character database.
TEST_CASE("Capitals of ASCII, Latin-1 and Russian become small", "[lower_letters]") {
  CHECK(lower_letters("ABC abc 1!") == "abc abc 1!");
  CHECK(lower_letters("ÀÉÎÕÖØÜÞ") == "àéîõöøüþ");
  CHECK(lower_letters("×ß÷") == "×ß÷");  // no capitals
  CHECK(lower_letters("АБПРЯ абпря") == "абпря абпря");
  CHECK(lower_letters("Σ 対 🙂") == "Σ 対 🙂");
  CHECK(lower_letters("\xC3") == "\xC3");
}

}  // namespace gradewright::engine
