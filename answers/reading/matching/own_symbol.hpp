#pragma once

#include <cstddef>
#include <string_view>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// Whether the words that lead to a value are one symbol and the sign of equality: "y_{LS} =", "w_int =",
/// "$\partial CE / \partial z =", "max |w - Delta w_int| =", "D-loss =". It is what its writer calls the
/// value. No symbol: a number or working on it ("2 * x ="), words with blanks between them ("the old w ="),
/// and what says that it is of another time, trial or case ("w_old =", "x_{wrong} =").
bool is_own_symbol(std::string_view lead);

/// Whether that symbol is letters, and no word that could call an answer: "z_2 =", "\\delta =", but not
/// "result =".
bool is_symbol_of_letters(std::string_view lead);

/// What the indices of symbols tell apart: values, or the cells and rows of one: "c1 = (2, 1), c2 = (4, 3)".
enum class Indices { tell_values, count_parts };

/// Whether a letter, word or index of a symbol is of the names of another item and not of this one's: the G
/// of "G-loss" where the items are J_D and J_G. "\\tilde c" is another letter than "c".
bool is_symbol_of_another(std::string_view lead, std::size_t item, const PreparedQuestion& question,
                          Indices indices);

}  // namespace gradewright::reading
