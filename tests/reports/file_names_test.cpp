#include "reports/file_names.hpp"

#include <catch2/catch.hpp>
#include <set>
#include <utility>
#include <vector>

using namespace gradewright::reports;

TEST_CASE("every student gets a file of their own", "[file-names]") {
  using Names = std::vector<std::pair<std::string, std::string>>;  // each id with its name, in order
  const std::vector<Names> cases = {
      {{"007", "007"}, {"7", "7"}},
      {{"a/b", "a_b"}, {"a_b", "a_b-2"}, {"a:b", "a_b-3"}},
      {{"Alice", "Alice"}, {"alice", "alice-2"}, {"ALICE", "ALICE-3"}},  // one file on many systems
      {{"a-2", "a-2"}, {"a", "a"}, {"a/", "a_"}, {"a", "a-3"}},          // a name that is taken already
      {{"A-2", "A-2"}, {"a", "a"}, {"a", "a-3"}},
      {{"../x", "_._x"}, {"", "_"}, {".", "_-2"}, {"/", "_-3"}},
      {{"\u00e9", "\u00e9"}, {"\u00e8", "\u00e8"}, {"\u2028", "_"}, {"\u2029", "_-2"}},
      {{std::string(300, 'x') + "1", std::string(80, 'x')},
       {std::string(300, 'x') + "2", std::string(80, 'x') + "-2"}}};
  for (const Names& ids : cases) {
    FileNames names;
    for (const auto& [id, name] : ids) {
      CHECK(names.name_for(id) == name);
    }
  }
}

TEST_CASE("a thousand ids that read alike have a thousand names", "[file-names]") {
  FileNames names;
  std::set<std::string> given;
  for (int i = 0; i < 1000; ++i) {
    given.insert(names.name_for("../"));
  }
  CHECK(given.size() == 1000);
  CHECK(given.contains("_._-1000"));
}
