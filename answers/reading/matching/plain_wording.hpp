#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/declaration.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// What a typed answer may say in plainer words, in the order to be tried, where it cannot be read as it is
/// written: without a bullet; what its working comes to ("... = 32, so the output is 32 x 32 x 16"); without
/// words before and behind it that only repeat the question ("The units 2 and 5 have gradient zero"); without
/// a clause that says nothing ("16x16, the rest I don't know"); an interval whose ends are said in words
/// ("between 0 and 0.5, both excluded"). Nothing of a text with a word that denies or doubts.
std::vector<std::string> plain_wordings(std::string_view text, const ItemDeclaration& item,
                                        const PreparedQuestion& question);

/// What a text with working comes to: what stands behind the last "so", "i.e.", "=>" and the like; empty
/// where there is none.
std::string_view conclusion_of(std::string_view text);

/// "between 0 and 0.5, both excluded" as "(0, 0.5)"; empty where a text says no such thing.
std::string interval_in_words(std::string_view text);

}  // namespace gradewright::reading
