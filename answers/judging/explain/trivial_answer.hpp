#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "answers/judging/layer.hpp"
#include "answers/judging/prepared_item.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/graph/tensor.hpp"
#include "engine/numbers/interval.hpp"
#include "engine/numbers/rational.hpp"

namespace gradewright::judging {

/// An answer held against what somebody could write without working anything out.
///
/// Two numbers are the same here when the item's rule cannot tell them apart, at the size of the key's cell
/// or of the answer's own. What would also be right against the true key is never trivial. The answer has the
/// shape that is asked for, and a finite number in every cell that is looked at.
class TrivialAnswer {
 public:
  TrivialAnswer(const ReadValue& answer, const PreparedItem& prepared);
  /// Only these cells of the answer; each stands for all that is in `reachable`, where that is not empty.
  TrivialAnswer(const ReadValue& answer, const PreparedItem& prepared, std::vector<std::size_t> cells,
                std::span<const Interval> reachable);

  const PreparedItem& prepared() const { return prepared_; }

  /// Zeros, or what is next to the key.
  bool is_zero() const;
  /// A single 1 or -1.
  bool is_one() const;
  /// One number in several cells, where the key has not.
  bool is_constant() const;
  /// The student's value of a step, or its negative.
  bool repeats(const ReadValue& own, const KnownStep& step) const;
  /// Of several cells, each row a row or column of the student's larger value of a step.
  bool repeats_rows(const ReadValue& own, const KnownStep& step) const;
  /// A given, or its negative; or, of several cells, each row a row or column of the given.
  bool repeats(const KnownGiven& given) const;
  /// Every cell at an end of what the step can give, whatever it is computed from.
  bool is_at_the_ends() const;
  /// These numbers, one a cell.
  bool is_about(const Tensor<double>& other) const;

 private:
  bool same(std::size_t at, const WrittenNumber& other) const;
  /// Whether they are so far from each other that they are not the same: quickly.
  bool is_far(std::size_t at, double other) const;
  bool key_is(std::size_t at, const WrittenNumber& other) const;
  bool looked_at(std::size_t at) const;
  /// Whether enough of a row is looked at to tell whether it is a line of a given.
  bool tells_a_line(std::size_t row, std::size_t length) const;
  /// Rows of `lines`, where the key's are none of `lines_of_key`.
  bool repeats_rows_of(const SettledTensor& lines, const SettledTensor& lines_of_key) const;

  const ReadValue& answer_;
  const PreparedItem& prepared_;
  std::vector<std::size_t> cells_;
  std::span<const Interval> reachable_;
  Rational largest_ = 0;        ///< of those cells, without its sign
  std::vector<double> limits_;  ///< of each of those cells by the rule, at the key's size or its own
};

}  // namespace gradewright::judging
