#include "answers/reading/values/record_fields.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "answers/reading/notation/read_notation.hpp"
#include "answers/reading/notation/scan_number.hpp"
#include "answers/reading/notation/token.hpp"
#include "answers/reading/notation/word_roles.hpp"
#include "answers/reading/values/plain_tree.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Kind = Token::Kind;

/// More tokens than this are no index of a name.
constexpr std::size_t longest_index = 16;

/// A declared name with what follows it: where it stands among the tokens, and the relation after it.
struct Field {
  std::size_t name = 0;    ///< of TypeContext::names
  std::size_t first = 0;   ///< its first token
  std::size_t value = 0;   ///< the token after its relation
  bool equals = false;     ///< "=", not a colon or a word
  bool is_broken = false;  ///< another relation, or a left side that is more than the name
};

class FieldFinder {
 public:
  FieldFinder(std::string_view source, std::span<const std::string> names) : source_(source), names_(names) {
    tokenise(source, all_);
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (all_[i].kind != Kind::style) {
        places_.push_back(i);
      }
    }
  }

  std::variant<std::vector<RecordField>, NotAValue> run() {
    for (std::size_t i = 0; i < places_.size();) {
      const auto field = field_at(i);
      if (field) {
        fields_.push_back(*field);
      }
      i = field ? field->value : i + 1;
    }
    if (fields_.empty()) {
      return std::vector<RecordField>();
    }
    constexpr std::size_t most_repeated = 4;
    if (fields_.size() > most_repeated * names_.size()) {
      return NotAValue{"more fields than names"};
    }
    if (const auto reason = whole_is_unclear()) {
      return NotAValue{*reason};
    }
    std::vector<RecordField> result;
    for (std::size_t k = 0; k < fields_.size(); ++k) {
      result.push_back(written(k));
    }
    return result;
  }

 private:
  const Token& at(std::size_t i) const { return all_[places_[i]]; }
  bool is(std::size_t i, Sign sign) const { return i < places_.size() && at(i).is(sign); }
  bool is_kind(std::size_t i, Kind kind) const { return i < places_.size() && at(i).kind == kind; }

  /// The name that is spelled from this token, and the token after it.
  std::pair<std::string, std::size_t> name_at(std::size_t i) const {
    std::string spelled(at(i).text);
    std::size_t next = i + 1;
    if (is(next, Sign::subscript) && next + 1 < places_.size()) {
      std::size_t end = next + 1;
      int depth = 0;  // of groups: W_{\text{out}}
      do {
        const bool opens = at(end).opens(Bracket::group);
        const bool closes = at(end).closes(Bracket::group);
        depth += opens ? 1 : closes ? -1 : 0;
        spelled += opens || closes ? "" : with_plain_digits(at(end).text);
        ++end;
      } while (depth > 0 && end < std::min(places_.size(), next + longest_index));
      return {spelled, end};
    }
    const bool index = is_kind(next, Kind::open) && at(next).bracket == Bracket::square &&
                       is_kind(next + 1, Kind::number) && is_kind(next + 2, Kind::close);
    if (index) {
      return {spelled + std::string(at(next + 1).text), next + 3};
    }
    return {spelled, next};
  }

  std::optional<Field> field_at(std::size_t i) const {
    if (at(i).kind != Kind::word && at(i).kind != Kind::symbol) {
      return std::nullopt;
    }
    const auto [spelled, after] = name_at(i);
    const auto name = place_among(names_, spelled);
    if (!name) {
      return std::nullopt;
    }
    Field field;
    field.name = *name;
    field.first = i;
    std::size_t next = after;
    const bool quoted = i > 0 && at(i - 1).is(Sign::quote);
    while ((quoted && (is(next, Sign::quote) || is(next, Sign::prime))) ||
           is(next, Sign::cell)) {  // "a": 70, a &= 70
      ++next;
    }
    if (next >= places_.size()) {
      return std::nullopt;
    }
    const bool word = is_kind(next, Kind::word) && (plays(at(next).text, WordRole::copula) ||
                                                    plays(at(next).text, WordRole::copula_abroad));
    const bool points = is(next, Sign::arrow) || is(next, Sign::implies);     // a -> 70
    const bool about = is(next, Sign::approximate) && at(next).text != "~=";  // in MATLAB not equal
    if (is(next, Sign::equal) || about || is(next, Sign::colon) || word || points) {
      field.equals = is(next, Sign::equal) || about;
    } else if (is(next, Sign::approximate) || is(next, Sign::not_equal) || is(next, Sign::less) ||
               is(next, Sign::less_equal) || is(next, Sign::greater) || is(next, Sign::greater_equal)) {
      field.is_broken = true;
    } else {
      return std::nullopt;
    }
    field.value = next + 1;
    while (is(field.value, Sign::approximate)) {
      ++field.value;
    }
    field.is_broken = field.is_broken || !may_stand_before(i);
    return field;
  }

  /// Whether a name at this token begins a field rather than being part of an expression.
  bool may_stand_before(std::size_t i) const {
    if (i == 0) {
      return true;
    }
    const Token& before = at(i - 1);
    switch (before.kind) {
      case Kind::open:
        return true;
      case Kind::word:
        return plays(lower(before.text), WordRole::record_filler);
      case Kind::number:  // a = 70 b = 25
        return at(i).space_before && !fields_.empty();
      case Kind::close:
        return at(i).space_before || before.bracket == Bracket::environment;
      case Kind::sign:
        return is_separator(before) || before.is(Sign::quote) || before.is(Sign::equal) ||
               before.is(Sign::colon) || before.is(Sign::implies) || before.is(Sign::question) ||
               before.is(Sign::percent) || before.is(Sign::strike) ||
               (at(i).space_before && (before.is(Sign::minus) || before.is(Sign::star)) &&
                (i == 1 || at(i - 2).is(Sign::newline)));
      default:
        return false;
    }
  }

  static bool is_separator(const Token& token) {
    const bool joins = token.is(Sign::unknown) && plays(token.text, WordRole::conjunction);  // ∧
    return parts_items(token) || token.is(Sign::wide) || token.is(Sign::period) || joins;
  }

  /// What stands around fields says nothing.
  static bool fills(const Token& token) {
    return is_separator(token) || token.kind == Kind::open || token.kind == Kind::close ||
           token.is(Sign::quote) || token.is(Sign::prime) || token.is(Sign::colon) ||
           token.is(Sign::implies) ||
           (token.kind == Kind::word && plays(lower(token.text), WordRole::record_filler));
  }

  std::optional<std::string> whole_is_unclear() const {
    for (std::size_t i = 0; i < fields_.front().first; ++i) {
      const bool bullet = (at(i).is(Sign::minus) || at(i).is(Sign::star)) && i + 1 == fields_.front().first &&
                          at(i + 1).space_before;
      if (!fills(at(i)) && !bullet &&
          !(fields_.front().is_broken && i + 1 == fields_.front().first && at(i).kind != Kind::word)) {
        return "left over: \"" + std::string(at(i).text) + "\"";
      }
    }
    int depth = 0;
    for (std::size_t i = 0; i < places_.size(); ++i) {
      depth += at(i).kind == Kind::open ? 1 : at(i).kind == Kind::close ? -1 : 0;
      if (depth < 0 || depth > max_notation_nesting) {
        return "a bracket that does not match";
      }
      if (names_another(i)) {
        return "a value under a name that is not asked for";
      }
    }
    if (depth != 0) {
      return "a bracket that does not close";
    }
    for (std::size_t k = 1; k < fields_.size(); ++k) {
      const auto [first, last] = segment(k - 1);
      const Token& before = at(fields_[k].first - 1);
      const bool points = (before.is(Sign::arrow) || before.is(Sign::implies)) && first == last;
      if (points) {
        return "a chain through several names";
      }
      const bool joined = before.is(Sign::equal) || before.is(Sign::colon);
      if (joined && (first < last || !fields_[k].equals || !fields_[k - 1].equals)) {
        return "a chain through several names";
      }
    }
    return std::nullopt;
  }

  /// "c = 3" after a separator, where c is no declared name.
  bool names_another(std::size_t i) const {
    const bool starts =
        i == 0 || is_separator(at(i - 1)) || at(i - 1).is_word("and") || at(i - 1).is(Sign::quote);
    const bool word = at(i).kind == Kind::word || at(i).kind == Kind::symbol;
    if (!starts || !word ||
        std::ranges::any_of(fields_, [i](const Field& field) { return field.first == i; })) {
      return false;
    }
    std::size_t next = name_at(i).second;
    while (is(next, Sign::quote) || is(next, Sign::prime)) {
      ++next;
    }
    const bool filler = plays(lower(at(i).text), WordRole::record_filler);
    return is(next, Sign::equal) || (is(next, Sign::colon) && !filler);
  }

  /// The tokens of a field's value, without what parts it from the next: [first, last).
  std::pair<std::size_t, std::size_t> segment(std::size_t k) const {
    const Field& field = fields_[k];
    std::size_t first = field.value;
    std::size_t last = k + 1 < fields_.size() ? fields_[k + 1].first : places_.size();
    if (k + 1 < fields_.size() && last > first && at(last - 1).is(Sign::equal)) {
      --last;
    }
    if (k + 1 < fields_.size() && last > first && at(last - 1).is(Sign::quote)) {  // of "b"
      --last;
    }
    // a bullet before the next name
    if (last > first + 1 && (at(last - 1).is(Sign::minus) || at(last - 1).is(Sign::star)) &&
        at(last - 2).is(Sign::newline)) {
      --last;
    }
    while (last > first) {
      const Token& token = at(last - 1);
      const bool word = token.kind == Kind::word && plays(lower(token.text), WordRole::record_filler);
      const bool unmatched = token.kind == Kind::close && depth(first, last) < 0;
      if (!(is_separator(token) || token.is(Sign::implies) || token.kind == Kind::open || word ||
            unmatched)) {
        break;
      }
      --last;
    }
    if (last > first + 1 && at(first).is(Sign::quote) &&
        (at(last - 1).is(Sign::quote) || at(last - 1).is(Sign::prime))) {
      ++first;
      --last;
    }
    return {first, last};
  }

  int depth(std::size_t first, std::size_t last) const {
    int depth = 0;
    for (std::size_t i = first; i < last; ++i) {
      depth += at(i).kind == Kind::open ? 1 : at(i).kind == Kind::close ? -1 : 0;
    }
    return depth;
  }

  std::string_view text_of(std::size_t first, std::size_t last) const {
    if (first >= last) {
      return {};
    }
    std::size_t from = places_[first];  // with the styles before it
    while (from > 0 && all_[from - 1].kind == Kind::style && from - 1 > places_[first - 1] &&
           all_[from - 1].text.starts_with('\\')) {
      --from;
    }
    const std::size_t begin = all_[from].span.offset;
    return source_.substr(begin, at(last - 1).span.end() - begin);
  }

  /// A field with the text of its value; a = b = 7 gives that of b to a.
  RecordField written(std::size_t k) const {
    const auto [first, last] = segment(k);
    const bool goes_on = first == last && k + 1 < fields_.size() && fields_[k].equals &&
                         at(fields_[k + 1].first - 1).is(Sign::equal);
    if (goes_on && !fields_[k].is_broken) {
      RecordField next = written(k + 1);
      next.name = fields_[k].name;
      return next;
    }
    return {fields_[k].name, text_of(first, last), fields_[k].is_broken || ends_in_name(first, last),
            has_prose(first, last)};
  }

  /// a = 70 = b: nobody can tell which of the two is meant.
  bool ends_in_name(std::size_t first, std::size_t last) const {
    constexpr std::array<std::string_view, 5> constants{"pi", "e", "inf", "infty", "nan"};
    for (std::size_t i = first; i + 1 < last; ++i) {
      const Token& next = at(i + 1);
      const bool relates = at(i).is(Sign::equal) || at(i).is(Sign::approximate);
      const bool name = next.kind == Kind::word || next.kind == Kind::symbol;
      if (relates && name && name_at(i + 1).second >= last && !among(constants, next.text)) {
        return true;
      }
    }
    return false;
  }

  bool has_prose(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i) {
      if (at(i).is(Sign::question) || (at(i).kind == Kind::word && at(i).text.size() > 1)) {
        return true;
      }
    }
    return false;
  }

  std::string_view source_;
  std::span<const std::string> names_;
  std::vector<Token> all_;
  std::vector<std::size_t> places_;  ///< of tokens that are no style, in all_
  std::vector<Field> fields_;
};

}  // namespace

std::variant<std::vector<RecordField>, NotAValue> fields_of(std::string_view text,
                                                            std::span<const std::string> names) {
  return FieldFinder(text, names).run();
}

}  // namespace gradewright::reading
