#pragma once

#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// The word of the question's text right before a value or an item's name that belongs to something else: it
/// is neither in the item's names nor in the phrase by which the text introduces it. "gate" of "the forget
/// gate c" where the question asks for "the new state c" and speaks of gates, "bias" of "bias = 2" where it
/// asks for the map M. `label` ends where the name or value begins. Empty: no such word.
std::string word_of_another(std::string_view label, const ItemDeclaration& item,
                            const PreparedQuestion& question);

/// The word of a text before a value that calls something else than an item: another item and not this one,
/// or a thing of the field, such as "keys" of "The keys are" or "perplexity". Where several items are asked
/// for, any thing that is not in the item's own names; where one is, what the question does not speak of.
std::string thing_of_another(std::string_view lead, const ItemDeclaration& item,
                             const PreparedQuestion& question);

/// Whether a text says with respect to what a gradient is, and that is an item's own variable: "with respect
/// to the weights" for grad_w.
bool is_with_respect(std::string_view text, const ItemDeclaration& item);

/// Whether it says so of a variable that is none of the item's: "with respect to w_1" for dw_2.
bool is_with_respect_to_another(std::string_view text, const ItemDeclaration& item);

/// A text with blanks for the variable of an item that it says a gradient is with respect to.
std::string without_variable(std::string_view text, const ItemDeclaration& item);

/// The thing that a number is said to be a number of, where the question does not ask how many of those there
/// are: "biases" of "32 biases". `text` begins with the value.
std::string counts_another(std::string_view text, const PreparedQuestion& question);

}  // namespace gradewright::reading
