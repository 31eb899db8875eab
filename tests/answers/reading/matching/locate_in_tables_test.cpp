#include "answers/reading/matching/locate_in_tables.hpp"

#include <catch2/catch.hpp>
#include <memory>
#include <vector>

namespace gradewright::reading {
namespace {

/// What is read for numbers h_1 and h_2, a number "loss", a vector PE of two and a size s; "-" for what is
/// not.
std::string read_of(std::string_view text) {
  const QuestionDeclaration question{"1",
                                     {},
                                     {{"1", "h_1", {}, AnswerType::number, {}, {}, {}},
                                      {"1", "h_2", {}, AnswerType::number, {}, {}, {}},
                                      {"1", "loss", {"L"}, AnswerType::number, {}, {}, {}},
                                      {"1", "PE", {"PE(3)"}, AnswerType::vector, Shape{2}, {}, {}},
                                      {"1", "s", {}, AnswerType::size, {}, {}, {}}},
                                     {}};
  std::vector<Response> responses(5);
  locate_in_tables(PreparedQuestion(question), {std::make_shared<const Passage>(text, std::size_t{0})},
                   responses);
  std::string result;
  for (const Response& response : responses) {
    const bool read = response.state == Response::State::found;
    result += (result.empty() ? "" : "; ") + (read ? response.source : "-");
  }
  return result;
}

TEST_CASE("a column an item, a row an item") {
  CHECK(read_of("| h_1 | loss |\n|---|---|\n| 0.4 | 1.5 |") == "0.4; -; 1.5; -; -");
  CHECK(read_of("| what | value |\n|---|---|\n| h_1 | 0.4 |\n| **L** | 1.5 |") == "0.4; -; 1.5; -; -");
  CHECK(read_of("| what | formula | value |\n|---|---|---|\n| loss | -ln p | 1.5 |") == "-; -; 1.5; -; -");
  CHECK(read_of("| | height | width | channels |\n|---|---|---|---|\n| s | 24 | 24 | 8 |") ==
        "-; -; -; -; 24 | 24 | 8");
}

TEST_CASE("a vector is a column or a row, and a matrix stands beside its name in the corner") {
  CHECK(read_of("| class | PE | y |\n|---|---|---|\n| 1 | 0.1 | 0 |\n| 2 | -0.9 | 1 |") ==
        "-; -; -; 0.1 | 0 |\n| 2 | -0.9; -");
  CHECK(read_of("| | class 1 | class 2 |\n|---|---|---|\n| z | 1 | 2 |\n| PE | 0.1 | -0.9 |") ==
        "-; -; -; 0.1 | -0.9; -");
  CHECK(read_of("| z | 2 | 0.5 |\n|---|---|---|\n| PE | 0.1 | \u22120.9 |") == "-; -; -; 0.1 | \u22120.9; -");
  for (const char* text : {"| class | PE |\n|---|---|\n| 2 | 0.1 |\n| 1 | -0.9 |",
                           "| class | PE |\n|---|---|\n| 1 | 0.1 |\n| 2 | wrong |",
                           "| class | PE |\n|---|---|\n| 1 | 0.1 |\n| 2 | -0.9 |\n| 3 | 4 |",
                           "| which | PE |\n|---|---|\n| old | 0.1 |\n| new | -0.9 |",
                           "| | before | after |\n|---|---|---|\n| PE | 0.1 | -0.9 |",
                           "| | mine | yours |\n|---|---|---|\n| PE | 0.1 | -0.9 |",
                           "| | 1 | 2 |\n|---|---|---|\n| PE | 0.1 | -0.9 is wrong |",
                           "| | 1 | 2 | 3 |\n|---|---|---|---|\n| PE | 0.1 | -0.9 | 4 |"}) {
    CAPTURE(text);
    CHECK(read_of(text) == "-; -; -; -; -");
  }
  const auto matrix = [](std::string_view text) {
    const QuestionDeclaration question{
        "1", {}, {{"1", "S", {}, AnswerType::matrix, Shape{2, 2}, {}, {}}}, {}};
    std::vector<Response> responses(1);
    locate_in_tables(PreparedQuestion(question), {std::make_shared<const Passage>(text, std::size_t{0})},
                     responses);
    return responses[0].state == Response::State::found;
  };
  CHECK(matrix("| S | k1 | k2 |\n|---|---|---|\n| q1 | 1 | 2 |\n| q2 | 3 | 4 |"));
  CHECK_FALSE(matrix("| T | k1 | k2 |\n|---|---|---|\n| q1 | 1 | 2 |\n| q2 | 3 | 4 |"));
  CHECK_FALSE(matrix("| S | k1 | sums |\n|---|---|---|\n| q1 | 1 | 2 |\n| q2 | 3 | 4 |"));
  CHECK_FALSE(matrix("| S | k1 | k2 |\n|---|---|---|\n| q1 | 1 | 2 |\n| q2 | 3 | |"));
}

TEST_CASE("steps as columns and as rows") {
  CHECK(read_of("| t | 1 | 2 |\n|---|---|---|\n| x_t | 1 | 0 |\n| h_t | 0.4 | 0.3 |") == "0.4; 0.3; -; -; -");
  CHECK(read_of("| t | 2 | 1 |\n|---|---|---|\n| h_t | 0.4 | 0.3 |") == "0.3; 0.4; -; -; -");
  CHECK(read_of("| step | v | h |\n|---|---|---|\n| 0 | 5 | 6 |\n| 1 | 7 | 0.4 |\n| 2 | 8 | 0.3 |") ==
        "0.4; 0.3; -; -; -");
  CHECK(read_of("| i | 0 | 1 |\n|---|---|---|\n| PE(3, i) | 0.1 | -0.9 |") == "-; -; -; 0.1 | -0.9; -");
  CHECK(read_of("\\begin{tabular}{c|cc} $t$ & 1 & 2 \\\\ \\hline $h_t$ & 0.4 & $-0.2$ \\end{tabular}") ==
        "0.4; $-0.2$; -; -; -");
}

TEST_CASE("a name is a whole cell, and two cells for an item are for a person") {
  for (const char* text : {"| what | value |\n|---|---|\n| old h_1 | 0.4 |",
                           "| what | value |\n|---|---|\n| 2 h_1 | 0.4 |",
                           "| h_1 | loss |\n|---|---|\n| 0.4 | 1.5 |\n| 0.3 | 1.6 |",
                           "| i | 1 | 0 |\n|---|---|---|\n| PE(3, i) | 1 | 2 |",
                           "| what | value | guess |\n|---|---|---|\n| h_1 | 0.4 | 0.3 |",
                           "| what | wrong value |\n|---|---|\n| h_1 | 0.4 |",
                           "| what | value |\n|---|---|\n| h_1 | 0.4? |",
                           "| what | value |\n|---|---|\n| h_1 | about 4 or 5 |",
                           "| what | value |\n|---|---|\n| h_1 | |",
                           "| t | 1 | 1 |\n|---|---|---|\n| h_t | 0.4 | 0.3 |",
                           "| h_1 |\n|---|\n| 0.4 |\n\nh_1 = 0.3",
                           "| h_1 |\n|---|\n| 0.4 |\n\nThis is wrong.",
                           "| what | value |\n|---|---|\n| -h_1 | 0.4 |",
                           "| what | bound |\n|---|---|\n| h_1 | 0.4 |",
                           "| t | 1 | 2 |\n|---|---|---|\n| -h_t | 0.4 | 0.3 |",
                           "| t | 1 | 2 |\n|---|---|---|\n| h_t | 0.4 | 0.3 |\n| h_t new | 0.5 | 0.6 |",
                           "| step | -h |\n|---|---|\n| 1 | 0.4 |\n| 2 | 0.3 |",
                           "| -h_1 |\n|---|\n| 0.4 |",
                           "| what | value | value |\n|---|---|---|\n| h_1 | 0.4 | 0.3 |",
                           "| what | old result | answer |\n|---|---|---|\n| h_1 | 0.4 | 0.3 |",
                           "| | h_1 | loss |\n|---|---|---|\n| average | 0.4 | 1.5 |",
                           "| | h_1 | loss |\n|---|---|---|\n| before | 0.4 | 1.5 |"}) {
    CAPTURE(text);
    CHECK(read_of(text) == "-; -; -; -; -");
  }
}

TEST_CASE("one row's doubt stops that row alone") {
  CHECK(read_of("| what | value |\n|---|---|\n| h_1 | 0.4 maybe |\n| h_2 | 0.3 |\n| loss | 1.5 kg |") ==
        "-; 0.3; -; -; -");
}

}  // namespace
}  // namespace gradewright::reading
