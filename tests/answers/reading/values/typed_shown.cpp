#include "tests/answers/reading/values/typed_shown.hpp"

#include <variant>

#include "tests/corpus/meaning.hpp"

namespace gradewright::reading {

std::string typed_shown(std::string_view text, AnswerType type, const TypeContext& context) {
  const auto read = read_typed(text, type, context);
  if (std::holds_alternative<NotAValue>(read)) {
    return "review";
  }
  std::string shown;
  for (const TypedValue& value : std::get<std::vector<TypedValue>>(read)) {
    shown += (shown.empty() ? "" : " | ") + corpus::meaning_of(value, type);
  }
  return shown;
}

}  // namespace gradewright::reading
