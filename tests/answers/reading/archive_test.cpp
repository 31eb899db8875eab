#include "answers/reading/archive.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <string>

#include "answers/reading/submission_error.hpp"
#include "written_zip.hpp"

namespace gradewright::reading {
namespace {

SkippedFile wanted(const std::string& name) {
  return {name, name.ends_with(".png") ? "a picture" : "", false};
}

ArchiveContent content_of(const std::vector<ZipFile>& files, const ArchiveLimits& limits = {}) {
  const WrittenZip zip(files);
  return read_archive(zip.path(), wanted, limits);
}

std::string refusal(const std::vector<ZipFile>& files, const ArchiveLimits& limits) {
  try {
    content_of(files, limits);
  } catch (const SubmissionError& error) {
    const std::string whole = error.what();
    return whole.substr(whole.find("error: ") + 7);
  }
  return "no error";
}

/// Why the only entry is left out; empty where it is not.
std::string reason(const ZipFile& file, const ArchiveLimits& limits = {}) {
  const ArchiveContent content = content_of({file}, limits);
  REQUIRE(content.entries.size() + content.skipped.size() == 1);
  return content.skipped.empty() ? "" : content.skipped.front().reason;
}

}  // namespace

TEST_CASE("the files of an archive come in the order of their names", "[archive]") {
  const ArchiveContent content = content_of({{"b/x.md", "2"}, {"a.md", "1"}, {"p.png", "?"}, {"ü.md", ""}});
  REQUIRE(content.entries.size() == 3);
  CHECK(content.entries[0].name == "a.md");
  CHECK(content.entries[0].bytes == "1");
  CHECK(content.entries[1].name == "b/x.md");
  CHECK(content.entries[2].name == "ü.md");
  REQUIRE(content.skipped.size() == 1);
  CHECK(content.skipped[0].path == "p.png");
  CHECK(content.skipped[0].reason == "a picture");
}

TEST_CASE("no name leads out of an archive", "[archive]") {
  for (const char* name : {"../a.md", "x/../../a.md", "x/..", "/etc/a.md", "C:/a.md", "c:a.md", "..\\a.md"}) {
    INFO(name);
    CHECK(reason({name, "x"}) == "its name leads out of the archive");
  }
  for (const char* name : {"a\nb.md", "a\x1B[31m.md", "a\x7F.md"}) {
    INFO(name);
    CHECK(reason({name, "x"}) == "its name has control characters or backslashes");
  }
  for (const char* name : {"x//a.md", "./a.md", "x/./a.md"}) {
    INFO(name);
    CHECK(reason({name, "x"}) == "its name has a folder without a name");
  }
  CHECK(reason({"\xFF\xFE.md", "x"}) == "its name is not UTF-8");
  CHECK(reason({"a..md", "x"}).empty());
  CHECK(reason({"..a/b.md", "x"}).empty());
  CHECK(reason({"a.md", "b.md", true}) == "a link, which could lead to somebody else's file");
  for (const char* name : {"a.zip", "x/a.TAR.GZ", "a.7z"}) {
    INFO(name);
    CHECK(reason({name, "x"}) == "an archive in an archive; unpack it and name it on the command line");
  }
}

TEST_CASE("of entries with one name none is read", "[archive]") {
  const ArchiveContent content = content_of({{"a.md", "1"}, {"b.md", "1"}, {"a.md", "2"}});
  REQUIRE(content.entries.size() == 1);
  CHECK(content.entries[0].name == "b.md");
  REQUIRE(content.skipped.size() == 2);
  CHECK(content.skipped[0].reason == "one of 2 entries of this name");
}

TEST_CASE("each limit of an archive holds at its edge", "[archive][limits]") {
  ArchiveLimits limits;
  limits.entries = 2;
  CHECK(refusal({{"a.md", ""}, {"b.md", ""}}, limits) == "no error");
  CHECK(refusal({{"a.md", ""}, {"b.md", ""}, {"c.png", ""}}, limits) == "more than 2 entries");
  limits = {};
  limits.bytes = 10;
  CHECK(refusal({{"a.md", "12345"}, {"b.md", "67890"}}, limits) == "no error");
  CHECK(refusal({{"a.md", "12345"}, {"b.md", "678901"}}, limits) == "more than 10 bytes, unpacked");
  CHECK(refusal({{"a.md", "12345"}, {"b.png", "678901"}}, limits) == "no error");  // not read
  limits = {};
  limits.entry_bytes = 5;
  CHECK(reason({"a.md", "12345"}, limits).empty());
  CHECK(reason({"a.md", "123456"}, limits) == "more than 5 bytes");
  limits = {};
  limits.name_bytes = 6;
  CHECK(reason({"abc.md", ""}, limits).empty());
  CHECK(reason({"abcd.md", ""}, limits) == "its name has more than 6 bytes");
  std::string deep;
  for (std::size_t i = 0; i < max_folder_depth; ++i) {
    deep += "d/";
  }
  CHECK(reason({deep + "a.md", ""}).empty());
  CHECK(reason({deep + "d/a.md", ""}) == "more than 16 folders deep");
}

TEST_CASE("an archive that unpacks to far more than it is is refused", "[archive][limits]") {
  ArchiveLimits limits;
  limits.any_ratio = 1000;
  const std::string blanks(2'000'000, ' ');  // deflated about a thousand times
  CHECK(refusal({{"a.md", blanks}}, limits) == "it unpacks to more than 200 times its size");
  CHECK(refusal({{"a.md", blanks}}, {}) == "no error");  // short enough to matter to nobody
  limits.ratio = 2000;
  CHECK(refusal({{"a.md", blanks}}, limits) == "no error");
}

TEST_CASE("what is no archive, or a cut one, is refused", "[archive]") {
  const WrittenZip zip({{"a.md", std::string(5000, 'x') + "y"}, {"b.md", "z"}});
  const auto refused = [&](const std::string& bytes) {
    std::ofstream(zip.path(), std::ios::binary | std::ios::trunc) << bytes;
    try {
      read_archive(zip.path(), wanted);
    } catch (const SubmissionError& error) {
      return std::string(error.what()).find("error: no zip archive, or a damaged one") != std::string::npos;
    }
    return false;
  };
  std::ifstream file(zip.path(), std::ios::binary);
  const std::string whole{std::istreambuf_iterator<char>(file), {}};
  file.close();
  CHECK_FALSE(refused(whole));
  CHECK(refused(""));
  CHECK(refused("1. k = 4\n"));
  for (std::size_t cut = 1; cut < whole.size(); cut += 7) {
    INFO(cut);
    CHECK(refused(whole.substr(0, cut)));
  }
  std::string spoilt = whole;
  spoilt[60] = static_cast<char>(spoilt[60] ^ 0x55);
  CHECK(refused(spoilt));
}

}  // namespace gradewright::reading
