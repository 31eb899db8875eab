#include "reports/statistics_formats.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <ostream>
#include <vector>

#include "engine/text/json_writer.hpp"
#include "reports/escape.hpp"
#include "reports/shown_text.hpp"
#include "reports/unicode.hpp"

namespace gradewright::reports {

namespace {

using Row = std::vector<std::string>;

/// Names to the left, numbers to the right.
void write_table(std::ostream& out, const std::vector<Row>& rows, Emphasis heading) {
  std::vector<std::size_t> widths(rows.front().size());
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], display_width(row[i]));
    }
  }
  for (const Row& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string padding(widths[i] - display_width(row[i]), ' ');
      line += i == 0 ? row[i] + padding : "  " + padding + row[i];
    }
    line.erase(line.find_last_not_of(' ') + 1);
    const bool is_heading = &row == &rows.front();
    out << (is_heading ? heading.begin : "") << line << (is_heading ? heading.end : "") << '\n';
  }
}

void write_exam(std::ostream& out, const Gradebook& book, const ExamFigures& exam, Emphasis heading) {
  out << fmt::format("{}: {} student{}\n", escape::terminal(book.title), exam.students,
                     exam.students == 1 ? "" : "s");
  for (const std::string& remark : remarks(exam)) {
    out << remark << '\n';
  }
  const std::string of = exam.max ? " of " + exam.max->normalised().to_string() : "";
  out << fmt::format("\nn {}, mean {}{}, median {}, alpha {}\n\n", exam.complete, shown(exam.mean), of,
                     shown(exam.median), shown(exam.alpha));
  write_table(out,
              {{"moments", "deviation", "skewness", "kurtosis", "standard error"},
               {"sample (n - 1)", shown(exam.deviation.sample), shown(exam.skewness.sample),
                shown(exam.kurtosis.sample), shown(exam.standard_error.sample)},
               {"population (n)", shown(exam.deviation.population), shown(exam.skewness.population),
                shown(exam.kurtosis.population), shown(exam.standard_error.population)}},
              heading);
}

std::string name_of(const Gradebook& book, std::size_t item) {
  return shown_name(escape::terminal(label(book.items[item])));
}

void write_items(std::ostream& out, const Gradebook& book, const std::vector<ItemFigures>& items,
                 Emphasis heading) {
  std::vector<Row> rows{{"item", "max", "decided", "facility", "n", "deviation", "rest r", "total r",
                         "efficiency", "alpha without"}};
  for (const ItemFigures& item : items) {
    rows.push_back({name_of(book, item.item), book.items[item.item].max.normalised().to_string(),
                    fmt::format("{}", item.decided), shown_percent(item.facility),
                    fmt::format("{}", item.complete), shown(item.deviation_sample), shown(item.item_rest),
                    shown(item.item_total), shown(item.efficiency), shown(item.alpha_without)});
  }
  out << '\n';
  write_table(out, rows, heading);
}

void write_options(std::ostream& out, const Gradebook& book, const std::vector<ItemAnswers>& answers,
                   Emphasis heading) {
  std::vector<Row> rows{{"option", "", "chosen", "share", "rest r"}};
  for (std::size_t item = 0; item < answers.size(); ++item) {
    for (const OptionFigures& option : answers[item].options) {
      rows.push_back({fmt::format("{}: {}", name_of(book, item), shown_name(escape::terminal(option.option))),
                      option.is_key ? "key" : "", fmt::format("{}", option.chosen),
                      shown_percent(option.share), shown(option.rest_correlation)});
    }
  }
  if (rows.size() > 1) {
    out << '\n';
    write_table(out, rows, heading);
  }
}

void write_counted(std::ostream& out, const Gradebook& book, const std::vector<ItemAnswers>& answers,
                   std::vector<CountedAnswer> ItemAnswers::*list, std::string_view words, Emphasis heading) {
  bool first = true;
  for (std::size_t item = 0; item < answers.size(); ++item) {
    for (const CountedAnswer& each : answers[item].*list) {
      if (std::exchange(first, false)) {
        out << '\n' << heading.begin << words << heading.end << '\n';
      }
      out << fmt::format("{:>5}  {}: {}\n", each.count, name_of(book, item), escape::terminal(each.what));
    }
  }
}

void write_figure(JsonWriter& json, std::string_view name, const Figure& figure) {
  json.key(name);
  if (figure) {
    json.value(*figure);
  } else {
    json.null();
  }
}

void write_both(JsonWriter& json, std::string_view name, const Both& both) {
  json.key(name);
  json.begin_object();
  write_figure(json, "sample", both.sample);
  write_figure(json, "population", both.population);
  json.end_object();
}

void write_exam(JsonWriter& json, const ExamFigures& exam) {
  json.member("students", static_cast<std::int64_t>(exam.students));
  json.member("n", static_cast<std::int64_t>(exam.complete));
  write_figure(json, "max", exam.max);
  write_figure(json, "mean", exam.mean);
  write_figure(json, "median", exam.median);
  write_both(json, "deviation", exam.deviation);
  write_both(json, "skewness", exam.skewness);
  write_both(json, "kurtosis", exam.kurtosis);
  write_figure(json, "alpha", exam.alpha);
  write_figure(json, "error_ratio", exam.error_ratio);
  write_both(json, "standard_error", exam.standard_error);
  json.member("same_items", exam.same_items);
}

