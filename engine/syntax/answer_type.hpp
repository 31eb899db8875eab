#pragma once

namespace gradewright::engine {

/// The sort of thing that is asked for: what a question declares, what a reader looks for, what is compared.
enum class AnswerType { number, vector, matrix, tensor, choice, true_false, formula };

}  // namespace gradewright::engine
