#include "answers/reading/matching/given_up.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <string>
#include <utility>

#include "answers/reading/matching/given_up_words.hpp"
#include "answers/reading/matching/gives_all_up.hpp"
#include "answers/reading/matching/giving_up_clause.hpp"
#include "answers/reading/matching/left_open.hpp"
#include "answers/reading/matching/names_in_text.hpp"
#include "answers/reading/matching/prose_text.hpp"
#include "answers/reading/matching/sentence_pieces.hpp"
#include "answers/reading/matching/stated_names.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/silence.hpp"
#include "engine/text/among.hpp"
#include "engine/text/byte_set.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// What leads to a value below a name or behind it.
constexpr std::string_view relations = ":=";

/// More clauses of one sentence are looked at one by one.
constexpr std::size_t most_together = 6;

class Finder {
 public:
  Finder(std::string_view text, const PreparedQuestion& question)
      : text_(text),
        prose_(text),
        question_(question),
        all_in_numbers_(std::ranges::all_of(
            question.items, [](const ItemDeclaration& item) { return is_in_numbers(item.type); })) {}

  std::vector<GivenUp> run() {
    const Span whole{0, text_.size()};
    const bool nothing = says_nothing(text_);
    if (!nothing && all_in_numbers_ && prose_.may_give_up() && giving_up_clause(prose_, whole, question_)) {
      return {{.span = whole, .of_rest = true}};  // and nothing else
    }
    if (!nothing && gives_all_up(text_, question_)) {
      std::vector<std::size_t> all(question_.items.size());
      std::iota(all.begin(), all.end(), std::size_t{0});
      return {{.span = whole, .items = std::move(all), .of_all = true}};
    }
    relates_ = holds_one_of(relations, text_);
    if (!relates_ && !prose_.may_give_up() && text_.find('|') == std::string_view::npos) {
      return {};
    }
    for (const SentencePieces& sentence : sentences_in(text_)) {
      look_at(sentence);
    }
    return std::move(found_);
  }

 private:
  void look_at(const SentencePieces& sentence) {
    const std::size_t begin = sentence.clauses.front().first;
    const std::string_view whole = text_of(begin, sentence.clauses.back().last);
    if (trimmed(whole).starts_with('|')) {
      look_at_row(begin, whole);
      return;
    }
    const bool open = relates_ && holds_one_of(relations, whole);
    if (!open && !prose_.may_give_up({begin, whole.size()})) {
      return;
    }
    const std::size_t count = sentence.clauses.size();
    for (std::size_t first = 0; first < count;) {
      std::size_t last = std::min(count, first + most_together);
      while (last > first && !give_up(sentence, first, last)) {
        --last;
      }
      first = std::max(last, first + 1);
    }
  }

  std::string_view text_of(std::size_t first, std::size_t last) const {
    return text_.substr(first, last - first);
  }

  /// Looks at the clauses [first, last) of a sentence as one. Whether they give anything up.
  bool give_up(const SentencePieces& sentence, std::size_t first, std::size_t last) {
    const std::size_t begin =
        behind_bullet(text_, sentence.clauses[first].first, sentence.clauses[last - 1].last);
    const std::size_t end = sentence.clauses[last - 1].last;
    const Span clauses{begin, end - begin};
    const bool whole = first == 0 && last == sentence.clauses.size() && !sentence.bracket;
    const auto span = [&] { return with_separator(sentence, first, last, begin, end); };
    if (std::vector<std::size_t> open = left_open(prose_, clauses, question_); !open.empty()) {
      return !is_hedged(text_of(end, sentence.clauses.back().last)) && add(span(), std::move(open), {});
    }
    if (whole && relates_) {
      if (auto open = left_empty(text_of(begin, end), end); !open.empty()) {
        return add(span(), std::move(open), {});
      }
    }
    if (!prose_.may_give_up(clauses)) {
      return false;
    }
    if (auto clause = giving_up_clause(prose_, clauses, question_)) {
      if (!all_in_numbers_) {
        clause->described.clear();
        clause->of_topic = false;
      }
      const bool of_items = !clause->named.empty() || !clause->described.empty();
      if (of_items || clause->of_rest) {
        const bool added =
            add(span(), std::move(clause->named), std::move(clause->described), clause->of_rest);
        if (added) {
          found_.back().count = clause->count;
        }
        return added;
      }
      if (clause->of_topic && whole) {
        found_.push_back({.span = span()});
        return true;
      }
    }
    const auto begun =
        whole && all_in_numbers_ ? begun_and_given_up(prose_, clauses, question_) : std::nullopt;
    return begun && add(span(), {*begun}, {});
  }

  /// Whether what goes on behind words that give up may be an answer after all: "no idea, maybe the
  /// identity".
  static bool is_hedged(std::string_view behind) {
    static constexpr std::array<std::string_view, 26> hedges{
        "but",     "maybe",  "perhaps",   "probably",   "possibly",   "guess", "guessing",
        "guessed", "try",    "aber",      "vielleicht", "vermutlich", "wohl",  "rate",
        "mais",    "peut",   "sans",      "pero",       "quizás",     "tal",   "forse",
        "magari",  "talvez", "misschien", "ma",         "mas"};
    return std::ranges::any_of(words_of(behind), [](const std::string& word) { return among(hedges, word); });
  }

