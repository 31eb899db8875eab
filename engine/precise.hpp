#pragma once

#include <boost/multiprecision/cpp_bin_float.hpp>

namespace gradewright {

/// 50 significant decimal digits, to settle what a double's error bound leaves open. Slow; for few cells.
/// Heavy to compile: include it only in .cpp files that evaluate.
using Precise = boost::multiprecision::number<boost::multiprecision::cpp_bin_float_50::backend_type,
                                              boost::multiprecision::et_off>;

}  // namespace gradewright
