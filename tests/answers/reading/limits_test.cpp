#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <string>

#include "answers/reading/declaration.hpp"
#include "answers/reading/notation/response_parser.hpp"
#include "answers/reading/notation/response_tokens.hpp"
#include "answers/reading/read_responses.hpp"
#include "answers/reading/response.hpp"
#include "answers/reading/tables/read_submissions.hpp"
#include "answers/reading/values/read_value.hpp"
#include "tests/repeated.hpp"

namespace gradewright::reading {
namespace {

// Each limit on what a student or a program hands in: what stays at it is read, one more is refused by its
// name and never marked.

std::string refusal(const std::string& value, const Shape& declared = {}) {
  const auto readings = read_value(value, declared);
  const auto* none = std::get_if<NotAValue>(&readings);
  return none != nullptr ? none->reason : "none";
}

/// What reading says of the number `count` of question 1.
std::string document_refusal(std::string text, Response::State& state) {
  ItemDeclaration count;
  count.question = "1";
  count.name = "count";
  Submission submission;
  submission.format = Submission::Format::markdown;
  submission.text = std::move(text);
  const std::vector<QuestionDeclaration> questions{{"1", {}, {count}}};
  const Response response = read_responses(submission, questions).at(0);
  state = response.state;
  return response.reason;
}

bool is_read(const std::string& text) {
  Response::State state{};
  document_refusal(text, state);
  return state == Response::State::found;
}

std::string document_refusal(const std::string& text) {
  Response::State state{};
  std::string reason = document_refusal(text, state);
  CHECK(state == Response::State::unreadable);
  return reason;
}

std::string response_error(const std::string& response) {
  const auto parsed = parse_response(response_tokens(response), response, false);
  const auto* failure = std::get_if<ParseFailure>(&parsed);
  return failure != nullptr ? failure->reason : "none";
}

}  // namespace

TEST_CASE("limits of one response", "[limits]") {
  CHECK(refusal(std::string((1 << 20) - 1, ' ') + "1") == "none");
  CHECK(refusal(std::string(1 << 20, ' ') + "1") == "more than 1048576 bytes");
  CHECK(refusal("[" + repeated("1,", 65'535) + "1]", Shape{65'536}) == "none");
  CHECK(refusal("[" + repeated("1,", 65'536) + "1]", Shape{65'536}) == "more than 65536 cells");
  // As many brackets as tokens, which are counted before they are matched.
  CHECK(refusal(repeated("1 ", 400'001), Shape{2}) == "more than 400000 tokens");
  CHECK(refusal(repeated("1 ", 400'000), Shape{2}) == "more than 65536 cells");
  CHECK(refusal(std::string(36, '9')) == "none");
  CHECK(refusal(std::string(37, '9')) == "a number of more than 36 digits or too large an exponent");
  CHECK(refusal("10^400") == "none");
  CHECK(refusal("10^401") == "a power past 36 digits");
  CHECK(refusal("32!") == "none");
  CHECK(refusal("33!") == "a factorial past 36 digits");
  CHECK(refusal("1e400") == "none");
  CHECK(refusal("1e401") == "a number of more than 36 digits or too large an exponent");
}

TEST_CASE("limits of a document", "[limits]") {
  CHECK(is_read("# 1\ncount = 7\n" + repeated("# 2\nx\n", 1999)));
  CHECK(document_refusal("# 1\ncount = 7\n" + repeated("# 2\nx\n", 2000)) ==
        "more than 2000 question labels");
  CHECK(is_read("# 1\n" + repeated("x = 2\n", 9'999) + "count = 7\n"));
  CHECK(document_refusal("# 1\n" + repeated("x = 2\n", 10'000) + "count = 7\n") ==
        "the section has more tokens or statements than are read");
}

TEST_CASE("limits of files", "[limits]") {
  const std::filesystem::path file =
      std::filesystem::temp_directory_path() / ("gradewright-limits-" + std::to_string(getpid()) + ".md");
  const auto problem = [&](std::size_t bytes) {
    std::ofstream(file, std::ios::binary) << std::string(bytes, 'x');
    std::string said = "nothing was read";
    read_submissions(file.string(), [&](const Submission& read) { said = read.problem; });
    return said;
  };
  CHECK(problem(std::size_t{4} << 20U).empty());
  CHECK(problem((std::size_t{4} << 20U) + 1) == "more than 4194304 bytes");
  std::filesystem::remove(file);
}

TEST_CASE("limits of responses", "[limits]") {
  for (const auto& [open, close] : {std::pair("(", ")"), std::pair("[", "]"), std::pair("\\frac{", "}{2}")}) {
    INFO(open);
    CHECK(response_error(repeated(open, 64) + "1" + repeated(close, 64)) == "none");
    CHECK(response_error(repeated(open, 65) + "1" + repeated(close, 65)) == "nested deeper than 64 levels");
  }
  CHECK(response_error("1" + repeated("+1", 1000)) == "none");
  CHECK(response_error("1" + repeated("+1", 1001)) == "more than 1000 operations");
  CHECK(response_tokens(repeated("1 ", 400'000)).size() == 400'000);
  CHECK(response_tokens(repeated("1 ", 500'000)).size() == 400'001);
}

}  // namespace gradewright::reading
