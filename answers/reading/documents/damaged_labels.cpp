#include "answers/reading/documents/damaged_labels.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace gradewright::reading {
namespace {

using Path = std::vector<std::string>;

Path path_of(const QuestionLabel& label) {
  Path path{label.number};
  path.insert(path.end(), label.parts.begin(), label.parts.end());
  return path;
}

class Confirmer {
 public:
  Confirmer(const std::vector<LabelPlace>& labels, const std::vector<Path>& declared) : declared_(declared) {
    for (const Path& path : declared) {
      if (roots_.empty() || roots_.back() != path[0]) {
        roots_.push_back(path[0]);
      }
    }
    for (std::size_t i = 0; i < labels.size(); ++i) {
      if (!labels[i].label.number.empty()) {
        const QuestionLabel& label = labels[i].label;
        const bool led = label.strength != QuestionLabel::Strength::strong;
        numbered_.push_back({i, path_of(label), !label.damaged_word.empty(), led});
      }
    }
  }

  /// The places among the labels of the damaged ones that are sure.
  std::vector<std::size_t> sure() const {
    std::vector<std::size_t> found;
    for (std::size_t n = 0; n < numbered_.size(); ++n) {
      if (numbered_[n].damaged && is_sure(n)) {
        found.push_back(numbered_[n].place);
      }
    }
    return found;
  }

 private:
  struct Numbered {
    std::size_t place = 0;
    Path path;
    bool damaged = false;
    bool led = false;  ///< damaged, and found behind other words or marks
  };

  bool is_sure(std::size_t n) const {
    const Path& path = numbered_[n].path;
    const bool twice = std::ranges::count(numbered_, path, &Numbered::path) > 1;
    const bool first = n == 0;
    const bool last = n + 1 == numbered_.size();
    if (numbered_[n].led || twice || (first && last) || !root(path)) {
      return false;
    }
    const bool rises =
        first ? begins_exam(path) : !numbered_[n - 1].damaged && follows(numbered_[n - 1].path, path);
    const bool goes_on =
        last ? ends_exam(path) : !numbered_[n + 1].damaged && follows(path, numbered_[n + 1].path);
    return rises && goes_on;
  }

  std::optional<std::size_t> root(const Path& path) const {
    const auto found = std::ranges::find(roots_, path[0]);
    return found == roots_.end() ? std::nullopt : std::optional<std::size_t>(found - roots_.begin());
  }

  /// Whether `path` is a whole question, or the first part of it that the exam has.
  bool begins_question(const Path& path) const {
    const auto first = std::ranges::find(declared_, path[0], [](const Path& one) { return one[0]; });
    return path.size() == 1 || (first != declared_.end() && *first == path);
  }
  bool begins_exam(const Path& path) const { return root(path) == 0 && begins_question(path); }
  bool ends_exam(const Path& path) const {
    return root(path) == roots_.size() - 1 && (path.size() == 1 || declared_.back() == path);
  }

  /// Whether the exam has `path` right behind `before`: the next question, or its next part.
  bool follows(const Path& before, const Path& path) const {
    const std::optional<std::size_t> from = root(before);
    const std::optional<std::size_t> to = root(path);
    if (!from || !to || *from != *to) {
      return from && to && *from + 1 == *to && begins_question(path);
    }
    const auto found = std::ranges::find(declared_, before);
    return found != declared_.end() && found + 1 != declared_.end() && *(found + 1) == path;
  }

  const std::vector<Path>& declared_;
  std::vector<std::string> roots_;  ///< the numbers of the exam, in its order
  std::vector<Numbered> numbered_;
};

}  // namespace

void confirm_damaged_labels(std::vector<LabelPlace>& labels, const std::vector<Path>& declared) {
  for (const std::size_t place : Confirmer(labels, declared).sure()) {
    labels[place].label.damaged_word.clear();
  }
}

}  // namespace gradewright::reading
