#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/documents/code_lines.hpp"
#include "answers/reading/documents/comment_value.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/values/code_value.hpp"

namespace gradewright::reading {

/// A line of code, and what the comment behind it or on the line below tells.
struct ResultLine {
  std::size_t offset = 0;
  CodeLine code;
  std::optional<CommentValue> result = {};
  bool indented = false;
};

/// Works out what the code of a section comes to, as far as it is scalar arithmetic of written numbers, and
/// holds what its comments tell against it.
class ResultExaminer {
 public:
  /// The question must outlive it.
  explicit ResultExaminer(const PreparedQuestion& question) : question_(question) {}

  /// Whether what the comments of a block tell can be believed, each of them.
  bool believes(std::span<const ResultLine> lines);

 private:
  /// Whether a result can be believed, and whether its code comes to it.
  enum class Belief { no, unchecked, checked };

  Belief belief_in(const ResultLine& line);
  Belief belief_in_number(const ResultLine& line) const;
  std::optional<double> worked_out(const CodeLine& code, Division division) const;
  bool repeats(const ResultLine& line) const;
  bool has_parts(const ResultLine& line) const;
  void run(const ResultLine& line);
  void run_other(std::string_view code);

  const PreparedQuestion& question_;
  CodeVariables variables_;
  std::set<std::string, std::less<>> valued_;  ///< names whose values the comments tell
};

/// Whether a text is the name of one variable.
bool is_variable(std::string_view text);

}  // namespace gradewright::reading
