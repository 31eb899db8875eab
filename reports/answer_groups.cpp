#include "reports/answer_groups.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <utility>

#include "reports/cell_grid.hpp"
#include "reports/fingerprint.hpp"
#include "reports/load_verdicts.hpp"

namespace gradewright::reports {
namespace {

/// Text with one blank in place of many.
std::string without_spacing(std::string_view text) {
  std::string out;
  bool blank = false;
  for (const char c : text) {
    const bool is_blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!is_blank) {
      out += blank && !out.empty() ? " " : "";
      out += c;
    }
    blank = is_blank;
  }
  return out;
}

std::string read_as(const Verdict& verdict) {
  std::string text;
  for (const CellVerdict& cell : verdict.cells) {
    text += (text.empty() ? "" : ", ") + (cell.read.empty() ? std::string("?") : cell.read);
  }
  return text;
}

void add_once(const std::string& text, std::vector<std::string>& texts) {
  if (!text.empty() && std::ranges::find(texts, text) == texts.end()) {
    texts.push_back(text);
  }
}

/// Open answers, put together as they come.
class Grouping {
 public:
  explicit Grouping(const ReportMaterial& material) : material_(&material) {}

  void add(std::size_t item, const Verdict& verdict, const ReviewNote& note) {
    const std::string answer = without_spacing(verdict.source);
    // What says nothing is nobody else's answer, nor is what hangs on the student's own earlier work, or what
    // people differ about.
    const bool alone = answer.empty() || verdict.hangs_on_own_work || note.decided_differently;
    const std::string same = answer + '\0' + (alone ? note.student_id : note.reason);
    const auto [at, fresh] = places_.emplace(std::pair(item, same), groups_.size());
    if (fresh) {
      groups_.emplace_back(item, begin(item, verdict, note, same));
    }
    AnswerGroup& group = groups_[at->second].second;
    group.students.push_back(note.student_id);
    group.student_numbers.push_back(note.student);
    add_once(note.reason, group.reasons);
    for (const std::string& remark : verdict.notes) {
      add_once(remark, group.notes);
    }
  }

  std::vector<AnswerGroup> finish() {
    std::ranges::stable_sort(groups_, [](const auto& a, const auto& b) {
      return std::pair(a.first, b.second.students.size()) < std::pair(b.first, a.second.students.size());
    });
    std::vector<AnswerGroup> out;
    for (auto& [item, group] : groups_) {
      out.push_back(std::move(group));
    }
    return out;
  }

 private:
  AnswerGroup begin(std::size_t item, const Verdict& verdict, const ReviewNote& note,
                    const std::string& answer) const {
    const GradebookItem& asked = material_->book.items[item];
    AnswerGroup group;
    group.item_number = item;
    group.item = asked.question + "." + asked.name;
    group.id = Fingerprint().add(group.item).add(answer).hex().substr(0, 12);
    group.max = asked.max;
    group.answer = verdict.source;
    group.read = has_no_cell_read(verdict) ? "" : read_as(verdict);
    group.key = verdict.rubric.empty() ? key_of(*material_, verdict) : "";
    group.rubric = verdict.rubric;
    group.place = note.place;
    return group;
  }

  const ReportMaterial* material_;
  std::map<std::pair<std::size_t, std::string>, std::size_t> places_;
  std::vector<std::pair<std::size_t, AnswerGroup>> groups_;
};

}  // namespace

std::vector<AnswerGroup> answer_groups(const Database& store, const ReportMaterial& material) {
  Grouping grouping(material);
  VerdictReader reader(store);
  std::int64_t grading = 0;
  std::vector<Verdict> verdicts;
  auto note = material.book.review.begin();
  for (const GradebookStudent& student : material.book.students) {
    for (const OpenAnswer& open : student.open) {
      if (grading != open.grading) {
        grading = open.grading;
        verdicts = reader.verdicts(grading);
      }
      const auto verdict = std::ranges::find_if(
          verdicts, [&](const Verdict& each) { return item_of(material.book, each) == open.item; });
      if (verdict != verdicts.end()) {
        grouping.add(open.item, *verdict, *note);
      }
      ++note;
    }
  }
  return grouping.finish();
}

}  // namespace gradewright::reports
