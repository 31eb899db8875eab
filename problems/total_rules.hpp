#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/numbers/decimal.hpp"
#include "problems/late_policy.hpp"
#include "problems/layer.hpp"

namespace gradewright::problems {

struct YamlNode;
struct Exam;

/// What a sum of points is kept between; none: as it comes.
struct PointRange {
  std::optional<Decimal> at_least = {};
  std::optional<Decimal> at_most = {};

  bool empty() const { return !at_least && !at_most; }
  friend bool operator==(const PointRange&, const PointRange&) = default;
};

/// Questions whose points are added up by themselves: some of them count, or all within limits.
struct QuestionGroup {
  /// Which count where more are answered.
  enum class Choose {
    best,  ///< those with most points; of equals, the earlier
    first  ///< in the order of the exam, those for which something is written
  };
  std::vector<std::string> questions;  ///< ids
  std::optional<int> count = {};       ///< how many count; none: all
  Choose choose = Choose::best;
  PointRange range = {};

  friend bool operator==(const QuestionGroup&, const QuestionGroup&) = default;
};

/// Which of several submissions of a student counts.
enum class Attempts { last, first, best, mean };

/// How the points of an exam's items come to a total.
struct TotalRules {
  std::vector<QuestionGroup> groups = {};  ///< a question is in one at most
  PointRange range = {Decimal(0)};         ///< of the whole exam
  std::optional<Attempts> attempts = {};   ///< none: a student hands in once
  std::optional<LatePolicy> late = {};     ///< none: when something is handed in does not matter

  friend bool operator==(const TotalRules&, const TotalRules&) = default;
};

/// "best", "first".
std::string_view to_string(QuestionGroup::Choose choose);
/// "last", "first", "best", "mean".
std::string_view to_string(Attempts attempts);

/// Points that may be below 0, within the limits of points.
Decimal read_limit(const YamlNode& node, std::string_view what);
/// The rules of a list of maps such as `{questions: [3, 4, 5], count: 2}`, of the questions of an exam that
/// are read.
std::vector<QuestionGroup> read_groups(const YamlNode& node, const Exam& exam);
Attempts read_attempts(const YamlNode& node);
/// Fails at the node where the limits exclude each other.
void check_range(const YamlNode& node, const PointRange& range);

}  // namespace gradewright::problems
