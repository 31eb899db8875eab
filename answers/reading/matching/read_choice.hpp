#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/declaration.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// What a text chooses.
struct ReadChoice {
  enum class State { chosen, nothing, unclear };
  State state = State::nothing;
  std::string choice;  ///< an option as declared, or "true" / "false"
  std::string reason;  ///< of unclear
};

/// Reads "B (Statement 1 is true)", "**T**", "The answer is (c)", "False". An option at the very start counts
/// when no sentence goes on from it ("A larger ..." is not option A); otherwise the only option in the text.
/// Empty options mean true or false.
ReadChoice read_choice(std::string_view text, const std::vector<std::string>& options);

/// What a passage writes for options: its text, after the part of its label where that names one of them, as
/// in "7 (a), (c)", "7 (a) true" and "7 (c)". Nothing where it may or may not: "7 (a) (c)" of several.
std::optional<std::string> ballot_text(const Passage& passage, const ItemDeclaration& item);

/// The response of a choice or true_false item.
Response locate_choice(const ItemDeclaration& item, const PreparedQuestion& question,
                       const Passages& passages);

}  // namespace gradewright::reading
