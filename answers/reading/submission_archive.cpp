#include "answers/reading/submission_archive.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <utility>

#include "answers/reading/assignment_folders.hpp"
#include "answers/reading/handed_in_name.hpp"
#include "answers/reading/student_files.hpp"
#include "answers/reading/submission_error.hpp"

namespace gradewright::reading {
namespace {

/// The folder that everything lies in, with the "/"; empty where there is none.
std::string common_folder(const std::vector<ArchiveEntry>& entries) {
  const std::string_view folder = entries.empty() ? std::string_view() : first_folder(entries.front().name);
  const bool common = !folder.empty() && !moodle_folder_name(folder) &&
                      std::ranges::all_of(entries, [folder](const ArchiveEntry& entry) {
                        return first_folder(entry.name) == folder;
                      });
  return common ? std::string(folder) + '/' : "";
}

/// A place in an archive without the folder that everything lies in.
std::string_view inside(std::string_view name, std::string_view common) {
  return name.starts_with(common) ? name.substr(common.size()) : name;
}

}  // namespace

void list_archive(const std::string& path, const std::string& assignment, SubmissionFiles& result,
                  const ArchiveLimits& limits) {
  const auto reason = [](const std::string& name) {
    return first_folder(name) == "__MACOSX" ? SkippedFile{name, "made by macOS", true}
                                            : reason_to_skip_name(name);
  };
  ArchiveContent content = read_archive(path, reason, limits);
  if (content.entries.empty()) {
    throw SubmissionError(path + ": error: the archive holds no submissions");
  }
  const std::size_t first = result.files.size();
  const std::string common = common_folder(content.entries);
  AssignmentFolders assignments(assignment);
  const auto skip = [&](SkippedFile file) {
    file.path = path + '/' + file.path;
    result.skipped.push_back(std::move(file));
  };
  for (SkippedFile& file : content.skipped) {
    if (assignments.takes(inside(file.path, common))) {
      skip(std::move(file));
    }
  }
  for (ArchiveEntry& entry : content.entries) {
    const std::string_view within = inside(entry.name, common);
    if (!assignments.takes(within)) {
      if (AssignmentFolders::is_of_none(within)) {
        skip({entry.name, std::string(of_no_assignment), false});
      }
      continue;
    }
    SubmissionFile file = named_file(path + '/' + entry.name, within);
    assignments.note(file, within);
    file.bytes = std::make_shared<const std::string>(std::move(entry.bytes));
    result.files.push_back(std::move(file));
  }
  assignments.check(path);
  if (result.files.size() == first) {
    throw SubmissionError(path + ": error: the archive holds no submissions");
  }
  keep_the_only_documents(result, first);
}

}  // namespace gradewright::reading
