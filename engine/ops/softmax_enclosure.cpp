#include "engine/ops/softmax_enclosure.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "engine/numbers/interval_functions.hpp"
#include "engine/numbers/rounding_up.hpp"
#include "engine/ops/lines.hpp"
#include "engine/ops/scalar_rules.hpp"

/// This file is compiled with -frounding-math.
namespace gradewright::engine::ops {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// Whether double arithmetic gives NaN for the whole line: a NaN, an infinite logit, or nothing but -inf.
bool is_undefined(const Line<Interval>& line) {
  bool all_masked = true;
  for (Index i = 0; i < line.length; ++i) {
    if (rules::is_nan(line[i]) || line[i].lo == infinity) {
      return true;
    }
    all_masked = all_masked && line[i].hi == -infinity;
  }
  return all_masked;
}

/// A number near the largest logit.
double near_the_largest(const Line<Interval>& line) {
  double end = -infinity;
  double begin = -infinity;
  for (Index i = 0; i < line.length; ++i) {
    end = std::max(end, line[i].hi);
    begin = std::max(begin, line[i].lo);
  }
  return std::isfinite(end) ? end : std::isfinite(begin) ? begin : 0;
}

/// exp(x_i - m) for a number m: what the softmax is the share of.
void weigh(const Line<Interval>& line) {
  const bool undefined = is_undefined(line);
  const double m = near_the_largest(line);
  for (Index i = 0; i < line.length; ++i) {
    line.result(i) = undefined ? std::numeric_limits<double>::quiet_NaN() : exp(line[i] - m);
  }
}

/// An enclosure whose ends rounding up moves outwards.
struct Outwards {
  double minus_lo = 0;
  double hi = 0;
};

Outwards operator+(const Outwards& a, const Outwards& b) {
  return {a.minus_lo + b.minus_lo, a.hi + b.hi};
}

/// weight / (weight + others), where the weight occurs with one sign only in each end, so that the enclosure
/// is tight. While the processor rounds up.
Interval share(Interval weight, const Outwards& others) {
  if (weight.hi == 0) {  // a logit of -inf
    return 0;
  }
  // A weight that underflows is all there is when there are no others.
  const double minus_lo =
      weight.lo == 0 ? (others.hi == 0 ? -1.0 : 0.0) : -weight.lo / (weight.lo + others.hi);
  const double hi = weight.hi == infinity ? 1 : weight.hi / -(-weight.hi + others.minus_lo);
  return {0 - minus_lo, std::min(hi, 1.0)};
}

/// Of weights their shares. The others of each are those before and those behind: a difference to the sum of
/// all would be wider.
void share_out(const Line<Interval>& line, std::vector<Outwards>& before) {
  Outwards sum;
  for (Index i = 0; i < line.length; ++i) {
    before[static_cast<std::size_t>(i)] = sum;
    sum = sum + Outwards{-line[i].lo, line[i].hi};
  }
  sum = {};
  for (Index i = line.length - 1; i >= 0; --i) {
    const Interval weight = line[i];
    line.result(i) = share(weight, before[static_cast<std::size_t>(i)] + sum);
    sum = sum + Outwards{-weight.lo, weight.hi};
  }
}

/// Fills a line of enclosures: -inf for a logit of -inf, else f(i).
template <class Function>
void enclose_line(const Line<Interval>& line, Function f) {
  const bool undefined = is_undefined(line);
  for (Index i = 0; i < line.length; ++i) {
    if (undefined) {
      line.result(i) = std::numeric_limits<double>::quiet_NaN();
    } else {
      line.result(i) = line[i].hi == -infinity ? Interval(-infinity) : f(i);
    }
  }
}

/// -(m + log(exp(-m) + sum_{j != i} exp(x_j - x_i - m))) for any number m; the largest difference avoids
/// overflow.
void log_softmax_line(const Line<Interval>& line) {
  enclose_line(line, [&](Index i) {
    double m = 0;
    for (Index j = 0; j < line.length; ++j) {
      m = j == i ? m : std::max(m, (line[j] - line[i]).hi);
    }
    if (m == infinity) {
      return Interval{-infinity, 0};
    }
    Interval sum = exp(Interval(-m));
    for (Index j = 0; j < line.length; ++j) {
      if (j != i) {
        sum += exp(line[j] - line[i] - m);
      }
    }
    return -(Interval(m) + log(sum));
  });
}

}  // namespace

void enclose_softmax(TensorView<Interval> x, MutableTensorView<Interval> y, int axis) {
  for_each_line(x, y, axis, weigh);
  std::vector<Outwards> before(static_cast<std::size_t>(y.shape[axis]));
  const RoundingUp up;
  for_each_line(TensorView<Interval>{y.shape, y.cells}, y, axis,
                [&](const Line<Interval>& line) { share_out(line, before); });
}

void enclose_log_softmax(TensorView<Interval> x, MutableTensorView<Interval> y, int axis) {
  for_each_line(x, y, axis, log_softmax_line);
}

}  // namespace gradewright::engine::ops
