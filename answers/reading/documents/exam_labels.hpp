#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "answers/reading/declaration.hpp"
#include "answers/reading/documents/literal_labels.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/matching/item_name.hpp"

namespace gradewright::reading {

/// Whether an item is answered by an option, options, truths or a text.
bool is_answered_by_words(const ItemDeclaration& item);

/// How the questions of an exam are headed and what they ask for, worked out once for all documents.
struct ExamLabels {
  using Path = std::vector<std::string>;

  /// The questions must outlive it.
  explicit ExamLabels(const std::vector<QuestionDeclaration>& questions);

  std::vector<std::vector<Path>> paths_of_questions;  ///< of each, as paths_of gives them
  std::vector<Path> paths;                            ///< of all, in order
  LiteralLabels literals;
  std::vector<std::pair<std::string, std::string>> listed_damage;  ///< damaged words and their numbers
  std::set<std::string> numbers;                                   ///< that the paths begin with
  std::set<std::string> wordy;       ///< of questions that ask for options, truths and words alone
  std::set<std::string> by_letters;  ///< of whole questions that are answered by letters
  std::set<std::string> called;      ///< what items are called by letters alone: q

  /// The questions whose id begins with one number.
  struct Numbered {
    std::vector<const QuestionDeclaration*> questions = {};
    ItemNames items = {};            ///< names of what they ask for
    ItemNames items_and_steps = {};  ///< names of their givens and steps, too
  };
  std::map<std::string, Numbered> by_number;
};

}  // namespace gradewright::reading
