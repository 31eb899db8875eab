#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "problems/exam.hpp"
#include "reports/answer_html.hpp"
#include "reports/feedback.hpp"
#include "reports/gradebook_formats.hpp"
#include "reports/late_words.hpp"
#include "reports/mark_words.hpp"
#include "reports/page.hpp"
#include "reports/shown_text.hpp"
#include "reports/solution_formats.hpp"
#include "reports/total_words.hpp"

namespace gradewright::reports {

namespace {

std::string number(const Decimal& points) {
  return points.normalised().to_string();
}

/// One answer with its mark.
struct MarkedAnswer {
  const Verdict* verdict = nullptr;
  const std::string* place = nullptr;
  const GradebookMark* mark = nullptr;
  std::size_t item = 0;
};

/// The answers to one question, in the exam's order.
struct MarkedQuestion {
  std::string id;
  bool has_solution = true;            ///< on the page
  const Question* question = nullptr;  ///< none where the newest version of the exam has it not
  std::vector<MarkedAnswer> answers;
};

/// The questions whose solution would tell a key that is not told.
std::set<std::string> questions_withheld(const ReportMaterial& material, const GradebookStudent& student) {
  std::set<std::string> out;
  for (std::size_t item = 0; item < student.marks.size(); ++item) {
    if (student.marks[item] && !tells_key(material, *student.marks[item])) {
      out.insert(material.book.items[item].question);
    }
  }
  return out;
}

std::vector<MarkedQuestion> questions_of(const ReportMaterial& material, const GradebookStudent& student,
                                         const GradedWork& work) {
  static const std::string nowhere;
  const std::set<std::string> withheld = questions_withheld(material, student);
  std::vector<MarkedQuestion> questions;
  for (std::size_t at = 0; at < work.verdicts.size(); ++at) {
    const Verdict& verdict = work.verdicts[at];
    const std::size_t item = item_of(material.book, verdict);
    if (item >= student.marks.size() || !student.marks[item]) {
      continue;
    }
    if (questions.empty() || questions.back().id != verdict.question) {
      const SolvedQuestion* solved = solution_of(material, verdict);
      questions.push_back({verdict.question,
                           !withheld.contains(verdict.question),
                           solved == nullptr ? nullptr : solved->question,
                           {}});
    }
    questions.back().answers.push_back(
        {&verdict, at < work.places.size() ? &work.places[at] : &nowhere, &*student.marks[item], item});
  }
  return questions;
}

/// What is right and was decided by nobody needs no more than a line.
bool is_quiet(const ReportMaterial& material, const MarkedAnswer& answer) {
  return answer.mark->outcome == Outcome::correct && !answer.mark->is_overridden() &&
         answer.mark->conflict.empty() && gives_all(material.book.items[answer.item], *answer.mark);
}

std::string heading_of(const MarkedQuestion& question) {
  return "Question " + question.id;
}

/// The name of an item in its question: nothing where it is the only one and is called as every answer is.
std::string name_in_question(const ReportMaterial& material, const MarkedQuestion& question,
                             const MarkedAnswer& answer) {
  const std::string& name = material.book.items[answer.item].name;
  const bool plain = question.answers.size() == 1 && (name == "answer" || name == question.id);
  return plain ? "" : name;
}

struct Subtotal {
  Decimal points;
  Decimal max;
  bool open = false;
};

Subtotal subtotal_of(const ReportMaterial& material, const MarkedQuestion& question) {
  Subtotal sum;
  for (const MarkedAnswer& answer : question.answers) {
    const GradebookItem& item = material.book.items[answer.item];
    sum.points = sum.points + answer.mark->points.value_or(Decimal(0));
    sum.max = sum.max + (item.bonus ? Decimal(0) : item.max);
    sum.open = sum.open || !answer.mark->points;
  }
  if (question.question != nullptr) {
    const PointRange& range = question.question->range;
    sum.points = std::min(sum.points, range.at_most.value_or(sum.points));
    sum.points = std::max(sum.points, range.at_least.value_or(sum.points));
    sum.max = std::min(sum.max, range.at_most.value_or(sum.max));
  }
  return sum;
}

std::string in_words(const Subtotal& sum) {
  return fmt::format("{}{} / {}", number(sum.points), sum.open ? " + ?" : "", number(sum.max));
}

void write_quiet(HtmlWriter& html, const ReportMaterial& material, const MarkedQuestion& question,
                 const MarkedAnswer& answer, const std::string& id) {
  const OutcomeWords words = words_for(answer.mark->outcome);
  html.open("details", {{"class", "item good"}, {"id", id}}).open("summary");
  if (question.answers.size() == 1) {
    html.element("h3", heading_of(question)).text(" ");
  }
  html.element("span", words.symbol,
               {{"class", "symbol"}, {"role", "img"}, {"aria-label", words.words}, {"title", words.words}});
  html.text(" ");
  if (const std::string name = name_in_question(material, question, answer); !name.empty()) {
    html.element("b", name).text(" ");
  }
  html.element("span", brief(*answer.verdict), {{"class", "brief"}});
  html.element("span", mark_text(material.book.items[answer.item], *answer.mark), {{"class", "mark"}})
      .close();
  const bool tells = tells_key(material, *answer.mark);
  write_explanation(
      html, material,
      {*answer.verdict, *answer.place, false, tells, question.has_solution, answer.mark->ticked});
  html.close();
}

void write_open(HtmlWriter& html, const ReportMaterial& material, const MarkedQuestion& question,
                const MarkedAnswer& answer, const std::string& id) {
  const GradebookItem& item = material.book.items[answer.item];
  const GradebookMark& mark = *answer.mark;
  const Verdict& verdict = *answer.verdict;
  const OutcomeWords words = words_for(item, mark);
  const bool tells = tells_key(material, mark);
  html.open("article", {{"class", fmt::format("item {}", words.tone)}, {"id", id}}).open("header");
  if (const std::string name = name_in_question(material, question, answer); !name.empty()) {
    html.element("h4", name);
  }
  html.open("p", {{"class", "outcome"}});
  html.element("span", words.symbol, {{"class", "symbol"}, {"aria-hidden", "true"}})
      .text(" ")
      .text(words.words);
  html.close().element("p", mark_text(item, mark), {{"class", "mark"}}).close();
  if (mark.is_overridden()) {
    html.element("p", decision_in_words(item, mark), {{"class", "advice"}});
    html.element("p", before_in_words(verdict), {{"class", "soft"}});
  } else if (!mark.conflict.empty()) {
    html.element("p", "Decided differently: " + shown_sentence(mark.conflict), {{"class", "advice"}});
  } else {
    if (!verdict.reason.empty() && (tells || may_say_why(mark, verdict))) {
      html.element("p", shown_sentence(verdict.reason));
    }
    if (!verdict.feedback.empty() && tells) {
      html.element("p", verdict.feedback, {{"class", "advice"}});
    }
  }
  write_explanation(html, material,
                    {verdict, *answer.place, !mark.points, tells, question.has_solution, mark.ticked});
  html.close();
}

void write_question(HtmlWriter& html, const ReportMaterial& material, const MarkedQuestion& question,
                    std::size_t student) {
  const auto quiet = [&](const MarkedAnswer& answer) { return is_quiet(material, answer); };
  const bool all_right = std::ranges::all_of(question.answers, quiet);
  const bool wide = std::ranges::any_of(question.answers, [&](const MarkedAnswer& answer) {
    return !quiet(answer) && is_wide(*answer.verdict);
  });
  html.open("section", {{"class", all_right ? "question right" : wide ? "question wide" : "question"}});
  // One right answer has its question's heading on its own line.
  if (!all_right || question.answers.size() > 1) {
    html.open("header").element("h3", heading_of(question));
    html.element("p", in_words(subtotal_of(material, question)), {{"class", "mark"}}).close();
  }
  if (!all_right && question.question != nullptr && !question.question->text.empty()) {
    html.element("p", question.question->text, {{"class", "asked"}});
  }
  // What is not right comes first.
  for (const bool right : {false, true}) {
    for (const MarkedAnswer& answer : question.answers) {
      if (quiet(answer) == right) {
        (right ? write_quiet : write_open)(html, material, question, answer,
                                           item_anchor(student, answer.item));
      }
    }
  }
  html.close();
}

/// What being late costs, as a row of its own.
void write_late(HtmlWriter& html, const Lateness& late) {
  html.open("section", {{"class", "question late"}}).open("header").element("h3", "Late");
  html.element("p", late_points(late), {{"class", "mark"}}).close();
  html.element("p", late_in_words(late)).close();
}

void write_head(HtmlWriter& html, const ReportMaterial& material, const GradebookStudent& student,
                std::string_view back) {
  html.open("header").element("h2", student.student).open("p", {{"class", "total"}});
  html.element("b", fmt::format("{} of {} points", number(student.total), number(student.max)));
  if (student.provisional) {
    html.text(" ").element("span", "provisional: something still needs review", {{"class", "provisional"}});
  }
  html.close();
  if (!back.empty()) {
    html.open("p", {{"class", "back"}}).element("a", "↑ all students", {{"href", fmt::format("#{}", back)}});
    html.close();
  }
  html.close();
  if (!student.source.empty()) {
    html.element("p", without_folder(student.source), {{"class", "soft"}});
  }
  for (const std::string& sentence : total_in_words(material.book, student)) {
    html.element("p", sentence);
  }
}

}  // namespace

void write_feedback(HtmlWriter& html, const ReportMaterial& material, const GradebookStudent& student,
                    const FeedbackPlace& place, const GradedWork& work) {
  html.open("section", {{"class", "student"}, {"id", anchor("student", place.number)}});
  write_head(html, material, student, place.back);
  html.open("div", {{"class", "questions"}});
  for (const MarkedQuestion& question : questions_of(material, student, work)) {
    write_question(html, material, question, place.number);
  }
  if (student.late && is_told(*student.late)) {
    write_late(html, *student.late);
  }
  html.close().close();
}

void write_solutions(HtmlWriter& html, const ReportMaterial& material,
                     const std::set<std::string>& withheld) {
  const auto is_told = [&withheld](const SolvedQuestion& each) {
    return !each.steps.empty() && !withheld.contains(each.question->id);
  };
  if (material.keys == KeysTold::none || std::ranges::none_of(material.solutions, is_told)) {
    return;
  }
  html.open("section", {{"class", "student"}, {"id", "solutions"}})
      .element("h2", "How the keys are computed");
  for (std::size_t i = 0; i < material.solutions.size(); ++i) {
    const SolvedQuestion& solved = material.solutions[i];
    if (is_told(solved)) {
      // Browsers open the details that hold the target of a link.
      html.open("details").element("summary", "Question " + solved.question->id);
      html.element("p", solved.question->text, {{"id", anchor("solution", i)}});
      write_steps(html, solved);
      html.close();
    }
  }
  html.close();
}

std::string feedback_page(const ReportMaterial& material, const GradebookStudent& student,
                          const GradedWork& work) {
  HtmlWriter html;
  open_page(html, fmt::format("{}: {}", material.book.title, student.student));
  html.element("h1", material.book.title).element("p", "Your marks, and why", {{"class", "lead"}});
  write_feedback(html, material, student, {}, work);
  write_solutions(html, material, questions_withheld(material, student));
  close_page(html);
  return html.html();
}

}  // namespace gradewright::reports
