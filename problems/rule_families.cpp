#include "problems/rule_families.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cassert>
#include <utility>
#include <vector>

#include "engine/text/suggest.hpp"

namespace gradewright::problems {
namespace {

using Family = CompatibleRule::Family;
using Takes = RuleParameter::Takes;

constexpr RuleParameter tolerance{"tolerance", Takes::amount, ""};

/// The defaults are the graders' own.
constexpr std::array families{
    // numpy.isclose and numpy.allclose: rtol=1e-05, atol=1e-08.
    RuleFamily{Family::numpy_allclose,
               "numpy",
               "allclose",
               false,
               {RuleParameter{"rtol", Takes::amount, "0.00001"},
                RuleParameter{"atol", Takes::amount, "0.00000001"}}},
    // torch.testing.assert_close: by dtype, see `dtypes`.
    RuleFamily{Family::pytorch_assert_close,
               "pytorch",
               "assert_close",
               false,
               {RuleParameter{"rtol", Takes::amount, "dtype"}, RuleParameter{"atol", Takes::amount, "dtype"},
                RuleParameter{"dtype", Takes::dtype, "float32"}}},
    // pl-number-input: rtol 1e-2, atol 1e-8, digits 2.
    RuleFamily{
        Family::prairielearn_relabs,
        "prairielearn",
        "relabs",
        false,
        {RuleParameter{"rtol", Takes::amount, "0.01"}, RuleParameter{"atol", Takes::amount, "0.00000001"}}},
    RuleFamily{Family::prairielearn_sigfig,
               "prairielearn",
               "sigfig",
               false,
               {RuleParameter{"digits", Takes::count, "2", 1}}},
    RuleFamily{Family::prairielearn_decdig,
               "prairielearn",
               "decdig",
               false,
               {RuleParameter{"digits", Takes::count, "2", 0}}},
    RuleFamily{Family::moodle_nominal, "moodle", "nominal", false, {tolerance}},
    RuleFamily{Family::moodle_relative, "moodle", "relative", false, {tolerance}},
    RuleFamily{Family::moodle_geometric, "moodle", "geometric", false, {tolerance}},
    RuleFamily{Family::canvas_exact,
               "canvas",
               "exact",
               false,
               {RuleParameter{"margin", Takes::amount, "0"}, RuleParameter{"%", Takes::percent, "0"}}},
    RuleFamily{Family::canvas_range,
               "canvas",
               "range",
               false,
               {RuleParameter{"start", Takes::number, ""}, RuleParameter{"end", Takes::number, ""}}},
    RuleFamily{Family::canvas_precise,
               "canvas",
               "precise",
               false,
               {RuleParameter{"precision", Takes::count, "", 1}}},
    // PG's contexts: a tolerance of 0.1%, zeroLevel 1E-14, zeroLevelTol 1E-12.
    RuleFamily{Family::webwork_relative,
               "webwork",
               "relative",
               false,
               {RuleParameter{"tolerance", Takes::amount, "0.001"},
                RuleParameter{"zeroLevel", Takes::level, "1e-14"},
                RuleParameter{"zeroLevelTol", Takes::amount, "1e-12"}}},
    RuleFamily{Family::webwork_absolute, "webwork", "absolute", false, {tolerance}},
    RuleFamily{
        Family::webwork_digits,
        "webwork",
        "digits",
        false,
        {RuleParameter{"tolerance", Takes::count, "", 1}, RuleParameter{"tolTruncation", Takes::flag, ""},
         RuleParameter{"tolExtraDigits", Takes::count, ""},
         RuleParameter{"zeroLevel", Takes::level, "1e-14"}}},
    RuleFamily{Family::stack_num_relative,
               "stack",
               "NumRelative",
               false,
               {RuleParameter{"tolerance", Takes::amount, "0.05"}}},
    RuleFamily{Family::stack_num_absolute,
               "stack",
               "NumAbsolute",
               false,
               {RuleParameter{"tolerance", Takes::amount, "0.05"}}},
    // The option n, or [n, m]: m the accuracy, 0 for any value, -1 where more digits are condoned.
    RuleFamily{
        Family::stack_num_sig_figs,
        "stack",
        "NumSigFigs",
        true,
        {RuleParameter{"figures", Takes::count, "", 1}, RuleParameter{"accuracy", Takes::count, "=", -1}}},
    RuleFamily{Family::stack_num_dec_places,
               "stack",
               "NumDecPlaces",
               true,
               {RuleParameter{"places", Takes::count, "", 1}}},
    // The accepted values reach `tolerance` to both sides of the key.
    RuleFamily{
        Family::numbas_none, "numbas", "none", false, {RuleParameter{"tolerance", Takes::amount, "0"}}},
    RuleFamily{Family::numbas_dp,
               "numbas",
               "dp",
               true,
               {RuleParameter{"precision", Takes::count, "", 0},
                RuleParameter{"strictPrecision", Takes::flag, "false"},
                RuleParameter{"tolerance", Takes::amount, "0"}}},
    RuleFamily{Family::numbas_sigfig,
               "numbas",
               "sigfig",
               true,
               {RuleParameter{"precision", Takes::count, "", 1},
                RuleParameter{"strictPrecision", Takes::flag, "false"},
                RuleParameter{"tolerance", Takes::amount, "0"}}},
    RuleFamily{Family::qti_exact, "qti", "exact", false, {}},
    RuleFamily{Family::qti_absolute,
               "qti",
               "absolute",
               false,
               {tolerance, RuleParameter{"upper", Takes::amount, "="},
                RuleParameter{"includeLowerBound", Takes::flag, "true"},
                RuleParameter{"includeUpperBound", Takes::flag, "true"}}},
    RuleFamily{Family::qti_relative,
               "qti",
               "relative",
               false,
               {tolerance, RuleParameter{"upper", Takes::amount, "="},
                RuleParameter{"includeLowerBound", Takes::flag, "true"},
                RuleParameter{"includeUpperBound", Takes::flag, "true"}}},
    RuleFamily{Family::cs231n_relative_error, "cs231n", "relative_error", false, {tolerance}},
};

/// The tolerances that torch.testing.assert_close takes when none are given.
struct Dtype {
  std::string_view name;
  std::string_view rtol;
  std::string_view atol;
};
constexpr std::array dtypes{Dtype{"float16", "0.001", "0.00001"}, Dtype{"bfloat16", "0.016", "0.00001"},
                            Dtype{"float32", "0.0000013", "0.00001"},
                            Dtype{"float64", "0.0000001", "0.0000001"}};

std::vector<std::string> words(const auto& rows, auto word) {
  std::vector<std::string> result;
  for (const auto& row : rows) {
    if (std::string text(row.*word); std::ranges::find(result, text) == result.end()) {
      result.push_back(std::move(text));
    }
  }
  return result;
}

std::string listed(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    text += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
  }
  return text;
}

/// The modes of one grader.
std::vector<std::string> modes_of(std::string_view source) {
  std::vector<std::string> modes;
  for (const RuleFamily& family : families) {
    if (family.source == source) {
      modes.emplace_back(family.mode);
    }
  }
  return modes;
}

Decimal decimal(std::string_view text) {
  const auto value = Decimal::parse(text);
  assert(value);
  return *value;
}

std::string expected(const RuleParameter& parameter) {
  switch (parameter.takes) {
    case Takes::amount:
    case Takes::level:
    case Takes::percent:
      return "a number that is not negative";
    case Takes::number:
      return "a number";
    case Takes::count:
      return fmt::format("a whole number from {} to {}", parameter.least, parameter.most);
    case Takes::flag:
      return "true or false";
    case Takes::dtype:
      break;
  }
  return listed(words(dtypes, &Dtype::name));
}

std::optional<Decimal> value_of(const RuleParameter& parameter, std::string_view text) {
  if (parameter.takes == Takes::flag) {
    return text == "true" ? std::optional<Decimal>(1)
                          : (text == "false" ? std::optional<Decimal>(0) : std::nullopt);
  }
  const auto number = Decimal::parse(text);
  const bool not_negative = parameter.takes == Takes::amount || parameter.takes == Takes::level;
  if (!number || (not_negative && number->is_negative())) {
    return std::nullopt;
  }
  if (parameter.takes == Takes::count &&
      !(number->is_integer() && *number >= Decimal(parameter.least) && *number <= Decimal(parameter.most))) {
    return std::nullopt;
  }
  return number;
}

/// Takes the parameters of one family as they were written.
class Parameters {
 public:
  Parameters(const RuleFamily& family, std::span<const WrittenParameter> written)
      : family_(family), parameters_(parameters_of(family)), written_(written) {}

