#include "answers/reading/tables/read_submissions.hpp"

#include <unistd.h>

#include <fmt/core.h>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

namespace gradewright::reading {
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
  folder.write("notes.odt", "x");
  fs::create_directories(folder.path() + "/t.md");
  const std::vector<Submission> all = read(folder.path());
  REQUIRE(all.size() == 3);
  CHECK(count_submissions(list_submission_files({folder.path()}).files) == 3);
  CHECK(count_submissions(std::vector<SubmissionFile>{{folder.path() + "/none.csv", FileFormat::csv}}) ==
        std::nullopt);
  CHECK(all[0].student == "00042");
  CHECK(all[0].format == Submission::Format::latex);
  CHECK(all[1].student == "s009");
  CHECK(all[1].format == Submission::Format::row);
  CHECK(all[2].student == "s002");
}

TEST_CASE("a file is known by its ending, in any case") {
  const Folder folder;
  using Format = Submission::Format;
  for (const char* name : {"a.md", "a.markdown", "a.txt", "a.MD"}) {
    CAPTURE(name);
    CHECK(read(folder.write(name, "# 1"))[0].format == Format::markdown);
  }
  CHECK(read(folder.write("a.TeX", "x"))[0].format == Format::latex);
  for (const char* name : {"a.csv", "a.tsv"}) {
    CHECK(read(folder.write(name, "id,1\ns1,2\n"))[0].format == Format::row);
  }
  CHECK(read(folder.write("a.json", "[{\"id\": 1}]"))[0].student == "1");
  for (const char* name : {"a.jsonl", "a.ndjson"}) {
    CHECK(read(folder.write(name, "{\"id\": 1}\n{\"id\": 2}\n")).size() == 2);
  }
}

TEST_CASE("an empty document has a problem, so that somebody looks") {
  const Folder folder;
  for (const char* text : {"", " \n\t\r\n", "\xEF\xBB\xBF"}) {
    CHECK(read(folder.write("a.md", text))[0].problem == "the file is empty");
  }
  CHECK(read(folder.write("a.md", "x"))[0].problem.empty());
}

TEST_CASE("bytes that are no text make a submission with a problem") {
  const Folder folder;
  CHECK(read(folder.write("a.md", std::string("x\0y", 3)))[0].problem == "not a text: a zero byte at byte 2");
  CHECK(read(folder.write("b.md", "ab\xFF"))[0].problem == "not UTF-8 text: byte 3");
  CHECK(read(folder.write("c.md", "\xC0\x80"))[0].problem == "not UTF-8 text: byte 1");
  for (const char* none :
       {"\xE0\x80\x80", "\xED\xA0\x80", "\xF0\x80\x80\x80", "\xF4\x90\x80\x80", "\xE2\x82"}) {
    CHECK(read(folder.write("c.md", none))[0].problem == "not UTF-8 text: byte 1");
    CHECK(read(folder.write("c.md", none))[0].text.empty());
  }
  CHECK(read(folder.write("c.md", "\u00e9\u20ac\U0001F600"))[0].problem.empty());
  CHECK(read(folder.write("d.md", std::string(max_submission_bytes + 1, 'x')))[0].problem ==
        "more than 4194304 bytes");
  CHECK(read(folder.write("e.csv", std::string("id,1\ns1,\xFF\n")))[0].problem ==
        "field 1: not UTF-8 text: byte 1");
  CHECK(read(folder.write("e.csv", std::string("id,1,2\ns1,\xFF\n")))[0].problem ==
        "the row has 2 cells, the header 3");
  const std::string half(max_submission_bytes / 2 + 1, 'x');
  CHECK(read(folder.write("e.csv", "id,1,2\ns1," + half + "," + half + "\n"))[0].problem ==
        "more than 4194304 bytes");
}

TEST_CASE("carriage returns end lines where there is no line feed, and are blanks elsewhere") {
  const Folder folder;
  CHECK(read(folder.write("a.md", "# 1\r45\r"))[0].text == "# 1\n45\n");
  CHECK(read(folder.write("b.md", "# 1\r\n45\r\n"))[0].text == "# 1 \n45 \n");
}

TEST_CASE("a document in UTF-16 is named, with what to do about it") {
  const Folder folder;
  const std::string bytes("\xFF\xFE#\0 \0", 6);
  CHECK(read(folder.write("a.md", bytes))[0].problem ==
        "text in UTF-16, not UTF-8; save it as UTF-8, or convert it with iconv -f UTF-16 -t UTF-8");
}

TEST_CASE("a table in UTF-16 is read, and says where it is none") {
  const Folder folder;
  const auto in_utf16 = [](const std::string& text) {
    std::string bytes = "\xFF\xFE";
    for (const char c : text) {
      bytes += c;
      bytes += '\0';
    }
    return bytes;
  };
  const std::vector<Submission> rows = read(folder.write("a.csv", in_utf16("id\t1.y\r\n007\t1;2\r\n")));
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].student == "007");
  CHECK(rows[0].fields.at(0).second == "1;2");
  CHECK(read(folder.write("a.json", in_utf16("[{\"student\": \"8\", \"1.y\": 1}]")))[0].student == "8");
  // Half a pair of surrogates in an answer.
  const std::vector<Submission> half = read(folder.write("b.csv", in_utf16("id,1.y\ns1,") + "\x3D\xD8"));
  CHECK(half.at(0).problem == "field 1.y: not UTF-8 text: byte 1");
  const std::string unmarked = folder.write("d.csv", std::string("\0i\0d", 4));
  CHECK_THROWS_WITH(read(unmarked), unmarked + ":1: error: not a text: there is a zero byte in it");
}

TEST_CASE("a table with a byte-order mark is read, one with an id that is no text is not") {
  const Folder folder;
  CHECK(read(folder.write("a.csv", "\xEF\xBB\xBFid,1\ns1,2\n"))[0].student == "s1");
  const std::string file = folder.write("b.csv", "id,1\nM\xFCller,2\n");
  CHECK_THROWS_WITH(read(file), file + ":2: error: the student's id is not UTF-8 text: byte 2");
}

TEST_CASE("a byte-order mark and CRLF become blanks, so that places stay places in the file") {
  const Folder folder;
  CHECK(read(folder.write("a.md", "\xEF\xBB\xBF# 1\r\n45\r\n"))[0].text == "   # 1 \n45 \n");
}

TEST_CASE("a path that cannot be used is an error, and so is a student who comes twice") {
  const Folder folder;
  CHECK_THROWS_WITH(read(folder.path() + "/none.md"),
                    folder.path() + "/none.md: error: there is no such file or folder");
  CHECK_THROWS_WITH(read(folder.path()), folder.path() + ": error: the folder holds no submissions");
  CHECK_THROWS_AS(read(folder.write("a.odt", "x")), SubmissionError);
  const std::string tex = folder.write("s1.tex", "x");
  const std::string md = folder.write("s1.md", "x");
  CHECK_THROWS_WITH(read(folder.path()),
                    tex + ": error: student s1 has another submission in " + md +
                        "; keep one of the two, or say in the exam which counts, as in attempts: last");
  const std::string twice = folder.write("twice.csv", "id,1\ns1,2\ns1,2\n");
  CHECK_THROWS_WITH(read(twice),
                    twice + ":3: error: student s1 has another submission in " + twice +
                        ":2; keep one of the two, or say in the exam which counts, as in attempts: last");
}

}  // namespace
}  // namespace gradewright::reading
