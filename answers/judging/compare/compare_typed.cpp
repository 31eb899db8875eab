#include "answers/judging/compare/compare_typed.hpp"

#include <algorithm>

#include "answers/judging/compare/compare.hpp"
#include "answers/judging/compare/value_text.hpp"
#include "answers/reading/values/written_form.hpp"

namespace gradewright::judging {
namespace {

TypedComparison of_another_sort() {
  return {{}, Remark::other_sort, true};
}

/// Picks the comparison of a key's sort when the value is of that sort.
struct CompareBySort {
  const TypedValue& value;
  const TypedRule& rule;

  template <class Value, class Compare>
  TypedComparison with(Compare compare) const {
    const auto* typed = std::get_if<Value>(&value.value);
    return typed == nullptr ? of_another_sort() : compare(*typed);
  }

  TypedComparison operator()(const ComplexKey& key) const {
    return with<ComplexValue>([&](const auto& typed) { return compare_complex(typed, key, rule.rule); });
  }
  TypedComparison operator()(const QuantityKey& key) const {
    return with<QuantityValue>([&](const auto& typed) { return compare_quantity(typed, key, rule); });
  }
  TypedComparison operator()(const SizeKey& key) const {
    return with<SizeValue>([&](const auto& typed) { return compare_size(typed, key, rule.asks); });
  }
  TypedComparison operator()(const MembersKey& key) const {
    return with<MembersValue>([&](const auto& typed) { return compare_members(typed, key, rule); });
  }
  TypedComparison operator()(const IntervalsKey& key) const {
    return with<IntervalsValue>([&](const auto& typed) { return compare_intervals(typed, key, rule.rule); });
  }
  TypedComparison operator()(const RecordKey& key) const {
    return with<RecordValue>([&](const auto& typed) { return compare_record(typed, key, rule.rule); });
  }
  TypedComparison operator()(const RelationKey& key) const {
    return with<TreeValue>([&](const auto& typed) { return compare_relation(typed, key); });
  }
  TypedComparison operator()(const ComplexityKey& key) const {
    return with<ComplexityValue>([&](const auto& typed) { return compare_complexity(typed, key); });
  }
  TypedComparison operator()(const LeftToPersonKey&) const { return {{}, Remark::none, true}; }
  TypedComparison operator()(const WordsKey& key) const {
    return with<WordsValue>([&](const auto& typed) {
      return rule.type == AnswerType::text ? compare_text(typed, key, rule.asks)
                                           : compare_choices(typed, key);
    });
  }
};

Outcome outcome_of(Comparison::Result result) {
  switch (result) {
    case Comparison::Result::right:
      return Outcome::correct;
    case Comparison::Result::other_digits:
      return Outcome::partial;
    case Comparison::Result::too_few_digits:
      return Outcome::too_few_digits;
    case Comparison::Result::wrong:
      break;
  }
  return Outcome::wrong;
}

/// A number that is worked out, as ln(2), or that is written with its rounding may be what the key is rounded
/// from: wrong by itself, it is for a person.
ComparedPart compare_cell(const ReadCell& cell, const SettledCell& key, const std::optional<Rule>& rule) {
  ComparedPart part = compare_number(cell.number, key, rule);
  if (part.outcome != Outcome::wrong) {
    return part;
  }
  const Rule by = rule ? *rule : default_rule(SettledTensor(Shape{}, {key}));
  const bool by_rounding =
      cell.rounded && compare(WrittenNumber(*cell.rounded), key, by).result != Comparison::Result::wrong;
  const bool is_worked_out = reading::written_form(cell.text) == NumberForm::expression;
  if (by_rounding || (is_worked_out && rounds_to_key(cell.number, key, by))) {
    part.outcome = Outcome::needs_review;
  }
  return part;
}

}  // namespace

TypedComparison compare_typed(const TypedValue& value, const TypedKey& key, const TypedRule& rule) {
  return std::visit(CompareBySort{value, rule}, key);
}

ComparedPart compare_number(const WrittenNumber& number, const SettledCell& key,
                            const std::optional<Rule>& rule) {
  const Rule by = rule ? *rule : default_rule(SettledTensor(Shape{}, {key}));
  const Comparison comparison = compare(number, key, by);
  Outcome outcome = outcome_of(comparison.result);
  if (outcome == Outcome::wrong && number.is_fraction() && rounds_to_key(number, key, by)) {
    outcome = Outcome::needs_review;  // 1/3 for 0.3333
  }
  return {outcome, comparison.error, comparison.limit, "", to_string(number), displayed_cell(key, by)};
}

ComparedPart compare_number_without_text(const WrittenNumber& number, const SettledCell& key,
                                         const std::optional<Rule>& rule) {
  ComparedPart part = compare_number(number, key, rule);
  const Rule by = rule ? *rule : default_rule(SettledTensor(Shape{}, {key}));
  const bool may_be_worked_out = number.is_finite() && number.numerator().digits() >= settled_digits;
  if (part.outcome == Outcome::wrong && may_be_worked_out && rounds_to_key(number, key, by)) {
    part.outcome = Outcome::needs_review;
  }
  return part;
}

ComparedPart compare_value(const ReadValue& value, const SettledTensor& key,
                           const std::optional<Rule>& rule) {
  ComparedPart part;
  part.read = text_of(value);
  part.expected = text_of(key, rule);
  const auto has = [&](ReadCell::State state) {
    return std::ranges::any_of(value.cells, [&](const ReadCell& cell) { return cell.state == state; });
  };
  if (has(ReadCell::State::unreadable)) {
    part.outcome = Outcome::needs_review;
    return part;
  }
  if (std::ranges::all_of(value.cells,
                          [](const ReadCell& cell) { return cell.state == ReadCell::State::blank; })) {
    part.outcome = key.size() == 0 && value.shape == key.shape() ? Outcome::correct : Outcome::missing;
    return part;
  }
  if (value.shape != key.shape() || has(ReadCell::State::blank)) {
    part.outcome = Outcome::wrong;
    return part;
  }
  part.outcome = Outcome::correct;
  for (Index at = 0; at < key.size(); ++at) {
    const ComparedPart cell = compare_cell(value.cells[static_cast<std::size_t>(at)], key[at], rule);
    part.error = key.size() == 1 ? cell.error : std::nullopt;
    part.limit = key.size() == 1 ? cell.limit : std::nullopt;
    if (cell.outcome == Outcome::wrong || part.outcome == Outcome::correct) {
      part.outcome = cell.outcome;
    }
  }
  return part;
}

}  // namespace gradewright::judging
