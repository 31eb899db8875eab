#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/judging/grade.hpp"
#include "answers/judging/outcome.hpp"
#include "answers/reading/submission.hpp"
#include "engine/numbers/decimal.hpp"
#include "reports/layer.hpp"

namespace gradewright::problems {
struct Exam;
}  // namespace gradewright::problems

namespace gradewright::reports {

/// Room that an item leaves around its key: by its rule, or between the ends of a range.
struct Tolerance {
  std::string question;
  std::string item;
  std::string rule;  ///< as the exam writes it: "decimals: 4", "range: [1, 2]"
};

/// Why an item has no tolerance that could be another one.
enum class Without { exact, cut_off, digits, each_number_its_own, no_numbers };
std::string_view to_string(Without why);

struct ItemWithout {
  std::string question;
  std::string item;
  Without why = Without::exact;
};

enum class Stress { halved, doubled };
inline constexpr std::array<Stress, 2> stresses{Stress::halved, Stress::doubled};
std::string_view to_string(Stress stress);

/// A verdict of one student that would be another one with another tolerance.
struct Flip {
  std::size_t tolerance = 0;  ///< which one is halved or doubled
  Stress stress = Stress::halved;
  std::string question;  ///< of the verdict: the tolerance's own item, or one that follows from it
  std::string item;
  Outcome before = Outcome::missing;
  std::optional<Decimal> points_before;
  Outcome after = Outcome::missing;
  std::optional<Decimal> points_after;
};

/// What the tolerances of an exam decide: each of them alone is halved and doubled, and what was handed in is
/// judged again.
class ToleranceStress {
 public:
  explicit ToleranceStress(const Exam& exam);

  /// In the order of the exam.
  const std::vector<Tolerance>& tolerances() const { return tolerances_; }
  /// Those that have none, likewise.
  const std::vector<ItemWithout>& items_without() const { return items_without_; }

  /// The verdicts on a submission that flip: in another outcome, or other points.
  std::vector<Flip> flips(const Submission& submission) const;

 private:
  /// One question of the exam with one tolerance changed.
  struct Variant {
    std::size_t tolerance = 0;
    Stress stress = Stress::halved;
    std::size_t question = 0;
    Grader grader;
  };

  void add_item(const Exam& exam, std::size_t question, std::size_t item);

  Grader grader_;
  std::vector<Tolerance> tolerances_;
  std::vector<Variant> variants_;
  std::vector<std::size_t> first_item_;  ///< of each question, among all responses; and the end
  std::vector<ItemWithout> items_without_;
};

}  // namespace gradewright::reports
