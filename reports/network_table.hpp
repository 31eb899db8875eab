#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/graph/worked_steps.hpp"
#include "engine/text/json_writer.hpp"
#include "reports/html_writer.hpp"
#include "reports/layer.hpp"

namespace gradewright::problems {
struct Question;
}  // namespace gradewright::problems

namespace gradewright::reports {

/// A network as people read it: a line for each layer and each group of them, and the whole at the end.
struct NetworkTable {
  std::vector<std::string> heads;
  struct Line {
    std::vector<std::string> cells;  ///< one for each head; empty where there is nothing
    bool is_total = false;
    int depth = 0;  ///< how many groups it stands in
  };
  std::vector<Line> lines;
};

/// The layers of a question; no lines where it has none. Memory is shown where an item asks for it, what is
/// trained where that is not all.
NetworkTable network_table(const Question& question);
/// What each counting convention counts in the whole network.
NetworkTable counting_table(const Question& question);

/// Leaves out the working of layers that no item asks about: their numbers are in the table.
void keep_asked_layers(const Question& question, std::vector<WorkedStep>& steps);

std::string table_markdown(const NetworkTable& table);
/// Tables for \fit, each of so many lines that a page holds it.
std::string table_latex(const NetworkTable& table);
void write_table(HtmlWriter& html, const NetworkTable& table);
/// The member "layers": all of them and the whole, with numbers as numbers.
void write_network(JsonWriter& json, const Question& question);

}  // namespace gradewright::reports
