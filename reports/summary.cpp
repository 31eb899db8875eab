#include "reports/summary.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string_view>

#include "reports/class_html.hpp"
#include "reports/gradebook_formats.hpp"
#include "reports/open_answers_html.hpp"
#include "reports/page.hpp"
#include "reports/page_script.hpp"
#include "reports/review_lines.hpp"
#include "reports/statistics_html.hpp"

namespace gradewright::reports {

namespace {

void write_figures(HtmlWriter& html, const ClassReport& report, const ClassStatistics& statistics) {
  const Gradebook& book = report.material.book;
  const auto figure = [&html](std::string_view number, std::string_view words) {
    html.open("li").element("b", number).text(words).close();
  };
  html.open("ul", {{"class", "figures"}});
  figure(fmt::format("{}", book.students.size()), book.students.size() == 1 ? "student" : "students");
  figure(percent(statistics.mean), "mean total");
  figure(percent(statistics.median), "median total");
  figure(fmt::format("{}", book.review.size()),
         book.review.size() == 1 ? "answer to review" : "answers to review");
  if (report.open.size() < book.review.size() && !report.open.empty()) {
    figure(fmt::format("{}", report.open.size()), "different ones");
  }
  html.close();
  if (!book.review.empty()) {
    html.element(
        "p", "Totals with an answer to review are provisional; that answer counts as no points until then.",
        {{"class", "provisional"}});
  }
  if (book.of_earlier_versions > 0) {
    html.element("p", earlier_versions_in_words(book.of_earlier_versions) + ".", {{"class", "provisional"}});
  }
  if (book.unfinished) {
    html.element("p", "A run was interrupted: run the same grade command again to finish it.",
                 {{"class", "provisional"}});
  }
}

void write_contents(HtmlWriter& html, Links links) {
  html.open("nav").open("p");
  html.element("a", "Totals", {{"href", "#totals"}}).text(" · ");
  html.element("a", "What needs review", {{"href", "#review"}}).text(" · ");
  html.element("a", "Items", {{"href", "#items"}})
      .text(" · ")
      .element("a", "Students", {{"href", "#students"}});
  if (links == Links::to_solutions_too) {
    html.text(" · ").element("a", "How the keys are computed", {{"href", "#solutions"}});
  }
  html.close().close();
}

void write_summary(HtmlWriter& html, const ClassReport& report, Links links) {
  const Gradebook& book = report.material.book;
  const ClassStatistics numbers = statistics(book);
  html.element("h1", book.title).element("p", "Results of the class", {{"class", "lead"}});
  write_figures(html, report, numbers);
  write_contents(html, links);
  write_totals(html, report, numbers);
  write_open_answers(html, report, links);
  write_statistics(html, book, exam_statistics(report.material, report.work));
  write_students(html, report, links);
}

void write_script(HtmlWriter& html) {
  html.open("script").markup(sorting_script()).close();
}

}  // namespace

void write_summary_page(std::ostream& out, const ClassReport& report) {
  HtmlWriter html(out);
  open_page(html, report.material.book.title + ": results", PageScript::sorting);
  write_summary(html, report, Links::none);
  write_script(html);
  close_page(html);
  html.finish();
}

void write_class_page(std::ostream& out, const ClassReport& report) {
  // The lecturer decides what waits, and needs its key for that.
  const ReportMaterial material{report.material.book, report.material.solutions, KeysTold::all};
  HtmlWriter html(out);
  open_page(html, material.book.title + ": results and feedback", PageScript::sorting);
  const bool has_steps =
      std::ranges::any_of(material.solutions, [](const auto& each) { return !each.steps.empty(); });
  write_summary(html, report, has_steps ? Links::to_solutions_too : Links::to_students);
  write_script(html);
  html.open("div", {{"class", "feedback"}});
  std::size_t number = 0;
  for (const GradebookStudent& student : material.book.students) {
    const std::string row = row_anchor(number);
    write_feedback(html, material, student, {number++, row}, report.work(student));
  }
  html.close();
  write_solutions(html, material);
  close_page(html);
  html.finish();
}

}  // namespace gradewright::reports
