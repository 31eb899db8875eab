#include "answers/reading/documents/exam_labels.hpp"

#include <algorithm>
#include <iterator>

#include "answers/reading/documents/question_label.hpp"
#include "answers/reading/documents/segment.hpp"
#include "engine/syntax/answer_type.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Whether several options or statements are chosen by their letters.
bool is_answered_by_letters(const ItemDeclaration& item) {
  return item.type == AnswerType::true_false || item.type == AnswerType::choices;
}

/// The names of what questions ask for, and of their givens and steps.
ItemNames names_in(const std::vector<const QuestionDeclaration*>& questions, bool of_steps) {
  std::vector<std::string> names;
  for (const QuestionDeclaration* question : questions) {
    for (const ItemDeclaration& item : question->items) {
      add_names(item, names);
    }
    if (of_steps) {
      names.insert(names.end(), question->other_names.begin(), question->other_names.end());
    }
  }
  return ItemNames(names);
}

bool is_letters(const std::string& name) {
  return std::ranges::all_of(name, [](char c) { return is_letter(c); });
}

}  // namespace

bool is_answered_by_words(const ItemDeclaration& item) {
  return item.type == AnswerType::choice || item.type == AnswerType::choices ||
         item.type == AnswerType::true_false || item.type == AnswerType::text;
}

ExamLabels::ExamLabels(const std::vector<QuestionDeclaration>& questions) : literals(questions) {
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const QuestionDeclaration& question = questions[i];
    for (const std::string& label : question.labels) {
      if (const auto read = read_question_label(label); read && !read->damaged_word.empty()) {
        listed_damage.emplace_back(read->damaged_word, read->number);
      }
    }
    for (const ItemDeclaration& item : question.items) {
      if (is_letters(item.name)) {
        called.insert(item.name);
      }
      std::ranges::copy_if(item.aliases, std::inserter(called, called.end()), is_letters);
    }
    paths_of_questions.push_back(paths_of(question, i));
    for (const Path& path : paths_of_questions.back()) {
      numbers.insert(path[0]);
      if (path.size() == 1 && std::ranges::any_of(question.items, is_answered_by_letters)) {
        by_letters.insert(path[0]);
      }
      paths.push_back(path);
    }
    if (!question.items.empty() && std::ranges::all_of(question.items, is_answered_by_words)) {
      wordy.insert(paths_of_questions.back()[0][0]);
    }
    if (const Path path = question_path(question.id); !path.empty()) {
      by_number[path[0]].questions.push_back(&question);
    }
  }
  for (auto& [number, numbered] : by_number) {
    numbered.items = names_in(numbered.questions, false);
    numbered.items_and_steps = names_in(numbered.questions, true);
  }
}

}  // namespace gradewright::reading
