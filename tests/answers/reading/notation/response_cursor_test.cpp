#include "answers/reading/notation/response_cursor.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

/// A cursor whose places the tests set and ask for.
class Cursor : public ResponseCursor {
 public:
  using ResponseCursor::closing;
  using ResponseCursor::done;
  using ResponseCursor::next_is;
  using ResponseCursor::ResponseCursor;
  using ResponseCursor::skip_one;
  using ResponseCursor::span_from;
  using ResponseCursor::text_of;
  using ResponseCursor::token;

  void go_to(std::size_t at) { at_ = at; }
  void end_at(std::size_t end) { end_ = end; }
  std::size_t place() const { return at_; }

  ParseFailure failure(std::string reason) const {
    try {
      fail(std::move(reason));
    } catch (const Unreadable& unreadable) {
      return unreadable.failure;
    }
  }
};

TEST_CASE("a cursor passes a token or a whole group") {
  const std::string source = "x (1, [2]) \\begin{matrix} 3 \\end{matrix} 4";
  const std::vector<ResponseToken> tokens = response_tokens(source);
  Cursor cursor(tokens, source);
  std::vector<std::string> seen;
  while (!cursor.done()) {
    const std::size_t first = cursor.place();
    cursor.skip_one();
    const Span span = cursor.span_from(first);
    seen.push_back(source.substr(span.offset, span.length));
  }
  CHECK(seen == std::vector<std::string>{"x", "(1, [2])", "\\begin{matrix} 3 \\end{matrix}", "4"});
}

TEST_CASE("a cursor stops at the end of what is being read") {
  const std::string source = "1 + 2";
  const std::vector<ResponseToken> tokens = response_tokens(source);
  Cursor cursor(tokens, source);
  cursor.go_to(1);
  CHECK(cursor.token().text == "+");
  CHECK(cursor.next_is(Kind::symbol));
  CHECK_FALSE(cursor.next_is(Kind::number));
  cursor.end_at(1);
  CHECK(cursor.done());
  CHECK_FALSE(cursor.next_is(Kind::symbol));
}

TEST_CASE("spans and texts come from the source") {
  const std::string source = "  1.50 +  2 ";
  const std::vector<ResponseToken> tokens = response_tokens(source);
  Cursor cursor(tokens, source);
  cursor.go_to(3);
  CHECK(cursor.span_from(0) == Span{2, 9});
  CHECK(cursor.span_from(1) == Span{7, 4});
  CHECK(cursor.span_from(3) == Span{});
  cursor.go_to(1);
  CHECK(cursor.span_from(1) == Span{7, 0});
  CHECK(cursor.text_of({0, 3}) == "1.50 +  2");
  CHECK(cursor.text_of({0, 1}) == "1.50");
  CHECK(cursor.text_of({2, 2}).empty());
}

TEST_CASE("a failure has the place of the token, or the end of the source") {
  const std::string source = "1 + 22";
  const std::vector<ResponseToken> tokens = response_tokens(source);
  Cursor cursor(tokens, source);
  cursor.go_to(2);
  CHECK(cursor.failure("no").reason == "no");
  CHECK(cursor.failure("no").where == Span{4, 2});
  cursor.go_to(3);
  CHECK(cursor.failure("no").where == Span{6, 0});
}

TEST_CASE("a bracket that nothing closes is a failure at the bracket") {
  const std::string source = "1 + (2 + [3]";
  const std::vector<ResponseToken> tokens = response_tokens(source);
  Cursor cursor(tokens, source);
  CHECK(cursor.closing(5) == 7);
  try {
    cursor.closing(2);
    FAIL("the bracket was closed");
  } catch (const Unreadable& unreadable) {
    CHECK(unreadable.failure.reason == "a bracket is not closed: \"(\"");
    CHECK(unreadable.failure.where == Span{4, 1});
  }
  // A bracket that closes after the end of what is being read does not count.
  cursor.end_at(7);
  CHECK_THROWS_AS(cursor.closing(5), Unreadable);
}

}  // namespace
}  // namespace gradewright::reading
