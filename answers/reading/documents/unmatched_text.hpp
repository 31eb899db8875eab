#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "answers/reading/documents/reading.hpp"
#include "answers/reading/layer.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// Text that no question has used and that another one could be answered by, and why that is not certain.
struct UnmatchedText {
  Span span;
  std::string source;
  std::string reason;
};

/// What could answer an item of a question of which the document has nothing: a section that no question
/// owns, a value under the name of one of its items in the section of another question, or what could have
/// been its label. In a document that has labels of the exam, only what could answer the item by its type.
std::optional<UnmatchedText> unmatched_text_for(const Reading& reading, std::size_t question,
                                                const ItemDeclaration& item);

/// Whether a line of a text could answer the item, and does not tell students what to do.
bool holds_answer(std::string_view text, const ItemDeclaration& item);

/// A value under the name of an item of the question, in the section of another one that has no such name.
std::optional<UnmatchedText> named_elsewhere(const Reading& reading, std::size_t question,
                                             const ItemDeclaration& item);

/// "c)" right below the empty section `own` of a choice that offers c: the label of a later part, as it was
/// read, or the answer. Not of the part that follows in the alphabet: then a part was left empty.
std::optional<UnmatchedText> option_below(const Reading& reading, std::size_t own,
                                          const ItemDeclaration& item);

}  // namespace gradewright::reading
