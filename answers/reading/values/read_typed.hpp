#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/read_notation.hpp"
#include "answers/reading/values/read_value.hpp"
#include "answers/reading/values/typed_value.hpp"
#include "engine/syntax/answer_type.hpp"

namespace gradewright::reading {

/// What the exam says of an item besides its type: never its key.
struct TypeContext {
  std::span<const std::string> names = {};    ///< of the question and of the fields of a record
  std::span<const std::string> options = {};  ///< of a choice
  std::string unit = {};                      ///< that a quantity is asked in
  int bytes_in_kilobyte = 1000;               ///< or 1024
  bool decimal_comma = false;                 ///< decimals are written with a comma, as the exam declares
  bool any_unit =
      false;  ///< of a key: also lengths, money and the like, which a response has where they are asked for

  /// What is known of the notation.
  NotationContext notation() const {
    NotationContext context;
    context.names = names;
    if (decimal_comma) {
      context.declare_decimal_comma();
    }
    return context;
  }
};

/// More bytes than this are not read: of a choice with its reason or a text, and of any other type.
inline constexpr std::size_t max_prose_bytes = 1 << 20;
inline constexpr std::size_t max_typed_bytes = 1 << 14;

/// Reads a response of a type that is no tensor of numbers. Every token is accounted for; what has several
/// readings gives them all, what cannot be accounted for is NotAValue with the reason.
std::variant<std::vector<TypedValue>, NotAValue> read_typed(std::string_view text, AnswerType type,
                                                            const TypeContext& context);

}  // namespace gradewright::reading
