#include "answers/judging/compare/compare_typed.hpp"

namespace gradewright::judging {

TypedComparison compare_complex(const ComplexValue& value, const ComplexKey& key,
                                const std::optional<Rule>& rule) {
  TypedComparison comparison;
  comparison.parts = {compare_number_without_text(value.real, key.real, rule),
                      compare_number_without_text(value.imaginary, key.imaginary, rule)};
  comparison.parts[0].name = "real part";
  comparison.parts[1].name = "imaginary part";
  return comparison;
}

}  // namespace gradewright::judging
