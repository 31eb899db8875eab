#include "reports/gradebook_formats.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <ostream>
#include <sstream>
#include <vector>

#include "engine/text/duration.hpp"
#include "engine/text/json_writer.hpp"
#include "reports/escape.hpp"
#include "reports/late_words.hpp"
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
  bool counts = false;
  for (const std::size_t item : column.items) {
    const std::optional<GradebookMark>& mark = student.marks[item];
    any = any || mark;
    counts = counts || (mark && mark->counts);
    review = review || (mark && !mark->points);
    if (mark && mark->points) {
      sum = sum + *mark->points;
    }
  }
  if (!any) {
    return "-";
  }
  const std::string open = review ? "?" : "";
  const std::string text = review && column.items.size() == 1 ? open : sum.normalised().to_string() + open;
  return counts ? text : fmt::format("({})", text);
}

using Row = std::vector<std::string>;

Row heading_of(const Gradebook& book, const std::vector<Column>& columns) {
  Row row = {"student", "total"};
  if (book.late) {
    row.emplace_back("late");
  }
  for (const Column& column : columns) {
    row.push_back(column.heading);
  }
  return row;
}

Row row_of(const Gradebook& book, const GradebookStudent& student, const std::vector<Column>& columns) {
  Row row = {name_in_table(student.student)};
  row.push_back(fmt::format("{} / {}{}", student.total.normalised().to_string(),
                            student.max.normalised().to_string(), student.provisional ? " *" : "  "));
  if (book.late) {
    row.push_back(student.late ? late_points(*student.late) : "-");
  }
  for (const Column& column : columns) {
    row.push_back(sum_text(student, column));
  }
  return row;
}

using Widths = std::vector<std::size_t>;

Widths widths_of(const Gradebook& book, const std::vector<Column>& columns) {
  Widths widths(heading_of(book, columns).size());
  const auto widen = [&widths](const Row& row) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], display_width(row[i]));
    }
  };
  widen(heading_of(book, columns));
  for (const GradebookStudent& student : book.students) {
    widen(row_of(book, student, columns));
  }
  return widths;
}

std::size_t sum_of(const Widths& widths) {
  std::size_t width = 0;
  for (const std::size_t each : widths) {
    width += each + 2;
  }
  return width - 2;
}

/// The places in a row of what stands in one block of at most `width`, the students always in front.
using Block = std::vector<std::size_t>;

/// The table cut into blocks; at least one column a block.
std::vector<Block> blocks_of(const Widths& widths, std::size_t width) {
  std::vector<Block> blocks;
  std::size_t used = width;
  for (std::size_t column = 1; column < widths.size(); ++column) {
    if (used + widths[column] + 2 > width) {
      blocks.push_back({0});
      used = widths.front();
    }
    blocks.back().push_back(column);
    used += widths[column] + 2;
  }
  return blocks;
}

void write_row(std::ostream& out, const Row& row, const Block& block, const Widths& widths) {
  std::string line;
  for (const std::size_t i : block) {
    const std::string padding(widths[i] - display_width(row[i]), ' ');
    line += i == 0 ? row[i] + padding : "  " + padding + row[i];
  }
  line.erase(line.find_last_not_of(' ') + 1);
  out << line << '\n';
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
  if (item.bonus) {
    json.member("bonus", true);
  }
  if (!mark.counts) {
    json.member("counts", false);
  }
  json.member("outcome", to_string(mark.outcome));
  if (mark.is_overridden()) {
    json.member("override", std::string_view(override_in_words(mark)));
  }
  if (mark.ticked) {
    json.key("ticked");
    json.begin_array();
    for (const RubricLine& line : *mark.ticked) {
      json.value(in_words(line));
    }
    json.end_array();
  }
  json.end_object();
}

void write_late(JsonWriter& json, const Lateness& late) {
  json.key("late");
  json.begin_object();
  json.member("due", std::string_view(in_iso(late.due)));
  if (late.handed_in) {
    json.member("handed_in", std::string_view(in_iso(*late.handed_in)));
  }
  if (!late.handing_in.extension.empty()) {
    json.member("extension", std::string_view(late.handing_in.extension));
  }
  if (late.is_unclear()) {
    json.member("unclear", std::string_view(unclear_in_words(late)));
  } else {
    json.member("seconds", late.seconds);
    json.member("points", (-late.points).normalised());
  }
  json.end_object();
}

