#include "answers/reading/documents/spaced_mathematics.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// Longer mathematics stays as it is.
constexpr std::size_t longest = 4'000;

/// Where the inside of each piece of mathematics stands.
std::vector<Span> mathematics_in(std::string_view text) {
  constexpr std::array<std::array<std::string_view, 2>, 4> marks{
      {{"$$", "$$"}, {"$", "$"}, {"\\[", "\\]"}, {"\\(", "\\)"}}};
  std::vector<Span> found;
  for (std::size_t at = text.find_first_of("$\\"); at < text.size(); at = text.find_first_of("$\\", at)) {
    const auto mark =
        std::ranges::find_if(marks, [&](const auto& one) { return text.substr(at).starts_with(one[0]); });
    if (mark == marks.end()) {
      at += 2;  // a command, or what a backslash escapes
      continue;
    }
    const std::size_t first = at + (*mark)[0].size();
    const std::size_t end = text.substr(0, std::min(text.size(), first + longest)).find((*mark)[1], first);
    if (end == npos) {
      at = first;
      continue;
    }
    found.push_back({first, end - first});
    at = end + (*mark)[1].size();
  }
  return found;
}

/// The pieces of mathematics that blanks part; of one that begins with a backslash, a command.
std::vector<std::string_view> pieces_of(std::string_view mathematics) {
  std::vector<std::string_view> pieces;
  for (std::size_t at = mathematics.find_first_not_of(" \t\r\n"); at < mathematics.size();
       at = mathematics.find_first_not_of(" \t\r\n", at)) {
    const std::size_t end = std::min(mathematics.find_first_of(" \t\r\n", at), mathematics.size());
    pieces.push_back(mathematics.substr(at, end - at));
    at = end;
  }
  return pieces;
}

bool is_one_digit(std::string_view piece) {
  return piece.size() == 1 && is_digit(piece.front());
}
bool is_one_letter(std::string_view piece) {
  return piece.size() == 1 && is_letter(piece.front());
}

/// Whether digits stand beside each other or beside a point without a blank.
bool holds_whole_number(std::string_view mathematics) {
  const auto is_of_number = [](char c) { return is_digit(c) || c == '.'; };
  return std::ranges::adjacent_find(mathematics, [&](char a, char b) {
           return is_of_number(a) && is_of_number(b) && (is_digit(a) || is_digit(b));
         }) != mathematics.end();
}

/// Whether a blank stands on both sides of a decimal point between digits.
bool holds_spaced_decimal(const std::vector<std::string_view>& pieces) {
  for (std::size_t i = 2; i < pieces.size(); ++i) {
    if (is_one_digit(pieces[i - 2]) && pieces[i - 1] == "." && is_one_digit(pieces[i])) {
      return true;
    }
  }
  return false;
}

/// The pieces of one mathematics, joined where they are one sign.
class Joiner {
 public:
  explicit Joiner(std::vector<std::string_view> pieces)
      : pieces_(std::move(pieces)), joined_(pieces_.size(), false) {
    join_numbers();
    join_names();
    join_groups();
  }

