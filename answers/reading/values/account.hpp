#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/read_notation.hpp"
#include "answers/reading/values/note.hpp"
#include "engine/syntax/syntax.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// What a text says, with every token accounted for: the values that it states, each after its name, and what
/// nobody can account for.
struct Account {
  struct Value {
    notation::Syntax tree;
    bool has_name = false;     ///< a name stands on its left
    std::string name = {};     ///< where it is a plain name with at most an index: x_1
    Sign before = Sign::none;  ///< the separator, or =>, between it and the value before
  };
  std::vector<Value> values;
  /// `"is wrong" stands after the value`; empty when every token has a role.
  std::vector<std::string> leftovers;
  std::vector<Note> notes;
};

/// What is said of a part of a text that is left over beside others: the words "is wrong".
inline std::string left_over(std::string_view what, std::string_view text) {
  return "left over: " + std::string(what) + " \"" + std::string(text) + "\"";
}

/// Takes one reading of a text apart. A chain "y = f(u) = 1.48" states its last member; a name alone, a call
/// of one and words before it are its name. Words of a closed list fill; a withdrawal, a negation, a
/// question, and any other word that is not before a value as its name are left over, and so is a label that
/// names no answer.
Account account_of(NotationReading reading);

}  // namespace gradewright::reading
