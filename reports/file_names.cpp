#include "reports/file_names.hpp"

#include "reports/escape.hpp"

namespace gradewright::reports {

namespace {

std::string lower_case(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') {
      c = static_cast<char>(c - 'A' + 'a');
    }
  }
  return text;
}

}  // namespace

std::string FileNames::name_for(std::string_view id) {
  const std::string wanted = escape::file_name(id);
  std::string name = wanted;
  for (int n = 2; !taken_.insert(lower_case(name)).second; ++n) {
    name = wanted + "-" + std::to_string(n);
  }
  return name;
}

}  // namespace gradewright::reports
