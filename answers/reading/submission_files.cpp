#include "answers/reading/submission_files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <map>
#include <span>
#include <system_error>
#include <utility>

#include "answers/reading/assignment_folders.hpp"
#include "answers/reading/conversion/converters.hpp"
#include "answers/reading/student_files.hpp"
#include "answers/reading/submission_archive.hpp"
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
    Extension{".docx", FileFormat::docx},        Extension{".pdf", FileFormat::pdf},
    Extension{".ipynb", FileFormat::notebook},   Extension{".csv", FileFormat::csv},
    Extension{".tsv", FileFormat::csv},          Extension{".json", FileFormat::json},
    Extension{".jsonl", FileFormat::json_lines}, Extension{".ndjson", FileFormat::json_lines},
};
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

/// Whether a student's id would be bytes that are no text: two of them would look alike in every report.
bool is_nameless(const std::string& student) {
  return find_not_utf8(student) != std::string::npos;
}

/// Why an entry of a folder is no file to open; empty for a regular file.
std::string_view reason_to_skip(const fs::directory_entry& entry) {
  switch (entry.symlink_status().type()) {
    case fs::file_type::regular:
      return {};
    case fs::file_type::symlink:
      return "a symbolic link, which could lead to somebody else's file; name it on the command line to "
             "grade it";
    default:
      return special_kind(entry.symlink_status().type());
  }
}

/// Walks a folder that is named, and the folders in it.
class FolderWalk {
 public:
  FolderWalk(SubmissionFiles& result, fs::path folder, const std::string& assignment)
      : result_(result), folder_(std::move(folder)), assignments_(assignment) {}

  void list() {
    const std::size_t before = result_.files.size();
    for (const fs::directory_entry& entry : entries_of(folder_)) {
      if (is_folder(entry)) {
        list_student(entry);
      } else {
        take(entry);
      }
    }
    assignments_.check(folder_.string());
    keep_the_only_documents(result_, before);
    if (result_.files.size() == before) {
      refuse(folder_.string(), "the folder holds no submissions");
    }
  }

 private:
  static std::vector<fs::directory_entry> entries_of(const fs::path& folder) {
    std::vector<fs::directory_entry> entries{fs::directory_iterator(folder), fs::directory_iterator()};
    std::sort(entries.begin(), entries.end());
    return entries;
  }

  static bool is_folder(const fs::directory_entry& entry) {
    return !entry.path().filename().string().starts_with('.') &&
           entry.symlink_status().type() == fs::file_type::directory;
  }

  std::string inside(const fs::path& path) const { return path.lexically_relative(folder_).string(); }

  void skip(const fs::path& path, std::string_view reason) {
    result_.skipped.push_back({path.string(), std::string(reason), false});
  }

  void take(const fs::directory_entry& entry) {
    const std::string path = entry.path().string();
    SkippedFile by_name = reason_to_skip_name(path);
    const std::string_view special = reason_to_skip(entry);
    if (by_name.expected || (special.empty() && !by_name.reason.empty())) {
      result_.skipped.push_back(std::move(by_name));
    } else if (!special.empty()) {
      skip(path, special);
    } else if (!assignments_.takes(inside(entry.path()))) {
      skip(path, of_no_assignment);
    } else {
      SubmissionFile file = named_file(path, inside(entry.path()));
      assignments_.note(file, inside(entry.path()));
      file.in_folder = true;
      if (is_document(file.format) && is_nameless(file.student)) {
        skip(path, nameless);
      } else {
        result_.files.push_back(std::move(file));
      }
    }
  }

  void list_student(const fs::directory_entry& folder) {
    const std::size_t before = result_.files.size();
    const std::size_t skipped = result_.skipped.size();
    walk(folder, 1);
    keep_the_only_documents(result_, before);
    if (result_.files.size() == before && result_.skipped.size() == skipped) {
      skip(folder.path(), "the folder is empty");
    }
  }

  void walk(const fs::directory_entry& folder, std::size_t depth) {
    if (depth > max_folder_depth) {
      return skip(folder.path(), "more than " + std::to_string(max_folder_depth) + " folders deep");
    }
    for (const fs::directory_entry& entry : entries_of(folder.path())) {
      if (!is_folder(entry)) {
        take(entry);
      } else if (depth > 1 || assignments_.takes(inside(entry.path() / ""))) {
        walk(entry, depth + 1);
      }
    }
  }

  SubmissionFiles& result_;
  fs::path folder_;
  AssignmentFolders assignments_;
};

