#include "answers/reading/submission_files.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "answers/reading/submission_error.hpp"

namespace gradewright::reading {
namespace {

namespace fs = std::filesystem;

/// A folder of its own that is removed at the end.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("gradewright-submission-files-" + std::to_string(getpid()))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string operator/(const std::string& name) const { return (path_ / name).string(); }
  void write(const std::string& name, const std::string& bytes) const {
    std::ofstream(path_ / name, std::ios::binary) << bytes;
  }

 private:
  fs::path path_;
};

std::string refusal(const std::string& path) {
  try {
    list_submission_files({path});
  } catch (const SubmissionError& error) {
    return error.what();
  }
  return "none";
}

}  // namespace

TEST_CASE("a folder is listed in the order of names, and everything that is not graded has its reason",
          "[files]") {
  const Folder folder;
  folder.write("b.md", "# 1");
  folder.write("a.TEX", "x");
  folder.write("c.csv", "id\n");
  folder.write("photo.png", "x");
  folder.write("no extension", "x");
  folder.write(".hidden.md", "x");
  folder.write("README.txt", "x");
  fs::create_directory(folder / "more");
  fs::create_symlink(folder / "b.md", folder / "link.md");
  fs::create_symlink(folder / "nowhere", folder / "broken.md");
  REQUIRE(::mkfifo((folder / "pipe.md").c_str(), 0600) == 0);

  const SubmissionFiles listed = list_submission_files({folder / ""});
  REQUIRE(listed.files.size() == 3);
  CHECK(fs::path(listed.files[0].path).filename() == "a.TEX");
  CHECK(listed.files[0].format == FileFormat::latex);
  CHECK(listed.files[1].format == FileFormat::markdown);
  CHECK(listed.files[2].format == FileFormat::csv);

  std::string skipped;
  for (const SkippedFile& file : listed.skipped) {
    skipped += fs::path(file.path).filename().string() + (file.expected ? " - " : " ! ") +
               file.reason.substr(0, file.reason.find_first_of(",(;")) + "\n";
  }
  CHECK(skipped ==
        ".hidden.md - hidden\nREADME.txt - a README\nbroken.md ! a symbolic link\nlink.md ! a symbolic link\n"
        "more ! the folder is empty\nno extension ! not a submission \nphoto.png ! not a submission \n"
        "pipe.md ! a pipe\n");
}

TEST_CASE("a folder in a folder is one student's", "[files]") {
  const Folder folder;
  const auto make = [&](const std::string& name) { fs::create_directories(folder / name); };
  make("s1/final");
  make("s2");
  make("s3");
  make("tables/deep");
  make(".git");
  folder.write("s0.md", "x");
  folder.write("s1/final/answer.md", "x");
  folder.write("s1/photo.png", "x");
  folder.write("s1/README.md", "x");
  folder.write("s2/q1.md", "x");
  folder.write("s2/q2.tex", "x");
  folder.write("s3/a.md", "x");
  folder.write("tables/deep/one.csv", "id\n");
  folder.write("tables/two.csv", "id\n");
  folder.write(".git/x.md", "x");
  fs::create_directory_symlink(folder / "s3", folder / "s4");
  const SubmissionFiles listed = list_submission_files({folder / ""});
  std::string shown;
  for (const SubmissionFile& file : listed.files) {
    shown += fs::path(file.path).filename().string() +
             (is_document(file.format) ? " of " + file.student : "") + "\n";
  }
  CHECK(shown == "s0.md of s0\nanswer.md of s1\na.md of s3\none.csv\ntwo.csv\n");
  std::string skipped;
  for (const SkippedFile& file : listed.skipped) {
    skipped += fs::path(file.path).filename().string() + (file.expected ? " - " : " ! ") +
               file.reason.substr(0, file.reason.find_first_of(",(;")) + "\n";
  }
  CHECK(skipped ==
        ".git - hidden\nREADME.md - a README\nphoto.png ! not a submission \n"
        "q1.md ! one of 2 documents in the folder of s2\nq2.tex ! one of 2 documents in the folder of s2\n"
        "s4 ! a symbolic link\n");
}

TEST_CASE("folders are looked into down to a limit", "[files]") {
  const Folder folder;
  folder.write("a.md", "x");
  std::string path = "s1";
  for (std::size_t depth = 1; depth < max_folder_depth; ++depth) {
    path += "/x";
  }
  fs::create_directories(folder / path);
  folder.write(path + "/answer.md", "x");
  CHECK(list_submission_files({folder / ""}).files.size() == 2);
  fs::create_directories(folder / (path + "/x"));
  folder.write(path + "/x/other.md", "x");
  const SubmissionFiles listed = list_submission_files({folder / ""});
  CHECK(listed.files.size() == 2);
  REQUIRE(listed.skipped.size() == 1);
  CHECK(listed.skipped[0].reason == "more than 16 folders deep");
}

