#pragma once

#include <array>
#include <cstddef>
#include <optional>
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
/// How many digits a number is to be written with, whatever its value.
enum class WrittenDigits {
  any,       ///< the value alone decides
  at_least,  ///< as many as the rule asks for: 0.5 is short of 0.50
  exactly    ///< and no more
};
/// Right when |s - t| <= 0.5 * 10^-decimals.
struct DecimalsRule {
  int decimals = 0;
  WrittenDigits written = WrittenDigits::any;
  Decimal half_units = 1;  ///< in place of the half unit so many: other than 1 only in a stressed rule
};
/// Right when |s - t| is at most half a unit of the `figures`-th significant digit of t.
struct SignificantRule {
  int figures = 0;
  WrittenDigits written = WrittenDigits::any;
  Decimal half_units = 1;  ///< as of decimals
};
/// Right when s and t are the same once cut off, towards 0, after `decimals` decimals.
struct TruncatedRule {
  int decimals = 0;
  WrittenDigits written = WrittenDigits::any;
};
/// The student's own last digit decides, with at least `minimum` decimals asked for. The default for
/// non-integers.
struct DisplayedRule {
  int minimum = 2;
  Decimal half_units = 1;  ///< as of decimals
};

/// Another grader's rule, compared as that grader compares. What a family means, and its parameters, stand in
/// problems/rule_families.
struct CompatibleRule {
  enum class Family {
    numpy_allclose,
    pytorch_assert_close,
    prairielearn_relabs,
    prairielearn_sigfig,
    prairielearn_decdig,
    moodle_nominal,
    moodle_relative,
    moodle_geometric,
    canvas_exact,
    canvas_range,
    canvas_precise,
    webwork_relative,
    webwork_absolute,
    webwork_digits,
    stack_num_relative,
    stack_num_absolute,
    stack_num_sig_figs,
    stack_num_dec_places,
    numbas_none,
    numbas_dp,
    numbas_sigfig,
    qti_exact,
    qti_absolute,
    qti_relative,
    cs231n_relative_error
  };
  static constexpr std::size_t most_parameters = 4;
  Family family = Family::numpy_allclose;
  std::array<Decimal, most_parameters> parameters;  ///< in the order of the family's table
};

using Rule = std::variant<ExactRule, ToleranceRule, DecimalsRule, SignificantRule, DisplayedRule,
                          TruncatedRule, CompatibleRule>;

/// Whether nothing but the value itself is right.
bool is_exact(const Rule& rule);
/// Whether the rule says how many digits are to be written.
bool asks_for_digits(const Rule& rule);
/// What the rule says of the digits written, whatever the value.
WrittenDigits written_digits(const Rule& rule);

/// The rule with `factor` times the room that it leaves around a key; none where it leaves no room of its
/// own: what is exact or cut off, and the rules of other graders that count digits or have a tolerance of 0.
std::optional<Rule> with_room(const Rule& rule, const Decimal& factor);

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
