#include "reports/platforms/platform_table.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <ostream>

#include "engine/text/joined.hpp"
#include "reports/feedback.hpp"
#include "reports/gradebook_formats.hpp"
#include "reports/late_words.hpp"
#include "reports/mark_words.hpp"
#include "reports/platforms/delimited_cells.hpp"
#include "reports/total_words.hpp"

namespace gradewright::reports {

namespace {

PlatformTable table_for(Platform platform, const PlatformClass& from) {
  switch (platform) {
    case Platform::canvas:
      return canvas_table(from);
    case Platform::moodle:
      return moodle_table(from);
    case Platform::gradescope:
      return gradescope_table(from);
    case Platform::prairielearn:
      return prairielearn_table(from);
    case Platform::nbgrader:
      break;
  }
  return nbgrader_table(from);
}

/// Goes through the class with what the platform calls each student.
template <class Each>
void for_each_student(Platform platform, const PlatformClass& from, const PlatformTable& table, Each each) {
  for (const GradebookStudent& student : from.book.students) {
    const KnownStudent known(student.student, from.identities(student.student), platform, from.id_field);
    each(student, table.rows_of(known, student));
  }
}

}  // namespace

PlatformNotes write_platform_gradebook(std::ostream& out, Platform platform, const PlatformClass& from) {
  const PlatformTable table = table_for(platform, from);
  const auto write = [&](const std::vector<std::string>& row) {
    out << (table.quotes ? delimited_row(row) : joined(row, ",") + '\n');
  };
  for (const std::vector<std::string>& row : table.head) {
    write(row);
  }
  std::map<std::string, int> namesakes;
  for_each_student(platform, from, table, [&](const GradebookStudent&, const StudentRows& rows) {
    namesakes[rows.key] += rows.left_out.empty() ? 1 : 0;
  });
  PlatformNotes notes;
  for_each_student(platform, from, table, [&](const GradebookStudent& student, const StudentRows& rows) {
    const bool twice = namesakes[rows.key] > 1;
    if (!rows.left_out.empty() || twice) {
      notes.left_out.push_back(
          {student.student,
           twice ? fmt::format("somebody else is '{}' there, too", rows.key) : rows.left_out});
      return;
    }
    for (const std::vector<std::string>& row : rows.rows) {
      write(row);
    }
    if (!rows.remark.empty()) {
      notes.remarks.push_back({student.student, rows.remark});
    }
    notes.provisional += student.provisional ? 1 : 0;
  });
  return notes;
}

std::string total_text(const GradebookStudent& student) {
  return student.provisional ? std::string() : student.total.normalised().to_string();
}

Decimal most_points(const Gradebook& book) {
  Decimal most;
  for (const GradebookStudent& student : book.students) {
    most = std::max(most, student.max);
  }
  return most;
}

std::string column_of(const PlatformClass& from) {
  return !from.column.empty() ? from.column : !from.book.title.empty() ? from.book.title : from.book.exam;
}

std::string marks_in_words(const Gradebook& book, const GradebookStudent& student) {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < book.items.size(); ++i) {
    if (student.marks[i]) {
      parts.push_back(
          fmt::format("{}: {}", label(book.items[i]), mark_text(book.items[i], *student.marks[i])));
    }
  }
  if (student.late && is_told(*student.late)) {
    parts.push_back(fmt::format("Late: {}. {}", late_points(*student.late), late_in_words(*student.late)));
  }
  std::string words = joined(parts, "; ");
  for (const std::string& sentence : total_in_words(book, student)) {
    words += ". " + sentence;
  }
  return words;
}

}  // namespace gradewright::reports
