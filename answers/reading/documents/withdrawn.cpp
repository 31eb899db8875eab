#include "answers/reading/documents/withdrawn.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "answers/reading/documents/empty_heads.hpp"
#include "answers/reading/documents/exported_code.hpp"
#include "answers/reading/documents/html_markup.hpp"
#include "answers/reading/documents/latex_unprinted.hpp"
#include "answers/reading/documents/mail.hpp"
#include "answers/reading/documents/page_marks.hpp"
#include "answers/reading/documents/printed_marks.hpp"
#include "answers/reading/documents/spaced_mathematics.hpp"
#include "engine/text/byte_set.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// Commands of LaTeX, and of the ulem, soul and xcolor packages, whose last argument is not said.
struct HidingCommand {
  std::string_view name;
  bool struck;
};
constexpr HidingCommand hiding_commands[] = {
    {"sout", true},      {"st", true},        {"xout", true},         {"strike", true}, {"phantom", false},
    {"hphantom", false}, {"vphantom", false}, {"ignorespace", false}, {"todo", false},  {"comment", false}};

constexpr std::string_view struck_tags[] = {"del", "s", "strike"};

/// Finds the withdrawn pieces of a text from left to right; nothing is looked at twice.
/// The bytes at which something may be withdrawn.
constexpr ByteSet in_latex("\\~");
constexpr std::string_view signs_of_markdown = "~<\\`[\xCC";
constexpr ByteSet in_markdown(signs_of_markdown);

class Withdrawals {
 public:
  Withdrawals(std::string_view text, Submission::Format format)
      : text_(text), latex_(format == Submission::Format::latex) {}

  std::vector<WithdrawnText> run() {
    if (!latex_ && !holds_one_of(signs_of_markdown, text_)) {
      return {};
    }
    const std::vector<Span> unprinted = latex_ ? unprinted_text(text_) : std::vector<Span>();
    auto next_unprinted = unprinted.begin();
    std::size_t next = 0;
    while (at_ < text_.size()) {
      if (next < at_ || at_ == 0) {
        next = (latex_ ? in_latex : in_markdown).find_in(text_, at_);
      }
      while (next_unprinted != unprinted.end() && next_unprinted->end() <= at_) {
        ++next_unprinted;  // within what is withdrawn anyway
      }
      if (next_unprinted != unprinted.end() && next_unprinted->offset <= next) {
        take(std::max(next_unprinted->offset, at_), next_unprinted->end(), false);
      } else {
        at_ = next;
        if (at_ < text_.size()) {
          look();
        }
      }
    }
    return std::move(found_);
  }

 private:
  std::string_view rest() const { return text_.substr(at_); }

  /// At a character that may begin something.
  void look() {
    switch (text_[at_]) {
      case '\\':
        return command();
      case '~':
        return tildes();
      case '<':
        return tag();
      case '`':
        return code();
      case '[':
        return reference();
      default:
        return stroke();
    }
  }

  /// Takes [at, end) out, and goes on behind it.
  void take(std::size_t first, std::size_t end, bool struck) {
    found_.push_back({{first, end - first}, struck, false});
    at_ = end;
  }
  void pass(std::size_t n) { at_ = std::min(at_ + n, text_.size()); }

  void comment_to_line_end() { take(at_, std::min(text_.find('\n', at_), text_.size()), false); }

  /// The end of `closing` behind the opening, or npos; nothing withdrawn goes over a blank line but what says
  /// where it ends.
  std::size_t behind(std::string_view closing, std::size_t from) const {
    const std::size_t end = text_.find(closing, from);
    return end == npos ? npos : end + closing.size();
  }

  void command() {
    std::size_t n = 1;
    while (at_ + n < text_.size() && is_letter(text_[at_ + n])) {
      ++n;
    }
    const std::string_view name = text_.substr(at_ + 1, n - 1);
    if (name == "color" || name == "textcolor") {
      return color(n);
    }
    const auto* hiding = std::ranges::find(hiding_commands, name, &HidingCommand::name);
    const std::size_t end = hiding == std::end(hiding_commands) ? npos : group_end(at_ + n);
    if (end == npos) {
      return pass(std::max<std::size_t>(n, 2));  // \% is no comment
    }
    take(at_, end, hiding->struck);
  }

