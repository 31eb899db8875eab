#pragma once

#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// The labels by which a text counts off the items of its question, which has no such parts: "a) 32" and "b)
/// 1824" on lines, "(i) H = 1.75 (ii) perplexity = 3.36" in one. In order.
///
/// Nothing where they are fewer or more than the items, in different forms or in another order, where nothing
/// stands behind one, where a label is the name of another item than its own, and where some of the parts
/// name other items than their own while others name none. `parts_of_exam` are the parts that the exam has of
/// any question ("b", "ii", "2"): labels of that sort may be theirs.
std::vector<Span> counted_items(std::string_view text, const PreparedQuestion& question,
                                const std::vector<std::string>& parts_of_exam);

/// Whether lines of a text are counted off by such labels, of whatever: then the order in which its values
/// stand is not the order of the items.
bool is_counted_off(std::string_view text);

}  // namespace gradewright::reading
