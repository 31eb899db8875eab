#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <vector>

namespace gradewright::reading {

/// One file of an archive that a test writes.
struct ZipFile {
  std::string name;
  std::string bytes;
  bool link = false;
};

/// A zip archive with names just as they are given, removed at the end.
class WrittenZip {
 public:
  explicit WrittenZip(const std::vector<ZipFile>& files, const std::string& name = "class.zip")
      : folder_(std::filesystem::temp_directory_path() / ("gradewright-zip-" + std::to_string(getpid()))) {
    std::filesystem::create_directories(folder_);
    path_ = (folder_ / name).string();
    archive* out = archive_write_new();
    archive_write_set_format_zip(out);
    REQUIRE(archive_write_open_filename(out, path_.c_str()) == ARCHIVE_OK);
    for (const ZipFile& file : files) {
      archive_entry* entry = archive_entry_new();
      archive_entry_set_pathname(entry, file.name.c_str());
      archive_entry_set_filetype(entry, file.link ? AE_IFLNK : AE_IFREG);
      archive_entry_set_perm(entry, 0644);
      if (file.link) {
        archive_entry_set_symlink(entry, file.bytes.c_str());
      } else {
        archive_entry_set_size(entry, static_cast<la_int64_t>(file.bytes.size()));
      }
      REQUIRE(archive_write_header(out, entry) == ARCHIVE_OK);
      if (!file.link) {
        archive_write_data(out, file.bytes.data(), file.bytes.size());
      }
      archive_entry_free(entry);
    }
    archive_write_close(out);
    archive_write_free(out);
  }
  ~WrittenZip() { std::filesystem::remove_all(folder_); }
  WrittenZip(const WrittenZip&) = delete;
  WrittenZip& operator=(const WrittenZip&) = delete;

  const std::string& path() const { return path_; }

 private:
  std::filesystem::path folder_;
  std::string path_;
};

}  // namespace gradewright::reading
