#include "answers/reading/matching/bounds.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "answers/reading/matching/bound_names.hpp"
#include "answers/reading/matching/bounded_words.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/plain_wording.hpp"
#include "answers/reading/matching/value_extent.hpp"
#include "answers/reading/notation/scan_number.hpp"
#include "answers/reading/notation/words.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

class Scanner {
 public:
  Scanner(const Passage& passage, const PreparedQuestion& question)
      : text_(passage.text), tokens_(passage.statements.tokens()), names_(tokens_, question) {}

  std::vector<Bound> run() {
    std::vector<Bound> bounds;
    for (std::size_t at = 0; at < tokens_.size();) {
      if (const std::size_t behind = names_.label_end(at); behind > at) {
        at = behind;
        continue;
      }
      std::optional<Bound> bound = may_begin(at) ? in_words(at) : std::nullopt;
      bound = bound || !may_begin(at) ? std::move(bound) : in_signs(at);
      at = bound ? bound->last : std::max(name_end(at), at + 1);
      if (bound) {
        bounds.push_back(std::move(*bound));
      }
    }
    return bounds;
  }

 private:
  /// A name in a relation: its tokens.
  struct Name {
    std::size_t first = 0;
    std::size_t last = 0;
  };

  std::string_view source(std::size_t first, std::size_t last) const {
    const std::size_t from = tokens_[first].span.offset;
    return text_.substr(from, tokens_[last - 1].span.end() - from);
  }
  std::string_view source_at(std::size_t at) const { return text_.substr(tokens_[at].span.offset); }

  std::size_t skip(std::size_t at) const {
    while (at < tokens_.size() && tokens_[at].kind == Kind::edge) {
      ++at;
    }
    return at;
  }

  bool may_begin(std::size_t at) const {
    const ResponseToken& token = tokens_[at];
    const bool sign = (token.is_symbol("-") || token.is_symbol("|")) && !in_number(at);
    return token.kind == Kind::number || token.kind == Kind::fraction || token.kind == Kind::root ||
           token.is(Kind::open, "(") || sign || name_end(at) > at;
  }
  bool in_number(std::size_t at) const {
    return at > 0 && !tokens_[at].space_before && !tokens_[at - 1].space_before &&
           tokens_[at - 1].kind == Kind::number;
  }

  bool compares(std::size_t at) const {
    constexpr std::array<std::string_view, 15> signs{"<",      ">",      "<=",     ">=",   "\u2264",
                                                     "\u2265", "\u2a7d", "\u2a7e", "\\le", "\\leq",
                                                     "\\lt",   "\\ge",   "\\geq",  "\\gt", "!="};
    return (tokens_[at].kind == Kind::symbol || tokens_[at].kind == Kind::relation) &&
           among(signs, tokens_[at].text);
  }
  bool is_member(std::size_t at) const {
    const ResponseToken& token = tokens_[at];
    return token.text == "in" || token.text == "\u2208" || token.text == "\\in";
  }
  bool joins(std::size_t at) const { return begins_with_joint(source_at(at)); }

  /// One past the interval whose first bracket is at `at`; `at` where none is.
  std::size_t interval_end(std::size_t at) const {
    if (at >= tokens_.size() || (tokens_[at].kind != Kind::open && tokens_[at].kind != Kind::close)) {
      return at;
    }
    int depth = 0;
    for (std::size_t i = at + 1; i < tokens_.size() && tokens_[i].kind != Kind::newline; ++i) {
      const bool inner = tokens_[i].is(Kind::open, "(") || tokens_[i].is(Kind::open, "{");
      const bool ends = tokens_[i].kind == Kind::close || tokens_[i].is(Kind::open, "[");
      if (ends && depth == 0) {
        return i + 1;
      }
      depth += inner ? 1 : tokens_[i].kind == Kind::close ? -1 : 0;
    }
    return at;
  }

