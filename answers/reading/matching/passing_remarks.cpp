#include "answers/reading/matching/passing_remarks.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "answers/reading/matching/harmless_remark.hpp"
#include "engine/text/among.hpp"
#include "engine/text/byte_set.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Pictures that cheer and judge nothing.
constexpr std::array<std::string_view, 21> cheering{
    "\U0001F600", "\U0001F601", "\U0001F603", "\U0001F604", "\U0001F60A", "\U0001F642", "\U0001F60E",
    "\U0001F607", "\U0001F913", "\U0001F973", "\U0001F389", "\U0001F38A", "\U0001F680", "\U0001F4AA",
    "\U0001F64F", "\U0001F525", "\U0001F31F", "\U0001F340", "\U0001F60C", "\U0001F63A", "\U0001F929"};
/// Those that agree, and choose where there are options.
constexpr std::array<std::string_view, 3> agreeing{"\U0001F44D", "\U0001F44C", "\U0001F64C"};

constexpr ByteSet digits("0123456789");
/// Bytes that a remark may begin at.
constexpr ByteSet beginnings("(,;.\xE2-");

/// Signs that part clauses, with the tick behind a value.
constexpr std::array<std::string_view, 4> separators{", ", "; ", ". ", "- "};
constexpr std::array<std::string_view, 4> wide_separators{"\u2014 ", "\u2013 ", "\u2714 ", "\u2713 "};

class Finder {
 public:
  Finder(std::string_view text, const PreparedQuestion& question) : text_(text), question_(question) {
    take_pictures();
  }

  std::vector<Span> run() {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      look_at_line(at, end);
      at = end + 1;
    }
    std::ranges::sort(found_, {}, &Span::offset);
    return std::move(found_);
  }

 private:
  /// Pictures beside words or numbers: blanks stand for them from here on.
  void take_pictures() {
    if (std::ranges::none_of(text_, [](char c) { return is_letter(c) || is_digit(c); })) {
      return;
    }
    const bool options = std::ranges::any_of(question_.items, [](const ItemDeclaration& item) {
      return item.type == AnswerType::choice || item.type == AnswerType::choices ||
             item.type == AnswerType::true_false;
    });
    for (std::size_t at = text_.find('\xF0'); at != std::string::npos; at = text_.find('\xF0', at + 1)) {
      const std::string_view picture = std::string_view(text_).substr(at, 4);
      if (among(cheering, picture) || (!options && among(agreeing, picture))) {
        found_.push_back({at, picture.size()});
        text_.replace(at, picture.size(), picture.size(), ' ');
      }
    }
  }

  void look_at_line(std::size_t first, std::size_t last) {
    const std::string_view line = between(first, last);
    std::size_t at = first + digits.find_in(line);
    while (at < last) {
      const std::size_t sign = beginnings.find_in(line, at - first);
      at = sign == line.size() ? last : look_at(first, first + sign, last);
    }
  }

  std::string_view between(std::size_t first, std::size_t last) const {
    return std::string_view(text_).substr(first, last - first);
  }

  /// Looks at what begins at a sign of a line; where to go on.
  std::size_t look_at(std::size_t first, std::size_t at, std::size_t last) {
    const std::string_view before = between(first, at);
    if (text_[at] == '(') {
      const std::size_t close = text_.find_first_of("()", at + 1);
      const bool whole = close < last && text_[close] == ')' && before.ends_with(' ');
      const std::size_t behind = whole ? text_.find_first_not_of(" \t\r", close + 1) : last;
      const bool ends = behind >= last ||
                        std::string_view(".,;!").find(text_[behind]) != std::string_view::npos ||
                        between(behind, text_.size()).starts_with("and ");
      if (whole && ends && is_harmless_remark(between(at + 1, close), before, question_)) {
        found_.push_back({at, close + 1 - at});
      }
      return whole ? close + 1 : at + 1;
    }
    const std::size_t length = length_of_separator(at);
    if (length == 0) {
      return at + 1;
    }
    const std::size_t begin = at + length;
    if (begin >= last || (!is_letter(text_[begin]) && is_ascii(text_[begin]))) {
      return begin;
    }
    std::size_t end = begin;
    while (end < last && !ends_clause(end, last)) {
      ++end;
    }
    const std::string_view clause = between(begin, end);
    const bool rest_of_line = end == last || text_[end] == '.' || text_[end] == '!' || text_[end] == ';';
    if (rest_of_line && is_harmless_remark(trimmed(clause), before, question_)) {
      found_.push_back({at, end - at});
      return end;
    }
    return begin;
  }

  bool ends_clause(std::size_t at, std::size_t last) const {
    const bool blank = at + 1 >= last || is_blank(text_[at + 1]);
    return (text_[at] == '.' || text_[at] == '!' || text_[at] == ';' || text_[at] == ',') && blank;
  }

  /// How long a sign is that parts clauses here; 0: it is none.
  std::size_t length_of_separator(std::size_t at) const {
    const bool wide = !is_ascii(text_[at]);
    const std::size_t blank = at + (wide ? 3 : 1);  // behind the sign
    if (blank >= text_.size() || text_[blank] != ' ') {
      return 0;
    }
    const std::string_view rest = between(at, text_.size());
    const auto& signs = wide ? wide_separators : separators;
    const auto sign =
        std::ranges::find_if(signs, [&](std::string_view one) { return rest.starts_with(one); });
    const bool within = text_[at] == '-' && (at == 0 || !is_blank(text_[at - 1]));
    return sign == signs.end() || within ? 0 : sign->size();
  }

  std::string text_;
  const PreparedQuestion& question_;
  std::vector<Span> found_;
};

}  // namespace

std::vector<Span> passing_remarks(std::string_view text, const PreparedQuestion& question) {
  constexpr std::size_t longest_text = 4'000;
  constexpr char picture = '\xF0';
  const bool may_remark = holds_digit(text) || text.find(picture) != std::string_view::npos;
  return text.size() > longest_text || !may_remark ? std::vector<Span>{} : Finder(text, question).run();
}

}  // namespace gradewright::reading
