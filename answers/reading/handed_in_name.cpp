#include "answers/reading/handed_in_name.hpp"

#include <algorithm>
#include <filesystem>
#include <vector>

#include "answers/reading/notation/scan_number.hpp"

namespace gradewright::reading {
namespace {

std::vector<std::string> parts_of(std::string_view text) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('_', at), text.size());
    parts.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

}  // namespace

std::optional<HandedInName> canvas_file_name(std::string_view name) {
  const std::vector<std::string> parts = parts_of(name);
  // Canvas leaves only letters and digits of a name.
  const std::size_t late = parts.size() > 1 && parts[1] == "LATE" ? 1 : 0;
  if (parts.size() < 4 + late || parts[0].empty() || is_digits(parts[0]) || !is_digits(parts[1 + late]) ||
      !is_digits(parts[2 + late])) {
    return std::nullopt;
  }
  const std::string& user = parts[1 + late];
  return HandedInName{user, {"canvas", {{"ID", user}}}, {late == 1 ? "LATE" : "", ""}};
}

std::optional<HandedInName> moodle_folder_name(std::string_view name) {
  const std::size_t at = name.find("_assignsubmission_");
  const std::string_view front = name.substr(0, std::min(at, name.size()));
  const std::size_t number = front.rfind('_');
  if (at == std::string_view::npos || number == std::string_view::npos || number == 0 ||
      !is_digits(front.substr(number + 1))) {
    return std::nullopt;
  }
  return HandedInName{std::string(front),
                      {"moodle",
                       {{"Full name", std::string(front.substr(0, number))},
                        {"Identifier", "Participant " + std::string(front.substr(number + 1))}}}};
}

std::vector<HandedInName> names_on_path(const std::string& path) {
  std::vector<HandedInName> names;
  const std::filesystem::path file(path);
  for (const std::filesystem::path& part : file) {
    if (std::optional<HandedInName> folder = moodle_folder_name(part.string())) {
      names.push_back(*std::move(folder));
    }
    names.push_back({part.string(), {}});
  }
  if (std::optional<HandedInName> own = canvas_file_name(file.filename().string())) {
    names.push_back(*std::move(own));
  }
  names.push_back({file.stem().string(), {}});
  return names;
}

}  // namespace gradewright::reading
