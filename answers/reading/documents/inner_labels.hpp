#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/documents/choose_labels.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Whether a part is spoken of behind a word: "in", "for", "see".
bool speaks_of_part(std::string_view word);

/// Adds the labels of parts within a line that follow the part before them, one by one: where a sentence ends
/// ("... attention. (c) Since"); and behind the label of the part before on the same line, in its form, where
/// the exam has that part ("(a) dropout (b) vanishing gradients"). In brackets, formulas and behind words
/// that speak of a part ("as in (b)") none is.
void add_inner_labels(std::string_view line, std::size_t offset,
                      const std::vector<std::vector<std::string>>& declared, std::vector<LabelPlace>& places);

/// Takes out the places within lines whose part another line begins with: "(a) 3 (b) 4" where (b) stands
/// below.
void drop_headed_elsewhere(std::vector<LabelPlace>& places);

}  // namespace gradewright::reading
