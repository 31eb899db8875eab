#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/declaration.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/matching/things.hpp"

namespace gradewright::reading {

/// The words of a text, with an empty one where a sign parts them.
std::vector<std::string> phrased(std::string_view text);

/// The words of the sentences in which a question asks: those with a question mark, or that begin with
/// "give", "compute" and the like; all of its words where there are none.
std::vector<std::string> asking_words(const PreparedQuestion& question);

/// Of these the words by which it says what it asks for: those behind "which", "what" and "how many".
std::vector<std::string> asked_words(const std::vector<std::string>& asking);

/// The things that an item's names and some words of its question speak of.
std::vector<Thing> things_asked(const ItemDeclaration& item, const std::vector<std::string>& asking);

/// What a question's text calls each of its items, besides their declared names: the words right before a
/// name, as "unigram precision" of "Give the unigram precision p_1 and the bigram precision p_2". Only such
/// as are told of one item alone.
std::vector<std::vector<std::string>> appositions(const PreparedQuestion& question);

}  // namespace gradewright::reading
