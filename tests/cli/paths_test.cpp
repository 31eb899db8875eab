#include "cli/paths.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "cli/verbs.hpp"
#include "tests/reports/temporary_folder.hpp"

using namespace gradewright::cli;
using gradewright::reports::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

using Require = void (*)(const std::string&, std::string_view);

/// A folder with a file exam.yaml, a folder inner, and links; messages are shown without the folder's own
/// path.
class Place {
 public:
  Place() {
    std::ofstream(folder_ / "exam.yaml") << "exam: Sums\n";
    fs::create_directory(folder_ / "inner");
    fs::create_symlink("gone.yaml", folder_ / "dangling");
    fs::create_symlink("exam.yaml", folder_ / "link");
    fs::create_symlink("round", folder_ / "round");
  }

  std::string path(const std::string& name) const { return folder_ / name; }

  std::string refused(Require require, const std::string& name, std::string_view what) const {
    try {
      require(name.empty() ? name : path(name), what);
    } catch (const UsageError& error) {
      std::string text = error.what();
      const std::string root = folder_ / "";
      for (std::size_t at = text.find(root); at != std::string::npos; at = text.find(root)) {
        text.erase(at, root.size());
      }
      return text;
    }
    return "accepted";
  }

 private:
  TemporaryFolder folder_;
};

struct Row {
  const char* name;
  const char* expected;
};

void check_all(const Place& place, Require require, std::string_view what, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(place.refused(require, row.name, what) == row.expected);
  }
}

/// A file or folder that nobody but root can read or write.
void lock(const std::string& path) {
  fs::permissions(path, fs::perms::none);
}

}  // namespace

TEST_CASE("a file that is read is there, is a file and can be read", "[paths]") {
  const Place place;
  const std::string long_name(300, 'x');
  check_all(
      place, require_file, "exam",
      {{"exam.yaml", "accepted"},
       {"link", "accepted"},
       {"inner/../exam.yaml", "accepted"},
       {"", "the name of the exam is empty"},
       {"nothing.txt", "there is no exam 'nothing.txt'"},
       {"exma.yaml", "there is no exam 'exma.yaml'; did you mean 'exam.yaml'?"},
       {"exam.yml", "there is no exam 'exam.yml'; did you mean 'exam.yaml'?"},
       {"inner", "the exam 'inner' is a folder, not a file"},
       {"inner/", "the exam 'inner/' is a folder, not a file"},
       {"inner/exam.yaml", "there is no exam 'inner/exam.yaml'"},
       {"iner/exam.yaml",
        "there is no exam 'iner/exam.yaml': there is no folder 'iner'; did you mean 'inner'?"},
       {"a/b/c.yaml", "there is no exam 'a/b/c.yaml': there is no folder 'a'"},
       {"exam.yaml/x", "there is no exam 'exam.yaml/x': 'exam.yaml' is a file, not a folder"},
       {"dangling", "the exam 'dangling' is a link to 'gone.yaml', which is not there"},
       {"round", "the exam 'round' cannot be read: Too many levels of symbolic links"},
       {"two\nlines", "there is no exam 'two lines'"},
       {long_name.c_str(), ("the exam '" + long_name + "' cannot be read: File name too long").c_str()}});
  CHECK(place.refused(require_file, "no.db", "store") ==
        "there is no store 'no.db'; `gradewright grade EXAM SUBMISSION... --store no.db` makes one");
  REQUIRE(::mkfifo(place.path("pipe").c_str(), 0600) == 0);
  CHECK(place.refused(require_file, "pipe", "exam") == "accepted");
  CHECK(place.refused(require_file, "pipe", "store") == "the store 'pipe' is a pipe or a device, not a file");
  CHECK(place.refused(require_file, "no/such.db", "store") ==
        "there is no store 'no/such.db': there is no folder 'no'");
}

TEST_CASE("a submission is a file or a folder", "[paths]") {
  const Place place;
  check_all(place, require_file_or_folder, "submission",
            {{"exam.yaml", "accepted"},
             {"inner", "accepted"},
             {"inner/", "accepted"},
             {"", "the name of the submission is empty"},
             {"innr", "there is no submission 'innr'; did you mean 'inner'?"},
             {"dangling", "the submission 'dangling' is a link to 'gone.yaml', which is not there"},
             {"exam.yaml/x", "there is no submission 'exam.yaml/x': 'exam.yaml' is a file, not a folder"}});
}

TEST_CASE("a file that is written has a folder to be in", "[paths]") {
  const Place place;
  check_all(place, require_writable, "output",
            {{"new.md", "accepted"},
             {"exam.yaml", "accepted"},
             {"inner/new.md", "accepted"},
             {"", "the name of the output is empty"},
             {"inner", "the output 'inner' is a folder, not a file"},
             {"no/new.md", "the output 'no/new.md' cannot be made: there is no folder 'no'"},
             {"inne/new.md",
              "the output 'inne/new.md' cannot be made: there is no folder 'inne'; did you mean 'inner'?"},
             {"exam.yaml/new.md",
              "the output 'exam.yaml/new.md' cannot be made: 'exam.yaml' is a file, not a folder"},
             {"new/", "the output 'new/' cannot be made: there is no folder 'new'"},
             {"dangling", "the output 'dangling' is a link to 'gone.yaml', which is not there"}});
  CHECK_FALSE(fs::exists(place.path("new.md")));
}

TEST_CASE("a folder that is written into is made, with those that it is in", "[paths]") {
  const Place place;
  check_all(place, make_folder, "output",
            {{"inner", "accepted"},
             {"one/two/three", "accepted"},
             {"", "the name of the output is empty"},
             {"exam.yaml", "the output 'exam.yaml' is a file, not a folder"},
             {"exam.yaml/sub", "the folder 'exam.yaml/sub' cannot be made: Not a directory"}});
  CHECK(fs::is_directory(place.path("one/two/three")));
}

TEST_CASE("what may not be read or written is said so", "[paths]") {
  if (::geteuid() == 0) {
    return;  // root may do everything
  }
  const Place place;
  std::ofstream(place.path("locked.yaml")) << "exam: Sums\n";
  fs::create_directory(place.path("closed"));
  lock(place.path("locked.yaml"));
  lock(place.path("closed"));
  check_all(place, require_file, "exam",
            {{"locked.yaml", "the exam 'locked.yaml' cannot be read: Permission denied"},
             {"closed/exam.yaml", "the exam 'closed/exam.yaml' cannot be read: Permission denied"}});
  check_all(place, require_file_or_folder, "submission",
            {{"closed", "the submission 'closed' cannot be read: Permission denied"}});
  check_all(place, require_writable, "output",
            {{"locked.yaml", "the output 'locked.yaml' cannot be written: Permission denied"}});
  fs::permissions(place.path("closed"), fs::perms::owner_all);
}
