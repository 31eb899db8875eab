#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/documents/reading.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/response.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// What a piece of a document's text was taken for.
enum class Role {
  heading,    ///< the label of a question
  paper,      ///< the paper's own text: what stands at its head, and a question before its solution
  name,       ///< the name of a statement
  relation,   ///< what stands between name and value
  value,      ///< the value of a statement, or of an item without any name
  left_over,  ///< nothing uses it, and it could be an answer
  struck,     ///< crossed out, for everybody to see
  hidden,     ///< a comment, or text that is not seen
  silence,    ///< says that nothing is answered: "-", "I don't know"
  prose,      ///< everything else
};

/// A word for each, as in "left_over".
std::string_view word_for(Role role);

/// A piece of one line, without blanks around it.
struct Piece {
  Span span;             ///< in the document
  std::size_t line = 1;  ///< counted from 1
  Role role = Role::prose;
  /// The question that a heading leads to ("2a", or "2" where its parts are questions); the item that a name,
  /// relation or value was used for, or that a person has to look for in what is left over ("2a.Z"). Empty
  /// for none: the name and value of a given or a step.
  std::string of;
};

/// Every piece of a document that was read and matched, in order; blanks belong to none.
std::vector<Piece> pieces_of(const Reading& reading, const std::vector<Response>& responses);

}  // namespace gradewright::reading
