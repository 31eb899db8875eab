#pragma once

#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// The word before a name that makes it one of another quantity: "the average loss", "Tom's loss", "half of
/// the loss", "the accuracy and the loss". `lead` is the text in front of `name`; words that the question
/// itself puts before the name do not count. Empty: none does.
std::string other_quantity_before(std::string_view lead, std::string_view name,
                                  const PreparedQuestion& question);

/// The word of a text beside a value (the head of its column, a remark) that makes it one of another
/// quantity: "upper bound", "before", "(average)". Words of the question's own do not count. Empty: none
/// does.
std::string other_quantity_in(std::string_view text, const PreparedQuestion& question);

/// What a label before a value says that it is of, where that is nothing that the question asks for: "kernel"
/// of "the kernel K" that is given, "biases" of "weights and biases" where it speaks of none, "number of" of
/// "the number of fields", "non" of "non-weights". Empty: nothing.
std::string other_subject_named(std::string_view name, const PreparedQuestion& question);

/// The same for what stands in place of a declared name: "loss per example". It may be what a question asks
/// for whose wording is not known: "the maximum".
std::string other_quantity_named(std::string_view name, const PreparedQuestion& question);

}  // namespace gradewright::reading
