#include "answers/reading/matching/clauses.hpp"

#include <algorithm>
#include <array>

#include "answers/reading/matching/turns.hpp"
#include "engine/text/byte_set.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Shorter lines are ended by whoever writes, and not by the width of the page.
constexpr std::size_t wrapped_line = 70;

/// Words that join clauses, and members of a list.
constexpr std::array<std::string_view, 3> joints{"and", "und", "et"};

/// Words that join numbers or brackets in a list; "y" and "e" between two of them are no names.
constexpr std::array<std::string_view, 8> list_joints{"and", "und", "et", "y", "e", "en", "och", "ve"};

/// Commands of LaTeX, and wide signs, that part clauses; wide commas also part the members of a list.
constexpr std::array<std::string_view, 2> wide_spaces{"\\qquad", "\\quad"};
constexpr std::array<std::string_view, 2> wide_commas{"\uff0c", "\u3001"};
constexpr std::array<std::string_view, 2> wide_stops{"\uff1b", "\u3002"};

/// The brackets, and the bytes at which clauses may part: signs, the blanks before words that join, and the
/// first bytes of wide signs.
constexpr ByteSet parting("()[]{}\\\n,;.! \t\r\xEF\xE3");
/// How words that join begin, and how they go on: "y" and "e" are whole words.
constexpr ByteSet first_of_joints("aeuy");
constexpr ByteSet second_of_joints("nt \t\r\n");

/// What parts two clauses at one place of a text; of no length where nothing does.
struct Break {
  std::size_t length = 0;
  bool goes_on = false;
};

/// Whether a Spanish, Italian or Portuguese article begins a text.
bool begins_with_article(std::string_view text) {
  text = trimmed(text);
  const std::string_view word = text.substr(0, text.find_first_of(" \t\n"));
  constexpr std::array<std::string_view, 12> articles{"el",  "la", "los", "las", "lo", "il",
                                                      "gli", "le", "os",  "as",  "o",  "un"};
  return std::ranges::find(articles, word) != articles.end();
}

class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text) {}

  std::vector<Clause> run() {
    int depth = 0;
    for (std::size_t i = next_part(0); i < text_.size(); i = next_part(i)) {
      const char c = text_[i];
      depth += (c == '(' || c == '[' || c == '{') ? 1 : 0;
      depth -= (c == ')' || c == ']' || c == '}') ? 1 : 0;
      depth = std::max(depth, 0);
      if (c == '\n' && i + 1 < text_.size() && text_[i + 1] == '\n') {
        depth = 0;  // an open bracket goes no further than its paragraph
      }
      const Break found = depth == 0 ? break_at(i) : Break{};
      line_ = c == '\n' ? i + 1 : line_;
      if (found.length == 0) {
        ++i;
        continue;
      }
      add(i, found.goes_on);
      i += found.length;
      first_ = i;
    }
    add(text_.size(), false);
    return std::move(clauses_);
  }

 private:
  /// The next place from `at` on where a sign stands, or a word begins that may join.
  std::size_t next_part(std::size_t at) const {
    if (begins_word(at) && may_join(at)) {
      return at;
    }
    for (at = parting.find_in(text_, at); at < text_.size(); at = parting.find_in(text_, at + 1)) {
      if (!is_blank(text_[at]) || text_[at] == '\n') {
        return at;
      }
      if (may_join(at + 1)) {
        return at + 1;
      }
    }
    return text_.size();
  }

  bool may_join(std::size_t at) const {
    return at < text_.size() && first_of_joints.contains(text_[at]) &&
           (at + 1 == text_.size() || second_of_joints.contains(text_[at + 1]));
  }

  bool begins_word(std::size_t at) const { return at > 0 && is_blank(text_[at - 1]); }

  bool blank_at(std::size_t at) const { return at >= text_.size() || is_blank(text_[at]); }

  Break break_at(std::size_t at) const {
    const char c = text_[at];
    const std::string_view rest = text_.substr(at);
    switch (c) {
      case '\n':
        return {is_wrapped(at) ? std::size_t{0} : std::size_t{1}, false};
      case ',':
      case ';':
      case '.':
      case '!':
        return {blank_at(at + 1) ? std::size_t{1} : std::size_t{0}, c == ','};
      case '\\':
        return {length_of(rest, wide_spaces), false};
      case 'a':
      case 'e':
      case 'u':
      case 'y':
        return joint_at(rest);
      default:
        break;
    }
    const std::size_t comma = is_ascii(c) ? 0 : length_of(rest, wide_commas);
    return comma > 0 || is_ascii(c) ? Break{comma, true} : Break{length_of(rest, wide_stops), false};
  }

  /// What joins two clauses at the beginning of a text.
  static Break joint_at(std::string_view text) {
    const auto blank_behind = [&](std::size_t length) {
      return length >= text.size() || is_blank(text[length]);
    };
    for (const std::string_view joint : joints) {
      if (text.front() == joint.front() && text.starts_with(joint) && blank_behind(joint.size())) {
        return {joint.size(), true};
      }
    }
    // "y" and "e" join clauses before an article; elsewhere they may be names.
    const bool letter = text.front() == 'y' || text.front() == 'e';
    return letter && blank_behind(1) && begins_with_article(text.substr(1)) ? Break{1, true} : Break{};
  }

  /// The length of the first of some signs by which a text begins; 0 where it begins with none.
  template <std::size_t N>
  static std::size_t length_of(std::string_view text, const std::array<std::string_view, N>& signs) {
    const auto sign =
        std::ranges::find_if(signs, [&](std::string_view one) { return text.starts_with(one); });
    return sign == signs.end() ? 0 : sign->size();
  }

  /// Whether the line that ends at `at` goes on in the next one.
  bool is_wrapped(std::size_t at) const {
    const char next = at + 1 < text_.size() ? text_[at + 1] : '\n';
    return at - line_ >= wrapped_line && is_letter(next) && !is_capital(next);
  }

  std::size_t first_blank_end(std::size_t at, std::size_t end) const {
    while (at < end && is_blank(text_[at])) {
      ++at;
    }
    return at;
  }

  void add(std::size_t end, bool ends_in_comma) {
    std::size_t first = first_blank_end(first_, end);
    const bool bullet = first + 1 < end &&
                        (text_[first] == '-' || text_[first] == '*' || text_[first] == '>') &&
                        is_blank(text_[first + 1]);
    if (bullet) {
      first = first_blank_end(first + 1, end);
    }
    if (first < end) {
      const std::size_t last = text_.find_last_not_of(" \t\r\n", end - 1) + 1;
      const std::string_view clause = text_.substr(first, last - first);
      if (begins_with_relation(clause) && !clauses_.empty()) {  // the next member of a chain
        Clause& before = clauses_.back();
        before.text = text_.substr(before.offset, last - before.offset);
      } else {
        clauses_.push_back({first, clause, goes_on_});
      }
      goes_on_ = false;
    }
    goes_on_ = first < end ? ends_in_comma : goes_on_ || ends_in_comma;
  }

  std::string_view text_;
  std::size_t first_ = 0;  ///< of the clause
  std::size_t line_ = 0;   ///< where the line begins
  bool goes_on_ = false;
  std::vector<Clause> clauses_;
};

}  // namespace