void list_path(const fs::path& path, const std::string& assignment, SubmissionFiles& result) {
  const fs::file_type type = fs::status(path).type();
  if (type == fs::file_type::not_found) {
    refuse(path.string(), "there is no such file or folder");
  }
  if (type == fs::file_type::directory) {
    return FolderWalk(result, path, assignment).list();
  }
  if (type != fs::file_type::regular) {
    refuse(path.string(), special_kind(type));
  }
  if (is_archive(path.string())) {
    return list_archive(path.string(), assignment, result);
  }
  const std::optional<FileFormat> format = format_of(path.string());
  if (!format) {
    refuse(path.string(), formats_in_words);
  }
  const std::string student = path.stem().string();
  if (is_document(*format) && is_nameless(student)) {
    refuse(path.string(), nameless);
  }
  SubmissionFile file;
  file.path = path.string();
  file.format = *format;
  file.student = student;
  result.files.push_back(std::move(file));
}

/// Files that no installed program makes text of. They were counted among those of their student, as which of
/// several counts does not depend on the machine.
void leave_out_unconverted(SubmissionFiles& result) {
  std::map<FileFormat, std::string> missing;
  const auto missing_for = [&missing](FileFormat format) -> const std::string& {
    const auto [known, is_new] = missing.try_emplace(format);
    if (is_new) {
      known->second = missing_converter(format);
    }
    return known->second;
  };
  const auto first = std::stable_partition(  // clang 14 does not compile the one of std::ranges
      result.files.begin(), result.files.end(),
      [&](const SubmissionFile& file) { return missing_for(file.format).empty(); });
  const std::span<const SubmissionFile> left(first, result.files.end());
  for (const SubmissionFile& file : left) {
    result.skipped.push_back({file.path, missing_for(file.format), false});
  }
  if (left.size() == result.files.size() && !left.empty()) {
    refuse(left.front().path, missing_for(left.front().format));
  }
  result.files.erase(first, result.files.end());
}

}  // namespace

std::optional<FileFormat> format_of(const std::string& path) {
  const std::string extension = lower(fs::path(path).extension().string());
  const auto found = std::find_if(extensions.begin(), extensions.end(),
                                  [&](const Extension& each) { return each.text == extension; });
  return found == extensions.end() ? std::nullopt : std::optional(found->format);
}

bool is_document(FileFormat format) {
  return format == FileFormat::markdown || format == FileFormat::latex || format == FileFormat::notebook ||
         is_converted(format);
}

SubmissionFiles list_submission_files(const std::vector<std::string>& paths, const std::string& assignment) {
  SubmissionFiles result;
  for (const std::string& path : paths) {
    try {
      list_path(path, assignment, result);
    } catch (const fs::filesystem_error& error) {
      refuse(error.path1().string(), error.code().message());
    }
  }
  leave_out_unconverted(result);
  return result;
}

SubmissionBytes::SubmissionBytes(const SubmissionFile& file) : path_(file.path), held_(file.bytes) {
  if (!held_) {
    open(file);
  }
}

void SubmissionBytes::open(const SubmissionFile& file) {
  // O_NONBLOCK: a pipe that took the file's place must not make anybody wait.
  descriptor_ =
      ::open(file.path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | (file.in_folder ? O_NOFOLLOW : 0));
  struct stat status {};
  if (descriptor_ < 0) {
    refuse(path_, "the file cannot be read: " + std::generic_category().message(errno));
  }
  if (::fstat(descriptor_, &status) != 0 || !S_ISREG(status.st_mode)) {
    ::close(descriptor_);
    refuse(path_, "not a file any more");
  }
}

SubmissionBytes::~SubmissionBytes() {
  if (descriptor_ >= 0) {
    ::close(descriptor_);
  }
}

bool SubmissionBytes::append_to(std::string& bytes, std::size_t most) {
  if (held_) {
    const std::string_view piece = std::string_view(*held_).substr(at_, most);
    bytes += piece;
    at_ += piece.size();
    return !piece.empty();
  }
  const std::size_t before = bytes.size();
  bytes.resize(before + most);
  ssize_t got = 0;
  do {
    got = ::read(descriptor_, bytes.data() + before, most);
  } while (got < 0 && errno == EINTR);
  if (got < 0) {
    refuse(path_, "the file cannot be read: " + std::generic_category().message(errno));
  }
  bytes.resize(before + static_cast<std::size_t>(got));
  return got > 0;
}

std::string read_submission_file(const SubmissionFile& file, std::size_t limit) {
  constexpr std::size_t piece = 1 << 16;
  SubmissionBytes source(file);
  std::string bytes;
  while (bytes.size() <= limit && source.append_to(bytes, std::min(piece, limit + 1 - bytes.size()))) {
  }
  return bytes;
}

}  // namespace gradewright::reading
