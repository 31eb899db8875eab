#include "answers/reading/submission_archive.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <utility>

#include "answers/reading/handed_in_name.hpp"
#include "answers/reading/student_files.hpp"
#include "answers/reading/submission_error.hpp"

namespace gradewright::reading {
namespace {

/// The length of the folder that everything lies in, with the "/".
std::size_t common_folder(const std::vector<ArchiveEntry>& entries) {
  const std::string_view folder = entries.empty() ? std::string_view() : first_folder(entries.front().name);
  const bool common = !folder.empty() && !moodle_folder_name(folder) &&
                      std::ranges::all_of(entries, [folder](const ArchiveEntry& entry) {
                        return first_folder(entry.name) == folder;
                      });
  return common ? folder.size() + 1 : 0;
}

}  // namespace

void list_archive(const std::string& path, SubmissionFiles& result, const ArchiveLimits& limits) {
  const auto reason = [](const std::string& name) {
    return first_folder(name) == "__MACOSX" ? SkippedFile{name, "made by macOS", true}
                                            : reason_to_skip_name(name);
  };
  ArchiveContent content = read_archive(path, reason, limits);
  for (SkippedFile& file : content.skipped) {
    file.path = path + '/' + file.path;
    result.skipped.push_back(std::move(file));
  }
  if (content.entries.empty()) {
    throw SubmissionError(path + ": error: the archive holds no submissions");
  }
  const std::size_t first = result.files.size();
  const std::size_t common = common_folder(content.entries);
  for (ArchiveEntry& entry : content.entries) {
    SubmissionFile file = named_file(path + '/' + entry.name, std::string_view(entry.name).substr(common));
    file.bytes = std::make_shared<const std::string>(std::move(entry.bytes));
    result.files.push_back(std::move(file));
  }
  keep_the_only_documents(result, first);
}

}  // namespace gradewright::reading
