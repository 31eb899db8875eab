#include "reports/review_lines.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>

#include "engine/text/joined.hpp"
#include "reports/escape.hpp"
#include "reports/gradebook_formats.hpp"
#include "reports/late_words.hpp"
#include "reports/review_groups.hpp"
#include "reports/shown_text.hpp"

namespace gradewright::reports {

namespace {

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

std::string line_of(const Gradebook& book, const ReviewGroup& group) {
  std::string reasons;
  for (const ReviewGroup::Reason& reason : group.reasons) {
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

}  // namespace

std::string earlier_versions_in_words(int students) {
  return fmt::format(
      "{} by an earlier version of the exam: grade what {} handed in again to mark everybody alike",
      students == 1 ? "1 student was graded" : fmt::format("{} students were graded", students),
      students == 1 ? "this student" : "they");
}

void for_each_review_line(const Gradebook& book, const std::function<void(const std::string&)>& give) {
  for_each_review_group(book, [&](const ReviewGroup& group) { give(line_of(book, group)); });
  for (const HandedInTwice& twice : book.handed_in_twice) {
    give(escape::terminal(fmt::format("{} handed in {} submissions ({}): the last one counts",
                                      shown_name(escape::terminal(twice.student)), twice.sources.size(),
                                      joined(twice.sources, ", "))));
  }
  for (const UnclearTime& time : book.unclear_times) {
    give(escape::terminal(fmt::format("{} late: {}: {}", place_and_student(time.source, time.student),
                                      unclear_in_words(time.late), remedy_in_words(time.late))));
  }
  if (book.of_earlier_versions > 0) {
    give(earlier_versions_in_words(book.of_earlier_versions));
  }
  if (book.unfinished) {
    give("a run was interrupted: run the same `grade` command again to finish it");
  }
}

}  // namespace gradewright::reports