namespace {

/// Whether commas stand within the numbers of a list and none behind a number: "15,068 y 0,265".
bool has_decimal_commas(std::string_view list) {
  bool within = false;
  for (std::size_t at = list.find(','); at < list.size(); at = list.find(',', at + 1)) {
    const bool tight = at > 0 && at + 1 < list.size() && is_digit(list[at - 1]) && is_digit(list[at + 1]);
    if (!tight) {
      return false;
    }
    within = true;
  }
  return within;
}

}  // namespace

std::string with_commas(std::string_view list) {
  const auto opens = [](char c) { return c == '(' || c == '['; };
  const auto closes = [](char c) { return c == ')' || c == ']'; };
  const char sign = has_decimal_commas(list) ? ';' : ',';
  std::string result(list);
  int depth = 0;
  for (std::size_t i = 0; i < list.size(); ++i) {
    depth += list[i] == '(' || list[i] == '[' || list[i] == '{' ? 1 : 0;
    depth -= list[i] == ')' || list[i] == ']' || list[i] == '}' ? 1 : 0;
    if (!is_letter(list[i]) || i == 0 || !is_blank(list[i - 1])) {
      continue;
    }
    for (const std::string_view word : list_joints) {
      const std::size_t end = i + word.size();
      if (depth != 0 || list[i] != word.front() || !list.substr(i).starts_with(word) || end >= list.size() ||
          !is_blank(list[end])) {
        continue;
      }
      const std::size_t before = list.find_last_not_of(" \t\n", i - 1);
      const std::size_t next = list.find_first_not_of(" \t\n", end);
      const bool comma = before != std::string_view::npos && (list[before] == ',' || list[before] == ';');
      if (before == std::string_view::npos || next == std::string_view::npos) {
        continue;
      }
      const bool numbers = (comma || is_digit(list[before])) &&
                           (is_digit(list[next]) || list[next] == '-' || list[next] == '.');
      const bool brackets = closes(list[before]) && opens(list[next]);
      if (numbers || brackets) {
        result.replace(i, word.size(), word.size(), ' ');
        result[comma ? before : before + 1] = comma ? list[before] : sign;
      }
    }
  }
  return result;
}

std::vector<Clause> clauses_of(std::string_view text) {
  return Cutter(text).run();
}

}  // namespace gradewright::reading
