#include "answers/reading/tables/read_submissions.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>

#include "answers/reading/tables/read_table.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reading {
namespace {

namespace fs = std::filesystem;

enum class FileKind { markdown, latex, csv, json, json_lines, other };

FileKind kind_of(const fs::path& path) {
  const std::string extension = lower(path.extension().string());
  if (extension == ".md" || extension == ".markdown" || extension == ".txt") {
    return FileKind::markdown;
  }
  if (extension == ".tex") {
    return FileKind::latex;
  }
  if (extension == ".csv" || extension == ".tsv") {
    return FileKind::csv;
  }
  if (extension == ".json") {
    return FileKind::json;
  }
  if (extension == ".jsonl" || extension == ".ndjson") {
    return FileKind::json_lines;
  }
  return FileKind::other;
}

std::string read_file(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) {
    throw SubmissionError(path.string() + ": error: the file cannot be read");
  }
  std::string bytes((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
  if (stream.bad()) {
    throw SubmissionError(path.string() + ": error: the file cannot be read");
  }
  return bytes;
}

/// Whether the byte-order mark says so.
bool is_utf16(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

constexpr std::string_view utf16_problem =
    "text in UTF-16, not UTF-8; save it as UTF-8, or convert it with iconv -f UTF-16 -t UTF-8";

/// Why bytes cannot be read as text, or nothing.
std::string text_problem(std::string_view bytes) {
  if (is_utf16(bytes)) {
    return std::string(utf16_problem);
  }
  if (bytes.size() > max_submission_bytes) {
    return "more than " + std::to_string(max_submission_bytes) + " bytes";
  }
  const std::size_t zero = bytes.find('\0');
  const std::size_t malformed = find_not_utf8(bytes);
  if (zero < malformed) {
    return "not a text: a zero byte at byte " + std::to_string(zero + 1);
  }
  if (malformed != std::string_view::npos) {
    return "not UTF-8 text: byte " + std::to_string(malformed + 1);
  }
  return "";
}

/// Blanks in place of a byte-order mark and of carriage returns, so that places in the text stay places in
/// the file.
void blank_out_marks(std::string& text) {
  if (text.starts_with("\xEF\xBB\xBF")) {
    std::fill_n(text.begin(), 3, ' ');
  }
  // Without any line feed, the carriage returns are the line ends.
  const char instead = text.find('\n') == std::string::npos ? '\n' : ' ';
  std::replace(text.begin(), text.end(), '\r', instead);
}

Submission read_document_file(const fs::path& path, FileKind kind) {
  Submission submission;
  submission.student = path.stem().string();
  submission.source = path.string();
  submission.format = kind == FileKind::latex ? Submission::Format::latex : Submission::Format::markdown;
  submission.text = read_file(path);
  submission.problem = text_problem(submission.text);
  if (submission.problem.empty()) {
    blank_out_marks(submission.text);
  } else {
    submission.text.clear();
  }
  return submission;
}

std::vector<Submission> read_table_file(const fs::path& path, FileKind kind) {
  std::string text = read_file(path);
  if (text.starts_with("\xEF\xBB\xBF")) {
    text.erase(0, 3);
  }
  const std::string file = path.string();
  if (is_utf16(text)) {
    throw SubmissionError(file + ":1: error: " + std::string(utf16_problem));
  }
  if (text.substr(0, text.find('\n')).find('\0') != std::string::npos) {
    throw SubmissionError(file + ":1: error: not a text: there is a zero byte in it");
  }
  std::vector<Submission> rows = kind == FileKind::csv    ? read_csv(text, file)
                                 : kind == FileKind::json ? read_json(text, file)
                                                          : read_json_lines(text, file);
  for (Submission& row : rows) {
    if (const std::string problem = text_problem(row.student); !problem.empty()) {
      throw SubmissionError(row.source + ": error: the student's id is " + problem);
    }
    std::size_t bytes = 0;
    for (const auto& [name, value] : row.fields) {
      bytes += value.size();
      if (row.problem.empty() && !text_problem(value).empty()) {
        row.problem = "field " + name + ": " + text_problem(value);
      }
    }
    if (bytes > max_submission_bytes) {
      row.problem = "more than " + std::to_string(max_submission_bytes) + " bytes";
    }
  }
  return rows;
}

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    const bool hidden = name.starts_with('.') || entry.path().stem() == "README";
    if (!hidden && entry.is_regular_file() && kind_of(entry.path()) != FileKind::other) {
      files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

bool is_document(FileKind kind) {
  return kind == FileKind::markdown || kind == FileKind::latex;
}

/// The files that a path stands for: itself, or those in the folder.
std::vector<fs::path> files_of(const fs::path& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) {
    throw SubmissionError(path.string() + ": error: there is no such file or folder");
  }
  if (fs::is_directory(status)) {
    std::vector<fs::path> files = files_in(path);
    if (files.empty()) {
      throw SubmissionError(path.string() + ": error: the folder holds no submissions");
    }
    return files;
  }
  if (kind_of(path) == FileKind::other) {
    throw SubmissionError(
        path.string() + ": error: not a submission (.md, .markdown, .txt, .tex, .csv, .tsv, .json, .jsonl)");
  }
  return {path};
}

class Reader {
 public:
  explicit Reader(const std::function<void(Submission)>& each) : each_(each) {}

  void read(const fs::path& file) {
    const FileKind kind = kind_of(file);
    if (is_document(kind)) {
      return hand_over(read_document_file(file, kind));
    }
    std::vector<Submission> rows = read_table_file(file, kind);
    for (Submission& row : rows) {
      hand_over(std::move(row));
    }
  }

 private:
  void hand_over(Submission submission) {
    const auto [place, first] = sources_.emplace(submission.student, submission.source);
    if (!first) {
      throw SubmissionError(submission.source + ": error: student " + submission.student +
                            " has another submission in " + place->second + "; keep one of the two");
    }
    each_(std::move(submission));
  }

  const std::function<void(Submission)>& each_;
  std::map<std::string, std::string> sources_;
};

}  // namespace

void read_submissions(const std::string& path, const std::function<void(Submission)>& each) {
  read_submissions(std::vector<std::string>{path}, each);
}

void read_submissions(const std::vector<std::string>& paths, const std::function<void(Submission)>& each) {
  try {
    Reader reader(each);
    for (const std::string& path : paths) {
      for (const fs::path& file : files_of(path)) {
        reader.read(file);
      }
    }
  } catch (const fs::filesystem_error& error) {
    throw SubmissionError(error.path1().string() + ": error: " + error.code().message());
  }
}

std::optional<std::int64_t> count_submissions(const std::vector<std::string>& paths) {
  try {
    std::size_t count = 0;
    for (const std::string& path : paths) {
      for (const fs::path& file : files_of(path)) {
        const FileKind kind = kind_of(file);
        count += is_document(kind) ? 1 : read_table_file(file, kind).size();
      }
    }
    return static_cast<std::int64_t>(count);
  } catch (const fs::filesystem_error&) {
    return std::nullopt;
  } catch (const SubmissionError&) {
    return std::nullopt;
  }
}

}  // namespace gradewright::reading
