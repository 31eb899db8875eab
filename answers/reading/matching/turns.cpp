#include "answers/reading/matching/turns.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/byte_set.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// The words that join the last two of a list, in ten languages.
constexpr std::array<std::string_view, 10> joints{"and", "und", "et", "y",    "e",
                                                  "en",  "och", "og", "oraz", "ja"};

/// Without blanks, bullets and signs that end a sentence around it.
Turn turn_at(std::string_view text, std::size_t first, std::size_t end) {
  constexpr std::string_view around = " \t\r\n";
  first = std::min(text.find_first_not_of(around, first), end);
  const bool bullet = first + 1 < end &&
                      std::string_view("-*+>").find(text[first]) != std::string_view::npos &&
                      is_blank(text[first + 1]);
  if (bullet) {
    first = std::min(text.find_first_not_of(around, first + 1), end);
  }
  if (first >= end) {
    return {end, {}, {}};
  }
  const std::size_t last = text.find_last_not_of(around, end - 1) + 1;
  std::string_view turn = text.substr(first, std::max(last, first) - first);
  const std::size_t stop = turn.ends_with('.') ? turn.size() - 1 : turn.size();
  if (turn.starts_with('$') && stop > 2 && turn.find('$', 1) == stop - 1) {
    turn = turn.substr(1, stop - 2);  // a formula by itself
    ++first;
  }
  return {first, turn, {}};
}

/// Cuts a text where nothing is open.
class Cutter {
 public:
  Cutter(std::string_view text, Parting parting) : text_(text), parting_(parting) {}

  std::vector<Turn> run() {
    for (std::size_t i = 0; i < text_.size();) {
      const char c = text_[i];
      const bool escaped = i > 0 && text_[i - 1] == '\\';
      depth_ += (c == '(' || c == '[' || c == '{') && !escaped ? 1 : 0;
      depth_ -= (c == ')' || c == ']' || c == '}') && !escaped ? 1 : 0;
      depth_ = std::max(depth_, 0);
      formula_ = c == '$' && !escaped ? !formula_ : formula_;
      if (c == '\n' && i + 1 < text_.size() && text_[i + 1] == '\n') {
        depth_ = 0;
        formula_ = false;
      }
      const std::size_t length = depth_ == 0 && !formula_ ? parts_at(i) : 0;
      if (length > 0) {
        add(i);
        first_ = i + length;
      }
      i += std::max(length, std::size_t{1});
    }
    add(text_.size());
    return std::move(turns_);
  }

 private:
  bool blank_at(std::size_t at) const { return at >= text_.size() || is_blank(text_[at]); }

  std::size_t parts_at(std::size_t at) const {
    const char c = text_[at];
    const std::string_view rest = text_.substr(at);
    if (c == '\n') {
      return 1;
    }
    if (parting_ == Parting::slashes) {
      const bool sign = c == '/' || c == '|';
      return sign && at > 0 && blank_at(at - 1) && blank_at(at + 1) ? 1 : 0;
    }
    if (parting_ == Parting::lines) {
      return 0;
    }
    if ((c == ';' || c == '.' || c == '!') && blank_at(at + 1)) {
      return 1;
    }
    for (const std::string_view sign : {"\uff1b", "\u3002"}) {
      if (rest.starts_with(sign)) {
        return sign.size();
      }
    }
    return parting_ == Parting::commas ? comma_at(at) : 0;
  }

  /// Whether a name and a relation begin at `at`: "p=.8 r=.667".
  bool equated_at(std::size_t at) const {
    std::size_t end = at;
    while (end < text_.size() && (is_letter(text_[end]) || (end > at && is_digit(text_[end])))) {
      ++end;
    }
    return end > at && end < text_.size() && text_[end] == '=';
  }

