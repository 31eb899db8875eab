#include "problems/kinds.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <mutex>
#include <optional>
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

/// A kind, which is read when it is first asked for where it is built in.
class Kinds::Entry {
 public:
  explicit Entry(const KindText& text) : name_(name_of_file(std::string(text.file))), text_(text) {}
  explicit Entry(Kind kind) : name_(kind.name), kind_(std::move(kind)) {}

  const std::string& name() const { return name_; }
  const Kind& kind() const {
    std::call_once(read_, [&] {
      if (!kind_) {
        kind_ = read_file(std::string(text_.file), text_.text);
      }
    });
    return *kind_;
  }

 private:
  std::string name_;
  KindText text_ = {};
  mutable std::once_flag read_;
  mutable std::optional<Kind> kind_;
};

const Kinds& Kinds::built_in() {
  static const Kinds kinds = [] {
    Kinds result;
    for (const KindText& each : kind_texts()) {
      result.add(std::make_shared<const Entry>(each));
    }
    return result;
  }();
  return kinds;
}

void Kinds::add(std::shared_ptr<const Entry> entry) {
  const auto place = std::ranges::lower_bound(
      kinds_, entry->name(), {}, [](const auto& one) -> const std::string& { return one->name(); });
  if (place != kinds_.end() && (*place)->name() == entry->name()) {
    const Kind& other = (*place)->kind();
    throw ExamError(fmt::format("{}:1:1: error: there is a kind '{}' already, {}; give this one another name",
                                entry->kind().text.file, entry->name(),
                                other.of_folder ? "in " + other.text.file : "which is built in"));
  }
  kinds_.insert(place, std::move(entry));
}

void Kinds::add_file(const std::string& file, std::string_view text) {
  Kind kind = read_file(file, text);
  kind.of_folder = true;
  add(std::make_shared<const Entry>(std::move(kind)));
}

std::vector<const Kind*> Kinds::all() const {
  std::vector<const Kind*> result;
  for (const auto& entry : kinds_) {
    result.push_back(&entry->kind());
  }
  return result;
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
  const auto found = std::ranges::find_if(kinds_, [&](const auto& entry) { return entry->name() == name; });
  return found == kinds_.end() ? nullptr : &(*found)->kind();
}

std::string Kinds::suggest(std::string_view name) const {
  std::vector<std::string> names;
  for (const auto& kind : kinds_) {
    names.push_back(kind->name());
  }
  return notation::did_you_mean_or_list(name, names, "the kinds are", "gradewright kinds");
}

}  // namespace gradewright::problems