void write_attempts(JsonWriter& json, const GradebookStudent& student) {
  json.key("attempts");
  json.begin_array();
  for (const GradebookAttempt& attempt : student.attempts) {
    json.begin_object();
    json.member("source", std::string_view(attempt.source));
    json.member("total", attempt.total.points.normalised());
    json.member("max", attempt.total.max.normalised());
    json.member("provisional", attempt.total.provisional());
    if (attempt.late) {
      write_late(json, *attempt.late);
    }
    json.end_object();
  }
  json.end_array();
}

/// Empty below the last.
std::string grade_name(const std::vector<GradeBoundary>& grades, const GradebookStudent& student) {
  const std::optional<std::size_t> place = grade_of(grades, student.total, student.max);
  return place ? grades[*place].grade : std::string();
}

void write_grade(JsonWriter& json, const std::string& grade) {
  json.key("grade");
  if (grade.empty()) {
    json.null();
  } else {
    json.value(std::string_view(grade));
  }
}

void write_student(JsonWriter& json, const Gradebook& book, const GradebookStudent& student,
                   const std::vector<GradeBoundary>& grades) {
  json.begin_object();
  json.member("student", std::string_view(student.student));
  json.member("source", std::string_view(student.source));
  json.member("total", student.total.normalised());
  json.member("max", student.max.normalised());
  json.member("provisional", student.provisional);
  if (!grades.empty()) {
    write_grade(json, grade_name(grades, student));
  }
  if (student.late) {
    write_late(json, *student.late);
  }
  if (!student.attempts.empty()) {
    write_attempts(json, student);
  }
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

void write_gradebook_csv(std::ostream& out, const Gradebook& book, const std::vector<GradeBoundary>& grades) {
  out << "student,total,max,provisional" << (grades.empty() ? "" : ",grade")
      << (book.attempts ? ",attempts" : "") << (book.late ? ",late,lateness" : "");
  for (const GradebookItem& item : book.items) {
    out << ',' << escape::csv(label(item));
  }
  out << '\n';
  for (const GradebookStudent& student : book.students) {
    out << fmt::format("{},{},{},{}", escape::csv(student.student), student.total.normalised().to_string(),
                       student.max.normalised().to_string(), student.provisional ? "yes" : "no");
    if (!grades.empty()) {
      const std::string grade = grade_name(grades, student);
      out << ',' << escape::csv(grade + (student.provisional && !grade.empty() ? "?" : ""));
    }
    if (book.attempts) {
      out << ',' << std::max<std::size_t>(student.attempts.size(), 1);
    }
    if (book.late) {
      const bool known = student.late && !student.late->is_unclear();
      out << (known ? fmt::format(",{},{}", late_points(*student.late),
                                  duration_by_clock(student.late->seconds))
                    : ",,");
    }
    for (const std::optional<GradebookMark>& mark : student.marks) {
      out << ',' << (mark && mark->points ? mark->points->normalised().to_string() : "");
    }
    out << '\n';
  }
}

void write_gradebook_json(std::ostream& out, const Gradebook& book,
                          const std::vector<GradeBoundary>& grades) {
  std::string text;
  JsonWriter json(text, JsonWriter::Layout::indented);
  json.begin_object();
  json.member("exam", std::string_view(book.exam));
  json.member("title", std::string_view(book.title));
  json.key("students");
  json.begin_array();
  for (const GradebookStudent& student : book.students) {
    write_student(json, book, student, grades);
    json.flush();
    out << text;
    text.clear();
  }
  json.end_array();
  json.end_object();
  out << text << '\n';
}

void write_gradebook_text(std::ostream& out, const Gradebook& book, std::size_t width, Emphasis heading) {
  std::vector<Column> columns = column_per_item(book);
  Widths widths = widths_of(book, columns);
  if (sum_of(widths) > width) {
    columns = column_per_question(book);
    widths = widths_of(book, columns);
  }
  bool provisional = false;
  bool left_out = false;
  bool first = true;
  for (const Block& block : blocks_of(widths, width)) {
    out << (first ? "" : "\n");
    first = false;
    std::ostringstream row;
    write_row(row, heading_of(book, columns), block, widths);
    const std::string text = row.str();
    out << heading.begin << text.substr(0, text.find('\n')) << heading.end << '\n';
    for (const GradebookStudent& student : book.students) {
      write_row(out, row_of(book, student, columns), block, widths);
      provisional = provisional || student.provisional;
      left_out = left_out || std::ranges::any_of(student.marks, [](const std::optional<GradebookMark>& mark) {
                   return mark && !mark->counts;
                 });
    }
  }
  out << (provisional ? "* provisional: ? needs review\n" : "")
      << (left_out ? "() does not count: other questions of the choice do\n" : "");
}

}  // namespace gradewright::reports
