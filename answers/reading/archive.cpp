#include "answers/reading/archive.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "answers/reading/submission_error.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/lower_letters.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reading {
namespace {

struct Free {
  void operator()(archive* handle) const { archive_read_free(handle); }
};

/// Why a name could be another file's than one in the archive, or nobody's; empty for a plain one.
std::string name_problem(std::string_view name, const ArchiveLimits& limits) {
  if (name.empty() || find_not_utf8(name) != std::string_view::npos) {
    return "its name is not UTF-8";
  }
  if (name.size() > limits.name_bytes) {
    return fmt::format("its name has more than {} bytes", limits.name_bytes);
  }
  if (std::ranges::any_of(name, [](unsigned char c) { return c < 0x20 || c == 0x7f || c == '\\'; })) {
    return "its name has control characters or backslashes";
  }
  if (name.front() == '/' || (name.size() > 1 && is_letter(name[0]) && name[1] == ':')) {
    return "its name leads out of the archive";
  }
  std::size_t depth = 0;
  for (std::size_t at = 0; at <= name.size();) {
    const std::size_t end = std::min(name.find('/', at), name.size());
    const std::string_view part = name.substr(at, end - at);
    if (part == "..") {
      return "its name leads out of the archive";
    }
    if (part.empty() || part == ".") {
      return "its name has a folder without a name";
    }
    depth += 1;
    at = end + 1;
  }
  return depth > max_folder_depth + 1 ? fmt::format("more than {} folders deep", max_folder_depth) : "";
}

bool is_nested(std::string_view name) {
  constexpr std::array<std::string_view, 10> endings{".zip", ".tar", ".gz",  ".tgz", ".bz2",
                                                     ".xz",  ".7z",  ".rar", ".zst", ".jar"};
  const std::string small = lower_letters(name);
  return std::ranges::any_of(endings, [&small](std::string_view end) { return small.ends_with(end); });
}

class ZipReader {
 public:
  ZipReader(const std::string& path, const ReasonToSkip& reason_to_skip, const ArchiveLimits& limits)
      : path_(path), reason_to_skip_(reason_to_skip), limits_(limits), handle_(archive_read_new()) {
    constexpr std::size_t block = 1 << 16;
    archive_read_support_format_zip_seekable(handle_.get());
    if (archive_read_open_filename(handle_.get(), path.c_str(), block) != ARCHIVE_OK) {
      refuse_damaged();
    }
  }

  ArchiveContent read() {
    archive_entry* entry = nullptr;
    for (int result = next(entry); result != ARCHIVE_EOF; result = next(entry)) {
      if (++count_ > limits_.entries) {
        refuse(fmt::format("more than {} entries", limits_.entries));
      }
      take(entry);
    }
    leave_out_doubles();
    std::ranges::sort(content_.entries, {}, &ArchiveEntry::name);
    return std::move(content_);
  }

 private:
  [[noreturn]] void refuse(const std::string& why) const {
    throw SubmissionError(fmt::format("{}: error: {}", path_, why));
  }
  [[noreturn]] void refuse_damaged() const {
    const char* why = archive_error_string(handle_.get());
    refuse(fmt::format("no zip archive, or a damaged one: {}", why == nullptr ? "it has no entries" : why));
  }

  int next(archive_entry*& entry) {
    const int result = archive_read_next_header(handle_.get(), &entry);
    if (result != ARCHIVE_EOF && result < ARCHIVE_WARN) {
      refuse_damaged();
    }
    return result;
  }

  /// As it stands in the archive, whatever the locale.
  std::string name_of(archive_entry* entry) const {
    const char* name = archive_entry_pathname_utf8(entry);
    name = name == nullptr ? archive_entry_pathname(entry) : name;
    return name == nullptr ? "" : name;
  }

  void skip(const std::string& name, std::string why, bool expected = false) {
    content_.skipped.push_back(
        {name.empty() || find_not_utf8(name) != std::string::npos ? fmt::format("entry {}", count_) : name,
         std::move(why), expected});
  }

  void take(archive_entry* entry) {
    std::string name = name_of(entry);
    if (archive_entry_filetype(entry) == AE_IFDIR) {
      return;
    }
    const std::string problem = name_problem(name, limits_);
    if (!problem.empty()) {
      return skip(name, problem);
    }
    ++names_[name];
    if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_symlink(entry) != nullptr ||
        archive_entry_hardlink(entry) != nullptr) {
      return skip(name, "a link, which could lead to somebody else's file");
    }
    if (is_nested(name)) {
      return skip(name, "an archive in an archive; unpack it and name it on the command line");
    }
    if (archive_entry_is_encrypted(entry) != 0) {
      return skip(name, "it has a password");
    }
    if (const SkippedFile unwanted = reason_to_skip_(name); !unwanted.reason.empty()) {
      return skip(name, unwanted.reason, unwanted.expected);
    }
    if (std::optional<std::string> bytes = bytes_of_entry()) {
      content_.entries.push_back({std::move(name), *std::move(bytes)});
    } else {
      skip(name, fmt::format("more than {} bytes", limits_.entry_bytes));
    }
  }

  /// Nothing for one that is too long.
  std::optional<std::string> bytes_of_entry() {
    std::string bytes;
    for (;;) {
      const std::size_t before = bytes.size();
      constexpr std::size_t piece = 1 << 16;
      bytes.resize(before + std::min(piece, limits_.entry_bytes + 1 - before));
      const la_ssize_t got = archive_read_data(handle_.get(), bytes.data() + before, bytes.size() - before);
      if (got < 0) {
        refuse_damaged();
      }
      bytes.resize(before + static_cast<std::size_t>(got));
      unpacked_ += static_cast<std::size_t>(got);
      check_size();
      if (bytes.size() > limits_.entry_bytes) {
        return std::nullopt;
      }
      if (got == 0) {
        return bytes;
      }
    }
  }

  void check_size() const {
    if (unpacked_ > limits_.bytes) {
      refuse(fmt::format("more than {} bytes, unpacked", limits_.bytes));
    }
    const auto packed =
        static_cast<std::size_t>(std::max<la_int64_t>(archive_filter_bytes(handle_.get(), -1), 1));
    if (unpacked_ > limits_.any_ratio && unpacked_ / limits_.ratio >= packed) {
      refuse(fmt::format("it unpacks to more than {} times its size", limits_.ratio));
    }
  }

  /// Of two with one name nobody knows which is meant.
  void leave_out_doubles() {
    std::erase_if(content_.entries, [this](const ArchiveEntry& entry) {
      const bool twice = names_.at(entry.name) > 1;
      if (twice) {
        skip(entry.name, fmt::format("one of {} entries of this name", names_.at(entry.name)));
      }
      return twice;
    });
  }

  const std::string& path_;
  const ReasonToSkip& reason_to_skip_;
  const ArchiveLimits& limits_;
  std::unique_ptr<archive, Free> handle_;
  ArchiveContent content_;
  std::map<std::string, std::size_t> names_;
  std::size_t count_ = 0;
  std::size_t unpacked_ = 0;
};

}  // namespace

bool is_archive(const std::string& path) {
  return lower_letters(path).ends_with(".zip");
}

ArchiveContent read_archive(const std::string& path, const ReasonToSkip& reason_to_skip,
                            const ArchiveLimits& limits) {
  return ZipReader(path, reason_to_skip, limits).read();
}

}  // namespace gradewright::reading
