#include "reports/gradebook_formats.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "engine/text/json_writer.hpp"
#include "reports/escape.hpp"
#include "reports/shown_text.hpp"
#include "reports/unicode.hpp"

namespace gradewright::reports {

namespace {

/// One cell of the terminal's table: the sum over one or more items.
struct Column {
  std::string heading;
  std::vector<std::size_t> items;
};

std::string name_in_table(std::string_view name) {
  return shown_name(escape::terminal(name));
}

std::vector<Column> column_per_item(const Gradebook& book) {
  std::vector<Column> columns;
  for (std::size_t i = 0; i < book.items.size(); ++i) {
    columns.push_back({name_in_table(label(book.items[i])), {i}});
  }
  return columns;
}

std::vector<Column> column_per_question(const Gradebook& book) {
  std::vector<Column> columns;
  std::string question;
  for (std::size_t i = 0; i < book.items.size(); ++i) {
    if (columns.empty() || book.items[i].question != question) {
      question = book.items[i].question;
      columns.push_back({name_in_table(question), {}});
    }
    columns.back().items.push_back(i);
  }
  return columns;
}

std::string sum_text(const GradebookStudent& student, const Column& column) {
  Decimal sum;
  bool any = false;
  bool review = false;
  for (const std::size_t item : column.items) {
    const std::optional<GradebookMark>& mark = student.marks[item];
    any = any || mark;
    review = review || (mark && !mark->points);
    if (mark && mark->points) {
      sum = sum + *mark->points;
    }
  }
  if (!any) {
    return "-";
  }
  if (review) {
    return column.items.size() == 1 ? "?" : sum.normalised().to_string() + "?";
  }
  return sum.normalised().to_string();
}

using Table = std::vector<std::vector<std::string>>;

Table table_of(const Gradebook& book, const std::vector<Column>& columns) {
  Table table(1, {"student", "total"});
  for (const Column& column : columns) {
    table.front().push_back(column.heading);
  }
  for (const GradebookStudent& student : book.students) {
    std::vector<std::string>& row = table.emplace_back();
    row.push_back(name_in_table(student.student));
    row.push_back(fmt::format("{} / {}{}", student.total.normalised().to_string(),
                              student.max.normalised().to_string(), student.provisional ? " *" : "  "));
    for (const Column& column : columns) {
      row.push_back(sum_text(student, column));
    }
  }
  return table;
}

std::vector<std::size_t> widths_of(const Table& table) {
  std::vector<std::size_t> widths(table.front().size());
  for (const auto& row : table) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], display_width(row[i]));
    }
  }
  return widths;
}

std::string print(const Table& table) {
  const std::vector<std::size_t> widths = widths_of(table);
  std::string out;
  for (const auto& row : table) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string padding(widths[i] - display_width(row[i]), ' ');
      line += i == 0 ? row[i] + padding : "  " + padding + row[i];
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  }
  return out;
}

std::size_t width_of(const Table& table) {
  std::size_t width = 0;
  for (const std::size_t each : widths_of(table)) {
    width += each + 2;
  }
  return width - 2;
}

/// The table cut into blocks of at most `width`, each with the students in front; at least one column a
/// block.
std::vector<Table> blocks_of(const Table& table, std::size_t width) {
  const std::vector<std::size_t> widths = widths_of(table);
  std::vector<Table> blocks;
  std::size_t used = width;
  for (std::size_t column = 1; column < widths.size(); ++column) {
    if (used + widths[column] + 2 > width) {
      Table& block = blocks.emplace_back();
      for (const auto& row : table) {
        block.push_back({row.front()});
      }
      used = widths.front();
    }
    for (std::size_t row = 0; row < table.size(); ++row) {
      blocks.back()[row].push_back(table[row][column]);
    }
    used += widths[column] + 2;
  }
  return blocks;
}

void write_mark(JsonWriter& json, const GradebookItem& item, const GradebookMark& mark) {
  json.begin_object();
  json.member("question", std::string_view(item.question));
  json.member("item", std::string_view(item.name));
  json.key("points");
  if (mark.points) {
    json.value(mark.points->normalised());
  } else {
    json.null();
  }
  json.member("max", item.max.normalised());
  json.member("outcome", to_string(mark.outcome));
  if (!mark.override_reason.empty()) {
    json.member("override", std::string_view(mark.override_reason));
  }
  json.end_object();
}

void write_student(JsonWriter& json, const Gradebook& book, const GradebookStudent& student) {
  json.begin_object();
  json.member("student", std::string_view(student.student));
  json.member("source", std::string_view(student.source));
  json.member("total", student.total.normalised());
  json.member("max", student.max.normalised());
  json.member("provisional", student.provisional);
  json.key("items");
  json.begin_array();
  for (std::size_t i = 0; i < book.items.size(); ++i) {
    if (student.marks[i]) {
      write_mark(json, book.items[i], *student.marks[i]);
    }
  }
  json.end_array();
  json.end_object();
}

}  // namespace

std::string label(const GradebookItem& item) {
  return item.question == item.name ? item.question : item.question + " " + item.name;
}

std::string gradebook_csv(const Gradebook& book) {
  std::string out = "student,total,max,provisional";
  for (const GradebookItem& item : book.items) {
    out += ',' + escape::csv(label(item));
  }
  out += '\n';
  for (const GradebookStudent& student : book.students) {
    out += fmt::format("{},{},{},{}", escape::csv(student.student), student.total.normalised().to_string(),
                       student.max.normalised().to_string(), student.provisional ? "yes" : "no");
    for (const std::optional<GradebookMark>& mark : student.marks) {
      out += ',' + (mark && mark->points ? mark->points->normalised().to_string() : "");
    }
    out += '\n';
  }
  return out;
}

std::string gradebook_json(const Gradebook& book) {
  std::string out;
  JsonWriter json(out, JsonWriter::Layout::indented);
  json.begin_object();
  json.member("exam", std::string_view(book.exam));
  json.member("title", std::string_view(book.title));
  json.key("students");
  json.begin_array();
  for (const GradebookStudent& student : book.students) {
    write_student(json, book, student);
  }
  json.end_array();
  json.end_object();
  return out + '\n';
}

std::string gradebook_text(const Gradebook& book, std::size_t width) {
  std::vector<Column> columns = column_per_item(book);
  if (width_of(table_of(book, columns)) > width) {
    columns = column_per_question(book);
  }
  std::string out;
  for (const Table& block : blocks_of(table_of(book, columns), width)) {
    out += (out.empty() ? "" : "\n") + print(block);
  }
  const bool provisional = std::ranges::any_of(book.students, &GradebookStudent::provisional);
  return out + (provisional ? "* provisional: ? needs review\n" : "");
}

}  // namespace gradewright::reports
