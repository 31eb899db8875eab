#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// A word, number or sign of a sheet that students fill in, or of a sheet that is filled in.
struct SheetToken {
  enum class Kind : std::uint8_t {
    word,  ///< also a number
    sign,
    box,  ///< [ ], [x], ☐: equal to any other, ticked or not
    gap,  ///< ____, ...., \hrulefill: a place to fill in, equal to any other
  };
  Kind kind = Kind::sign;
  std::string_view text;  ///< what it is compared by
  Span span;              ///< in the document
  std::size_t line = 0;
  bool first_on_line = false;  ///< but for the marks of a quotation
  bool ticked = false;         ///< of a box
};

struct SheetTokens {
  struct Mark {
    Span span;
    std::size_t line = 0;
  };
  std::vector<SheetToken> all;
  std::vector<Mark> quotation_marks;  ///< each > at the beginning of a line
};

SheetTokens sheet_tokens(std::string_view text);

}  // namespace gradewright::reading
