#include "reports/review_groups.hpp"

#include <algorithm>

namespace gradewright::reports {

namespace {

const ReviewGroup::Reason* reason_of(const ReviewGroup& group, const std::string& text) {
  const auto same = std::ranges::find(group.reasons, text, &ReviewGroup::Reason::text);
  return same == group.reasons.end() ? nullptr : &*same;
}

/// The group that an open answer belongs to: that of its reason, else that of its question.
ReviewGroup* group_of(const Gradebook& book, std::vector<ReviewGroup>& groups, const ReviewNote& note) {
  const std::string& question = book.items[note.item].question;
  const auto alike = std::ranges::find_if(
      groups, [&](const ReviewGroup& group) { return reason_of(group, note.reason) != nullptr; });
  const auto own = std::ranges::find_if(
      groups, [&](const ReviewGroup& group) { return book.items[group.first.item].question == question; });
  return alike != groups.end() ? &*alike : own != groups.end() ? &*own : nullptr;
}

void add(ReviewGroup& group, const ReviewNote& note) {
  const auto same = std::ranges::find(group.reasons, note.reason, &ReviewGroup::Reason::text);
  ReviewGroup::Reason& reason =
      same == group.reasons.end() ? group.reasons.emplace_back(ReviewGroup::Reason{note.reason, {}}) : *same;
  reason.items.push_back(note.item);
}

void give_all(std::vector<ReviewGroup>& groups, const std::function<void(const ReviewGroup&)>& give) {
  std::ranges::for_each(groups, give);
  groups.clear();
}

}  // namespace

void for_each_review_group(const Gradebook& book, const std::function<void(const ReviewGroup&)>& give) {
  std::vector<ReviewGroup> groups;
  for (const ReviewNote& note : book.review) {
    if (!groups.empty() && groups.back().first.student != note.student) {
      give_all(groups, give);
    }
    ReviewGroup* group = group_of(book, groups, note);
    add(group != nullptr ? *group : groups.emplace_back(ReviewGroup{note, {}}), note);
  }
  give_all(groups, give);
}

}  // namespace gradewright::reports
