#include "answers/reading/values/record_fields.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

/// "a: 70 | b: 25", a star after what is broken; "none" where it is no value.
std::string shown(std::string_view text) {
  static const std::vector<std::string> names{"a", "b"};
  const auto read = fields_of(text, names);
  if (std::holds_alternative<NotAValue>(read)) {
    return "none";
  }
  std::string all;
  for (const RecordField& field : std::get<std::vector<RecordField>>(read)) {
    all += (all.empty() ? "" : " | ") + names[field.name] + ": " + std::string(field.text) +
           (field.is_broken ? "*" : "");
  }
  return all;
}

TEST_CASE("Fields are found with the text of their values") {
  CHECK(shown("b = 25, a = 70") == "b: 25 | a: 70");
  CHECK(shown("a -> 70, b -> 25") == "a: 70 | b: 25");
  CHECK(shown("a → 70\nb ⇒ 25") == "a: 70 | b: 25");
  CHECK(shown("$a \\to 70$, $b \\mapsto 25$") == "a: 70 | b: 25");
  CHECK(shown("a = 70 => b = 25") == "a: 70 | b: 25");
  CHECK(shown("a = b = 7") == "a: 7 | b: 7");
  CHECK(shown("a = 140/2 = 70") == "a: 140/2 = 70");
  CHECK(shown("v = [1, 2]").empty());
}

TEST_CASE("A chain that ends in a name, and names that point at each other, state nothing") {
  CHECK(shown("a = 70 = b, b = 25") == "a: 70 = b* | b: 25");
  CHECK(shown("a = 70 = c") == "a: 70 = c*");
  CHECK(shown("a = 3.14 = pi") == "a: 3.14 = pi");
  CHECK(shown("a -> b = 25") == "none");
  CHECK(shown("a => b => 25") == "none");
}

}  // namespace
}  // namespace gradewright::reading
