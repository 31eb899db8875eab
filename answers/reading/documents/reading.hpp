#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "answers/reading/documents/paper_piece.hpp"
#include "answers/reading/documents/prepared_exam.hpp"
#include "answers/reading/documents/question_sections.hpp"
#include "answers/reading/documents/segment.hpp"
#include "answers/reading/documents/withdrawn.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/submission.hpp"

namespace gradewright::reading {

/// A document read once, before any item is looked for: what is withdrawn, the sections under its question
/// labels and whose they are, and their statements with names and values. Items are matched against it
/// (match_items), and what each piece of its text was taken for is told from it (roles_of).
///
/// The statements of a section are read when they are asked for first, and kept. One thread reads a document.
class Reading {
 public:
  /// Both must outlive it.
  Reading(const Submission& submission, const PreparedExam& exam);
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

  const Submission& submission() const { return submission_; }
  const PreparedExam& exam() const { return exam_; }
  /// Its questions, whose names may also be spelt as the document misspells them.
  const std::vector<PreparedQuestion>& questions() const {
    return respelt_.empty() ? exam_.questions() : respelt_;
  }
  /// The document with blanks in place of what is withdrawn and of the paper's own text, and
  /// "Answer:" for what marks where one begins; places in it are places in the document.
  const std::string& text() const { return visible_.text; }
  const std::vector<WithdrawnText>& withdrawn() const { return visible_.withdrawn; }
  /// What the document holds of the paper itself.
  const std::vector<PaperPiece>& paper() const { return paper_; }
  const std::vector<Section>& sections() const { return segmentation_.sections; }
  /// What could be labels of the exam's questions, and was taken for text.
  const std::vector<LabelPlace>& left_out_labels() const { return segmentation_.left_out; }
  /// The tables that say something of labels.
  const std::vector<LabelTable>& tables() const { return segmentation_.tables; }
  const QuestionSections& owners() const { return owners_; }
  /// More than max_question_labels: nothing is matched.
  bool has_too_many_labels() const { return sections().size() > max_question_labels + 1; }

  /// The sections that answer a question, without the question's own text before a solution.
  const std::vector<std::size_t>& own_sections(std::size_t question) const { return own_sections_[question]; }
  const Passages& own_passages(std::size_t question) const { return own_passages_[question]; }
  /// A section with its statements, whosever it is.
  const Passage& passage(std::size_t section) const { return *passage_at(section); }
  /// Sections as passages of a question, those of one answer together.
  Passages passages(const std::vector<std::size_t>& sections, std::size_t question) const;

  /// Where the document says that an item is not answered, and whether that is said of the rest alone.
  struct Silence {
    Span span;
    bool of_rest = false;
    std::size_t count = 0;  ///< how many items are the rest; 0: it does not say
    bool of_all = false;    ///< the whole section says so, in words that name nothing
  };
  /// Nothing where it does not say so. Such text is blank.
  std::optional<Silence> given_up(std::size_t question, std::size_t item) const {
    return given_up_[question][item];
  }
  /// All text by which something is given up.
  const std::vector<Span>& silences() const { return silences_; }

  /// Whether a section holds statements, or more of them than are read.
  bool holds_values(std::size_t section) const;
  /// Whether nothing stands in the sections at all.
  bool is_silent(const std::vector<std::size_t>& sections) const;
  /// Whether the label of one of a question's own sections is damaged.
  bool is_damaged(std::size_t question) const;
  /// The section in whose content the byte stands.
  std::optional<std::size_t> section_at(std::size_t offset) const;

  /// A label, cut after some bytes, without blanks and colons behind it.
  std::string label_text(Span label) const;
  /// The first line of a section that holds anything, likewise.
  std::string beginning(const Section& section) const;

 private:
  const std::shared_ptr<Passage>& passage_at(std::size_t section) const;
  /// Finds how the questions' sections misspell their names.
  void respell();
  /// Finds what the questions' sections give up, and takes it out.
  void take_given_up();
  void take_out(Span span);
  void assign(std::size_t section, std::size_t question, std::size_t group) const;

  const Submission& submission_;
  const PreparedExam& exam_;
  VisibleText visible_;
  std::vector<PaperPiece> paper_;
  Segmentation segmentation_;
  QuestionSections owners_;
  std::vector<PreparedQuestion> respelt_;                   ///< all questions, where a name is misspelt
  mutable std::vector<std::shared_ptr<Passage>> passages_;  ///< of the sections, once asked
  mutable std::vector<bool> assigned_;                      ///< whether a question has asked for the passage
  std::vector<std::vector<std::size_t>> own_sections_;      ///< of each question
  std::vector<Passages> own_passages_;                      ///< of each question
  std::vector<std::vector<std::optional<Silence>>> given_up_;  ///< of each question's items
  std::vector<Span> silences_;
};

}  // namespace gradewright::reading