  std::variant<Rule, NoFamily> rule() {
    for (const WrittenParameter& each : written_) {
      if (auto none = take(each)) {
        return *std::move(none);
      }
    }
    if (auto none = fill_up()) {
      return *std::move(none);
    }
    CompatibleRule rule{family_.family, {}};
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
      rule.parameters[i] = values_[i].value_or(Decimal(0));
    }
    return Rule(rule);
  }

 private:
  std::string family_name() const { return fmt::format("{}: {}", family_.source, family_.mode); }

  std::optional<NoFamily> take(const WrittenParameter& each) {
    const auto found = std::ranges::find(parameters_, each.name, &RuleParameter::name);
    if (found == parameters_.end() || !is_field(*found)) {
      std::vector<std::string> names;
      for (const RuleParameter& parameter : parameters_) {
        if (is_field(parameter)) {
          names.emplace_back(parameter.name);
        }
      }
      return NoFamily{fmt::format("'{}' is no parameter of {}{}", each.name, family_name(),
                                  notation::did_you_mean(std::string(each.name), names)),
                      each.name};
    }
    const auto place = static_cast<std::size_t>(found - parameters_.begin());
    if (values_[place]) {
      return NoFamily{fmt::format("'{}' stands twice in a rule", each.name), each.name};
    }
    std::string_view text = each.text;
    const bool percent = text.ends_with('%') && place + 1 < parameters_.size() &&
                         parameters_[place + 1].takes == Takes::percent;
    if (percent) {
      text.remove_suffix(1);
    }
    if (found->takes == Takes::dtype) {
      if (std::ranges::find(dtypes, text, &Dtype::name) == dtypes.end()) {
        return unfit(*found, each);
      }
      dtype_ = text;
      values_[place] = Decimal(0);
      return std::nullopt;
    }
    const auto value = value_of(*found, text);
    if (!value) {
      return unfit(*found, each);
    }
    values_[place] = percent ? Decimal(0) : *value;
    if (percent) {
      values_[place + 1] = *value;
    }
    return std::nullopt;
  }

