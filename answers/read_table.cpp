#include "answers/read_table.hpp"

#include <algorithm>
#include <cctype>

#include "answers/csv.hpp"
#include "answers/json_tree.hpp"
#include "answers/read_submissions.hpp"

namespace gradewright {
namespace {

std::string trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return "";
  return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

bool names_student(std::string_view header) {
  std::string plain;
  for (const char c : header) {
    if (c != ' ' && c != '_' && c != '-') {
      plain += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
  }
  return plain == "student" || plain == "studentid" || plain == "id" || plain == "sid";
}

[[noreturn]] void fail(const std::string& file, std::size_t line, const std::string& what) {
  throw SubmissionError(file + ":" + std::to_string(line) + ": error: " + what);
}

using Header = std::vector<std::string>;

/// The first record cut at `separator`; empty when it cannot be cut so.
Header header_cut_at(std::string_view text, char separator) {
  Header header;
  try {
    header = CsvReader(text, separator).next().value_or(Header());
  } catch (const std::runtime_error&) {
    return {};  // quotes that only make sense with another separator
  }
  for (std::string& name : header) name = trimmed(name);
  return header;
}

/// The separator that gives the header a student column; else the one that gives it most columns, which is
/// the comma in case of doubt.
char separator_of(std::string_view text) {
  char best = ',';
  std::size_t most = 0;
  for (const char separator : {',', ';', '\t'}) {
    const Header header = header_cut_at(text, separator);
    if (std::any_of(header.begin(), header.end(), names_student)) return separator;
    if (header.size() > most) {
      most = header.size();
      best = separator;
    }
  }
  return best;
}

std::size_t student_column(const Header& header, const std::string& file) {
  const auto found = std::find_if(header.begin(), header.end(), names_student);
  if (found == header.end()) {
    std::string names;
    for (const std::string& name : header) names += (names.empty() ? "" : ", ") + name;
    fail(file, 1, "no column is called student, student_id, id or sid; the columns are " + names);
  }
  if (const auto other = std::find_if(found + 1, header.end(), names_student); other != header.end())
    fail(file, 1, "two columns could be the student's: " + *found + " and " + *other + "; rename one");
  return static_cast<std::size_t>(found - header.begin());
}

/// Why the cells of a row may stand under the wrong names; empty when all is well.
std::string row_problem(const std::vector<std::string>& cells, const Header& header) {
  if (cells.size() != header.size()) {
    return "the row has " + std::to_string(cells.size()) + " cells, the header " +
           std::to_string(header.size()) +
           (cells.size() > header.size() ? "; a cell that holds the separator must stand in quotes" : "");
  }
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (header[i].empty() && !trimmed(cells[i]).empty())
      return "cell " + std::to_string(i + 1) + " of the row stands in a column without a name";
  }
  return "";
}

void add_fields(Submission& row, const JsonTree& object, const std::string& prefix) {
  for (const auto& [name, value] : object.parts) {
    if (prefix.empty() && (names_student(name) || name == "answers")) continue;
    if (value.kind == JsonTree::Kind::object) {
      add_fields(row, value, prefix + name + ".");
    } else {
      row.fields.emplace_back(prefix + name, response_text(value));
    }
  }
}

Submission json_row(const JsonTree& object, const std::string& file, std::size_t line) {
  if (object.kind != JsonTree::Kind::object) {
    fail(file, line, "a submission is an object with a field \"student\"");
  }
  const auto student = std::find_if(object.parts.begin(), object.parts.end(),
                                    [](const auto& part) { return names_student(part.name); });
  const bool named = student != object.parts.end() && (student->value.kind == JsonTree::Kind::string ||
                                                       student->value.kind == JsonTree::Kind::number);
  if (!named || trimmed(student->value.text).empty()) fail(file, line, "a submission without a \"student\"");
  Submission row;
  row.student = trimmed(student->value.text);
  row.source = file + ":" + std::to_string(line);
  row.format = Submission::Format::row;
  add_fields(row, object, "");
  if (const JsonTree* answers = object.find("answers")) {
    if (answers->kind != JsonTree::Kind::object) fail(file, line, "\"answers\" is not an object");
    for (const auto& [name, value] : answers->parts) {
      if (value.kind == JsonTree::Kind::object) {
        add_fields(row, value, name + ".");
      } else {
        row.fields.emplace_back(name, response_text(value));
      }
    }
  }
  return row;
}

JsonTree parsed(std::string_view text, const std::string& file, std::size_t line) {
  try {
    return parse_json(text);
  } catch (const std::runtime_error& error) {
    fail(file, line, std::string("not JSON: ") + error.what());
  }
}

}  // namespace

std::vector<Submission> read_csv(std::string_view text, const std::string& file) {
  std::vector<Submission> rows;
  try {
    CsvReader reader(text, separator_of(text));
    auto header = reader.next();
    if (!header) fail(file, 1, "the table is empty");
    for (std::string& name : *header) name = trimmed(name);
    const std::size_t student = student_column(*header, file);
    while (auto fields = reader.next()) {
      if (fields->size() == 1 && trimmed(fields->front()).empty()) continue;
      Submission row;
      row.source = file + ":" + std::to_string(reader.line());
      row.format = Submission::Format::row;
      if (student < fields->size()) row.student = trimmed((*fields)[student]);
      if (row.student.empty()) fail(file, reader.line(), "a row without a student");
      row.problem = row_problem(*fields, *header);
      for (std::size_t i = 0; i < std::min(fields->size(), header->size()); ++i) {
        if (i != student && !(*header)[i].empty())
          row.fields.emplace_back((*header)[i], std::move((*fields)[i]));
      }
      rows.push_back(std::move(row));
    }
  } catch (const SubmissionError&) {
    throw;
  } catch (const std::runtime_error& error) {
    throw SubmissionError(file + ": error: not CSV: " + error.what());
  }
  return rows;
}

std::vector<Submission> read_json(std::string_view text, const std::string& file) {
  const JsonTree root = parsed(text, file, 1);
  std::vector<Submission> rows;
  if (root.kind == JsonTree::Kind::array) {
    for (const auto& [name, value] : root.parts) rows.push_back(json_row(value, file, rows.size() + 1));
    return rows;
  }
  if (root.kind != JsonTree::Kind::object) {
    fail(file, 1, "neither an object of students nor a list of submissions");
  }
  if (std::any_of(root.parts.begin(), root.parts.end(), [](const auto& part) {
        return names_student(part.name) && part.value.kind != JsonTree::Kind::object;
      })) {
    rows.push_back(json_row(root, file, 1));
    return rows;
  }
  for (const auto& [student, answers] : root.parts) {
    if (answers.kind != JsonTree::Kind::object) {
      fail(file, 1, "the answers of \"" + student + "\" are not an object");
    }
    Submission row;
    row.student = trimmed(student);
    row.source = file;
    row.format = Submission::Format::row;
    if (row.student.empty()) fail(file, 1, "a submission without a student");
    add_fields(row, answers, "");
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<Submission> read_json_lines(std::string_view text, const std::string& file) {
  std::vector<Submission> rows;
  std::size_t line = 0;
  while (!text.empty()) {
    ++line;
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view one = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!trimmed(one).empty()) rows.push_back(json_row(parsed(one, file, line), file, line));
  }
  return rows;
}

}  // namespace gradewright
