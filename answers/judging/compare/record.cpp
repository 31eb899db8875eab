#include <algorithm>

#include "answers/judging/compare/compare_typed.hpp"
#include "answers/judging/compare/value_text.hpp"
#include "answers/reading/matching/named_values.hpp"

namespace gradewright::judging {

TypedComparison compare_record(const RecordValue& value, const RecordKey& key,
                               const std::optional<Rule>& rule) {
  TypedComparison comparison;
  for (const auto& [name, expected] : key.fields) {
    ComparedPart& part = comparison.parts.emplace_back();
    part.expected = text_of(expected, rule);
    const ReadValue* read = nullptr;
    for (const auto& [field, written] : value.fields) {
      if (field != name) {
        continue;
      }
      if (read != nullptr && !same_response(*read, written)) {
        comparison.remark = Remark::repeated_field;
        comparison.detail = name;
        part.outcome = Outcome::needs_review;
      }
      read = &written;
    }
    if (read != nullptr && part.outcome != Outcome::needs_review) {
      part = compare_value(*read, expected, rule);
    }
    part.name = name;
  }
  for (const auto& field : value.fields) {
    const std::string& written_name = field.first;
    if (std::ranges::none_of(key.fields, [&](const auto& known) { return known.first == written_name; })) {
      comparison.remark = Remark::unknown_field;  // it may have been meant for a field that has no value
      comparison.detail = written_name;
      comparison.is_open = true;
    }
  }
  return comparison;
}

}  // namespace gradewright::judging
