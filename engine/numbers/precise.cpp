#include "engine/numbers/precise.hpp"

#include <ios>

#include "engine/numbers/precise_number.hpp"

namespace gradewright::engine {

Precise::Precise(double value) {
  Access::put(*this, Access::Number(value));
}
Precise::Precise(std::int64_t value) {
  Access::put(*this, Access::Number(value));
}
Precise::Precise(std::string_view digits) {
  Access::put(*this, Access::Number(std::string(digits)));
}
Precise::Precise(const Precise& other) {
  Access::put(*this, Access::of(other));
}
Precise& Precise::operator=(const Precise& other) {
  if (this != &other) {
    Access::put(*this, Access::of(other));
  }
  return *this;
}

std::string Precise::to_scientific(int digits) const {
  return Access::of(*this).str(digits, std::ios_base::scientific);
}

double Precise::to_double() const {
  return Access::of(*this).convert_to<double>();
}

Precise Precise::operator-() const {
  return Access::precise(-Access::of(*this));
}

Precise operator+(const Precise& a, const Precise& b) {
  return Precise::Access::precise(Precise::Access::of(a) + Precise::Access::of(b));
}
Precise operator-(const Precise& a, const Precise& b) {
  return Precise::Access::precise(Precise::Access::of(a) - Precise::Access::of(b));
}
Precise operator*(const Precise& a, const Precise& b) {
  return Precise::Access::precise(Precise::Access::of(a) * Precise::Access::of(b));
}
Precise operator/(const Precise& a, const Precise& b) {
  return Precise::Access::precise(Precise::Access::of(a) / Precise::Access::of(b));
}

std::partial_ordering operator<=>(const Precise& a, const Precise& b) {
  const auto& left = Precise::Access::of(a);
  const auto& right = Precise::Access::of(b);
  if (left < right) {
    return std::partial_ordering::less;
  }
  if (left > right) {
    return std::partial_ordering::greater;
  }
  return left == right ? std::partial_ordering::equivalent : std::partial_ordering::unordered;
}

Precise abs(const Precise& x) {
  return Precise::Access::apply([](const auto& v) { return multiprecision::abs(v); }, x);
}
bool isnan(const Precise& x) {
  return multiprecision::isnan(Precise::Access::of(x));
}
bool isinf(const Precise& x) {
  return multiprecision::isinf(Precise::Access::of(x));
}

}  // namespace gradewright::engine
