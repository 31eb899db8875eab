#pragma once

#include "answers/judging/layer.hpp"
#include "engine/numbers/rational.hpp"
#include "engine/numbers/settled.hpp"
#include "engine/numbers/written_number.hpp"
#include "problems/rule.hpp"

namespace gradewright::judging {

/// The number itself. It must be finite.
Rational exactly(const WrittenNumber& number);

/// The nearest double, nearly. It must be finite.
double as_double(const WrittenNumber& number);

/// Whether a cell's value is known exactly, and is no rounding of something.
bool is_known(const SettledCell& cell);
/// What a cell stands for: its exact value where it is known, else its digits. It must be finite.
Rational exactly(const SettledCell& cell);
/// The same as somebody would write it, as far as it can be written.
WrittenNumber as_written(const SettledCell& cell);

/// Half a unit of the last digit that was written; 0 of a fraction, which has none.
Rational half_unit_of(const WrittenNumber& number);

/// Whether the number has the decimals or significant digits that a rule asks for; whole numbers and
/// fractions have them all.
bool has_digits_asked(const WrittenNumber& number, const Rule& rule);

/// The rule for a number with as few digits as it asks for, where the digits written decide; else the rule.
Rule at_fewest_digits(const Rule& rule);

/// How far what was worked with may be from what was written: half a unit of the last digit, and never more
/// than the rule leaves open about a value of this size: who writes fewer digits than asked gains nothing by
/// it.
Rational left_open_by_rounding(const WrittenNumber& number, const Rule& rule);
/// The same of a number whose last digit leaves `half` open to either side.
Rational left_open_by_rounding(const WrittenNumber& number, const Rule& rule, const Rational& half);

}  // namespace gradewright::judging
