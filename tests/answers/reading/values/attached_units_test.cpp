#include "answers/reading/values/attached_units.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/values/written_units.hpp"

namespace gradewright::reading {
namespace {

/// Each part of mathematics, as its source.
std::vector<std::string> parts_of(const std::string& text) {
  std::vector<std::string> sources;
  for (const Part& part : with_units_attached(read_notation(text).front()).parts) {
    if (part.sort == Part::Sort::mathematics) {
      CHECK(part.tree.span.offset == part.span.offset);
      CHECK(part.tree.span.end() == part.span.end());
      sources.push_back(text.substr(part.span.offset, part.span.length));
    }
  }
  return sources;
}

// "nats" stands for every unit that was found.
TEST_CASE("a unit belongs to the value before it, and a chain that goes on is one") {
  using Parts = std::vector<std::string>;
  CHECK(parts_of("5 nats") == Parts{"5 nats"});
  CHECK(parts_of("2^3 nats") == Parts{"2^3 nats"});
  CHECK(parts_of("2^3 nats = 8 nats") == Parts{"2^3 nats = 8 nats"});
  CHECK(parts_of("t = 2^3 nats = 8 nats") == Parts{"t = 2^3 nats = 8 nats"});
  CHECK(parts_of("\u00BD nats = 0.5 nats") == Parts{"\u00BD nats = 0.5 nats"});
  CHECK(parts_of("5 nats, 6 nats") == Parts{"5 nats", "6 nats"});
  CHECK(parts_of("5 and nats").front() == "5");
}

}  // namespace
}  // namespace gradewright::reading
