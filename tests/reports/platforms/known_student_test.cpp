#include "reports/platforms/known_student.hpp"

#include <catch2/catch.hpp>

using namespace gradewright::reports;

namespace {

const std::vector<Identity> two = {{"canvas", {{"ID", "101"}, {"SIS User ID", "00123"}, {"Section", ""}}},
                                   {"moodle", {{"ID", "7"}, {"First name", "Given"}, {"ID number", "x1"}}}};

}  // namespace

TEST_CASE("ids are those of the platform itself", "[known-student]") {
  const KnownStudent moodle("s", two, Platform::moodle);
  CHECK(moodle.own({"ID"}) == "7");
  CHECK(moodle.own({"SIS User ID"}).empty());
  const KnownStudent canvas("s", two, Platform::canvas);
  CHECK(canvas.own({"ID"}) == "101");
  CHECK(canvas.own({"nothing", "sis user_id"}) == "00123");
  CHECK(KnownStudent("s", two, Platform::gradescope).own({"ID"}).empty());
}

TEST_CASE("names may come from anywhere", "[known-student]") {
  CHECK(KnownStudent("s", two, Platform::canvas).any({"First Name"}) == "Given");
  CHECK(KnownStudent("s", two, Platform::canvas).own({"First Name"}).empty());
  CHECK(KnownStudent("s", {}, Platform::canvas).any({"First Name"}).empty());
}

TEST_CASE("a person says what the store's ids are", "[known-student]") {
  CHECK(KnownStudent("007", {}, Platform::canvas, "SIS User ID").own({"SIS User ID"}) == "007");
  const KnownStudent known("007", two, Platform::canvas, "SIS User ID");
  CHECK(known.own({"SIS User ID"}) == "007");
  CHECK(known.own({"ID"}) == "101");
}

TEST_CASE("names of fields are the same but for case, blanks and signs", "[known-student]") {
  CHECK(same_field("SIS User ID", "sis_user-id"));
  CHECK_FALSE(same_field("ID", "ID number"));
  CHECK_FALSE(same_field("\xC3\xA9", ""));
}
