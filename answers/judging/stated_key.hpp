#pragma once

#include <string>
#include <variant>
#include <vector>

#include "answers/judging/compare/typed_key.hpp"
#include "answers/judging/layer.hpp"
#include "answers/reading/declaration.hpp"
#include "engine/text/span.hpp"
#include "problems/rule.hpp"
#include "problems/stated_answer.hpp"

namespace gradewright::judging {

/// Why a stated answer is no key: the reason with ways to write it, and where.
struct NotAKey {
  std::string reason;
  Span span;
};

/// What reading had to decide that leaves a key open; null when nothing. A percentage and a ratio leave
/// nothing open.
const Note* open_note(const std::vector<Note>& notes);

/// The key that a stated answer is, of the item's declared type. Texts are read by the reader of responses
/// under a strict rule: what needed a decision there, or can be read in two ways, is refused.
std::variant<TypedKey, NotAKey> read_stated(const StatedAnswer& answer, const ItemDeclaration& item);

/// What an item of a complexity class says of its sizes; or which of it is no relation of products of sizes,
/// without a place.
std::variant<std::vector<GrowthRelation>, NotAKey> read_relations(const std::vector<std::string>& relations,
                                                                  const ItemDeclaration& item);

/// The unit that a quantity is asked in.
std::variant<Unit, NotAKey> read_unit(const ItemDeclaration& item);

/// A value of numbers from a text, under the same strict rule.
std::variant<ReadValue, NotAKey> read_stated_value(const StatedAnswer& answer);

}  // namespace gradewright::judging
