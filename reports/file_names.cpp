#include "reports/file_names.hpp"

#include "engine/text/characters.hpp"
#include "reports/escape.hpp"

namespace gradewright::reports {

std::string FileNames::name_for(std::string_view id) {
  const std::string wanted = escape::file_name(id);
  std::string name = wanted;
  for (int n = 2; !taken_.insert(lower(name)).second; ++n) {
    name = wanted + "-" + std::to_string(n);
  }
  return name;
}

}  // namespace gradewright::reports
