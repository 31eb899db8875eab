#include "answers/judging/compare/equivalence.hpp"

#include <algorithm>

#include "answers/judging/compare/compare.hpp"
#include "answers/judging/compare/matching.hpp"

namespace gradewright::judging {

namespace {

bool all_finite(const SettledTensor& key) {
  return std::ranges::all_of(key.cells(), [](const SettledCell& cell) { return cell.is_finite(); });
}

bool is_number(const ReadCell& cell) {
  return cell.state == ReadCell::State::number && cell.number.is_finite();
}

SettledTensor negated(SettledTensor key) {
  for (SettledCell& cell : key.cells()) {
    cell.value = -cell.value;
    cell.unrounded = -cell.unrounded;
  }
  return key;
}

/// The key's cells in an order in which as many as possible are right where they stand; the rest fill up.
SettledTensor reordered_for(const SettledTensor& key, const ReadValue& value, const Rule& rule) {
  const auto from = match_all(key.cells().size(), [&](std::size_t place, std::size_t cell) {
    const ReadCell& written = value.cells[place];
    return is_number(written) &&
           compare(written.number, key.cells()[cell], rule).result == Comparison::Result::right;
  });
  SettledTensor result = key;
  for (std::size_t place = 0; place < from.size(); ++place) {
    result.cells()[place] = key.cells()[from[place]];
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
    case UpTo::permutation:
      return reordered_for(key, value, rule);
    case UpTo::scale:  // explain/by_common_factor
    case UpTo::nothing:
      break;
  }
  return std::nullopt;
}

}  // namespace gradewright::judging
