#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"
#include "engine/graph/expr.hpp"
#include "engine/numbers/written_number.hpp"

/// Scalars on the way through a constant expression, and what is done with them.
namespace gradewright::reading {

/// A value on the way: exact, or a graph of the engine once a function has been met that leaves the
/// rationals.
struct Term {
  std::optional<WrittenNumber> exact;
  Expr graph;
};

/// What has no value; thrown within one constant expression only, and caught by `constant_value`.
struct NoValue {
  std::string reason;
};

Term add_terms(const Term& a, const Term& b);
Term subtract_terms(const Term& a, const Term& b);
Term multiply_terms(const Term& a, const Term& b);
/// NoValue by zero.
Term divide_terms(const Term& a, const Term& b);
Term negate_term(const Term& a);
/// Whole powers of rationals are exact, or NoValue past 36 digits.
Term power_of(const Term& base, const Term& exponent);
/// Of a rational square exact.
Term root_of(const Term& term);
/// The root of a degree that is not 0; of a negative number for odd degrees.
Term root_of_degree(const Term& term, const Term& degree);
/// Of a whole number up to 60.
Term factorial_of(const Term& term);
/// n over k, of whole numbers up to 120.
Term binomial(const Term& above, const Term& below);
/// To a positive base but 1.
Term logarithm_to(const Term& base, const Term& term);
Term greatest_of(std::span<const Term> terms);
Term least_of(std::span<const Term> terms);
/// Of two or more whole numbers, not all 0.
Term greatest_divisor(std::span<const Term> terms);
/// Of two or more whole numbers, none 0.
Term least_multiple(std::span<const Term> terms);
/// A function of one number by its name: exp, log, sin, arctan, abs, floor ...; NoValue of any other name.
Term function_of_one(std::string_view name, const Term& argument);
/// sin, cos or tan of an angle in degrees; exact where it is rational (Niven's theorem).
Term function_of_degrees(std::string_view name, const Term& degrees);
/// Whether a number is exact and from 0 to less than 1, as the fraction of a mixed number is.
bool is_part_of_one(const Term& term);
/// Whether a number is exact and whole.
bool is_whole(const Term& term);

}  // namespace gradewright::reading
