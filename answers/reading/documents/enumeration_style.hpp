#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// What LaTeX prints before the items of a list.
enum class ItemStyle : std::uint8_t { none, number, letter, roman };

/// What the options of an enumeration ask for, in the words of enumitem ("label=(\alph*), start=3, resume")
/// or by a pattern as in the package enumerate ("(a)", "1.").
struct EnumerationStyle {
  std::optional<ItemStyle> items;  ///< nothing: what its depth prints; none: nothing that counts
  std::string question;            ///< digits before the counter: "3" of "label=3\alph*", "label=3.\arabic*"
  std::size_t start = 1;
  bool resumes = false;
  bool resumes_style = false;  ///< resume*
  std::string series;          ///< that it begins, or goes on with
};

EnumerationStyle enumeration_style(std::string_view options);

/// The style of the first command \alph, \Roman, \arabic* ... of a label, and the digits before it.
EnumerationStyle label_style(std::string_view label);

}  // namespace gradewright::reading
