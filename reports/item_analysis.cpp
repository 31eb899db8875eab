#include "reports/item_analysis.hpp"

#include <algorithm>
#include <map>

#include "engine/numbers/precise_functions.hpp"

namespace gradewright::reports {

namespace {

/// What is added up of an item.
struct ItemSums {
  ItemFigures figures;
  Decimal points;  ///< over the decided
  Pairs with_rest;
  Pairs with_total;
};

/// How often each value occurs: as many entries as there are different ones, however many students there are.
using Counts = std::map<Decimal, int>;

const Decimal& value_at(const Counts& counts, int place) {
  auto at = counts.begin();
  while (place >= at->second) {
    place -= at->second;
    ++at;
  }
  return at->first;
}

Figure median(const Counts& counts, int n) {
  return n == 0 ? std::nullopt : ratio(value_at(counts, (n - 1) / 2) + value_at(counts, n / 2), Decimal(2));
}

/// What is added up of a class.
struct ClassSums {
  ExamFigures figures;
  Moments totals;
  Moments sums;  ///< T
  Counts counts;
  std::vector<ItemSums> items;
};

void add_mark(const GradebookMark& mark, ItemSums& sums) {
  const bool not_chosen = !mark.counts && mark.outcome == Outcome::missing;
  if (not_chosen && !mark.is_overridden()) {
    return;
  }
  if (!mark.points) {
    ++sums.figures.open;
    return;
  }
  sums.points = sums.points + *mark.points;
  ++sums.figures.decided;
  sums.figures.missing += mark.outcome == Outcome::missing ? 1 : 0;
  sums.figures.overridden += mark.is_overridden() ? 1 : 0;
}

void add_complete(const Gradebook& book, const GradebookStudent& student, const Decimal& sum,
                  ClassSums& sums) {
  ExamFigures& exam = sums.figures;
  exam.max = exam.complete == 0 || exam.max == student.max ? std::optional(student.max) : std::nullopt;
  ++exam.complete;
  sums.totals.add(student.total);
  sums.sums.add(sum);
  ++sums.counts[student.total];
  for (std::size_t item = 0; item < book.items.size(); ++item) {
    if (is_in_sum(book, student, item)) {
      const Decimal& points = *student.marks[item]->points;
      sums.items[item].with_rest.add(points, sum - points);
      sums.items[item].with_total.add(points, sum);
    }
  }
}

ClassSums add_up(const Gradebook& book) {
  ClassSums sums;
  sums.items.resize(book.items.size());
  for (const GradebookStudent& student : book.students) {
    ++sums.figures.students;
    for (std::size_t item = 0; item < book.items.size(); ++item) {
      if (student.marks[item]) {
        add_mark(*student.marks[item], sums.items[item]);
      }
    }
    if (const std::optional<Decimal> sum = decided_sum(book, student)) {
      add_complete(book, student, *sum, sums);
    }
  }
  return sums;
}

/// Cronbach's alpha = k / (k - 1) * (1 - sum of the items' variances / variance of their sum), the variances
/// all scaled alike.
std::optional<Precise> alpha(std::size_t k, const Precise& of_items, const Precise& of_sum, std::size_t n) {
  if (k < 2 || n < 3 || of_sum == Precise(0)) {
    return std::nullopt;
  }
  const auto items = static_cast<std::int64_t>(k);
  return Precise(items) / Precise(items - 1) * (Precise(1) - of_items / of_sum);
}

/// Alpha with all items and without each, and what follows from it.
void add_alpha(ClassSums& sums) {
  const auto n = static_cast<std::size_t>(sums.figures.complete);
  std::size_t k = 0;
  Precise of_items;
  for (const ItemSums& item : sums.items) {
    const std::size_t count = item.with_rest.x().count();
    sums.figures.same_items = sums.figures.same_items && (count == 0 || count == n);
    k += count > 0 ? 1 : 0;
    of_items += item.with_rest.x().scaled_variance();
  }
  if (!sums.figures.same_items) {
    return;
  }
  if (const auto all = alpha(k, of_items, sums.sums.scaled_variance(), n)) {
    const Precise error = Precise(1) - *all;  // the share of the variance that is error
    sums.figures.alpha = figure(*all);
    sums.figures.error_ratio = figure(sqrt(error));
    sums.figures.standard_error = {figure(sqrt(error * sums.sums.variance(Convention::sample))),
                                   figure(sqrt(error * sums.sums.variance(Convention::population)))};
  }
  for (ItemSums& item : sums.items) {
    if (item.with_rest.x().count() > 0) {
      const Precise others = of_items - item.with_rest.x().scaled_variance();
      const auto without = alpha(k - 1, others, item.with_rest.y().scaled_variance(), n);
      item.figures.alpha_without = without ? figure(*without) : std::nullopt;
    }
  }
}

/// sqrt(cov(x, T)) in points; none where the covariance is negative or nobody has the item.
std::optional<Precise> root_of_covariance(const ItemSums& sums) {
  const std::size_t n = sums.with_total.x().count();
  const Precise covariance = sums.with_total.scaled_covariance();
  return n < 2 || covariance < Precise(0)
             ? std::nullopt
             : std::optional(sqrt(covariance) / Precise(static_cast<std::int64_t>(n)));
}

void add_weights(const Gradebook& book, ClassSums& sums) {
  Precise effective;
  Decimal intended;
  for (std::size_t item = 0; item < sums.items.size(); ++item) {
    effective += root_of_covariance(sums.items[item]).value_or(Precise(0));
    intended = intended + (book.items[item].bonus ? Decimal(0) : book.items[item].max);
  }
  for (std::size_t item = 0; item < sums.items.size(); ++item) {
    ItemFigures& figures = sums.items[item].figures;
    const std::optional<Precise> root = root_of_covariance(sums.items[item]);
    figures.effective_weight = root && effective > Precise(0) ? figure(*root / effective) : std::nullopt;
    figures.intended_weight = ratio(book.items[item].bonus ? Decimal(0) : book.items[item].max, intended);
  }
}

void finish_item(const GradebookItem& item, ItemSums& sums) {
  ItemFigures& figures = sums.figures;
  figures.facility = ratio(sums.points, item.max * Decimal(figures.decided));
  figures.complete = static_cast<int>(sums.with_rest.x().count());
  figures.deviation_sample = sums.with_rest.x().deviation(Convention::sample);
  figures.deviation_population = sums.with_rest.x().deviation(Convention::population);
  figures.item_rest = sums.with_rest.correlation();
  figures.item_total = sums.with_total.correlation();
  figures.efficiency = sums.with_rest.efficiency();
}

void finish_exam(const ClassSums& sums, ExamFigures& exam) {
  exam.mean = sums.totals.mean();
  exam.median = median(sums.counts, exam.complete);
  constexpr Convention sample = Convention::sample;
  constexpr Convention population = Convention::population;
  exam.deviation = {sums.totals.deviation(sample), sums.totals.deviation(population)};
  exam.skewness = {sums.totals.skewness(sample), sums.totals.skewness(population)};
  exam.kurtosis = {sums.totals.kurtosis(sample), sums.totals.kurtosis(population)};
}

}  // namespace

bool is_in_sum(const Gradebook& book, const GradebookStudent& student, std::size_t item) {
  return student.marks[item] && student.marks[item]->counts && !book.items[item].max.is_zero();
}

std::optional<Decimal> decided_sum(const Gradebook& book, const GradebookStudent& student) {
  Decimal sum;
  if (student.provisional) {
    return std::nullopt;
  }
  for (std::size_t item = 0; item < book.items.size(); ++item) {
    if (is_in_sum(book, student, item)) {
      if (!student.marks[item]->points) {
        return std::nullopt;
      }
      sum = sum + *student.marks[item]->points;
    }
  }
  return sum;
}

Analysis analyse(const Gradebook& book) {
  ClassSums sums = add_up(book);
  finish_exam(sums, sums.figures);
  add_alpha(sums);
  add_weights(book, sums);
  Analysis analysis;
  for (std::size_t item = 0; item < book.items.size(); ++item) {
    finish_item(book.items[item], sums.items[item]);
    analysis.items.push_back(sums.items[item].figures);
    analysis.items.back().item = item;
  }
  analysis.exam = sums.figures;
  return analysis;
}

}  // namespace gradewright::reports
