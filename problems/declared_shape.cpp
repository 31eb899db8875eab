#include "problems/declared_shape.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "engine/text/characters.hpp"

namespace gradewright::problems {

namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  return first == std::string_view::npos ? std::string_view{}
                                         : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

bool is_name(std::string_view text) {
  return is_letter(text.front()) &&
         std::ranges::all_of(text, [](char c) { return is_letter(c) || is_digit(c) || c == '_'; });
}

DeclaredExtent extent_of(std::string_view text) {
  Index number = 0;
  const char* end = text.data() + text.size();
  if (const auto [stop, error] = std::from_chars(text.data(), end, number);
      error == std::errc{} && stop == end) {
    return {{}, number};
  }
  return is_name(text) ? DeclaredExtent{std::string(text)} : DeclaredExtent{};
}

/// The extents between parentheses; nothing where one is missing. A comma may stand behind the last.
std::optional<std::vector<DeclaredExtent>> extents_of(std::string_view text) {
  std::vector<DeclaredExtent> result;
  while (!trimmed(text).empty()) {
    const std::size_t comma = std::min(text.find(','), text.size());
    const std::string_view extent = trimmed(text.substr(0, comma));
    if (extent.empty()) {
      return std::nullopt;
    }
    result.push_back(extent_of(extent));
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  return result.empty() ? std::nullopt : std::optional(std::move(result));
}

/// Takes what stands between two shapes; whether anything does.
bool take_joint(std::string_view& text) {
  for (const std::string_view joint : {" or ", ", "}) {
    if (text.starts_with(joint)) {
      text.remove_prefix(joint.size());
      return true;
    }
  }
  return false;
}

}  // namespace

std::optional<DeclaredShape> DeclaredShape::parse(std::string_view text) {
  constexpr std::string_view number = "number";
  DeclaredShape result;
  result.text_ = std::string(text);
  if (text == "any") {
    return result;
  }
  do {
    const std::size_t close = text.find(')');
    if (text.starts_with(number)) {
      result.alternatives_.emplace_back();
      text.remove_prefix(number.size());
    } else if (text.starts_with('(') && close != std::string_view::npos) {
      const auto extents = extents_of(text.substr(1, close - 1));
      if (!extents || extents->size() > Shape::max_rank) {
        return std::nullopt;
      }
      result.alternatives_.push_back(*extents);
      text.remove_prefix(close + 1);
    } else {
      return std::nullopt;
    }
  } while (take_joint(text));
  return text.empty() ? std::optional(std::move(result)) : std::nullopt;
}

bool DeclaredShape::admits(const Shape& shape, std::string_view parameter, KnownExtents& known) const {
  const auto fits = [&](const Extents& extents) {
    if (static_cast<int>(extents.size()) != shape.rank()) {
      return false;
    }
    KnownExtents found = known;
    for (std::size_t axis = 0; axis < extents.size(); ++axis) {
      const Index extent = shape[static_cast<int>(axis)];
      const DeclaredExtent& declared = extents[axis];
      if (declared.number && *declared.number != extent) {
        return false;
      }
      if (!declared.name.empty() &&
          found.try_emplace(declared.name, KnownExtent{extent, std::string(parameter)})
                  .first->second.extent != extent) {
        return false;
      }
    }
    known = std::move(found);
    return true;
  };
  return alternatives_.empty() || std::ranges::any_of(alternatives_, fits);
}

std::string DeclaredShape::known_in_words(int rank, const KnownExtents& known) const {
  std::string words;
  for (const Extents& extents : alternatives_) {
    if (static_cast<int>(extents.size()) != rank) {
      continue;
    }
    for (const DeclaredExtent& declared : extents) {
      if (const auto found = known.find(declared.name); found != known.end()) {
        words += fmt::format("{}{} = {} as in {}", words.empty() ? "" : ", ", declared.name,
                             found->second.extent, found->second.parameter);
      }
    }
  }
  return words;
}

}  // namespace gradewright::problems
