#include "answers/judging/formula/defined_names.hpp"

#include <cstddef>
#include <utility>

#include "answers/reading/notation/read_notation.hpp"
#include "answers/reading/values/plain_tree.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::judging {

FormulaText with_definitions(std::string_view response) {
  constexpr std::string_view opener = "\nwhere ";
  std::size_t at = response.find(opener);
  FormulaText result{std::string(response.substr(0, at)), {}};
  while (at != std::string_view::npos) {
    const std::size_t next = response.find(opener, at + 1);
    const std::string_view line = response.substr(
        at + opener.size(), (next == std::string_view::npos ? response.size() : next) - at - opener.size());
    const std::size_t sign = line.find('=');
    result.defined.push_back(
        {std::string(trimmed(line.substr(0, sign))),
         sign == std::string_view::npos ? "" : std::string(trimmed(line.substr(sign + 1)))});
    at = next;
  }
  return result;
}

std::optional<ReadDefinitions> ReadDefinitions::read(const std::vector<DefinedName>& defined,
                                                     const std::vector<std::string>& names) {
  ReadDefinitions result;
  reading::NotationContext context;
  context.names = names;
  for (const DefinedName& one : defined) {
    result.all_.push_back({reading::name_without_marks(one.name), one.formula, {notation::Text{}, {}}});
    One& read = result.all_.back();
    const auto readings = read_notation(read.text, context);
    const bool one_tree = readings.size() == 1 && readings.front().parts.size() == 1 &&
                          readings.front().parts.front().sort == reading::Part::Sort::mathematics;
    if (!one_tree) {
      return std::nullopt;
    }
    read.tree = readings.front().parts.front().tree;
  }
  return result;
}

void ReadDefinitions::add_to(NamedValues& values) const {
  for (std::size_t round = 0; round < all_.size(); ++round) {  // one may be used by those before it
    for (const One& one : all_) {
      if (values.contains(one.name)) {
        continue;
      }
      Meant meant = meaning(one.tree, one.text, values);
      if (auto* value = std::get_if<Matrix>(&meant.value); value != nullptr && !meant.is_doubtful) {
        values.emplace(one.name, std::move(*value));
      }
    }
  }
}

}  // namespace gradewright::judging
