#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "reports/layer.hpp"

namespace gradewright::reports {

/// What is to be forgotten.
struct Forgotten {
  enum class What {
    student,  ///< a person: everything under their id
    source    ///< what was read from one file or row, and was nobody's submission
  };
  What what = What::student;
  std::string name;  ///< the student's id, or the source
};

/// Removes it from a store, so that no byte of the store's own files holds it any more: submissions,
/// gradings, verdicts and decisions of every exam, and what platforms call them. The pages are overwritten,
/// the file is written anew, and its log is emptied. A row of `forgotten` says when and how many submissions,
/// and names nobody. Copies of the store are out of reach. Returns how many submissions were removed, 0 of a
/// person who is only known by name; nothing where nothing was there, and the files are written anew all the
/// same. Throws StoreError, also while somebody grades, or reads and so keeps the log from being emptied: the
/// same call then finishes the work.
std::optional<std::size_t> forget(const std::string& store, const Forgotten& what, const std::string& now);

}  // namespace gradewright::reports
