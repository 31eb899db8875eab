#include "answers/reading/values/verbal_relations.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using notation::Relation;

struct Phrase {
  std::string_view words;
  Relation relation;
};
constexpr Phrase phrases[] = {{"at most", Relation::less_equal},
                              {"less than or equal to", Relation::less_equal},
                              {"smaller than or equal to", Relation::less_equal},
                              {"less than", Relation::less},
                              {"smaller than", Relation::less},
                              {"below", Relation::less},
                              {"at least", Relation::greater_equal},
                              {"greater than or equal to", Relation::greater_equal},
                              {"greater than", Relation::greater},
                              {"larger than", Relation::greater},
                              {"more than", Relation::greater},
                              {"above", Relation::greater},
                              {"exceeds", Relation::greater},
                              {"equals", Relation::equal},
                              {"equal to", Relation::equal},
                              {"in", Relation::member}};

std::optional<Relation> relation_of(std::string_view text) {
  std::string words = lower(text);
  if (words.starts_with("is ")) {
    words.erase(0, 3);
  }
  const auto* const found = std::ranges::find(phrases, words, &Phrase::words);
  return found == std::end(phrases) ? std::nullopt : std::optional(found->relation);
}

bool is_plain(const Part& part) {
  return part.sort == Part::Sort::mathematics && !std::holds_alternative<notation::Relations>(part.tree.form);
}

}  // namespace

NotationReading with_verbal_relations(NotationReading reading) {
  std::vector<Part> parts;
  for (std::size_t i = 0; i < reading.parts.size(); ++i) {
    Part& part = reading.parts[i];
    const bool between = part.sort == Part::Sort::words && !parts.empty() && is_plain(parts.back()) &&
                         i + 1 < reading.parts.size() && is_plain(reading.parts[i + 1]);
    const auto relation = between ? relation_of(part.text) : std::nullopt;
    if (!relation) {
      parts.push_back(std::move(part));
      continue;
    }
    Part& left = parts.back();
    Part& right = reading.parts[++i];
    std::vector<notation::Syntax> members;
    members.push_back(std::move(left.tree));
    members.push_back(std::move(right.tree));
    left.span.length = right.span.end() - left.span.offset;
    left.tree = notation::relations(std::move(members), {*relation});
    left.tree.span = left.span;
  }
  reading.parts = std::move(parts);
  return reading;
}

}  // namespace gradewright::reading
