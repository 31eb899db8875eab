#include "cli/question_choice.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <vector>

#include "answers/judging/declare.hpp"
#include "answers/reading/documents/question_label.hpp"
#include "answers/reading/documents/segment.hpp"
#include "cli/options.hpp"
#include "engine/text/suggest.hpp"

namespace gradewright::cli {

namespace {

using Path = std::vector<std::string>;

/// The questions that `fits` one of the paths of.
template <class Fits>
std::vector<const problems::Question*> questions_where(const problems::Exam& exam, Fits fits) {
  const std::vector<reading::QuestionDeclaration> declarations = judging::declarations(exam);
  std::vector<const problems::Question*> found;
  for (std::size_t i = 0; i < declarations.size(); ++i) {
    if (std::ranges::any_of(reading::paths_of(declarations[i], i), fits)) {
      found.push_back(&exam.questions[i]);
    }
  }
  return found;
}

/// Those of which `path` is a part, or that are parts of it: 4a and 4b for 4, 4 for 4c.
std::vector<std::string> related(const problems::Exam& exam, const Path& path) {
  std::vector<std::string> ids;
  if (!path.empty()) {
    for (const auto* question : questions_where(exam, [&](const Path& own) {
           return reading::lies_below(own, path) || reading::lies_below(path, own);
         })) {
      ids.push_back(fmt::format("'{}'", question->id));
    }
  }
  return ids;
}

}  // namespace

const problems::Question& question_called(const problems::Exam& exam, const std::string& id) {
  const auto same = std::ranges::find(exam.questions, id, &problems::Question::id);
  if (same != exam.questions.end()) {
    return *same;
  }
  const Path path = reading::question_path(id);
  if (!path.empty()) {
    const auto headed = questions_where(exam, [&](const Path& own) { return own == path; });
    if (headed.size() == 1) {
      return *headed.front();
    }
  }
  std::vector<std::string> ids;
  std::ranges::transform(exam.questions, std::back_inserter(ids), &problems::Question::id);
  std::vector<std::string> near = related(exam, path);
  if (near.empty() && !path.empty()) {
    near = related(exam, {path.front()});
  }
  throw UsageError(fmt::format(
      "the exam has no question '{}'{}", id,
      near.empty() ? notation::did_you_mean_or_list(id, ids, "its questions are", "gradewright solve EXAM")
                   : notation::did_you_mean_one_of(near)));
}

}  // namespace gradewright::cli
