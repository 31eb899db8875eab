#include <catch2/catch.hpp>
#include <string>

#include "answers/judging/judge_json.hpp"

namespace gradewright::judging {

// Each limit on what a program hands in: what stays at it is judged, one more is refused by its name.

TEST_CASE("limits of lines for judge", "[limits]") {
  const auto judge = [](const std::string& line) {
    std::string verdict;
    JsonJudge().judge_line(line, verdict);
    return verdict;
  };
  const std::string line = R"({"id":1,"key":1,"response":"1"})";
  CHECK(judge(line + std::string((1 << 20) - line.size(), ' ')).find("\"correct\"") != std::string::npos);
  CHECK(judge(line + std::string((1 << 20) + 1 - line.size(), ' '))
            .find("the line has more than 1048576 bytes") != std::string::npos);
}

}  // namespace gradewright::judging
