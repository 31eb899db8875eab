#include "answers/reading/notation/response_cursor.hpp"

#include <utility>

namespace gradewright::reading {

using Kind = ResponseToken::Kind;

void ResponseCursor::fail(std::string reason) const {
  const Span where = at_ < tokens_.size() ? tokens_[at_].span : Span{source_.size(), 0};
  throw Unreadable{{std::move(reason), where}};
}

Span ResponseCursor::span_from(std::size_t first) const {
  if (first >= at_) {
    return first < tokens_.size() ? Span{tokens_[first].span.offset, 0} : Span{};
  }
  return {tokens_[first].span.offset, tokens_[at_ - 1].span.end() - tokens_[first].span.offset};
}

std::string ResponseCursor::text_of(CellRange range) const {
  if (range.first >= range.last) {
    return "";
  }
  const std::size_t from = tokens_[range.first].span.offset;
  return std::string(source_.substr(from, tokens_[range.last - 1].span.end() - from));
}

void ResponseCursor::skip_one() {
  if (token().kind == Kind::open || token().kind == Kind::begin) {
    at_ = closing(at_) + 1;
  } else {
    ++at_;
  }
}

std::size_t ResponseCursor::closing(std::size_t opening) const {
  const std::size_t close = matching_close(tokens_, opening, end_);
  if (close == end_) {
    throw Unreadable{
        {"a bracket is not closed: \"" + std::string(tokens_[opening].text) + "\"", tokens_[opening].span}};
  }
  return close;
}

}  // namespace gradewright::reading
