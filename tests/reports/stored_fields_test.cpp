#include "reports/stored_fields.hpp"

#include <catch2/catch.hpp>

using namespace gradewright::reports;

TEST_CASE("a row comes back from its JSON as it was", "[stored_fields]") {
  const RowFields fields = {{"1.a", "0,5"}, {"1.a", "again"}, {"", "\"\\\n\xC3\xA4"}, {"x", ""}};
  CHECK(fields_from_json(fields_to_json(fields)) == fields);
  CHECK(fields_to_json({{"1.a", "2"}}) == R"([["1.a","2"]])");
  CHECK(fields_from_json("[]").empty());
}

TEST_CASE("what is no row is none, and what is no field an empty one", "[stored_fields]") {
  CHECK(fields_from_json("1.a").empty());
  CHECK(fields_from_json("[").empty());
  const RowFields empty = {{"", ""}, {"a", "b"}};
  CHECK(fields_from_json(R"([["a"],["a","b"]])") == empty);
  CHECK(fields_from_json(R"([["a",1],["a","b"]])") == empty);
  CHECK(fields_from_json(R"([7,["a","b"]])") == empty);
}
