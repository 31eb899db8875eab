#pragma once

#include <optional>
#include <string>
#include <vector>

#include "answers/judging/layer.hpp"
#include "answers/judging/outcome.hpp"
#include "engine/graph/shape.hpp"
#include "engine/numbers/decimal.hpp"
#include "engine/text/span.hpp"
#include "problems/rubric.hpp"

namespace gradewright::judging {

/// One cell of a judged response.
struct CellVerdict {
  Outcome outcome =
      Outcome::missing;          ///< correct, follow_through, too_few_digits, wrong, missing, needs_review
  std::vector<Index> index;      ///< where in the key; empty for a scalar
  std::string name;              ///< of a named cell
  std::string read;              ///< what the student wrote
  std::string expected;          ///< the key's cell as displayed
  std::optional<Decimal> error;  ///< |s - t|
  std::optional<Decimal> limit;
  std::string note;  ///< "sign differs", or why it cannot be read
  std::string written_as =
      {};  ///< of a right number in another form than is asked for: "expression", "fraction", "decimal"
  std::string exact = {};  ///< the key's cell exactly, where that is known and not what `expected` says
};

/// The outcome of one response, with points and everything that explains them.
struct Verdict {
  std::string question;
  std::string item;
  Outcome outcome = Outcome::missing;
  std::optional<Decimal> points;  ///< none while it needs review
  Decimal max_points;
  std::string rule;      ///< in plain words
  std::string reason;    ///< one sentence a student understands
  std::string mistake;   ///< the mistake's name
  std::string feedback;  ///< the exam's own words for the mistake or accepted key
  /// By which a person marks a text: never by the machine. Empty for what is not marked so, or not there.
  std::vector<RubricLine> rubric = {};
  std::vector<CellVerdict> cells;
  Shape shape;                     ///< the key's shape: how `cells` are arranged
  std::string source;              ///< the source text read
  Span span;                       ///< where it stood
  std::vector<std::string> notes;  ///< decisions that reading made
  /// Whether a person has to look because of what the student wrote before: of another student the same
  /// answer may be another case.
  bool hangs_on_own_work = false;
};

/// All verdicts of one submission.
struct GradedSubmission {
  std::string student;
  std::string source;
  std::vector<Verdict> verdicts;  ///< one per item, in the exam's order
};

}  // namespace gradewright::judging
