#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "answers/reading/documents/reading.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Where between the labels of a document that of a question may be lost, by the order of the exam.
class HeadingGaps {
 public:
  /// It must outlive this.
  explicit HeadingGaps(const Reading& reading);

  /// The first question of the exam that a section is headed as.
  std::optional<std::size_t> headed(std::size_t section) const { return headed_[section]; }
  /// Whether the heading of a question may be lost within a section, behind the answer to the question above
  /// it.
  bool is_within(std::size_t question, std::size_t section) const;
  /// The same, however many other numbers are lost there, too.
  bool may_be_within(std::size_t question, std::size_t section) const;
  /// Whether a section may be the question's under a wrong heading: one that the exam does not have, or one
  /// that another heading leads to, too.
  bool is_headed_wrongly(std::size_t question, std::size_t section) const;

 private:
  bool is_between(std::size_t question, std::size_t first, std::size_t section, std::size_t most_lost) const;
  const std::string& root(std::size_t question) const;

  const Reading& reading_;
  std::vector<std::optional<std::size_t>> headed_;  ///< of each section
  std::vector<bool> misnumbered_;                   ///< of each section, whether its heading may be wrong
  std::vector<std::size_t> before_;                 ///< of each section, what the one before it is headed as
  std::vector<std::size_t> behind_;                 ///< of each section, what the next one is headed as
};

}  // namespace gradewright::reading
