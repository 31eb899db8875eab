#pragma once

#include <cstddef>
#include <vector>

#include "reports/gradebook.hpp"
#include "reports/layer.hpp"
#include "reports/moments.hpp"

namespace gradewright::reports {

/// How an item went for a class, and how it goes with the others: classical test theory (Allen and Yen:
/// Introduction to Measurement Theory, 1979, ch. 6).
struct ItemFigures {
  std::size_t item = 0;
  int decided = 0;     ///< students with points for it
  int open = 0;        ///< students whose answer a person has to decide
  int missing = 0;     ///< students without an answer
  int overridden = 0;  ///< students whose mark a person gave
  Figure facility;     ///< mean points / max over the decided; may be below 0 or above 1
  /// Over the students of whom nothing is open and for whom the item counts: x is its points, T the sum of
  /// all that count, T - x the rest.
  int complete = 0;
  Figure deviation_sample;
  Figure deviation_population;
  Figure item_rest;         ///< r of x and the rest: the discrimination, not raised by the item itself
  Figure item_total;        ///< r of x and T
  Figure efficiency;        ///< cov(x, rest) / the greatest that these values allow
  Figure intended_weight;   ///< its maximum / the sum of the maxima
  Figure effective_weight;  ///< sqrt(cov(x, T)) / the sum of these; none for a negative covariance
  Figure alpha_without;     ///< Cronbach's alpha of the other items
};

/// A figure that depends on the convention, under both.
struct Both {
  Figure sample;
  Figure population;
};

/// How the exam went.
struct ExamFigures {
  int students = 0;
  int complete = 0;  ///< students of whom nothing is open: what follows is of them
  Figure max;        ///< where it is the same for all of them
  /// Of the totals as awarded, within the limits of the exam.
  Figure mean;
  Figure median;
  Both deviation;
  Both skewness;
  Both kurtosis;
  /// Whether all of them have the same items that count; else there is no alpha, as where students choose.
  bool same_items = true;
  /// Cronbach's alpha of the sums of items (more than one item, more than two students), the share of the
  /// deviation that is error, sqrt(1 - alpha), and the standard error of measurement in points.
  Figure alpha;
  Figure error_ratio;
  Both standard_error;
};

struct Analysis {
  ExamFigures exam;
  std::vector<ItemFigures> items;  ///< one an item of the gradebook; those worth nothing without figures
};

/// What is open falsifies nothing: whoever has something open is left out of all but the facility of what is
/// decided. A mark that a person gave counts as any other; an item worth nothing is in no sum.
Analysis analyse(const Gradebook& book);

/// The sum of the points that count, where nothing of it is open: T.
std::optional<Decimal> decided_sum(const Gradebook& book, const GradebookStudent& student);
/// Whether an item is one of those that a student's T is made of.
bool is_in_sum(const Gradebook& book, const GradebookStudent& student, std::size_t item);

}  // namespace gradewright::reports
