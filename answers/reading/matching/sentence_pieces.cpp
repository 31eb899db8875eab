#include "answers/reading/matching/sentence_pieces.hpp"

#include <algorithm>
#include <utility>

#include "engine/text/byte_set.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/word_set.hpp"

namespace gradewright::reading {
namespace {

/// Words before which a clause may end.
constexpr std::string_view joints[] = {"but ",  "and ", "aber ", "und ", "mais ",
                                       "pero ", "et ",  "maar ", "ma "};
constexpr WordSet known_joints(joints);
constexpr ByteSet joint_letters([](char c) { return !known_joints.beginning_with(c, c).empty(); });
constexpr ByteSet second_letters([](char c) {
  return std::ranges::any_of(joints, [c](std::string_view one) { return one[1] == c; });
});

constexpr ByteSet relations_and_line_ends(":=\n");

/// Bytes at which anything may end.
constexpr ByteSet ends("\n()[]{}.!,; \t\r");

/// Cuts a text into sentences and clauses.
class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text) {}

  std::vector<SentencePieces> run() {
    int depth = 0;
    for (std::size_t at = ends.find_in(text_); at < text_.size(); at = ends.find_in(text_, at + 1)) {
      const char c = text_[at];
      if (c == '\n' && !is_wrapped(at)) {
        depth = 0;
        end_sentence(at, at + 1);
        line_ = at + 1;
        continue;
      }
      if (is_blank(c)) {
        if (depth == 0 && begins_joint(at + 1)) {
          end_clause(at, at + 1);
        }
        continue;
      }
      if (depth == 0 && c == '(' && take_bracket(at)) {
        continue;
      }
      depth += c == '(' || c == '[' || c == '{' ? 1 : 0;
      depth -= (c == ')' || c == ']' || c == '}') && depth > 0 ? 1 : 0;
      if (depth > 0) {
        continue;
      }
      const bool blank = at + 1 >= text_.size() || is_blank(text_[at + 1]);
      if ((c == '.' || c == '!') && blank && !ends_abbreviation(at)) {
        end_sentence(at, at + 1);
      } else if ((c == ',' || c == ';') && blank) {
        end_clause(at, at + 1);
      }
    }
    end_sentence(text_.size(), text_.size());
    return std::move(sentences_);
  }

 private:
  bool begins_joint(std::size_t at) const {
    return at + 1 < text_.size() && joint_letters.contains(text_[at]) &&
           second_letters.contains(text_[at + 1]) &&
           std::ranges::any_of(known_joints.beginning_with(text_[at], text_[at]),
                               [&](std::string_view one) { return text_.substr(at).starts_with(one); });
  }

  bool ends_abbreviation(std::size_t at) const {
    const std::string_view until = text_.substr(0, at);
    return until.ends_with("e.g") || until.ends_with("i.e") || until.ends_with("w.r.t");
  }

  bool is_wrapped(std::size_t at) const {
    constexpr std::size_t shortest = 50;
    const char next = at + 1 < text_.size() ? text_[at + 1] : '\n';
    const char last = at > 0 ? text_[at - 1] : '\n';
    if (at - line_ < shortest || !is_letter(next) || is_capital(next) || !(is_letter(last) || last == ',')) {
      return false;
    }
    const std::size_t stop = relations_and_line_ends.find_in(text_, at + 1);
    return stop == text_.size() || text_[stop] == '\n';  // nothing is stated on the line below
  }

  /// Takes words in brackets, without numbers, as a sentence of their own.
  bool take_bracket(std::size_t& at) {
    const std::size_t close = text_.find_first_of("()[]{}0123456789=\n", at + 1);
    if (close == std::string_view::npos || text_[close] != ')' || close < at + 4) {
      return false;
    }
    SentencePieces inner;
    inner.clauses.push_back({at + 1, close});
    inner.bracket = true;
    brackets_.push_back(std::move(inner));
    at = close;
    return true;
  }

  void end_clause(std::size_t at, std::size_t next) {
    if (!is_blank(text_.substr(first_, at - first_))) {
      clauses_.push_back({first_, at});
    }
    first_ = next;
  }

  void end_sentence(std::size_t at, std::size_t next) {
    end_clause(at, next);
    if (!clauses_.empty()) {
      sentences_.push_back({std::move(clauses_), false});
    }
    clauses_.clear();
    for (SentencePieces& bracket : brackets_) {
      sentences_.push_back(std::move(bracket));
    }
    brackets_.clear();
  }

  std::string_view text_;
  std::size_t first_ = 0;
  std::size_t line_ = 0;
  std::vector<SentencePieces::Clause> clauses_;
  std::vector<SentencePieces> sentences_;
  std::vector<SentencePieces> brackets_;
};

}  // namespace

std::size_t behind_bullet(std::string_view text, std::size_t at, std::size_t end) {
  const auto skip_blanks = [&] {
    while (at < end && is_blank(text[at])) {
      ++at;
    }
  };
  skip_blanks();
  const std::size_t first = at;
  const bool sign = at < end && std::string_view("-*+>").find(text[at]) != std::string_view::npos;
  at += sign ? 1 : 0;
  if (at + 1 < end && is_blank(text[at]) && at > first) {
    skip_blanks();
    return at;
  }
  return first;
}

std::vector<SentencePieces> sentences_in(std::string_view text) {
  return Cutter(text).run();
}

}  // namespace gradewright::reading