void write_counted(JsonWriter& json, std::string_view name, const std::vector<CountedAnswer>& list) {
  json.key(name);
  json.begin_array();
  for (const CountedAnswer& each : list) {
    json.begin_object();
    json.member(name == "mistakes" ? "name" : "answer", std::string_view(each.what));
    json.member("count", static_cast<std::int64_t>(each.count));
    json.end_object();
  }
  json.end_array();
}

void write_answers(JsonWriter& json, const ItemAnswers& answers) {
  if (!answers.options.empty()) {
    json.key("options");
    json.begin_array();
    for (const OptionFigures& option : answers.options) {
      json.begin_object();
      json.member("option", std::string_view(option.option));
      json.member("key", option.is_key);
      json.member("chosen", static_cast<std::int64_t>(option.chosen));
      write_figure(json, "share", option.share);
      write_figure(json, "rest_correlation", option.rest_correlation);
      json.end_object();
    }
    json.end_array();
  }
  write_counted(json, "mistakes", answers.mistakes);
  write_counted(json, "wrong_answers", answers.wrong);
}

/// One column of the table of items; JSON has the same under the same names.
struct Column {
  std::string_view name;
  Figure (*figure)(const ItemFigures&);
};

Figure count(int number) {
  return Decimal(number);
}

constexpr Column columns[] = {
    {"decided", [](const ItemFigures& item) { return count(item.decided); }},
    {"open", [](const ItemFigures& item) { return count(item.open); }},
    {"no_answer", [](const ItemFigures& item) { return count(item.missing); }},
    {"overridden", [](const ItemFigures& item) { return count(item.overridden); }},
    {"facility", [](const ItemFigures& item) { return item.facility; }},
    {"n", [](const ItemFigures& item) { return count(item.complete); }},
    {"deviation_sample", [](const ItemFigures& item) { return item.deviation_sample; }},
    {"deviation_population", [](const ItemFigures& item) { return item.deviation_population; }},
    {"item_rest", [](const ItemFigures& item) { return item.item_rest; }},
    {"item_total", [](const ItemFigures& item) { return item.item_total; }},
    {"efficiency", [](const ItemFigures& item) { return item.efficiency; }},
    {"intended_weight", [](const ItemFigures& item) { return item.intended_weight; }},
    {"effective_weight", [](const ItemFigures& item) { return item.effective_weight; }},
    {"alpha_without", [](const ItemFigures& item) { return item.alpha_without; }},
};

}  // namespace

ExamStatistics exam_statistics(const ReportMaterial& material, const WorkOf& work) {
  return {analyse(material.book), item_answers(material, work)};
}

std::vector<std::string> remarks(const ExamFigures& exam) {
  std::vector<std::string> out;
  if (const int open = exam.students - exam.complete; open > 0) {
    out.push_back(fmt::format("{} of them {} something open, and {} only in the facility of what is decided",
                              open, open == 1 ? "has" : "have", open == 1 ? "is" : "are"));
  }
  if (!exam.same_items) {
    out.emplace_back("not everybody has the same items that count: there is no alpha");
  }
  return out;
}

std::string shown(const Figure& figure, int decimals) {
  return figure ? figure->rounded_to_decimals(decimals).to_string() : "-";
}

std::string shown_percent(const Figure& share) {
  return share ? shown(*share * Decimal(100), 0) + " %" : "-";
}

void write_statistics_text(std::ostream& out, const Gradebook& book, const ExamStatistics& statistics,
                           Emphasis heading) {
  write_exam(out, book, statistics.analysis.exam, heading);
  write_items(out, book, statistics.analysis.items, heading);
  write_options(out, book, statistics.answers, heading);
  write_counted(out, book, statistics.answers, &ItemAnswers::mistakes, "mistakes", heading);
  write_counted(out, book, statistics.answers, &ItemAnswers::wrong, "frequent wrong answers", heading);
}

void write_statistics_csv(std::ostream& out, const Gradebook& book, const ExamStatistics& statistics) {
  out << "question,item,max";
  for (const Column& column : columns) {
    out << ',' << column.name;
  }
  out << '\n';
  for (const ItemFigures& figures : statistics.analysis.items) {
    const GradebookItem& item = book.items[figures.item];
    out << fmt::format("{},{},{}", escape::csv(item.question), escape::csv(item.name),
                       item.max.normalised().to_string());
    for (const Column& column : columns) {
      const Figure figure = column.figure(figures);
      out << ',' << (figure ? figure->to_string() : "");
    }
    out << '\n';
  }
}

void write_statistics_json(std::ostream& out, const Gradebook& book, const ExamStatistics& statistics) {
  std::string text;
  JsonWriter json(text, JsonWriter::Layout::indented);
  json.begin_object();
  json.member("exam", std::string_view(book.exam));
  json.member("title", std::string_view(book.title));
  write_exam(json, statistics.analysis.exam);
  json.key("items");
  json.begin_array();
  for (const ItemFigures& figures : statistics.analysis.items) {
    const GradebookItem& item = book.items[figures.item];
    json.begin_object();
    json.member("question", std::string_view(item.question));
    json.member("item", std::string_view(item.name));
    json.member("max", item.max.normalised());
    for (const Column& column : columns) {
      write_figure(json, column.name, column.figure(figures));
    }
    if (figures.item < statistics.answers.size()) {
      write_answers(json, statistics.answers[figures.item]);
    }
    json.end_object();
  }
  json.end_array();
  json.end_object();
  out << text << '\n';
}

}  // namespace gradewright::reports
