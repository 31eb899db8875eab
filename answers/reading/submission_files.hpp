#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/submission.hpp"

namespace gradewright::reading {

enum class FileFormat { markdown, latex, notebook, docx, pdf, csv, json, json_lines };

/// By the ending of a file's name; nothing for one that is no submission.
std::optional<FileFormat> format_of(const std::string& path);

/// One document each, not a table of many students.
bool is_document(FileFormat format);

/// A file that holds submissions.
struct SubmissionFile {
  std::string path;
  FileFormat format = FileFormat::markdown;
  bool in_folder = false;    ///< found in a folder, not named by the user: links are not followed
  std::string student = {};  ///< of a document: whose it is
  bool of_student = false;   ///< one of perhaps several files of its student
  Identity identity = {};    ///< what a platform calls the student, by how it named the file
  HandedIn handed_in = {};   ///< when, where something beside it says so
  std::shared_ptr<const std::string> bytes = {};  ///< of a file in an archive; null: it is read from `path`
  std::string student_column = {};  ///< of a table: where the students' ids stand; empty: known by its name
};

/// Something in a folder that is not graded.
struct SkippedFile {
  std::string path;
  std::string reason;     ///< "a symbolic link"
  bool expected = false;  ///< hidden, or a README: nobody's work
};

struct SubmissionFiles {
  std::vector<SubmissionFile>
      files;  ///< in the order of the paths; those of a folder in byte order of their names
  std::vector<SkippedFile> skipped;  ///< likewise
};

/// Folders in folders, deeper than this below the one that is named, are not looked into.
inline constexpr std::size_t max_folder_depth = 16;

/// What the paths stand for: files themselves, folders everything that lies in them.
///
/// The student of a document is its name without the ending. A folder directly in a folder that is named is a
/// student's: its name is the id, and the only document in it, however deep, is graded; of several none is,
/// as nobody knows which counts. Names that Canvas and Moodle gave files and folders say whose they are, and
/// a zip archive that is named is read as a folder is. Tables name their students themselves, wherever they
/// lie.
///
/// Where the folders of students hold folders of assignments, as nbgrader's do, only what lies in
/// `assignment` counts.
///
/// Throws SubmissionError for a path that is not there, that is no file or folder (a pipe, a device), or that
/// is a file of another format, for a folder without anything to grade, and for several assignments of which
/// none is named, or not the one that is.
SubmissionFiles list_submission_files(const std::vector<std::string>& paths,
                                      const std::string& assignment = {});

/// The bytes of a regular file, piece by piece. Never waits for a pipe. Every failure is a SubmissionError
/// that names the file and says what is wrong with it.
class SubmissionBytes {
 public:
  explicit SubmissionBytes(const SubmissionFile& file);
  ~SubmissionBytes();
  SubmissionBytes(const SubmissionBytes&) = delete;
  SubmissionBytes& operator=(const SubmissionBytes&) = delete;

  /// Appends the next bytes, at most so many; false at the end.
  bool append_to(std::string& bytes, std::size_t most);

 private:
  void open(const SubmissionFile& file);

  std::string path_;
  std::shared_ptr<const std::string> held_;  ///< of a file in an archive
  std::size_t at_ = 0;                       ///< in it
  int descriptor_ = -1;
};

/// At most `limit` bytes of a regular file, and one more where it is longer, likewise.
std::string read_submission_file(const SubmissionFile& file, std::size_t limit);

}  // namespace gradewright::reading
