#include "engine/numbers/precise.hpp"

#include <boost/multiprecision/cpp_bin_float.hpp>
#include <ios>
#include <new>
#include <type_traits>

namespace gradewright::engine {

namespace multiprecision = boost::multiprecision;

/// The Boost number that lives in the bytes. It owns nothing outside itself, so it needs no destruction.
struct Precise::Access {
  using Number =
      multiprecision::number<multiprecision::cpp_bin_float_50::backend_type, multiprecision::et_off>;
  static_assert(sizeof(Number) <= sizeof(Precise) && alignof(Number) <= alignof(Precise));
  static_assert(std::is_trivially_destructible_v<Number>);

  static const Number& of(const Precise& x) {
    return *std::launder(reinterpret_cast<const Number*>(x.bytes_.data()));
  }
  static void put(Precise& into, const Number& number) { new (into.bytes_.data()) Number(number); }
  static Precise precise(const Number& number) {
    Precise result;
    put(result, number);
    return result;
  }
  template <class Function>
  static Precise apply(Function function, const Precise& x) {
    return precise(function(of(x)));
  }
};

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

Precise exp(const Precise& x) {
  return Precise::Access::apply([](const auto& v) { return multiprecision::exp(v); }, x);
}
Precise log(const Precise& x) {
  return Precise::Access::apply([](const auto& v) { return multiprecision::log(v); }, x);
}
Precise sqrt(const Precise& x) {
  return Precise::Access::apply([](const auto& v) { return multiprecision::sqrt(v); }, x);
}
Precise tanh(const Precise& x) {
  return Precise::Access::apply([](const auto& v) { return multiprecision::tanh(v); }, x);
}
Precise sin(const Precise& x) {
  return Precise::Access::apply([](const auto& v) { return multiprecision::sin(v); }, x);
}
Precise cos(const Precise& x) {
  return Precise::Access::apply([](const auto& v) { return multiprecision::cos(v); }, x);
}
Precise abs(const Precise& x) {
  return Precise::Access::apply([](const auto& v) { return multiprecision::abs(v); }, x);
}
Precise floor(const Precise& x) {
  return Precise::Access::apply([](const auto& v) { return multiprecision::floor(v); }, x);
}
Precise pow(const Precise& x, const Precise& y) {
  return Precise::Access::precise(multiprecision::pow(Precise::Access::of(x), Precise::Access::of(y)));
}
bool isnan(const Precise& x) {
  return multiprecision::isnan(Precise::Access::of(x));
}
bool isinf(const Precise& x) {
  return multiprecision::isinf(Precise::Access::of(x));
}

}  // namespace gradewright::engine
