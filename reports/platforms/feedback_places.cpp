#include "reports/platforms/feedback_places.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "engine/text/characters.hpp"
#include "reports/escape.hpp"
#include "reports/feedback.hpp"

namespace gradewright::reports {

namespace {

bool is_number(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

std::vector<std::string> parts_of(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    parts.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

/// "answers" of "answers.md".
std::string stem_of(const std::string& file) {
  const std::size_t point = file.rfind('.');
  return point == std::string::npos || point == 0 ? file : file.substr(0, point);
}

/// Of the file that Canvas gave for a submission, NAME_[LATE_]USER_ATTACHMENT_FILE, what tells whose it is,
/// and the user; empty where it is no such name.
struct CanvasName {
  std::string front;
  std::string user;
  std::string file;
};

CanvasName canvas_name(const std::string& source) {
  const std::vector<std::string> parts = parts_of(without_folder(source), '_');
  const auto user = std::ranges::find_if(parts, is_number);
  if (user == parts.end() || user + 1 == parts.end() || user + 2 == parts.end() || !is_number(*(user + 1))) {
    return {};
  }
  CanvasName name;
  for (auto part = parts.begin(); part != user + 2; ++part) {
    name.front += *part + '_';
  }
  name.user = *user;
  for (auto part = user + 2; part != parts.end(); ++part) {
    name.file += (name.file.empty() ? "" : "_") + *part;
  }
  return name;
}

/// Moodle's number of a participant: as its list of submissions has it ("Participant 17"), or the folder of
/// the submission, NAME_17_assignsubmission_file_.
std::string participant_of(const KnownStudent& known, const std::string& source) {
  const std::string stated = known.own({"Identifier", "Participant"});
  const std::string number = stated.substr(stated.rfind(' ') + 1);
  if (is_number(number)) {
    return number;
  }
  for (const std::string& part : parts_of(source, '/')) {
    const std::vector<std::string> parts = parts_of(part, '_');
    if (parts.size() >= 4 && is_number(parts[1]) && parts[2] == "assignsubmission") {
      return parts[1];
    }
  }
  return {};
}

bool is_folder_name(const std::string& id) {
  return escape::file_name(id) == id;
}

}  // namespace

FeedbackPlaces::FeedbackPlaces(Platform platform, const PlatformClass& from, std::string ending)
    : platform_(platform), from_(from), ending_(std::move(ending)) {
  if (platform != Platform::canvas && platform != Platform::moodle && platform != Platform::nbgrader) {
    throw PlatformError(
        fmt::format("{} takes no feedback in files; canvas, moodle and nbgrader do", title_of(platform)));
  }
  if (platform == Platform::nbgrader && !is_folder_name(from.book.exam)) {
    throw PlatformError("the exam's id is no name of a folder, which nbgrader needs");
  }
  for (const GradebookStudent& student : from.book.students) {
    ++taken_[place_of(student).path];
  }
}

FeedbackPlaces::Place FeedbackPlaces::place_of(const GradebookStudent& student) const {
  const KnownStudent known(student.student, from_.identities(student.student), platform_, from_.id_field);
  if (platform_ == Platform::canvas) {
    const CanvasName name = canvas_name(student.source);
    const std::string id = known.own({"ID"});
    if (name.user.empty()) {
      return {"", "their file has not the name that Canvas gave it, by which it tells whose feedback is"};
    }
    if (!id.empty() && id != name.user) {
      return {"",
              fmt::format("the name of their file is of Canvas's user {}, and theirs is {}", name.user, id)};
    }
    const std::string stem = escape::file_name(stem_of(name.file));
    return {escape::terminal(name.front) == name.front ? name.front + stem + ending_ : "",
            "the name of their file has hidden characters"};
  }
  if (platform_ == Platform::moodle) {
    const std::string participant = participant_of(known, student.source);
    std::string name = escape::file_name(known.student());
    std::ranges::replace(name, '_', '-');
    return {participant.empty()
                ? ""
                : fmt::format("{}_{}_assignfeedback_file_/feedback{}", name, participant, ending_),
            "nothing says which participant they are of Moodle's assignment"};
  }
  const std::string own = known.own({"student_id"});
  const std::string id = own.empty() ? known.student() : own;
  const std::string file = escape::file_name(stem_of(without_folder(student.source)));
  return {is_folder_name(id) ? fmt::format("{}/{}/{}{}", id, from_.book.exam, file, ending_) : "",
          "their id is no name of a folder, which nbgrader needs"};
}

std::string FeedbackPlaces::place(const GradebookStudent& student, PlatformNotes& notes) const {
  constexpr std::size_t longest = 240;  // names of files end at 255 bytes
  Place place = place_of(student);
  if (place.path.size() > longest) {
    place = {"", "the name of the file would be too long"};
  }
  if (!place.path.empty() && taken_.at(place.path) == 1) {
    return place.path;
  }
  notes.left_out.push_back({student.student, place.path.empty()
                                                 ? place.trouble
                                                 : "somebody else's feedback would have the same name"});
  return {};
}

}  // namespace gradewright::reports
