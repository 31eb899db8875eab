#include "reports/gradebook_diff.hpp"

#include <algorithm>
#include <map>

#include "reports/feedback.hpp"
#include "reports/gradebook_formats.hpp"

namespace gradewright::reports {
namespace {

/// The rank of each total: one more than there are students with more.
class Ranks {
 public:
  explicit Ranks(const Gradebook& book) {
    for (const GradebookStudent& student : book.students) {
      ++count_[student.total.normalised()];
    }
    std::size_t above = 0;
    for (auto total = count_.rbegin(); total != count_.rend(); ++total) {
      const std::size_t equal = total->second;
      total->second = above + 1;
      above += equal;
    }
  }
  std::size_t of(const Decimal& total) const { return count_.at(total.normalised()); }

 private:
  std::map<Decimal, std::size_t> count_;
};

/// Students of a gradebook, one at a time.
class Reader {
 public:
  explicit Reader(const Gradebook& book) : at_(book.students.begin()), end_(book.students.end()) {}
  const GradebookStudent* now() const { return at_ == end_ ? nullptr : &*at_; }
  void next() { ++at_; }

 private:
  Stream<GradebookStudent>::Iterator at_;
  std::default_sentinel_t end_;
};

/// A student on one side, with the verdicts where they are asked for.
class Side {
 public:
  Side(const GradedBook& of, const GradebookStudent* student) : of_(of), student_(student) {}

  const GradebookMark* mark(const GradebookItem& item) const {
    const auto found = std::ranges::find_if(of_.book.items, [&](const GradebookItem& each) {
      return each.question == item.question && each.name == item.name;
    });
    if (student_ == nullptr || found == of_.book.items.end()) {
      return nullptr;
    }
    const auto& mark = student_->marks[static_cast<std::size_t>(found - of_.book.items.begin())];
    return mark ? &*mark : nullptr;
  }

  /// The machine's verdict, whatever a person decided; null where there is none.
  const Verdict* verdict(const GradebookItem& item) {
    if (student_ != nullptr && !read_) {
      verdicts_ = of_.verdicts.verdicts(student_->grading);
      read_ = true;
    }
    const auto found = std::ranges::find_if(verdicts_, [&](const Verdict& each) {
      return each.question == item.question && each.item == item.name;
    });
    return found == verdicts_.end() ? nullptr : &*found;
  }

 private:
  GradedBook of_;
  const GradebookStudent* student_;
  std::vector<Verdict> verdicts_;
  bool read_ = false;
};

/// "? instead of 1.5; 0.5 by a person stays: the reason (Ann)".
std::string decided_in_words(const Verdict& before, const Verdict& after, const GradebookMark& mark) {
  const auto text = [](const std::optional<Decimal>& points) {
    return points ? points->normalised().to_string() : std::string("?");
  };
  return text(after.points) + " instead of " + text(before.points) + "; " + text(mark.points) +
         " stays, as a person decided: " + override_in_words(mark);
}

std::optional<MarkChange> change_of(const GradebookItem& item, Side& before, Side& after) {
  const GradebookMark* was = before.mark(item);
  const GradebookMark* is = after.mark(item);
  if (was == nullptr && is == nullptr) {
    return std::nullopt;
  }
  MarkChange change;
  change.label = label(item);
  change.added = was == nullptr;
  change.removed = is == nullptr;
  change.before = was != nullptr ? was->points : std::nullopt;
  change.after = is != nullptr ? is->points : std::nullopt;
  const bool by_person = is != nullptr && is->is_overridden();
  if (by_person && !change.added) {
    const Verdict* earlier = before.verdict(item);
    const Verdict* later = after.verdict(item);
    const bool differs = earlier != nullptr && later != nullptr && earlier->points != later->points &&
                         later->points != is->points;
    change.decided = differs ? decided_in_words(*earlier, *later, *is) : "";
  }
  if (change.before == change.after && change.added == change.removed && change.decided.empty()) {
    return std::nullopt;
  }
  const Verdict* says = is != nullptr ? after.verdict(item) : before.verdict(item);
  change.reason = says != nullptr ? says->reason : "";
  return change;
}

/// The items of both, those of the later one first.
std::vector<GradebookItem> all_items(const Gradebook& before, const Gradebook& after) {
  std::vector<GradebookItem> items = after.items;
  for (const GradebookItem& item : before.items) {
    const bool known = std::ranges::any_of(after.items, [&](const GradebookItem& each) {
      return each.question == item.question && each.name == item.name;
    });
    if (!known) {
      items.push_back(item);
    }
  }
  return items;
}

}  // namespace

DiffSummary diff(const GradedBook& before, const GradedBook& after,
                 const std::function<void(const StudentChange&)>& give) {
  const Ranks ranks_before(before.book);
  const Ranks ranks_after(after.book);
  const std::vector<GradebookItem> items = all_items(before.book, after.book);
  DiffSummary summary;
  Reader was(before.book);
  Reader is(after.book);
  while (was.now() != nullptr || is.now() != nullptr) {
    const bool in_before =
        was.now() != nullptr && (is.now() == nullptr || was.now()->student <= is.now()->student);
    const bool in_after =
        is.now() != nullptr && (was.now() == nullptr || is.now()->student <= was.now()->student);
    const GradebookStudent* earlier = in_before ? was.now() : nullptr;
    const GradebookStudent* later = in_after ? is.now() : nullptr;
    StudentChange change;
    change.student = (later != nullptr ? later : earlier)->student;
    if (earlier != nullptr) {
      change.total_before = earlier->total;
      change.max_before = earlier->max;
      change.provisional_before = earlier->provisional;
      change.rank_before = ranks_before.of(earlier->total);
    }
    if (later != nullptr) {
      change.total_after = later->total;
      change.max_after = later->max;
      change.provisional_after = later->provisional;
      change.rank_after = ranks_after.of(later->total);
    }
    Side side_before(before, earlier);
    Side side_after(after, later);
    for (const GradebookItem& item : items) {
      if (auto mark = change_of(item, side_before, side_after)) {
        summary.decided += mark->decided.empty() ? 0 : 1;
        summary.marks += mark->before != mark->after || mark->added != mark->removed ? 1 : 0;
        change.marks.push_back(std::move(*mark));
      }
    }
    const bool other_total = earlier == nullptr || later == nullptr ||
                             change.total_before != change.total_after ||
                             change.max_before != change.max_after;
    ++summary.students;
    summary.changed += other_total ? 1 : 0;
    if (other_total || !change.marks.empty()) {
      give(change);
    }
    if (in_before) {
      was.next();
    }
    if (in_after) {
      is.next();
    }
  }
  return summary;
}

}  // namespace gradewright::reports
