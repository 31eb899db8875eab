#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>

#include "engine/numbers/decimal.hpp"
#include "engine/numbers/precise.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports {

/// What a moment is divided by. `sample`: n - 1, the class as a sample of those who may sit the exam
/// (Moodle). `population`: n, the class as all there are (Canvas, PrairieLearn).
enum class Convention { sample, population };

/// A figure in 12 significant digits; none where it has no meaning, which is never the same as 0.
using Figure = std::optional<Decimal>;

/// The figure of a number of 50 digits.
Figure figure(const Precise& value);
/// part / whole; none for a whole of 0.
Figure ratio(const Decimal& part, const Decimal& whole);

/// The moments of one quantity. Values enter as whole billionths, so that the sums of their squares are exact
/// and a quantity that never varies is told from one that hardly does.
class Moments {
 public:
  void add(const Decimal& value);
  std::size_t count() const { return count_; }
  Figure mean() const;
  /// In billionths; exact.
  const Precise& sum() const { return sums_[0]; }
  /// n * (sum of squares) - (sum)^2: n * (n - 1) times the sample variance, in squared billionths; exact.
  Precise scaled_variance() const;
  /// In squared points, of at least two values.
  Precise variance(Convention convention) const;
  /// Of at least two values, under either convention.
  Figure deviation(Convention convention) const;
  /// Of at least three values that differ. Sample: k3 / k2^1.5 of Fisher's k statistics; population: m3 /
  /// m2^1.5.
  Figure skewness(Convention convention) const;
  /// Of at least four values that differ, 0 for a normal distribution. Sample: k4 / k2^2; population: m4 /
  /// m2^2
  /// - 3.
  Figure kurtosis(Convention convention) const;

 private:
  /// The central moment of that order about the mean, in billionths.
  Precise central(int order) const;

  std::size_t count_ = 0;
  std::array<Precise, 4> sums_;  ///< of the first four powers
};

/// Two quantities of the same students.
class Pairs {
 public:
  void add(const Decimal& x, const Decimal& y);
  const Moments& x() const { return x_; }
  const Moments& y() const { return y_; }
  /// n * (sum of products) - (sum of x) * (sum of y), exact as `scaled_variance`.
  Precise scaled_covariance() const;
  /// Pearson's r; none where one of them never varies.
  Figure correlation() const;
  /// The covariance as a share of the greatest that these values could have: with both in ascending order.
  Figure efficiency() const;

 private:
  using Counts = std::map<Decimal, std::size_t>;

  Moments x_;
  Moments y_;
  Precise products_;
  Counts of_x_;
  Counts of_y_;
};

}  // namespace gradewright::reports