  /// The words from a token on, as they are compared, up to so many.
  std::string words_from(std::size_t at, std::size_t count) const {
    std::string words;
    const std::string_view rest = at < tokens_.size() ? source_at(at) : std::string_view();
    for (std::size_t i = 0; i < rest.size() && count > 0; ++i) {
      const bool part = is_letter(rest[i]) || !is_ascii(rest[i]);
      if (!part && rest[i] != ' ') {
        break;
      }
      count -= rest[i] == ' ' ? 1 : 0;
      words += count > 0 ? std::string(1, lower(rest[i])) : "";
    }
    return words;
  }

  /// "t has to be greater than 18", "eta must lie in (0, 1/3)".
  std::optional<Bound> in_words(std::size_t at) const {
    const std::size_t name_last = name_end(at);
    if (name_last == at) {
      return std::nullopt;
    }
    std::size_t verb = skip(name_last);
    while (verb < tokens_.size() && tokens_[verb].kind == Kind::word &&
           leads_to_comparison(lower(tokens_[verb].text))) {
      ++verb;
    }
    if (verb >= tokens_.size()) {
      return std::nullopt;
    }
    Bound bound{at, at, {}, {}, {}, item_of({at, name_last}), true};
    const std::string name(source(at, name_last));
    if (is_member(verb)) {
      std::size_t open = verb + 1;
      while (open < tokens_.size() && tokens_[open].kind == Kind::word &&
             names_interval(lower(tokens_[open].text))) {
        ++open;
      }
      open = skip(open);
      bound.last = interval_end(open);
      if (bound.last == open) {
        return std::nullopt;
      }
      const std::string interval = " \\in " + plain_value(source(open, bound.last));
      bound.text = plain_value(name) + interval;
      bound.solvable = "x" + interval;
      return bound;
    }
    const std::optional<Spoken> first = spoken_at(verb);
    if (!first) {
      return between(std::move(bound), name, verb);
    }
    bound.last = first->number + 1;
    const std::optional<Spoken> second = joined_at(bound.last);
    std::string before;  // "0 < " of "greater than 0 and smaller than 0.5"
    const Spoken* last = &*first;
    if (second && second->sign.front() != first->sign.front()) {
      const bool lower_first = first->sign.front() == '>';
      const Spoken& lower_end = lower_first ? *first : *second;
      last = lower_first ? &*second : &*first;
      before = number_at(lower_end) + (lower_end.sign == ">" ? " < " : " <= ");
      bound.last = second->number + 1;
    }
    const std::string rest = " " + std::string(last->sign) + " " + number_at(*last);
    bound.text = before + name + rest;
    bound.solvable = before + "x" + rest;
    return bound;
  }

  /// "eta between 0 and 0.5, both excluded": its ends in words, and whether they belong to it.
  std::optional<Bound> between(Bound bound, const std::string& name, std::size_t at) const {
    bound.last = ValueExtent(text_, tokens_).worded_end(at);
    const std::string interval =
        bound.last > at ? interval_in_words(plain_value(source(at, bound.last))) : std::string();
    if (interval.empty()) {
      return std::nullopt;
    }
    while (tokens_[bound.last - 1].kind == Kind::newline) {
      --bound.last;
    }
    bound.text = plain_value(name) + " \\in " + interval;
    bound.solvable = "x \\in " + interval;
    if (bound.last < tokens_.size() && tokens_[bound.last].is(Kind::relation, ":")) {
      bound.last = behind_same(bound.last + 1, bound);
    }
    return bound;
  }
  /// One past the interval at `at` that says the same as a bound before it, else the bound's own end.
  std::size_t behind_same(std::size_t at, const Bound& bound) const {
    const std::size_t open = skip(at);
    const std::size_t end = interval_end(open);
    const auto again =
        end > open ? pieces_of("x \\in " + plain_value(source(open, end)), false) : std::nullopt;
    const auto said = pieces_of(bound.solvable, false);
    return again && said && are_same(*again, *said) ? end : bound.last;
  }

