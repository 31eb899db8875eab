#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/read_notation.hpp"
#include "answers/reading/notation/word_roles.hpp"
#include "answers/reading/values/read_value.hpp"
#include "answers/reading/values/typed_readers.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::reading {

/// What a type adds to what a statement may say.
struct StatementRules {
  /// Words without a role of their own beside such a value: "the set", "interval".
  std::optional<WordRole> fillers = std::nullopt;
  bool joins_or = false;     ///< "x = 2 or x = 5" are two values
  bool is_member = false;    ///< "x ∈ {2, 5}" states the set
  bool keeps_chain = false;  ///< "2 <= x < 5" is the value, not its last member
  bool follows = false;  ///< "2x > 6 => x > 3" are two values, of which the reader asks whether they agree
};

/// One value of a statement.
struct StatedValue {
  std::string name;  ///< on its left, when a plain name stands there
  /// (x, y) = (3, 8): the names on the left
  std::vector<std::string> names;
  notation::Syntax tree;
  Sign before = Sign::none;  ///< the separator between it and the value before
  bool after_or = false;     ///< "or" stands before it
  bool is_computed = false;  ///< arithmetic stands on its left: 4/2 = 2
};

/// The values of one reading of a text, every token accounted for; a left side that is no name, a leftover, a
/// relation that states no value is NotAValue.
std::variant<std::vector<StatedValue>, NotAValue> stated_values(NotationReading reading,
                                                                const StatementRules& rules,
                                                                std::vector<Note>& notes);

/// Reads a text in each way that its notation allows. A way that gives no value is dropped where another
/// gives one.
TypedReadings each_reading(std::string_view text, const NotationContext& context,
                           const std::function<TypedReadings(NotationReading)>& read);

/// Whether a name on the left is the complement of a set: \bar{A}, complement(A).
bool names_complement(std::string_view name);

/// What nobody can account for, as a reason; of `leftovers` there is one.
NotAValue left_over(const std::vector<std::string>& leftovers);

/// A text without the words of a role, which fill beside a value of some type.
std::string without_words(std::string_view text, std::optional<WordRole> role);

/// The value of one member: a cell of its own, which may be blank or unreadable.
ReadValue member_value(const notation::Syntax& tree, std::string_view source, std::vector<Note>& notes);

/// The items of a list, set, tuple or sequence; null for any other tree.
const std::vector<notation::Syntax>* items_of(const notation::Syntax& tree);

/// Whether a tree stands for a text that leaves members out ("...", "etc.") or has a structure of its own, so
/// that nobody can say which members there are.
bool hides_members(const notation::Syntax& tree);

}  // namespace gradewright::reading