  std::string text() const {
    std::string result;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      result += i == 0 || joined_[i] ? "" : " ";
      result += pieces_[i];
    }
    return result;
  }

 private:
  bool is_of_number(std::size_t at) const {
    return at < pieces_.size() && (is_one_digit(pieces_[at]) || pieces_[at] == ".");
  }

  void join_numbers() {
    for (std::size_t first = 0; first < pieces_.size();) {
      std::size_t end = first;
      while (is_of_number(end)) {
        ++end;
      }
      while (end > first && pieces_[end - 1] == ".") {  // ends a sentence
        --end;
      }
      if (end > first + 1 && !may_be_row(first, end)) {
        std::fill(joined_.begin() + static_cast<std::ptrdiff_t>(first) + 1,
                  joined_.begin() + static_cast<std::ptrdiff_t>(end), true);
      }
      first = std::max(end, first) + 1;
    }
  }

  /// Whether digits may be several numbers: nothing but them stands in a bracket, or two points do.
  bool may_be_row(std::size_t first, std::size_t end) const {
    const auto points = std::count(pieces_.begin() + static_cast<std::ptrdiff_t>(first),
                                   pieces_.begin() + static_cast<std::ptrdiff_t>(end), ".");
    constexpr std::array<std::string_view, 4> opening{"(", "[", "\\left(", "\\left["};
    constexpr std::array<std::string_view, 4> closing{")", "]", "\\right)", "\\right]"};
    const bool alone = first > 0 && among(opening, pieces_[first - 1]) && end < pieces_.size() &&
                       (among(closing, pieces_[end]) || pieces_[end] == "\\right");
    return points > 1 || pieces_[first] == "." || (points == 0 && alone);
  }

  /// "F L =": letters alone before the first sign of equality are one name.
  void join_names() {
    const auto equal = std::ranges::find(pieces_, "=");
    const auto count = static_cast<std::size_t>(equal - pieces_.begin());
    constexpr std::size_t longest_name = 12;
    if (equal == pieces_.end() || count < 2 || count > longest_name ||
        !std::all_of(pieces_.begin(), equal, is_one_letter)) {
      return;
    }
    std::fill(joined_.begin() + 1, joined_.begin() + static_cast<std::ptrdiff_t>(count), true);
  }

  /// "_ { e f f }", "\mathrm { K B }": letters alone in a group of a name are one word.
  void join_groups() {
    constexpr std::array<std::string_view, 9> heads{"_",        "\\mathrm",       "\\text",
                                                    "\\textrm", "\\operatorname", "\\mathbf",
                                                    "\\mathit", "\\mathsf",       "\\mbox"};
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      const bool script = pieces_[i] == "_" || pieces_[i] == "^";
      if (script) {
        joined_[i] = i > 0;
        joined_[std::min(i + 1, pieces_.size() - 1)] = true;
      }
      if (pieces_[i] == "}") {
        joined_[i] = true;
      }
      if (pieces_[i] != "{" || i + 1 == pieces_.size()) {
        continue;
      }
      joined_[i + 1] = true;
      std::size_t end = i + 1;
      while (end < pieces_.size() && (is_one_letter(pieces_[end]) || is_one_digit(pieces_[end]))) {
        ++end;
      }
      if (i > 0 && among(heads, pieces_[i - 1]) && end < pieces_.size() && pieces_[end] == "}" &&
          end > i + 2) {
        std::fill(joined_.begin() + static_cast<std::ptrdiff_t>(i) + 2,
                  joined_.begin() + static_cast<std::ptrdiff_t>(end), true);
      }
    }
  }

  std::vector<std::string_view> pieces_;
  std::vector<bool> joined_;  ///< of each piece: to the one before it
};

}  // namespace

void lay_out_spaced_mathematics(std::string& text) {
  if (text.find(" . ") == std::string::npos) {
    return;
  }
  constexpr std::size_t few = 4;        // one in so many may be in one piece
  constexpr std::size_t no_chance = 2;  // so many parted decimals are of a recogniser
  std::size_t spaced = 0;
  std::size_t whole = 0;
  const std::vector<Span> found = mathematics_in(text);
  const auto inside = [&](const Span& span) {
    return std::string_view(text).substr(span.offset, span.length);
  };
  for (const Span& span : found) {
    whole += holds_whole_number(inside(span)) ? 1 : 0;
    spaced += holds_spaced_decimal(pieces_of(inside(span))) ? 1 : 0;
  }
  const bool all = spaced > 0 && whole * few <= spaced;
  if (!all && spaced < no_chance) {
    return;
  }
  for (const Span& span : found) {
    if (holds_whole_number(inside(span)) || !(all || holds_spaced_decimal(pieces_of(inside(span))))) {
      continue;
    }
    const std::size_t first = inside(span).find_first_not_of(" \t\r\n");
    std::string joined = std::string(inside(span).substr(0, first)) + Joiner(pieces_of(inside(span))).text();
    // Line ends stay lines, behind it.
    std::string rest(span.length - std::min(joined.size(), span.length), ' ');
    const auto lines =
        std::ranges::count(inside(span), '\n') - std::ranges::count(std::string_view(joined), '\n');
    if (joined.size() > span.length || rest.size() < static_cast<std::size_t>(lines)) {
      continue;
    }
    std::fill(rest.end() - lines, rest.end(), '\n');
    text.replace(span.offset, span.length, joined + rest);
  }
}

}  // namespace gradewright::reading
