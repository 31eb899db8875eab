#include "answers/reading/submission_archive.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "answers/reading/submission_error.hpp"
#include "answers/reading/tables/read_submissions.hpp"
#include "written_zip.hpp"

namespace gradewright::reading {
namespace {

/// "student=text" of each submission, then "name: reason" of what is left out.
std::string listed(const std::vector<ZipFile>& files) {
  const WrittenZip zip(files);
  const SubmissionFiles found = list_submission_files({zip.path()});
  std::string out;
  const auto add = [&out](const std::string& text) { out += (out.empty() ? "" : "; ") + text; };
  read_submissions(found.files, [&](const Submission& each) {
    add(each.student + "=" + (each.text.empty() ? each.fields.front().second : each.text) +
        (each.handed_in.stated.empty() ? "" : " at " + each.handed_in.stated));
  });
  for (const SkippedFile& each : found.skipped) {
    add(each.path.substr(each.path.find("class.zip/") + 10) + ": " + each.reason +
        (each.expected ? " (expected)" : ""));
  }
  return out;
}

}  // namespace

TEST_CASE("an archive of Canvas has a file a student", "[submission_archive]") {
  CHECK(listed({{"leeann_11_501_a.md", "1"}, {"kimbo_LATE_12_502_b.md", "2"}}) == "12=2 at LATE; 11=1");
  CHECK(listed({{"leeann_11_501_a.md", "1"}, {"leeann_11_502_b.md", "2"}, {"kimbo_12_503_b.md", "3"}}) ==
        "12=3; leeann_11_501_a.md: one of 2 documents of 11; keep one; leeann_11_502_b.md: one of 2 "
        "documents of "
        "11; keep one");
}

TEST_CASE("an archive of Moodle has a folder a student", "[submission_archive]") {
  CHECK(listed({{"Ann Lee_7_assignsubmission_file_/a.md", "1"}}) == "Ann Lee_7=1");
  CHECK(listed({{"Ann Lee_7_assignsubmission_file_/a.md", "1"},
                {"Ann Lee_8_assignsubmission_file_/x/b.md", "2"},
                {"Bo_9_assignsubmission_onlinetext_/onlinetext.html", "3"}}) ==
        "Ann Lee_7=1; Ann Lee_8=2; Bo_9_assignsubmission_onlinetext_/onlinetext.html: " +
            std::string("not a submission (.md, .markdown, .txt, .tex, .ipynb, .docx, .pdf, .csv, .tsv, "
                        ".json, .jsonl)"));
}

TEST_CASE("nbgrader's folders say when something was handed in", "[submission_archive]") {
  CHECK(listed({{"submitted/ann/ps1/ps1.md", "1"},
                {"submitted/ann/ps1/timestamp.txt", "2026-05-01 10:00:00 UTC\n"},
                {"submitted/bo/ps1/ps1.md", "2"}}) ==
        "ann=1 at 2026-05-01 10:00:00 UTC; bo=2; submitted/ann/ps1/timestamp.txt: when it was handed in "
        "(expected)");
  // Alone it is a document like any other.
  CHECK(listed({{"ann/timestamp.txt", "1"}, {"bo/b.md", "2"}}) == "ann=1; bo=2");
}

TEST_CASE("an archive of plain files or folders is read as a folder is", "[submission_archive]") {
  CHECK(listed({{"ann.md", "1"}, {"bo.md", "2"}, {"README.md", "?"}, {"__MACOSX/._ann.md", "?"}}) ==
        "ann=1; bo=2; README.md: a README (expected); __MACOSX/._ann.md: made by macOS (expected)");
  CHECK(listed({{"papers/ann.md", "1"}, {"papers/bo/x.md", "2"}}) == "ann=1; bo=2");
  CHECK(listed({{"ann/x.md", "1"}, {"bo/x.md", "2"}}) == "ann=1; bo=2");
  CHECK(listed({{"quiz.csv", "student,1\nann,B\n"}}) == "ann=B");
}

TEST_CASE("an archive without anything to grade is refused", "[submission_archive]") {
  CHECK_THROWS_AS(listed({{"a.png", "1"}}), SubmissionError);
  CHECK_THROWS_AS(listed({}), SubmissionError);
}

}  // namespace gradewright::reading
