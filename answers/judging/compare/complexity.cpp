#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "answers/judging/compare/compare_typed.hpp"
#include "engine/syntax/print.hpp"

namespace gradewright::judging {
namespace {

using Bound = ComplexityValue::Bound;

/// A growth as courses write it: "n^2 d" for n ** 2 * d.
std::string written(const notation::Syntax& growth) {
  std::string text = notation::to_plain(growth);
  for (const auto& [sign, in_courses] : {std::pair(" ** ", "^"), std::pair(" * ", " ")}) {
    for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign)) {
      text.replace(at, std::string_view(sign).size(), in_courses);
    }
  }
  return text;
}

std::string text_of(const ComplexityValue& value) {
  const std::string growth = written(value.growth);
  switch (value.bound) {
    case Bound::upper:
      return "O(" + growth + ")";
    case Bound::tight:
      return "Theta(" + growth + ")";
    case Bound::lower:
      break;
  }
  return "Omega(" + growth + ")";
}

}  // namespace

TypedComparison compare_complexity(const ComplexityValue& value, const ComplexityKey& key) {
  TypedComparison comparison;
  ComparedPart& part = comparison.parts.emplace_back();
  part.read = text_of(value);
  part.expected = key.text;
  const auto growth = growth_of(value.growth);
  const auto order = growth ? compare_growth(*growth, key.growth, key.relations) : std::nullopt;
  if (!order) {
    part.outcome = Outcome::needs_review;
    comparison.remark = Remark::not_told;
    comparison.is_open = true;
    return comparison;
  }
  part.outcome = Outcome::wrong;
  switch (*order) {
    case GrowthOrder::equal:
      break;
    case GrowthOrder::faster:
      comparison.remark = Remark::looser;
      return comparison;
    case GrowthOrder::slower:
      comparison.remark = Remark::tighter;
      return comparison;
    case GrowthOrder::incomparable:
      comparison.remark = Remark::incomparable;
      return comparison;
  }
  if (value.bound == key.bound || value.bound == Bound::tight) {
    part.outcome = Outcome::correct;
    return comparison;
  }
  comparison.remark = Remark::other_bound;
  if (key.bound == Bound::tight) {  // O is often written for Theta
    part.outcome = Outcome::needs_review;
    comparison.is_open = true;
  }
  return comparison;
}

}  // namespace gradewright::judging