  std::size_t comma_at(std::size_t at) const {
    if (is_blank(text_[at]) && equated_at(at + 1)) {
      return 1;
    }
    const std::string_view rest = text_.substr(at);
    if (text_[at] == ',' && blank_at(at + 1)) {
      return 1;
    }
    for (const std::string_view sign : {"\uff0c", "\u3001"}) {
      if (rest.starts_with(sign)) {
        return sign.size();
      }
    }
    for (const std::string_view word : joints) {
      if (at > 0 && blank_at(at - 1) && rest.starts_with(word) && blank_at(at + word.size())) {
        return word.size();
      }
    }
    return 0;
  }

  void add(std::size_t end) {
    const Turn turn = turn_at(text_, first_, end);
    if (begins_with_relation(turn.text) && !turns_.empty()) {  // which goes on with the one before
      const std::size_t first = turns_.back().offset;
      turns_.back().text = text_.substr(first, turn.offset + turn.text.size() - first);
    } else if (!turn.text.empty()) {
      turns_.push_back(turn);
    }
  }

  std::string_view text_;
  Parting parting_;
  int depth_ = 0;
  bool formula_ = false;
  std::size_t first_ = 0;
  std::vector<Turn> turns_;
};

/// Where the brace that opens at `open` closes; the end of the text where it does not.
std::size_t closing(std::string_view text, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open; i < text.size(); ++i) {
    const bool escaped = i > 0 && text[i - 1] == '\\';
    depth += text[i] == '{' && !escaped ? 1 : 0;
    depth -= text[i] == '}' && !escaped ? 1 : 0;
    if (depth == 0) {
      return i;
    }
  }
  return text.size();
}

}  // namespace

bool begins_with_relation(std::string_view text) {
  constexpr std::array<std::string_view, 6> signs{"=", "$=", "\u2248", "&=", "\\approx", "$\\approx"};
  constexpr ByteSet first_bytes("=$\xE2&\\");
  return !text.empty() && first_bytes.contains(text.front()) &&
         std::ranges::any_of(signs, [&](std::string_view sign) { return text.starts_with(sign); }) &&
         !text.starts_with("=>") && !text.starts_with("==");
}

std::vector<Turn> turns_of(std::string_view text, Parting parting) {
  return Cutter(text, parting).run();
}

std::vector<Turn> framed_turns(std::string_view text) {
  constexpr std::string_view frame = "\\boxed{";
  std::vector<Turn> turns;
  std::size_t before = 0;
  for (std::size_t at = text.find(frame); at != std::string_view::npos; at = text.find(frame, at + 1)) {
    const std::size_t first = at + frame.size();
    const std::size_t end = closing(text, first - 1);
    if (end == text.size()) {
      return {};
    }
    turns.push_back({first, text.substr(first, end - first), text.substr(before, at - before)});
    before = end + 1;
  }
  return turns;
}

std::vector<std::size_t> value_begins(std::string_view turn) {
  std::vector<std::size_t> begins{0};
  const auto add = [&](std::size_t at) {
    if (at < turn.size() && std::ranges::find(begins, at) == begins.end()) {
      begins.push_back(at);
    }
  };
  const std::size_t bracket = std::min(turn.find_first_of("([{$"), turn.size());
  for (std::size_t at = 0; at < bracket; ++at) {  // a number, not the digit of a name
    const bool begins_word = at == 0 || is_blank(turn[at - 1]);
    const bool number = is_digit(turn[at]) || ((turn[at] == '.' || turn[at] == '-' || turn[at] == '+') &&
                                               at + 1 < turn.size() && is_digit(turn[at + 1]));
    if (begins_word && (number || !is_ascii(turn[at]))) {
      add(at);
      break;
    }
  }
  add(bracket);
  add(static_cast<std::size_t>(std::ranges::find_if(turn, is_digit) - turn.begin()));
  const std::size_t relation = turn.find_first_of("=:");
  add(relation == std::string_view::npos ? turn.size() : relation + 1);
  return begins;
}

}  // namespace gradewright::reading
