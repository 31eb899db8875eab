#include "answers/reading/conversion/pdf_rows.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <utility>

namespace gradewright::reading {
namespace {

/// Shares of the height of words, each between what typesetters make of the two cases that it tells apart:
/// TeX, Word and browsers set exponents in 0.65 to 0.83 of the size and raise them by 0.29 to 0.45 of it;
/// lines of ordinary text share at most 0.17 of their height, parts of fractions from 0.3 on.
constexpr double small = 0.9;          // exponents are lower than that
constexpr double raised = 0.12;        // their middle is further away than that
constexpr double touching = 0.15;      // and no further away sideways than that
constexpr double on_one_line = 0.2;    // so far may the middles of two words on one line be apart
constexpr double beside = 0.25;        // what shares more with a line and is not on it stands beside it
constexpr double near = 1.5;           // no further away sideways than that
constexpr double on_each_other = 0.3;  // of the width: two words of one line never share that

/// A word is on one of so many lines above it.
constexpr std::ptrdiff_t most_open_rows = 4;

constexpr std::string_view unknown = "\xEF\xBF\xBD";  // U+FFFD

/// How an exponent or index stands to the word that it belongs to.
enum class Script { none, above, below };

/// `end` is where the scripts of the base end that are known by now.
Script script_of(const PdfWord& word, const PdfWord& base, double end) {
  const double slack = touching * base.height();
  const bool touches = base.right - slack <= word.left && word.left <= end + slack;
  if (word.height() >= small * base.height() || !touches || word.shared_height(base) <= 0) {
    return Script::none;
  }
  const double shift = (base.centre() - word.centre()) / base.height();
  return shift > raised ? Script::above : shift < -raised ? Script::below : Script::none;
}

bool is_left_of(const PdfWord& one, const PdfWord& other) {
  return std::pair(one.left, one.top) < std::pair(other.left, other.top);
}

/// Words with their exponents and indices in them.
class Scripts {
 public:
  explicit Scripts(std::vector<PdfWord>& words) : words_(words), joined_(words.size(), false) {}

  void join() {
    std::ranges::sort(words_, is_left_of);
    // The words to the left of one come before it, so that what is joined to them is joined already.
    for (std::size_t i = 0; i < words_.size(); ++i) {
      join_following(i);
    }
    std::size_t at = 0;
    std::erase_if(words_, [&](const PdfWord&) { return joined_[at++]; });
  }

 private:
  /// The exponents and indices of a word that is none itself. Both at one place could be a fraction.
  void join_following(std::size_t i) {
    if (joined_[i]) {
      return;
    }
    const PdfWord base = words_[i];
    double end = base.right;
    Script last = Script::none;
    std::string& text = words_[i].text;
    for (std::size_t j = i + 1; j < words_.size() && words_[j].left <= end + touching * base.height(); ++j) {
      const Script script = joined_[j] ? Script::none : script_of(words_[j], base, end);
      if (script == Script::none) {
        continue;
      }
      if (script == last) {
        text.insert(text.size() - 1, words_[j].text);
      } else {
        text += last == Script::none ? (script == Script::above ? "^{" : "_{") : std::string(unknown) + "{";
        text += words_[j].text + '}';
      }
      last = script;
      joined_[j] = true;
      end = std::max(end, words_[j].right);
    }
    words_[i].right = end;
  }

  std::vector<PdfWord>& words_;
  std::vector<bool> joined_;
};

bool is_on_line(const PdfWord& word, const PdfRow& row) {
  const PdfWord& other = row.words.front();
  return std::abs(word.centre() - other.centre()) <= on_one_line * std::max(word.height(), other.height());
}

bool overlaps(const PdfWord& word, const PdfRow& row) {
  return std::ranges::any_of(row.words, [&](const PdfWord& other) {
    return !other.is_beside && word.shared_width(other) > on_each_other;
  });
}

/// Rows by the middles of words.
std::vector<PdfRow> rows_of(std::vector<PdfWord> words) {
  std::ranges::stable_sort(words, [](const PdfWord& one, const PdfWord& other) {
    return std::pair(one.centre(), one.left) < std::pair(other.centre(), other.left);
  });
  std::vector<PdfRow> rows;
  for (PdfWord& word : words) {
    const auto fits = [&](const PdfRow& row) { return is_on_line(word, row) && !overlaps(word, row); };
    const auto far = rows.rbegin() + std::min<std::ptrdiff_t>(most_open_rows, std::ssize(rows));
    const auto last = std::find_if(rows.rbegin(), far, fits);
    if (last == far) {
      rows.push_back({{}, word.top, word.bottom});
      rows.back().words.push_back(std::move(word));
    } else {
      last->top = std::min(last->top, word.top);
      last->bottom = std::max(last->bottom, word.bottom);
      last->words.push_back(std::move(word));
    }
  }
  for (PdfRow& row : rows) {
    std::ranges::sort(row.words, is_left_of);
  }
  std::ranges::stable_sort(rows, {}, &PdfRow::top);
  return rows;
}

/// Whether two rows, neither of them above the other, stand side by side in one line of mathematics.
bool stand_beside(const PdfRow& one, const PdfRow& other) {
  bool is_near = false;
  for (const PdfWord& word : one.words) {
    if (!word.is_beside && overlaps(word, other)) {
      return false;
    }
    for (const PdfWord& second : other.words) {
      const double gap = std::max(word.left, second.left) - std::min(word.right, second.right);
      is_near = is_near || (word.shared_height(second) > beside &&
                            gap < near * std::max(word.height(), second.height()));
    }
  }
  return is_near;
}

/// Puts the words of `other` into `line`, marked.
void take_in(PdfRow& line, PdfRow other) {
  for (PdfWord& word : other.words) {
    if (!word.text.starts_with(unknown)) {
      word.text = std::string(unknown) + ' ' + word.text;
    }
    word.is_beside = true;
    line.words.push_back(std::move(word));
  }
  line.top = std::min(line.top, other.top);
  line.bottom = std::max(line.bottom, other.bottom);
  std::ranges::sort(line.words, is_left_of);
}

/// Of two rows beside each other, the line is the one that begins further left.
void join_rows_beside(std::vector<PdfRow>& rows) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t j = i + 1; j < rows.size() && rows[j].top < rows[i].bottom;) {
      if (!stand_beside(rows[i], rows[j])) {
        ++j;
        continue;
      }
      if (is_left_of(rows[j].words.front(), rows[i].words.front())) {
        std::swap(rows[i], rows[j]);
      }
      take_in(rows[i], std::move(rows[j]));
      rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(j));
      j = i + 1;  // the line may be higher now
    }
  }
}

}  // namespace

std::vector<PdfRow> pdf_rows(std::vector<PdfWord> words) {
  Scripts(words).join();
  std::vector<PdfRow> rows = rows_of(std::move(words));
  join_rows_beside(rows);
  return rows;
}

}  // namespace gradewright::reading
