#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/submission_files.hpp"

namespace gradewright::reading {

/// What an archive may hold. What goes past the first four is refused as a whole, as it may be made to take
/// all memory; past the others, an entry is left out.
struct ArchiveLimits {
  std::size_t entries = 20'000;
  std::size_t bytes = std::size_t{512} << 20U;    ///< of all entries that are read, unpacked
  std::size_t ratio = 200;                        ///< of what is read, unpacked, to what the file has for it
  std::size_t any_ratio = std::size_t{8} << 20U;  ///< unpacked bytes up to which the ratio does not matter
  std::size_t entry_bytes = std::size_t{64} << 20U;
  std::size_t name_bytes = 1024;
};

/// A file in an archive.
struct ArchiveEntry {
  std::string name;  ///< its folders parted by "/", none of them ".."
  std::string bytes;
};

struct ArchiveContent {
  std::vector<ArchiveEntry> entries;  ///< in byte order of their names
  std::vector<SkippedFile> skipped;   ///< each named as the archive does
};

/// Why an entry of this name is not wanted; empty where it is.
using ReasonToSkip = std::function<SkippedFile(const std::string& name)>;

/// Whether a file is a zip archive by its name.
bool is_archive(const std::string& path);

/// Reads the wanted files of a zip archive; nothing is written anywhere. Left out are names that lead out of
/// the archive or are no UTF-8 text, links and other special files, files with a password, archives in the
/// archive, and of two entries with one name both. Throws SubmissionError for what is no zip archive, is
/// damaged, or goes past the limits.
ArchiveContent read_archive(const std::string& path, const ReasonToSkip& reason_to_skip,
                            const ArchiveLimits& limits = {});

}  // namespace gradewright::reading
