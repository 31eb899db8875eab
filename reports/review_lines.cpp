#include "reports/review_lines.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>

#include "engine/text/joined.hpp"
#include "reports/escape.hpp"
#include "reports/gradebook_formats.hpp"
#include "reports/shown_text.hpp"

namespace gradewright::reports {

namespace {

/// What one student left open in one question, or for one reason in several.
struct Group {
  struct Reason {
    std::string text;
    std::vector<std::size_t> items;
  };
  ReviewNote first;
  std::vector<Reason> reasons;

  const Reason* reason(const std::string& text) const {
    const auto same = std::ranges::find(reasons, text, &Reason::text);
    return same == reasons.end() ? nullptr : &*same;
  }
};

std::string items_in_words(const Gradebook& book, const std::vector<std::size_t>& items) {
  constexpr std::size_t most = 6;
  std::string out;
  for (std::size_t i = 0; i < std::min(items.size(), most); ++i) {
    out += (out.empty() ? "" : ", ") + shown_name(escape::terminal(label(book.items[items[i]])));
  }
  return items.size() > most ? fmt::format("{} and {} more", out, items.size() - most) : out;
}

/// The file of a document often has the student's name already.
std::string place_and_student(const std::string& place, const std::string& student) {
  const bool says_it = std::filesystem::path(place.substr(0, place.rfind(':'))).stem() == student;
  return says_it ? place + ':' : fmt::format("{}: {},", place, shown_name(escape::terminal(student)));
}

std::string line_of(const Gradebook& book, const Group& group) {
  std::string reasons;
  for (const Group::Reason& reason : group.reasons) {
    std::string sentence = shown_sentence(reason.text);
    if (&reason != &group.reasons.back() && sentence.ends_with('.')) {
      sentence.pop_back();
    }
    reasons +=
        fmt::format("{}{}: {}", reasons.empty() ? "" : "; ", items_in_words(book, reason.items), sentence);
  }
  return escape::terminal(
      fmt::format("{} {}", place_and_student(group.first.place, group.first.student_id), reasons));
}

void give_lines(const Gradebook& book, std::vector<Group>& groups,
                const std::function<void(const std::string&)>& give) {
  for (const Group& group : groups) {
    give(line_of(book, group));
  }
  groups.clear();
}

/// The row that an open answer belongs to: that of its reason, else that of its question.
Group* group_of(const Gradebook& book, std::vector<Group>& groups, const ReviewNote& note) {
  const std::string& question = book.items[note.item].question;
  const auto alike =
      std::ranges::find_if(groups, [&](const Group& group) { return group.reason(note.reason); });
  const auto own = std::ranges::find_if(
      groups, [&](const Group& group) { return book.items[group.first.item].question == question; });
  return alike != groups.end() ? &*alike : own != groups.end() ? &*own : nullptr;
}

/// The groups of one student are held at a time.
void give_open_answers(const Gradebook& book, const std::function<void(const std::string&)>& give) {
  std::vector<Group> groups;
  for (const ReviewNote& note : book.review) {
    if (!groups.empty() && groups.back().first.student != note.student) {
      give_lines(book, groups, give);
    }
    Group* group = group_of(book, groups, note);
    if (group == nullptr) {
      group = &groups.emplace_back(Group{note, {}});
    }
    const auto same = std::ranges::find(group->reasons, note.reason, &Group::Reason::text);
    Group::Reason& reason =
        same == group->reasons.end() ? group->reasons.emplace_back(Group::Reason{note.reason, {}}) : *same;
    reason.items.push_back(note.item);
  }
  give_lines(book, groups, give);
}

}  // namespace

std::string earlier_versions_in_words(int students) {
  return fmt::format(
      "{} by an earlier version of the exam: grade what {} handed in again to mark everybody alike",
      students == 1 ? "1 student was graded" : fmt::format("{} students were graded", students),
      students == 1 ? "this student" : "they");
}

void for_each_review_line(const Gradebook& book, const std::function<void(const std::string&)>& give) {
  give_open_answers(book, give);
  for (const HandedInTwice& twice : book.handed_in_twice) {
    give(escape::terminal(fmt::format("{} handed in {} submissions ({}): the last one counts",
                                      shown_name(escape::terminal(twice.student)), twice.sources.size(),
                                      joined(twice.sources, ", "))));
  }
  if (book.of_earlier_versions > 0) {
    give(earlier_versions_in_words(book.of_earlier_versions));
  }
  if (book.unfinished) {
    give("a run was interrupted: run the same `grade` command again to finish it");
  }
}

}  // namespace gradewright::reports
