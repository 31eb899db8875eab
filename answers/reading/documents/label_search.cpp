#include "answers/reading/documents/label_search.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "answers/reading/documents/exam_labels.hpp"
#include "answers/reading/documents/inner_labels.hpp"
#include "answers/reading/documents/label_cursor.hpp"
#include "answers/reading/documents/label_evidence.hpp"
#include "answers/reading/documents/latex_enumeration.hpp"
#include "answers/reading/documents/latex_sections.hpp"
#include "answers/reading/documents/lettered_parts.hpp"
#include "answers/reading/documents/lost_label.hpp"
#include "answers/reading/documents/numbered_parts.hpp"
#include "answers/reading/documents/question_label.hpp"
#include "answers/reading/documents/segment.hpp"
#include "answers/reading/documents/styled_labels.hpp"
#include "answers/reading/documents/titled_label.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reading {
namespace {

class Searcher {
 public:
  Searcher(std::string_view text, Submission::Format format, const ExamLabels& exam)
      : text_(text),
        latex_(format == Submission::Format::latex),
        exam_(exam),
        has_numbered_parts_(std::ranges::any_of(
            exam.paths,
            [](const auto& path) { return path.size() > 1 && !path[1].empty() && is_digit(path[1][0]); })),
        tables_(label_tables(text, exam.paths, LabelEvidence(exam))),
        sections_(latex_ ? numbered_sections(text, exam.paths) : std::vector<NumberedSection>()) {}

  LabelSearch run() {
    read_lines();
    letter_numbered_parts(result_.places, exam_);
    add_parts_on_lines(text_, exam_, result_.places);
    return std::move(result_);
  }