  static NoFamily unfit(const RuleParameter& parameter, const WrittenParameter& each) {
    return {fmt::format("expected {} as {}, found '{}'", parameter.name, expected(parameter), each.text),
            each.name};
  }

  /// The defaults of what was not written.
  std::optional<NoFamily> fill_up() {
    if (family_.family == Family::pytorch_assert_close && values_[0].has_value() != values_[1].has_value()) {
      return NoFamily{"rtol and atol of pytorch: assert_close are given together or not at all", ""};
    }
    const std::string_view dtype = dtype_.empty() ? "float32" : dtype_;
    const Dtype& of_dtype = *std::ranges::find(dtypes, dtype, &Dtype::name);
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
      const RuleParameter& parameter = parameters_[i];
      if (values_[i]) {
        continue;
      }
      if (parameter.otherwise.empty()) {
        return NoFamily{fmt::format("{} needs '{}'", family_name(), parameter.name), ""};
      }
      if (parameter.otherwise == "=") {
        values_[i] = values_[i - 1];
      } else if (parameter.otherwise == "dtype") {
        values_[i] = decimal(i == 0 ? of_dtype.rtol : of_dtype.atol);
      } else {
        values_[i] = parameter.takes == Takes::dtype ? Decimal(0) : value_of(parameter, parameter.otherwise);
      }
    }
    return std::nullopt;
  }

  const RuleFamily& family_;
  std::span<const RuleParameter> parameters_;
  std::span<const WrittenParameter> written_;
  std::array<std::optional<Decimal>, CompatibleRule::most_parameters> values_;
  std::string_view dtype_;
};

}  // namespace

std::span<const RuleParameter> parameters_of(const RuleFamily& family) {
  const auto end = std::ranges::find(family.parameters, std::string_view(), &RuleParameter::name);
  return std::span(family.parameters).first(static_cast<std::size_t>(end - family.parameters.begin()));
}

std::vector<std::string> dtype_names() {
  return words(dtypes, &Dtype::name);
}

bool is_field(const RuleParameter& parameter) {
  return parameter.takes != Takes::percent;
}

std::span<const RuleFamily> rule_families() {
  return families;
}

const RuleFamily& family_of(const CompatibleRule& rule) {
  const RuleFamily& family = families[static_cast<std::size_t>(rule.family)];
  assert(family.family == rule.family);
  return family;
}

bool is_grader(std::string_view field) {
  return std::ranges::find(families, field, &RuleFamily::source) != families.end();
}

std::variant<Rule, NoFamily> make_compatible(std::string_view source, std::string_view mode,
                                             std::span<const WrittenParameter> written) {
  // numpy.isclose is what numpy.allclose asks of every cell.
  const std::string_view asked = source == "numpy" && mode == "isclose" ? "allclose" : mode;
  const auto* const family = std::ranges::find_if(
      families, [&](const RuleFamily& each) { return each.source == source && each.mode == asked; });
  if (family == families.end()) {
    const std::vector<std::string> modes = modes_of(source);
    return NoFamily{fmt::format("'{}' is no rule of {}{}", mode, source,
                                modes.size() == 1 ? fmt::format("; it has {}", modes.front())
                                                  : fmt::format(", which has {}", listed(modes))),
                    ""};
  }
  return Parameters(*family, written).rule();
}

}  // namespace gradewright::problems
