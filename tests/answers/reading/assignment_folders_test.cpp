#include "answers/reading/assignment_folders.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "answers/reading/submission_error.hpp"
#include "written_zip.hpp"

namespace gradewright::reading {
namespace {

/// The students whose documents count, then what is left out, or the error.
std::string listed(const std::vector<ZipFile>& files, const std::string& assignment = {}) {
  const WrittenZip zip(files);
  const auto within = [](const std::string& path) { return path.substr(path.find("class.zip") + 9); };
  try {
    const SubmissionFiles found = list_submission_files({zip.path()}, assignment);
    std::string out;
    for (const SubmissionFile& file : found.files) {
      out += file.student + "=" + *file.bytes + ";";
    }
    for (const SkippedFile& file : found.skipped) {
      out += within(file.path) + ": " + file.reason + ";";
    }
    return out;
  } catch (const SubmissionError& error) {
    return within(error.what());
  }
}

const std::vector<ZipFile> course{{"ann/ps1/a.md", "1"},
                                  {"ann/ps2/b.md", "2"},
                                  {"bo/ps1/a.md", "3"},
                                  {"cid/ps2/b.md", "4"},
                                  {"cid/ps2/photo.png", ""}};

}  // namespace

TEST_CASE("of several assignments only the chosen one counts", "[assignment_folders]") {
  CHECK(listed(course, "ps1") == "ann=1;bo=3;");
  CHECK(listed(course, "ps2").starts_with("ann=2;cid=4;/cid/ps2/photo.png: not a submission"));
}

TEST_CASE("of several assignments none is graded before one is chosen", "[assignment_folders]") {
  const std::string several =
      ": error: the folders of students hold several assignments, each of so many students: ps1 (2), ps2 "
      "(2); "
      "choose one with --assignment";
  CHECK(listed(course) == several);
  // Nobody has both, but nbgrader's times say that they are assignments.
  CHECK(listed({{"ann/ps1/a.md", "1"},
                {"ann/ps1/timestamp.txt", "2026-05-01 10:00:00 UTC"},
                {"bo/ps2/b.md", "2"},
                {"bo/ps2/timestamp.txt", "2026-05-02 10:00:00 UTC"}}) ==
        ": error: the folders of students hold several assignments, each of so many students: ps1 (1), ps2 "
        "(1); "
        "choose one with --assignment");
}

TEST_CASE("folders of the students' own are no assignments", "[assignment_folders]") {
  CHECK(listed({{"ann/mine/a.md", "1"}, {"bo/work/b.md", "2"}, {"cid/work/c.md", "3"}}) ==
        "ann=1;bo=2;cid=3;");
  // Ann has two, and nobody else has both.
  CHECK(listed({{"ann/x/a.md", "1"}, {"ann/y/b.md", "2"}, {"bo/x/c.md", "3"}}) ==
        "bo=3;/ann/x/a.md: one of 2 documents of ann; keep one;/ann/y/b.md: one of 2 documents of ann; keep "
        "one;");
  CHECK(listed({{"ann/ps1/a.md", "1"}, {"bo/ps1/b.md", "2"}}) == "ann=1;bo=2;");
}

TEST_CASE("an assignment that nobody has is refused, with those that there are", "[assignment_folders]") {
  CHECK(listed(course, "ps3") ==
        ": error: nobody's folder holds a document of the assignment 'ps3'; did you mean 'ps1'?");
  CHECK(listed(course, "midterm") ==
        ": error: nobody's folder holds a document of the assignment 'midterm'; there are ps1, ps2");
  CHECK(listed({{"ann/ps1/photo.png", ""}, {"bo/ps2/b.md", "2"}}, "ps1") ==
        ": error: nobody's folder holds a document of the assignment 'ps1'");
}

TEST_CASE("with an assignment chosen, what lies beside the assignments is named", "[assignment_folders]") {
  CHECK(listed({{"ann/ps1/a.md", "1"}, {"bo/b.md", "2"}}, "ps1") ==
        "ann=1;/bo/b.md: in the folder of no assignment;");
  // In no folder of a student it is nobody's in particular.
  CHECK(listed({{"loose.md", "1"}, {"bo/ps1/b.md", "2"}}, "ps1") == "bo=2;loose=1;");
  CHECK(listed({{"loose.md", "1"}}, "ps1") == "loose=1;");
  CHECK(listed({{"ann/a.md", "1"}, {"bo/b.md", "2"}}, "ps1") == ": error: the archive holds no submissions");
}

}  // namespace gradewright::reading
