#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/response_cells.hpp"
#include "answers/reading/notation/response_parser.hpp"
#include "answers/reading/notation/response_tokens.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// What ResponseCursor::fail throws; parse_response turns it into its result.
struct Unreadable {
  ParseFailure failure;
};

/// A place in the tokens of a response, and what its parser asks about it.
class ResponseCursor {
 public:
  /// Both must outlive the cursor.
  ResponseCursor(std::span<const ResponseToken> tokens, std::string_view source)
      : tokens_(tokens), source_(source) {}

 protected:
  /// Throws Unreadable at this place.
  [[noreturn]] void fail(std::string reason) const;
  bool done() const { return at_ >= end_; }
  const ResponseToken& token() const { return tokens_[at_]; }
  bool next_is(ResponseToken::Kind kind) const { return !done() && token().kind == kind; }

  /// The source of the tokens from `first` to this place.
  Span span_from(std::size_t first) const;
  std::string text_of(CellRange range) const;

  /// Passes one token, or a whole bracketed group.
  void skip_one();
  /// The token that closes the bracket at `opening`; throws Unreadable when nothing does.
  std::size_t closing(std::size_t opening) const;

  std::span<const ResponseToken> tokens_;
  std::string_view source_;
  std::size_t at_ = 0;
  std::size_t end_ = tokens_.size();  ///< of what is being read, such as one cell
};

}  // namespace gradewright::reading
