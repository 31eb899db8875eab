#include "answers/reading/documents/table_working.hpp"

#include <catch2/catch.hpp>
#include <string_view>
#include <utility>

namespace gradewright::reading {

TEST_CASE("working beside an answer is looked at for what speaks against it", "[table_working]") {
  for (const auto& [working, answer] : {std::pair<std::string_view, std::string_view>{"3 + 4", "7"},
                                        {"windows 1, 4, plus 1", "[[2, 5], [-3, 3]]"},
                                        {"because it is convex", "C"},
                                        {"A, B and D shrink", "C"},
                                        {"y = 8", "x = 7"},
                                        {"", "B"}}) {
    CAPTURE(working, answer);
    CHECK(is_only_working(working, answer));
  }
  for (const auto& [working, answer] : {std::pair<std::string_view, std::string_view>{"7", ""},
                                        {"7", "-"},
                                        {"7", "see right"},
                                        {"7", "->"},
                                        {"or 8?", "7"},
                                        {"not sure", "7"},
                                        {"withdrawn", "A, C, D"},
                                        {"copied from somebody", "7"},
                                        {"B", "C"},
                                        {"x = 8", "x = 7"}}) {
    CAPTURE(working, answer);
    CHECK_FALSE(is_only_working(working, answer));
  }
}

}  // namespace gradewright::reading
