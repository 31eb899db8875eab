#include "answers/reading/conversion/zip_member.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "../zip_bytes.hpp"

using namespace gradewright::reading;

namespace {

bool any(std::string_view) {
  return true;
}

}  // namespace

TEST_CASE("the wanted members of an archive in memory", "[zip_member]") {
  const std::string zip = zip_bytes({{"a.xml", "one"}, {"b.xml", "two"}, {"c.txt", "three"}});
  const ZipMembers members = zip_members(
      zip, [](std::string_view name) { return name.ends_with(".xml"); }, 100);
  CHECK(members.problem.empty());
  CHECK(members.texts == std::vector<std::string>{"one", "two"});
}

TEST_CASE("no more is unpacked than may be", "[zip_member]") {
  const std::string zip = zip_bytes({{"a", std::string(60, 'a')}, {"b", std::string(60, 'b')}});
  CHECK(zip_members(zip, any, 120).problem.empty());
  CHECK(zip_members(zip, any, 119).problem == "more than 59 bytes, unpacked");
  const std::string bomb = zip_bytes({{"a", std::string(50'000'000, ' ')}});
  CHECK(bomb.size() < 100'000);
  CHECK(zip_members(bomb, any, 1'000'000).problem == "more than 1000000 bytes, unpacked");
}

TEST_CASE("what is no archive, or half of one, is told", "[zip_member]") {
  CHECK_FALSE(zip_members("no archive at all", any, 100).problem.empty());
  CHECK_FALSE(zip_members("", any, 100).problem.empty());
  const std::string zip = zip_bytes({{"a", std::string(1000, 'a') + "b"}, {"b", "c"}});
  CHECK_FALSE(zip_members(zip.substr(0, zip.size() / 3), any, 10'000).problem.empty());
}