  /// The clauses with the sign that parts them from what stands before them, or behind them.
  Span with_separator(const SentencePieces& sentence, std::size_t first, std::size_t last, std::size_t begin,
                      std::size_t end) const {
    if (sentence.bracket) {
      return {begin - 1, end - begin + 2};
    }
    if (first > 0) {
      const std::size_t before = sentence.clauses[first - 1].last;
      return {before, end - before};
    }
    const std::size_t from = sentence.clauses.front().first;
    const std::size_t line =
        text_.rfind('\n', from) == std::string_view::npos ? 0 : text_.rfind('\n', from) + 1;
    const std::size_t outer = is_blank(text_.substr(line, from - std::min(line, from))) ? from : begin;
    std::size_t until = last < sentence.clauses.size() ? sentence.clauses[last].first : end;
    const bool stops = until == end && end < text_.size() && (text_[end] == '.' || text_[end] == '!');
    until += stops ? 1 : 0;
    return {outer, until - outer};
  }

  static bool says_same(std::string_view value) {
    const std::vector<std::string> words = words_of(value);
    return words.size() == 1 && is_same_word(words.front());
  }

  /// The item whose name stands alone before a colon or sign of equality at the end of a line, above another
  /// name of the question or above nothing; or with "same" behind it, below what is given up.
  std::vector<std::size_t> left_empty(std::string_view text, std::size_t end) {
    const std::size_t relation = text.find_first_of(relations);
    if (relation == std::string_view::npos) {
      return {};
    }
    const std::string_view value = trimmed(text.substr(relation + 1));
    const bool line_ends = end == text_.size() || text_[end] == '\n';
    const bool same =
        !found_.empty() && says_same(value) && is_blank(text_of(found_.back().span.end(), end - text.size()));
    if (!same && (!value.empty() || !line_ends)) {
      return {};
    }
    const std::string_view name = trimmed(text.substr(0, relation));
    const std::vector<NameIn> names = names_in(name, question_);
    const bool alone = names.size() == 1 && names.front().items.size() == 1 && names.front().first == 0 &&
                       names.front().last == name.size();
    if (!alone) {
      return {};
    }
    if (same) {
      return names.front().items;
    }
    if (holds_nameless_line()) {
      return {};
    }
    std::string_view below = text_.substr(end);
    below.remove_prefix(behind_bullet(below, 0, below.size()));
    const std::vector<NameIn> next = names_in(below.substr(0, below.find('\n')), question_);
    const bool names_next = !next.empty() && next.front().first == 0;
    return is_blank(below) || names_next ? names.front().items : std::vector<std::size_t>{};
  }

  /// Whether a line begins with a number or a bracket: the value of whatever name stands above.
  bool holds_nameless_line() {
    if (!nameless_lines_) {
      nameless_lines_ = false;
      for (std::size_t at = 0; at < text_.size() && !*nameless_lines_;) {
        const std::size_t end = std::min(text_.find('\n', at), text_.size());
        const std::size_t first = behind_bullet(text_, at, end);
        nameless_lines_ =
            first < end && (is_digit(text_[first]) ||
                            std::string_view("([{-|`$\\.").find(text_[first]) != std::string_view::npos);
        at = end + 1;
      }
    }
    return *nameless_lines_;
  }

  /// A row of a table that holds a name and nothing else.
  void look_at_row(std::size_t at, std::string_view line) {
    const std::size_t first = line.find('|') + 1;
    const std::size_t bar = line.find('|', first);
    if (bar == std::string_view::npos || line.find('|', bar + 1) == std::string_view::npos) {
      return;
    }
    const std::string_view name = trimmed(line.substr(first, bar - first));
    const std::vector<NameIn> names = names_in(name, question_);
    const std::string_view cells = line.substr(bar);
    const bool silent = cells.find_first_not_of("| \t\r") == std::string_view::npos || says_nothing(cells);
    const bool alone = names.size() == 1 && names.front().items.size() == 1 && names.front().first == 0 &&
                       names.front().last == name.size();
    if (silent && alone && !is_stated(names.front().items.front(), {at, line.size()})) {
      found_.push_back({.span = {at, line.size()}, .items = names.front().items, .in_table = true});
    }
  }

  /// Adds what is given up. Not where a value of a named item is stated elsewhere, or of each described one.
  bool add(Span span, std::vector<std::size_t> named, std::vector<std::size_t> described,
           bool of_rest = false) {
    const auto in_words = [&](std::size_t item) { return !is_in_numbers(question_.items[item].type); };
    const auto stated = [&](std::size_t item) { return is_stated(item, span); };
    if (std::ranges::any_of(named, in_words) || std::ranges::any_of(named, stated)) {
      return false;
    }
    const bool describes = !described.empty();
    std::erase_if(described, stated);
    if (describes && described.empty() && named.empty() && !of_rest) {
      return false;
    }
    for (const std::size_t item : described) {
      if (std::ranges::find(named, item) == named.end()) {
        named.push_back(item);
      }
    }
    found_.push_back({.span = span, .items = std::move(named), .of_rest = of_rest});
    return true;
  }

  /// Whether the text outside a piece states an item.
  bool is_stated(std::size_t item, Span but) {
    if (!stated_) {
      stated_.emplace(text_, question_);
    }
    return stated_->states(item, but);
  }

  std::string_view text_;
  ProseText prose_;
  const PreparedQuestion& question_;
  bool all_in_numbers_;
  bool relates_ = false;                ///< what leads to a value stands in the text
  std::optional<StatedNames> stated_;   ///< looked for where something is given up
  std::optional<bool> nameless_lines_;  ///< whether a line begins with a value
  std::vector<GivenUp> found_;
};

}  // namespace

std::vector<GivenUp> given_up(std::string_view text, const PreparedQuestion& question) {
  return text.size() > longest_given_up ? std::vector<GivenUp>{} : Finder(text, question).run();
}

}  // namespace gradewright::reading