  /// A comparison in words and the number behind it: "greater than 18".
  struct Spoken {
    std::string_view sign;
    std::size_t number = 0;
  };
  std::optional<Spoken> spoken_at(std::size_t at) const {
    constexpr std::size_t longest = 4;
    const SpokenComparison compared = spoken_comparison(words_from(at, longest));
    if (compared.sign.empty()) {
      return std::nullopt;
    }
    std::size_t number = at;
    const std::size_t words_end = tokens_[at].span.offset + compared.words.size();
    while (number < tokens_.size() && tokens_[number].span.offset < words_end) {
      ++number;
    }
    number = skip(number);
    const std::size_t next = number + 1;
    const bool multiplied = next < tokens_.size() && name_end(next) > next;  // 0.5 w
    const bool found = number < tokens_.size() && tokens_[number].kind == Kind::number && !multiplied;
    return found ? std::optional(Spoken{compared.sign, number}) : std::nullopt;
  }
  /// The same behind "and": "and smaller than 0.5".
  std::optional<Spoken> joined_at(std::size_t at) const {
    if (at + 1 >= tokens_.size() || !joins_bounds(lower(tokens_[at].text))) {
      return std::nullopt;
    }
    std::size_t next = at + 1;
    while (next + 1 < tokens_.size() && leads_to_comparison(lower(tokens_[next].text))) {
      ++next;
    }
    return spoken_at(next);
  }
  std::string number_at(const Spoken& spoken) const {
    return without_stop(std::string(source(spoken.number, spoken.number + 1)));
  }

  /// Whether a bracket in the middle of a relation holds words: "(because f'' = 6)".
  bool is_remark(std::size_t at) const {
    const std::size_t end = closing(at);
    for (std::size_t i = at + 1; i < end; ++i) {
      if (tokens_[i].kind == Kind::word && name_end(i) == i && function_of(tokens_[i].text).empty() &&
          (i == 0 || !tokens_[i - 1].is_symbol("_"))) {
        return true;
      }
    }
    return false;
  }

  bool is_decimal_comma(std::size_t at) const {
    return at > 0 && at + 1 < tokens_.size() && tokens_[at - 1].kind == Kind::number &&
           tokens_[at + 1].kind == Kind::number && !tokens_[at].space_before && !tokens_[at + 1].space_before;
  }

  /// Whether a relation may go on over a token.
  bool goes_on(std::size_t at, int depth) const {
    constexpr std::string_view operators = "+-*/^|_<>=";
    const ResponseToken& token = tokens_[at];
    switch (token.kind) {
      case Kind::number:
      case Kind::damaged:
      case Kind::fraction:
      case Kind::root:
        return true;
      case Kind::open:
        return depth > 0 || !token.space_before || token.text != "(" || !is_remark(at);
      case Kind::close:
        return depth > 0;
      case Kind::relation:
        return token.text == "=" || compares(at);
      case Kind::symbol:
        return compares(at) || operators.find(token.text) != operators.npos || is_decimal_comma(at) ||
               vulgar_fraction(token.text) || (token.is_symbol(",") && depth > 0);
      case Kind::word:
        return !function_of(token.text).empty();
      default:
        return false;
    }
  }

