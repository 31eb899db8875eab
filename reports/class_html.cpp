#include "reports/class_html.hpp"

#include <fmt/core.h>

#include <string>
#include <string_view>

#include "reports/late_words.hpp"
#include "reports/page.hpp"
#include "reports/summary.hpp"

namespace gradewright::reports {

namespace {

constexpr std::string_view no_grade = "–";

void write_histogram_table(HtmlWriter& html, const ClassStatistics& statistics) {
  html.open("details")
      .element("summary", "The numbers of the histogram")
      .open("table")
      .open("thead")
      .open("tr");
  html.element("th", "Total", {{"scope", "col"}}).element("th", "Students", {{"scope", "col"}});
  html.close().close().open("tbody");
  for (std::size_t bin = 0; bin < ClassStatistics::bins; ++bin) {
    html.open("tr").element("td", bin_label(bin));
    html.element("td", fmt::format("{}", statistics.histogram[bin])).close();
  }
  html.close().close().close();
}

/// How many earn a grade, and of how many of them something is open.
struct GradeCount {
  int students = 0;
  int provisional = 0;
};

void write_grade(HtmlWriter& html, std::string_view grade, const std::string& least, const GradeCount& count,
                 std::size_t of) {
  const double share = of == 0 ? 0 : static_cast<double>(count.students) / static_cast<double>(of);
  html.open("tr").element("th", grade, {{"scope", "row"}}).element("td", least);
  html.element("td", fmt::format("{}", count.students)).element("td", percent(share));
  html.element("td", count.provisional == 0 ? "" : fmt::format("{}", count.provisional)).close();
}

void write_grades(HtmlWriter& html, const ClassReport& report) {
  std::vector<GradeCount> counts(report.grades.size() + 1);
  std::size_t of = 0;
  for (const GradebookStudent& student : report.material.book.students) {
    GradeCount& count =
        counts[grade_of(report.grades, student.total, student.max).value_or(report.grades.size())];
    ++count.students;
    count.provisional += student.provisional ? 1 : 0;
    ++of;
  }
  html.open("table", {{"class", "grades"}})
      .element("caption", "Grades, by totals as they stand; open: how many of them are provisional");
  html.open("thead").open("tr");
  for (const char* heading : {"Grade", "From", "Students", "Share", "Open"}) {
    html.element("th", heading, {{"scope", "col"}});
  }
  html.close().close().open("tbody");
  for (std::size_t at = 0; at < report.grades.size(); ++at) {
    write_grade(html, report.grades[at].grade, least_in_words(report.grades[at]), counts[at], of);
  }
  if (counts.back().students > 0) {
    write_grade(html, "below", "", counts.back(), of);
  }
  html.close().close();
}

/// The boundaries that can be drawn over shares of the points: those in points only where everybody could
/// have the same points.
std::vector<HistogramLine> boundary_lines(const ClassReport& report) {
  std::optional<Decimal> max;
  for (const GradebookStudent& student : report.material.book.students) {
    if (student.max.is_zero() || (max && *max != student.max)) {
      max.reset();
      break;
    }
    max = student.max;
  }
  std::vector<HistogramLine> lines;
  for (const GradeBoundary& boundary : report.grades) {
    if (boundary.is_percent || max) {
      const double whole = boundary.is_percent ? 100 : max->to_double();
      lines.push_back({boundary.least.to_double() / whole, boundary.grade});
    }
  }
  return lines;
}

void write_headings(HtmlWriter& html, const ClassReport& report) {
  html.open("thead").open("tr");
  for (const std::string_view heading : {"Student", "Total", "Share", "Grade", "Late", "Open"}) {
    const bool grade = heading != "Grade" || !report.grades.empty();
    const bool late = heading != "Late" || report.material.book.late;
    if (grade && late) {
      html.element("th", heading, {{"scope", "col"}});
    }
  }
  html.close().close();
}

void write_grade_cell(HtmlWriter& html, const ClassReport& report, const GradebookStudent& student) {
  const std::optional<std::size_t> place = grade_of(report.grades, student.total, student.max);
  const std::string name = place ? report.grades[*place].grade : std::string(no_grade);
  html.element("td", name + (student.provisional ? " ?" : ""),
               {{"class", "grade"}, {"data-sort", fmt::format("{}", place.value_or(report.grades.size()))}});
}

/// How many of the student's answers a person has to decide.
void write_open_cell(HtmlWriter& html, const GradebookStudent& student) {
  const std::string number = student.open.empty() ? "" : fmt::format("{}", student.open.size());
  if (student.provisional) {
    html.element("td", number.empty() ? "?" : number + " ?",
                 {{"class", "provisional"}, {"data-sort", number}});
  } else {
    html.element("td", number);
  }
}

void write_row(HtmlWriter& html, const ClassReport& report, const GradebookStudent& student,
               std::size_t number, Links links) {
  const std::string total = student.total.normalised().to_string();
  const double share = student.max.is_zero() ? 0 : student.total.to_double() / student.max.to_double();
  html.open("tr", {{"id", row_anchor(number)}}).open("td", {{"class", "words"}});
  if (links == Links::none) {
    html.text(student.student);
  } else {
    html.element("a", student.student, {{"href", "#" + anchor("student", number)}});
  }
  html.close().element("td", fmt::format("{} / {}", total, student.max.normalised().to_string()),
                       {{"data-sort", total}});
  html.element("td", student.max.is_zero() ? std::string(no_grade) : percent(share),
               {{"data-sort", fmt::format("{:.6f}", share)}});
  if (!report.grades.empty()) {
    write_grade_cell(html, report, student);
  }
  if (report.material.book.late) {
    html.element("td", student.late ? late_points(*student.late) : "");
  }
  write_open_cell(html, student);
  html.close();
}

}  // namespace

std::string row_anchor(std::size_t student) {
  return anchor("row", student);
}

void write_totals(HtmlWriter& html, const ClassReport& report, const ClassStatistics& statistics) {
  html.open("section", {{"id", "totals"}}).element("h2", "Totals");
  html.open("div", {{"class", "beside"}}).open("div");
  html.open("figure").markup(histogram_svg(statistics, boundary_lines(report))).close();
  write_histogram_table(html, statistics);
  html.close();
  if (!report.grades.empty()) {
    write_grades(html, report);
  }
  html.close().close();
}

void write_students(HtmlWriter& html, const ClassReport& report, Links links) {
  html.open("section", {{"id", "students"}}).element("h2", "Students");
  html.open("table", {{"class", "sortable students"}});
  write_headings(html, report);
  html.open("tbody");
  std::size_t number = 0;
  for (const GradebookStudent& student : report.material.book.students) {
    write_row(html, report, student, number++, links);
  }
  html.close().close().close();
}

}  // namespace gradewright::reports
