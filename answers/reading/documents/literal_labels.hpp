#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/declaration.hpp"
#include "answers/reading/documents/choose_labels.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// The labels and ids of an exam that are no numbers: each heads a section where a line starts with its
/// words.
class LiteralLabels {
 public:
  explicit LiteralLabels(const std::vector<QuestionDeclaration>& questions);

  /// The label that `line` begins with, at the offset 0. An id such as "bayes" is one only by itself.
  std::optional<LabelPlace> read(std::string_view line) const;

 private:
  struct Literal {
    std::string words;
    std::string root;
    bool whole_line = false;
  };
  std::vector<Literal> literals_;  ///< the longest first
};

}  // namespace gradewright::reading
