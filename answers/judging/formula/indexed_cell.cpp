#include "answers/judging/formula/indexed_cell.hpp"

#include <cstddef>
#include <vector>

#include "answers/reading/values/plain_tree.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::judging {
namespace {

/// What cells of a name are those of: the small letter has those of the large one, unless it is given.
const Matrix* with_cells(const std::string& name, const NamedValues& values) {
  auto base = values.find(reading::name_without_marks(name));
  if (base == values.end() && name.size() == 1 && is_letter(name[0]) && !is_capital(name[0])) {
    base = values.find(std::string(1, static_cast<char>(name[0] - 'a' + 'A')));
  }
  return base == values.end() ? nullptr : &base->second;
}

/// The places that subscripts name, from 1; nothing where one is not bound.
std::optional<std::vector<std::size_t>> places_of(const std::string& subscripts, const Indices& indices) {
  std::vector<std::size_t> places;
  for (std::size_t at = 0; at < subscripts.size(); ++at) {
    const char first = subscripts[at];
    if (first == ',' || first == ' ' || first == '{' || first == '}') {
      continue;
    }
    std::string letter(1, first);
    while (at + 1 < subscripts.size() && subscripts[at + 1] == '\'') {
      letter += subscripts[++at];
    }
    const long place = place_of_index(letter, indices).value_or(is_digit(first) ? first - '0' : 0);
    if (place < 1) {
      return std::nullopt;
    }
    places.push_back(static_cast<std::size_t>(place));
  }
  return places;
}

}  // namespace

std::optional<long> place_of_index(std::string_view index, const Indices& indices) {
  for (auto bound = indices.rbegin(); bound != indices.rend(); ++bound) {
    if (bound->first == index) {
      return bound->second;
    }
  }
  return std::nullopt;
}

std::optional<std::variant<Matrix, NotMeant>> indexed_cell(const std::string& name, const NamedValues& values,
                                                           const Indices& indices, bool& ended) {
  const std::size_t bar = name.rfind('_');
  if (bar == std::string::npos || indices.empty()) {
    return std::nullopt;
  }
  const Matrix* whole = with_cells(name.substr(0, bar), values);
  const auto places = whole != nullptr ? places_of(name.substr(bar + 1), indices) : std::nullopt;
  if (!places) {
    return std::nullopt;
  }
  if (places->size() == 1 && whole->is_vector() && places->front() <= whole->cells.size()) {
    return number(whole->cells[places->front() - 1]);
  }
  if (places->size() == 2 && places->front() <= whole->rows && places->back() <= whole->columns) {
    return number(whole->at(places->front() - 1, places->back() - 1));
  }
  ended = true;
  return unfitting("no cell is " + name);
}

}  // namespace gradewright::judging
