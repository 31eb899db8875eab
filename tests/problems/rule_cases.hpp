#pragma once

#include <string_view>

/// A rule that is both JSON and YAML, for the readers of both.
struct RuleCase {
  std::string_view source;
  std::string_view rule;     ///< as to_string writes it; empty when it is refused
  std::string_view in_yaml;  ///< why it is refused in an exam file
  std::string_view in_json;  ///< why it is refused in a line for `judge`
};

inline constexpr std::string_view yaml_forms =
    "a rule is one of exact, displayed, {decimals: 4}, {sigfigs: 3}, {displayed: 2}, {truncated: 3}, {abs: "
    "0.001, rel: 0.01} and another grader's, such as {numpy: allclose}";
inline constexpr std::string_view json_forms =
    R"(a rule is one of "exact", "displayed", {"decimals": 4}, {"sigfigs": 3}, {"displayed": 2}, )"
    R"({"truncated": 3}, {"abs": 0.001, "rel": 0.01} and another grader's, such as {"numpy": "allclose"})";

/// Typed by hand from the manual and from what the readers said before they shared a list.
inline constexpr RuleCase rule_cases[] = {
    {R"("exact")", "exact", "", ""},
    {R"("displayed")", "displayed: 2", "", ""},
    {R"({"displayed": 0})", "displayed: 0", "", ""},
    {R"({"displayed": 12})", "displayed: 12", "", ""},
    {R"({"decimals": 0})", "decimals: 0", "", ""},
    {R"({"decimals": 12})", "decimals: 12", "", ""},
    {R"({"sigfigs": 1})", "sigfigs: 1", "", ""},
    {R"({"sigfigs": 12})", "sigfigs: 12", "", ""},
    {R"({"abs": 0.01})", "abs: 0.01, rel: 0", "", ""},
    {R"({"rel": 0.01})", "abs: 0, rel: 0.01", "", ""},
    {R"({"rel": 0.02, "abs": 3})", "abs: 3, rel: 0.02", "", ""},
    {R"({"truncated": 3})", "truncated: 3", "", ""},
    {R"({"decimals": 2, "digits": "exactly"})", "decimals: 2, digits: exactly", "", ""},
    {R"({"sigfigs": 3, "digits": "at least"})", "sigfigs: 3, digits: at least", "", ""},
    {R"({"truncated": 3, "digits": "exactly"})", "truncated: 3, digits: exactly", "", ""},
    {R"({"prairielearn": "relabs", "rtol": 0.02})", "prairielearn: relabs, rtol: 0.02, atol: 0.00000001", "",
     ""},
    {R"({"numbas": "dp", "precision": 2, "strictPrecision": true})",
     "numbas: dp, precision: 2, strictPrecision: true, tolerance: 0", "", ""},
    {R"({"canvas": "exact", "margin": "2%"})", "canvas: exact, margin: 2%", "", ""},
    {R"({"decimals": 2, "digits": "roughly"})", "", "digits is one of exactly and at least",
     R"(digits is one of "exactly" and "at least")"},
    {R"({"abs": 0.1, "digits": "exactly"})", "",
     "'digits' belongs to a rule with decimals, sigfigs or truncated",
     "'digits' belongs to a rule with decimals, sigfigs or truncated"},
    {R"({"digits": 3})", "", "unknown field 'digits' in a rule; did you mean 'decimals' or 'sigfigs'?",
     "a rule has no member 'digits'; did you mean 'decimals' or 'sigfigs'?"},
    {R"({"moodle": "nominal"})", "", "moodle: nominal needs 'tolerance'",
     "moodle: nominal needs 'tolerance'"},
    {R"({"moodle": "nominal", "tolerance": -1})", "",
     "expected tolerance as a number that is not negative, found '-1'",
     "expected tolerance as a number that is not negative, found '-1'"},
    {R"({"displayed": 13})", "", "expected displayed as a whole number from 0 to 12, found '13'",
     "'displayed' of a rule must be a whole number from 0 to 12"},
    {R"({"decimals": 13})", "", "expected decimals as a whole number from 0 to 12, found '13'",
     "'decimals' of a rule must be a whole number from 0 to 12"},
    {R"({"decimals": 2.5})", "", "expected decimals as a whole number from 0 to 12, found '2.5'",
     "'decimals' of a rule must be a whole number from 0 to 12"},
    {R"({"sigfigs": 0})", "", "expected sigfigs as a whole number from 1 to 12, found '0'",
     "'sigfigs' of a rule must be a whole number from 1 to 12"},
    {R"({"abs": -1})", "", "abs cannot be negative",
     "'abs' of a rule must be a number that is not negative, not -1"},
    {R"({"rel": 1})", "", "rel must be below 1: at 1 and above even 0 would be right",
     "rel must be below 1: at 1 and above even 0 would be right"},
    {R"({"abs": 0, "rel": 0})", "", "a rule with no tolerance at all: write 'exact'",
     R"(a rule with no tolerance at all: write "exact")"},
    {R"({"decimal": 3})", "", "unknown field 'decimal' in a rule; did you mean 'decimals'?",
     "a rule has no member 'decimal'; did you mean 'decimals'?"},
    {R"({"tolerance": 3})", "", "unknown field 'tolerance' in a rule; did you mean 'abs' or 'rel'?",
     "a rule has no member 'tolerance'; did you mean 'abs' or 'rel'?"},
    {R"({"decimal_places": 3})", "", "unknown field 'decimal_places' in a rule; did you mean 'decimals'?",
     "a rule has no member 'decimal_places'; did you mean 'decimals'?"},
    {R"({"exact": true})", "", "unknown field 'exact' in a rule; did you mean rule: exact?",
     R"(a rule has no member 'exact'; did you mean "rule": "exact"?)"},
    {R"("exakt")", "", "expected a rule, found 'exakt'; did you mean 'exact'?",
     R"("exakt" is no rule; did you mean 'exact'?)"},
    {R"("decimals")", "", "expected a rule, found 'decimals'; did you mean {decimals: 4}?",
     R"("decimals" is no rule; did you mean {"decimals": 4}?)"},
    {"0.01", "", "expected a rule, found '0.01'; did you mean {abs: 0.01} or {rel: 0.01}?",
     R"(0.01 is no rule; did you mean {"abs": 0.01} or {"rel": 0.01}?)"},
    {R"({})", "", yaml_forms, json_forms},
    {R"({"decimals": 2, "sigfigs": 3})", "", yaml_forms, json_forms},
    {R"({"displayed": 2, "rel": 0.1})", "", yaml_forms, json_forms},
    {R"({"decimals": 2, "abs": 0.1})", "", yaml_forms, json_forms},
};
