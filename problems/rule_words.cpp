#include "problems/rule_words.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

#include "engine/text/characters.hpp"
#include "engine/text/suggest.hpp"

namespace gradewright::problems {
namespace {

/// Words that people write, their letters only, and the fields that each could mean; "exact" is no field but
/// a whole rule.
struct RuleWords {
  std::string_view means;
  std::string_view or_means;
  std::string_view words;  ///< a blank before and behind each
};

constexpr std::array table{
    RuleWords{"abs", "rel",
              " tolerance tol error err maxerror epsilon eps margin within delta accuracy threshold "},
    RuleWords{"abs", "", " absolute absolutetolerance absoluteerror abstol abserror atol "},
    RuleWords{"rel", "",
              " relative relativetolerance relativeerror reltol relerror rtol percent percentage "},
    RuleWords{"decimals", "sigfigs", " precision digits digit numdigits rounding rounded roundto "},
    RuleWords{"decimals", "",
              " decimal dec decimalplaces decimalplace decimaldigits decimalpoints places dp dps "},
    RuleWords{
        "sigfigs", "",
        " significant significance significantdigits significantfigures sig sigs sigfig sigdigits signif "
        "figures figs sf "},
    RuleWords{"truncated", "", " truncate trunc truncation cutoff cut "},
    RuleWords{"displayed", "", " display shown asshown aswritten written owndigits "},
    RuleWords{"exact", "", " exact exactly equal equals equality identical strict integer int "},
};

std::string letters_of(std::string_view text) {
  std::string letters;
  for (const char c : text) {
    if (is_letter(c)) {
      letters += lower(c);
    }
  }
  return letters;
}

/// What the word means; empty for a word that the list does not have. A field's own name in any spelling is
/// itself.
std::vector<std::string_view> meanings(std::string_view written) {
  const std::string letters = letters_of(written);
  for (const RuleField& field : rule_fields) {
    if (field.name == letters) {
      return {field.name};
    }
  }
  const auto* const found = std::ranges::find_if(table, [&](const RuleWords& row) {
    return row.words.find(" " + letters + " ") != std::string_view::npos;
  });
  if (letters.empty() || found == table.end()) {
    return {};
  }
  return found->or_means.empty() ? std::vector{found->means} : std::vector{found->means, found->or_means};
}

/// {decimals: 4}, {"decimals": 4}.
std::string with_value(std::string_view field, std::string_view value, RuleNotation notation) {
  return notation == RuleNotation::yaml ? fmt::format("{{{}: {}}}", field, value)
                                        : fmt::format("{{\"{}\": {}}}", field, value);
}

/// The rule that a field makes, with a value as an example: {decimals: 4}, exact.
std::string example(std::string_view means, RuleNotation notation) {
  const auto* const field = std::ranges::find(rule_fields, means, &RuleField::name);
  if (field != rule_fields.end()) {
    return with_value(field->name, field->example, notation);
  }
  return notation == RuleNotation::yaml ? std::string(means) : fmt::format("\"{}\"", means);
}

/// What a bare number in place of a rule could mean: 4 decimals, or an error of 0.01.
std::vector<std::string> rules_of_number(const Decimal& number, std::string_view text,
                                         RuleNotation notation) {
  if (number.is_negative() || number.is_zero()) {
    return {};
  }
  if (number.is_integer() && number <= Decimal(settled_digits)) {
    return {with_value("decimals", text, notation), with_value("sigfigs", text, notation)};
  }
  if (number < Decimal(1)) {
    return {with_value("abs", text, notation), with_value("rel", text, notation)};
  }
  return {with_value("abs", text, notation)};
}

}  // namespace

std::string did_you_mean_field(std::string_view written, std::span<const RuleField> fields,
                               RuleNotation notation) {
  std::vector<std::string> choices;
  for (const std::string_view means : meanings(written)) {
    if (means == "exact") {
      return did_you_mean_in_rule(written, notation);
    } else if (std::ranges::find(fields, means, &RuleField::name) != fields.end()) {
      choices.push_back(fmt::format("'{}'", means));
    }
  }
  if (!choices.empty()) {
    return notation::did_you_mean_one_of(choices);
  }
  std::vector<std::string> names;
  std::ranges::transform(fields, std::back_inserter(names),
                         [](const RuleField& field) { return std::string(field.name); });
  return notation::did_you_mean(written, names);
}

std::string did_you_mean_rule(std::string_view written, RuleNotation notation) {
  if (const auto number = Decimal::parse(written)) {
    return notation::did_you_mean_one_of(rules_of_number(*number, written, notation));
  }
  std::vector<std::string> choices;
  for (const std::string_view means : meanings(written)) {
    choices.push_back(example(means, notation));
  }
  if (!choices.empty()) {
    return notation::did_you_mean_one_of(choices);
  }
  constexpr std::size_t whole_rules = 2;
  const std::array<std::string, whole_rules> known{"exact", "displayed"};
  return notation::did_you_mean(written, known);
}

std::string did_you_mean_in_rule(std::string_view written, RuleNotation notation) {
  std::vector<std::string> choices;
  for (const std::string_view means : meanings(written)) {
    choices.push_back((notation == RuleNotation::yaml ? "rule: " : "\"rule\": ") + example(means, notation));
  }
  return notation::did_you_mean_one_of(choices);
}

}  // namespace gradewright::problems
