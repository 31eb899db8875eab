#include "reports/statistics_html.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "reports/shown_text.hpp"

namespace gradewright::reports {

namespace {

/// In a table of a page, where there is no figure.
std::string cell_of(std::string text) {
  return text == "-" ? "–" : text;
}

std::string cell_of(const Figure& figure) {
  return cell_of(shown(figure));
}

void open_table(HtmlWriter& html, std::initializer_list<std::string_view> headings,
                std::string_view look = "") {
  html.open("div", {{"class", "scroll"}}).open("table", {{"class", look}}).open("thead").open("tr");
  for (const std::string_view heading : headings) {
    html.element("th", heading, {{"scope", "col"}, {"class", heading.empty() ? "bar-cell" : ""}});
  }
  html.close().close().open("tbody");
}

void close_table(HtmlWriter& html) {
  html.close().close().close();
}

void write_cell(HtmlWriter& html, std::string_view heading, const std::string& text) {
  html.element("td", text, {{"data-label", heading}});
}

void write_moments(HtmlWriter& html, std::string_view name, const Figure& deviation, const Figure& skewness,
                   const Figure& kurtosis, const Figure& error) {
  html.open("tr").element("th", name, {{"scope", "row"}});
  write_cell(html, "Deviation", cell_of(deviation));
  write_cell(html, "Skewness", cell_of(skewness));
  write_cell(html, "Kurtosis", cell_of(kurtosis));
  write_cell(html, "Standard error", cell_of(error));
  html.close();
}

void write_exam(HtmlWriter& html, const ExamFigures& exam) {
  const std::string of = exam.max ? " of " + exam.max->normalised().to_string() : "";
  html.element("p", fmt::format("n {}, mean {}{}, median {}, Cronbach's alpha {}.", exam.complete,
                                cell_of(exam.mean), of, cell_of(exam.median), cell_of(exam.alpha)));
  for (const std::string& remark : remarks(exam)) {
    html.element("p", remark + ".", {{"class", "soft"}});
  }
  open_table(html, {"Moments", "Deviation", "Skewness", "Kurtosis", "Standard error"}, "cards");
  write_moments(html, "sample (n − 1)", exam.deviation.sample, exam.skewness.sample, exam.kurtosis.sample,
                exam.standard_error.sample);
  write_moments(html, "population (n)", exam.deviation.population, exam.skewness.population,
                exam.kurtosis.population, exam.standard_error.population);
  close_table(html);
}

/// The width of a meter: what is below 0 or above 1 is at its end.
std::string width_of(const Figure& facility) {
  const double share = facility ? facility->to_double() : 0;
  return fmt::format("width: {:.0f}%", 100 * std::clamp(share, 0.0, 1.0));
}

void write_item(HtmlWriter& html, const GradebookItem& item, const ItemFigures& figures) {
  html.open("tr").element("th", label(item),
                          {{"scope", "row"}, {"data-sort", fmt::format("{}", figures.item)}});
  const auto facility = figures.facility ? fmt::format("{:.6f}", figures.facility->to_double()) : "";
  html.element("td", cell_of(shown_percent(figures.facility)),
               {{"data-label", "Facility"}, {"data-sort", facility}});
  html.open("td", {{"class", "bar-cell"}}).open("span", {{"class", "meter"}, {"aria-hidden", "true"}});
  html.element("span", "", {{"style", width_of(figures.facility)}}).close().close();
  write_cell(html, "Max", item.max.normalised().to_string());
  write_cell(html, "Decided", fmt::format("{}", figures.decided));
  write_cell(html, "No answer", fmt::format("{}", figures.missing));
  write_cell(html, "Open", fmt::format("{}", figures.open));
  write_cell(html, "n", fmt::format("{}", figures.complete));
  write_cell(html, "r with rest", cell_of(figures.item_rest));
  write_cell(html, "r with total", cell_of(figures.item_total));
  write_cell(html, "Efficiency", cell_of(figures.efficiency));
  write_cell(html, "Alpha without", cell_of(figures.alpha_without));
  html.close();
}

/// The lowest facility first; what has none last.
std::vector<const ItemFigures*> by_difficulty(const std::vector<ItemFigures>& items) {
  std::vector<const ItemFigures*> out;
  for (const ItemFigures& item : items) {
    out.push_back(&item);
  }
  std::ranges::stable_sort(out, [](const ItemFigures* a, const ItemFigures* b) {
    return a->facility && (!b->facility || *a->facility < *b->facility);
  });
  return out;
}

void write_options(HtmlWriter& html, const Gradebook& book, const std::vector<ItemAnswers>& answers) {
  if (std::ranges::all_of(answers, [](const ItemAnswers& each) { return each.options.empty(); })) {
    return;
  }
  html.element("h3", "Options of the choices");
  open_table(html, {"Item", "Option", "Chosen", "Share", "r with the rest"});
  for (std::size_t item = 0; item < answers.size(); ++item) {
    for (const OptionFigures& option : answers[item].options) {
      html.open("tr").element("th", label(book.items[item]), {{"scope", "row"}});
      html.element("td", option.option + (option.is_key ? " ✓" : ""), {{"class", "words"}});
      html.element("td", fmt::format("{}", option.chosen))
          .element("td", cell_of(shown_percent(option.share)));
      html.element("td", cell_of(option.rest_correlation)).close();
    }
  }
  close_table(html);
}

void write_counted(HtmlWriter& html, const Gradebook& book, const std::vector<ItemAnswers>& answers,
                   std::vector<CountedAnswer> ItemAnswers::*list, std::string_view heading) {
  if (std::ranges::all_of(answers, [=](const ItemAnswers& each) { return (each.*list).empty(); })) {
    return;
  }
  html.element("h3", heading);
  open_table(html, {"Item", "Students", "What"});
  for (std::size_t item = 0; item < answers.size(); ++item) {
    for (const CountedAnswer& each : answers[item].*list) {
      html.open("tr").element("th", label(book.items[item]), {{"scope", "row"}});
      html.element("td", fmt::format("{}", each.count));
      html.element("td", shown_sentence(each.what), {{"class", "words"}}).close();
    }
  }
  close_table(html);
}

}  // namespace

void write_statistics(HtmlWriter& html, const Gradebook& book, const ExamStatistics& statistics) {
  html.open("section", {{"id", "items"}}).element("h2", "Items");
  write_exam(html, statistics.analysis.exam);
  html.element(
      "p",
      "The hardest item first. Facility: mean points as a share of the maximum, over the answers that are "
      "decided; no answer "
      "counts as zero. Everything after n is over the students of whom nothing is open: r of the "
      "item's points with the rest of the total, and with the total; the covariance with the rest as "
      "a share of the greatest that the points allow; alpha of the other items.",
      {{"class", "soft"}});
  open_table(html,
             {"Item", "Facility", "", "Max", "Decided", "No answer", "Open", "n", "r with rest",
              "r with total", "Efficiency", "Alpha without"},
             "sortable cards");
  for (const ItemFigures* item : by_difficulty(statistics.analysis.items)) {
    write_item(html, book.items[item->item], *item);
  }
  close_table(html);
  write_options(html, book, statistics.answers);
  write_counted(html, book, statistics.answers, &ItemAnswers::mistakes, "Mistakes");
  write_counted(html, book, statistics.answers, &ItemAnswers::wrong, "Frequent wrong answers");
  html.close();
}

}  // namespace gradewright::reports
