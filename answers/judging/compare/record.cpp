#include <algorithm>

#include "answers/judging/compare/compare_typed.hpp"
#include "answers/judging/compare/value_text.hpp"
#include "answers/reading/matching/named_values.hpp"

namespace gradewright::judging {
namespace {

/// Several values where one number is asked for.
bool is_several(const ReadValue& value, const SettledTensor& key) {
  return key.shape().is_scalar() && value.cells.size() > 1;
}

}  // namespace

ReadValue fitted(ReadValue value, const Shape& shape) {
  const auto longest = [](const Shape& of) {
    return of.rank() == 0 ? 1 : *std::max_element(of.begin(), of.end());
  };
  const auto cells = static_cast<Index>(value.cells.size());
  if (longest(value.shape) == cells && longest(shape) == cells && shape.size() == cells) {
    value.shape = shape;
  }
  return value;
}

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
      part = compare_value(fitted(*read, expected.shape()), expected, rule);
      part.outcome = is_several(*read, expected) ? Outcome::needs_review : part.outcome;
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
