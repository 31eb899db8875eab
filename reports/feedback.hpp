#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "reports/gradebook.hpp"
#include "reports/html_writer.hpp"
#include "reports/layer.hpp"
#include "reports/load_verdicts.hpp"
#include "reports/solution.hpp"

namespace gradewright::reports {

/// Whose keys feedback tells, with formulas, solutions and sentences that could tell them.
enum class KeysTold {
  none,
  of_decided,  ///< not those of answers that still wait for a person
  all
};

/// What every report is made of: the gradebook, and the exam solved again from the text that the store keeps.
struct ReportMaterial {
  const Gradebook& book;
  const std::vector<SolvedQuestion>& solutions;
  KeysTold keys = KeysTold::of_decided;
};

/// Gives what a student handed in that counts.
using WorkOf = std::function<GradedWork(const GradebookStudent&)>;

/// One student's feedback as Markdown.
std::string feedback_markdown(const ReportMaterial& material, const GradebookStudent& student,
                              const GradedWork& work);

/// One student's feedback as a self-contained page, with the solutions at its end.
std::string feedback_page(const ReportMaterial& material, const GradebookStudent& student,
                          const GradedWork& work);

/// Where in a page one student's feedback stands.
struct FeedbackPlace {
  std::size_t number = 0;  ///< the student's place in the gradebook, for anchors
  std::string_view back =
      {};  ///< the anchor of the student's row in the same page; none where it stands alone
};

/// One student's feedback as a section of a page.
void write_feedback(HtmlWriter& html, const ReportMaterial& material, const GradebookStudent& student,
                    const FeedbackPlace& place, const GradedWork& work);

/// The solutions of the questions that are not `withheld` as the last section of a page, one anchor a
/// question.
void write_solutions(HtmlWriter& html, const ReportMaterial& material,
                     const std::set<std::string>& withheld = {});

/// The anchor of what a student has for an item.
std::string item_anchor(std::size_t student, std::size_t item);

/// "alice.md:12" of "submissions/alice.md:12": pages for students and tables do without the lecturer's
/// folders.
std::string without_folder(const std::string& place);

/// The step that computes an item, with its formula; null for a choice or a value that is no step of its own.
const WorkedStep* step_of(const ReportMaterial& material, const Verdict& verdict);
/// The solution of a verdict's question; null when the exam of the store has it not.
const SolvedQuestion* solution_of(const ReportMaterial& material, const Verdict& verdict);
/// Whether feedback on an answer with this mark tells its key.
bool tells_key(const ReportMaterial& material, const GradebookMark& mark);
/// Whether a verdict's sentence may hold a value of the key. Of the cells of a tensor it says only where they
/// stand.
bool may_tell_key(const Verdict& verdict);
/// Whether feedback without the key says why a mark is as it is: only of what waits, and only where the
/// sentence has no value of the key.
bool may_say_why(const GradebookMark& mark, const Verdict& verdict);
/// The key in the notation of the step language; empty when it is large, or a formula, which its step shows.
std::string key_of(const ReportMaterial& material, const Verdict& verdict);
/// The column of a verdict's item in the gradebook.
std::size_t item_of(const Gradebook& book, const Verdict& verdict);

}  // namespace gradewright::reports
