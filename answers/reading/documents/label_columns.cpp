#include "answers/reading/documents/label_columns.hpp"

#include <algorithm>

#include "engine/text/characters.hpp"

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

std::vector<bool> in_label_column(std::string_view text, const std::vector<LabelPlace>& places,
                                  const std::vector<std::vector<std::string>>& declared) {
  constexpr std::size_t fewest = 5;
  std::vector<bool> in_column(places.size(), false);
  std::size_t next = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const QuestionLabel& label = places[i].label;
    if (label.closing != '\n' || label.number.empty()) {
      continue;
    }
    std::vector<std::string> path{label.number};
    path.insert(path.end(), label.parts.begin(), label.parts.end());
    std::ptrdiff_t digits = 0;
    for (const std::string& part : path) {
      digits += std::ranges::count_if(part, is_digit);
    }
    const bool more =  // "9/24"
        std::ranges::count_if(text.substr(places[i].offset, label.length), is_digit) > digits;
    if (more || std::ranges::find(declared, path) == declared.end()) {
      continue;
    }
    if (next == declared.size() || path != declared[next]) {
      return std::vector<bool>(places.size(), false);
    }
    in_column[i] = true;
    ++next;
  }
  if (next < fewest) {
    return std::vector<bool>(places.size(), false);
  }
  std::size_t end = text.size();
  for (std::size_t i = places.size(); i-- > 0;) {
    if (in_column[i]) {
      const std::size_t behind = std::min(places[i].offset + places[i].label.length, end);
      in_column[i] = !is_blank(text.substr(behind, end - behind));
      end = places[i].offset;
    }
  }
  return in_column;
}

}  // namespace gradewright::reading
