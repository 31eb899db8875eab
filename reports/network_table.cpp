#include "reports/network_table.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <span>

#include "engine/graph/settle.hpp"
#include "engine/network/layer_words.hpp"
#include "engine/network/network.hpp"
#include "engine/syntax/print.hpp"
#include "problems/exam.hpp"
#include "reports/escape.hpp"

namespace gradewright::reports {

namespace {

using network::fact;
using network::Network;
using network::NetworkRow;

constexpr std::size_t lines_of_a_page = 36;

/// The rows of a network and behind them the whole, with the values of some facts of all of them.
struct Values {
  std::vector<const NetworkRow*> rows;
  std::vector<std::size_t> facts;
  std::vector<SettledTensor> settled;  ///< of what is there, row by row
};

std::vector<const NetworkRow*> rows_of(const Network& network) {
  std::vector<const NetworkRow*> rows;
  std::ranges::transform(network.rows, std::back_inserter(rows), [](const NetworkRow& row) { return &row; });
  rows.push_back(&network.total);
  return rows;
}

Values values_of(const Network& network, std::vector<std::size_t> facts) {
  Values values{rows_of(network), std::move(facts), {}};
  std::vector<Expr> all;
  for (const NetworkRow* row : values.rows) {
    for (const std::size_t each : values.facts) {
      if (row->facts[each] != nullptr) {
        all.push_back(row->facts[each]);
      }
    }
  }
  values.settled = settle(all);
  return values;
}

std::string text_of(const SettledTensor& value) {
  return notation::to_plain(displayed(value));
}

bool asks(const Question& question, std::string_view fact_name) {
  return std::ranges::any_of(
      question.items, [&](const Item& item) { return item.name.ends_with(fmt::format(".{}", fact_name)); });
}

/// Whether some parameters are not trained.
bool has_frozen(const Network& network) {
  return text_of(settle(network.total.facts[fact("parameters")])) !=
         text_of(settle(network.total.facts[fact("trainable")]));
}

std::vector<std::size_t> shown_facts(const Question& question) {
  std::vector<std::size_t> facts{fact("output_shape")};
  if (std::ranges::any_of(question.network->rows, [](const NetworkRow& row) {
        return row.facts[fact("receptive_field")] != nullptr;
      })) {
    facts.push_back(fact("receptive_field"));
  }
  facts.push_back(fact("parameters"));
  if (has_frozen(*question.network)) {
    facts.push_back(fact("trainable"));
  }
  facts.push_back(fact("multiply_adds"));
  facts.push_back(fact("flops"));
  for (const std::string_view name : {"activations", "memory"}) {
    if (asks(question, name)) {
      facts.push_back(fact(name));
    }
  }
  return facts;
}

std::string indented(const NetworkTable::Line& line, std::string_view by) {
  std::string result;
  for (int i = 0; i < line.depth; ++i) {
    result += by;
  }
  return result;
}

std::string latex_part(const NetworkTable& table, std::span<const NetworkTable::Line> lines) {
  std::string out = "\\fit{\\text{\\begin{tabular}{l";
  out += "l" + std::string(table.heads.size() - 2, 'r') + "}\n";
  for (std::size_t i = 0; i < table.heads.size(); ++i) {
    out += fmt::format("{}\\textbf{{{}}}", i == 0 ? "" : " & ", escape::latex(table.heads[i]));
  }
  out += " \\\\ \\hline\n";
  for (const NetworkTable::Line& line : lines) {
    for (std::size_t i = 0; i < line.cells.size(); ++i) {
      const std::string cell = escape::latex(line.cells[i]);
      out += (i == 0 ? indented(line, "\\quad ") : " & ") +
             (line.is_total && !cell.empty() ? fmt::format("\\textbf{{{}}}", cell) : cell);
    }
    out += " \\\\\n";
  }
  return out + "\\end{tabular}}}\n";
}

}  // namespace

NetworkTable network_table(const Question& question) {
  NetworkTable table;
  if (question.network == nullptr) {
    return table;
  }
  const Values values = values_of(*question.network, shown_facts(question));
  table.heads = {"layer", "what it is"};
  for (const std::size_t each : values.facts) {
    table.heads.emplace_back(network::layer_facts[each].words);
  }
  auto next = values.settled.begin();
  for (const NetworkRow* row : values.rows) {
    NetworkTable::Line& line = table.lines.emplace_back();
    line.is_total = row->is_total;
    line.depth = row->depth;
    line.cells = {row->name, row->written};
    for (const std::size_t each : values.facts) {
      line.cells.push_back(row->facts[each] == nullptr ? "" : text_of(*next++));
    }
  }
  return table;
}

NetworkTable counting_table(const Question& question) {
  NetworkTable table;
  if (question.network == nullptr) {
    return table;
  }
  table.heads = {"counting", "unit", network::network_name.data()};
  const std::vector<SettledTensor> settled = settle(question.network->total.counts);
  const std::span<const network::CountingConvention> conventions = network::counting_conventions();
  for (std::size_t i = 0; i < conventions.size(); ++i) {
    table.lines.push_back({{conventions[i].name, conventions[i].unit, text_of(settled[i])}});
  }
  return table;
}

void keep_asked_layers(const Question& question, std::vector<WorkedStep>& steps) {
  if (question.network == nullptr) {
    return;
  }
  const auto layer_of = [](std::string_view name) {
    return std::string(name.substr(0, std::min(name.rfind('.'), name.size())));
  };
  std::set<std::string> others;  // layers that nobody asks about
  for (const NetworkRow* row : rows_of(*question.network)) {
    others.insert(row->name);
  }
  for (const Item& item : question.items) {
    others.erase(layer_of(item.name));
  }
  std::erase_if(steps, [&](const WorkedStep& step) { return others.contains(layer_of(step.name)); });
}

std::string table_markdown(const NetworkTable& table) {
  std::string out;
  const auto add = [&](const std::vector<std::string>& cells) {
    for (const std::string& cell : cells) {
      out += "| " + cell + (cell.empty() ? "" : " ");
    }
    out += "|\n";
  };
  add(table.heads);
  std::vector<std::string> rule(table.heads.size(), "--:");
  rule.front() = "---";
  rule[1] = "---";
  add(rule);
  for (const NetworkTable::Line& line : table.lines) {
    std::vector<std::string> cells;
    for (const std::string& cell : line.cells) {
      const std::string text = escape::markdown(cell, escape::MarkdownPlace::inside);
      cells.push_back(line.is_total && !cell.empty() ? "**" + text + "**" : text);
    }
    add(cells);
  }
  return out;
}

std::string table_latex(const NetworkTable& table) {
  std::string out;
  const std::span<const NetworkTable::Line> lines = table.lines;
  for (std::size_t first = 0; first < lines.size(); first += lines_of_a_page) {
    out += latex_part(table, lines.subspan(first, std::min(lines_of_a_page, lines.size() - first)));
  }
  return out;
}

void write_table(HtmlWriter& html, const NetworkTable& table) {
  html.open("div", {{"class", "scroll"}}).open("table").open("thead").open("tr");
  for (const std::string& head : table.heads) {
    html.element("th", head, {{"scope", "col"}});
  }
  html.close().close().open("tbody");
  for (const NetworkTable::Line& line : table.lines) {
    html.open("tr");
    for (std::size_t i = 0; i < line.cells.size(); ++i) {
      if (i == 0) {
        html.element("th", indented(line, "\u2003") + line.cells[i], {{"scope", "row"}});
      } else {
        html.element(line.is_total ? "th" : "td", line.cells[i]);
      }
    }
    html.close();
  }
  html.close().close().close();
}

void write_network(JsonWriter& json, const Question& question) {
  const Network& network = *question.network;
  std::vector<std::size_t> facts(network::layer_facts.size());
  for (std::size_t i = 0; i < facts.size(); ++i) {
    facts[i] = i;
  }
  const Values values = values_of(network, facts);
  std::vector<Expr> counts;
  for (const NetworkRow* row : values.rows) {
    counts.insert(counts.end(), row->counts.begin(), row->counts.end());
  }
  const std::vector<SettledTensor> counted = settle(counts);
  auto next = values.settled.begin();
  auto next_count = counted.begin();
  json.key("layers");
  json.begin_array();
  for (const NetworkRow* row : values.rows) {
    json.begin_object();
    json.member("name", std::string_view(row->name));
    if (!row->written.empty()) {
      json.member("layer", std::string_view(row->written));
    }
    for (const std::size_t each : facts) {
      if (row->facts[each] != nullptr) {
        json.key(network::layer_facts[each].name);
        json.raw(text_of(*next++));
      }
    }
    json.key("counts");
    json.begin_object();
    for (std::size_t i = 0; i < row->counts.size(); ++i) {
      json.key(network::counting_conventions()[i].name);
      json.raw(text_of(*next_count++));
    }
    json.end_object();
    json.end_object();
  }
  json.end_array();
}

}  // namespace gradewright::reports
