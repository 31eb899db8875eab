#include "answers/judging/words/key_words.hpp"

#include <fmt/core.h>

namespace gradewright::judging {

std::string_view ways_to_write(AnswerType type) {
  switch (type) {
    case AnswerType::complex:
      return R"key("3+2i")key";
    case AnswerType::quantity:
      return R"key("5 MB")key";
    case AnswerType::size:
      return R"key("28x28x10" or [28, 28, 10])key";
    case AnswerType::record:
      return R"key({"a": 70, "b": "1/4"})key";
    case AnswerType::tuple:
    case AnswerType::set:
    case AnswerType::list:
      return R"key([10, 20])key";
    case AnswerType::interval:
      return R"key("[0, 1)" or "[0, 1) ∪ (2, 3]")key";
    case AnswerType::inequality:
      return R"key("x <= 4", with its names declared)key";
    case AnswerType::equation:
      return R"key("y = 2*x + 1", with its names declared)key";
    case AnswerType::formula:
      return R"key("n^2*d", with its names declared)key";
    case AnswerType::complexity:
      return R"key("O(n^2*d)", with its names declared)key";
    case AnswerType::choice:
      return R"key("B")key";
    case AnswerType::choices:
      return R"key(["A", "C"])key";
    case AnswerType::true_false:
      return "true or false";
    case AnswerType::text:
      return R"key("dropout" or ["dropout", "drop-out"])key";
    default:
      return R"key(0.5, "1/3" or [10, 20])key";
  }
}

std::string needs_decision(const Note& note, AnswerType type) {
  return fmt::format("it leaves a decision open ({}); write it as {}", to_string(note), ways_to_write(type));
}

std::string several_readings(AnswerType type) {
  return fmt::format("it can be read in several ways; write it as {}", ways_to_write(type));
}

std::string not_read(std::string_view why, AnswerType type) {
  return fmt::format("{}; write it as {}", why, ways_to_write(type));
}

}  // namespace gradewright::judging
