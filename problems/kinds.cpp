#include "problems/kinds.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "engine/language/source_error.hpp"
#include "engine/text/suggest.hpp"
#include "problems/kind_texts.hpp"
#include "problems/load_exam.hpp"

namespace gradewright::problems {

namespace {

constexpr std::size_t most_files = 500;

std::string name_of_file(const std::string& file) {
  return std::filesystem::path(file).stem().string();
}

Kind read_file(const std::string& file, std::string_view text) {
  try {
    return read_kind(name_of_file(file), file, text);
  } catch (const notation::SourceError& error) {
    throw ExamError(notation::describe(error, text, file));
  }
}

/// The files of a folder that are kinds, in the order of their names.
std::vector<std::string> kind_files(const std::string& folder) {
  std::error_code error;
  std::vector<std::string> files;
  for (auto entry = std::filesystem::directory_iterator(folder, error);
       !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
    if (entry->path().extension() == ".yaml") {
      files.push_back(entry->path().string());
    }
  }
  if (error) {
    throw ExamError(fmt::format("{}: error: the folder of kinds cannot be read", folder));
  }
  if (files.empty()) {
    throw ExamError(fmt::format("{}: error: there is no kind in this folder, no file NAME.yaml", folder));
  }
  if (files.size() > most_files) {
    throw ExamError(fmt::format("{}: error: more than {} kinds in one folder", folder, most_files));
  }
  std::ranges::sort(files);
  return files;
}

}  // namespace

const Kinds& Kinds::built_in() {
  static const Kinds kinds = [] {
    Kinds result;
    for (const KindText& each : kind_texts()) {
      result.add(read_file(std::string(each.file), each.text));
    }
    return result;
  }();
  return kinds;
}

void Kinds::add(Kind kind) {
  const auto place = std::ranges::lower_bound(
      kinds_, kind.name, {}, [](const auto& one) -> const std::string& { return one->name; });
  if (place != kinds_.end() && (*place)->name == kind.name) {
    throw ExamError(fmt::format("{}:1:1: error: there is a kind '{}' already, {}; give this one another name",
                                kind.text.file, kind.name,
                                (*place)->of_folder ? "in " + (*place)->text.file : "which is built in"));
  }
  kinds_.insert(place, std::make_shared<const Kind>(std::move(kind)));
}

void Kinds::add_file(const std::string& file, std::string_view text) {
  Kind kind = read_file(file, text);
  kind.of_folder = true;
  add(std::move(kind));
}

void Kinds::add_folder(const std::string& folder) {
  std::error_code error;
  const auto is_same = [&](const std::string& known) {
    return std::filesystem::equivalent(known, folder, error);
  };
  if (std::ranges::any_of(folders_, is_same)) {
    return;
  }
  for (const std::string& file : kind_files(folder)) {
    add_file(file, read_exam_file(file, "kind"));
  }
  folders_.push_back(folder);
}

const Kind* Kinds::find(std::string_view name) const {
  const auto found = std::ranges::find_if(kinds_, [&](const auto& kind) { return kind->name == name; });
  return found == kinds_.end() ? nullptr : found->get();
}

std::string Kinds::suggest(std::string_view name) const {
  std::vector<std::string> names;
  for (const auto& kind : kinds_) {
    names.push_back(kind->name);
  }
  return notation::did_you_mean_or_list(name, names, "the kinds are", "gradewright kinds");
}

}  // namespace gradewright::problems