  /// \textcolor{white}{7}, \color{white}{7}; {\color{white} 7} to the end of its group.
  void color(std::size_t n) {
    const std::size_t name_end = group_end(at_ + n);
    if (name_end == npos || !is_white(text_.substr(at_ + n, name_end - at_ - n))) {
      return pass(n);
    }
    const std::size_t own = group_end(name_end);
    const std::size_t end = own != npos ? own : enclosing_group_end(name_end);
    if (end == npos) {
      return pass(n);
    }
    take(at_, end, false);
  }

  static bool is_white(std::string_view color) {
    const std::string name = lower(color);
    for (const std::string_view white : {"white", "#fff", "#ffffff", "transparent", "rgb(255,255,255)"}) {
      const std::size_t at = name.find(white);
      const std::size_t end = at + white.size();
      if (at != npos && (end >= name.size() || !(is_letter(name[end]) || is_digit(name[end])))) {
        return true;
      }
    }
    return false;
  }

  /// One past the } of the group that begins at `from`, or npos.
  std::size_t group_end(std::size_t from) const {
    return from < text_.size() && text_[from] == '{' ? enclosing_group_end(from + 1) : npos;
  }
  /// One past the } that closes the group that `from` stands in; groups end within a paragraph.
  std::size_t enclosing_group_end(std::size_t from) const {
    int depth = 1;
    for (std::size_t i = from; i < text_.size() && i < from + longest_group; ++i) {
      const char c = text_[i];
      if (c == '\\') {
        ++i;
      } else if (c == '{') {
        ++depth;
      } else if (c == '}' && --depth == 0) {
        return i + 1;
      } else if (c == '\n' && i + 1 < text_.size() && text_[i + 1] == '\n') {
        return npos;
      }
    }
    return npos;
  }

  /// ~~7~~ and ~7~ as GitHub's Markdown has them: the opening touches what it strikes out, and so does the
  /// closing. ~7 alone is about 7.
  void tildes() {
    std::size_t n = 0;
    while (at_ + n < text_.size() && text_[at_ + n] == '~') {
      ++n;
    }
    if (latex_) {
      return ties(n);
    }
    if (n >= 3) {
      return fence(n, '~');
    }
    const std::size_t content = at_ + n;
    if (n == 1) {
      return single_tilde();
    }
    if (const std::size_t end = end_of_struck_lines(content); end != npos) {
      return take(at_, end, true);
    }
    const std::size_t close = text_.find("~~", content);
    if (close == npos || close == content || is_blank(text_[content]) || is_blank(text_[close - 1]) ||
        text_.substr(content, close - content).find("\n\n") != npos) {
      return pass(n);
    }
    take(at_, close + n, true);
  }

  /// ~~ alone on its line and on a later one: to Markdown these are signs, but people strike out lines by
  /// them.
  std::size_t end_of_struck_lines(std::size_t content) const {
    const auto alone = [&](std::size_t at) {
      const std::size_t before = at == 0 ? npos : text_.find_last_not_of(" \t", at - 1);
      const std::size_t behind = text_.find_first_not_of(" \t\r", at + 2);
      return (before == npos || text_[before] == '\n') && (behind == npos || text_[behind] == '\n');
    };
    constexpr std::size_t longest = 20'000;
    const std::size_t close = std::string_view(text_).substr(0, content + longest).find("~~", content);
    return close != npos && alone(at_) && alone(close) ? close + 2 : npos;
  }

