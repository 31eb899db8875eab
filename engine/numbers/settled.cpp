#include "engine/numbers/settled.hpp"

namespace gradewright::engine {

std::string to_string(const SettledCell& cell) {
  return cell.is_whole() && !cell.exact ? cell.unrounded.to_string() : cell.value.to_string();
}

std::string exact_text(const SettledCell& cell) {
  if (cell.exact) {
    return cell.value.to_string();
  }
  if (cell.unrounded.is_open()) {
    return {};
  }
  const std::optional<Decimal> decimal = cell.unrounded.exact_decimal();
  return decimal ? decimal->normalised().to_string() : cell.unrounded.to_string();
}

}  // namespace gradewright::engine