TEST_CASE("a document whose name is no text names no student", "[files]") {
  const Folder folder;
  folder.write("b.md", "# 1");
  folder.write("\xFF.md", "# 1");
  folder.write("a\xC3.tex", "# 1");
  folder.write("\xFE.csv", "id\n");  // a table's name is nobody's id
  const SubmissionFiles listed = list_submission_files({folder / ""});
  CHECK(listed.files.size() == 2);
  REQUIRE(listed.skipped.size() == 2);
  CHECK_FALSE(listed.skipped[0].expected);
  CHECK(listed.skipped[0].reason.find("is not UTF-8") != std::string::npos);
  CHECK(refusal(folder / "\xFF.md").find("is not UTF-8") != std::string::npos);
}

TEST_CASE("a link that the user names is followed", "[files]") {
  const Folder folder;
  folder.write("b.md", "text");
  fs::create_symlink(folder / "b.md", folder / "link.md");
  const SubmissionFiles listed = list_submission_files({folder / "link.md"});
  REQUIRE(listed.files.size() == 1);
  CHECK(read_submission_file(listed.files[0], 100) == "text");
}

TEST_CASE("what cannot hold submissions is refused by its name", "[files]") {
  const Folder folder;
  CHECK(refusal(folder / "none.md") == (folder / "none.md") + ": error: there is no such file or folder");
  fs::create_directory(folder / "empty");
  CHECK(refusal(folder / "empty") == (folder / "empty") + ": error: the folder holds no submissions");
  REQUIRE(::mkfifo((folder / "pipe.md").c_str(), 0600) == 0);
  CHECK(refusal(folder / "pipe.md") == (folder / "pipe.md") + ": error: a pipe, not a file");
  CHECK(refusal("/dev/null") == "/dev/null: error: a device, not a file");
  folder.write("photo.png", "x");
  CHECK(refusal(folder / "photo.png").find("not a submission (.md") != std::string::npos);
}

TEST_CASE("what nothing here makes text of is left out by its name, after it was counted", "[files]") {
  const std::string path = std::getenv("PATH");
  ::setenv("PATH", "/nonexistent", 1);
  const Folder folder;
  folder.write("ann.docx", "x");
  folder.write("bo.md", "x");
  fs::create_directories(folder / "cy");
  folder.write("cy/a.pdf", "x");
  folder.write("cy/b.md", "x");
  const SubmissionFiles listed = list_submission_files({folder / ""});
  REQUIRE(listed.files.size() == 1);
  CHECK(listed.files[0].student == "bo");
  REQUIRE(listed.skipped.size() == 3);
  CHECK(listed.skipped[0].reason.starts_with("one of 2 documents"));
  CHECK(listed.skipped[2].path == (folder / "ann.docx"));
  CHECK(listed.skipped[2].reason == "pandoc, which makes text of .docx, is not installed (package pandoc)");
  CHECK_FALSE(listed.skipped[2].expected);
  CHECK(refusal(folder / "ann.docx") ==
        (folder / "ann.docx") +
            ": error: pandoc, which makes text of .docx, is not installed (package pandoc)");
  ::setenv("PATH", path.c_str(), 1);
}

TEST_CASE("a file is read to one byte past the limit, and what took its place is refused", "[files]") {
  const Folder folder;
  folder.write("a.md", std::string(100'000, 'x'));
  const SubmissionFile file{folder / "a.md", FileFormat::markdown, true};
  CHECK(read_submission_file(file, 100'000).size() == 100'000);
  CHECK(read_submission_file(file, 99'999).size() == 100'000);
  CHECK(read_submission_file(file, 10).size() == 11);

  fs::remove(folder / "a.md");
  REQUIRE(::mkfifo((folder / "a.md").c_str(), 0600) == 0);
  CHECK_THROWS_WITH(read_submission_file(file, 10), Catch::Contains("not a file any more"));
  fs::remove(folder / "a.md");
  folder.write("b.md", "secret");
  fs::create_symlink(folder / "b.md", folder / "a.md");
  CHECK_THROWS_WITH(read_submission_file(file, 10), Catch::Contains("the file cannot be read"));
}

}  // namespace gradewright::reading
