#include "answers/reading/documents/bold_numbers.hpp"

#include <algorithm>
#include <cstddef>
#include <map>

namespace gradewright::reading {
namespace {

using Strength = QuestionLabel::Strength;
using Path = std::vector<std::string>;

/// So many sure labels in bold are a style.
constexpr std::size_t fewest_of_style = 3;

bool has_number(const LabelPlace& place) {
  return !place.label.number.empty();
}

bool is_in_bold(const LabelPlace& place, std::string_view text) {
  return place.label.decorated && text.substr(place.offset).starts_with("**");
}

/// "**10** J = 0.4": a number in bold, its answer behind it on the line.
bool leads_its_line(const LabelPlace& place, std::string_view text) {
  return has_number(place) && place.label.parts.empty() && place.label.strength == Strength::weak &&
         place.label.closing == ' ' && is_in_bold(place, text);
}

/// "**5a** J = 0.4" and "**14b** A".
bool is_of_style(const LabelPlace& place, std::string_view text) {
  return has_number(place) && !place.label.parts.empty() && place.label.strength == Strength::strong &&
         place.label.closing == ' ' && !place.label.solution && is_in_bold(place, text);
}

void trust_numbers_of_style(std::vector<LabelPlace>& places, std::string_view text,
                            const std::vector<Path>& declared) {
  std::size_t of_style = 0;
  std::map<std::string, std::size_t> times;
  for (const LabelPlace& place : places) {
    of_style += is_of_style(place, text) ? 1 : 0;
    times[place.label.number] += leads_its_line(place, text) ? 1 : 0;
  }
  if (of_style < fewest_of_style) {
    return;
  }
  for (LabelPlace& place : places) {
    if (leads_its_line(place, text) && times[place.label.number] == 1 &&
        std::ranges::find(declared, Path{place.label.number}) != declared.end()) {
      place.label.strength = Strength::strong;
    }
  }
}

void doubt_numbers_alone(std::vector<LabelPlace>& places, const std::vector<Path>& declared) {
  std::size_t bold = 0;
  std::size_t others = 0;
  for (const LabelPlace& place : places) {
    const bool asked =
        std::ranges::any_of(declared, [&](const Path& path) { return path.front() == place.label.number; });
    if (place.label.strength == Strength::strong && asked) {
      ++(place.label.bold_number ? bold : others);
    }
  }
  for (LabelPlace& place : places) {
    if (place.label.bold_number && others > 0 && others >= bold) {
      place.label.strength = Strength::bare;
    }
  }
}

}  // namespace

void weigh_bold_numbers(std::vector<LabelPlace>& places, std::string_view text,
                        const std::vector<Path>& declared) {
  doubt_numbers_alone(places, declared);
  trust_numbers_of_style(places, text, declared);
}

}  // namespace gradewright::reading
