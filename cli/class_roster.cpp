#include "cli/class_roster.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <ostream>

#include "answers/reading/handed_in_name.hpp"
#include "cli/color.hpp"
#include "engine/text/joined.hpp"
#include "reports/escape.hpp"
#include "reports/handing_in.hpp"
#include "reports/origins.hpp"
#include "reports/shown_text.hpp"

namespace gradewright::cli {
namespace {

constexpr std::size_t most = 20;

/// The first of many, a line each.
template <class Lines>
void warn(const Lines& lines, std::string_view what, Terminal& terminal) {
  std::size_t count = 0;
  for (const std::string& line : lines) {
    if (++count <= most) {
      print_error(escape::terminal(fmt::format("warning: {}", line)), terminal);
    }
  }
  if (count > most) {
    print_error(fmt::format("warning: {} more {}", count - most, what), terminal);
  }
}

std::string in_words(const Person& person) {
  return person.name.empty() || person.name == person.student
             ? person.student
             : fmt::format("{} ({})", person.student, person.name);
}

}  // namespace

ClassRoster::ClassRoster(const std::string& file, const std::string& student) {
  SubmissionFile table{file, FileFormat::csv};
  table.student_column = student;
  roster_ = Roster(table);
}

void ClassRoster::take(Submission& submission) {
  if (roster_.people().empty()) {
    return;
  }
  const Roster::Match match = roster_.find(submission);
  if (match.person != nullptr) {
    submission.student = match.person->student;
    const HandedIn& known = match.person->handed_in;
    if (submission.handed_in.moment.empty() && !known.stated.empty()) {
      submission.handed_in = known;
      if (!timed_.insert(submission.student).second) {
        several_.insert(
            fmt::format("{}: several submissions, and one time on the roster ({}), which is taken "
                        "for all of them",
                        submission.student, known.stated));
      }
    }
    return;
  }
  strangers_.insert(fmt::format("{}: {} {}", submission.source, submission.student,
                                match.several
                                    ? "could be several people on the roster; it is graded as it is called"
                                    : "is not on the roster; it is graded as it is called"));
}

void ClassRoster::keep(const Database& store, const std::string& exam) const {
  if (roster_.people().empty()) {
    return;
  }
  Transaction transaction(store);
  OriginKeeper keeper(store);
  for (const Person& person : roster_.people()) {
    keeper.keep(person.student, person.identity);
    if (roster_.has_extensions()) {
      keep_extension(store, exam, person.student, person.extension);
    }
  }
  transaction.commit();
}

std::set<std::string> ClassRoster::owners_of(std::span<const SkippedFile> files) const {
  std::set<std::string> owners;
  for (const SkippedFile& file : files) {
    for (HandedInName& name : file.expected ? std::vector<HandedInName>() : names_on_path(file.path)) {
      Submission submission;
      submission.student = std::move(name.student);
      submission.identity = std::move(name.identity);
      if (const Roster::Match match = roster_.find(submission); match.person != nullptr) {
        owners.insert(match.person->student);
      }
    }
  }
  return owners;
}

void ClassRoster::report_absent(const Database& store, const std::string& exam,
                                std::span<const SkippedFile> left_out, Terminal& terminal) const {
  GradedStudents graded(store, exam);
  const std::set<std::string> owners = owners_of(left_out);
  std::vector<std::string> absent;
  std::vector<std::string> ungraded;
  for (const Person& person : roster_.people()) {
    if (!graded.contains(person.student)) {
      (owners.contains(person.student) ? ungraded : absent).push_back(in_words(person));
    }
  }
  const auto say = [&](std::string_view what, std::vector<std::string> people) {
    const std::size_t count = people.size();
    people.resize(std::min(count, most));
    if (count > 0) {
      terminal.out << fmt::format("\n{}, {} of {} on the roster: {}{}\n", what, count,
                                  roster_.people().size(), escape::terminal(engine::joined(people, "; ")),
                                  count > most ? "; ..." : "");
    }
  };
  say("did not hand in", std::move(absent));
  say("handed in only what is not graded", std::move(ungraded));
}

bool ClassRoster::report(const Database& store, const std::string& exam,
                         std::span<const SkippedFile> left_out, bool quiet, Terminal& terminal) const {
  warn(roster_.doubts(), "doubtful rows of the roster", terminal);
  warn(strangers_, "submissions that are nobody's on the roster", terminal);
  warn(several_, "students with one time for several submissions", terminal);
  if (!quiet) {
    report_absent(store, exam, left_out, terminal);
  }
  return roster_.doubts().empty() && strangers_.empty() && several_.empty();
}

}  // namespace gradewright::cli
