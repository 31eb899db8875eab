#include "answers/reading/values/attached_units.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "answers/reading/values/written_units.hpp"

namespace gradewright::reading {

using notation::Syntax;

namespace {

/// Whether a part is a chain that begins with a unit, which the parser takes for a name: "B = 14 GB".
bool begins_with_unit(const Part& part) {
  const auto* chain =
      part.sort == Part::Sort::mathematics ? std::get_if<notation::Relations>(&part.tree.form) : nullptr;
  const auto* first = chain != nullptr ? std::get_if<notation::Name>(&chain->members.front().form) : nullptr;
  return first != nullptr && first->text == unit_word;
}

/// Makes the unit part of the last value before it.
void attach(Part& value, Span unit) {
  auto* chain = std::get_if<notation::Relations>(&value.tree.form);
  Syntax& last = chain != nullptr ? chain->members.back() : value.tree;
  const Span span{last.span.offset, unit.end() - last.span.offset};
  last = notation::quantity(std::move(last), unit_word);
  last.span = span;
  value.span.length = unit.end() - value.span.offset;
}

/// "= 14 GB", a chain whose first member stands before it.
bool goes_on(const Part& part) {
  const auto* chain =
      part.sort == Part::Sort::mathematics ? std::get_if<notation::Relations>(&part.tree.form) : nullptr;
  const auto* first = chain != nullptr ? std::get_if<notation::Text>(&chain->members.front().form) : nullptr;
  return first != nullptr && first->text.empty();
}

/// Makes a value, or a chain, and what goes on from it one chain.
void append(Part& before, Part part) {
  auto& rest = std::get<notation::Relations>(part.tree.form);
  std::vector<Syntax> members;
  std::vector<notation::Relation> signs;
  if (auto* chain = std::get_if<notation::Relations>(&before.tree.form)) {
    members = std::move(chain->members);
    signs = std::move(chain->signs);
  } else {
    members.push_back(std::move(before.tree));
  }
  std::move(rest.members.begin() + 1, rest.members.end(), std::back_inserter(members));
  std::ranges::copy(rest.signs, std::back_inserter(signs));
  before.span.length = part.span.end() - before.span.offset;
  before.tree = notation::relations(std::move(members), std::move(signs));
  before.tree.span = before.span;
}

}  // namespace

NotationReading with_units_attached(NotationReading reading) {
  std::vector<Part> parts;
  bool attached = false;  // the unit of the last part was a word
  for (Part& part : reading.parts) {
    const bool unit = part.sort == Part::Sort::words && part.text == unit_word && !parts.empty() &&
                      parts.back().sort == Part::Sort::mathematics;
    if (!unit && attached && goes_on(part)) {
      append(parts.back(), std::move(part));
      continue;
    }
    if (begins_with_unit(part) && !parts.empty() && parts.back().sort == Part::Sort::mathematics) {
      attach(parts.back(), std::get<notation::Relations>(part.tree.form).members.front().span);
      append(parts.back(), std::move(part));
      continue;
    }
    attached = unit;
    if (!unit) {
      parts.push_back(std::move(part));
      continue;
    }
    attach(parts.back(), part.span);
  }
  reading.parts = std::move(parts);
  return reading;
}

}  // namespace gradewright::reading
