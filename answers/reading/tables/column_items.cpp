#include "answers/reading/tables/column_items.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "answers/reading/documents/question_label.hpp"
#include "answers/reading/submission_error.hpp"
#include "answers/reading/tables/read_row.hpp"
#include "answers/reading/tables/table_row.hpp"
#include "engine/syntax/answer_type.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/lower_letters.hpp"

namespace gradewright::reading {
namespace {

/// What a field's name says: the number of a question, and its wording.
struct NameParts {
  std::string head;  ///< "Response 1", "Question 2 (a)"; never the id that Canvas gives a question
  std::string wording;
};

bool is_number(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

NameParts parts_of_name(const std::string& platform, const std::string& name) {
  const std::size_t colon = name.find(": ");
  if (platform == "canvas") {
    const bool has_id = colon != std::string::npos && is_number(name.substr(0, colon));
    return {"", has_id ? name.substr(colon + 2) : name};
  }
  if (platform == "moodle") {
    return colon == std::string::npos ? NameParts{name, ""}
                                      : NameParts{name.substr(0, colon), name.substr(colon + 2)};
  }
  if (!question_path(name).empty()) {
    return {name, ""};
  }
  const std::optional<QuestionLabel> label = read_question_label(name);
  if (!label || label->strength == QuestionLabel::Strength::bare || label->number.empty()) {
    return {"", name};
  }
  return {without_blanks(name.substr(0, label->length)), without_blanks(name.substr(label->length))};
}

/// What a wording comes to without its markup: letters, digits and signs, which differ wherever the question
/// does.
std::string plain_wording_of(std::string_view text) {
  std::string plain;
  bool in_tag = false;
  for (const char c : lower_letters(text)) {
    in_tag = in_tag || c == '<';
    const bool kept = is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80U || c == '-' ||
                      c == '+' || c == '=';
    if (!in_tag && kept) {
      plain += c;
    }
    in_tag = in_tag && c != '>';
  }
  return plain;
}

/// What is shorter could be anything.
constexpr std::size_t shortest_wording = 8;

bool same_wording(std::string_view one, std::string_view other) {
  const std::string plain = plain_wording_of(one);
  return plain.size() >= shortest_wording && plain == plain_wording_of(other);
}

/// The path of a question that a head says: of "Response 3" that of 3.
std::vector<std::string> path_of_head(std::string_view head) {
  const std::size_t blank = head.rfind(' ');
  const std::string_view last = blank == std::string_view::npos ? head : head.substr(blank + 1);
  return question_path(is_number(last) ? last : head);
}

bool has_path(const QuestionDeclaration& question, const std::vector<std::string>& path) {
  return !path.empty() && (question_path(question.id) == path ||
                           std::ranges::any_of(question.labels, [&path](const std::string& label) {
                             return question_path(label) == path;
                           }));
}

std::string full_name(const QuestionDeclaration& question) {
  return question.id + "." + question.items.front().name;
}

/// Options that Canvas joins by commas, with semicolons between them where commas stand inside of them.
std::string with_clear_parts(const std::string& text) {
  if (text.find("\\,") == std::string::npos) {
    return text;
  }
  std::string clear;
  for (const std::string& part : answer_parts(text)) {
    clear += (clear.empty() ? "" : "; ") + part;
  }
  return clear;
}

}  // namespace

std::vector<std::string> answer_parts(std::string_view text) {
  std::vector<std::string> parts(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i).starts_with("\\,")) {
      parts.back() += ',';
      ++i;
    } else if (text[i] == ',') {
      parts.emplace_back();
    } else {
      parts.back() += text[i];
    }
  }
  for (std::string& part : parts) {
    const std::size_t arrow = part.find("=>");
    part = arrow == std::string::npos ? part : part.substr(arrow + 2);
  }
  return parts;
}

ColumnItems::ColumnItems(const std::vector<QuestionDeclaration>& questions, ColumnMap map, StepColumns steps)
    : questions_(questions), map_(std::move(map)), steps_(std::move(steps)) {
  for (std::string& name : item_field_names(questions)) {
    named_.insert(std::move(name));
  }
}

bool ColumnItems::asks_for_options(const std::string& full_name) const {
  return std::ranges::any_of(questions_, [&full_name](const QuestionDeclaration& question) {
    return std::ranges::any_of(question.items, [&](const ItemDeclaration& item) {
      return item.type == AnswerType::choices && question.id + "." + item.name == full_name;
    });
  });
}

