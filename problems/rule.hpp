#pragma once

#include <string>
#include <variant>

#include "engine/numbers/decimal.hpp"
#include "engine/numbers/settled.hpp"
#include "problems/layer.hpp"

namespace gradewright::problems {

/// Equal values: counts, shapes, FLOPs, rationals. The default for keys whose every cell is an exact integer.
struct ExactRule {};
/// Right when |s - t| <= max(absolute, relative * |t|), boundary included.
struct ToleranceRule {
  Decimal absolute;
  Decimal relative;
};
/// Right when |s - t| <= 0.5 * 10^-decimals.
struct DecimalsRule {
  int decimals = 0;
};
/// Right when |s - t| is at most half a unit of the `figures`-th significant digit of t.
struct SignificantRule {
  int figures = 0;
};
/// The student's own last digit decides, with at least `minimum` decimals asked for. The default for
/// non-integers.
struct DisplayedRule {
  int minimum = 2;
};

using Rule = std::variant<ExactRule, ToleranceRule, DecimalsRule, SignificantRule, DisplayedRule>;

/// Whether the rule says how many digits are to be written.
bool asks_for_digits(const Rule& rule);

/// The rule in plain words for a student: "right to 4 decimals: within 0.00005 of the key".
std::string in_words(const Rule& rule);
/// The rule as the exam file writes it: "decimals: 4".
std::string to_string(const Rule& rule);

/// The key's cell as everybody shows it under a rule: integers and short exact decimals whole, others rounded
/// to the digits that the rule asks for (at least four decimals where the student's own digits decide), three
/// significant digits where that would show 0 for something else. Handed back as a response, it is right.
std::string displayed_cell(const SettledCell& key, const Rule& rule);
/// The same as a number. The cell must be finite.
Decimal displayed_decimal(const SettledCell& key, const Rule& rule);

}  // namespace gradewright::problems
