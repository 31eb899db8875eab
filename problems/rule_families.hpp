#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "problems/layer.hpp"
#include "problems/rule.hpp"

/// The rules of other graders: `{prairielearn: relabs, rtol: 0.01}`. The field is the grader, its word the
/// family, the other fields are the family's parameters as the grader calls them.
namespace gradewright::problems {

/// One parameter of a family.
struct RuleParameter {
  enum class Takes {
    amount,   ///< of a tolerance: a number that is not negative
    level,    ///< a size from which on something else holds: a number that is not negative, and no tolerance
    number,   ///< any number
    count,    ///< a whole number from `least` to `most`
    flag,     ///< true or false, kept as 1 or 0
    percent,  ///< what an amount before it is when it is written with a sign: never a field of its own
    dtype     ///< a type of PyTorch's numbers, which the tolerances before it follow from
  };
  std::string_view name;
  Takes takes = Takes::amount;
  /// Where nothing is written; empty: it has to be. "=" is the value of the parameter before it.
  std::string_view otherwise;
  int least = 0;
  int most = settled_digits;
};

/// A rule of another grader.
struct RuleFamily {
  CompatibleRule::Family family;
  std::string_view source;  ///< the field: "prairielearn"
  std::string_view mode;    ///< its word: "relabs"
  bool asks_for_digits;     ///< whether the digits that are written count
  std::array<RuleParameter, CompatibleRule::most_parameters> parameters;  ///< those without a name are none
};

/// All families, in the order of the enumeration.
std::span<const RuleFamily> rule_families();
const RuleFamily& family_of(const CompatibleRule& rule);
/// Those of its parameters that it has.
std::span<const RuleParameter> parameters_of(const RuleFamily& family);
/// Whether a parameter is written as a field.
bool is_field(const RuleParameter& parameter);
/// The words of a parameter that is a type of PyTorch's numbers.
std::vector<std::string> dtype_names();
/// Whether a field of a rule names a grader.
bool is_grader(std::string_view field);

/// A parameter as it was written: its text is a number, `2%`, `true`.
struct WrittenParameter {
  std::string_view name;
  std::string_view text;
};

/// Why no rule comes of what was written.
struct NoFamily {
  std::string reason;
  std::string_view at;  ///< the field that it is about; empty: the grader's own
};

/// The rule of a grader's family with the parameters written.
std::variant<Rule, NoFamily> make_compatible(std::string_view source, std::string_view mode,
                                             std::span<const WrittenParameter> written);

/// "within 0.00000001 + 0.01 |key| of the key, as PrairieLearn's relabs".
std::string in_words(const CompatibleRule& rule);
/// "prairielearn: relabs, rtol: 0.01, atol: 0.00000001".
std::string to_string(const CompatibleRule& rule);

/// How a key is shown under a family.
struct ShownKey {
  enum class By {
    tolerance,  ///< as many digits as matter within `within`
    decimals,   ///< rounded to that many
    figures     ///< likewise significant digits
  };
  By by = By::tolerance;
  int digits = 0;
  ToleranceRule within;  ///< both 0: every digit that is known
};
ShownKey shown_key(const CompatibleRule& rule);

}  // namespace gradewright::problems
