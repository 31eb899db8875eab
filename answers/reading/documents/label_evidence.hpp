#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/declaration.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

struct ExamLabels;

/// What the text behind a number says of its being the label of a question.
class LabelEvidence {
 public:
  /// Must outlive it.
  explicit LabelEvidence(const ExamLabels& exam) : exam_(exam) {}

  /// Whether the first line of `behind` answers a question with the number `number`, and none with the number
  /// `current`, under which it stands (empty: none other at all): it begins with the name of an item and a
  /// value, or is nothing but an option where `current` asks for no words.
  bool speaks_for(const std::string& number, const std::string& current, std::string_view behind) const;

  /// Whether a text is nothing but an option, options or truths, as a question with the number asks for.
  bool is_option_of(const std::string& number, std::string_view text) const;

  /// Whether the question with this path, from its id, offers an option of this name.
  bool offers(const std::vector<std::string>& path, std::string_view option) const;

  /// Whether the question with this path asks for a value of this name.
  bool names_item(const std::vector<std::string>& path, std::string_view name) const;

  /// Whether a text begins with what the paper says for an option of the question with this path.
  bool words_option(const std::vector<std::string>& path, std::string_view option,
                    std::string_view text) const;

  /// The statements or options of the question with this path of which each is right or wrong; none of
  /// another.
  std::span<const std::string> statements_of(const std::vector<std::string>& path) const;

  /// Whether a number alone could answer the question with this path.
  bool takes_number(const std::vector<std::string>& path) const;

  /// More often than this it is not asked: then nothing speaks for a number.
  static constexpr std::size_t most = 1000;

 private:
  /// The questions with a path: one, or several that the exam labels alike.
  std::vector<const QuestionDeclaration*> questions_at(const std::vector<std::string>& path) const;

  const ExamLabels& exam_;
  mutable std::size_t asked_ = 0;
};

}  // namespace gradewright::reading
