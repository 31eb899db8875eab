#include "reports/open_answers_html.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "engine/text/joined.hpp"
#include "reports/gradebook_formats.hpp"
#include "reports/late_words.hpp"
#include "reports/shown_text.hpp"

namespace gradewright::reports {

namespace {

using Groups = std::span<const AnswerGroup>;

/// What an item has open is unfolded while it is no more than this.
constexpr std::size_t most_unfolded = 12;

/// "12 answers, 3 different ones".
std::string answers_in_words(std::size_t answers, std::size_t different) {
  const std::string number = fmt::format("{} {}", answers, answers == 1 ? "answer" : "answers");
  if (different == answers) {
    return number;
  }
  return number + (different == 1 ? ", all alike" : fmt::format(", {} different ones", different));
}

void write_names(HtmlWriter& html, const AnswerGroup& group, Links links, std::size_t from, std::size_t to) {
  std::string_view between;
  for (std::size_t at = from; at < to; ++at) {
    html.text(std::exchange(between, ", "));
    if (links == Links::none) {
      html.text(group.students[at]);
    } else {
      html.element("a", group.students[at],
                   {{"href", "#" + item_anchor(group.student_numbers[at], group.item_number)}});
    }
  }
}

void write_students(HtmlWriter& html, const AnswerGroup& group, Links links) {
  constexpr std::size_t most = 4;
  const std::size_t shown = group.students.size() <= most + 1 ? group.students.size() : most;
  html.open("td", {{"class", "words who"}, {"data-label", "Students"}});
  write_names(html, group, links, 0, shown);
  if (shown < group.students.size()) {
    html.open("details").element("summary", fmt::format("and {} more", group.students.size() - shown));
    write_names(html, group, links, shown, group.students.size());
    html.close();
  }
  html.close();
}

void write_answer(HtmlWriter& html, const AnswerGroup& group) {
  html.open("td", {{"class", "words written"}, {"data-label", "Answer"}});
  if (group.answer.empty()) {
    html.element("span", "nothing that could be read", {{"class", "soft"}});
  } else {
    html.element("pre", shown_source(group.answer, 400));
  }
  if (!group.read.empty()) {
    html.element("div", "read as " + shown_sentence(group.read), {{"class", "soft"}});
  }
  html.close();
}

void write_why(HtmlWriter& html, const AnswerGroup& group) {
  html.open("td", {{"class", "words reason"}, {"data-label", "Why"}});
  for (const std::string& reason : group.reasons) {
    html.element("div", shown_sentence(reason));
  }
  for (const std::string& note : group.notes) {
    html.element("div", "Note: " + shown_sentence(note), {{"class", "soft"}});
  }
  html.element("div", (group.students.size() > 1 ? "first in " : "in ") + without_folder(group.place),
               {{"class", "soft"}});
  html.close();
}

void write_group(HtmlWriter& html, const AnswerGroup& group, Links links) {
  html.open("tr").element("td", fmt::format("{} ×", group.students.size()), {{"class", "count"}});
  write_answer(html, group);
  write_why(html, group);
  write_students(html, group, links);
  html.close();
}

void write_table(HtmlWriter& html, Groups groups, Links links) {
  html.open("table", {{"class", "open-answers"}}).open("thead").open("tr");
  html.open("th", {{"scope", "col"}}).element("span", "How many", {{"class", "hidden"}}).close();
  for (const char* heading : {"Answer", "Why a person has to look", "Students"}) {
    html.element("th", heading, {{"scope", "col"}, {"class", "words"}});
  }
  html.close().close().open("tbody");
  for (const AnswerGroup& group : groups) {
    write_group(html, group, links);
  }
  html.close().close();
}

void write_item(HtmlWriter& html, const Gradebook& book, Groups groups, Links links) {
  std::size_t students = 0;
  for (const AnswerGroup& group : groups) {
    students += group.students.size();
  }
  const AnswerGroup& first = groups.front();
  groups.size() <= most_unfolded ? html.open("details", {{"class", "open-item"}, {"open", ""}})
                                 : html.open("details", {{"class", "open-item"}});
  html.open("summary").element("h3", label(book.items[first.item_number])).text(" ");
  html.element("span", answers_in_words(students, groups.size()), {{"class", "soft"}});
  html.close();
  if (!first.key.empty()) {
    html.open("p").text("Key: ").element("code", first.key).close();
  }
  if (!first.rubric.empty()) {
    html.open("ul", {{"class", "rubric"}});
    for (const RubricLine& line : first.rubric) {
      html.element("li", in_words(line));
    }
    html.close();
  }
  write_table(html, groups, links);
  html.close();
}

}  // namespace

void write_open_answers(HtmlWriter& html, const ClassReport& report, Links links) {
  const Gradebook& book = report.material.book;
  html.open("section", {{"id", "review"}}).element("h2", "What needs review");
  if (report.open.empty() && book.handed_in_twice.empty() && book.unclear_times.empty()) {
    html.element("p", "Nothing.").close();
    return;
  }
  for (auto from = report.open.begin(); from != report.open.end();) {
    const auto to = std::find_if(from, report.open.end(), [&](const AnswerGroup& group) {
      return group.item_number != from->item_number;
    });
    write_item(html, book, {from, to}, links);
    from = to;
  }
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

}  // namespace gradewright::reports
