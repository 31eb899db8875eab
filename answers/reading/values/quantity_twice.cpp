#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "answers/reading/values/exact.hpp"
#include "answers/reading/values/said_twice.hpp"
#include "answers/reading/values/typed_readers.hpp"
#include "answers/reading/values/units.hpp"

namespace gradewright::reading {
namespace {

/// The one quantity with its unit that a text is read as.
const QuantityValue* only_quantity(const TypedReadings& readings) {
  const auto* values = std::get_if<std::vector<TypedValue>>(&readings);
  const auto* quantity =
      values != nullptr && values->size() == 1 ? std::get_if<QuantityValue>(&values->front().value) : nullptr;
  return quantity != nullptr && !quantity->unit_is_assumed ? quantity : nullptr;
}

}  // namespace

TypedReadings quantity_value(std::string_view text, const TypeContext& context) {
  TypedReadings whole = quantity_once(text, context);
  const auto parts = std::holds_alternative<NotAValue>(whole) ? said_twice(text) : std::nullopt;
  if (!parts) {
    return whole;
  }
  TypedReadings first = quantity_once(parts->first, context);
  TypedReadings second = quantity_once(parts->second, context);
  const QuantityValue* const one = only_quantity(first);
  const QuantityValue* const other = only_quantity(second);
  const auto in_unit = one != nullptr && other != nullptr ? number_in(*other, one->unit) : std::nullopt;
  if (!in_unit || !same_value(*in_unit, one->number)) {
    return whole;
  }
  const bool second_says_more = other->number.numerator().digits() > one->number.numerator().digits();
  return second_says_more ? std::move(second) : std::move(first);
}

}  // namespace gradewright::reading
