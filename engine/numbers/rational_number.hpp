#pragma once

#include <boost/multiprecision/cpp_int.hpp>

#include "engine/numbers/rational.hpp"

/// What rational.cpp shares with those who compare in integers; nothing else includes Boost's header.
namespace gradewright::engine {

namespace multiprecision = boost::multiprecision;

struct Rational::Value {
  multiprecision::cpp_rational fraction;
};

/// The Boost number behind the pointer.
struct Rational::Access {
  using Integer = multiprecision::cpp_int;
  using Fraction = multiprecision::cpp_rational;

  /// Of a finite number.
  static const Fraction& of(const Rational& x) { return x.value_->fraction; }
};

}  // namespace gradewright::engine
