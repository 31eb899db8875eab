#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/declaration.hpp"
#include "answers/reading/documents/choose_labels.hpp"
#include "answers/reading/documents/label_table.hpp"
#include "answers/reading/documents/paper_piece.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/submission.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

struct ExamLabels;

/// A stretch of a document under one question label.
struct Section {
  /// The number and the parts: {"5", "a"}. {"#2"} for the third question's own label that is no number; {"?",
  /// "a"} for a part whose question was never named; empty before the first label.
  std::vector<std::string> path;
  Span label;                  ///< where the label stands
  Span heading_label;          ///< the last label with a number, which this one continues or is
  Span content;                ///< the text after it, up to the next label
  bool solution = false;       ///< after a word like Solution: the question itself stands before it
  bool bare_solution = false;  ///< the label is such a word alone: what follows may answer earlier parts, too
  bool damaged = false;     ///< the label begins with a damaged word ("stion 5") that the exam does not list
  std::size_t heading = 0;  ///< counts the headings with a number: sections of one heading belong together
};

/// A document with more labels than this is not read.
inline constexpr std::size_t max_question_labels = 2000;

struct Segmentation {
  std::vector<Section> sections;
  std::vector<LabelPlace> left_out;  ///< what could be labels of the exam's questions, and was taken for text
  std::vector<LabelTable> tables;    ///< that head questions, or say how many points they have
};

/// A document cut at its question labels; after max_question_labels + 1 of them it stops.
///
/// A label with a number starts a new question. A label without one continues: (b) is a part of the last
/// number, (ii) of the last letter; a Roman numeral below a letter, otherwise below the number. "(i)", "(v)"
/// and "(x)" are letters only where they follow (h), (u), (w). A label counts in the middle of a line only
/// when it is the successor of the last one and a sentence ends before it. Which of the weak ones ("1.",
/// "a.") and bare ones ("2", "b") are labels, choose_labels says; one with the wording of its own question
/// behind it, which is among the pieces of the `paper`, is one. Lines inside displayed mathematics are no
/// labels.
Segmentation segment(std::string_view text, Submission::Format format, const ExamLabels& exam,
                     std::span<const PaperPiece> paper = {});

/// The paths under which a question may be headed, from its id and labels. `index` is its place among the
/// questions.
std::vector<std::vector<std::string>> paths_of(const QuestionDeclaration& question, std::size_t index);

/// The words by which a label or id without a number (an empty question_path) is recognised at the start of a
/// line: letters and digits in lower case, everything between them as one blank. Empty: nothing could be.
std::string heading_words(std::string_view text);

/// Whether `path` is `prefix` or lies below it; a part "a+b" is both a and b.
bool lies_below(const std::vector<std::string>& path, const std::vector<std::string>& prefix);

}  // namespace gradewright::reading
