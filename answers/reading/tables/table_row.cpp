#include "answers/reading/tables/table_row.hpp"

#include "answers/reading/tables/read_submissions.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

bool names_student(std::string_view name) {
  std::string plain;
  for (const char c : name) {
    if (c != ' ' && c != '_' && c != '-') {
      plain += lower(c);
    }
  }
  return plain == "student" || plain == "studentid" || plain == "id" || plain == "sid";
}

std::string without_blanks(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) {
    return "";
  }
  return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

void refuse_table(const std::string& file, std::size_t line, const std::string& what) {
  throw SubmissionError(file + ":" + std::to_string(line) + ": error: " + what);
}

}  // namespace gradewright::reading