/// What the map says of the first of the names that it knows.
ColumnItems::Found ColumnItems::by_map(const std::vector<std::string>& names) const {
  for (const std::string& called : names) {
    Found found;
    found.by_map = true;
    for (const auto& [column, item] : map_.items) {
      if (!called.empty() && column == called) {
        found.items.push_back(item);
      }
    }
    found.ignored = !called.empty() && among(map_.ignored, called);
    if (!found.items.empty() || found.ignored) {
      found.head = called == names.back() ? called : "";
      return found;
    }
  }
  return {};
}

ColumnItems::Found ColumnItems::by_question(const std::string& name, std::string_view head,
                                            std::string_view wording) const {
  const QuestionDeclaration* worded = nullptr;
  const QuestionDeclaration* numbered = nullptr;
  int so_worded = 0;
  int so_numbered = 0;
  const std::vector<std::string> path = path_of_head(head);
  for (const QuestionDeclaration& question : questions_) {
    if (same_wording(wording, question.text) || same_wording(name, question.text)) {
      worded = &question;
      ++so_worded;
    }
    if (has_path(question, path)) {
      numbered = &question;
      ++so_numbered;
    }
  }
  Found found;
  if (so_worded == 1 && worded->items.size() == 1) {
    found.items = {full_name(*worded)};
  } else if (so_worded == 0 && so_numbered == 1 && numbered->items.size() == 1 &&
             (wording.empty() || numbered->text.empty())) {
    found.items = {full_name(*numbered)};
    found.head = head;
  }
  return found;
}

ColumnItems::Found ColumnItems::look_up(const std::string& platform, const std::string& name) const {
  const NameParts parts = parts_of_name(platform, name);
  Found found = by_map({name, parts.wording, parts.head});
  if (found.by_map || named_.contains(name) || steps_.has(name)) {
    return found;
  }
  if (named_.contains(parts.wording) || steps_.has(parts.wording)) {
    found.items = {parts.wording};
    return found;
  }
  return by_question(name, parts.head, parts.wording);
}

const ColumnItems::Found& ColumnItems::find(const std::string& platform, const std::string& name) {
  const auto [place, fresh] = found_.try_emplace({platform, name});
  Found& found = place->second;
  if (fresh) {
    found = look_up(platform, name);
    found.options = platform == "canvas" && found.items.size() == 1 && asks_for_options(found.items.front());
  }
  return found;
}

void ColumnItems::require_one_wording(const Submission& row, const std::string& head,
                                      const std::string& name) {
  const auto [place, fresh] = wordings_.try_emplace(head, name);
  if (!fresh && place->second != name) {
    throw SubmissionError(row.source + ": error: " + head + " asks one thing in one row and another in " +
                          "another: '" + place->second + "' and '" + name +
                          "'; give the wordings to items in a map, not the number");
  }
}

std::vector<std::string> ColumnItems::parts_of(const Found& found, const std::string& name,
                                               const std::string& text, Submission& row) const {
  if (found.items.size() == 1) {
    return {found.options ? with_clear_parts(text) : text};
  }
  if (without_blanks(text).empty()) {
    return std::vector<std::string>(found.items.size());
  }
  std::vector<std::string> parts = answer_parts(text);
  if (parts.size() != found.items.size()) {
    if (row.problem.empty()) {
      row.problem = "field " + name + " has " + std::to_string(parts.size()) + " parts, not " +
                    std::to_string(found.items.size());
    }
    parts.assign(found.items.size(), text);
  }
  return parts;
}

void ColumnItems::assign(Submission& row) {
  std::vector<std::pair<std::string, std::string>> fields;
  std::vector<std::pair<std::string, std::string>> mapped;  // a column and its item
  for (auto& [name, text] : row.fields) {
    const Found& found = find(row.identity.platform, name);
    if (found.ignored) {
      continue;
    }
    if (found.items.empty()) {
      fields.emplace_back(std::move(name), std::move(text));
      continue;
    }
    if (!found.head.empty() && found.head != name) {
      require_one_wording(row, found.head, name);
    }
    std::vector<std::string> parts = parts_of(found, name, text, row);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      fields.emplace_back(found.items[i], std::move(parts[i]));
      if (found.by_map) {
        mapped.emplace_back(name, found.items[i]);
      }
    }
  }
  row.fields = std::move(fields);
  for (const auto& [column, item] : mapped) {
    if (std::ranges::count(row.fields, item, &std::pair<std::string, std::string>::first) > 1) {
      throw SubmissionError(row.source + ": error: the map gives the column " + column + " to " + item +
                            ", which has a column of its own");
    }
  }
}

}  // namespace gradewright::reading
