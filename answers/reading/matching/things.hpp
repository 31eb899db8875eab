#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "answers/reading/declaration.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// Things of the field that have sizes, amounts and values of their own, by what they are called in English,
/// German, French, Spanish, Italian, Portuguese and Dutch: "output", "Ausgabe" and "sortie" are one thing.
using Thing = std::size_t;
inline constexpr Thing no_thing = static_cast<Thing>(-1);

/// The thing that a word in small letters calls, in either number; no_thing for any other word.
Thing thing_of(std::string_view word);

/// The things that an item's names and some words of its question speak of.
std::vector<Thing> things_asked(const ItemDeclaration& item, const std::vector<std::string>& asking);

/// The words of the sentences in which a question asks: those with a question mark, or that begin with
/// "give", "compute" and the like; all of its words where there are none.
std::vector<std::string> asking_words(const PreparedQuestion& question);

}  // namespace gradewright::reading
