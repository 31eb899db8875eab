#include "answers/reading/documents/notebook.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "answers/reading/documents/question_label.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/json_text.hpp"

namespace gradewright::reading {
namespace {

using Members = std::vector<std::pair<std::string, std::string_view>>;

Members members_of(std::string_view value) {
  return value.starts_with('{') ? json_members(value) : Members{};
}
std::vector<std::string_view> items_of(std::string_view value) {
  return value.starts_with('[') ? json_items(value) : std::vector<std::string_view>{};
}

/// The value of a member; empty where there is none.
std::string_view member(const Members& members, std::string_view name) {
  const auto found = std::ranges::find(members, name, &Members::value_type::first);
  return found == members.end() ? std::string_view() : found->second;
}

/// nbformat writes a text as one string or as a list of its lines.
std::string text_of(std::string_view value) {
  if (value.starts_with('"')) {
    return json_string(value);
  }
  std::string text;
  for (const std::string_view line : items_of(value)) {
    text += line.starts_with('"') ? json_string(line) : std::string();
  }
  return text;
}

/// The colours that a terminal would show.
std::string without_escapes(std::string text) {
  for (std::size_t at = text.find("\x1B["); at != std::string::npos; at = text.find("\x1B[", at)) {
    const std::size_t end = text.find_first_of("mKHJ", at);
    text.erase(at, end == std::string::npos ? end : end + 1 - at);
  }
  return text;
}

/// What one output of a code cell says: what was printed, or the text form of a result.
std::string output_text(std::string_view output) {
  const Members members = members_of(output);
  const std::string type = text_of(member(members, "output_type"));
  if (type == "stream") {
    const bool complains =
        text_of(member(members, "name")) == "stderr" || text_of(member(members, "stream")) == "stderr";
    return complains ? std::string() : text_of(member(members, "text"));
  }
  if (type == "execute_result" || type == "display_data" || type == "pyout") {
    const std::string_view data = member(members, "data");
    return text_of(data.empty() ? member(members, "text") : member(members_of(data), "text/plain"));
  }
  return {};
}

void add(std::string& text, std::string part) {
  if (part.empty()) {
    return;
  }
  text += without_escapes(std::move(part));
  text += text.ends_with('\n') ? "\n" : "\n\n";
}

/// Whether nbgrader keeps students from changing a cell: it is the paper's.
bool is_locked(const Members& cell) {
  const Members metadata = members_of(member(cell, "metadata"));
  const Members nbgrader = members_of(member(metadata, "nbgrader"));
  return member(nbgrader, "locked") == "true" && member(nbgrader, "solution") != "true";
}

/// Whether a line of the paper without a label that everybody knows could still be one that the exam lists.
bool may_head(std::string_view line) {
  constexpr std::size_t longest = 60;
  return line.starts_with('#') || line.starts_with("**") ||
         (line.size() <= longest && std::ranges::none_of(line, is_digit));
}

/// The labels of questions in a text of the paper, line by line, without what follows them.
std::string labels_of(std::string_view text) {
  std::string labels;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    const auto label = read_question_label(line);
    labels += label ? line.substr(0, label->length) : may_head(line) ? line : std::string_view();
    labels += '\n';
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return labels;
}

void add_cell(std::string& text, std::string_view cell) {
  const Members members = members_of(cell);
  const std::string type = text_of(member(members, "cell_type"));
  if (type != "code") {
    const std::string source = text_of(member(members, "source"));
    return add(text, is_locked(members) ? labels_of(source) : source);
  }
  for (const std::string_view output : items_of(member(members, "outputs"))) {
    add(text, output_text(output));
  }
}

}  // namespace

std::variant<std::string, NoNotebook> notebook_text(std::string_view json) {
  JsonText reader(json);
  const std::string_view root = reader.value();
  if (!reader.ok() || !reader.at_end()) {
    return NoNotebook{"not a notebook: not JSON: " + reader.problem()};
  }
  const Members members = members_of(root);
  std::string_view cells = member(members, "cells");
  const std::vector<std::string_view> sheets = items_of(member(members, "worksheets"));
  if (cells.empty() && !sheets.empty()) {
    cells = member(members_of(sheets.front()), "cells");
  }
  if (!cells.starts_with('[')) {
    return NoNotebook{"not a notebook: it has no cells"};
  }
  std::string text;
  for (const std::string_view cell : items_of(cells)) {
    add_cell(text, cell);
  }
  return text;
}

}  // namespace gradewright::reading
