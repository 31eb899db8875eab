#include <algorithm>
#include <optional>
#include <utility>

#include "answers/reading/tables/read_table.hpp"
#include "answers/reading/tables/table_row.hpp"
#include "engine/text/json_text.hpp"

namespace gradewright::reading {
namespace {

using Members = std::vector<std::pair<std::string, std::string_view>>;

/// JSON text of which every value knows its line.
class Table {
 public:
  Table(std::string_view text, const std::string& file, std::size_t first_line)
      : text_(text), file_(file), line_(first_line) {}

  /// The whole text, checked to be one value.
  std::string_view root() {
    JsonText json(text_);
    const std::string_view value = json.value();
    if (!json.ok() || !json.at_end()) {
      fail(text_.substr(0, 0), "not JSON: " + json.problem());
    }
    return value;
  }
  /// The line on which a part of the text begins; parts are asked for in their order.
  std::size_t line_of(std::string_view part) {
    const auto at = static_cast<std::size_t>(part.data() - text_.data());
    line_ += static_cast<std::size_t>(
        std::count(text_.begin() + static_cast<std::ptrdiff_t>(counted_),
                   text_.begin() + static_cast<std::ptrdiff_t>(std::max(at, counted_)), '\n'));
    counted_ = std::max(at, counted_);
    return line_;
  }
  [[noreturn]] void fail(std::string_view part, const std::string& what) {
    refuse_table(file_, line_of(part), what);
  }
  /// A row without a student and fields yet.
  Submission row(std::string_view part) {
    Submission row;
    row.source = file_ + ":" + std::to_string(line_of(part));
    row.format = Submission::Format::row;
    return row;
  }

 private:
  std::string_view text_;
  const std::string& file_;
  std::size_t line_;
  std::size_t counted_ = 0;  ///< bytes of the text before `line_`
};

bool is_object(std::string_view value) {
  return value.starts_with('{');
}

/// A value as a response is written: numbers with their digits, strings as they are, arrays in brackets, null
/// blank.
std::string response_text(std::string_view value) {
  if (value == "null") {
    return "";
  }
  if (value.starts_with('"')) {
    return json_string(value);
  }
  if (!value.starts_with('[')) {
    return std::string(value);
  }
  std::string text;
  for (const std::string_view item : json_items(value)) {
    text += (text.empty() ? "[" : ", ") + response_text(item);
  }
  return text.empty() ? "[]" : text + "]";
}

bool is_any(const std::string& /*name*/) {
  return true;
}
bool is_no_student(const std::string& name) {
  return !names_student(name);
}
bool is_field(const std::string& name) {
  return !names_student(name) && name != "answers";
}

/// Adds every member that `wanted` takes; the members of an object under "NAME.".
void add_fields(Submission& row, std::string_view object, const std::string& prefix,
                bool (*wanted)(const std::string&)) {
  for (const auto& [name, value] : json_members(object)) {
    if (!wanted(name)) {
      continue;
    }
    if (is_object(value)) {
      add_fields(row, value, prefix + name + ".", is_any);
    } else {
      row.fields.emplace_back(prefix + name, response_text(value));
    }
  }
}

std::string student_of(Table& table, std::string_view object) {
  const Members members = json_members(object);
  const auto is_named = [](const auto& member) { return names_student(member.first); };
  const auto found = std::find_if(members.begin(), members.end(), is_named);
  if (found == members.end()) {
    table.fail(object, "a submission without a \"student\"");
  }
  if (const auto other = std::find_if(found + 1, members.end(), is_named); other != members.end()) {
    table.fail(object, "two fields could be the student's: " + found->first + " and " + other->first +
                           "; rename one");
  }
  const std::string_view value = found->second;
  const bool is_id = value.starts_with('"') || value.find_first_of("-0123456789") == 0;
  std::string student = is_id ? without_blanks(response_text(value)) : "";
  if (student.empty()) {
    table.fail(object, "a submission without a \"student\"");
  }
  return student;
}

/// {"student": "s001", "answers": {...}}, or the fields beside "student".
Submission row_of(Table& table, std::string_view object) {
  if (!is_object(object)) {
    table.fail(object, "a submission is an object with a field \"student\"");
  }
  Submission row = table.row(object);
  row.student = student_of(table, object);
  add_fields(row, object, "", is_field);
  for (const auto& [name, value] : json_members(object)) {
    if (name != "answers") {
      continue;
    }
    if (!is_object(value)) {
      table.fail(object, "\"answers\" is not an object");
    }
    add_fields(row, value, "", is_any);
  }
  return row;
}

}  // namespace

void read_json(TableText& text, const std::string& file, const EachRow& each) {
  Table table(text.rest(), file, 1);
  const std::string_view root = table.root();
  if (root.starts_with('[')) {
    for (const std::string_view value : json_items(root)) {
      each(row_of(table, value));
    }
    return;
  }
  if (!is_object(root)) {
    table.fail(root, "neither an object of students nor a list of submissions");
  }
  const Members members = json_members(root);
  if (std::any_of(members.begin(), members.end(), [](const auto& member) {
        return names_student(member.first) && !is_object(member.second);
      })) {
    each(row_of(table, root));
    return;
  }
  for (const auto& [student, answers] : members) {
    if (!is_object(answers)) {
      table.fail(answers, "the answers of \"" + student + "\" are not an object");
    }
    Submission row = table.row(answers);
    row.student = without_blanks(student);
    if (row.student.empty()) {
      table.fail(answers, "a submission without a student");
    }
    add_fields(row, answers, "", is_no_student);
    each(std::move(row));
  }
}

void read_json_lines(TableText& text, const std::string& file, const EachRow& each) {
  std::size_t number = 0;
  try {
    while (const std::optional<std::string_view> line = text.line()) {
      ++number;
      if (line->find_first_not_of(" \t\r") != std::string_view::npos) {
        Table table(*line, file, number);
        each(row_of(table, table.root()));
      }
    }
  } catch (const TableTextError& error) {
    refuse_table(file, number + 1, error.what());
  }
}

}  // namespace gradewright::reading
