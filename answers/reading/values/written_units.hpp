#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// The one word that stands for every unit in a text whose units were found.
inline constexpr std::string_view unit_word = "nats";

/// A text with each of its units, however it is written, replaced by unit_word.
struct TextOfUnits {
  struct Place {
    std::size_t offset = 0;  ///< of unit_word in `text`
    std::string unit;        ///< "MB", "GB/s", "parameters"
  };
  std::string text;
  std::vector<Place> places;  ///< in the order of the text

  /// The unit whose word stands in `span`.
  const std::string* unit_in(engine::Span span) const;
};

/// Those of computing, or also lengths, money and the like and what is composed of units.
enum class UnitsFound { of_computing, any };

/// Finds the units that stand directly after numbers: "5 MB", "5 [MB]", "900 GB per second", "40\,\mu s",
/// "900 GB s^{-1}", "120 giga FLOPs", "32-bit". What is no unit stays where it is.
TextOfUnits with_units_found(std::string_view text, UnitsFound which = UnitsFound::of_computing);

}  // namespace gradewright::reading
