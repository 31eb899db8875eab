#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/declaration.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// The words of the items' names and aliases, and how they are shortened: "mem" and "out" by their beginning,
/// "rf" by the first letters of "receptive field".
class NameWords {
 public:
  explicit NameWords(const QuestionDeclaration& question);

  /// Whether a word in small letters could call an item by its name.
  bool calls(std::string_view word, std::size_t item) const;

 private:
  struct Words {
    std::vector<std::string> whole;
    std::vector<std::string> initials;
  };
  std::vector<Words> items_;
};

}  // namespace gradewright::reading
