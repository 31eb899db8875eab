#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "answers/judging/layer.hpp"

namespace gradewright::judging {

using TermNames = std::vector<std::vector<std::string>>;

/// The terms of the field that could answer in place of some accepted names: those of the same sort (problems
/// of training, techniques, gates, activations, networks ...), or all where the sort is not known.
class RivalTerms {
 public:
  explicit RivalTerms(const TermNames& accepted);

  /// How many words from a place on spell such a term; 0: none.
  std::size_t length_at(const std::vector<std::string>& words, std::size_t at) const;

  /// The same of a term that is of another sort than the accepted ones, where theirs is known.
  std::size_t other_sort_at(const std::vector<std::string>& words, std::size_t at) const;

  /// Whether one stands among some words, from a place on.
  bool stand_in(const std::vector<std::string>& words, std::size_t from = 0) const;

 private:
  std::size_t longest_at(const std::vector<std::string>& words, std::size_t at, bool rival) const;

  const TermNames& accepted_;
  std::size_t sort_;
};

}  // namespace gradewright::judging
