#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/values/read_value.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::reading {

/// What a formula may be made of.
struct FormulaNames {
  std::span<const std::string> bound = {};  ///< any name when there are none
  bool logarithms_alike = false;            ///< the base of a logarithm does not matter: growth
};

/// A tree of a response in the forms of the step language: fractions as quotients, e^x as exp(x), roots as
/// powers, declared names as they are declared. NotAValue where a part is no formula of numbers: a list, a
/// mark, a unit, two signs at once, a name that is not bound, a function that is not known.
std::variant<notation::Syntax, NotAValue> plain_tree(const notation::Syntax& tree, const FormulaNames& names);

/// Whether any name but pi and e stands in a tree.
bool has_names(const notation::Syntax& tree);

/// "2x1" and "w1x1" with blanks before the declared names x_1 and w_1: no size, and no name of another sort.
std::string with_indexed_names_apart(std::string_view text, std::span<const std::string> names);

/// "nd^2" as "n d^2" where n and d are declared and nd is not, or, with `declared_too`, even where it is.
std::string with_letters_apart(std::string_view text, std::span<const std::string> names, bool declared_too);

/// Declared names, and those without their underscores: w_1 and w1.
std::vector<std::string> with_plain_spellings(std::span<const std::string> names);

/// Whether a point stands between two names, as in "n.d", where the left is no module of functions.
bool has_dotted_names(std::string_view text);

/// "w_1", "w_{1}" and "w1" are spelled alike.
std::string name_without_marks(std::string_view name);

/// The place of a name among declared ones, marks aside; of a word of three letters, and of F1, also in other
/// cases where only one is so spelled: Precision, RECALL, but not w for W. Nothing where it is none of them.
std::optional<std::size_t> place_among(std::span<const std::string> names, std::string_view spelled);

}  // namespace gradewright::reading
