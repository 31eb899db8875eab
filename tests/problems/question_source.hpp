#pragma once

#include <string>
#include <string_view>

#include "problems/question_reading.hpp"
#include "refusal.hpp"

/// A piece of an exam file, parsed, and the question that it is a part of as far as that is read: its givens
/// (a YAML map) and its steps.
struct QuestionSource {
  explicit QuestionSource(std::string_view piece, std::string_view givens = "{}",
                          std::string_view steps = "");
  QuestionSource(const QuestionSource&) = delete;
  QuestionSource& operator=(const QuestionSource&) = delete;

  /// What reading refuses, and where; "accepted".
  template <class Read>
  std::string refused(Read read) {
    return refusal(source, [&] { read(node, reading); });
  }

  std::string source;
  gradewright::problems::YamlNode node;
  gradewright::problems::ExamText text;
  gradewright::problems::QuestionReading reading;
};

/// The settled cells in row-major order, rounded to at most four decimals: "0.5 -3 inf".
std::string cells_of(const gradewright::problems::Expr& expr);
