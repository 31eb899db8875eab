#include "answers/reading/documents/label_columns.hpp"

#include <algorithm>

namespace gradewright::reading {
namespace {

std::size_t start_of_line(std::string_view text, std::size_t offset) {
  const std::size_t before = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}

}  // namespace

std::size_t column_of(std::string_view text, const LabelPlace& place) {
  const std::size_t start = start_of_line(text, place.offset);
  return std::min(text.find_first_not_of(" \t>", start), text.size()) - start;
}

bool are_aligned(std::string_view text, const LabelPlace& first, const LabelPlace& second) {
  const auto behind = [&](const LabelPlace& place) {
    return place.offset + place.label.length - start_of_line(text, place.offset);
  };
  const auto tabbed = [&](const LabelPlace& place) {
    return text.substr(place.offset, place.label.length + 1).find('\t') != std::string_view::npos;
  };
  return column_of(text, first) == column_of(text, second) &&
         (behind(first) == behind(second) || tabbed(first) || tabbed(second));
}

}  // namespace gradewright::reading
