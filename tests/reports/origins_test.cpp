#include "reports/origins.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "reports/forget.hpp"
#include "reports/gradebook.hpp"
#include "reports/store.hpp"
#include "sample_run.hpp"
#include "temporary_folder.hpp"

using namespace gradewright::reports;

namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

Submission from_canvas(const std::string& student, Fields fields, const std::string& handed_in = "") {
  Submission submission = sample::submission(student, "right");
  submission.source = "quiz.csv:" + student;
  submission.identity = {"canvas", std::move(fields)};
  submission.handed_in = {handed_in, handed_in};
  return submission;
}

std::int64_t count(const std::string& file, const std::string& table) {
  return open_store_to_read(file).integer("SELECT count(*) FROM " + table);
}

/// What one student is called by the only platform that they came from.
Fields fields_of(const std::string& file, const std::string& student) {
  const std::vector<Identity> identities = identities_of(open_store_to_read(file), student);
  REQUIRE(identities.size() == 1);
  CHECK(identities.front().platform == "canvas");
  return identities.front().fields;
}

}  // namespace

TEST_CASE("what a platform calls a student comes back byte for byte, in its order", "[origins]") {
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  const Fields hostile = {{"Student", "O\"Neil, \xD7\x90\xE2\x80\x8F; =1+1"},
                          {"ID", "007"},
                          {"SIS User ID", " 00123 "},
                          {"SIS Login ID", "=cmd|' /C calc'!A0"},
                          {"Section", "a\r\nb"},
                          {"Note", ""},
                          {"Long", std::string(65536, 'x')}};
  sample::run(file, sample::source_of({from_canvas("007", hostile), sample::submission("8", "right")}));
  CHECK(fields_of(file, "007") == hostile);
  CHECK(identities_of(open_store_to_read(file), "8").empty());
  CHECK(identified_students(open_store_to_read(file)) == std::vector<std::string>{"007"});
}

TEST_CASE("an export that is read again adds what changed and nothing else", "[origins]") {
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  const auto grade = [&file](const std::string& section, const std::string& when) {
    return sample::run(
        file, sample::source_of({from_canvas("7", {{"ID", "7"}, {"Section", section}, {"A", "a"}}, when)}));
  };
  CHECK(grade("A", "2026-05-01T17:02:03Z").graded == 1);
  CHECK(grade("A", "2026-05-01T17:02:03Z").skipped == 1);
  CHECK(count(file, "identity") == 3);
  CHECK(count(file, "handed_in") == 1);
  // Of one that is graded already, too; and a value that comes back is the latest.
  CHECK(grade("B", "2026-05-01T18:00:00Z").skipped == 1);
  CHECK(fields_of(file, "7") == Fields{{"ID", "7"}, {"Section", "B"}, {"A", "a"}});
  CHECK(grade("A", "").skipped == 1);
  CHECK(fields_of(file, "7") == Fields{{"ID", "7"}, {"Section", "A"}, {"A", "a"}});
  CHECK(count(file, "identity") == 5);
  CHECK(count(file, "latest_handed_in WHERE moment = '2026-05-01T18:00:00Z'") == 1);
  CHECK(count(file, "latest_handed_in") == 1);
  CHECK(count(file, "run") == 1);
}

TEST_CASE("a time that cannot be understood is kept as it was stated", "[origins]") {
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  Submission submission = sample::submission("7", "right");
  submission.handed_in = {"yesterday", ""};
  sample::run(file, sample::source_of({submission}));
  CHECK(count(file, "latest_handed_in WHERE stated = 'yesterday' AND moment IS NULL") == 1);
}

TEST_CASE("who is forgotten is forgotten under every name", "[origins][forget]") {
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  sample::run(file, sample::source_of({from_canvas("7", {{"Student", "a"}}, "now"),
                                       from_canvas("8", {{"Student", "b"}}, "now"),
                                       from_canvas("9", {{"Student", "c"}}, "now")}));
  {
    const Database store = open_store_to_decide(file);
    OriginKeeper(store).keep("absent", {"canvas", {{"Student", "nobody else"}}});
  }
  CHECK(forget(file, {Forgotten::What::student, "7"}, "now") == 1U);
  CHECK(identified_students(open_store_to_read(file)) == std::vector<std::string>{"8", "9", "absent"});
  CHECK(count(file, "handed_in") == 2);
  CHECK(forget(file, {Forgotten::What::source, "quiz.csv:8"}, "now") == 1U);
  CHECK(identified_students(open_store_to_read(file)) == std::vector<std::string>{"9", "absent"});
  CHECK(count(file, "handed_in") == 1);
  CHECK(forget(file, {Forgotten::What::student, "absent"}, "now") == 0U);
  CHECK_FALSE(forget(file, {Forgotten::What::student, "absent"}, "now").has_value());
  CHECK(identified_students(open_store_to_read(file)) == std::vector<std::string>{"9"});
}

TEST_CASE("who was graded by an exam is told, and by another is not", "[origins]") {
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  sample::run(file, sample::source_of({sample::submission("s1", "right"), sample::submission("", "wrong")}));
  const Database store = open_store_to_read(file);
  GradedStudents graded(store, exams_in(store).front());
  for (int round = 0; round < 2; ++round) {
    CHECK(graded.contains("s1"));
    CHECK(graded.contains(""));
    CHECK_FALSE(graded.contains("s2"));
    CHECK_FALSE(graded.contains("s"));
  }
  CHECK_FALSE(GradedStudents(store, "another").contains("s1"));
}
