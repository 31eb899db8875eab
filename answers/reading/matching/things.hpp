#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Things of the field that have sizes, amounts and values of their own, by what they are called in English,
/// German, French, Spanish, Italian, Portuguese and Dutch: "output", "Ausgabe" and "sortie" are one thing.
using Thing = std::size_t;
inline constexpr Thing no_thing = static_cast<Thing>(-1);

/// The thing that a word in small letters calls, in either number and with an article before its apostrophe
/// or not; no_thing for any other word.
Thing thing_of(std::string_view word);

/// The English word for the thing that a word calls; the word itself where it calls none.
std::string_view english_for(std::string_view word);

/// The things that words call, each once.
std::vector<Thing> things_of(const std::vector<std::string>& words);

/// A word without the article or preposition of French and Italian that is joined to it: "entrée" of
/// "l'entrée".
std::string_view without_elision(std::string_view word);

}  // namespace gradewright::reading
