#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "answers/judging/verdict.hpp"

namespace gradewright::corpus {

/// What a mark is beside what its answer deserves; see tests/corpus/documents/README.md.
enum class Mark : std::uint8_t {
  right,
  silent_zero,
  false_full,
  too_little,
  too_much,
  needless_review,
  not_graded
};
inline constexpr std::size_t mark_sorts = 7;

/// The mark of a verdict (none where the submission was not graded) where `what` is deserved: "full",
/// "partial", "zero", "blank", "review-or-full", "review-or-zero" or "review-only".
Mark mark_of(std::string_view what, const judging::Verdict* verdict);

/// How many marks there are of each sort, and what was marked wrongly.
class Marks {
 public:
  void add(Mark mark, const std::string& line);
  std::size_t count(Mark mark) const { return counts_[static_cast<std::size_t>(mark)]; }
  /// "1350 marks: 1139 right, 0 silent zeros, ...".
  std::string summary() const;
  /// The lines of one sort, one a line.
  std::string lines(Mark mark) const;

 private:
  std::array<std::size_t, mark_sorts> counts_{};
  std::array<std::vector<std::string>, mark_sorts> lines_;
};

/// What a line of a sidecar says of an item.
struct Said {
  std::string kind;   ///< answer, answer-or-review, review, ...
  std::string value;  ///< in plain notation
};

/// What a sidecar says of each item, as "1a.conv".
std::map<std::string, std::vector<Said>> read_sidecar(const std::string& path);

/// The answers of a sidecar as a document of plain headings, names and values.
std::string tidy_document(const std::map<std::string, std::vector<Said>>& said);

/// TEXT -> MEANING of a file of texts, under its line "#: sort".
struct SayingText {
  std::string place;  ///< file:line
  std::string sort;
  std::string text;
  std::string meaning;
};
std::vector<SayingText> read_texts(const std::string& path);

}  // namespace gradewright::corpus
