#pragma once

#include <boost/multiprecision/cpp_bin_float.hpp>
#include <new>
#include <type_traits>

#include "engine/numbers/precise.hpp"

/// What precise.cpp and precise_functions.cpp share; nothing else includes Boost's headers.
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
  /// A result whose exact operands give something within `absolute` of it, but for its own rounding.
  static Precise rounded(const Number& number, const Number& absolute, long double rounding);
  /// A bound of |value - exact|.
  static Number absolute_error(const Precise& x);
  /// No less than the number, which is not negative.
  static long double at_least(const Number& number);
};

}  // namespace gradewright::engine
