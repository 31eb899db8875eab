#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "answers/judging/json_line/judge_line.hpp"
#include "answers/judging/judgement.hpp"
#include "answers/judging/layer.hpp"
#include "answers/judging/prepared_item.hpp"
#include "answers/judging/verdict.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::judging {

/// Judges JSON Lines: one object {"id", "key", "response", "rule"?, "type"?, "names"?} a line, one verdict a
/// line. docs/judge.md describes both as an interface. A front end of the one judging: the line becomes an
/// item and a response, and only the writing is its own. Buffers are kept from line to line, so that numbers
/// against numbers allocate nothing once they are warm; use one judge per thread.
class JsonJudge {
 public:
  /// Longer lines are refused.
  static constexpr std::size_t max_line_bytes = JudgeLine::max_bytes;

  /// Judges one line, without its line end, and appends one line to `out`: a verdict, or an object with
  /// `error`, also where memory runs out.
  void judge_line(std::string_view line, std::string& out);

  /// Whether some line so far was refused or needs a review.
  bool needs_attention() const { return needs_attention_; }

 private:
  void answer(std::string_view line, std::string& out);

  JudgeLine line_;
  PreparedItem item_;
  Response response_;
  Judgement judgement_;
  CellVerdict scratch_;
  bool needs_attention_ = false;
};

}  // namespace gradewright::judging
