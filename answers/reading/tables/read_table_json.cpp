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

constexpr std::string_view blanks = " \t\r\n";

bool is_blank(std::string_view text) {
  return text.find_first_not_of(blanks) == std::string_view::npos;
}

/// The rows of a list, of which one is in memory at a time.
class RowsOfList {
 public:
  RowsOfList(TableText& text, const std::string& file) : text_(text), file_(file) {}

  /// From the bracket that opens the list to the end of the text.
  void read(const EachRow& each) {
    const std::size_t opened = text_.there().find('[') + 1;
    pass(text_.there().substr(0, opened));
    text_.take(opened);
    bool first = true;
    for (bool last = false; !last; first = false) {
      const std::string_view part = text_.list_value();
      last = !part.ends_with(',');
      if (!first || !last || part.empty() || !is_blank(part.substr(0, part.size() - 1))) {
        const std::string_view value = value_of(part, first);
        Table table(part, file_, line_);
        each(row_of(table, value));
      }
      pass(part);
    }
    if (const std::string_view rest = text_.rest(); !is_blank(rest)) {
      refuse("[", "]", rest);
    }
  }

 private:
  /// Counts the lines of what is read.
  void pass(std::string_view text) {
    const std::size_t line_end = text.rfind('\n');
    line_ += static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    column_ = line_end == std::string_view::npos ? column_ + text.size() : text.size() - line_end - 1;
  }

  /// The value in a part of the list that a comma or a bracket ends.
  std::string_view value_of(std::string_view part, bool first) const {
    JsonText json(part);
    const std::string_view value = json.value();
    const char end = json.peek();
    if (!json.ok() || json.rest().size() != 1 || (end != ',' && end != ']')) {
      refuse(first ? "" : "[0", first ? "[" : ",", part);
    }
    return value;
  }

  /// Says what is wrong with a part, at its place: behind `before`, which ends where it begins, as in the
  /// whole text, with nothing but blanks for the rest.
  [[noreturn]] void refuse(std::string_view opening, std::string_view before, std::string_view part) const {
    const std::size_t on_the_line = before.size() + (line_ == 1 ? opening.size() : 0);
    std::string text(opening);
    text += std::string(line_ - 1, '\n') + std::string(column_ - on_the_line, ' ');
    text += before;
    text += part;
    JsonText json(text);
    json.value();
    json.at_end();
    refuse_table(file_, 1, "not JSON: " + json.problem());
  }

  TableText& text_;
  const std::string& file_;
  std::size_t line_ = 1;
  std::size_t column_ = 0;  ///< bytes of its line that are read
};

/// The first character behind blanks; 0 where there is none.
char first_character(TableText& text) {
  std::size_t at = text.there().find_first_not_of(blanks);
  while (at == std::string_view::npos && text.bring()) {
    at = text.there().find_first_not_of(blanks);
  }
  return at == std::string_view::npos ? '\0' : text.there()[at];
}

void read_object(TableText& text, const std::string& file, const EachRow& each) {
  Table table(text.rest(), file, 1);
  const std::string_view root = table.root();
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

}  // namespace

void read_json(TableText& text, const std::string& file, const EachRow& each) {
  if (first_character(text) != '[') {
    return read_object(text, file, each);
  }
  try {
    RowsOfList(text, file).read(each);
  } catch (const TableTextError& error) {
    refuse_table(file, 1, error.what());
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
