#include "answers/judging/explain/numbers_of.hpp"

#include <utility>
#include <variant>

#include "answers/judging/compare/compare_typed.hpp"
#include "answers/judging/compare/own_digits.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/values/units.hpp"

namespace gradewright::judging {
namespace {

ReadCell cell_of(const WrittenNumber& number) {
  ReadCell cell;
  cell.state = ReadCell::State::number;
  cell.number = number;
  cell.text = to_string(number);
  return cell;
}

ReadValue vector_of(std::vector<ReadCell> cells) {
  ReadValue value;
  value.shape = Shape{static_cast<Index>(cells.size())};
  value.cells = std::move(cells);
  return value;
}

/// Half a unit of the last digit, in another unit.
std::optional<Rational> half_unit_in(const WrittenNumber& number, const Unit& from, const Unit& to) {
  if (!number.is_finite() || number.is_fraction()) {
    return std::nullopt;
  }
  const auto one = in_unit(WrittenNumber(Decimal(1)), from, to);
  return one ? std::optional(half_unit_of(number) * exactly(*one)) : std::nullopt;
}

/// Of a quantity that is written in two ways, the one whose last digit leaves less open.
QuantityValue::Other finest(const QuantityValue& value, const Unit& unit) {
  const auto open = half_unit_in(value.number, value.unit, unit);
  const auto also = value.also ? half_unit_in(value.also->number, value.also->unit, unit) : std::nullopt;
  return open && also && *also < *open ? *value.also : QuantityValue::Other{value.number, value.unit};
}

struct NumbersBySort {
  const PreparedItem& prepared;
  std::size_t part;

  template <class Value>
  std::optional<ReadValue> operator()(const Value&) const {
    return std::nullopt;
  }

  std::optional<ReadValue> operator()(const QuantityValue& value) const {
    const auto* key = std::get_if<QuantityKey>(&*prepared.typed);
    if (key == nullptr || !converts(value.unit, key->unit)) {
      return std::nullopt;
    }
    const QuantityValue::Other written = finest(value, key->unit);
    const auto number = in_unit(written.number, written.unit, key->unit);
    if (!number) {
      return std::nullopt;
    }
    ReadValue scalar;
    scalar.cells.push_back(cell_of(*number));
    return scalar;
  }

  std::optional<ReadValue> operator()(const SizeValue& value) const {
    const auto* key = std::get_if<SizeKey>(&*prepared.typed);
    if (key == nullptr) {
      return std::nullopt;
    }
    const bool is_square =
        value.extents.size() == 1 && key->extents.size() > 1 && prepared.typed_rule.asks.square_as_number;
    std::vector<ReadCell> cells;
    for (std::size_t at = 0; at < (is_square ? key->extents.size() : value.extents.size()); ++at) {
      cells.push_back(cell_of(value.extents[is_square ? 0 : at]));
    }
    return vector_of(std::move(cells));
  }

  std::optional<ReadValue> operator()(const MembersValue& value) const {
    std::vector<ReadCell> cells;
    for (const ReadValue& member : members_of(value, prepared.type)) {
      if (member.cells.size() != 1) {
        return std::nullopt;
      }
      cells.push_back(member.cells.front());
    }
    return vector_of(std::move(cells));
  }

  std::optional<ReadValue> operator()(const RecordValue& value) const {
    const auto* key = std::get_if<RecordKey>(&*prepared.typed);
    if (key == nullptr) {
      return std::nullopt;
    }
    const ReadValue* found = nullptr;
    for (const auto& [field, written] : value.fields) {
      if (field != key->fields[part].first) {
        continue;
      }
      if (found != nullptr && !same_response(*found, written)) {
        return std::nullopt;
      }
      found = &written;
    }
    return found != nullptr ? std::optional(fitted(*found, key->fields[part].second.shape())) : std::nullopt;
  }
};

}  // namespace

std::optional<Rational> half_unit_in_other_unit(const TypedValue& value, const PreparedItem& prepared) {
  const auto* quantity = std::get_if<QuantityValue>(&value.value);
  const auto* key = quantity != nullptr ? std::get_if<QuantityKey>(&*prepared.typed) : nullptr;
  if (key == nullptr || !converts(quantity->unit, key->unit)) {
    return std::nullopt;
  }
  const QuantityValue::Other written = finest(*quantity, key->unit);
  const auto half = half_unit_in(written.number, written.unit, key->unit);
  const auto number = in_unit(written.number, written.unit, key->unit);
  return half && number && half_unit_of(*number) != *half ? half : std::nullopt;
}

std::optional<ReadValue> numbers_of(const TypedValue& value, std::size_t part, const PreparedItem& prepared) {
  return std::visit(NumbersBySort{prepared, part}, value.value);
}

}  // namespace gradewright::judging
