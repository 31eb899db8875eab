#include "answers/reading/documents/segment.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>

#include "answers/reading/documents/latex_enumeration.hpp"
#include "answers/reading/documents/question_label.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// A label of the exam that is no number: it heads a section where a line starts with its words.
struct LiteralLabel {
  std::string words;
  std::string root;
  bool whole_line = false;  ///< an id such as "bayes" heads a section only by itself
};

class Segmenter {
 public:
  Segmenter(std::string_view text, Submission::Format format,
            const std::vector<QuestionDeclaration>& questions)
      : text_(text), questions_(questions), latex_(format == Submission::Format::latex) {
    for (std::size_t i = 0; i < questions.size(); ++i) {
      for (const std::string& label : questions[i].labels) {
        if (question_path(label).empty()) {
          literals_.push_back({heading_words(label), "#" + std::to_string(i), false});
        } else if (const auto read = read_question_label(label); read && !read->damaged_word.empty()) {
          listed_damage_.emplace_back(read->damaged_word, read->number);
        }
      }
      if (question_path(questions[i].id).empty()) {
        literals_.push_back({heading_words(questions[i].id), "#" + std::to_string(i), true});
      }
      for (auto& path : paths_of(questions[i], i)) {
        numbers_.insert(path[0]);
        declared_.push_back(std::move(path));
      }
    }
    // "Bayes classifier" is not the label "Bayes" where both are declared.
    std::ranges::stable_sort(literals_, std::ranges::greater{},
                             [](const LiteralLabel& literal) { return literal.words.size(); });
  }

  Segmentation run() {
    tables_ = label_tables(text_, declared_);
    find_labels();
    ChosenLabels chosen =
        choose_labels(std::move(found_), text_, declared_, LabelEvidence(text_, questions_));
    sections_.push_back({});
    sections_.back().content.offset = body_;
    for (const LabelPlace& place : chosen.labels) {
      open(place);
    }
    close(text_.size());
    return {std::move(sections_), std::move(chosen.left_out), std::move(used_tables_)};
  }

