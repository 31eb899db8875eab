#include "answers/reading/conversion/pdf_text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>
#include <vector>

#include "answers/reading/conversion/object_mark.hpp"
#include "answers/reading/conversion/pdf_rows.hpp"
#include "answers/reading/conversion/pdf_tables.hpp"
#include "answers/reading/conversion/pdf_words.hpp"
#include "answers/reading/documents/question_label.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t widest_indentation = 3;  // with four blanks Markdown begins code
constexpr double touching = 0.08;  // of the height of words: what is nearer is parted by its font alone
constexpr double paragraph = 0.6;  // of the height of a line: where more is free, a paragraph begins
constexpr std::size_t widest_line = 400;  // of columns; what is further right is nearer in the text

std::size_t characters_in(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char byte) { return !continues_character(byte); }));
}

/// The width of a character, as the middle word of a page has it.
double character_width(const std::vector<PdfRow>& rows) {
  std::vector<double> widths;
  for (const PdfRow& row : rows) {
    for (const PdfWord& word : row.words) {
      widths.push_back((word.right - word.left) / static_cast<double>(characters_in(word.text)));
    }
  }
  const auto middle = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2);
  std::nth_element(widths.begin(), middle, widths.end());
  return std::max(*middle, 1.0);
}

/// A page being written as lines of characters.
class PageText {
 public:
  PageText(const std::vector<PdfRow>& rows, std::string& text) : width_(character_width(rows)), text_(text) {
    left_ = rows.front().words.front().left;
    for (const PdfRow& row : rows) {
      left_ = std::min(left_, row.words.front().left);
    }
  }

  void write(const PdfRow& row) {
    std::size_t column = 0;
    const PdfWord* before = nullptr;
    for (const PdfWord& word : row.words) {
      const std::size_t wanted = column_of(word);
      std::size_t blanks = wanted > column ? wanted - column : 0;
      if (before == nullptr) {
        blanks = std::min(blanks, widest_indentation);
      } else {
        const double gap = (word.left - before->right) / std::min(before->height(), word.height());
        blanks = gap < touching && !word.is_beside ? 0
                 : gap < widest_space              ? 1
                                                   : std::max<std::size_t>(blanks, 1);
      }
      text_.append(blanks, ' ');
      text_ += word.text;
      column = std::max(column + blanks, before == nullptr ? wanted : 0) + characters_in(word.text);
      before = &word;
    }
  }

  /// Whether a line was broken only because the next word had no place on it any more. A label of a question
  /// begins a line of its own in any case.
  bool goes_on(const PdfRow& row, const PdfRow& next, double page_width) const {
    const PdfWord& last = row.words.back();
    const PdfWord& first = next.words.front();
    const bool is_below = next.top - row.bottom < paragraph * last.height() && next.top > row.top;
    const double needed = last.right + width_ / 2 + (first.right - first.left);
    return is_below && needed > page_width - left_ && !read_question_label(text_of(next));
  }

 private:
  static std::string text_of(const PdfRow& row) {
    std::string text;
    for (const PdfWord& word : row.words) {
      text += word.text + ' ';
    }
    return text;
  }

  std::size_t column_of(const PdfWord& word) const {
    return static_cast<std::size_t>(
        std::clamp(std::round((word.left - left_) / width_), 0.0, static_cast<double>(widest_line)));
  }

  double width_;
  double left_ = 0;
  std::string& text_;
};

/// In Markdown.
void write_table(const PdfTable& table, std::string& text) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    std::string rule = "|";
    text += '|';
    for (const std::string& cell : table[i]) {
      text += ' ' + cell + " |";
      rule += "---|";
    }
    text += '\n' + (i == 0 ? rule + '\n' : std::string());
  }
}

void write_page(const std::vector<PdfRow>& rows, double page_width, std::string& text) {
  if (rows.empty()) {
    return;
  }
  PageText page(rows, text);
  double bottom = 0;
  for (std::size_t i = 0; i < rows.size();) {
    const PdfTable table = table_at(std::span(rows).subspan(i));
    const bool is_apart = !table.empty() || rows[i].top - bottom > paragraph * (rows[i].bottom - rows[i].top);
    if (is_apart && !text.empty() && !text.ends_with("\n\n")) {
      text += '\n';
    }
    if (table.empty()) {
      page.write(rows[i]);
      const bool wraps = i + 1 < rows.size() && page.goes_on(rows[i], rows[i + 1], page_width);
      text += wraps ? ' ' : '\n';
    } else {
      write_table(table, text);
      text += '\n';
    }
    i += std::max<std::size_t>(table.size(), 1);
    bottom = rows[i - 1].bottom;
  }
}

/// Whether a line is the number of its page, "3", "3/7" or "3 of 7", in the margin below.
bool is_page_number(const PdfRow& row, const PdfPage& page, std::size_t number) {
  constexpr double margin = 0.92;
  std::string text;
  for (const PdfWord& word : row.words) {
    text += word.text;
  }
  const std::string own = std::to_string(number);
  return row.top > margin * page.height && text.starts_with(own) &&
         (text.size() == own.size() || text[own.size()] == '/' || text.substr(own.size()).starts_with("of"));
}

}  // namespace

std::string pdf_problem(const std::vector<PdfPage>& pages) {
  if (pages.size() > max_pdf_pages) {
    return fmt::format("more than {} pages", max_pdf_pages);
  }
  std::size_t words = 0;
  for (const PdfPage& page : pages) {
    if (page.words.size() > max_pdf_page_words) {
      return fmt::format("more than {} words on a page", max_pdf_page_words);
    }
    words += page.words.size();
  }
  if (words > max_pdf_words) {
    return fmt::format("more than {} words", max_pdf_words);
  }
  return words == 0 ? "there is no text in it, as in a scan or a picture" : "";
}

std::string pdf_text(std::vector<PdfPage> pages) {
  std::vector<std::vector<PdfRow>> rows;
  bool is_numbered = pages.size() > 1;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    rows.push_back(pdf_rows(std::move(pages[i].words)));
    is_numbered = is_numbered && !rows[i].empty() && is_page_number(rows[i].back(), pages[i], i + 1);
  }
  std::string text;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (is_numbered) {
      rows[i].pop_back();
    }
    write_page(rows[i], pages[i].width, text);
    text += pages[i].has_objects ? '\n' + std::string(object_mark) + "\n\n" : "\n";
  }
  return text;
}

}  // namespace gradewright::reading
