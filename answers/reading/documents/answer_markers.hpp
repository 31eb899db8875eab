#pragma once

#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// A line that says where an answer begins or ends, and nothing else: "### BEGIN SOLUTION", "[Answer ends]",
/// "<!-- begin answer -->", "YOUR ANSWER HERE".
struct AnswerMarker {
  Span line;
  bool begins = false;
};

std::vector<AnswerMarker> answer_markers(std::string_view text);

}  // namespace gradewright::reading
