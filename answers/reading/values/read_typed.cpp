#include "answers/reading/values/read_typed.hpp"

#include "answers/reading/values/answer_frame.hpp"
#include "answers/reading/values/known_notation.hpp"
#include "answers/reading/values/typed_readers.hpp"

namespace gradewright::reading {

namespace {

TypedReadings read_as_it_stands(std::string_view text, AnswerType type, const TypeContext& context) {
  const bool prose = type == AnswerType::choice || type == AnswerType::choices ||
                     type == AnswerType::true_false || type == AnswerType::text;
  const std::size_t most = prose ? max_prose_bytes : max_typed_bytes;
  if (text.size() > most) {
    return NotAValue{"more than " + std::to_string(most) + " bytes"};
  }
  switch (type) {
    case AnswerType::choice:
      return choice_value(text, context);
    case AnswerType::choices:
      return choices_value(text, context);
    case AnswerType::true_false:
      return true_false_value(text, context);
    case AnswerType::text:
      return text_value(text, context);
    case AnswerType::set:
      return set_value(text, context);
    case AnswerType::list:
      return list_value(text, context);
    case AnswerType::tuple:
      return tuple_value(text, context);
    case AnswerType::interval:
      return interval_value(text, context);
    case AnswerType::quantity:
      return quantity_value(text, context);
    case AnswerType::complex:
      return complex_value(text, context);
    case AnswerType::size:
      return size_value(text, context);
    case AnswerType::record:
      return record_value(text, context);
    case AnswerType::formula:
      return formula_value(text, context);
    case AnswerType::equation:
      return equation_value(text, context);
    case AnswerType::inequality:
      return inequality_value(text, context);
    case AnswerType::complexity:
      return complexity_value(text, context);
    case AnswerType::number:
    case AnswerType::vector:
    case AnswerType::matrix:
    case AnswerType::tensor:
    case AnswerType::integer:
    case AnswerType::rational:
      break;
  }
  return NotAValue{"a type that read_value reads"};
}

}  // namespace

std::variant<std::vector<TypedValue>, NotAValue> read_typed(std::string_view text, AnswerType type,
                                                            const TypeContext& context) {
  const bool of_words = type == AnswerType::choice || type == AnswerType::choices ||
                        type == AnswerType::true_false || type == AnswerType::text;
  if (const auto rewritten = of_words ? std::nullopt : in_known_notation(text)) {
    return read_typed(*rewritten, type, context);
  }
  TypedReadings whole = read_as_it_stands(text, type, context);
  if (!std::holds_alternative<NotAValue>(whole) || text.size() > max_typed_bytes) {
    return whole;
  }
  const std::string_view inside = without_frame(text);
  if (inside.size() == text.size()) {
    return whole;
  }
  TypedReadings framed = read_as_it_stands(inside, type, context);
  return std::holds_alternative<NotAValue>(framed) ? whole : framed;
}

}  // namespace gradewright::reading
