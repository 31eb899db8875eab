#include "reports/platforms/feedback_places.hpp"

#include <catch2/catch.hpp>

#include "sample_class.hpp"

using namespace gradewright::reports;
using Catch::Matchers::Contains;

namespace {

struct Found {
  std::vector<std::string> paths;
  PlatformNotes notes;
};

/// Where the feedback of students lies whose submissions came from these files.
Found found(Platform platform, const std::vector<std::string>& sources, const std::vector<std::string>& ids,
            const std::map<std::string, std::vector<Identity>>& identities = {}) {
  sample::Book book = sample::gradebook_of({"1"}, std::vector<std::vector<const char*>>(ids.size(), {"1"}));
  book.exam = "midterm";
  for (std::size_t i = 0; i < ids.size(); ++i) {
    book.students[i].student = ids[i];
    book.students[i].source = sources[i];
  }
  const sample::PlatformSample sample{book, identities};
  const PlatformClass from = sample.from();
  const FeedbackPlaces places(platform, from, ".html");
  Found out;
  for (const GradebookStudent& student : book.students) {
    out.paths.push_back(places.place(student, out.notes));
  }
  return out;
}

std::string place_for(Platform platform, const std::string& source, const std::string& id = "s1",
                      const std::vector<Identity>& identity = {}) {
  return found(platform, std::vector<std::string>{source}, {id}, {{id, identity}}).paths.front();
}

}  // namespace

TEST_CASE("Canvas finds feedback by the name that it gave the submission", "[feedback-places]") {
  CHECK(place_for(Platform::canvas, "in/surnamegiven_101_2001_answers.md") ==
        "surnamegiven_101_2001_answers.html");
  CHECK(place_for(Platform::canvas, "surnamegiven_LATE_101_2001_my_work-1.md") ==
        "surnamegiven_LATE_101_2001_my_work-1.html");
  CHECK(place_for(Platform::canvas, "answers.md").empty());
  CHECK(place_for(Platform::canvas, "surname_101_answers.md").empty());
  CHECK(place_for(Platform::canvas, "surname_101_2001").empty());
  CHECK(place_for(Platform::canvas, "a\xE2\x80\xAE_101_2001_x.md").empty());
}

TEST_CASE("a file that Canvas gave for somebody else is no place for feedback", "[feedback-places]") {
  CHECK(place_for(Platform::canvas, "s_101_2001_a.md", "s1", {{"canvas", {{"ID", "101"}}}}) ==
        "s_101_2001_a.html");
  CHECK(place_for(Platform::canvas, "s_101_2001_a.md", "s1", {{"canvas", {{"ID", "102"}}}}).empty());
}

TEST_CASE("Moodle finds feedback by its number of the participant", "[feedback-places]") {
  CHECK(place_for(Platform::moodle, "in/Given Surname_17_assignsubmission_file_/answers.md") ==
        "s1_17_assignfeedback_file_/feedback.html");
  CHECK(place_for(Platform::moodle, "Given Surname_17_assignsubmission_file/answers.md", "a_b") ==
        "a-b_17_assignfeedback_file_/feedback.html");
  CHECK(place_for(Platform::moodle, "x.csv:2", "s1", {{"moodle", {{"Identifier", "Participant 18"}}}}) ==
        "s1_18_assignfeedback_file_/feedback.html");
  CHECK(place_for(Platform::moodle, "in/answers.md").empty());
  CHECK(place_for(Platform::moodle, "A_x_assignsubmission_file_/answers.md").empty());
}

TEST_CASE("nbgrader finds feedback by student and assignment", "[feedback-places]") {
  CHECK(place_for(Platform::nbgrader, "submitted/s1/midterm/problem1.ipynb") == "s1/midterm/problem1.html");
  for (const char* id : {"..", "a/b", "", "a b", ".hidden"}) {
    CHECK(place_for(Platform::nbgrader, "x.ipynb", id).empty());
  }
}

TEST_CASE("two students never share a file", "[feedback-places]") {
  const Found twice = found(Platform::canvas, {"s_101_2001_a.md", "s_101_2001_a.txt"}, {"s1", "s2"});
  CHECK(twice.paths == std::vector<std::string>{"", ""});
  REQUIRE(twice.notes.left_out.size() == 2);
  CHECK_THAT(twice.notes.left_out[1].words, Contains("the same name"));
}

TEST_CASE("a name that is too long for a file is left out", "[feedback-places]") {
  CHECK(place_for(Platform::canvas, std::string(300, 'a') + "_101_2001_a.md").empty());
}

TEST_CASE("platforms without feedback in files are refused", "[feedback-places]") {
  CHECK_THROWS_AS(place_for(Platform::gradescope, "x.md"), PlatformError);
  CHECK_THROWS_AS(place_for(Platform::prairielearn, "x.md"), PlatformError);
}
