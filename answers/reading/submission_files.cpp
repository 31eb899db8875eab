#include "answers/reading/submission_files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include "answers/reading/submission_error.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reading {
namespace {

namespace fs = std::filesystem;

struct Extension {
  std::string_view text;
  FileFormat format;
};
constexpr std::array extensions{
    Extension{".md", FileFormat::markdown},      Extension{".markdown", FileFormat::markdown},
    Extension{".txt", FileFormat::markdown},     Extension{".tex", FileFormat::latex},
    Extension{".ipynb", FileFormat::notebook},   Extension{".csv", FileFormat::csv},
    Extension{".tsv", FileFormat::csv},          Extension{".json", FileFormat::json},
    Extension{".jsonl", FileFormat::json_lines}, Extension{".ndjson", FileFormat::json_lines},
};
constexpr std::string_view formats_in_words =
    "not a submission (.md, .markdown, .txt, .tex, .ipynb, .csv, .tsv, .json, .jsonl)";

std::optional<FileFormat> format_of(const fs::path& path) {
  const std::string extension = lower(path.extension().string());
  const auto found = std::find_if(extensions.begin(), extensions.end(),
                                  [&](const Extension& each) { return each.text == extension; });
  return found == extensions.end() ? std::nullopt : std::optional(found->format);
}

[[noreturn]] void refuse(const std::string& path, std::string_view reason) {
  throw SubmissionError(path + ": error: " + std::string(reason));
}

/// What something is that is neither a regular file nor a folder.
std::string_view special_kind(fs::file_type type) {
  switch (type) {
    case fs::file_type::fifo:
      return "a pipe, not a file";
    case fs::file_type::socket:
      return "a socket, not a file";
    case fs::file_type::block:
    case fs::file_type::character:
      return "a device, not a file";
    default:
      return "not a file";
  }
}

constexpr std::string_view nameless =
    "its name, which would be the student's id, is not UTF-8; rename it to grade it";

/// Whether the student's id would be bytes that are no text: two of them would look alike in every report.
bool is_nameless(const fs::path& path, FileFormat format) {
  return is_document(format) && find_not_utf8(path.stem().string()) != std::string::npos;
}

/// Why a regular file is not graded; empty for a submission.
std::string_view reason_to_skip_file(const fs::path& path) {
  const std::optional<FileFormat> format = format_of(path);
  return !format ? formats_in_words : is_nameless(path, *format) ? nameless : std::string_view();
}

/// Why an entry of a folder is not graded; empty for a submission.
std::string_view reason_to_skip(const fs::directory_entry& entry) {
  switch (entry.symlink_status().type()) {
    case fs::file_type::regular:
      return reason_to_skip_file(entry.path());
    case fs::file_type::symlink:
      return "a symbolic link, which could lead to somebody else's file; name it on the command line to "
             "grade it";
    case fs::file_type::directory:
      return "a folder in a folder; name it on the command line to grade what is in it";
    default:
      return special_kind(entry.symlink_status().type());
  }
}

void list_folder(const fs::path& folder, SubmissionFiles& result) {
  std::vector<fs::directory_entry> entries{fs::directory_iterator(folder), fs::directory_iterator()};
  std::sort(entries.begin(), entries.end());
  const std::size_t before = result.files.size();
  for (const fs::directory_entry& entry : entries) {
    const std::string path = entry.path().string();
    const bool hidden = entry.path().filename().string().starts_with('.');
    if (hidden || entry.path().stem() == "README") {
      result.skipped.push_back({path, hidden ? "hidden" : "a README", true});
    } else if (const std::string_view reason = reason_to_skip(entry); !reason.empty()) {
      result.skipped.push_back({path, std::string(reason), false});
    } else {
      result.files.push_back({path, *format_of(entry.path()), true});
    }
  }
  if (result.files.size() == before) {
    refuse(folder.string(), "the folder holds no submissions");
  }
}

void list_path(const fs::path& path, SubmissionFiles& result) {
  const fs::file_type type = fs::status(path).type();
  if (type == fs::file_type::not_found) {
    refuse(path.string(), "there is no such file or folder");
  }
  if (type == fs::file_type::directory) {
    return list_folder(path, result);
  }
  if (type != fs::file_type::regular) {
    refuse(path.string(), special_kind(type));
  }
  if (const std::string_view reason = reason_to_skip_file(path); !reason.empty()) {
    refuse(path.string(), reason);
  }
  result.files.push_back({path.string(), *format_of(path), false});
}

/// A file descriptor that is closed at the end.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) {
      ::close(number_);
    }
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

}  // namespace

bool is_document(FileFormat format) {
  return format == FileFormat::markdown || format == FileFormat::latex || format == FileFormat::notebook;
}

SubmissionFiles list_submission_files(const std::vector<std::string>& paths) {
  SubmissionFiles result;
  for (const std::string& path : paths) {
    try {
      list_path(path, result);
    } catch (const fs::filesystem_error& error) {
      refuse(error.path1().string(), error.code().message());
    }
  }
  return result;
}

std::string read_submission_file(const SubmissionFile& file, std::optional<std::size_t> limit) {
  // O_NONBLOCK: a pipe that took the file's place must not make anybody wait.
  const int follow = file.in_folder ? O_NOFOLLOW : 0;
  const Descriptor descriptor(::open(file.path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | follow));
  struct stat status {};
  if (descriptor.number() < 0 || ::fstat(descriptor.number(), &status) != 0) {
    refuse(file.path, "the file cannot be read: " + std::generic_category().message(errno));
  }
  if (!S_ISREG(status.st_mode)) {
    refuse(file.path, "not a file any more");
  }
  std::string bytes;
  std::array<char, 1 << 16> buffer{};
  while (!limit || bytes.size() <= *limit) {
    const std::size_t wanted = limit ? std::min(buffer.size(), *limit + 1 - bytes.size()) : buffer.size();
    const ssize_t got = ::read(descriptor.number(), buffer.data(), wanted);
    if (got < 0 && errno == EINTR) {
      continue;
    }
    if (got < 0) {
      refuse(file.path, "the file cannot be read: " + std::generic_category().message(errno));
    }
    if (got == 0) {
      break;
    }
    bytes.append(buffer.data(), static_cast<std::size_t>(got));
  }
  return bytes;
}

}  // namespace gradewright::reading
