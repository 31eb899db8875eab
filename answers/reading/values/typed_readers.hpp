#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/values/read_typed.hpp"
#include "answers/reading/values/read_value.hpp"
#include "answers/reading/values/typed_value.hpp"

namespace gradewright::reading {

/// What a reader of one type gives: each way of reading, or why there is none.
using TypedReadings = std::variant<std::vector<TypedValue>, NotAValue>;

// One reader a sort of answer; read_typed chooses among them.

/// One option: "B", "(B)", "The answer is B.", "- [x] B", "B because ...". Several options, one that is
/// denied or doubted, and a lone small letter in a sentence are NotAValue.
TypedReadings choice_value(std::string_view text, const TypeContext& context);
/// Several options in the order of the exam: "A, C", "AC", ticked boxes, "A: true, B: false".
TypedReadings choices_value(std::string_view text, const TypeContext& context);
/// "True", "F", "yes", "not true", a ticked box: one word, "true" or "false".
TypedReadings true_false_value(std::string_view text, const TypeContext& context);
/// The text itself, without the blanks around it.
TypedReadings text_value(std::string_view text, const TypeContext& context);
/// {1, 4, 9}, members of lists or of a text without brackets; equal members once. ∅ has none.
TypedReadings set_value(std::string_view text, const TypeContext& context);
/// Values in any order: [2, 5], "2 and 5", "x = 2 or x = 5", "x = ±2".
TypedReadings list_value(std::string_view text, const TypeContext& context);
/// (3, 8): values in their order.
TypedReadings tuple_value(std::string_view text, const TypeContext& context);
/// [2, 5), "2 <= x < 5", "x > 3", unions of them, ∅; sorted by their lower ends.
TypedReadings interval_value(std::string_view text, const TypeContext& context);
/// 5 MB; converted into the declared unit, which a number without one is in.
/// One that is said once, and one that is said twice as well: "0.02 s (20 ms)".
TypedReadings quantity_once(std::string_view text, const TypeContext& context);
TypedReadings quantity_value(std::string_view text, const TypeContext& context);
/// 3 + 2i, complex(3, 2).
TypedReadings complex_value(std::string_view text, const TypeContext& context);
/// 28x28x10; a single whole number is a size of one extent.
TypedReadings size_value(std::string_view text, const TypeContext& context);
/// "x = 4, y = 7", a JSON object, one field a line; fields in the order of the declared names.
TypedReadings record_value(std::string_view text, const TypeContext& context);
/// A tree with every product explicit; a name on its left side is dropped.
TypedReadings formula_value(std::string_view text, const TypeContext& context);
TypedReadings equation_value(std::string_view text, const TypeContext& context);
TypedReadings inequality_value(std::string_view text, const TypeContext& context);
/// O(n^2 d), \Theta(n), "big-O of n".
TypedReadings complexity_value(std::string_view text, const TypeContext& context);

}  // namespace gradewright::reading
