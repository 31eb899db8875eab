#include "answers/reading/documents/related_tokens.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

namespace gradewright::reading {
namespace {

/// The depths of the tokens of a text, a digit each.
std::string depths(std::string_view text) {
  const auto tokens = response_tokens(text);
  const RelatedTokens related(tokens);
  std::string shown;
  for (std::size_t i = 0; i < related.size(); ++i) {
    shown += static_cast<char>('0' + related.depth(i));
  }
  return shown;
}

/// Where the name ends that a text begins with, as a count of tokens.
std::size_t symbol_end(std::string_view text) {
  const auto tokens = response_tokens(text);
  return RelatedTokens(tokens).symbol_end(0);
}

TEST_CASE("brackets and environments are counted, and closed by a blank line", "[related_tokens]") {
  CHECK(depths("a = (1, [2])") == "000111210");
  CHECK(depths("[1\n2") == "0111");
  CHECK(depths("[1\n\n2") == "01000");
  CHECK(depths("1] 2") == "000");
}

TEST_CASE("a line that begins a statement closes what was left open", "[related_tokens]") {
  CHECK(depths("a = [(1, 2)\nZ = [3]") == "00012221000010");
}

TEST_CASE("a name ends behind its indices, marks and argument", "[related_tokens]") {
  CHECK(symbol_end("h = 1") == 1);
  CHECK(symbol_end("h_2 = 1") == 3);
  CHECK(symbol_end("W' = 1") == 2);
  CHECK(symbol_end("f(x) = 1") == 4);
  CHECK(symbol_end("f (x) = 1") == 1);
  CHECK(symbol_end("3 = 1") == 0);
}

}  // namespace
}  // namespace gradewright::reading
