#pragma once

#include <bitset>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/declaration.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/notation/response_tokens.hpp"
#include "engine/graph/shape.hpp"

namespace gradewright::reading {

/// A name without its markup, in two spellings to compare.
struct NameForm {
  /// Letters, digits and the signs ( ) | =: `p(\mathbf{x}_1|y=1)` is "p(x1|y=1)", `\nabla_{W_1} J` is
  /// "nablaW1J".
  std::string strict;
  /// Letters and digits only: z(1), z_{1} and z1 are all "z1".
  std::string loose;
};
NameForm name_form(std::span<const ResponseToken> tokens);
NameForm name_form(std::string_view name);
/// The loose spelling alone, in lower case.
std::string small_letters(std::span<const ResponseToken> tokens);

/// The names that one item answers to, ready to compare.
class ItemNames {
 public:
  ItemNames() = default;
  /// Loose spellings that `others` share do not count: "p_x1_y1" and "p(x_1|y=1)" are different names. Names
  /// that others or bystanders spell in another case keep their own.
  explicit ItemNames(const std::vector<std::string>& names, const std::vector<std::string>& others = {},
                     const std::vector<std::string>& bystanders = {});
  bool empty() const { return forms_.empty(); }
  /// Whether `form` is one of them. Words are compared without regard to case, symbols of one letter with,
  /// and others where a name differs by case alone.
  bool contain(const NameForm& form) const;
  /// Whether one of them could be the end of a name whose letters and digits are these, in lower case. Quick,
  /// and false only where `contain` is false of every end of the name.
  bool may_end(std::string_view letters) const;
  /// Likewise, whether one of them could begin with this token.
  bool may_begin(const ResponseToken& token) const;
  /// Likewise, whether one of them could begin with these letters and digits.
  bool may_begin(std::string_view letters) const;
  /// Likewise, where in a text from `at` on one of them could first begin; npos where none could.
  std::size_t find_beginning_in(std::string_view text, std::size_t at = 0) const;

 private:
  std::vector<NameForm> forms_;
  std::vector<NameForm> lower_;       ///< of names that hold a word of four letters or more
  std::vector<std::string> letters_;  ///< the loose spellings of all, in lower case
  std::bitset<256> first_bytes_;      ///< of `letters_`
};

/// Adds the names that an item may be written under: its own, its aliases, the field's and those of its
/// cells.
void add_names(const ItemDeclaration& item, std::vector<std::string>& names);
/// All names of a question: those of its givens and steps and of its items.
std::vector<std::string> all_names(const QuestionDeclaration& question);

/// Whether each cell of an item may be written under a name of its own, by its indices: a vector or a matrix
/// whose indices have one digit, and whose cells have no other names.
bool has_indexed_names(const ItemDeclaration& item);
/// The names of such cells, counted from `first`: PE_0, PE_1; J_11, J_12.
std::vector<std::string> indexed_names(const std::string& name, const Shape& shape, Index first);

/// The name, aliases and field terms of an item, against those of the other items of its question.
ItemNames names_of(const ItemDeclaration& item, const QuestionDeclaration& question);

}  // namespace gradewright::reading
