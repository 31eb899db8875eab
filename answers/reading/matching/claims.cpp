#include "answers/reading/matching/claims.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

#include "answers/reading/matching/sentence.hpp"
#include "answers/reading/matching/value_extent.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

/// Words and signs by which a clause says what follows from what stands before it.
constexpr std::array<std::string_view, 16> conclusions{
    "so",   "thus",  "hence", "therefore", "which", "giving", "then",     "making",
    "also", "somit", "daher", "donc",      "soit",  "luego",  "portanto", "quindi"};

/// Words by which a clause says what something is.
constexpr std::array<std::string_view, 31> copulas{
    "is",     "are",          "was",    "were",     "be",     "equals", "equal",   "gives",
    "yields", "becomes",      "makes",  "comes",    "turns",  "ist",    "sind",    "wird",
    "ergibt", "betr\u00e4gt", "est",    "sont",     "vaut",   "donne",  "es",      "son",
    "da",     "vale",         "\u00e9", "s\u00e3o", "\u00e8", "sono",   "bedraagt"};

class Scanner {
 public:
  Scanner(const Passage& passage, Lists lists)
      : passage_(passage),
        tokens_(passage.statements.tokens()),
        lists_(lists),
        extent_(passage.text, passage.statements.tokens()) {}

  std::vector<Claim> run() {
    std::size_t at = 0;
    while (at < tokens_.size()) {
      if (const std::size_t bounds = extent_.interval_end(at); bounds > at) {
        add(at, bounds, false);
        at = bounds;
      } else if (extent_.begins_value(at)) {
        bool is_list = false;
        const std::size_t end = end_of_value(at, is_list);
        add(at, std::max(end, at + 1), is_list);
        at = std::max(end, at + 1);
      } else {
        part(at);
        at = std::max(extent_.call_end(at), at + 1);  // what a name is called with is no value
      }
    }
    end_clause(passage_.text.size());
    mark_arguments();
    mark_premises();
    return std::move(claims_);
  }

 private:
  std::size_t offset(std::size_t at) const {
    return at < tokens_.size() ? tokens_[at].span.offset : passage_.text.size();
  }

  std::size_t end_of_value(std::size_t at, bool& is_list) const {
    if (const std::size_t size = extent_.size_end(at); size > at) {
      return size;
    }
    const std::size_t end = extent_.value_end(at, lists_ != Lists::apart, is_list);
    if (!is_list || lists_ == Lists::together || is_row(at, end)) {
      return end;
    }
    is_list = false;
    return extent_.value_end(at, false, is_list);
  }

  /// Whether numbers are told as a row: three or more, the last behind "and".
  bool is_row(std::size_t first, std::size_t end) const {
    constexpr std::ptrdiff_t fewest = 3;
    const auto list = tokens_.subspan(first, end - first);
    const auto numbers = std::ranges::count(list, Kind::number, &ResponseToken::kind);
    const auto joint = std::find_if(list.rbegin(), list.rend(), [](const ResponseToken& token) {
      return token.kind != Kind::number && !token.is_symbol("-");
    });
    return numbers >= fewest && joint != list.rend() && joint->kind == Kind::word;
  }

  /// Ends a clause or a sentence where one ends at a token.
  void part(std::size_t at) {
    const ResponseToken& token = tokens_[at];
    const bool line = token.kind == Kind::newline;
    const bool stop = token.is_symbol(".") || token.is_symbol("!") || token.is_symbol("?");
    const bool ends = (line || stop) && ends_sentence(passage_.text, token.span.offset);
    const bool joint = token.kind == Kind::word && token.space_before && is_joint(token.text);
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
    claim.value = {first, first, first, last};
    claim.lead = passage_.text.substr(from, std::max(begin, from) - from);
    claim.clause = clause_;
    claim.sentence = sentence_;
    claim.is_list = is_list;
    value_end_ = tokens_[last - 1].span.end();
    claim.text = is_list ? with_commas_only(first, last)
                         : plain_value(passage_.text.substr(begin, value_end_ - begin));
    if (passage_.text[value_end_ - 1] == '.') {  // "The answer is 13. The"
      claim.text.erase(claim.text.find_last_not_of('.') + 1);
      claims_.push_back(std::move(claim));
      ++clause_;
      ++sentence_;
      clause_begin_ = value_end_;
      return;
    }
    claims_.push_back(std::move(claim));
  }

  /// The numbers of a list, whatever word joins them.
  std::string with_commas_only(std::size_t first, std::size_t last) const {
    std::string text;
    for (std::size_t i = first; i < last; ++i) {
      const ResponseToken& token = tokens_[i];
      const bool sign = token.is_symbol("-");
      if (token.kind == Kind::number || sign) {
        const bool signed_number = i > first && tokens_[i - 1].is_symbol("-");
        text += text.empty() || signed_number ? "" : ", ";
        text += token.text;
      }
    }
    return text;
  }

  /// Whether a word says that what stands before it leads to what stands behind it; "of which" tells of a
  /// part.
  static bool concludes_by_word(std::string_view lead) {
    const auto words = words_of(lead);
    for (std::size_t i = 0; i < words.size(); ++i) {
      const bool part = i > 0 && words[i] == "which" && words[i - 1] == "of";
      if (among(conclusions, words[i]) && !part) {
        return true;
      }
    }
    return false;
  }

  static bool holds_arrow(std::string_view text) {
    constexpr std::string_view arrows[] = {"->", "=>", "\u2192", "\\to"};
    return std::ranges::any_of(
        arrows, [&](std::string_view arrow) { return text.find(arrow) != std::string_view::npos; });
  }

  /// Whether what stands between two values of a clause says that the second is the value of what the first
  /// tells of: "is about", ":", "\u2192".
  static bool states(std::string_view between) {
    return between.find(':') != std::string_view::npos || holds_arrow(between) ||
           std::ranges::any_of(words_of(between),
                               [](const std::string& word) { return among(copulas, word); });
  }

  /// A value with a word before it that is led on to another one is what that is a value for.
  void mark_arguments() {
    for (std::size_t i = 1; i < claims_.size(); ++i) {
      Claim& before = claims_[i - 1];
      before.is_argument = before.clause == claims_[i].clause &&
                           std::ranges::any_of(before.lead, is_letter) && states(claims_[i].lead);
    }
  }

  /// Of the claims of a sentence those before one that says what follows are its premises.
  void mark_premises() {
    for (std::size_t i = 1; i < claims_.size(); ++i) {
      const bool concludes = concludes_by_word(claims_[i].lead) || holds_arrow(claims_[i].lead) ||
                             claims_[i].lead.find("\\Rightarrow") != std::string_view::npos;
      claims_[i].concludes = concludes;
      for (std::size_t j = i; concludes && j > 0 && claims_[j - 1].sentence == claims_[i].sentence; --j) {
        claims_[j - 1].is_premise = true;
      }
    }
  }
  const Passage& passage_;
  std::span<const ResponseToken> tokens_;
  Lists lists_;
  ValueExtent extent_;
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
