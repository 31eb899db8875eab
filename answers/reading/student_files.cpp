#include "answers/reading/student_files.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <vector>

#include "answers/reading/handed_in_name.hpp"
#include "engine/text/moment.hpp"

namespace gradewright::reading {
namespace {

namespace fs = std::filesystem;

std::string first_line(const SubmissionFile& file) {
  constexpr std::size_t most = 100;
  const std::string text = read_submission_file(file, most);
  const std::size_t from = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  const std::size_t end = std::min(text.find_first_of("\r\n", from), text.size());
  return text.substr(from, end - from);
}

std::string too_many(const SubmissionFile& file, std::size_t documents) {
  const bool is_folder = !file.bytes && file.identity.platform != "canvas";
  return is_folder
             ? fmt::format(
                   "one of {} documents in the folder of {}; keep one, or name that folder on the command "
                   "line where each is another student's",
                   documents, file.student)
             : fmt::format("one of {} documents of {}; keep one", documents, file.student);
}

}  // namespace

SkippedFile reason_to_skip_name(const std::string& path) {
  const fs::path name = fs::path(path).filename();
  if (name.string().starts_with('.')) {
    return {path, "hidden", true};
  }
  if (name.stem() == "README") {
    return {path, "a README", true};
  }
  return {path, format_of(path) ? "" : std::string(formats_in_words), false};
}

std::string_view first_folder(std::string_view name) {
  const std::size_t end = name.find('/');
  return end == std::string_view::npos ? std::string_view() : name.substr(0, end);
}

SubmissionFile named_file(std::string path, std::string_view inside) {
  SubmissionFile file;
  file.format = *format_of(path);
  file.path = std::move(path);
  const std::string_view folder = first_folder(inside);
  std::optional<HandedInName> name = folder.empty() ? canvas_file_name(inside) : moodle_folder_name(folder);
  file.of_student = name || !folder.empty();
  if (name) {
    file.student = std::move(name->student);
    file.identity = std::move(name->identity);
    file.handed_in = std::move(name->handed_in);
  } else {
    file.student = folder.empty() ? std::filesystem::path(inside).stem().string() : std::string(folder);
  }
  return file;
}

void keep_the_only_documents(SubmissionFiles& result, std::size_t first) {
  std::map<std::string, std::vector<std::size_t>> documents;
  std::map<std::string, std::size_t> times;
  for (std::size_t i = first; i < result.files.size(); ++i) {
    const SubmissionFile& file = result.files[i];
    if (file.of_student && is_document(file.format)) {
      if (fs::path(file.path).filename() == "timestamp.txt") {
        times.emplace(file.student, i);
      } else {
        documents[file.student].push_back(i);
      }
    }
  }
  std::vector<bool> left_out(result.files.size());
  const auto skip = [&](std::size_t i, std::string why, bool expected) {
    left_out[i] = true;
    result.skipped.push_back({result.files[i].path, std::move(why), expected});
  };
  for (const auto& [student, at] : times) {
    if (const auto beside = documents.find(student); beside != documents.end()) {
      const std::string stated = first_line(result.files[at]);
      for (const std::size_t i : beside->second) {
        result.files[i].handed_in = {stated, moment_of(stated).value_or("")};
      }
      skip(at, "when it was handed in", true);
    }
  }
  for (std::size_t i = first; i < result.files.size(); ++i) {
    const auto theirs = documents.find(result.files[i].student);
    const bool counts = result.files[i].of_student && is_document(result.files[i].format) && !left_out[i];
    if (counts && theirs != documents.end() && theirs->second.size() > 1) {
      skip(i, too_many(result.files[i], theirs->second.size()), false);
    }
  }
  std::size_t kept = first;
  for (std::size_t i = first; i < left_out.size(); ++i) {
    if (!left_out[i]) {
      std::swap(result.files[kept++], result.files[i]);
    }
  }
  result.files.resize(kept);
}

}  // namespace gradewright::reading
