#include "reports/moments.hpp"

#include <algorithm>
#include <cstdint>

#include "engine/numbers/precise_functions.hpp"

namespace gradewright::reports {

namespace {

constexpr int kept_decimals = 9;

/// A value in billionths.
Precise billionths(const Decimal& value) {
  const Decimal rounded = value.rounded_to_decimals(kept_decimals);
  const Decimal whole(rounded.coefficient(), rounded.exponent() + kept_decimals);
  const bool is_small = whole.exponent() == 0 && whole.digits() <= 18;
  return is_small ? Precise(static_cast<std::int64_t>(whole.coefficient())) : Precise(whole.to_string());
}

Precise unit() {
  return Precise(std::int64_t{1'000'000'000});
}

}  // namespace

Figure figure(const Precise& value) {
  const auto digits = Decimal::parse(value.to_scientific(engine::settled_digits - 1));
  return digits ? std::optional(digits->normalised()) : std::nullopt;
}

Figure ratio(const Decimal& part, const Decimal& whole) {
  return whole.is_zero() ? std::nullopt : figure(billionths(part) / billionths(whole));
}

void Moments::add(const Decimal& value) {
  const Precise x = billionths(value);
  Precise power = x;
  for (Precise& sum : sums_) {
    sum += power;
    power *= x;
  }
  ++count_;
}

Figure Moments::mean() const {
  return count_ == 0 ? std::nullopt : figure(sums_[0] / Precise(static_cast<std::int64_t>(count_)) / unit());
}

Precise Moments::scaled_variance() const {
  return Precise(static_cast<std::int64_t>(count_)) * sums_[1] - sums_[0] * sums_[0];
}

Precise Moments::central(int order) const {
  const Precise n(static_cast<std::int64_t>(count_));
  const Precise mean = sums_[0] / n;
  const Precise square = mean * mean;
  switch (order) {
    case 2:
      return sums_[1] / n - square;
    case 3:
      // E(x - m)^3 = E x^3 - 3 m E x^2 + 2 m^3
      return (sums_[2] - Precise(3) * mean * sums_[1]) / n + Precise(2) * square * mean;
    default:
      // E(x - m)^4 = E x^4 - 4 m E x^3 + 6 m^2 E x^2 - 3 m^4
      return (sums_[3] - Precise(4) * mean * sums_[2] + Precise(6) * square * sums_[1]) / n -
             Precise(3) * square * square;
  }
}

Precise Moments::variance(Convention convention) const {
  const auto n = static_cast<std::int64_t>(count_);
  const Precise divisor = Precise(n) * Precise(convention == Convention::sample ? n - 1 : n);
  return scaled_variance() / divisor / (unit() * unit());
}

Figure Moments::deviation(Convention convention) const {
  return count_ < 2 ? std::nullopt : figure(sqrt(variance(convention)));
}

Figure Moments::skewness(Convention convention) const {
  if (count_ < 3 || scaled_variance() == Precise(0)) {
    return std::nullopt;
  }
  const Precise n(static_cast<std::int64_t>(count_));
  const Precise m2 = central(2);
  const Precise m3 = central(3);
  if (convention == Convention::population) {
    return figure(m3 / (m2 * sqrt(m2)));
  }
  const Precise k2 = n * m2 / (n - Precise(1));
  const Precise k3 = n * n * m3 / ((n - Precise(1)) * (n - Precise(2)));
  return figure(k3 / (k2 * sqrt(k2)));
}

Figure Moments::kurtosis(Convention convention) const {
  if (count_ < 4 || scaled_variance() == Precise(0)) {
    return std::nullopt;
  }
  const Precise n(static_cast<std::int64_t>(count_));
  const Precise m2 = central(2);
  const Precise m4 = central(4);
  if (convention == Convention::population) {
    return figure(m4 / (m2 * m2) - Precise(3));
  }
  const Precise k2 = n * m2 / (n - Precise(1));
  const Precise k4 = n * n * ((n + Precise(1)) * m4 - Precise(3) * (n - Precise(1)) * m2 * m2) /
                     ((n - Precise(1)) * (n - Precise(2)) * (n - Precise(3)));
  return figure(k4 / (k2 * k2));
}

void Pairs::add(const Decimal& x, const Decimal& y) {
  x_.add(x);
  y_.add(y);
  products_ += billionths(x) * billionths(y);
  ++of_x_[x];
  ++of_y_[y];
}

Precise Pairs::scaled_covariance() const {
  const Precise n(static_cast<std::int64_t>(x_.count()));
  return n * products_ - x_.sum() * y_.sum();
}

Figure Pairs::correlation() const {
  const Precise variances = x_.scaled_variance() * y_.scaled_variance();
  return variances == Precise(0) ? std::nullopt : figure(scaled_covariance() / sqrt(variances));
}

Figure Pairs::efficiency() const {
  Precise products;
  auto y = of_y_.begin();
  std::size_t left = y == of_y_.end() ? 0 : y->second;
  for (auto [x, count] : of_x_) {
    while (count > 0) {
      const std::size_t both = std::min(count, left);
      products += Precise(static_cast<std::int64_t>(both)) * billionths(x) * billionths(y->first);
      count -= both;
      left -= both;
      if (left == 0 && ++y != of_y_.end()) {
        left = y->second;
      }
    }
  }
  const Precise n(static_cast<std::int64_t>(x_.count()));
  const Precise greatest = n * products - x_.sum() * y_.sum();
  return greatest == Precise(0) ? std::nullopt : figure(scaled_covariance() / greatest);
}

}  // namespace gradewright::reports
