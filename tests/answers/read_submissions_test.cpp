#include "answers/read_submissions.hpp"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

namespace gradewright {
namespace {

namespace fs = std::filesystem;

/// A folder of its own, also beside other tests that run at the same time, that is removed at the end.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("gradewright-read-submissions-" + std::to_string(getpid()))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  std::string write(const std::string& name, const std::string& bytes) const {
    std::ofstream(path_ / name, std::ios::binary) << bytes;
    return (path_ / name).string();
  }
  std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

std::vector<Submission> read(const std::string& path) {
  std::vector<Submission> all;
  read_submissions(path, [&](Submission one) { all.push_back(std::move(one)); });
  return all;
}

TEST_CASE("a folder gives its documents and tables in name order") {
  const Folder folder;
  folder.write("00042.tex", "\\section*{1}");
  folder.write("s002.md", "# 1");
  folder.write("a.csv", "id,1\ns009,2\n");
  folder.write(".hidden.md", "# 1");
  folder.write("README.md", "# 1");
  folder.write("notes.pdf", "x");
  const std::vector<Submission> all = read(folder.path());
  REQUIRE(all.size() == 3);
  CHECK(all[0].student == "00042");
  CHECK(all[0].format == Submission::Format::latex);
  CHECK(all[1].student == "s009");
  CHECK(all[1].format == Submission::Format::row);
  CHECK(all[2].student == "s002");
}

TEST_CASE("bytes that are no text make a submission with a problem") {
  const Folder folder;
  CHECK(read(folder.write("a.md", std::string("x\0y", 3)))[0].problem == "not a text: a zero byte at byte 2");
  CHECK(read(folder.write("b.md", "ab\xFF"))[0].problem == "not UTF-8 text: byte 3");
  CHECK(read(folder.write("c.md", "\xC0\x80"))[0].problem == "not UTF-8 text: byte 1");
  CHECK(read(folder.write("d.md", std::string(max_submission_bytes + 1, 'x')))[0].problem ==
        "more than 4194304 bytes");
  CHECK(read(folder.write("e.csv", std::string("id,1\ns1,\xFF\n")))[0].problem ==
        "field 1: not UTF-8 text: byte 1");
}

TEST_CASE("a byte-order mark and CRLF become blanks, so that places stay places in the file") {
  const Folder folder;
  CHECK(read(folder.write("a.md", "\xEF\xBB\xBF# 1\r\n45\r\n"))[0].text == "   # 1 \n45 \n");
}

TEST_CASE("a path that cannot be used is an error, and so is a student who comes twice") {
  const Folder folder;
  CHECK_THROWS_WITH(read(folder.path() + "/none.md"),
                    folder.path() + "/none.md: error: there is no such file or folder");
  CHECK_THROWS_AS(read(folder.write("a.pdf", "x")), SubmissionError);
  const std::string tex = folder.write("s1.tex", "x");
  const std::string md = folder.write("s1.md", "x");
  CHECK_THROWS_WITH(read(folder.path()),
                    tex + ": error: student s1 has another submission in " + md + "; keep one of the two");
}

}  // namespace
}  // namespace gradewright
