#include "cli/output.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include "string_terminal.hpp"
#include "tests/reports/temporary_folder.hpp"

using namespace gradewright::cli;
using gradewright::reports::TemporaryFolder;

namespace {

std::string content_of(const std::string& file) {
  std::ostringstream out;
  out << std::ifstream(file, std::ios::binary).rdbuf();
  return out.str();
}

}  // namespace

TEST_CASE("output goes to the file that is named, else to the screen, byte by byte", "[output]") {
  TemporaryFolder folder;
  const std::string file = folder / "a b\xC3\xA9.md";
  const std::string bytes("a\r\nb\0\xFF\x1b", 7);
  StringTerminal screen;
  write_output(file, bytes, screen.terminal);
  CHECK(content_of(file) == bytes);
  CHECK(screen.out.str().empty());
  write_output("", bytes, screen.terminal);
  CHECK(screen.out.str() == bytes);
  write_output("-", bytes, screen.terminal);
  CHECK(screen.out.str() == bytes + bytes);
  CHECK(screen.err.str().empty());
}

TEST_CASE("a file that is there already is replaced", "[output]") {
  TemporaryFolder folder;
  const std::string file = folder / "a.md";
  StringTerminal screen;
  write_output(file, "a longer text", screen.terminal);
  write_output(file, "short", screen.terminal);
  CHECK(content_of(file) == "short");
  write_output(file, "", screen.terminal);
  CHECK(std::filesystem::file_size(file) == 0);
}

TEST_CASE("a file that cannot be written whole is left as it was", "[output]") {
  TemporaryFolder folder;
  const std::string file = folder / "a.md";
  const std::string link = folder / "link.md";
  StringTerminal screen;
  write_output(file, "good", screen.terminal);
  std::filesystem::create_symlink("a.md", link);
  std::filesystem::permissions(file,
                               std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  const auto fails = [](std::ostream& out) {
    out << "half";
    out.setstate(std::ios::badbit);
  };
  CHECK_THROWS_AS(write_output(file, fails, screen.terminal), UsageError);
  CHECK(content_of(file) == "good");
  CHECK_THROWS_AS(write_output(folder / "new.md", fails, screen.terminal), UsageError);
  CHECK_FALSE(std::filesystem::exists(folder / "new.md"));
  write_output(link, "better", screen.terminal);
  CHECK(std::filesystem::is_symlink(link));
  CHECK(content_of(file) == "better");
  CHECK(std::filesystem::status(file).permissions() ==
        (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
  const auto files = std::filesystem::directory_iterator(folder / "");
  CHECK(std::distance(begin(files), end(files)) == 2);
}

TEST_CASE("what cannot be written is said with the reason", "[output]") {
  TemporaryFolder folder;
  StringTerminal screen;
  const auto refused = [&screen](const std::string& path) {
    try {
      write_output(path, "text", screen.terminal);
    } catch (const UsageError& error) {
      return std::string(error.what());
    }
    return std::string("written");
  };
  const std::string nowhere = folder / "no/such.md";
  CHECK(refused(nowhere) ==
        "the output '" + nowhere + "' cannot be made: there is no folder '" + (folder / "no") + "'");
  CHECK(refused(folder / "") == "the output '" + (folder / "") + "' is a folder, not a file");
  CHECK(refused("/dev/full") == "cannot write '/dev/full': No space left on device");
  CHECK_THAT(refused(folder / "no\x1b[2J/x"),
             Catch::Contains("no\uFFFD[2J/x' cannot be made: there is no folder"));
  CHECK(screen.out.str().empty());
}

TEST_CASE("only a page of its own is replaced unasked", "[output]") {
  TemporaryFolder folder;
  const std::string file = folder / "report.html";
  const auto replaced = [&file] {
    try {
      require_own_page(file);
    } catch (const UsageError& error) {
      return std::string(error.what());
    }
    return std::string("yes");
  };
  CHECK(replaced() == "yes");
  std::ofstream(file) << R"(<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">)"
                      << R"(<meta name="generator" content="gradewright">)";
  CHECK(replaced() == "yes");
  const std::string refused = "'" + file + "' is there already, and gradewright did not make it; -o " + file +
                              " replaces it, another name keeps it";
  for (const char* other : {"", "<!DOCTYPE html><html></html>", "my notes on gradewright", "\0"}) {
    std::ofstream(file) << other;
    CHECK(replaced() == refused);
  }
  std::filesystem::remove(file);
  std::filesystem::create_symlink("elsewhere", file);
  CHECK(replaced() == refused);
  std::filesystem::remove(file);
  std::filesystem::create_directory(file);
  CHECK(replaced() == refused);
}
