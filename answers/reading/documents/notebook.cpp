#include "answers/reading/documents/notebook.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
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

/// The last line of code that is not blank.
std::string_view last_line(std::string_view code) {
  const std::size_t last = code.find_last_not_of(" \t\r\n") + 1;  // 0 where all is blank
  code = code.substr(0, last);
  return code.substr(code.rfind('\n') + 1);
}

/// Whether brackets stand around all of a text.
bool is_enclosed(std::string_view text) {
  return text.size() > 1 && text.front() == '(' && text.back() == ')';
}

/// The parts of a text between separators outside of brackets, without blanks around them.
std::vector<std::string_view> parted(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> parts;
  int depth = 0;
  std::size_t first = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? text[i] : separators.front();
    depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
    if (depth == 0 && separators.find(c) != std::string_view::npos) {
      const std::string_view part = trimmed(text.substr(first, i - first));
      first = i + 1;
      if (!part.empty() || separators == ",") {
        parts.push_back(part);
      }
    }
  }
  return parts;
}

bool is_variable(std::string_view text) {
  return !text.empty() && !is_digit(text.front()) &&
         std::ranges::all_of(text, [](char c) { return is_letter(c) || is_digit(c) || c == '_'; });
}

bool is_array(std::string_view value) {
  return value.starts_with('[') || value.starts_with("array(") || value.starts_with("tensor(");
}

/// The output of code whose last line shows several variables, with their names: "mu, y = (4.0, [1. 3.])".
/// As it is where they are plain numbers, which could be one vector.
std::string with_names(std::string output, std::string_view code) {
  constexpr std::string_view print = "print(";
  std::string_view shown = last_line(code);
  const bool printed = shown.starts_with(print) && shown.ends_with(')');
  if (printed && code.find(print) != code.rfind(print)) {
    return output;
  }
  shown = printed              ? shown.substr(print.size(), shown.size() - print.size() - 1)
          : is_enclosed(shown) ? shown.substr(1, shown.size() - 2)
                               : shown;
  const std::vector<std::string_view> names = parted(shown, ",");
  const std::string_view value = trimmed(output);
  if (names.size() < 2 || !std::ranges::all_of(names, is_variable) || (!printed && !is_enclosed(value))) {
    return output;
  }
  const std::vector<std::string_view> values =
      printed ? parted(value, " \t\r\n") : parted(value.substr(1, value.size() - 2), ",");
  if (values.size() != names.size() || std::ranges::none_of(values, is_array)) {
    return output;
  }
  std::string left;
  std::string right;
  for (std::size_t i = 0; i < names.size(); ++i) {
    left += (i == 0 ? "" : ", ") + std::string(names[i]);
    right += (i == 0 ? "" : ", ") + std::string(values[i]);
  }
  return left + " = (" + right + ")";
}

/// What a line of code that is nothing but a comment says; none for any other line.
std::optional<std::string_view> comment_of(std::string_view line) {
  line = trimmed(line);
  if (!line.starts_with('#')) {
    return std::nullopt;
  }
  return trimmed(line.substr(std::min(line.find_first_not_of('#'), line.size())));
}

/// Whether a comment is the label of a question and nothing else: "Q1a", "Question 2 (b):", but no bare
/// number, which may count what the code does.
bool is_label(std::string_view comment) {
  const auto label = read_question_label(comment);
  return label && !label->number.empty() &&
         (label->strength == QuestionLabel::Strength::strong || !label->parts.empty()) &&
         trimmed(comment.substr(label->length)).find_first_not_of(".:)") == std::string_view::npos;
}

/// The heading and the comments of a code cell that begins with the label of a question as a comment: "#
/// Q1a"; empty for any other.
std::string comments_under_label(std::string_view code) {
  std::string text;
  while (!code.empty()) {
    const std::string_view line = code.substr(0, code.find('\n'));
    const auto comment = comment_of(line);
    if (text.empty() && !is_blank(line)) {
      if (!comment || !is_label(*comment)) {
        return {};
      }
      text = "# " + std::string(*comment);
    } else if (comment && !comment->empty()) {
      text += "\n\n" + std::string(*comment);
    }
    code.remove_prefix(std::min(line.size() + 1, code.size()));
  }
  return text;
}

/// A cell of a notebook.
struct Cell {
  bool is_code = false;
  bool is_locked = false;
  std::string source;
  std::vector<std::string_view> outputs;
};

Cell cell_of(std::string_view json) {
  const Members members = members_of(json);
  return {text_of(member(members, "cell_type")) == "code", is_locked(members),
          text_of(member(members, "source")), items_of(member(members, "outputs"))};
}

/// Whether a Markdown cell holds the label of a question.
bool heads_question(const Cell& cell) {
  const std::string_view text = cell.source;
  for (std::size_t at = 0; !cell.is_code && at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const auto label = read_question_label(text.substr(at, end - at));
    if (label && !label->number.empty()) {
      return true;
    }
    at = end + 1;
  }
  return false;
}

/// Of code only the outputs are the student's text; where no Markdown cell heads a question, also the
/// comments of the cells that begin with the label of one.
void add_cell(std::string& text, const Cell& cell, bool headed_in_code) {
  if (!cell.is_code) {
    return add(text, cell.is_locked ? labels_of(cell.source) : cell.source);
  }
  if (headed_in_code) {
    add(text, comments_under_label(cell.source));
  }
  for (const std::string_view output : cell.outputs) {
    add(text, with_names(output_text(output), cell.source));
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
  std::vector<Cell> all;
  std::ranges::transform(items_of(cells), std::back_inserter(all), cell_of);
  const bool headed_in_code = std::ranges::none_of(all, heads_question);
  std::string text;
  for (const Cell& cell : all) {
    add_cell(text, cell, headed_in_code);
  }
  return text;
}

}  // namespace gradewright::reading
