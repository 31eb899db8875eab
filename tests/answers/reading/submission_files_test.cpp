#include "answers/reading/submission_files.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
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
        "more ! a folder in a folder\nno extension ! not a submission \nphoto.png ! not a submission \n"
        "pipe.md ! a pipe\n");
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

TEST_CASE("a file is read to one byte past the limit, and what took its place is refused", "[files]") {
  const Folder folder;
  folder.write("a.md", std::string(100'000, 'x'));
  const SubmissionFile file{folder / "a.md", FileFormat::markdown, true};
  CHECK(read_submission_file(file, 100'000).size() == 100'000);
  CHECK(read_submission_file(file, 99'999).size() == 100'000);
  CHECK(read_submission_file(file, 10).size() == 11);
  CHECK(read_submission_file(file, std::nullopt).size() == 100'000);

  fs::remove(folder / "a.md");
  REQUIRE(::mkfifo((folder / "a.md").c_str(), 0600) == 0);
  CHECK_THROWS_WITH(read_submission_file(file, 10), Catch::Contains("not a file any more"));
  fs::remove(folder / "a.md");
  folder.write("b.md", "secret");
  fs::create_symlink(folder / "b.md", folder / "a.md");
  CHECK_THROWS_WITH(read_submission_file(file, 10), Catch::Contains("the file cannot be read"));
}

}  // namespace gradewright::reading
