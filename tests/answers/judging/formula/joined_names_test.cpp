#include "answers/judging/formula/joined_names.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace gradewright::judging {
namespace {

using Names = std::vector<std::string>;

NamedValues given(const Names& names) {
  NamedValues values;
  for (const std::string& name : names) {
    values.emplace(name, number(1));
  }
  return values;
}

TEST_CASE("names that run together are parted where there is one way to", "[formula]") {
  const NamedValues values = given({"X", "WQ", "WK", "U", "h0", "d", "W", "W1"});  // without underscores
  CHECK(joined_names("XW_Q", values) == Names{"X", "W_Q"});
  CHECK(joined_names("XW_QW_K", values) == Names{"X", "W_Q", "W_K"});
  CHECK(joined_names("Uh_0", values) == Names{"U", "h_0"});
  CHECK(joined_names("XW_{Q}", values) == Names{"X", "W_{Q}"});
  CHECK(joined_names("XW_V", values).empty());
  CHECK(joined_names("XW", values).empty());    // no subscript tells where it ends
  CHECK(joined_names("dW_1", values).empty());  // a differential
  CHECK(joined_names("", values).empty());
}

}  // namespace
}  // namespace gradewright::judging