 private:
  void find_labels() {
    std::size_t at = 0;
    if (latex_) {
      const std::size_t begin = text_.find("\\begin{document}");
      if (begin != std::string_view::npos) {
        enumeration_.read_preamble(text_.substr(0, begin));
        at = begin;
        body_ = std::min(text_.find('\n', at), text_.size());
      }
    }
    bool display = false;
    while (at < text_.size() && marked_ <= max_question_labels) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      const std::string_view line = text_.substr(at, end - at);
      if (line.find_first_not_of(" \t\r") == std::string_view::npos) {
        display = false;
      }
      if (const std::size_t behind = read_table(at, end); behind > at) {
        at = behind;
        continue;
      }
      const std::size_t printed = latex_ ? read_items(line, at) : 0;
      if (!display) {
        read_line(line.substr(printed), at + printed);
      }
      for (std::size_t mark = line.find("$$"); mark != std::string_view::npos;
           mark = line.find("$$", mark + 2)) {
        display = !display;
      }
      at = end + 1;
    }
  }

  /// Where a table of answers or points begins in the line [at, end), where the line behind it begins;
  /// otherwise `at`.
  std::size_t read_table(std::size_t at, std::size_t end) {
    while (next_table_ < tables_.size() && tables_[next_table_].span.end() <= at) {
      ++next_table_;
    }
    if (next_table_ == tables_.size() || tables_[next_table_].span.offset >= end) {
      return at;
    }
    LabelTable& table = tables_[next_table_];
    if (table.kind == LabelTable::Kind::indices || !stands_where_it_may(table)) {
      return at;
    }
    for (const LabelTable::Row& row : table.rows) {
      ++marked_;
      found_.push_back({row.label, "", row.offset});
    }
    const std::size_t behind = std::min(text_.find('\n', table.span.end()), text_.size()) + 1;
    used_tables_.push_back(std::move(table));
    ++next_table_;
    return behind;
  }

  bool stands_where_it_may(const LabelTable& table) const {
    if (!table.below) {
      return !table.first || found_.empty();
    }
    return !found_.empty() && !found_.back().label.number.empty() && found_.back().label.parts.empty() &&
           std::ranges::all_of(table.rows, [&](const LabelTable::Row& row) {
             return std::ranges::any_of(declared_, [&](const std::vector<std::string>& path) {
               return path.size() > 1 && path[0] == found_.back().label.number &&
                      path[1] == row.label.parts[0];
             });
           });
  }

  /// Whether the line stands in a table whose rows are numbered by something else.
  bool is_numbered_row(std::size_t offset) const {
    return next_table_ < tables_.size() && tables_[next_table_].kind == LabelTable::Kind::indices &&
           tables_[next_table_].span.offset <= offset;
  }

  void read_line(std::string_view line, std::size_t offset) {
    if (auto literal = literal_label(line)) {
      ++marked_;
      found_.push_back({std::move(*literal), literal_root_, offset});
    } else if (auto label = label_of(line, offset)) {
      add(std::move(*label), line, offset);
    } else if (line.find(" (") == std::string_view::npos) {
      return;
    }
    find_inside_line(line, offset);
  }

  /// The label of a line. Of a question without parts, the first of its options or statements is none:
  /// "11 (A), (B)", "12. (a) T (b) F".
  std::optional<QuestionLabel> label_of(std::string_view line, std::size_t offset) const {
    std::optional<QuestionLabel> label = read_question_label(line);
    if (label && (label->parts.empty() || !is_whole(label->number))) {
      return label;
    }
    if (line.find(')') == std::string_view::npos) {
      return label;
    }
    std::optional<QuestionLabel> plain = read_question_label(line, LabelParts::none);
    const bool answered = plain && plain->length < line.size() && is_whole(plain->number) &&
                          begins_with_option(offset + plain->length, plain->number);
    if (!answered) {
      return label;
    }
    if (plain->strength == QuestionLabel::Strength::bare) {  // what stands behind it speaks for it
      plain->strength = label ? label->strength : QuestionLabel::Strength::weak;
    }
    return plain;
  }

  /// Whether the exam asks the question with this number as a whole.
  bool is_whole(const std::string& number) const {
    return numbers_.contains(number) && std::ranges::none_of(declared_, [&](const auto& path) {
             return path.size() > 1 && path[0] == number;
           });
  }

  /// Whether an option, in a capital letter, stands at `at`, or the first of several statements.
  bool begins_with_option(std::size_t at, std::string_view number) const {
    constexpr std::size_t most = 400;
    at = std::min(text_.find_first_not_of(" \t", at), text_.size());
    const bool opened = at < text_.size() && text_[at] == '(';
    const std::string_view rest = text_.substr(std::min(at + (opened ? 1 : 0), text_.size()), most);
    if (rest.size() < 2 || !is_letter(rest[0]) || rest[1] != ')') {
      return false;
    }
    if (is_capital(rest[0])) {
      return true;
    }
    const std::string next{static_cast<char>(rest[0] + 1), ')'};
    const std::size_t second = rest.find(next, 2);
    if (second == std::string_view::npos) {
      return false;
    }
    const std::string_view before = rest.substr(0, second);
    const bool apart = is_blank(before.back()) || before.back() == '(' || before.back() == '\n';
    return apart && !before.substr(0, before.find_last_not_of(" \t(.):*") + 1).ends_with(number);
  }

  /// "Q10 - Q13" over the answers to several questions heads none of them.
  static bool heads_several(const QuestionLabel& label, std::string_view line) {
    std::string_view rest = line.substr(std::min(label.length, line.size()));
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t-"), rest.size()));
    const bool range = rest.starts_with("to ") || rest.starts_with("bis ");
    if (range) {
      rest.remove_prefix(rest.find(' ') + 1);
    }
    if (label.number.empty() || !label.parts.empty() || rest.empty() || (!range && !is_letter(rest[0]))) {
      return false;
    }
    const auto last = read_question_label(rest);
    return last && !last->number.empty() && last->parts.empty() &&
           is_blank(rest.substr(std::min(last->length, rest.size())));
  }

  /// A bare number that is none of the exam's is no label, so that rows of numbers cost nothing.
  void add(QuestionLabel label, std::string_view line, std::size_t offset) {
    if (const std::size_t below = underline(line, offset, label); below > 0) {
      label.strength = QuestionLabel::Strength::strong;
      label.length = line.size() + below;
    }
    if (label.strength == QuestionLabel::Strength::strong && heads_several(label, line)) {
      label.number += " and on";
      label.length = line.size();
    }
    const bool bare = label.strength == QuestionLabel::Strength::bare;
    if (bare && !label.number.empty() && !numbers_.contains(label.number)) {
      return;
    }
    if (label.closing == '|' && label.parts.empty() && is_numbered_row(offset)) {
      return;
    }
    marked_ += bare ? 0 : 1;
    found_.push_back({std::move(label), "", offset});
  }

  /// The length, with the line end before it, of the line of --- or === by which Markdown makes a heading of
  /// a label that stands alone; 0 where there is none.
  std::size_t underline(std::string_view line, std::size_t offset, const QuestionLabel& label) const {
    const std::size_t start = offset + line.size() + 1;
    if (!is_blank(line.substr(label.length)) || label.number.empty() || start >= text_.size()) {
      return 0;
    }
    const std::string_view rest = text_.substr(start);
    const std::string_view below = rest.substr(0, rest.find('\n'));
    const std::size_t end = below.find_last_not_of(" \t\r") + 1;
    const bool ruled = end > 1 && (below[0] == '-' || below[0] == '=') &&
                       below.substr(0, end).find_first_not_of(below[0]) == std::string_view::npos;
    return ruled ? end + 1 : 0;
  }

  /// The numbers that LaTeX prints before the items of a line; `\item[(a)]` writes its own. Returns where the
  /// text of the last item begins.
  std::size_t read_items(std::string_view line, std::size_t offset) {
    std::size_t end = 0;
    for (LatexEnumeration::Item& item : enumeration_.next(line)) {
      if (line.substr(item.offset + item.label.length).starts_with("[")) {
        continue;
      }
      end = item.offset + item.label.length;
      ++marked_;
      found_.push_back({std::move(item.label), "", offset + item.offset});
    }
    return end;
  }

  std::optional<QuestionLabel> literal_label(std::string_view line) {
    if (literals_.empty()) {
      return std::nullopt;
    }
    std::string words = heading_words(line.substr(0, std::min<std::size_t>(line.size(), 400)));
    for (const std::string_view command : {"section ", "subsection ", "textbf ", "mark ", "paragraph "}) {
      if (words.starts_with(command)) {
        words.erase(0, command.size());
      }
    }
    for (const LiteralLabel& literal : literals_) {
      if (literal.words.empty() || !words.starts_with(literal.words)) {
        continue;
      }
      const bool whole = words.size() == literal.words.size();
      if (!whole && (literal.whole_line || words[literal.words.size()] != ' ')) {
        continue;
      }
      literal_root_ = literal.root;
      QuestionLabel label;
      label.number = literal.root;
      label.length = literal_length(line, literal.words);
      return label;
    }
    return std::nullopt;
  }

  /// The bytes of `line` up to the end of the label's words.
  static std::size_t literal_length(std::string_view line, const std::string& words) {
    std::size_t n = 0;
    while (n < line.size() && heading_words(line.substr(0, n)).size() < words.size()) {
      ++n;
    }
    while (n < line.size() && heading_words(line.substr(0, n)).find(words) == std::string::npos) {
      ++n;
    }
    return n;
  }

  /// "... attention. (c) Since": only the successor of the part that the line is in.
  void find_inside_line(std::string_view line, std::size_t offset) {
    if (found_.empty() || found_.back().label.parts.empty()) {
      return;
    }
    bool mathematics = false;
    for (std::size_t i = 1; i + 4 < line.size(); ++i) {
      if (line[i] == '$') {
        mathematics = !mathematics;
      }
      if (mathematics || line[i] != '(' || line[i - 1] != ' ') {
        continue;
      }
      const std::size_t before = line.find_last_not_of(' ', i - 1);
      if (before == std::string_view::npos ||
          std::string_view(".!?;").find(line[before]) == std::string_view::npos) {
        continue;
      }
      auto label = read_question_label(line.substr(i));
      if (!label || label->parts.size() != 1 || !label->number.empty()) {
        continue;
      }
      const std::string& last = found_.back().label.parts.back();
      const bool successor =
          last.size() == 1 && label->parts[0].size() == 1 && label->parts[0][0] == last[0] + 1;
      if (successor && line[i + 3] == ' ') {
        found_.push_back({std::move(*label), "", offset + i});
      }
    }
  }

  void open(const LabelPlace& found) {
    close(found.offset);
    const QuestionLabel& label = found.label;
    Section next;
    next.label = {found.offset, label.length};
    next.content = {found.offset + label.length, 0};
    if (!label.number.empty()) {
      ++heading_;
      heading_label_ = next.label;
      path_ = {label.number};
      damaged_ = !label.damaged_word.empty() && !is_listed(label);
      solution_ = false;
    }
    if (path_.empty() && !label.parts.empty()) {
      path_ = {"?"};
    }
    if (label.solution) {
      solution_ = true;
    }
    place_parts(label.parts);
    next.path = path_;
    next.heading_label = heading_label_;
    next.solution = solution_;
    next.bare_solution = label.solution && label.parts.empty() && label.number.empty();
    next.damaged = damaged_;
    next.heading = heading_;
    sections_.push_back(std::move(next));
  }

  bool is_listed(const QuestionLabel& label) const {
    return std::ranges::find(listed_damage_, std::pair(label.damaged_word, label.number)) !=
           listed_damage_.end();
  }

  void place_parts(const std::vector<std::string>& parts) {
    if (parts.empty()) {
      return;
    }
    if (parts.size() == 2) {
      path_.resize(1);
      path_.insert(path_.end(), parts.begin(), parts.end());
      return;
    }
    const std::string& part = parts[0];
    const bool below_letter = path_.size() > 1 && !is_roman_here(path_[1]) && is_roman_here(part);
    path_.resize(below_letter ? 2 : 1);
    path_.push_back(part);
  }

  /// (i), (v), (x) follow h, u, w as letters; otherwise they are numerals.
  bool is_roman_here(const std::string& part) const {
    if (!is_roman(part)) {
      return false;
    }
    if (part.size() > 1 || path_.size() < 2 || path_[1].size() != 1) {
      return true;
    }
    return path_[1][0] + 1 != part[0] || is_roman(path_[1]);
  }

  void close(std::size_t at) {
    Section& last = sections_.back();
    last.content.offset = std::min(last.content.offset, at);
    last.content.length = at - last.content.offset;
  }

  std::string_view text_;
  const std::vector<QuestionDeclaration>& questions_;
  bool latex_;
  std::vector<LiteralLabel> literals_;
  std::vector<std::vector<std::string>> declared_;
  std::vector<std::pair<std::string, std::string>> listed_damage_;  ///< damaged words and their numbers
  std::set<std::string> numbers_;                                   ///< that the exam's paths begin with
  std::vector<LabelTable> tables_;                                  ///< of the text, in order
  std::size_t next_table_ = 0;  ///< the first that ends behind the line that is read
  std::vector<LabelTable>
      used_tables_;         ///< that the labels come from, or that are none of the student's text
  std::size_t marked_ = 0;  ///< labels so far that are not bare
  std::string literal_root_;
  LatexEnumeration enumeration_;
  std::vector<LabelPlace> found_;
  std::vector<Section> sections_;
  std::vector<std::string> path_;
  std::size_t body_ = 0;  ///< where what was handed in begins: after \begin{document}
  std::size_t heading_ = 0;
  Span heading_label_;
  bool solution_ = false;
  bool damaged_ = false;
};

