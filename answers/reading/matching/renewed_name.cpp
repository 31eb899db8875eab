#include "answers/reading/matching/renewed_name.hpp"

#include "engine/text/characters.hpp"

namespace gradewright::reading {

bool is_renewed_as(std::string_view name, std::string_view item) {
  if (name.empty() || lower(item.substr(0, name.size())) != lower(name) || item.size() == name.size()) {
    return false;
  }
  const char behind = item[name.size()];
  return behind == '_' || behind == '\'' || behind == '^' || is_digit(behind);
}

}  // namespace gradewright::reading