  /// ~~a = 7~~ as a line of LaTeX: no two spaces at either end, but the habit of Markdown.
  void ties(std::size_t n) {
    const std::size_t line_end = std::min(text_.find('\n', at_), text_.size());
    const std::size_t before = at_ == 0 ? npos : text_.find_last_not_of(" \t", at_ - 1);
    const bool first = before == npos || text_[before] == '\n';
    const std::string_view line = trimmed(text_.substr(at_, line_end - at_));
    if (n == 2 && first && line.size() > 4 && line.ends_with("~~") && line[line.size() - 3] != '~') {
      return take(at_, at_ + line.size(), true);
    }
    pass(n);
  }

  /// ~7~ within a line, where neither end could be the "about" of a number: ~7 and a = ~8.
  void single_tilde() {
    const std::size_t close = text_.find_first_of("~\n", at_ + 1);
    const bool closed = close != npos && text_[close] == '~' && close > at_ + 1;
    const auto is_word = [&](std::size_t i) {
      return i < text_.size() && (is_letter(text_[i]) || is_digit(text_[i]));
    };
    if (!closed || is_blank(text_[at_ + 1]) || is_blank(text_[close - 1]) || is_word(close + 1) ||
        (close + 1 < text_.size() && text_[close + 1] == '~') || (at_ > 0 && is_word(at_ - 1))) {
      return pass(1);
    }
    take(at_, close + 1, true);
  }

  /// A line of ``` or ~~~ begins code, up to the next one.
  void fence(std::size_t n, char mark) {
    std::size_t before = at_;
    while (before > 0 && (text_[before - 1] == ' ' || text_[before - 1] == '\t')) {
      --before;
    }
    const bool first_on_line = before == 0 || text_[before - 1] == '\n';
    const std::size_t end = first_on_line ? behind("\n" + std::string(n, mark), at_ + n) : npos;
    at_ = end == npos ? std::min(at_ + n, text_.size()) : end;
  }

  void code() {
    std::size_t n = 0;
    while (at_ + n < text_.size() && text_[at_ + n] == '`') {
      ++n;
    }
    if (n >= 3) {
      return fence(n, '`');
    }
    const std::size_t line_end = std::min(text_.find('\n', at_), text_.size());
    const std::size_t end = behind(std::string(n, '`'), at_ + n);
    at_ = end == npos || end > line_end ? at_ + n : end;
  }

  /// [//]: # (7) and [comment]: <> (7): lines that Markdown takes for the targets of links and never shows.
  void reference() {
    const bool first_on_line = at_ == 0 || text_[at_ - 1] == '\n';
    if (!first_on_line || !(rest().starts_with("[//]:") || rest().starts_with("[comment]:"))) {
      return pass(1);
    }
    comment_to_line_end();
  }

  void tag() {
    if (rest().starts_with("<!--")) {
      return take(at_, std::min(behind("-->", at_), text_.size()), false);
    }
    const std::size_t close = text_.substr(0, std::min(text_.size(), at_ + longest_tag)).find('>', at_);
    if (close == npos || at_ + 1 >= text_.size() || !is_letter(text_[at_ + 1])) {
      return pass(1);
    }
    const std::string whole = lower(text_.substr(at_ + 1, close - at_ - 1));
    const std::string name = whole.substr(0, whole.find_first_of(" \t\n/"));
    const bool struck =
        std::ranges::find(struck_tags, name) != std::end(struck_tags) || whole.find("line-through") != npos;
    if (!struck && !hides(whole, name)) {
      return pass(1);
    }
    const std::string closing = "</" + std::string(text_.substr(at_ + 1, name.size())) + ">";
    const std::size_t end = unclosed_.contains(closing) ? npos : behind(closing, close);
    if (end == npos) {
      unclosed_.insert(closing);
      return pass(1);
    }
    take(at_, end, struck);
  }

