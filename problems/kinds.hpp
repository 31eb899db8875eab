#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "problems/kind.hpp"
#include "problems/layer.hpp"

namespace gradewright::problems {

/// The kinds that an exam can use: those built in, and those of folders. No two have one name.
class Kinds {
 public:
  /// The files of problems/kinds, as they were when the program was built. Each is read when it is first
  /// asked for.
  static const Kinds& built_in();

  /// Adds every file NAME.yaml of a folder. Throws ExamError: for a folder that is not there or has no such
  /// file, for a file that is no kind, and for a kind that has the name of another one. A folder that was
  /// added already adds nothing.
  void add_folder(const std::string& folder);
  /// Adds the kind of one file, which names it. Throws ExamError likewise.
  void add_file(const std::string& file, std::string_view text);

  /// In the order of their names.
  std::vector<const Kind*> all() const;
  /// Null when there is no such kind.
  const Kind* find(std::string_view name) const;
  /// What to add to a message that no kind is called `name`: the one that was meant, or those that there are.
  std::string suggest(std::string_view name) const;

 private:
  class Entry;
  void add(std::shared_ptr<const Entry> entry);

  std::vector<std::shared_ptr<const Entry>> kinds_;
  std::vector<std::string> folders_;
};

}  // namespace gradewright::problems