bool names(std::string_view joined, std::string_view part) {
  while (!joined.empty()) {
    const std::size_t plus = std::min(joined.find('+'), joined.size());
    if (joined.substr(0, plus) == part) {
      return true;
    }
    joined.remove_prefix(std::min(plus + 1, joined.size()));
  }
  return false;
}

}  // namespace

Segmentation segment(std::string_view text, Submission::Format format,
                     const std::vector<QuestionDeclaration>& questions) {
  return Segmenter(text, format, questions).run();
}

std::string heading_words(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (is_letter(c) || is_digit(c) || !is_ascii(c)) {
      result += lower(c);
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  while (!result.empty() && result.back() == ' ') {
    result.pop_back();
  }
  return result;
}

std::vector<std::vector<std::string>> paths_of(const QuestionDeclaration& question, std::size_t index) {
  std::vector<std::vector<std::string>> paths;
  const auto add = [&paths](std::vector<std::string> path) {
    if (!path.empty() && std::find(paths.begin(), paths.end(), path) == paths.end()) {
      paths.push_back(std::move(path));
    }
  };
  add(question_path(question.id));
  bool literal = question_path(question.id).empty();
  for (const std::string& label : question.labels) {
    std::vector<std::string> path = question_path(label);
    literal = literal || path.empty();
    add(std::move(path));
  }
  if (literal) {
    add({"#" + std::to_string(index)});
  }
  return paths;
}

bool lies_below(const std::vector<std::string>& path, const std::vector<std::string>& prefix) {
  if (path.size() < prefix.size()) {
    return false;
  }
  return std::equal(prefix.begin(), prefix.end(), path.begin(),
                    [](const std::string& part, const std::string& joined) { return names(joined, part); });
}

}  // namespace gradewright::reading