 private:
  void read_lines() {
    std::size_t at = 0;
    if (latex_) {
      const std::size_t begin = text_.find("\\begin{document}");
      if (begin != std::string_view::npos) {
        enumeration_.read_preamble(text_.substr(0, begin));
        at = begin;
        result_.body = std::min(text_.find('\n', at), text_.size());
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
      if (read_section(at)) {
        at = end + 1;
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

  /// Takes the number that LaTeX prints before the title that begins at `at`.
  bool read_section(std::size_t at) {
    while (next_section_ < sections_.size() && sections_[next_section_].offset < at) {
      ++next_section_;
    }
    if (next_section_ == sections_.size() || sections_[next_section_].offset != at) {
      return false;
    }
    ++marked_;
    result_.places.push_back({sections_[next_section_].label, "", at});
    return true;
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
      result_.places.push_back({row.label, "", row.offset});
    }
    const std::size_t behind = std::min(text_.find('\n', table.span.end()), text_.size()) + 1;
    result_.tables.push_back(std::move(table));
    ++next_table_;
    return behind;
  }

  bool stands_where_it_may(const LabelTable& table) const {
    if (!table.below) {
      return !table.first || result_.places.empty();
    }
    return !result_.places.empty() && !result_.places.back().label.number.empty() &&
           result_.places.back().label.parts.empty() &&
           std::ranges::all_of(table.rows, [&](const LabelTable::Row& row) {
             return std::ranges::any_of(exam_.paths, [&](const std::vector<std::string>& path) {
               return path.size() > 1 && path[0] == result_.places.back().label.number &&
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
    if (auto literal = exam_.literals.read(line)) {
      ++marked_;
      literal->offset = offset;
      result_.places.push_back(std::move(*literal));
    } else if (auto label = is_blank(line) ? std::nullopt : label_of(line, offset)) {
      add(std::move(*label), line, offset);
      add_part_behind(line, offset);
    } else if (auto titled = titled_label(text_.substr(offset), exam_)) {
      ++marked_;
      result_.places.push_back({std::move(*titled), "", offset});
      return;
    } else if (line.find('(') == std::string_view::npos || line.find(" (") == std::string_view::npos) {
      return;  // no label is inside the line
    }
    std::size_t added = add_styled_labels(line, offset, exam_.paths, result_.places);
    added = added > 0 ? added : add_parts_in_line(line, offset, exam_, result_.places);
    if (added == 0) {
      add_inner_labels(line, offset, exam_.paths, result_.places);
    }
    marked_ += added;
  }

  /// The label of a line. Of a question without parts, the first of its options or statements is none:
  /// "11 (A), (B)", "12. (a) T (b) F".
  std::optional<QuestionLabel> label_of(std::string_view line, std::size_t offset) const {
    std::optional<QuestionLabel> label = read_question_label(line);
    if (label && calls_value(line, *label)) {
      return std::nullopt;
    }
    label = label ? std::move(label) : behind_marks(line);
    if (label && !label->damaged_word.empty() && calls_value(line, *label)) {
      return std::nullopt;
    }
    const bool may_be_dotted =
        label ? label->parts.size() > 1 && is_digit(label->parts[0][0]) && !is_path_of(*label, exam_.paths)
              : has_numbered_parts_ && may_hold_digit(line);
    if (may_be_dotted) {
      std::optional<QuestionLabel> dotted = read_question_label(line, LabelParts::none);
      if (dotted && !dotted->parts.empty() && is_digit(dotted->parts[0][0]) &&
          is_path_of(*dotted, exam_.paths)) {
        return dotted;  // "2.2 (i)" where (i) is an option
      }
    }
    if (label && label->parts.size() == 1 && label->needs_path && !is_digit(label->parts[0][0]) &&
        !is_path_of(*label, exam_.paths)) {
      label = read_question_label(line, LabelParts::none);
    }
    if (label && (label->parts.empty() || !is_whole(label->number))) {
      return label;
    }
    if (!label && line.find(')') == std::string_view::npos) {
      return label_of_several(line);
    }
    std::optional<QuestionLabel> plain = read_question_label(line, LabelParts::none);
    const bool whole =
        plain && plain->parts.empty() && plain->length < line.size() && is_whole(plain->number);
    if (label && !whole) {
      return without_capital(std::move(*label), line);
    }
    const bool words =
        whole && label && exam_.wordy.contains(label->number) && !is_blank(line.substr(label->length));
    if (!whole || !(words || begins_with_option(offset + plain->length, plain->number))) {
      return label ? label : label_of_several(line);
    }
    if (plain->strength == QuestionLabel::Strength::bare) {  // what stands behind it speaks for it
      plain->strength = label ? label->strength : QuestionLabel::Strength::weak;
    }
    return plain;
  }

  /// Whether a dash of any length and a digit stand at the beginning of a text.
  static bool begins_with_negative(std::string_view text) {
    text = trimmed(text);
    for (const std::string_view dash : {"-", "\u2013", "\u2212"}) {
      if (text.starts_with(dash) && text.size() > dash.size() && is_digit(text[dash.size()])) {
        return true;
      }
    }
    return false;
  }

  /// "q 3, -7, 5", "q_1 = 3" and "q (1) 3, (2) -7" where an item is called q: its value, or that of a cell,
  /// and no label.
  bool calls_value(std::string_view line, const QuestionLabel& label) const {
    const std::size_t digit = line.find_first_of("0123456789");
    const std::string_view lead = line.substr(0, std::min(digit, line.size()));
    const std::size_t end = lead.find_last_not_of(" \t_(") + 1;  // of the word before the number
    std::size_t first = end;
    while (first > 0 && is_letter(lead[first - 1])) {
      --first;
    }
    if (label.number.empty() || end == lead.size() || first == end ||
        !exam_.called.contains(std::string(lead.substr(first, end - first)))) {
      return false;
    }
    const bool heads = std::string_view("\n):.]>").find(label.closing) != std::string_view::npos;
    const bool dash = label.closing == '-' && !begins_with_negative(line.substr(label.length));
    const bool cells = label.number == "1" && line.find("(2)", label.length) != std::string_view::npos;
    return line[end] == '_' || (!heads && !dash) || cells;
  }

  /// Whether a digit, or a character that is one in other scripts, stands in a line.
  static bool may_hold_digit(std::string_view line) { return holds_digit(line) || !is_ascii(line); }

  /// The label behind marks and words that lead to it, damaged: "[x] Question 10", "my answer to question
  /// 10".
  std::optional<QuestionLabel> behind_marks(std::string_view line) const {
    const std::optional<LabelLikeness> like = led_label(line);
    if (!like || !exam_.numbers.contains(like->numbers[0])) {
      return std::nullopt;
    }
    std::optional<QuestionLabel> label = read_question_label(line.substr(like->word));
    if (!label || label->number != like->numbers[0] || label->strength != QuestionLabel::Strength::strong) {
      return std::nullopt;
    }
    label->damaged_word = lower(line.substr(0, like->word));
    label->strength = QuestionLabel::Strength::weak;
    label->length += like->word;
    return label;
  }

  /// "10A, B" of a question that is answered by options: A is the first of them.
  QuestionLabel without_capital(QuestionLabel label, std::string_view line) const {
    const std::size_t digit = line.find_first_of("0123456789");
    const std::size_t end = line.find_first_not_of("0123456789", std::min(digit, line.size()));
    if (exam_.wordy.contains(label.number) && end < line.size() && is_capital(line[end])) {
      label.parts.clear();
      label.length = end;
    }
    return label;
  }

  /// Whether the exam asks the question with this number as a whole.
  bool is_whole(const std::string& number) const {
    return exam_.numbers.contains(number) && std::ranges::none_of(exam_.paths, [&](const auto& path) {
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

  /// "## Questions 10 to 13": a heading of its own, over the answers to several.
  static std::optional<QuestionLabel> label_of_several(std::string_view line) {
    constexpr std::size_t longest = 80;
    constexpr std::string_view words[] = {"questions", "problems", "exercises",
                                          "tasks",     "aufgaben", "fragen"};
    LabelCursor cursor(line.substr(0, longest));
    cursor.skip_decoration();
    if (!among(words, lower(cursor.rest().substr(0, cursor.letters())))) {
      return std::nullopt;
    }
    cursor.advance(cursor.letters());
    QuestionLabel label;
    std::size_t numbers = 0;
    while (cursor.heading && numbers < 2 && !cursor.at_end()) {
      const std::size_t start = cursor.at();
      for (; is_digit(cursor.peek()); cursor.advance(1)) {
        label.number += numbers == 0 ? std::string(1, cursor.peek()) : "";
      }
      numbers += cursor.at() > start ? 1 : 0;
      cursor.advance(cursor.at() > start ? 0 : 1);
    }
    label.number += " and on";
    label.length = cursor.at();
    return numbers == 2 ? std::optional(label) : std::nullopt;
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
    if (bare && !label.number.empty() && !exam_.numbers.contains(label.number)) {
      return;
    }
    if (label.closing == '|' && label.parts.empty() && is_numbered_row(offset)) {
      return;
    }
    marked_ += bare ? 0 : 1;
    result_.places.push_back({std::move(label), "", offset});
  }

  /// "=== Question 1 === a) 7", "Exercise 1 (4 points) a) 7": the part stands behind the number, apart from
  /// it.
  void add_part_behind(std::string_view line, std::size_t offset) {
    if (result_.places.empty() || result_.places.back().offset != offset) {
      return;
    }
    const QuestionLabel& head = result_.places.back().label;
    const std::size_t at = line.find_first_not_of(" \t=:-", std::min(head.length, line.size()));
    if (head.number.empty() || !head.parts.empty() || at == std::string_view::npos) {
      return;
    }
    auto label = read_question_label(line.substr(at));
    if (!label || label->parts.size() != 1 || label->strength == QuestionLabel::Strength::bare ||
        (!label->number.empty() && label->number != head.number)) {
      return;
    }
    label->number = head.number;
    if (is_path_of(*label, exam_.paths)) {
      label->number.clear();
      result_.places.push_back({std::move(*label), "", offset + at});
    }
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
      result_.places.push_back({std::move(item.label), "", offset + item.offset});
    }
    return end;
  }

  std::string_view text_;
  bool latex_;
  const ExamLabels& exam_;
  bool has_numbered_parts_;                ///< the exam asks for a 2.1
  std::vector<LabelTable> tables_;         ///< of the text, in order
  std::size_t next_table_ = 0;             ///< the first that ends behind the line that is read
  std::vector<NumberedSection> sections_;  ///< of LaTeX, in order
  std::size_t next_section_ = 0;
  std::size_t marked_ = 0;  ///< labels so far that are not bare
  LatexEnumeration enumeration_;
  LabelSearch result_;
};

}  // namespace

LabelSearch find_labels(std::string_view text, Submission::Format format, const ExamLabels& exam) {
  return Searcher(text, format, exam).run();
}

}  // namespace gradewright::reading
