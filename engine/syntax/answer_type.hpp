#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace gradewright::engine {

/// The sort of thing that is asked for: what a question declares, what a reader looks for, what is compared.
enum class AnswerType {
  number,
  vector,
  matrix,
  tensor,
  choice,
  true_false,
  formula,
  integer,   ///< a whole number, compared exactly
  rational,  ///< a fraction or decimal, compared exactly
  complex,
  quantity,  ///< a number with a unit
  size,      ///< 28x28x10
  record,    ///< named values
  tuple,
  set,
  list,      ///< members in any order
  interval,  ///< and unions of them
  inequality,
  equation,
  complexity,  ///< O(n^2 d)
  choices,     ///< several options
  text
};

/// Every type with the word for it in an exam file and in a line for judge.
inline constexpr std::array<std::pair<std::string_view, AnswerType>, 22> answer_type_words{{
    {"number", AnswerType::number},
    {"integer", AnswerType::integer},
    {"rational", AnswerType::rational},
    {"complex", AnswerType::complex},
    {"quantity", AnswerType::quantity},
    {"size", AnswerType::size},
    {"vector", AnswerType::vector},
    {"matrix", AnswerType::matrix},
    {"tensor", AnswerType::tensor},
    {"record", AnswerType::record},
    {"tuple", AnswerType::tuple},
    {"set", AnswerType::set},
    {"list", AnswerType::list},
    {"interval", AnswerType::interval},
    {"inequality", AnswerType::inequality},
    {"equation", AnswerType::equation},
    {"formula", AnswerType::formula},
    {"complexity", AnswerType::complexity},
    {"choice", AnswerType::choice},
    {"choices", AnswerType::choices},
    {"true_false", AnswerType::true_false},
    {"text", AnswerType::text},
}};

constexpr std::string_view to_string(AnswerType type) {
  for (const auto& [word, known] : answer_type_words) {
    if (known == type) {
      return word;
    }
  }
  return {};
}

/// Empty when the word is none of a type.
constexpr std::optional<AnswerType> answer_type_from(std::string_view word) {
  for (const auto& [known, type] : answer_type_words) {
    if (known == word) {
      return type;
    }
  }
  return std::nullopt;
}

}  // namespace gradewright::engine
