#include "answers/reading/documents/sheet_tokens.hpp"

#include <algorithm>

#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view no_break_space = "\xC2\xA0";

constexpr std::string_view long_signs[] = {"-->", "->", "=>", "→", "⇒", "➔", "**"};
constexpr std::string_view empty_boxes[] = {"[ ]", "[]", "☐", "□"};
constexpr std::string_view ticked_boxes[] = {"[x]", "[X]", "[✓]", "[✔]", "☑", "☒", "✅"};
constexpr std::string_view drawn_gaps[] = {"\\hrulefill", "\\dotfill"};

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  SheetTokens run() {
    while (at_ < text_.size()) {
      if (text_[at_] == '\n') {
        first_ = true;
        ++line_;
        ++at_;
      } else if (is_space(text_[at_])) {
        ++at_;
      } else if (rest().starts_with(no_break_space)) {
        at_ += no_break_space.size();
      } else if (first_ && text_[at_] == '>') {
        tokens_.quotation_marks.push_back({{at_++, 1}, line_});
      } else {
        scan();
      }
    }
    return std::move(tokens_);
  }

 private:
  using Kind = SheetToken::Kind;

  std::string_view rest() const { return text_.substr(at_); }

  void take(Kind kind, std::size_t length, std::string_view text, bool ticked = false) {
    tokens_.all.push_back({kind, text, {at_, length}, line_, first_, ticked});
    first_ = false;
    at_ += length;
  }

  void scan() {
    if (const std::size_t n = gap_length(); n > 0) {
      return take(Kind::gap, n, "___");
    }
    for (const std::string_view box : empty_boxes) {
      if (is_box(box)) {
        return take(Kind::box, box.size(), "[]");
      }
    }
    for (const std::string_view box : ticked_boxes) {
      if (is_box(box)) {
        return take(Kind::box, box.size(), "[]", true);
      }
    }
    for (const std::string_view sign : long_signs) {
      if (rest().starts_with(sign)) {
        return take(Kind::sign, sign.size(), rest().substr(0, sign.size()));
      }
    }
    const std::size_t n = word_length();
    take(n == 0 ? Kind::sign : Kind::word, std::max<std::size_t>(n, 1),
         rest().substr(0, std::max<std::size_t>(n, 1)));
  }

  /// A box stands alone: f[x] is none.
  bool is_box(std::string_view box) const {
    if (!rest().starts_with(box)) {
      return false;
    }
    const std::size_t end = at_ + box.size();
    const bool ascii = is_ascii(box.front());
    return !ascii || ((at_ == 0 || !is_word(at_ - 1)) && (end == text_.size() || is_blank(text_[end])));
  }

  bool is_word(std::size_t i) const {
    return i < text_.size() && (is_letter(text_[i]) || is_digit(text_[i]) || !is_ascii(text_[i]));
  }

  std::size_t run_of(std::string_view piece) const {
    std::size_t n = 0;
    while (rest().substr(n).starts_with(piece)) {
      n += piece.size();
    }
    return n;
  }

  std::size_t gap_length() const {
    if (const std::size_t n = run_of("_"); n > 0) {
      const bool joins = n < 3 && (is_word(at_ + n) || (at_ > 0 && is_word(at_ - 1)));
      return n < 2 || joins ? 0 : n;
    }
    if (const std::size_t n = run_of("."); n > 0) {
      return n < 3 ? 0 : n;
    }
    if (const std::size_t n = std::max(run_of("…"), run_of("\\_")); n > 0) {
      return n < 3 ? 0 : n;
    }
    for (const std::string_view gap : drawn_gaps) {
      if (rest().starts_with(gap)) {
        return gap.size();
      }
    }
    for (const std::string_view ruled : {"\\underline{\\hspace{", "\\rule{"}) {
      const std::size_t end = rest().starts_with(ruled) ? rest().find_first_of("}\n") : npos;
      if (end != npos && rest()[end] == '}') {
        return behind_groups(end + 1);
      }
    }
    return 0;
  }

  /// The rest of \underline{\hspace{3cm}} and \rule{3cm}{0.4pt} behind their first }.
  std::size_t behind_groups(std::size_t n) const {
    if (rest().substr(n).starts_with("}")) {
      return n + 1;
    }
    const std::size_t end = rest().substr(n).starts_with("{") ? rest().find_first_of("}\n", n) : npos;
    return end != npos && rest()[end] == '}' ? end + 1 : n;
  }

  /// Letters, digits, and the points and commas within a number.
  std::size_t word_length() const {
    std::size_t i = at_;
    while (is_word(i) && !text_.substr(i).starts_with(no_break_space) && !begins_sign(i)) {
      ++i;
      const bool inside = i + 1 < text_.size() && (text_[i] == '.' || text_[i] == ',') &&
                          is_digit(text_[i - 1]) && is_digit(text_[i + 1]);
      i += inside ? 1 : 0;
    }
    return i - at_;
  }

  bool begins_sign(std::size_t i) const {
    const std::string_view from = text_.substr(i);
    return from.starts_with("→") || from.starts_with("⇒") || from.starts_with("…") || from.starts_with("☐");
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 0;
  bool first_ = true;
  SheetTokens tokens_;
};

}  // namespace

SheetTokens sheet_tokens(std::string_view text) {
  return Scanner(text).run();
}

}  // namespace gradewright::reading
