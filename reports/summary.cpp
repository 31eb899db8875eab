#include "reports/summary.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <utility>

#include "engine/text/joined.hpp"
#include "reports/gradebook_formats.hpp"
#include "reports/late_words.hpp"
#include "reports/page.hpp"
#include "reports/review_groups.hpp"
#include "reports/review_lines.hpp"
#include "reports/shown_text.hpp"
#include "reports/statistics_html.hpp"

namespace gradewright::reports {

namespace {

/// What the page that a summary stands in also holds, to link to: the students' feedback, and solutions.
enum class Links { none, to_students, to_solutions_too };

void write_figures(HtmlWriter& html, const Gradebook& book, const ClassStatistics& statistics) {
  const auto figure = [&html](std::string_view number, std::string_view words) {
    html.open("li").element("b", number).text(words).close();
  };
  html.open("ul", {{"class", "figures"}});
  figure(fmt::format("{}", book.students.size()), book.students.size() == 1 ? "student" : "students");
  figure(percent(statistics.mean), "mean total");
  figure(percent(statistics.median), "median total");
  figure(fmt::format("{}", book.review.size()),
         book.review.size() == 1 ? "answer to review" : "answers to review");
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

void write_histogram(HtmlWriter& html, const ClassStatistics& statistics) {
  html.open("section", {{"id", "totals"}}).element("h2", "Totals");
  html.open("figure").markup(histogram_svg(statistics)).close();
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
  html.close().close().close().close();
}

/// "line 12" where the file is called as the student is.
std::string short_place(const ReviewNote& note) {
  const std::string place = without_folder(note.place);
  const std::size_t line = place.rfind(':');
  const bool own =
      line != std::string::npos && std::filesystem::path(place.substr(0, line)).stem() == note.student_id;
  return own ? "line " + place.substr(line + 1) : place;
}

/// The items of a group, each with a link to its answer where the page has it.
void write_items(HtmlWriter& html, const Gradebook& book, Links links, const ReviewGroup& group) {
  html.open("td", {{"class", "words items"}});
  std::string_view between;
  for (const ReviewGroup::Reason& reason : group.reasons) {
    for (const std::size_t item : reason.items) {
      html.text(std::exchange(between, ", "));
      if (links != Links::none) {
        html.element("a", label(book.items[item]), {{"href", "#" + item_anchor(group.first.student, item)}});
      } else {
        html.text(label(book.items[item]));
      }
    }
  }
  html.close();
}

std::string labels(const Gradebook& book, const std::vector<std::size_t>& items) {
  std::vector<std::string> out;
  for (const std::size_t item : items) {
    out.push_back(label(book.items[item]));
  }
  return joined(out, ", ");
}

/// The reasons of a group; where they are several, each with the items that it holds for.
void write_reasons(HtmlWriter& html, const Gradebook& book, const ReviewGroup& group) {
  html.open("td", {{"class", "words reason"}});
  for (const ReviewGroup::Reason& reason : group.reasons) {
    const std::string items = group.reasons.size() > 1 ? labels(book, reason.items) + ": " : "";
    html.element("div", items + shown_sentence(reason.text));
  }
  html.close();
}

void write_review_group(HtmlWriter& html, const Gradebook& book, Links links, const ReviewGroup& group) {
  html.open("tr").open("td");
  if (links != Links::none) {
    html.element("a", group.first.student_id, {{"href", "#" + anchor("student", group.first.student)}});
  } else {
    html.text(group.first.student_id);
  }
  html.close();
  write_items(html, book, links, group);
  html.element("td", short_place(group.first), {{"class", "name"}});
  write_reasons(html, book, group);
  html.close();
}

void write_review(HtmlWriter& html, const Gradebook& book, Links links) {
  html.open("section", {{"id", "review"}}).element("h2", "What needs review");
  if (book.review.empty() && book.handed_in_twice.empty() && book.unclear_times.empty()) {
    html.element("p", "Nothing.").close();
    return;
  }
  html.open("div", {{"class", "scroll"}}).open("table", {{"class", "review"}}).open("thead").open("tr");
  for (const char* heading : {"Student", "Items", "Place", "Reason"}) {
    html.element("th", heading, {{"scope", "col"}, {"class", "words"}});
  }
  html.close().close().open("tbody");
  for_each_review_group(book,
                        [&](const ReviewGroup& group) { write_review_group(html, book, links, group); });
  html.close().close().close();
  for (const HandedInTwice& twice : book.handed_in_twice) {
    html.element("p", fmt::format("{} handed in {} submissions: {}. The last one counts.", twice.student,
                                  twice.sources.size(), joined(twice.sources, ", ")));
  }
  for (const UnclearTime& time : book.unclear_times) {
    html.element("p", fmt::format("{}: {}: {}.", time.student, unclear_in_words(time.late),
                                  remedy_in_words(time.late)));
  }
  html.close();
}

void write_students(HtmlWriter& html, const Gradebook& book, Links links) {
  html.open("section", {{"id", "students"}})
      .element("h2", "Students")
      .open("div", {{"class", "scroll"}})
      .open("table");
  html.open("thead").open("tr").element("th", "Student", {{"scope", "col"}});
  html.element("th", "Total", {{"scope", "col"}});
  if (book.late) {
    html.element("th", "Late", {{"scope", "col"}});
  }
  html.element("th", "", {{"scope", "col"}}).close().close().open("tbody");
  std::size_t number = 0;
  for (const GradebookStudent& student : book.students) {
    html.open("tr").open("td");
    if (links != Links::none) {
      html.element("a", student.student, {{"href", "#" + anchor("student", number++)}});
    } else {
      html.text(student.student);
    }
    html.close().element("td", fmt::format("{} / {}", student.total.normalised().to_string(),
                                           student.max.normalised().to_string()));
    if (book.late) {
      html.element("td", student.late ? late_points(*student.late) : "");
    }
    html.element("td", student.provisional ? "provisional" : "", {{"class", "provisional words"}}).close();
  }
  html.close().close().close().close();
}

void write_summary(HtmlWriter& html, const Gradebook& book, const ExamStatistics& of_items, Links links) {
  const ClassStatistics numbers = statistics(book);
  html.element("h1", book.title).element("p", "Results of the class", {{"class", "lead"}});
  write_figures(html, book, numbers);
  write_contents(html, links);
  write_histogram(html, numbers);
  write_review(html, book, links);
  write_statistics(html, book, of_items);
  write_students(html, book, links);
}

}  // namespace

void write_summary_page(std::ostream& out, const ReportMaterial& material, const WorkOf& work) {
  HtmlWriter html(out);
  open_page(html, material.book.title + ": results");
  write_summary(html, material.book, exam_statistics(material, work), Links::none);
  close_page(html);
  html.finish();
}

void write_class_page(std::ostream& out, const ReportMaterial& without_keys, const WorkOf& work) {
  const ReportMaterial material{without_keys.book, without_keys.solutions, KeysTold::all};
  HtmlWriter html(out);
  open_page(html, material.book.title + ": results and feedback");
  const bool has_steps =
      std::ranges::any_of(material.solutions, [](const auto& each) { return !each.steps.empty(); });
  write_summary(html, material.book, exam_statistics(material, work),
                has_steps ? Links::to_solutions_too : Links::to_students);
  std::size_t number = 0;
  for (const GradebookStudent& student : material.book.students) {
    write_feedback(html, material, student, number++, work(student));
  }
  write_solutions(html, material);
  close_page(html);
  html.finish();
}

}  // namespace gradewright::reports
