#include "answers/reading/matching/whole_numbers.hpp"

#include <algorithm>

namespace gradewright::reading {
namespace {

bool is_whole(const ReadValue& value) {
  return std::ranges::all_of(value.cells, [](const ReadCell& cell) {
    return cell.state == ReadCell::State::number && cell.number.is_finite() && !cell.number.is_fraction() &&
           cell.number.numerator().is_integer();
  });
}

/// Whether a reading differs from others by what a comma means.
bool is_by_comma(const ReadValue& value) {
  return std::ranges::any_of(value.notes, [](const Note& note) {
    return note.decision == Note::Decision::decimal_comma ||
           note.decision == Note::Decision::commas_between_thousands;
  });
}

}  // namespace

void keep_whole_numbers(const ItemDeclaration& item, Response& response) {
  std::vector<ReadValue>& readings = response.alternatives;
  const bool open = item.type == AnswerType::integer && response.state == Response::State::ambiguous &&
                    readings.size() == 2 && std::ranges::all_of(readings, is_by_comma);
  if (!open || std::ranges::count_if(readings, is_whole) != 1) {
    return;
  }
  std::erase_if(readings, [](const ReadValue& value) { return !is_whole(value); });
  response.state = Response::State::found;
  response.reason.clear();
}

}  // namespace gradewright::reading
