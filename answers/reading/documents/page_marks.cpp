#include "answers/reading/documents/page_marks.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/documents/paper_head.hpp"
#include "answers/reading/documents/question_label.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t longest_line = 100;

/// "---", "* * *", "______", "=====": at least three of one sign and nothing else.
bool is_rule(std::string_view line) {
  const char sign = line.empty() ? ' ' : line.front();
  return std::string_view("-*_=").find(sign) != npos && std::ranges::count(line, sign) > 2 &&
         std::ranges::all_of(line, [&](char c) { return c == sign || c == ' '; });
}

/// "- 2 -": a number between dashes.
bool is_between_dashes(std::string_view line) {
  if (line.size() < 5 || !line.starts_with("- ") || !line.ends_with(" -")) {
    return false;
  }
  const std::string_view number = trimmed(line.substr(1, line.size() - 2));
  return !number.empty() && number.size() < 4 && std::ranges::all_of(number, is_digit);
}

/// "Page 3 of 7", "Seite 2/3", "(please turn over)", "PTO".
bool names_page(std::string_view line) {
  constexpr std::string_view pages[] = {"page", "seite", "pagina", "página", "strona"};
  constexpr std::string_view of[] = {"of", "von", "de", "di", "sur", "z"};
  constexpr std::string_view turns[] = {"please", "turn",      "over", "bitte", "wenden", "tournez", "svp",
                                        "pto",    "continued", "on",   "next",  "page",   "the"};
  std::size_t behind_first = 0;
  const std::string first = next_word(line, behind_first);
  if (!(among(pages, first) || among(turns, first)) || line.find_first_of("=:") != npos) {
    return false;
  }
  const std::vector<std::string> words = words_of(line);
  if (among(pages, words.front())) {
    return words.size() > 1 && std::ranges::all_of(words, [&](const std::string& word) {
             return &word == &words.front() || among(of, word) || std::ranges::all_of(word, is_digit);
           });
  }
  const bool turn = std::ranges::find(words, "turn") != words.end() || words.front() == "pto" ||
                    std::ranges::find(words, "wenden") != words.end() || words.front() == "continued";
  return turn && std::ranges::all_of(words, [&](const std::string& word) { return among(turns, word); });
}

/// "___ / 3": a place for points.
bool is_for_points(std::string_view line) {
  const std::size_t slash = line.find('/');
  const std::string_view before = trimmed(line.substr(0, std::min(slash, line.size())));
  const std::string_view behind = slash == npos ? std::string_view() : trimmed(line.substr(slash + 1));
  return before.size() > 1 && std::ranges::all_of(before, [](char c) { return c == '_'; }) &&
         !behind.empty() && behind.size() < 4 && std::ranges::all_of(behind, is_digit);
}

/// "- dropout": words alone behind a bullet, which are no label and state nothing.
bool is_bulleted_words(std::string_view line) {
  line = trimmed(line);
  return line.size() > 4 && line.size() <= longest_line && std::string_view("-*+").find(line[0]) != npos &&
         line[1] == ' ' && is_letter(line[2]) && is_letter(line[3]) &&
         std::ranges::none_of(line.substr(2), [](char c) {
           return is_digit(c) || std::string_view("=:)|*_`$").find(c) != npos;
         });
}

/// Whether a line parts what stands above it from what stands below: blank, a heading, or nothing but a label
/// that is no value: "c)", "4c".
bool parts(std::string_view line) {
  const std::string_view inside = trimmed(line);
  if (inside.empty() || inside.front() == '#') {
    return true;
  }
  const auto label = read_question_label(line);
  return label && is_blank(line.substr(label->length)) &&
         (label->strength != QuestionLabel::Strength::bare ||
          (!label->number.empty() && !label->parts.empty()));
}

class PageMarks {
 public:
  explicit PageMarks(std::string& text) : text_(text) {}

  void run() {
    bool blank_above = true;
    bool fence = false;
    std::size_t lines = 0;
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      const std::string_view line = trimmed(std::string_view(text_).substr(at, end - at));
      fence = line.starts_with("```") ? !fence : fence;
      const bool mark = !fence && !line.empty() && line.size() <= longest_line && blank_above &&
                        (is_rule(line) || (is_blank_below(end) && is_mark(line)) || comes_again(line));
      if (!line.empty() && lines++ < first_lines && head_.empty() && is_student_line(line)) {
        head_ = line;
      }
      if (mark) {
        std::fill(text_.begin() + static_cast<std::ptrdiff_t>(at),
                  text_.begin() + static_cast<std::ptrdiff_t>(end), ' ');
      }
      blank_above = line.empty() || mark;
      at = end + 1;
    }
  }

 private:
  static constexpr std::size_t first_lines = 6;

  static bool is_mark(std::string_view line) {
    return is_between_dashes(line) || names_page(line) || is_for_points(line) || line == "\\newpage" ||
           line == "\\pagebreak" || line == "\\clearpage";
  }

  bool is_blank_below(std::size_t end) const {
    const std::size_t next = std::min(end + 1, text_.size());
    return is_blank(std::string_view(text_).substr(next, text_.find('\n', next) - next));
  }

  /// The line with the student's name, also with the number of the page behind it.
  bool comes_again(std::string_view line) const {
    if (head_.empty() || !line.starts_with(head_)) {
      return false;
    }
    const std::string_view rest = line.substr(head_.size());
    const std::size_t page = rest.find_first_not_of(" -,|(");
    return page == npos || names_page(rest.substr(page));
  }

  std::string& text_;
  std::string head_;
};

}  // namespace

void lay_out_lines(std::string& text) {
  bool fence = false;
  std::string_view above;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = std::string_view(text).substr(at, end - at);
    const std::size_t behind = std::min(end + 1, text.size());
    const std::string_view below = std::string_view(text).substr(behind, text.find('\n', behind) - behind);
    fence = trimmed(line).starts_with("```") ? !fence : fence;
    const std::size_t last = line.find_last_not_of(" \t\r");
    const bool breaks = last != npos && last > 0 && line[last] == '\\' && line[last - 1] != '\\' &&
                        !is_blank(line[last - 1]);  // "{1, 2} \\" may go on with {2}
    if (!fence && is_bulleted_words(line) && parts(above) && parts(below)) {
      text[at + line.find_first_of("-*+")] = ' ';
    }
    above = line;
    if (breaks && !fence) {
      text[at + last] = ' ';
    }
    at = end + 1;
  }
}

void lay_out_page_marks(std::string& text) {
  PageMarks(text).run();
}

}  // namespace gradewright::reading
