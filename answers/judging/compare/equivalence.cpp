#include "answers/judging/compare/equivalence.hpp"

#include <algorithm>
#include <cmath>

#include "answers/judging/compare/compare.hpp"

namespace gradewright::judging {

namespace {

bool all_finite(const SettledTensor& key) {
  return std::ranges::all_of(key.cells(), [](const SettledCell& cell) { return cell.is_finite(); });
}

bool is_number(const ReadCell& cell) {
  return cell.state == ReadCell::State::number && cell.number.is_finite();
}

double as_double(const WrittenNumber& number) {
  return number.numerator().to_double() / number.denominator().to_double();
}

SettledTensor negated(SettledTensor key) {
  for (SettledCell& cell : key.cells()) {
    cell.value = -cell.value;
  }
  return key;
}

/// The key times the factor that makes its largest cell the response's; the key itself when there is none.
SettledTensor scaled_to(SettledTensor key, const ReadValue& value) {
  Index largest = 0;
  for (Index cell = 1; cell < key.size(); ++cell) {
    if (key[cell].decimal().abs() > key[largest].decimal().abs()) {
      largest = cell;
    }
  }
  const ReadCell& met = value.cells[static_cast<std::size_t>(largest)];
  if (key[largest].decimal().is_zero() || !is_number(met) || met.number.numerator().is_zero()) {
    return key;
  }
  const double factor = as_double(met.number) / key[largest].decimal().to_double();
  for (SettledCell& cell : key.cells()) {
    const double scaled = cell.decimal().to_double() * factor;
    cell = {Decimal::from_double(std::isfinite(scaled) ? scaled : 0, settled_digits), false};
  }
  return key;
}

/// The key's cells in an order in which as many as possible are right where they stand; the rest fill up.
SettledTensor reordered_for(const SettledTensor& key, const ReadValue& value, const Rule& rule) {
  SettledTensor result = key;
  std::vector<bool> used(key.cells().size(), false);
  std::vector<bool> filled(key.cells().size(), false);
  for (Index place = 0; place < key.size(); ++place) {
    const ReadCell& cell = value.cells[static_cast<std::size_t>(place)];
    for (Index from = 0; is_number(cell) && from < key.size(); ++from) {
      if (!used[static_cast<std::size_t>(from)] &&
          compare(cell.number, key[from], rule).result == Comparison::Result::right) {
        used[static_cast<std::size_t>(from)] = filled[static_cast<std::size_t>(place)] = true;
        result[place] = key[from];
        break;
      }
    }
  }
  Index next = 0;
  for (Index place = 0; place < key.size(); ++place) {
    if (!filled[static_cast<std::size_t>(place)]) {
      while (used[static_cast<std::size_t>(next)]) {
        ++next;
      }
      used[static_cast<std::size_t>(next)] = true;
      result[place] = key[next];
    }
  }
  return result;
}

}  // namespace

std::optional<SettledTensor> equivalent_key(const SettledTensor& key, const ReadValue& value, UpTo up_to,
                                            const Rule& rule) {
  if (up_to == UpTo::nothing || value.shape != key.shape() || !all_finite(key)) {
    return std::nullopt;
  }
  switch (up_to) {
    case UpTo::sign:
      return negated(key);
    case UpTo::scale:
      return scaled_to(key, value);
    case UpTo::permutation:
      return reordered_for(key, value, rule);
    case UpTo::nothing:
      break;
  }
  return std::nullopt;
}

}  // namespace gradewright::judging
