#pragma once

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "engine/numbers/decimal.hpp"
#include "problems/rubric.hpp"
#include "reports/database.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports {

/// What a person says an answer is worth, or that a decision of theirs is taken back.
struct Decision {
  std::string student;
  std::string item;                        ///< "4.h", "4 h", or "4" where the question has one item
  std::optional<std::string> points = {};  ///< as typed; none: taken back
  std::string reason;
  std::string author;
  bool settles = false;                                ///< stands instead of what others decided before
  std::string place = {};                              ///< of the row of a table, for messages
  std::optional<std::vector<RubricLine>> ticked = {};  ///< the lines of a rubric that the points follow from
};

/// Decisions that cannot be kept: none of them is. Each problem is a line.
class DecisionError : public std::runtime_error {
 public:
  explicit DecisionError(std::vector<std::string> problems);
  const std::vector<std::string>& problems() const { return problems_; }

 private:
  std::vector<std::string> problems_;
};

/// What keeping decisions did.
struct DecisionsKept {
  std::size_t kept = 0;
  std::size_t known = 0;  ///< already so: the same person gave the same for the same reason
  /// Answers that people decided differently now, with who gives what: "s1 4 h: Ann gives 1, Ben gives 0.5".
  std::vector<std::string> conflicts;
};

/// Keeps all decisions about an exam, or none of them. `now` is ISO 8601. Throws DecisionError with every
/// problem (a student or an item that is not there, points that are no number, below the least or above the
/// most that the item gives, with more decimals than the exam rounds to, no reason, nothing to take back),
/// and StoreError.
DecisionsKept keep_decisions(const Database& store, const std::string& exam,
                             const std::vector<Decision>& decisions, const std::string& now);

/// A decision that stands.
struct StandingDecision {
  std::string student;
  std::string label;  ///< of the item
  std::string points;
  std::string reason;
  std::string author;
  std::string made;
  bool in_conflict = false;  ///< another person gives something else
};

/// All that stand, by student and item.
std::vector<StandingDecision> standing_decisions(const Database& store, const std::string& exam);

/// Decisions in a table: columns student, item and points (or `undo`), reason, author where `author` is
/// empty. `file` is for messages. Throws DecisionError.
std::vector<Decision> read_decisions(std::string_view csv, const std::string& file,
                                     const std::string& author);

}  // namespace gradewright::reports