  std::optional<Bound> in_signs(std::size_t first) const {
    int depth = 0;
    bool compared = false;
    std::size_t equal = first;  // where the first = stands
    std::vector<Name> names;
    std::size_t at = first;
    while (at < tokens_.size() && !(depth == 0 && joins(at))) {
      if (const std::size_t end = name_end(at); end > at) {
        names.push_back({at, end});
        at = end;
        continue;
      }
      if (is_member(at) && depth == 0 && !names.empty() && names.back().last == at) {
        const std::size_t open = skip(at + 1);
        const std::size_t end = interval_end(open);
        compared = compared || end > open;
        at = end > open ? end : at;
        break;
      }
      if (!goes_on(at, depth)) {
        break;
      }
      const bool unequal = at > first && compares(at - 1) && !tokens_[at].space_before;
      equal = equal == first && tokens_[at].is(Kind::relation, "=") && !unequal ? at : equal;
      compared = compared || compares(at);
      depth += tokens_[at].kind == Kind::open ? 1 : tokens_[at].kind == Kind::close ? -1 : 0;
      ++at;
    }
    const bool struck = at > first && tokens_[at - 1].is_symbol("/");  // "-/->"
    const bool goes_on_in_word = at < tokens_.size() && tokens_[at].kind == Kind::word &&
                                 !tokens_[at].space_before && !is_member(at) && !joins(at);  // 3y
    if (!compared || names.empty() || depth != 0 || struck || goes_on_in_word) {
      return std::nullopt;
    }
    Bound bound{first,       at,   without_stop(plain_value(source(first, at))), {}, with_x(first, at, names),
                Bound::none, false};
    bound.item = item_of(names.front());
    const bool same =
        std::ranges::all_of(names, [&](const Name& name) { return item_of(name) == bound.item; });
    bound.item = same ? bound.item : Bound::none;
    const Name& name = names.front();
    const bool before = name.first == first || ends_comparison(name.first - 1);
    const bool behind = name.last == at || compares(name.last) || is_member(name.last);
    bound.is_alone = same && names.size() == 1 && before && behind;
    if (equal > first && bound.is_alone) {
      work_out(bound, equal);
    }
    return bound;
  }

  static std::string without_stop(std::string text) {
    text.resize(text.find_last_not_of(". ") + 1);
    return text;
  }

  /// The relation with x for each name, and a sign of a product before it where that is understood.
  std::string with_x(std::size_t first, std::size_t last, const std::vector<Name>& names) const {
    std::string text;
    std::size_t from = tokens_[first].span.offset;
    for (const Name& name : names) {
      const std::size_t begin = tokens_[name.first].span.offset;
      text += text_.substr(from, begin - from);
      const bool product = name.first > first && (tokens_[name.first - 1].kind == Kind::number ||
                                                  tokens_[name.first - 1].is(Kind::close, ")"));
      text += product ? "*x" : "x";
      from = tokens_[name.last - 1].span.end();
    }
    const std::size_t end = tokens_[last - 1].span.end();
    return without_stop(plain_value(text + std::string(text_.substr(from, end - from))));
  }

  /// Parts what its last bound was worked out from: "0 < eta < 2/6 = 1/3", whose first = is at a token.
  void work_out(Bound& bound, std::size_t equal) const {
    std::size_t bounding = equal;
    while (bounding > bound.first && !ends_comparison(bounding - 1)) {
      --bounding;
    }
    std::size_t last = bound.last;
    while (last > equal + 1 && !tokens_[last - 1].is(Kind::relation, "=")) {
      --last;
    }
    if (bounding == bound.first || last == bound.last) {
      bound.is_alone = false;
      return;
    }
    const std::string head(source(bound.first, bounding));
    bound.worked = without_stop(plain_value(source(bound.first, equal)));
    bound.text = without_stop(plain_value(head + " " + std::string(source(last, bound.last))));
    bound.solvable = bound.text;
  }

  /// Whether a sign of comparison ends at a token: < and the = of <=.
  bool ends_comparison(std::size_t at) const {
    return compares(at) || (tokens_[at].is(Kind::relation, "=") && at > 0 && compares(at - 1));
  }

  std::size_t name_end(std::size_t at) const { return names_.name_end(at); }
  std::size_t closing(std::size_t at) const { return names_.closing(at); }
  std::size_t item_of(const Name& name) const { return names_.item_of(name.first, name.last); }

  std::string_view text_;
  std::span<const ResponseToken> tokens_;
  BoundNames names_;
};

}  // namespace

std::vector<Bound> bounds_of(const Passage& passage, const PreparedQuestion& question) {
  return Scanner(passage, question).run();
}

}  // namespace gradewright::reading
