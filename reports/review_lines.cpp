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

struct Group {
  const ReviewNote* first = nullptr;
  std::vector<std::size_t> items;
};

std::vector<Group> groups_of(const Gradebook& book) {
  std::vector<Group> groups;
  std::size_t of_student = 0;  // where the groups of the present student begin
  for (const ReviewNote& note : book.review) {
    if (!groups.empty() && groups.back().first->student != note.student) {
      of_student = groups.size();
    }
    const auto same =
        std::find_if(groups.begin() + static_cast<std::ptrdiff_t>(of_student), groups.end(),
                     [&note](const Group& group) { return group.first->reason == note.reason; });
    Group& group = same == groups.end() ? groups.emplace_back(Group{&note, {}}) : *same;
    group.items.push_back(note.item);
  }
  return groups;
}

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
  const ReviewNote& note = *group.first;
  return escape::terminal(fmt::format("{} {}: {}",
                                      place_and_student(note.place, book.students[note.student].student),
                                      items_in_words(book, group.items), shown_sentence(note.reason)));
}

}  // namespace

std::string earlier_versions_in_words(int students) {
  return fmt::format(
      "{} by an earlier version of the exam: grade what {} handed in again to mark everybody alike",
      students == 1 ? "1 student was graded" : fmt::format("{} students were graded", students),
      students == 1 ? "this student" : "they");
}

std::vector<std::string> review_lines(const Gradebook& book) {
  std::vector<std::string> lines;
  for (const Group& group : groups_of(book)) {
    lines.push_back(line_of(book, group));
  }
  for (const HandedInTwice& twice : book.handed_in_twice) {
    lines.push_back(escape::terminal(fmt::format("{} handed in {} submissions ({}): the last one counts",
                                                 shown_name(escape::terminal(twice.student)),
                                                 twice.sources.size(), joined(twice.sources, ", "))));
  }
  if (book.of_earlier_versions > 0) {
    lines.push_back(earlier_versions_in_words(book.of_earlier_versions));
  }
  if (book.unfinished) {
    lines.emplace_back("a run was interrupted: run the same `grade` command again to finish it");
  }
  return lines;
}

}  // namespace gradewright::reports
