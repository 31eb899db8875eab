#include "answers/reading/matching/claims.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

#include "answers/reading/matching/plain_wording.hpp"
#include "answers/reading/matching/sentence.hpp"
#include "answers/reading/notation/words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/units.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

/// Words that join clauses, and the members of a list.
constexpr std::array<std::string_view, 6> joints{"and", "und", "et", "y", "e", "or"};
/// Words between the extents of a size.
constexpr std::array<std::string_view, 4> by{"x", "X", "by", "mal"};
/// Words and signs by which a clause says what follows from what stands before it.
constexpr std::array<std::string_view, 16> conclusions{
    "so",   "thus",  "hence", "therefore", "which", "giving", "then",     "making",
    "also", "somit", "daher", "donc",      "soit",  "luego",  "portanto", "quindi"};

bool is_operator(const ResponseToken& token) {
  constexpr std::string_view signs = "+-*/^";
  return token.kind == Kind::symbol && token.text.size() == 1 && signs.find(token.text) != signs.npos;
}

/// Whether a word behind a number is its unit: "GB", "octets", "Tage".
bool names_unit(std::string_view word) {
  return is_unit(word) || (word.size() > 1 && !computing_units_of(word, 1'000).empty());
}

class Scanner {
 public:
  Scanner(const Passage& passage, Lists lists)
      : passage_(passage), tokens_(passage.statements.tokens()), lists_(lists) {}

  std::vector<Claim> run() {
    std::size_t at = 0;
    while (at < tokens_.size()) {
      if (const std::size_t bounds = std::max(interval_end(at), bounded_end(at)); bounds > at) {
        add(at, bounds, false);
        at = bounds;
      } else if (begins_value(at)) {
        bool is_list = false;
        const std::size_t end = value_end(at, is_list);
        add(at, std::max(end, at + 1), is_list);
        at = std::max(end, at + 1);
      } else {
        part(at);
        ++at;
      }
    }
    end_clause(passage_.text.size());
    mark_premises();
    return std::move(claims_);
  }

 private:
  std::size_t offset(std::size_t at) const {
    return at < tokens_.size() ? tokens_[at].span.offset : passage_.text.size();
  }
  bool is_quiet(std::size_t at) const {
    return tokens_[at].kind == Kind::edge || tokens_[at].is(Kind::open, "{") ||
           tokens_[at].is(Kind::close, "}");
  }
  /// The next token that is no sign of mathematics or of a style.
  std::size_t skip(std::size_t at) const {
    while (at < tokens_.size() && is_quiet(at)) {
      ++at;
    }
    return at;
  }

  /// Ends a clause or a sentence where one ends at a token.
  void part(std::size_t at) {
    const ResponseToken& token = tokens_[at];
    const bool line = token.kind == Kind::newline;
    const bool stop = token.is_symbol(".") || token.is_symbol("!") || token.is_symbol("?");
    const bool ends = (line || stop) && ends_sentence(passage_.text, token.span.offset);
    const bool joint = token.kind == Kind::word && token.space_before && among(joints, token.text);
    if (ends || joint || token.is_symbol(",") || token.is_symbol(";") || token.kind == Kind::wide) {
      end_clause(token.span.offset);
      ++clause_;
      sentence_ += ends ? 1 : 0;
      clause_begin_ = token.span.end();
    }
  }

  /// The words behind the last value of a clause end with it.
  void end_clause(std::size_t end) {
    if (!claims_.empty() && claims_.back().clause == clause_) {
      const std::size_t from = value_end_;
      claims_.back().tail = passage_.text.substr(from, std::max(end, from) - from);
    }
  }

  void add(std::size_t first, std::size_t last, bool is_list) {
    const std::size_t begin = offset(first);
    const std::size_t from = !claims_.empty() && claims_.back().clause == clause_
                                 ? std::max(value_end_, clause_begin_)
                                 : clause_begin_;
    end_clause(begin);
    Claim claim;
    claim.passage = &passage_;
    claim.value = {first, first, first, last};
    claim.lead = passage_.text.substr(from, std::max(begin, from) - from);
    claim.clause = clause_;
    claim.sentence = sentence_;
    claim.is_list = is_list;
    value_end_ = tokens_[last - 1].span.end();
    claim.text = plain(passage_.text.substr(begin, value_end_ - begin));
    if (passage_.text[value_end_ - 1] == '.') {  // "The answer is 13. The"
      claim.text.pop_back();
      claims_.push_back(std::move(claim));
      ++clause_;
      ++sentence_;
      clause_begin_ = value_end_;
      return;
    }
    claims_.push_back(std::move(claim));
  }

  /// Without the signs of mathematics, frames and styles; braces without a partner go too.
  static std::string plain(std::string_view value) {
    std::string text(value);
    for (const std::string_view mark : {"\\boxed", "\\(", "\\)", "\\[", "\\]", "$$", "$", "**", "__"}) {
      for (std::size_t at = text.find(mark); at != text.npos; at = text.find(mark, at)) {
        text.replace(at, mark.size(), mark.size(), ' ');
      }
    }
    std::vector<std::size_t> open;
    for (std::size_t at = 0; at < text.size(); ++at) {
      const bool escaped = at > 0 && text[at - 1] == '\\';
      if (text[at] == '{' && !escaped) {
        open.push_back(at);
      } else if (text[at] == '}' && !escaped && open.empty()) {
        text[at] = ' ';
      } else if (text[at] == '}' && !escaped) {
        open.pop_back();
      }
    }
    for (const std::size_t at : open) {
      text[at] = ' ';
    }
    return std::string(trimmed(text));
  }

  /// Whether a number stands there that is no part of a name: not the 1 of h_1.
  bool is_free(std::size_t at) const {
    if (at == 0 || tokens_[at].space_before) {
      return true;
    }
    const ResponseToken& before = tokens_[at - 1];
    const bool wide_letter = before.kind == Kind::word && !is_ascii(before.text.front());
    return !(before.kind == Kind::word && !wide_letter) && !before.is_symbol("_") && !before.is_symbol("#") &&
           !(before.kind == Kind::symbol && !is_ascii(before.text.front()) && before.text.size() > 1);
  }

  bool begins_value(std::size_t at) const {
    const ResponseToken& token = tokens_[at];
    switch (token.kind) {
      case Kind::number:
      case Kind::damaged:
      case Kind::fraction:
      case Kind::root:
      case Kind::begin:
        return is_free(at);
      case Kind::open:
        return (token.text != "{" || is_drawn_brace(at)) && is_free(at) && is_numeric(at);
      case Kind::symbol:
        return (token.text == "-" || token.text == "+") && token.space_before && at + 1 < tokens_.size() &&
               !tokens_[at + 1].space_before && tokens_[at + 1].kind == Kind::number;
      default:
        return false;
    }
  }

  /// "\{" or a brace of plain text, which opens a set.
  bool is_drawn_brace(std::size_t at) const {
    return !tokens_[at].in_math || passage_.text[tokens_[at].span.offset] == '\\';
  }

  /// One past the bracket that closes the one at `at`; `at` where none does.
  std::size_t closing(std::size_t at) const {
    int depth = 0;
    for (std::size_t i = at; i < tokens_.size(); ++i) {
      depth += tokens_[i].kind == Kind::open ? 1 : tokens_[i].kind == Kind::close ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return at;
  }

  /// Whether a bracket holds numbers, and no words but units.
  bool is_numeric(std::size_t at) const {
    bool number = false;
    const std::size_t end = closing(at);
    for (std::size_t i = at; i < end; ++i) {
      number = number || tokens_[i].kind == Kind::number || tokens_[i].kind == Kind::fraction;
      if (tokens_[i].kind == Kind::word && !may_stand_in_value(i)) {
        return false;
      }
    }
    return number;
  }

  bool may_stand_in_value(std::size_t at) const {
    const std::string_view word = tokens_[at].text;
    return among(by, word) || names_unit(word) || multiplier_of(word) || !function_of(word).empty() ||
           word == "infty" || word == "pi" || word == "inf";
  }

  /// One past a unit behind a number: "GB", "GB/s", "million", "FLOPs per second".
  std::size_t unit_end(std::size_t at) const {
    std::size_t end = skip(at);
    if (end == tokens_.size() || tokens_[end].kind != Kind::word) {
      return at;
    }
    if (multiplier_of(tokens_[end].text)) {
      const std::size_t more = unit_end(end + 1);
      return std::max(more, end + 1);
    }
    if (!names_unit(tokens_[end].text)) {
      return at;
    }
    ++end;
    const bool quotient = end + 1 < tokens_.size() && tokens_[end].is_symbol("/") &&
                          tokens_[end + 1].kind == Kind::word && names_unit(tokens_[end + 1].text);
    return quotient ? end + 2 : end;
  }

  /// One past the groups of a fraction, a root or an environment.
  std::size_t group_end(std::size_t at) const {
    if (tokens_[at].kind == Kind::begin) {
      std::size_t end = at;
      while (end < tokens_.size() && tokens_[end].kind != Kind::end) {
        ++end;
      }
      return std::min(end + 1, tokens_.size());
    }
    std::size_t end = at + 1;
    for (int group = 0; group < (tokens_[at].kind == Kind::fraction ? 2 : 1); ++group) {
      end = end < tokens_.size() && tokens_[end].kind == Kind::open ? std::max(closing(end), end) : end;
    }
    return std::min(end, tokens_.size());
  }

  /// One past the operand at `at`, with its unit; `at` where there is none.
  std::size_t operand_end(std::size_t at) const {
    if (at == tokens_.size()) {
      return at;
    }
    switch (tokens_[at].kind) {
      case Kind::number:
      case Kind::damaged:
        return unit_or_percent_end(at + 1);
      case Kind::fraction:
      case Kind::root:
      case Kind::begin:
        return unit_or_percent_end(group_end(at));
      case Kind::open:
        return is_numeric(at) ? unit_or_percent_end(closing(at)) : at;
      case Kind::symbol:
        return tokens_[at].text == "-" ? signed_end(at) : at;
      case Kind::word:
        return function_end(at);
      default:
        return at;
    }
  }
  std::size_t signed_end(std::size_t at) const {
    const std::size_t end = operand_end(at + 1);
    return end == at + 1 ? at : end;
  }
  std::size_t function_end(std::size_t at) const {
    const bool names = !function_of(tokens_[at].text).empty() || tokens_[at].text == "pi";
    const bool call = names && at + 1 < tokens_.size() && tokens_[at + 1].kind == Kind::open;
    return call && is_numeric(at + 1) ? closing(at + 1) : names && tokens_[at].text == "pi" ? at + 1 : at;
  }
  std::size_t unit_or_percent_end(std::size_t at) const {
    const bool percent = at < tokens_.size() && tokens_[at].is_symbol("%");
    return percent ? at + 1 : unit_end(at);
  }

  /// Where a value that has come to `at` goes on: behind an operator, "x" or "by", a relation, also in the
  /// next line. `at` where it does not.
  std::size_t next_operand(std::size_t at) const {
    std::size_t next = skip(at);
    if (next < tokens_.size() && tokens_[next].kind == Kind::newline && next + 1 < tokens_.size()) {
      next = skip(next + 1);
      return next < tokens_.size() && tokens_[next].kind == Kind::relation ? behind_relation(next, at) : at;
    }
    if (next == tokens_.size()) {
      return at;
    }
    const ResponseToken& token = tokens_[next];
    if (token.kind == Kind::relation) {
      return behind_relation(next, at);
    }
    const bool joins = is_operator(token) || (token.kind == Kind::word && among(by, token.text));
    if (!joins) {
      const bool product = token.kind == Kind::open && token.text != "{" && !token.space_before;
      return product ? next : at;
    }
    ++next;
    while (next < tokens_.size() && is_operator(tokens_[next]) && !tokens_[next].is_symbol("-")) {
      ++next;  // 7 // 2, 2 ** 3
    }
    return skip(next);
  }
  std::size_t behind_relation(std::size_t at, std::size_t none) const {
    const std::string_view sign = passage_.text.substr(tokens_[at].span.offset, tokens_[at].span.length);
    constexpr std::array<std::string_view, 5> equal{"=", "\u2248", "~", "\\approx", "=="};
    return among(equal, sign) ? skip(at + 1) : none;
  }

  /// Whether a comma or "and" between two bare numbers joins them to a list there.
  std::size_t next_member(std::size_t at) const {
    std::size_t next = at;
    bool joined = false;
    while (next < tokens_.size() && (tokens_[next].is_symbol(",") || (tokens_[next].kind == Kind::word &&
                                                                      among(joints, tokens_[next].text)))) {
      joined = true;
      ++next;
    }
    const bool number = joined && next < tokens_.size() && tokens_[next].kind == Kind::number;
    return number ? next : at;
  }

  std::size_t value_end(std::size_t at, bool& is_list) const {
    std::size_t end = operand_end(at);
    bool bare = end == at + 1 && tokens_[at].kind == Kind::number;
    while (end > at) {
      const std::size_t member = lists_ == Lists::together && bare ? next_member(end) : end;
      if (member > end) {
        const std::size_t more = operand_end(member);
        if (more == member + 1) {
          is_list = true;
          end = more;
          continue;
        }
      }
      const std::size_t next = is_list ? end : next_operand(end);
      const std::size_t more =
          next > end || (next == end && next < tokens_.size()) ? operand_end(next) : next;
      if (next == end || more == next) {
        break;
      }
      bare = false;
      end = more;
    }
    return end;
  }

  /// One past an interval that is said in words: "between 0 and 1 (both excluded)".
  std::size_t interval_end(std::size_t at) const {
    constexpr std::array<std::string_view, 7> openers{"between", "from", "zwischen", "von",
                                                      "entre",   "tra",  "fra"};
    constexpr std::size_t longest = 14;
    if (tokens_[at].kind != Kind::word || !among(openers, lower(tokens_[at].text))) {
      return at;
    }
    for (std::size_t last = std::min(tokens_.size(), at + longest); last > at + 4; --last) {
      const std::size_t from = offset(at);
      const std::string_view text = passage_.text.substr(from, tokens_[last - 1].span.end() - from);
      if (!interval_in_words(plain(text)).empty()) {
        return last;
      }
    }
    return at;
  }

  /// One past what is bounded on both sides: "0 < lr < 0.5".
  std::size_t bounded_end(std::size_t at) const {
    const std::size_t name = comparison_end(operand_end(at));
    if (!begins_value(at) || name == at || name >= tokens_.size() || tokens_[name].kind != Kind::word) {
      return at;
    }
    std::size_t end = name + 1;  // and its index
    while (end + 1 < tokens_.size() && tokens_[end].is_symbol("_")) {
      end += 2;
    }
    const std::size_t bound = comparison_end(end);
    const std::size_t last = bound > end ? operand_end(bound) : bound;
    return bound > end && last > bound && name > operand_end(at) ? last : at;
  }
  /// One past a sign by which what stands before it is smaller; `at` where none stands there.
  std::size_t comparison_end(std::size_t at) const {
    constexpr std::array<std::string_view, 7> signs{"<", "<=", "\u2264", "\\le", "\\leq", "\\lt", "\u2a7d"};
    const std::size_t sign = skip(at);
    const bool smaller =
        sign < tokens_.size() && tokens_[sign].kind == Kind::symbol && among(signs, tokens_[sign].text);
    if (!smaller) {
      return at;
    }
    const bool equal = sign + 1 < tokens_.size() && tokens_[sign + 1].is(Kind::relation, "=") &&
                       !tokens_[sign + 1].space_before;
    return skip(sign + (equal ? 2 : 1));
  }

  /// Of the claims of a sentence those before one that says what follows are its premises.
  void mark_premises() {
    for (std::size_t i = 1; i < claims_.size(); ++i) {
      const auto words = words_of(claims_[i].lead);
      const bool concludes =
          std::ranges::any_of(words, [](auto& word) { return among(conclusions, word); }) ||
          claims_[i].lead.find("->") != std::string_view::npos ||
          claims_[i].lead.find("=>") != std::string_view::npos ||
          claims_[i].lead.find("\u2192") != std::string_view::npos ||
          claims_[i].lead.find("\\to") != std::string_view::npos ||
          claims_[i].lead.find("\\Rightarrow") != std::string_view::npos;
      for (std::size_t j = i; concludes && j > 0 && claims_[j - 1].sentence == claims_[i].sentence; --j) {
        claims_[j - 1].is_premise = true;
      }
    }
  }
  const Passage& passage_;
  std::span<const ResponseToken> tokens_;
  Lists lists_;
  std::size_t clause_ = 0;
  std::size_t sentence_ = 0;
  std::size_t clause_begin_ = 0;  ///< in the text
  std::size_t value_end_ = 0;     ///< of the last claim, in the text
  std::vector<Claim> claims_;
};

}  // namespace

std::vector<Claim> claims_of(const Passage& passage, Lists lists) {
  return Scanner(passage, lists).run();
}

}  // namespace gradewright::reading
