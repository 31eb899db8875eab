#include "answers/reading/matching/captioned_tables.hpp"

#include <catch2/catch.hpp>
#include <memory>
#include <string>

#include "answers/reading/matching/locate.hpp"
#include "answers/reading/matching/locate_in_tables.hpp"

namespace gradewright::reading {
namespace {

std::string caption_of_only(std::string_view text) {
  const std::vector<CaptionedTable> tables = captioned_tables(text);
  return tables.size() == 1 ? std::string(tables.front().caption.name) : "-";
}

/// What is read for two matrices Y and K and a number L, and whether what is not read is missing.
std::string read_of(std::string_view text) {
  const QuestionDeclaration declared{"1",
                                     {},
                                     {{"1", "Y", {}, AnswerType::matrix, Shape{2, 2}, {}, {}},
                                      {"1", "K", {"dL/dK"}, AnswerType::matrix, Shape{2, 2}, {}, {}},
                                      {"1", "L", {"loss"}, AnswerType::number, {}, {}, {}}},
                                     {}};
  const PreparedQuestion question(declared);
  const Passages passages{std::make_shared<const Passage>(text, std::size_t{0})};
  std::vector<Response> responses;
  for (const ItemDeclaration& item : question.items) {
    responses.push_back(locate(item, question, passages));
  }
  locate_in_tables(question, passages, responses);
  std::string result;
  for (const Response& response : responses) {
    const bool read = response.state == Response::State::found && response.doubt.empty();
    result += (result.empty() ? "" : "; ");
    result += read ? response.source : response.state == Response::State::missing ? "missing" : "review";
  }
  return result;
}

const std::string grid = "| | |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n";
const std::string read_grid = "1 | 2 |\n| 3 | 4";

TEST_CASE("the line above a table may name it") {
  CHECK(caption_of_only("Y:\n\n" + grid) == "Y");
  CHECK(caption_of_only("so\n\n#### dL/dK =\n" + grid) == "dL/dK");
  CHECK(caption_of_only("**$Y$**\n" + grid) == "Y");
  CHECK(caption_of_only(grid).empty());
  CHECK(caption_of_only("Y is not\n\n" + grid) == "Y is not");
}

TEST_CASE("a table of numbers is the matrix whose name stands above it") {
  CHECK(read_of("Y:\n\n" + grid + "\nL = 7") == read_grid + "; missing; L = 7");
  CHECK(read_of("**dL/dK**\n\n" + grid) == "missing; " + read_grid + "; missing");
  CHECK(read_of("Y:\n\n" + grid + "\nK: not done\n") == read_grid + "; missing; missing");
  for (const std::string& text : {
           "Y is not\n\n" + grid,
           "-Y:\n\n" + grid,
           "Y and K:\n\n" + grid,
           "Y new:\n\n" + grid,
           "Y:\n\n" + grid + "\nNo, that is wrong.\n",
           "Y:\n\n" + grid + "\nY:\n\n" + grid,
           "Y = [[5, 6], [7, 8]]\n\nY:\n\n" + grid + "\nY is the first\n",
       }) {
    CAPTURE(text);
    CHECK_FALSE(read_of(text).starts_with(read_grid));
  }
}

TEST_CASE("a cell that is empty is silence where the table's numbers are of others") {
  CHECK(read_of("| | value |\n|---|---|\n| Y | [[1, 2], [3, 4]] |\n| K | |\n| L | |") ==
        "[[1, 2], [3, 4]]; missing; missing");
  CHECK(read_of("| | value |\n|---|---|\n| L | 5 |\n| K | no idea |\n| Y | - |") == "missing; missing; 5");
  // what no item uses may answer one
  CHECK(read_of("| | value |\n|---|---|\n| L | 5 |\n| K | |\n\n[[1, 2], [3, 4]]").find("review") == 0);
  CHECK(read_of("| | value |\n|---|---|\n| L | 5 |\n| Z | [[1, 2], [3, 4]] |").find("review") == 0);
}

}  // namespace
}  // namespace gradewright::reading
