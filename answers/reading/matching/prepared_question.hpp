#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/declaration.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/name_words.hpp"
#include "answers/reading/matching/things.hpp"

namespace gradewright::reading {

/// A declared question with what no document changes, worked out once for all of them: the spellings of its
/// names, and the words of its text and names.
struct PreparedQuestion : QuestionDeclaration {
  explicit PreparedQuestion(QuestionDeclaration declaration);

  /// The name and aliases of one of its items, against those of the other items.
  const ItemNames& names_of(const ItemDeclaration& item) const;
  /// What the first cell of such an item may be called where each has a name of its own, counted from 0 and
  /// from 1: PE_0, PE_1.
  const ItemNames& first_cells_of(const ItemDeclaration& item) const;
  /// Names, aliases, field terms and cells of all items, as they are spelt.
  std::span<const std::string> declared_item_names() const;
  /// Whether a word stands in its text or names, be it with the end of a plural or without.
  bool has_word(std::string_view word) const;
  /// Whether a word calls a thing that its text or names speak of, in any language that things are known in.
  bool has_thing(std::string_view word) const;
  /// Whether a word stands in its text or the exam's own names, and not as the sort of a layer: "max
  /// pooling".
  bool asks_with_word(std::string_view word) const;

  std::vector<std::string> all_names;  ///< as they are spelt: of givens and steps, then of items
  ItemNames every_name;                ///< the same, to compare
  ItemNames given_names;               ///< of givens and steps
  ItemNames item_names;                ///< names, aliases and cells of all items
  ItemNames text_names;                ///< of the items that are answered by a text

  NameWords name_words;  ///< how the items' names are shortened

  std::vector<std::string> text_words;                   ///< of its text, in order
  std::vector<std::vector<std::string>> words_of_names;  ///< of each of `all_names`

 private:
  std::size_t place_of(const ItemDeclaration& item) const;

  std::vector<ItemNames> names_of_items_;
  std::vector<ItemNames> first_cells_;    ///< of each item; none where its cells have no such names
  std::vector<std::string> stems_;        ///< of all words, without the end of a plural; sorted
  std::vector<std::string> asked_words_;  ///< sorted
  std::vector<Thing> things_;
};

}  // namespace gradewright::reading
