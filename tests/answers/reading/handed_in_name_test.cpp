#include "answers/reading/handed_in_name.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace gradewright::reading {

TEST_CASE("Canvas's names of files say whose they are", "[handed_in_name]") {
  const auto user = [](const char* name) {
    const auto read = canvas_file_name(name);
    return read ? read->student + (read->handed_in.stated.empty() ? "" : " " + read->handed_in.stated) : "-";
  };
  CHECK(user("leeann_4711_99_answers.md") == "4711");
  CHECK(user("leeann_LATE_4711_99_answers.md") == "4711 LATE");
  CHECK(user("leeann_4711_99_my_final_2_answers-1.ipynb") == "4711");
  CHECK(user("李_4711_99_a.md") == "4711");
  for (const char* name :
       {"answers.md", "lee_ann_4711_99_a.md", "leeann_4711_a.md", "leeann_4711_99.md", "4711_99_1_a.md",
        "_4711_99_a.md", "leeann_late_4711_99_a.md", "leeann_LATE_4711_a.md", "hw_1_2.md", ""}) {
    INFO(name);
    CHECK(user(name) == "-");
  }
  CHECK(canvas_file_name("leeann_4711_99_a.md")->identity.platform == "canvas");
}

TEST_CASE("Moodle's names of folders say whose they are", "[handed_in_name]") {
  const auto name = moodle_folder_name("Ann B. Lee_123456_assignsubmission_file_");
  REQUIRE(name);
  CHECK(name->student == "Ann B. Lee_123456");
  CHECK(name->identity.platform == "moodle");
  CHECK(name->identity.fields == std::vector<std::pair<std::string, std::string>>{
                                     {"Full name", "Ann B. Lee"}, {"Identifier", "Participant 123456"}});
  CHECK(moodle_folder_name("A_b_7_assignsubmission_onlinetext")->student == "A_b_7");
  for (const char* text :
       {"Ann Lee", "Ann Lee_123456", "_123456_assignsubmission_file_", "Ann_x_assignsubmission_file_",
        "Ann_assignsubmission_file_", "assignsubmission_file_", ""}) {
    INFO(text);
    CHECK_FALSE(moodle_folder_name(text));
  }
}

TEST_CASE("a path says whose a file could be", "[handed_in_name]") {
  const auto names = [](const char* path) {
    std::string out;
    for (const HandedInName& name : names_on_path(path)) {
      out += name.student + ";";
    }
    return out;
  };
  CHECK(names("in/ann/x.png") == "in;ann;x.png;x;");
  CHECK(names("a.zip/leeann_4711_99_a.png") == "a.zip;leeann_4711_99_a.png;4711;leeann_4711_99_a;");
  CHECK(names("m/Ann_7_assignsubmission_file_/a.png") == "m;Ann_7;Ann_7_assignsubmission_file_;a.png;a;");
}

}  // namespace gradewright::reading
