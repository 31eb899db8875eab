#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "engine/numbers/decimal.hpp"
#include "engine/numbers/settled.hpp"
#include "problems/layer.hpp"
#include "problems/rule.hpp"

/// The fields of a rule that is more than a word, whoever writes it: YAML of an exam file, JSON of `judge`.
namespace gradewright::problems {

/// What was written for each field.
struct RuleFields {
  std::optional<Decimal> decimals, sigfigs, abs, rel, displayed, truncated;
  std::optional<std::string> digits;  ///< "exactly" or "at least", beside a rule that asks for some
};

/// The field that says how many digits are to be written, and its words.
inline constexpr std::string_view digits_field = "digits";
inline constexpr std::array<std::pair<std::string_view, WrittenDigits>, 2> digits_words{
    {{"exactly", WrittenDigits::exactly}, {"at least", WrittenDigits::at_least}}};

/// One field of a rule.
struct RuleField {
  enum class Takes {
    count,  ///< a whole number from `least` to `most`
    amount  ///< a number that is not negative
  };
  std::string_view name;
  std::optional<Decimal> RuleFields::*sets;
  std::string_view example;  ///< a value as people write it
  std::string_view about;
  Takes takes = Takes::amount;
  int least = 0;
  /// A rule cannot ask for more digits than keys are settled to.
  int most = settled_digits;
};

/// All fields, in the order in which an exam file's are read. The first two are also those of hand rounding.
inline constexpr std::array<RuleField, 6> rule_fields{{
    {"decimals", &RuleFields::decimals, "4",
     "A number is right that is as near as one rounded to so many decimals.", RuleField::Takes::count, 0},
    {"sigfigs", &RuleFields::sigfigs, "3",
     "A number is right that is as near as one rounded to so many significant digits.",
     RuleField::Takes::count, 1},
    {"abs", &RuleFields::abs, "0.001", "A number is right that is at most so far from the key."},
    {"rel", &RuleFields::rel, "0.01", "A number is right that is off by at most such a share of the key."},
    {"displayed", &RuleFields::displayed, "2",
     "The last digit that is written decides; at least so many decimals are asked for.",
     RuleField::Takes::count, 0},
    {"truncated", &RuleFields::truncated, "3",
     "A number is right that is the same as the key once both are cut off behind so many decimals.",
     RuleField::Takes::count, 0},
}};
inline constexpr std::span<const RuleField> rounding_fields = std::span(rule_fields).first<2>();

/// Why fields make no rule.
struct NoRule {
  enum class Cause {
    not_one_kind,    ///< none, or of several kinds
    not_a_count,     ///< `field` is not a whole number within its limits
    relative_of_1,   ///< or above
    no_tolerance,    ///< abs and rel are both 0
    digits_of_none,  ///< 'digits' beside a rule that asks for none
    other_digits     ///< 'digits' is another word
  };
  Cause cause = Cause::not_one_kind;
  const RuleField* field = nullptr;  ///< of not_a_count
};

/// The rule that the fields make. Amounts must not be negative.
std::variant<Rule, NoRule> make_rule(const RuleFields& fields);

enum class RuleNotation { yaml, json };

/// The reason in words, its examples in the notation of the writer.
std::string reason_of(const NoRule& none, RuleNotation notation);

}  // namespace gradewright::problems
