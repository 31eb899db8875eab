#include "engine/language/functions.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

using namespace gradewright::engine::notation;

TEST_CASE("every function has a name of its own and is found by it", "[functions]") {
  std::set<std::string> names;
  for (const FunctionRow& row : function_table()) {
    const std::string name(row.signature.substr(0, row.signature.find('(')));
    CAPTURE(row.signature);
    CHECK(names.insert(name).second);
    const Function* function = find_function(name);
    REQUIRE(function != nullptr);
    CHECK(function->signature == row.signature);
    CHECK_FALSE(function->parameters.empty());
  }
  CHECK(function_names().size() == names.size());
  CHECK(find_function("softmx") == nullptr);
}

TEST_CASE("the documentation has the signature of every function", "[functions]") {
  std::ifstream file(GRADEWRIGHT_SOURCE_DIR "/docs/exam-file.md");
  const std::string documentation{std::istreambuf_iterator<char>(file), {}};
  REQUIRE_FALSE(documentation.empty());
  for (const FunctionRow& row : function_table()) {
    CAPTURE(row.signature);
    CHECK(documentation.find(row.signature) != std::string::npos);
  }
}