  static bool hides(std::string_view whole, std::string_view name) {
    std::string style;
    std::ranges::copy_if(whole, std::back_inserter(style), [](char c) { return !is_blank(c); });
    for (const std::string_view hiding : {"display:none", "visibility:hidden", "opacity:0;", "opacity:0\"",
                                          "font-size:0", "color:transparent"}) {
      if (style.find(hiding) != npos) {
        return true;
      }
    }
    const std::size_t color = style.find("color");
    const bool white = color != npos && style.find("background", 0) == npos &&
                       is_white(std::string_view(style).substr(color, 24));
    return white || whole.find(" hidden") != npos || name == "script" || name == "style" ||
           name == "template";
  }

  /// 7̶: letters and digits with a stroke through them, U+0335 to U+0338.
  void stroke() {
    const auto is_stroke = [&](std::size_t i) {
      return i + 1 < text_.size() && text_[i] == '\xCC' && text_[i + 1] >= '\xB5' && text_[i + 1] <= '\xB8';
    };
    if (!is_stroke(at_) || at_ == 0 || text_[at_ - 1] == '=' || text_[at_ - 1] == '<' ||
        text_[at_ - 1] == '>') {
      return pass(1);
    }
    std::size_t end = at_ + 2;
    while (end + 1 < text_.size() && !is_blank(text_[end]) && is_stroke(end + 1)) {
      end += 3;
    }
    take(at_ - 1, end, true);
  }

  static constexpr std::size_t longest_group = 1'000;
  static constexpr std::size_t longest_tag = 400;

  std::string_view text_;
  bool latex_;
  std::size_t at_ = 0;
  std::set<std::string> unclosed_;  ///< closing tags that do not come any more
  std::vector<WithdrawnText> found_;
};

}  // namespace

void blank_out(std::string& text, Span piece) {
  const auto first = text.begin() + static_cast<std::ptrdiff_t>(piece.offset);
  std::replace_if(
      first, first + static_cast<std::ptrdiff_t>(piece.length), [](char c) { return c != '\n'; }, ' ');
}

namespace {

/// Blanks in place of those that do not break, but between digits, where they may part thousands.
void lay_out_wide_blanks(std::string& text) {
  constexpr std::string_view blanks[] = {"\u00A0", "\u202F", "\u2007"};
  for (const std::string_view blank : blanks) {
    for (std::size_t at = text.find(blank); at != npos; at = text.find(blank, at + blank.size())) {
      const std::size_t end = at + blank.size();
      const bool in_number = at > 0 && is_digit(text[at - 1]) && end < text.size() && is_digit(text[end]);
      if (!in_number) {
        blank_out(text, {at, blank.size()});
      }
    }
  }
}

}  // namespace

VisibleText visible_text(std::string_view text, Submission::Format format) {
  VisibleText visible{std::string(text), {}};
  lay_out_wide_blanks(visible.text);
  lay_out_spaced_mathematics(visible.text);
  if (format == Submission::Format::markdown) {
    lay_out_printed_marks(visible.text);
    lay_out_empty_heads(visible.text);
    lay_out_page_marks(visible.text);
    lay_out_lines(visible.text);
  }
  const auto take = [&](const WithdrawnText& withdrawn) {
    blank_out(visible.text, withdrawn.span);
    visible.withdrawn.push_back(withdrawn);
  };
  std::size_t own = text.size();
  if (format == Submission::Format::markdown) {
    own = end_of_own_mail(text);
    for (const Span& code : exported_code(text.substr(0, own))) {
      take({code, false, true});
    }
  }
  for (const WithdrawnText& withdrawn : Withdrawals(std::string(visible.text, 0, own), format).run()) {
    take(withdrawn);
  }
  if (own < text.size()) {
    take({{own, text.size() - own}});
  }
  if (format == Submission::Format::markdown) {
    lay_out_html(visible.text);
  }
  std::ranges::sort(visible.withdrawn, {}, [](const WithdrawnText& one) { return one.span.offset; });
  // Code may stand within what is struck out.
  std::size_t end = 0;
  std::erase_if(visible.withdrawn, [&end](const WithdrawnText& one) {
    const bool within = one.span.offset < end;
    end = std::max(end, one.span.end());
    return within;
  });
  return visible;
}

}  // namespace gradewright::reading
