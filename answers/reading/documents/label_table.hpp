#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/documents/label_evidence.hpp"
#include "answers/reading/documents/question_label.hpp"
#include "answers/reading/layer.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// A table of a document whose first column says something of the labels of questions.
struct LabelTable {
  enum class Kind {
    answers,  ///< its rows are headed by questions: | question | item | my answer |
    cover,    ///< the points of the questions, with nothing of an answer
    indices,  ///< its rows are numbered by what they are: | step | x | h |
  };
  /// The label of a row, where it stands; where the label is a column's, nothing, where its answer stands.
  struct Row {
    QuestionLabel label;
    std::size_t offset = 0;
  };

  Kind kind = Kind::answers;
  Span span;                ///< of the whole table in the text
  std::vector<Row> rows;    ///< of answers: those that begin with a label; a row without one goes on
  std::vector<Span> cells;  ///< of answers: the names and answers in the rows
  bool has_part = false;    ///< a part is among the labels
  bool first = false;       ///< under a head like "No.": of questions only where no label stands before it
  bool below = false;       ///< its labels are parts of the question above it
  /// Of answers: the head of their column where it is not one that is known.
  Span unknown_head = {};
  /// Of answers: where the mark between a name and its answer stands.
  std::vector<std::size_t> between;
};

/// The tables of a text that say something of labels. A table heads questions where every cell of its first
/// column is empty or the label of one of the exam (`declared`: the paths of its questions), its header says
/// that this is what stands there ("question", "Nr."), and each other column is known: a part, the name of an
/// item, one answer, points, working (which is left out beside an answer that it does not doubt).
///
/// Questions may also be its columns, over one row of answers: where one of them is a part ("12a"), the
/// header says so ("Question"), or every answer is an option of its question.
std::vector<LabelTable> label_tables(std::string_view text,
                                     const std::vector<std::vector<std::string>>& declared,
                                     const LabelEvidence& evidence);

/// Blanks out of `text` what is layout of the table: all but its labels, names and answers, with = between a
/// name and its answer.
void lay_out(const LabelTable& table, std::string& text);

}  // namespace gradewright::reading
