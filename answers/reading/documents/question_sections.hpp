#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/documents/segment.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Which sections of a document answer which question of the exam. Sections are named by their place in the
/// segmentation.
class QuestionSections {
 public:
  using Path = std::vector<std::string>;
  using Places = std::vector<std::size_t>;

  /// Both must outlive it. The paths are those of each question.
  QuestionSections(const std::vector<Section>& sections, const std::vector<std::vector<Path>>& paths);

  /// The sections of a question, in document order, without those of a more exactly named question.
  const Places& of(std::size_t question) const { return places_[question]; }
  /// Of `all` those without the question's own text before a solution.
  Places without_statement(const Places& all) const;
  /// Sections of the number above, when the document does not divide it into parts at all.
  Places of_parent(std::size_t question) const;
  /// How many pieces of the question's path `path` begins with; 0 when it does not belong to it.
  std::size_t depth_of_match(std::size_t question, const Path& path) const;
  /// Whether two questions are parts of one.
  bool same_parent(std::size_t a, std::size_t b) const;
  /// Whether a section that belongs to no question could be meant for this one: the text before every label;
  /// a part without its question; a part that the exam does not have; a number that it does not have.
  bool could_be_of(const Section& section, std::size_t question) const;
  /// The first question of the exam that a section with this path answers, or that is a part below it.
  std::optional<std::size_t> first_question(const Path& path) const;
  /// Whether `number` is the question's own.
  bool has_number(std::size_t question, std::string_view number) const;

 private:
  bool is_claimed(const Path& path) const;
  /// The questions that a path belongs to, none of which it names less exactly than another.
  std::vector<std::size_t> named_by(const Path& path) const;

  const std::vector<Section>& sections_;
  const std::vector<std::vector<Path>>& paths_;
  std::vector<Places> places_;  ///< of each question
};

}  // namespace gradewright::reading
